"""The plugin object: it registers the writers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from newsclaims import hookimpl
from newsclaims.formats import Writer
from newsclaims.hookspecs import API_VERSION
from newsclaims_table.arrow_writers import Arrow, Parquet
from newsclaims_table.csv_writer import Csv


class Tables:
    """Write documents as tables."""

    api_version: ClassVar[int] = API_VERSION

    @hookimpl
    def newsclaims_register_writers(self) -> Sequence[type[Writer]]:
        """Return the writers."""
        return [Csv, Parquet, Arrow]
