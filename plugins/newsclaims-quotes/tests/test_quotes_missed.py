"""Statements that were missed: topics before them, deeds that are quoted, feelings that are not hidden."""

import pytest

SPEAKERS = ["رئيس البلدية", "الناطقة باسم النقابة", "المهندس سامي الهادي", "وزيرة النقل"]
TOPICS = [
    "في ما يخص أسعار القمح",
    "فيما يخص الجسر",
    "فيما يتعلق ب+الأسعار",
    "في ما يتصل ب+أشغال الطريق",
]


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("verb", ["أوضح", "أكد", "ذكر", "و+بين"])
def test_a_topic_may_stand_between_a_verb_and_what_is_said(only, verb, topic):
    claim = only(f"{verb} {topic} أن~ه تقرر فتح ثلاثة مراكز.")
    assert str(claim.content[0]) == "أنه تقرر فتح ثلاثة مراكز"


def test_a_topic_has_no_other_verb(attribute):
    assert not attribute("أكد في ما كتب أمس رغبته.")


@pytest.mark.parametrize("participle", ["مستدركا", "مستطردا", "مستدركة", "مردفا"])
def test_a_speaker_corrects_himself_without_a_comma(attribute, participle):
    verb, who = ("أكدت", "المديرة") if participle.endswith("ة") else ("أكد", "المدير")
    first, second = attribute(f"{verb} {who} أن السوق تراجعت كثيرا {participle} أن الوضع تحسن.")
    assert str(first.content[0]) == "أن السوق تراجعت كثيرا"
    assert (str(second.cue), str(second.content[0])) == (participle, "أن الوضع تحسن")


@pytest.mark.parametrize("verb", ["أدان المدير", "استنكرت الوزيرة", "انتقد النائب"])
@pytest.mark.parametrize("who", ["طهران", "الشرطة", "الحكومة"])
@pytest.mark.parametrize(
    ("thing", "clause"),
    [
        ("الهجوم على سفينة", "تقول {} إن~ها خالفت القواعد"),
        ("الهجوم على القافلة", "التي تقول {} إن~ها تحمل أسلحة"),
        ("قصف مواقع", "تقول {} إن~ها سرية"),
    ],
)
def test_what_others_say_of_a_thing_is_theirs(attribute, verb, who, thing, clause):
    first, second = attribute(f"{verb} {thing} {clause.format(who)}.")
    assert str(first.content[0]) == thing
    assert (str(second.source), second.content[0].text[:4]) == (who, "إنها")


def test_a_clause_that_is_said_keeps_what_others_say_in_it(attribute):
    claims = attribute("أكد الوزير أن القافلة التي تقول دمشق إن~ها تحمل أسلحة غادرت.")
    assert str(claims[0].content[0]).endswith("غادرت")


@pytest.mark.parametrize("name", ["بالبادرة", "بالتجربة", "بالفكرة"])
@pytest.mark.parametrize("comma", ["", "،"])
def test_who_speaks_says_it_of_a_thing(attribute, name, comma):
    thing = f"{name[0]}+{name[1:]} الجديدة"
    first, second = attribute(f"أشادت الوزيرة {thing}{comma} التي قالت إن~ها مفيدة.")
    assert str(first.content[0]) == f"{name} الجديدة"
    assert (second.source, second.subject) == (None, "inherited")


@pytest.mark.parametrize("who", ["الوزيرة", "المنظمة", "النقابة"])
def test_persons_and_bodies_speak_of_themselves(attribute, who):
    claims = attribute(f"رد المدير على {who} التي قالت إن~ها ستنسحب.")
    assert [str(claim.source) for claim in claims] == [who]


@pytest.mark.parametrize("tail", ["في تعليق~ه على القرار", "خلال ندوة صحفية", "تعليقا على القرار"])
@pytest.mark.parametrize("comma", ["", "،"])
def test_where_it_was_said_is_no_part_of_it(only, tail, comma):
    claim = only(f"قال المدير إن العمل توقف{comma} و+ذلك {tail}.")
    assert str(claim.content[0]) == "إن العمل توقف"


@pytest.mark.parametrize("question", ["سؤال صحفي", "أسئلة الحاضرين"])
def test_what_was_asked_is_no_part_of_it(only, question):
    claim = only(f"قال المدير إن العمل توقف، و+ذلك ردا على {question}.")
    assert str(claim.content[0]) == "إن العمل توقف"


@pytest.mark.parametrize("tail", ["ل+حماية العمال", "ردا على الهجوم", "في الشهر القادم"])
def test_why_and_when_it_happens_belong_to_it(only, tail):
    claim = only(f"قال المدير إن العمل توقف، و+ذلك {tail}.")
    assert str(claim.content[0]) == f"إن العمل توقف، وذلك {tail.replace('+', '')}"


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize("pointed", ["أصابع الاتهام", "إصبع الاتهام"])
def test_fingers_point_at_whom_somebody_accuses(only, who, pointed):
    verb = "وجهت" if "ة" in who.split()[0] else "وجه"
    claim = only(f"{verb} {who} {pointed} إلى جماعة مسلحة ب+الوقوف خلف التفجير.")
    assert (str(claim.source), claim.act) == (who, "accuse")
    assert str(claim.content[0]) == "بالوقوف خلف التفجير"


@pytest.mark.parametrize("verb", ["كشف", "أعلن", "أكد"])
@pytest.mark.parametrize("occasion", ["خلال جلسة البرلمان", "في خطاب أمام النواب"])
def test_who_speaks_stands_behind_was(only, verb, occasion):
    claim = only(f"و+كان المدعي العام {verb} {occasion} أن المتهم هرب.")
    assert (str(claim.source), str(claim.content[0])) == ("المدعي العام", "أن المتهم هرب")


@pytest.mark.parametrize("verb", ["علق", "عقب", "رد"])
@pytest.mark.parametrize("turn", ["من جهت~ه", "ب+دور~ه"])
def test_a_verb_follows_its_turn(only, turn, verb):
    claim = only(f"{turn} {verb} مدير المنتخب على النتيجة قائلا: «الفوز مهم لنا جميعا».")
    assert (str(claim.source), claim.cue.text) == ("مدير المنتخب", "قائلا")


@pytest.mark.parametrize("who", ["الوزير", "مصدر مسؤول", "مدير الميناء"])
@pytest.mark.parametrize(
    ("noun", "content"),
    [
        ("نفي~ه", "صحة الأخبار"),
        ("تأكيد~ه", "حرص البلاد على السلام"),
        ("ترحيب~ه", "ب+الاتفاق"),
        ("تشديد~ه على", "وحدة الصف"),
    ],
)
def test_deeds_of_speech_are_quoted_of_somebody(only, who, noun, content):
    claim = only(f"نقلت الوكالة عن {who} {noun} {content}.")
    assert (str(claim.source), str(claim.via)) == (who, "الوكالة")
    assert str(claim.content[0]) == content.replace("+", "")


def test_an_occasion_is_no_deed_that_is_quoted(attribute):
    assert not attribute("نقلت الوكالة عن الوزير تصريح~ه في لقاء مع التجار.")


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize("feeling", ["قلق~ه", "غضب~ه", "استياء~ه"])
@pytest.mark.parametrize("verb", ["لم يخف", "لا يخفي"])
def test_a_feeling_that_is_not_hidden_is_told(only, verb, who, feeling):
    claim = only(f"{verb} {who} {feeling} من تأخر الأشغال.")
    assert (str(claim.source), str(claim.content[0])) == (who, "تأخر الأشغال")
    assert not claim.negated


@pytest.mark.parametrize(
    "sentence", ["أخفى المدير قلق~ه من التأخر.", "يخفي الوزير خشيت~ه من الفشل."]
)
def test_a_feeling_that_is_hidden_is_not_told(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize("charge", ["تتهم~ها الشرطة ب+السرقة", "يصف~ها الجيش ب+أن~ها خطيرة"])
def test_who_is_charged_denies_something_else(attribute, charge):
    claims = attribute(f"نفت الحركة التي {charge} أي صلة ب+الحادث.")
    denied = next(claim for claim in claims if claim.act == "deny")
    assert (str(denied.source), str(denied.content[0])) == ("الحركة", "أي صلة بالحادث")


@pytest.mark.parametrize("spread", ["و+نقل~ه موقع البلد", "و+نشر~ه موقع البلد"])
@pytest.mark.parametrize("verb", ["أكد", "أوضح", "ذكر"])
def test_others_may_have_spread_what_was_said(only, verb, spread):
    claim = only(f"{verb} في حوار مع الإذاعة، {spread}، أن العمل توقف.")
    assert str(claim.content[0]) == "أن العمل توقف"


@pytest.mark.parametrize(
    "deed", ["سماع دوي انفجار", "سرقة سيارة", "رؤية دخان", "نهب المتجر", "تهدم جدار"]
)
@pytest.mark.parametrize("verb", ["أفاد", "اعترف"])
def test_deeds_of_any_shape_are_told(only, verb, deed):
    claim = only(f"{verb} أحد السكان ب+{deed}.")
    assert str(claim.content[0]) == f"ب{deed}"


@pytest.mark.parametrize("who", ["سيدة مسنة", "سيدة من الحي", "سيدة الأعمال منى الهادي"])
@pytest.mark.parametrize("verb", ["قالت", "أكدت"])
def test_a_lady_speaks(only, verb, who):
    that = "إن" if verb == "قالت" else "أن"
    assert str(only(f"{verb} {who} {that} الماء انقطع.").source) == who


def test_who_is_thanked_may_have_an_office(attribute):
    sentence = "شكر المدير سامي الهادي الوزير كريم النجار على دعم المشروع."
    (claim,) = attribute(sentence, person=["سامي الهادي", "كريم النجار"])
    assert (str(claim.source), str(claim.content[0])) == ("المدير سامي الهادي", "دعم المشروع")


def test_a_noun_spelled_like_it_says_nothing(attribute):
    assert not attribute("انتقدوا سياسة تسهيل نقل البضائع إلى الميناء، على قاعدة أن~ه بعيد.")[1:]
