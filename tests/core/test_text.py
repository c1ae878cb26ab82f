"""One spelling for the many that Unicode allows: folded to look it up, cleaned to show it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.text import clean, fold, normalize

UNSORTED = "\u0651\u064e"
"""Shadda and fatha, as they are typed: their combining classes are 33 and 30."""


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("الأُمَّـةِ", "الامه"),
        ("إلى", "الي"),
        ("آمال", "امال"),
        ("ٱلرحمن", "الرحمن"),
        ("مسؤول", "مسوول"),
        ("شاطئ", "شاطي"),
        ("دعاء", "دعاء"),
        ("کتابی", "كتابي"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("ﻻ", "لا"),
        ("١٢٣", "123"),
        ("۱۲۳", "123"),
        ("\u200f«\u202bنعم\u202c»", "«نعم»"),
        ("هٰذا", "هذا"),
        ("NATO", "nato"),
        ("ＡＢ１", "ab1"),
        ("", ""),
    ],
)
def test_spellings_fold_to_one(written, folded):
    assert fold(written) == folded


def test_decomposed_text_folds_like_composed():
    composed = "أعلنت مسؤولة إيران آسفة عن الشاطئ"
    assert fold(unicodedata.normalize("NFD", composed)) == fold(composed)


@given(st.text())
def test_law_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF)), st.text("ـ\u064e\u200f"))
def test_law_marks_and_controls_decide_nothing(text, ignored):
    assert fold(text + ignored) == fold(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("ليلى منصور", "ليلى منصور"),
        ("لـيـلـى", "ليلى"),
        ("لَيْلَى", "ليلى"),
        ("\u200fليلى\u200e \u2067منصور\u2069", "ليلى منصور"),
        ("ليلى\u00a0منصور", "ليلى منصور"),
        ("ليلى\r\n منصور ", "ليلى منصور"),
        ("من\u00adصور", "منصور"),
        ("ﻟﻴﻠﻰ", "ليلى"),
        ("کریم", "كريم"),
        ("أ\u064eحمد", "أحمد"),
        ("مسؤولة إيران آسفة", "مسؤولة إيران آسفة"),
        ("André 5G", "André 5G"),
        ("ＡＢ", "ＡＢ"),
        ("٣ يوليو", "٣ يوليو"),
        ("", ""),
    ],
)
def test_a_name_is_shown_clean(written, shown):
    assert clean(written) == shown
    assert clean(unicodedata.normalize("NFD", written)) == shown


@given(st.text() | st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF)))
def test_law_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF)))
def test_law_what_is_clean_is_looked_up_alike(text):
    assert fold(clean(text)).split() == fold(text).split()


@given(st.text(st.sampled_from("بهاﻻé" + UNSORTED + "\u0654\u0655\u0f73\u0344가"), min_size=65))
def test_law_normalizing_is_that_of_unicode(text):
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert normalize(form, text) == unicodedata.normalize(form, text)


@pytest.mark.parametrize("work", [fold, clean, lambda text: normalize("NFD", text)])
def test_python_is_given_no_long_run_of_marks_to_sort(monkeypatch, work):
    """It sorts a run in a time that grows with the square of its length."""
    python = unicodedata.normalize
    given_to_python = []

    def spy(form, text):
        given_to_python.append(text)
        return python(form, text)

    monkeypatch.setattr(unicodedata, "normalize", spy)
    work("لَيْلَى" + UNSORTED * 500)
    assert given_to_python
    assert all(len(text) < 100 or UNSORTED not in text for text in given_to_python)
