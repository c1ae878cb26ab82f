"""Attributions by preposition beside another cue: whom they name is its channel."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch, phrase_span

from newsclaims.model import Attribution
from newsclaims_quotes.adverbial_attribution import According
from newsclaims_quotes.lists import WORDS

ALREADY = WORDS["already"]
AS = WORDS["as"]

SHORTEST_CLAUSE = 3
"""A clause that only `على حد قوله` attributes has so many tokens."""
SO = "ف"


def is_channel(
    passage: Passage, attribution: According, made: list[Attribution], *, leads: bool
) -> bool:
    """Return whether another cue governs the content, so that the attribution names its channel at most.

    Args:
        passage: the document.
        attribution: the attribution by preposition.
        made: what has been made of other cues; the channel is put into what governs the content.
        leads: whether the attribution stands before its clause.
    """
    start, end = (
        passage.token_starts[attribution.first],
        passage.token_ends[passage.limits[attribution.first] - 1],
    )
    if not leads and has_own_clause(passage, attribution):
        return False
    low = passage.token_starts[passage.starts[attribution.first]]
    for position, other in enumerate(made):
        if leads:
            after = (
                attribution.end + 1 if passage.mark(attribution.end) in COMMAS else attribution.end
            )
            if after < len(passage.words) and is_medium(passage, attribution.source):
                after += passage.words[after].body in ALREADY  # بحسب رويترز، فقد | ذكرت
            covers = (
                after < len(passage.words)
                and other.cue.start <= passage.token_ends[after]
                and start < other.cue.start <= end
            )
        else:
            covers = low <= other.cue.start and other.content[0].end <= start
        if covers:
            if other.via is None and is_medium(passage, attribution.source):
                made[position] = evolve(
                    other, via=phrase_span(passage, attribution.source, ("و", "ف", "ل"))
                )
            return True
    return False


def repeats_cue(
    passage: Passage, attribution: According, made: list[Attribution], spoken: set[int]
) -> bool:
    """Return whether an attribution that names nobody repeats a cue: قال الوزير كذا، على حد قوله.

    Where nothing else in its sentence reports, a noun of speech is the cue itself: `المواقع محدودة،
    على حد تعبيره`; one of opinion, `على حد اعتقاده`, may go with a word of the writer's.

    Args:
        passage: the document.
        attribution: the attribution by preposition.
        made: what has been made of other cues.
        spoken: the tokens that are known to be said.
    """
    if attribution.source is not None or attribution.form is not None:
        return False
    first = attribution.first
    if has_own_clause(passage, attribution):
        return False
    start, limit = passage.starts[first], passage.limits[first]
    short = first - start < SHORTEST_CLAUSE
    quoted = passage.inside[first] is not None or first - 1 in passage.closes
    noun = attribution.noun
    if noun is None or noun.act == "believe" or short or quoted or first - 2 in passage.closes:
        return True
    low, high = passage.token_starts[start], passage.token_ends[limit - 1]
    if any(index in spoken for index in range(start, limit)):
        return True
    return any(
        low <= other.cue.start < high or any(low < span.end <= high for span in other.content)
        for other in made
    )


def has_own_clause(passage: Passage, attribution: According) -> bool:
    """Return whether a clause of its own stands before an attribution.

    `كذا، | فالمكان تحول حسبهم إلى كذا`; `كذا، | كما زادت، تضيف الهيئة، الليالي`.
    """
    first = attribution.first
    comma = first - 1 - (passage.mark(first - 1) in COMMAS)
    while comma > passage.starts[first] and passage.mark(comma) not in COMMAS:
        comma -= 1
    if passage.mark(comma) not in COMMAS:
        return False
    word, following = passage.words[comma + 1], passage.words[comma + 2]
    also = attribution.is_aside and word.body in AS and following.verb
    return also or (word.conjunction == SO and word.definite)


def is_medium(passage: Passage, phrase: Stretch | None) -> bool:
    """Return whether a medium speaks."""
    return phrase is not None and any(passage.words[i].media for i in range(*phrase))
