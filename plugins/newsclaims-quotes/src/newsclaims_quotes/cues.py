"""Which words of a passage report: candidates by form, decided by frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.speech import is_title
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.words import word_of

from newsclaims_quotes.colon_labels import is_occupation
from newsclaims_quotes.frames import REACH, Complement, find_complement, may_be_verbatim
from newsclaims_quotes.frames.marks import PAUSES
from newsclaims_quotes.homographs import no_verb
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.noun_cue import NounCue
from newsclaims_quotes.participles import may_be_participle
from newsclaims_quotes.plausibility import objection_to
from newsclaims_quotes.rules import VERBS, spoken_of, tell
from newsclaims_quotes.shown_verbs import may_be_shown_a_verb, shown_a_verb
from newsclaims_quotes.word_roles import CUE, SIGN

DAMMA = "\u064f"
VOWELS_SEEN = 3
CLAUSAL = frozenset({"that", "speech", "whether"})
"""Frames whose complements begin with a word or mark of their own."""
GOVERNING = frozenset({"relays", "sees-in"})
"""Traits of verbs that govern a preposition beside those of their entry."""
ADJOINING = 2
"""A participle this near to a content is its cue."""
ACCORDING = WORDS["according"]
NEAR = 4
"""Beyond so many words a noun behind a verb governs nothing that the verb may: قال بشأن | مطالبة ... إن."""
OCCASIONS = WORDS["occasion_prepositions"]
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


def says_of_it(passage: Passage, candidate: Candidate) -> bool:
    """Return whether what is said is of the noun before: هاجم فلان التحالف الذي قال | إنه خذل الناس."""
    says = "says" in candidate.form.entry.traits and candidate.complement.kind == "that"
    return says and bool(passage.words[candidate.complement.start].pronoun)


def find_candidates(
    passage: Passage, roles: Sequence[int], notable: Sequence[int]
) -> dict[int, Candidate]:
    """Return the verbs and participles that report, by token index, in text order.

    Args:
        passage: the document.
        roles: per token the flags of `newsclaims_quotes.word_roles`.
        notable: the tokens that may begin anything, in text order.
    """
    found: dict[int, Candidate] = {}
    if passage.telling is not None:
        _tell_others(passage)
    for index in notable:
        if not roles[index] & CUE or index in passage.withheld:
            continue
        word = passage.words[index]
        if word.forms and not word.definite and index not in passage.person_tokens:
            home = passage.inside[index]
            if is_occupation(passage, index) or (home is not None and is_title(passage, home)):
                continue
            with spoken_of(passage, index):
                candidate = _candidate(passage, index, roles)
            if candidate is not None:
                found[index] = candidate
    return _without_rivals(passage, found)


def _tell_others(passage: Passage) -> None:
    """Tell why words that are spelled like a reporting verb are not looked at."""
    for one in passage.boilerplate:
        tell(passage, f"outside.{one.kind}", "rejected", one.first, one.end)
    for index, word in enumerate(passage.words):
        if index in passage.outside or not word_of(passage.forms[index]).forms:
            continue
        with spoken_of(passage, index):
            if not word.forms or index in passage.person_tokens:
                tell(passage, "cue.name", "rejected", index)
            elif word.definite:
                tell(passage, "cue.article", "rejected", index)
            elif word.preposition not in ("", "ل"):
                tell(passage, "cue.governed", "rejected", index)
            elif index in passage.withheld:
                tell(passage, "cue.anonymous", "rejected", index)


def _without_rivals(passage: Passage, found: dict[int, Candidate]) -> dict[int, Candidate]:
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
        before = found.get(index - 1)
        if _says_itself(candidate) and before is not None and start < before.complement.start:
            dropped.add(index - 1)  # وأضاف | قائلا إن الرئيس «زار كذا»
            with spoken_of(passage, index - 1):
                tell(passage, "cue.rival", "rejected", index - 1)
        adjoins = near and index == first + 1 and not said  # توقع | متفائلا أن
        if first == index or (found[first].complement.subject is None and not (said or adjoins)):
            continue
        manner = adjoins and "speech" not in candidate.form.entry.frames
        rival = first if near and not manner else index
        dropped.add(rival)
        with spoken_of(passage, rival):
            tell(passage, "cue.rival", "rejected", rival)
    return {index: candidate for index, candidate in found.items() if index not in dropped}


def without_farther(
    passage: Passage, found: Mapping[int, Candidate], nouns: Sequence[NounCue]
) -> tuple[dict[int, Candidate], list[NounCue]]:
    """Leave one cue to what a verb and a noun behind it seem to govern, most often the noun.

    `لم يؤكد بعد إعلان موسكو أنه`, `ذكر الطفل ... بقوله: «...»`; who denies what others say denies the noun with all
    of it, `رفض فلان | مزاعم المعارضة بأن كذا`.  Where the noun is far, the subject, `تشير | توقعات البنك إلى أن`, or the
    occasion, `أكد في ختام | تصريحه أن`, the verb governs.
    """
    nearest = {noun.complement.start: noun for noun in nouns}
    left, rivals = dict(found), set[int]()
    for index, candidate in found.items():
        noun = nearest.get(candidate.complement.start)
        if noun is None or noun.index < index:
            continue
        subject = candidate.complement.subject
        governs = subject is not None and noun.index in range(*subject)
        governs = governs or noun.complement.start - noun.index > NEAR
        if governs or _is_occasion(passage, noun.index):
            rivals.add(noun.index)
        elif candidate.form.entry.act == "deny" and not _is_governed(passage, noun.index):
            complement = evolve(candidate.complement, kind="object", start=noun.index)
            left[index] = evolve(candidate, complement=complement)
        else:
            rivals.add(index)
    for rival in rivals:
        left.pop(rival, None)
        with spoken_of(passage, rival):
            tell(passage, "cue.rival", "rejected", rival)
    return left, [noun for noun in nouns if noun.index not in rivals]


def _is_governed(passage: Passage, index: int) -> bool:
    return bool(passage.words[index].preposition or passage.words[index - 1].free)


def _is_occasion(passage: Passage, index: int) -> bool:
    """Return whether somebody's own words are when he speaks: في | تصريحه, خلال ختام | كلمته, حسب | تصريحها."""
    words = passage.words
    own, before = words[index].pronoun, words[index - 1]
    when = before if before.free or before.definite or before.pronoun else words[index - 2]
    return bool(own) and (when.free in OCCASIONS or before.body in ACCORDING)


def _says_itself(cue: Candidate) -> bool:
    """Return whether the cue is قائلا, whose verb before it governs nothing besides."""
    return cue.form.tense == "participle" and "says" in cue.form.entry.traits


def _candidate(passage: Passage, index: int, roles: Sequence[int]) -> Candidate | None:
    """Return the likeliest reading of the word at *index* as a cue."""
    if passage.words[index].preposition not in ("", "ل"):
        return None
    limit = passage.limits[index]
    home = passage.inside[index]
    if home is not None:
        limit = min(max(limit, index + 1), home.close)
    best: Candidate | None = None
    for form in _ordered(passage, index):
        complement = _complement(passage, index, form, limit, roles)
        if complement is not None:
            candidate = Candidate(index=index, form=form, complement=complement)
            if best is None or candidate.rank < best.rank:
                best, candidate = candidate, best
            if candidate is not None:
                _tell(passage, candidate.index, candidate.form, "cue.other-reading")
    if best is not None and passage.telling is not None:
        _tell_accepted(passage, best)
    return best


def _tell(
    passage: Passage, index: int, form: VerbForm, rule: str, *near: int, trait: str = ""
) -> None:
    """Tell by which rule a word is no cue."""
    if passage.telling is not None:
        entry = f"{VERBS}: {form.entry.lemma}: {trait}" if trait else ""
        note = f"{form.entry.lemma}, {form.tense}{', passive' if form.passive else ''}"
        near = (index, index - 1, *near, index - 2)
        tell(passage, rule, "rejected", index, entry=entry, note=note, near=near)


def _tell_accepted(passage: Passage, cue: Candidate) -> None:
    """Tell that a word is a cue, and what it governs."""
    entry, found = cue.form.entry, cue.complement
    marked = "" if entry.commitment == "neutral" else entry.commitment
    note = ", ".join(filter(None, (entry.lemma, entry.cue_class, marked)))
    tell(passage, "cue.accepted", "accepted", cue.index, entry=f"{VERBS}: {entry.lemma}", note=note)
    tell(passage, f"frame.{found.kind}", "accepted", found.start)


def _ordered(passage: Passage, index: int) -> list[VerbForm]:
    """Return the readings to try: one a verb, the voice that the harakat show."""
    passive = DAMMA in passage.forms[index].text[:VOWELS_SEEN]
    chosen: dict[str, VerbForm] = {}
    for form in passage.words[index].forms:
        kept = chosen.get(form.entry.lemma)
        if form.third and (kept is None or (kept.passive != passive and form.passive == passive)):
            chosen[form.entry.lemma] = form
    return list(chosen.values())


def _may_govern(form: VerbForm, index: int, limit: int, roles: Sequence[int]) -> bool:
    """Return whether something that *form* may govern can follow, wherever it stands."""
    entry = form.entry
    governs = entry.prepositions or not GOVERNING.isdisjoint(entry.traits)
    if governs or not entry.frames <= CLAUSAL:
        return True
    if entry.act == "call":
        return True  # يستنجد | بعدم كذا
    return any(role & SIGN for role in roles[index + 1 : min(limit, index + REACH)])


def _complement(
    passage: Passage, index: int, form: VerbForm, limit: int, roles: Sequence[int]
) -> Complement | None:
    if form.tense == "participle":
        if not may_be_participle(passage, index):
            _tell(passage, index, form, "cue.participle")
            return None
        unsure = ""
    else:
        unsure = no_verb(passage, index)
        if unsure and not may_be_shown_a_verb(passage, index):
            _tell(passage, index, form, unsure)
            return None
    found = None
    governs = _may_govern(form, index, limit, roles)
    governs = governs or (index + 1 < limit and passage.mark(index + 1) in PAUSES)
    if governs or may_be_verbatim(passage, index, form, limit):
        found = find_complement(passage, index, form, limit=limit)
    if found is None:
        _tell(passage, index, form, "cue.no-frame")
        return None
    objection = objection_to(passage, index, form, found)
    if objection is not None:
        head = found.start if found.subject is None else found.subject[0]
        _tell(passage, index, form, objection.rule, head, found.start, trait=objection.trait or "")
        return None
    if unsure and not shown_a_verb(passage, index, found):
        _tell(passage, index, form, unsure)
        return None
    return found
