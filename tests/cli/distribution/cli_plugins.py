"""A distribution of small plugins for tests of the command line.

``plain`` serves every stage: a line ``NAME: WORDS`` is a claim of NAME.
"""

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


class _Words:
    def _cut(self, article):
        tokens = [
            Token(
                m.start(),
                m.end(),
                m.group(),
                norm=fold(m.group()),
                stem=article.span(*m.span()),
                stem_norm=fold(m.group()),
            )
            for m in re.finditer(r"\w+|[^\w\s]", article.text)
        ]
        lines = re.finditer(r"\S(?:[^\r\n]*\S)?", article.text)
        sentences = [Sentence(m.start(), m.end(), m.group()) for m in lines]
        return Tokenization(tokens=tuple(tokens), sentences=tuple(sentences))


@frozen(kw_only=True)
class Plain(_Words):
    """Serve every stage.

    Args:
        fail_on: a word that the quotes stage cannot stand.
        act: of every claim.
    """

    provides = ("tokens", "sentences", "mentions", "quantities", "attributions", "actors")

    fail_on: str = ""
    act: str = "state"

    @hookimpl
    def newsclaims_tokenize(self, article):
        """Cut words and lines."""
        return self._cut(article)

    @hookimpl
    def newsclaims_recognize(self, document):
        """Take what stands before a colon for a person."""
        return [
            Mention(m.start(), m.end(), m.group(), kind="person")
            for m in re.finditer(r"\w+(?=:)", document.text)
        ]

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        """Read digits."""
        return [
            Quantity(
                m.start(),
                m.end(),
                m.group(),
                kind="cardinal",
                number=document.article.span(*m.span()),
                value=Decimal(m.group()),
            )
            for m in re.finditer(r"[0-9]+", document.text)
        ]

    @hookimpl
    def newsclaims_attribute(self, document):
        """Make a claim of each line with a colon."""
        if self.fail_on and self.fail_on in document.text:
            raise ValueError(f"cannot stand {self.fail_on}")
        return [
            Attribution(
                cue=Cue(m.start(2), m.end(2), m.group(2), lemma=":"),
                source=document.article.span(*m.span(1)),
                content=(document.article.span(*m.span(3)),),
                form="indirect",
                act=self.act,
            )
            for m in re.finditer(r"(\w+)(:) *([^\r\n]*[^\s])", document.text)
        ]

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        """Give each claim's source for its speaker."""
        names = dict.fromkeys(a.source.text for a in document.attributions)
        ids = {name: f"a{n}" for n, name in enumerate(names, 1)}
        return Resolution(
            actors=tuple(Actor(id=i, name=name, kind="person") for name, i in ids.items()),
            speakers={a.id: (ids[a.source.text],) for a in document.attributions},
        )


class Second(_Words):
    """Tokenize as Plain does."""

    provides = ("tokens", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article):
        """Cut words and lines."""
        return self._cut(article)
