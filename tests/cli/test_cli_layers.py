"""A layer that a plugin adds, on the command line: below the table, in the list, explained."""

import json
from io import StringIO

from rich.console import Console

from newsclaims import Article, Document, Layer
from newsclaims.cli.explained import ExplainedDocument
from newsclaims.cli.table import DocumentTable
from newsclaims.explanation import Explanation

DOCUMENT = Document(
    article=Article(text="نص"),
    layers=(
        Layer(name="ships.topics", value={"topics": ["ميناء"], "n": 2}),
        Layer(name="ships.long", value="س" * 500),
    ),
)


def printed(thing):
    stream = StringIO()
    Console(file=stream, width=80, highlight=False, markup=False).print(thing)
    return stream.getvalue().splitlines()


def test_each_is_a_line_below_the_claims():
    lines = printed(DocumentTable(DOCUMENT))
    assert lines[1:4] == [
        "0 claims, 0 speakers, 0 numbers",
        'ships.topics: {"topics": ["ميناء"], "n": 2}',
        f'ships.long: "{"س" * 66}…',
    ]


def test_it_is_in_the_explanation():
    lines = printed(ExplainedDocument(Explanation(document=DOCUMENT, steps=())))
    assert 'ships.topics: {"topics": ["ميناء"], "n": 2}' in lines


SOURCE = """
from newsclaims import hookimpl
class Desk:
    requires = ("ships.topics",)
    provides = ("desk.name",)
    @hookimpl
    def newsclaims_annotate(self, document):
        return {"desk.name": [document.layer("ships.topics")]}
"""


def test_check_tries_a_plugin_that_requires_the_layer_of_another(command, install):
    install("desk", "desk", "layer_of_another:Desk", source=SOURCE)
    rows = json.loads(command("plugins", "check", "desk", "--json").stdout)
    verdicts = {row["law"]: row["status"] for row in rows}
    assert verdicts["adds_its_layers_and_no_other"] == "kept"
    assert "broken" not in verdicts.values()


def test_list_shows_it(command, install):
    install("desk", "desk", "layer_of_another:Desk", source=SOURCE)
    [line] = [one for one in command("plugins", "list").stdout.splitlines() if "desk" in one]
    assert line.endswith("adds desk.name")
