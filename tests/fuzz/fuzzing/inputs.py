"""Inputs by number: a seed and a number give the same article every time."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from attrs import frozen
from fuzzing.mutations import FAMILIES
from fuzzing.sources import Sources

from newsclaims import Article

_FIRST_DAY = date(1990, 1, 1)


@frozen(kw_only=True)
class Input:
    """An article that was made odd.

    Args:
        seed: of the run.
        number: in the run, from 0.
        families: what was done to it, in order.
        article: what came of it.
    """

    seed: int
    number: int
    families: tuple[str, ...]
    article: Article


def make_input(sources: Sources, seed: int, number: int) -> Input:
    """Return the input of this number.

    Every family is used equally often as the first one: by the number, not by chance.
    """
    chance = Random(f"{seed}:{number}")
    names = sorted(FAMILIES)
    others = chance.choices(names, k=chance.choice((0, 0, 1, 1, 2)))
    families = (names[number % len(names)], *others)
    text = base_text(chance, sources)
    for name in families:
        text = FAMILIES[name](chance, text, sources)
    article = Article(
        text=text,
        id=f"{seed}-{number}",
        title=chance.choice((None, *sources.sentences)),
        published=chance.choice((None, _FIRST_DAY + timedelta(days=chance.randrange(20_000)))),
        publisher=chance.choice((None, *sources.names)),
    )
    return Input(seed=seed, number=number, families=families, article=article)


def base_text(chance: Random, sources: Sources) -> str:
    """Return one sentence or two, in one paragraph or in two."""
    sentences = chance.choices(sources.sentences, k=chance.choice((1, 1, 1, 2)))
    return chance.choice((" ", "\n", "\n\n")).join(sentences)
