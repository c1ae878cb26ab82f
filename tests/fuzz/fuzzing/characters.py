"""Families that put odd characters into a text."""

from __future__ import annotations

import unicodedata
from random import Random

from fuzzing import alphabets
from fuzzing.families import family, insert, run, sprinkle
from fuzzing.sources import Sources


@family
def marks(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.MARKS)


@family
def mark_runs(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, run(chance, alphabets.MARKS))


@family
def unbalanced_marks(chance: Random, text: str, _: Sources) -> str:
    """Drop or swap the marks that there are."""
    kept = (
        "" if c in alphabets.MARKS and chance.random() < 0.3
        else chance.choice(alphabets.MARKS) if c in alphabets.MARKS and chance.random() < 0.3
        else c
        for c in text
    )  # fmt: skip
    return "".join(kept)


@family
def bidi_controls(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, sprinkle(chance, text, alphabets.BIDI), run(chance, alphabets.BIDI))


@family
def zero_width(chance: Random, text: str, _: Sources) -> str:
    return insert(
        chance, sprinkle(chance, text, alphabets.ZERO_WIDTH), run(chance, alphabets.ZERO_WIDTH)
    )


@family
def control_characters(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.CONTROLS)


@family
def nul(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, run(chance, "\0"))


@family
def surrogates(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.SURROGATES)


@family
def surrogate_runs(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, text, run(chance, alphabets.SURROGATES[:2]))


@family
def noncharacters(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.NONCHARACTERS)


@family
def ansi_escapes(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.ESCAPES)


@family
def arabic_blocks(chance: Random, text: str, _: Sources) -> str:
    """Put letters of any Arabic block inside words and as words of their own."""
    block = alphabets.ARABIC[chance.choice(sorted(alphabets.ARABIC))]
    return sprinkle(chance, insert(chance, text, f" {run(chance, block)} "), block)


@family
def presentation_forms(chance: Random, text: str, _: Sources) -> str:
    """Write some letters in presentation forms, and put ligatures between them."""
    forms = alphabets.ARABIC["presentation_b"]
    written = {unicodedata.normalize("NFKC", form): form for form in forms}
    spelled = (written.get(c, c) if chance.random() < 0.5 else c for c in text)
    return sprinkle(chance, "".join(spelled), alphabets.LIGATURES)


@family
def decomposed(chance: Random, text: str, _: Sources) -> str:
    return unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFKC")), text)


@family
def harakat(chance: Random, text: str, _: Sources) -> str:
    """Put marks behind letters, and a run of marks anywhere."""
    marked = (c + chance.choice(alphabets.HARAKAT) if c.isalpha() else c for c in text)
    dressed = "".join(marked) if chance.random() < 0.5 else text
    return insert(chance, dressed, run(chance, alphabets.HARAKAT))


@family
def tatweel(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, sprinkle(chance, text, alphabets.TATWEEL), run(chance, alphabets.TATWEEL))


@family
def emoji(chance: Random, text: str, _: Sources) -> str:
    return insert(chance, sprinkle(chance, text, alphabets.EMOJI), run(chance, alphabets.EMOJI))


@family
def other_scripts(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, alphabets.OTHER_SCRIPTS)


@family
def any_character(chance: Random, text: str, _: Sources) -> str:
    return sprinkle(chance, text, tuple(chr(chance.randrange(0x110000)) for _ in range(8)))


@family
def flipped_characters(chance: Random, text: str, _: Sources) -> str:
    """Drop, double or change single characters."""
    return "".join(
        chance.choice(("", c * 2, chance.choice(text), c.swapcase()))
        if chance.random() < 0.05
        else c
        for c in text
    )
