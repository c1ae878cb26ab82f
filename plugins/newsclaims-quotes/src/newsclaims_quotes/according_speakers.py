"""The speakers behind a preposition of attribution: who speaks, and where they end.

بحسب فلان، وفلان من كذا، | فقد
"""

from __future__ import annotations

from newsclaims_arabic.anonymity import past_anonymity
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.word import Word

from newsclaims_quotes.adverbial_attribution import According, is_closed_at, speaker_end
from newsclaims_quotes.attribution_tails import tail_end
from newsclaims_quotes.indefinite_sources import past_description
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell

KIN = WORDS["kin"]
KINSWOMEN = WORDS["kinswomen"]
APPROXIMATE = WORDS["approximate"]
OF = WORDS["of"]
SPLIT = Limits(split=True)
BUT = WORDS["but"]
LEAST = 2
"""A body has so many words before an unknown one can be the verb behind it."""
CERTAIN = WORDS["certainly_according"]
AUTHORITIES = WORDS["authorities"]
BODIES = frozenset({"organization", "unnamed"})
BRACKET = 5
"""A name in brackets has fewer words."""


def partners_end(passage: Passage, end: int, limit: int) -> int:
    """Return the index past the partners that commas join, where ف takes the clause up behind them.

    Args:
        passage: the document.
        end: index past the first speaker.
        limit: the speakers end here at the latest.
    """
    start = end + 1
    if start >= limit or passage.mark(end) not in COMMAS or passage.words[start].conjunction != "و":
        return end
    if not (start in passage.persons or passage.words[start].title):
        return end
    past = phrase_end(passage, start, limit, SPLIT)
    if past < limit and passage.words[past].free in OF:
        past = max(past, phrase_end(passage, past + 1, limit, SPLIT))  # من المتضررين
    if past + 1 >= limit or past <= start or passage.mark(past) not in COMMAS:
        return end
    return (
        past if passage.words[past + 1].conjunction == "ف" else partners_end(passage, past, limit)
    )


def verb_behind_body(passage: Passage, start: int, end: int, limit: int) -> int:
    """Return where a phrase ends whose last word is the verb of what is said.

    `وفقا لمنظمة الهجرة الدولية | سافر نحو ألف شخص`: no noun takes an amount behind it.
    """
    for last in range(start + LEAST, min(end, limit - 1)):
        word, before = passage.words[last], passage.words[last - 1]
        whole = before.definite or last - 1 in passage.named
        if whole and _is_amount(passage, last + 1) and _may_be_verb(passage, last, word):
            return last
    return end


def _is_amount(passage: Passage, index: int) -> bool:
    """Return whether a number, or what makes one inexact, stands at *index*."""
    word = passage.words[index]
    return passage.forms[index].kind == "number" or bool({word.body, word.free} & APPROXIMATE)


def _may_be_verb(passage: Passage, index: int, word: Word) -> bool:
    """Return whether an unknown bare word stands at *index*."""
    bare = not (word.definite or word.pronoun or word.preposition or word.conjunction or word.title)
    named = index in passage.person_tokens or passage.forms[index].kind != "word"
    return bare and not named and not is_known_noun(word)


def attributed_speaker(passage: Passage, first: int, start: int, limit: int) -> According | None:
    """Read the speaker's noun phrase and what sets the attribution off."""
    if start >= limit:
        return None
    if passage.mark(start) in OPEN_BRACKETS:
        return _bracketed(passage, first, start, limit)
    if not (passage.words[start].noun or start in passage.named or start in passage.opens):
        tell(passage, "according.no-speaker", "rejected", start)
        return None
    end = phrase_end(passage, start, limit, Limits(split=True))
    end = verb_behind_body(passage, start, end, limit)
    end = speaker_end(passage, first, end, limit)
    if end <= start:
        return None
    end = partners_end(passage, end, limit)
    past = end
    if first > passage.starts[first] and passage.words[first - 1].body not in BUT:
        past = past_description(passage, (start, end), end, limit)  # not in front of its clause
    past = past_anonymity(passage, _past_tail(passage, start, past, limit))
    if not is_set_off(passage, first, start, past, limit):
        return None
    return According(first=first, end=past, cue=first, source=(start, end))


def _bracketed(passage: Passage, first: int, start: int, limit: int) -> According | None:
    """Read a medium that stands in brackets: حسب | (البلد)."""
    for closing in range(start + 2, min(limit, start + BRACKET)):
        if passage.mark(closing) in CLOSE_BRACKETS:
            source = (start + 1, closing)
            set_off = is_closed_at(passage, closing + 1, limit)
            return (
                According(first=first, end=closing + 1, cue=first, source=source)
                if set_off
                else None
            )
        if not (passage.words[closing].noun or closing in passage.named):
            return None
    return None


def _past_tail(passage: Passage, start: int, end: int, limit: int) -> int:
    """Return the index past a speaker and when and where he spoke: بحسب الجيش | مساء الخميس."""
    return tail_end(passage, end, limit) if speaks(passage, start) else end


def is_set_off(passage: Passage, first: int, start: int, end: int, limit: int) -> bool:
    """Return whether speaker and punctuation make an attribution of it, and no manner: حسب الطلب."""
    opens, known = first == passage.starts[first], speaks(passage, start)
    set_off = end >= limit or bool(passage.mark(end)) or passage.words[end].that
    set_off = set_off or _is_told_of(passage, first, (start, end))
    if set_off or passage.words[end].verb:
        found = opens or known or passage.words[first].body in CERTAIN
    else:
        found = opens and known
    if not found:
        tell(passage, "according.not-set-off", "rejected", start, end)
    return found


def _is_told_of(passage: Passage, first: int, speaker: Stretch) -> bool:
    """Return whether a relative clause tells more of the speaker: ...، وفق المدير | الذي زار الموقع."""
    one = not any(passage.mark(i) in COMMAS for i in range(*speaker))  # المصدر ذاته، الثقة التي
    told = one and passage.words[speaker[1]].relative
    return told and passage.mark(first - 1) in COMMAS


def speaks(passage: Passage, start: int) -> bool:
    """Return whether the noun at *start* names somebody or something that speaks."""
    head = passage.words[start]
    noun = head.head
    body = noun is not None and noun.head_class in BODIES and not head.definite
    return bool(
        body
        or (noun is not None and (noun.personal or noun.head_class == "group"))
        or head.key in KINSWOMEN | KIN
        or head.media
        or head.title
        or start in passage.named
        or start in passage.opens
        or {head.body, head.stem} & AUTHORITIES
    )
