"""Steps over what stands between a verb and its complement and belongs to neither."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.circumstances import opens_occasion
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end

from newsclaims_quotes.frames.scan import Move, Outcome, Scan
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.tails import find_tail

LAST_AND_NEXT = WORDS["days_to_come"]
ACCORDING = WORDS["attributing_adverbials"]
FIRST = WORDS["first"]
YESTERDAY = WORDS["yesterday"]
QUOTING = WORDS["quoting"]
ABOUT = WORDS["about"]

DEMONSTRATIVES = WORDS["demonstratives"]
MONTHS = WORDS["months"]
PERIODS = WORDS["periods"]


def adverb(scan: Scan) -> Outcome:
    """Skip a word of time or manner, and a number behind the subject."""
    number = scan.passage.tokens[scan.index].kind == "number" and scan.subject is not None
    last = scan.word.stem in LAST_AND_NEXT and scan.passage.words[scan.index - 1].adverb
    if _is_date(scan):
        return scan.to(scan.index + 2)
    return scan.to(scan.index + 1) if scan.word.adverb or number or last else Move.PASS


def this_year(scan: Scan) -> Outcome:
    """Skip `هذا العام`, `هذه المرة`."""
    following = scan.following()
    if scan.word.body not in DEMONSTRATIVES or following is None:
        return Move.PASS
    return scan.to(scan.index + 2) if following.stem in PERIODS else Move.PASS


def _is_date(scan: Scan) -> bool:
    """Say whether a day of a month stands here: كشف الثلاثاء 12 مايو الناطق باسم الجيش."""
    following = scan.following()
    number = scan.passage.tokens[scan.index].kind == "number"
    return number and following is not None and following.body in MONTHS


def occasion(scan: Scan) -> Outcome:
    """Skip a verbal noun that tells on what occasion: قال ردا على سؤال صحفي إن."""
    if not opens_occasion(scan.passage, scan.index):
        return Move.PASS
    start = scan.index + 2 if scan.passage.words[scan.index + 1].free else scan.index + 1
    end = phrase_end(scan.passage, start, scan.limit, Limits(split=True, titles=True))
    return scan.to(max(end, start))


def day_before_yesterday(scan: Scan) -> Outcome:
    """Skip `أول من أمس`."""
    last = scan.index + 2
    if (
        scan.word.body not in FIRST
        or last >= scan.limit
        or scan.passage.words[last].body not in YESTERDAY
    ):
        return Move.PASS
    return scan.to(last + 1)


def attribution(scan: Scan) -> Outcome:
    """Skip `، بحسب الوكالة`; a medium is the channel."""
    passage, at = scan.passage, scan.index
    before = at
    while before - 1 > scan.cue and passage.words[before - 1].adverb:
        before -= 1  # أشار الخميس بحسب الوكالة إلى
    behind_subject = before - 1 == scan.cue or (
        scan.subject is not None and scan.subject[1] == before
    )
    if scan.word.body not in ACCORDING or not (scan.comma or behind_subject):
        return Move.PASS
    tail = find_tail(passage, at, scan.limit)
    if tail is None:
        end = phrase_end(passage, at + 1, scan.limit, Limits(split=True))
    else:
        end = tail.end
        if tail.source is not None and scan.via is None and passage.words[tail.source[0]].media:
            scan.via = tail.source
    scan.to(max(end, at + 1))
    if scan.index < scan.limit and scan.word.verb:
        return scan.skip_clause()
    return Move.ON


def agency(scan: Scan) -> Outcome:
    """Let whom an agency quotes speak: أفادت الوكالة نقلاً عن مسؤول بأن."""
    following = scan.following()
    if scan.word.body not in QUOTING or following is None or following.free not in ABOUT:
        return Move.PASS
    start = scan.index + 2
    end = phrase_end(scan.passage, start, scan.limit, Limits(split=True))
    if end <= start:
        return Move.PASS
    scan.quoted = (start, end)
    return scan.to(end)


def name_in_adverbial(scan: Scan) -> Outcome:
    """Skip a name that belongs to an adverbial: لدى تنصيب الوالي الجديد، فلان، أن."""
    passage, at = scan.passage, scan.index
    if not scan.comma or scan.subject is not None or scan.skipped is None:
        return Move.PASS
    if at not in passage.persons or not any(passage.words[i].title for i in range(*scan.skipped)):
        return Move.PASS
    return scan.to(passage.persons[at])
