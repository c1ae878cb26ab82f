"""What articles, claims and actors are called on the web."""

from __future__ import annotations

import re
from urllib.parse import quote

from newsclaims.model import Actor, Article, Claim

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x1f]+\Z")
"""An absolute IRI (RFC 3987), as far as a mistake is likely."""

_ENTITIES = {"wikidata": "http://www.wikidata.org/entity/", "geonames": "https://sws.geonames.org/"}


def article_iri(article: Article) -> str:
    """Return where an article was read, or a name made of its id where no IRI is known."""
    if article.url and _IRI.match(article.url):
        return article.url
    return f"urn:newsclaims:article:{quote(article.id, safe='')}"


def claim_iri(article: Article, claim: Claim) -> str:
    """Return the name of a claim: its article's id, whatever its address, and its own."""
    return f"urn:newsclaims:article:{quote(article.id, safe='')}#{quote(claim.id, safe='')}"


def actor_iri(actor: Actor) -> str | None:
    """Return the entry of a knowledge base that an actor is, where it has an IRI."""
    if actor.link is None:
        return None
    base = _ENTITIES.get(actor.link.source)
    if base:
        return base + quote(actor.link.id, safe="")
    return actor.link.id if _IRI.match(actor.link.id) else None
