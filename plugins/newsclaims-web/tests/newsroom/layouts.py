"""Ten layouts of news sites, each with the boxes that such a site has; the words are invented."""

import json
from collections.abc import Callable
from html import escape

from stories import CAPTION, COMMENT, JUNK, SHARE, Story

MENU = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(
    ("الرئيسية", "محليات", "رياضة", "اقتصاد", "ثقافة", "اتصل بنا")))  # fmt: skip
LINKS = "".join(f'<li><a href="/x{n}">{escape(line)}</a></li>' for n, line in enumerate(JUNK))


def paragraphs(story: Story, tag: str = "p") -> list[str]:
    return [f"<{tag}>{escape(one)}</{tag}>" for one in story.paragraphs]


def with_box(blocks: list[str], box: str) -> str:
    """Put a box between the second and the third paragraph, where sites put it."""
    return "\n".join([*blocks[:2], box, *blocks[2:]])


def meta_of(story: Story) -> str:
    return f"""<meta property="og:title" content="{escape(story.title)} | {story.site}">
<meta property="og:site_name" content="{story.site}">
<meta property="og:url" content="{story.url}">
<meta property="article:published_time" content="{story.day}T09:30:00+03:00">
<meta property="article:section" content="{story.section}">
<meta name="author" content="{story.author}">"""


def page(
    head: str, body: str, *, charset: str = "utf-8", attributes: str = ' lang="ar" dir="rtl"'
) -> str:
    return f"""<!DOCTYPE html>
<html{attributes}><head><meta charset="{charset}">
{head}</head>
<body>{body}</body></html>"""


def div_soup(story: Story) -> str:
    """Nested div without meaning, classes of a builder."""
    related = f'<div class="read-also-box"><div>اقرأ أيضاً</div><ul>{LINKS}</ul></div>'
    text = with_box(paragraphs(story), related)
    return page(
        f"<title>{escape(story.title)} - {story.site}</title>{meta_of(story)}",
        f"""<div id="hd"><div class="menu"><ul>{MENU}</ul></div></div>
<div class="c1"><div class="c2"><div class="c3"><div class="c7"><h1>{escape(story.title)}</h1></div>
<div class="c8"><div class="c9"><div class="c10">{text}</div></div></div>
<div class="socialBar"><span>{SHARE}</span></div></div></div>
<div class="c4"><div class="mostRead"><h3>الأكثر قراءة</h3><ul>{LINKS}</ul></div></div></div>
<div class="c12">جميع الحقوق محفوظة لموقع {story.site}</div>""",
    )


def article_tag(story: Story) -> str:
    """Elements of HTML 5, with a figure, comments and a box between paragraphs."""
    box = f'<p><strong>اقرأ أيضاً: <a href="/r">{JUNK[1]}</a></strong></p>'
    return page(
        f"<title>{escape(story.title)} | {story.site}</title>{meta_of(story)}",
        f"""<header><nav><ul>{MENU}</ul></nav></header>
<main><article><header><h1>{escape(story.title)}</h1><time datetime="{story.day}">{story.day}</time></header>
<figure><img src="a.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure>
{with_box(paragraphs(story), box)}
<div class="share-buttons"><a href="#">{SHARE}</a></div></article>
<aside><h2>قد يهمك أيضا</h2><ul>{LINKS}</ul></aside>
<section id="comments"><h3>التعليقات</h3><div class="comment"><p>{COMMENT}</p></div>
<div class="comment"><p>{COMMENT} {COMMENT}</p></div></section></main>
<footer><p>من نحن وسياسة الخصوصية</p></footer>""",
    )


def linked_data(story: Story) -> str:
    """All that is known stands in schema.org's JSON-LD; the markup is bare."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": story.site},
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "datePublished": f"{story.day}T21:10:00+03:00",
                "author": [{"@type": "Person", "name": story.author}],
                "publisher": {"@type": "NewsMediaOrganization", "name": story.site},
                "articleSection": [story.section],
                "mainEntityOfPage": story.url,
            },
        ],
    }
    box = f'<div class="inline-related"><h4>أخبار ذات صلة</h4><a href="/q">{JUNK[2]}</a></div>'
    return page(
        f"""<title>{escape(story.title)}</title><link rel="canonical" href="{story.url}">
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>""",
        f"""<div class="topbar">{SHARE}</div><h1 class="headline">{escape(story.title)}</h1>
<div class="story" itemprop="articleBody">{with_box(paragraphs(story), box)}</div>
<div class="recirculation related"><ul>{LINKS}</ul></div>""",
    )


def amp(story: Story) -> str:
    """AMP, with its own elements."""
    box = f"""<amp-list src="x"><a href="/a">{JUNK[0]}</a></amp-list>
<amp-img src="a.jpg" width="3" height="2"></amp-img><div class="amp-caption">{CAPTION}</div>
<amp-social-share type="twitter">{SHARE}</amp-social-share>"""
    return page(
        f"""<title>{escape(story.title)}</title>{meta_of(story)}<link rel="canonical" href="{story.url}">
<style amp-custom>p{{margin:0}}</style>""",
        f"""<amp-sidebar id="sb"><ul>{MENU}</ul></amp-sidebar><article class="amp-wp-article">
<h1 class="amp-wp-title">{escape(story.title)}</h1>
<div class="amp-wp-article-content">{with_box(paragraphs(story), box)}</div></article>
<amp-carousel layout="fixed-height"><div><a href="/b">{JUNK[3]}</a></div></amp-carousel>""",
        attributes=' amp lang="ar" dir="rtl"',
    )


def blog(story: Story) -> str:
    """Blogger and WordPress by turns: lines between `br`, labels, a form for comments."""
    if story.number % 2:
        text = "<br/><br/>\n".join(map(escape, story.paragraphs))
        body = f"""<div class="post hentry"><h3 class="post-title entry-title">{escape(story.title)}</h3>
<div class="post-body entry-content">{text}<div style="clear:both"></div></div>
<div class="post-footer"><span class="post-labels">{SHARE}</span></div></div>
<div class="comments" id="comments"><div class="comment-body">{COMMENT}</div></div>"""
    else:
        caption = f'<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">{CAPTION}</p></div>'
        body = f"""<article class="post type-post"><h1 class="entry-title">{escape(story.title)}</h1>
<div class="entry-content">{with_box(paragraphs(story), caption)}
<div class="sharedaddy sd-sharing-enabled"><h3>شارك هذا الموضوع:</h3><ul>{MENU}</ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>مرتبط</h3><p>{JUNK[0]}</p></div></div></article>
<div id="respond" class="comment-respond"><form><p>{COMMENT}</p></form></div>"""
    return page(
        f"<title>{story.site}: {escape(story.title)}</title>{meta_of(story)}",
        f"""<div id="header"><h2 class="site">{story.site}</h2></div>{body}
<div id="sidebar-right" class="sidebar"><div class="widget">{LINKS}</div></div>""",
    )


def tables(story: Story) -> str:
    """Layout by tables, text in `font`, of the 2000s."""
    text = "\n".join(f'<p align="justify"><font face="Tahoma" size="3">{escape(one)}</font></p>'
                     for one in story.paragraphs)  # fmt: skip
    menu = "".join(f'<tr><td><a href="/t">{line}</a></td></tr>' for line in JUNK)
    return page(
        f"<title>{escape(story.title)} - {story.site}</title>{meta_of(story)}",
        f"""<table width="100%"><tr><td colspan="3" bgcolor="navy"><a href="/">الرئيسية</a></td></tr>
<tr><td width="20%" valign="top"><table>{menu}</table></td>
<td width="60%" valign="top"><table><tr><td><font size="5"><b>{escape(story.title)}</b></font></td></tr>
<tr><td>{text}</td></tr><tr><td class="share">{SHARE}</td></tr></table></td>
<td width="20%" valign="top"><table>{menu}</table></td></tr></table>""",
        attributes=' dir="rtl"',
    )


def old_cms(story: Story) -> str:
    """A content management system of 2004, whose text stands between `br` in a table cell."""
    text = "<br><br>\n".join(map(escape, story.paragraphs))
    return page(
        f"<title>{escape(story.title)}</title>{meta_of(story)}",
        f"""<center><table class="MainTable"><tr><td class="Menu"><ul>{MENU}</ul></td><td class="Content">
<span class="NewsTitle"><b>{escape(story.title)}</b></span><br>
<div class="NewsBody" align="right">{text}</div>
<div class="PrintShare"><a href="javascript:print()">{SHARE}</a></div>
<div class="RelatedNews"><b>مواضيع ذات صلة</b><ul>{LINKS}</ul></div></td></tr></table></center>""",
        charset="windows-1256",
        attributes="",
    )


def live_blog(story: Story) -> str:
    """Entries with a clock each."""
    entries = "\n".join(
        f"""<div class="live-entry" id="e{n}"><time datetime="{story.day}T1{n}:20">1{n}:20</time>
<div class="live-entry-body"><p>{escape(one)}</p></div>
<div class="entry-share">{SHARE}</div></div>"""
        for n, one in enumerate(story.paragraphs)
    )
    return page(
        f"<title>{escape(story.title)} | {story.site}</title>{meta_of(story)}",
        f"""<nav><ul>{MENU}</ul></nav><main><h1>{escape(story.title)}</h1>
<div class="live-blog"><div class="live-entries">{entries}</div></div></main>
<div class="trending-now"><ul>{LINKS}</ul></div>""",
    )


def gallery(story: Story) -> str:
    """A story with a gallery of pictures, each with a caption."""
    pictures = "".join(
        f'<li class="slide"><figure><img src="{n}.jpg"><figcaption>{CAPTION} {n}</figcaption></figure></li>'
        for n in range(6)
    )
    return page(
        f"<title>{escape(story.title)} | {story.site}</title>{meta_of(story)}",
        f"""<div class="page-header"><ul>{MENU}</ul></div><div class="gallery-page"><h1>{escape(story.title)}</h1>
<div class="gallery"><ul class="slides">{pictures}</ul></div>
<div class="gallery-text">{"".join(paragraphs(story))}</div>
<div class="gallery-tags"><a href="/g">وسم أول</a> <a href="/g">وسم ثان</a></div></div>""",
    )


def paywall(story: Story) -> str:
    """The first two paragraphs, and an offer."""
    data = {"@type": "NewsArticle", "headline": story.title, "isAccessibleForFree": "False",
            "datePublished": str(story.day), "author": {"name": story.author},
            "publisher": {"name": story.site}, "articleSection": story.section}  # fmt: skip
    teaser = "".join(paragraphs(story)[:2])
    return page(
        f"""<title>{escape(story.title)}</title><link rel="canonical" href="{story.url}">
<script type="application/ld+json">{json.dumps(data, ensure_ascii=True)}</script>""",
        f"""<div class="masthead"><ul>{MENU}</ul></div><article><h1>{escape(story.title)}</h1>
<div class="teaser-body">{teaser}</div>
<div class="subscribe-wall"><p>هذا المحتوى للمشتركين فقط، اشترك الآن بسعر رمزي لتقرأ البقية</p></div></article>
<div class="more-stories"><ul>{LINKS}</ul></div>""",
    )


LAYOUTS: dict[str, Callable[[Story], str]] = {
    one.__name__: one
    for one in (div_soup, article_tag, linked_data, amp, blog, tables, old_cms, live_blog, gallery, paywall)
}  # fmt: skip


def expected(layout: str, story: Story) -> str:
    """Return the text that must come out of a page."""
    return "\n".join(story.paragraphs[:2]) if layout == "paywall" else story.text


def encoded(layout: str, story: Story) -> bytes:
    """Return the bytes of a page: a third of them windows-1256, without a declaration or a wrong one."""
    html = LAYOUTS[layout](story)
    if layout == "old_cms" or story.number % 3 == 2:
        wrong = ("", '<meta charset="utf-8">', '<meta charset="iso-8859-1">')[story.number % 9 // 3]
        html = html.replace('<meta charset="utf-8">', wrong)
        if layout == "old_cms" and story.number % 2:
            html = html.replace('<meta charset="windows-1256">', wrong)
        return html.encode("windows-1256", "xmlcharrefreplace")
    return html.encode()
