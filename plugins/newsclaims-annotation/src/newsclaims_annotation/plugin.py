"""The plugin object: it registers the writers and readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from newsclaims import hookimpl
from newsclaims.formats import Reader, Writer
from newsclaims.hookspecs import API_VERSION
from newsclaims_annotation.brat import Brat
from newsclaims_annotation.cas import CasJson, CasXmi
from newsclaims_annotation.gold import Gold
from newsclaims_annotation.label_studio import LabelStudio
from newsclaims_annotation.label_studio_reading import LabelStudioArticles
from newsclaims_annotation.prodigy import Prodigy, ProdigyArticles


class Annotation:
    """Write documents for annotation tools, and read the articles in their files."""

    api_version: ClassVar[int] = API_VERSION

    @hookimpl
    def newsclaims_register_readers(self) -> Sequence[type[Reader]]:
        """Return the readers of articles; `read_annotated` reads what was annotated."""
        return [LabelStudioArticles, ProdigyArticles]

    @hookimpl
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:
        """Return the writers."""
        return [Brat, LabelStudio, CasXmi, CasJson, Prodigy, Gold]
