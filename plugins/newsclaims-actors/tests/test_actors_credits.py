"""Credit lines and datelines."""

import pytest
from newsclaims.model import Article

from newsclaims_actors.credits import find_credits


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
    article = Article(text=text)
    found = find_credits(article)
    assert [(c.text, c.name) for c in found] == expected
    assert all(text[c.start : c.end] == c.text for c in found)


def test_credit_is_no_speaker(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة.\n(رويترز)").names("نادر عساف")
    s.names("رويترز", kind="organization").says("قال", "نادر عساف")
    resolution = s.resolve()
    assert [a.name for a in resolution.actors] == ["نادر عساف"]
    assert [c.name for c in resolution.credits] == ["رويترز"]
