"""Which words of a reading report: candidates by form, decided by frame."""

from __future__ import annotations

from attrs import frozen

from newsclaims_quotes.frames import Complement, find_complement
from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.reading import Reading

DAMMA = "\u064f"
SHADDA = "\u0651"
BOILERPLATE = frozenset({"يذكر", "يشار", "تجدر", "يلاحظ", "يقصد"})
"""Impersonal openers of background that nobody says: يذكر أن، يشار إلى أن."""
NEGATIONS = frozenset({"لم", "لن", "لا", "ليس"})
_RANK = {"that": 0, "quote": 1, "colon": 2, "whether": 3, "light": 4, "noun": 5, "object": 6}


@frozen(kw_only=True)
class Candidate:
    """A reporting verb or participle with what it governs."""

    index: int
    form: CueForm
    complement: Complement


def find_candidates(reading: Reading) -> dict[int, Candidate]:
    """Return the verbs and participles that report, by token index."""
    found: dict[int, Candidate] = {}
    for index, word in enumerate(reading.words):
        if word.forms and not word.definite and index not in reading.person_tokens:
            candidate = _candidate(reading, index)
            if candidate is not None:
                found[index] = candidate
    return _without_rivals(found)


def _without_rivals(found: dict[int, Candidate]) -> dict[int, Candidate]:
    """Drop verbs of a relative clause that took the complement of the main verb.

    `قال خبراء أجابوا عن السؤال إن`: what أجابوا seems to govern is what قال governs.
    """
    outer: dict[int, Candidate] = {}
    kept: dict[int, Candidate] = {}
    for index in sorted(found):
        candidate = found[index]
        first = outer.setdefault(candidate.complement.start, candidate)
        rival = (
            first is not candidate
            and first.complement.subject is not None
            and candidate.form.tense != "participle"
        )
        if not rival:
            kept[index] = candidate
    return kept


def _candidate(reading: Reading, index: int) -> Candidate | None:
    word = reading.words[index]
    if word.preposition and word.preposition != "ل":
        return None
    limit = reading.limits[index]
    home = reading.inside[index]
    if home is not None:
        limit = min(max(limit, index + 1), home.close)
    best: Candidate | None = None
    for form in _ordered(reading, index):
        if form.person != 3:
            continue
        if form.tense == "participle" and not _may_be_participle(reading, index):
            continue
        sure = form.tense == "participle" or _may_be_verb(reading, index, form)
        complement = find_complement(reading, index, form, limit=limit)
        if (
            complement is None
            or not (sure or _shown(reading, index, complement))
            or not _plausible(reading, index, form, complement)
        ):
            continue
        rank = (form.passive, _RANK[complement.kind])
        if best is None or rank < (best.form.passive, _RANK[best.complement.kind]):
            best = Candidate(index=index, form=form, complement=complement)
    return best


def _ordered(reading: Reading, index: int) -> list[CueForm]:
    """Return the readings to try: one a verb, the voice that the harakat show first."""
    forms = reading.words[index].forms
    marked = DAMMA in reading.tokens[index].text[:3]
    chosen: dict[str, CueForm] = {}
    for form in forms:
        kept = chosen.get(form.entry.lemma)
        if kept is None or _prefer(form, kept, passive=marked):
            chosen[form.entry.lemma] = form
    return list(chosen.values())


def _prefer(form: CueForm, kept: CueForm, *, passive: bool) -> bool:
    if form.passive != kept.passive:
        return form.passive == passive
    return form.person == 3 and kept.person != 3


def _may_be_participle(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if word.body.endswith("ا"):
        return True
    if word.conjunction:
        return False
    before = reading.mark(index - 1) if index else "."
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    if following is None:
        return False
    return bool(before) or following.that or (following.free in ("الي", "علي"))


def _may_be_verb(reading: Reading, index: int, form: CueForm) -> bool:
    """Keep nouns apart that are spelled like the verb."""
    word = reading.words[index]
    if (
        word.body in BOILERPLATE
        and form.person == 3
        and (index == reading.starts[index] or reading.mark(index - 1))
    ):
        following = reading.words[index + 1] if index + 1 < len(reading.words) else None
        if following is not None and (following.that or following.free):
            return False
    if word.body in reading.lexicon.need_shadda and SHADDA not in reading.tokens[index].text:
        return False
    if word.free and not word.conjunction and SHADDA not in reading.tokens[index].text:
        return index == reading.starts[index]
    if not word.homograph or SHADDA in reading.tokens[index].text:
        return True
    if index == reading.starts[index] or reading.mark(index - 1):
        return True
    previous = reading.words[index - 1]
    return (
        bool(word.conjunction)
        or previous.relative
        or previous.particle
        or previous.body in reading.lexicon.connectives
        or previous.adverb
        or index - 1 in reading.named
    )


def _shown(reading: Reading, index: int, complement: Complement) -> bool:
    """Say whether subject and complement show a verb in a word that could be a noun."""
    if reading.words[index].body in (reading.lexicon.need_shadda | BOILERPLATE) or not index:
        return False
    previous = reading.words[index - 1]
    return (
        complement.kind in ("that", "colon")
        and complement.subject is not None
        and not previous.free
        and not previous.verb
        and not previous.title
        and previous.definite | previous.pronoun
    )


def _plausible(reading: Reading, index: int, form: CueForm, complement: Complement) -> bool:
    """Drop frames that the language has, but other words use more often."""
    word = reading.words[index]
    kind = complement.kind
    if (
        form.passive
        and kind not in ("that", "quote", "colon")
        and DAMMA not in reading.tokens[index].text
    ):
        return False
    if kind in ("noun", "object") and is_negated(reading, index) and form.entry.act == "state":
        return False  # لم يشر إلى الحزب names a topic only
    if word.body in reading.lexicon.need_subject and complement.subject is None:
        return False
    if (
        complement.subject is None
        and index
        and reading.words[index - 1].body in ("مما", "ما")
        and form.entry.act == "state"
    ):
        return False  # مما يشير إلى أن
    if (
        complement.subject is not None
        and reading.words[complement.subject[0]].body in reading.lexicon.never_speakers
    ):
        return False
    if form.entry.lemma == "وعد" and form.tense == "imperfect" and kind == "that":
        return reading.words[complement.start].body[:1] == "ب"  # يعد أن is a copula
    if form.tense == "participle":
        if kind in ("colon", "quote") and not word.body.endswith("ا"):
            return False
        if kind == "object":
            masculine = word.body.endswith("ا")
            head = reading.words[complement.start]
            content = head.verbal_noun or (head.definite and head.noun)
            return bool(index == reading.starts[index] or reading.mark(index - 1)) and (
                masculine or content
            )
        return True
    if form.entry.lemma == "جاء":
        return complement.kind in ("that", "quote", "colon") and reading.words[index + 1].free in (
            "في",
            "فى",
        )
    return not (word.body == "بين" and complement.subject is None and kind != "that")


def is_negated(reading: Reading, index: int) -> bool:
    """Say whether the verb at *index* is negated."""
    if not index:
        return False
    return reading.words[index - 1].body in NEGATIONS
