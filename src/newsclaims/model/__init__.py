"""The types that flow down the chain: an article in, attributed claims out.

Every type is a frozen attrs class.  A place in the text is a `Span`: half-open
code point offsets into the untouched `Article.text`, with the text they cut
out, so that ``article.text[span.start:span.end] == span.text`` always holds.
Nothing here knows any language.

The modules of this package part them by what they are: `spans`, `layers`, `tokens`, `document`, `json_data` and
the `vocabulary`; all are imported from here.
"""

from newsclaims.model.document import Claim, Diagnostic, Document
from newsclaims.model.json_data import JsonMap
from newsclaims.model.layers import (
    Actor,
    Agreement,
    Attribution,
    Credit,
    Cue,
    EntityLink,
    Layer,
    Mention,
    Quantity,
    Relation,
    Resolution,
    Sentence,
    Token,
    Tokenization,
)
from newsclaims.model.spans import Article, Provenance, Span
from newsclaims.model.tokens import Tokens
from newsclaims.model.vocabulary import (
    FEATURES,
    MAX_DIGITS,
    TEXTUAL,
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
    Level,
    MentionForm,
    MentionKind,
    Number,
    QuantityKind,
    SentenceKind,
    Subject,
    TokenKind,
    is_own_word,
)
from newsclaims.model.word_forms import WordForm

__all__ = [
    "FEATURES",
    "MAX_DIGITS",
    "TEXTUAL",
    "Act",
    "Actor",
    "ActorKind",
    "Agreement",
    "AnyAct",
    "AnyActorKind",
    "AnyMentionKind",
    "Approx",
    "Article",
    "Attribution",
    "Calendar",
    "Claim",
    "Commitment",
    "Credit",
    "Cue",
    "Diagnostic",
    "Document",
    "EntityLink",
    "Form",
    "Gender",
    "JsonMap",
    "Layer",
    "Level",
    "Mention",
    "MentionForm",
    "MentionKind",
    "Number",
    "Provenance",
    "Quantity",
    "QuantityKind",
    "Relation",
    "Resolution",
    "Sentence",
    "SentenceKind",
    "Span",
    "Subject",
    "Token",
    "TokenKind",
    "Tokenization",
    "Tokens",
    "WordForm",
    "is_own_word",
]
