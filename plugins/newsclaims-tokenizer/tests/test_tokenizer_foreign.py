"""How the spelling of foreign names is written down and read."""

import gzip
import math

import pytest
from newsclaims_tokenizer.foreign import Foreign, foreign, read_foreign, write_foreign
from newsclaims_tokenizer.ranking import rank

TABLE = Foreign(frozenset({"بوك", "كرا"}), {"^^ب": 12, "^بو": 12, "ان$": -7})


def test_a_table_is_read_as_it_was_written():
    assert read_foreign(gzip.decompress(write_foreign(TABLE))) == TABLE


def test_the_same_table_gives_the_same_bytes():
    other = Foreign(
        frozenset(sorted(TABLE.beginnings, reverse=True)), dict(reversed(TABLE.odds.items()))
    )
    assert write_foreign(other) == write_foreign(TABLE)


def test_every_run_of_three_letters_counts_and_unknown_ones_say_nothing():
    assert TABLE.factor("بوخان") == pytest.approx(math.exp(1.7))


def test_a_name_is_spelled_more_like_one_than_a_noun_behind_a_preposition():
    assert foreign().factor("بوخمان") > foreign().factor("بمدرسة")


def test_a_word_whose_beginning_no_name_has_is_divided_as_before():
    unspelled = rank("بمرقوبل", "بمرقوبل", names=Foreign(frozenset(), {"^^ب": 900}))
    assert unspelled[0].cut.prefix.cuts == (1,)
    spelled = rank("بمرقوبل", "بمرقوبل", names=Foreign(frozenset({"بمر"}), {"^^ب": 900}))
    assert spelled[0].cut.prefix.cuts == ()
