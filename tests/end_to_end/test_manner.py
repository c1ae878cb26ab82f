"""How somebody says it stands between speaker and content, and belongs to neither."""

import pytest

import newsclaims

MANNERS = ["", "بشدة ", "بقوة ", "بحزم ", "بأشد العبارات ", "بأقوى الألفاظ "]
CONTENTS = [
    "الهجوم على المدنيين",
    "استهداف المدنيين",
    "اغتيال الصحافي",
    "قصف المستشفى",
    "هذه الجريمة",
]


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(
    ("verb", "speaker", "preposition"),
    [
        ("أدان", "الأمين العام", ""),
        ("استنكرت", "وزارة الخارجية", ""),
        ("ندد", "الرئيس سامر القيسي", "ب"),
    ],
)
def test_manner_is_no_part_of_what_is_condemned(
    verb: str, speaker: str, preposition: str, manner: str, content: str
) -> None:
    [claim] = newsclaims.analyze(f"و{verb} {speaker} {manner}{preposition}{content}.").claims
    assert claim.source is not None
    assert (claim.source.text, claim.statement.removeprefix("ب")) == (speaker, content)


@pytest.mark.parametrize("end", ['"لا أعرف"', ': "لا أعرف"', " إنه لا يعرف", " أنه لا يعرف"])
@pytest.mark.parametrize("manner", ["ساخرا", "مازحاً", "ضاحكا", "متهكماً", "مبتسما", "غاضبا"])
@pytest.mark.parametrize("verb", ["أضاف", "قال", "تابع", "أردف"])
def test_a_participle_of_manner_is_nobody(verb: str, manner: str, end: str) -> None:
    text = f"قال سامي نصار إن الأمر انتهى. و{verb} {manner}{end}."
    first, second = newsclaims.analyze(text).claims
    assert second.source is None
    assert second.speaker == first.speaker == "سامي نصار"


@pytest.mark.parametrize("manner", ["ساخرة", "ضاحكة", "باكية"])
def test_a_feminine_participle_of_manner_is_nobody(manner: str) -> None:
    text = f"قالت ليلى الكندي إن الأمر انتهى. وأضافت {manner}: «لا أعرف»."
    assert [claim.speaker for claim in newsclaims.analyze(text).claims] == ["ليلى الكندي"] * 2
