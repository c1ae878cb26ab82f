"""Whose words somebody relays: `نقلت الوكالة عن | الوزير قوله`, `على لسان | الوزير`."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.spans import Stretch

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import LOOK_BACK

ON = WORDS["on"]
TO = WORDS["to"]
QUOTED_BEHIND = WORDS["quoted_behind"]
ASCRIBING = WORDS["ascribing"]
MOUTH = WORDS["mouth"]
AGENCY = 12


def quoted_from(passage: Passage, index: int) -> tuple[Stretch | None, Stretch | None]:
    """Return speaker and channel of `نقلت وكالة X عن Y قوله`."""
    low = max(passage.starts[index], index - LOOK_BACK)
    about: int | None = None
    speaker: Stretch | None = None
    for at in range(index - 1, low, -1):
        word = passage.words[at]
        if word.free in ON and passage.words[at + 1].body in MOUTH:
            return _mouth(passage, at + 2, index), _agency(passage, at, low)
        if any("relays" in form.entry.traits for form in word.forms):
            break
        if word.free not in QUOTED_BEHIND or word.pronoun or at in passage.withheld:
            continue
        if word.free in TO and not _ascribes(passage, at, low):
            continue
        end = apposition_end(passage, phrase_end(passage, at + 1, index), index)
        if speaker is None or end >= speaker[1]:  # عن بيان صادر | عن الوزارة
            about, speaker = at, (at + 1, end)
    if about is None or speaker is None or speaker[1] <= speaker[0]:
        return None, None
    return speaker, _agency(passage, about, low)


def _mouth(passage: Passage, start: int, limit: int) -> Stretch | None:
    """Return the speaker behind `على لسان`: نقلت الوكالة على لسان | الوزير قوله."""
    end = apposition_end(passage, phrase_end(passage, start, limit), limit)
    return (start, end) if end > start else None


def _ascribes(passage: Passage, to: int, low: int) -> bool:
    """Return whether `إلى` at *to* names whose words they are: نسب البيان | إلى الوزير قوله."""
    return any(passage.words[at].body in ASCRIBING for at in range(max(low, to - AGENCY), to))


def _agency(passage: Passage, about: int, low: int) -> Stretch | None:
    """Return the subject of the نقل that governs the عن at *about*."""
    for verb in range(about - 1, max(low, about - AGENCY) - 1, -1):
        if any("relays" in form.entry.traits for form in passage.words[verb].forms):
            end = phrase_end(passage, verb + 1, about)
            return (verb + 1, end) if end > verb + 1 else None
    return None
