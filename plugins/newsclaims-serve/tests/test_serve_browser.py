"""The pages in Chromium: both directions, dark and light, phone width, keyboard, and nobody else asked."""

import re
from urllib.parse import urlsplit

import pytest

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

PAGES = [
    "",
    "?words=قرار&since=2026-03-01&order=earliest",
    "?words=زرافة",
    "?words=انتهى",
    "?since=12&foo=1",
    "speaker?name=الحارثي",
    "claim?article=quote-2&claim=c1",
    "claim?article=port-2&claim=c1",
    "repeated",
    "disagreements",
    "api",
    "nothing",
]
FEW_PAGES = ["?words=انتهى", "claim?article=port-2&claim=c1"]
PHONE = 390


@pytest.fixture
def opened(browser, site):
    """Return a function that opens a page; what it asked for and complained of is in its attributes."""
    contexts = []

    def open_page(address, *, width=1280, scheme="light"):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(f"{site}/{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def claims(page):
    return page.locator(".claim:visible .what").all_text_contents()


@pytest.mark.parametrize(
    ("language", "scheme", "width", "addresses"),
    [
        ("ar", "light", PHONE, PAGES),
        ("en", "dark", 1280, FEW_PAGES),
        ("ar", "dark", 1280, FEW_PAGES),
        ("en", "light", PHONE, FEW_PAGES),
    ],
)
def test_axe_finds_no_fault_and_nothing_is_wider_than_the_screen(  # noqa: PLR0913, PLR0917
    opened, site, language, scheme, width, addresses
):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed"
    )
    page = opened(f"{language}/", width=width, scheme=scheme)
    faults = []
    for address in addresses:
        page.goto(f"{site}/{language}/{address}")
        for summary in page.locator("details:not([open]) > summary").all():
            summary.click()
        found = axe.Axe().run(page).response["violations"]
        faults += [(address, one["id"], one["nodes"][0]["html"]) for one in found]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append((address, "wider than the screen"))
    assert faults == []


def test_nobody_but_the_server_is_asked_and_no_script_runs(opened, site):
    page = opened("ar/")
    for address in PAGES:
        page.goto(f"{site}/ar/{address}")
        assert "تغيّر" not in page.title()
    assert {urlsplit(one).netloc for one in page.asked if not one.startswith("data:")} == {
        urlsplit(site).netloc
    }
    assert [one for one in page.said if not re.search("40[04]|422|yyyy-MM-dd", one)] == []


def test_a_question_is_asked_by_keyboard_alone(opened):
    page = opened("en/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.get_by_label("Words", exact=True).focus()
    page.keyboard.type("قرارات")
    page.keyboard.press("Tab")
    page.keyboard.type("الحارثي")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=*")
    assert claims(page) == ["القرار صدر أمس"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "found"


def test_further_conditions_are_named_where_they_are_set(opened):
    page = opened("en/")
    assert not page.get_by_label("From", exact=True).is_visible()
    page.get_by_text("More conditions").click()
    page.get_by_label("From", exact=True).fill("2026-03-09")
    page.get_by_label("What they do").select_option(label="states")
    page.get_by_label("Unit or what is counted").fill("سفينة")
    page.get_by_role("button", name="Find").click()
    page.wait_for_url("**since=2026-03-09**")
    assert page.locator(".set").all_inner_texts() == [
        "What they do: states",
        "Unit or what is counted: سفينة",
        "From: 2026-03-09",
    ]
    assert len(claims(page)) == 2


def test_days_are_read_from_left_to_right_in_arabic_too(opened):
    page = opened("ar/claim?article=port-2&claim=c1")
    assert {one.get_attribute("dir") for one in page.locator("time").all()} == {"ltr"}


def test_from_a_claim_to_its_article_and_to_who_else_said_it(opened):
    page = opened("en/?words=المدارس&speaker=ليلى منصور")
    page.get_by_role("link", name="In its article").first.click()
    page.wait_for_url("**/en/article?id=quote-2#a0c0")
    assert page.locator(".claim.on .who").inner_text() == "ليلى منصور"
    page.locator(".claim.on summary").click()
    page.get_by_role("link", name="In other articles").click()
    page.wait_for_url("**/en/claim?article=quote-2&claim=c1")
    assert page.locator(".versions li").count() == 2
    page.get_by_role("link", name="Ask the corpus").click()
    page.wait_for_url("**/en/")


def test_the_other_language_asks_the_same(opened):
    page = opened("en/?words=قرار&limit=2")
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.get_by_label("كلمات", exact=True).input_value() == "قرار"
    assert len(claims(page)) == 2
