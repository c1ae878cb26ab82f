"""A grid of texts on a terminal, and the table of claims in one that is narrow."""

import io

import pytest
from attrs import evolve
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newsclaims.cli.grid import Grid, fitted
from newsclaims.cli.table import DocumentTable
from newsclaims.testing import news


def printed(renderable, width=40, **options):
    stream = io.StringIO()
    Console(file=stream, width=width, highlight=False, **options).print(renderable)
    return stream.getvalue().splitlines()


def grid(*cells, widths=(4, 6)):
    return Grid(titles=("", "who"), widths=widths, rows=[cells])


def test_a_grid_has_rules_around_titles_and_rows():
    assert printed(grid([Text("c1")], [Text("سالم"), Text("via")])) == [
        "╭──────┬────────╮",
        "│      │ who    │",
        "├──────┼────────┤",
        "│ c1   │ سالم   │",
        "│      │ via    │",
        "╰──────┴────────╯",
    ]


def test_a_rule_stands_between_rows():
    rows = [([Text("c1")], []), ([Text("c2")], [])]
    assert printed(Grid(titles=("", "who"), widths=(4, 6), rows=rows))[3:6] == [
        "│ c1   │        │",
        "├──────┼────────┤",
        "│ c2   │        │",
    ]


def test_a_text_that_does_not_fit_is_broken_on_words():
    assert printed(grid([], [Text("بلدية الساحل")]))[3:5] == [
        "│      │ بلدية  │",
        "│      │ الساحل │",
    ]


def test_a_text_that_is_not_to_be_broken_is_cut():
    text = Text("12 مسافراً", no_wrap=True, overflow="ellipsis")
    assert printed(grid([], [text]))[3:-1] == ["│      │ 12 مس… │"]


def test_a_text_stands_at_the_right_where_it_is_to():
    assert printed(grid([], [Text("نعم", justify="right")]))[3] == "│      │    نعم │"


def test_wide_characters_and_marks_move_no_rule():
    lines = printed(grid([], [Text("قالَ😀")]))
    assert {cell_len(line) for line in lines} == {17}


def test_each_part_of_a_text_keeps_its_style():
    text = Text("12", style="green").append(" كم", style="dim")
    line = printed(grid([], [text]), force_terminal=True, color_system="standard")[3]
    assert line == "│      │ \x1b[32m12\x1b[0m\x1b[2;32m كم\x1b[0m  │"


def test_rules_are_ascii_where_the_stream_is():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    Console(file=stream, width=40).print(grid([Text("c1")], [Text("NATO")]))
    assert stream.buffer.getvalue().decode("ascii").splitlines()[3] == "| c1   | NATO   |"


@pytest.mark.parametrize(
    ("columns", "narrow"),
    [(79, [4, 20, 18, 24]), (60, [4, 14, 14, 15]), (17, [1, 1, 1, 1]), (5, [1, 1, 1, 1])],
)
def test_the_widest_columns_get_narrower_until_a_grid_fits(columns, narrow):
    assert fitted((4, 20, 18, 24), columns) == narrow


@pytest.mark.parametrize("width", [30, 44, 60, 78])
def test_a_narrow_terminal_loses_nothing_of_a_claim(width):
    port, _ = news()
    claim = port.claims[0]
    document = evolve(port, claims=(claim,))
    lines = printed(DocumentTable(document), width)
    assert {len(line) for line in lines if line[:1] in set("╭│├╰")} == {width}
    cells = [line.split("│")[1:-1] for line in lines if line.startswith("│")][1:]
    who, what = ("".join(row[column] for row in cells).replace(" ", "") for column in (1, 3))
    assert who == claim.actors[0].name.replace(" ", "")
    assert what.startswith(claim.statement.replace(" ", ""))
