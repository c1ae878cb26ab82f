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


@pytest.mark.parametrize("label", ["كتب: ", "كتبت : ", "إعداد: ", "بقلم/ ", "تصوير - "])
@pytest.mark.parametrize(
    "edge", ["{0}\nقال نادر عساف إن ال+خطة جاهزة.", "قال نادر عساف إن ال+خطة جاهزة.\n{0}"]
)
def test_a_label_names_who_is_credited(story, label, edge):
    s = story(edge.format(label + "منى حداد")).names("نادر عساف", "منى حداد")
    resolution = s.says("قال", "نادر عساف").resolve()
    assert [c.name for c in resolution.credits] == ["منى حداد"]
    assert [a.name for a in resolution.actors] == ["نادر عساف"]


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا: منى حداد تستقيل",
        "— منى حداد (@mhaddad) January 4, 2021",
        "كتب: منى حداد",
        "ال+صورة: منى حداد في مكتبها",
    ],
)
def test_nobody_in_boilerplate_is_an_antecedent(story, line):
    s = story(f"حضر ال+طبيب نادر عساف.\n{line}\nو+أضاف أن ال+خطة جاهزة.")
    resolution = s.names("نادر عساف", "منى حداد").says("أضاف").resolve()
    assert [a.name for a in resolution.actors] == ["نادر عساف"]
