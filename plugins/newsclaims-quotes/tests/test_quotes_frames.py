"""Frames: what may stand behind a word of speech for it to report, and what shows that it does not."""

from itertools import product

import pytest

SPEAKERS = (
    ("المهندس رامي الشامي", "رامي الشامي"),
    ("مدير المتحف سليم عازار", "سليم عازار"),
    ("نبيل الخطيب", "نبيل الخطيب"),
)
DEEDS = (
    "اكتمال أعمال الترميم",
    "شن حملة على المخالفين",
    "تعرض القاعة لأضرار",
    "دعم البلدية ل+المهرجان",
    "إصابة عاملين في الحريق",
    "عدم وجود خسائر",
)


def plain(marked):
    return marked.replace("+", "").replace("~", "")


@pytest.mark.parametrize(("speaker", "deed"), list(product(SPEAKERS, DEEDS)))
@pytest.mark.parametrize(
    "order",
    [
        "أكد {s} {d}.",
        "أعلن {s}، أمس الأحد، {d}.",
        "أكد {s} في تصريح صحفي {d}.",
    ],
)
def test_a_verbal_noun_behind_the_speaker_is_told(only, order, speaker, deed):
    phrase, name = speaker
    claim = only(order.format(s=phrase, d=deed), person=[name])
    assert (str(claim.source), str(claim.content[0])) == (phrase, plain(deed))


@pytest.mark.parametrize("deed", ["اكتمال", "شن", "انتهاء"])
def test_a_name_that_swallowed_the_verbal_noun_ends_before_it(only, deed):
    claim = only(f"أكد رامي الشامي {deed} الحملة.", person=[f"رامي الشامي {deed}"])
    assert (str(claim.source), str(claim.content[0])) == ("رامي الشامي", f"{deed} الحملة")


@pytest.mark.parametrize("deed", ["حرص البلدية على الحوار", "التطور الإيجابي في السوق"])
def test_a_deed_behind_the_verb_does_not_speak(only, deed):
    claim = only(f"كما أكد {deed}.")
    assert (claim.source, str(claim.content[0])) == (None, plain(deed))


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("deed", ["معرفة الأسباب", "تأجيل العرض"])
@pytest.mark.parametrize("whom", ["", "البلدية "])
def test_a_verbal_noun_is_asked_for_without_a_preposition(only, speaker, deed, whom):
    phrase, name = speaker
    claim = only(f"طالب {phrase} {whom}{deed}.", person=[name])
    assert (str(claim.source), str(claim.content[0]), claim.act) == (phrase, deed, "call")


def test_a_body_named_by_a_verbal_noun_is_asked(only):
    claim = only("دعا الوزير إدارة النادي إلى الحوار.")
    assert (str(claim.source), str(claim.content[0])) == ("الوزير", "الحوار")


@pytest.mark.parametrize("noun", ["المتوقع", "المنتظر", "المرتقب", "المرجح", "المحتمل"])
def test_a_deed_is_expected(only, noun):
    claim = only(f"و+من {noun} انخفاض الأسعار قريبا.")
    assert (claim.source, str(claim.content[0])) == (None, "انخفاض الأسعار قريبا")
    assert (claim.act, claim.subject) == ("predict", "agentless")


def test_an_expectation_is_denied(only):
    claim = only("من غير المتوقع أن ينخفض السعر.")
    assert (claim.act, claim.negated) == ("predict", True)


@pytest.mark.parametrize("verb", ["تداولت~ه", "تناقلت~ه", "بثت~ه", "نشرت~ه"])
@pytest.mark.parametrize("opening", ["حسب ما", "وفق ما", "حسبما"])
def test_media_pass_on_what_is_said(only, opening, verb):
    claim = only(f"ارتفع سعر القمح، {opening} {verb} وسائل الإعلام.")
    assert (str(claim.cue), str(claim.source)) == (plain(verb), "وسائل الإعلام")
    assert str(claim.content[0]) == "ارتفع سعر القمح"


@pytest.mark.parametrize(
    ("verb", "content"),
    [("أجاب~ه", "ب+أن الباب مغلق"), ("اعتبر~ه", "خطوة جريئة"), ("طالب~ه", "ب+إغلاق الباب")],
)
def test_a_pronoun_is_whom_the_verb_is_about(only, verb, content):
    claim = only(f"و+{verb} المهندس رامي الشامي {content}.", person=["رامي الشامي"])
    assert (str(claim.source), str(claim.content[0])) == ("المهندس رامي الشامي", plain(content))


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("اعتبر الوزير القرار مهزلة.", "القرار مهزلة"),
        ("اعتبر الوزير ذلك نجاحا كبيرا.", "ذلك نجاحا كبيرا"),
        ("اعتبر الوزير تطبيق الخطة بمثابة بداية جديدة.", "تطبيق الخطة بمثابة بداية جديدة"),
        ("اعتبر الوزير «أن الخطة جاهزة منذ شهر».", "أن الخطة جاهزة منذ شهر"),
    ],
)
def test_something_is_judged(only, sentence, content):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0]), claim.act) == ("الوزير", content, "believe")


def test_what_somebody_calls_something_in_marks(attribute):
    claims = attribute("انتقد الوزير ما اعتبر~ه «حملة تشويه».")
    assert [str(claim.cue) for claim in claims] == ["انتقد", "اعتبره"]
    assert str(claims[1].content[0]) == "حملة تشويه"


@pytest.mark.parametrize("verb", ["فسر", "برر", "علل"])
def test_a_reason_is_given(only, verb):
    claim = only(f"{verb} الوزير القرار ب+نقص الموارد.")
    assert (str(claim.source), str(claim.content[0])) == ("الوزير", "بنقص الموارد")


@pytest.mark.parametrize(
    ("complement", "act"),
    [
        ("ب+جهود المتطوعين", "evaluate"),
        ("ب+الدور الكبير ل+المتطوعين", "evaluate"),
        ("ب+ضرورة التطوع", "state"),
        ("إلى أهمية التطوع", "state"),
        ("ب+أن الباب مفتوح", "state"),
    ],
)
def test_a_noun_behind_its_preposition_is_praised(only, complement, act):
    assert only(f"نوهت الوزيرة {complement}.").act == act


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "act"),
    [
        ("جدد النواب تأكيد~هم على ضرورة الحوار.", "تأكيدهم", "ضرورة الحوار", "state"),
        ("جدد المجلس تعهد~ه ب+الحوار.", "تعهده", "بالحوار", "commit"),
        ("كرر المجلس تحذير~ه من الغرق.", "تحذيره", "الغرق", "warn"),
        ("أبدى المدير استعداد~ه ل+فتح الباب.", "أبدى", "استعداده لفتح الباب", "evaluate"),
        ("أبدى المدير تخوف~ه من الإغلاق.", "أبدى", "تخوفه من الإغلاق", "evaluate"),
        ("أبدى المدير اعتراض~ه على القرار.", "أبدى", "اعتراضه على القرار", "evaluate"),
        ("وجهت النيابة تهمة السرقة إلى الحارس.", "تهمة", "السرقة إلى الحارس", "accuse"),
        ("رفع المدير شكر~ه إلى المتطوعين.", "رفع", "شكره إلى المتطوعين", "evaluate"),
        ("سجل المدير فخر~ه ب+المشاركة.", "سجل", "فخره بالمشاركة", "state"),
        ("عبر المدير عن رفض~ه ل+غلق الباب.", "عبر", "رفضه لغلق الباب", "evaluate"),
    ],
)
def test_what_a_verb_carries(only, sentence, cue, content, act):
    claim = only(sentence)
    assert (str(claim.cue), str(claim.content[0]), claim.act) == (cue, content, act)


@pytest.mark.parametrize("participle", ["مجددا", "مجددة"])
def test_a_participle_carries_a_noun_of_speech(attribute, participle):
    claims = attribute(f"قال المدير إن الباب مفتوح، {participle} التأكيد على أن السوق آمن.")
    assert [str(claim.cue) for claim in claims] == ["قال", "التأكيد"]


@pytest.mark.parametrize("comma", ["", "،"])
@pytest.mark.parametrize(
    ("participle", "content"),
    [
        ("داعين المدير إلى الرحيل", "الرحيل"),
        ("مطالبين المدير ب+الرحيل", "بالرحيل"),
        ("مطالبين إياه ب+الرحيل", "بالرحيل"),
        ("متهمين المدير ب+الفساد", "بالفساد"),
        ("محذرين من الإغلاق", "الإغلاق"),
        ("داعين العمال ب+عدم العودة", "بعدم العودة"),
    ],
)
def test_those_who_act_say_how(only, comma, participle, content):
    claim = only(f"اعتصم العمال أمام المصنع{comma} {participle}.")
    assert str(claim.content[0]) == content


@pytest.mark.parametrize("cue", ["مشيرة", "موضحة", "مؤكدة"])
def test_a_participle_keeps_its_clause_from_the_verb_before(attribute, cue):
    preposition = " إلى" if cue == "مشيرة" else ""
    claims = attribute(
        f"أعلنت الوزارة عودة العمل في الميناء، {cue} في الوقت نفسه{preposition} أن السوق آمن."
    )
    assert [str(claim.cue) for claim in claims] == ["أعلنت", cue]


@pytest.mark.parametrize("spoken", ["إنو", "أنو", "بإنو"])
@pytest.mark.parametrize("verb", ["قالت", "أكدت", "أضافت", "حكت"])
def test_dialects_have_their_own_complementizer(only, verb, spoken):
    claim = only(f"{verb} جارت~ها {spoken} السوق مغلق.")
    assert (str(claim.source), str(claim.content[0])) == ("جارتها", f"{spoken} السوق مغلق")


def test_a_name_ends_before_the_complementizer_of_dialects(only):
    claim = only("قال رامي الشامي إنو السوق مغلق.", person=["رامي الشامي إنو"])
    assert str(claim.source) == "رامي الشامي"


def test_a_name_like_the_complementizer_of_dialects_stays(only):
    claim = only("قال براين إنو إن السوق مغلق.", person=["براين إنو"])
    assert str(claim.source) == "براين إنو"


@pytest.mark.parametrize("place", ["كما بين", "و+من جهت~ه، بين", "و+من جهت~ه بين"])
def test_a_verb_spelled_like_a_preposition_in_its_place(only, place):
    claim = only(f"{place} المدير أن السوق آمن.")
    assert (str(claim.cue), str(claim.source)) == ("بين", "المدير")


def test_between_stays_a_preposition(attribute):
    assert not attribute("الفرق كبير بين أن تعرف و+أن تفهم.")


@pytest.mark.parametrize("origin", ["من مصدر مطلع", "لدى مصادر أمنية"])
def test_it_is_known_from_somebody(only, origin):
    claim = only(f"علم {origin} أن العرض تأجل.")
    assert str(claim.source) == origin.split(" ", 1)[1]


@pytest.mark.parametrize(
    ("origin", "speaker"), [("مصدر مطلع", "مصدر مطلع"), ("مصادر~ها", "النهار")]
)
def test_a_newsroom_knows_it_from_somebody(only, origin, speaker):
    assert str(only(f"علمت «النهار» من {origin} أن العرض تأجل.").source) == speaker


DEEDS = ("الابتعاد عن السد", "الصبر أياما", "الحكم في النزاع", "العودة إلى الحقول", "عدم العبور")


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("whom", ["السكان", "القضاة", "أصحاب المزارع", "لاعبي~ه"])
def test_a_deed_is_asked_of_somebody(only, whom, deed):
    claim = only(f"و+طلب المدير من {whom} {deed}.")
    assert (str(claim.source), str(claim.content[0])) == ("المدير", deed)


@pytest.mark.parametrize("charge", ["المسؤولية عن الحريق", "مسؤولية الحريق"])
def test_a_charge_is_laid_to_somebody(attribute, charge):
    _, claim = attribute(f"أكد المدير أن السد آمن، محملا وزارة المياه {charge}.")
    assert str(claim.content[0]) == charge


@pytest.mark.parametrize("pretext", ["بدعوى", "بحجة", "بذريعة", "بزعم"])
def test_a_pretext_is_alleged(only, pretext):
    claim = only(f"طردت الشركة العمال {pretext} أن المصنع مغلق.")
    assert (str(claim.cue), claim.act, claim.subject) == (pretext, "allege", "inherited")


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("اشتبه المدير في", "believe"),
        ("اقتنع المدير ب+", "believe"),
        ("توجس المدير من", "believe"),
        ("تيقن المدير من", "believe"),
        ("جادل المدير ب+", "state"),
        ("تذرع المدير ب+", "state"),
        ("تحجج المدير ب+", "state"),
        ("راهن المدير على", "predict"),
        ("لوح المدير ب+", "warn"),
        ("اعترض المدير على", "deny"),
    ],
)
def test_further_verbs_with_that(only, verb, act):
    joined = "" if verb.endswith("+") else " "
    claim = only(f"{verb}{joined}أن السوق مغلق.")
    assert (str(claim.source), claim.act) == ("المدير", act)


@pytest.mark.parametrize("noun", ["ب+قول~ه إن", "ب+القول إن", "ب+التأكيد على أن"])
def test_the_noun_nearest_to_what_is_said_is_the_cue(only, noun):
    claim = only(f"ختم المدير كلمت~ه {noun} السوق آمن.")
    assert str(claim.cue) in ("قوله", "القول", "التأكيد")


@pytest.mark.parametrize("verb", ["ذهب", "خلص"])
def test_somebody_goes_so_far_as_to_say(only, verb):
    claim = only(f"{verb} المدير إلى القول إن السوق آمن.")
    assert (str(claim.cue), str(claim.source)) == ("القول", "المدير")


def test_an_addition_is_a_claim_of_its_own(attribute, texts):
    claims = attribute("قال المدير إن السوق آمن، مع تأكيد~ه أن الباب مغلق.")
    assert [texts(claim.content) for claim in claims] == [["إن السوق آمن"], ["أن الباب مغلق"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "كان لافتا أن القاعة خالية.",
        "أصبح مؤكدا أن القاعة خالية.",
        "بات مرجحا أن القاعة خالية.",
        "ليس مستبعدا أن تخلو القاعة.",
        "أظهر المنتخب قوة كبيرة في الدفاع.",
        "أظهر الفريق رغبة في الفوز.",
        "أثبت الفريق جدارت~ه ب+الكأس.",
        "كشف المنتخب عن وجه~ه الحقيقي.",
        "كشف الفريق عن نواياه الهجومية.".replace("نواياه", "نوايا~ه"),
        "يشار، أيضا، إلى أن القاعة خالية.",
        "يذكر كذلك أن القاعة خالية.",
        "سجل الفريق هدف الفوز.",
        "يعتبر المهرجان الأقدم في البلاد.",
        "أصر المدير على الرحيل.",
        "كتب الطالب تعهدًا خطيا ب+الحضور.",
        "شارك 25 طالبا ب+التعاون مع البلدية.",
        "رفع العامل العلم فوق القاعة.",
    ],
)
def test_nobody_tells_anything(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "أظهر الاستطلاع تراجع الإقبال.",
        "أظهر الجهاز ارتفاع حجم الصادرات.",
        "كشف المدير عن خطة جديدة.",
        "كان المدير مؤمنا ب+أن السوق آمن.",
        "أصر المدير على أن السوق آمن.",
        "سامر يذكر أن القاعة خالية.",
    ],
)
def test_what_looks_alike_is_told(attribute, sentence):
    assert attribute(sentence)


@pytest.mark.parametrize("speaker", ["", " المدير"])
@pytest.mark.parametrize("verb", ["زاد", "أضاف", "علق"])
def test_a_clause_of_another_verb_of_speech_is_no_part_of_what_is_said(
    attribute, texts, verb, speaker
):
    claims = attribute(f"أشار العمدة إلى أن الباب مغلق، و+{verb}{speaker} قائلا إن السوق بعيد.")
    assert [str(claim.cue) for claim in claims] == ["أشار", "قائلا"]
    assert texts(claims[0].content) == ["أن الباب مغلق"]


@pytest.mark.parametrize("participle", ["معتبرا", "معتبرة"])
def test_a_fact_is_judged_by_a_participle(attribute, participle):
    claims = attribute(f"قال المدير إن الباب مغلق، {participle} ذلك نتيجة طبيعية.")
    assert str(claims[1].content[0]) == "ذلك نتيجة طبيعية"
