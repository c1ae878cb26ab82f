"""A clause behind an apposition or occasion, who is met, and what is expected of things."""

import pytest

PLAIN = "أن الماء ملوث"


@pytest.mark.parametrize("tail", ["، ل+«البلد» اليوم", "، أمس", "،"])
@pytest.mark.parametrize("office", ["مدير حفظ صحة المحيط ب+الوزارة", "رئيس لجنة دعم الفلاحين"])
def test_a_thing_in_an_apposition_is_not_what_is_said(only, office, tail):
    claim = only(f"أكد سالم الراجحي، {office}{tail} {PLAIN}.", person=["سالم الراجحي"])
    assert str(claim.source) == f"سالم الراجحي، {office}".replace("+", "")
    assert str(claim.content[0]) == PLAIN


@pytest.mark.parametrize("title", ["جيل القراءة", "أي خطة للطاقة في البلاد في أفق سنة جديدة"])
def test_quoted_words_of_an_occasion_are_not_what_is_said(only, title):
    claim = only(f"أكدت الوزيرة، على هامش لقاء تناول «{title}»، {PLAIN}.")
    assert str(claim.content[0]) == PLAIN


@pytest.mark.parametrize("tail", ["، و+أن العمل بدأ", "، إن شاء الله", " اليوم"])
def test_a_thing_without_another_clause_is_what_is_said(attribute, tail):
    claim = attribute(f"أعلن الوزير اكتمال المشروع{tail}.")[0]
    assert str(claim.content[0]).startswith("اكتمال المشروع")


@pytest.mark.parametrize("meeting", ["لقائه", "استقباله"])
@pytest.mark.parametrize("time", ["", " أمس", " اليوم (الأحد)"])
@pytest.mark.parametrize("whom", ["السفير الفرنسي", "مبعوث الأمم المتحدة"])
def test_who_is_met_does_not_speak(only, meeting, time, whom):
    claim = only(f"و+دعا خلال {meeting}{time} {whom} إلى زيارة المدينة.")
    assert (claim.source, claim.subject) == (None, "dropped")
    assert str(claim.content[0]) == "زيارة المدينة"


def test_who_speaks_stands_behind_who_is_met(only):
    claim = only("قال خلال استقباله السفير الفرنسي رئيس الوزراء إن العلاقات قوية.")
    assert str(claim.source) == "رئيس الوزراء"


@pytest.mark.parametrize("meeting", ["لقائه ب+السفير", "اجتماعه مع السفير"])
def test_who_is_met_behind_a_preposition_leaves_the_subject(only, meeting):
    claim = only(f"قال خلال {meeting} رئيس الوزراء إن العلاقات قوية.")
    assert str(claim.source) == "رئيس الوزراء"


@pytest.mark.parametrize("back", ["خلاله", "فيه"])
def test_a_deed_of_his_behind_what_goes_back_to_a_speech_is_said(attribute, back):
    split = back.replace("ه", "~ه")
    claim = attribute(f"أجرى سامر حوارا مع القناة، أكد {split} انتقال~ه إلى فريق القلعة.")[-1]
    assert (claim.source, str(claim.content[0])) == (None, "انتقاله إلى فريق القلعة")


@pytest.mark.parametrize(
    "thing",
    [
        "المنطقة التي يقدر أن الطائرة سقطت في~ها",
        "حالة إطلاق نار، يعتقد أن~ها قتلت الحارس",
        "المبلغ، و+هو رقم يتوقع أن يرتفع",
    ],
)
def test_what_is_expected_of_a_thing_is_nobodys_word(attribute, thing):
    claim = attribute(f"قال المدير إن الجيش حدد {thing}.")[-1]
    assert (claim.source, claim.subject) == (None, "agentless")


@pytest.mark.parametrize(
    "who", ["الرئيس الذي يعتقد", "هو خبير يعتقد", "الوزيرة التي تعتقد", "أحب القصة التي يرى"]
)
def test_somebody_expects_it_himself(only, who):
    claim = only(f"{who} أن الحرب قريبة.")
    assert claim.subject != "agentless"


def test_what_something_counts_as_is_no_promise(attribute):
    assert not attribute("ذلك يعد «اختيارا سليما و+ديمقراطيا».")


@pytest.mark.parametrize("aim", ["ب+هدف", "ب+غرض"])
def test_the_aim_of_what_is_called_for_may_stand_in_marks(only, aim):
    text = "الاطلاع على الحالة التي يعيش في~ها السكان منذ أن بدأت الحرب"
    claim = only(f"دعا المدير، الذي عاد أمس، ل+زيارة المدينة {aim} «{text}».")
    assert str(claim.content[0]).startswith("لزيارة المدينة")


@pytest.mark.parametrize("noun", ["حضورا", "نجاحا", "عرضا"])
def test_a_striking_thing_draws_nobodys_attention(attribute, noun):
    (claim,) = attribute(f"أكد المدير أن التجار حققوا {noun} لافتا في السوق، إلى جانب الزوار.")
    assert str(claim.content[0]).endswith("إلى جانب الزوار")


def test_a_participle_behind_a_noun_draws_attention_where_a_clause_follows(attribute):
    claim = attribute("قدم المدير عرضا لافتا إلى أن العمل بدأ.")[-1]
    assert str(claim.content[0]) == "أن العمل بدأ"
