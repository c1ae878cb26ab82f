"""Placeholder until the plugin's first working version."""

from attrs import frozen

__all__ = ["Numbers"]


@frozen(kw_only=True)
class Numbers:
    """The plugin object; its fields are its options."""
