"""Placeholder until the plugin's first working version."""

from attrs import frozen

__all__ = ["Actors"]


@frozen(kw_only=True)
class Actors:
    """The plugin object; its fields are its options."""
