"""Who a participle in somebody's words, and an office with its name behind its place, belong to."""

import pytest

import newsclaims


def speakers(text: str) -> dict[str, str]:
    """Return who speaks by each cue of *text*."""
    claims = newsclaims.analyze(text).claims
    return {claim.cue.text: str(claim.speaker) for claim in claims if claim.speaker}


@pytest.mark.parametrize("who", ["المتهم", "الشاهد"])
def test_a_participle_in_what_is_said_is_of_its_subject(who):
    text = f"وقال رئيس اللجنة إن {who} انهار أمامه معترفا بذنبه، وإن الملف أغلق."
    assert speakers(text) == {"قال": "رئيس اللجنة", "معترفا": who}


@pytest.mark.parametrize("place", ["في حزب الفجر", "في حركة النهر"])
def test_an_office_has_the_name_behind_its_place(place):
    text = f"وهاجم القيادي {place} سامر القيسي الأحزاب المعارضة، وقال إن الناس تعبوا."
    assert speakers(text)["قال"] == "سامر القيسي"
