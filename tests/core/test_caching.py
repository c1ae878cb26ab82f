"""Tables that keep what is frequent and forget the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.caching import Generations


class Counting:
    def __init__(self):
        self.asked = []

    def __call__(self, word):
        self.asked.append(word)
        return len(word)


class TestGenerations:
    def test_makes_a_value_once(self):
        make = Counting()
        lengths = Generations(make, limit=10)
        assert [lengths["كتاب"], lengths["كتاب"]] == [4, 4]
        assert make.asked == ["كتاب"]

    def test_keeps_what_is_asked_for_again_through_a_stream_of_new_words(self):
        make = Counting()
        lengths = Generations(make, limit=4)
        for number in range(100):
            assert lengths["قال"] == 3
            assert lengths[f"اسم{number}"] == len(f"اسم{number}")
        assert make.asked.count("قال") == 1

    def test_forgets_what_is_asked_for_no_more(self):
        make = Counting()
        lengths = Generations(make, limit=2)
        for word in ("نادر", "ليلى", "سالم", "هدى", "كمال", "نادر"):
            lengths[word]
        assert make.asked.count("نادر") == 2

    @given(st.lists(st.integers(0, 30)), st.integers(1, 8))
    def test_law_gives_what_the_function_gives_within_its_bounds(self, keys, limit):
        squares = Generations(lambda key: key * key, limit=limit)
        for key in keys:
            assert squares[key] == key * key
            assert len(squares) <= limit

    def test_keeps_nothing_where_the_function_raises(self):
        parts = Generations(lambda key: 1 / key, limit=3)
        with pytest.raises(ZeroDivisionError):
            parts[0]
        assert 0 not in parts

    def test_holds_one_key_at_least(self):
        with pytest.raises(ValueError, match="limit is 0"):
            Generations(len, limit=0)
