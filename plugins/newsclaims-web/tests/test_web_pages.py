"""What becomes of the markup of a page, piece by piece."""

import io
from datetime import date

import pytest

import newsclaims

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")

FIRST = "قال سالم الحارثي إن الجسر الجديد سيفتح بعد غد أمام أهالي دير النخيل."
SECOND = "وأضاف أن العمل «لم يتوقف ساعة واحدة» منذ أن بدأ في الصيف الماضي."


def read(html, **options):
    data = html if isinstance(html, bytes) else html.encode()
    plugins = [web.Web()]
    [article] = newsclaims.read(io.BytesIO(data), format="html", options=options, plugins=plugins)
    return article


def page(body, head="", attributes=""):
    return f"<html{attributes}><head>{head}</head><body>{body}</body></html>"


def text(body, head=""):
    return read(page(body, head)).text


def around(box):
    return f"<article><h1>عنوان</h1><p>{FIRST}</p>{box}<p>{SECOND}</p></article>"


BOTH = f"{FIRST}\n{SECOND}"


class TestText:
    @pytest.mark.parametrize(
        "body",
        [
            f"<div><p>{FIRST}</p><p>{SECOND}</p></div>",
            f"<div>{FIRST}<br>{SECOND}</div>",
            f"<p>{FIRST}<br/><br/>{SECOND}</p>",
            f"<div><div>{FIRST}</div><div>{SECOND}</div></div>",
            f"<div><div><span><span>{FIRST}</span></span></div><div><span>{SECOND}</span></div></div>",
            f"<p><font size=3>{FIRST}<p><font size=3>{SECOND}",
            f"<center><table><tr><td>{FIRST}<br>{SECOND}</td></tr></table></center>",
            f"<div>{FIRST}<blockquote>{SECOND}</blockquote></div>",
            f"<ul><li>{FIRST}</li><li>{SECOND}</li></ul>",
        ],
    )
    def test_each_paragraph_is_a_line_whatever_marks_it(self, body):
        assert text(f"<h1>عنوان</h1>{body}") == BOTH

    def test_words_in_a_paragraph_are_not_cut_by_links_and_bold(self):
        body = "<article><p>قال <b>سالم</b> الحار<i>ثي</i> إن <a href='/x'>الجسر الجديد</a> فُتح.</p></article>"
        assert text(body) == "قال سالم الحارثي إن الجسر الجديد فُتح."

    def test_white_space_is_joined(self):
        assert text("<article><p>قال\n  سالم&nbsp;\t نعم</p></article>") == "قال سالم نعم"

    def test_invisible_characters_stay(self):
        assert text("<article><p>قال می\u200cرود \u200f(12) نعم</p></article>") == (
            "قال می\u200cرود \u200f(12) نعم"
        )

    def test_a_sentence_that_is_said_twice_stays_twice(self):
        assert text(f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></article>") == (
            f"{BOTH}\n{FIRST}"
        )

    def test_short_answers_stay(self):
        body = f"<article><p>{FIRST}</p><p>نعم.</p><p>وقال: «لا».</p></article>"
        assert text(body) == f"{FIRST}\nنعم.\nوقال: «لا»."


class TestBoxes:
    @pytest.mark.parametrize(
        "box",
        [
            "<p>اقرأ أيضاً: <a href='/x'>خبر آخر</a></p>",
            "<p><strong>إقرأ أيضا | <a href='/x'>خبر آخر</a></strong></p>",
            "<div><h3>موضوعات ذات صلة</h3><ul><li><a href='/x'>خبر آخر</a></li></ul></div>",
            "<h4>شاهد أيضًا</h4><p><a href='/x'>خبر آخر</a></p><p><a href='/y'>خبر ثالث</a></p>",
            "<div class='post-shareBar'>انشر الخبر</div>",
            "<div class='read_also'>خبر آخر بلا رابط</div>",
            "<figure><img src='a.jpg'><figcaption>صورة من الجسر</figcaption></figure>",
            "<div class='wp-caption'><p class='wp-caption-text'>صورة من الجسر</p></div>",
            "<div style='display: none'>نص مخفي عن القارئ</div>",
            "<blockquote class='twitter-tweet'><p>تغريدة</p><a href='/x'>5 مارس</a></blockquote>",
            "<span class='date'>5 مارس 2024</span>",
            "<script>document.write('نص')</script><style>p{}</style>",
            "<div id='comments'><p>تعليق طويل " + "جدا " * 200 + "</p></div>",
        ],
    )
    def test_a_box_between_paragraphs_is_dropped(self, box):
        assert text(around(box)) == BOTH

    @pytest.mark.parametrize(
        "line",
        [
            "للمزيد من الوقت طلب الوزير مهلة إضافية.",
            "اقرأ أيضا ما كتبه الوزير، قال سالم للحاضرين.",
            "شارك الخبراء في المؤتمر.",
        ],
    )
    def test_a_sentence_that_begins_like_a_box_stays(self, line):
        assert text(around(f"<p>{line}</p>")) == f"{FIRST}\n{line}\n{SECOND}"

    def test_the_article_stays_where_its_element_is_named_like_a_box(self):
        body = f"<div class='has-sidebar related-layout'><h1>عنوان</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
        assert text(body) == BOTH

    def test_text_behind_a_dropped_element_stays(self):
        body = f"<div><h1>عنوان</h1>{FIRST}<figure><figcaption>صورة</figcaption></figure>{SECOND}</div>"
        assert text(body).replace("\n", " ") == f"{FIRST} {SECOND}"


class TestTitle:
    def test_is_not_the_first_line_of_the_text(self):
        article = read(
            page(f"<div><p><b>فتح الجسر</b></p><p>{FIRST}</p></div>", "<title>فتح الجسر</title>")
        )
        assert (article.title, article.text) == ("فتح الجسر", FIRST)

    @pytest.mark.parametrize("title", ["فتح الجسر | صوت الوادي", "صوت الوادي - فتح الجسر"])
    def test_has_no_name_of_the_site(self, title):
        head = f"<title>{title}</title><meta property='og:site_name' content='صوت الوادي'>"
        article = read(page(f"<article><p>{FIRST}</p></article>", head))
        assert (article.title, article.publisher) == ("فتح الجسر", "صوت الوادي")


class TestStated:
    def test_a_day_is_the_one_that_the_page_states_where_it_was_published(self):
        head = '<meta property="article:published_time" content="2024-03-05T23:50:00+03:00">'
        assert read(page(around(""), head)).published == date(2024, 3, 5)

    def test_a_date_in_the_text_is_no_day_of_publication(self):
        assert read(page(around("<p>افتتح السوق في 12/05/2019 أول مرة.</p>"))).published is None

    @pytest.mark.parametrize(
        ("attributes", "language"),
        [("", "ar"), (" lang='ar-EG'", "ar-EG"), (" lang='en-US'", "ar"), (" lang='fa'", "fa")],
    )
    def test_the_language_is_the_stated_one_unless_the_letters_say_otherwise(
        self, attributes, language
    ):
        assert read(page(around(""), attributes=attributes)).language == language

    def test_a_page_in_other_letters_is_not_taken_for_arabic(self):
        body = "<article><p>The bridge opens on Sunday, the minister said.</p></article>"
        assert read(page(body)).language == "und"
        assert read(page(body, attributes=" lang='en'")).language == "en"

    def test_without_an_address_the_file_names_the_article(self, tmp_path):
        for name in ("story-7.html", "12345/index.html"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(page(around("")), "utf-8")
        found = newsclaims.read(tmp_path, plugins=[web.Web()])
        assert [one.id for one in found] == ["story-7", "12345"]

    @pytest.mark.parametrize(
        "data",
        [
            "[" * 100_000,
            "no json",
            '[null, 5, {"@type": ["NewsArticle", 3], "headline": {"a": 1}}]',
        ],
    )
    def test_json_that_is_none_costs_nothing(self, data):
        head = f'<script type="application/ld+json">{data}</script>'
        assert read(page(around(""), head)).text == BOTH


class TestBroken:
    @pytest.mark.parametrize(
        "html",
        [
            f"<html><body><article><p>{FIRST}<p",
            f"<html>\0<body>\0<article><p>{FIRST}</b></p></i></article></article></html></body>",
            f"</div></div><article><p>{FIRST}</p>",
            f"<?xml version='1.0' encoding='windows-1256'?><html><article><p>{FIRST}</p>",
        ],
    )
    def test_markup_is_read_as_far_as_it_goes(self, html):
        assert FIRST in read(html).text

    @pytest.mark.parametrize(
        ("html", "reason"),
        [
            (b"", "is empty"),
            (
                b"<html><body><ul><li><a href='/'>x</a></li></ul></body></html>",
                "no article is found",
            ),
            (b"<!DOCTYPE html>", "is no page"),
            (b"<html>" + bytes(range(32)) * 100, "control characters"),
            (b"<p " + b"a='b' " * 5000 + b">", "attributes"),
            (b"<p>" + b"x" * 2000, "longer than 1000 bytes"),
        ],
    )
    def test_what_holds_no_article_is_an_error_with_a_reason(self, html, reason):
        options = {"max_page_bytes": 1000} if "longer" in reason else {}
        with pytest.raises(newsclaims.ArticleError, match=reason):
            read(html, **options)

    def test_a_page_that_breaks_a_library_costs_itself(self, monkeypatch, tmp_path):
        import trafilatura

        usual = trafilatura.bare_extraction

        def breaking(tree, **options):
            if "انفجار" in "".join(tree.itertext()):
                raise RuntimeError("boom")
            return usual(tree, **options)

        monkeypatch.setattr(trafilatura, "bare_extraction", breaking)
        for name, words in (("a", FIRST), ("b", "انفجار"), ("c", SECOND)):
            (tmp_path / f"{name}.html").write_text(
                page(f"<article><p>{words}</p></article>"), "utf-8"
            )
        faults = []
        found = newsclaims.read(tmp_path, on_error=faults.append, plugins=[web.Web()])
        assert [one.id for one in found] == ["a", "c"]
        assert [
            str(one).endswith("b.html: cannot be read as a page: RuntimeError: boom")
            for one in faults
        ] == [True]

    def test_libraries_write_nothing_to_standard_error(self, capfd):
        with pytest.raises(newsclaims.ArticleError):
            read("<html><body><p></p></body></html>")
        assert capfd.readouterr().err == ""

    @pytest.mark.parametrize("end", range(0, 900, 45))
    def test_a_page_that_is_cut_short_is_an_article_or_an_error(self, end):
        html = page(around("<ul><li><a href='/'>x</a></li></ul>"), "<title>عنوان</title>").encode()[
            :end
        ]
        faults = []
        how = {"format": "html", "on_error": faults.append, "plugins": [web.Web()]}
        found = [*newsclaims.read(io.BytesIO(html), **how)]
        assert len(found) + len(faults) == 1
        assert all(one.text for one in found)
