"""Where sentences end, and which lines are headings."""

import pytest
from newsclaims_tokenizer import tokenize


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in tokenize(text).sentences]


def kinds(text: str) -> list[str]:
    return [sentence.kind for sentence in tokenize(text).sentences]


@pytest.mark.parametrize("mark", [".", "!", "؟", "?", "؟!", "!!"])
def test_a_sentence_ends_at_its_mark(mark: str):
    assert sentences(f"غادر الوفد{mark} عاد الوفد.") == [f"غادر الوفد{mark}", "عاد الوفد."]


def test_a_missing_space_does_not_hide_the_end():
    assert sentences("انتهت الجولة.وبالتوازي بدأت أخرى.") == [
        "انتهت الجولة.",
        "وبالتوازي بدأت أخرى.",
    ]


def test_a_comma_ends_nothing():
    assert len(sentences("غادر الوفد، ثم عاد؛ وقال: نعم.")) == 1


def test_a_sentence_ends_with_its_paragraph():
    result = tokenize("غادر الوفد صباحا،\n\nثم عاد مساء.").sentences
    assert [(s.text, s.paragraph) for s in result] == [
        ("غادر الوفد صباحا،", 0),
        ("ثم عاد مساء.", 1),
    ]


def test_spans_exclude_white_space_around_them():
    assert sentences("  غادر الوفد.  \r\n عاد الوفد. ") == ["غادر الوفد.", "عاد الوفد."]


@pytest.mark.parametrize(
    "text",
    [
        "قال د. سامر الحايك إن العينة سليمة.",
        "أعلن م. فؤاد نصر الله موعد الافتتاح.",
        "ذكرت وكالة أ ف ب أن الميناء أغلق.",
        "ذكرت وكالة أ.ف.ب أن الميناء أغلق.",
        "ذكرت وكالة (أ. ف. ب) أن الميناء أغلق.",
        "اشترى المصرف إتش. إس. بي. سي حصة كبيرة.",
        "رست السفينة إم.تي بحر الشمال في الميناء.",
        "قال George W. Carter ذلك.",
        "عرضت Acme Inc. نموذجا جديدا.",
        "بلغت النسبة 3.5 في المئة.",
        "زوروا example.org لمعرفة المزيد.",
        "1. افتتاح المعرض",
    ],
)
def test_a_point_that_is_part_of_a_word_ends_nothing(text: str):
    assert len(sentences(text)) == 1


def test_a_sentence_may_end_with_a_letter_or_a_year():
    assert len(sentences("نقص فيتامين د. وأضاف الطبيب أن العلاج سهل.")) == 2
    assert len(sentences("هذا ما نشرته بي بي سي. وأضافت أن الطريق سالك.")) == 2
    assert len(sentences("تأسس النادي عام 1952. وفاز بالكأس.")) == 2


@pytest.mark.parametrize(
    ("opening", "closing"), [("«", "»"), ("“", "”"), ('"', '"'), ("”", "“"), ("(", ")")]
)
def test_a_full_stop_inside_marks_ends_nothing(opening: str, closing: str):
    text = f"قال: {opening}وصلنا أمس. سنبدأ اليوم{closing} ثم جلس. وقف الجميع."
    assert sentences(text) == [text[: text.index(" وقف")], "وقف الجميع."]


def test_a_sentence_ends_after_a_quotation_when_something_new_begins():
    text = "قال: «وصلنا أمس.» وأضافت مديرة المعرض أنها سعيدة."
    assert sentences(text) == ["قال: «وصلنا أمس.»", "وأضافت مديرة المعرض أنها سعيدة."]


def test_a_sentence_goes_on_from_a_quotation_to_who_said_it():
    assert len(sentences("«وصلنا أمس.» قال المدير للحضور.")) == 1
    assert len(sentences("«متى نصل؟»، سأل المدير.")) == 1


def test_a_forgotten_mark_does_not_swallow_the_paragraph():
    text = "قال: «وصلنا أمس. سنبدأ اليوم. وقال آخر: «نعم. لا». انتهى اللقاء."
    assert sentences(text)[0] == "قال: «وصلنا أمس."
    assert sentences(text)[-1] == "انتهى اللقاء."


def test_a_forgotten_straight_mark_costs_one_quotation():
    text = 'قال "نعم. ثم قال "لا. ربما" وغادر. انتهى اللقاء.'
    assert sentences(text)[-1] == "انتهى اللقاء."
    assert sentences(text)[0] == 'قال "نعم.'


def test_a_quotation_over_paragraphs_is_cut_at_them():
    assert len(sentences("قال: «وصلنا أمس\nسنبدأ اليوم».")) == 2


def test_an_ellipsis_ends_a_sentence_before_a_conjunction_only():
    assert len(sentences("انتظر الجميع... ووصل القطار.")) == 2
    assert len(sentences("انتظر الجميع... القطار.")) == 1
    assert len(sentences("عنوان .. وعنوان آخر.")) == 1


def test_marks_after_the_end_belong_to_the_sentence():
    assert sentences("هل يعود؟! . نعم يعود.") == ["هل يعود؟! .", "نعم يعود."]


def test_a_short_open_line_before_a_paragraph_is_a_heading():
    assert kinds("عودة إلى الميناء\nقال الوزير إن العمل بدأ.") == ["heading", "sentence"]


@pytest.mark.parametrize(
    "line",
    [
        "وصل الوزير إلى الميناء",  # begins with a verb
        "وقال أيضا",  # goes on with the story
        "قال الوزير:",  # opens a quotation
        "(وكالات)",  # a credit
        "كلمة " * 20,  # too long
    ],
)
def test_other_lines_are_no_headings(line: str):
    assert kinds(f"{line}\nقال الوزير إن العمل بدأ.")[0] == "sentence"


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "1.", "٢)"])
def test_each_line_of_a_list_is_a_sentence(bullet: str):
    text = f"نتائج الجولة:\n{bullet} فوز المنتخب الأول.\n{bullet} خسارة المنتخب الثاني."
    assert len(sentences(text)) == 3


def test_the_last_line_is_no_heading():
    assert kinds("قال الوزير إن العمل بدأ.\nمركز الأخبار") == ["sentence", "sentence"]


def test_lines_may_be_wrapped():
    text = "قال الوزير إن العمل\nبدأ أمس.\n\nوغادر الميناء."
    result = tokenize(text, paragraph_break="blank").sentences
    assert [s.text for s in result] == ["قال الوزير إن العمل\nبدأ أمس.", "وغادر الميناء."]
