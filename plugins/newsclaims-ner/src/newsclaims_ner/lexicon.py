"""The plugin's knowledge: gazetteers built from packages' data, and curated word lists.

It is read once, at first use, from ``data/lexicon.bin``, and keyed by folded spelling
(`newsclaims.text.fold`).  The file is compiled from the lists beside it by
``tools/compile_lexicon.py``.  Where a list was edited since, the lists are read instead, which takes
longer and gives the same.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from attrs import frozen

from newsclaims.caching import Generations
from newsclaims.model import MentionKind
from newsclaims_ner.facts import BUCKETS, COLUMNS, Facts, FactTable, Profile, little
from newsclaims_ner.word_lists import SETS, TABLES, WordLists

Continuation: TypeAlias = tuple[tuple[str, ...], MentionKind]
"""All words but the first of a name, and what it names."""

FILE = "lexicon.bin"
WELL_KNOWN = 10
"""How often a word must have been a given name to be one whatever its first letter may mean."""
KEPT = 50_000
"""Forms of one generation; see `newsclaims.caching`."""


@frozen(kw_only=True)
class Lexicon(WordLists):
    """All knowledge, ready for look-up by folded word.

    Args:
        facts: what the long lists say of a form; see `newsclaims_ner.facts`.
        profiles: every kind of form that the long lists know, by number.
        phrases: of the first word of every name of several words, its second to all that may
            follow the first, longest first, with the kind of entity; made when asked for.
    """

    facts: Mapping[str, Facts]
    profiles: tuple[Profile, ...]
    phrases: Mapping[str, dict[str, tuple[Continuation, ...]]]

    def is_name(self, form: str) -> bool:
        """Return whether *form* is well known as a name of any kind."""
        facts = self.facts[form]
        if facts.given >= WELL_KNOWN or facts.profile.kind:
            return facts.profile.place != "p"
        return False


@cache
def lexicon() -> Lexicon:
    """Read the compiled lexicon, once, or the lists where one of them is newer.

    Raises:
        LexiconError: a list is missing or has a line or key that does not belong there.
    """
    from newsclaims_ner.fingerprint import fingerprint

    try:
        data = files("newsclaims_ner").joinpath("data", FILE).read_bytes()
    except FileNotFoundError:
        data = b""
    current, _, body = data.partition(b"\n")
    if current != b"%d" % fingerprint():
        from newsclaims_ner.compiling import compile_lists
        from newsclaims_ner.sources import read_sources

        body = compile_lists(read_sources(), looks=False)
    return read_lexicon(body)


def read_lexicon(body: bytes) -> Lexicon:
    """Return the lexicon that `newsclaims_ner.compiling.compile_lists` wrote."""
    raw = zlib.decompress(body)
    length, _, _ = raw.partition(b"\n")
    at = len(length) + 1
    head = json.loads(raw[at : at + int(length)])
    at += int(length)
    texts = []
    for size in head["texts"]:
        texts.append(raw[at : at + size].decode("utf-8", "surrogatepass").split("\n"))
        at += size
    buckets, phrases = texts
    sizes = raw[at : at + BUCKETS]
    at += BUCKETS
    columns = []
    for _ in COLUMNS:
        column = array("H", raw[at : at + 2 * head["rows"]])
        columns.append(little(column))
        at += 2 * head["rows"]
    profiles = tuple(
        [
            Profile(number, tuple(far), tuple(near), *others)
            for number, (far, near, *others) in enumerate(head["profiles"])
        ]
    )
    table = FactTable.of(buckets, sizes, columns, profiles)
    follow = dict([line.split("\t", 1) for line in phrases])
    words: dict[str, Any] = {name: frozenset(head["sets"][name]) for name in SETS}
    words |= {name: head["sets"][name] for name in TABLES}
    return Lexicon(
        facts=Generations(table.look_up, limit=KEPT),
        profiles=profiles,
        phrases=Generations(lambda first: _continuations(follow.get(first, "")), limit=KEPT),
        **words,
    )


def _continuations(line: str) -> dict[str, tuple[Continuation, ...]]:
    """Return what may follow a first word, by the second, as the file writes it."""
    table: dict[str, tuple[Continuation, ...]] = {}
    for name in line.split("\t") if line else ():
        kind, *rest = name.split(" ")
        follows: Continuation = tuple(rest), "place" if kind == "p" else "organization"
        table[rest[0]] = (*table.get(rest[0], ()), follows)
    return table
