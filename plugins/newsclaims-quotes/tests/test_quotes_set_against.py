"""What the journalist sets against what was said, and participles around it."""

import pytest

OTHERS = ["ال+شركة كشفت أن", "العمال قالوا إن", "شهود عيان أكدوا أن", "لجنة الخبراء خلصت إلى أن"]


@pytest.mark.parametrize("comma", ["،", ""])
@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("said", ["قال ال+مدير إن ال+جسر آمن", "ذكر ال+تقرير أن ال+جسر آمن"])
def test_what_another_said_is_set_against_it(attribute, texts, said, other, comma):
    first, second = attribute(f"{said}{comma} لكن {other} ال+أعمدة متصدعة.")
    assert texts(first.content) == [said.replace("+", "").split(" ", 2)[2]]
    assert texts(second.content) == [f"{other.split()[-1]} الأعمدة متصدعة"]


@pytest.mark.parametrize(
    "tail",
    ["لكن ال+عمل مستمر", "لكن ال+بنوك تخشى الخسارة", "لكن ال+سكان يرون أن ال+خطر بعيد"],
)
def test_what_the_speaker_sets_against_it_belongs(attribute, tail):
    claim = attribute(f"قال ال+مدير إن ال+جسر قديم، {tail}.")[0]
    assert str(claim.content[0]) == f"إن الجسر قديم، {tail}".replace("+", "")


@pytest.mark.parametrize("opener", ["لكن", "و+قالت ال+وكالة إن"])
def test_who_speaks_for_a_body_is_no_participle_that_reports(attribute, opener):
    found = attribute(f"{opener} متحدثا باسم ال+جيش نفى أن يكون أحد أوقف.")
    assert "متحدثا" not in [str(claim.cue) for claim in found]


@pytest.mark.parametrize("participle", ["معتقدا", "مؤكدا", "معلنا", "معتبرا"])
@pytest.mark.parametrize("holder", ["سائق~ها", "مدير~ها", "رئيس~ه", "مدرب~هم"])
def test_the_subject_of_a_participle_stands_behind_it(only, texts, participle, holder):
    claim = only(f"توقف ال+عمل، {participle} {holder} أن ال+عطل بسيط.")
    assert (str(claim.source), texts(claim.content)) == (
        holder.replace("~", ""),
        ["أن العطل بسيط"],
    )


@pytest.mark.parametrize("occasion", ["في بيان", "في تصريح صحفي", "خلال ندوة"])
@pytest.mark.parametrize("participle", ["مشيرة", "موضحة", "مضيفة"])
def test_she_goes_on_on_an_occasion_without_a_comma(attribute, texts, participle, occasion):
    first, second = attribute(
        f"أعلنت الشركة عزم~ها دفع ال+أجور {participle} {occasion} أن ال+سوق هادئ."
    )
    assert texts(first.content) == ["عزمها دفع الأجور"]
    assert (str(second.cue), texts(second.content)) == (participle, ["أن السوق هادئ"])
