"""Feeds: an article for each entry."""

import io
from datetime import date

import pytest

import newsclaims

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")

ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>صوت الوادي</title><entry><title>فتح الجسر</title><id>urn:x:1</id>
<link href="https://news.example/1"/><published>2024-03-05T23:30:00+03:00</published>
<author><name>هند العامري</name></author><category term="محليات"/><category term="جسور"/>
<summary>قال سالم الحارثي إن الجسر فتح.</summary>
<content type="html">&lt;p&gt;قال سالم الحارثي إن الجسر فتح.&lt;/p&gt;&lt;div class="share"&gt;انشر&lt;/div&gt;&lt;p&gt;وأضاف: «نعم».&lt;/p&gt;</content>
</entry></feed>"""


def item(title, text, more=""):
    return f"<item><title>{title}</title><link>https://news.example/{title}</link>{more}<description><![CDATA[{text}]]></description></item>"


def rss(*items):
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>صوت الوادي</title>
{"".join(items)}</channel></rss>"""


def read(feed, encoding="utf-8"):
    """Return the articles and the errors."""
    faults = []
    how = {"format": "feed", "plugins": [web.Web()], "on_error": faults.append}
    return [*newsclaims.read(io.BytesIO(feed.encode(encoding)), **how)], [
        str(one) for one in faults
    ]


def test_an_entry_of_atom_has_its_content_and_what_is_stated_of_it():
    [article], faults = read(ATOM)
    assert faults == []
    assert article.text == "قال سالم الحارثي إن الجسر فتح.\nوأضاف: «نعم»."
    assert (article.id, article.title) == ("https://news.example/1", "فتح الجسر")
    assert (article.published, article.publisher) == (date(2024, 3, 5), "صوت الوادي")
    assert article.meta == {"author": "هند العامري", "section": "محليات", "tags": ["جسور"]}


def test_an_entry_of_rss_says_that_it_is_a_summary():
    date_there = "<pubDate>Tue, 05 Mar 2024 23:30:00 +0300</pubDate>"
    [article], _ = read(rss(item("أ", "<p>قال سالم إن الماء وصل.</p>", date_there)))
    assert (article.text, article.published) == ("قال سالم إن الماء وصل.", date(2024, 3, 5))
    assert article.meta["summary"] is True


@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-1"])
def test_a_feed_in_windows_1256_is_read_whatever_it_declares(declared):
    feed = rss(item("أ", "قال سالم إن الماء وصل.")).replace("utf-8", declared)
    [article], _ = read(feed, "windows-1256")
    assert article.text == "قال سالم إن الماء وصل."


def test_an_entry_without_text_costs_itself():
    found, [fault] = read(rss(item("أ", "قال سالم نعم."), item("ب", ""), item("ج", "قالت هند لا.")))
    assert [one.title for one in found] == ["أ", "ج"]
    assert "entry 'ب' has no text" in fault


def test_a_feed_that_is_cut_short_gives_what_there_is_and_an_error():
    feed = rss(item("أ", "قال سالم نعم."), item("ب", "قالت هند لا."))
    found, faults = read(feed[: feed.index("قالت")])
    assert found[0].text == "قال سالم نعم."
    assert "the feed is broken" in faults[-1]


@pytest.mark.parametrize("feed", ["", "<html><body>x</body></html>", "no feed", rss()])
def test_what_is_no_feed_is_an_error(feed):
    found, faults = read(feed)
    assert (found, len(faults)) == ([], 1)


def test_entities_of_a_feed_do_not_grow():
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20 if n else "x"}">' for n in range(20))
    feed = rss(item("أ", "قال سالم نعم.")).replace("<rss", f"<!DOCTYPE rss [{bomb}]><rss")
    [article], _ = read(feed)
    assert article.text == "قال سالم نعم."
