"""Which words of a passage begin something else than what is said before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsclaims_arabic.anonymity import conditions_of_anonymity
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import STOPS

from newsclaims_quotes.added_nouns import addition
from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.noun_cue import NounCue

CHAINED = 10
"""So many tokens before قائلا its verb stands at most."""


def other_beginnings(
    passage: Passage,
    cues: Mapping[int, Candidate],
    nouns: Iterable[NounCue],
    according: Iterable[int],
) -> dict[int, str]:
    """Return the tokens that end a content wherever they stand in it, with the rules that say so.

    Args:
        passage: the document.
        cues: the verbs and participles that report, by token index.
        nouns: the nouns that report.
        according: first tokens of the attributions by preposition.
    """
    found = dict.fromkeys(conditions_of_anonymity(passage), "content.anonymous")
    for cue in cues.values():
        verb = _chained(passage, cue)
        if verb is not None:
            found[verb] = "content.joined-verb"
    for noun in nouns:
        if noun.verb is not None:
            found[noun.verb] = "content.joined-verb"
        first = addition(passage, noun.index)
        if first is not None:
            found[first] = "content.addition"
        if passage.words[noun.index].preposition:
            found[noun.index] = "content.attribution"
    return found | dict.fromkeys(according, "content.attribution")


def _chained(passage: Passage, cue: Candidate) -> int | None:
    """Return the verb of speech whose clause `قائلا` goes on with: كذا، | وزاد الوزير قائلا."""
    if cue.form.tense != "participle" or "says" not in cue.form.entry.traits:
        return None
    for index in range(cue.index - 1, max(passage.starts[cue.index], cue.index - CHAINED), -1):
        word = passage.words[index]
        if word.conjunction and any(f.third and f.tense == "perfect" for f in word.forms):
            return index
        if passage.mark(index) in STOPS or index in passage.closes:
            return None
    return None
