"""Families that change how a text is laid out: lines, paragraphs, where it ends."""

from __future__ import annotations

from random import Random

from fuzzing import alphabets
from fuzzing.families import extent, family, insert, run, sprinkle
from fuzzing.sources import Sources


@family
def line_ends(chance: Random, text: str, _: Sources) -> str:
    """Put line ends of every sort, and make those that there are CRLF or another."""
    other = text.replace("\n", chance.choice(alphabets.LINE_ENDS))
    return sprinkle(chance, other, alphabets.LINE_ENDS)


@family
def line_end_runs(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, run(chance, alphabets.LINE_ENDS))


@family
def spaces(chance: Random, text: str, _: Sources) -> str:
    """Put white space of every sort, in words too, and a run of it."""
    other = text.replace(" ", chance.choice(alphabets.SPACES))
    return insert(chance, sprinkle(chance, other, alphabets.SPACES), run(chance, alphabets.SPACES))


@family
def no_spaces(chance: Random, text: str, _: Sources) -> str:
    """Take white space away, all of it or some."""
    some = chance.choice((0.0, 0.5))
    return "".join(c for c in text if not c.isspace() or chance.random() < some)


@family
def one_line(chance: Random, text: str, _: Sources) -> str:
    """Write one very long line without a full stop."""
    joined = " ".join(text.split()).replace(".", chance.choice(("", "،", " و")))
    return " ".join([joined] * min(1 + extent(chance) // 4, 200))


@family
def repeated_paragraphs(chance: Random, text: str, _: Sources) -> str:
    between = chance.choice(alphabets.LINE_ENDS)
    return between.join([text] * min(1 + extent(chance) // 4, 200))


@family
def truncated(chance: Random, text: str, _: Sources) -> str:
    """Keep a part that begins and ends anywhere."""
    start = chance.choice((0, chance.randint(0, len(text))))
    return text[start : chance.randint(start, len(text))]


@family
def pasted(chance: Random, text: str, sources: Sources) -> str:
    """Put a part of one sentence into another."""
    other = chance.choice(sources.sentences)
    start = chance.randint(0, len(other))
    return insert(chance, text, other[start : chance.randint(start, len(other))])


@family
def nothing_else(chance: Random, text: str, sources: Sources) -> str:
    """Return the text of a single name, mark or word, without any other."""
    pieces = (*alphabets.MARKS, *sources.names, *sources.numbers, *alphabets.LINE_ENDS, *text[:40])
    return "".join(chance.choices(pieces, k=chance.randint(0, 3)))
