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
