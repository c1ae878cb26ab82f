"""The pronoun of a complementizer is the subject of the verb behind it; what follows is whom it is about."""

from __future__ import annotations

import pytest

import newsclaims


def inner(text: str) -> list[tuple[str, str | None, str]]:
    """Return cue, source and content of each claim but the first."""
    return [
        (str(c.cue), str(c.source) if c.source else None, " ".join(map(str, c.content)))
        for c in newsclaims.analyze(text).claims[1:]
    ]


@pytest.mark.parametrize("whom", ["الأطراف", "الحكومة", "قادة الحزب", "نظيره الفرنسي"])
@pytest.mark.parametrize(
    ("opening", "verb"),
    [("أكد الوزير أنه", "دعا"), ("أكد الوزير أنه", "لم يدع"), ("قالت الوزيرة إنها", "تدعو")],
)
def test_whoever_follows_is_called_on(opening, verb, whom):
    [(_, source, content)] = inner(f"{opening} {verb} {whom} إلى الحوار.")
    assert (source, content) == (None, "الحوار")


def test_whoever_follows_is_told():
    text = "ذكرت شركة الغاز أنها أبلغت نظيرتها الفنلندية بأنها ستوقف العمل."
    assert inner(text) == [("أبلغت", None, "بأنها ستوقف العمل")]


def test_a_pronoun_that_does_not_agree_is_nobody():
    text = "أضاف الخبير أنه أثبتت الدراسات أن الغذاء آمن."
    assert inner(text) == [("أثبتت", "الدراسات", "أن الغذاء آمن")]


@pytest.mark.parametrize(
    "text",
    [
        "لم تعد بحاجة إلى المساعدة.",
        "لم يعد بإمكان الفريق الفوز بالبطولة.",
        "كما أنه يعد اعترافا قويا باعتباره شريكا.",
        "أما إذا خفضت قيمتها، فأنت تعلن أن عملتك القديمة انتهت.",
        "تقبل الله الشهداء في كل موقع قضوا نحبهم فيه بالسلاح.",
        "مثلما يحدث للإنسان في كبره: ضعف ووهن.",
    ],
)
def test_nobody_says_anything(text):
    assert newsclaims.analyze(text).claims == ()
