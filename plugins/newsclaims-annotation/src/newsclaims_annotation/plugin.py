"""The plugin object: it registers the writers and readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from newsclaims import hookimpl
from newsclaims.formats import Writer
from newsclaims.hookspecs import API_VERSION
from newsclaims_annotation.brat import Brat
from newsclaims_annotation.gold import Gold


class Annotation:
    """Write documents for annotation tools, and read the articles in their files."""

    api_version: ClassVar[int] = API_VERSION

    @hookimpl
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:
        """Return the writers."""
        return [Brat, Gold]
