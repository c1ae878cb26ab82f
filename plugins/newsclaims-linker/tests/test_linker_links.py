"""Which speakers get which entry of the table."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclaims import (
    Actor,
    Article,
    Claim,
    ConfigurationError,
    Cue,
    Document,
    EntityLink,
    Mention,
    Pipeline,
    codec,
)
from newsclaims.cli import main
from newsclaims.registry import announced

Linker = pytest.importorskip(
    "newsclaims_linker", reason="newsclaims-linker is not installed"
).Linker

entries = pytest.importorskip("newsclaims_linker.entries")

TABLE = str(Path(__file__).with_name("staff.csv"))


def link_of(name, kind="person", *, table=TABLE, mentions=(), source="", **said):
    """Return what becomes of an actor of this name, of whom *said* is true, who says something."""
    text = f"قال: نعم. {name} {' '.join(mentions)}"
    article = Article(text=text)

    def mention(words):
        at = text.index(words, 9)
        return Mention(at, at + len(words), words, kind="person")

    places = tuple(map(mention, (name, *mentions)))
    actor = Actor(id="a1", name=name, kind=kind, mentions=places, **said)
    claim = Claim(
        id="c1",
        cue=Cue(0, 3, "قال", lemma="قال"),
        content=(article.span(5, 8),),
        statement="نعم",
        form="direct",
        act="state",
        actors=(actor,),
    )
    document = Document(article=article, actors=(actor,), claims=(claim,))
    [refined] = Linker(table=table, source=source).newsclaims_refine_claims(document, (claim,))
    return refined.actors[0]


@pytest.mark.parametrize(
    ("name", "entry", "score"),
    [
        ("سامي الكندي", "p1", 1.0),
        ("سامى الكندى", "p1", 0.95),  # alif maqsura for yeh
        ("سَامي الكِنديّ", "p1", 0.95),
        ("امينه بنت مؤنس الصحاف", "p2", 0.95),  # hamza and teh marbuta
        ("آمينة مؤنس الصحاف", "p2", 0.95),
        ("سامي كندي", "p1", 0.9),  # without the article
        ("عبدالاله ابو ريشه", "p3", 0.9),  # written as one
        ("الوزير سامي الكندي", "p1", 0.9),
        ("وزير النقل سامي الكندي", "p1", 0.9),
        ("رئيس مجلس النواب الدكتور سامي الكندي", "p1", 0.9),
        ("الدكتورة أمينة مؤنس الصحاف", "p2", 0.9),
        ("سامي بن الكندي", "p1", 0.9),
    ],
)
def test_a_person_is_known_in_every_spelling_and_without_a_title(name, entry, score):
    assert link_of(name).link == EntityLink(id=entry, source="staff", score=score)


@pytest.mark.parametrize(
    "name",
    [
        "الكندي",  # a surname alone
        "الوزير الكندي",
        "سامي",
        "سامي الكندري",
        "هادي سامي الكندي",  # no title, so another person
        "سامي نوري",
        "أمين سامي الكندي",  # a name, though it is a title in other places
    ],
)
def test_less_or_other_than_the_name_is_nobody(name):
    assert link_of(name).link is None


@pytest.mark.parametrize(
    ("name", "kind", "entry"),
    [
        ("وزارة الري", "organization", "o1"),
        ("الكندي", "organization", "o2"),
        ("الكندي", "person", None),
        ("سامي الكندي", "organization", None),
        ("وزارة الري", "person", None),
        ("خليج برس", "media", "m1"),  # to the table an organization
        ("مؤسسة الأفق", "organization", "x1"),  # the table says nothing of its kind
        ("مؤسسه الافق", "group", "x1"),
    ],
)
def test_the_kind_must_agree(name, kind, entry):
    link = link_of(name, kind).link
    assert (link and link.id) == entry


def test_a_kind_of_a_plugin_s_own_counts_and_what_it_stands_for(tmp_path):
    table = tmp_path / "clubs.csv"
    table.write_text("id,names,kind\nc1,نادي النسور,sport:club\nc2,نادي الواحة,organization\n")
    own = {"table": str(table), "kind_fallback": "organization"}
    assert link_of("نادي النسور", "sport:club", **own).link.id == "c1"
    assert link_of("نادي الواحة", "sport:club", **own).link.id == "c2"
    assert link_of("نادي النسور", "organization", table=str(table)).link is None


def test_a_name_of_two_entries_is_not_linked_and_both_are_named():
    actor = link_of("رضا النجدي")
    assert actor.link is None
    assert actor.extra == {"linker": {"candidates": ["p4", "p5"]}}


def test_a_fuller_name_of_the_article_is_tried_where_the_fullest_is_not_in_the_table():
    assert link_of("سامي يونس الكندي", mentions=("سامي الكندي", "الكندي")).link.id == "p1"
    assert link_of("هاني الكندي", mentions=("الكندي",)).link is None


def test_the_source_can_be_named():
    assert link_of("سامي الكندي", source="newsroom").link.source == "newsroom"


def test_who_has_a_link_keeps_it():
    link = EntityLink(id="Q1", source="wikidata")
    assert link_of("سامي الكندي", link=link).link == link


class TestTheChain:
    @pytest.fixture(autouse=True)
    def defaults(self):
        if not {"tokenizer", "ner", "quotes", "actors"} <= announced():
            pytest.skip("the default plugins are not installed")

    TEXT = (
        "قال الوزير سامي الكندي إن السد امتلأ. وأضاف الكندي أن العمل مستمر. "
        "وأكدت وزارة الري أن المنسوب يرتفع."
    )

    def analyze(self, text):
        return Pipeline(plugins=[Linker(table=TABLE)]).analyze(text)

    def test_a_surname_is_linked_where_it_was_introduced_in_full(self):
        document = self.analyze(self.TEXT)
        links = [[a.link and a.link.id for a in claim.actors] for claim in document.claims]
        assert links == [["p1"], ["p1"], ["o1"]]
        assert document.claims[1].row()["speaker_link"] == "staff:p1"

    def test_it_comes_back_from_json(self):
        document = self.analyze(self.TEXT + " وقال رضا النجدي إن الماء يكفي.")
        assert codec.loads(codec.dumps(document, full=True)) == document
        assert document.actors[-1].extra["linker"] == {"candidates": ("p4", "p5")}

    def test_the_trace_says_which_entry_decided_and_which_were_too_many(self):
        pipeline = Pipeline(plugins=[Linker(table=TABLE)])
        steps = pipeline.explain(self.TEXT + " وقال رضا النجدي إن الماء يكفي.").steps
        told = [(s.rule, s.verdict, s.entry, s.note) for s in steps if s.plugin == "linker"]
        assert ("name", "accepted", "staff.csv: p1", "") in told
        assert ("ambiguous", "rejected", "", "several entries: p4, p5") in told

    def test_without_a_table_nothing_changes(self):
        document = Pipeline(plugins=[Linker()]).analyze(self.TEXT)
        assert [actor.link for actor in document.actors] == [None, None]

    def test_a_table_that_is_not_there_is_named(self):
        with pytest.raises(ConfigurationError, match=r"linker.*no-such\.csv: cannot be read"):
            Pipeline(options={"linker": {"table": "no-such.csv"}})

    def test_the_command_tells_of_it_once_and_reads_no_article(self, tmp_path):
        (tmp_path / "a.txt").write_text(self.TEXT, "utf-8")
        (tmp_path / "b.txt").write_text(self.TEXT, "utf-8")
        table = tmp_path / "no-such.csv"
        option = f"--option=linker.table='{table}'"
        result = CliRunner().invoke(main, ["analyze", str(tmp_path), "--no-config", option])
        assert result.exit_code == 2
        assert result.stdout == ""
        [line] = result.stderr.splitlines()
        assert "no-such.csv: cannot be read" in line


ROWS = [{"id": "p1", "names": ["سامي الكندي"], "kind": "person"}, {"id": "p2", "names": ["هند"]}]


def test_a_json_table_does_as_well(tmp_path):
    table = tmp_path / "staff.json"
    table.write_text(json.dumps(ROWS), "utf-8")
    assert link_of("الوزير سامي الكندي", table=str(table)).link.id == "p1"


def test_a_table_of_a_spreadsheet_begins_with_a_mark(tmp_path):
    table = tmp_path / "staff.csv"
    table.write_bytes(Path(TABLE).read_text("utf-8").encode("utf-8-sig"))
    assert link_of("سامي الكندي", table=str(table)).link.id == "p1"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("t.csv", "id,name\n1,هند\n", "t.csv: there is no column 'names'; its first line names"),
        ("t.csv", "", "t.csv: there is no column 'id'"),
        ("t.csv", "id,names\n,هند\n", "t.csv: line 2: id is '', not a name"),
        ("t.csv", "id,names\n1, | \n", r"t.csv: line 2: names is \[\], not a list of names"),
        ("t.csv", 'id,names\n1,"هند\n', "t.csv: line .*: not CSV: unexpected end of data"),
        ("t.csv", "id,names\n1,هند\n1,منى\n", "t.csv: two rows bear the id '1'; write all names"),
        ("t.json", "{", "t.json: not JSON: "),
        ("t.json", "{}", "t.json: not a list of objects"),
        ("t.json", "[3]", r"t.json: \[0\] is 3, not an object"),
        ("t.json", '[{"id": 3, "names": ["x"]}]', r"t.json: \[0\]: id is 3, not a name"),
        ("t.json", '[{"id": "a", "names": "x"}]', r"t.json: \[0\]: names is 'x', not a list"),
        ("t.json", '[{"id": "a", "names": [""]}]', r"t.json: \[0\]: names is \[''\], not a list"),
        ("t.json", '[{"id": "a", "names": ["x"], "kind": 1}]', r"kind is 1, not a string"),
        ("t.json", '[{"id": "a", "names": ["x"], "sort": 1}]', r"unknown key 'sort'; there are"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(tmp_path, name, content, fault):
    table = tmp_path / name
    table.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=fault):
        link_of("هند", table=str(table))


def test_the_table_is_read_when_the_plugin_is_made_and_not_again(tmp_path):
    table = tmp_path / "staff.csv"
    table.write_text("id,names\np1,سامي الكندي\n", "utf-8")
    linker = Linker(table=str(table))
    table.unlink()
    assert linker._look_up(Actor(id="a1", name="سامي الكندي", kind="person")) == {"p1": 1.0}


class Counted(str):
    """An id that counts how often ids are compared."""

    __slots__ = ()

    compared = 0

    def __eq__(self, other):
        Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_ids_are_not_compared_each_with_each(tmp_path, monkeypatch):
    rows = [entries.Entry(id=Counted(f"p{n}"), names=("هند",)) for n in range(200)]
    monkeypatch.setattr(entries, "_entry", lambda _, row: rows[row["id"]])
    table = tmp_path / "t.json"
    table.write_text(json.dumps([{"id": n} for n in range(200)]))
    Counted.compared = 0
    entries.read_entries(str(table))
    assert Counted.compared < 2000
