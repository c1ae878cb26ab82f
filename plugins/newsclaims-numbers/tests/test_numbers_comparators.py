"""What relates a number to the true one."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("حضر أكثر من 50 طبيبا", ">"),
        ("حضر اكثر من 50 طبيبا", ">"),
        ("حضر ما يزيد على 50 طبيبا", ">"),
        ("عددهم يفوق 50 طبيبا", ">"),
        ("تجاوز 50 طبيبا", ">"),
        ("تجاوز عدد الحاضرين 50 طبيبا", ">"),
        ("يزيد عددهم على 50 طبيبا", ">"),
        ("حضر ما لا يقل عن 50 طبيبا", ">="),
        ("حضر 50 طبيبا على الأقل", ">="),
        ("حضر 50 طبيبا فأكثر", ">="),
        ("حضر أقل من 50 طبيبا", "<"),
        ("حضر دون 50 طبيبا", "<"),
        ("يقل عددهم عن 50 طبيبا", "<"),
        ("العدد لا يتجاوز 50 طبيبا", "<="),
        ("لا يتجاوز عددهم 50 طبيبا", "<="),
        ("لا يتعدى عددهم 50 طبيبا", "<="),
        ("يتسع حتى 50 طبيبا", "<="),
        ("حضر 50 طبيبا كحد أقصى", "<="),
        ("حضر نحو 50 طبيبا", "~"),
        ("حضر حوالي 50 طبيبا", "~"),
        ("حضر قرابة 50 طبيبا", "~"),
        ("حضر زهاء 50 طبيبا", "~"),
        ("حضر ما يقارب 50 طبيبا", "~"),
        ("العدد يناهز 50 طبيبا", "~"),
        ("حضر 50 طبيبا تقريبا", "~"),
        ("العدد في حدود 50 طبيبا", "~"),
        ("حضر 50 طبيبا", "="),
    ],
)
def test_relations(text: str, approx: str) -> None:
    (quantity,) = find(text)
    assert (quantity.value, quantity.approx) == (50, approx)


def test_the_span_takes_the_comparator_in() -> None:
    (quantity,) = find("ونقلت الوكالة أن أكثر من 30 بيتا تضررت")
    assert quantity.text == "أكثر من 30 بيتا"


def test_a_conjunction_before_the_comparator_does_not_hide_it() -> None:
    first, second = find("فيه 150 مدينة وأكثر من 12 قرية")
    assert (first.approx, second.approx) == ("=", ">")


def test_the_outer_of_two_relations_counts() -> None:
    (quantity,) = find("جمع أكثر من نحو 40 توقيعا")
    assert quantity.approx == ">"


def test_more_than_another_number_belongs_to_the_other() -> None:
    first, second = find("قطع 400 متر في أقل من دقيقتين")
    assert (first.approx, second.approx) == ("=", "<")


def test_about_with_an_attached_preposition() -> None:
    (sum_,) = find("بيعت بنحو 3 مليارات دولار")
    assert (sum_.approx, sum_.text) == ("~", "نحو 3 مليارات دولار")


def test_a_mere_about_does_not_hide_the_bound_before_it() -> None:
    (size,) = find("لا يتعدى خمسة أمتار تقريبا")
    assert (size.approx, size.text) == ("<=", "لا يتعدى خمسة أمتار تقريبا")


def test_the_joined_negation() -> None:
    (rent,) = find("شرط ألا تتجاوز المدة ثلاثة أشهر")
    assert rent.approx == "<="
