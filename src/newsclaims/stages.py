"""The stages of the chain as a table: name, hook, mode and the layers that each one gives."""

from __future__ import annotations

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
        gives: layers of the document that stand once the stage has run.
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
"""Which stage gives a layer.  Claims are assembled by the core between the last two stages."""
