"""Every kind of speaker with every kind of complement: sentences that are put together from parts."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline

NAME = "سامي نصار"
SPEAKERS = {  # what stands in the sentence, the source, who that is
    "name": (NAME, NAME, NAME),
    "title": (f"الوزير {NAME}", f"الوزير {NAME}", NAME),
    "office": (f"وزير الصحة {NAME}", f"وزير الصحة {NAME}", NAME),
    "office, name": (f"وزير الصحة، {NAME}،", f"وزير الصحة، {NAME}", NAME),
    "name, office": (f"{NAME}، وزير الصحة،", f"{NAME}، وزير الصحة", NAME),
    "office alone": ("وزير الصحة", "وزير الصحة", "وزير الصحة"),
    "institution": ("الوزارة", "الوزارة", "الوزارة"),
    "whole institution": ("وزارة الصحة", "وزارة الصحة", "وزارة الصحة"),
    "spokesman": (f"المتحدث باسم وزارة الصحة {NAME}", f"المتحدث باسم وزارة الصحة {NAME}", NAME),
    "long title": (
        f"مدير عام مركز البحوث والدراسات الدكتور {NAME}",
        f"مدير عام مركز البحوث والدراسات الدكتور {NAME}",
        NAME,
    ),
    "name in a title": (f'رئيس جمعية "الأمل" {NAME}', f'رئيس جمعية "الأمل" {NAME}', NAME),
    "constituency": (f"عضو البرلمان عن دائرة الساحل {NAME}",) * 2 + (NAME,),
    "open title": (f"وكيل الوزارة لشؤون تطوير التعليم {NAME}",) * 2 + (NAME,),
    "unnamed": ("مصدر أمني", "مصدر أمني", "مصدر أمني"),
    "anonymous": ("مصدر أمني، طلب عدم الكشف عن هويته،", "مصدر أمني", "مصدر أمني"),
    "nationality": ("الرئيس الكولومبي السابق خوان سانتوس",) * 2 + ("خوان سانتوس",),
    "state": ("روسيا", "روسيا", "روسيا"),
    "foreign": ("وزير الخارجية الألماني يوهان فادفول",) * 2 + ("يوهان فادفول",),
    "rank": (f"العقيد ركن {NAME}", f"العقيد ركن {NAME}", NAME),
    "lineage": ("الأمير خالد بن سلطان بن عبدالعزيز",) * 2 + ("خالد بن سلطان بن عبدالعزيز",),
}
FEMININE = frozenset({"institution", "whole institution", "state"})
COMPLEMENTS = (  # verb, its feminine, what stands behind the speaker, the content
    ("قال", "قالت", "إن الطريق الساحلي سيفتح", "إن الطريق الساحلي سيفتح"),
    ("أكد", "أكدت", "أن الطريق الساحلي سيفتح", "أن الطريق الساحلي سيفتح"),
    ("أشار", "أشارت", "إلى أن الطريق الساحلي سيفتح", "أن الطريق الساحلي سيفتح"),
    ("أفاد", "أفادت", "بأن الطريق الساحلي سيفتح", "بأن الطريق الساحلي سيفتح"),
    ("أكد", "أكدت", "أهمية فتح الطريق", "أهمية فتح الطريق"),
    ("أعلن", "أعلنت", "بدء العمل في الطريق", "بدء العمل في الطريق"),
    ("أعلن", "أعلنت", "إفلاس الشركة المنفذة", "إفلاس الشركة المنفذة"),
    ("أعلن", "أعلنت", "عن فتح الطريق", "فتح الطريق"),
    ("نفى", "نفت", "صحة الأنباء عن إغلاق الطريق", "صحة الأنباء عن إغلاق الطريق"),
    ("دعا", "دعت", "إلى فتح الطريق", "فتح الطريق"),
    ("دعا", "دعت", "المواطنين إلى تجنب الطريق", "تجنب الطريق"),
    ("طالب", "طالبت", "بفتح الطريق", "بفتح الطريق"),
    ("حذر", "حذرت", "من إغلاق الطريق", "إغلاق الطريق"),
    ("اتهم", "اتهمت", "الشركة بإغلاق الطريق", "بإغلاق الطريق"),
    ("وصف", "وصفت", "إغلاق الطريق بأنه خطأ كبير", "بأنه خطأ كبير"),
    ("اعتبر", "اعتبرت", "أن الطريق الساحلي سيفتح", "أن الطريق الساحلي سيفتح"),
    ("كشف", "كشفت", "عن خطة لفتح الطريق", "خطة لفتح الطريق"),
    ("شدد", "شددت", "على ضرورة فتح الطريق", "ضرورة فتح الطريق"),
    ("توقع", "توقعت", "فتح الطريق قريبا", "فتح الطريق قريبا"),
    ("رحب", "رحبت", "بفتح الطريق", "بفتح الطريق"),
    ("وعد", "وعدت", "بفتح الطريق", "بفتح الطريق"),
    ("أشاد", "أشادت", "بجهود البلدية", "بجهود البلدية"),
    ("تساءل", "تساءلت", "عن سبب إغلاق الطريق", "سبب إغلاق الطريق"),
)
ADVERBIALS = ("", "أمس", "خلال مؤتمر صحفي", 'في تصريح لصحيفة "الرياض"', "للصحفيين")


@pytest.fixture(scope="module")
def faults():
    """Return the sentences that do not give the one claim that they make, with what they give."""
    pipeline = Pipeline()

    def faults(made):
        found = []
        for sentence, wanted in made:
            claims = [
                (
                    claim.cue.text,
                    claim.source and claim.source.text,
                    " + ".join(span.text for span in claim.content),
                    [actor.name for actor in claim.actors],
                )
                for claim in pipeline.analyze(sentence).claims
            ]
            if claims != [wanted]:
                found.append((sentence, claims))
        return found

    return faults


def joined(*parts):
    """Return the parts as a sentence, a comma at its end dropped."""
    return " ".join(part for part in parts if part).rstrip("،") + "."


@pytest.mark.parametrize("kind", SPEAKERS)
@pytest.mark.parametrize("adverbial", ADVERBIALS)
def test_verb_before_speaker(faults, kind, adverbial):
    text, source, actor = SPEAKERS[kind]
    form = kind in FEMININE
    made = [
        (joined(verb[form], text, adverbial, behind), (verb[form], source, content, [actor]))
        for *verb, behind, content in COMPLEMENTS
    ]
    assert faults(made) == []


@pytest.mark.parametrize("kind", SPEAKERS)
def test_speaker_before_verb(faults, kind):
    text, source, actor = SPEAKERS[kind]
    form = kind in FEMININE
    was = ("وكان", "وكانت")[form]
    made = [
        (joined(was, text, "قد", verb[form], behind), (verb[form], source, content, [actor]))
        for *verb, behind, content in COMPLEMENTS
    ]
    assert faults(made) == []


@pytest.mark.parametrize("kind", SPEAKERS)
@pytest.mark.parametrize("attribution", ["كما {}", "حسب ما {}", "وفق ما {}", "على ما {}"])
def test_speaker_behind_the_clause(faults, kind, attribution):
    text, source, actor = SPEAKERS[kind]
    form = kind in FEMININE
    clause = "يفتح الطريق الساحلي الأسبوع المقبل"
    made = [
        (
            joined(f"{clause}،", attribution.format(verb[form]), text),
            (verb[form], source, clause, [actor]),
        )
        for verb in (("أعلن", "أعلنت"), ("قال", "قالت"), ("أفاد", "أفادت"), ("أكد", "أكدت"))
    ]
    assert faults(made) == []


@pytest.mark.parametrize("kind", SPEAKERS)
def test_speaker_behind_the_quotation(faults, kind):
    text, source, actor = SPEAKERS[kind]
    form = kind in FEMININE
    said = "الطريق الساحلي سيفتح قريبا"
    made = [
        (joined(f'"{said}"،', verb[form], text), (verb[form], source, said, [actor]))
        for verb in (("أعلن", "أعلنت"), ("قال", "قالت"), ("أضاف", "أضافت"), ("أكد", "أكدت"))
    ]
    assert faults(made) == []


@pytest.mark.parametrize("kind", SPEAKERS)
def test_speaker_inside_the_clause(faults, kind):
    text, source, actor = SPEAKERS[kind]
    form = kind in FEMININE
    begins, goes_on = "مشاريع الطريق الساحلي", "تحتاج إلى سنوات طويلة"
    made = [
        (
            joined(f"{begins}،", verb[form], f"{text.rstrip('،')}،", goes_on),
            (verb[form], source, f"{begins} + {goes_on}", [actor]),
        )
        for verb in (("يقول", "تقول"), ("يضيف", "تضيف"), ("يؤكد", "تؤكد"), ("يوضح", "توضح"))
    ]
    assert faults(made) == []


@pytest.mark.parametrize("kind", SPEAKERS)
@pytest.mark.parametrize("when", ["، أمس", "، أمس الأحد", "، الأحد"])
def test_time_behind_the_speaker_of_a_clause(faults, kind, when):
    text, source, actor = SPEAKERS[kind]
    verb = ("أعلن", "أعلنت")[kind in FEMININE]
    clause = "يفتح الطريق الساحلي الأسبوع المقبل"
    made = [(f"{clause}، كما {verb} {text.rstrip('،')}{when}.", (verb, source, clause, [actor]))]
    assert faults(made) == []


@pytest.mark.parametrize("word", ["رجا", "وعد", "شكر"])
@pytest.mark.parametrize("title", ["الوزير", "المتحدث باسم الوزارة", "النائب"])
@pytest.mark.parametrize("behind", ["في بيان", "أمس", "للصحفيين", "عبر حسابه"])
def test_a_surname_that_is_a_verb_elsewhere(faults, word, title, behind):
    name = f"كريم {word}"
    source = f"{title} {name}"
    clause = "أن الطريق الساحلي سيفتح"
    made = [
        (joined(verb, source, behind, clause), (verb, source, clause, [name]))
        for verb in ("أكد", "أعلن", "أوضح")
    ]
    assert faults(made) == []
