"""The distribution that a new plugin begins with, and its templates; private to the core."""
