"""Documents to try plugins on: samples with every layer laid out, and any text laid out plainly.

No stage needs the plugins before it to be tested: what they would have given is written in
``samples.toml``, or follows from white space and lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import evolve, field, frozen

from newsclaims._chain.claim_assembly import assemble, link_mentions
from newsclaims.lexicon import load_toml
from newsclaims.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Attribution,
    Claim,
    Cue,
    Document,
    Form,
    Gender,
    Mention,
    MentionKind,
    Quantity,
    QuantityKind,
    Resolution,
    Sentence,
    Span,
    Subject,
    Token,
    Tokenization,
    TokenKind,
)
from newsclaims.stages import STAGE_NAMES, STAGES
from newsclaims.text import fold

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_WORD = re.compile(rf"\w[\w{_MARKS}]*|[^\w\s]")
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


@frozen(kw_only=True)
class _Named:
    text: str
    kind: MentionKind
    gender: Gender | None = None


@frozen(kw_only=True)
class _Number:
    text: str
    number: str
    kind: QuantityKind
    value: str
    unit: str | None = None
    counted: str | None = None


@frozen(kw_only=True)
class _Said:
    cue: str
    content: str
    form: Form
    act: Act = "state"
    source: str | None = None
    quotes: tuple[str, ...] = ()
    subject: Subject = "source"
    antecedent: str | None = None
    speaker: str


@frozen(kw_only=True)
class _News:
    id: str
    text: str
    mentions: tuple[_Named, ...]
    quantities: tuple[_Number, ...]
    attributions: tuple[_Said, ...]


@frozen(kw_only=True)
class SpeechWords:
    """Words that texts with a known answer are made of.

    Args:
        verbs: of saying, by the gender of their subject.
        persons: names, by gender.
        said: what they say.
        marks: pairs of quotation marks.
        forms: sentences with ``{0}`` for the verb, ``{1}`` for the person, ``{2}`` and ``{4}`` for
            the marks and ``{3}`` for what is said.
        counted: sentences with ``{}`` for a number.
        zeros: the zero of each script of digits.
    """

    verbs: dict[Gender, tuple[str, ...]]
    persons: dict[Gender, tuple[str, ...]]
    said: tuple[str, ...]
    marks: tuple[str, ...]
    forms: tuple[str, ...]
    counted: tuple[str, ...] = ()
    zeros: tuple[str, ...] = ("0",)

    def pieces(self) -> dict[str, str]:
        """Return what texts are made of that grow, by name."""
        [verb, *_], [person, *_] = (next(iter(one.values())) for one in (self.verbs, self.persons))
        words = (verb, person, self.marks[0][0], self.said[0], self.marks[0][1])
        return {
            "own_verbs": f"{verb} ",
            "own_names": f"{person} ",
            "own_speech": "".join(form.format(*words) + " " for form in self.forms),
        }

    def vocabulary(self) -> list[str]:
        """Return every word once."""
        named = [*self.verbs.values(), *self.persons.values(), self.said, self.marks]
        return sorted({word for part in named for one in part for word in one.split()})


@frozen(kw_only=True)
class Samples:
    """What stands in ``samples.toml``.

    Args:
        speech: words for texts with a known answer.
        odd: texts with characters that news should not have, by what is odd about them.
        growing: pieces to repeat into texts of any length, by name.
    """

    news: tuple[_News, ...] = field(repr=False)
    speech: SpeechWords
    odd: dict[str, str]
    growing: dict[str, str]


@lru_cache(maxsize=1)
def samples() -> Samples:
    """Return the samples; the file is read once."""
    return load_toml("newsclaims.testing", "samples.toml", Samples)


@lru_cache(maxsize=1)
def news() -> tuple[Document, ...]:
    """Return short news articles with every layer, claims included."""
    return tuple(_laid_out_news(one) for one in samples().news)


def odd_texts() -> dict[str, str]:
    """Return texts with characters that news should not have, by what is odd about them."""
    # TOML cannot hold half a character; Python can, where a careless decoder left it.
    return {**samples().odd, "lone_surrogate": "قال \udc80 سالم الحارثي: «نع\ud800م»."}


def lay_out(text: str, *, id: str = "article") -> Document:  # noqa: A002 - the field's name
    """Return a document of any text, with every layer as white space and lines suggest it.

    Words and marks are tokens, without clitics; lines are sentences; digits are quantities.  Of a
    line of three words and more the second is a person, who says what follows.
    """
    article = Article(text=text, id=id)
    cut = split(text)
    document = Document(article=article, tokens=cut.tokens, sentences=cut.sentences)
    spoken = [
        (words, rest)
        for sentence in cut.sentences
        if len(words := document.tokens_in(sentence)) > _LEAST
        and (rest := article.span(words[2].start, words[-1].end))
    ]
    names = {words[1].start: words[1] for words, _ in spoken}
    attributions = tuple(
        Attribution(
            cue=Cue(words[0].start, words[0].end, words[0].text, lemma=words[0].norm),
            source=_span(words[1]),
            content=(rest,),
            form="indirect",
            act="state",
            id=f"c{n}",
        )
        for n, (words, rest) in enumerate(spoken, 1)
    )
    mentions = tuple(Mention(w.start, w.end, w.text, kind="person") for w in names.values())
    digits = [token for token in cut.tokens if token.kind == "number" and token.text.isdecimal()]
    quantities = tuple(
        Quantity(
            token.start,
            token.end,
            token.text,
            kind="cardinal",
            number=_span(token),
            value=Decimal(token.text),
            id=f"q{n}",
        )
        for n, token in enumerate(digits, 1)
    )
    speakers = {a.id: a.source.text for a in attributions if a.source}
    return _with_claims(evolve(document, mentions=mentions), quantities, attributions, speakers)


_LEAST = 2
"""Words of a line that says nothing."""


def split(text: str) -> Tokenization:
    """Cut a text into words and marks, and into lines; it knows no language."""
    tokens = []
    for match in _WORD.finditer(text):
        start, end, word = match.start(), match.end(), match.group()
        norm = fold(word)
        stem = Span(start, end, word)
        kind: TokenKind = "punctuation"
        if word[0].isalnum() or word[0] == "_":
            kind = "number" if word.isdecimal() else "word"
        tokens.append(Token(start, end, word, norm=norm, kind=kind, stem=stem, stem_norm=norm))
    sentences = tuple(
        Sentence(m.start(), m.end(), m.group(), paragraph=n)
        for n, m in enumerate(_LINE.finditer(text))
    )
    return Tokenization(tokens=tuple(tokens), sentences=sentences)


def restrict(document: Document, layers: Collection[str], before: str) -> Document:
    """Return *document* as a plugin would be given it.

    Args:
        document: with every layer.
        layers: names of those that may stay; ``tokens.clitics`` keeps the tokens too.  At the stage
            ``refine`` there are claims where ``claims`` or ``attributions`` is among them.
        before: name of the stage of the plugin; what that stage gives or a later one does not stay.
    """
    place = STAGE_NAMES.index(before)
    annotating = not STAGES[place].gives
    wanted = {name.partition(".")[0] for name in layers}
    kept = {layer for stage in STAGES[:place] for layer in stage.gives if layer in wanted}
    resolution = Resolution()
    if "actors" in kept:
        speakers = {c.id: tuple(actor.id for actor in c.actors) for c in document.claims}
        resolution = Resolution(actors=document.actors, speakers=speakers)
    mentions = document.mentions if "mentions" in kept else ()
    attributions = document.attributions if "attributions" in kept else ()
    quantities = document.quantities if "quantities" in kept else ()
    claims: tuple[Claim, ...] = ()
    if before == "refine":
        reported = document.attributions if "claims" in wanted else attributions
        claims = assemble(reported, quantities, resolution)
    elif "claims" in kept:
        claims = document.claims
    return Document(
        article=document.article,
        tokens=document.tokens if "tokens" in kept else (),
        sentences=document.sentences if "sentences" in kept else (),
        mentions=link_mentions([evolve(m, actor=None) for m in mentions], resolution.actors),
        quantities=quantities,
        attributions=attributions,
        actors=resolution.actors,
        claims=claims,
        layers=tuple(one for one in document.layers if annotating and one.name in layers),
    )


def _laid_out_news(one: _News) -> Document:
    article = Article(text=one.text, id=one.id)
    cut = split(one.text)
    at = _Finder(article)
    mentions = tuple(
        Mention(*at.bounds(m.text), m.text, kind=m.kind, gender=m.gender) for m in one.mentions
    )
    at = _Finder(article)
    quantities = tuple(
        Quantity(
            *at.bounds(q.text),
            q.text,
            kind=q.kind,
            number=at.inside(q.number),
            value=Decimal(q.value),
            unit=q.unit,
            counted=at.inside(q.counted) if q.counted else None,
            id=f"q{n}",
        )
        for n, q in enumerate(one.quantities, 1)
    )
    at = _Finder(article)
    attributions = []
    for n, said in enumerate(one.attributions, 1):
        cue = Cue(*at.bounds(said.cue), said.cue, lemma=said.cue)
        attributions.append(
            Attribution(
                cue=cue,
                source=at.inside(said.source) if said.source else None,
                content=(at.inside(said.content),),
                quotes=tuple(at.inside(quote) for quote in said.quotes),
                form=said.form,
                act=said.act,
                subject=said.subject,
                antecedent=_Finder(article).inside(said.antecedent) if said.antecedent else None,
                evidence=("sample",),
                confidence=round(1 - n / 10, 1),
                id=f"c{n}",
            )
        )
    document = Document(
        article=article, tokens=cut.tokens, sentences=cut.sentences, mentions=mentions
    )
    speakers = {f"c{n}": said.speaker for n, said in enumerate(one.attributions, 1)}
    return _with_claims(document, quantities, tuple(attributions), speakers)


def _with_claims(
    document: Document,
    quantities: tuple[Quantity, ...],
    attributions: tuple[Attribution, ...],
    speakers: dict[str, str],
) -> Document:
    """Add what is said and who says it; *speakers* are names by the ids of attributions."""
    places: dict[str, list[Mention]] = {}
    for mention in document.mentions:
        places.setdefault(mention.text, []).append(mention)
    ids = {name: f"a{n}" for n, name in enumerate(dict.fromkeys(speakers.values()), 1)}
    actors = tuple(
        Actor(
            id=actor,
            name=name,
            kind=_actor_kind(places.get(name, ())),
            mentions=tuple(evolve(mention, actor=actor) for mention in places.get(name, ())),
        )
        for name, actor in ids.items()
    )
    resolution = Resolution(
        actors=actors, speakers={key: (ids[name],) for key, name in speakers.items()}
    )
    return evolve(
        document,
        mentions=link_mentions(document.mentions, actors),
        quantities=quantities,
        attributions=attributions,
        actors=actors,
        claims=assemble(attributions, quantities, resolution),
    )


def _actor_kind(mentions: Sequence[Mention]) -> ActorKind:
    kind = mentions[0].standard_kind if mentions else "other"
    return "unnamed" if kind == "other" else kind


def _span(token: Token) -> Span:
    return Span(token.start, token.end, token.text)


class _Finder:
    """Finds words in a text, each after the beginning of the one before."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._last = 0

    def bounds(self, words: str) -> tuple[int, int]:
        """Return where *words* stand next, and go on from there."""
        self._last = self._article.text.index(words, self._last)
        return self._last, self._last + len(words)

    def inside(self, words: str) -> Span:
        """Return where *words* stand next; the place stays where it is."""
        start = self._article.text.index(words, self._last)
        return self._article.span(start, start + len(words))
