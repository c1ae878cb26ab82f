"""brat: what is written for it, and what it and others write."""

import re

import pytest

from newsclaims import DocumentError
from newsclaims.testing import lay_out

tools = pytest.importorskip(
    "newsclaims_annotation", reason="newsclaims-annotation is not installed"
)

TEXT = "😀 نفى سالم الحارثي، وقال: «الميناء مفتوح»."


@pytest.fixture
def read(tmp_path):
    """Return a function that reads an .ann file about a text."""

    def document(ann, text=TEXT):
        (tmp_path / "n.ann").write_text(ann, "utf-8")
        (tmp_path / "n.txt").write_text(text, "utf-8")
        [found] = tools.read_annotated(tmp_path / "n.ann")
        return found

    return document


class TestWriting:
    def test_each_line_is_as_brat_has_it(self, document, written):
        lines = written(tools.Brat(), document).splitlines()
        marked = {}
        for line in lines:
            if not line.startswith("T"):
                continue
            id_, data, words = line.split("\t")
            label, places = data.split(" ", 1)
            parts = [tuple(map(int, place.split())) for place in places.split(";")]
            assert words == " ".join(document.text[start:end] for start, end in parts)
            marked[id_] = label
        ids = [line.split("\t")[0] for line in lines]
        assert len(set(ids)) == len(ids)
        for line in lines:
            if line.startswith("E"):
                trigger, *arguments = (part.split(":") for part in line.split("\t")[1].split())
                assert marked[trigger[1]] == trigger[0] == "Claim"
                assert all(marked[place] == role.rstrip("0123456789") for role, place in arguments)

    def test_a_region_over_a_line_end_has_two_parts(self, written):
        document = lay_out("قال سالم إن\nنعم بالتأكيد.", id="n")
        claim = document.claims[0]
        from attrs import evolve

        long = evolve(claim, content=(document.article.span(9, 15),))
        assert "Content 9 11;12 15\tإن نعم\n" in written(
            tools.Brat(), evolve(document, claims=(long,))
        )

    def test_a_folder_has_texts_and_settings(self, document, tmp_path):
        assert tools.write_brat([document], tmp_path / "project") == 1
        names = {path.suffix for path in (tmp_path / "project").iterdir()}
        assert names == {".ann", ".txt", ".conf"}
        [text] = (tmp_path / "project").glob("*.txt")
        assert text.read_bytes().decode() == document.text

    def test_the_settings_know_all_that_is_written(self, everything, written):
        conf = tools.brat_settings()["annotation.conf"]
        for line in written(tools.Brat(), everything).splitlines():
            if line.startswith("A"):
                name, _, *value = line.split("\t")[1].split()
                [known] = re.findall(rf"^{name}\t.*$", conf, re.MULTILINE)
                assert not value or value[0] in known.partition("Value:")[2].split("|")

    def test_half_a_character_is_named(self, tmp_path):
        with pytest.raises(DocumentError, match="article 'half': holds a lone surrogate"):
            tools.write_brat([lay_out("قال سالم إن\udc80 نعم.", id="half")], tmp_path)


class TestOthers:
    def test_events_of_polnear_have_a_cue_of_their_own(self, read):
        document = read(
            "T1\tCue 22 26\tوقال:\nT2\tSource 6 18\tسالم الحارثي\nT3\tContent 28 43\t«الميناء مفتوح»\n"
            "T4\tAttribution 22 26\tوقال\nE1\tAttribution:T4 Cue:T1 Source:T2 Content:T3\n".replace(
                "Cue 22 26\tوقال:", "Cue 20 24\tوقال"
            )
            .replace("Attribution 22 26", "Attribution 20 24")
            .replace("Content 28 43", "Content 26 41")
        )
        [claim] = document.claims
        assert (claim.cue.text, claim.source.text) == ("وقال", "سالم الحارثي")
        assert (claim.content[0].text, claim.form, claim.act) == (
            "«الميناء مفتوح»",
            "direct",
            "state",
        )
        assert document.diagnostics == ()

    def test_events_of_polnear_may_share_their_trigger(self, read):
        document = read(
            "T1\tCue 2 5\tنفى\nT2\tSource 6 18\tسالم الحارثي\nT3\tContent 27 34\tالميناء\n"
            "T4\tCue 20 24\tوقال\nT5\tContent 35 40\tمفتوح\nT6\tAttribution 20 24\tوقال\n"
            "E1\tAttribution:T6 Cue:T1 Source:T2 Content:T3\n"
            "E2\tAttribution:T6 Content:T5 Cue:T4 Source:T2\n"
        )
        said = [(one.cue.text, one.source.text, one.content[0].text) for one in document.claims]
        assert said == [
            ("نفى", "سالم الحارثي", "الميناء"),
            ("وقال", "سالم الحارثي", "مفتوح"),
        ]
        assert document.diagnostics == ()

    def test_relations_link_spans_in_either_direction(self, read):
        document = read(
            "T1\tcue 20 24\tوقال\nT2\tsource 6 18\tسالم الحارثي\nT3\tcontent 26 41\t«الميناء مفتوح»\n"
            "R1\tcontent_of Arg1:T3 Arg2:T1\nR2\tsays Arg1:T2 Arg2:T3\n"
        )
        [claim] = document.claims
        assert (claim.source.text, claim.content[0].text) == ("سالم الحارثي", "«الميناء مفتوح»")

    def test_two_events_of_one_cue_are_two_claims(self, read):
        document = read(
            "T1\tClaim 20 24\tوقال\nT2\tContent 27 34\tالميناء\nT3\tContent 35 40\tمفتوح\n"
            "E1\tClaim:T1 Content:T2\nE2\tClaim:T1 Content:T3\nA1\tAct E2 deny\n"
        )
        assert [(claim.content[0].text, claim.act) for claim in document.claims] == [
            ("الميناء", "state"),
            ("مفتوح", "deny"),
        ]

    def test_parts_with_words_between_are_several_contents(self, read):
        document = read(
            "T1\tClaim 20 24\tوقال\nT2\tContent 2 5;27 34\tنفى الميناء\nE1\tClaim:T1 Content:T2\n"
        )
        assert [span.text for span in document.claims[0].content] == ["نفى", "الميناء"]

    def test_a_note_of_the_annotator_is_no_fault(self, read):
        document = read(
            "T1\tClaim 20 24\tوقال\nT2\tContent 27 34\tالميناء\nE1\tClaim:T1 Content:T2\n"
            "#1\tAnnotatorNotes E1\tأنظر المرجع = مهم\n#2\tAnnotatorNotes T2\t\n"
        )
        assert len(document.claims) == 1

    def test_what_belongs_to_no_claim_is_told(self, read):
        document = read("T1\tCue 2 5\tنفى\nT2\tSource 6 18\tسالم الحارثي\n")
        assert document.claims == ()
        assert [one.message for one in document.diagnostics] == [
            "Source T2 'سالم الحارثي': a source that belongs to no cue is left out",
            "Cue T1 'نفى': a cue without content is no claim; it is left out",
        ]


@pytest.mark.parametrize(
    ("ann", "message"),
    [
        ("T1\tClaim 20 99\tوقال\n", r"n.ann:1: .*\[20, 99\) is not in a text of 42"),
        ("T1\tClaim 20 24\tقالت\n", "n.ann:1: .*T1 is 'قالت', and at its place .* stands 'وقال'"),
        ("نعم\n", "n.ann:1: not a line of brat standoff"),
        ("T1\tClaim 20 24\tوقال\nE1\tClaim:T1 Content:T9\n", "E1 names T9, which is not there"),
        ("T1\tCue 20 24\tوقال\nR1\tsays Arg1:T1 Arg2:T7\n", "a relation names T7"),
        (
            "T1\tClaim 20 24\tوقال\nT2\tContent 27 34\tالميناء\nE1\tClaim:T1 Content:T2\nA1\tAct E1 lie\n",
            "article 'n': Cue T1 'وقال': act is 'lie'; it is one of state, deny",
        ),
        (
            "T1\tQuantity 20 24\tوقال\n#1\tAnnotatorNotes T1\tvalue=كثير\n",
            "Quantity T1 'وقال': value is 'كثير', no number",
        ),
    ],
)
def test_a_fault_names_file_and_place(read, ann, message):
    with pytest.raises(DocumentError, match=message) as caught:
        read(ann)
    assert "n.ann" in str(caught.value)


def test_a_missing_text_is_named(tmp_path):
    (tmp_path / "n.ann").write_text("", "utf-8")
    with pytest.raises(DocumentError, match=r"n\.txt: cannot be read: No such file"):
        list(tools.read_annotated(tmp_path / "n.ann"))
