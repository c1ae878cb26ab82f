"""Who said what: attributed claims from news articles, through a chain of hooks.

    import newsclaims

    document = newsclaims.analyze(text)
    for claim in document.claims:
        print(claim.speaker, claim.cue, claim.statement, claim.quantities)

What stands in ``__all__``, and the public modules, are imported when they are first asked for, so
that ``import newsclaims`` costs next to nothing.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsclaims import caching as caching
    from newsclaims import cards as cards
    from newsclaims import codec as codec
    from newsclaims import deprecation as deprecation
    from newsclaims import errors as errors
    from newsclaims import evaluate as evaluate
    from newsclaims import exchange as exchange
    from newsclaims import explanation as explanation
    from newsclaims import file_names as file_names
    from newsclaims import formats as formats
    from newsclaims import hookspecs as hookspecs
    from newsclaims import lexicon as lexicon
    from newsclaims import measure as measure
    from newsclaims import model as model
    from newsclaims import plan as plan
    from newsclaims import registry as registry
    from newsclaims import schema as schema
    from newsclaims import stages as stages
    from newsclaims import testing as testing
    from newsclaims import text as text
    from newsclaims import trace as trace
    from newsclaims import typing as typing
    from newsclaims.deprecation import PluginDeprecationWarning
    from newsclaims.errors import (
        ArticleError,
        ConfigurationError,
        DocumentError,
        EvaluationError,
        InvalidResultError,
        LexiconError,
        MissingLayerError,
        NewsclaimsError,
        PluginError,
        PluginFailedError,
        PluginLoadError,
        WorkerError,
    )
    from newsclaims.exchange import html, read, to_string, write
    from newsclaims.hookspecs import API_VERSION, hookimpl
    from newsclaims.model import (
        Actor,
        Agreement,
        Article,
        Attribution,
        Claim,
        Credit,
        Cue,
        Diagnostic,
        Document,
        EntityLink,
        JsonMap,
        Layer,
        Mention,
        Provenance,
        Quantity,
        Resolution,
        Sentence,
        Span,
        Token,
        Tokenization,
    )
    from newsclaims.pipeline import Pipeline
    from newsclaims.registry import LoadReport, load_report

__all__ = [
    "API_VERSION",
    "Actor",
    "Agreement",
    "Article",
    "ArticleError",
    "Attribution",
    "Claim",
    "ConfigurationError",
    "Credit",
    "Cue",
    "Diagnostic",
    "Document",
    "DocumentError",
    "EntityLink",
    "EvaluationError",
    "InvalidResultError",
    "JsonMap",
    "Layer",
    "LexiconError",
    "LoadReport",
    "Mention",
    "MissingLayerError",
    "NewsclaimsError",
    "Pipeline",
    "PluginDeprecationWarning",
    "PluginError",
    "PluginFailedError",
    "PluginLoadError",
    "Provenance",
    "Quantity",
    "Resolution",
    "Sentence",
    "Span",
    "Token",
    "Tokenization",
    "WorkerError",
    "analyze",
    "hookimpl",
    "html",
    "load_report",
    "read",
    "to_string",
    "write",
]

_MODULES = frozenset(
    {
        *("caching", "cards", "codec", "deprecation", "errors", "evaluate", "exchange"),
        *("explanation", "file_names", "formats", "hookspecs"),
        *("lexicon", "measure", "model", "nesting", "plan", "registry", "schema", "stages"),
        *("testing", "text", "trace", "typing"),
    }
)
"""The public modules, which the reference names."""

_HOMES = {
    "API_VERSION": "hookspecs",
    "LoadReport": "registry",
    "Pipeline": "pipeline",
    "PluginDeprecationWarning": "deprecation",
    "hookimpl": "hookspecs",
    "html": "exchange",
    "load_report": "registry",
    "read": "exchange",
    "to_string": "exchange",
    "write": "exchange",
}
"""Where a name lives if neither in `errors` nor in `model`."""


def analyze(article: Article | str | Mapping[str, Any]) -> Document:
    """Read one article with the default pipeline: every installed plugin, no options.

    The pipeline is built at the first call and kept for the life of the process; plugins
    that are installed later are not seen.  For any other, build a `Pipeline`.

    Args:
        article: an `Article`, its bare text, or a dict with a ``text``.

    Returns:
        The document with every layer.

    Raises:
        NewsclaimsError: as for `Pipeline` and `Pipeline.analyze`.
    """
    return _default_pipeline().analyze(article)


@lru_cache(maxsize=1)
def _default_pipeline() -> Pipeline:
    from newsclaims.pipeline import Pipeline

    return Pipeline()


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _HOMES.get(name) or ("errors" if name.endswith("Error") else "model")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
