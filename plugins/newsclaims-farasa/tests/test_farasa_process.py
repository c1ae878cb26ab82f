"""farasapy's classes drive a process: it starts late, fails in every way, and never remains."""

# ruff: noqa: S301, S603 - scripts and pickles are the tests' own

import gc
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from newsclaims_farasa import AnswerError, Farasa, FarasaMissingError, FarasaProcessError
from newsclaims_farasa.dialogue import Dialogue

from newsclaims import Article, Pipeline, PluginFailedError

TEXT = (
    "زارت وزيرة الصحة سلوى المرزوقي مستشفى الرازي في بنغازي. وصل عمر إلى تونس وبيروت. هل توافقون؟"
)
PROCLITICS = ["ال", "ال", "ال", "و"]


def proclitics(plugin, text=TEXT):
    tokens = plugin.newsclaims_tokenize(Article(text=text)).tokens
    return [clitic.text for token in tokens for clitic in token.proclitics]


class TestLife:
    def test_nothing_is_started_before_the_first_article(self, farasa):
        plugin = farasa.plugin()
        Pipeline(plugins=[plugin], tokenizer="farasa", ner="farasa")
        assert farasa.processes == []

    def test_one_process_answers_all_articles_line_for_line(self, farasa):
        plugin = farasa.plugin()
        assert proclitics(plugin) == proclitics(plugin) == PROCLITICS
        assert len(farasa.processes) == 1
        assert farasa.asked == 2 * [
            "زارت وزيرة الصحة سلوى المرزوقي مستشفى الرازي في بنغازي",
            "وصل عمر إلى تونس وبيروت",
            "هل توافقون",
        ]

    def test_equal_plugins_share_a_process(self, farasa):
        plugins = [farasa.plugin(), farasa.plugin()]
        assert [proclitics(plugin) for plugin in plugins] == [PROCLITICS] * 2
        assert len(farasa.processes) == 1

    def test_other_options_have_another(self, farasa):
        plugins = [farasa.plugin(), farasa.plugin(java_options=["-Xmx2g"])]
        assert [proclitics(plugin) for plugin in plugins] == [PROCLITICS] * 2
        assert len(farasa.processes) == 2

    def test_it_ends_with_the_last_plugin_that_uses_it(self, farasa):
        one, other = farasa.plugin(), farasa.plugin()
        proclitics(one), proclitics(other)
        del one
        gc.collect()
        assert len(farasa.alive) == 1
        del other
        gc.collect()
        assert farasa.alive == []

    def test_it_ends_with_the_interpreter(self, farasa):
        script = f"""
            from newsclaims import Article
            from newsclaims_farasa import Farasa
            plugin = Farasa(binary_path={str(farasa.jars)!r}, java={str(farasa.java)!r})
            plugin.newsclaims_tokenize(Article(text="نعم"))
        """
        subprocess.run([sys.executable, "-W", "error", "-c", textwrap.dedent(script)], check=True)
        assert len(farasa.processes) == 1
        assert farasa.alive == []

    def test_it_ends_by_itself_when_its_parent_is_killed(self, farasa):
        script = f"""
            import os, signal
            from newsclaims import Article
            from newsclaims_farasa import Farasa
            plugin = Farasa(binary_path={str(farasa.jars)!r}, java={str(farasa.java)!r})
            plugin.newsclaims_tokenize(Article(text="نعم"))
            os.kill(os.getpid(), signal.SIGKILL)
        """
        subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False)
        until = time.monotonic() + 120
        while farasa.alive and time.monotonic() < until:
            time.sleep(0.05)
        assert farasa.alive == []

    def test_a_process_killed_between_articles_is_replaced(self, farasa):
        plugin = farasa.plugin()
        proclitics(plugin)
        os.kill(farasa.processes[0], signal.SIGKILL)
        assert proclitics(plugin) == PROCLITICS
        assert len(farasa.processes) == 2
        assert len(farasa.alive) == 1

    def test_threads_take_turns(self, farasa):
        plugin, barrier = farasa.plugin(), threading.Barrier(4)
        texts = [f"{word}. " * 5 for word in ("القرية", "وبيروت", "للصحافيين", "توافقون")]

        def work(text):
            barrier.wait()
            return [proclitics(plugin, text) for _ in range(5)]

        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(work, texts))
        assert results == [[["ال"] * 5] * 5, [["و"] * 5] * 5, [["ل"] * 10] * 5, [[]] * 5]
        assert len(farasa.processes) == 1

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
    def test_a_forked_child_starts_its_own_and_leaves_its_parents_alone(self, farasa):
        plugin = farasa.plugin()
        proclitics(plugin)
        script = f"""
            import os, sys
            from newsclaims import Article
            from newsclaims_farasa import Farasa
            plugin = Farasa(binary_path={str(farasa.jars)!r}, java={str(farasa.java)!r})
            def stems():
                tokens = plugin.newsclaims_tokenize(Article(text="في القرية")).tokens
                return [token.stem.text for token in tokens]
            stems()
            child = os.fork()
            if not child:
                sys.exit(0 if stems() == ["في", "قرية"] else 1)
            _, status = os.waitpid(child, 0)
            sys.exit(os.waitstatus_to_exitcode(status) or stems() != ["في", "قرية"])
        """
        subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True)
        assert len(farasa.processes) == 3
        assert farasa.alive == farasa.processes[:1]

    def test_a_plugin_pickles_as_its_options(self, farasa):
        plugin = farasa.plugin(timeout=30)
        proclitics(plugin)
        copied = pickle.loads(pickle.dumps(plugin))
        assert copied == plugin
        assert proclitics(copied) == PROCLITICS
        assert len(pickle.dumps(plugin)) < 1_000

    def test_worker_processes_have_one_each(self, farasa):
        pipeline = Pipeline(
            tokenizer="farasa",
            ner=[],
            options={"farasa": {"binary_path": str(farasa.jars), "java": str(farasa.java)}},
        )
        documents = list(pipeline.pipe([TEXT] * 6, processes=2, chunk_size=1))
        assert [len(document.tokens) for document in documents] == [19] * 6
        assert 1 <= len(farasa.processes) <= 2
        assert farasa.alive == []


class TestFailures:
    """The process fails at the second line of the article, every time or once."""

    @pytest.mark.parametrize(
        "how", ["die", "short", "rubbish", "empty", "close", "binary", "endless", "shift"]
    )
    def test_a_process_that_fails_once_is_replaced_and_asked_again(self, farasa, how):
        farasa.fails(f"{how}:2:once")
        plugin = farasa.plugin()
        assert proclitics(plugin) == PROCLITICS
        assert farasa.alive == farasa.processes[1:]
        assert len(farasa.processes) == 2

    @pytest.mark.parametrize(
        ("how", "error", "message"),
        [
            (
                "die",
                FarasaProcessError,
                "ended with exit code 3 .its last words: .*Java heap space",
            ),
            ("short", AnswerError, "answered 'زار.*' to 'زارت وزيرة .*: it ends before '"),
            ("rubbish", AnswerError, "answered 'at java.base.* to 'زارت وزيرة"),
            ("empty", AnswerError, "answered '' to 'زارت وزيرة .*: it ends before 'زارت'"),
            ("close", FarasaProcessError, "closed its output"),
            ("binary", FarasaProcessError, "wrote what is not UTF-8"),
            ("shift", AnswerError, "answered 'سطر لم يطلبه أحد' to 'زارت وزيرة"),
            ("endless", FarasaProcessError, ".*'loading'"),
        ],
    )
    def test_one_that_fails_twice_is_an_error_and_gone(self, farasa, how, error, message):
        farasa.fails(f"{how}:1")
        plugin = farasa.plugin()
        with pytest.raises(error, match=f"^Farasa .FarasaSegmenterJar.jar. {message}"):
            proclitics(plugin)
        assert len(farasa.processes) == 2
        assert farasa.alive == []

    def test_one_that_fails_at_every_second_line_is_replaced_at_every_second(self, farasa):
        farasa.fails("die:2")
        assert proclitics(farasa.plugin()) == PROCLITICS
        assert len(farasa.processes) == 3

    def test_one_that_talks_out_of_turn_is_replaced_at_every_line(self, farasa):
        farasa.fails("chatty:1")
        assert proclitics(farasa.plugin()) == PROCLITICS
        assert len(farasa.processes) == 3

    def test_the_next_article_has_a_fresh_process(self, farasa):
        farasa.fails("die:1")
        plugin = farasa.plugin()
        with pytest.raises(FarasaProcessError):
            proclitics(plugin)
        farasa.fails("")
        assert proclitics(plugin) == PROCLITICS

    def test_one_that_hangs_is_not_asked_twice(self, farasa):
        farasa.fails("hang:2")
        plugin = farasa.plugin(timeout=0.5)
        with pytest.raises(FarasaProcessError, match=r"no answer within 0.5 s.*option `timeout`"):
            proclitics(plugin)
        assert len(farasa.processes) == 1
        assert farasa.alive == []

    def test_one_that_hangs_at_its_start_is_an_error(self, farasa):
        farasa.fails("hang")
        with pytest.raises(FarasaProcessError, match=r"no answer within 0.5 s"):
            proclitics(farasa.plugin(start_timeout=0.5))
        assert farasa.alive == []

    def test_one_that_dies_at_its_start_is_an_error(self, farasa):
        farasa.fails("die")
        with pytest.raises(FarasaProcessError, match="exit code 3"):
            proclitics(farasa.plugin())
        assert farasa.alive == []

    def test_a_banner_is_passed_over(self, farasa):
        farasa.fails("banner")
        assert proclitics(farasa.plugin()) == PROCLITICS
        assert len(farasa.processes) == 1

    def test_a_banner_without_end_is_an_error(self, farasa):
        farasa.fails("endless")
        with pytest.raises(FarasaProcessError, match="did not answer 'اختبار', but 'loading'"):
            proclitics(farasa.plugin())
        assert farasa.alive == []

    def test_much_talk_on_standard_error_stops_nothing(self, farasa):
        farasa.fails("flood")
        assert proclitics(farasa.plugin()) == PROCLITICS

    def test_the_user_sees_plugin_article_and_reason(self, farasa):
        farasa.fails("die:1")
        pipeline = Pipeline(plugins=[farasa.plugin()], tokenizer="farasa", ner="farasa")
        message = (
            r"^plugin 'farasa' \(handed to the pipeline\) failed on article 'a-7' in "
            r"newsclaims_tokenize: FarasaProcessError: Farasa \(FarasaSegmenterJar.jar\) ended "
        )
        with pytest.raises(PluginFailedError, match=message):
            pipeline.analyze(Article(text=TEXT, id="a-7"))

    def test_where_names_fail_the_article_goes_on_without_them(self, farasa):
        pipeline = Pipeline(
            plugins=[farasa.plugin()], tokenizer="farasa", ner="farasa", on_error="skip"
        )
        farasa.ner.unlink()
        document = pipeline.analyze(TEXT)
        assert len(document.tokens) == 19
        assert document.mentions == ()
        assert any("no FarasaNERJar.jar" in d.message for d in document.diagnostics)


def test_a_process_that_writes_without_end_is_ended_unread():
    dialogue = Dialogue(["yes"])
    assert dialogue.process.wait(20) == -signal.SIGKILL
    dialogue.close()


def test_a_program_that_cannot_be_started_is_an_error(tmp_path):
    with pytest.raises(FarasaProcessError, match="nothing cannot be started: No such file"):
        Dialogue([str(tmp_path / "nothing")])


class TestStandalone:
    def test_each_article_has_a_process_of_its_own(self, farasa):
        plugin = farasa.plugin(interactive=False)
        assert proclitics(plugin) == proclitics(plugin) == PROCLITICS
        assert len(farasa.processes) == 2
        assert farasa.alive == []

    @pytest.mark.parametrize(
        ("how", "message"),
        [
            ("die:1", "ended with exit code 3 .its last words: java.lang.OutOfMemoryError"),
            ("rubbish:1", "answered"),
            ("empty:2", "2 lines came back for 3"),
        ],
    )
    def test_failures_are_errors(self, farasa, how, message):
        farasa.fails(how)
        with pytest.raises(FarasaProcessError, match=message):
            proclitics(farasa.plugin(interactive=False))
        assert farasa.alive == []

    def test_a_failure_is_tried_again(self, farasa):
        farasa.fails("die:1:once")
        assert proclitics(farasa.plugin(interactive=False)) == PROCLITICS

    def test_one_that_hangs_is_ended(self, farasa):
        farasa.fails("hang")
        with pytest.raises(FarasaProcessError, match=r"no answer within 1 s"):
            proclitics(farasa.plugin(interactive=False, start_timeout=1))
        assert farasa.alive == []


class TestFootprint:
    """What farasapy would write or fetch, and does not."""

    @pytest.fixture
    def guarded(self, farasa, monkeypatch, tmp_path):
        import farasa as farasapy
        import requests

        def refuse(*_args, **_kwargs):
            raise AssertionError("a download")

        home = tmp_path / "home"
        home.mkdir()
        for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
            monkeypatch.setenv(name, str(home))
        monkeypatch.setattr(requests, "get", refuse)
        monkeypatch.setattr(requests.Session, "request", refuse)
        package = tmp_path / "package"
        package.mkdir()
        monkeypatch.setattr(farasapy.FarasaSegmenter.__base__, "base_dir", package)
        return farasa, home, package

    @pytest.mark.parametrize("interactive", [True, False])
    def test_nothing_is_fetched_and_nothing_written(
        self, guarded, interactive, monkeypatch, tmp_path
    ):
        farasa, home, package = guarded
        temporary = tmp_path / "temporary"
        temporary.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(temporary))
        assert proclitics(farasa.plugin(interactive=interactive)) == PROCLITICS
        assert list(package.iterdir()) == []
        assert list(home.iterdir()) == []
        assert list(temporary.iterdir()) == []

    def test_nothing_is_logged(self, guarded, capfd):
        farasa, _, _ = guarded
        proclitics(farasa.plugin())
        assert capfd.readouterr() == ("", "")

    def test_without_a_temporary_folder_it_says_so(self, farasa, monkeypatch):
        plugin = farasa.plugin()
        monkeypatch.setattr("tempfile.tempdir", str(farasa.jars / "none"))
        with pytest.raises(FarasaMissingError, match=r"no temporary folder can be made.*TMPDIR"):
            proclitics(plugin)

    def test_the_cache_is_used_where_it_is_asked_for(self, guarded, tmp_path):
        farasa, home, _ = guarded
        cache = tmp_path / "cache"
        for _ in range(2):
            assert proclitics(farasa.plugin(cache_dir=str(cache))) == PROCLITICS
        assert len(farasa.asked) == 3
        assert len(list(cache.rglob("*.json"))) == 3
        assert list(home.iterdir()) == []

    def test_an_answer_that_is_none_is_not_kept(self, farasa, tmp_path):
        farasa.fails("rubbish:1")
        plugin = farasa.plugin(cache_dir=str(tmp_path / "cache"))
        with pytest.raises(AnswerError):
            proclitics(plugin)
        assert list((tmp_path / "cache").rglob("*.json")) == []

    def test_a_broken_cache_is_asked_over_and_mended(self, farasa, tmp_path):
        cache = tmp_path / "cache"
        proclitics(farasa.plugin(cache_dir=str(cache)))
        gc.collect()
        for file in cache.rglob("*.json"):
            file.write_text('{"x": "rubbish from elsewhere"}')
        assert proclitics(farasa.plugin(cache_dir=str(cache))) == PROCLITICS
        assert "rubbish" not in "".join(f.read_text("utf-8") for f in cache.rglob("*.json"))

    def test_a_cache_that_cannot_be_made_is_an_error(self, farasa, tmp_path):
        (tmp_path / "file").write_text("")
        plugin = farasa.plugin(cache_dir=str(tmp_path / "file" / "cache"))
        with pytest.raises(FarasaMissingError, match=r"cache_dir: .*cannot be written to"):
            proclitics(plugin)
        assert farasa.alive == []


def test_importing_the_plugin_does_not_import_farasapy():
    script = "import sys, newsclaims_farasa; sys.exit('farasa' in sys.modules or 'requests' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_options_are_those_of_the_class():
    assert Farasa(java_options=["-Xmx2g"]).java_options == ("-Xmx2g",)
    with pytest.raises(ValueError, match="timeout"):
        Farasa(timeout=0)
