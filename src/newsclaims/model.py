"""The types that flow down the chain: an article in, attributed claims out.

Every type is a frozen attrs class.  A place in the text is a `Span`: half-open
code point offsets into the untouched `Article.text`, with the text they cut
out, so that ``article.text[span.start:span.end] == span.text`` always holds.
Nothing here knows any language.

The values of `Form`, `Act`, `ActorKind`, `QuantityKind` and `Approx` follow the
attribution relation of PARC 3.0 and PolNeAR (cue, source, content) and are
explained in the reference documentation.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import field, frozen

Form: TypeAlias = Literal["direct", "indirect", "mixed"]
Act: TypeAlias = Literal[
    "state", "deny", "admit", "allege", "accuse", "warn",
    "call", "commit", "predict", "believe", "ask", "evaluate",
]  # fmt: skip
Commitment: TypeAlias = Literal["neutral", "endorsing", "distancing"]
Subject: TypeAlias = Literal["source", "dropped", "inherited", "agentless"]
TokenKind: TypeAlias = Literal["word", "number", "punctuation", "symbol"]
SentenceKind: TypeAlias = Literal["sentence", "heading"]
MentionKind: TypeAlias = Literal["person", "organization", "place", "other"]
MentionForm: TypeAlias = Literal["name", "title", "pronoun", "description"]
ActorKind: TypeAlias = Literal[
    "person", "organization", "place", "group", "unnamed", "document", "media"
]
QuantityKind: TypeAlias = Literal[
    "cardinal", "ordinal", "percent", "money", "measure", "date",
    "time", "duration", "age", "score", "identifier",
]  # fmt: skip
Approx: TypeAlias = Literal["=", "~", ">", ">=", "<", "<="]
Calendar: TypeAlias = Literal["gregorian", "hijri"]
Gender: TypeAlias = Literal["m", "f"]
Number: TypeAlias = Literal["s", "d", "p"]
Level: TypeAlias = Literal["info", "warning", "error"]


@frozen
class Span:
    """A stretch of the article: ``text == article.text[start:end]``, never empty.

    Args:
        start: first code point.
        end: one past the last code point.
        text: what stands there.
    """

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    def covers(self, other: Span) -> bool:
        """Say whether *other* lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@frozen(kw_only=True)
class Article:
    """A news article, as its publisher printed it.

    Args:
        text: the body, without the title; every offset counts its code points.
        id: names the article in errors and output.
        title: the headline.
        language: BCP 47 tag of the text.
        published: day of publication, what relative dates count from.
        publisher: outlet or agency.
        url: where it was read.
    """

    text: str
    id: str = "article"
    title: str | None = None
    language: str = "ar"
    published: date | None = None
    publisher: str | None = None
    url: str | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the span ``[start, end)`` of the text.

        Raises:
            ValueError: the range is empty or not inside the text.
        """
        if not 0 <= start < end <= len(self.text):
            msg = f"[{start}, {end}) is not a span of a text of {len(self.text)} code points"
            raise ValueError(msg)
        return Span(start, end, self.text[start:end])

    def __repr__(self) -> str:
        head = self.title or self.text[:40]
        return f"<Article {self.id}: {head!r}, {len(self.text)} code points>"


@frozen
class Provenance:
    """Who made a thing: a plugin names its `rule`, the executor fills in the rest.

    Args:
        rule: what in the plugin made it, a name from the plugin's own vocabulary.
        plugin: the plugin's name.
        distribution: what it was installed from; empty for an object handed to the pipeline.
        version: of the distribution.
    """

    rule: str = ""
    plugin: str = ""
    distribution: str = ""
    version: str = ""


@frozen
class Token(Span):
    """A word, number, punctuation mark or symbol.

    Args:
        norm: ``newsclaims.text.fold(text)``, the spelling that lexicons are keyed by.
        kind: what stands there.
        proclitics: attached words before the stem, in reading order.
        stem: the word without its clitics; the whole token where it has none.
        stem_norm: ``fold(stem.text)``, or the restored form where writing the clitics
            changed the stem.
        enclitics: attached pronouns after the stem.
        features: hints about the form from a closed vocabulary, see `FEATURES`.
    """

    norm: str = field(kw_only=True)
    kind: TokenKind = field(kw_only=True, default="word")
    proclitics: tuple[Span, ...] = field(kw_only=True, default=())
    stem: Span = field(kw_only=True)
    stem_norm: str = field(kw_only=True)
    enclitics: tuple[Span, ...] = field(kw_only=True, default=())
    features: frozenset[str] = field(kw_only=True, default=frozenset())


FEATURES: frozenset[str] = frozenset(
    {
        "verb", "noun", "particle",  # hints: a token may carry none or several
        "perfect", "imperfect", "passive",
        "definite", "nisba", "participle",
        "masculine", "feminine", "singular", "dual", "plural",
        "indefinite",  # carries a tanwin, written or by its alif
    }
)  # fmt: skip
"""The closed vocabulary of `Token.features`."""


@frozen
class Sentence(Span):
    """A sentence or a heading; sentences never overlap and are in text order.

    Args:
        kind: ``heading`` for a line of its own without a verb's punctuation.
        paragraph: number of the paragraph, from 0.
    """

    kind: SentenceKind = field(kw_only=True, default="sentence")
    paragraph: int = field(kw_only=True, default=0)


@frozen(kw_only=True)
class Tokenization:
    """What a tokenizer returns: tokens and sentences, both in text order."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]


@frozen
class Mention(Span):
    """A place where the text refers to an entity.

    Args:
        kind: what sort of entity it names.
        form: how it refers to it.
        gender: grammatical gender of the entity where known.
        actor: id of the actor it refers to, set when actors are resolved.
        provenance: which plugin and rule found it.
    """

    kind: MentionKind = field(kw_only=True)
    form: MentionForm = field(kw_only=True, default="name")
    gender: Gender | None = field(kw_only=True, default=None)
    actor: str | None = field(kw_only=True, default=None)
    provenance: Provenance = field(kw_only=True, default=Provenance())


TEXTUAL: frozenset[QuantityKind] = frozenset({"date", "time", "score", "identifier"})
"""The kinds of quantities whose value is a string, not a number."""


@frozen
class Quantity(Span):
    """A number with all that belongs to it: comparator, scale, unit or counted noun.

    Args:
        kind: what it does: counts, ranks, measures, dates, names.
        number: the bare number inside the span.
        value: exact; None where the text gives a range or no number.
            A string for the kinds in `TEXTUAL`: of dates and times ISO 8601 as far as
            written, of scores and identifiers their digits (``2-1``, ``+961...``).
        low: lower end of a range, inclusive; a string where ``value`` would be one.
        high: upper end of a range, inclusive; likewise.
        approx: how the value relates to the true one: ``>`` for "more than".
        unit: ISO 4217 for money, UCUM for measures, durations and ages, ``%``.
        unit_alternatives: further units that the word may stand for, likeliest first.
        counted: the counted noun phrase as written.
        per: what the number is for each of, as written: ``يومياً`` of a rate.
        whole: the number that this one is a part of: ``12`` of ``10 من 12``.
        calendar: of a date, where it is not Gregorian.
        alternatives: further values where the writing is ambiguous, likeliest first.
        id: set by the executor, ``q1`` and up in text order.
    """

    kind: QuantityKind = field(kw_only=True)
    number: Span = field(kw_only=True)
    value: Decimal | str | None = field(kw_only=True, default=None)
    low: Decimal | str | None = field(kw_only=True, default=None)
    high: Decimal | str | None = field(kw_only=True, default=None)
    approx: Approx = field(kw_only=True, default="=")
    unit: str | None = field(kw_only=True, default=None)
    unit_alternatives: tuple[str, ...] = field(kw_only=True, default=())
    counted: Span | None = field(kw_only=True, default=None)
    per: Span | None = field(kw_only=True, default=None)
    whole: Span | None = field(kw_only=True, default=None)
    calendar: Calendar | None = field(kw_only=True, default=None)
    alternatives: tuple[Decimal, ...] = field(kw_only=True, default=())
    id: str = field(kw_only=True, default="")
    provenance: Provenance = field(kw_only=True, default=Provenance())


@frozen
class Cue(Span):
    """The words that report: a verb, participle, verbal noun, preposition or colon.

    Args:
        lemma: dictionary form, as the lexicon writes it.
        cue_class: finer class from the lexicon, ``say`` or ``announce``.
        commitment: what the reporter's choice of this word says about the content.
    """

    lemma: str = field(kw_only=True)
    cue_class: str = field(kw_only=True, default="")
    commitment: Commitment = field(kw_only=True, default="neutral")


@frozen(kw_only=True)
class Agreement:
    """What the form of a cue says of its subject; None where the form is silent.

    Args:
        person: first, second or third.
        gender: grammatical gender.
        number: singular, dual or plural.
    """

    person: Literal[1, 2, 3] = 3
    gender: Gender | None = None
    number: Number | None = None


@frozen(kw_only=True)
class Attribution:
    """The syntax of one act of reporting, before anybody knows who the speaker is.

    Args:
        cue: the words that report.
        content: what is said, one or more spans in text order.
        source: the noun phrase of who says it, in the same clause; None where
            there is none.
        via: channel between speaker and reader.
        quotes: quotations inside the content of a ``mixed`` attribution, without marks.
        form: whether the words are the speaker's own.
        act: what saying it does.
        negated: whether the cue is negated.
        statement: the content as a reader would repeat it, without complementizer
            and outer marks; empty for the contents as they stand.
        subject: where the speaker is to be looked for: in ``source``, in a
            ``dropped`` pronoun, ``inherited`` from the clause that a participle or
            verbal noun belongs to, or nowhere (``agentless``).
        antecedent: noun phrase of another clause that the sentence's grammar makes
            the speaker, where ``subject`` is ``inherited`` or ``dropped``.
        agreement: what the cue's form says of its subject.
        confidence: estimated probability that the attribution is right, 0 to 1.
        id: set by the executor; the claim made of it bears the same.
        provenance: which plugin and rule made it.
    """

    cue: Cue
    content: tuple[Span, ...]
    source: Span | None = None
    via: Span | None = None
    quotes: tuple[Span, ...] = ()
    form: Form
    act: Act
    negated: bool = False
    statement: str = ""
    subject: Subject = "source"
    antecedent: Span | None = None
    agreement: Agreement | None = None
    confidence: float = 1.0
    id: str = ""
    provenance: Provenance = Provenance()


@frozen(kw_only=True)
class Actor:
    """Somebody who says something, under every name the article gives them.

    Args:
        id: unique in the document, ``a1`` and up.
        name: the fullest name, without title; else the shortest description that
            stands on its own; spelled as `newsclaims.text.clean` has it.
        kind: what sort of speaker it is.
        roles: titles and offices the article gives, in text order.
        mentions: where the article refers to it, in text order.
        provenance: which plugin and rule resolved it.
    """

    id: str
    name: str
    kind: ActorKind
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    provenance: Provenance = Provenance()

    def __str__(self) -> str:
        return self.name


@frozen
class Credit(Span):
    """An agency or reporter credited in the text.

    Args:
        name: as it is commonly written.
    """

    name: str = field(kw_only=True)


@frozen(kw_only=True)
class Resolution:
    """What an actor resolver returns.

    Args:
        actors: every actor once.
        speakers: attribution id to the ids of its speakers; an attribution that is
            left out has none.  A plain dict, made for one call: it is read into the claims
            at once and no document keeps it.
        credits: credit lines and datelines.
    """

    actors: tuple[Actor, ...] = ()
    speakers: dict[str, tuple[str, ...]] = field(factory=dict)
    credits: tuple[Credit, ...] = ()


@frozen(kw_only=True, repr=False)
class Claim:
    """Who said what: an attribution with its speakers and its numbers.

    The spans, ``form``, ``act`` and ``negated`` are those of `Attribution`.

    Args:
        id: unique in the document, ``c1`` and up in the order of the cues.
        actors: the speakers; empty where nobody is named as one.
        statement: the content as a reader would repeat it.
        quantities: the numbers inside the content, in text order.
        parent: id of the claim in whose content this one stands.
        confidence: estimated probability that the claim is right, 0 to 1.
    """

    id: str
    cue: Cue
    content: tuple[Span, ...]
    statement: str
    form: Form
    act: Act
    source: Span | None = None
    via: Span | None = None
    quotes: tuple[Span, ...] = ()
    negated: bool = False
    actors: tuple[Actor, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parent: str | None = None
    confidence: float = 1.0
    provenance: Provenance = Provenance()

    @property
    def speaker(self) -> str | None:
        """The speakers' names joined by a comma, or None."""
        return ", ".join(actor.name for actor in self.actors) or None

    def __repr__(self) -> str:
        no = "not " if self.negated else ""
        who = self.speaker or "(nobody)"
        return f"<Claim {self.id}: {who} | {no}{self.cue.text} ({self.act}, {self.form}) | {self.statement}>"


@frozen(kw_only=True)
class Diagnostic:
    """Something a user should know about how a document came to be.

    Args:
        level: ``error`` where something is missing that was asked for, ``warning`` where
            something is wrong with what is installed, ``info`` for the rest.
        message: one line.
        plugin: the plugin that it is about, if it is about one.
        start: first code point of the stretch of text that it is about, if it is about one.
        end: one past the last code point of that stretch.
    """

    level: Level
    message: str
    plugin: str | None = None
    start: int | None = None
    end: int | None = None


@frozen(kw_only=True, repr=False)
class Document:
    """An article with every layer that the chain has added so far."""

    article: Article
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    actors: tuple[Actor, ...] = ()
    credits: tuple[Credit, ...] = ()
    claims: tuple[Claim, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, untouched."""
        return self.article.text

    def claims_by(self, actor: Actor | str) -> tuple[Claim, ...]:
        """Return the claims of *actor*: an `Actor`, an actor id or a name as in `Actor.name`."""
        keys = {actor.id} if isinstance(actor, Actor) else {actor}
        return tuple(
            claim
            for claim in self.claims
            if any(a.id in keys or a.name in keys for a in claim.actors)
        )

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap *span*, by binary search."""
        first = bisect_left(self._token_ends, span.start + 1)
        last = bisect_left(self._token_starts, span.end)
        return self.tokens[first:last]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _token_ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(getattr(self, layer))} {layer}"
            for layer in ("tokens", "mentions", "quantities", "claims", "actors")
        )
        return f"<Document {self.article.id}: {counts}>"
