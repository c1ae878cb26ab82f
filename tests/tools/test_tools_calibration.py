"""The measures of how well confidences agree with what is right."""

import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"


@pytest.fixture
def calibration(monkeypatch):
    """Import the tool, which is no part of any distribution."""
    monkeypatch.syspath_prepend(str(TOOLS))
    import calibration

    yield calibration
    del sys.modules["calibration"]


@pytest.fixture
def claims(calibration):
    """Make so many claims of one confidence, some of them right."""

    def make(confidence: float, right: int, wrong: int, room: str = "wire"):
        return [calibration.Judged(confidence, n < right, room) for n in range(right + wrong)]

    return make


def test_confidences_that_keep_their_word_have_no_error(calibration, claims):
    assert calibration.calibration_error(claims(0.75, 3, 1)) == pytest.approx(0)


def test_the_error_is_the_mean_gap_of_the_bins_by_their_sizes(calibration, claims):
    sure, unsure = claims(0.95, 3, 3), claims(0.55, 2, 0)
    gap = (6 * (0.95 - 0.5) + 2 * (1 - 0.55)) / 8
    assert calibration.calibration_error(sure + unsure) == pytest.approx(gap)


def test_full_confidence_has_its_bin(calibration, claims):
    assert calibration.calibration_error(claims(1.0, 0, 2)) == pytest.approx(1)


def test_ranking_is_how_often_a_right_claim_is_trusted_more(calibration, claims):
    assert calibration.ranking(claims(0.9, 2, 0) + claims(0.3, 0, 2)) == 1
    assert calibration.ranking(claims(0.3, 2, 0) + claims(0.9, 0, 2)) == 0
    assert calibration.ranking(claims(0.6, 2, 2)) == 0.5


def test_refitting_learns_from_the_other_newsrooms_only(calibration, claims):
    wire = claims(0.5, 80, 0, "wire")
    paper = claims(0.5, 0, 80, "paper")
    again = calibration.recalibrated(wire + paper)
    assert len(again) == 160
    assert all(one.confidence < 0.1 for one in again if one.newsroom == "wire")
    assert all(one.confidence > 0.9 for one in again if one.newsroom == "paper")


def test_refitting_leaves_what_is_calibrated(calibration, claims):
    rooms = [c for room in "abcd" for c in claims(0.8, 40, 10, room) + claims(0.4, 20, 30, room)]
    again = calibration.recalibrated(rooms)
    assert sorted({round(one.confidence, 1) for one in again}) == [0.4, 0.8]
