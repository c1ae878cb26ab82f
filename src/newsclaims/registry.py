"""Which plugins are installed, and what became of each.

A plugin is announced by a distribution as an entry point of the group ``newsclaims``, or handed to
a pipeline as an object.
"""

from __future__ import annotations

from newsclaims._plugins.discovery import announced, load_report
from newsclaims._plugins.load_report import LoadEntry, LoadReport

__all__ = ["LoadEntry", "LoadReport", "announced", "load_report"]
