"""Kinds and acts that other plugins add, read by the default plugins."""

from pathlib import Path

import pytest
from attrs import evolve

from newsclaims import Document, Mention, Pipeline, hookimpl
from newsclaims.testing.own_words import PREFIX, without_own_words

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
KINDS = ("person", "organization", "place", "other")
ACTS = ("state", "deny", "admit", "allege", "accuse", "warn", "call", "commit", "predict", "believe",
        "ask", "evaluate")  # fmt: skip


class Renames:
    """Write a kind and an act of its own in the place of each that others give."""

    name = "renames"
    own_kinds = {f"{PREFIX}{kind}": kind for kind in KINDS}  # noqa: RUF012 - as a plugin has it
    own_acts = {f"{PREFIX}{act}": act for act in ACTS}  # noqa: RUF012 - as above

    @hookimpl(wrapper=True)
    def newsclaims_recognize(self):
        found = yield
        return [evolve(one, kind=f"{PREFIX}{one.kind}") for one in found]

    @hookimpl(wrapper=True)
    def newsclaims_attribute(self):
        found = yield
        return [evolve(one, act=f"{PREFIX}{one.act}") for one in found]


class Clubs:
    """Recognize a club."""

    name = "clubs"
    club = "نادي الواحة"
    kind = "sport:club"
    own_kinds = {"sport:club": "organization", "sport:player": "person", "sport:cup": "other"}  # noqa: RUF012 - as a plugin has it

    @hookimpl
    def newsclaims_recognize(self, document):
        at = document.text.find(self.club)
        return [] if at < 0 else [Mention(at, at + len(self.club), self.club, kind=self.kind)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_default_plugins_read_each_as_the_standard_one(path):
    text = path.read_text("utf-8")
    plain = Pipeline().analyze(text)
    renamed = Pipeline(plugins=[Renames()]).analyze(text)
    assert all(one.kind_fallback for one in renamed.mentions)
    assert all(claim.act_fallback for claim in renamed.claims)
    left = without_own_words(renamed)
    assert isinstance(left, Document)
    assert left == plain


def speakers(text, *plugins):
    document = Pipeline(plugins=plugins).analyze(text)
    return [(a.name, a.kind, a.kind_fallback) for claim in document.claims for a in claim.actors]


def test_a_speaker_of_such_a_name_bears_the_kind():
    text = "أكد نادي الواحة أن الملعب جاهز. وأضاف النادي أن التذاكر نفدت."
    assert speakers(text, Clubs()) == [("نادي الواحة", "sport:club", "organization")] * 2


def test_a_person_of_such_a_name_too():
    player = Clubs()
    player.club, player.kind = "وائل الدقاق", "sport:player"
    text = "قال وائل الدقاق إن الفريق مستعد."
    assert speakers(text, player) == [("وائل الدقاق", "sport:player", "person")]


def test_a_speaker_whose_words_hold_such_a_name_does_not():
    text = "قال رئيس نادي الواحة إن الملعب جاهز."
    [(name, kind, _)] = speakers(text, Clubs())
    assert (name, kind) == ("رئيس نادي الواحة", "person")


def test_what_stands_for_no_kind_of_actor_makes_none():
    cup = Clubs()
    cup.kind = "sport:cup"
    [(_, kind, fallback)] = speakers("أكد نادي الواحة أن الملعب جاهز.", cup)
    assert (kind, fallback) == ("organization", None)
