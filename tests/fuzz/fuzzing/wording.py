"""Families that change the words of a text: other words, in another order."""

from __future__ import annotations

from random import Random

from fuzzing.families import between_words, extent, family, insert, run
from fuzzing.sources import Sources

_PAIRS = ("«»", "“”", '""', "''", "()", "[]", "‹›", "»«", "„“")
_CLITICS = (
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "ال",
    "س",
    "أ",
    "لل",
    "وبال",
    "فلل",
    "ه",
    "ها",
    "هم",
    "كما",
    "نا",
    "ي",
)


@family
def swapped_words(chance: Random, text: str, _: Sources) -> str:
    words = text.split(" ")
    for _ in range(chance.randint(1, 6)):
        a, b = chance.randrange(len(words)), chance.randrange(len(words))
        words[a], words[b] = words[b], words[a]
    return " ".join(words)


@family
def deleted_words(chance: Random, text: str, _: Sources) -> str:
    return " ".join(word for word in text.split(" ") if chance.random() < 0.85)


@family
def doubled_words(chance: Random, text: str, _: Sources) -> str:
    words = text.split(" ")
    at = chance.randrange(len(words))
    times = min(extent(chance), 3_000)
    return " ".join((*words[:at], *words[at : at + chance.randint(1, 4)] * times, *words[at:]))


@family
def cue_words(chance: Random, text: str, sources: Sources) -> str:
    return between_words(chance, text, sources.cues)


@family
def cue_runs(chance: Random, text: str, sources: Sources) -> str:
    """Put one cue behind the other, some with a name and marks."""
    pieces = (*sources.cues, *sources.cues, *sources.names, "«", "»", ":", "،", ".")
    words = chance.choices(pieces, k=min(extent(chance), 3_000))
    return between_words(chance, text, (" ".join(words),))


@family
def names_and_titles(chance: Random, text: str, sources: Sources) -> str:
    return between_words(chance, text, (*sources.titles, *sources.names))


@family
def long_names(chance: Random, text: str, sources: Sources) -> str:
    """Put a chain of titles and names that does not end soon."""
    words = chance.choices((*sources.titles, *sources.names), k=min(extent(chance), 3_000))
    return between_words(chance, text, (chance.choice((" ", " و", " بن ", "، ")).join(words),))


@family
def lexicon_words(chance: Random, text: str, sources: Sources) -> str:
    """Put words of the plugins' lexicons, where any rule may start."""
    drawn = tuple(chance.choices(sources.vocabulary, k=chance.randint(1, 12)))
    return between_words(chance, between_words(chance, text, drawn), drawn)


@family
def lexicon_soup(chance: Random, text: str, sources: Sources) -> str:
    """Write a text of nothing but such words, cues, names and marks."""
    pieces = (chance.choice(sources.vocabulary), chance.choice(sources.cues))
    words = []
    for _ in range(chance.randint(5, 60)):
        pieces = (sources.vocabulary, sources.cues, sources.names, sources.numbers, '«»:،."\n؟')
        words.append(chance.choice(chance.choice(pieces)))
    return " ".join(words) + text[: chance.randint(0, len(text))]


@family
def clitics(chance: Random, text: str, _: Sources) -> str:
    """Put clitics before and behind words, and some alone."""
    words = [
        chance.choice((chance.choice(_CLITICS) + word, word + chance.choice(_CLITICS)))
        if chance.random() < 0.3
        else word
        for word in text.split(" ")
    ]
    return between_words(chance, " ".join(words), (run(chance, _CLITICS),))


@family
def huge_words(chance: Random, text: str, sources: Sources) -> str:
    return between_words(chance, text, (run(chance, chance.choice(sources.names)),))


@family
def nested_quotes(chance: Random, text: str, sources: Sources) -> str:
    """Put speech inside speech: each opens, and most close."""
    depth = min(extent(chance), 3_000)
    pairs = [chance.choice(_PAIRS) for _ in range(depth)]
    opened = " ".join(f"{chance.choice(sources.cues)} {pair[0]}" for pair in pairs)
    closed = "".join(pair[1] for pair in reversed(pairs) if chance.random() < 0.9)
    at = chance.randint(0, len(text))
    end = chance.randint(at, len(text))
    return f"{text[:at]}{opened}{text[at:end]}{closed}{text[end:]}"


@family
def quoted_stretches(chance: Random, text: str, _: Sources) -> str:
    """Put marks around stretches that overlap."""
    for _ in range(chance.randint(1, 4)):
        pair = chance.choice(_PAIRS)
        text = insert(chance, insert(chance, text, pair[0]), pair[1])
    return text
