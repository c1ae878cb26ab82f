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
