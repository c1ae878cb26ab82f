"""Titles with a long complement, and whom somebody who goes on calls: where the source ends."""

from __future__ import annotations

import pytest

import newsclaims


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return cue, source and speaker of each claim of *text*."""
    return [
        (str(c.cue), str(c.source) if c.source else None, c.speaker)
        for c in newsclaims.analyze(text).claims
    ]


@pytest.mark.parametrize("verb", ["كشف", "أعلن"])
@pytest.mark.parametrize(
    "office",
    ["المسؤول عن البرنامج الوطني للمياه", "المسؤول عن مشروع الري"],
)
def test_an_office_keeps_its_preposition_where_a_name_follows_the_comma(verb, office):
    found = said(f"{verb} {office}، نادر الحمداني، تسجيل ما بين 30 و40 إصابة في البلاد.")
    assert found == [(verb, f"{office}، نادر الحمداني", "نادر الحمداني")]


@pytest.mark.parametrize("what", ["انخفاضا بلغ 5 في المائة", "قوة كبيرة"])
def test_what_somebody_shows_is_not_told(what):
    assert said(f"أظهر زوار المدينة {what}.") == []


def test_what_is_revealed_about_something_is_no_office():
    assert said("كشف المسؤول عن تفاصيل الخطة الجديدة.") == [("كشف", "المسؤول", "المسؤول")]


@pytest.mark.parametrize("seat", ["مقاطعة لينكولن", "ولاية تكساس", "دائرة الساحل"])
@pytest.mark.parametrize("verb", ["وصفت", "انتقدت"])
def test_a_delegate_keeps_the_constituency(verb, seat):
    rest = "القرار بأنه مؤسف" if verb == "وصفت" else "القرار"
    found = said(f"{verb} النائبة الديمقراطية عن {seat}، ليلى منصور، {rest}.")
    assert found == [(verb, f"النائبة الديمقراطية عن {seat}، ليلى منصور", "ليلى منصور")]


@pytest.mark.parametrize(
    "office",
    [
        "وكيل أمين منطقة الواحة للدراسات", "أمين مجلس منطقة الواحة", "رئيس جمعية العاطلين عن العمل بالواحة",
        "الأمين العام المنتهية ولايته", "الرئيس المنتهية مهمته",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["سامر الحلبي", "كريم نصار"])
def test_the_whole_title_is_read_up_to_its_holder(office, name):
    assert said(f"أعلن {office} {name} أن المشروع جاهز.") == [("أعلن", f"{office} {name}", name)]


def test_what_a_company_has_is_no_part_of_its_name():
    assert said("نفت الشركة المتحدة علاقتها بالحادث.")[0][1] == "الشركة المتحدة"


@pytest.mark.parametrize("trade", ["محلل أسواق", "رجل أعمال", "رئيس اللجنة", "طبيب أسنان"])
def test_a_trade_in_brackets_goes_on_with_a_name(trade):
    found = said(f"وقال سامر الحلبي ({trade}): السوق متوقفة منذ أمس.")
    assert found == [("قال", f"سامر الحلبي ({trade})", "سامر الحلبي")]


@pytest.mark.parametrize("when", ["أمس", "الثلاثاء"])
def test_a_time_in_brackets_does_not(when):
    found = said(f"وقال سامر الحلبي ({when}) إن السوق متوقفة.")
    assert found == [("قال", "سامر الحلبي", "سامر الحلبي")]


@pytest.mark.parametrize("body", ["شركة (بي.دي.إم)", "بنك (إي.سي.بي)"])
def test_initials_in_brackets_name_a_body(body):
    found = said(f"قال سامر الحلبي رئيس قسم الساعات في {body} لصحيفة البلد إن السعر ارتفع.")
    assert found[0][1] == f"سامر الحلبي رئيس قسم الساعات في {body}"


@pytest.mark.parametrize("how", ["بالإجماع", "بالأغلبية", "بالتزكية"])
def test_how_a_body_decides_is_no_part_of_it(how):
    assert said(f"أعلن مجلس بلدية القرية {how} الموافقة على الهدية.") == [
        ("أعلن", "مجلس بلدية القرية", "مجلس بلدية القرية")
    ]


@pytest.mark.parametrize("preacher", ["خطيب", "إمام"])
def test_friday_belongs_to_who_preaches_on_it(preacher):
    assert said(f"أكد {preacher} الجمعة أن القانون واجب.")[0][1] == f"{preacher} الجمعة"


def test_friday_belongs_to_nobody_else():
    assert said("أكد مسؤول الجمعة أن القانون واجب.")[0][1] == "مسؤول"


@pytest.mark.parametrize("head", ["المسؤولون", "القادة", "الخبراء"])
@pytest.mark.parametrize("people", ["الروس", "الأكراد", "الألمان"])
def test_a_people_in_the_broken_plural_is_an_adjective(head, people):
    assert said(f"وصف {head} {people} الانفجار بأنه حادث.") == [
        ("وصف", f"{head} {people}", f"{head} {people}")
    ]


@pytest.mark.parametrize("when", ["ختام", "مستهل"])
@pytest.mark.parametrize("words", ["تصريحه", "تصريحاته"])
def test_at_the_end_of_his_own_words_nobody_new_speaks(when, words):
    text = f"قال سامر الحلبي إن الخطة جاهزة. وأكد في {when} {words} أن الوقت ضيق."
    assert said(text)[1] == ("أكد", None, "سامر الحلبي")


@pytest.mark.parametrize("whom", ["وزيرَ الطاقة", "المديرَ", "نقيبَ الأطباء"])
def test_a_written_fatha_shows_whom_somebody_asks(whom):
    assert said(f"سأل الصحافي ماجد الحلبي {whom} عن موعد العودة.") == [
        ("سأل", "الصحافي ماجد الحلبي", "ماجد الحلبي")
    ]


@pytest.mark.parametrize(
    "call", ["ودعا {} إلى التهدئة", "وأمر {} بالاستعداد", "وأمر خلالها {} بالاستعداد"]
)
@pytest.mark.parametrize("whom", ["قواته", "أنصاره", "حكومته"])
def test_whoever_goes_on_calls_his_own(call, whom):
    text = f"زار القائد سامر الحلبي الجزيرة أمس، {call.format(whom)}."
    assert [(source, who) for _, source, who in said(text)] == [(None, "سامر الحلبي")]


@pytest.mark.parametrize(
    "call",
    ["ودعت الأطراف إلى تنفيذ الاتفاق", "وطالبت السلطات بفتح تحقيق", "ودعت الفرقاء إلى الحوار"],
)
def test_whoever_goes_on_calls_the_parties(call):
    text = f"حضرت الجمعية الجلسة أمس، {call}."
    assert [(source, who) for _, source, who in said(text)] == [(None, "الجمعية")]


@pytest.mark.parametrize("family", ["أسرته", "عائلته"])
def test_his_family_calls_by_itself(family):
    assert said(f"توفي العامل أمس، وطالبت {family} بالتعويض.")[0][1] == family
