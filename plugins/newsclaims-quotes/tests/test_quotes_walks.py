"""What may stand between a reporting word and what it reports."""

import pytest


@pytest.mark.parametrize(
    "between",
    [
        "، و+هو من أبناء الحي:",
        " و+هو يقود سيارته:",
        " دون أن يذكر اسم جاره:",
        " عندما سئل عن السوق:",
        " في حسابه بموقع تويتر”:",
        " في نيسان/أبريل الماضي:",
    ],
)
def test_a_colon_is_reached_over_insertions(only, texts, between):
    claim = only(f"و+قال العمدة{between} «السوق مفتوح أمام الجميع».")
    assert texts(claim.content) == ["السوق مفتوح أمام الجميع"]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("روى العمدة قصته، و+قال الجار: «السوق مفتوح أمام الجميع».", "قال"),
        ("يختتم المعرض أيامه و+هو ما يعني شيئا واحدا: السوق مفتوح أمام الجميع.", None),
    ],
)
def test_another_verb_takes_what_follows_it(attribute, sentence, cue):
    assert [str(claim.cue) for claim in attribute(sentence)] == ([cue] if cue else [])


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("واصفا ما جرى ب+أن~ه جريمة.", "بأنه جريمة"),
        ("واصفا تمزق البلاد ب+أن~ه جريمة.", "بأنه جريمة"),
        ("و+أضاف معتبرا هذا القرار خطوة إلى الوراء.", "هذا القرار خطوة إلى الوراء"),
        ("تكلم العمدة مؤكدا انتهاء الأزمة.", "انتهاء الأزمة"),
    ],
)
def test_participles_have_objects(only, texts, sentence, content):
    assert texts(only(sentence).content) == [content]


def test_an_adverb_spelled_like_a_participle_reports_nothing(attribute):
    assert not attribute("عاد العمدة مجددا إلى السوق.")


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("قررت المحكمة أن الشركة خالفت القانون.", "المحكمة", "أن الشركة خالفت القانون"),
        ("قضت المحكمة ب+إغلاق السوق.", "المحكمة", "بإغلاق السوق"),
        ("ورد ضمن التقرير أن السوق مغلق.", "التقرير", "أن السوق مغلق"),
        ("ذهب الباحث إلى أن السوق قديم.", "الباحث", "أن السوق قديم"),
        ("توصلت الباحثة إلى أن السوق قديم.", "الباحثة", "أن السوق قديم"),
        ("اتفق الخبراء على ضرورة ترميم السوق.", "الخبراء", "ضرورة ترميم السوق"),
        ("دان العمدة قصف السوق.", "العمدة", "قصف السوق"),
        ("علمت «الواحة» أن السوق مغلق.", "الواحة", "أن السوق مغلق"),
        ("أثبتت التجارب احتمال أن يغلق السوق.", None, None),
        ("أثبت العالم احتمال أن يغلق السوق.", "العالم", "احتمال أن يغلق السوق"),
        ("يأمل العمدة إقامة سوق جديد.", "العمدة", "إقامة سوق جديد"),
        ("و+ينتظر أن يغلق السوق.", None, "أن يغلق السوق"),
        ("و+يتردد أن السوق مغلق.", None, "أن السوق مغلق"),
        ("نبه العمدة على خطورة السيل.", "العمدة", "خطورة السيل"),
        ("و+بيّن: «السوق مفتوح أمام الجميع».", None, "السوق مفتوح أمام الجميع"),
    ],
)
def test_verbs_that_report_in_some_frames(attribute, sentence, source, content):
    claims = attribute(sentence)
    assert [str(claim.content[0]) for claim in claims] == ([content] if content else [])
    assert [claim.source and str(claim.source) for claim in claims] == ([source] if content else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "قرر العمدة أن يسافر إلى العاصمة.",
        "وافق الجار على أن يبيع الدار.",
        "قضت الأسرة الإجازة ب+تعلم السباحة.",
        "ذهب العمدة إلى السوق.",
        "اتفق الجيران على موعد اللقاء.",
        "علم الجار أن السوق مغلق.",
        "ينتظر العمدة أن يغلق السوق.",
        "يعتبر السوق الأقدم في البلاد.",
    ],
)
def test_the_same_verbs_in_others(attribute, sentence):
    assert not attribute(sentence)


def test_hesitation_leaves_the_noun_to_report(only):
    claim = only("لم يتردد العمدة في التأكيد أن السوق مفتوح.")
    assert (str(claim.cue), claim.negated) == ("التأكيد", False)


def test_what_is_asked_in_passing_ends_before_what_is_said(attribute, texts):
    asked = attribute("قال مسؤول كبير، اشترط حضور محامي~ه، إن السوق مغلق.")[1]
    assert texts(asked.content) == ["حضور محاميه"]


@pytest.mark.parametrize(
    "sentence", ["الغريب في الأمر أن السوق مغلق.", "كل ما في الأمر أن~ه نائم."]
)
def test_the_matter_reports_nothing(attribute, sentence):
    assert not attribute(sentence)
