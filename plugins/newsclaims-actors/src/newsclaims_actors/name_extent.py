"""Where a recognized name begins and ends: what is cut off it, and what is put to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve
from newsclaims_arabic.clitics import COMMON_NOUNS, VERBAL_NOUNS
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS
from newsclaims_arabic.word_shapes import without

from newsclaims.model import Mention, Token, Tokens
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS

_IN_LAM = WORDS["names_in_lam"]
PEOPLES = WORDS.endings("peoples")
BEFORE_NAMES = WORDS["before_names"]
HONOURS = WORDS["honours"]
BEHIND_NAMES = WORDS["behind_names"]
_PRONOUNS = WORDS.endings("attached_third")
PAST_NAMES = WORDS["past_names"]
_COMPOUND_ENDS = WORDS["compound_ends"]
_NO_NAMES = frozenset({"verb", "indefinite"})
(_ARTICLE,) = WORDS["article"]
_ALIF, _SHORT = "ا", 4
_PAIR = 2
_THIRD = 3
_PREPOSITIONS = frozenset(("ب", "ك", "ل"))
_WORD = re.compile(r"\S+")
_SHORTEST_TITLED = 2  # words of a name that are not cut into title and name, «الحاج سامر»


def trimmed(mention: Mention) -> Mention:
    """Cut off what was taken for the beginning or end of a name.

    ``إن سامر``, ``سامر و``, ``سامر الحوثيين``, ``الطبيب سامر حلبي``, ``آية الله سامر حلبي``.
    """
    if len(mention.text.split(maxsplit=1)) == 1:
        return mention
    words = list(_WORD.finditer(mention.text))
    first, last = 0, len(words)
    if last > _PAIR and fold(f"{words[0][0]} {words[1][0]}") in HONOURS:
        first = _PAIR
    person = mention.standard_kind == "person"
    if person:
        folded = [fold(word[0]) for word in words]
        last = next((i for i in range(1, last) if _ends_name(*folded[i : i + 2])), last)
    while last > 1 and fold(words[last - 1][0]) in BEHIND_NAMES:
        last -= 1
    if person and last > 1 and _is_people(words[last - 1][0]):
        last -= 1
    if person and last > _PAIR and _is_asked(fold(words[last - 1][0])):
        last -= 1
    if person and last > _SHORTEST_TITLED and _is_definite_title(words[0][0]):
        first += 1
    while last - first > 1 and fold(words[first][0]) in BEFORE_NAMES:
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


def without_rest(mentions: Sequence[Mention], tokens: Tokens) -> list[Mention]:
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
    """Return whether the last *word* of *mention* is a token that may be a verb or is an object.

    Behind a name of two parts a common noun is none of it either: ``سامر حلبي قواعد``.
    """
    at = bisect_left(tokens.starts, mention.end) - 1
    form = tokens.forms[at] if at >= 0 else None
    if form is None or form.text != word:
        return False
    whole = len(mention.text.split()) > _PAIR
    return bool(_NO_NAMES & form.features) or (whole and form.norm in COMMON_NOUNS)


def with_family(name: Mention, link: Token, family: Mention) -> Mention:
    """Return *name* with the *family* behind ``آل``, if it stands right before: ``آل سعود``."""
    if not 0 < link.start - name.end <= 1:
        return name
    return evolve(name, end=family.end, text=f"{name.text} {link.text} {family.text}")


def with_lam(name: Mention, tokens: Tokens, at: int) -> Mention:
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


def is_cut_in_two(name: Mention, rest: Mention, tokens: Sequence[Token], at: int) -> bool:
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


def _ends_name(word: str, following: str = "") -> bool:
    """Return whether no name goes past *word*: ``سامر ذو``, ``سامر ولي العهد``, ``سلمى حلبي نظيرها``."""
    if following in _COMPOUND_ENDS:
        return False  # «ولي الدين»
    noun = without(word, _PRONOUNS)
    head = HEADS.get(noun) if noun != word else None
    return word in PAST_NAMES or (head is not None and head.head_class == "relation")


def _is_asked(word: str) -> bool:
    """Return whether *word* is a known noun in the accusative, and no ``دينا``: ``وجه سامر حلبي | سؤالا``."""
    return word[-1:] == _ALIF and len(word) > _SHORT and word[:-1] in COMMON_NOUNS | VERBAL_NOUNS


def _is_people(word: str) -> bool:
    return word.startswith(_ARTICLE) and word.endswith(PEOPLES)


def _is_definite_title(text: str) -> bool:
    word = fold(text)
    head = HEADS.get(bare(word))
    return word != bare(word) and head is not None and head.personal and head.number == "s"
