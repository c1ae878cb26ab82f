"""Three hundred pages in ten layouts: the text comes out whole and without the boxes."""

from itertools import product

import pytest
from layouts import CAPTION, COMMENT, JUNK, LAYOUTS, SHARE, encoded, expected
from stories import story

import newsclaims

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")

PAGES = 30
NAMES = list(LAYOUTS)


def numbers(layout):
    """Return thirty stories of a layout, so that no two layouts have the same ones."""
    return [n * len(NAMES) + NAMES.index(layout) for n in range(PAGES)]


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    made = sorted((one, n) for one in NAMES for n in numbers(one))
    for layout, n in made:
        (folder / f"{layout}-{n:03}.html").write_bytes(encoded(layout, story(n)))
    found = newsclaims.read(folder, plugins=[web.Web()])
    return dict(zip(made, found, strict=True))


def test_there_are_three_hundred_and_a_third_is_in_windows_1256(articles):
    charsets = [one.meta["charset"] for one in articles.values()]
    assert len(charsets) == 300
    assert charsets.count("windows-1256") == 120
    assert charsets.count("utf-8") == 180


@pytest.mark.parametrize("layout", NAMES)
def test_the_text_is_whole_and_nothing_else(articles, layout):
    for n in numbers(layout):
        assert articles[layout, n].text == expected(layout, story(n))


@pytest.mark.parametrize("layout", NAMES)
def test_the_page_has_boxes_that_are_dropped(layout):
    html = LAYOUTS[layout](story(4))
    assert sum(box in html for box in (CAPTION, COMMENT, SHARE, *JUNK)) >= 1


@pytest.mark.parametrize(("layout", "field"), [*product(NAMES, ("title", "day", "site", "url"))])
def test_what_the_page_states_is_in_the_article(articles, layout, field):
    names = {"day": "published", "site": "publisher"}
    for n in numbers(layout):
        assert getattr(articles[layout, n], names.get(field, field)) == getattr(story(n), field)


@pytest.mark.parametrize(("layout", "key"), [*product(NAMES, ("author", "section"))])
def test_author_and_section_are_in_meta(articles, layout, key):
    for n in numbers(layout):
        assert articles[layout, n].meta[key] == getattr(story(n), key)


def test_the_address_names_the_article(articles):
    assert articles["blog", 4].id == story(4).url


def test_a_page_behind_a_paywall_says_so(articles):
    assert articles["paywall", 9].meta["free"] is False
    assert "free" not in articles["amp", 3].meta
