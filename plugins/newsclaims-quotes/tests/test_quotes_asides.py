"""A clause that an aside parts goes on behind it, whatever has been said of it before."""

import pytest

SPEAKERS = ["تقول ال+خبيرة", "يؤكد مصدر طبي", "توضح الشركة", "يضيف بلاغ ل+وزارة ال+نقل"]
TOPICS = ["ال+وضع في الشمال", "ف+ال+حوار", "و+هذه ال+حملة", "ال+سياحة ال+جبلية"]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("told", ["هو الحل", "في إطار خطة كبيرة", "ليس كافيا", "كارثي جدا"])
def test_a_topic_has_its_predicate_behind_an_aside(only, texts, speaker, topic, told):
    claim = only(f"{topic}، {speaker}، {told}.")
    assert texts(claim.content) == [topic.replace("+", ""), told]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("topic", ["ال+وضع في الشمال", "ف+ال+حوار"])
def test_a_topic_has_a_quotation_for_its_predicate(only, texts, speaker, topic):
    claim = only(f"{topic}، {speaker}، «تحت الصفر»، و+قد زار وفد ال+قرية.")
    assert texts(claim.content) == [topic.replace("+", ""), "«تحت الصفر»"]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_one_quoted_word_may_be_broken(only, texts, speaker):
    claim = only(f"«السوق»، {speaker}، «تتعافى ببطء».")
    assert texts(claim.content) == ["السوق", "تتعافى ببطء"]


@pytest.mark.parametrize(
    "clause",
    [
        ("و+ستشمل ال+حملة", "كل القرى"),
        ("و+لن تتوقف الأشغال", "قبل نهاية السنة"),
    ],
)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_clause_has_its_object_or_subject_behind_an_aside(only, texts, speaker, clause):
    before, after = clause
    claim = only(f"{before}، {speaker}، {after}.")
    assert texts(claim.content) == [before.replace("+", ""), after.replace("+", "")]


@pytest.mark.parametrize("told", ["مهددة ب+الجفاف", "مطالبة ب+الصبر"])
@pytest.mark.parametrize("copula", ["و+تبقى", "و+تظل", "و+تصبح"])
def test_what_is_left_of_a_copula_s_clause_is_no_cue(only, texts, copula, told):
    claim = only(f"{copula} ال+قرية، بحسب الشرطة، {told}.")
    assert str(claim.cue) == "بحسب"
    assert texts(claim.content)[1] == told.replace("+", "")


@pytest.mark.parametrize("noun", ["ال+حديث", "ال+كلام", "ال+قول"])
@pytest.mark.parametrize(
    "clause",
    [("ال+سوق في ال+مدينة", "تمر ب+أزمة"), ("و+في حال استمر ال+جفاف", "ف+إن ال+موسم ضعيف")],
)
def test_a_nominal_aside_tells_whose_words_they_are(only, texts, noun, clause):
    before, after = clause
    claim = only(f"{before}، و+{noun} ل+ل+وزيرة، {after}.")
    assert (str(claim.cue), str(claim.source)) == (noun.replace("+", ""), "وزيرة")
    assert texts(claim.content) == [before.replace("+", ""), after.replace("+", "")]


@pytest.mark.parametrize("who", ["ال+أقوى", "ال+جميع"])
def test_a_proverb_is_no_aside(attribute, who):
    assert attribute(f"ال+صمت، و+ال+كلام ل+{who}، سيد ال+موقف.") == []


def test_what_so_sets_off_has_a_speaker_of_its_own(attribute, texts):
    _, claim = attribute("و+اشتكى ال+تجار من غياب ال+نظافة، ف+ال+مكان تحول حسب~هم إلى مزبلة.")
    assert texts(claim.content) == ["فالمكان تحول", "إلى مزبلة"]


@pytest.mark.parametrize("thing", ["ال+ساعة", "ال+لافتة", "ال+بوصلة"])
def test_an_instrument_says_nothing(attribute, thing):
    assert attribute(f"و+تشير {thing}، في كل محطة، إلى موعد ال+قطار.") == []
