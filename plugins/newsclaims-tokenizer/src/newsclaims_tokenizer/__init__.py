"""Placeholder until the plugin's first working version."""

from attrs import frozen

__all__ = ["Tokenizer"]


@frozen(kw_only=True)
class Tokenizer:
    """The plugin object; its fields are its options."""
