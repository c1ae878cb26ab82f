"""One small plugin for each stage that keeps every law; the mutants break one each."""

import re
from decimal import Decimal

from attrs import frozen

from newsclaims import hookimpl
from newsclaims.model import (
    Actor,
    Attribution,
    Cue,
    Mention,
    Quantity,
    Resolution,
    Sentence,
    Token,
    Tokenization,
)
from newsclaims.text import fold

NAMES = ("سالم الحارثي", "هند الراوي", "كمال درويش", "وزارة التعليم", "سالم")


class Words:
    """Cut words and marks, lines are sentences."""

    provides = ("tokens", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article):
        return Tokenization(tokens=self.tokens(article), sentences=self.sentences(article))

    def tokens(self, article):
        return tuple(
            self.token(m.start(), m.end(), m.group())
            for m in re.finditer(r"\w+|[^\w\s]", article.text)
        )

    def token(self, start, end, text, **changed):
        parts = {"norm": fold(text), "stem": Mention(start, end, text, kind="other")}
        return Token(start, end, text, **{**parts, "stem_norm": fold(text), **changed})

    def sentences(self, article):
        return tuple(
            Sentence(m.start(), m.end(), m.group())
            for m in re.finditer(r"\S(?:[^\r\n]*\S)?", article.text)
        )


@frozen(kw_only=True)
class Names:
    """Recognize the names that it is told."""

    names: tuple[str, ...] = NAMES

    requires = ("tokens",)
    uses = ("sentences",)
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        return self.find(document.text)

    def find(self, text):
        pattern = "|".join(map(re.escape, self.names))
        return [
            Mention(m.start(), m.end(), m.group(), kind="person")
            for m in re.finditer(pattern, text)
        ]


@frozen
class BatchNames(Names):
    """Recognize the names in several documents at a time."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.find(document.text) for document in documents]


class Digits:
    """Read digits of every script."""

    provides = ("quantities",)

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        return [
            self.quantity(document, m.start(), m.end()) for m in re.finditer(r"\d+", document.text)
        ]

    def quantity(self, document, start, end):
        number = document.article.span(start, end)
        return Quantity(
            start,
            end,
            number.text,
            kind="cardinal",
            number=number,
            value=Decimal(number.text),
        )


class Speech:
    """A verb, a name of two words and quoted words, in either order."""

    requires = ("tokens", "sentences")
    provides = ("attributions",)
    marks = '«“"', '»”"'

    @hookimpl
    def newsclaims_attribute(self, document):
        quoted = rf"[{self.marks[0]}](?P<said>[\w ]{{1,200}})[{self.marks[1]}]"
        forward = rf"\b(?P<cue>\w{{1,30}}) (?P<who>\w{{1,30}} \w{{1,30}}): {quoted}"
        backward = rf"{quoted}، (?P<cue>\w{{1,30}}) (?P<who>\w{{1,30}} \w{{1,30}})"
        return [
            self.attribution(document.article, match)
            for pattern in (forward, backward)
            for match in re.finditer(pattern, document.text)
        ]

    def attribution(self, article, match):
        return Attribution(
            cue=Cue(*match.span("cue"), match["cue"], lemma=match["cue"]),
            source=article.span(*match.span("who")),
            content=(article.span(*match.span("said")),),
            form="direct",
            act="state",
        )


class Speakers:
    """Every source is an actor by its own words."""

    requires = ("attributions",)
    uses = ("mentions",)
    provides = ("actors",)

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        names = dict.fromkeys(a.source.text for a in document.attributions if a.source)
        ids = {name: f"a{n}" for n, name in enumerate(names, 1)}
        return Resolution(
            actors=tuple(Actor(id=i, name=name, kind="person") for name, i in ids.items()),
            speakers={a.id: (ids[a.source.text],) for a in document.attributions if a.source},
        )


class Topics:
    """Which of its words stand in the text, and what another plugin said of it."""

    name = "topics"
    requires = ("tokens", "desk.note")
    uses = ("claims",)
    provides = ("topics.words",)

    @hookimpl
    def newsclaims_annotate(self, document):
        return {
            "topics.words": {"note": document.layer("desk.note"), "words": self.words(document)}
        }

    def words(self, document):
        return sorted({token.norm for token in document.tokens if len(token.norm) > 7})


@frozen(kw_only=True)
class Sure:
    """Keep the claims that are likely enough to be right."""

    least: float = 0.75

    requires = ("attributions",)

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [claim for claim in claims if claim.confidence >= self.least]


class Scripts:
    """Name the language by the letters."""

    provides = ("language",)

    @hookimpl
    def newsclaims_detect_language(self, article):
        letters = [one for one in article.text if one.isalpha()]
        arabic = sum("\u0600" <= one <= "\u06ff" for one in letters)
        if not letters:
            return "und"
        return "ar" if 2 * arabic >= len(letters) else "und"
