"""Nouns that report: `بالتأكيد على أن`, `قوله إن`, `تصريح الوزير بأن`, `من المتوقع أن`."""

from __future__ import annotations

from attrs import frozen

from newsclaims.model import Act
from newsclaims_quotes.frames import Complement, find_complement
from newsclaims_quotes.lexicon import CueForm, Entry
from newsclaims_quotes.phrase import phrase_end
from newsclaims_quotes.reading import COMMAS, Reading

EXPECTED: dict[str, Act] = {
    "المتوقع": "predict", "المرجح": "predict", "المحتمل": "predict", "المنتظر": "predict", "المرتقب": "predict",
    "المستبعد": "deny", "المعتقد": "believe", "الموكد": "state",
}  # fmt: skip
"""Passive participles that report an expectation of nobody in particular."""
LOOK_BACK = 60


@frozen(kw_only=True)
class NounCue:
    """A noun that reports, with its speaker and content.

    Args:
        index: the noun.
        entry: what it does.
        complement: what it governs.
        source: token range of the speaker in the same phrase.
        via: token range of the channel.
        impersonal: nobody in particular says it.
        rule: what shows it to be a cue.
    """

    index: int
    entry: Entry
    complement: Complement
    source: tuple[int, int] | None
    via: tuple[int, int] | None = None
    impersonal: bool = False
    rule: str


def find_noun(reading: Reading, index: int) -> NounCue | None:
    """Return the noun cue at *index*, or None."""
    word = reading.words[index]
    if word.body in EXPECTED:
        return _expected(reading, index)
    if not word.speech_noun or word.adverb:
        return None
    entry = _entry(reading, index)
    limit = _limit(reading, index)
    if word.preposition == "ب" and (word.definite or word.pronoun):
        return _with_preposition(reading, index, entry, limit)
    if word.pronoun:
        return _possessed(reading, index, entry, limit)
    if not word.definite:
        return _construct(reading, index, entry, limit)
    return None


def _entry(reading: Reading, index: int) -> Entry:
    nouns = reading.lexicon.speech_nouns
    stem = reading.words[index].stem
    noun = nouns.get(stem) or nouns[stem[:-1]]
    verb = reading.lexicon.entries.get(noun.lemma)
    if verb is None:
        return Entry(
            lemma=noun.lemma, cue_class="express", act=noun.act, commitment="neutral",
            frames=frozenset({"that"}), prepositions=frozenset(), deeds=False,
        )  # fmt: skip
    return Entry(
        lemma=verb.lemma, cue_class=verb.cue_class, act=noun.act, commitment=verb.commitment,
        frames=verb.frames & {"that", "speech"}, prepositions=verb.prepositions, deeds=verb.deeds,
    )  # fmt: skip


def _limit(reading: Reading, index: int) -> int:
    home = reading.inside[index]
    limit = reading.limits[index]
    return limit if home is None else min(max(limit, index + 1), home.close)


def _complement(reading: Reading, index: int, entry: Entry, limit: int) -> Complement | None:
    form = CueForm(
        entry=entry, tense="participle", passive=False, person=3, gender=None, number="s"
    )
    return find_complement(reading, index, form, limit=limit)


def _with_preposition(
    reading: Reading, index: int, entry: Entry, limit: int
) -> NounCue | None:
    """Read `بقوله إن`, `بالتأكيد على أن`: the speaker is the subject of the governing verb."""
    found = _complement(reading, index, entry, limit)
    if found is None or found.kind not in ("that", "quote", "colon") or found.start - index > 4:
        return None
    source = None if reading.words[index].pronoun else governing_subject(reading, index)
    return NounCue(index=index, entry=entry, complement=found, source=source, rule="verbal-noun")


def _possessed(reading: Reading, index: int, entry: Entry, limit: int) -> NounCue | None:
    """Read `نقلت الوكالة عن الوزير قوله إن`: the speaker stands behind عن."""
    found = _complement(reading, index, entry, limit)
    if found is None or found.kind not in ("that", "quote", "colon") or found.start - index > 3:
        return None
    source, via = _quoted_from(reading, index)
    if source is None and reading.words[index].stem not in ("قول", "تاكيد", "زعم"):
        return None
    return NounCue(
        index=index, entry=entry, complement=found, source=source, via=via, rule="quoted-from"
    )


def _quoted_from(
    reading: Reading, index: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return speaker and channel of `نقلت وكالة X عن Y قوله`."""
    low = max(reading.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low, -1):
        if reading.words[at].free != "عن" or reading.words[at].pronoun:
            continue
        end = phrase_end(reading, at + 1, index)
        if end <= at + 1:
            return None, None
        source = (at + 1, end)
        for verb in range(at - 1, max(low, at - 12) - 1, -1):
            if any(f.entry.lemma == "نقل" for f in reading.words[verb].forms):
                medium = phrase_end(reading, verb + 1, at)
                return source, (verb + 1, medium) if medium > verb + 1 else None
        return source, None
    return None, None


def _construct(reading: Reading, index: int, entry: Entry, limit: int) -> NounCue | None:
    """Read `تصريح الوزير بأن`: the speaker is the noun's genitive."""
    form = CueForm(entry=entry, tense="perfect", passive=False, person=3, gender=None, number="s")
    found = find_complement(reading, index, form, limit=limit)
    if found is None or found.kind != "that" or found.subject is None:
        return None
    first = found.subject[0]
    if first != index + 1 or not (reading.words[first].definite or reading.words[first].pronoun or reading.words[first].title or first in reading.named):
        return None
    return NounCue(
        index=index, entry=entry, complement=found, source=found.subject, rule="speech-noun"
    )


def _expected(reading: Reading, index: int) -> NounCue | None:
    """Read `من المتوقع أن`."""
    if not index or reading.words[index - 1].free != "من":
        return None
    limit = _limit(reading, index)
    start = index + 1
    if start >= limit or not reading.words[start].that or reading.words[start].conjunction:
        return None
    entry = Entry(
        lemma=reading.words[index].body, cue_class="predict", act=EXPECTED[reading.words[index].body],
        commitment="neutral", frames=frozenset({"that"}), prepositions=frozenset(), deeds=False,
    )  # fmt: skip
    return NounCue(
        index=index, entry=entry, complement=Complement(kind="that", start=start), source=None,
        impersonal=True, rule="expectation",
    )  # fmt: skip


def governing_subject(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the subject of the verb whose clause the word at *index* belongs to."""
    found = governing_verb(reading, index)
    return None if found is None else found[1]


def governing_verb(reading: Reading, index: int) -> tuple[int, tuple[int, int] | None] | None:
    """Return the verb whose clause the word at *index* belongs to, and its subject."""
    home = reading.inside[index]
    low = max(reading.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low - 1, -1):
        word = reading.words[at]
        if not word.verb or reading.inside[at] is not home:
            continue
        before = reading.words[at - 1] if at > low else None
        if before is not None and (before.that or before.relative or before.particle or before.free):
            continue
        if before is not None and not (word.conjunction or reading.mark(at - 1) or before.adverb or before.body in reading.lexicon.connectives):
            continue
        end = phrase_end(reading, at + 1, index)
        if end <= at + 1:
            return at, None
        while end + 1 < index and reading.mark(end) in COMMAS:
            word = reading.words[end + 1]
            if not (word.conjunction and word.noun and word.pronoun or end + 1 in reading.persons):
                break
            end = phrase_end(reading, end + 1, index)
        return at, (at + 1, end)
    return None
