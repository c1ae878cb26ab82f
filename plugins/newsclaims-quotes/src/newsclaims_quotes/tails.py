"""Attributions by preposition: بحسب فلان، وفقاً لـ، كما قال، على حد قوله."""

from __future__ import annotations

from attrs import frozen

from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import phrase_end
from newsclaims_quotes.reading import COMMAS, STOPS, Reading

BARE = frozenset({"بحسب", "حسب", "وفق", "لحسب"})
WITH_LI = frozenset({"وفقا", "طبقا", "استنادا"})
WITH_VERB = frozenset({"حسبما", "كما", "مثلما"})
SPEECH = frozenset({"قول", "تعبير", "وصف", "زعم", "راي", "تصريح", "كلام", "اعتقاد", "تاكيد", "افاده", "ادعاء", "روايه", "تصريحات"})
NOT_SPEAKERS = frozenset(
    {"عقود", "عقد", "القانون", "قانون", "نظام", "النظام", "الحاجه", "حاجه", "الاصول", "خطه", "الخطه", "مبدا", "مبدء", "مقاربه", "شروط", "معايير", "المعايير",
     "الاتفاق", "اتفاق", "جدول", "برنامج", "استراتيجيه", "نص", "الضوابط", "ضوابط", "الاشتراطات", "رويه", "الرويه", "احكام", "اجراءات", "ما", "هذا", "هذه", "ذلك", "اسس", "منهج", "منهجيه", "السيناريو", "سيناريو", "قواعد", "النوع", "نوع", "ترتيب", "الترتيب", "صيغه", "اليه", "القرار", "قرار", "تعليمات", "لوايح", "الطلب", "الظروف", "المواصفات", "مواصفات", "اولويات", "الموعد", "اهميه", "اختصاص"}
)


@frozen(kw_only=True)
class Tail:
    """An attribution that modifies a clause.

    Args:
        first: its first token.
        end: index past it.
        cue: token of the reporting word.
        form: the verb form of the cue, where it is a verb.
        noun: the cue is this noun of speech, folded, where it is one.
        source: token range of the speaker.
    """

    first: int
    end: int
    cue: int
    form: CueForm | None
    noun: str
    source: tuple[int, int] | None


def find_tail(reading: Reading, index: int, limit: int) -> Tail | None:
    """Return the attribution that begins at *index*, or None."""
    word = reading.words[index]
    body = word.body
    if body in BARE:
        return _after(reading, index, index + 1, limit, strict=body != "بحسب")
    if body in WITH_LI:
        if index + 1 < limit and reading.words[index + 1].preposition == "ل":
            return _after(reading, index, index + 1, limit, strict=True)
        return None
    if body == "نقلا" and index + 1 < limit and reading.words[index + 1].free == "عن":
        return _after(reading, index, index + 2, limit, strict=True)
    if body in WITH_VERB:
        if body == "كما" and index == reading.starts[index]:
            return None  # كما أكد الوزير أن goes on from the sentence before
        return _verb(reading, index, index + 1, limit)
    if word.free == "علي" and index + 2 < limit and reading.words[index + 1].body == "حد":
        return _noun(reading, index, index + 2, limit)
    return None


def _after(reading: Reading, first: int, at: int, limit: int, *, strict: bool) -> Tail | None:
    if at >= limit:
        return None
    word = reading.words[at]
    if word.body in ("ما", "لما"):
        return _verb(reading, first, at + 1, limit)
    if word.stem in SPEECH:
        made = _noun(reading, first, at, limit)
        if made is not None:
            return made
    if not (word.noun or at in reading.named or at in reading.opens):
        return None
    if word.stem in NOT_SPEAKERS or word.body in NOT_SPEAKERS:
        return None
    start = at + 1 if word.body == "ل" else at
    end = phrase_end(reading, start, limit, split=True)
    if end <= start:
        return None
    end = _apposition(reading, end, limit)
    if strict and not _bounded(reading, first, end, limit):
        return None
    return Tail(first=first, end=end, cue=first, form=None, noun="", source=(start, end))


def _apposition(reading: Reading, end: int, limit: int) -> int:
    if end + 1 < limit and reading.mark(end) in COMMAS and (end + 1 in reading.persons):
        return phrase_end(reading, end + 1, limit, split=True)
    return end


def _bounded(reading: Reading, first: int, end: int, limit: int) -> bool:
    """Say whether punctuation sets the attribution off on one side at least."""
    before = first == reading.starts[first] or bool(reading.mark(first - 1))
    after = end >= limit or bool(reading.mark(end)) or reading.words[end].that
    if before and after:
        return True
    head = reading.words[first + 1]
    return after and (head.media or head.title or head.stem in ("مصدر", "مصادر") or first + 1 in reading.named)


def _verb(reading: Reading, first: int, at: int, limit: int) -> Tail | None:
    """Read `كما قال الوزير`, `وفق ما أعلنت الشركة`."""
    if at < limit and reading.words[at].body == "ان":
        return None
    for form in reading.words[at].forms if at < limit else ():
        if form.tense == "participle" or "speech" not in form.entry.frames:
            continue
        if form.entry.act not in ("state", "believe", "predict"):
            continue
        end = at + 1
        source = None
        if end < limit and (reading.words[end].noun or end in reading.named or end in reading.opens):
            end = phrase_end(reading, at + 1, limit, split=True)
            if end > at + 1:
                source = (at + 1, end)
        if end < limit and not (reading.mark(end) in COMMAS or reading.mark(end) in STOPS or reading.words[end].free):
            continue
        if end == limit or reading.mark(end) or reading.words[end].free:
            return Tail(first=first, end=end, cue=at, form=form, noun="", source=source)
    return None


def _noun(reading: Reading, first: int, at: int, limit: int) -> Tail | None:
    """Read `على حد قوله`, `بحسب زعم الشركة`."""
    word = reading.words[at]
    if word.stem not in SPEECH:
        return None
    if word.pronoun:
        return Tail(first=first, end=at + 1, cue=at, form=None, noun=word.stem, source=None)
    end = phrase_end(reading, at + 1, limit, split=True)
    if end <= at + 1:
        return None
    return Tail(first=first, end=end, cue=at, form=None, noun=word.stem, source=(at + 1, end))
