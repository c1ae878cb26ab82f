"""The UIMA types of our annotation, as INCEpTION wants layers: regions, and relations between them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from newsclaims.model import Article
from newsclaims_annotation.article_fields import fields_of
from newsclaims_annotation.scheme import CHOICES, LABELS, TEXTS

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
REGION = "webanno.custom.ClaimRegion"
LINK = "webanno.custom.ClaimLink"
TOKEN = f"{_DKPRO}.segmentation.type.Token"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
METADATA = f"{_DKPRO}.metadata.type.DocumentMetaData"
FIELD = f"{_DKPRO}.metadata.type.MetaDataStringField"

ATTRIBUTES: tuple[str, ...] = tuple(
    dict.fromkeys(
        name for label in LABELS for name in (*CHOICES.get(label, {}), *TEXTS.get(label, ()))
    )
)
"""Features of a region, besides its label."""

_STRING = "uima.cas.String"


@cache
def type_system() -> Any:  # noqa: ANN401 - cassis has no types
    """Return the types, as a `cassis.TypeSystem` that is made once."""
    from cassis import TypeSystem

    types = TypeSystem()
    region = types.create_type(REGION, description="A part of a claim, or a quantity.")
    for name in ("label", *ATTRIBUTES):
        types.create_feature(region, name, _STRING)
    link = types.create_type(LINK, description="From a cue to what belongs to it.")
    types.create_feature(link, "Governor", REGION)
    types.create_feature(link, "Dependent", REGION)
    types.create_feature(link, "label", _STRING)
    types.create_type(TOKEN)
    types.create_type(SENTENCE)
    metadata = types.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for name in ("documentId", "documentTitle", "documentUri"):
        types.create_feature(metadata, name, _STRING)
    one = types.create_type(FIELD)
    types.create_feature(one, "key", _STRING)
    types.create_feature(one, "value", _STRING)
    return types


def metadata_of(article: Article) -> dict[str, str | None]:
    """Return the features of the `METADATA` of an article, besides its place."""
    return {
        "language": article.language,
        "documentId": article.id,
        "documentTitle": article.title,
        "documentUri": article.url,
    }


def strings_of(article: Article) -> dict[str, str]:
    """Return what is known of an article, its ``meta`` as JSON, for a `FIELD` each."""
    # plain ASCII, since what JSON may hold is more than what XML may
    return {
        key: value if isinstance(value, str) else json.dumps(value)
        for key, value in fields_of(article).items()
    }


def type_system_xml() -> str:
    """Return the types as ``TypeSystem.xml``, from which INCEpTION makes its layers."""
    text: str = type_system().to_xml()
    return text
