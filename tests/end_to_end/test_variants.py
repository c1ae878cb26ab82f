"""One article in the spellings that Unicode, keyboards and editors allow: the same claims."""

import re
import unicodedata
from pathlib import Path

import pytest

import newsclaims

TEXT = (Path(__file__).parents[2] / "examples" / "ceasefire.txt").read_text("utf-8")
LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
JOINED = "بتثجحخسشصضطظعغفقكلمنهي"


def presentation_forms(text):
    """Write each letter in the form that stands alone."""
    forms = {
        unicodedata.normalize("NFKC", chr(c)): chr(c)
        for c in range(0xFE80, 0xFEF5)
        if "ISOLATED" in unicodedata.name(chr(c), "")
    }
    return "".join(forms.get(c, c) for c in text)


VARIANTS = {
    "byte order mark": lambda text: f"\ufeff{text}",
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "harakat": lambda text: re.sub(f"([{JOINED}])(?=[{LETTERS}])", "\\1\u064e", text),
    "isolates around words": lambda text: re.sub(r"(\w+)", "\u2068\\1\u2069", text),
    "left-to-right marks around marks": lambda text: re.sub("([«»:،])", "\u200e\\1\u200e", text),
    "Persian letters": lambda text: text.translate({ord("ي"): "ی", ord("ك"): "ک"}),
    "presentation forms": presentation_forms,
    "right-to-left marks around marks": lambda text: re.sub("([«»:،])", "\u200f\\1\u200f", text),
    "right-to-left marks around words": lambda text: re.sub(r"(\w+)", "\u200f\\1\u200f", text),
    "tatweel": lambda text: re.sub(f"([{JOINED}])(?=[{LETTERS}])", "\\1ـ", text),
}


@pytest.fixture(scope="module")
def plain():
    return read(TEXT)


def read(text):
    """Return what stays the same however the text is spelled."""
    return [
        (claim.form, [actor.name for actor in claim.actors])
        for claim in newsclaims.analyze(text).claims
    ]


@pytest.mark.parametrize("name", VARIANTS)
def test_a_spelling_changes_no_claim(plain, name):
    text = VARIANTS[name](TEXT)
    assert text != TEXT
    assert read(text) == plain


def test_a_name_is_one_however_it_is_spelled():
    names = {
        actor.name for name in VARIANTS for actor in newsclaims.analyze(VARIANTS[name](TEXT)).actors
    }
    assert all(re.fullmatch(f"[{LETTERS} «»]+", name) for name in names), names
