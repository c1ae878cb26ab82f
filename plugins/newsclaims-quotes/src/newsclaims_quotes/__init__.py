"""Placeholder until the plugin's first working version."""

from attrs import frozen

__all__ = ["Quotes"]


@frozen(kw_only=True)
class Quotes:
    """The plugin object; its fields are its options."""
