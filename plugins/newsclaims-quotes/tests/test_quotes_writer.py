"""What the writer says himself is no claim of anybody."""

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "من يبحث ستجد أن الأبواب مفتوحة.",
        "وسيجد القارئ أن الكتاب طويل.",
        "ارتفعت الأسعار مما يؤكد أهمية الرقابة.",
        "ارتفعت الأسعار، ما يؤكد أهمية الرقابة.",
        "طلب السائق صورة من كشف درجات إن وجدت.",
        "فرضت عقوبات مالية مشددة على الجزيرة.",
        "أن السائقين يدفعون ثمن الوقود.",
    ],
)
def test_inferences_and_nouns_are_no_claims(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("و+قال رسول الله صلى الله علي~ه و+سلم: «الدين النصيحة».", "رسول الله"),
        ("قال بنك (دي إن سي) في مذكرة إن النفط رخيص.", "بنك (دي إن سي)"),
        ("قال الطبيب: المتحدث باسم المستشفى إن المريض استيقظ.", "الطبيب"),
        ("طالب النقيب الحكومة ب+صرف الرواتب المتأخرة.", "النقيب"),
        ("لكن محللين يحذرون من انخفاض الأسعار.", "محللين"),
        ("قال مراسل~نا إن الطريق مغلق.", "مراسلنا"),
    ],
)
def test_the_speaker_has_his_whole_name_and_no_more(only, sentence, source):
    assert str(only(sentence, person=["رسول الله"]).source) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "القاهرة - ذكرت أن الطريق مغلق.",
        "و+قال صلى الله علي~ه و+سلم: «الدين النصيحة».",
        "و+تابع كلمت~ه: «إن الدين النصيحة».",
    ],
)
def test_datelines_blessings_and_speeches_do_not_speak(only, sentence):
    claim = only(sentence, place=["القاهرة"])
    assert (claim.source, claim.subject) == (None, "dropped")


def test_a_noun_phrase_ends_before_a_contrast(only, texts):
    claim = only("طلبت المريضة نقل~ها إلى بلد~ها، لكن ابن~ها تأخر.")
    assert texts(claim.content) == ["نقلها إلى بلدها"]


def test_a_circumstance_of_the_speaker_ends_a_content(attribute, texts):
    claim = attribute("ذكرت الوزيرة أن الأسعار ارتفعت، مرجعة ذلك إلى الجفاف.")[0]
    assert texts(claim.content) == ["أن الأسعار ارتفعت"]


def test_silence_is_told_by_the_journalist(only, texts):
    claim = only("ذكر العمال أن المصنع مغلق، فيما رفضت الشركة التعليق.")
    assert texts(claim.content) == ["أن المصنع مغلق"]
