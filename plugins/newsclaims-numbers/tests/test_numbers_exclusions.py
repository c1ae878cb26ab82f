"""What is no number, what only names, and scores."""

from __future__ import annotations

import pytest
from newsclaims_numbers import find

from newsclaims.model import MAX_DIGITS


@pytest.mark.parametrize(
    "text",
    [
        "قال أحد المسؤولين",
        "زار إحدى القرى",
        "كان واحدا من أبرز الكتاب",
        "يوم الأحد",
        "يوم الاثنين المقبل",
        "في آن واحد",
        "بلغ نصف النهائي",
        "خسر في ربع نهائي البطولة",
        "كمية كبيرة من الوقود",
        "أثنى الوزير على الحكم",
        "أطلقت ميتا خدمة",
        "لست وحدي",
        "ذكرت فرانس 24",
        "مجموعة 5+1",
        "وباء كوفيد-19",
        "1- ما الهدف من الزيارة؟",
        "مطالبهم:\n1- العودة\n2- التعويض",
        "(2) ترك الوظيفة",
        "هاتف Nokia M510",
        'سفينة "نسمة 1" راسية',
        "الملك محمد السادس",
        "سعر اللتر للمستهلك الواحد",
    ],
)
def test_no_numbers(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بموجب القرار 2254", 2254),
        ("القرار رقم 2254", 2254),
        ("وفق المادة 7", 7),
        ("الفصل 20 من الدستور", 20),
        ("على متن الرحلة 111", 111),
        ("طراز 777", 777),
    ],
)
def test_numbers_that_name(text: str, value: int) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value) == ("identifier", value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("+966 50 123 4567", "+966501234567"),
        ("٠٥٠١٢٣٤٥٦٧", "0501234567"),
        ("650-701-8887", "6507018887"),
    ],
)
def test_telephones(written: str, value: str) -> None:
    (quantity,) = find(f"اتصلوا بنا: {written}")
    assert (quantity.kind, quantity.value) == ("identifier", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("فاز بنتيجة 2-1", "2-1"),
        ("انتهى اللقاء (3-0)", "3-0"),
        ("خسر المنتخب 1-2", "1-2"),
        ("فاز 3-صفر", "3-0"),
        ("خسر الفريق صفر - 2", "0-2"),
        ("فائزا بنتيجة -3صفر", "3-0"),
    ],
)
def test_scores(text: str, value: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.value) == ("score", value)


def test_a_rising_pair_with_a_unit_is_a_range() -> None:
    (quantity,) = find("خسر المنتخب بعد 3-5 دقائق")
    assert (quantity.low, quantity.high) == (3, 5)


def test_a_long_row_of_digits_is_a_code() -> None:
    assert find("الرمز 1-2-1-2-1-2-1-2 سري") == []
    assert [q.kind for q in find("اتصلوا على 216-71-800-900")] == ["identifier"]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("اختفت رحلة إم إتش 370", "إم إتش 370", 370),
        ("حلقت مقاتلات إف 16 تركية", "إف 16", 16),
        ("اشترت منظومة إس-400", "إس-400", 400),
    ],
)
def test_types_in_spelled_letters(text: str, span: str, value: int) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text, quantity.value) == ("identifier", span, value)


@pytest.mark.parametrize(
    ("text", "span"), [("لعب دي 5 مباريات", "5 مباريات"), ("قالت أم 5 أطفال", "5 أطفال")]
)
def test_a_name_that_ends_like_a_letter_names_no_type(text: str, span: str) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text) == ("cardinal", span)


@pytest.mark.parametrize("text", ["في شارع 26 يوليو", "وصل مدينة 6 أكتوبر", "بملعب 5 جويلية"])
def test_streets_and_towns_named_after_a_day_are_no_dates(text: str) -> None:
    assert find(text) == []


def test_a_day_in_a_street_is_a_date() -> None:
    assert find("في الشارع يوم 26 يوليو")[0].value == "--07-26"
    assert find("في شارع 26 يوليو 2015")[0].value == "2015-07-26"


def test_a_sentence_that_opens_with_the_verb_wrote() -> None:
    assert find("درس الطب. وألف نوفل قصصا.") == []
    assert find("جاء خمسة آلاف وألف طالب")[-1].value == 1000


def test_a_percentage_names_no_file() -> None:
    (quantity,) = find("نزل الملف 100 بالمئة")
    assert (quantity.kind, quantity.value) == ("percent", 100)
    assert find("أغلق الملف 100")[0].kind == "identifier"


def test_cups_are_named_by_their_number() -> None:
    (quantity,) = find("أقيمت بطولة خليجي 23")
    assert (quantity.kind, quantity.value) == ("identifier", 23)


def test_pages_and_each_one() -> None:
    (quantity,) = find("في كتابه (ص 15)")
    assert (quantity.kind, quantity.value) == ("identifier", 15)
    assert find("رسم على كل واحدة منها سمكة") == []


@pytest.mark.parametrize("name", ["كاك 40", "ستاندرد آند بورز 500", "فاينانشال تايمز 100"])
def test_indices_of_the_exchanges_are_names(name: str) -> None:
    assert find(f"أغلق مؤشر {name} مستقرا") == []


def test_the_points_of_an_index_are_counted() -> None:
    assert find("خسر كاك 41 نقطة")[0].value == 41


def test_items_numbered_within_a_sentence() -> None:
    assert find("ينبغي (1) حرث الأرض، و(2) ريها، و(3) تسميدها") == []
    assert [q.value for q in find("حرثوا (4) حقول، ثم (9) بساتين")] == [4, 9]


def test_a_circular_and_what_follows_i_mean() -> None:
    assert find("المنشور رقم 09/2022")[0].kind == "identifier"
    assert find("نصف القرية، أي 1213 حقلا")[-1].kind == "cardinal"
    assert find("مروحية إم آي 17")[0].kind == "identifier"


def test_a_letter_is_no_counted_noun() -> None:
    assert find("الترسانة 18 ن")[0].counted is None


def test_a_score_is_no_numbered_item() -> None:
    (quantity,) = find("تفوق القادسية 1- صفر في الافتتاح")
    assert (quantity.kind, quantity.value) == ("score", "1-0")


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("سقطت مروحية مي-28 قرب القرية", "مي-28", 28),
        ("حلقت مقاتلات سو-30 ومروحيات", "سو-30", 30),
        ("عادت المركبة سويوز-15 إلى الأرض", "سويوز-15", 15),
    ],
)
def test_a_hyphen_ties_a_type_to_its_number(text: str, span: str, value: int) -> None:
    (quantity,) = find(text)
    assert (quantity.kind, quantity.text, quantity.value) == ("identifier", span, value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("حضر الحفل-20 ضيفا", "cardinal"),
        ("القاهرة-24 نوفمبر", "date"),
        ("زادت بـ-15 نقطة", "cardinal"),
        ("خسائر-3 ملايين دولار", "money"),
    ],
)
def test_a_dash_before_an_amount_ties_nothing(text: str, kind: str) -> None:
    (quantity,) = find(text)
    assert quantity.kind == kind


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("ألغى المواد 49 و50 و51 من النظام", ["المواد 49", "50", "51"]),
        ("بموجب قرار مجلس الأمن الدولي 2216", ["قرار مجلس الأمن الدولي 2216"]),
        ("تبدأ بالرمز (61) ثم مسافة", ["الرمز (61)"]),
    ],
)
def test_more_words_that_numbers_name(text: str, spans: list[str]) -> None:
    assert [(q.kind, q.text) for q in find(text)] == [("identifier", span) for span in spans]


@pytest.mark.parametrize(
    "text",
    [
        "انعقدت قمة العشرين",
        "دول مجموعة السبع",
        "حركة 20 فبراير",
        "فيروس إتش 1 إن 1",
        "نادي وست هام",
    ],
)
def test_groups_and_movements_are_names(text: str) -> None:
    assert find(text) == []


def test_groups_of_as_many_are_counted() -> None:
    assert find("سافرت مجموعة من عشرين سائحا")[0].value == 20
    assert find("توقفت حركة 20 قطارا")[0].value == 20


@pytest.mark.parametrize(
    "number",
    ["7" * (MAX_DIGITS + 1), "0." + "7" * (MAX_DIGITS + 1)],
    ids=["before the point", "behind it"],
)
def test_no_number_has_more_digits_than_a_quantity_may_have(number: str) -> None:
    assert [quantity.value for quantity in find(f"باع {number} تمرة و5 أرغفة")] == [5]


def test_a_number_may_have_as_many_digits_as_a_quantity_may_have() -> None:
    [quantity] = find("باع " + "7" * MAX_DIGITS + " تمرة")
    assert str(quantity.value) == "7" * MAX_DIGITS


@pytest.mark.parametrize("text", ["في ٢٤/٢/1٢٠١٧ تم البيع", "في 24/2/12017 تم البيع"])
def test_a_date_with_a_digit_too_many_is_no_three_numbers(text):
    assert find(text) == []


def test_digits_of_two_scripts_are_one_number():
    (quantity,) = find("بلغ العدد 1٢٠ شخصا")
    assert (quantity.kind, quantity.value, quantity.counted.text) == ("cardinal", 120, "شخصا")


def test_an_issue_is_named_by_its_number():
    assert find("صدر العدد 12 من المجلة")[0].kind == "identifier"


def test_a_rifle_that_loads_by_itself_is_no_half():
    assert [q.value for q in find("حجزوا 3 بنادق نصف آلية")] == [3]


def test_half_before_a_preposition_is_a_half():
    assert [str(q.low) for q in find("يصل العمق من نصف إلى ثلاثة أمتار")] == ["0.5"]
