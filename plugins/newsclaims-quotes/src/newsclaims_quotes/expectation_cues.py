"""Nouns that tell what is expected or alleged: `من المتوقع أن`, `بدعوى أن`."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import ENTRIES, Entry

from newsclaims_quotes.expected import EXPECTED
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.noun_cue import NounCue, form_of, no_cue

OF = WORDS["of"]
ONLY = WORDS["only"]
WHEN = WORDS["before_subject"]
(ALLEGED,) = WORDS["pretending"]
AGENCY = 12


def _past_when(passage: Passage, start: int, limit: int) -> int:
    """Return the index past when something is expected: من المتوقع، بعد كذا، | اكتمال المشروع."""
    at = start
    while at + 1 < limit:
        if passage.words[at].adverb:
            at += 1
        elif passage.words[at].free in WHEN:
            at = max(phrase_end(passage, at + 1, limit, Limits(split=True)), at + 1)
        elif passage.mark(at) in COMMAS:
            behind = (
                i for i in range(at + 1, min(limit, at + AGENCY)) if passage.mark(i) in COMMAS
            )
            closing = next(behind, None)
            if closing is None or passage.words[at + 1].free not in WHEN:
                return start
            at = closing + 1
        else:
            break
    return at if at < limit else start


def expected(passage: Passage, index: int) -> NounCue | None:
    """Read `من المتوقع أن`, `من المتوقع اكتمال المشروع`."""
    start = index + 1
    before = index - 1 - (index > 0 and passage.words[index - 1].body in ONLY)  # من غير المتوقع
    if before < 0 or passage.words[before].free not in OF or start >= len(passage.words):
        return no_cue(passage, index, "noun.unexpected")
    start = _past_when(passage, start, passage.limits[index])
    head = passage.words[start]
    deed = head.content_noun and not head.preposition  # من المتوقع | اكتمال المشروع
    if head.conjunction or not (head.that or deed):
        return no_cue(passage, index, "noun.unexpected")
    body = passage.words[index].body
    entry = Entry(
        lemma=passage.forms[index].text,
        cue_class="predict",
        act=EXPECTED[body],
        frames=frozenset({"that"}),
    )
    return NounCue(
        index=index,
        form=form_of(entry, "participle"),
        complement=Complement(kind="that" if head.that else "object", start=start),
        state="agentless",
        rule="expectation",
    )


def pretext(passage: Passage, index: int) -> NounCue | None:
    """Read `بدعوى أن`, `بحجة أن`: who acts for this reason alleges it."""
    start = index + 1
    if start >= len(passage.words) or not passage.words[start].that:
        return no_cue(passage, index, "noun.no-clause")
    return NounCue(
        index=index,
        form=form_of(ENTRIES[ALLEGED], "participle"),
        complement=Complement(kind="that", start=start),
        state="inherited",
        rule="pretext",
    )
