"""Kinds and acts that a plugin adds, on the command line: in the table, the list and what is shown."""

import json
from io import StringIO

from click.testing import CliRunner
from rich.console import Console

from newsclaims import Actor, Article, Claim, Cue, Document, Span
from newsclaims.cli import main
from newsclaims.cli.table import DocumentTable

SOURCE = """
from newsclaims import hookimpl

class Clubs:
    own_kinds = {"sport:club": "organization"}
    own_acts = {"sport:boast": "state"}

    @hookimpl
    def newsclaims_recognize(self):
        return []
"""


def test_the_table_has_a_kind_below_the_speaker_and_the_act():
    text = "قال نادي النسور: فزنا"
    actor = Actor(id="a1", name="نادي النسور", kind="sport:club", kind_fallback="organization")
    claim = Claim(
        id="c1",
        cue=Cue(0, 3, "قال", lemma="قال"),
        content=(Span(17, 21, "فزنا"),),
        statement="فزنا",
        form="direct",
        act="sport:boast",
        act_fallback="state",
        actors=(actor,),
    )
    stream = StringIO()
    table = DocumentTable(Document(article=Article(text=text), actors=(actor,), claims=(claim,)))
    Console(file=stream, width=80, highlight=False, markup=False).print(table)
    printed = stream.getvalue()
    assert "│ sport:club " in printed
    assert "sport:boast, " in printed


def test_the_list_says_what_is_declared(install):
    install("clubs", "clubs", "clubs:Clubs", source=SOURCE)
    lines = CliRunner().invoke(main, ["plugins", "list"]).output.splitlines()
    [line] = [line for line in lines if line.startswith("clubs ")]
    assert line.endswith("own_kinds sport:club (organization); own_acts sport:boast (state)")
    data = json.loads(CliRunner().invoke(main, ["plugins", "list", "--json"]).output)
    [clubs] = [one for one in data if one["name"] == "clubs"]
    assert clubs["own_kinds"] == {"sport:club": "organization"}
    assert clubs["own_acts"] == {"sport:boast": "state"}


def test_what_is_shown_of_a_plugin_says_it_too(install):
    install("clubs", "clubs", "clubs:Clubs", source=SOURCE)
    lines = CliRunner().invoke(main, ["plugins", "show", "clubs"]).output.splitlines()
    assert "own_kinds: sport:club (organization)" in lines
    assert "own_acts: sport:boast (state)" in lines
