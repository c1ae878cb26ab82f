"""Classes of reporting verbs, acts and complements that several rules ask for."""

from __future__ import annotations

CLAUSES = frozenset({"that", "quote", "colon"})
"""Complements that are clauses or words of their own, not topics."""
SAYING = frozenset({"assert", "comment", "continue", "explain", "reply", "report", "say", "write"})
"""Classes of verbs that words follow."""
JUDGING = frozenset({"accuse", "evaluate"})
"""Acts whose object is a person or a deed: انتقد القرار."""
REJECTING = JUDGING | {"deny"}
"""Acts that an object follows where no clause does: رفض القرار."""
EXPECTING = frozenset({"believe", "predict"})
"""Acts that tell what somebody holds to be, or to come: يرجح أن."""
GOING_ON = frozenset({"conclude", "continue"})
"""Classes of verbs that go on with a speech, which is their object: تابع كلمته."""
