"""The laws that every plugin of the stage keeps, with options that drop some claims."""

import pytest

from newsclaims.testing import RefineSuite

Threshold = pytest.importorskip(
    "newsclaims_threshold", reason="newsclaims-threshold is not installed"
).Threshold


class TestThreshold(RefineSuite):
    plugin = Threshold


class TestThresholdWithOptions(RefineSuite):
    plugin = Threshold
    options = {"at_least": 0.8, "kinds": ("person",)}  # noqa: RUF012 - as the suite has it
