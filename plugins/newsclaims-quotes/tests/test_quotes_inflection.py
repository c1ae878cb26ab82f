"""Every inflected form of a reporting verb reports, however it is spelled."""

import pytest


@pytest.mark.parametrize(
    "verb",
    [
        "قال", "قالت", "قالوا", "قالا", "قالتا",
        "يقول", "تقول", "يقولون", "يقولان", "تقولان",
        "سيقول", "ستقول", "سيقولون",
        "أكدوا", "أكدتا",
    ],
)  # fmt: skip
def test_third_persons_of_every_gender_and_number(only, verb):
    assert str(only(f"و+{verb} إن السوق مغلق.").cue) == verb


@pytest.mark.parametrize("verb", ["قلت", "أقول", "نقول", "قلنا", "تقولين"])
def test_other_persons_speak_of_themselves(attribute, verb):
    assert attribute(f"{verb} إن السوق مغلق.") == []


@pytest.mark.parametrize(
    ("before", "negated"),
    [("قد ", False), ("سوف ", False), ("لم ", True), ("لن ", True), ("لا ", True)],
)
def test_particles_before_the_verb(only, before, negated):
    verb = "أكد" if before == "قد " else "يؤكد"
    claim = only(f"{before}{verb} العمدة أن السوق مغلق.")
    assert (str(claim.source), claim.negated) == ("العمدة", negated)


@pytest.mark.parametrize("verb", ["قيل", "يُقال", "ذُكر", "أُعلن", "يُعتقد", "يُتوقع", "نُفي", "أُكد"])
def test_agentless_passives(only, verb):
    claim = only(f"و+{verb} أن السوق مغلق.")
    assert (claim.source, claim.subject) == (None, "agentless")


@pytest.mark.parametrize("noun", ["المتوقع", "المنتظر", "المرجح", "المحتمل", "المرتقب", "المستبعد"])
def test_expectations_of_nobody(only, noun):
    claim = only(f"من {noun} أن يغلق السوق.")
    assert (str(claim.cue), claim.subject) == (noun, "agentless")


@pytest.mark.parametrize("verb", ["أبلغ~ه", "أبلغت~ها", "أخبر~هم", "أبلغوا~ه", "طمأن~نا"])
def test_object_pronouns(only, verb):
    assert str(only(f"و+{verb} ب+أن السوق مغلق.").cue) == verb.replace("~", "")


@pytest.mark.parametrize(
    "participle",
    ["مؤكدا", "مؤكداً", "مؤكدًا", "مؤكدة", "مؤكدين", "مؤكدتين", "مؤكدات", "موكدا"],
)
def test_participles_in_every_case_and_spelling(attribute, participle):
    claims = attribute(f"تكلم الضيوف طويلا، {participle} أن السوق مغلق.")
    assert [str(claim.cue) for claim in claims] == [participle]
    assert claims[0].subject == "inherited"


@pytest.mark.parametrize(
    ("phrase", "cue"),
    [
        ("ب+قول~ه إن", "قوله"),
        ("ب+قول~ها إن", "قولها"),
        ("ب+القول إن", "القول"),
        ("ب+التأكيد على أن", "التأكيد"),
        ("ب+الإشارة إلى أن", "الإشارة"),
        ("ب+الزعم أن", "الزعم"),
    ],
)
def test_verbal_nouns(only, phrase, cue):
    assert str(only(f"و+اكتفى العمدة {phrase} السوق مغلق.").cue) == cue


@pytest.mark.parametrize(
    ("plain", "spelled"),
    [
        ("أكد", "اكد"),
        ("أكدت", "اكدت"),
        ("إن", "ان"),
        ("أضاف", "اضاف"),
        ("مضيفة", "مضيفه"),
        ("رأى", "راى"),
        ("رأى", "رأي"),
        ("أعلن", "أعلــن"),
        ("أكد", "أكّد"),
    ],
)
def test_spelling_variants_are_the_same_form(plain, spelled):
    from newsclaims.text import fold

    assert fold(plain) == fold(spelled)


@pytest.mark.parametrize(
    ("reports", "does_not"),
    [
        ("و+بين العمدة أن السوق مغلق.", "بين العمدة و+الجار خلاف."),
        ("و+ذكر العمدة أن السوق مغلق.", "في ذكر العمدة فائدة."),
        ("و+وعد العمدة ب+ترميم السوق.", "يعد السوق الأقدم في البلاد."),
        ("أعلن العمدة أن السوق مغلق.", "وصل أعلن ضيف."),
        ("حمل العمدة الجار مسؤولية الحريق.", "حمل العمدة حقيبة كبيرة."),
        ("و+عرض العمدة أن يرمم السوق.", "عرض العمدة صورة السوق."),
        ("أمر العمدة ب+إغلاق السوق.", "في أمر السوق نظر."),
        ("كتب العمدة: «السوق مغلق حتى الغد».", "قرأ كتب العمدة."),
        ("و+أمل العمدة أن يفتح السوق.", "فقد أمل العمدة."),
    ],
)
def test_homographs_are_decided_by_their_frame(attribute, reports, does_not):
    assert len(attribute(reports)) == 1
    assert attribute(does_not) == []


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("أعرب العمدة عن أمل~ه في أن يفتح السوق.", "أعرب"),
        ("أعرب عن أمل~ه في أن يفتح السوق.", "أعرب عن أمله"),
        ("أبدى العمدة استياء~ه من إغلاق السوق.", "أبدى"),
        ("وجه العمدة دعوة إلى ترميم السوق.", "دعوة"),
        ("عبر العمدة عن قلق~ه من إغلاق السوق.", "عبر"),
        ("جدد العمدة تأكيد~ه على فتح السوق.", "تأكيده"),
        ("أصدر العمدة أمر~ه ب+إغلاق السوق.", "أمره"),
    ],
)
def test_light_verbs(only, sentence, cue):
    assert str(only(sentence).cue) == cue


@pytest.mark.parametrize(
    "sentence",
    [
        "قال أبو زيد إن السوق مغلق.",
        "قال أبو سالم إن السوق مغلق.",
    ],
)
def test_a_kunya_is_a_name_and_no_cue(only, sentence):
    assert str(only(sentence).source) in ("أبو زيد", "أبو سالم")


def test_the_statement_has_no_complementizer_behind_an_attribution(only):
    assert only("و+بحسب العمدة سالم، ف+إن السوق مغلق.", person=["سالم"]).statement == "السوق مغلق"
