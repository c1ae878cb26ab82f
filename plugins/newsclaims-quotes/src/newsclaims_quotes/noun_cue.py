"""What a rule has found of a noun that reports, and how it tells that a noun reports nothing."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import Entry, Tense, VerbForm

from newsclaims.model import Subject
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.rules import tell


@frozen(kw_only=True)
class NounCue:
    """A noun that reports.

    Args:
        index: the noun.
        form: what it does, as if it were a form of its verb.
        complement: what it governs.
        source: the speaker.
        state: where the speaker is to be looked for.
        via: the channel.
        verb: a joined verb of speech that governs the noun: وأوضح فلان | بالقول إن.
        rule: what shows it to be a cue.
    """

    index: int
    form: VerbForm
    complement: Complement
    source: Stretch | None = None
    state: Subject = "source"
    via: Stretch | None = None
    verb: int | None = None
    rule: str


def no_cue(passage: Passage, index: int, rule: str) -> NounCue | None:
    """Return None, and tell by which rule the noun at *index* is no cue."""
    tell(passage, rule, "rejected", index, near=(index - 1,))
    return None


def form_of(entry: Entry, tense: Tense) -> VerbForm:
    """Return a noun of the verb *entry* as if it were a form of that verb."""
    return VerbForm(entry=entry, tense=tense, passive=False, person=3, gender=None, number="s")
