"""Collect what each stem may mean as a number, from the data files."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import asdict, evolve

from newsclaims.text import fold
from newsclaims_numbers.data_files import DataFiles
from newsclaims_numbers.inflection import dual_forms, duals
from newsclaims_numbers.number_schema import FractionEntry, NumberWords, ScaleEntry
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.word_senses import (
    NO_SENSES,
    Cardinal,
    Decade,
    Dual,
    Form,
    Ordinal,
    Part,
    Role,
    Scale,
    Senses,
    Vague,
)

_PRONOUNS = ("", "ه", *rule_words().clitics.pronouns)


def collect_senses(data: DataFiles) -> dict[str, Senses]:
    """Return the senses of every stem that means a number; the first of a kind is kept."""
    senses: dict[str, Senses] = {}
    for form, sense in _all(data):
        key = fold(form)
        old = senses.get(key, NO_SENSES)
        new = {
            name: value
            for name, value in asdict(sense, recurse=False).items()
            if value is not None and getattr(old, name) is None
        }
        senses[key] = evolve(old, **new)
    return senses


def _all(data: DataFiles) -> Iterator[tuple[str, Senses]]:
    yield from _cardinals(data.numbers)
    for scale in data.numbers.scale:
        yield from _scales(scale)
    for vague in data.numbers.vague:
        for form in vague.forms:
            yield form, Senses(vague=Vague(vague.low, vague.high))
    for fraction in data.numbers.fraction:
        yield from _parts(fraction)
    for ordinal in data.ordinals.ordinal:
        for form in ordinal.forms:
            yield form, Senses(ordinal=Ordinal(ordinal.value, ordinal.part))
    for value, names in data.calendar.decades.items():
        for name in names:
            yield name, Senses(decade=Decade(int(value) or None))
    yield from _dialect(data)
    yield from _duals(data)


def _cardinals(numbers: NumberWords) -> Iterator[tuple[str, Senses]]:
    for entry in numbers.word:
        for form in entry.forms:
            yield form, Senses(cardinal=Cardinal(entry.value, entry.role))
    hundreds = [form for entry in numbers.word if entry.role == "hundred" for form in entry.forms]
    for value, stems in numbers.hundreds.items():
        for stem in stems:
            for hundred in hundreds:
                yield stem + hundred, Senses(cardinal=Cardinal(int(value) * 100, "hundreds"))


def _scales(scale: ScaleEntry) -> Iterator[tuple[str, Senses]]:
    forms: tuple[tuple[Form, list[str]], ...] = (
        ("singular", scale.singular),
        ("accusative", scale.accusative),
        ("dual", scale.dual),
        ("plural", scale.plural),
    )
    for name, words in forms:
        for word in words:
            yield word, Senses(scale=Scale(int(scale.value), name))


def _parts(fraction: FractionEntry) -> Iterator[tuple[str, Senses]]:
    forms: tuple[tuple[Form, list[str]], ...] = (
        ("singular", fraction.singular),
        ("dual", fraction.dual),
        ("plural", fraction.plural),
    )
    for name, words in forms:
        for word in words:
            for pronoun in _PRONOUNS:
                part = Part(fraction.over, name, possessed=bool(pronoun))
                yield word + pronoun, Senses(part=part)
    for word in fraction.weak:
        yield word, Senses(part=Part(fraction.over, "singular", weak=True))


def _dialect(data: DataFiles) -> Iterator[tuple[str, Senses]]:
    for value, forms in data.dialect.cardinal.items():
        for form in forms:
            yield form, Senses(cardinal=Cardinal(int(value), _role(int(value))))
    for value, forms in data.dialect.ordinal.items():
        for form in forms:
            yield form, Senses(ordinal=Ordinal(int(value)))


def _role(value: int) -> Role:
    """Return the place in a compound of a number below a thousand."""
    roles: tuple[tuple[int, Role], ...] = ((10, "unit"), (20, "teen"), (100, "tens"))
    return next((role for limit, role in roles if value < limit), "hundreds")


def _duals(data: DataFiles) -> Iterator[tuple[str, Senses]]:
    measured = Senses(dual=Dual(counts=False))
    named = [unit for unit in data.units.unit if unit.kind != "percent"]
    for item in (*named, *data.currencies.currency, *data.currencies.minor):
        for phrase in dual_forms(item):
            if " " not in phrase:
                yield phrase, measured
    for noun in data.duals.nouns:
        for dual in duals(noun):
            yield dual, Senses(dual=Dual())
    for noun in data.duals.sound_plural:
        yield duals(noun)[0], Senses(dual=Dual())
