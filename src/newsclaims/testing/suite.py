"""The laws that every plugin keeps, whatever its stage, as tests to inherit.

A law is a method whose name begins with ``test_``.  It raises `LawBrokenError`, which is an
AssertionError, with the input that shows the fault, or ``unittest.SkipTest`` where it cannot be
tried; both mean to pytest what they should.
"""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from unittest import SkipTest

from newsclaims._chain.error_places import one_line_at
from newsclaims._chain.messages import one_line
from newsclaims._chain.value_checks import ContractError
from newsclaims._plugins.declarations import examine
from newsclaims.errors import ConfigurationError, NewsclaimsError
from newsclaims.model import Document
from newsclaims.testing.calling import (
    call_batch_hook,
    call_hook,
    checked,
    comparable,
    layers_for,
    stage_named,
    with_layers,
)
from newsclaims.testing.laws import Laws, law
from newsclaims.testing.observation import LawBrokenError, canonical, extras_in, spans_in
from newsclaims.testing.own_words import with_own_words, without_own_words
from newsclaims.testing.probe import probe
from newsclaims.testing.samples import lay_out, news, restrict, samples
from newsclaims.testing.timing import broken_off_after, check_growth
from newsclaims.testing.trial import Trial, name_of, names_of

_THREADS = 4
_BLANK = ("", " ", "\n\t \r\n", "\u200f\u00a0")


class PluginSuite(Laws, Trial):
    """The laws of every stage.  Inherit from the suite of your stage, not from this one."""

    def test_serves_its_stage(self) -> None:
        """The chain accepts the plugin, and it implements the hook of this suite's stage."""
        try:
            anatomy = examine(self.plugin)
        except NewsclaimsError as error:
            raise LawBrokenError(f"the chain does not accept the plugin: {error}") from error
        law(not anatomy.outdated, anatomy.outdated)
        hook = stage_named(self.stage).hook
        law(self.stage in anatomy.serves, f"the plugin has no hook implementation {hook}")

    def test_keeps_the_contract(self) -> None:
        """What comes back is of the right types, in order and inside the text."""

        def kept(document: Document) -> None:
            try:
                checked(self.stage, document, self.call(plugin, document), self.plugin)
            except ContractError as error:
                raise _on(document, str(error)) from error

        plugin = self.make()
        self.for_all(kept)

    def test_offsets_slice_back(self) -> None:
        """Every span, at any depth, is what stands at its offsets in the untouched text."""

        def kept(document: Document) -> None:
            for span in spans_in(self.call(plugin, document)):
                there = document.text[max(span.start, 0) : max(span.end, 0)]
                if there != span.text:
                    where = f"[{span.start}, {span.end}) is {there!r}, not {span.text!r}"
                    raise _on(document, where)

        plugin = self.make()
        self.for_all(kept)

    def test_takes_kinds_and_acts_of_others(self) -> None:
        """A kind or act that another plugin has added is read as the standard one it stands for."""
        plugin = self.make()
        compared = False
        for document in self.sound_documents(plugin):
            told = with_own_words(document)
            if told == document:
                continue
            compared = True
            try:
                result = call_hook(plugin, self.stage, told)
                checked(self.stage, told, result, self.plugin)
            except Exception as error:
                message = f"with kinds and acts of other plugins: {one_line_at(error, plugin)}"
                hint = "ask for `standard_kind` and `standard_act`"
                raise _on(told, f"{message}; {hint}") from error
            plain = comparable(self.stage, without_own_words(result))
            if self.stage != "annotate" and plain != self.result(plugin, document):
                hint = "ask for `standard_kind` and `standard_act`"
                raise _on(told, f"reads kinds and acts of other plugins otherwise; {hint}")
        if not compared:
            raise SkipTest("the plugin is given no layer with kinds or acts")

    def test_writes_under_its_own_name(self) -> None:
        """What it puts into ``extra`` stands there under the plugin's name."""

        def kept(document: Document) -> None:
            known = {name for extra in extras_in(document) for name in extra}
            for extra in extras_in(self.call(plugin, document)):
                for name in sorted({*extra} - known - names):
                    mine = " or ".join(map(repr, sorted(names)))
                    raise _on(document, f"writes extra[{name!r}], and is called {mine}")

        plugin, names = self.make(), names_of(self.plugin)
        self.for_all(kept)

    def test_does_not_change_its_input(self) -> None:
        """The document is the same after the call as before."""
        plugin = self.make()
        for document in self.documents():
            before = copy.deepcopy(document)
            self.call(plugin, document)
            if canonical(document) != canonical(before):
                raise _on(document, "the plugin changed the document that it was given")

    def test_is_deterministic(self) -> None:
        """The same document gives the same result, whatever was read before it."""
        used = self.make()
        documents = self.documents()
        first = [self.result(used, document) for document in documents]
        again = [self.result(used, document) for document in reversed(documents)][::-1]
        fresh = [self.result(self.make(), document) for document in documents]
        for document, *results in zip(documents, first, again, fresh, strict=True):
            if len(set(results)) > 1:
                raise _on(document, "the same document gave two results")

    def test_ignores_the_hash_seed(self) -> None:
        """Two interpreters, whose sets are in different orders, give the same results."""
        seen = [
            probe(
                self.stage,
                self.plugin,
                self.options,
                examples=self.examples,
                seed=seed,
                others=self.others,
            )
            for seed in ("1", "2")
        ]
        for document, *results in zip(
            self.documents(), *(one["results"] for one in seen), strict=True
        ):
            if len(set(results)) > 1:
                raise _on(document, "the result depends on PYTHONHASHSEED; sort what came of a set")

    def test_blank_text_gives_nothing(self) -> None:
        """An empty text, or one of white space, gives an empty result and no error."""
        plugin = self.make()
        for text in _BLANK:
            document = restrict(with_layers(lay_out(text), self.others), self.others, self.stage)
            try:
                result = self.call(plugin, document)
            except Exception as error:
                raise _on(document, f"raised {one_line_at(error, plugin)}") from error
            if not text.strip() and any(spans_in(result)):
                raise _on(document, f"found {next(spans_in(result))!r} where there is nothing")

    def test_raises_only_declared_errors(self) -> None:
        """No text, however odd, raises but what the plugin's ``raises`` names."""
        plugin = self.make()
        declared = self.declared_errors()
        for document in self.documents():
            try:
                call_hook(plugin, self.stage, document)
            except declared:
                continue
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                hint = "name it in the plugin's `raises` if it is meant"
                raise _on(document, f"raised {one_line_at(error, plugin)}; {hint}") from error

    def test_pickles(self) -> None:
        """The plugin survives pickling, so that other processes can have it."""
        plugin = self.make()
        if getattr(plugin, "__file__", None):
            raise SkipTest("a module is imported, not pickled")
        try:
            twin = pickle.loads(pickle.dumps(plugin))  # noqa: S301 - our own pickle
        except Exception as error:
            raise LawBrokenError(f"the plugin does not pickle: {one_line(error)}") from error
        for document in self.documents():
            result = self.call(plugin, document)
            same = comparable(self.stage, result) == self.result(twin, document)
            if not same or canonical(pickle.loads(pickle.dumps(result))) != canonical(result):  # noqa: S301
                raise _on(document, "the result is another after pickling")

    def test_gives_what_it_provides(self) -> None:
        """Each layer that it declares comes back for some document, and no other one does."""
        plugin = self.make()
        results = [self.call(plugin, document) for document in self.documents()]
        stage = stage_named(self.stage)
        for layer in (*stage.gives, *stage.finer):
            declared = layer in examine(self.plugin).provides
            given = any(self.gives(layer, result) for result in results)
            if declared and not given:
                if refusal := self.refusal():
                    raise LawBrokenError(f"cannot work here: {refusal}")
                if layer == "claims" and not any(one.claims for one in self.documents()):
                    raise LawBrokenError(
                        "it is given no claims: `requires` names neither 'claims' nor 'attributions'"
                    )
                raise LawBrokenError(
                    f"`provides` names {layer!r}, but no sample has it; set `examples` to texts "
                    "in which the plugin finds something, or leave the layer out"
                )
            law(declared or not given, f"gives {layer!r}, which `provides` does not name")

    def test_needs_only_what_it_requires(self) -> None:
        """Where there is no layer but the required ones, it still does its work."""
        plugin = self.make()
        required = layers_for(self.plugin, required_only=True)
        declared = self.declared_errors()
        for document in self.documents():
            bare = restrict(document, required, self.stage)
            try:
                checked(self.stage, bare, call_hook(plugin, self.stage, bare), self.plugin)
            except declared:
                continue
            except Exception as error:
                layers = ", ".join(required) or "no layer"
                raise _on(bare, f"with {layers} there is {one_line_at(error, plugin)}") from error

    def test_batch_equals_single(self) -> None:
        """A stream of articles, in batches or not, gives what the articles give one by one."""
        documents = self.a_stream()
        articles = [document.article for document in documents]
        streams = [self.pipeline(documents).pipe(articles, batch_size=size) for size in (1, 3)]
        for document, *streamed in zip(documents, *streams, strict=True):
            alone = self.pipeline(documents).analyze_or_report(document.article)
            if {canonical(alone)} != {*map(canonical, streamed)}:
                raise _on(document, "a stream gives another document than the article alone")

    def test_batch_form_equals_single_form(self) -> None:
        """Where the plugin has a batch form, it gives for each article what the hook gives."""
        if self.stage not in examine(self.plugin).batches:
            raise SkipTest("the plugin has no batch form of its hook")
        plugin = self.make()
        documents = self.sound_documents(plugin)
        hook = stage_named(self.stage).batch_hook
        for batch in (documents, documents[::-1], documents[:1]):
            try:
                results = call_batch_hook(plugin, self.stage, batch)
            except Exception as error:
                many = f"{len(batch)} articles that it reads one by one"
                raise LawBrokenError(
                    f"{hook} raised over {many}: {one_line_at(error, plugin)}"
                ) from error
            if not isinstance(results, list | tuple) or len(results) != len(batch):
                count = (
                    f"{len(results)}" if isinstance(results, list | tuple) else f"{results!r:.80}"
                )
                raise LawBrokenError(f"{hook} returned {count} for {len(batch)} articles")
            for document, result in zip(batch, results, strict=True):
                if isinstance(result, Exception):
                    fault = one_line_at(result, plugin)
                    raise _on(document, f"{hook} gives no result where the hook does: {fault}")
                if comparable(self.stage, result) != self.result(plugin, document):
                    raise _on(document, f"{hook} gives another result than the hook alone")

    def test_threads_do_not_disturb_each_other(self) -> None:
        """Several threads that share the plugin get what one gets."""
        if not getattr(self.plugin, "thread_safe", True):
            raise SkipTest("declared `thread_safe = False`: the chain calls it one at a time")
        documents = [*self.documents()] * 3
        alone = self.make()
        expected = [self.result(alone, document) for document in documents]
        shared = self.make()
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        try:
            with ThreadPoolExecutor(_THREADS) as pool:
                found = list(pool.map(lambda one: self.result(shared, one), documents))
        finally:
            sys.setswitchinterval(interval)
        for document, one, other in zip(documents, expected, found, strict=True):
            if one != other:
                hint = "keep no state, or declare `thread_safe = False`"
                raise _on(document, f"threads that share the plugin get another result; {hint}")

    def test_loads_nothing_heavy(self) -> None:
        """To import and make the plugin loads no model, reads no data and reaches nothing."""
        seen = probe("load", self.plugin, self.options)
        advice = "do it at the first call"
        law(not seen["heavy"], f"imports {', '.join(seen['heavy'])} when it is loaded; {advice}")
        law(not seen["read"], f"reads {', '.join(seen['read'])} when it is loaded; {advice}")
        law(not seen["reached"], f"when it is loaded: {', '.join(seen['reached'])}; {advice}")

    def test_time_grows_with_the_text(self) -> None:
        """Text made to be hard is read in a time in proportion to its length."""
        plugin = self.make()

        def work(piece: str) -> Callable[[int], Callable[[], object]]:
            def sized(length: int) -> Callable[[], object]:
                text = piece * (length // len(piece))
                document = self.given(text)
                return lambda: self.call(plugin, document)

            return sized

        with broken_off_after(self.seconds, "the first text"):
            self.call(plugin, self.given(news()[0].text))
        own = self.words.pieces() if self.words else {}
        for name, piece in {**samples().growing, **own}.items():
            try:
                check_growth(work(piece), factor=self.growth, limit=self.seconds)
            except LawBrokenError as error:
                raise LawBrokenError(f"{piece!r} again and again ({name}): {error}") from error

    def test_refuses_unknown_options(self) -> None:
        """An option that there is not is an error."""
        if not isinstance(self.plugin, type):
            raise SkipTest("an object or a module takes no options")
        wrong = {**self.options, "no_such_option": True}
        try:
            self.pipeline((), plugin=self.plugin, options={name_of(self.plugin): wrong})
        except ConfigurationError:
            return
        raise LawBrokenError("the option `no_such_option` was taken without a word")


def _on(document: Document, message: str) -> LawBrokenError:
    return LawBrokenError(f"{message} (article {document.article.id!r}: {document.text!r:.300})")
