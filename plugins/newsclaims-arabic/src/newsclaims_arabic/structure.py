"""The words that structure a reporting sentence: what must stand in ``data/words.toml``.

What each list is for is told beside it in the file.
"""

from __future__ import annotations

from attrs import fields, frozen

from newsclaims.text import fold


@frozen(kw_only=True)
class StructureWords:
    """The file ``words.toml``: a set of words each."""

    complementizers: frozenset[str]
    relatives: frozenset[str]
    interrogatives: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    particles: frozenset[str]
    connectives: frozenset[str]
    occasions: frozenset[str]
    media: frozenset[str]
    titles: frozenset[str]
    content_nouns: frozenset[str]
    name_heads: frozenset[str]
    noun_homographs: frozenset[str]
    perfects: frozenset[str]
    never_cues: frozenset[str]
    need_shadda: frozenset[str]
    noun_governs: frozenset[str]
    need_subject: frozenset[str]
    never_speakers: frozenset[str]
    suppositions: frozenset[str]
    worthy: frozenset[str]
    demonstratives: frozenset[str]
    readers: frozenset[str]
    unsaid: frozenset[str]
    courts: frozenset[str]
    speaking_deeds: frozenset[str]
    conditions: frozenset[str]
    always_content: frozenset[str]
    before_that: frozenset[str]
    authorities: frozenset[str]
    measures: frozenset[str]
    sayings: frozenset[str]
    announcers: frozenset[str]
    not_verbs: frozenset[str]
    masculines: frozenset[str]
    inchoatives: frozenset[str]
    anaphoric_times: frozenset[str]
    institutions: frozenset[str]
    adverbial_nouns: frozenset[str]
    honorifics: frozenset[str]
    months: frozenset[str]
    broadcasters: frozenset[str]
    addressees: frozenset[str]
    times: frozenset[str]


def folded(words: StructureWords) -> dict[str, frozenset[str]]:
    """Return the sets by name, in folded spelling."""
    return {
        each.name: frozenset(map(fold, getattr(words, each.name)))
        for each in fields(StructureWords)
    }
