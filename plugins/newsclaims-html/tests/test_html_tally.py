"""What is counted while articles are written."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from newsclaims import Actor, Article, Claim, Cue, Document

counting = pytest.importorskip("newsclaims_html.tally", reason="newsclaims-html is not installed")


def said(*names, act="state", published=None):
    """Return a document with one claim of each name."""
    text = "قال نعم"
    article = Article(text=text, published=published)
    claims = tuple(
        Claim(
            id=f"c{n}",
            cue=Cue(0, 3, "قال", lemma="قال"),
            content=(article.span(4, 7),),
            form="direct",
            act=act,
            statement="نعم",
            actors=(Actor(id=f"a{n}", name=name, kind="person"),) if name else (),
        )
        for n, name in enumerate(names)
    )
    return Document(article=article, claims=claims)


def counted(*documents):
    tally = counting.Tally()
    for document in documents:
        tally.add(document)
    return tally


def test_a_speaker_is_one_through_articles_and_spellings():
    tally = counted(said("أمجد", "هند"), said("امجد", act="deny"))
    assert [(one.name, one.claims, one.articles) for one in tally.ranked()] == [
        ("أمجد", 2, [0, 1]),
        ("هند", 1, [0]),
    ]
    assert tally.ranked()[0].acts == {"state": 1, "dispute": 1}


def test_nobody_is_no_speaker_but_a_claim():
    tally = counted(said(None, "هند"))
    assert (tally.claims, len(tally.speakers)) == (2, 1)


def test_speakers_who_said_least_are_let_go_beyond_the_limit(monkeypatch):
    monkeypatch.setattr(counting, "MOST_SPEAKERS", 2)
    tally = counted(said("هند", "هند"), said("سالم", "سالم"), said("كريم", "ليلى", "منير"))
    assert [one.name for one in tally.ranked()] == ["هند", "سالم"]
    assert tally.dropped == 3


def test_a_speaker_names_the_first_articles_only(monkeypatch):
    monkeypatch.setattr(counting, "MOST_PLACES", 2)
    [hind] = counted(*[said("هند")] * 5).ranked()
    assert (hind.articles, hind.in_articles) == ([0, 1], 5)


@pytest.mark.parametrize(
    ("days", "unit", "columns"),
    [
        (1, "day", 2),
        (39, "day", 40),
        (40, "week", 7),
        (400, "month", 14),
        (4000, "year", 11),
        (40000, "year", 2),
    ],
)
def test_time_is_cut_as_finely_as_forty_columns_allow(days, unit, columns):
    first = date(2026, 1, 1)
    tally = counted(*(said("هند", published=day) for day in (first, first + timedelta(days=days))))
    found, bars = tally.over_time()
    assert (found, len(bars)) == (unit, columns)
    assert sum(bar.acts.total() for bar in bars) == 2


def test_the_ends_of_the_calendar_have_columns():
    tally = counted(said("هند", published=date.min), said("هند", published=date.max))
    assert [bar.start for bar in tally.over_time()[1]] == [date.min, date(9999, 1, 1)]


def test_one_day_is_no_course_of_time():
    assert counted(*[said("هند", published=date(2026, 1, 1))] * 2).over_time() == ("day", [])


def test_a_document_is_counted_whole():
    document = said("هند")
    both = evolve(
        document.claims[0],
        actors=(*document.claims[0].actors, Actor(id="b", name="سالم", kind="person")),
    )
    assert [one.claims for one in counted(evolve(document, claims=(both,))).ranked()] == [1, 1]
