"""Odd articles keep the laws: some by a fixed seed, some as Hypothesis draws them."""

import pytest
from fuzzing.campaign import Settings, campaign
from fuzzing.families import FAMILIES
from fuzzing.laws import LAWS
from fuzzing.mutations import ROOMS
from fuzzing.sources import sources
from fuzzing.strategies import odd_articles, woven_articles
from fuzzing.trial import Broken, broken_laws, read
from hypothesis import HealthCheck, given, settings

SOME = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def faults(article):
    document = read(article)
    return [document] if isinstance(document, Broken) else list(broken_laws(document, LAWS))


def test_a_fixed_seed_breaks_no_law():
    tally = campaign(6 * len(FAMILIES), Settings(seed=20240309, every=30))
    assert tally.failures == {}
    assert all(tally.families[name] >= 6 for name in FAMILIES)
    assert tally.again >= 10


@SOME
@given(odd_articles(sources()))
def test_odd_articles_break_no_law(article):
    assert faults(article) == []


@SOME
@given(woven_articles(sources()))
def test_words_of_the_lexicons_in_any_order_break_no_law(article):
    assert faults(article) == []


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_every_room_of_families_is_used(room):
    assert any(one.__module__ == room.__name__ for one in FAMILIES.values())
