"""Thanks, hopes and what verbs carry that say little themselves."""

import pytest


@pytest.mark.parametrize("much", ["", "جزيل ", "خالص ", "وافر "])
@pytest.mark.parametrize("verb", ["قدم", "رفع", "وجه"])
@pytest.mark.parametrize("whom", ["ل+الأمير سعد", "ل+أهالي المدينة", "إلى سكان الحي"])
def test_what_somebody_thanks_for_is_said(only, verb, much, whom):
    claim = only(f"{verb} المدير {much}شكر~ه {whom} على دعم المشروع.")
    assert [str(claim.cue), str(claim.source)] == ["شكره", "المدير"]
    assert [str(span) for span in claim.content] == ["دعم المشروع"]


def test_whom_somebody_thanks_is_said_where_no_reason_is_told(only):
    claim = only("قدم المدير شكر~ه ل+القائمين على المشروع.")
    assert str(claim.content[0]) == "شكره لالقائمين على المشروع"


@pytest.mark.parametrize("thanks", ["مقدما شكر~ه ل+الحضور", "مقدمة تعازي~ها ل+الأسرة"])
def test_thanks_end_what_was_said_before(attribute, thanks):
    first, second = attribute(f"قال المدير إن الطريق ضيق، {thanks}.")
    assert str(first.content[0]) == "إن الطريق ضيق"
    assert str(second.content[0]) == thanks.replace("~", "").replace("+", "").split(" ", 1)[1]


@pytest.mark.parametrize(
    "tail",
    ["مقدما عرضا قويا", "مقدمة خدمات جديدة", "رافعا رصيد~ه إلى 30 نقطة", "مسجلا تراجعا كبيرا"],
)
def test_deeds_of_things_belong_to_what_was_said(attribute, tail):
    (claim,) = attribute(f"قال المدير إن الفريق فاز، {tail}.")
    assert str(claim.content[0]) == f"إن الفريق فاز، {tail}".replace("~", "")


@pytest.mark.parametrize(
    "given", ["عرضا جيدا ل+الجماهير", "الدعم ل+الفريق", "أسبابا ل+عدم سعادت~ه ب+الفوز"]
)
def test_who_gives_something_says_nothing(attribute, given):
    assert not attribute(f"قدم المدير {given}.")


@pytest.mark.parametrize("hope", ["أمل~ه في", "اعتقاد~ه ب"])
@pytest.mark.parametrize("between", ["المدير", "مدير المتحف"])
def test_what_is_hoped_begins_at_its_clause(only, hope, between):
    that = "+أن" if hope.endswith("ب") else " أن"
    claim = only(f"أعرب {between} عن {hope}{that} المتحف سيفتح.")
    assert str(claim.cue) == "أعرب"
    assert str(claim.content[0]).removeprefix("ب") == "أن المتحف سيفتح"


@pytest.mark.parametrize("fear", ["قلقه", "مخاوفه"])
def test_a_feeling_with_its_cause_is_said(only, fear):
    claim = only(f"أعرب المدير عن {fear[:-1]}~ه من أن المتحف سيغلق.")
    assert str(claim.content[0]) == f"{fear} من أن المتحف سيغلق"


def test_another_verb_is_no_part_of_whom_somebody_thanks(attribute):
    first = attribute("قدم المدير شكر~ه ل+العمال، و+حث~هم على مواصلة الجهد.")[0]
    assert str(first.content[0]).startswith("شكره لالعمال")


def test_a_foot_is_no_deed(attribute):
    (claim,) = attribute("بين المدير أن الطبيب نجح في ترميم ساق و+قدم متهتك ل+شاب.")
    assert str(claim.content[0]).endswith("لشاب")
