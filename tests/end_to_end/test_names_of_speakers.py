"""Speakers whose names have a conjunction or a verb in them."""

import pytest

import newsclaims


@pytest.mark.parametrize("body", ["وزارة التربية والتعليم", "حزب العدالة والتنمية"])
def test_no_speaker_begins_inside_a_name_that_a_conjunction_joins(body):
    text = f"أثارت الجدل نكتة ألقاها القيادي في {body}، سالم الكندي، ضمن ندوة لمح فيها إلى أن السعر مرتفع."
    (claim,) = newsclaims.analyze(text).claims
    assert claim.source.text == "سالم الكندي"


def test_a_medium_is_whole_though_a_word_of_it_may_be_a_verb():
    text = "وبحسب صحيفة صنداي مورنينغ بوست فإن الجسر مغلق منذ أسبوع."
    (claim,) = newsclaims.analyze(text).claims
    assert claim.source.text == "صحيفة صنداي مورنينغ بوست"


@pytest.mark.parametrize(
    "counted",
    [
        "12 نائبا",
        "40 طبيبا من المدينة",
        "60% من التجار",
        "60 بالمائة من التجار",
        "60 في المئة من سكان المدينة",
    ],
)
def test_so_many_of_them_speak(counted: str) -> None:
    (claim,) = newsclaims.analyze(f"وقال {counted} إن الطريق مغلقة.").claims
    assert str(claim.source) == counted


def test_how_many_belongs_to_whom_a_relative_clause_is_about() -> None:
    text = "اجتمع الوزير مع عدد من الأطباء المتقاعدين الذين انتقدوا قرار الوزارة."
    (claim,) = newsclaims.analyze(text).claims
    assert str(claim.source) == "عدد من الأطباء المتقاعدين"


def test_who_is_an_example_of_others_speaks_in_his_relative_clause() -> None:
    text = "وحضر ناشطون على غرار سامر القيسي، الذي قال إن الطريق مغلقة."
    (claim,) = newsclaims.analyze(text).claims
    assert claim.speaker == "سامر القيسي"


def test_the_place_in_the_name_of_a_body_belongs_to_it_before_a_comma() -> None:
    text = "وأفاد مدير إقليم الأمن الوطني بتونس، في تصريح صحفي، أن الطريق مغلقة."
    (claim,) = newsclaims.analyze(text).claims
    assert str(claim.source) == "مدير إقليم الأمن الوطني بتونس"
