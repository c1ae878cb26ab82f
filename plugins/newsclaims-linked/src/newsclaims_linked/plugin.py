"""The plugin object: it registers the writers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from newsclaims import hookimpl
from newsclaims.formats import Writer
from newsclaims.hookspecs import API_VERSION
from newsclaims_linked.citron import Citron
from newsclaims_linked.langextract import LangExtract
from newsclaims_linked.schema_org import SchemaOrg
from newsclaims_linked.spacy_bin import DocBinWriter
from newsclaims_linked.web_annotation import WebAnnotation


class Linked:
    """Write documents as linked data, and for other tools that know quotations or spans."""

    api_version: ClassVar[int] = API_VERSION

    @hookimpl
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:
        """Return the writers."""
        return [WebAnnotation, SchemaOrg, Citron, LangExtract, DocBinWriter]
