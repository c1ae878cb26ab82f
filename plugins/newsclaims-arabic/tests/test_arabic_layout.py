"""What stands around an article and is not the article, and how the rest of it is laid out."""

import re

import pytest
from newsclaims_arabic.layout import below, items_at, opens_line, past_bullet
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.typography import as_seen, without_markup

from newsclaims.model import Article, Document, Sentence, Tokens, WordForm
from newsclaims.text import fold

PIECE = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652])+|\d+|\.{2,}|[^\w\s]|_")
LINE = "قال الطبيب إن الحملة بدأت."


def form(text):
    kind = "word" if text[0].isalpha() else "number" if text[0].isdigit() else "punctuation"
    conjunction = ((0, 1),) if text.startswith("وأ") else ()
    stem = (len(conjunction), len(text))
    stem_norm = fold(text)[len(conjunction) :]
    return WordForm(
        text, norm=fold(text), kind=kind, proclitics=conjunction, stem=stem, stem_norm=stem_norm
    )


def read(text):
    """Return the passage of *text*, each line of which is a sentence."""
    found = list(PIECE.finditer(text))
    tokens = Tokens([form(one[0]) for one in found], [one.start() for one in found])
    sentences = tuple(Sentence(m.start(), m.end(), m[0]) for m in re.finditer(r"\S[^\n]*", text))
    return Passage(Document(article=Article(text=text), tokens=tokens, sentences=sentences))


def around(text):
    """Return the kinds of boilerplate in *text*, each with its words."""
    passage = read(text)
    return [(one.kind, passage.span(one.first, one.end - 1).text) for one in passage.boilerplate]


@pytest.mark.parametrize("verb", ["اقرأ", "إقرأ", "اقرؤوا", "شاهد", "شاهدوا", "طالع", "انظر"])
@pytest.mark.parametrize("more", ["أيضاً:", "أيضا :", "المزيد |", "كذلك -"])
def test_a_line_that_sends_elsewhere_is_a_link(verb, more):
    link = f"{verb} {more} عواد يؤكد أن الحفل تأجل"
    assert around(f"{LINE}\n{link}\n{LINE}") == [("link", link)]


@pytest.mark.parametrize("label", ["مواضيع ذات صلة", "أخبار ذات صلة", "قد يهمك", "رابط الخبر"])
def test_a_label_of_links_is_one(label):
    assert around(f"{LINE}\n{label}: عواد يستقيل") == [("link", f"{label}: عواد يستقيل")]


def test_a_heading_that_ends_a_text_takes_all_titles_below_it():
    titles = "موضوعات متعلقة:\nعواد يستقيل\nالوزير يؤكد: الجسر يفتح غدا"
    assert around(f"{LINE}\n{titles}") == [("link", titles)]


def test_a_heading_inside_a_text_takes_one_title():
    assert around(f"موضوعات متعلقة:\nعواد يستقيل\nالجسر يفتح غدا\n{LINE}") == [
        ("link", "موضوعات متعلقة:\nعواد يستقيل")
    ]


def test_a_label_alone_takes_the_titles_below():
    text = f"{LINE}\nاقرأ أيضاً:\n- عواد: لن أعود\n- الراوي يستقيل\nوأضاف أن العمل مستمر."
    assert around(text) == [("link", "اقرأ أيضاً:\n- عواد: لن أعود\n- الراوي يستقيل")]


def test_a_link_may_end_a_line():
    text = f"{LINE} اقرأ أيضاً: عواد يستقيل. وأضاف أن العمل مستمر."
    assert around(text) == [("link", "اقرأ أيضاً: عواد يستقيل")]


@pytest.mark.parametrize(
    "text",
    [
        "شاهد أيضاً الطبيب المعرض وقال إنه جميل.",
        "وتابع أيضاً: لن نتوقف.",
        "اقرأ هذا الكتاب كل يوم.",
        "كتب الطبيب على صفحته أن الحملة بدأت.",
        "وكتب: لن نتوقف.",
        "كتب: لن نتوقف عند هذا الحد.",
        "تقرير: لا تحسن في الأجور.",
        "وكتب عواد (@awwad) أن الحملة بدأت.",
        "الصورة لا تكذب أبداً.",
    ],
)
def test_a_sentence_of_the_article_is_none(text):
    assert around(f"{LINE}\n{text}\n{LINE}") == []


@pytest.mark.parametrize("label", ["كتب: ", "كتبت : ", "إعداد: ", "بقلم/ ", "تصوير - ", "المصدر: "])
@pytest.mark.parametrize("place", ["{0}\n{1}", "{1}\n{0}"])
def test_a_label_before_a_name_is_a_credit(label, place):
    passage = read(place.format(label + "منى الراوي", LINE))
    [one] = passage.boilerplate
    first, end = one.name
    assert (one.kind, passage.span(first, end - 1).text) == ("credit", "منى الراوي")


def test_a_verb_signs_without_a_mark_at_the_edge_only():
    assert around(f"كتبت منى الراوي\n{LINE}") == [("credit", "كتبت منى الراوي")]
    assert around(f"{LINE}\nكتبت منى الراوي\n{LINE}") == []


def test_a_byline_may_open_the_first_line():
    assert around("كتب - نادر عواد: بدأت الحملة أمس.") == [("credit", "كتب - نادر عواد:")]


@pytest.mark.parametrize(
    "post",
    [
        "— منى الراوي (@mrawi) January 4, 2021",
        "منى الراوي (@mrawi) 4 يناير 2021",
        "- منى الراوي (@mrawi)",
    ],
)
def test_the_signature_of_a_post_is_one(post):
    assert around(f"{LINE}\n{post}\n{LINE}") == [("post", post)]


@pytest.mark.parametrize("caption", ["صورة أرشيفية للوزيرة", "الصورة: الوزيرة في مكتبها"])
def test_a_caption_is_one(caption):
    assert around(f"{LINE}\n{caption}\n{LINE}") == [("caption", caption)]


def test_nothing_is_read_in_boilerplate():
    passage = read(f"{LINE}\nاقرأ أيضاً: الوزير يؤكد أن الحفل تأجل")
    outside = [passage.words[i] for i in sorted(passage.outside)]
    assert outside
    assert not any(w.forms or w.verb or w.that or w.noun or w.title or w.head for w in outside)


def test_a_sentence_ends_where_boilerplate_begins():
    passage = read(f"{LINE} اقرأ أيضاً: عواد يستقيل. وأضاف أن العمل مستمر.")
    [one] = passage.boilerplate
    assert passage.limits[0] == one.first
    assert passage.starts[one.end] == one.end


# -- typography


def seen(text):
    """Return the tokens of *text* as a reader sees them, with what each covers."""
    found = list(PIECE.finditer(text))
    forms = [form(one[0]) for one in found]
    columns = forms, [one.start() for one in found], [one.end() for one in found]
    made, starts, ends = as_seen(text, columns)
    return [
        (form.text, text[start:end]) for form, start, end in zip(made, starts, ends, strict=True)
    ]


@pytest.mark.parametrize("entity", ["&nbsp;", "&#160;", "&thinsp;", "&#xA0;"])
def test_an_entity_for_a_space_is_left_out(entity):
    assert seen(f"وأضاف{entity}أن") == [("وأضاف", "وأضاف"), ("أن", "أن")]


@pytest.mark.parametrize(
    ("entity", "mark"), [("&quot;", '"'), ("&laquo;", "«"), ("&#8221;", "”"), ("&amp;", "&")]
)
def test_an_entity_for_a_mark_is_the_mark(entity, mark):
    assert seen(f"قال {entity}لا") == [("قال", "قال"), (mark, entity), ("لا", "لا")]


@pytest.mark.parametrize("tag", ["<b>", "</strong>", "<br/>", '<a href="x">', "<h2>"])
def test_a_tag_is_left_out(tag):
    assert seen(f"قال {tag}لا") == [("قال", "قال"), ("لا", "لا")]


@pytest.mark.parametrize("text", ["أ & ب", "5 < 7", "<كذا>", "&كذا;", "شركة AT&T;", "<x>"])
def test_what_is_no_markup_stays(text):
    assert [covered for _, covered in seen(text)] == PIECE.findall(text)


@pytest.mark.parametrize(
    ("opening", "closing", "marks"),
    [("<<", ">>", "«»"), ("((", "))", "«»"), ('""', '""', '""'), ("««", "»»", "«»")],
)
def test_doubled_marks_are_one(opening, closing, marks):
    assert seen(f"قال {opening}لا{closing}")[1:] == [
        (marks[0], opening),
        ("لا", "لا"),
        (marks[1], closing),
    ]


def test_marks_that_close_together_stay_two():
    assert [text for text, _ in seen("“هي “كذا””")] == ["“", "هي", "“", "كذا", "”", "”"]


def test_markup_is_taken_out_of_what_is_repeated():
    assert without_markup("الاتفاق <b>جاهز</b>&nbsp;الآن") == "الاتفاق جاهز\xa0الآن"


# -- lists and lines


def test_a_bullet_or_number_is_passed():
    passage = read("- الأول\n2- الثاني\nالثالث")
    assert [past_bullet(passage, *line) for line in passage.lines] == [1, 4, 5]


def test_a_list_ends_with_the_first_line_that_is_no_item():
    passage = read("وقال:\n- الأول.\n- الثاني.\nوغادر.")
    start = below(passage, 1)
    assert start is not None
    items = [passage.span(first, end - 1).text for first, end in items_at(passage, start)]
    assert items == ["الأول.", "الثاني."]


def test_nothing_stands_below_a_colon_in_a_line_or_at_the_end():
    assert below(read("وقال: الأول"), 1) is None
    assert below(read("وقال:"), 1) is None
    assert below(read("وقال:\nاقرأ أيضاً: عواد يستقيل"), 1) is None


def test_a_line_begins_with_its_first_token():
    passage = read("وقال:\n- الأول")
    assert [opens_line(passage, i) for i in range(4)] == [True, False, True, False]


@pytest.mark.parametrize("place", ["بيروت - ", "الرباط – ", "القاهرة: "])
@pytest.mark.parametrize("signed", ["كتبت سلمى الراوي:", "كتب نادر عواد:"])
def test_a_dateline_may_stand_before_a_byline(place, signed):
    assert around(f"{place}{signed}\n{LINE}") == [("credit", f"{place}{signed}")]


@pytest.mark.parametrize("name", ["نهى عزت", "سلم ناصر"])
def test_a_byline_may_name_whose_name_is_a_verb(name):
    assert around(f"كتبت: {name}\n{LINE}") == [("credit", f"كتبت: {name}")]


def test_a_credit_may_tell_what_it_was_taken_from():
    line = "ترجمة: نادر عواد - عن صحيفة «النهر»"
    assert around(f"{line}\n{LINE}") == [("credit", line)]


@pytest.mark.parametrize("source", ["رويترز", "أ ف ب", "أرشيف"])
def test_a_source_in_brackets_makes_a_caption(source):
    line = f"نادر عواد خلال الحفل ({source})"
    assert around(f"{LINE}\n{line}\n{LINE}") == [("caption", line)]


@pytest.mark.parametrize("label", ["كلمات دلالية", "ذات صلة", "مقالات مشابهة", "المزيد"])
def test_tags_and_more_titles_are_links(label):
    assert around(f"{LINE}\n{label}: عواد يستقيل") == [("link", f"{label}: عواد يستقيل")]


def test_a_sentence_with_a_bracket_is_the_article_s():
    assert around(f"{LINE}\nوأكد عواد لوكالة (رويترز) أن العمل مستمر.") == []


@pytest.mark.parametrize(
    "notice",
    [
        "هذا المقال يعبر عن رأي كاتبه.",
        "المقالات تعبر عن آراء أصحابها.",
        "الآراء الواردة هنا لصاحبها.",
    ],
)
def test_a_line_that_tells_whose_opinion_it_is_is_a_notice(notice):
    assert around(f"{LINE}\n{notice}") == [("notice", notice)]


def test_an_article_that_is_told_of_is_no_notice():
    assert around(f"{LINE}\nهذا المقال أغضب القراء.") == []
