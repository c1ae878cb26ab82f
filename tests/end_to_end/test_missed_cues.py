"""Statements whose cue is easily missed: names, orders of words and nouns that hide it."""

import pytest

import newsclaims

NAMES = ["الحداد", "سامر القيسي", "النائب كريم نصار", "وزير الصحة سامي الكندي"]


def only(text: str) -> tuple[str, str, str | None, str]:
    """Return act, cue, source and content of the one claim."""
    [claim] = newsclaims.analyze(text).claims
    return claim.act, claim.cue.text, claim.source and claim.source.text, claim.statement


@pytest.mark.parametrize("conjunction", ["و", ""])
@pytest.mark.parametrize("name", [*NAMES, "العمري"])
def test_a_verb_of_praise_is_no_given_name(name: str, conjunction: str) -> None:
    text = f"{conjunction}أثنى {name} على جهود المتطوعين."
    assert only(text) == ("evaluate", "أثنى", name, "جهود المتطوعين")


def test_a_given_name_spelled_like_a_verb_stays_one() -> None:
    [claim] = newsclaims.analyze("قال الوزير رفعت الكندي إن المدرسة مفتوحة.").claims
    assert claim.speaker == "رفعت الكندي"


@pytest.mark.parametrize("name", ["سامر القيسي", "كريم نصار", "الوزير", "النائب سالم العمري"])
@pytest.mark.parametrize("opener", ["بدوره، ", "من جانبه، ", "كما ", "وقد ", ""])
def test_who_expresses_a_feeling_stands_between_verb_and_preposition(
    opener: str, name: str
) -> None:
    act, cue, source, content = only(f"{opener}عبر {name} عن شكره لمواساة المحافظ.")
    assert (act, cue.split()[0], source) == ("evaluate", "عبر", name)
    assert content.endswith("لمواساة المحافظ")


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد، عبر مطار المدينة، عن طريق الحافلة.",
        "يقام المعرض بدعم من الوزارة، عبر الطريق الساحلي بعيدا عن المدينة.",
    ],
)
def test_a_way_through_a_place_is_no_expression(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("between", ["خلال زيارته أمس", "في بيان", "خلالها"])
@pytest.mark.parametrize("feeling", ["خالص التعازي", "صادق مواساته", "بالغ حزنه", "عميق أسفه"])
def test_the_measure_of_a_feeling_is_passed(feeling: str, between: str) -> None:
    text = f"أرسل المدير برقية، وعبر {between}، عن {feeling} لأسرة الفقيد."
    act, _, source, content = only(text)
    assert (act, source) == ("evaluate", None)
    assert content.endswith("لأسرة الفقيد")


@pytest.mark.parametrize("name", ["سامر القيسي", "محافظ الجبيل", "رئيس النادي"])
@pytest.mark.parametrize("verb", ["قدم", "رفع", "وجه"])
@pytest.mark.parametrize("thanks", ["شكره", "الشكر", "جزيل الشكر والتقدير", "خالص شكره وتقديره"])
def test_thanks_are_said_for_what_stands_behind_whom_they_are_given_to(
    thanks: str, verb: str, name: str
) -> None:
    text = f"كما {verb} {name} {thanks} لوزير الصحة وللطاقم الطبي على سرعة الاستجابة."
    act, cue, source, content = only(text)
    assert (act, source, content) == ("evaluate", name, "سرعة الاستجابة")
    assert cue.startswith(("شكر", "الشكر"))


@pytest.mark.parametrize("thanks", ["شكره", "الشكر", "جزيل شكره"])
def test_thanks_of_a_participle(thanks: str) -> None:
    text = f"قال المدير إن الدورة ناجحة، مقدما {thanks} لكل من أسهم فيها."
    first, second = newsclaims.analyze(text).claims
    assert first.statement == "الدورة ناجحة"
    assert (second.act, second.statement) == ("evaluate", "لكل من أسهم فيها")


@pytest.mark.parametrize(
    "text",
    [
        "قدم المدرب استقالته لرئيس النادي على خلفية الخسارة.",
        "قدمت الفرقة عرضا كبيرا لأطفال الحي على مسرح المدينة.",
        "رفع اللاعب الكأس أمام الجماهير على أرض الملعب.",
        "قدم اللاعب خالص جهده للفريق على أرض الملعب.",
    ],
)
def test_what_is_handed_over_is_no_thanks(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("شكر المدير الأطباء على جهودهم الكبيرة.", "المدير", "جهودهم الكبيرة"),
        ("كما شكر كل من واسى الأسرة في مصابها.", None, "كل من واسى الأسرة في مصابها"),
        ("وشكر الوزير كل من ساهم في المعرض.", "الوزير", "كل من ساهم في المعرض"),
    ],
)
def test_whoever_is_thanked_does_not_thank(text: str, source: str | None, content: str) -> None:
    assert only(text) == ("evaluate", "شكر", source, content)


@pytest.mark.parametrize("owner", ["الوزارة", "البلدية", "الشركة"])
def test_what_others_are_ready_for_is_shown(owner: str) -> None:
    text = f"أبدى المدير استعداد {owner} لتمويل المشروع."
    assert only(text) == ("commit", "أبدى", "المدير", f"استعداد {owner} لتمويل المشروع")
