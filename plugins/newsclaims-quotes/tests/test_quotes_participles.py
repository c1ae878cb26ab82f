"""Participles in the accusative go on with the speaker of their clause."""

import pytest


@pytest.mark.parametrize(
    ("cue", "complement", "content"),
    [
        ("مضيفا", "أن الملعب جاهز", "أن الملعب جاهز"),
        ("مضيفاً", "أن الملعب جاهز", "أن الملعب جاهز"),
        ("مشيرا", "إلى قلة المطر", "قلة المطر"),
        ("مطالبا", "ب+وقف الحفر", "بوقف الحفر"),
        ("نافيا", "وجود خلاف", "وجود خلاف"),
        ("محذرا", "من الغرق", "الغرق"),
    ],
)
def test_speaker_is_inherited(attribute, cue, complement, content):
    first, second = attribute(f"قال المدرب إن الفريق بخير، {cue} {complement}.")
    assert str(first.content[0]) == "إن الفريق بخير"
    assert (str(second.cue), str(second.content[0])) == (cue, content)
    assert (second.source, second.subject) == (None, "inherited")
    assert str(second.antecedent) == "المدرب"


def test_feminine_and_plural_participles(attribute):
    assert str(attribute("قالت المديرة إن الباب مفتوح، مؤكدة أن الحارس نائم.")[1].cue) == "مؤكدة"
    assert str(attribute("قال السكان إن الباب مفتوح، مؤكدين أن الحارس نائم.")[1].cue) == "مؤكدين"


def test_a_participle_needs_no_comma(attribute):
    first, second = attribute("قال المدرب إن الفريق بخير موضحا أن الملعب جاهز.")
    assert str(first.content[0]) == "إن الفريق بخير"
    assert str(second.cue) == "موضحا"


def test_an_adjective_is_no_participle_cue(only):
    claim = only("أعلنت الوزارة عن تسجيل إصابات مؤكدة ب+المرض.")
    assert str(claim.content[0]) == "تسجيل إصابات مؤكدة بالمرض"


def test_the_subject_of_a_verb_that_is_no_cue_is_the_antecedent(only):
    claim = only("و+استقبل الملك نظير~ه الدنماركي، مؤكدا أن الصداقة قديمة.")
    assert str(claim.antecedent) == "الملك نظيره الدنماركي" or str(claim.antecedent) == "الملك"
    assert claim.source is None


def test_two_words_for_one_content_are_one_claim(only):
    claim = only("و+علق المدرب قائلا إن الحكم أخطأ.")
    assert (str(claim.cue), str(claim.source)) == ("قائلا", "المدرب")
    assert claim.provenance.rule == "cue-chain"


@pytest.mark.parametrize("participle", ["مشيرةً إلى", "مُضيفةً", "موضحةً", "مؤكِّدةً", "مبيِّنةً"])
def test_a_feminine_participle_may_show_its_tanwin(attribute, participle):
    found = attribute(f"قالت الوزيرة إن السوق هادئ، {participle} أن الجسر آمن.")
    assert [str(a.content[0]) for a in found] == ["إن السوق هادئ", "أن الجسر آمن"]
    found = attribute(f"أعلنت الوزارة افتتاح الجسر، {participle} أن الطريق آمن.")
    assert [str(a.content[0]) for a in found] == ["افتتاح الجسر", "أن الطريق آمن"]


@pytest.mark.parametrize("adjective", ["مؤكدةٍ", "مؤكدةً"])
def test_an_adjective_with_tanwin_reports_nothing(attribute, adjective):
    assert not attribute(f"سجلت المستشفيات حالاتٍ {adjective} في المدينة.")
