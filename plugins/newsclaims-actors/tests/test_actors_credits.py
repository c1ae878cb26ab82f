"""Credit lines and datelines."""

import pytest
from newsclaims_actors.credits import find_credits

from newsclaims.model import Article, Document, Mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهى الاجتماع مساء.\n(أ ف ب، رويترز)", [("أ ف ب", "فرانس برس"), ("رويترز", "رويترز")]),
        ("انتهى الاجتماع مساء. (وكالات)", [("وكالات", "وكالات")]),
        ("عواصم - رويترز: انتهى الاجتماع.", [("رويترز", "رويترز")]),
        ("القاهرة (د.ب.أ) - انتهى الاجتماع.", [("د.ب.أ", "الألمانية")]),
        ("انتهى الاجتماع.\nواس", [("واس", "واس")]),
        ("حضر اللقاء (سامي ونبيل) واس أيضا.", []),
        ("قالت رويترز إن الاجتماع انتهى دون اتفاق بين الطرفين في العاصمة.", []),
    ],
)
def test_credits_are_agencies_in_a_credit_s_place(text, expected):
    found = find_credits(Document(article=Article(text=text)))
    assert [(c.text, c.name) for c in found] == expected
    assert all(text[c.start : c.end] == c.text for c in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سامر حلبي – نيروبي\n\nأعلنت الوزارة بدء العمل.", ["سامر حلبي"]),
        ("أعلنت الوزارة بدء العمل.\nسامر حلبي - نيروبي", ["سامر حلبي"]),
        ("نيروبي 26 شوال 1436 هـ واس\nأعلنت الوزارة بدء العمل.", ["واس"]),
        ("أعلنت الوزارة بدء العمل.\n* خدمة «نيويورك تايمز»", ["نيويورك تايمز"]),
        ("النتيجة النهائية للمباراة\nفاز الضيوف.", []),
    ],
)
def test_byline_names_reporters_but_no_places(text, expected):
    start = text.find("نيروبي")
    place = [Mention(start, start + 6, "نيروبي", kind="place")] if start >= 0 else []
    found = find_credits(Document(article=Article(text=text), mentions=tuple(place)))
    assert [c.text for c in found] == expected


def test_credit_is_no_speaker(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة.\n(رويترز)").names("نادر عساف")
    s.names("رويترز", kind="organization").says("قال", "نادر عساف")
    resolution = s.resolve()
    assert [a.name for a in resolution.actors] == ["نادر عساف"]
    assert [c.name for c in resolution.credits] == ["رويترز"]
