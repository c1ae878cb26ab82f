"""Statements whose cue is easily missed: names, orders of words and nouns that hide it."""

import pytest

import newsclaims

NAMES = ["الحداد", "سامر القيسي", "النائب كريم نصار", "وزير الصحة سامي الكندي"]


def only(text: str) -> tuple[str, str, str | None, str]:
    """Return act, cue, source and content of the one claim."""
    [claim] = newsclaims.analyze(text).claims
    return claim.act, claim.cue.text, claim.source and claim.source.text, claim.statement


@pytest.mark.parametrize("conjunction", ["و", ""])
@pytest.mark.parametrize("name", [*NAMES, "العمري"])
def test_a_verb_of_praise_is_no_given_name(name: str, conjunction: str) -> None:
    text = f"{conjunction}أثنى {name} على جهود المتطوعين."
    assert only(text) == ("evaluate", "أثنى", name, "جهود المتطوعين")


def test_a_given_name_spelled_like_a_verb_stays_one() -> None:
    [claim] = newsclaims.analyze("قال الوزير رفعت الكندي إن المدرسة مفتوحة.").claims
    assert claim.speaker == "رفعت الكندي"
