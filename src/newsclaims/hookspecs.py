"""The chain, top to bottom: what each hook is given and what it returns.

A plugin is any object with methods marked `hookimpl`; it implements one hook or
several.  It sees the `Document` as it stands and returns its own layer, never a
changed document.  The executor checks what comes back (types, offsets, order),
stamps provenance and puts the layers together.

With ``hookimpl(wrapper=True)`` a plugin wraps the calls of the others at a stage: a
generator that yields once, is sent one plugin's result and returns what goes on in its
place.  It is run once for each plugin that serves the stage.

Every hook is ``firstresult=True``, also where a stage merges what several plugins return: pluggy
calls one plugin at a time, with those that wrap it, and the executor merges, because it must know
whose each result is to check it, to sign it and to name the plugin in an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from newsclaims.formats import Reader, Writer
    from newsclaims.model import (
        Article,
        Attribution,
        Claim,
        Document,
        Mention,
        Quantity,
        Resolution,
        Tokenization,
    )

API_VERSION = 1
"""Version of this chain; a plugin states the one it was written for as ``api_version``."""

OLDEST_API_VERSION = 1
"""The oldest version of the chain whose plugins still work."""

hookspec = pluggy.HookspecMarker("newsclaims")
hookimpl = pluggy.HookimplMarker("newsclaims")


class ChainSpec:
    """The hooks of the chain, in the order in which they run, and the batch forms of five.

    A batch form reads several articles at a time, for models on an accelerator.  A plugin may
    implement it beside the hook itself, and `Pipeline.pipe` with a ``batch_size`` calls it.  It
    returns one result for each document, in their order: what the hook would return for each, or the
    exception that it would raise.  Where the batch form itself raises, the articles are read one by
    one, so a plugin that pays for each answer returns the exceptions instead.
    """

    @hookspec(firstresult=True)
    def newsclaims_detect_language(self, article: Article) -> str:  # type: ignore[empty-body]
        """Name the language of an article whose `Article.language` is ``und``.  Driver: one plugin.

        What it returns becomes the article's language, and so decides which plugins are called.
        For an article whose language is known it is not called.

        Returns:
            A BCP 47 tag, such as ``ar`` or ``pt-BR``; ``und`` where it cannot tell.

        Example:
            >>> class Latin:
            ...     @hookimpl
            ...     def newsclaims_detect_language(self, article):
            ...         return "en" if article.text.isascii() else "ar"
            >>> article = Article(text="The train came.", language="und")
            >>> Pipeline(plugins=[Latin()]).analyze(article).article.language
            'en'
        """

    @hookspec(firstresult=True)
    def newsclaims_tokenize(self, article: Article) -> Tokenization:  # type: ignore[empty-body]
        """Cut the article into tokens and sentences.  Driver: one plugin for a language.

        Returns:
            Tokens and sentences in text order, none overlapping another, together
            covering everything but white space.

        Example:
            >>> import re
            >>> class OneSentence:
            ...     @hookimpl
            ...     def newsclaims_tokenize(self, article):
            ...         words = [article.span(*m.span()) for m in re.finditer("[^ ]+", article.text)]
            ...         return Tokenization(
            ...             tokens=tuple(
            ...                 Token(w.start, w.end, w.text, norm=w.text, stem=w, stem_norm=w.text)
            ...                 for w in words
            ...             ),
            ...             sentences=(Sentence(0, len(article.text), article.text),),
            ...         )
            >>> Pipeline(plugins=[OneSentence()]).analyze("وصل القطار").tokens[1].text
            'القطار'
        """

    @hookspec(firstresult=True)
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:  # type: ignore[empty-body]
        """Find the names of persons, organizations and places.  All plugins, merged.

        Returns:
            Mentions in any order.

        Example:
            >>> class Salem:
            ...     @hookimpl
            ...     def newsclaims_recognize(self, document):
            ...         at = document.text.find("سالم")
            ...         return [Mention(at, at + 4, "سالم", kind="person")] if at >= 0 else []
            >>> str(Pipeline(plugins=[Salem()]).analyze("وصل سالم").mentions[0])
            'سالم'
        """

    @hookspec(firstresult=True)
    def newsclaims_extract_quantities(self, document: Document) -> Sequence[Quantity]:  # type: ignore[empty-body]
        """Find and read the numbers.  All plugins, merged.

        Returns:
            Quantities in any order.  A number given as the value of a date, time, score, ratio
            or identifier is made a string, as `Quantity.value` has it.

        Example:
            >>> from decimal import Decimal
            >>> class Dozen:
            ...     @hookimpl
            ...     def newsclaims_extract_quantities(self, document):
            ...         at = document.text.find("دزينة")
            ...         word, dozen = document.article.span(at, at + 5), Decimal(12)
            ...         return [Quantity(at, at + 5, word.text, kind="cardinal", number=word, value=dozen)]
            >>> Pipeline(plugins=[Dozen()]).analyze("باع دزينة").quantities[0].value
            Decimal('12')
        """

    @hookspec(firstresult=True)
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:  # type: ignore[empty-body]
        """Find who says what as far as one sentence's grammar shows it.  All plugins, merged.

        Returns:
            Attributions in any order; their ids are set by the executor.

        Example:
            >>> class Colon:
            ...     @hookimpl
            ...     def newsclaims_attribute(self, document):
            ...         at, span = document.text.index(":"), document.article.span
            ...         return [
            ...             Attribution(
            ...                 cue=Cue(at, at + 1, ":", lemma=":"), source=span(0, at), form="direct",
            ...                 content=(span(at + 2, len(document.text)),), act="state",
            ...             )
            ...         ]
            >>> Pipeline(plugins=[Colon()]).analyze("سالم: وصل القطار").attributions[0].source.text
            'سالم'
        """

    @hookspec(firstresult=True)
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:  # type: ignore[empty-body]
        """Decide who the speakers are, through the whole article.  Driver: one for a language.

        Returns:
            Actors with unique ids, and for each attribution id the ids of its speakers.

        Example:
            >>> class Sources:
            ...     @hookimpl
            ...     def newsclaims_resolve_actors(self, document):
            ...         said = {a.id: a.source.text for a in document.attributions if a.source}
            ...         return Resolution(
            ...             actors=tuple(Actor(id=one, name=said[one], kind="person") for one in said),
            ...             speakers={one: (one,) for one in said},
            ...         )
            >>> Pipeline(plugins=[Colon(), Sources()]).analyze("سالم: وصل القطار").claims[0].speaker
            'سالم'
        """

    @hookspec(firstresult=True)
    def newsclaims_refine_claims(  # type: ignore[empty-body]
        self, document: Document, claims: Sequence[Claim]
    ) -> Sequence[Claim]:
        """Change, drop or add claims.  Chain: each plugin is given what the one before returned.

        An actor or quantity that a claim brings along takes the place of that of the same id
        in the document and in all claims, or joins it; an actor keeps its id, and what a knowledge
        base calls it goes into `Actor.link`.  Children of a dropped claim go to its parent.

        Returns:
            The claims that go on, ids unique; *claims* itself to leave them as they are.

        Example:
            >>> class Sure:
            ...     @hookimpl
            ...     def newsclaims_refine_claims(self, document, claims):
            ...         return [claim for claim in claims if claim.confidence > 0.5]
            >>> Pipeline(plugins=[Colon(), Sources(), Sure()]).analyze("سالم: وصل").claims[0]
            <Claim c1: سالم | : (state, direct) | وصل>
        """

    @hookspec(firstresult=True)
    def newsclaims_annotate(self, document: Document) -> Mapping[str, object]:  # type: ignore[empty-body]
        """Add layers of the plugin's own: topics, a sentiment, what is worth checking.  All plugins.

        A plugin names them in ``provides``, each after itself: ``ships.topics``.  It runs after the
        plugins whose layers it names in ``requires`` or ``uses``, and sees what they gave.

        Returns:
            Each layer that ``provides`` names to a JSON value; None where there is nothing to say.

        Example:
            >>> class Harbour:
            ...     name, provides = "harbour", ("harbour.topics",)
            ...     @hookimpl
            ...     def newsclaims_annotate(self, document):
            ...         words = [word for word in ("ميناء", "سفينة") if word in document.text]
            ...         return {"harbour.topics": words}
            >>> Pipeline(plugins=[Harbour()]).analyze("رست باخرة في ميناء صور").layer("harbour.topics")
            ('ميناء',)
        """

    @hookspec(firstresult=True)
    def newsclaims_tokenize_batch(  # type: ignore[empty-body]
        self, articles: Sequence[Article]
    ) -> Sequence[Tokenization | Exception]:
        """Do for several articles what `newsclaims_tokenize` does for one.

        Returns:
            One result for each article, or the exception that it costs.

        Example:
            >>> class Sentences(OneSentence):
            ...     @hookimpl
            ...     def newsclaims_tokenize_batch(self, articles):
            ...         return [self.newsclaims_tokenize(article) for article in articles]
            >>> pipe = Pipeline(plugins=[Sentences()]).pipe(["وصل القطار", "نعم"], batch_size=2)
            >>> [len(document.tokens) for document in pipe]
            [2, 1]
        """

    @hookspec(firstresult=True)
    def newsclaims_recognize_batch(  # type: ignore[empty-body]
        self, documents: Sequence[Document]
    ) -> Sequence[Sequence[Mention] | Exception]:
        """Do for several documents what `newsclaims_recognize` does for one.

        Returns:
            One result for each document, or the exception that it costs.

        Example:
            >>> class Salems(Salem):
            ...     @hookimpl
            ...     def newsclaims_recognize_batch(self, documents):
            ...         return [self.newsclaims_recognize(document) for document in documents]
            >>> pipe = Pipeline(plugins=[Salems()]).pipe(["وصل سالم", "نعم"], batch_size=2)
            >>> [len(document.mentions) for document in pipe]
            [1, 0]
        """

    @hookspec(firstresult=True)
    def newsclaims_extract_quantities_batch(  # type: ignore[empty-body]
        self, documents: Sequence[Document]
    ) -> Sequence[Sequence[Quantity] | Exception]:
        """Do for several documents what `newsclaims_extract_quantities` does for one.

        Returns:
            One result for each document, or the exception that it costs.

        Example:
            >>> class NoNumbers:
            ...     @hookimpl
            ...     def newsclaims_extract_quantities(self, document):
            ...         return []
            ...     @hookimpl
            ...     def newsclaims_extract_quantities_batch(self, documents):
            ...         return [[] for document in documents]
            >>> pipe = Pipeline(plugins=[NoNumbers()]).pipe(["باع دزينة", "نعم"], batch_size=2)
            >>> [len(document.quantities) for document in pipe]
            [0, 0]
        """

    @hookspec(firstresult=True)
    def newsclaims_attribute_batch(  # type: ignore[empty-body]
        self, documents: Sequence[Document]
    ) -> Sequence[Sequence[Attribution] | Exception]:
        """Do for several documents what `newsclaims_attribute` does for one.

        Returns:
            One result for each document, or the exception that it costs.

        Example:
            >>> class Colons(Colon):
            ...     @hookimpl
            ...     def newsclaims_attribute_batch(self, documents):
            ...         return [self.newsclaims_attribute(document) for document in documents]
            >>> pipe = Pipeline(plugins=[Colons()]).pipe(["سالم: نعم", "هند: لا"], batch_size=2)
            >>> [document.claims[0].statement for document in pipe]
            ['نعم', 'لا']
        """

    @hookspec(firstresult=True)
    def newsclaims_resolve_actors_batch(  # type: ignore[empty-body]
        self, documents: Sequence[Document]
    ) -> Sequence[Resolution | Exception]:
        """Do for several documents what `newsclaims_resolve_actors` does for one.

        Returns:
            One result for each document, or the exception that it costs.

        Example:
            >>> class ManySources(Sources):
            ...     @hookimpl
            ...     def newsclaims_resolve_actors_batch(self, documents):
            ...         return [self.newsclaims_resolve_actors(document) for document in documents]
            >>> plugins = [Colon(), ManySources()]
            >>> pipe = Pipeline(plugins=plugins).pipe(["سالم: نعم", "هند: لا"], batch_size=2)
            >>> [document.claims[0].speaker for document in pipe]
            ['سالم', 'هند']
        """


class FormatSpec:
    """The hooks of both ends of the chain: what articles are read from, and documents written into.

    They belong to no stage, and a plugin may have them and nothing else.  Unlike the chain's they
    are asked once, when a format is looked for, and no plugin wraps them.
    """

    @hookspec
    def newsclaims_register_readers(self) -> Sequence[type[Reader]]:  # type: ignore[empty-body]
        r"""Name the formats that the plugin reads articles from.

        Returns:
            Subclasses of `newsclaims.formats.Reader`.

        Example:
            >>> from newsclaims import Article, read
            >>> from newsclaims.formats import Reader
            >>> class Paragraphs(Reader):
            ...     name = "paragraphs"
            ...     suffixes = (".par",)
            ...     def read(self, stream, name):
            ...         for part in stream.read().decode().split("\n\n"):
            ...             yield Article(text=part)
            >>> class ParagraphsPlugin:
            ...     @hookimpl
            ...     def newsclaims_register_readers(self):
            ...         return [Paragraphs]
            >>> from io import BytesIO
            >>> news = BytesIO("وصل سالم\n\nغادر".encode())
            >>> [one.text for one in read(news, format="paragraphs", plugins=[ParagraphsPlugin()])]
            ['وصل سالم', 'غادر']
        """

    @hookspec
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:  # type: ignore[empty-body]
        r"""Name the formats that the plugin writes documents into.

        Returns:
            Subclasses of `newsclaims.formats.TextWriter` or `BinaryWriter`.

        Example:
            >>> from newsclaims import Document, write
            >>> from newsclaims.formats import TextWriter
            >>> class Ids(TextWriter):
            ...     name = "ids"
            ...     suffix = ".ids"
            ...     def write(self, document, stream):
            ...         stream.write(document.article.id + "\n")
            >>> class IdsPlugin:
            ...     @hookimpl
            ...     def newsclaims_register_writers(self):
            ...         return [Ids]
            >>> import sys
            >>> news = [Document(article=Article(text="وصل سالم", id="n1"))]
            >>> write(news, sys.stdout, format="ids", plugins=[IdsPlugin()])
            n1
            1
        """


FORMAT_HOOKS = {
    "newsclaims_register_readers": "reader",
    "newsclaims_register_writers": "writer",
}
"""The hooks that belong to no stage, and what they register."""
