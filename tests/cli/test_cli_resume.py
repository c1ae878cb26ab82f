"""A run that goes on where an earlier one ended: what is kept, what is made anew, what is said."""

import json
from pathlib import Path

import pytest

LIST = Path("out/.newsclaims-json.jsonl")


@pytest.fixture
def resume(run):
    """Analyse ``in.jsonl`` into ``out/``; return how many articles were kept."""

    def resume(articles, *options, code=0):
        lines = [json.dumps(one, ensure_ascii=False) for one in articles]
        Path("in.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        result = run(
            "in.jsonl", "--format", "json", "--output", "out/", "--resume", *options, code=code
        )
        last = result.stderr.strip().splitlines()[-1]
        words = last.removeprefix("newsclaims: ").split()
        assert words[1:3] == ["of", str(len(articles))]
        assert last.endswith(" articles kept from an earlier run")
        return int(words[0])

    return resume


def articles(n):
    return [{"id": f"n{i}", "text": f"قال سالم: مر {i} قطارا"} for i in range(n)]


def touched():
    """Return the files of articles with when they were made."""
    return {path.name: path.stat().st_mtime_ns for path in Path("out").glob("*.json")}


def test_what_is_done_is_kept(resume):
    assert resume(articles(3)) == 0
    before = touched()
    assert resume(articles(5)) == 3
    after = touched()
    assert {name: after[name] for name in before} == before
    assert len(after) == 5


@pytest.mark.parametrize(
    "change",
    [{"text": "قال سالم: وصل"}, {"title": "عنوان"}, {"meta": {"x": 1}}, {"language": "ar-EG"}],
)
def test_an_article_that_changed_is_made_anew(resume, change):
    resume(articles(2))
    first, second = articles(2)
    assert resume([first, {**second, **change}]) == 1
    assert resume([first, {**second, **change}]) == 2
    assert json.loads(Path("out/n1.json").read_text("utf-8"))["article"].items() >= change.items()


def test_another_output_is_made_anew(resume):
    resume(articles(2))
    assert resume(articles(2), "--full") == 0
    assert resume(articles(2), "--full") == 2
    assert resume(articles(2)) == 0


def test_another_version_of_a_plugin_or_another_option_is_made_anew(resume, install):
    source = (
        "from attrs import frozen\nfrom newsclaims import hookimpl\n"
        "@frozen\nclass Ships:\n    n: int = 1\n    @hookimpl\n"
        "    def newsclaims_refine_claims(self, claims):\n        return claims\n"
    )
    resume(articles(2))
    install("ships", "ships", "ships:Ships", source=source)
    assert resume(articles(2)) == 0
    assert resume(articles(2)) == 2
    assert resume(articles(2), "--option", "ships.n=2") == 0
    assert resume(articles(2), "--disable", "ships") == 0


def test_a_file_that_is_gone_or_was_cut_is_made_anew(resume):
    resume(articles(3))
    Path("out/n0.json").unlink()
    Path("out/n1.json").write_text("{", "utf-8")
    assert resume(articles(3)) == 1
    assert json.loads(Path("out/n1.json").read_text("utf-8"))["claims"]


def test_a_list_whose_end_is_torn_costs_its_last_article(resume):
    resume(articles(3))
    text = LIST.read_text("utf-8")
    LIST.write_text(text[:-20] + "\nnull\n[]\n", "utf-8")
    assert resume(articles(3)) == 2
    assert resume(articles(3)) == 3


def test_an_article_that_failed_is_tried_again(resume):
    wrong = [*articles(1), {"id": "n9", "text": ""}]
    assert resume(wrong, code=1) == 0
    assert resume(wrong, code=1) == 1


def test_the_second_of_an_id_fails_as_without_it(resume):
    twice = [*articles(1), {"id": "n0", "text": "نص آخر"}]
    assert resume(twice, code=1) == 0
    assert resume(twice, code=1) == 1
    assert "مر 0" in Path("out/n0.json").read_text("utf-8")


def test_ids_that_differ_in_case_keep_their_files(resume):
    both = [{"id": "N", "text": "قال سالم: واحد"}, {"id": "n", "text": "قال سالم: اثنان"}]
    resume(both)
    files = touched()
    assert resume([both[1], {**both[0], "text": "قال سالم: ثلاثة"}]) == 1
    assert {*touched()} == {*files}
    assert "ثلاثة" in Path("out/N.json").read_text("utf-8")


def test_without_it_there_is_no_list_and_nothing_is_kept(run):
    Path("a.txt").write_text("قال سالم: وصل", "utf-8")
    result = run("a.txt", "--format", "json", "--output", "out/")
    assert not LIST.exists()
    assert "kept" not in result.stderr


@pytest.mark.parametrize("output", [(), ("--output", "out.json")])
def test_it_takes_a_folder(run, output):
    Path("a.txt").write_text("قال سالم: وصل", "utf-8")
    result = run("a.txt", "--resume", *output, code=2)
    assert result.stderr.startswith("newsclaims: --resume: takes --output with a folder")


WRITER = """
from typing import ClassVar
from attrs import frozen
from newsclaims import hookimpl
from newsclaims.formats import BinaryWriter, TextWriter
@frozen(kw_only=True)
class Lines(TextWriter):
    name: ClassVar[str] = "shiplines"
    suffix: ClassVar[str] = ".ship"
    mark: str = "-"
    def write(self, document, stream):
        stream.write(self.mark + document.text)
class Bytes(BinaryWriter):
    name, suffix = "shipbytes", ".shb"
    def write(self, document, stream):
        stream.write(document.text.encode("utf-16-le"))
class Faulty(TextWriter):
    name, suffix = "shipfaulty", ".shf"
    def write(self, document, stream):
        if "0" in document.text:
            raise ValueError("no noughts")
        stream.write(document.text)
@frozen
class Ships:
    depth: int = 1
    @hookimpl
    def newsclaims_register_writers(self):
        return [Lines, Bytes, Faulty]
"""


class TestWithTheWriterOfAPlugin:
    @pytest.fixture(autouse=True)
    def ships(self, install):
        """Install a plugin that registers writers and serves no stage."""
        install("ships", "ships", "ships_written:Ships", source=WRITER)

    @pytest.mark.parametrize(("name", "suffix"), [("shiplines", ".ship"), ("shipbytes", ".shb")])
    def test_what_is_done_is_kept(self, resume, name, suffix):
        assert resume(articles(2), "--format", name) == 0
        assert resume(articles(3), "--format", name) == 2
        assert {*Path("out").glob("n*")} == {Path(f"out/n{i}{suffix}") for i in range(3)}

    def test_another_option_of_the_format_is_made_anew(self, resume):
        star = ("--format", "shiplines", "--format-option", "mark=*")
        resume(articles(2), "--format", "shiplines")
        assert resume(articles(2), *star) == 0
        assert resume(articles(2), *star) == 2
        assert Path("out/n0.ship").read_text("utf-8").startswith("*")

    def test_another_option_of_its_plugin_is_made_anew(self, resume):
        resume(articles(2), "--format", "shiplines")
        assert resume(articles(2), "--format", "shiplines", "--option", "ships.depth=2") == 0

    def test_another_version_of_its_plugin_is_made_anew(self, resume, site):
        resume(articles(2), "--format", "shiplines")
        path = site / "ships-1.0.dist-info" / "METADATA"
        path.write_text(path.read_text().replace("Version: 1.0", "Version: 1.1"))
        assert resume(articles(2), "--format", "shiplines") == 0
        assert resume(articles(2), "--format", "shiplines") == 2

    def test_an_article_that_could_not_be_written_is_tried_again(self, resume):
        assert resume(articles(2), "--format", "shipfaulty", code=1) == 0
        assert resume(articles(2), "--format", "shipfaulty", code=1) == 1

    def test_each_format_has_its_own_list(self, resume):
        resume(articles(2), "--format", "shiplines")
        resume(articles(2), "--format", "shipbytes")
        assert resume(articles(2), "--format", "shiplines") == 2


def test_it_does_not_go_with_files_of_several_articles(run):
    Path("a.txt").write_text("سالم: نعم غدا", "utf-8")
    done = run("a.txt", "--format=jsonl", "--output=out/", "--resume", "--per-file=2", code=2)
    assert "--resume: knows files of one article each" in done.stderr
