"""Counted nouns, rates, parts of a whole."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("زار 586 منطقة سكنية", "منطقة سكنية"),
        ("شفي 585 من المرضى", "المرضى"),
        ("وصل 500 آخرين", "آخرين"),
        ("ركبوا ثلاثة زوارق مختلفة", "زوارق مختلفة"),
        ("أوقفت 12 مسلحا أمس", "مسلحا"),
        ("أوقفت 29 شخصا أجنبيا", "شخصا أجنبيا"),
        ("حضر 17 متابعا يأتي نصفهم", "متابعا"),
        ("بلغ 40 نقطة بتداولات كبيرة", "نقطة"),
        ("قدموا 30 وجبة", "وجبة"),
        ("أنشأوا 5 محاكم", "محاكم"),
        ("يضم 54 عضوا", "عضوا"),
        ("حضر 40 مساهم", "مساهم"),
        ("وقع خطأ واحد", "خطأ"),
        ("بنوا 12 مبنى جديدا", "مبنى جديدا"),
        ("دهنوا 12 مبنى أمس", "مبنى"),
        ("أنقذوا 40 غواصا نجوا بأعجوبة", "غواصا"),
        ("سأل اثنين من أقارب الغريق", "أقارب الغريق"),
        ("باع 3 من بين الأحصنة", None),
        ("وصل 3 شبان أصيلي جزيرة", "شبان"),
        ("صارت سادس أكبر الجزر", "أكبر الجزر"),
        ("نصفهم طهاة", None),
        ("دخل 21 وافدا", "وافدا"),
        ("غاب و واحد في السجن", None),
        ("نصفهم من البحارة", None),
        ("باع 20 قاربا آخر", "قاربا آخر"),
        ("غرقت 20 سفينة أخرى", "سفينة أخرى"),
        ("غادر اثنان من زملائه", "زملائه"),
        ("غادر سبعة من مدربيها السابقين", "مدربيها السابقين"),
        ("وقع 15 عقدا فوريا", "عقدا فوريا"),
        ("تسلق (10 - 15) جبلا", "جبلا"),
        ("جلس في مكان واحد وجها لوجه", "مكان"),
        ("كان عمره 16 واتجه إلى البحر", None),
    ],
)
def test_counted_after(text: str, counted: str | None) -> None:
    quantity = find(text)[0]
    assert (quantity.counted and quantity.counted.text) == counted


def test_a_definite_number_follows_its_noun() -> None:
    (quantity,) = find("أطلقوا الأسرى الخمسة")
    assert quantity.text == "الأسرى الخمسة"
    assert (quantity.value, quantity.number.text) == (5, "الخمسة")


def test_nothing_is_counted_where_a_conjunction_follows() -> None:
    first, second = find("مقتل 4 وجرح 5")
    assert (first.counted, second.counted) == (None, None)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("ينتج 20 ألف برميل يوميا", "يوميا"),
        ("ينتج 20 ألف برميل فقط في اليوم", "في اليوم"),
        ("بسعر 64 دولارا للبرميل", "برميل"),
        ("خمسة أطباء لكل 100 ألف نسمة", "لكل 100 ألف نسمة"),
    ],
)
def test_rates(text: str, per: str) -> None:
    quantity = find(text)[0]
    assert quantity.per is not None
    assert quantity.per.text == per


@pytest.mark.parametrize(
    "text",
    [
        "قال 10 من 12 خبيرا",
        "صوت 10 نواب من أصل 12",
    ],
)
def test_a_part_of_a_whole(text: str) -> None:
    part, whole = find(text)
    assert part.whole is not None
    assert part.whole.text == whole.text
    assert (part.value, whole.value) == (10, 12)


def test_the_noun_is_said_once() -> None:
    part, whole = find("قال 10 من 12 خبيرا")
    assert part.counted == whole.counted


def test_among_them() -> None:
    whole, part = find("قتل 30 شخصا، بينهم 12 طفلا")
    assert part.whole is not None
    assert part.whole.text == whole.text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("أوقف 54 بتهمة السرقة", None),
        ("جمع 130 لتأسيس شركة", None),
        ("رفع 19 بطاقة", "بطاقة"),
        ("وزع 4 بطاقات", "بطاقات"),
        ("حضر 3 لاعبين", "لاعبين"),
        ("حضر 3 لبنانيين", "لبنانيين"),
        ("سجل ستة أهداف دفعة أولى", "أهداف"),
    ],
)
def test_an_attached_preposition_opens_no_counted_noun(text: str, counted: str | None) -> None:
    found = find(text)[0].counted
    assert (found and found.text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("غادر أعضاء المجلس الثلاثة", "أعضاء المجلس"),
        ("التقى قادة الجزر السبع", "الجزر"),
        ("التقى وزراء الجزر السبعة", "وزراء الجزر"),
        ("خرقوا اتفاقات وقف إطلاق النار السبعة", "اتفاقات وقف إطلاق النار"),
        ("وافقت دول حلف البلطيق الشمالي الستة", "دول حلف البلطيق الشمالي"),
        ("احتفلوا بتخريج الدفعة الأولى", "الدفعة"),
        ("تفوق في أفلامه الستة الماضية", None),
    ],
)
def test_who_is_counted_before_a_definite_number(text: str, counted: str | None) -> None:
    (quantity,) = find(text)
    assert (quantity.counted and quantity.counted.text) == counted


@pytest.mark.parametrize(
    "text", ["زرعوا 30 شجرة في سنة 2015", "نما 5% في عام 2016", "التقيا في 17 بالشهر ذاته"]
)
def test_a_date_is_no_rate(text: str) -> None:
    assert find(text)[0].per is None


def test_an_elided_currency_is_that_of_the_amount_before() -> None:
    first, _year, second = find("زاد من 5 مليارات دينار كويتي في عام 2012 إلى 6.5 مليارات")
    assert (first.unit, second.kind, second.unit) == ("KWD", "money", "KWD")
    assert second.provenance.rule == "elided currency"


@pytest.mark.parametrize(
    "text",
    [
        "دفع 5 ملايين دينار كويتي. وزاد عدد السكان إلى 7 ملايين",
        "دفع 5 ملايين دينار كويتي إلى 7 صيادين",
        "دفع 5 ملايين دينار كويتي وزرع 7 ملايين شجرة",
    ],
)
def test_another_sentence_or_noun_has_no_elided_currency(text: str) -> None:
    assert find(text)[1].kind == "cardinal"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("أنفق الناديان 50 و56 مليون يورو على الترتيب", 50_000_000, "EUR"),
        ("نما الفرعان 5 و7 في المئة على التوالي", 5, "%"),
    ],
)
def test_numbers_said_respectively_share_their_unit(text: str, value: int, unit: str) -> None:
    first, _second = find(text)
    assert (first.value, first.unit) == (value, unit)


def test_numbers_in_a_row_do_not_share_a_unit_otherwise() -> None:
    first, _second = find("اشترى 50 و56 مليون يورو")
    assert (first.value, first.unit) == (50, None)


def test_parts_that_and_joins_are_of_one_whole() -> None:
    whole, first, second, other = find("جرح 17 بحارا بينهم 4 طهاة و3 ضباط، وغرق 5 صيادين")
    assert [str(q.whole) for q in (first, second)] == [whole.text, whole.text]
    assert other.whole is None


def test_what_is_counted_apart_is_no_whole() -> None:
    assert [q.whole for q in find("شارك أكثر من 100 معهد من 20 بلدا")] == [None, None]
    assert str(find("شارك 15 من 20 بلدا")[0].whole) == "20 بلدا"


def test_a_named_year_is_no_rate() -> None:
    assert find("باع 17 زورقا في العام 2014")[0].per is None
    assert str(find("يبيع 17 زورقا في العام")[0].per) == "في العام"


def test_a_dual_with_two_is_one_quantity() -> None:
    (quantity,) = find("أوقف مواطنان اثنان")
    assert (quantity.text, quantity.value) == ("مواطنان اثنان", 2)
    assert [q.value for q in find("أوقف مواطنان واثنان من الحراس")] == [2, 2]


def test_two_after_a_dual_counts_it() -> None:
    (quantity,) = find("ذكر سببين اثنين")
    assert (quantity.text, str(quantity.counted)) == ("سببين اثنين", "سببين")
    assert str(find("رأى المدير واثنين من الحراس")[0].counted) == "الحراس"


def test_a_participle_in_ha_after_tens_is_counted() -> None:
    assert str(find("أوقفوا 12 مشتبها بهم")[0].counted) == "مشتبها"
    assert find("رفض 12 منها")[0].counted is None
