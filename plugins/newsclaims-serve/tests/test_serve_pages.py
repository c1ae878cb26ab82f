"""Pages of what is asked, in both languages: what stands in them, without a browser."""

import re
from urllib.parse import quote

import pytest

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")


@pytest.fixture
def page(client):
    """Return a function that returns a page that there is."""

    def get(address):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        return answer.text

    return get


def statements(page):
    return [
        re.sub(r"<.*?>", "", one) for one in re.findall(r'<p class="what.*?</p>', page, re.DOTALL)
    ]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("en-GB,en;q=0.9", "en"),
        ("ar", "ar"),
        ("de, en;q=0.3, ar;q=0.7", "ar"),
        ("de", "ar"),
        ("q=;;", "ar"),
    ],
)
def test_the_first_page_is_in_the_language_of_the_browser(client, accepted, language):
    answer = client.get("/", headers={"accept-language": accepted}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/{language}/")


def test_the_first_page_tells_what_the_store_has(page):
    shown = page("/en/")
    assert '<html lang="en" dir="ltr">' in shown
    assert "<dt>Articles</dt><dd>8</dd>" in shown
    assert "سالم" in shown
    assert "Claims a day" in page("/en/")


def test_a_page_is_in_arabic_too_and_leads_to_the_same_in_english(page):
    shown = page("/ar/?words=قرار&limit=2")
    assert '<html lang="ar" dir="rtl">' in shown
    assert f'href="/en/?words={quote("قرار")}&amp;limit=2"' in shown


class TestSearch:
    def test_claims_are_found_by_words_in_any_form(self, page):
        found = page("/ar/?words=القرارات")
        assert "عدد الأقوال: 4" in found
        assert statements(found)[0].startswith("40 سفينة") or statements(found)[0].startswith(
            "45 سفينة"
        )

    def test_all_conditions_hold_together(self, page):
        asked = "speaker=ليلى&unit=USD&at_least=1000&since=2026-03-02&until=2026-03-31&outlet=الصباح&confidence=0.1"
        assert len(statements(page(f"/en/?{asked}"))) == 1

    def test_numbers_and_days_are_read_in_arabic_digits(self, page):
        assert "Claims found: 1<" in page("/en/?at_least=١٢٬٠٠٠&until=٢٠٢٦-٠٣-٠٢")

    def test_fields_that_a_form_left_empty_are_no_conditions(self, page):
        assert "Claims found: 1<" in page(
            "/en/?words=&act=&act=deny&since=&confidence=&order=latest"
        )

    def test_what_was_asked_stands_in_the_form_again(self, page):
        shown = page("/en/?words=قرار&act=deny&since=2026-03-02")
        assert 'name="words" value="قرار"' in shown
        assert '<option value="deny" selected>' in shown
        assert 'name="since" value="2026-03-02"' in shown

    def test_nothing_found_says_what_to_try(self, page):
        assert "Try fewer conditions" in page("/en/?words=زرافة")

    def test_more_are_shown_where_there_are_more(self, page):
        first = page("/en/?words=قرار&limit=1")
        assert "Claims found: 4 · Shown: 1" in first
        [more] = re.findall(r'rel="next" href="(.*?)"', first)
        assert len(statements(page(more.replace("&amp;", "&")))) == 2

    def test_the_earliest_come_first_where_they_are_asked_for(self, page):
        days = re.findall(r'datetime="(.*?)"', page("/en/?words=قرار&order=earliest"))
        assert days == sorted(days)


class TestSpeaker:
    def test_one_speaker_has_a_timeline_and_acts(self, page):
        shown = page("/en/speaker?name=الحارثي")
        assert re.findall(r'datetime="(.*?)"', shown)[:3] == [
            "2026-03-01",
            "2026-03-01",
            "2026-03-05",
        ]
        assert re.search(r'badge deny">\s*denies', shown)

    def test_a_period_narrows_it(self, page):
        shown = page("/en/speaker?name=الحارثي&since=2026-03-02")
        assert re.findall(r'datetime="(.*?)"', shown)[:1] == ["2026-03-05"]

    def test_each_speaker_of_a_claim_leads_to_the_page_of_that_very_person(self, page):
        [link] = {*re.findall(r'href="(/en/speaker\?person=.*?)"', page("/en/?words=مسافر"))}
        assert "سالم الحارثي" in page(link.replace("&amp;", "&"))

    def test_persons_of_a_name_are_listed_with_their_offices(self, page):
        shown = page("/en/speaker?name=ليلى")
        assert re.search(r"Persons of this name.*ليلى منصور.*الوزيرة", shown, re.DOTALL)

    def test_every_speaker_has_a_page_also_one_that_is_no_person(self, client):
        speakers = client.get("/api/overview").json()["speakers"]
        assert "organization" in {one["kind"] for one in speakers}
        for one in speakers:
            found = client.get("/api/speaker", params={"person": one["person"]}).json()
            assert (found["total"], found["person"]["kind"]) == (one["claims"], one["kind"])

    def test_without_a_name_it_says_what_to_give(self, client):
        answer = client.get("/en/speaker")
        assert answer.status_code == 422
        assert "Give a name, or the key of a person." in answer.text

    def test_a_person_that_there_is_not_is_an_error(self, client):
        answer = client.get("/ar/speaker?person=لا أحد")
        assert answer.status_code == 404
        assert "لا شخص هنا بالمفتاح «لا أحد»" in answer.text


class TestClaim:
    def test_it_tells_who_else_said_it_and_what_was_cut(self, page):
        shown = page("/en/claim?article=quote-2&claim=c1")
        assert len(re.findall(r'<li class="panel', shown)) == 2
        assert re.search(r"<(del|ins)>", shown)

    def test_it_shows_numbers_that_disagree_with_its_own(self, page):
        shown = page("/en/claim?article=port-2&claim=c1")
        assert re.findall(r'class="value"><bdi dir="ltr">(.*?)</bdi>', shown) == ["40", "45"]

    def test_one_that_there_is_not_is_an_error(self, client):
        answer = client.get("/en/claim?article=rail&claim=c9")
        assert answer.status_code == 404
        assert "no claim «c9 of rail»" in answer.text


class TestArticle:
    def test_it_is_the_page_of_newsclaims_html_with_links_back(self, page):
        shown = page("/en/article?id=rail")
        assert shown.count('<li class="claim') == 2
        assert '<p class="kicker"><a href="/en/">' in shown
        assert 'href="/en/claim?article=rail&amp;claim=c2"' in shown

    def test_a_claim_is_shown_at_once(self, client):
        address = f"/en/article?id={quote('port/1?a=b#c', safe='')}&claim=c1"
        answer = client.get(address, follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == "/en/article?id=port%2F1%3Fa%3Db%23c#a0c0"
        assert client.get(address).status_code == 200

    @pytest.mark.parametrize("asked", ["id=nowhere", "id=rail&claim=c9", "id=rail&claim=x"])
    def test_what_there_is_not_is_an_error(self, client, asked):
        assert client.get(f"/en/article?{asked}").status_code == 404


def test_statements_of_several_outlets_are_listed(page):
    shown = page("/ar/repeated")
    assert any("المدارس الجديدة" in one for one in statements(shown))
    assert "/ar/claim?article=quote-1&amp;claim=c1" in shown


def test_numbers_that_disagree_are_listed_with_both_sentences(page):
    shown = page("/en/disagreements?unit=سفينة")
    assert re.findall(r'class="value"><bdi dir="ltr">(.*?)</bdi>', shown) == ["40", "45"]
    assert len(statements(shown)) == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("since=12", "From: «12» cannot be used. Give a day such as 2026-03-31."),
        ("since=2026-03-05&until=2026-03-04", "not before the first one"),
        ("since=1772000000", "From: «1772000000» cannot be used"),
        ("at_least=many", "At least: «many» cannot be used. Give a number"),
        ("confidence=2", "Give a number from 0 to 1"),
        ("limit=501", "Give a whole number from 1 to 500"),
        ("act=sing", "What they do: «sing» cannot be used. Give one of the kinds"),
        ("words=!!", "Words: «!!» cannot be used. Give words of at most 200 characters."),
        ("spaeker=x", "There is no field «spaeker». Take it out of the address."),
    ],
)
def test_what_is_wrong_is_named_beside_the_form(client, asked, told):
    answer = client.get(f"/en/?{asked}")
    assert answer.status_code == 422
    assert told in answer.text
    assert 'role="search"' in answer.text


@pytest.mark.parametrize("address", ["/en/nothing", "/de/", "/en/article/x", "/style.css/x"])
def test_a_page_that_there_is_not_leads_back(client, address):
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert '<a href="/en/">Back to the search</a>' in answer.text


def test_the_numbers_of_a_namesake_are_on_the_page_of_the_namesake(tmp_path):
    from datetime import date

    from newsclaims_serve import Corpus, create_app
    from newsclaims_store import Store
    from starlette.testclient import TestClient

    from newsclaims import Article

    ships = "أعلن مدير الميناء محمد العتيبي أن {} سفينة غادرت المرفأ الجديد بعد قراره أمس."
    texts = [
        ships.format(40),
        ships.format(45),
        "قال مدرب الفريق محمد العتيبي إن المباراة صعبة.",
    ]
    articles = [
        Article(id=f"n{n}", text=text, published=date(2026, 3, 9), publisher=f"صحيفة {n}")
        for n, text in enumerate(texts)
    ]
    with Store(tmp_path / "namesakes.duckdb") as store:
        store.read(articles)
        keys = {row["article"]: row["person"] for row in store.sql("FROM speakers")}
    with Corpus(tmp_path / "namesakes.duckdb", time_limit=60) as corpus:
        client = TestClient(create_app(corpus), base_url="http://127.0.0.1")

        def values(key):
            found = client.get("/api/speaker", params={"person": key}).json()
            return [(pair["value"], pair["other_value"]) for pair in found["disagreements"]]

        assert keys["n0"] == keys["n1"] != keys["n2"]
        assert values(keys["n0"]) == [("40", "45")]
        assert values(keys["n2"]) == []
