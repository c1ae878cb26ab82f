"""Whose kin, doctor or spokesman speaks, and who is meant by a title, a plural or a medium's noun."""

from __future__ import annotations

import pytest

import newsclaims


def speakers(text: str) -> list[list[str]]:
    """Return the speakers of each claim of *text*."""
    return [[actor.name for actor in c.actors] for c in newsclaims.analyze(text).claims]


@pytest.mark.parametrize(
    "office",
    [
        "المتحدث باسم رئيس الوزراء البريطاني كريم نصار", "المتحدثة باسم الرئيس كريم نصار",
        "رئيسة هيئة الدفاع عن الوزير السابق كريم نصار", "الناطق باسم وزير الري كريم نصار",
    ],
)  # fmt: skip
@pytest.mark.parametrize("rank", ["", "المحامية "])
def test_who_is_named_behind_the_comma_speaks_for_who_is_named_before(office, rank):
    assert speakers(f"قالت {office}، {rank}ليلى منصور، إن الملف جاهز.") == [["ليلى منصور"]]


@pytest.mark.parametrize("bout", ["", "السابق ", "السابق في الوزن الثقيل "])
def test_the_doctor_of_a_champion_is_not_the_champion(bout):
    text = f"أعلن الطبيب الخاص لبطل العالم {bout}مايك هاردي أن نزاله ألغي. وقال الطبيب إنه بخير."
    assert speakers(text) == [["الطبيب الخاص لمايك هاردي"]] * 2


@pytest.mark.parametrize("whose", ["البرلماني السابق عزيز نصار", "المتهم عزيز نصار"])
def test_the_defence_of_somebody_speaks(whose):
    assert speakers(f"طلب دفاع {whose} استدعاء ثلاثة شهود.") == [["دفاع عزيز نصار"]]


@pytest.mark.parametrize("kin", ["والدته", "زوجته", "شقيقته"])
def test_where_somebody_s_kin_shouts_is_no_part_of_her(kin):
    (claim,) = newsclaims.analyze(f"صرخت {kin} في القاعة: «ولدي مظلوم والله».").claims
    assert str(claim.source) == kin


def test_two_nouns_of_kin_behind_a_name_are_of_one_woman():
    text = "قالت الأميرة هيلين، ابنة الملك كارل وشقيقة الأمير سامر، إنها ستتخلى عن ألقابها."
    assert speakers(text) == [["هيلين"]]


def test_kin_joined_behind_the_comma_is_somebody_else():
    text = "قالت الأميرة هيلين، وشقيقة الأمير سامر، إن الحفل كبير."
    assert len(speakers(text)[0]) > 1


@pytest.mark.parametrize("word", ["الأب", "الأب المكلوم", "الوالد"])
def test_kin_again_is_who_was_called_so(word):
    for name in ("سلمى", "ليلى حداد", "مريم"):
        text = f"كشف عمر الكندي، والد الضحية {name}، أن ابنته مرضت. وتابع {word}: نحن بخير."
        assert speakers(text) == [["عمر الكندي"]] * 2


@pytest.mark.parametrize("former", ["السابق", "الأسبق"])
def test_a_former_office_may_be_that_of_who_holds_another_now(former):
    text = f"قال رئيس الحزب سامر الحلبي إن الاتفاق تم. وأضاف الوزير {former} أن الحل قريب."
    assert speakers(text) == [["سامر الحلبي"]] * 2


def test_another_office_is_not():
    text = "قال رئيس الحزب سامر الحلبي إن الاتفاق تم. وأضاف الوزير أن الحل قريب."
    assert speakers(text) == [["سامر الحلبي"], ["الوزير"]]


@pytest.mark.parametrize(
    ("medium", "again"),
    [
        ("صحيفة «الواحة» الألمانية", "الصحيفة الألمانية"), ("موقع «الواحة» التقني", "الموقع التقني"),
        ("مجلة «الواحة»", "المجلة الفرنسية"),
    ],
)  # fmt: skip
def test_the_noun_of_the_only_medium_means_it(medium, again):
    verb = "ذكر" if medium.startswith("موقع") else "ذكرت"
    assert (
        speakers(f"{verb} {medium} أن الخطة جاهزة. و{verb} {again} أن الوقت ضيق.")
        == [["الواحة"]] * 2
    )


def test_of_two_media_it_means_neither():
    text = "ذكرت صحيفة «الواحة» أن الخطة جاهزة. وذكرت صحيفة «النخيل» أن الوقت ضيق. "
    assert speakers(text + "وذكرت الصحيفة الألمانية أن السوق مفتوح.")[-1] == ["الصحيفة الألمانية"]


@pytest.mark.parametrize("again", ["الوزارة", "الوزارة السودانية"])
def test_a_ministry_is_meant_by_its_noun(again):
    text = f"دانت الخارجية السودانية القرار. وقالت {again} إن الوقت ضيق."
    assert speakers(text) == [["الخارجية السودانية"]] * 2


@pytest.mark.parametrize("whole", ["هيئة الاتصالات وتقنية المعلومات", "هيئة الدواء وسلامة الغذاء"])
def test_what_a_body_is_for_besides_belongs_to_its_name(whole):
    text = f"أنجزت {whole} خدمة جديدة. وأوضحت الهيئة في بيان أن المشاريع مهمة."
    assert speakers(text) == [[whole]]


@pytest.mark.parametrize(
    ("oblique", "name"),
    [
        ("سائقي التوصيل", "سائقو التوصيل"), ("موظفي المصنع", "موظفو المصنع"),
        ("المسؤولين المحليين", "المسؤولون المحليون"),
    ],
)  # fmt: skip
def test_a_plural_is_named_in_the_nominative(oblique, name):
    assert speakers(f"وتقول الصحف إن {oblique} قالوا إن الأجر قليل.")[-1] == [name]


def test_a_short_noun_that_ends_like_a_plural_is_left_alone():
    assert speakers("بحسب الدين الإسلامي، فإن الصدق واجب.") in ([["الدين الإسلامي"]], [])


@pytest.mark.parametrize("brand", ["الإرهابي", "المتطرف", "المحظور"])
def test_what_others_call_a_group_is_no_part_of_its_name(brand):
    assert speakers(f"أعلن تنظيم داعش {brand} مسؤوليته عن الهجوم.") == [["تنظيم داعش"]]


@pytest.mark.parametrize("office", ["وزير المالية الألماني", "رئيس البنك الوطني"])
def test_a_title_ends_an_unknown_name(office):
    text = f"أبدى فولفجانج شويبله {office} استعداده للحوار، وأوضح أن الخطوة ممكنة."
    assert speakers(text) == [["فولفجانج شويبله"]] * 2


@pytest.mark.parametrize("given", ["سعيد", "كريم", "حسن"])
def test_a_surname_of_two_words_may_begin_like_a_title(given):
    text = f"وقال المتحدث باسم الخارجية الإيرانية {given} خطيب زاده إن الحقل مشترك."
    assert speakers(f"{text} وذكر خطيب زاده أن الاتفاق قائم.") == [[f"{given} خطيب زاده"]] * 2


def test_what_stands_between_two_is_of_one_speaker():
    text = "قال سامر الحلبي إن الاتفاق الموقع بين وزارة التربية ونقابة التعليم ينص على انتدابهم."
    assert len(speakers(text)[-1]) == 1


def test_a_network_is_no_company():
    text = "تعمل شبكة الإنترنت في البلاد منذ عام. وقالت الشركة إن الخدمة جيدة."
    assert speakers(text) == [["الشركة"]]


def test_many_companies_are_not_the_one_meant():
    text = "تعمل شركات كبرى في البلاد منذ عام. وقالت الشركة إن الخدمة جيدة."
    assert speakers(text) == [["الشركة"]]


def test_a_festival_may_have_a_name_in_the_plural():
    text = "بدأت مهرجانات الواحة مساء أمس. وأكد هذا المهرجان أن الفن باق."
    assert speakers(text) == [["مهرجانات الواحة"]]


@pytest.mark.parametrize("who", ["المشاركون في المؤتمر", "المشاركون في الندوة"])
def test_where_participants_take_part_tells_who_they_are(who):
    assert speakers(f"أكد {who} أن القضية مهمة، وأوصوا بعقد دورة ثانية.") == [[who]] * 2


def test_a_meeting_that_a_clause_describes_is_left_out():
    text = "أكد مشاركون في لقاء علمي نظمه المعهد الملكي أن القضية مهمة."
    assert speakers(text) == [["مشاركون"]]


def test_where_somebody_speaks_does_not():
    assert speakers("أكد المدير في المؤتمر أن القضية مهمة.") == [["المدير"]]
