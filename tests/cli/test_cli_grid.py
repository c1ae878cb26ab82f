"""A grid of texts on a terminal, and the table of claims in one that is narrow."""

import io
from decimal import Decimal

import pytest
from attrs import evolve
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newsclaims import Layer
from newsclaims.cli.explained import ExplainedDocument
from newsclaims.cli.grid import Grid, fitted, frame
from newsclaims.cli.table import DocumentTable
from newsclaims.explanation import Explanation
from newsclaims.model import Quantity, Span
from newsclaims.testing import lay_out, news

RANGE = Quantity(
    0,
    50,
    "بين 20 ألفا و25 ألفا وخمسمئة متر مكعب يوميا",
    kind="measure",
    number=Span(4, 6, "20"),
    low=Decimal(20_000),
    high=Decimal(25_500),
    unit="m3/d",
)


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
    assert fitted((4, 20, 18, 24), columns - frame(4)) == narrow


def test_the_frame_is_what_a_grid_takes_beside_its_cells():
    assert {len(line) for line in printed(grid([], []))} == {4 + 6 + frame(2)}


def cells_of(lines, column):
    """Return what stands in a column below its title, without blanks."""
    rows = [line.split("│")[1:-1] for line in lines if line.startswith("│")][1:]
    return "".join(row[column] for row in rows).replace(" ", "")


@pytest.mark.parametrize("width", [30, 44, 60, 78, 120])
def test_a_narrow_terminal_loses_nothing_of_a_claim(width):
    port, _ = news()
    claim = evolve(port.claims[2], quantities=(port.quantities[1], RANGE))
    document = evolve(port, claims=(claim,))
    lines = printed(DocumentTable(document), width)
    assert {len(line) for line in lines if line[:1] in set("╭│├╰")} == {width}
    assert cells_of(lines, 1) == claim.actors[0].name.replace(" ", "")
    assert cells_of(lines, 2) == f"{claim.cue.text}state,indirect"
    numbers = "3,500,000USD3.5ملاييندولار20,000–25,500m3/dبين20ألفاو25ألفاوخمسمئةمترمكعبيوميا"
    assert cells_of(lines, 3) == claim.statement.replace(" ", "") + numbers


def test_a_column_is_as_wide_as_what_stands_in_it():
    document = lay_out("قالت هند إن الميناء مفتوح")
    [top, *_] = [one for one in printed(DocumentTable(document), 60) if one.startswith("╭")]
    assert [len(part) - 2 for part in top.strip("╭╮").split("┬")] == [2, 3, 15, 27]


def explained(document, **options):
    return ExplainedDocument(Explanation(document=document, steps=()), **options)


SHOWN = [DocumentTable, explained]
ODD = "\x1b[2J\u202e\x07"


def odd_claim():
    """Return a document as somebody may have stored it, with what steers a terminal in every word."""
    port, _ = news()
    claim = port.claims[1]
    return evolve(
        port,
        claims=(evolve(claim, id=f"c{ODD}2", parent=f"c{ODD}1"),),
    )


@pytest.mark.parametrize("kind", SHOWN)
def test_nothing_in_a_stored_claim_steers_the_terminal(kind):
    text = "\n".join(printed(kind(odd_claim()), 120))
    assert not set(text) & {"\x1b", "\x07", "\u202e"}
    assert "c\ufffd" in text


def long_words():
    """Return a document in which every text is longer than a narrow terminal has columns."""
    port, _ = news()
    named = evolve(port.actors[0], name="سالم بن خلفان الحارثي " * 3)
    claims = tuple(
        evolve(
            one, actors=(named,), quantities=(*one.quantities, RANGE), via=port.article.span(5, 28)
        )
        for one in port.claims
    )
    return evolve(
        port,
        article=evolve(port.article, title="ميناء صحار يستقبل سفنا من كل البحار القريبة والبعيدة"),
        claims=claims,
        layers=(Layer(name="نص.طويل", value="قال سالم " * 30), Layer(name="b.c", value="س" * 9)),
    )


@pytest.mark.parametrize("kind", SHOWN)
def test_every_isolate_is_closed_on_its_line(kind):
    document = long_words()
    for width in range(30, 121):
        lines = printed(kind(document, isolates=True), width)
        assert sum(line.count("\u2067") for line in lines) > len(document.claims)
        for line in lines:
            opened = sum(map(line.count, "\u2066\u2067\u2068"))
            assert opened == line.count("\u2069"), (width, line)
            assert cell_len(line) <= width
