"""Verbs and nouns that report: their entries and all their inflected forms."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import Act, Commitment, Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS, read_lines

Trait: TypeAlias = Literal[
    "arrives", "asks-god", "awaits", "blames", "bare-rejected", "calls-so", "causes", "courts",
    "deeds", "describes", "directs", "draws-attention", "facts", "finds", "hesitates", "hides", "hopes", "impersonal",
    "judges", "learns", "meets-reader", "notes", "praises", "promises", "proves", "relays", "repeats", "says",
    "sees-in", "shows", "spotlights", "suffers", "thanks", "towards",
]  # fmt: skip
Tense: TypeAlias = Literal["perfect", "imperfect", "participle"]
Person: TypeAlias = Literal[1, 2, 3]
_TENSES: dict[str, Tense] = {"p": "perfect", "i": "imperfect", "a": "participle"}
_GENDERS: dict[str, Gender | None] = {"m": "m", "f": "f", "x": None}
_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_PERSONS: dict[str, Person] = {"1": 1, "2": 2, "3": 3}
REPORTING = "data/reporting_verbs.toml"
THIRD = 3
TANWIN = "ا"


@frozen(kw_only=True)
class Verb:
    """A line of ``reporting_verbs.toml``."""

    root: str
    pattern: str
    cue_class: str
    act: Act
    commitment: Commitment = "neutral"
    frames: tuple[str, ...]
    prepositions: tuple[str, ...] = ()
    traits: tuple[Trait, ...] = ()


@frozen
class Verbs:
    """The file ``reporting_verbs.toml``.

    Args:
        frames: the name of each to what follows the verb.
        verbs: by lemma, each with some of the frames.
    """

    frames: dict[str, str]
    verbs: dict[str, Verb]


@frozen(kw_only=True)
class SpeechNoun:
    """A line of ``speech_nouns.toml``."""

    lemma: str
    act: Act
    article: bool = False


@frozen
class SpeechNouns:
    """The file ``speech_nouns.toml``."""

    nouns: dict[str, SpeechNoun]


@frozen(kw_only=True)
class Entry:
    """A reporting word as the rules use it: a verb with its frames and traits as sets."""

    lemma: str
    cue_class: str
    act: Act
    commitment: Commitment = "neutral"
    frames: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()


@frozen(kw_only=True)
class VerbForm:
    """One reading of a word form as a form of a reporting verb."""

    entry: Entry
    tense: Tense
    passive: bool
    person: Person
    gender: Gender | None
    number: Number

    @property
    def third(self) -> bool:
        """It is of the third person; the others speak of themselves and to each other."""
        return self.person == THIRD


def checked_verbs(file: Verbs) -> dict[str, Verb]:
    """Return the verbs of the data file, whose frames are those that it lists.

    Raises:
        LexiconError: a verb has another frame.
    """
    for lemma, verb in file.verbs.items():
        for i, frame in enumerate(verb.frames):
            if frame not in file.frames:
                raise LexiconError(
                    f"{PACKAGE}/{REPORTING}: verbs['{lemma}'].frames[{i}]: {frame} is not one of "
                    f"{[*file.frames]}; name one of them, or add it to [frames]"
                )
    return file.verbs


def read_entries(verbs: dict[str, Verb]) -> dict[str, Entry]:
    """Return the verbs of the data file as the rules use them, by lemma."""
    return {
        lemma: Entry(
            lemma=lemma,
            cue_class=verb.cue_class,
            act=verb.act,
            commitment=verb.commitment,
            frames=frozenset(verb.frames)
            | ({"target"} if "always-target" in verb.frames else frozenset()),
            prepositions=frozenset(map(fold, verb.prepositions)),
            traits=frozenset(verb.traits),
        )
        for lemma, verb in verbs.items()
    }


def read_forms(entries: dict[str, Entry]) -> dict[str, tuple[VerbForm, ...]]:
    """Read ``forms.txt``, whose format is told in ``tools/build_forms.py``.

    Raises:
        LexiconError: the file has no forms of an entry, or forms of a verb that is none.
    """
    where = f"{PACKAGE}/data/forms.txt"
    table: dict[str, list[VerbForm]] = {}
    seen: set[str] = set()
    for line in read_lines(PACKAGE, "forms.txt"):
        lemma, *pairs = line.split(" ")
        entry = entries.get(lemma)
        if entry is None:
            raise LexiconError(
                f"{where}: {lemma} is not in reporting_verbs.toml; run tools/build_forms.py"
            )
        seen.add(lemma)
        made: dict[str, VerbForm] = {}
        for pair in pairs:
            code, _, form = pair.partition(":")
            if code not in made:
                made[code] = VerbForm(
                    entry=entry,
                    tense=_TENSES[code[0]],
                    passive=code[1] == "p",
                    person=_PERSONS[code[2]],
                    gender=_GENDERS[code[3]],
                    number=_NUMBERS[code[4]],
                )
            table.setdefault(form, []).append(made[code])
    missing = entries.keys() - seen
    if missing:
        raise LexiconError(
            f"{where}: no forms of {', '.join(sorted(missing))}; run tools/build_forms.py"
        )
    return {form: tuple(readings) for form, readings in table.items()}


ENTRIES = read_entries(checked_verbs(load_toml(PACKAGE, REPORTING, Verbs)))
"""The reporting verbs by lemma."""
FORMS = read_forms(ENTRIES)
"""Folded form to its readings as a form of a reporting verb."""
SPEECH_NOUNS = {
    fold(noun): entry
    for noun, entry in load_toml(PACKAGE, "data/speech_nouns.toml", SpeechNouns).nouns.items()
}
"""The nouns of speech, folded."""
VERBS = frozenset(read_lines(PACKAGE, "verbs.txt")) | WORDS["perfects"]
"""Common finite verbs of any meaning, folded."""


def speech_noun_of(stem: str) -> SpeechNoun | None:
    """Return the entry of a noun of speech, also where it ends in the alif of tanwin."""
    return SPEECH_NOUNS.get(stem) or SPEECH_NOUNS.get(stem.removesuffix(TANWIN))
