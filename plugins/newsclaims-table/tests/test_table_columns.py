"""What stands in which column, and that the README says so."""

import re
from pathlib import Path

import pytest
from attrs import evolve

from newsclaims import ConfigurationError
from newsclaims.codec import dumps, loads

table = pytest.importorskip("newsclaims_table", reason="newsclaims-table is not installed")

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def the(row, *names):
    return [row[name] for name in names]


@pytest.mark.parametrize("name", table.TABLES)
def test_the_readme_lists_each_column_with_its_type_in_order(name):
    section = README.partition(f"### {name}\n")[2].partition("\n#")[0]
    listed = re.findall(r"^\| `(\w+)` \| (\w+) \|", section, re.MULTILINE)
    assert listed == [(column.name, column.kind) for column in table.TABLES[name].columns]


@pytest.mark.parametrize("name", table.TABLES)
def test_each_row_has_every_column(document, name):
    columns = {column.name for column in table.TABLES[name].columns}
    assert [set(row) for row in table.rows(document, name)] == [columns] * len(
        table.rows(document, name)
    )


def test_there_is_no_other_table(document):
    with pytest.raises(ConfigurationError, match="no table 'speakers'; there are claims, actors"):
        table.rows(document, "speakers")


def test_a_claim_has_its_speakers_joined_and_apart(document):
    first = table.rows(document)[0]
    assert the(first, "speaker", "speakers", "actors") == [
        "سالم; هند",
        ["سالم", "هند"],
        ["a1", "a2"],
    ]


def test_offsets_count_code_points_behind_an_emoji(document):
    for row in table.rows(document):
        assert document.text[row["start"] : row["end"]] == row["cue"]
        assert document.text[row["source_start"] : row["source_end"]] == row["source"]
        places = zip(row["content_starts"], row["content_ends"], strict=True)
        assert [document.text[start:end] for start, end in places] == row["contents"]


def test_numbers_are_exact_beside_their_doubles(document):
    first, second = table.rows(document, "quantities")
    assert the(first, "value", "value_number", "alternatives") == [
        "0.10000000000000000000000000001",
        0.1,
        ["120"],
    ]
    assert the(second, "high", "high_number") == ["1" + "0" * 400, None]
    assert the(second, "low", "low_number", "value", "value_number") == ["-5.20", -5.2, None, None]


def test_an_actor_has_its_claims_and_its_link(document):
    first, second = table.rows(document, "actors")
    assert the(first, "name", "roles", "link_id", "claims", "mentions") == [
        "سالم",
        ["سائق", "نقيب"],
        "Q1",
        ["c1"],
        1,
    ]
    assert second["claims"] == ["c1", "c2"]


def test_a_mention_stands_once_also_where_the_names_were_not_kept(document):
    full = table.rows(document, "mentions")
    assert [the(row, "text", "actor", "actor_name") for row in full] == [
        ["سالم", "a1", "سالم"],
        ["هند", "a2", "هند"],
    ]
    short = table.rows(loads(dumps(document)), "mentions")
    assert [the(row, "text", "start", "actor") for row in short] == [
        the(row, "text", "start", "actor") for row in full
    ]


def test_a_claim_has_the_meta_of_its_article_as_text_or_nothing(document):
    known = evolve(document, article=evolve(document.article, meta={"قسم": "نقل"}))
    assert [row["meta"] for row in table.rows(known)] == ['{"قسم": "نقل"}'] * 2
    assert [row["meta"] for row in table.rows(document)] == [None] * 2
