"""The scores that words tell."""

import pytest
from newsclaims_numbers import find

MATCH = "فاز {team} على ضيفه {score} مساء الأحد"
TEAMS = ["المنتخب", "نادي الساحل", "فريق المدينة"]


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize(
    ("score", "value"),
    [
        ("بثلاثة أهداف مقابل هدف", "3-1"),
        ("بخمسة أهداف مقابل ثلاثة", "5-3"),
        ("بأربعة أهداف لهدفين", "4-2"),
        ("بهدفين لهدف", "2-1"),
        ("بهدفين مقابل هدف وحيد", "2-1"),
        ("بهدفين دون رد", "2-0"),
        ("بهدف دون مقابل", "1-0"),
        ("بهدف مقابل لا شيء", "1-0"),
        ("بهدف واحد مقابل صفر", "1-0"),
        ("بهدف نظيف", "1-0"),
        ("بهدف يتيم", "1-0"),
        ("بستة أهداف نظيفة", "6-0"),
        ("بثلاثية نظيفة", "3-0"),
        ("برباعية مقابل ثنائية", "4-2"),
        ("بثلاثة أشواط مقابل شوط", "3-1"),
        ("بثلاثة أشواط نظيفة", "3-0"),
        ("بمجموعتين دون رد", "2-0"),
        ("بمجموعتين لواحدة", "2-1"),
        ("بهدف لمثله", "1-1"),
        ("بهدفين لمثلهما", "2-2"),
        ("بـ80 نقطة مقابل 75 نقطة", "80-75"),
    ],
)
def test_a_score_in_words_is_one_quantity(team, score, value):
    (quantity,) = find(MATCH.format(team=team, score=score))
    assert (quantity.kind, quantity.value) == ("score", value)
    assert quantity.text == score.removeprefix("بـ").removeprefix("ب")


def test_what_the_result_is_said_to_be_needs_no_noun():
    (quantity,) = find("انتهى اللقاء بنتيجة ثلاثة مقابل اثنين")
    assert (quantity.kind, quantity.value) == ("score", "3-2")


@pytest.mark.parametrize(
    "text",
    [
        "حددت الخطة ثلاثة أهداف مقابل تمويل دولي",
        "سجل المهاجم ثلاثة أهداف هذا الموسم",
        "صوت خمسة أعضاء مقابل ثلاثة",
        "وافق 30 نائبا مقابل 12 نائبا",
        "سعت الوزارة بهدف وحيد هو حماية المستهلك",
        "عقدت لجنة ثلاثية اجتماعا دون رد رسمي",
        "رفعت الشركة الأسعار بهدف زيادة الأرباح",
        "حقق المنتخب هدفه الثاني",
    ],
)
def test_goals_without_another_side_are_no_score(text):
    assert "score" not in [quantity.kind for quantity in find(text)]


def test_words_of_scores_are_still_counted():
    (quantity,) = find("زارت 20 مجموعة المعرض")
    assert (quantity.value, quantity.counted.text) == (20, "مجموعة")
