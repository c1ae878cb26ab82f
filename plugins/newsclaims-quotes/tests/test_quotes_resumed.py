"""Somebody else takes up what was said: `صرح بذلك فلان`, `وهو ما نفاه فلان`."""

import pytest

SPEAKERS = ["وزير النقل", "المدير", "المهندسون", "تقرير رسمي"]
TOLD = ["صرح ب+ذلك", "أعلن ذلك", "أفاد ب+ذلك", "قال ذلك", "نفى ذلك", "و+أكد ذلك"]
TAKEN_UP = ["، و+هو ما نفا~ه", " و+هو ما أكد~ه", "، ال+أمر الذي نفا~ه", "، و+هو ما ترفض~ه"]


@pytest.mark.parametrize("tail", ["", " أمس", " في مؤتمر صحفي", "، و+غادر ال+قاعة"])
@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_sentence_tells_who_said_the_one_before(attribute, texts, speaker, told, tail):
    claim = attribute(f"بدأ تشغيل ال+خط ال+جديد. {told} {speaker}{tail}.")[0]
    assert texts(claim.content) == ["بدأ تشغيل الخط الجديد"]
    assert str(claim.source) == speaker.replace("+", "")


@pytest.mark.parametrize("taken_up", TAKEN_UP)
@pytest.mark.parametrize("speaker", ["رئيس اللجنة", "مكتب ال+وزير", "العمال"])
@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("قال ال+مدير إن ال+جسر متين", "إن الجسر متين"),
        ("تردد أن ال+مصنع أغلق", "أن المصنع أغلق"),
        ("اتهم ال+نائب ال+شركة ب+ال+تقصير", "بالتقصير"),
    ],
)
def test_what_was_said_is_denied_by_another(attribute, said, content, speaker, taken_up):
    first, second = attribute(f"{said}{taken_up} {speaker}.")
    assert str(first.content[0]) == str(second.content[0]) == content
    assert str(second.source) == speaker.replace("+", "")


def test_who_takes_it_up_may_be_described(attribute):
    found = attribute("قال ال+مدير إن ال+جسر متين و+هو ما نفا~ه ال+خبير الذي زار ال+موقع.")
    assert [str(claim.source) for claim in found] == ["المدير", "الخبير"]


@pytest.mark.parametrize(
    "sentence",
    [
        "سافر الوفد. و+لم يؤكد ذلك أي مسؤول.",
        "ارتفع النهر. حدث ذلك في الليل.",
        "تأخر ال+قطار. رأى ذلك ركاب كثيرون.",
        "فاز الفريق. أكد ذلك أهمية التدريب.",
        "ارتفع ال+سعر، و+هو ما أغضب ال+سكان.",
        "ارتفع ال+سعر، كما رفض ال+وزير ال+استقالة.",
    ],
)
def test_nobody_takes_it_up(attribute, sentence):
    assert attribute(sentence) == []


@pytest.mark.parametrize("verb", ["يتساءل", "يسأل", "تساءل", "سأل"])
@pytest.mark.parametrize("who", ["التقرير", "سكان ال+مدينة", "كاتب ال+مقال أمس"])
def test_a_question_has_who_asks_it_behind_it(only, texts, who, verb):
    claim = only(f"متى يفتح ال+جسر؟ {verb} {who}.")
    assert (claim.act, texts(claim.content)) == ("ask", ["متى يفتح الجسر"])
    assert str(claim.source) == who.replace("+", "").removesuffix(" أمس")


@pytest.mark.parametrize("behind", ["سألت أم~ه ال+جيران عن~ه", "يسأل كثيرون أنفس~هم هذا ال+سؤال"])
def test_who_asks_something_else_behind_a_question_does_not_ask_it(attribute, behind):
    assert attribute(f"متى يعود ال+غائب؟ {behind}.") == []


@pytest.mark.parametrize("verb", ["تقول"])
@pytest.mark.parametrize("letter", ["رسالة", "رسالة قصيرة", "رسالة ب+ال+عربية"])
def test_a_letter_says_what_is_quoted_behind_it(only, texts, letter, verb):
    claim = only(f"وصلت إلى السكان {letter} {verb} «غادروا منازلكم قبل حلول المساء».")
    assert texts(claim.content) == ["غادروا منازلكم قبل حلول المساء"]
    assert str(claim.source) == letter.replace("+", "")
