"""A plugin on trial: made, called as the chain calls it, and given documents to work on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from attrs import evolve

from newsclaims._chain.language_filter import serves
from newsclaims._chain.messages import one_line
from newsclaims._plugins.declarations import examine
from newsclaims._plugins.discovery import GROUP, announced, survey
from newsclaims.errors import ConfigurationError, NewsclaimsError
from newsclaims.model import Document
from newsclaims.pipeline import Pipeline
from newsclaims.stages import STAGES
from newsclaims.testing.calling import (
    Given,
    adding,
    call_hook,
    comparable,
    documents_for,
    documents_of_news,
    layers_for,
    with_layers,
)
from newsclaims.testing.samples import SpeechWords, lay_out, restrict

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")


class Trial:
    """What the laws are made of.

    Attributes:
        plugin: the class, or an object or module; what its entry point names.
        options: what the class is made with.
        examples: texts in which the plugin finds something, where the samples do not do; or
            `Document` objects with the layers that it needs.
        words: of the language of the plugin, where it does not read Arabic: what sentences with a
            known answer are made of, and with `examples` the words of drawn texts.
        max_examples: how many drawn articles a law is tried on.
        growth: how much faster than the text the time may grow, as a factor at eight times the
            length.
        others: layers that other plugins add and this one requires or uses, by name, with a value for
            every sample: ``{"ships.topics": ["ميناء"]}``.
        seconds: after how many a single call counts as hanging.
        stage: set by the suites of the stages.
    """

    plugin: ClassVar[object] = None
    options: ClassVar[Mapping[str, object]] = {}
    examples: ClassVar[Sequence[str | Document]] = ()
    words: ClassVar[SpeechWords | None] = None
    others: ClassVar[Mapping[str, object]] = {}
    max_examples: ClassVar[int] = 25
    growth: ClassVar[float] = 3.0
    seconds: ClassVar[float] = 30.0
    stage: ClassVar[str] = ""

    def make(self) -> Any:  # noqa: ANN401 - a plugin is any object
        """Return a new plugin of the class and its options; an object or module as it is."""
        if isinstance(self.plugin, type):
            return self.plugin(**self.options)
        return self.plugin

    def call(self, plugin: object, document: Document) -> object:
        """Return what the hook returns, or nothing where it raises an error that is declared."""
        try:
            return call_hook(plugin, self.stage, document)
        except self.declared_errors():
            return self.nothing()

    def refusal(self) -> str:
        """Return the declared error that the plugin raises for every sample of news, else nothing.

        It cannot work where it is tried, for want of a model or a program perhaps, or cannot be
        made there without options.
        """
        try:
            plugin = self.make()
        except ConfigurationError as error:
            return one_line(error)
        said = ""
        for document in documents_of_news(self.plugin, self.stage, self.examples, self.others):
            try:
                call_hook(plugin, self.stage, document)
            except self.declared_errors() as error:
                said = one_line(error)
            else:
                return ""
        return said

    def result(self, plugin: object, document: Document) -> str:
        """Return what the hook returns in a form to be compared."""
        return comparable(self.stage, self.call(plugin, document))

    def nothing(self) -> object:
        """Return an empty result of the stage."""
        return ()

    def gives(self, layer: str, result: object) -> bool:  # noqa: ARG002 - a finer stage asks
        """Return whether *result* holds something of *layer*."""
        return bool(result)

    def documents(self) -> tuple[Document, ...]:
        """Return the sample documents, with the layers that the plugin requires and uses."""
        return documents_for(self.plugin, self.stage, self.examples, self.others)

    def given(self, text: str) -> Document:
        """Return a document of any text as the plugin would be given it."""
        return restrict(with_layers(lay_out(text), self.others), self.layers(), self.stage)

    def sound_documents(self, plugin: object) -> tuple[Document, ...]:
        """Return the sample documents that the hook reads without an error."""
        sound = []
        for document in self.documents():
            try:
                call_hook(plugin, self.stage, document)
            except self.declared_errors():
                continue
            sound.append(document)
        return tuple(sound)

    def layers(self) -> tuple[str, ...]:
        """Return the layers that the plugin requires and uses."""
        return layers_for(self.plugin)

    def for_all(self, law: Callable[[Document], None]) -> None:
        """Try *law* on the sample documents and on drawn ones."""
        from newsclaims.testing.strategies import documents

        for document in self.documents():
            law(document)
        drawn = documents(self.layers(), before=self.stage, vocabulary=self.vocabulary())
        self.for_all_drawn(drawn.map(lambda one: with_layers(one, self.others)), law)

    def vocabulary(self) -> list[str]:
        """Return the words of `words` and of the examples; none where the plugin reads Arabic."""
        if self.words is None:
            return []
        texts = [one.text if isinstance(one, Document) else one for one in self.examples]
        return sorted({*self.words.vocabulary(), *" ".join(texts).split()})

    def for_all_drawn(self, strategy: SearchStrategy[T], law: Callable[[T], None]) -> None:
        """Try *law* on what a Hypothesis strategy draws, the same every time."""
        from hypothesis import HealthCheck, Phase, given, settings

        patient = settings(
            max_examples=self.max_examples,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        trial: Callable[..., None] = given(strategy)(law)
        patient(trial)()

    def declared_errors(self) -> tuple[type[Exception], ...]:
        """Return the errors that the plugin may raise: the library's, and those in its ``raises``."""
        declared = getattr(self.plugin, "raises", ())
        return (NewsclaimsError, *(declared if isinstance(declared, tuple) else (declared,)))

    def a_stream(self) -> tuple[Document, ...]:
        """Return some sample documents twice, each time under an id of its own.

        They are in a language that the plugin serves, or the chain would not call it.
        """
        some = self.documents()[:4]
        return tuple(
            evolve(
                document,
                article=evolve(document.article, id=f"n{n}", language=self.language(document)),
            )
            for n, document in enumerate(some * 2)
        )

    def language(self, document: Document) -> str:
        """Return the language in which a sample document is given to a pipeline."""
        tongues = examine(self.plugin).languages
        own = document.article.language
        return own if serves(tongues, own) else tongues[0]

    def pipeline(
        self,
        documents: Sequence[Document],
        *,
        plugin: object = None,
        options: Mapping[str, Mapping[str, object]] | None = None,
    ) -> Pipeline:
        """Build a pipeline of the plugin, and of what is known beforehand for the other stages."""
        mine = self.make() if plugin is None else plugin
        name, given = name_of(mine), Given(documents)
        others = adding(self.others)
        serves = examine(self.plugin).serves
        stages: dict[str, Any] = {
            stage.name: name if stage.name in serves else given.name for stage in STAGES[:-1]
        }
        return Pipeline(
            plugins=[mine, given, *others],
            options=options,
            disable=sorted(announced() - {name, given.name}),
            on_error="skip",
            **stages,
        )


def name_of(plugin: object) -> str:
    """Return the name that a plugin bears where it is handed to a pipeline."""
    report = survey(disable=announced(), plugins=[plugin]).report
    [name] = [entry.name for entry in report.entries if not entry.distribution]
    return name


def names_of(plugin: object) -> frozenset[str]:
    """Return the names that a plugin may bear: where it is handed over, and where it is installed."""
    kind = plugin if isinstance(plugin, type) else type(plugin)
    value = f"{kind.__module__.partition('.')[0]}"
    installed = {
        point.name
        for point in entry_points(group=GROUP)
        if point.module.partition(".")[0] == value and point.attr == kind.__qualname__
    }
    return frozenset({name_of(plugin), *installed})
