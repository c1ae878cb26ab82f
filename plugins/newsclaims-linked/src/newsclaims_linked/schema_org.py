"""schema.org: the article with what is claimed and quoted in it, as JSON-LD; never a verdict.

`Claim` says that somebody claims something, and nothing of whether it is true: there is no
``ClaimReview`` and no rating here.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar, TextIO

from attrs import define, field

from newsclaims.formats import TextWriter
from newsclaims.model import Actor, Article, Claim, Document, Span
from newsclaims_linked.iris import actor_iri, article_iri, claim_iri

CONTEXT = "https://schema.org"

_TYPES = {
    "person": "Person",
    "organization": "Organization",
    "group": "Organization",
    "media": "NewsMediaOrganization",
}
"""Types of those that can speak; of others schema.org has none that an author may be."""


@define(kw_only=True)
class SchemaOrg(TextWriter):
    """schema.org `NewsArticle`s with their `Claim`s and `Quotation`s, in one graph."""

    name: ClassVar[str] = "schema-org"
    suffix: ClassVar[str] = ".schema.jsonld"

    _written: int = field(default=0, init=False)

    def begin(self, stream: TextIO) -> None:
        """Open the graph."""
        stream.write(f'{{"@context": "{CONTEXT}", "@graph": [')

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one article."""
        text = json.dumps(article_of(document), ensure_ascii=False)
        stream.write(f"{',' if self._written else ''}\n{text}")
        self._written += 1

    def end(self, stream: TextIO) -> None:
        """Close the graph."""
        stream.write("\n]}\n")


def article_of(document: Document) -> dict[str, Any]:
    """Return a document as a `NewsArticle`, without its context."""
    article = document.article
    known = {
        "headline": article.title,
        "url": article.url,
        "datePublished": article.published.isoformat() if article.published else None,
        "publisher": {"@type": "Organization", "name": article.publisher}
        if article.publisher
        else None,
        **_further(article),
    }
    return {
        "@type": "NewsArticle",
        "@id": article_iri(article),
        "identifier": article.id,
        **{name: value for name, value in known.items() if value},
        "inLanguage": article.language,
        "hasPart": [_claim(document, claim) for claim in document.claims],
    }


def _further(article: Article) -> dict[str, Any]:
    """Return the properties for what `Article.meta` has by the names of `newsclaims-web`.

    Of ``author`` nothing tells whether it is a person or an organization, so it has no type.
    """
    meta = article.meta
    section = meta.get("section")
    return {
        "author": [{"name": name} for name in _strings(meta.get("author"))],
        "articleSection": section if isinstance(section, str) else None,
        "keywords": _strings(meta.get("tags")),
    }


def _strings(value: object) -> list[str]:
    """Return a string, or those of a list, as a list; nothing of anything else."""
    values = value if isinstance(value, tuple) else (value,)
    return [one for one in values if isinstance(one, str) and one]


def _claim(document: Document, claim: Claim) -> dict[str, Any]:
    """Return a claim: a `Quotation` where all words are the speaker's, else a `Claim`."""
    article = document.article
    direct = claim.form == "direct"
    speakers = [_speaker(actor) for actor in claim.actors]
    part: dict[str, Any] = {
        "@type": "Quotation" if direct else "Claim",
        "@id": claim_iri(article, claim),
        "text": claim.statement,
        "inLanguage": article.language,
    }
    if speakers:
        part["creator" if direct else "author"] = speakers
    if direct:
        part["isPartOf"] = {"@id": article_iri(article)}
    else:
        part["appearance"] = {"@id": article_iri(article)}
    if claim.quotes and not direct:
        part["hasPart"] = [_quotation(document, quote, speakers) for quote in claim.quotes]
    return part


def _quotation(document: Document, quote: Span, speakers: list[dict[str, Any]]) -> dict[str, Any]:
    part: dict[str, Any] = {
        "@type": "Quotation",
        "text": quote.text,
        "inLanguage": document.article.language,
    }
    return part | {"creator": speakers} if speakers else part


def _speaker(actor: Actor) -> dict[str, Any]:
    speaker: dict[str, Any] = {"name": actor.name}
    if kind := _TYPES.get(actor.kind):
        speaker["@type"] = kind
    if actor.roles and actor.kind == "person":
        speaker["jobTitle"] = [*actor.roles]
    if entry := actor_iri(actor):
        speaker["sameAs"] = entry
    return speaker
