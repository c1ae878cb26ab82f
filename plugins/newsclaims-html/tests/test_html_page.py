"""What stands in the page, without a browser."""

import io
import re
import tomllib
from base64 import b64decode
from datetime import date
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from typing import get_args

import pytest
from attrs import evolve

import newsclaims
from newsclaims import (
    Actor,
    Article,
    Claim,
    ConfigurationError,
    Cue,
    Document,
    DocumentError,
    Pipeline,
    Provenance,
    Quantity,
    hookimpl,
)
from newsclaims.model.vocabulary import Act, ActorKind, Form, Subject
from newsclaims.trace import Verdict, current_trace

pytest.importorskip("newsclaims_html", reason="newsclaims-html is not installed")
TEXT = "😀 قال سالم إن «هند أكدت أن 12 قطارا وصلت» أمس."
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"


def at(text, words, start=0):
    """Return the span of *words* in *text*."""
    place = text.index(words, start)
    return Article(text=text).span(place, place + len(words))


def nested(text=TEXT, **article):
    """Return a document in which what Hind says stands in what Salem says."""
    salem, hind = (
        Actor(id=f"a{n}", name=name, kind="person") for n, name in enumerate(("سالم", "هند"))
    )
    twelve = at(text, "12 قطارا")
    number = Quantity(
        twelve.start,
        twelve.end,
        twelve.text,
        kind="cardinal",
        number=at(text, "12"),
        value=12,
        id="q1",
    )
    claims = [
        ("c1", "قال", "سالم", "إن «هند أكدت أن 12 قطارا وصلت»", salem, None),
        ("c2", "أكدت", "هند", "أن 12 قطارا وصلت", hind, "c1"),
    ]
    made = []
    for id_, cue, source, content, actor, parent in claims:
        span = at(text, cue)
        made.append(
            Claim(
                id=id_,
                cue=Cue(span.start, span.end, cue, lemma=cue),
                source=at(text, source),
                content=(at(text, content),),
                form="indirect",
                act="state",
                statement=content,
                actors=(actor,),
                quantities=(number,),
                parent=parent,
                provenance=Provenance(rule="by-hand"),
            )
        )
    return Document(article=Article(text=text, **article), claims=tuple(made))


def page(documents, **options):
    return newsclaims.html(documents, **options)


class Elements(HTMLParser):
    """The elements of a page: their names, attributes and texts, and the text of each article."""

    def __init__(self, text):
        super().__init__()
        self.all = []
        self.bodies = []
        self._open = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "text": "", **dict(attrs)}
        self.all.append(element)
        if tag not in {"meta", "link", "input", "rect", "img"}:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.all.append({"tag": tag, **dict(attrs)})

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def named(self, tag, cls=None):
        wanted = (one for one in self.all if one["tag"] == tag)
        return [one for one in wanted if cls is None or cls in (one.get("class") or "").split()]


def span_texts(text):
    """Return the text of each span, by claim and role, put together from its pieces."""
    found = {}
    for mark in Elements(text).named("mark"):
        for told in (mark.get("data-m") or "").split():
            found[told] = found.get(told, "") + mark["text"]
    return found


def test_the_pieces_of_a_span_are_its_text():
    assert span_texts(page(nested())) == {
        "0:cue": "قال",
        "0:source": "سالم",
        "0:content": "إن «هند أكدت أن 12 قطارا وصلت»",
        "0:number": "12 قطارا",
        "1:cue": "أكدت",
        "1:source": "هند",
        "1:content": "أن 12 قطارا وصلت",
        "1:number": "12 قطارا",
    }


def test_a_nested_content_has_the_colour_of_its_speaker_and_the_line_of_the_one_around():
    [inner] = [one for one in Elements(page(nested())).named("mark") if one["text"] == " وصلت"]
    assert {"content", "b1", "u0"} <= set(inner["class"].split())


@pytest.mark.parametrize(
    "text", [TEXT, "\r\n" + TEXT + "\r\n\r\nنعم\rلا\u2028\n", "\n\n" + TEXT, "<b>&amp; " + TEXT]
)
def test_the_text_of_the_article_is_the_text(text):
    [body] = Elements(page(nested(text))).named("div", "body")
    assert body["text"] == text


def test_nul_is_shown_by_its_picture():
    [body] = Elements(page(nested("\0" + TEXT))).named("div", "body")
    assert body["text"] == "\u2400" + TEXT


def every_string(make):
    """Return a document with *make*'s string wherever a string can stand."""
    document = nested(title=make(), publisher=make(), url=make(), language=make(), id=make())
    kind, spoilt = document.claims[0].actors[0], make()
    actor = evolve(kind, id=spoilt, name=spoilt)
    claim = evolve(
        document.claims[0],
        id=spoilt,
        statement=spoilt,
        actors=(actor,),
        evidence=(spoilt, "-" + spoilt),
        provenance=Provenance(rule=spoilt, plugin=spoilt, version=spoilt),
        quantities=(evolve(document.claims[0].quantities[0], unit=spoilt),),
    )
    return evolve(document, claims=(claim, evolve(document.claims[1], parent=spoilt)))


@pytest.mark.parametrize("several", [False, True])
def test_markup_in_any_string_is_shown_and_makes_no_element(several):
    plain, evil = (every_string(lambda word=word: word) for word in ("plain", EVIL))
    title = {"title": EVIL} if several else {}
    shown = Elements(page([evil, evil] if several else evil, **title))
    wanted = Elements(page([plain, plain] if several else plain, **title))
    ours = [(one["tag"], sorted(one)) for one in shown.all]
    assert ours == [(one["tag"], sorted(one)) for one in wanted.all]
    assert EVIL in shown.named("h2" if several else "h1")[0]["text"]


def test_a_script_in_the_article_is_text():
    text = "<script>alert('نعم')</script> " + TEXT
    elements = Elements(page(nested(text)))
    assert len(elements.named("script")) == 1
    assert elements.named("div", "body")[0]["text"] == text


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/a?b=1&c", 1),
        ("javascript:alert(1)", 0),
        ("data:text/html,x", 0),
        ("//x.org", 0),
        ("http://[", 0),
    ],
)
def test_only_addresses_of_the_web_are_links(url, links):
    elements = Elements(page(nested(url=url)))
    outside = [one["href"] for one in elements.named("a") if not one["href"].startswith("#")]
    assert outside == [url] * links


def test_the_policy_allows_the_own_style_and_script_and_nothing_else():
    text = page(nested())
    [policy] = [one["content"] for one in Elements(text).named("meta") if one.get("http-equiv")]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL).group(1)
        assert (
            b64decode(rules[name].strip("'").removeprefix("sha256-"))
            == sha256(inside.encode()).digest()
        )


def test_an_article_that_fails_leaves_no_trace_in_the_overview():
    broken = evolve(nested("\ud800 " + TEXT), article=Article(text="\ud800 " + TEXT, id="half"))
    errors, stream = [], io.StringIO()
    newsclaims.write([nested(), broken, nested()], stream, format="html", on_error=errors.append)
    assert "half" in str(errors[0])
    assert stream.getvalue() == page([nested(), nested()])


def test_a_span_outside_of_the_text_is_refused_by_the_name_of_the_article():
    document = nested()
    short = evolve(document, article=Article(text=TEXT[:12], id="short"))
    with pytest.raises(DocumentError, match=r"article 'short'.*is no span of its text of 12"):
        page(short)


def test_each_article_is_written_when_it_comes():
    written = []

    class Stream(io.StringIO):
        def write(self, text):
            written.append(len(text))
            return super().write(text)

    def documents():
        for _ in range(3):
            before.append(sum(written))
            yield nested()

    before = []
    newsclaims.write(documents(), Stream(), format="html")
    assert before[0] == 0 < before[1] < before[2] < sum(written)


def test_the_headline_is_the_title_of_a_page_of_one_article():
    assert "<title>قطارات</title>" in page(nested(title="قطارات"))
    assert "<title>Who said what</title>" in page([nested(title="قطارات")])
    assert "<title>من قال ماذا</title>" in page([nested()], interface="ar")
    assert "<title>تقرير</title>" in page([nested()], title="تقرير")


def test_an_interface_that_there_is_not_is_an_error_that_names_those_there_are():
    with pytest.raises(ConfigurationError, match="there is ar and en, not 'fr'"):
        page(nested(), interface="fr")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_interface_has_a_word_for_everything(language):
    folder = files("newsclaims_html").joinpath("interfaces")
    here = tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8"))
    english = tomllib.loads(folder.joinpath("en.toml").read_text("utf-8"))
    assert {name: list(part) for name, part in here.items() if name != "direction"} == {
        name: list(part) for name, part in english.items() if name != "direction"
    }
    for name, closed in (
        ("acts", Act),
        ("forms", Form),
        ("kinds", ActorKind),
        ("subjects", Subject),
        ("verdicts", Verdict),
    ):
        assert set(here[name]) == set(get_args(closed))
    assert all(all(part.values()) for name, part in here.items() if name != "direction")


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", "rtl"), ("fa-IR", "rtl"), ("en", "ltr"), ("und", "auto")]
)
def test_an_article_runs_in_the_direction_of_its_language(language, direction):
    [body] = Elements(page(nested(language=language))).named("div", "body")
    assert body["dir"] == direction


def test_a_claim_tells_why():
    claim = evolve(
        nested().claims[0],
        evidence=("complementizer", "-imperfect", "own-evidence"),
        provenance=Provenance(rule="verb-first", plugin="quotes", version="1.2"),
    )
    [item] = Elements(page(evolve(nested(), claims=(claim,)))).named("li", "claim")
    for told in (
        "a clause of saying follows",
        "the verb may tell what is always so",
        "own-evidence",
        "quotes 1.2 · verb-first",
    ):
        assert told in item["text"]


class Telling:
    """Says of the first word why it is a cue."""

    name = "telling"
    provides = ("attributions",)

    @hookimpl
    def newsclaims_attribute(self, document):
        span = document.article.span
        current_trace().step(
            "first-word", "accepted", span(0, 3), entry="words.toml: قال", note="<it speaks>"
        )
        return [
            newsclaims.Attribution(
                cue=Cue(0, 3, "قال", lemma="قال"), content=(span(4, 8),), form="direct", act="state"
            )
        ]


def test_the_decisions_of_the_rules_are_shown_where_somebody_asks():
    pipeline = Pipeline(plugins=[Telling()])
    document = pipeline.analyze("قال سالم نعم")
    told = page(document, explain=pipeline.explain)
    assert "&lt;it speaks&gt;" in told
    assert "words.toml: قال" in told
    assert "first-word" not in page(document)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("money", Decimal(1500000000), "1,500,000,000"),
        ("money", Decimal(9999), "9999"),
        ("cardinal", Decimal("0.123456"), "0.123456"),
        ("identifier", "0123456789", "0123456789"),
    ],
)
def test_long_numbers_are_grouped_and_identifiers_are_not(kind, value, shown):
    claim = nested().claims[0]
    number = evolve(claim.quantities[0], kind=kind, value=value)
    told = evolve(nested(), claims=(evolve(claim, quantities=(number,)),))
    [element] = Elements(page(told)).named("bdi", "number")
    assert element["text"] == shown


def test_a_document_of_no_claims_says_so():
    assert "No claims were found in this article." in page(
        Document(article=Article(text="وصل القطار."))
    )


def test_dates_make_a_picture_over_time():
    days = [date(2026, 3, 1), date(2026, 3, 3)]
    text = page([nested(published=day) for day in days])
    [picture] = Elements(text).named("svg", "columns")
    assert picture["aria-label"] == "Claims a day: 2026-03-01 2, 2026-03-03 2"
    assert Elements(page([nested(published=days[0])] * 2)).named("svg", "columns") == []


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((date(2026, 3, 2), date(2026, 5, 4)), "Claims a week: 2026-03-02 2, 2026-05-04 2"),
        ((date(2015, 7, 9), date(2016, 9, 3)), "Claims a month: 2015-07 2, 2016-09 2"),
        ((date(2015, 7, 9), date(2026, 9, 3)), "Claims a year: 2015 2, 2026 2"),
    ],
)
def test_a_column_is_called_after_all_of_its_time(days, told):
    text = page([nested(published=day) for day in days])
    [picture] = Elements(text).named("svg", "columns")
    assert picture["aria-label"] == told
    first, _, last = told.partition(": ")[2].partition(", ")
    assert f"<figcaption><span>{first.split()[0]}</span>" in text
    assert f"<span>{last.split()[0]}</span></figcaption>" in text


def test_the_index_leads_from_a_speaker_to_the_articles():
    [index] = Elements(page([nested(), nested()])).named("ul", "index")
    assert "سالم" in index["text"]
    links = re.findall(r'href="(#a\d+)"', page([nested(), nested()]))
    assert links == ["#a0", "#a1", "#a0", "#a1"]


def test_a_notebook_shows_the_document_in_a_frame(monkeypatch):
    monkeypatch.setattr(
        "newsclaims.exchange.html", lambda document: f'<b>{document.article.id}"</b>'
    )
    [frame] = Elements(nested(id="n")._repr_html_()).named("iframe")
    assert frame["sandbox"] == "allow-scripts"
    assert frame["srcdoc"] == '<b>n"</b>'


def test_a_page_of_a_server_leads_home_and_each_claim_to_more_of_it():
    page = newsclaims.html(
        nested(id="a/b c"), home="/ar/", more="/ar/claim?article={article}&claim={claim}"
    )
    assert '<p class="kicker"><a href="/ar/">' in page
    assert 'href="/ar/claim?article=a%2Fb%20c&amp;claim=c1"' in page


def test_a_page_that_stands_alone_leads_nowhere():
    assert '<a class="more"' not in newsclaims.html(nested())


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.example", "/\\evil.example", "x"]
)
@pytest.mark.parametrize("option", ["home", "more"])
def test_an_address_of_anything_else_is_an_error_that_says_which_are_good(option, address):
    with pytest.raises(ConfigurationError, match=rf"(?s){option}.*begins with http"):
        newsclaims.html(nested(), **{option: address})
