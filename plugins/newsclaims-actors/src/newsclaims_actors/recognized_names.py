"""The names that the recognizers found in an article, as far as they are names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen
from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS
from newsclaims_arabic.word_shapes import without

from newsclaims.model import Document, Mention, Token, WordForm
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS

_FAMILY = WORDS.written("family")
_IN_THE_NAME = WORDS["in_the_name"]

HONORIFICS = WORDS["honorifics"]
NEVER_NAMES = WORDS["never_names"] | WORDS["adverbs"] | PRONOUNS.keys()
PEOPLES = WORDS.endings("peoples")
BEFORE_NAMES = WORDS["before_names"]
BEHIND_NAMES = WORDS["behind_names"]
_PRONOUNS = WORDS.endings("attached_third")
PAST_NAMES = WORDS["past_names"]

_NO_NAMES = frozenset({"verb", "indefinite"})
(_ARTICLE,) = WORDS["article"]
_PAIR = 2
_THIRD = 3
_PREPOSITIONS = frozenset(("ب", "ك", "ل"))
_WORD = re.compile(r"\S+")
_SHORTEST_TITLED = 2  # words of a name that are not cut into title and name, «الحاج سامر»
_LONG_NAME = 3  # words of an institution's name that hold more than its noun and a person's
_OPENING, _CLOSING = frozenset({"«", "“", '"'}), frozenset({"»", "”", '"'})


def _is_title(mention: Mention, before: Token | None) -> bool:
    """Return whether *mention* is a title taken for a person's name.

    Args:
        mention: a name mention.
        before: the token before it.
    """
    words = fold(mention.text).split()
    if mention.kind != "person" or not words:
        return False
    first, *rest = words
    if first in _IN_THE_NAME:  # a given name, unless somebody speaks «باسم كذا»
        head = HEADS.get(before.stem_norm) if before is not None else None
        speaks = head is not None and head.head_class == "speaker"
        return speaks or not rest or bare(rest[0]) != rest[0]
    if rest:
        return False
    head = HEADS.get(bare(first))
    return bare(first) in NEVER_NAMES or (head is not None and head.personal)


def _is_cut_short(mention: Mention) -> bool:
    """Return whether *mention* ends with an honorific, so that whom it honours follows: ``هنأ معالي``."""
    head = HEADS.get(fold(mention.text.rsplit(maxsplit=1)[-1]))
    return mention.kind == "person" and head is not None and head.lemma in HONORIFICS


def _is_verb_and_title(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Return whether *mention* is a verb and the office of its subject: ``دان أمين`` of ``دان أمين السر``."""
    if len(tokens) < _PAIR or tokens[0].start != mention.start or tokens[1].end != mention.end:
        return False
    verb, title = tokens
    head = HEADS.get(title.norm)
    return "perfect" in verb.features and head is not None and head.head_class == "office"


def _named_institutions(tokens: Sequence[WordForm]) -> frozenset[str]:
    """Return the single words in marks that institutions and media are named by: ``صحيفة «كذا»``."""
    heads = HEADS
    names = set()
    for i in [i for i, token in enumerate(tokens) if token.text in _OPENING]:
        if i and i + 2 < len(tokens) and tokens[i + 2].text in _CLOSING:
            head = heads.get(tokens[i - 1].stem_norm)
            if head is not None and head.head_class in ("organization", "media"):
                names.add(tokens[i + 1].text)
    return frozenset(names)


def _tails(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return what institutions are called for short: ``رايتس ووتش`` of ``هيومن رايتس ووتش``.

    One word is too little: ``مستشفى سامر حلبي`` leaves ``حلبي`` a person.
    """
    tails: set[str] = set()
    for name in {m.text for m in mentions if m.kind == "organization"}:
        words = name.split()
        if HEADS.get(bare(fold(words[0]))) is None or len(words) > _LONG_NAME:
            tails.update(" ".join(words[i:]) for i in range(1, len(words) - 1))
    return frozenset(tails)


def _trimmed(mention: Mention) -> Mention:
    """Cut off what was taken for the beginning or end of a name.

    ``إن سامر``, ``سامر و``, ``سامر الحوثيين``, ``الطبيب سامر حلبي``.
    """
    words = list(_WORD.finditer(mention.text))
    first, last = 0, len(words)
    person = mention.kind == "person"
    if person:
        last = next((i for i in range(1, last) if _ends_name(fold(words[i][0]))), last)
    while last > 1 and fold(words[last - 1][0]) in BEHIND_NAMES:
        last -= 1
    if person and last > 1 and _is_people(words[last - 1][0]):
        last -= 1
    if person and last > _SHORTEST_TITLED and _is_definite_title(words[0][0]):
        first += 1
    if last - first > 1 and fold(words[first][0]) in BEFORE_NAMES:
        first += 1
    if last - first == len(words):
        return mention
    start, end = words[first].start(), words[last - 1].end()
    return evolve(
        mention,
        start=mention.start + start,
        end=mention.start + end,
        text=mention.text[start:end],
    )


def _without_rest(
    mentions: Sequence[Mention], tokens: Sequence[Token], starts: Sequence[int]
) -> list[Mention]:
    """Cut off what was taken for part of a name that the article also has without it.

    It is a verb or the object of one: ``سامر حلبي كتابا``, ``يستطرد حلبي``.
    """
    alone = {mention.text for mention in mentions}
    cut = []
    for mention in mentions:
        verb, _, rest = mention.text.partition(" ")
        at = bisect_left(starts, mention.start)
        if (
            mention.kind == "person"
            and rest in alone
            and at < len(starts)
            and starts[at] == mention.start
            and "imperfect" in tokens[at].features
        ):
            start = mention.start + len(verb) + 1
            mention = evolve(mention, start=start, text=rest)  # noqa: PLW2901 - cut
        name, _, last = mention.text.rpartition(" ")
        if (
            mention.kind == "person"
            and name in alone
            and _is_no_name(last, mention, tokens, starts)
        ):
            mention = evolve(mention, end=mention.start + len(name), text=name)  # noqa: PLW2901 - cut
        cut.append(mention)
    return cut


def _is_no_name(
    word: str, mention: Mention, tokens: Sequence[Token], starts: Sequence[int]
) -> bool:
    """Return whether the last *word* of *mention* is a token that may be a verb or is an object."""
    at = bisect_left(starts, mention.end) - 1
    return at >= 0 and tokens[at].text == word and bool(_NO_NAMES & tokens[at].features)


def _with_family(name: Mention, link: Token, family: Mention) -> Mention:
    """Return *name* with the *family* behind ``آل``, if it stands right before: ``آل سعود``."""
    if not 0 < link.start - name.end <= 1:
        return name
    return evolve(name, end=family.end, text=f"{name.text} {link.text} {family.text}")


def _is_cut_in_two(name: Mention, rest: Mention, tokens: Sequence[Token], at: int) -> bool:
    """Return whether *rest* goes on with *name* behind a letter taken for a preposition.

    ``سامر | ل خضر حلبي``; but behind a verb, ``أبلغ سامر لخضر حلبي``, it may be one.

    Args:
        name: the mention before.
        rest: a mention that begins inside a token.
        tokens: of the article.
        at: index of the first token that starts at or behind *rest*.
    """
    people = name.kind == rest.kind == "person" and " " not in name.text
    if not people or at < _PAIR or tokens[at - 1].start == rest.start:
        return False
    letter, before = tokens[at - 1], tokens[at - _PAIR]
    attached = rest.start - letter.start == 1 and letter.text[0] in _PREPOSITIONS
    adjacent = before.end == name.end and letter.start - name.end == 1
    if not (attached and adjacent):
        return False
    titled = tokens[at - _THIRD] if at >= _THIRD and before.start == name.start else None
    return titled is None or "verb" not in titled.features


def _ends_name(word: str) -> bool:
    """Return whether no name goes past *word*: ``سامر ذو``, ``سلمى حلبي نظيرها``."""
    noun = without(word, _PRONOUNS)
    head = HEADS.get(noun) if noun != word else None
    return word in PAST_NAMES or (head is not None and head.head_class == "relation")


def _is_people(word: str) -> bool:
    return word.startswith(_ARTICLE) and word.endswith(PEOPLES)


def _is_definite_title(text: str) -> bool:
    word = fold(text)
    head = HEADS.get(bare(word))
    return word != bare(word) and head is not None and head.personal and head.number == "s"


@frozen
class Names:
    """The names found in the article, by where they start.

    Args:
        mentions: name mentions in text order, longest first where two start together.
        starts: their first code points.
    """

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Names:
        """Index the name mentions of *document*; a title alone is no name."""
        tokens = document.tokens
        starts = tokens.starts
        titled = _named_institutions(tokens.forms)
        tails = _tails(document.mentions)
        kept: list[Mention] = []
        for mention in sorted(document.mentions, key=lambda m: (m.start, -m.end, m.kind)):
            at = bisect_left(starts, mention.start)
            before = tokens[at - 1] if at else None
            if mention.form != "name" or _is_title(mention, before) or _is_cut_short(mention):
                continue
            if mention.kind == "person" and _is_verb_and_title(mention, tokens[at : at + 2]):
                continue
            if before is not None and before.text in _FAMILY and kept and mention.kind == "person":
                kept[-1] = _with_family(kept[-1], before, mention)
                continue
            if kept and _is_cut_in_two(kept[-1], mention, tokens, at):
                kept[-1] = evolve(
                    kept[-1],
                    end=mention.end,
                    text=document.text[kept[-1].start : mention.end],
                )
                continue
            if mention.kind == "person" and (mention.text in titled or mention.text in tails):
                mention = evolve(mention, kind="organization")  # noqa: PLW2901 - read otherwise
            kept.append(_trimmed(mention))
        kept = _without_rest(kept, tokens, starts)
        return cls(tuple(kept), tuple(m.start for m in kept))

    def starting_at(self, start: int) -> tuple[Mention, ...]:
        """Return the mentions that begin at *start*, longest first."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_right(self.starts, start)]

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the outermost mentions inside ``[start, end)``."""
        inside: list[Mention] = []
        at = start
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            mention = self.mentions[i]
            if mention.start >= at and mention.end <= end:
                inside.append(mention)
                at = mention.end
        return inside
