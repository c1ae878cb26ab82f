"""The laws that every plugin of the stage keeps, without a table and with one."""

from pathlib import Path

import pytest

from newsclaims.testing import RefineSuite

Linker = pytest.importorskip(
    "newsclaims_linker", reason="newsclaims-linker is not installed"
).Linker

TABLE = str(Path(__file__).with_name("staff.csv"))


class TestLinker(RefineSuite):
    plugin = Linker


class TestLinkerWithATable(RefineSuite):
    plugin = Linker
    options = {"table": TABLE}  # noqa: RUF012 - as the suite has it
