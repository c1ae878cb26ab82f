"""Word lists: sets of words that stand in TOML files and are asked for by name.

A file is a table of lists, sorted, each with a comment that tells what it is for.  Spelling is
folded on load, so hamzas and harakat are only for the reader.  ``@name`` includes another list,
so that no word list stands twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.text import fold

PACKAGE = "newsclaims_arabic"
INCLUDED = "@"


class Lists:
    """The word lists of one package.

    Args:
        package: import name of the package whose ``data/`` holds the files.
        names: the files, ``function_words.toml``.
        shared: further lists, which these may include.

    Raises:
        LexiconError: a file is missing or breaks its schema, a list is empty, holds a word
            twice or includes an unknown one, or two lists have one name.
    """

    def __init__(self, package: str, *names: str, shared: Lists | None = None) -> None:
        self.where = f"{package}/data: {', '.join(names)}"
        self._written: dict[str, list[str]] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._shared = shared
        self._files: dict[str, str] = {}
        for name in names:
            for key, words in load_toml(package, f"data/{name}", dict[str, list[str]]).items():
                _check(f"{package}/data/{name}: {key}", words)
                if key in self._written:
                    raise LexiconError(f"{package}/data/{name}: {key}: stands twice; rename one")
                self._written[key] = words
                self._files[key] = name

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return the words of a list in folded spelling.

        Raises:
            LexiconError: there is no such list.
        """
        found = self._sets.get(name)
        if found is None:
            found = self._sets[name] = frozenset(self._folded(name))
        return found

    def _folded(self, name: str) -> Iterator[str]:
        for word in self._words(name):
            if word.startswith(INCLUDED):
                yield from self[word[1:]]
            else:
                yield fold(word)

    def _words(self, name: str) -> list[str]:
        if name in self._written:
            return self._written[name]
        if self._shared is not None:
            return self._shared._words(name)  # noqa: SLF001 - of the same class
        raise LexiconError(f"{self.where}: there is no list {name}; add it")

    def entry(self, name: str, *spellings: str) -> str:
        """Return where a list has one of the folded *spellings*, for a reader who asks why.

        Returns:
            ``nouns.toml: adverbials: بذلك``, the file, the list that has the word and the word as
            it is written there; empty where the list has none of them.
        """
        if name not in self._written:
            return self._shared.entry(name, *spellings) if self._shared is not None else ""
        for word in self._written[name]:
            if word.startswith(INCLUDED):
                if found := self.entry(word[1:], *spellings):
                    return found
            elif fold(word) in spellings:
                return f"{self._files[name]}: {name}: {word}"
        return ""

    def written(self, name: str) -> frozenset[str]:
        """Return the words of a list as they are written, for spellings that folding makes one."""
        return frozenset(self._words(name))

    def endings(self, name: str) -> tuple[str, ...]:
        """Return a list as `str.endswith` takes it, the longest first."""
        return tuple(sorted(self[name], key=lambda ending: (-len(ending), ending)))


def _check(where: str, words: list[str]) -> None:
    if not words:
        raise LexiconError(f"{where}: is empty; fill it or leave it out")
    twice = {word for word in words if words.count(word) > 1}
    if twice:
        raise LexiconError(f"{where}: {', '.join(sorted(twice))}: stands twice; keep one")


def read_lines(package: str, name: str) -> list[str]:
    """Return the lines of a generated file in ``data/``, comments left out.

    Raises:
        LexiconError: the file cannot be read.
    """
    where = f"{package}/data/{name}"
    try:
        text = files(package).joinpath("data", name).read_text("utf-8")
    except OSError as error:
        raise LexiconError(f"{where}: cannot be read: {error}; run tools/build_*.py") from error
    return [line for line in text.splitlines() if line and line[0] != "#"]


WORDS = Lists(
    PACKAGE,
    "function_words.toml",
    "nouns.toml",
    "times.toml",
    "verbs.toml",
    "names.toml",
    "endings.toml",
    "layout.toml",
)
"""The lists of the library, read when the first module asks for them."""
