"""Folding: one spelling for the many that Unicode allows."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.text import fold


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
