"""The measures on tiny answers whose scores are worked out by hand."""

import json

import pytest

from newsclaims.errors import ConfigurationError, EvaluationError
from newsclaims.evaluate import Score, evaluate

# Offsets by word: قال 0-3, الوزير 4-10, إن 11-13, الجسر 14-19, جاهز 20-24, وأضاف 26-31,
# أن 32-34, العمل 35-40, انتهى 41-46, قبل 47-50, 12 51-53, يوما 54-58
TEXT = "قال الوزير إن الجسر جاهز. وأضاف أن العمل انتهى قبل 12 يوما."
SAID = {
    "id": "c1",
    "cue": [0, 3],
    "source": [4, 10],
    "content": [[11, 24]],
    "act": "state",
    "form": "indirect",
    "actors": ["سالم الحارثي"],
    "actors_alt": [],
}
ADDED = {
    "id": "c2",
    "cue": [27, 31],  # without the conjunction
    "source": None,
    "content": [[32, 58]],
    "act": "state",
    "form": "indirect",
    "actors": ["سالم الحارثي"],
    "actors_alt": [],
}
DAYS = {"span": [51, 58], "kind": "duration", "value": "12", "approx": "=", "unit": "d"}


def span(start, end):
    return {"start": start, "end": end, "text": TEXT[start:end]}


def claim(cue, content, source=None, **rest):
    return {
        "cue": span(*cue),
        "content": [span(*one) for one in content],
        "source": source and span(*source),
        "actors": [],
        "act": "state",
        "form": "indirect",
        **rest,
    }


def quantity(start=51, end=58, **given):
    rest = {"kind": "duration", "value": "12", "approx": "=", "unit": "d"}
    return {**span(start, end), **rest, **given}


@pytest.fixture
def score(tmp_path):
    """Write one article's gold and answer and return its scores."""

    def scores(answer, *, claims=(SAID, ADDED), actors=(), quantities=()):
        gold, system = tmp_path / "gold", tmp_path / "system"
        gold.mkdir()
        system.mkdir()
        annotation = {"id": "x", "claims": claims, "actors": actors, "quantities": quantities}
        (gold / "x.txt").write_bytes(TEXT.encode())
        (gold / "x.gold.json").write_text(json.dumps(annotation), "utf-8")
        (system / "x.json").write_text(json.dumps(answer), "utf-8")
        return evaluate(gold, system).scores

    return scores


def test_ratios_of_counts():
    score = Score(right=3, given=4, gold=6)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, 0.6)


def test_ratios_of_nothing_are_zero():
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)


def test_a_perfect_answer(score):
    scores = score(
        {
            "claims": [
                claim((0, 3), [(11, 24)], source=(4, 10), actors=["a1"]),
                claim((26, 31), [(32, 58)], actors=["a1"]),
            ],
            "actors": [{"id": "a1", "name": "سالم الحارثي"}],
            "quantities": [quantity()],
        },
        quantities=[DAYS],
    )
    one = {
        "source exact": Score(1, 1, 1),
        "quantity": Score(1, 1, 1),
        "quantity strict": Score(1, 1, 1),
    }
    assert scores == dict.fromkeys(scores, Score(2, 2, 2)) | one


def test_an_empty_answer_finds_nothing(score):
    scores = score({})
    assert scores["claims@0.3"] == Score(0, 0, 2)
    assert scores["source exact"] == Score(0, 0, 1)
    assert scores["act accuracy"] == Score(0, 0, 0)


def test_overlap_is_intersection_over_union_of_content(score):
    # gold 11-24 and 32-58; given 11-19: 8 of 13 code points; given 14-58: 44 and 26 of them
    scores = score({"claims": [claim((0, 3), [(11, 19)]), claim((26, 31), [(14, 58)])]})
    assert scores["claims@0.3"] == Score(2, 2, 2)
    assert scores["claims@0.8"] == Score(0, 2, 2)


def test_too_little_overlap_is_no_claim(score):
    # 11-13 is 2 of 13 code points
    assert score({"claims": [claim((0, 3), [(11, 13)])]})["claims@0.3"] == Score(0, 1, 2)


def test_spans_are_widened_to_whole_words(score):
    # from inside قال, from inside إن to inside جاهز and over its full stop
    scores = score({"claims": [claim((1, 2), [(12, 25)])]})
    assert scores["cue exact"] == Score(1, 1, 2)
    assert scores["content exact"] == Score(1, 1, 2)


def test_exact_spans_need_not_belong_to_one_claim(score):
    scores = score({"claims": [claim((26, 31), [(11, 24)], source=(4, 10))]})
    assert scores["cue exact"] == Score(1, 1, 2)
    assert scores["source exact"] == Score(1, 1, 1)
    assert scores["triple exact"] == Score(0, 1, 2)


def test_a_span_given_twice_is_right_once(score):
    scores = score({"claims": [claim((0, 3), [(11, 24)]), claim((0, 3), [(32, 58)])]})
    assert scores["cue exact"] == Score(1, 2, 2)


def test_claims_are_aligned_one_to_one(score):
    twice = claim((0, 3), [(11, 24)])
    assert score({"claims": [twice, twice]})["claims@0.8"] == Score(1, 2, 2)


def test_of_equal_overlaps_the_nearer_cue_is_aligned(score):
    deny = {**SAID, "cue": [14, 19], "act": "deny"}
    answer = {"claims": [claim((0, 3), [(11, 24)])]}
    assert score(answer, claims=(deny, SAID))["act accuracy"] == Score(1, 1, 1)


def test_what_is_optional_wins_and_costs_nothing(score):
    optional = {**SAID, "optional": True}
    scores = score({"claims": [claim((0, 3), [(11, 24)])]}, claims=(optional, ADDED))
    assert scores["claims@0.3"] == scores["cue exact"] == Score(0, 0, 1)


@pytest.mark.parametrize(("fallback", "right"), [("state", 1), ("deny", 0)])
def test_an_act_of_a_plugin_s_own_counts_as_what_it_stands_for(score, fallback, right):
    said = claim((0, 3), [(11, 24)], act="press:leak", act_fallback=fallback)
    assert score({"claims": [said]})["act accuracy"] == Score(right, 1, 1)


def test_act_and_form_are_judged_on_aligned_claims(score):
    scores = score({"claims": [claim((0, 3), [(11, 24)], act="deny")]})
    assert scores["act accuracy"] == Score(0, 1, 1)
    assert scores["form accuracy"] == Score(1, 1, 1)


@pytest.mark.parametrize(
    "name",
    [
        "سالم الحارثي",
        "سَالِم الحارثى",  # marks and letter forms
        "الحارثي",  # part of the name
        "الوزير سالم الحارثي",  # more than the name
        "سالم حارثي",  # the article
    ],
)
def test_a_speaker_is_right_by_any_spelling(score, name):
    answer = {
        "claims": [claim((0, 3), [(11, 24)], actors=["a1"])],
        "actors": [{"id": "a1", "name": name}],
    }
    assert score(answer)["actor"] == Score(1, 1, 2)


@pytest.mark.parametrize("name", ["سامر الحارثي", "الوزير", "", "سالم"[:1]])
def test_a_speaker_is_wrong_by_another_name(score, name):
    answer = {
        "claims": [claim((0, 3), [(11, 24)], actors=["a1"])],
        "actors": [{"id": "a1", "name": name}],
    }
    assert score(answer)["actor"] == Score(0, 1, 2)


def test_an_alias_must_be_met_in_full(score):
    actors = [{"name": "سالم الحارثي", "aliases": ["وزير النقل"]}]
    answer = {
        "claims": [
            claim((0, 3), [(11, 24)], actors=["a1"]),
            claim((26, 31), [(32, 58)], actors=["a2"]),
        ],
        "actors": [{"id": "a1", "name": "وزير النقل"}, {"id": "a2", "name": "الوزير"}],
    }
    assert score(answer, actors=actors)["actor"] == Score(1, 2, 2)


def test_all_speakers_and_no_other_must_be_named(score):
    answer = {
        "claims": [claim((0, 3), [(11, 24)], actors=["a1", "a2"]), claim((26, 31), [(32, 58)])],
        "actors": [{"id": "a1", "name": "سالم الحارثي"}, {"id": "a2", "name": "هند الراوي"}],
    }
    assert score(answer)["actor"] == Score(0, 2, 2)


def test_another_acceptable_speaker_is_right(score):
    either = {**SAID, "actors_alt": [["وزارة النقل"], []]}
    answer = {
        "claims": [claim((0, 3), [(11, 24)], actors=["a1"])],
        "actors": [{"id": "a1", "name": "وزارة النقل"}],
    }
    assert score(answer, claims=(either,))["actor"] == Score(1, 1, 1)


@pytest.mark.parametrize(
    ("given", "right", "strict"),
    [
        ({"value": "12.0"}, 1, 1),
        ({"value": 12}, 1, 1),
        ({"approx": None}, 1, 1),
        ({"unit": "wk"}, 1, 0),
        ({"kind": "cardinal"}, 1, 0),
        ({"approx": ">"}, 1, 0),
        ({"value": "13"}, 0, 0),
        ({"value": None}, 0, 0),
        ({"start": 0, "end": 3}, 0, 0),
    ],
)
def test_quantities(score, given, right, strict):
    scores = score({"quantities": [quantity() | given]}, quantities=[DAYS])
    assert scores["quantity"] == Score(right, 1, 1)
    assert scores["quantity strict"] == Score(strict, 1, 1)


def test_a_range_is_met_by_its_ends(score):
    gold = {**DAYS, "value": None, "low": "10", "high": "20"}
    answer = {"quantities": [quantity(value=None, low="10", high="20")]}
    assert score(answer, quantities=[gold])["quantity"] == Score(1, 1, 1)


def test_a_date_is_met_by_its_place(score):
    gold = {"span": [51, 58], "kind": "date", "value": "2017-05-16", "approx": "="}
    scores = score({"quantities": [quantity(kind="date", value=None)]}, quantities=[gold])
    assert scores["quantity strict"] == Score(1, 1, 1)


def test_an_optional_quantity_is_met_by_any_value(score):
    scores = score({"quantities": [quantity(value="7")]}, quantities=[{**DAYS, "optional": True}])
    assert scores["quantity"] == Score(0, 0, 0)


def test_a_quantity_is_given_once(score):
    scores = score({"quantities": [quantity(), quantity()]}, quantities=[DAYS])
    assert scores["quantity"] == Score(1, 2, 1)


def test_names_of_another_language_need_rules(tmp_path):
    with pytest.raises(ConfigurationError, match="language eo"):
        evaluate(tmp_path, tmp_path, language="eo")


def test_a_regional_tag_uses_the_rules_of_its_language(tmp_path):
    with pytest.raises(EvaluationError, match=r"holds no ID\.gold\.json"):
        evaluate(tmp_path, tmp_path, language="ar-TN")
