"""Call a plugin's hook as the chain does, on documents as the chain would give it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from attrs import evolve

from newsclaims._chain.layer_checks import check_annotation
from newsclaims._chain.own_words import OwnWords, acts_in, kinds_in
from newsclaims._chain.result_checks import (
    check_attributions,
    check_claims,
    check_language,
    check_mentions,
    check_quantities,
    check_resolution,
    check_tokenization,
)
from newsclaims._chain.value_checks import judge
from newsclaims._plugins.declarations import examine, new_manager
from newsclaims.hookspecs import hookimpl
from newsclaims.model import (
    Article,
    Attribution,
    Claim,
    Document,
    Layer,
    Mention,
    Quantity,
    Resolution,
    Tokenization,
)
from newsclaims.stages import STAGE_OF_LAYER, STAGES, Stage, plugin_of_layer
from newsclaims.testing.observation import canonical
from newsclaims.testing.samples import lay_out, news, odd_texts, restrict


def stage_named(name: str) -> Stage:
    """Return the stage *name*."""
    [stage] = [stage for stage in STAGES if stage.name == name]
    return stage


def layers_for(plugin: object, *, required_only: bool = False) -> tuple[str, ...]:
    """Return the layers that a plugin says it requires, and those that it uses.

    A plugin that names none is given everything: nothing says that it does not look.
    """
    anatomy = examine(plugin)
    if required_only:
        return anatomy.requires
    return (*anatomy.requires, *anatomy.uses) or tuple(STAGE_OF_LAYER)


def call_hook(plugin: object, stage: str, document: Document) -> object:
    """Return what the plugin's hook at *stage* returns for *document*."""
    hook = stage_named(stage).hook
    manager = new_manager()
    manager.register(plugin)
    caller = getattr(manager.hook, hook)
    if stage in {"language", "tokenizer"}:
        return caller(article=document.article)
    if stage == "refine":
        return caller(document=document, claims=document.claims)
    return caller(document=document)


def call_batch_hook(plugin: object, stage: str, documents: Sequence[Document]) -> object:
    """Return what the batch form of the plugin's hook at *stage* returns for *documents*."""
    manager = new_manager()
    manager.register(plugin)
    caller = getattr(manager.hook, stage_named(stage).batch_hook)
    if stage == "tokenizer":
        return caller(articles=[document.article for document in documents])
    return caller(documents=list(documents))


def checked(stage: str, document: Document, result: object, plugin: object = None) -> object:
    """Return what a plugin returned as the chain takes it over.

    Args:
        stage: name of the stage.
        document: what the plugin was given; at the stage ``tokenizer`` one of its article alone.
        result: what the plugin's hook returned.
        plugin: whose kinds and acts of its own the result may hold, beside those in *document*.

    Raises:
        ValueError: it breaks the contract of the stage's hook.

    Example:
        >>> from newsclaims import Article, Document, Mention
        >>> document = Document(article=Article(text="وصل سالم"))
        >>> checked("ner", document, [Mention(4, 8, "سالم", kind="person")])[0].text
        'سالم'
    """
    text, said = document.text, examine(plugin) if plugin is not None else None
    own = (
        OwnWords(dict(said.own_kinds), dict(said.own_acts), document)
        if said
        else OwnWords(document=document)
    )
    if stage == "language":
        return judge(check_language, result)
    if stage == "actors":
        return judge(partial(check_resolution, text, document.attributions, own=own), result)
    checks: dict[str, Callable[[str, object], object]] = {
        "tokenizer": check_tokenization,
        "ner": partial(check_mentions, own=own),
        "numbers": check_quantities,
        "quotes": partial(check_attributions, own=own),
        "refine": partial(check_claims, own=own),
        "annotate": lambda _, layers: check_annotation(layers),
    }
    return judge(partial(checks[stage], text), result)


def comparable(stage: str, result: object) -> str:
    """Write a result so that equal ones are alike; the order counts where the chain keeps it."""
    if stage_named(stage).mode == "all" and isinstance(result, list | tuple):
        return canonical(sorted(map(canonical, result)))
    return canonical(result)


def documents_for(
    plugin: object,
    stage: str,
    examples: Iterable[str | Document] = (),
    others: Mapping[str, object] | None = None,
) -> tuple[Document, ...]:
    """Return sample documents for a plugin: examples, news and odd texts.

    Args:
        plugin: says which layers it is given.
        stage: the one that it is tried at.
        examples: further texts, laid out plainly, or documents, taken as they are.
        others: layers that other plugins add, by name.
    """
    layers = layers_for(plugin)
    odd = (lay_out(text, id=name) for name, text in odd_texts().items())
    return (
        *documents_of_news(plugin, stage, examples, others),
        *(restrict(with_layers(document, others), layers, stage) for document in odd),
    )


def documents_of_news(
    plugin: object,
    stage: str,
    examples: Iterable[str | Document] = (),
    others: Mapping[str, object] | None = None,
) -> tuple[Document, ...]:
    """Return those of `documents_for` in which there should be something to find."""
    layers = layers_for(plugin)
    given = [one if isinstance(one, Document) else lay_out(one) for one in examples]
    return tuple(
        restrict(with_layers(document, others), layers, stage) for document in (*given, *news())
    )


def with_layers(document: Document, others: Mapping[str, object] | None) -> Document:
    """Return *document* with what other plugins add to it, where it has not got it."""
    there = {layer.name for layer in document.layers}
    added = [Layer(name=n, value=v) for n, v in (others or {}).items() if n not in there]
    return evolve(document, layers=(*document.layers, *added)) if added else document


def adding(others: Mapping[str, object]) -> list[object]:
    """Return plugins that add the layers of *others*, to run beside one that requires them."""
    plugins = dict.fromkeys(map(plugin_of_layer, others))
    return [
        Adding(name, {n: v for n, v in others.items() if plugin_of_layer(n) == name})
        for name in plugins
    ]


class Adding:
    """Stands for another plugin: adds layers whose values are known beforehand.

    Args:
        name: of that plugin.
        layers: by name.
    """

    def __init__(self, name: str, layers: Mapping[str, object]) -> None:
        self.name = name
        self.provides = tuple(layers)
        self._layers = dict(layers)

    @hookimpl
    def newsclaims_annotate(self) -> Mapping[str, object]:
        """Return the layers."""
        return self._layers


class Given:
    """Serves every stage with the layers of documents that are known beforehand, by article id."""

    name = "given"
    provides = ("language", "tokens", "tokens.clitics", "tokens.features", "sentences", "mentions",
                "quantities", "attributions", "actors")  # fmt: skip

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.article.id: document for document in documents}
        self.own_kinds = {word: means for one in documents for word, means in kinds_in(one).items()}
        self.own_acts = {word: means for one in documents for word, means in acts_in(one).items()}

    def _of(self, article: Article) -> Document:
        return self._documents[article.id]

    @hookimpl
    def newsclaims_detect_language(self, article: Article) -> str:
        """Return the known language."""
        return self._of(article).article.language or "und"

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Return the known tokens and sentences."""
        known = self._of(article)
        return Tokenization(tokens=known.tokens, sentences=known.sentences)

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Return the known mentions."""
        return self._of(document.article).mentions

    @hookimpl
    def newsclaims_extract_quantities(self, document: Document) -> Sequence[Quantity]:
        """Return the known quantities."""
        return self._of(document.article).quantities

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return the known attributions."""
        return self._of(document.article).attributions

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:
        """Return the known actors, each the speaker of what it says in the known document."""
        known = self._of(document.article)
        heard = {attribution.id for attribution in document.attributions}
        speakers = {
            claim.id: tuple(actor.id for actor in claim.actors)
            for claim in known.claims
            if claim.id in heard
        }
        return Resolution(actors=known.actors, speakers=speakers, credits=known.credits)

    @hookimpl
    def newsclaims_refine_claims(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Leave the claims as they are."""
        return claims
