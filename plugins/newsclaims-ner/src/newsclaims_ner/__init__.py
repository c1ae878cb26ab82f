"""Persons, organizations and places in Arabic news text."""

from newsclaims_ner.plugin import Ner

__all__ = ["Ner"]
