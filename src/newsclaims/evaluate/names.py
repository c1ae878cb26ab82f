"""When two spellings name one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from newsclaims.errors import ConfigurationError
from newsclaims.lexicon import load_toml
from newsclaims.text import fold

_NOT_WORD = re.compile(r"[^\w\s]")
_LEAST_LEFT = 2


@frozen
class _AttachedWords:
    languages: dict[str, tuple[str, ...]]


@frozen
class NameMatcher:
    """Compares speakers' names by their words, in folded spelling.

    Args:
        attached: words written as one with the next that are cut off, longest first.
    """

    attached: tuple[str, ...] = ()

    @staticmethod
    def for_language(language: str) -> NameMatcher:
        """Make the matcher for a language, a BCP 47 tag such as ``ar`` or ``ar-TN``.

        Raises:
            ConfigurationError: there is no list of attached words for it.
        """
        lists = _attached_words().languages
        attached = lists.get(language.partition("-")[0].lower())
        if attached is None:
            known = ", ".join(sorted(lists))
            raise ConfigurationError(
                f"language {language}: no rules for comparing its names; use one of {known}"
            )
        return NameMatcher(tuple(sorted(attached, key=len, reverse=True)))

    def same(self, given: str, name: str, aliases: Iterable[str] = ()) -> bool:
        """Return whether *given* names the speaker *name*.

        It does where both have the same words, or all words of one are among the
        other's; or where it has the same words as one of *aliases*.
        """
        words, wanted = self._words(given), self._words(name)
        if not words:
            return False
        if words & wanted and (words <= wanted or wanted <= words):
            return True
        return any(words == self._words(alias) for alias in aliases)

    def _words(self, name: str) -> frozenset[str]:
        return frozenset(map(self._bare, _NOT_WORD.sub(" ", fold(name)).split()))

    def _bare(self, word: str) -> str:
        for attached in self.attached:
            if word.startswith(attached) and len(word) - len(attached) >= _LEAST_LEFT:
                return word[len(attached) :]
        return word


@cache
def _attached_words() -> _AttachedWords:
    return load_toml("newsclaims.evaluate", "names.toml", _AttachedWords)
