"""What stands between a reporting verb and what it governs, whatever the verb and its frame."""

import pytest

import newsclaims

WHEN_AND_HOW = [
    "في بيان أصدره اليوم", "في بيان نشره على موقعه", "في بيان نشر أمس", "في مؤتمر صحفي عقده أمس",
    "في حوار أجرته معه القناة", "في 15 يناير 2016", "نهاية الأسبوع الماضي", "من جديد", "من جهته",
    "للمرة الثانية", "بشكل واضح", "بصفة رسمية", "مرارا وتكرارا",
]  # fmt: skip
TOLD = [
    ("أعلن", "بدء العمل في المشروع"), ("أعلن", "عن تأجيل الانتخابات"), ("حذر", "من ارتفاع الأسعار"),
    ("دعا", "الحكومة إلى دعم المزارعين"), ("أكد", "على ضرورة الحوار"), ("أشاد", "بجهود الحكومة"),
    ("نفى", "وجود خلافات داخل الحكومة"), ("طالب", "السلطات بفتح تحقيق"),
]  # fmt: skip


def only(text: str) -> tuple[str, str]:
    (claim,) = newsclaims.analyze(text).claims
    return str(claim.cue), " ".join(str(span) for span in claim.content)


@pytest.mark.parametrize("between", WHEN_AND_HOW)
@pytest.mark.parametrize(("verb", "told"), TOLD)
def test_when_and_how_it_was_said_is_passed(verb: str, told: str, between: str) -> None:
    cue, content = only(f"و{verb} الوزير سامي نصار {between} {told}.")
    assert cue.removeprefix("و") == verb
    assert told.endswith(content)
    assert len(content.split()) >= len(told.split()) - 2


@pytest.mark.parametrize("between", ["", "أمس ", "في بيان له ", "خلال مؤتمر صحفي "])
@pytest.mark.parametrize(
    ("verb", "thing"),
    [
        ("نفى", "الأنباء المتداولة عن إغلاق المصنع"),
        ("انتقد", "قرار الحكومة رفع الأسعار"),
        ("اعتبر", "قرار الحكومة خطأ كبيرا"),
    ],
)
@pytest.mark.parametrize("order", ["before", "behind", "dropped"])
def test_what_is_rejected_or_judged_does_not_speak(
    order: str, verb: str, thing: str, between: str
) -> None:
    text = {
        "before": f"رئيس البلدية {verb} {between}{thing}.",
        "behind": f"{verb} رئيس البلدية {between}{thing}.",
        "dropped": f"قال رئيس البلدية إن الطريق مغلق. كما {verb} {between}{thing}.",
    }[order]
    claim = newsclaims.analyze(text).claims[-1]
    assert (str(claim.cue), claim.statement) == (verb, thing)


@pytest.mark.parametrize("place", ["إلى المطار", "إلى باريس"])
def test_a_goal_before_what_is_told(place: str) -> None:
    assert only(f"وأشار الوزير لدى وصوله {place} إلى وجود خلل.")[1] == "وجود خلل"


def test_a_preposition_behind_a_deed_belongs_to_the_deed() -> None:
    content = only("وأشار الوزير في حديثه إلى أهمية العودة إلى الحوار.")[1]
    assert content == "أهمية العودة إلى الحوار"


@pytest.mark.parametrize("mark", [" ", ": "])
@pytest.mark.parametrize(
    ("who", "participle"),
    [("قالت الوزيرة", "مضيفة"), ("قالت النقابة", "مؤكدة"), ("قال خبراء", "مضيفين")],
)
def test_a_participle_of_any_form_before_a_quotation(who: str, participle: str, mark: str) -> None:
    text = f"{who} إن الطريق مغلق، {participle}{mark}«نحتاج إلى دعم أكبر»."
    claim = newsclaims.analyze(text).claims[-1]
    assert (str(claim.cue), claim.statement) == (participle, "نحتاج إلى دعم أكبر")


@pytest.mark.parametrize("verb", ["أبدى الوزير", "أعرب الوزير عن", "عبر الوزير أمس عن"])
@pytest.mark.parametrize(
    "felt",
    [
        "استياءه من القرار", "تضامنه مع الضحايا", "مساندته للخطة", "حرصه على الحوار",
        "بالغ قلقه من الوضع",
    ],
)  # fmt: skip
def test_what_is_felt_is_said_with_its_noun(verb: str, felt: str) -> None:
    assert only(f"{verb} {felt}.") == (verb.split(maxsplit=1)[0], felt)


@pytest.mark.parametrize(
    "whom",
    ["مذكرة داخلية", "محضر الجلسة", "مقطع مصور", "مراسلة رسمية", "مواقع إخبارية", "ملفات المحكمة"],
)
@pytest.mark.parametrize("by", ["وفق ", "حسب ", "استنادا إلى "])
def test_documents_and_media_are_named(whom: str, by: str) -> None:
    cue, content = only(f"تراجعت الصادرات بنسبة 3 بالمئة، {by}{whom}.")
    assert (cue, content) == (by.split(maxsplit=1)[0], "تراجعت الصادرات بنسبة 3 بالمئة")


@pytest.mark.parametrize(
    "aside",
    ["بأسف", "بغضب", "بفخر واعتزاز", "بصوت مرتفع", "على تويتر", "في تغريدة على تويتر", "على الفور"],
)
@pytest.mark.parametrize("said", ["أن الطريق مغلقة", "أهمية الطريق"])
def test_how_and_where_somebody_speaks_is_not_what_he_says(aside: str, said: str) -> None:
    (claim,) = newsclaims.analyze(f"وأكد الوزير سامر القيسي {aside} {said}.").claims
    assert (str(claim.source), str(claim.content[0])) == ("الوزير سامر القيسي", said)


@pytest.mark.parametrize("aside", ["بأسف", "بغضب", "بصوت مرتفع", "أمام النواب"])
def test_quoted_words_follow_how_and_where_somebody_speaks(aside: str) -> None:
    text = f"وقال الوزير سامر القيسي {aside} «الطريق مغلقة منذ أسبوع»."
    (claim,) = newsclaims.analyze(text).claims
    assert (claim.form, claim.statement) == ("direct", "الطريق مغلقة منذ أسبوع")


@pytest.mark.parametrize("aside", ["بغضب", "بحزم", "بصوت مرتفع"])
def test_how_somebody_asks_is_not_what_he_asks_for(aside: str) -> None:
    (claim,) = newsclaims.analyze(f"طالب الوزير سامر القيسي {aside} بفتح الطريق.").claims
    assert (str(claim.source), str(claim.content[0])) == ("الوزير سامر القيسي", "بفتح الطريق")
