"""Claims as linked data and for other tools: Web Annotation, schema.org, Citron, langextract, spaCy."""

from newsclaims_linked.citron import Citron
from newsclaims_linked.langextract import LangExtract
from newsclaims_linked.plugin import Linked
from newsclaims_linked.schema_org import SchemaOrg
from newsclaims_linked.spacy_bin import DocBinWriter
from newsclaims_linked.spacy_docs import to_spacy
from newsclaims_linked.web_annotation import WebAnnotation

__all__ = [
    "Citron",
    "DocBinWriter",
    "LangExtract",
    "Linked",
    "SchemaOrg",
    "WebAnnotation",
    "to_spacy",
]
