"""The plugin object: it registers the format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from newsclaims.formats import Writer
from newsclaims.hookspecs import API_VERSION, hookimpl


@frozen(kw_only=True)
class HtmlPlugin:
    """Registers the format ``html``."""

    api_version: ClassVar[int] = API_VERSION

    @hookimpl
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:
        """Return the one writer."""
        from newsclaims_html.writer import Html

        return [Html]
