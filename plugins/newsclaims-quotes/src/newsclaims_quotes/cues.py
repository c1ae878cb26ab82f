"""Which words of a passage report: candidates by form, decided by frame."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.frames import Complement, find_complement
from newsclaims_quotes.homographs import may_be_participle, may_be_verb, shown_a_verb
from newsclaims_quotes.objections import is_plausible

DAMMA = "\u064f"
VOWELS_SEEN = 3
ADJOINING = 2
"""A participle this near to a content is its cue."""
_RANK = {"that": 0, "quote": 1, "colon": 2, "whether": 3, "light": 4, "noun": 5, "object": 6}


@frozen(kw_only=True)
class Candidate:
    """A reporting verb or participle with what it governs."""

    index: int
    form: VerbForm
    complement: Complement

    @property
    def rank(self) -> tuple[bool, int]:
        """How far from the likeliest reading of a word: active before passive, أن first."""
        return self.form.passive, _RANK[self.complement.kind]


def find_candidates(passage: Passage) -> dict[int, Candidate]:
    """Return the verbs and participles that report, by token index, in text order."""
    found: dict[int, Candidate] = {}
    for index, word in enumerate(passage.words):
        if word.forms and not word.definite and index not in passage.person_tokens:
            candidate = _candidate(passage, index)
            if candidate is not None:
                found[index] = candidate
    return _without_rivals(found)


def _without_rivals(found: dict[int, Candidate]) -> dict[int, Candidate]:
    """Leave one cue to each content.

    `قال خبراء أجابوا عن السؤال إن`: what أجابوا seems to govern is what قال governs.
    `علق المدرب قائلا إن`: of two words for one content the nearest is the cue.
    """
    outer: dict[int, int] = {}
    dropped: set[int] = set()
    for index, candidate in found.items():
        start = candidate.complement.start
        first = outer.setdefault(start, index)
        near = candidate.form.tense == "participle" and start - index <= ADJOINING
        said = near and "says" in candidate.form.entry.traits  # وأضاف، في بيان، قائلا إن
        if first == index or (found[first].complement.subject is None and not said):
            continue
        dropped.add(first if near else index)
    return {index: candidate for index, candidate in found.items() if index not in dropped}


def _candidate(passage: Passage, index: int) -> Candidate | None:
    """Return the likeliest reading of the word at *index* as a cue."""
    if passage.words[index].preposition not in ("", "ل"):
        return None
    limit = passage.limits[index]
    home = passage.inside[index]
    if home is not None:
        limit = min(max(limit, index + 1), home.close)
    best: Candidate | None = None
    for form in _ordered(passage, index):
        complement = _complement(passage, index, form, limit)
        if complement is not None:
            candidate = Candidate(index=index, form=form, complement=complement)
            if best is None or candidate.rank < best.rank:
                best = candidate
    return best


def _ordered(passage: Passage, index: int) -> list[VerbForm]:
    """Return the readings to try: one a verb, the voice that the harakat show."""
    passive = DAMMA in passage.forms[index].text[:VOWELS_SEEN]
    chosen: dict[str, VerbForm] = {}
    for form in passage.words[index].forms:
        kept = chosen.get(form.entry.lemma)
        if form.third and (kept is None or (kept.passive != passive and form.passive == passive)):
            chosen[form.entry.lemma] = form
    return list(chosen.values())


def _complement(passage: Passage, index: int, form: VerbForm, limit: int) -> Complement | None:
    participle = form.tense == "participle"
    if participle and not may_be_participle(passage, index):
        return None
    found = find_complement(passage, index, form, limit=limit)
    if found is None or not is_plausible(passage, index, form, found):
        return None
    sure = participle or may_be_verb(passage, index) or shown_a_verb(passage, index, found)
    return found if sure else None
