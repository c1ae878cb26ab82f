"""The small picture of the corpus as numbers for SVG: bars of speakers, columns over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from newsclaims_html.interface import families
from newsclaims_html.tally import Bar, Speaker, Tally

LISTED = 500
"""Maximum number of speakers in the index of a page."""

SHOWN = 8
"""How many of them are seen without being asked for."""

WIDTH = 1000
HEIGHT = 160


@frozen
class Part:
    """One coloured rectangle.

    Args:
        family: of the acts that it stands for.
        at: where it begins, along the bar.
        size: how long it is.
        count: how many claims it stands for.
    """

    family: str
    at: float
    size: float
    count: int


@frozen(kw_only=True)
class Picture:
    """All that the overview shows.

    Args:
        tally: the counts.
        speakers: who speaks most, with the parts of the bar of each.
        unlisted: how many speakers are left out of the index.
        quoted: share of the claims that are direct quotations, in hundredths.
        families: which families of acts there are, in their order.
        unit: what a column stands for: ``day``, ``week``, ``month`` or ``year``.
        columns: place from the beginning, width, first day and parts of each column.
        most: claims of the highest column.
    """

    tally: Tally
    speakers: Sequence[tuple[Speaker, Sequence[Part]]]
    unlisted: int
    quoted: int
    families: Sequence[str]
    unit: str
    columns: Sequence[tuple[float, float, Bar, Sequence[Part]]]
    most: int


def picture_of(tally: Tally) -> Picture:
    """Return the picture of what was counted."""
    ranked = tally.ranked()
    listed = ranked[:LISTED]
    longest = max((one.claims for one in listed), default=1) or 1
    unit, bars = tally.over_time()
    most = max((bar.acts.total() for bar in bars), default=1) or 1
    step = WIDTH / max(len(bars), 1)
    seen: Counter[str] = Counter()
    for one in ranked:
        seen.update(one.acts)
    for bar in bars:
        seen.update(bar.acts)
    return Picture(
        tally=tally,
        speakers=[(one, _parts(one.acts, WIDTH / longest)) for one in listed],
        unlisted=len(ranked) - len(listed) + tally.dropped,
        quoted=round(100 * tally.direct / tally.claims) if tally.claims else 0,
        families=[one for one in dict.fromkeys(families().values()) if seen[one]],
        unit=unit,
        columns=[
            (
                round(place * step + step * 0.1, 1),
                round(step * 0.8, 1),
                bar,
                _parts(bar.acts, HEIGHT / most),
            )
            for place, bar in enumerate(bars)
        ],
        most=most,
    )


def _parts(acts: Counter[str], scale: float) -> list[Part]:
    """Return one rectangle for each family that there is, one behind the other."""
    parts, at = [], 0.0
    for family in dict.fromkeys(families().values()):
        if count := acts[family]:
            size = count * scale
            parts.append(Part(family, round(at, 1), round(size, 1), count))
            at += size
    return parts
