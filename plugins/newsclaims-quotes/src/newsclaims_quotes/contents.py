"""The stretches that are said, from where a complement begins."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from newsclaims_arabic.layout import items_at, line_of
from newsclaims_arabic.noun_phrase.circumstances import opens_occasion
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS
from newsclaims_arabic.quotations import Quotation, family
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.words import IMPERFECT

from newsclaims_quotes.closers import Closers
from newsclaims_quotes.content_end import LONGEST, content_end
from newsclaims_quotes.content_marks import has_tail, trim
from newsclaims_quotes.expected import EXPECTED
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import leaves_phrase
from newsclaims_quotes.phrase_remarks import adds_remark
from newsclaims_quotes.rules import tell

BOUNDS = WORDS["bounds"]
EXCEPT = WORDS["exceptions"]
IN = WORDS["in"]
AUXILIARIES = WORDS["auxiliaries"]
DESPITE = WORDS["setbacks"]
BUT = WORDS["but"]
IN = WORDS["in"]
PROVIDED = WORDS["provided"]
THAT_FACT = WORDS["that_fact"]

OF = WORDS["of"]
PLURAL_VERB = WORDS.endings("plural_verb")
THEN = WORDS["then"]

SO, SUBJUNCTIVE = "ف", "ي"
PHRASES = frozenset({"light", "noun", "object"})


@frozen
class Content:
    """What is said: its stretches, and whether all of it is quoted."""

    stretches: tuple[Stretch, ...]
    direct: bool


def limit_of(passage: Passage, index: int, start: int) -> int:
    """Return the index past the sentence or quotation that a content from *start* can fill."""
    limit = passage.limits[index]
    if start >= limit and line_of(passage, index) != line_of(passage, start):
        return line_of(passage, start)[1]  # قال في تصريحات:, and the next line
    home = passage.inside[index]
    quotation = passage.opens.get(start + 1) if passage.words[start].that else None
    if quotation is not None and quotation.close >= limit:  # أن «... لماذا؟ ...»
        limit = quotation.close + 1
    return limit if home is None else min(max(limit, start + 1), home.close)


def read_content(
    passage: Passage, kind: str, start: int, limit: int, closers: Closers
) -> Content | None:
    """Return the content that begins at token *start*, or None where it is empty.

    Args:
        passage: the document.
        kind: what the complement is, see `Complement`.
        start: its first token.
        limit: it ends here at the latest.
        closers: what may end it before.
    """
    if kind == "noun" and passage.words[start].apart and start + 1 in passage.opens:
        start += 1  # بـ«العمل الجبان»
    quotation = passage.opens.get(start)
    if quotation is not None and _is_all(passage, quotation, kind, limit):
        tell(passage, "content.whole-quotation", "noted", start, quotation.close + 1)
        return Content(((start + 1, quotation.close),), direct=True)
    if quotation is None and kind in ("quote", "colon") and family(passage.mark(start)):
        end = trim(passage, start + 1, min(limit, start + LONGEST))  # a mark that never closes
        tell(passage, "content.unclosed-mark", "noted", start)
        return Content(((start + 1, end),), direct=True) if end > start + 1 else None
    if kind == "colon" and passage.mark(start) in OPEN_BRACKETS:
        closing = _closing(passage, start)
        if closing is not None and closing > start + 1:
            tell(passage, "content.bracket", "noted", start, closing + 1)
            return Content(((start + 1, closing),), direct=True)  # قال تعالى: (...)
    if kind == "colon" and (items := tuple(items_below(passage, start))):
        tell(passage, "content.items", "noted", start, items[-1][1])
        return Content(items, direct=False)
    tell(passage, "content.begins", "noted", start)
    end = content_end(passage, start, limit, closers)
    if kind in PHRASES:
        end = _before_contrast(passage, start, end, closers)
    if end <= start or (end == start + 1 and kind == "that"):
        tell(passage, "content.empty", "rejected", start)
        return None
    return Content(((start, end),), direct=False)


def items_below(passage: Passage, start: int) -> Iterator[Stretch]:
    """Yield the items of a list that *start* begins below a colon, without the stops behind them."""
    line = line_of(passage, start)[0]
    if start == line or not line or passage.mark(line - 1) != ":":
        return
    for first, end in items_at(passage, start):
        last = trim(passage, first, end)
        if last > first:
            yield first, last


def _before_contrast(passage: Passage, start: int, end: int, closers: Closers) -> int:
    """Return where a noun phrase ends: before a contrast or a clause of its own.

    `طلبت نقلها إلى موطنها`، لكن ابنها فوجئ؛ `دعا إلى محاكمته`، ووقع بعضهم رسالة.
    """
    told = closers.told
    for index in range(start + 1, end - 1):
        if passage.inside[index] is not passage.inside[start]:
            continue
        leaves = leaves_phrase(passage, start, index, told)
        leaves = leaves or _reports_on(passage, index, closers)
        if leaves or adds_remark(passage, index, end, told):
            tell(passage, "content.narration", "noted", index)
            return trim(passage, start, index)
        if index >= end - 2:
            break
        word, following = passage.words[index], passage.words[index + 1]
        excepted = following.that and word.body in EXCEPT
        named = told is not None and "describes" in told.entry.traits
        pause = passage.marks[index] in COMMAS
        if named and (word.free in DESPITE or (pause and following.stem in THAT_FACT)):
            return trim(passage, start, index)  # وصفت بالخطيرة | بعد كذا، وصفت بالخطيرة، | وذلك
        told_next = pause and _came_next(passage, index + 1)
        if told is None and pause and passage.words[index + 2].body in EXPECTED:
            told_next = bool(following.conjunction)  # من المتوقع كذا، | ومن المرجح كذا
        if _turns(passage, index, closers):
            tell(passage, "content.contrast", "noted", index)
            return trim(passage, start, index)
        if excepted or told_next or (pause and _opens_clause(passage, index + 1)):
            tell(passage, "content.contrast", "noted", index + (not excepted), near=(index + 2,))
            return trim(passage, start, index)
    return end


def _turns(passage: Passage, index: int, closers: Closers) -> bool:
    """Return whether who speaks goes on without a comma to what he says besides: أشاد بهم | لكن حذر من كذا."""
    cue, told = closers.cues.get(index + 1), closers.told
    if cue is None or told is None or passage.words[index].body not in BUT:
        return False
    return cue.complement.subject is None and cue.form.tense == told.tense


def _reports_on(passage: Passage, index: int, closers: Closers) -> bool:
    """Return whether who speaks in the present goes on: يشير إلى كذا | ويعتبر أن."""
    cue, told = closers.cues.get(index), closers.told
    if cue is None or told is None or cue.complement.kind != "that":
        return False
    joined = passage.words[index].conjunction == "و" and cue.complement.subject is None
    present = told.tense == cue.form.tense == "imperfect"
    alike = (told.gender, told.number) == (cue.form.gender, cue.form.number)
    return joined and present and alike and told.third


def _came_next(passage: Passage, index: int) -> bool:
    """Return whether it is told what came next: ، ومن ثم عبثوا بكذا, not ومن ثم إحالة الملف."""
    word, following = passage.words[index], passage.words[index + 1]
    next_one = bool(word.conjunction) and word.free in OF and following.body in THEN
    return next_one and _is_perfect(passage, index + 2)


def _opens_clause(passage: Passage, index: int) -> bool:
    """Return whether behind a comma something is told that no noun phrase takes up."""
    word, following = passage.words[index], passage.words[index + 1]
    but = word.stem in BUT and following.stem not in PROVIDED
    so = word.conjunction == SO and word.definite  # اشتكى التجار من كذا، فالسوق
    if but or so or (following.that and word.body in EXCEPT):
        return True
    if word.stem in THAT_FACT:
        # ، وذلك رغم كذا، وذلك في إطار كذا, not وذلك لإنشاء كذا
        within = following.free in IN and passage.words[index + 2].stem in BOUNDS
        return within or following.free in DESPITE or opens_occasion(passage, index + 1)
    if word.conjunction != "و" or word.pronoun or word.verbal_noun:
        return False
    if word.body in AUXILIARIES:
        return following.verb
    if word.free in IN:  # ، وفي ختام الحفل | تم تكريمهم
        verb = phrase_end(passage, index + 1, passage.limits[index])
        whole = passage.words[verb - 1].definite  # not وفي ظل تيارات | تتبنى العنف
        return whole and verb < passage.limits[index] and passage.words[verb].verb
    return _is_perfect(passage, index)


def _is_perfect(passage: Passage, index: int) -> bool:
    """Return whether a verb in the perfect stands at *index*."""
    if index >= len(passage.words):
        return False
    word = passage.words[index]
    they = word.body.endswith(PLURAL_VERB)
    perfect = word.body[:1] not in IMPERFECT or word.body.endswith("ت")
    perfect = perfect or (they and not word.body.startswith(SUBJUNCTIVE))  # تجمعوا, not يتجمعوا
    return (word.verb or (they and word.noun)) and perfect  # of which no lexicon knows


def _closing(passage: Passage, opening: int) -> int | None:
    """Return the bracket that closes the one at *opening*."""
    for index in range(opening + 1, min(len(passage.words), opening + LONGEST)):
        if passage.mark(index) in CLOSE_BRACKETS:
            return index
    return None


def _is_all(passage: Passage, quotation: Quotation, kind: str, limit: int) -> bool:
    """Return whether the quotation is the whole content."""
    if kind == "quote":  # أكد، «أن كذا» بسبب كذا
        clause = passage.words[quotation.open + 1].that
        return not (clause and has_tail(passage, quotation, limit))
    after = quotation.close + 1
    ends = after >= limit or bool(passage.mark(after))
    return ends and (kind in ("noun", "object") or is_speech(passage, quotation))
