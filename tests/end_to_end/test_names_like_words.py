"""Names that are also verbs or words of speech: the place in the sentence decides."""

import pytest

import newsclaims

NAMES = [
    "أشرف",
    "أمجد",
    "بهجت",
    "بيان",
    "ثروت",
    "حكمت",
    "خيرت",
    "رجا",
    "رفعت",
    "زيد",
    "شهد",
    "عزت",
    "مدحت",
    "نجيب",
    "وعد",
]
TITLES = ["اللواء", "المدرب الجديد", "النائب", "وزير الإسكان"]


def read(text: str) -> list[tuple[str | None, str, str]]:
    """Return speaker, cue and statement of each claim."""
    claims = newsclaims.analyze(text).claims
    return [(claim.speaker, claim.cue.text, claim.statement) for claim in claims]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", NAMES)
class TestBehindVerbAndTitle:
    def test_surname(self, title: str, name: str) -> None:
        text = f"أكد {title} طارق {name} أن المشروع جاهز."
        assert read(text) == [(f"طارق {name}", "أكد", "المشروع جاهز")]

    def test_given_name(self, title: str, name: str) -> None:
        text = f"وقال {title} {name} الخطيب إن المشروع جاهز."
        assert read(text) == [(f"{name} الخطيب", "قال", "المشروع جاهز")]

    def test_behind_a_comma(self, title: str, name: str) -> None:
        text = f"وأعلن {title} محمد {name}، أن العمل يبدأ غداً."
        assert read(text) == [(f"محمد {name}", "أعلن", "العمل يبدأ غداً")]


@pytest.mark.parametrize("name", sorted({*NAMES, "لوح"} - {"وعد"}))
def test_the_surname_alone_behind_a_verb(name: str) -> None:
    text = f"أعلن النائب منذر {name} أن الموسم جيد. وقال {name} خلال لقاء إن الأسعار مستقرة."
    assert read(text) == [
        (f"منذر {name}", "أعلن", "الموسم جيد"),
        (f"منذر {name}", "قال", "الأسعار مستقرة"),
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("الوزير سامر الخطيب أكد أن الطريق سيفتح.", ("سامر الخطيب", "أكد", "الطريق سيفتح")),
        ("النائب سامر الخطيب زعم أن الطريق مغلق.", ("سامر الخطيب", "زعم", "الطريق مغلق")),
        ("وصل النائب سامر الخطيب وأعلن أن العمل بدأ.", ("سامر الخطيب", "أعلن", "العمل بدأ")),
    ],
)
def test_a_verb_stays_one_where_the_clause_has_none_before(
    text: str, claim: tuple[str, str, str]
) -> None:
    assert read(text) == [claim]
