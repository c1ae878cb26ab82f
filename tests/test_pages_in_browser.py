"""The pages of the documentation in Chromium: where Arabic stands in code, tables and Arabic pages.

Without Playwright, Sphinx with its theme, or Chromium they are skipped and say so; where the
environment has ``NEWSCLAIMS_BROWSER`` a missing Chromium is a failure.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
for library in ("sphinx", "furo", "myst_parser"):
    pytest.importorskip(library, reason=f"{library} is not installed, which makes the pages")

DOCS = Path(__file__).parents[1] / "docs"
PAGE = """
# Words

```python
cues = ["صرّحت", "نفى", "حذّر"]
roles = ("نقيبة الصيادين",)
counted = "45 قارباً عادت"
quoted = "قالت: «عدنا»."
broken = "قالت سلمى\\nثم نفت"
```

```python
>>> cues
['صرّحت', 'نفى', 'حذّر']
>>> print("سلمى الراوي", "state", "45 قارباً عادت", sep=" | ")
سلمى الراوي | state | 45 قارباً عادت
>>> print(*denial, sep=" | ")
كمال | أنكر
```

```console
$ newsclaims analyze news.txt
│ سلمى الراوي   │ نفت   │   45 قارباً عادت │
,كمال الحمصي,state,القرار صدر,كلفته 12,500 دولار,c1
```

```json
{"speaker": "سلمى", "via": "كمال"}
```

```text
صرّحت	نفى
```

The word `45 قارباً`.

| who | what |
|---|---|
| سلمى | 45 قارباً عادت |
| nobody | none |

> «عدنا»، قالت سلمى
"""
ARABIC_PAGE = """
# الأقوال

قالت سلمى إن 45 قارباً عادت.

```python
cues = ["صرّحت", "نفى"]
```

| الحقل | مثال |
|---|---|
| `form` | `direct` و`mixed` |
"""
LEFT_OF = """([place, words, nth]) => {
    const block = document.querySelectorAll(place)[nth];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const places = [];
    for (let node; (node = walker.nextNode()); )
        for (let at = 0; at < node.data.length; at++) places.push([node, at]);
    const text = places.map(([node, at]) => node.data[at]).join("");
    let from = 0;
    return words.map((word) => {
        const at = text.indexOf(word, from);
        if (at < 0) throw Error(`${word} is not in ${text}`);
        from = at + word.length;
        const range = document.createRange();
        range.setStart(...places[at]);
        range.setEnd(places[from - 1][0], places[from - 1][1] + 1);
        return range.getBoundingClientRect().left;
    });
}"""
FACE = """async () => {
    await document.fonts.ready;
    return [...document.fonts].map((face) => face.status);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Make pages of our own as those of the documentation are made."""
    source, made = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("html")
    (source / "ar").mkdir()
    (source / "index.md").write_text(
        f"{PAGE}\n```{{toctree}}\nar/words\n```\n", encoding="utf-8", newline=""
    )
    (source / "ar" / "words.md").write_text(ARABIC_PAGE, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", "-c", DOCS, source, made],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def opened(browser, site):
    """Open a page of the site; what it asked for is in its attribute ``asked``."""

    def open_page(name):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto((site / f"{name}.html").as_uri())
        page.evaluate(FACE)
        return page

    return open_page


@pytest.fixture(scope="module")
def page(opened):
    return opened("index")


@pytest.fixture(scope="module")
def arabic_page(opened):
    return opened("ar/words")


def order(page, place, *words, nth=0):
    """Return the words, which follow one another in the text, from left to right on the screen."""
    lefts = page.evaluate(LEFT_OF, [place, words, nth])
    return [word for _, word in sorted(zip(lefts, words, strict=True))]


PYTHON = ".highlight-python pre"


class TestStringsInCode:
    def test_a_list_stands_in_its_order(self, page):
        words = ("[", "صرّحت", ",", "نفى", ",", "حذّر", "]")
        assert order(page, PYTHON, *words) == list(words)

    def test_what_follows_a_string_stands_to_its_right(self, page):
        words = ("roles", "=", "(", "نقيبة الصيادين", ",)")
        assert order(page, PYTHON, *words) == list(words)

    def test_a_number_at_the_beginning_is_read_first(self, page):
        assert order(page, PYTHON, '"45', "قارباً", 'عادت"') == ['عادت"', "قارباً", '"45']

    def test_quotation_marks_and_the_stop_stay_with_their_words(self, page):
        words = ("قالت:", "«", "عدنا", "»", ".")
        assert order(page, PYTHON, *words) == list(reversed(words))

    def test_an_escape_does_not_take_a_string_apart(self, page):
        assert order(page, PYTHON, "قالت سلمى", "ثم نفت") == ["ثم نفت", "قالت سلمى"]

    def test_keys_and_values_of_json_stand_in_their_order(self, page):
        words = ("speaker", "سلمى", "via", "كمال", "}")
        assert order(page, ".highlight-json pre", *words) == list(words)

    def test_code_in_a_sentence_is_read_from_the_right(self, page):
        assert order(page, "p > code.literal", "45", "قارباً") == ["قارباً", "45"]


class TestOutput:
    def test_a_printed_list_stands_in_its_order(self, page):
        words = ("[", "صرّحت", ",", "نفى", ",", "حذّر", "]")
        assert order(page, PYTHON, *words, nth=1) == list(words)

    def test_columns_that_are_both_arabic_stand_in_their_order(self, page):
        words = ("كمال", "|", "أنكر")
        assert order(page, PYTHON, *words, nth=1) == list(words)

    def test_a_number_in_a_cell_is_read_first(self, page):
        assert order(page, ".highlight-console pre", "نفت", "45", "قارباً") == [
            "نفت",
            "قارباً",
            "45",
        ]

    def test_cells_of_a_table_stand_in_their_order(self, page):
        words = ("سلمى", "│", "نفت", "│", "عادت", "│")
        assert order(page, ".highlight-console pre", *words) == list(words)

    def test_a_line_of_csv_stands_in_its_order(self, page):
        words = (",", "كمال الحمصي", ",state,", "القرار صدر", ",", "كلفته", ",c1")
        assert order(page, ".highlight-console pre", *words) == list(words)
        words = ("12,500", "دولار")
        assert order(page, ".highlight-console pre", *words) == list(reversed(words))

    def test_plain_text_is_cut_at_tabs(self, page):
        assert order(page, ".highlight-text pre", "صرّحت", "نفى") == ["صرّحت", "نفى"]

    def test_no_character_is_lost(self, page):
        assert page.locator(PYTHON).nth(1).text_content().splitlines()[3] == (
            "سلمى الراوي | state | 45 قارباً عادت"
        )


class TestTables:
    def test_an_arabic_cell_is_aligned_to_the_right_and_others_are_not(self, page):
        cells = page.locator("td[dir=auto]")
        assert cells.all_text_contents() == ["سلمى", "45 قارباً عادت"]
        for cell in cells.all():
            assert cell.evaluate("e => getComputedStyle(e).direction") == "rtl"
            assert cell.evaluate("e => getComputedStyle(e).textAlign") == "start"

    def test_an_arabic_quotation_runs_from_right_to_left(self, page):
        assert page.locator("blockquote").evaluate("e => getComputedStyle(e).direction") == "rtl"


class TestArabicPages:
    def test_sentences_run_from_right_to_left(self, arabic_page):
        words = ("قالت", "سلمى", "إن", "45", "قارباً", "عادت", ".")
        assert order(arabic_page, "section > p", *words) == list(reversed(words))

    def test_code_runs_from_left_to_right(self, arabic_page):
        words = ("cues", "=", "[", "صرّحت", ",", "نفى", "]")
        assert order(arabic_page, PYTHON, *words) == list(words)

    def test_a_cell_that_begins_with_code_runs_from_right_to_left(self, arabic_page):
        assert order(arabic_page, "td:nth-child(2)", "direct", "و", "mixed") == [
            "mixed",
            "و",
            "direct",
        ]

    def test_the_language_is_given(self, arabic_page):
        assert arabic_page.locator("section[lang=ar][dir=rtl] h1").count() == 1


class TestFace:
    def test_arabic_in_code_has_a_face_made_for_arabic(self, page):
        if "loaded" not in page.evaluate(FACE):
            pytest.skip("none of the faces that arabic.css names is installed")
        tools = page.context.new_cdp_session(page)
        tools.send("DOM.enable")
        tools.send("CSS.enable")
        root = tools.send("DOM.getDocument")["root"]["nodeId"]

        def faces(place):
            node = tools.send("DOM.querySelector", {"nodeId": root, "selector": place})["nodeId"]
            used = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
            return {font["familyName"] for font in used}

        code, arabic = faces(f"{PYTHON} .n"), faces(f"{PYTHON} .s2")
        assert arabic > code
        [face] = arabic - code
        assert "DejaVu" not in face

    def test_nothing_is_asked_of_the_network(self, page):
        assert [url for url in page.asked if not url.startswith("file:")] == []
