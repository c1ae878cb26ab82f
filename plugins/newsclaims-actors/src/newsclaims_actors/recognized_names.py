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

from newsclaims.model import Document, Mention, Token, Tokens, WordForm
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS

_FAMILY = WORDS.written("family")
_IN_LAM = WORDS["names_in_lam"]
_IN_THE_NAME = WORDS["in_the_name"]

HONORIFICS = WORDS["honorifics"]
NEVER_NAMES = WORDS["never_names"] | WORDS["adverbs"] | PRONOUNS.keys()
PEOPLES = WORDS.endings("peoples")
BEFORE_NAMES = WORDS["before_names"]
BEHIND_NAMES = WORDS["behind_names"]
_PRONOUNS = WORDS.endings("attached_third")
PAST_NAMES = WORDS["past_names"]

_NO_NAMES, _PERFECT = frozenset({"verb", "indefinite"}), frozenset({"perfect"})
(_ARTICLE,) = WORDS["article"]
_PAIR = 2
_THIRD = 3
_PREPOSITIONS = frozenset(("ب", "ك", "ل"))
_WORD = re.compile(r"\S+")
_SHORTEST_TITLED = 2  # words of a name that are not cut into title and name, «الحاج سامر»
_LONG_NAME = 3  # words of an institution's name that hold more than its noun and a person's
_OPENING, _CLOSING = re.compile('[«“"]'), frozenset({"»", "”", '"'})


def _is_title(mention: Mention, before: WordForm | None) -> bool:
    """Return whether *mention* is a title taken for a person's name.

    Args:
        mention: a person's name.
        before: the token before it.
    """
    first, *rest = fold(mention.text).split() or [""]
    if first in _IN_THE_NAME:  # a given name, unless somebody speaks «باسم كذا»
        head = HEADS.get(before.stem_norm) if before is not None else None
        speaks = head is not None and head.head_class == "speaker"
        return speaks or not rest or bare(rest[0]) != rest[0]
    if rest:
        return False
    head = HEADS.get(bare(first))
    return bare(first) in NEVER_NAMES or (head is not None and head.personal)


def _is_cut_short(mention: Mention) -> bool:
    """Return whether a person's name ends with an honorific, so that whom it honours follows: ``هنأ معالي``."""
    head = HEADS.get(fold(mention.text.rsplit(maxsplit=1)[-1]))
    return head is not None and head.lemma in HONORIFICS


def _is_verb_and_title(mention: Mention, tokens: Tokens, at: int) -> bool:
    """Return whether *mention* is a verb and the office of its subject: ``دان أمين`` of ``دان أمين السر``.

    Args:
        mention: a person's name.
        tokens: of the article.
        at: index of the first token that starts at or behind *mention*.
    """
    forms, starts = tokens.forms[at : at + 2], tokens.starts[at : at + 2]
    if len(forms) < _PAIR or starts[0] != mention.start or not forms[0].features & _PERFECT:
        return False
    head = HEADS.get(forms[1].norm)
    office = head is not None and head.head_class == "office"
    return office and starts[1] + len(forms[1].text) == mention.end


def _is_none(mention: Mention, tokens: Tokens, at: int) -> bool:
    """Return whether *mention* is taken for a person's name, and is a title or part of a clause.

    Args:
        mention: a name mention.
        tokens: of the article.
        at: index of the first token that starts at or behind *mention*.
    """
    if mention.standard_kind != "person" or not mention.text.strip():
        return False
    return (
        _is_title(mention, tokens.forms[at - 1] if at else None)
        or _is_cut_short(mention)
        or _is_verb_and_title(mention, tokens, at)
    )


def _named_institutions(text: str, tokens: Tokens) -> frozenset[str]:
    """Return the single words in marks that institutions and media are named by: ``صحيفة «كذا»``."""
    forms, starts = tokens.forms, tokens.starts
    names = set()
    for mark in _OPENING.finditer(text):
        i = bisect_left(starts, mark.start())
        if 0 < i < len(forms) - 2 and forms[i].text == mark[0] and forms[i + 2].text in _CLOSING:
            head = HEADS.get(forms[i - 1].stem_norm)
            if head is not None and head.head_class in ("organization", "media"):
                names.add(forms[i + 1].text)
    return frozenset(names)


def _tails(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return what institutions are called for short: ``رايتس ووتش`` of ``هيومن رايتس ووتش``.

    One word is too little: ``مستشفى سامر حلبي`` leaves ``حلبي`` a person.
    """
    tails: set[str] = set()
    for name in {m.text for m in mentions if m.standard_kind == "organization"}:
        words = name.split()
        if HEADS.get(bare(fold(words[0]))) is None or len(words) > _LONG_NAME:
            tails.update(" ".join(words[i:]) for i in range(1, len(words) - 1))
    return frozenset(tails)


def _trimmed(mention: Mention) -> Mention:
    """Cut off what was taken for the beginning or end of a name.

    ``إن سامر``, ``سامر و``, ``سامر الحوثيين``, ``الطبيب سامر حلبي``.
    """
    if len(mention.text.split(maxsplit=1)) == 1:
        return mention
    words = list(_WORD.finditer(mention.text))
    first, last = 0, len(words)
    person = mention.standard_kind == "person"
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


def _without_rest(mentions: Sequence[Mention], tokens: Tokens) -> list[Mention]:
    """Cut off what was taken for part of a name that the article also has without it.

    It is a verb or the object of one: ``سامر حلبي كتابا``, ``يستطرد حلبي``.
    """
    alone = {mention.text for mention in mentions}
    starts, forms = tokens.starts, tokens.forms
    cut = []
    for mention in mentions:
        verb, _, rest = mention.text.partition(" ")
        if mention.standard_kind == "person" and rest in alone:
            at = bisect_left(starts, mention.start)
            stands = at < len(starts) and starts[at] == mention.start
            if stands and "imperfect" in forms[at].features:
                start = mention.start + len(verb) + 1
                mention = evolve(mention, start=start, text=rest)  # noqa: PLW2901 - cut
        name, _, last = mention.text.rpartition(" ")
        if (
            mention.standard_kind == "person"
            and name in alone
            and _is_no_name(last, mention, tokens)
        ):
            mention = evolve(mention, end=mention.start + len(name), text=name)  # noqa: PLW2901 - cut
        cut.append(mention)
    return cut


def _is_no_name(word: str, mention: Mention, tokens: Tokens) -> bool:
    """Return whether the last *word* of *mention* is a token that may be a verb or is an object."""
    at = bisect_left(tokens.starts, mention.end) - 1
    form = tokens.forms[at] if at >= 0 else None
    return form is not None and form.text == word and bool(_NO_NAMES & form.features)


def _with_family(name: Mention, link: Token, family: Mention) -> Mention:
    """Return *name* with the *family* behind ``آل``, if it stands right before: ``آل سعود``."""
    if not 0 < link.start - name.end <= 1:
        return name
    return evolve(name, end=family.end, text=f"{name.text} {link.text} {family.text}")


def _with_lam(name: Mention, tokens: Tokens, at: int) -> Mention:
    """Return *name* with the letter before it where it is one of it: ``رئيس النقابة | لزهر حلبي``.

    Right behind a verb and its subject, ``قال الوزير لزهر حلبي``, it may be a preposition.

    Args:
        name: a person's name.
        tokens: of the article.
        at: index of the first token that starts at or behind *name*.
    """
    if at <= _PAIR or tokens.starts[at - 1] != name.start - 1:
        return name
    forms = tokens.forms
    titled = (
        forms[at - _PAIR].norm.startswith(_ARTICLE) and "verb" not in forms[at - _THIRD].features
    )
    if forms[at - 1].norm not in _IN_LAM or not titled:
        return name
    return evolve(name, start=name.start - 1, text=forms[at - 1].text[:1] + name.text)


def _is_cut_in_two(name: Mention, rest: Mention, tokens: Sequence[Token], at: int) -> bool:
    """Return whether *rest* goes on with *name* behind a letter taken for a preposition.

    ``سامر | ل خضر حلبي``; but behind a verb, ``أبلغ سامر لخضر حلبي``, it may be one.

    Args:
        name: the mention before.
        rest: a mention that begins inside a token.
        tokens: of the article.
        at: index of the first token that starts at or behind *rest*.
    """
    people = name.standard_kind == rest.standard_kind == "person" and " " not in name.text
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
        titled = _named_institutions(document.text, tokens)
        tails = _tails(document.mentions)
        kept: list[Mention] = []
        for mention in sorted(document.mentions, key=lambda m: (m.start, -m.end, m.standard_kind)):
            at = bisect_left(starts, mention.start)
            if mention.form != "name" or _is_none(mention, tokens, at):
                continue
            person = mention.standard_kind == "person"
            if person and at and kept and tokens.forms[at - 1].text in _FAMILY:
                kept[-1] = _with_family(kept[-1], tokens[at - 1], mention)
                continue
            if kept and _is_cut_in_two(kept[-1], mention, tokens, at):
                kept[-1] = evolve(
                    kept[-1],
                    end=mention.end,
                    text=document.text[kept[-1].start : mention.end],
                )
                continue
            if person and (mention.text in titled or mention.text in tails):
                mention = evolve(  # noqa: PLW2901 - read otherwise
                    mention, kind="organization", kind_fallback=None
                )
            elif person:
                mention = _with_lam(mention, tokens, at)  # noqa: PLW2901 - read otherwise
            kept.append(_trimmed(mention))
        kept = _without_rest(kept, tokens)
        return cls(tuple(kept), tuple(m.start for m in kept))

    def starting_at(self, start: int) -> tuple[Mention, ...]:
        """Return the mentions that begin at *start*, longest first."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_right(self.starts, start)]

    def any_begins(self, start: int, end: int) -> bool:
        """Return whether a mention begins in ``[start, end)``."""
        at = bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end

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
