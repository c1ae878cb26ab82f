"""The harness sees what is wrong, makes it short, writes it down and sees it again."""

import json
import os
import re
import sys
from decimal import Decimal
from random import Random

import pytest
from attrs import evolve
from fuzzing import trial
from fuzzing.campaign import Settings, Tally, campaign
from fuzzing.failures import minimized, replay
from fuzzing.families import FAMILIES, extent
from fuzzing.growth import RATIO, STAGES, Stopwatch, growths, pieces
from fuzzing.guided import guide, text_of
from fuzzing.inputs import Input, make_input
from fuzzing.laws import LAWS, SLOW_LAWS
from fuzzing.minimize import minimize
from fuzzing.sources import sources
from fuzzing.trial import Broken, broken_laws
from fuzzing.witness import HASH_SEEDS, Witness, digest

from newsclaims import Article, Mention, Pipeline, Span, hookimpl

TEXT = "قال سالم الحارثي إن هند قالت إن 12 قطاراً وصلت."


@pytest.fixture(scope="module")
def document():
    return Pipeline().analyze(TEXT)


@pytest.fixture
def plugins(monkeypatch):
    """Have articles read by a pipeline with these plugins besides."""

    def use(*further):
        pipeline = Pipeline(plugins=further)
        monkeypatch.setattr(trial, "pipeline", lambda: pipeline)

    return use


class Allergic:
    """Fail at every text with a heart."""

    name = "allergic"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        if "❤" in document.text:
            raise RuntimeError("a heart")
        return []


class Counting:
    """Recognize something else every time: a plugin with a state."""

    name = "counting"
    provides = ("mentions",)

    def __init__(self):
        self.calls = 0

    @hookimpl
    def newsclaims_recognize(self, document):
        self.calls += 1
        return [Mention(*_bounds(document, self.calls), kind="other")]


def _bounds(document, calls):
    end = 1 + calls % max(1, len(document.text))
    return 0, end, document.text[:end]


def given(text):
    return Input(seed=1, number=7, families=("marks",), article=Article(text=text, id="1-7"))


class TestInputs:
    def test_a_seed_and_a_number_give_the_same_article(self):
        for number in range(len(FAMILIES)):
            once, again = (make_input(sources(), 3, number) for _ in range(2))
            assert once == again
        assert make_input(sources(), 4, 0) != make_input(sources(), 3, 0)

    def test_runs_are_mostly_short_and_sometimes_very_long(self):
        lengths = sorted(extent(Random(n)) for n in range(40_000))
        assert lengths[len(lengths) // 2] < 10
        assert 3_000 < lengths[-1] <= 100_000

    @pytest.mark.parametrize("name", sorted(FAMILIES))
    def test_a_family_changes_texts_of_any_length(self, name):
        made = [
            FAMILIES[name](Random(n), text, sources()) for n in range(20) for text in (TEXT, "")
        ]
        assert any(text not in {TEXT, ""} for text in made)

    def test_inputs_of_every_family_are_read_again(self):
        numbers = [n for n in range(20 * len(FAMILIES)) if Settings().again(n)]
        assert {make_input(sources(), 1, n).families[0] for n in numbers} == set(FAMILIES)

    def test_a_corpus_is_read_too(self, tmp_path):
        path = tmp_path / "more.jsonl"
        path.write_text(json.dumps({"text": "هذه جملة أخرى. وهذه بعدها."}) + "\n", "utf-8")
        assert {"هذه جملة أخرى.", "وهذه بعدها."} <= set(sources(path).sentences)


class TestLaws:
    @pytest.mark.parametrize(
        ("law", "spoil"),
        [
            ("spans_slice_back", lambda d: evolve(d, credits=(Span(0, 3, "قيل"),))),
            ("tokens_cover_the_text", lambda d: evolve(d, tokens=d.tokens[:2] + d.tokens[3:])),
            ("tokens_cover_the_text", lambda d: evolve(d, sentences=())),
            ("parents_exist_and_end", lambda d: _with_claim(d, 1, parent="c9")),
            ("parents_exist_and_end", lambda d: _with_claim(d, 0, parent="c2")),
            ("parents_exist_and_end", lambda d: _with_claim(d, 0, parent="c1")),
            ("actors_are_the_documents", lambda d: evolve(d, actors=d.actors[:1])),
            (
                "quantities_are_in_the_content",
                lambda d: _with_claim(d, 1, content=(d.article.span(0, 4),)),
            ),
            ("full_form_comes_back", lambda d: _with_quantity(d, value=Decimal("NaN"))),
            ("short_form_comes_back", lambda d: _with_quantity(d, value=Decimal("NaN"))),
            ("short_form_fits_the_schema", lambda d: _with_quantity(d, kind="a few")),
            ("full_form_fits_the_schema", lambda d: _with_quantity(d, kind="a few")),
        ],
    )
    def test_a_law_sees_what_breaks_it(self, document, law, spoil):
        laws = {law: (LAWS | SLOW_LAWS)[law]}
        assert list(broken_laws(document, laws)) == []
        assert [broken.law for broken in broken_laws(spoil(document), laws)] == [law]

    def test_what_json_cannot_say_is_let_pass(self):
        article = Article(text="قال \ud800\udc00 سالم.")
        assert list(broken_laws(Pipeline().analyze(article))) == []

    def test_what_a_plugin_raises_is_seen_with_its_place(self, plugins):
        plugins(Allergic())
        broken = trial.read(Article(text="❤"))
        assert broken.kind == ("is_read", "RuntimeError executor.py:ask")

    def test_a_warning_is_seen(self, plugins):
        class Careless:
            name = "careless"
            provides = ("mentions",)

            @hookimpl
            def newsclaims_recognize(self):
                re.compile("[[]")  # a FutureWarning
                return []

        re.purge()
        plugins(Careless())
        assert "FutureWarning" in trial.read(Article(text=TEXT)).message

    def test_a_state_is_seen(self, plugins):
        plugins(Counting())
        document = trial.read(Article(text=TEXT))
        assert trial.same_again(document).law == "same_again"


class TestTheOtherProcess:
    def test_it_reads_the_same_with_another_hash_seed(self, document):
        before = os.environ.get("PYTHONHASHSEED")
        witness = Witness()
        assert witness.read(document.article) == digest(document)
        assert witness.read(Article(text=TEXT[:-1])) != digest(document)
        witness.close()
        assert os.environ.get("PYTHONHASHSEED") == before
        assert len(set(HASH_SEEDS)) == 2

    def test_another_document_there_is_seen(self, document):
        other = evolve(document, claims=())
        assert trial.same_elsewhere(other).law == "same_elsewhere"


class TestFailures:
    def test_a_text_is_made_as_short_as_it_fails(self):
        text = "سطر أول\nقال سالم: «لا ❤ ولا «نعم»\nسطر أخير"
        assert minimize(text, lambda part: "❤" in part and part.count("«") > 1) == "«❤«"

    def test_a_text_without_a_shorter_one_stays(self):
        assert minimize("أب ج\n", lambda part: part == "أب ج\n") == "أب ج\n"

    def test_a_failure_is_written_and_seen_again(self, plugins, tmp_path):
        plugins(Allergic())
        failing = given("قال سالم ❤: «نعم».\nسطر آخر")
        broken = trial.read(failing.article)
        path = minimized(broken, failing).write(tmp_path)
        data = json.loads(path.read_text("utf-8"))
        assert data["article"]["text"] == ["❤"]
        assert (data["seed"], data["number"], data["families"]) == (1, 7, ["marks"])
        assert [again.kind for again in replay(path)] == [broken.kind]

    def test_lone_surrogates_come_back_as_they_were(self, plugins, tmp_path):
        plugins(Allergic())
        failing = given("\ud800\udc00❤")
        broken = Broken(law="spans_slice_back", where="", message="made up")
        path = minimized(broken, failing).write(tmp_path)
        assert "".join(json.loads(path.read_text("utf-8"))["article"]["text"]) == "\ud800\udc00❤"

    def test_a_run_finds_each_kind_once_and_counts_it(self, plugins):
        plugins(Allergic())
        tally = campaign(2 * len(FAMILIES), Settings(seed=2, every=10_000))
        [(count, failure)] = tally.failures.values()
        assert failure.article.text == "❤"
        whole = Tally()
        whole.add(tally)
        whole.add(tally)
        assert [number for number, _ in whole.failures.values()] == [2 * count]

    def test_a_run_can_go_on_where_another_ended(self):
        whole = campaign(40, Settings(seed=2, every=10_000))
        parts = Tally()
        for first in (0, 20):
            parts.add(campaign(20, Settings(seed=2, every=10_000, first=first)))
        assert (parts.inputs, parts.characters) == (40, whole.characters)


class TestGrowth:
    def test_every_stage_is_measured(self):
        watch = Stopwatch()
        Pipeline(plugins=[watch]).analyze(TEXT)
        assert set(watch.seconds) == {"tokenizer", "ner", "numbers", "quotes", "actors"}

    def test_a_stage_that_grows_too_fast_is_named(self, monkeypatch):
        monkeypatch.setattr("fuzzing.growth._timing", lambda *_: next(timings))
        even = dict.fromkeys(
            ("tokenizer", "ner", "numbers", "quotes", "actors", "core", "codec"), 1.0
        )
        twice = dict.fromkeys(even, 2.0)
        timings = iter([even, {**twice, "quotes": RATIO + 0.1}] * 3)
        [growth] = growths(sources(), length=100, only="hard cues")
        assert growth.faulty == ["quotes"]

    def test_a_run_can_leave_out_what_another_has_measured(self, monkeypatch):
        monkeypatch.setattr("fuzzing.growth._timing", lambda *_: dict.fromkeys(STAGES, 0.0))
        known = sources()
        measured = [one.name for one in growths(known, length=100, first=25)]
        assert measured == list(pieces(known))[25:]

    def test_pieces_are_of_every_family(self):
        assert {f"family {name}" for name in FAMILIES} <= set(pieces(sources()))


class TestGuided:
    def test_two_bytes_are_a_piece(self):
        known = sources()
        first, *_ = known.cues
        assert text_of(b"\x00\x00", known) == f"{first} "
        assert text_of(b"\x00\x00\x00", known).startswith(f"{first} ")
        assert text_of(b"\xff\xff", known).strip()

    def test_it_says_so_where_atheris_is_missing(self, monkeypatch, capsys, tmp_path):
        monkeypatch.setitem(sys.modules, "atheris", None)
        monkeypatch.setattr("fuzzing.guided.find_spec", lambda _: None)
        assert guide(seconds=1, seed=1, folder=tmp_path) == 1
        [line] = capsys.readouterr().out.splitlines()
        assert "pip install atheris" in line


def _with_claim(document, number, **changes):
    claims = list(document.claims)
    claims[number] = evolve(claims[number], **changes)
    return evolve(document, claims=tuple(claims))


def _with_quantity(document, **changes):
    return evolve(document, quantities=(evolve(document.quantities[0], **changes),))
