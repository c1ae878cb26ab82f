"""Drop claims by their confidence or by who makes them."""

from newsclaims_threshold.plugin import Threshold

__all__ = ["Threshold"]
