"""What speaks for and against a claim, as far as it can be seen without knowing the answer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from attrs import frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.word import Word

from newsclaims.model import Attribution, Span
from newsclaims_quotes.lists import WORDS

OF = WORDS["of"]

LONG = 60
"""Tokens; few sentences of the wires are longer."""
SPARSE = 0.3
"""Where less of the article is said by anybody it is opinion, results or narrative."""


@frozen(kw_only=True)
class View:
    """An attribution with its parts as stretches of tokens.

    Args:
        passage: the document.
        made: the attribution.
        cue: its cue.
        source: its source.
        contents: its contents.
        sparse: little of its article is said by anybody.
    """

    passage: Passage
    made: Attribution
    cue: Stretch
    source: Stretch | None
    contents: tuple[Stretch, ...]
    sparse: bool = False

    @property
    def whole(self) -> bool:
        """The content is a clause that a preposition's attribution belongs to, or a quotation."""
        return self.made.form == "direct" or self.made.provenance.rule.startswith("preposition")


def views(passage: Passage, made: Sequence[Attribution]) -> list[View]:
    """Return all attributions of a passage as the tokens that their spans touch."""
    starts = passage.token_starts
    said = sum(len(span.text) for one in made for span in one.content)
    sparse = said < SPARSE * len(passage.text)

    def tokens(span: Span) -> Stretch:
        return bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)

    return [
        View(
            passage=passage,
            made=one,
            cue=tokens(one.cue),
            source=tokens(one.source) if one.source is not None else None,
            contents=tuple(map(tokens, one.content)),
            sparse=sparse,
        )
        for one in made
    ]


def evidence(seen: View) -> tuple[str, ...]:
    """Return the names of what is seen of an attribution, as ``confidence.toml`` has them.

    A minus stands before the names of what speaks against it.
    """
    return tuple(name for name, shows in EVIDENCE.items() if shows(seen))


def _complementizer(seen: View) -> bool:
    return seen.passage.words[seen.contents[0][0]].that


def _quotation(seen: View) -> bool:
    return seen.made.form != "indirect"


def _person(seen: View) -> bool:
    return seen.source is not None and any(
        i in seen.passage.person_tokens for i in range(*seen.source)
    )


def _homograph(seen: View) -> bool:
    return seen.passage.words[seen.cue[0]].homograph


def _bare_noun(seen: View) -> bool:
    first = seen.contents[0][0]
    word = seen.passage.words[first]
    marked = first in seen.passage.opens or (first > 0 and seen.passage.mark(first - 1))
    return not (seen.whole or word.that or marked)


def _channel_in_source(seen: View) -> bool:
    if seen.source is None:
        return False
    words, opens = seen.passage.words, seen.passage.opens
    first, last = seen.source
    return any(
        words[i].preposition == "ل"
        and (words[i].media or i + 1 in opens or (i + 1 < last and words[i + 1].media))
        for i in range(first + 1, last)
    )


def _imperfect(seen: View) -> bool:
    forms = seen.passage.words[seen.cue[0]].forms
    return bool(forms) and all(form.tense == "imperfect" for form in forms)


def _long_content(seen: View) -> bool:
    return any(last - first > LONG for first, last in seen.contents)


def _source_goes_on(seen: View) -> bool:
    passage = seen.passage
    if seen.source is None:
        return False
    after = seen.source[1]
    if after + 1 >= len(passage.words) or after in (seen.cue[0], seen.contents[0][0]):
        return False
    if passage.mark(after):
        behind = passage.words[after + 1]
        return (
            passage.mark(after) in COMMAS and after + 1 in passage.begun and not behind.conjunction
        )
    if any("target" in form.entry.frames for form in passage.words[seen.cue[0]].forms):
        return False  # اتهم فلان الحكومة بـ
    word = passage.words[after]
    opens_other = word.relative or word.verb or word.conjunction or word.forms
    return word.free in OF or not (_is_function(word) or opens_other)


def _sparse(seen: View) -> bool:
    return seen.sparse


def _stop_inside(seen: View) -> bool:
    passage = seen.passage
    if seen.made.form == "direct":
        return False
    stops, inside = passage.stops, passage.inside
    return any(
        inside[i] is None
        for first, last in seen.contents
        for i in stops[bisect_left(stops, first) : bisect_left(stops, last)]
    )


def _unread_subject(seen: View) -> bool:
    after = seen.cue[1]
    if seen.made.subject != "dropped" or after >= seen.contents[0][0]:
        return False
    word = seen.passage.words[after]
    return not (_is_function(word) or word.relative or seen.passage.mark(after))


def _is_function(word: Word) -> bool:
    """Return whether a word can be no subject: a preposition, an adverb, a particle."""
    return bool(word.free or word.preposition) or word.adverb or word.that or word.particle


EVIDENCE: dict[str, Callable[[View], bool]] = {
    "complementizer": _complementizer,
    "person": _person,
    "quotation": _quotation,
    "-bare-noun": _bare_noun,
    "-channel-in-source": _channel_in_source,
    "-homograph": _homograph,
    "-imperfect": _imperfect,
    "-long-content": _long_content,
    "-source-goes-on": _source_goes_on,
    "-sparse": _sparse,
    "-stop-inside": _stop_inside,
    "-unread-subject": _unread_subject,
}
