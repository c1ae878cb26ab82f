"""An answer that came from somebody: `جاء الرد من الوزير: «لا»`, `وكان رد الوزارة: «لا»`."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from newsclaims_arabic.noun_phrase.apposition import appositions_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import STOPS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import Entry, VerbForm

from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.noun_cue import NounCue

REPLIES = WORDS["replies"]
CAME = WORDS["came_verbs"]
OF = WORDS["of"]
BODIES = frozenset({"organization", "unnamed", "group", "media"})
BEFORE = 2
"""So many tokens before the noun the verb stands at most."""
REACH = 20
"""Within so many tokens behind the noun the colon stands."""


def with_replies(
    passage: Passage, nouns: Iterable[NounCue], taken: Container[int]
) -> list[NounCue]:
    """Return the *nouns* that report and those of replies, in text order.

    Args:
        passage: the document.
        nouns: those that were found otherwise; a reply goes before.
        taken: tokens that other cues have.
    """
    found = {noun.index: noun for noun in nouns}
    for reply in find_replies(passage):
        if reply.index not in taken and reply.complement.start - 1 not in taken:
            found[reply.index] = reply
    return [found[index] for index in sorted(found)]


def find_replies(passage: Passage) -> Iterator[NounCue]:
    """Yield the nouns of a reply that came, with what follows their colon."""
    near = {i for colon in passage.colons for i in range(max(0, colon - REACH), colon)}
    for index in sorted(near):
        if _is_reply(passage, index) and not passage.words[index].preposition:
            found = _reply(passage, index)
            if found is not None:
                yield found


def _is_reply(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    if REPLIES.isdisjoint({word.stem, word.key}) or index in passage.outside:
        return False
    low = max(passage.starts[index], index - BEFORE)
    return any(passage.words[i].body in CAME for i in range(low, index))


def _reply(passage: Passage, index: int) -> NounCue | None:
    limit = min(passage.limits[index], index + REACH)
    colon = index + 1
    while colon < limit and passage.mark(colon) != ":":
        word = passage.words[colon]
        if passage.mark(colon) in STOPS or word.that or word.relative:
            return None
        colon += 1
    if colon + 1 >= limit:
        return None
    came_from = _from(passage, index, colon)
    source = came_from or _genitive(passage, index, colon)
    if came_from is None and colon + 1 not in passage.opens:
        return None
    if source is None and not passage.words[index].pronoun:
        return None
    start = colon + 1
    entry = Entry(
        lemma=passage.words[index].stem,
        cue_class="reply",
        act="state",
        frames=frozenset({"speech"}),
    )
    form = VerbForm(entry=entry, tense="perfect", passive=False, person=3, gender=None, number="s")
    return NounCue(
        index=index,
        form=form,
        complement=Complement(kind="quote" if start in passage.opens else "colon", start=start),
        source=source,
        state="source" if source else "dropped",
        rule="reply",
    )


def _from(passage: Passage, index: int, colon: int) -> Stretch | None:
    """Return whom the reply came from: الرد سريعا | من الوزير."""
    for at in range(index + 1, colon):
        if passage.words[at].free in OF and not passage.words[at].pronoun:
            return _phrase(passage, at + 1, colon)
    return None


def _genitive(passage: Passage, index: int, colon: int) -> Stretch | None:
    """Return whose reply it is: رد | الوزارة."""
    word = passage.words[index]
    if word.definite or word.pronoun:
        return None
    return _phrase(passage, index + 1, colon)


def _phrase(passage: Passage, start: int, colon: int) -> Stretch | None:
    end = appositions_end(passage, phrase_end(passage, start, colon, Limits(split=True)), colon)
    word = passage.words[start]
    known = word.head is not None and (word.head.personal or word.head.head_class in BODIES)
    speaks = known or word.title or start in passage.begun
    return (start, end) if end > start and speaks else None
