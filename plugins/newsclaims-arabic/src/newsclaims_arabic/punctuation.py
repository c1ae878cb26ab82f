"""Marks by what they part: clauses, sentences, what stands in brackets."""

COMMAS = frozenset("،,؛;")
STOPS = frozenset({".", "!", "?", "؟", "…", "..", "..."})
OPEN_BRACKETS = frozenset("([{")
CLOSE_BRACKETS = frozenset(")]}")
