"""Where the speaker stands: behind the verb, before it, or beyond something long."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("و+قد أكد العمدة أن الجسر آمن.", "العمدة"),
        ("ف+قد نفت الإدارة علم~ها ب+الحادث.", "الإدارة"),
        ("و+كان قد أكد العمدة أن الجسر آمن.", "العمدة"),
        ("و+كان العمدة قد أكد أن الجسر آمن.", "العمدة"),
        ("العمدة قد أكد أهمية الجسر.", "العمدة"),
    ],
)
def test_only_a_bare_qad_shows_that_the_subject_stands_before(only, sentence, source):
    assert str(only(sentence).source) == source
