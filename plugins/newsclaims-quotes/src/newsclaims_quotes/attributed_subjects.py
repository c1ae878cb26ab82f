"""Who speaks behind a verb that attributes a clause, and through whom.

`كما قال لـ«الصحيفة» | الوزير`, `حسبما علمت «الصحيفة» من | مصدر مطلع`, `وفق ما نقلت عن | الوزير وكالة كذا`.
"""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.according_speakers import speaks
from newsclaims_quotes.adverbial_attribution import speaker_end
from newsclaims_quotes.lists import WORDS

ABOUT = WORDS["about"]
AUDIENCES = WORDS["audiences"]
DUAL = WORDS.endings("dual")
LEARNT_FROM = WORDS["learnt_from"]
NOMINATIVE = WORDS.endings("nominative")
TO_HIM = WORDS["to_him"]


@frozen(kw_only=True)
class Said:
    """Who said it.

    Args:
        source: who speaks.
        via: the channel.
        end: index past both.
    """

    source: Stretch | None
    via: Stretch | None
    end: int


def who_said(  # noqa: PLR0913 - what its caller has read
    passage: Passage, first: int, form: VerbForm, start: int, limit: int, *, resumed: bool = False
) -> Said:
    """Return who speaks behind the verb of the attribution that begins at *first*.

    Args:
        passage: the document.
        first: first token of the attribution.
        form: its verb.
        start: where the speaker or the channel may stand.
        limit: it ends here at the latest.
        resumed: the preposition of the verb has its pronoun: أفاد به.
    """
    before, start = _listener(passage, start, limit)
    start += before is not None and start + 1 < limit and passage.mark(start) in COMMAS
    end = _end(passage, first, form, start, limit, resumed=resumed)
    source = (start, end) if end > start else None
    via = _channel(passage, end, limit) if source is not None else None
    past = via[1] if via is not None else end
    quoted = _quoted(passage, first, form, past, limit)
    if quoted is not None:
        return _relayed(passage, quoted, source, limit)
    return Said(source=source, via=via or before, end=past)


def _end(  # noqa: PLR0913 - what its caller has read
    passage: Passage,
    first: int,
    form: VerbForm,
    start: int,
    limit: int,
    *,
    resumed: bool,
) -> int:
    """Return the index past the noun phrase at *start*, with its appositions; *start* where none is."""
    if start >= limit or not (
        passage.words[start].noun or start in passage.named or start in passage.opens
    ):
        return start
    governed = frozenset[str]() if resumed else form.entry.prepositions
    end = phrase_end(passage, start, limit, Limits(governed=governed, split=True))
    # علمت «الصحيفة» | من مصدر، نقلته صحف | عن مصدر
    end = next((i for i in range(start, end) if _relays(passage, form, i)), end)
    if "learns" in form.entry.traits:
        return end
    return speaker_end(passage, first, end, limit)


def _relays(passage: Passage, form: VerbForm, at: int) -> bool:
    """Return whether the preposition at *at* stands before whom a medium has its knowledge from."""
    word, traits = passage.words[at], form.entry.traits
    if word.pronoun:
        return False
    if "learns" in traits:
        return word.free in LEARNT_FROM
    reports = form.entry.cue_class == "report" and speaks(passage, at + 1)
    return word.free in ABOUT and ("relays" in traits or reports)


def _listener(passage: Passage, start: int, limit: int) -> tuple[Stretch | None, int]:
    """Return the channel before the speaker, if it is one, and where he begins: كما قال للصحافيين | فلان."""
    if start + 1 >= limit:
        return None, start
    word = passage.words[start]
    if word.pronoun and word.stem in TO_HIM:
        return None, start + 1  # كما أكد لنا
    if word.preposition != "ل":
        return None, start
    via = _channel(passage, start, limit)
    if via is not None:
        return via, via[1]
    end = phrase_end(passage, start, limit, Limits(split=True, titles=True))
    inner = range(start + 1, min(end + 1, limit))
    speaker = next((i for i in inner if passage.words[i].title or i in passage.persons), None)
    if speaker is not None and not word.title:
        return None, speaker
    return None, start + (word.stem in AUDIENCES)


def _channel(passage: Passage, start: int, limit: int) -> Stretch | None:
    """Return the medium behind a speaker: `لـ«البلد»`, `للبلد «أف أم»`, أفاد مسؤول | وكالة كذا."""
    if start >= limit:
        return None
    word = passage.words[start]
    if word.preposition != "ل" and not word.media:
        return None
    first = start + word.apart
    quotation = passage.opens.get(first) or passage.opens.get(start + 1)
    if not (word.media or quotation is not None):
        return None
    if quotation is not None:
        return first, quotation.close + 1
    return first, phrase_end(passage, first, limit, Limits(split=True, titles=True))


def _quoted(passage: Passage, first: int, form: VerbForm, at: int, limit: int) -> Stretch | None:
    """Return whose words are relayed: وفق ما نقلت الوكالة عن | مصدر، ما علمته من | مصدر."""
    if at + 1 >= limit or not _relays(passage, form, at):
        return None
    limits = Limits(split=True, titles=True)
    end = speaker_end(passage, first, phrase_end(passage, at + 1, limit, limits), limit)
    end = next((i for i in range(at + 2, end) if _is_another(passage, i)), end)
    return (at + 1, end) if end > at + 1 else None


def _is_another(passage: Passage, index: int) -> bool:
    """Return whether who relays stands right behind who is quoted: عن الوزيرة | وكالة كذا."""
    before, word = passage.words[index - 1], passage.words[index]
    whole = before.definite or before.pronoun or index - 1 in passage.person_tokens
    bare = not (word.definite or word.preposition or word.conjunction)
    two = word.body.endswith(DUAL) and (word.title or word.head is not None)
    several = not word.title and word.body.endswith(NOMINATIVE)
    return whole and bare and (two or several or (word.media and not word.title))


def _relayed(passage: Passage, quoted: Stretch, relays: Stretch | None, limit: int) -> Said:
    """Return whose words are relayed, with who relays them, before or behind him."""
    end = quoted[1]
    if relays is None and end < limit and passage.words[end].noun:
        past = phrase_end(passage, end, limit, Limits(split=True))
        return Said(source=quoted, via=(end, past) if past > end else None, end=max(past, end))
    return Said(source=quoted, via=relays, end=end)
