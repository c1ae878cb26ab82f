"""What each stage of the chain adds to a document."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal, cast

from attrs import field, frozen

from newsclaims.model.json_data import EMPTY, WHERE_EMPTY_OMITTED, JsonMap, as_extra, as_value
from newsclaims.model.readable import Readable, brief, part, words
from newsclaims.model.spans import UNSIGNED, Provenance, Span
from newsclaims.model.vocabulary import (
    Act,
    ActorKind,
    AnyAct,
    AnyActorKind,
    AnyMentionKind,
    Approx,
    Calendar,
    Commitment,
    Form,
    Gender,
    MentionForm,
    MentionKind,
    Number,
    QuantityKind,
    SentenceKind,
    Subject,
    TokenKind,
)


@frozen(repr=False)
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


@frozen(repr=False)
class Sentence(Span):
    """A sentence or a heading; sentences never overlap and are in text order.

    Args:
        kind: ``heading`` for a line of its own without a verb's punctuation.
        paragraph: number of the paragraph, from 0.
    """

    kind: SentenceKind = field(kw_only=True, default="sentence")
    paragraph: int = field(kw_only=True, default=0)


@frozen(kw_only=True, repr=False)
class Tokenization(Readable):
    """What a tokenizer returns: tokens and sentences, both in text order.

    Args:
        tokens: a tuple of `Token`, or `Tokens`, which cost less to make and to check.
        sentences: a tuple.
    """

    tokens: Sequence[Token]
    sentences: tuple[Sentence, ...]


@frozen(repr=False)
class Mention(Span):
    """A place where the text refers to an entity.

    Args:
        kind: what sort of entity it names: a `MentionKind`, or a plugin's own, ``sport:club``.
        kind_fallback: the `MentionKind` that a kind of a plugin's own stands for; set by the
            executor, None where ``kind`` is one itself.
        form: how it refers to it.
        gender: grammatical gender of the entity where known.
        actor: id of the actor it refers to, set when actors are resolved.
        provenance: which plugin and rule found it.
        extra: JSON values of plugins: the name of each to a value of its own, kept as a `JsonMap`.
    """

    kind: AnyMentionKind = field(kw_only=True)
    kind_fallback: MentionKind | None = field(
        kw_only=True, default=None, metadata=WHERE_EMPTY_OMITTED
    )
    form: MentionForm = field(kw_only=True, default="name")
    gender: Gender | None = field(kw_only=True, default=None)
    actor: str | None = field(kw_only=True, default=None)
    provenance: Provenance = field(kw_only=True, default=UNSIGNED)
    extra: JsonMap = field(
        kw_only=True, default=EMPTY, converter=as_extra, metadata=WHERE_EMPTY_OMITTED
    )

    @property
    def standard_kind(self) -> MentionKind:
        """The kind, or the `MentionKind` that stands in for it where it is a plugin's own."""
        return self.kind_fallback or self.kind  # type: ignore[return-value]  # else of a plugin


@frozen(repr=False)
class Quantity(Span):
    """A number with all that belongs to it: comparator, scale, unit or counted noun.

    Args:
        kind: what it does: counts, ranks, measures, dates, names.
        number: the bare number inside the span.
        value: exact; None where the text gives a range or no number.
            A string for the kinds in `TEXTUAL`: of dates and times ISO 8601 as far as
            written, of scores, ratios and identifiers their digits (``2-1``, ``7/10``, ``+961...``).
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
        extra: JSON values of plugins: the name of each to a value of its own, kept as a `JsonMap`.
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
    provenance: Provenance = field(kw_only=True, default=UNSIGNED)
    extra: JsonMap = field(
        kw_only=True, default=EMPTY, converter=as_extra, metadata=WHERE_EMPTY_OMITTED
    )


@frozen(repr=False)
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


@frozen(kw_only=True, repr=False)
class Agreement(Readable):
    """What the form of a cue says of its subject; None where the form is silent.

    Args:
        person: first, second or third.
        gender: grammatical gender.
        number: singular, dual or plural.
    """

    person: Literal[1, 2, 3] = 3
    gender: Gender | None = None
    number: Number | None = None


@frozen(kw_only=True, repr=False)
class Relation(Readable):
    """What an attribution and the claim made of it have in common.

    A field that is added here is one of both, and the claim takes it over.

    Args:
        cue: the words that report.
        content: what is said, one or more spans in text order.
        source: the noun phrase of who says it, in the same clause; None where
            there is none.
        via: channel between speaker and reader.
        quotes: quotations inside the content of a ``mixed`` attribution, without marks.
        form: whether the words are the speaker's own.
        act: what saying it does: an `Act`, or a plugin's own, ``finance:guide``.
        act_fallback: the `Act` that an act of a plugin's own stands for; set by the executor,
            None where ``act`` is one itself.
        negated: whether the cue is negated.
        evidence: names of what was seen that speaks for it, ``complementizer``, and with a minus
            before them of what speaks against it, ``-imperfect``; which there are, the plugin
            that made it tells.
    """

    cue: Cue
    content: tuple[Span, ...]
    source: Span | None = None
    via: Span | None = None
    quotes: tuple[Span, ...] = ()
    form: Form
    act: AnyAct
    act_fallback: Act | None = field(default=None, metadata=WHERE_EMPTY_OMITTED)
    negated: bool = False
    evidence: tuple[str, ...] = ()

    @property
    def standard_act(self) -> Act:
        """The act, or the `Act` that stands in for it where it is a plugin's own."""
        return self.act_fallback or cast("Act", self.act)


@frozen(kw_only=True, repr=False)
class Attribution(Relation):
    """The syntax of one act of reporting, before anybody knows who the speaker is.

    Args:
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

    statement: str = ""
    subject: Subject = "source"
    antecedent: Span | None = None
    agreement: Agreement | None = None
    confidence: float = 1.0
    id: str = ""
    provenance: Provenance = UNSIGNED


@frozen(kw_only=True, repr=False)
class EntityLink(Readable):
    """An entry of a knowledge base that an actor is.

    Args:
        id: of the entry, as the knowledge base writes it: ``Q1490``.
        source: the knowledge base, or the table it was looked up in: ``wikidata``.
        score: estimated probability that it is this one, 0 to 1.
    """

    id: str
    source: str
    score: float = 1.0


@frozen(kw_only=True, repr=False)
class Actor(Readable):
    """Somebody who says something, under every name the article gives them.

    Args:
        id: unique in the document, ``a1`` and up.
        name: the fullest name, without title; else the shortest description that
            stands on its own; spelled as `newsclaims.text.clean` has it.
        kind: what sort of speaker it is: an `ActorKind`, or a plugin's own, ``sport:club``.
        kind_fallback: the `ActorKind` that a kind of a plugin's own stands for; set by the
            executor, None where ``kind`` is one itself.
        roles: titles and offices the article gives, in text order.
        mentions: where the article refers to it, in text order.
        provenance: which plugin and rule resolved it.
        link: the entry of a knowledge base that it is; None where nobody has looked or found it.
        extra: JSON values of plugins: the name of each to a value of its own, kept as a `JsonMap`.
    """

    id: str
    name: str
    kind: AnyActorKind
    kind_fallback: ActorKind | None = field(default=None, metadata=WHERE_EMPTY_OMITTED)
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    provenance: Provenance = UNSIGNED
    link: EntityLink | None = field(default=None, metadata=WHERE_EMPTY_OMITTED)
    extra: JsonMap = field(
        kw_only=True, default=EMPTY, converter=as_extra, metadata=WHERE_EMPTY_OMITTED
    )

    @property
    def standard_kind(self) -> ActorKind:
        """The kind, or the `ActorKind` that stands in for it where it is a plugin's own."""
        return self.kind_fallback or cast("ActorKind", self.kind)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        kind, link = words(self.kind), self.link
        entry = (
            f", {words(part(link, 'source', ''))}:{words(part(link, 'id', link))}"
            if link is not None
            else ""
        )
        count = len(self.mentions) if type(self.mentions) is tuple else brief(self.mentions)
        plural = "" if count == 1 else "s"
        return (
            f"<Actor {words(self.id)}: {words(self.name)} ({kind}{entry}), {count} mention{plural}>"
        )


@frozen(kw_only=True, repr=False)
class Layer(Readable):
    """What a plugin adds to a document as a whole.

    Args:
        name: the plugin's name, a dot and what it is: ``ships.topics``.
        value: any JSON value, lists as tuples and objects as `JsonMap`.
        provenance: which plugin made it.
    """

    name: str
    value: Any = field(default=None, converter=as_value)
    provenance: Provenance = UNSIGNED


@frozen(repr=False)
class Credit(Span):
    """An agency or reporter credited in the text.

    Args:
        name: as it is commonly written.
    """

    name: str = field(kw_only=True)


@frozen(kw_only=True, repr=False)
class Resolution(Readable):
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
