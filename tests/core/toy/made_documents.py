"""A Hypothesis strategy for documents with every layer and field filled."""

from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from newsclaims import model
from newsclaims.model import (
    FEATURES,
    Actor,
    Agreement,
    Article,
    Attribution,
    Claim,
    Credit,
    Cue,
    Diagnostic,
    Document,
    EntityLink,
    Layer,
    Mention,
    Provenance,
    Quantity,
    Sentence,
    Span,
    Token,
)

# Arabic with marks, bidi controls, emoji, and a lone low surrogate as a careless decoder leaves it.
WORDS = st.text('قالوزيرإنمحَّة ـ«»12٣,.\u200f\u202bA😀\udc80\n"\\', min_size=1, max_size=30)
NAMES = st.text("هند سالمA\udc80", min_size=1, max_size=8)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)


def one_of(alias):
    return st.sampled_from(get_args(alias))


def optional(strategy):
    return st.none() | strategy


def word_of(alias):
    """Draw a standard word, or one of a plugin's own with what it stands for."""
    own = st.sampled_from(["sport:club", "a-1:b_2"])
    return st.tuples(one_of(alias), st.none()) | st.tuples(own, one_of(alias))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
LINK = st.builds(EntityLink, id=NAMES, source=NAMES, score=st.floats(0, 1))
EXTRA = st.just({}) | st.dictionaries(NAMES, JSON, max_size=2)
PROVENANCE = st.builds(Provenance, NAMES, NAMES, NAMES, NAMES)
AGREEMENT = st.builds(
    Agreement,
    person=st.sampled_from([1, 2, 3]),
    gender=optional(one_of(model.Gender)),
    number=optional(one_of(model.Number)),
)
DIAGNOSTIC = st.builds(
    Diagnostic,
    level=one_of(model.Level),
    message=NAMES,
    plugin=optional(NAMES),
    start=optional(st.integers(0, 9)),
    end=optional(st.integers(0, 9)),
)
ARTICLE = st.builds(
    Article,
    text=WORDS,
    id=NAMES,
    title=optional(NAMES),
    language=NAMES,
    published=optional(st.dates()),
    publisher=optional(NAMES),
    url=optional(NAMES),
    meta=EXTRA,
)
MENTION = {
    "form": one_of(model.MentionForm),
    "gender": optional(one_of(model.Gender)),
    "actor": optional(NAMES),
    "provenance": PROVENANCE,
    "extra": EXTRA,
}
CUE = {"lemma": NAMES, "cue_class": NAMES, "commitment": one_of(model.Commitment)}


class Maker:
    """Draws what stands in one text."""

    def __init__(self, draw, text):
        self.draw = draw
        self.text = text

    def some(self, make):
        return tuple(make(n) for n in range(self.draw(st.integers(0, 3))))

    def place(self, cls=Span, /, **rest):
        start = self.draw(st.integers(0, len(self.text) - 1))
        end = self.draw(st.integers(start + 1, len(self.text)))
        drawn = {name: self.draw(strategy) for name, strategy in rest.items()}
        return cls(start, end, self.text[start:end], **drawn)

    def perhaps(self):
        return self.place() if self.draw(st.booleans()) else None

    def apart(self, make):
        """Draw spans in text order, none overlapping another."""
        cuts = sorted(self.draw(st.sets(st.integers(0, len(self.text)), max_size=6)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        return tuple(make(start, end, self.text[start:end]) for start, end in pairs)

    def token(self, start, end, word):
        return Token(
            start,
            end,
            word,
            norm=word,
            kind=self.draw(one_of(model.TokenKind)),
            proclitics=(Span(start, start + 1, word[0]),),
            stem=Span(start, end, word),
            stem_norm=word,
            enclitics=(Span(end - 1, end, word[-1]),),
            features=self.draw(st.frozensets(st.sampled_from(sorted(FEATURES)), max_size=3)),
        )

    def sentence(self, start, end, words):
        kind = self.draw(one_of(model.SentenceKind))
        return Sentence(start, end, words, kind=kind, paragraph=self.draw(st.integers(0, 9)))

    def quantity(self, n):
        kind = self.draw(one_of(model.QuantityKind))
        values = optional(NAMES if kind in model.TEXTUAL else DECIMALS)
        low, high = self.draw(values), self.draw(values)
        if isinstance(low, Decimal) and isinstance(high, Decimal):
            low, high = sorted((low, high))
        span = self.place()
        return Quantity(
            span.start,
            span.end,
            span.text,
            kind=kind,
            number=span,
            value=self.draw(values),
            low=low,
            high=high,
            approx=self.draw(one_of(model.Approx)),
            unit=self.draw(optional(NAMES)),
            unit_alternatives=tuple(self.draw(st.lists(NAMES, max_size=2))),
            counted=self.perhaps(),
            per=self.perhaps(),
            whole=self.perhaps(),
            calendar=self.draw(optional(one_of(model.Calendar))),
            alternatives=tuple(self.draw(st.lists(DECIMALS, max_size=2))),
            id=f"q{n}",
            provenance=self.draw(PROVENANCE),
            extra=self.draw(EXTRA),
        )

    def mention(self, _):
        kind, fallback = self.draw(word_of(model.MentionKind))
        drawn = {"kind": st.just(kind), "kind_fallback": st.just(fallback), **MENTION}
        return self.place(Mention, **drawn)

    def actor(self, n):
        kind, fallback = self.draw(word_of(model.ActorKind))
        return Actor(
            id=f"a{n}",
            name=self.draw(NAMES),
            kind=kind,
            kind_fallback=fallback,
            roles=tuple(self.draw(st.lists(NAMES, max_size=2))),
            mentions=self.some(self.mention),
            provenance=self.draw(PROVENANCE),
            link=self.draw(optional(LINK)),
            extra=self.draw(EXTRA),
        )

    def relation(self, n):
        """Draw what an attribution and a claim have in common."""
        act, fallback = self.draw(word_of(model.Act))
        return {
            "id": f"c{n}",
            "cue": self.place(Cue, **CUE),
            "content": self.apart(Span) or (self.place(),),
            "source": self.perhaps(),
            "via": self.perhaps(),
            "quotes": self.apart(Span),
            "statement": self.draw(WORDS),
            "form": self.draw(one_of(model.Form)),
            "act": act,
            "act_fallback": fallback,
            "negated": self.draw(st.booleans()),
            "evidence": tuple(self.draw(st.lists(NAMES, max_size=2))),
            "confidence": self.draw(st.floats(0, 1)),
            "provenance": self.draw(PROVENANCE),
        }

    def attribution(self, n):
        return Attribution(
            **self.relation(n),
            subject=self.draw(one_of(model.Subject)),
            antecedent=self.perhaps(),
            agreement=self.draw(optional(AGREEMENT)),
        )

    def claim(self, n, actors, quantities):
        return Claim(
            **self.relation(n),
            actors=tuple(actor for actor in actors if self.draw(st.booleans())),
            quantities=tuple(one for one in quantities if self.draw(st.booleans())),
            parent=self.draw(optional(NAMES)),
            extra=self.draw(EXTRA),
        )


@st.composite
def documents(draw):
    """Draw a document whose spans all stand in its text."""
    article = draw(ARTICLE)
    make = Maker(draw, article.text)
    actors, quantities = make.some(make.actor), make.some(make.quantity)
    return Document(
        article=article,
        tokens=make.apart(make.token),
        sentences=make.apart(make.sentence),
        mentions=make.some(make.mention),
        quantities=quantities,
        attributions=make.some(make.attribution),
        actors=actors,
        credits=make.some(lambda _: make.place(Credit, name=NAMES)),
        claims=make.some(lambda n: make.claim(n, actors, quantities)),
        layers=make.some(
            lambda n: Layer(name=f"ships.x{n}", value=draw(JSON), provenance=draw(PROVENANCE))
        ),
        diagnostics=tuple(draw(st.lists(DIAGNOSTIC, max_size=2))),
        extra=draw(EXTRA),
    )
