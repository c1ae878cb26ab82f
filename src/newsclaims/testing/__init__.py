"""For plugin authors: the laws of each stage as tests to inherit, and texts to try plugins on.

    from newsclaims.testing import NerSuite
    from newsclaims_ships import Ships

    class TestShips(NerSuite):
        plugin = Ships

It needs the extra ``newsclaims[testing]``: pytest and Hypothesis.  What stands in ``__all__`` is
imported when it is first asked for, so that pytest, which finds the fixtures of
`newsclaims.testing.fixtures` by itself, starts no later for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.testing.calling import checked
    from newsclaims.testing.format_suites import FORMAT_SUITES, ReaderSuite, WriterSuite
    from newsclaims.testing.isolation import IsolatedRegistry
    from newsclaims.testing.observation import LawBrokenError
    from newsclaims.testing.samples import SpeechWords, lay_out, news, odd_texts
    from newsclaims.testing.strategies import (
        Speech,
        arabic_text,
        articles,
        documents,
        quoted_speech,
    )
    from newsclaims.testing.suite import PluginSuite
    from newsclaims.testing.suites import (
        SUITES,
        ActorsSuite,
        AnnotateSuite,
        LanguageSuite,
        NerSuite,
        NumbersSuite,
        QuotesSuite,
        RefineSuite,
        TokenizerSuite,
    )

__all__ = [
    "FORMAT_SUITES",
    "SUITES",
    "ActorsSuite",
    "AnnotateSuite",
    "IsolatedRegistry",
    "LanguageSuite",
    "LawBrokenError",
    "NerSuite",
    "NumbersSuite",
    "PluginSuite",
    "QuotesSuite",
    "ReaderSuite",
    "RefineSuite",
    "Speech",
    "SpeechWords",
    "TokenizerSuite",
    "WriterSuite",
    "arabic_text",
    "articles",
    "checked",
    "documents",
    "lay_out",
    "news",
    "odd_texts",
    "quoted_speech",
]

_MODULES = frozenset({"fixtures", "format_trial", "laws", "trial"})
"""The modules that the reference names."""

_HOMES = {
    "FORMAT_SUITES": "format_suites",
    "IsolatedRegistry": "isolation",
    "LawBrokenError": "observation",
    "PluginSuite": "suite",
    "ReaderSuite": "format_suites",
    "Speech": "strategies",
    "SpeechWords": "samples",
    "WriterSuite": "format_suites",
    "arabic_text": "strategies",
    "articles": "strategies",
    "checked": "calling",
    "documents": "strategies",
    "lay_out": "samples",
    "news": "samples",
    "odd_texts": "samples",
    "quoted_speech": "strategies",
}
"""Where a name lives if not in `suites`."""


def __getattr__(name: str) -> object:
    if name not in __all__ and name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        if name in _MODULES:
            return import_module(f"{__name__}.{name}")
        value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'suites')}"), name)
    except ModuleNotFoundError as error:
        if error.name not in {"hypothesis", "pytest"}:
            raise
        message = f"newsclaims.testing needs {error.name}: pip install 'newsclaims[testing]'"
        raise ModuleNotFoundError(message, name=error.name) from error
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
