"""The plugin's linguistic data: verbs that report, their forms, words of structure.

Everything stands in ``data/``; this module checks it and builds the tables once,
at first use.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import Act, Commitment, Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.structure import StructureWords, folded

PACKAGE = "newsclaims_arabic"
Frame: TypeAlias = Literal[
    "that", "speech", "object", "whether", "target", "always-target", "light"
]
Tense: TypeAlias = Literal["perfect", "imperfect", "participle"]
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ني", "نا", "ي", "ك", "كم")
_TENSES: dict[str, Tense] = {"p": "perfect", "i": "imperfect", "a": "participle"}
_GENDERS: dict[str, Gender | None] = {"m": "m", "f": "f", "x": None}
_NUMBERS: dict[str, Number] = {"s": "s", "d": "d", "p": "p"}
_PERSONS: dict[str, Literal[1, 2, 3]] = {"1": 1, "2": 2, "3": 3}


@frozen(kw_only=True)
class Verb:
    """A line of ``reporting_verbs.toml``."""

    root: str
    pattern: str
    cue_class: str
    act: Act
    commitment: Commitment = "neutral"
    frames: tuple[Frame, ...]
    prepositions: tuple[str, ...] = ()
    deeds: bool = False
    facts: bool = False
    courts: bool = False


@frozen
class Verbs:
    """The file ``reporting_verbs.toml``."""

    verbs: dict[str, Verb]


@frozen(kw_only=True)
class SpeechNoun:
    """A line of ``speech_nouns.toml``."""

    lemma: str
    act: Act


@frozen
class SpeechNouns:
    """The file ``speech_nouns.toml``."""

    nouns: dict[str, SpeechNoun]


@frozen(kw_only=True)
class Entry:
    """A reporting word as the rules use it: a verb with its frames as sets."""

    lemma: str
    cue_class: str
    act: Act
    commitment: Commitment
    frames: frozenset[str]
    prepositions: frozenset[str]
    deeds: bool
    facts: bool = False
    courts: bool = False


@frozen(kw_only=True)
class CueForm:
    """One reading of a word form as a form of a reporting verb."""

    entry: Entry
    tense: Tense
    passive: bool
    person: Literal[1, 2, 3]
    gender: Gender | None
    number: Number

    @property
    def third(self) -> bool:
        """It is of the third person; the others speak of themselves and to each other."""
        return self.person == _PERSONS["3"]


@frozen(kw_only=True)
class Lexicon(StructureWords):
    """All tables, keyed by folded spelling: the words of structure and these.

    Args:
        forms: the readings of a word as a form of a reporting verb.
        entries: the verbs by lemma.
        speech_nouns: the nouns of speech.
        verbs: common finite verbs of any meaning.
        common_nouns: common nouns with the article.
    """

    forms: dict[str, tuple[CueForm, ...]]
    entries: dict[str, Entry]
    speech_nouns: dict[str, SpeechNoun]
    verbs: frozenset[str]
    common_nouns: frozenset[str]

    def speech_noun(self, stem: str) -> SpeechNoun:
        """Return the entry of a noun of speech, also where it ends in the alif of tanwin.

        Raises:
            KeyError: *stem* is none.
        """
        return self.speech_nouns.get(stem) or self.speech_nouns[stem.removesuffix("ا")]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the tables, built at the first call.

    Raises:
        LexiconError: a data file is missing or breaks its schema.
    """
    words = folded(load_toml(PACKAGE, "data/words.toml", StructureWords))
    verbs = load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs).verbs
    nouns = load_toml(PACKAGE, "data/speech_nouns.toml", SpeechNouns).nouns
    entries = {lemma: _entry(lemma, verb) for lemma, verb in verbs.items()}

    that = words["complementizers"]
    words["complementizers"] = (
        that | {t + p for t in that for p in PRONOUNS} - {"انا"} | {"انني", "باننا", "بانني"}
    )
    words["content_nouns"] |= frozenset(_lines("verbal_nouns.txt"))
    return Lexicon(
        forms=_read_forms(entries),
        entries=entries,
        speech_nouns={fold(noun): entry for noun, entry in nouns.items()},
        verbs=frozenset(_lines("verbs.txt")) | words["perfects"],
        common_nouns=frozenset(_lines("common_nouns.txt")),
        **words,
    )


def _entry(lemma: str, verb: Verb) -> Entry:
    return Entry(
        lemma=lemma,
        cue_class=verb.cue_class,
        act=verb.act,
        commitment=verb.commitment,
        frames=frozenset(verb.frames) | ({"target"} if "always-target" in verb.frames else set()),
        deeds=verb.deeds,
        facts=verb.facts,
        courts=verb.courts,
        prepositions=frozenset(map(fold, verb.prepositions)),
    )


def _lines(name: str) -> list[str]:
    where = f"{PACKAGE}/data/{name}"
    try:
        text = files(PACKAGE).joinpath("data", name).read_text("utf-8")
    except OSError as error:
        raise LexiconError(f"{where}: cannot be read: {error}; run tools/build_*.py") from error
    return [line for line in text.splitlines() if line and line[0] != "#"]


def _read_forms(entries: dict[str, Entry]) -> dict[str, tuple[CueForm, ...]]:
    """Read ``forms.txt``; the format is told in ``tools/build_forms.py``."""
    table: dict[str, list[CueForm]] = {}
    for line in _lines("forms.txt"):
        lemma, *pairs = line.split(" ")
        entry = entries.get(lemma)
        if entry is None:
            raise LexiconError(
                f"{PACKAGE}/data/forms.txt: {lemma} is not in reporting_verbs.toml; run tools/build_forms.py"
            )
        made: dict[str, CueForm] = {}
        for pair in pairs:
            code, _, form = pair.partition(":")
            if code not in made:
                made[code] = CueForm(
                    entry=entry,
                    tense=_TENSES[code[0]],
                    passive=code[1] == "p",
                    person=_PERSONS[code[2]],
                    gender=_GENDERS[code[3]],
                    number=_NUMBERS[code[4]],
                )
            table.setdefault(form, []).append(made[code])
    missing = entries.keys() - {f.entry.lemma for forms in table.values() for f in forms}
    if missing:
        raise LexiconError(
            f"{PACKAGE}/data/forms.txt: no forms of {', '.join(sorted(missing))}; run tools/build_forms.py"
        )
    return {form: tuple(readings) for form, readings in table.items()}
