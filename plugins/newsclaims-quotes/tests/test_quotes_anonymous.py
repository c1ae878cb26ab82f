"""Speakers who are not named, and those through whom others speak."""

import pytest

WITHHELD = (
    "طلب عدم الكشف عن هويت~ه",
    "رفض الإفصاح عن اسم~ه",
    "فضل عدم نشر اسم~ه",
    "اشترط عدم ذكر اسم~ه",
    "لم يشأ ذكر اسم~ه",
    "لم يكشف عن هويت~ه",
    "طالبا عدم إيراد اسم~ه",
    "رافضا الكشف عن هويت~ه",
    "شريطة عدم ذكر اسم~ه",
    "حجب اسم~ه ل+دواع تتعلق ب+عمل~ه",
    "حجبت الصحيفة اسم~ه",
    "آثر إخفاء هويت~ه",
    "طلب حجب اسم~ه",
    "تحفظ على ذكر اسم~ه",
    "نحتفظ ب+اسم~ه",
    "اشترط التكتم على هويت~ه",
    "رفض أن يذكر اسم~ه",
    "طلب ألا ينشر اسم~ه",
    "فضل ألا يكشف عن هويت~ه",
    "رفض ذكر اسم~ه الكامل",
    "غير مخول ب+التصريح",
    "لم يخول ب+الحديث علنا",
    "ليس مخولا ب+الحديث إلى الصحافة",
    "لم يصرح له ب+الحديث",
)
CONDITIONS = [each for each in WITHHELD if each.startswith(("طالبا", "رافضا", "شريطة"))]


@pytest.mark.parametrize("withheld", WITHHELD)
@pytest.mark.parametrize(
    "order",
    [
        "قال مسؤول بلدي {w} إن السد آمن.",
        "و+أكد مسؤول بلدي، {w}، أن السد آمن.",
        "و+نقلت الصحيفة عن مسؤول بلدي، {w}، أن السد آمن.",
        "و+نقلت الصحيفة عن مسؤول بلدي {w} قول~ه إن السد آمن.",
        "السد آمن، بحسب مسؤول بلدي {w}.",
        "قال مسؤول بلدي {w} «السد آمن و+لن ينهار».",
    ],
)
def test_who_is_not_named_speaks_nevertheless(only, order, withheld):
    assert str(only(order.format(w=withheld)).source) == "مسؤول بلدي"


INTRODUCED = (
    "عرف عن نفس~ه ب+اسم رامي",
    "قدم نفس~ه ب+اسم رامي فقط",
    "اكتفى ب+ذكر اسم~ه الأول رامي",
    "يدعى رامي",
    "اسم~ه رامي",
)


@pytest.mark.parametrize("introduced", INTRODUCED)
@pytest.mark.parametrize(
    "order", ["قال نازح من الوادي، {i}، إن السد آمن.", "السد آمن، بحسب نازح من الوادي، {i}."]
)
def test_the_name_that_a_speaker_gives_is_put_in(only, order, introduced):
    introduced = introduced.replace("ب+اسم", "باسم")
    claim = only(order.format(i=introduced), place=["الوادي"])
    assert str(claim.source) == "نازح من الوادي"
    assert "السد آمن" in str(claim.content[0])


@pytest.mark.parametrize(
    "sentence", ["قال المدير إن اسم~ه معروف.", "قال المدير إن~ه لم يصرح ب+شيء عن السد."]
)
def test_a_name_that_is_spoken_of_is_part_of_what_is_said(only, sentence):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0])[-1]) == ("المدير", sentence[-2])


@pytest.mark.parametrize("medium", ["صحيفة «الواحة»", "وكالة الواحة", "قناة الواحة"])
@pytest.mark.parametrize("quoted", ["مسؤول بلدي", "مصادر محلية", "ثلاثة مهندسين"])
@pytest.mark.parametrize("comma", ["", "،"])
def test_whom_a_medium_quotes_is_who_speaks(only, comma, quoted, medium):
    claim = only(f"و+ذكرت {medium}{comma} نقلا عن {quoted} لم تسمهم أن السد آمن.")
    assert (str(claim.source), str(claim.via)) == (quoted, medium)


@pytest.mark.parametrize("verb", ["أفاد", "صرح", "أقر"])
def test_what_is_said_may_begin_with_being(only, verb):
    claim = only(f"و+{verb} مستشار بلدي، فضل عدم ذكر اسم~ه، ب+كون السد متصدعا.")
    assert (str(claim.source), str(claim.content[0])) == ("مستشار بلدي", "بكون السد متصدعا")


@pytest.mark.parametrize("listener", ["ل+نا", "ل+«الواحة»", "ل+الواحة"])
@pytest.mark.parametrize("verb", ["يهمس", "يقول", "يشرح"])
def test_a_listener_may_stand_before_who_speaks(only, verb, listener):
    listener = {"ل+نا": "لنا", "ل+«الواحة»": "لـ«الواحة»"}.get(listener, listener)
    claim = only(f"«السد آمن هذا العام»، {verb} {listener} مهندس بلدي.", organization=["الواحة"])
    assert str(claim.source) == "مهندس بلدي"


@pytest.mark.parametrize("verb", ["لم يؤكد", "لم يوضح", "لم يحدد"])
def test_what_a_source_named_again_left_open_is_not_said(only, verb):
    claim = only(f"قال مصدر بلدي إن السد آمن، لكن المصدر {verb} ما إذا كان الحفر سيبدأ.")
    assert str(claim.content[0]) == "إن السد آمن"


@pytest.mark.parametrize("withheld", CONDITIONS)
def test_the_condition_of_anonymity_is_not_said(only, withheld):
    claim = only(f"و+قال مسؤول بلدي إن السد آمن، {withheld}.")
    assert str(claim.content[0]).endswith("السد آمن")


@pytest.mark.parametrize("reason", ["لأن~ه غير مخول ب+التصريح", "ل+حساسية الموضوع"])
def test_a_reason_belongs_to_the_anonymity(only, reason):
    claim = only(f"و+قال المهندس، الذي فضل عدم ذكر اسم~ه {reason}، إن السد آمن.")
    assert (str(claim.source), str(claim.content[0])) == ("المهندس", "إن السد آمن")


def test_who_refuses_to_tell_something_else_is_no_secret(attribute):
    (claim,) = attribute("و+طلب المهندس تأجيل الكشف عن السد.")
    assert (claim.cue.text, str(claim.source)) == ("طلب", "المهندس")


@pytest.mark.parametrize(
    "sentence",
    [
        "و+نقلت الإذاعة على لسان مسؤول بلدي قول~ه إن السد آمن.",
        "و+نقلت الإذاعة على لسان مسؤول بلدي أن السد آمن.",
        "و+جاء على لسان مسؤول بلدي أن السد آمن.",
    ],
)
def test_a_mouthpiece_of_a_medium_is_who_speaks(only, sentence):
    assert str(only(sentence).source) == "مسؤول بلدي"


def test_a_mouthpiece_of_a_body_is_its_channel(only):
    claim = only("و+أعلنت البلدية على لسان مدير السد أن الماء وفير.")
    assert (str(claim.source), str(claim.via)) == ("البلدية", "مدير السد")
