"""The page in a real browser: what is marked, filters, keyboard, accessibility, and that it asks nobody.

Chromium is looked for on the path (Debian's package ``chromium``), then among Playwright's own.  Where
the environment has ``NEWSCLAIMS_BROWSER``, as CI does, its absence is a failure.
"""

from datetime import date

import pytest
from attrs import evolve

import newsclaims
from newsclaims import Actor, Article, Claim, Cue, Document, Mention, Quantity

pytest.importorskip("newsclaims_html", reason="newsclaims-html is not installed")
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

TEXT = (
    "😀 قَالَ المُدِيرُ سالم إن «هند أكدت أن 12 قطارا وصلت» أمس 😀.\r\n"
    "😀 ونَفَت هند وجود تأخير، وحذّر سالم من «شتاء طويل 👩\u200d🚒».\n"
    "\n"
    "<script>document.title = 'تغيّر'</script> وتوقع خبير أن ترتفع الأسعار 3%."
)
SPOKEN = [
    # cue, source, content, speaker, act, form, confidence, inside
    (
        "قَالَ",
        "المُدِيرُ سالم",
        "إن «هند أكدت أن 12 قطارا وصلت»",
        "سالم",
        "state",
        "indirect",
        0.9,
        None,
    ),
    ("أكدت", "هند", "أن 12 قطارا وصلت", "هند", "state", "indirect", 0.8, "c1"),
    ("نَفَت", "هند وجود", "وجود تأخير", "هند", "deny", "indirect", 0.9, None),
    ("حذّر", "سالم من", "من «شتاء طويل 👩\u200d🚒»", "سالم", "warn", "mixed", 0.7, None),
    ("توقع", "خبير", "أن ترتفع الأسعار 3%", None, "predict", "indirect", 0.4, None),
]
NUMBERS = ["12", "3%"]


def document(id="n1", **article):  # noqa: A002 - what it is called
    """Return a document with five claims, one in another, an emoji and diacritics before each."""
    whole = Article(text=TEXT, id=id, **article)

    def at(words):
        place = TEXT.index(words)
        return whole.span(place, place + len(words))

    names = ("سالم", "هند")
    actors = {
        name: Actor(
            id=f"a{n}",
            name=name,
            kind="person",
            mentions=(Mention(at(name).start, at(name).end, name, kind="person"),),
        )
        for n, name in enumerate(names, 1)
    }
    numbers = [
        Quantity(
            at(one).start, at(one).end, one, kind="cardinal", number=at(one), value=n, id=f"q{n}"
        )
        for n, one in enumerate(NUMBERS)
    ]
    claims = tuple(
        Claim(
            id=f"c{n}",
            cue=Cue(at(cue).start, at(cue).end, cue, lemma=cue),
            source=at(source),
            content=(at(content),),
            statement=content,
            actors=(actors[speaker],) if speaker else (),
            act=act,
            form=form,
            confidence=confidence,
            parent=inside,
            evidence=("complementizer",),
            quantities=tuple(one for one in numbers if at(content).covers(one)),
        )
        for n, (cue, source, content, speaker, act, form, confidence, inside) in enumerate(
            SPOKEN, 1
        )
    )
    return Document(article=whole, claims=claims)


@pytest.fixture
def opened(browser, tmp_path):
    """Open the page of some documents; what it asked for and complained of is in its attributes."""
    contexts = []

    def open_page(documents, *, width=1280, scheme="light", explain=None, **options):
        file = tmp_path / "report.html"
        file.write_text(
            newsclaims.html(documents, explain=explain, **options), encoding="utf-8", newline=""
        )
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(opened):
    return opened(document())


def several(count=3):
    """Return documents of which the last has only what nobody named says."""
    documents = [document(id=f"n{n}", published=date(2026, 1, 1 + n)) for n in range(count)]
    last = documents[-1]
    return [*documents[:-1], evolve(last, claims=last.claims[-1:])]


def shown(page):
    """Return the cues of the claims in the list that can be seen."""
    return page.locator(".claim:visible .cue").all_text_contents()


def chosen(page):
    return page.locator(".claim.on .cue").all_text_contents()


SPANS = """() => {
  const found = {};
  for (const mark of document.querySelectorAll("mark[data-m]"))
    for (const told of mark.dataset.m.split(" "))
      found[told] = (found[told] || "") + mark.textContent;
  return found;
}"""


def test_every_mark_is_its_span(page):
    claims = document().claims
    wanted = {}
    for n, claim in enumerate(claims):
        wanted |= {f"{n}:cue": claim.cue.text, f"{n}:source": claim.source.text}
        wanted[f"{n}:content"] = "".join(span.text for span in claim.content)
        if claim.quantities:
            wanted[f"{n}:number"] = "".join(one.text for one in claim.quantities)
    assert page.evaluate(SPANS) == wanted


def test_every_mark_stands_where_it_says_in_code_points(page):
    marks = page.evaluate(
        "() => [...document.querySelectorAll('mark[data-at]')].map((one) => [Number(one.dataset.at), one.textContent])"
    )
    assert len(marks) > len(SPOKEN)
    assert [TEXT[at : at + len(text)] for at, text in marks] == [text for _, text in marks]


def test_the_text_is_that_of_the_article(page):
    assert page.evaluate("() => document.querySelector('.body').textContent") == TEXT


def test_a_script_in_the_article_does_nothing(page):
    assert page.title() == "n1"
    assert "<script>" in page.locator(".body").inner_text()


@pytest.mark.parametrize("documents", [document(url="https://example.org/x"), several()])
def test_it_asks_nobody_and_breaks_no_policy(opened, documents):
    page = opened(documents)
    page.locator(".who").first.click()
    page.locator("summary").first.click()
    page.wait_for_timeout(100)
    assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
    assert len(page.asked) <= 2
    assert page.said == []


def test_the_policy_stops_what_the_page_does_not_bring(page):
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "document.title = 'foreign'";
          document.body.append(script);
          document.body.append(Object.assign(new Image(), {src: "https://example.org/x.png"}));
        }"""
    )
    page.wait_for_timeout(100)
    assert page.title() == "n1"
    assert len([one for one in page.said if "Content Security Policy" in one]) == 2


def test_a_click_on_a_claim_shows_its_words(page):
    page.locator(".claim .what").nth(2).click()
    lit = page.locator("mark.on").all_text_contents()
    assert "".join(lit) == "نَفَتهند وجود تأخير"
    assert page.locator(".who[aria-current=true]").count() == 1


def test_a_click_on_a_mark_selects_the_innermost_claim_and_the_next_click_the_one_around(page):
    mark = page.locator("mark", has_text=" قطارا وصلت")
    mark.click()
    assert chosen(page) == ["أكدت"]
    mark.click()
    assert chosen(page) == ["قَالَ"]
    mark.click()
    assert chosen(page) == ["أكدت"]


def test_the_speaker_is_shown_wherever_the_text_names_him(page):
    page.locator(".claim .what").nth(3).click()
    assert page.locator("[data-w].he").all_text_contents() == ["سالم"]


def test_a_click_beside_the_claims_lets_go(page):
    page.locator(".claim .what").first.click()
    page.locator(".body p").first.click(position={"x": 2, "y": 2})
    assert chosen(page) == []


def test_the_reason_of_a_claim_is_two_clicks_away(page):
    page.locator(".claim .what").nth(1).click()
    page.locator(".claim.on summary").click()
    assert page.locator(".claim.on dl").is_visible()
    assert "a clause of saying follows" in page.locator(".claim.on dl").inner_text()


def test_arrows_go_through_the_list_enter_selects_and_escape_lets_go(page):
    who = page.locator(".who")
    assert who.evaluate_all("(all) => all.map((one) => one.tabIndex)") == [0, -1, -1, -1, -1]
    who.first.focus()
    page.keyboard.press("Enter")
    assert chosen(page) == ["قَالَ"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert chosen(page) == ["نَفَت"]
    page.keyboard.press("ArrowUp")
    assert chosen(page) == ["أكدت"]
    page.keyboard.press("End")
    assert chosen(page) == ["توقع"]
    page.keyboard.press("ArrowDown")
    assert chosen(page) == ["توقع"]
    page.keyboard.press("Home")
    assert chosen(page) == ["قَالَ"]
    page.keyboard.press("Escape")
    assert chosen(page) == []


def test_arrows_go_through_the_text_as_it_runs(page):
    page.locator("mark a").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowLeft")  # right to left: the next one
    assert chosen(page) == ["أكدت"]
    page.keyboard.press("ArrowRight")
    assert chosen(page) == ["قَالَ"]
    assert page.evaluate("() => document.activeElement.textContent") == "قَالَ"


def test_tab_stops_once_in_the_text_and_once_at_each_reason(page):
    stops = page.evaluate(
        """() => [...document.querySelectorAll('main a, main button, main summary')]
          .filter((one) => one.tabIndex >= 0 && one.checkVisibility()).map((one) => one.tagName)"""
    )
    article = stops[: 1 + 1 + len(SPOKEN)]
    assert article == ["A", "A", *["SUMMARY"] * len(SPOKEN)]


def test_filters_by_speaker(page):
    page.get_by_label("Speaker").select_option(label="هند (2)")
    assert shown(page) == ["أكدت", "نَفَت"]
    assert page.locator("[role=status]").inner_text() == "2 of 5 claims shown"
    page.get_by_label("Speaker").select_option(label="Nobody named (1)")
    assert shown(page) == ["توقع"]


def test_filters_by_act_form_and_confidence(page):
    page.get_by_label("denies").check()
    page.get_by_label("predicts").check()
    assert shown(page) == ["نَفَت", "توقع"]
    page.get_by_label("Confidence from").fill("50")
    assert shown(page) == ["نَفَت"]
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == len(SPOKEN)
    page.get_by_label("reported, partly quoted").check()
    assert shown(page) == ["حذّر"]


def test_what_is_filtered_is_not_marked(page):
    page.get_by_label("denies").check()
    plain = page.locator(".body mark:not(.off)").all_text_contents()
    assert "".join(plain) == "نَفَتهند وجود تأخير"
    page.locator("mark", has_text=" قطارا وصلت").click()
    assert chosen(page) == []


def test_only_acts_and_forms_that_there_are_can_be_chosen(page):
    assert page.locator(".pill:visible").all_inner_texts() == [
        "states",
        "denies",
        "warns",
        "predicts",
        "reported",
        "reported, partly quoted",
    ]


def test_articles_without_a_claim_that_fits_are_left_out(opened):
    page = opened(several())
    page.get_by_label("denies").check()
    assert page.locator("article:visible").count() == 2


def test_a_speaker_of_the_overview_filters(opened):
    page = opened(several())
    page.locator(".speakers").get_by_role("button", name="هند").click()
    assert page.locator("select[name=speaker] :checked").inner_text().startswith("هند")
    assert set(shown(page)) == {"أكدت", "نَفَت"}


def test_the_overview_comes_before_several_articles_and_behind_one(opened):
    first = "() => document.querySelector('main').firstElementChild.id"
    assert opened(several()).evaluate(first) == "overview"
    assert opened(document()).evaluate(first) == "a0"


def test_a_link_from_elsewhere_selects(opened):
    page = opened(several())
    page.goto(page.url + "#a1c2")
    page.wait_for_timeout(50)
    assert page.locator("#a1c2.on").count() == 1


def test_the_list_follows_the_reading(opened):
    claims = document().claims
    page = opened(
        evolve(document(), claims=tuple(evolve(claim, statement="نعم " * 400) for claim in claims))
    )
    assert page.locator(".claims").evaluate("(list) => list.scrollTop") == 0
    page.evaluate(
        "() => { document.querySelector('.text').style.paddingBottom = '90rem'; scrollTo(0, 300); }"
    )
    page.wait_for_timeout(200)
    assert page.locator(".claims").evaluate("(list) => list.scrollTop") > 0


def test_reasons_that_are_opened_come_into_the_list(opened):
    claims = document().claims
    evidence = tuple(f"evidence-{n} " * 9 for n in range(9))
    page = opened(
        evolve(document(), claims=tuple(evolve(claim, evidence=evidence) for claim in claims))
    )
    page.locator(".claim summary").nth(3).click()
    page.wait_for_timeout(100)
    inside = """() => document.querySelector(".claim.on dl").getBoundingClientRect().bottom
      <= document.querySelector(".claims").getBoundingClientRect().bottom"""
    assert page.evaluate(inside)


def test_without_its_script_the_page_can_be_read(browser, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(newsclaims.html(document()), encoding="utf-8", newline="")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator(".who").nth(2).click()
    assert page.url.endswith("#a0m2")
    assert page.locator("#a0m2").is_visible()
    assert not page.locator("form").is_visible()
    context.close()


def test_the_frame_of_a_notebook_works_and_reaches_nothing_outside(browser, tmp_path):
    file = tmp_path / "notebook.html"
    file.write_text(
        f"<title>notebook</title>{document()._repr_html_()}", encoding="utf-8", newline=""
    )
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator(".claim .what").nth(1).click()
    assert frame.locator(".claim.on .cue").inner_text() == "أكدت"
    inside = page.frames[1]
    with pytest.raises(sync_api.Error, match="cross-origin"):
        inside.evaluate("() => parent.document.title")
    assert said == []
    page.close()


def test_on_a_phone_the_claim_comes_up_from_below_and_nothing_is_wider_than_the_screen(opened):
    page = opened(several(), width=390)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    page.locator("mark a").first.click()
    assert page.locator(".claim.on").bounding_box()["y"] > 300
    page.get_by_role("button", name="Close").click()
    assert chosen(page) == []


@pytest.mark.parametrize(
    ("interface", "scheme", "width"),
    [("en", "light", 1280), ("ar", "dark", 1280), ("ar", "light", 390), ("en", "dark", 390)],
)
def test_axe_finds_no_fault(opened, interface, scheme, width):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed"
    )
    for documents in (document(title="قطارات"), several()):
        page = opened(documents, interface=interface, scheme=scheme, width=width)
        page.evaluate("() => document.querySelector('.claim summary').click()")
        found = axe.Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_a_hundred_articles_are_opened(opened):
    page = opened([document(id=f"n{n}") for n in range(100)])
    assert page.locator("[role=status]").inner_text() == "500 of 500 claims shown"
    page.get_by_label("Go to an article").select_option(label="77. n76")
    assert page.locator("#a76").is_visible()
