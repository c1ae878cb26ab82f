"""So many of every so many, and fractions of what a pronoun stands for."""

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("قالت إن سبعة من كل عشرة طلاب نجحوا", "سبعة من كل عشرة طلاب", "7/10"),
        ("يعاني واحد من كل خمسة من الأرق", "واحد من كل خمسة", "1/5"),
        ("تضررت 3 من كل 10 قرى", "3 من كل 10 قرى", "3/10"),
        ("رضي تسعة من بين كل عشرة زبائن", "تسعة من بين كل عشرة زبائن", "9/10"),
        ("نجا أكثر من أربعة من كل خمسة ركاب", "أكثر من أربعة من كل خمسة ركاب", "4/5"),
        ("تدرس امرأة من كل ثلاث نساء", "امرأة من كل ثلاث نساء", "1/3"),
        ("يعمل طفل من كل ستة أطفال", "طفل من كل ستة أطفال", "1/6"),
        ("يعمل طفل واحد من كل ستة أطفال", "طفل واحد من كل ستة أطفال", "1/6"),
    ],
)
def test_so_many_of_every_so_many_are_one_ratio(text, span, value):
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text, quantity.value) == ("ratio", span, value)


def test_a_ratio_keeps_its_comparator_and_what_it_counts():
    (quantity,) = find("نجا أكثر من أربعة من كل خمسة ركاب")
    assert (quantity.approx, quantity.counted.text) == (">", "ركاب")


@pytest.mark.parametrize(
    "text",
    [
        "حضر ثلاثة من كل فريق",
        "نجا 10 من أصل 12 راكبا",
        "اقتطعت الوزارة دينارا من كل 100 دينار",
        "جلبوا عشرة من كل ثلاثة",
        "خسر الحزب مقعدا من كل ثلاث دوائر",
    ],
    ids=["no number", "a whole", "money", "more than the whole", "other nouns"],
)
def test_what_is_no_ratio(text):
    assert "ratio" not in [quantity.kind for quantity in find(text)]


@pytest.mark.parametrize(
    ("span", "value"),
    [
        ("ثلاثة أرباعهم", "0.75"),
        ("ثلاثة أخماسها", "0.6"),
        ("4 أخماسه", "0.8"),
        ("ثلثاهن", "0.6667"),
    ],
)
def test_a_fraction_of_what_a_pronoun_stands_for_counts_nothing_else(span, value):
    quantity = find(f"حضر الجميع، {span} نساء")[0]
    assert (quantity.text, str(quantity.value), quantity.counted) == (span, value, None)
