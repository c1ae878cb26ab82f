"""The laws that every plugin of the stage keeps, with options that drop some claims."""

from newsclaims_threshold import Threshold

from newsclaims.testing import RefineSuite


class TestThreshold(RefineSuite):
    plugin = Threshold


class TestThresholdWithOptions(RefineSuite):
    plugin = Threshold
    options = {"at_least": 0.8, "kinds": ("person",)}  # noqa: RUF012 - as the suite has it
