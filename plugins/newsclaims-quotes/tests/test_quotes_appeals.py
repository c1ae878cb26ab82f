"""What somebody appeals for or orders: `أهابت الوزارة بالمواطنين الحذر`, `أمرت النيابة بحبسه`."""

import pytest


@pytest.mark.parametrize("speaker", ["الوزارة", "إدارة المرور", "البلدية"])
@pytest.mark.parametrize("whom", ["ب+المواطنين", "ب+السكان", "ب+السائقين"])
@pytest.mark.parametrize(
    "deed", ["الهدوء في الشوارع", "عدم رمي النفايات", "التعاون مع الشرطة", "ضرورة توخي الحذر"]
)
def test_a_deed_is_appealed_for(only, texts, speaker, whom, deed):
    claim = only(f"و+أهابت {speaker} {whom} {deed}.")
    assert (str(claim.source), texts(claim.content)) == (speaker, [deed.replace("+", "")])


@pytest.mark.parametrize(
    "deed", ["ب+حبس السائق", "ب+سجن~هم أسبوعا", "ب+أخذ أقوال~ه", "ب+إخلاء ال+دار"]
)
@pytest.mark.parametrize("who", ["أمرت النيابة", "و+أمرت المحكمة", "أمر القاضي"])
def test_a_deed_is_ordered(only, texts, who, deed):
    claim = only(f"{who} {deed}.")
    assert (claim.act, texts(claim.content)) == ("call", [deed.replace("+", "").replace("~", "")])


@pytest.mark.parametrize("what", ["ب+الضعف", "ب+الفاشلة", "ب+ال+أبطال", "ب+الخطأ الكبير"])
@pytest.mark.parametrize("called", ["و+وصف~ها", "و+وصف~ه", "و+وصف~هم"])
@pytest.mark.parametrize("tail", ["", " بعد سحب القانون"])
def test_what_is_judged_is_called_so_by_the_same(attribute, texts, called, what, tail):
    first, second = attribute(f"انتقد النائب اللجنة {called} {what}{tail}.")
    assert (texts(first.content), texts(second.content)) == (["اللجنة"], [what.replace("+", "")])


@pytest.mark.parametrize("described", ["و+وصف~ها في ال+كتاب", "و+وصف ب+ال+تفصيل"])
def test_a_description_is_no_judgement(attribute, described):
    assert attribute(f"رسم الفنان جمال المدينة {described}.") == []
