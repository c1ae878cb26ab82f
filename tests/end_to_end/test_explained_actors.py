"""Why somebody is the speaker, and why two mentions are of one actor, as the rules tell it."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline

DAM = "قال وزير الري نادر عساف إن السد آمن. "
BOTH = DAM + "ورأت الخبيرة ليلى حداد أن السد قديم. "


@pytest.fixture(scope="module")
def explain():
    return Pipeline().explain


def speaker_steps(explanation, cue):
    """Return rule, verdict, words and note of what is told of the speakers of the last *cue*."""
    claim = next(c for c in reversed(explanation.document.claims) if c.cue.text == cue)
    return [
        (step.rule, step.verdict, step.span and step.span.text, step.note)
        for step in explanation.of(claim)
        if step.plugin == "actors"
    ]


@pytest.mark.parametrize(
    ("text", "cue", "step"),
    [
        pytest.param(
            DAM, "قال",
            ("speaker.source", "accepted", "وزير الري نادر عساف", "نادر عساف: named or described"),
            id="the source names the speaker",
        ),
        pytest.param(
            DAM, "قال",
            ("referent.name", "noted", "نادر عساف", "نادر عساف: named here"),
            id="the name in the source",
        ),
        pytest.param(
            DAM + "وأكد الوزير أن الماء وفير.", "أكد",
            ("referent.title", "noted", "الوزير", "نادر عساف: وزير الري introduced at 4"),
            id="a title introduced before",
        ),
        pytest.param(
            DAM + "وأضاف أن الماء وفير.", "أضاف",
            ("speaker.last-speaker", "accepted", "نادر عساف", "نادر عساف: spoke last"),
            id="a dropped subject",
        ),
        pytest.param(
            BOTH + "وأضاف أن الماء وفير.", "أضاف",
            ("speaker.agreement", "rejected", "ليلى حداد", "ليلى حداد: the cue disagrees in gender"),
            id="a candidate of the other gender",
        ),
        pytest.param(
            BOTH + "وأضاف أن الماء وفير.", "أضاف",
            ("speaker.last-speaker", "accepted", "نادر عساف", "نادر عساف: spoke last"),
            id="the candidate that is left",
        ),
        pytest.param(
            "قال نادر عساف إن السد آمن، مؤكداً أن الماء وفير.", "مؤكداً",
            ("speaker.antecedent", "accepted", "نادر عساف", "نادر عساف: the cue hangs on it"),
            id="a participle",
        ),
        pytest.param(
            DAM + "وهو يقول إن الماء وفير.", "يقول",
            ("referent.pronoun", "noted", "هو", "نادر عساف: spoke last and agrees"),
            id="a pronoun",
        ),
        pytest.param(
            "قال مصدر أمني إن الوضع هادئ.", "قال",
            ("referent.description", "noted", "مصدر أمني", "مصدر أمني: described here"),
            id="somebody without a name",
        ),
        pytest.param(
            DAM + "ويُتوقع أن يرتفع الماء.", "يُتوقع",
            ("speaker.agentless", "accepted", None, "nobody: the cue has no agent"),
            id="a passive",
        ),
        pytest.param(
            DAM + "وأضافوا أن الماء وفير.", "أضافوا",
            ("speaker.last-speaker", "rejected", "نادر عساف", "نادر عساف: the cue disagrees in number"),
            id="one person and a verb of several",
        ),
        pytest.param(
            DAM + "وأضافوا أن الماء وفير.", "أضافوا",
            ("speaker.last-speaker", "accepted", None, "nobody: nobody agrees"),
            id="nobody is left",
        ),
    ],
)  # fmt: skip
def test_the_rule_tells_who_speaks_and_who_does_not(explain, text, cue, step):
    assert step in speaker_steps(explain(text), cue)


@pytest.mark.parametrize(
    ("text", "mention", "rule", "note"),
    [
        pytest.param(
            DAM + "وأكد عساف أن الماء وفير.", "عساف", "same.name",
            "نادر عساف: the last part of a longer name", id="a surname",
        ),
        pytest.param(
            DAM + "وأكد نادر عساف أن الماء وفير.", "نادر عساف", "same.name",
            "نادر عساف: the name is the same", id="the whole name",
        ),
        pytest.param(
            DAM + "وأكد الوزير أن الماء وفير.", "الوزير", "same.title",
            "نادر عساف: وزير الري introduced at 4", id="a title",
        ),
        pytest.param(
            "قال مصدر أمني إن الوضع هادئ. وقال المصدر إن الطريق آمن.", "المصدر",
            "same.description", "مصدر أمني: the noun is repeated and nothing is added",
            id="a description",
        ),
    ],
)  # fmt: skip
def test_the_rule_tells_why_two_mentions_are_one_actor(explain, text, mention, rule, note):
    explanation = explain(text)
    [actor] = explanation.document.actors
    last = actor.mentions[-1]
    assert last.text == mention
    steps = [(s.rule, s.verdict, s.note) for s in explanation.of(last) if s.plugin == "actors"]
    assert (rule, "accepted", note) in steps
    assert {verdict for _, verdict, _ in steps} == {"accepted"}


def test_the_first_mention_is_told_to_be_new(explain):
    explanation = explain(DAM)
    [actor] = explanation.document.actors
    [step] = [s for s in explanation.of(actor.mentions[0]) if s.plugin == "actors"]
    assert (step.rule, step.note) == ("new.name", "نادر عساف: nobody mentioned before fits")


def test_a_surname_of_the_other_gender_is_told_to_be_somebody_else(explain):
    explanation = explain("قال سامر حداد إن السد آمن. ورأت ليلى حداد أن السد قديم.")
    other = [s for s in explanation.steps if s.rule == "same.name" and s.verdict == "rejected"]
    assert {(s.span.text, s.note) for s in other} == {
        ("ليلى حداد", "سامر حداد: the gender differs")
    }


def test_every_claim_has_one_accepted_speaker_step(explain):
    """The one that decided; what it names is what the claim has."""
    explanation = explain(BOTH + "وأضاف أن الماء «وفير ويكفي»، مؤكداً أن الأرض خصبة.")
    for claim in explanation.document.claims:
        [step] = [
            s
            for s in explanation.of(claim)
            if s.rule.startswith("speaker.") and s.verdict == "accepted"
        ]
        assert step.note.startswith(claim.speaker)


def test_what_is_told_changes_nothing(explain):
    text = BOTH + "وأضاف أن الماء وفير. وقال الوزير إن العمل مستمر."
    assert explain(text).document == Pipeline().analyze(text)
