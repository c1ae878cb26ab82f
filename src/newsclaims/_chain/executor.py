"""Run the chain on one article: call, check, sign, merge, assemble."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from attrs import evolve, frozen

from newsclaims._chain.batch_calls import Answer, ask_together, note_broken_batches
from newsclaims._chain.claim_assembly import assemble, link_mentions
from newsclaims._chain.error_places import one_line_at
from newsclaims._chain.language_filter import links_for, primary
from newsclaims._chain.layer_checks import check_annotation
from newsclaims._chain.link import Link
from newsclaims._chain.merge import merge_attributions, merge_spans
from newsclaims._chain.messages import line, shown
from newsclaims._chain.ownership import owned, owned_actors, owned_claims
from newsclaims._chain.refined_claims import reconcile
from newsclaims._chain.result_checks import (
    check_attributions,
    check_claims,
    check_language,
    check_mentions,
    check_quantities,
    check_resolution,
    check_tokenization,
)
from newsclaims._chain.value_checks import ContractError, judge
from newsclaims.errors import InvalidResultError, OnError, PluginError, PluginFailedError
from newsclaims.model import Actor, Article, Diagnostic, Document, Layer, Resolution
from newsclaims.model.field_values import changed
from newsclaims.model.spans import UNSIGNED
from newsclaims.stages import STAGES, Stage, is_own_layer
from newsclaims.trace import Recording, Step, told_to

T = TypeVar("T")


@frozen(kw_only=True)
class Chain:
    """The links of a pipeline by stage, and what to do when one fails.  It keeps no state."""

    links: dict[str, tuple[Link, ...]]
    on_error: OnError
    diagnostics: tuple[Diagnostic, ...] = ()

    def run(self, article: Article, steps: list[Step] | None = None) -> Document:
        """Return the document that the chain makes of *article*.

        Args:
            article: what to read.
            steps: where the decisions of the plugins' rules go, if anybody asks for them.

        Raises:
            PluginFailedError: a hook raised, and the policy is to raise.
            InvalidResultError: a hook broke its contract, and the policy is to raise.
        """
        if not article.text.strip():
            return Document(article=article)
        return _Run(self, article, steps).document()

    def run_batch(self, articles: Sequence[Article]) -> list[Document | BaseException]:
        """Return the documents of several articles, or what was raised for one.

        At each stage all articles are done before the next: plugins with a batch form are given
        those that need them together, the others one after another.
        """
        runs = [_Run(self, article, None) for article in articles]
        for stage in STAGES:
            going = [run for run in runs if run.goes_on()]
            asked = ask_together(stage, going)
            for run in going:
                run.do(stage)
            note_broken_batches(asked)
        return [run.outcome() for run in runs]


class _Run:
    """One article on its way through the chain."""

    def __init__(self, chain: Chain, article: Article, steps: list[Step] | None) -> None:
        self.links = chain.links
        self.on_error = chain.on_error
        self.steps = steps
        self.article = article
        self.text = article.text
        self.so_far = Document(article=article)
        self.diagnostics = list(chain.diagnostics)
        self.failed: list[Link] = []
        self.lost: set[str] = set()
        self.answers: dict[int, Answer] = {}
        self.error: BaseException | None = None

    def document(self) -> Document:
        for serve in _SERVE.values():
            self.so_far = serve(self, self.so_far)
        return self.done()

    def done(self) -> Document:
        return _with(self.so_far, diagnostics=tuple(self.diagnostics))

    def goes_on(self) -> bool:
        return self.error is None and bool(self.text.strip())

    def do(self, stage: Stage) -> None:
        """Do one stage, and keep what is raised."""
        try:
            self.so_far = _SERVE[stage.name](self, self.so_far)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - it costs one article of the batch only
            self.error = error

    def outcome(self) -> Document | BaseException:
        """Return the document, or what was raised in its place."""
        if self.error is not None:
            return self.error
        return self.done() if self.text.strip() else self.so_far

    def ready(self, stage: Stage) -> list[Link]:
        """Return the links of a stage that have what they require."""
        return [one for one in self.links[stage.name] if not one.requires & self.lost]

    def know_language(self, document: Document) -> Document:
        """Ask for the language where it is not known, and leave out who does not serve it."""
        for link in self.links["language"] if not primary(self.article.language) else ():
            tag = self.call(link, check_language, article=self.article)
            if tag is not None and primary(tag):
                self.article = evolve(self.article, language=tag)
                document = evolve(document, article=self.article)
                message = f"the language {tag!r} was detected by {link}"
                self.diagnostics.append(Diagnostic(level="info", message=message, plugin=link.name))
        self.links, notes = links_for(self.links, self.article.language)
        self.diagnostics += notes
        return document

    def tokenize(self, document: Document) -> Document:
        for link in self.links["tokenizer"]:
            check = partial(check_tokenization, self.text)
            made = self.call(link, check, article=self.article)
            if made is not None:
                return changed(document, tokens=made.tokens, sentences=made.sentences)
        return document

    def recognize(self, document: Document) -> Document:
        links, found = self.collect(
            "ner",
            document,
            lambda link, result: owned(
                check_mentions(self.text, result, link.own_words(document)), link.name, "mention"
            ),
        )
        mentions = tuple(
            changed(item, provenance=links[place].sign(item.provenance))
            for place, item in merge_spans(found)
        )
        return _with(document, mentions=mentions)

    def extract_quantities(self, document: Document) -> Document:
        links, found = self.collect(
            "numbers",
            document,
            lambda link, result: owned(check_quantities(self.text, result), link.name, "quantity"),
        )
        quantities = tuple(
            changed(item, id=f"q{n}", provenance=links[place].sign(item.provenance))
            for n, (place, item) in enumerate(merge_spans(found), 1)
        )
        return _with(document, quantities=quantities)

    def attribute(self, document: Document) -> Document:
        links, found = self.collect(
            "quotes",
            document,
            lambda link, result: check_attributions(self.text, result, link.own_words(document)),
        )
        attributions = tuple(
            changed(item, id=f"c{n}", provenance=links[place].sign(item.provenance))
            for n, (place, item) in enumerate(merge_attributions(found), 1)
        )
        return _with(document, attributions=attributions)

    def resolve_actors(self, document: Document) -> Document:
        """Name the speakers, and make claims of the attributions whether or not it is done."""
        resolution = Resolution()
        for link in self.links["actors"]:
            check = partial(self.resolved, document, link)
            found = self.call(link, check, document=document) or resolution
            actors = tuple(_signed_actor(actor, link) for actor in found.actors)
            resolution = changed(found, actors=actors)
        return changed(
            document,
            mentions=link_mentions(document.mentions, resolution.actors),
            actors=resolution.actors,
            credits=resolution.credits,
            claims=assemble(document.attributions, document.quantities, resolution),
        )

    def resolved(self, document: Document, link: Link, result: object) -> Resolution:
        own = link.own_words(document)
        resolution = check_resolution(self.text, document.attributions, result, own)
        owned_actors(resolution.actors, document, link.name)
        return resolution

    def refine(self, document: Document) -> Document:
        for link in self.links["refine"]:
            document = (
                self.call(
                    link,
                    partial(self.refined, document, link),
                    document=document,
                    claims=document.claims,
                )
                or document
            )
        return document

    def refined(self, document: Document, link: Link, result: object) -> Document:
        checked = check_claims(self.text, result, link.own_words(document))
        claims = owned_claims(checked, document, link.name)
        return document if claims == document.claims else reconcile(document, claims, link.sign)

    def annotate(self, document: Document) -> Document:
        for link in self.links["annotate"]:
            provided = frozenset(filter(is_own_layer, link.gives))
            found = self.call(link, partial(check_annotation, provided=provided), document=document)
            if found is not None:
                signature = link.sign(UNSIGNED)
                added = [Layer(name=n, value=found[n], provenance=signature) for n in sorted(found)]
                document = evolve(document, layers=(*document.layers, *added))
        return document

    def collect(
        self, stage: str, document: Document, check: Callable[[Link, object], tuple[T, ...]]
    ) -> tuple[Sequence[Link], list[tuple[T, ...]]]:
        """Call every plugin of a stage; one that fails counts as having found nothing."""
        links = self.links[stage]
        found = [self.call(link, partial(check, link), document=document) or () for link in links]
        return links, found

    def call(
        self,
        link: Link,
        check: Callable[[object], T],
        **arguments: object,
    ) -> T | None:
        """Call one plugin and check what it returns; None where it failed and may be skipped."""
        missing = link.requires & self.lost
        if missing:
            self.skip(link, f"{link} was not called: it requires {', '.join(sorted(missing))}")
            return None
        cause: BaseException
        failure: PluginError
        answer = self.answers.pop(id(link), None) if self.answers else None
        hook = link.stage.hook if answer is None else link.stage.batch_hook
        try:
            result = self.ask(link, arguments) if answer is None else answer.get()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever it raises, it failed
            where = f"{link} failed on article {shown(self.article.id)} in {link.stage.hook}"
            message = f"{where}: {one_line_at(error, link.plugin)}"
            cause, failure = error, PluginFailedError(line(message))
        else:
            try:
                if answer is not None and answer.fault:
                    raise ContractError(answer.fault)  # noqa: TRY301 - told of as those of one
                return judge(check, result)
            except ContractError as error:
                where = f"{link} broke the contract of {hook}"
                message = f"{where} on article {shown(self.article.id)}: {error}"
                cause, failure = error, InvalidResultError(line(message))
        if self.on_error == "raise":
            failure.plugin = link.name
            raise failure from cause
        self.skip(link, str(failure))
        return None

    def ask(self, link: Link, arguments: Mapping[str, object]) -> object:
        """Call one plugin; where somebody asks for its decisions, with a trace that keeps them."""
        if self.steps is None:
            return link.call(**arguments)
        recording = Recording(self.text, link.stage.name, link.name)
        try:
            with told_to(recording):
                return link.call(**arguments)
        finally:
            self.steps += recording.steps

    def skip(self, link: Link, message: str) -> None:
        """Note that a plugin failed, and which layers nobody gives any more."""
        self.diagnostics.append(Diagnostic(level="error", message=message, plugin=link.name))
        self.failed.append(link)
        others = [o for o in self.links[link.stage.name] if o not in self.failed]
        self.lost |= link.gives.difference(*(other.gives for other in others))


_SERVE: dict[str, Callable[[_Run, Document], Document]] = {
    "language": _Run.know_language,
    "tokenizer": _Run.tokenize,
    "ner": _Run.recognize,
    "numbers": _Run.extract_quantities,
    "quotes": _Run.attribute,
    "actors": _Run.resolve_actors,
    "refine": _Run.refine,
    "annotate": _Run.annotate,
}
"""What serves each stage, in the order in which they run."""


def _with(document: Document, **layer: tuple[object, ...]) -> Document:
    """Return *document* with one more layer; as it is where there is nothing in it."""
    return changed(document, **layer) if any(layer.values()) else document


def _signed_actor(actor: Actor, link: Link) -> Actor:
    mentions = tuple(
        changed(mention, actor=actor.id, provenance=link.sign(mention.provenance))
        for mention in actor.mentions
    )
    return changed(actor, mentions=mentions, provenance=link.sign(actor.provenance))
