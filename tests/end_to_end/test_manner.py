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
