"""Placeholder until the plugin's first working version."""

from attrs import frozen

__all__ = ["Ner"]


@frozen(kw_only=True)
class Ner:
    """The plugin object; its fields are its options."""
