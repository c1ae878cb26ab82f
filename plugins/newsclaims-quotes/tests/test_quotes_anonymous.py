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
