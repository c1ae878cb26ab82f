"""Pipeline: the chain of chosen plugins, ready to read articles."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, overload

from attrs import evolve, field, frozen

from newsclaims._chain.executor import Chain
from newsclaims._chain.link import Link
from newsclaims._chain.messages import shown
from newsclaims._input.article_pairs import Pairs
from newsclaims._input.article_values import article_of, document_of_error
from newsclaims._input.batches import in_batches
from newsclaims._input.document_results import Then, result_of
from newsclaims._plugins.chain_building import make_chain
from newsclaims._plugins.discovery import survey
from newsclaims._plugins.load_report import LoadReport
from newsclaims._plugins.selection import make_plan
from newsclaims._plugins.settings import (
    SETTINGS_KEYS,
    Names,
    Settings,
    check_keys,
    read_settings,
    settings_from,
)
from newsclaims._plugins.version_requirements import core_version
from newsclaims.errors import (
    ConfigurationError,
    OnError,
)
from newsclaims.model import Article, Document
from newsclaims.plan import Plan
from newsclaims.stages import STAGE_NAMES

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation
    from newsclaims.measure import Cost
    from newsclaims.trace import Step

C = TypeVar("C")
R = TypeVar("R")

Readable: TypeAlias = Article | str | Mapping[str, Any]
"""What can be read: an article, its bare text, or a dict with a ``text``."""


@frozen(init=False, eq=False, repr=False)
class Pipeline:
    """A chain of plugins that turns articles into documents.

    Built once, it never changes: threads may share it, and it pickles as the recipe it was
    built from, so that another process builds its own.

    Args:
        language: name of the plugin that detects the language of articles that do not say it.
        tokenizer: name of the plugin that cuts the text, or of one for each language; default by
            the rules of the stage.
        ner: names of the plugins that recognize names; default all there are.
        numbers: names of the plugins that read quantities; default all there are.
        quotes: names of the plugins that find attributions; default all there are.
        actors: name of the plugin that resolves the speakers, or of one for each language.
        refine: names of refining plugins that come first, in this order; the others follow by
            name.
        annotate: names of the plugins that add layers of their own; default all there are.
        options: plugin name to its options by name, ``{"numbers": {"country": "EG"}}``.
        disable: plugins to leave alone, by name; they are not even imported.
        plugins: plugin objects, or classes, that no distribution announces.  One that bears the
            name of an installed plugin takes its place.
        on_error: ``raise``, or ``skip`` to go on without what a failing plugin would have given;
            `Document.diagnostics` then says so.

    Raises:
        ConfigurationError: a name, an option or a value is wrong.
        PluginLoadError: a plugin that would be used cannot be.
        MissingLayerError: a plugin requires a layer that no chosen plugin gives.

    Attributes:
        load_report: what became of every plugin that was found.
        plan: which plugin serves each stage, and why.
    """

    load_report: LoadReport
    plan: Plan
    _settings: Settings = field()
    _chain: Chain = field()

    def __init__(  # noqa: PLR0913 - one keyword for each word of the settings
        self,
        *,
        language: str | None = None,
        tokenizer: Names = None,
        ner: Names = None,
        numbers: Names = None,
        quotes: Names = None,
        actors: Names = None,
        refine: Names = None,
        annotate: Names = None,
        options: Mapping[str, Mapping[str, object]] | None = None,
        disable: str | Sequence[str] = (),
        plugins: Sequence[object] = (),
        on_error: OnError = "raise",
    ) -> None:
        stages: dict[str, Names] = {
            "language": language,
            "tokenizer": tokenizer,
            "ner": ner,
            "numbers": numbers,
            "quotes": quotes,
            "actors": actors,
            "refine": refine,
            "annotate": annotate,
        }
        settings = settings_from(
            stages, options=options, disable=disable, plugins=plugins, on_error=on_error
        )
        registry = survey(disable=settings.disable, plugins=settings.plugins)
        plan = make_plan(settings, registry)
        chain = make_chain(plan, registry, settings)
        self.__attrs_init__(registry.report, plan, settings, chain)

    @classmethod
    def from_config(cls, config: str | Path | Mapping[str, Any]) -> Pipeline:
        """Build a pipeline from a ``newsclaims.toml``, or from a mapping of the same form.

        Raises:
            ConfigurationError: the file cannot be read, or a key or value in it is wrong; the
                message names the file and the key.
            PluginLoadError: as for `Pipeline`.
            MissingLayerError: as for `Pipeline`.
        """
        where = "settings" if isinstance(config, Mapping) else str(config)
        mapping = config if isinstance(config, Mapping) else read_settings(config)
        check_keys(where, mapping, SETTINGS_KEYS)
        try:
            return cls(**mapping)
        except ConfigurationError as error:
            raise ConfigurationError(f"{where}: {error}") from error

    def analyze(self, article: Readable) -> Document:
        """Read one article.

        Args:
            article: an `Article`, its bare text, or a dict with a ``text``, of which
                `newsclaims.codec.article_from_dict` makes one.

        Returns:
            The document with every layer.  A text of nothing but white space gives an empty
            one, and no plugin is called.

        Raises:
            PluginFailedError: a plugin raised; not under ``on_error="skip"``.
            InvalidResultError: a plugin broke its contract; not under ``on_error="skip"``.
            ArticleError: *article* is none of these, or a field of it is of the wrong type.
        """
        return self._chain.run(article_of(article))

    @overload
    def pipe(
        self,
        articles: Iterable[Readable],
        *,
        processes: int = 1,
        batch_size: int = 1,
        chunk_size: int = 8,
        timeout: float | None = None,
        as_tuples: Literal[False] = False,
        then: None = None,
    ) -> Generator[Document, None, None]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[Readable],
        *,
        processes: int = 1,
        batch_size: int = 1,
        chunk_size: int = 8,
        timeout: float | None = None,
        as_tuples: Literal[False] = False,
        then: Callable[[Document], R],
    ) -> Generator[R, None, None]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[tuple[Readable, C]],
        *,
        processes: int = 1,
        batch_size: int = 1,
        chunk_size: int = 8,
        timeout: float | None = None,
        as_tuples: Literal[True],
        then: None = None,
    ) -> Generator[tuple[Document, C], None, None]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[tuple[Readable, C]],
        *,
        processes: int = 1,
        batch_size: int = 1,
        chunk_size: int = 8,
        timeout: float | None = None,
        as_tuples: Literal[True],
        then: Callable[[Document], R],
    ) -> Generator[tuple[R, C], None, None]: ...

    def pipe(  # noqa: PLR0913 - how the stream is worked through, in keywords
        self,
        articles: Iterable[Any],
        *,
        processes: int = 1,
        batch_size: int = 1,
        chunk_size: int = 8,
        timeout: float | None = None,
        as_tuples: bool = False,
        then: Callable[[Document], Any] | None = None,
    ) -> Generator[Any, None, None]:
        """Read a stream of articles, lazily and in order.

        An article that fails gives a document with an error in its ``diagnostics``, whatever
        ``on_error`` says; the stream goes on.  Each document is yielded as soon as it and those
        before it are done, whether or not *articles* has more to give.

        Args:
            articles: as for `analyze`, read only as far ahead as the processes have work for:
                twice *chunk_size* articles for each.  Worker processes have it read in a thread of its own, which
                also closes it at the end where it is a generator; otherwise it is read in the
                caller's thread.  What it raises is raised after the documents of the articles
                before.
            processes: number of processes to work in; with 1 all is done in this one.  With more,
                the pipeline must pickle (plugins handed in too), and a script needs its
                ``if __name__ == "__main__":``, since they are spawned.
            batch_size: maximum number of articles that a plugin with a batch form is given at a
                time, for a model on an accelerator; see `newsclaims.hookspecs`.  The documents
                are the same.  Without worker processes so many articles are read before the
                first document comes; a worker process takes what is waiting.
            chunk_size: maximum number of articles that are sent to a process at a time;
                *batch_size* where that is more.
            timeout: maximum number of seconds that a worker process may take for one article,
                what its plugins load at their first call included.  A process that takes longer
                is killed, and its article fails.  A batch may take as long as its articles one
                by one; where it takes longer they are read again, one by one.  As nothing else can be stopped, one worker
                process is used where *processes* is 1.
            as_tuples: take pairs ``(article, anything)`` and yield ``(document, anything)``, so that
                a database key or an object of the caller's own stays with its article.  It never
                leaves this process, so it need not pickle.
            then: is called with each document in the process that made it; what it returns is yielded in the
                place of the document.  Where only a part of a document is wanted, this saves sending the
                whole.  With worker processes *then* must pickle, and so must what it returns.  Where an
                article fails, or *then* raises at its document, it is called with an empty document: no claims,
                no tokens, and an error in ``diagnostics`` that says why.  Where it raises at that too, the stream
                ends with a `DocumentError`; under ``on_error="skip"`` that document is yielded as it is, with both
                errors in its diagnostics, and the stream goes on.

        Yields:
            One document for each article, or what *then* makes of it; or one pair.  Where the caller stops before the end, ``close()``
            ends the processes; articles that were read ahead are then lost.

        Raises:
            ConfigurationError: *processes*, *batch_size* or *chunk_size* is below 1, *timeout* is no positive
                number of seconds, *then* cannot be called, or the pipeline or *then* does not pickle.
            DocumentError: *then* raised at the empty document of an article that failed; not under
                ``on_error="skip"``.
            WorkerError: a worker process cannot be started.
            NewsclaimsError: a worker process cannot build its pipeline; as for `Pipeline`.
            ArticleError: *articles* gives no pair, where *as_tuples* asks for pairs.
        """
        if not (_is_count(processes) and _is_count(batch_size) and _is_count(chunk_size)):
            raise ConfigurationError(
                "processes, batch_size and chunk_size must be whole numbers and at least 1, "
                f"not {processes!r}, {batch_size!r} and {chunk_size!r}"
            )
        if timeout is not None and not _is_duration(timeout):
            raise ConfigurationError(
                f"timeout must be a positive number of seconds, not {timeout!r}"
            )
        if then is not None and not callable(then):
            raise ConfigurationError(
                f"then must be a function that takes a document, or None, not {shown(then)}"
            )
        read = partial(
            self._stream,
            processes=processes,
            batch_size=batch_size,
            chunk_size=chunk_size,
            timeout=timeout,
            then=then,
        )
        return Pairs(articles).together(read) if as_tuples else read(articles)

    def _stream(  # noqa: PLR0913 - as `pipe` has them
        self,
        articles: Iterable[Readable],
        *,
        processes: int,
        batch_size: int,
        chunk_size: int,
        timeout: float | None,
        then: Then | None,
    ) -> Generator[Any, None, None]:
        """Read the articles here or in worker processes."""
        if processes == 1 and timeout is None:
            return self._read_here(articles, batch_size, then)
        from newsclaims._processes.stream import analyze_in_processes

        return analyze_in_processes(
            self,
            articles,
            processes=processes,
            batch_size=batch_size,
            chunk_size=max(chunk_size, batch_size),
            timeout=timeout,
            then=then,
            on_error=self._settings.on_error,
        )

    def _read_here(
        self, articles: Iterable[Readable], batch_size: int, then: Then | None
    ) -> Generator[Any, None, None]:
        """Read the articles in this process."""
        on_error = self._settings.on_error
        if batch_size > 1:
            return (
                result_of(document, then, on_error)
                for batch in in_batches(articles, batch_size)
                for document in self.analyze_or_report_batch(batch)
            )
        return (result_of(self.analyze_or_report(article), then, on_error) for article in articles)

    def analyze_or_report(self, article: Readable) -> Document:
        """Read one article; where it fails, return a document whose diagnostics say why."""
        try:
            return self.analyze(article)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever it is, it costs one article only
            return document_of_error(article, error)

    def analyze_or_report_batch(self, articles: Sequence[Readable]) -> list[Document]:
        """Do what `analyze_or_report` does for several articles, plugins with a batch form at once."""
        if len(articles) == 1:
            return [self.analyze_or_report(articles[0])]
        documents: dict[int, Document] = {}
        sound: dict[int, Article] = {}
        for place, article in enumerate(articles):
            try:
                sound[place] = article_of(article)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - as above
                documents[place] = document_of_error(article, error)
        outcomes = self._chain.run_batch([*sound.values()])
        for (place, article), outcome in zip(sound.items(), outcomes, strict=True):
            documents[place] = (
                document_of_error(article, outcome)
                if isinstance(outcome, BaseException)
                else outcome
            )
        return [documents[place] for place in range(len(articles))]

    def explain(self, article: Readable | Document) -> Explanation:
        """Read one article and keep what the rules of the plugins decide.

        Args:
            article: as for `analyze`, or a `Document`, whose article is read again.

        Returns:
            The document with the decisions of all plugins that tell them; see
            `newsclaims.trace`.

        Raises:
            PluginFailedError: as for `analyze`; also where telling a decision raised.
            InvalidResultError: as for `analyze`.
            ArticleError: as for `analyze`.
        """
        from newsclaims.explanation import Explanation

        steps: list[Step] = []
        read = article_of(article.article if isinstance(article, Document) else article)
        return Explanation(document=self._chain.run(read, steps), steps=tuple(steps))

    def fingerprint(self) -> str:
        """Return a string that is another where the same article may give another document.

        It is made of the version of newsclaims, the plugins of the plan with their versions, order
        and options, and what happens when one fails; so results can be kept under it and the article.
        It knows nothing of files that a plugin reads by an option, and of a plugin that is handed
        in it knows the class, not its code.
        """
        import json
        from hashlib import sha256

        loaded = [one for one in self.load_report.entries if one.status == "loaded"]
        origins = {one.name: f"{one.origin} {one.value}" for one in loaded}
        used = sorted({n for one in self.plan.choices for n in (one.plugin, *one.wrappers)})
        parts = {
            "newsclaims": core_version(),
            "choices": [
                (one.stage, one.plugin, one.wrappers, one.languages) for one in self.plan.choices
            ],
            "origins": {name: origins.get(name, "") for name in used},
            "options": {name: self._settings.options.get(name, {}) for name in used},
            "on_error": self._settings.on_error,
        }
        text = json.dumps(parts, sort_keys=True, default=repr)
        return sha256(text.encode()).hexdigest()

    def measure(self, articles: Sequence[Article], *, repeat: int = 3) -> tuple[Cost, ...]:
        """Read the articles and say what each plugin cost, in time and memory.

        Args:
            articles: at least one.
            repeat: how often they are read for the time, of which the least counts.

        Raises:
            PluginFailedError: as for `analyze`.
            InvalidResultError: as for `analyze`.
        """
        from newsclaims.measure import measure

        return measure(self._chain, articles, repeat=repeat)

    def _with_calls(self, make_call: Callable[[Link], Callable[..., object]]) -> Pipeline:
        """Return a pipeline that calls its plugins otherwise; for those who watch it at work.

        Args:
            make_call: gives the function that is called in the place of `Link.call`; asked a
                second time where the link has a batch form, with that for its call.
        """
        links = {
            stage: tuple(
                evolve(
                    link,
                    call=make_call(link),
                    batch=link.batch and make_call(evolve(link, call=link.batch)),
                )
                for link in links
            )
            for stage, links in self._chain.links.items()
        }
        watched = Pipeline.__new__(Pipeline)
        watched.__attrs_init__(
            self.load_report, self.plan, self._settings, evolve(self._chain, links=links)
        )
        return watched

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Pipeline], tuple[dict[str, object]]]:
        return _rebuild, (self._settings.recipe(),)

    def __repr__(self) -> str:
        stages = ", ".join(
            f"{name}={'+'.join(c.plugin for c in self.plan.stage(name)) or None}"
            for name in STAGE_NAMES
        )
        return f"<Pipeline {stages}>"


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_duration(value: object) -> bool:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return isfinite(value) and value > 0


def _rebuild(recipe: dict[str, Any]) -> Pipeline:
    return Pipeline(**recipe)
