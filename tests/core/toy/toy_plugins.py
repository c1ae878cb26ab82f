"""A chain of toys: words by white space, speech by a colon.  Enough to see the core work."""

import gc
import os
import re
import time
from decimal import Decimal

from attrs import evolve, frozen

from newsclaims import hookimpl
from newsclaims.model import (
    Actor,
    Attribution,
    Cue,
    Mention,
    Provenance,
    Quantity,
    Resolution,
    Sentence,
    Token,
    Tokenization,
)

TEXT = "قالت هند: وصل 12 قطارا\nقال سالم: هند قالت: تأخر 3 منها"
"""Hind says that 12 trains came, Salem that Hind says that 3 of them were late."""


class Words:
    """Cut at white space; every line is a sentence."""

    @hookimpl
    def newsclaims_tokenize(self, article):
        return Tokenization(
            tokens=tuple(
                Token(
                    *m.span(),
                    m.group(),
                    norm=m.group(),
                    stem=article.span(*m.span()),
                    stem_norm=m.group(),
                )
                for m in re.finditer(r"\S+", article.text)
            ),
            sentences=tuple(
                Sentence(*m.span(), m.group(), paragraph=n)
                for n, m in enumerate(re.finditer(r"[^\n]+", article.text))
            ),
        )


@frozen(kw_only=True)
class Names:
    """Recognize the names that it is told."""

    requires = ("tokens",)

    known: tuple[str, ...] = ("هند", "سالم")

    @hookimpl
    def newsclaims_recognize(self, document):
        return [
            Mention(*m.span(), m.group(), kind="person", provenance=Provenance(rule="told"))
            for name in self.known
            for m in re.finditer(name, document.text)
        ]


class Digits:
    """Read digits."""

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        return [
            Quantity(
                *m.span(),
                m.group(),
                kind="cardinal",
                number=document.article.span(*m.span()),
                value=Decimal(m.group()),
                provenance=Provenance(rule="digits", plugin="somebody else"),
            )
            for m in re.finditer(r"\d+", document.text)
        ]


class Colons:
    """``قال`` and a colon with a name between or before: what follows, to the end of the line."""

    requires = ("sentences",)
    uses = ("mentions",)

    @hookimpl
    def newsclaims_attribute(self, document):
        found = []
        for m in re.finditer(r"(?P<cue>قالت?)(?: (?P<source>\w+))?: ", document.text):
            end = document.text.find("\n", m.end())
            source = m.span("source") if m["source"] else None
            found.append(
                Attribution(
                    cue=Cue(*m.span("cue"), m["cue"], lemma="قال"),
                    source=source and document.article.span(*source),
                    content=(
                        document.article.span(m.end(), end if end > 0 else len(document.text)),
                    ),
                    form="direct",
                    act="state",
                    provenance=Provenance(rule="colon"),
                )
            )
        return found[::-1]


class Speakers:
    """Every source is an actor by its own words."""

    requires = ("attributions",)

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        names = sorted({a.source.text for a in document.attributions if a.source})
        ids = {name: f"a{n}" for n, name in enumerate(names, 1)}
        return Resolution(
            actors=tuple(
                Actor(
                    id=ids[name],
                    name=name,
                    kind="person",
                    mentions=tuple(m for m in document.mentions if m.text == name),
                )
                for name in names
            ),
            speakers={a.id: (ids[a.source.text],) for a in document.attributions if a.source},
        )


class Scores:
    """Says of each name, number, actor and claim how sure it is."""

    name = "scores"

    def __init__(self, extra=None):
        self.extra = {"scores": {"p": 0.5}} if extra is None else extra

    @hookimpl
    def newsclaims_recognize(self, document):
        at = document.text.index("قطارا")
        return [Mention(at, at + 5, "قطارا", kind="other", extra=self.extra)]

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        words = document.article.span(10, 13)
        return [Quantity(10, 13, words.text, kind="cardinal", number=words, extra=self.extra)]

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        found = Speakers().newsclaims_resolve_actors(document)
        return evolve(found, actors=tuple(evolve(a, extra=self.extra) for a in found.actors))

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [evolve(claim, extra={**claim.extra, **self.extra}) for claim in claims]


class Adding:
    """Add layers that are told; of those without a value the names of the layers that there were."""

    def __init__(self, name, layers, requires=(), uses=()):
        self.name = name
        self.layers = layers
        self.provides = tuple(layers)
        self.requires = requires
        self.uses = uses

    @hookimpl
    def newsclaims_annotate(self, document):
        seen = [layer.name for layer in document.layers]
        return {name: seen if value is None else value for name, value in self.layers.items()}


class Coaches:
    """Recognize one name, of a kind of its own."""

    name = "coaches"
    own_kinds = {"sport:coach": "person", "sport:bus": "other"}  # noqa: RUF012 - as a plugin has it
    kind = "sport:coach"

    @hookimpl
    def newsclaims_recognize(self, document):
        at = document.text.find("هند")
        return [] if at < 0 else [Mention(at, at + 3, "هند", kind=self.kind)]


class Thresholds:
    """Fail with the thresholds of the garbage collector in the process that calls it."""

    name = "thresholds"

    @hookimpl
    def newsclaims_recognize(self):
        raise RuntimeError(str(gc.get_threshold()))


class Deadly:
    """End the process at the word ``موت``, as a crash in foreign code would."""

    @hookimpl
    def newsclaims_recognize(self, document):
        if "موت" in document.text:
            os._exit(3)
        return []


@frozen(kw_only=True)
class BatchNames(Names):
    """Recognize names in several documents at a time; the rule may say in how many."""

    name = "batchnames"

    sizes: bool = False

    @hookimpl
    def newsclaims_recognize(self, document):
        return self._found(document, "alone")

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self._found(document, str(len(documents))) for document in documents]

    def _found(self, document, rule):
        found = super().newsclaims_recognize(document)
        return [evolve(m, provenance=Provenance(rule=rule)) for m in found] if self.sizes else found


class DeadlyBatch(Names):
    """Recognize names; end the process at the word ``موت``."""

    @hookimpl
    def newsclaims_recognize(self, document):
        if "موت" in document.text:
            os._exit(3)
        return super().newsclaims_recognize(document)

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.newsclaims_recognize(document) for document in documents]


class SlowBatch(Names):
    """Recognize names; do not return at the word ``نوم``."""

    name = "slow"

    @hookimpl
    def newsclaims_recognize(self, document):
        if "نوم" in document.text:
            time.sleep(60)
        return super().newsclaims_recognize(document)

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.newsclaims_recognize(document) for document in documents]


ALL = (Words, Names, Digits, Colons, Speakers)
