"""The lead of an article is in its text, whatever element the site sets it in."""

import io

import pytest

import newsclaims

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")

LEAD = "قال وزير الزراعة عامر الدليمي إن موسم التمر أفضل من سابقه في كل المحافظات."
LINES = [
    f"وأضاف الوزير في جولته رقم {n} أن الوزارة ستدعم الفلاحين في القرى البعيدة عن النهر."
    for n in range(1, 13)
]
BODY = "".join(f"<p>{line}</p>" for line in LINES)


def lines(body):
    data = f"<html><body>{body}</body></html>".encode()
    [article] = newsclaims.read(io.BytesIO(data), format="html", plugins=[web.Web()])
    return article.text.split("\n")


@pytest.mark.parametrize(
    "lead",
    [
        f"<div class=lead>{LEAD}</div>",
        f"<section>{LEAD}</section>",
        f"<div><strong>{LEAD}</strong></div>",
        f"<div><span>{LEAD}</span></div>",
        f"<div class=intro><div><b>{LEAD[:10]}</b>{LEAD[10:]}</div></div>",
        f"<div>{LEAD[:30]}<a href='/m'>{LEAD[30:40]}</a>{LEAD[40:]}</div>",
    ],
)
@pytest.mark.parametrize(
    "site",
    [
        "<article><h1>موسم التمر</h1>{lead}<div class=body>{body}</div></article>",
        "<article><h1>موسم التمر</h1>{lead}<div class=entry-content>{body}</div></article>",
        "<main><h1>موسم التمر</h1>{lead}{body}</main>",
        "<h1>موسم التمر</h1><div class=story>{lead}{body}</div>",
        "<h3>موسم التمر</h3><article>{lead}{body}</article>",
    ],
)
def test_the_lead_is_the_first_line(site, lead):
    assert lines(site.format(lead=lead, body=BODY)) == [LEAD, *LINES]


def test_a_lead_that_begins_like_a_box_stays():
    lead = "شارك الخبراء أمس في مؤتمر عن التمر عقد في دير النخيل القديمة."
    body = f"<article><h1>موسم التمر</h1><div>{lead}</div>{BODY}</article>"
    assert lines(body) == [lead, *LINES]


@pytest.mark.parametrize(
    "box",
    [
        "<div><a href='/x'>خبر آخر عن موسم الزيتون في القرى القريبة من البحر والجبل</a></div>",
        "<div>اقرأ أيضا: خبر آخر عن موسم الزيتون في القرى القريبة من البحر</div>",
        "<div class=related-posts><div>خبر آخر عن موسم الزيتون في القرى القريبة من البحر</div></div>",
        "<div>كتب: سالم الحارثي</div>",
        "<div class=byline>كتب سالم الحارثي من دير النخيل في صباح يوم الخميس الخامس من آذار بعد جولة طويلة مع الوزير</div>",
        "<div><img src=a.jpg><div>الوزير عامر الدليمي بين الفلاحين في بستان من بساتين الجنوب</div></div>",
        "<div class=photo-caption>الوزير عامر الدليمي بين الفلاحين في بستان من بساتين الجنوب</div>",
        "<div><span>شارك</span> <span>انسخ الرابط</span> <span>اطبع</span></div>",
        "<div class=share>شارك الخبر مع الأصدقاء عبر البريد أو انسخ الرابط من هنا الآن</div>",
    ],
)
def test_a_box_behind_the_title_is_not_taken_in(box):
    body = f"<article><h1>موسم التمر</h1>{box}<div class=body>{BODY}</div></article>"
    assert lines(body) == LINES


def test_what_stands_behind_the_last_paragraph_or_before_the_title_is_not_taken_in():
    slogan = "صوت الوادي صحيفة يومية مستقلة تصدر من دير النخيل منذ عشرين سنة"
    body = f"<div>{slogan}</div><h1>موسم التمر</h1><div>{BODY}</div><div>{slogan}</div>"
    assert lines(body) == LINES


def test_the_order_of_several_elements_with_paragraphs_stays():
    entry = "".join(f"<p>{line}</p>" for line in LINES[2:])
    body = (
        f"<main><h1>موسم التمر</h1><div><div>{LEAD}</div><p>{LINES[0]}</p></div>"
        f"<div><p>{LINES[1]}</p></div><div>{entry}</div></main>"
    )
    assert lines(body) == [LEAD, *LINES]
