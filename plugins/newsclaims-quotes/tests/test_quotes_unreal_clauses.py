"""Verbs of speech that tell of nothing that was said, and neighbours that do."""

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "إذا قال العمدة إن الجسر آمن عبرنا.",
        "لو قال العمدة إن الجسر آمن ل+عبرنا.",
        "ربما يقول العمدة إن الجسر آمن.",
        "و+كأن~ه يشير إلى أن الجسر آمن.",
        "هذا يؤكد أن الجسر آمن.",
        "و+هو ما يؤكد أن الجسر آمن.",
        "عبر القطار، الأمر الذي يؤكد أن الجسر آمن.",
        "أثبتت الأيام أن الجسر آمن.",
        "أثبت نجاح التجربة أن الجسر آمن.",
        "لن يستطيع أن أضيف أن الجسر آمن.",
        "حضر الحفل رجل يدعى سالم.",
        "حين تعبر تجد أن الجسر آمن.",
        "و+يشار إلى أن الجسر قديم.",
        "و+يذكر أن الجسر قديم.",
        "كما يذكر أن الجسر قديم.",
        "الجدير ذكره أن الجسر قديم.",
        "و+من الجدير ذكره أن الجسر قديم.",
        "زار الضيوف مدينة الساحل القديمة.",
        "بقي المنزل ل+العمدة مثلما حدث ل+الجار.",
    ],
)
def test_nothing_was_said(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("و+كان قد قال العمدة إن الجسر آمن.", "العمدة"),
        ("و+لهذا أكد العمدة أن الجسر آمن.", "العمدة"),
        ("قال العمدة هذا و+أكد أن الجسر آمن.", None),
        ("ذكر الكاتب أن الجسر آمن.", "الكاتب"),
        ("عبرنا بعد أن أكد العمدة أن الجسر آمن.", "العمدة"),
        ("أكد الاتحاد أن الجسر آمن.", "الاتحاد"),
        ("أثبت التحليل أن الجسر آمن.", "التحليل"),
        ("يدعي الجار أن الجسر آمن.", "الجار"),
        ("أُعلن أن الجسر آمن.", None),
    ],
)
def test_something_was_said(only, sentence, source):
    claim = only(sentence)
    assert (claim.source and str(claim.source)) == source
    assert str(claim.content[0]) in ("أن الجسر آمن", "إن الجسر آمن")


def test_that_belongs_to_the_verb_before_it(attribute):
    sentence = "رفعت اللجنة التي استطاعت أن تنجح ميزانية جديدة."
    assert not any(str(claim.content[0]).startswith("أن") for claim in attribute(sentence))


def test_a_deed_behind_a_verb_of_judgement_is_what_is_judged(only, texts):
    claim = only("انتقد أيضا تراجع العمدة عن بناء الجسر.")
    assert (claim.source, texts(claim.content)) == (None, ["تراجع العمدة عن بناء الجسر"])


@pytest.mark.parametrize("link", ["لكن", "كما", "و+يذكر أن"])
def test_what_links_a_clause_is_no_part_of_what_is_attributed(only, texts, link):
    claim = only(f"{link} الجسر مفتوح، بحسب العمدة سالم.", person=["سالم"])
    assert texts(claim.content) == ["أن الجسر مفتوح" if "أن" in link else "الجسر مفتوح"]


@pytest.mark.parametrize(
    "condition", ["طلب عدم كشف هويت~ه", "اشترط عدم ذكر اسم~ه", "طلب عدم نشر اسم~ه"]
)
def test_on_what_condition_somebody_speaks_is_no_claim(only, condition):
    claim = only(f"قال مسؤول كبير، {condition}، إن السوق مغلق.")
    assert str(claim.cue) == "قال"


def test_who_asks_to_keep_something_else_back_makes_a_claim(only):
    claim = only("طلب الوزير عدم كشف تفاصيل الاتفاق.")
    assert (str(claim.cue), str(claim.content[0])) == ("طلب", "عدم كشف تفاصيل الاتفاق")
