"""How somebody ends a speech: `وختم كلمته بالدعوة إلى`, `وختم حديثه بقوله إن`."""

import pytest

ENDS = ["ختم المدير", "و+ختم المدير حديث~ه", "و+اختتم المدير خطاب~ه", "و+تابع المدير"]
TOLD = [
    ("ب+الدعوة إلى", "تخفيض الضرائب"),
    ("ب+الإشارة إلى", "تراجع الأسعار"),
    ("ب+التأكيد على", "وحدة الصف"),
    ("ب+التحذير من", "سيول جديدة"),
]


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize(("noun", "content"), TOLD)
def test_a_speech_ends_with_what_it_calls_for(only, texts, ends, noun, content):
    claim = only(f"{ends} {noun} {content}.")
    assert (texts(claim.content), str(claim.source)) == ([content], "المدير")


@pytest.mark.parametrize("own", ["حديث~ه", "كلام~ه", "مداخلت~ه"])
def test_own_words_end_in_one_claim(only, texts, own):
    claim = only(f"و+ختم {own} ب+قول~ه إن السوق هادئ.")
    assert (str(claim.cue), texts(claim.content)) == ("قوله", ["إن السوق هادئ"])


@pytest.mark.parametrize(
    "sentence",
    [
        "اختتم الحفل ب+تكريم الفائزين.",
        "ختم الفريق الموسم ب+الفوز على منافسه.",
        "بدأت الدولة ب+الدعوة إلى المؤتمر.",
    ],
)
def test_what_ends_otherwise_is_no_speech(attribute, sentence):
    assert attribute(sentence) == []
