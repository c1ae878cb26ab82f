"""The plugin object: finders in order of trust, and what they found as mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Document, Mention, Provenance
from newsclaims_ner.found import without_overlaps
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.organizations import find_organizations
from newsclaims_ner.persons import find_persons
from newsclaims_ner.places import find_listed
from newsclaims_ner.short_names import find_short_names
from newsclaims_ner.words import read_words


def recognize(document: Document) -> tuple[Mention, ...]:
    """Return the persons, organizations and places that *document* names, in text order."""
    knowledge = lexicon()
    words = read_words(document.tokens, knowledge.is_name)
    persons = find_persons(words, knowledge)
    listed = find_listed(words, knowledge)
    found = without_overlaps(
        [
            *(one for one in listed if one.last - one.first > 1),
            *find_organizations(words, knowledge),
            *persons,
            *listed,
            *find_short_names(words, persons, knowledge),
        ]
    )
    text = document.article.text
    mentions = []
    for one in found:
        start, end = words.starts[one.first], words.ends[one.last - 1]
        mentions.append(
            Mention(
                start,
                end,
                text[start:end],
                kind=one.kind,
                gender=one.gender,
                provenance=Provenance(one.rule),
            )
        )
    return tuple(mentions)


@frozen(kw_only=True)
class Ner:
    """Names of persons, organizations and places."""

    api_version: ClassVar[int] = API_VERSION
    requires: ClassVar[tuple[str, ...]] = ("tokens",)
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics",)
    provides: ClassVar[tuple[str, ...]] = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Find the names in the document's tokens."""
        return recognize(document)
