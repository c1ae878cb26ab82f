"""``newsclaims analyze``: what goes in, what comes out, and with which exit code."""

import json
from pathlib import Path

import pytest

import newsclaims
from newsclaims import ConfigurationError

TEXT = "سالم: وصل 12 مسافرا\nهند: نعم"


def write(name, data):
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def line(result):
    """Return the one line of standard error."""
    [only] = result.stderr.splitlines()
    assert only.startswith("newsclaims: ")
    return only


def documents(result):
    return [json.loads(one) for one in result.stdout.splitlines()]


class TestJson:
    def test_one_text_is_one_document(self, run):
        document = json.loads(run(write("a.txt", TEXT), "--format=json").stdout)
        assert document["schema_version"] == 1
        assert document["article"]["id"] == "a"
        contents = [claim["content"][0]["text"] for claim in document["claims"]]
        assert contents == ["وصل 12 مسافرا", "نعم"]

    def test_one_json_object_is_one_document(self, run):
        data = json.dumps({"id": "n1", "text": TEXT})
        assert (
            json.loads(run(write("a.json", data), "--format=json").stdout)["article"]["id"] == "n1"
        )

    def test_several_files_are_a_list(self, run):
        files = write("a.txt", TEXT), write("b.txt", TEXT)
        listed = json.loads(run(*files, "--format=json").stdout)
        assert [document["article"]["id"] for document in listed] == ["a", "b"]

    @pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
    def test_a_file_that_may_hold_several_is_a_list(self, run, name):
        record = json.dumps({"text": TEXT})
        data = record if name.endswith("l") else f"[{record}]"
        assert len(json.loads(run(write(name, data), "--format=json").stdout)) == 1

    def test_a_list_of_which_all_failed_is_empty(self, run):
        assert json.loads(run("a.txt", "b.txt", "--format=json", code=1).stdout) == []

    def test_the_one_document_that_failed_is_nothing(self, run):
        assert run("a.txt", "--format=json", code=1).stdout == ""

    def test_jsonl_is_one_document_a_line_in_order(self, run):
        records = [json.dumps({"id": f"n{i}", "text": TEXT}) for i in range(20)]
        result = run(write("a.jsonl", "\n".join(records)), "--format=jsonl")
        assert [one["article"]["id"] for one in documents(result)] == [f"n{i}" for i in range(20)]

    def test_full_adds_the_layers(self, run):
        name = write("a.txt", TEXT)
        [short] = documents(run(name, "--format=jsonl"))
        [full] = documents(run(name, "--format=jsonl", "--full"))
        assert "tokens" not in short
        assert {"tokens", "sentences", "mentions"} <= set(full)

    @pytest.mark.parametrize(
        "text",
        [
            "\ufeffسالم: نعم",
            "خبر\r\n\r\nسالم: نعم\r\n",
            "\u202bسالم\u202c سالم: «نـــعم»",
            "ﺳﺎﻟﻢ: یک نَعَم",
        ],
    )
    def test_offsets_are_true_to_the_bytes_of_the_file(self, run, text):
        [document] = documents(run(write("a.txt", text), "--format=jsonl"))
        assert document["article"]["text"] == text
        [claim] = document["claims"]
        for span in (claim["cue"], claim["source"], *claim["content"]):
            assert Path("a.txt").read_bytes().decode()[span["start"] : span["end"]] == span["text"]


class TestTable:
    def test_is_the_default(self, run):
        out = run(write("a.txt", TEXT)).stdout
        assert "who" in out
        for words in ("سالم", "state, indirect", "وصل 12 مسافرا", "2 claims, 2 speakers, 1 number"):
            assert words in out

    def test_has_no_isolates_where_it_is_piped(self, run):
        assert "\u2067" not in run(write("a.txt", TEXT)).stdout

    def test_isolates_each_line_of_each_cell_on_demand(self, run):
        out = run(write("a.txt", "سالم: " + "كلمة " * 30), "--isolates").stdout
        assert "\u2067سالم\u2069" in out
        lines = [one for one in out.splitlines() if "كلمة" in one]
        assert len(lines) > 2
        assert all(one.count("\u2067كلمة") == 1 and "كلمة\u2069" in one for one in lines)

    def test_fits_the_width(self, run, monkeypatch):
        from rich.cells import cell_len

        monkeypatch.setenv("COLUMNS", "90")
        out = run(write("a.txt", "سالم: " + "كلمةٌ " * 60 + "ا" * 200)).stdout
        assert {cell_len(one) for one in out.splitlines() if "│" in one} == {90}

    def test_keeps_controls_of_the_article_away_from_the_terminal(self, run):
        text = "سالم: \x1b[31mنعم\u202e \x07 لا"
        out = run(write("a.txt", text)).stdout
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
        assert "نعم" in out

    def test_shows_the_title(self, run):
        out = run(write("a.txt", f"عنوان الخبر\n{TEXT}"), "--title-line").stdout
        assert out.startswith("a  عنوان الخبر\n")

    def test_of_an_article_without_claims_is_a_count(self, run):
        assert run(write("a.txt", "لا شيء")).stdout == "a\n0 claims, 0 speakers, 0 numbers\n\n"

    def test_is_without_colour_in_a_file(self, run):
        run(write("a.txt", TEXT), "--output=out.txt", env={"FORCE_COLOR": None})
        assert "\x1b" not in Path("out.txt").read_text("utf-8")


class TestInput:
    def test_dash_is_standard_input(self, run):
        [document] = documents(run("-", "--format=jsonl", input=TEXT))
        assert document["article"] | {"text": TEXT, "id": "stdin"} == document["article"]

    def test_standard_input_can_be_jsonl(self, run):
        data = json.dumps({"text": TEXT}) + "\n"
        result = run("-", "--format=jsonl", "--input-format=jsonl", input=data * 2)
        assert [one["article"]["id"] for one in documents(result)] == ["stdin-1", "stdin-2"]

    def test_title_line(self, run):
        result = run(write("a.txt", f"عنوان\n{TEXT}"), "--title-line", "--format=jsonl")
        article = documents(result)[0]["article"]
        assert (article["title"], article["text"]) == ("عنوان", TEXT)

    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("bad.txt", "قال".encode("cp1256"), "bad.txt: is not UTF-8 (byte 0xde at offset 0)"),
            ("bad.txt", b"", "bad.txt: is empty"),
            ("bad.txt", b" \n", "bad.txt: holds only white space"),
            ("bad.txt", b"a\0b", "bad.txt: holds a NUL character at offset 1"),
            ("bad.txt", b"a" * 20_000_000, "bad.txt: is longer than 1000000 bytes"),
            ("bad.json", b'{"text": "\\ud800"}', "bad.json: text: holds a lone surrogate U+D800"),
            ("bad.json", b'{"title": "x"}', "bad.json: text: is missing"),
            ("bad.json", b'{"text": 5}', "bad.json: text: expected a string, not 5"),
            ("bad.jsonl", b"\n{", "bad.jsonl:2: is not JSON"),
            ("bad.json", None, "bad.json: cannot be read: No such file"),
            ("empty", None, "empty: is a directory without a file whose name tells a format"),
        ],
    )
    def test_a_bad_file_is_one_line_and_the_others_are_done(self, run, name, data, reason):
        if data is not None:
            write(name, data)
        Path("empty").mkdir()
        good = write("good.txt", TEXT)
        result = run(name, good, "--format=jsonl", code=1)
        assert reason in line(result)
        assert [one["article"]["id"] for one in documents(result)] == ["good"]

    def test_a_folder_stands_for_the_files_in_it(self, run):
        for name in ("b/2.txt", "a/1.txt", "a.txt", "b/.hidden.txt", ".git/x.txt", "a/photo.jpg"):
            path = Path("news", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, TEXT)
        result = run("news", "--format=jsonl")
        assert [one["article"]["id"] for one in documents(result)] == ["a", "1", "2"]

    def test_a_folder_read_in_a_format_stands_for_its_files_and_those_without_an_end(self, run):
        Path("news").mkdir()
        for name in ("1.txt", "2", "3.jsonl"):
            write(Path("news", name), TEXT)
        result = run("news", "--format=jsonl", "--input-format=text")
        assert [one["article"]["id"] for one in documents(result)] == ["1", "2"]

    def test_a_folder_of_one_article_is_a_list_all_the_same(self, run):
        Path("news").mkdir()
        write(Path("news", "1.txt"), TEXT)
        assert isinstance(json.loads(run("news", "--format=json").stdout), list)

    def test_what_is_read_in_a_folder_is_not_written_over(self, run):
        Path("news").mkdir()
        write(Path("news", "1.txt"), TEXT)
        write(Path("news", "2.jsonl"), json.dumps({"text": TEXT}) + "\n")
        result = run("news", "--output=news/2.jsonl", code=2)
        assert "would overwrite" in line(result)

    def test_the_limit_can_be_raised(self, run):
        long = "سالم: نعم\n" + " " * 6_000_000
        run(write("a.txt", long), "--max-bytes=7000000")


class TestOutput:
    def test_an_empty_name_is_refused(self, run):
        result = run(write("a.txt", TEXT), "--format=json", "--output=", code=2)
        assert line(result) == "newsclaims: --output: is empty; name a file or a folder"
        assert [one.name for one in Path().iterdir()] == ["a.txt"]

    def test_to_a_file(self, run):
        assert run(write("a.txt", TEXT), "--format=json", "--output=out.json").stdout == ""
        assert json.loads(Path("out.json").read_bytes())["article"]["id"] == "a"

    def test_to_a_folder_one_file_for_each_article(self, run):
        files = write("a.txt", TEXT), write("b.txt", TEXT)
        run(*files, "--format=json", "--output=out/")
        assert sorted(path.name for path in Path("out").iterdir()) == ["a.json", "b.json"]
        assert json.loads(Path("out/b.json").read_bytes())["article"]["id"] == "b"

    def test_the_old_result_stays_until_the_new_is_complete(self, run):
        name = write("a.txt", TEXT)
        old = write("out.json", "old")
        run(name, "--format=json", f"--output={old}")
        assert json.loads(Path(old).read_bytes())["article"]["id"] == "a"
        assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]

    @pytest.mark.parametrize("form", ["json", "jsonl", "table"])
    def test_the_old_result_stays_where_no_article_can_be_read(self, run, form):
        result = run("none.txt", f"--format={form}", f"--output={write('out', 'old')}", code=1)
        assert Path("out").read_text("utf-8") == "old"
        assert result.stderr.splitlines()[1] == (
            "newsclaims: out: left as it was, since no article was done"
        )
        assert [path.name for path in Path().iterdir()] == ["out"]

    def test_where_no_article_can_be_read_no_result_is_made(self, run):
        run("none.txt", "--output=out", code=1)
        assert list(Path().iterdir()) == []

    def test_a_link_to_the_old_result_stays_a_link(self, run):
        Path("real.json").touch()
        Path("link.json").symlink_to("real.json")
        run(write("a.txt", TEXT), "--format=json", "--output=link.json")
        assert Path("link.json").is_symlink()
        assert json.loads(Path("real.json").read_bytes())["article"]["id"] == "a"

    def test_the_permissions_of_the_old_result_stay(self, run):
        Path("out.json").touch()
        Path("out.json").chmod(0o640)
        run(write("a.txt", TEXT), "--format=json", "--output=out.json")
        assert Path("out.json").stat().st_mode & 0o777 == 0o640

    def test_an_input_called_like_an_unfinished_result_is_not_overwritten(self, run):
        write("out.partial", TEXT)
        assert "would overwrite out.partial" in line(run("out.partial", "--output=out", code=2))
        assert Path("out.partial").read_text("utf-8") == TEXT

    @pytest.mark.parametrize("output", ["a.txt", ".", "./"])
    def test_an_input_is_not_overwritten(self, run, output):
        name = write("a.txt", TEXT)
        assert "would overwrite a.txt" in line(run(name, f"--output={output}", code=2))
        assert Path(name).read_text("utf-8") == TEXT

    def test_other_files_of_a_folder_of_inputs_may_be_written(self, run):
        run(write("a.txt", TEXT), "--output=.", "--format=json")
        assert Path("a.json").exists()

    def test_a_place_that_cannot_be_written(self, run):
        result = run(write("a.txt", TEXT), "--output=none/out.txt", code=2)
        assert line(result) == "newsclaims: none/out.txt: No such file or directory"


class TestSettings:
    act = "[options.plain]\nact = 'deny'\n"

    @pytest.fixture
    def act_of(self, run):
        def act_of(*args):
            [document] = documents(run(write("a.txt", "سالم: نعم"), "--format=jsonl", *args))
            return document["claims"][0]["act"]

        return act_of

    def test_a_settings_file(self, act_of):
        assert act_of(f"--config={write('own.toml', self.act)}") == "deny"

    def test_the_settings_file_of_the_working_directory(self, act_of):
        write("newsclaims.toml", self.act)
        assert act_of() == "deny"
        assert act_of("--no-config") == "state"

    def test_the_settings_file_is_read_once(self, act_of, monkeypatch):
        from newsclaims._plugins import settings

        write("newsclaims.toml", self.act)
        read, seen = settings.read_settings, []
        monkeypatch.setattr(settings, "read_settings", lambda path: seen.append(path) or read(path))
        assert act_of() == "deny"
        assert len(seen) == 1

    def test_an_option(self, act_of):
        assert act_of("--option=plain.act=warn") == "warn"

    def test_the_command_line_goes_before_the_file(self, act_of):
        write("newsclaims.toml", self.act + "fail_on = 'x'\n")
        assert act_of("--option=plain.act=warn") == "warn"

    def test_a_stage_by_the_file(self, run):
        stages = ("ner", "numbers", "quotes", "actors")
        chosen = "".join(f'{stage} = "plain"\n' for stage in stages) + 'tokenizer = "second"\n'
        name = write("a.txt", TEXT)
        config = write("own.toml", chosen)
        assert len(documents(run(name, "--format=jsonl", f"--config={config}", plugins=()))) == 1

    @pytest.mark.parametrize(
        ("args", "reason"),
        [
            (["--plugin=tokenizer=none"], "tokenizer: no plugin 'none' is installed"),
            (["--plugin=tokeniser=plain"], "did you mean 'tokenizer'?"),
            (["--plugin=plain"], "--plugin plain: write it as STAGE=NAME"),
            (["--plugin=tokenizer=second", "--plugin=tokenizer=plain"], "can each serve the stage"),
            (["--disable=plan"], "disable: no plugin 'plan' is installed; did you mean 'plain'?"),
            (["--option=plain.acts=x"], "acts"),
            (["--option=plain.act=3"], "act: expected a string, not 3"),
            (["--option=act=3"], "--option act=3: write it as PLUGIN.KEY=VALUE"),
            (["--config=none.toml"], "newsclaims: none.toml: cannot be read: No such file"),
            (["--config=bad.toml"], "newsclaims: bad.toml: not a TOML file: "),
            (["--config=."], "newsclaims: .: cannot be read: Is a directory"),
            (["--config=key.toml"], "newsclaims: key.toml and the command line: unknown key"),
            (["--config=key.toml"], "did you mean 'tokenizer'?"),
            (["--format=xml"], "Invalid value for '--format'"),
            (["--proceses=2"], "No such option"),
            (["--processes=0"], "Invalid value for '--processes'"),
        ],
    )
    def test_a_wrong_setting_is_one_line_and_nothing_is_done(self, run, plain, args, reason):
        write("bad.toml", "disable = [")
        write("key.toml", 'tokeniser = "plain"')
        plugins = plain[1:] if "--plugin=tok" in args[0] else plain
        result = run(write("a.txt", TEXT), *args, plugins=plugins, code=2)
        assert reason in line(result)
        assert result.stdout == ""

    def test_files_are_needed(self, run):
        assert "Missing argument 'FILE...'" in line(run(code=2))


class TestFaults:
    french = """
from newsclaims import hookimpl

class French:
    languages = ("fr",)

    @hookimpl
    def newsclaims_recognize(self):
        return []
"""

    @pytest.mark.parametrize("form", ["table", "json"])
    def test_an_article_that_no_plugin_can_read_is_named_once(self, run, install, plain, form):
        install("news-french", "french", "french:French", source=self.french)
        records = [json.dumps({"text": TEXT, "language": one}) for one in ("ar", "fr")]
        name = write("a.jsonl", "\n".join(records))
        plugins = [*(one for one in plain if "ner" not in one), "--plugin=ner=french"]
        result = run(name, f"--format={form}", plugins=plugins)
        assert line(result).startswith(
            "newsclaims: a.jsonl:1: no plugin of the stage ner serves the language 'ar'"
        )

    def test_what_is_said_of_many_articles_is_said_of_three_and_counted(self, run, install, plain):
        install("news-french", "french", "french:French", source=self.french)
        tags = ["ar"] * 6 + ["de"] * 4 + ["en"] * 3
        name = write("a.jsonl", "\n".join(json.dumps({"text": TEXT, "language": t}) for t in tags))
        plugins = [*(one for one in plain if "ner" not in one), "--plugin=ner=french"]
        result = run(name, "--format=jsonl", plugins=plugins)
        said = [one.partition(" no plugin of the stage ner ") for one in result.stderr.splitlines()]
        assert [(where, what.partition(",")[0]) for where, _, what in said] == [
            *((f"newsclaims: a.jsonl:{n}:", "serves the language 'ar'") for n in (1, 2, 3)),
            *((f"newsclaims: a.jsonl:{n}:", "serves the language 'de'") for n in (7, 8, 9)),
            *((f"newsclaims: a.jsonl:{n}:", "serves the language 'en'") for n in (11, 12, 13)),
            ("newsclaims: 3 more articles:", "serves the language 'ar'"),
            ("newsclaims: 1 more article:", "serves the language 'de'"),
        ]
        assert len(documents(result)) == len(tags)

    failing = "--option=plain.fail_on=قنبلة"

    def files(self):
        return write("a.txt", TEXT), write("bad.txt", "سالم: 1 قنبلة"), write("c.txt", TEXT)

    def test_an_article_on_which_a_plugin_fails_leaves_nothing(self, run):
        result = run(*self.files(), self.failing, "--format=jsonl", code=1)
        assert [one["article"]["id"] for one in documents(result)] == ["a", "c"]
        message = line(result)
        assert message.startswith("newsclaims: bad.txt: ")
        for part in ("plain", "cli-plugins 1.0", "cannot stand قنبلة"):
            assert part in message

    def test_skip_costs_only_the_layer(self, run):
        result = run(*self.files(), self.failing, "--format=jsonl", "--on-error=skip")
        bad = documents(result)[1]
        assert (bad["claims"], len(bad["quantities"])) == ([], 1)
        assert [one["level"] for one in bad["diagnostics"]] == ["error"]
        assert "bad.txt: " in line(result)

    def test_skip_by_the_settings_file(self, run):
        write("newsclaims.toml", 'on_error = "skip"')
        assert len(documents(run(*self.files(), self.failing, "--format=jsonl"))) == 3

    def test_a_broken_plugin_that_nobody_needs_is_named(self, run, install):
        install("broken", "gone", "nowhere_at_all:Gone", version="2.0")
        message = line(run(write("a.txt", TEXT)))
        for part in ("gone", "broken 2.0", "nowhere_at_all"):
            assert part in message


def test_batches_hold_as_many_articles_as_are_asked_for(run, install):
    source = """
from newsclaims import hookimpl
from newsclaims.model import Mention, Provenance

class Together:
    @hookimpl
    def newsclaims_recognize(self, document):
        return []

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        rule = Provenance(str(len(documents)))
        return [[Mention(0, 4, d.text[:4], kind="other", provenance=rule)] for d in documents]
"""
    install("together", "together", "together_plugin:Together", source=source)
    data = "\n".join(json.dumps({"id": f"n{i}", "text": TEXT}) for i in range(5))
    options = ("--format=jsonl", "--full", "--plugin=ner=together", "--batch-size=2")
    rules = [
        document["mentions"][0]["provenance"]["rule"]
        for document in documents(run(write("a.jsonl", data), *options))
    ]
    assert rules == ["2", "2", "2", "2", ""]  # the fifth is alone


def test_processes_keep_the_order(run):
    records = [json.dumps({"id": f"n{i}", "text": TEXT}) for i in range(40)]
    records[7] = "{"
    result = run(write("a.jsonl", "\n".join(records)), "--format=jsonl", "--processes=2", code=1)
    ids = [one["article"]["id"] for one in documents(result)]
    assert ids == [f"n{i}" for i in range(40) if i != 7]
    assert "a.jsonl:8: " in line(result)


def test_what_plugins_print_stays_out_of_the_documents(run, install):
    source = (
        "from newsclaims import hookimpl\nclass Loud:\n    @hookimpl\n"
        "    def newsclaims_recognize(self, document):\n"
        "        print('here')\n        return []\n"
    )
    install("news-loud", "loud", "loud_names:Loud", source=source)
    Path("a.txt").write_text("سالم: وصل", "utf-8")
    result = run("a.txt", "--format=json", "--plugin=ner=loud")
    assert json.loads(result.stdout)["claims"]
    assert "here" in result.stderr


def test_the_limit_is_the_one_that_help_and_documentation_state(command, run):
    from newsclaims._input.size_limit import MAX_BYTES

    assert f"default: {MAX_BYTES};" in " ".join(command("analyze", "--help").stdout.split())
    page = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"
    assert f"{MAX_BYTES:,} unless said otherwise" in page.read_text("utf-8")
    Path("a.txt").write_text("x" * (MAX_BYTES + 1), "utf-8")
    assert f"longer than {MAX_BYTES} bytes" in run("a.txt", code=1).stderr


class TestTheEndOfAFileName:
    def test_what_tells_no_format_is_refused_as_in_python(self, run):
        message = line(run(write("a.txt", TEXT), "--output=r.foo", code=2))
        assert not Path("r.foo").exists()
        with pytest.raises(ConfigurationError) as raised:
            newsclaims.write((), "r.foo")
        assert message == f"newsclaims: {raised.value}"
        assert message.startswith("newsclaims: the name 'r.foo' tells no format; name one of ")

    def test_a_format_that_is_named_is_written_to_any(self, run):
        run(write("a.txt", TEXT), "--output=r.foo", "--format=json")
        assert json.loads(Path("r.foo").read_text("utf-8"))["article"]["id"] == "a"

    @pytest.mark.parametrize("name", ["report", ".report"])
    def test_a_name_without_an_end_is_a_table(self, run, name):
        run(write("a.txt", TEXT), f"--output={name}")
        assert "مسافرا" in Path(name).read_text("utf-8")
