"""``newsclaims convert`` and ``formats``: stored documents in any format, and which there are."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from newsclaims.codec import dumps
from newsclaims.testing import news

PLUGIN = """
from newsclaims import Article, hookimpl
from newsclaims.formats import Reader, TextWriter
from attrs import frozen

class Parts(Reader):
    name = "parts"
    suffixes = (".parts",)
    def read(self, stream, name):
        for part in stream.read().decode().split("---"):
            if part:
                yield Article(text=part)

@frozen(kw_only=True)
class Ids(TextWriter):
    name = "ids"
    suffix = ".ids"
    mark: str = "."
    def write(self, document, stream):
        if document.article.id == "odd":
            raise RuntimeError("odd")
        stream.write(f"{document.article.id}{self.mark} ")

class Ends:
    @hookimpl
    def newsclaims_register_readers(self):
        return [Parts]
    @hookimpl
    def newsclaims_register_writers(self):
        return [Ids]
"""

OPTION = """@frozen(kw_only=True)
class Ends:
    shown: bool = False
"""


def stored(name, *documents, full=True):
    lines = [dumps(one, full=full) for one in documents]
    Path(name).write_text("\n".join(lines) + "\n", "utf-8")
    return name


def test_lines_become_a_list_and_a_list_lines_without_loss(command):
    stored("a.jsonl", *news())
    command("convert", "a.jsonl", "--output=b.json", "--full")
    command("convert", "b.json", "--output=c.jsonl", "--full")
    assert Path("a.jsonl").read_text("utf-8") == Path("c.jsonl").read_text("utf-8")
    assert len(json.loads(Path("b.json").read_text("utf-8"))) == len(news())


def test_one_document_stays_one_object(command):
    Path("a.json").write_text(dumps(news()[0]), "utf-8")
    result = command("convert", "a.json", "--format=json")
    assert json.loads(result.stdout)["article"]["id"] == news()[0].article.id


def test_standard_input_holds_lines(command):
    line = dumps(news()[0]).encode()
    result = command("convert", "-", "--format=table", input=line)
    assert news()[0].article.id in result.stdout


def test_a_bad_document_is_one_line_and_the_others_are_done(command):
    good = dumps(news()[0])
    Path("a.jsonl").write_text(f'{good}\n{{"a": 1}}\nno json\n{good}\n', "utf-8")
    result = command("convert", "a.jsonl", "--format=jsonl", code=1)
    assert len(result.stdout.splitlines()) == 2
    first, second = result.stderr.splitlines()
    assert first.startswith("newsclaims: a.jsonl:2: not a document: article: is missing")
    assert second.startswith("newsclaims: a.jsonl:3: not JSON that can be read")


def test_a_list_that_breaks_off_gives_what_stood_before(command):
    Path("a.json").write_text(f"[{dumps(news()[0])}, {{", "utf-8")
    result = command("convert", "a.json", "--format=jsonl", code=1)
    assert len(result.stdout.splitlines()) == 1
    assert "a.json[1]: not JSON" in result.stderr
    assert "the rest of the file is not read" in result.stderr


def test_a_long_list_is_read_item_by_item(command):
    """Items that begin and end anywhere in what is read at a time."""
    documents = [*news()] * 60
    text = "[" + " , \n".join(dumps(one, full=True) for one in documents) + "]"
    Path("a.json").write_text("\ufeff" + text, "utf-8")
    result = command("convert", "a.json", "--format=jsonl")
    assert len(result.stdout.splitlines()) == len(documents)


def test_a_format_must_be_named_where_no_file_name_tells_one(command):
    result = command("convert", stored("a.jsonl", *news()), code=2)
    assert "no format is named; name one of json, jsonl, table" in result.stderr


def test_what_is_read_is_not_written_over(command):
    result = command("convert", stored("a.jsonl", *news()), "--output=a.jsonl", code=2)
    assert "would overwrite a.jsonl" in result.stderr


def test_formats_of_a_plugin_are_read_and_written(install, run):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    Path("day.parts").write_text("قال سالم---غادر", "utf-8")
    run("day.parts", "--output=day.ids", "--format-option=mark=;")
    assert Path("day.ids").read_text() == "day-0; day-1; "
    run("day.parts", "--format=ids", "--output=out/")
    assert sorted(one.name for one in Path("out").iterdir()) == ["day-0.ids", "day-1.ids"]


def test_every_command_that_takes_articles_reads_the_formats_of_plugins(install, command, plain):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    Path("gold").mkdir()
    Path("gold/day.parts").write_text("سالم: نعم غدا", "utf-8")
    gold = {"claims": [], "actors": [], "quantities": []}
    Path("gold/day.gold.json").write_text(json.dumps(gold), "utf-8")
    command("analyze", "gold/day.parts", "--format=json", "--output=system/", *plain)
    costs = json.loads(command("plugins", "bench", "gold/day.parts", "--json", *plain).stdout)
    assert {cost["words"] for cost in costs} == {3}
    result = command("evaluate", "gold", "system")  # the reader numbers the articles of a file
    assert "system/day.json: cannot be read" in result.stderr
    assert "claims@0.3" in result.stdout
    Path("system/day-0.json").rename("system/day.json")
    assert command("evaluate", "gold", "system").stderr == ""


def test_options_of_the_input_are_those_of_analyze_everywhere(command, plain):
    Path("a.txt").write_text("عنوان\nسالم: نعم", "utf-8")
    costs = command("plugins", "bench", "a.txt", "--title-line", "--json", *plain).stdout
    assert {cost["words"] for cost in json.loads(costs)} == {2}
    result = command("plugins", "bench", "a.txt", "--max-bytes=5", *plain, code=2)
    assert "is longer than 5 bytes" in result.stderr
    result = command("plugins", "bench", "a.txt", "--input-format=txt", *plain, code=2)
    assert "there is no reader for the format 'txt'; did you mean 'text'?" in result.stderr


@pytest.mark.parametrize(
    "words", [("convert", "a.jsonl", "--format=ids"), ("formats",)], ids=lambda words: words[0]
)
def test_settings_files_count_where_nothing_is_analysed(install, command, words):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN.replace("class Ends:", OPTION))
    stored("a.jsonl", *news()[:1])
    assert "ids" in command(*words, "--option=ends.shown=true").stdout or words[0] == "convert"
    Path("newsclaims.toml").write_text("[options.ends]\nshwon = true\n", "utf-8")
    wrong = command(*words, code=2 if words[0] == "convert" else 1)
    assert "options.ends: plugin 'ends' (ends 1.0): unknown key 'shwon'" in wrong.output
    command(*words, "--no-config")
    Path("newsclaims.toml").write_text('disable = ["ends"]\n', "utf-8")
    assert "ends" not in command(*words, code=2 if words[0] == "convert" else 0).stdout
    Path("other.toml").write_text("disabel = []\n", "utf-8")
    message = "other.toml: unknown key 'disabel'; did you mean 'disable'?"
    assert message in command(*words, "--config=other.toml", code=2).stderr


def test_a_document_that_a_plugin_cannot_write_costs_itself(install, run):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    lines = [json.dumps({"id": one, "text": "قال سالم"}) for one in ("a", "odd", "b")]
    Path("a.jsonl").write_text("\n".join(lines), "utf-8")
    result = run("a.jsonl", "--format=ids", code=1)
    assert result.stdout == "a. b. "
    assert "a.jsonl:2: plugin 'ends' (ends 1.0) cannot write article 'odd' as ids" in result.stderr


def test_a_wrong_option_of_a_format_is_told(install, run):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    Path("a.txt").write_text("قال سالم", "utf-8")
    for option, message in {
        "mark=3": "writer 'ids' (plugin 'ends' (ends 1.0)): mark: expected a string, not 3",
        "marc=x": "unknown key 'marc'; did you mean 'mark'?",
        "mark": "write it as KEY=VALUE",
    }.items():
        result = run("a.txt", "--format=ids", f"--format-option={option}", code=2)
        assert message in result.stderr
    assert "cannot tell how" in run("a.txt", "--format=ids", "--explain", code=2).stderr


def test_formats_lists_what_there_is(command, install):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    rows = [" ".join(line.split()) for line in command("formats").stdout.splitlines()]
    assert "parts reader ends (ends 1.0) .parts" in rows
    assert 'ids writer ends (ends 1.0) .ids mark: string = "."' in rows
    assert "table writer newsclaims .txt isolates: true or false or nothing = null" in rows
    named = json.loads(command("formats", "--json", "--disable=ends").stdout)
    assert [one["name"] for one in named] == ["json", "jsonl", "text", "json", "jsonl", "table"]


def test_two_plugins_of_one_format_are_both_listed_as_unusable(command, install):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    install("rival", "rival", "ends_plugin:Ends")
    result = command("formats", code=1)
    [line, _] = [one for one in result.stdout.splitlines() if one.startswith("ids")]
    assert "plugin 'ends' (ends 1.0) and plugin 'rival' (rival 1.0) claim the name 'ids'" in line


def test_plugins_list_says_that_a_plugin_reads_and_writes(command, install):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    [line] = [one for one in command("plugins", "list").stdout.splitlines() if "ends" in one]
    assert "reader, writer" in line


def test_check_tries_the_formats_on_their_laws(command, install):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    verdicts = json.loads(command("plugins", "check", "ends", "--json", code=1).stdout)
    by_law = {(one["stage"], one["law"]): one for one in verdicts}
    assert by_law["writer ids", "is_registered"]["status"] == "kept"
    assert by_law["reader parts", "streams"]["status"] == "skipped"
    broken = by_law["writer ids", "lone_surrogates_survive_or_are_refused"]
    assert broken["status"] == "broken"
    assert "is written as if" in broken["reason"]


def test_check_says_of_every_plugin_whether_its_formats_can_be_used(command, plain, install):
    install("ends", "ends", "ends_plugin:Ends", source=PLUGIN)
    install("rival", "rival", "ends_plugin:Ends")
    rows = json.loads(command("plugins", "check", "--json", *plain, code=1).stdout)
    found = {row["name"]: row for row in rows}
    assert found["rival"]["status"] == "failed"
    assert "claim the name" in found["rival"]["reason"]


@pytest.mark.parametrize(
    "output",
    ["--format=table", "--format=json", "--format=jsonl", "--output=o.json", "--output=o/"],
)
def test_a_file_without_articles_is_one_line_and_the_others_are_done(run, install, output):
    install("ends", "ends", "ends:Ends", source=PLUGIN)
    Path("none.parts").write_text("", "utf-8")
    Path("day.parts").write_text("هند: نعم", "utf-8")
    for files in (["none.parts"], ["none.parts", "day.parts"]):
        [line] = run(*files, output, code=1).stderr.splitlines()
        assert line.startswith("newsclaims: none.parts: holds no article that plugin 'ends'")
    if output == "--output=o/":
        assert [one.name for one in Path("o").iterdir()] == ["day-0.txt"]


class TestAFolder:
    def test_the_files_that_were_stored_in_it_are_read_in_order(self, command):
        Path("day/late").mkdir(parents=True)
        first, second, *_ = news()
        Path("day/a.json").write_text(dumps(first), "utf-8")
        stored("day/late/b.JSONL", second, first)
        Path("day/notes.txt").write_text("نعم", "utf-8")
        Path("day/.newsclaims-json.jsonl").write_text("{}", "utf-8")
        ids = [first.article.id, second.article.id, first.article.id]
        listed = json.loads(command("convert", "day", "--format=json").stdout)
        assert [one["article"]["id"] for one in listed] == ids

    def test_one_document_in_a_folder_is_a_list(self, command):
        Path("day").mkdir()
        Path("day/a.json").write_text(dumps(news()[0]), "utf-8")
        assert len(json.loads(command("convert", "day/", "--format=json").stdout)) == 1

    def test_without_such_a_file_it_is_one_error(self, command):
        Path("day").mkdir()
        Path("day/notes.txt").write_text("نعم", "utf-8")
        result = command("convert", "day", "--format=json", code=1)
        [line] = result.stderr.splitlines()
        assert "day: cannot be read: is a directory without a file that ends in .json" in line

    def test_what_is_read_is_not_written_over(self, command):
        Path("day").mkdir()
        Path("day/a.json").write_text(dumps(news()[0]), "utf-8")
        result = command("convert", "day", "--output=day/a.json", code=2)
        assert "would overwrite day/a.json" in result.stderr


class TestFilesOfSeveral:
    @pytest.fixture
    def lines(self):
        port, _ = news()
        documents = [
            evolve(port, article=evolve(port.article, id=f"خبر {number}")) for number in range(5)
        ]
        return stored("in.jsonl", *documents)

    def test_each_file_of_the_folder_is_filled_before_the_next(self, command, lines):
        command("convert", lines, "--format=jsonl", "--output=out/", "--per-file=2")
        ids = {
            path.name: [
                json.loads(line)["article"]["id"] for line in path.read_text("utf-8").splitlines()
            ]
            for path in sorted(Path("out").iterdir())
        }
        assert ids == {
            "000001.jsonl": ["خبر 0", "خبر 1"],
            "000002.jsonl": ["خبر 2", "خبر 3"],
            "000003.jsonl": ["خبر 4"],
        }

    def test_a_file_of_one_is_a_list_too(self, command, lines):
        command("convert", lines, "--format=json", "--output=out/", "--per-file=4")
        sizes = [len(json.loads(one.read_bytes())) for one in sorted(Path("out").iterdir())]
        assert sizes == [4, 1]

    def test_older_files_are_not_mixed_with_new_ones(self, command, lines):
        command("convert", lines, "--format=jsonl", "--output=out/", "--per-file=2")
        done = command("convert", lines, "--format=jsonl", "--output=out/", "--per-file=4", code=2)
        assert "--per-file: out holds 000001.jsonl already; name a folder" in done.stderr
        assert len(list(Path("out").iterdir())) == 3

    def test_it_takes_a_folder(self, command, lines):
        done = command("convert", lines, "--output=out.jsonl", "--per-file=2", code=2)
        assert "--per-file: takes --output with a folder" in done.stderr
