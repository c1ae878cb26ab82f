"""The stages of the chain as a table: name, hook, mode and the layers that each one gives."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from attrs import frozen

Mode: TypeAlias = Literal["driver", "all", "chain"]


@frozen(kw_only=True)
class Stage:
    """One link of the chain.

    Args:
        name: what users call it, and the name of its default plugin.
        hook: method that a plugin implements to serve it.
        mode: ``driver`` takes exactly one plugin for each language, ``all`` merges what every plugin
            returns, ``chain`` hands each plugin what the one before returned.
        gives: layers of the document that stand once the stage has run; none where plugins name
            them.
        finer: parts of these layers that only some plugins give.
        optional: whether nothing is missing where no plugin serves it.
        batch_hook: the hook's form for several articles at a time; empty where it has none.
    """

    name: str
    hook: str
    mode: Mode
    gives: tuple[str, ...]
    finer: tuple[str, ...] = ()
    optional: bool = False
    batch_hook: str = ""


STAGES: tuple[Stage, ...] = (
    Stage(
        name="language",
        hook="newsclaims_detect_language",
        mode="driver",
        gives=("language",),
        optional=True,
    ),
    Stage(
        name="tokenizer",
        hook="newsclaims_tokenize",
        mode="driver",
        gives=("tokens", "sentences"),
        finer=("tokens.clitics", "tokens.features"),
        batch_hook="newsclaims_tokenize_batch",
    ),
    Stage(
        name="ner",
        hook="newsclaims_recognize",
        mode="all",
        gives=("mentions",),
        batch_hook="newsclaims_recognize_batch",
    ),
    Stage(
        name="numbers",
        hook="newsclaims_extract_quantities",
        mode="all",
        gives=("quantities",),
        batch_hook="newsclaims_extract_quantities_batch",
    ),
    Stage(
        name="quotes",
        hook="newsclaims_attribute",
        mode="all",
        gives=("attributions",),
        batch_hook="newsclaims_attribute_batch",
    ),
    Stage(
        name="actors",
        hook="newsclaims_resolve_actors",
        mode="driver",
        gives=("actors",),
        batch_hook="newsclaims_resolve_actors_batch",
    ),
    Stage(
        name="refine",
        hook="newsclaims_refine_claims",
        mode="chain",
        gives=("claims",),
        optional=True,
    ),
    Stage(name="annotate", hook="newsclaims_annotate", mode="all", gives=(), optional=True),
)
"""The chain in the order in which it runs."""

STAGE_NAMES: tuple[str, ...] = tuple(stage.name for stage in STAGES)

STAGE_OF_HOOK: dict[str, Stage] = {
    hook: stage for stage in STAGES for hook in (stage.hook, stage.batch_hook) if hook
}
"""The stage of a hook, and of a hook's form for batches."""

STAGE_OF_LAYER: dict[str, Stage] = {
    layer: stage for stage in STAGES for layer in (*stage.gives, *stage.finer)
}
"""Which stage gives a layer.  Claims are assembled by the core before the stage ``refine``.

Layers that plugins add, ``ships.topics``, are not in it: the last stage gives them.
"""

_OWN_LAYER = re.compile(r"(?P<plugin>\S+)\.[a-z][a-z0-9_-]*")
_CORE = frozenset(layer.partition(".")[0] for layer in STAGE_OF_LAYER)


def is_own_layer(name: object) -> bool:
    """Return whether *name* is one for a layer that a plugin adds: ``PLUGIN.NAME``."""
    match = _OWN_LAYER.fullmatch(name) if isinstance(name, str) else None
    return match is not None and match["plugin"] not in _CORE


def plugin_of_layer(name: str) -> str:
    """Return the name of the plugin that adds the layer *name*."""
    return name.rpartition(".")[0]


def stage_of_layer(name: str) -> Stage:
    """Return the stage that gives the layer *name*, be it the core's or a plugin's own."""
    return STAGE_OF_LAYER.get(name, STAGES[-1])
