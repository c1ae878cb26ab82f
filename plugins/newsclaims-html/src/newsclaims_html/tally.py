"""What is counted while articles are written: speakers, what they do, and when."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from attrs import define, field, frozen

from newsclaims.model import Claim, Document
from newsclaims.model.vocabulary import ActorKind
from newsclaims.text import fold
from newsclaims_html.interface import families

MOST_SPEAKERS = 20_000
"""Maximum number of speakers that are kept; beyond twice as many those who said least are let go."""

MOST_PLACES = 40
"""Maximum number of articles that are named for one speaker."""

_MOST_BARS = 40


@define
class Speaker:
    """One speaker through all articles, known by the spelling of the name.

    Args:
        key: the folded name.
        name: as it was first met.
        kind: what sort of speaker, as it was first met.
        acts: how many claims there are of each family of acts.
        articles: numbers of the first articles, `MOST_PLACES` at most.
        last: number of the last one.
        in_articles: how many articles there are.
    """

    key: str
    name: str
    kind: ActorKind
    acts: Counter[str] = field(factory=Counter)
    articles: list[int] = field(factory=list)
    last: int = -1
    in_articles: int = 0

    @property
    def claims(self) -> int:
        """How many claims are theirs."""
        return self.acts.total()


@frozen
class Bar:
    """One column of the picture over time.

    Args:
        start: its first day.
        acts: how many claims there are of each family.
    """

    start: date
    acts: Counter[str]


@define
class Tally:
    """Counts over all articles; its size depends on the speakers and days, not on the articles."""

    articles: int = 0
    claims: int = 0
    direct: int = 0
    dropped: int = 0
    speakers: dict[str, Speaker] = field(factory=dict)
    days: dict[date, Counter[str]] = field(factory=dict)

    def add(self, document: Document) -> None:
        """Count one document, which is the article of the number `articles`."""
        family = families()
        for claim in document.claims:
            kind = family[claim.standard_act]
            for key, actor in zip(keys_of(claim), claim.actors, strict=True):
                speaker = self.speakers.get(key)
                if speaker is None:
                    speaker = self.speakers[key] = Speaker(key, actor.name, actor.standard_kind)
                speaker.acts[kind] += 1
                if speaker.last != self.articles:
                    speaker.last = self.articles
                    speaker.in_articles += 1
                    if len(speaker.articles) < MOST_PLACES:
                        speaker.articles.append(self.articles)
            self.direct += claim.form == "direct"
            if document.article.published is not None:
                self.days.setdefault(document.article.published, Counter())[kind] += 1
        self.claims += len(document.claims)
        self.articles += 1
        if len(self.speakers) > 2 * MOST_SPEAKERS:
            kept = self.ranked()[:MOST_SPEAKERS]
            self.dropped += len(self.speakers) - len(kept)
            self.speakers = {one.key: one for one in kept}

    def ranked(self) -> list[Speaker]:
        """Return the speakers, those who say most first."""
        return sorted(self.speakers.values(), key=lambda one: -one.claims)

    def over_time(self) -> tuple[str, list[Bar]]:
        """Return how many claims there are in each day, week, month or year, and which it is.

        Returns:
            The unit, the finest that needs no more than 40 columns or else years, and the
            columns from the first day to the last, empty ones too; none where there are fewer
            than two.
        """
        if len(self.days) < 2:  # noqa: PLR2004 - one day is no course of time
            return "day", []
        first, last = min(self.days), max(self.days)
        for unit in ("day", "week", "month", "year"):
            begin, end = _floor(first, unit), _floor(last, unit)
            bars = {begin: Counter[str]()}
            at = begin
            while at < end and len(bars) < _MOST_BARS:
                at = _next(at, unit)
                bars[at] = Counter()
            if at >= end:
                break
        else:
            bars = {_floor(day, unit): Counter() for day in sorted(self.days)}
        for day, counts in self.days.items():
            bars[_floor(day, unit)].update(counts)
        return unit, [Bar(start, counts) for start, counts in bars.items()]


def keys_of(claim: Claim) -> tuple[str, ...]:
    """Return what each speaker of a claim is known by in other articles."""
    return tuple(fold(actor.name) or actor.name for actor in claim.actors)


def _floor(day: date, unit: str) -> date:
    if unit == "week":
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def _next(day: date, unit: str) -> date:
    if unit == "year":
        return day.replace(year=day.year + 1)
    if unit == "month":
        return (day + timedelta(days=31)).replace(day=1)
    return day + timedelta(days=7 if unit == "week" else 1)
