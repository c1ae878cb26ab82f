"""The words that bound a speaker's noun phrase: what the file holds, and what a slip in it says."""

import pytest
from attrs import fields
from newsclaims_arabic import phrase_words as module
from newsclaims_arabic.phrase_words import PhraseWords, phrase_words

from newsclaims.errors import LexiconError
from newsclaims.text import fold


def test_every_list_is_folded_and_filled():
    words = phrase_words()
    for each in fields(PhraseWords):
        lists = getattr(words, each.name)
        for listed in lists.values() if isinstance(lists, dict) else [lists]:
            assert listed
            assert {fold(word) for word in listed} == listed


def test_a_participle_governs_its_own_preposition():
    assert "مشرف" in phrase_words().governing["علي"]


def test_a_missing_file_is_named(monkeypatch):
    monkeypatch.setattr(module, "PACKAGE", "newsclaims")
    with pytest.raises(LexiconError, match=r"phrases\.toml"):
        phrase_words.__wrapped__()
