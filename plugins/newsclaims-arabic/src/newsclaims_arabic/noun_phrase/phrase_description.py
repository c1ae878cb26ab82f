"""Describe one noun phrase: its noun, name and titles, and how many of which gender it means."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.counted import PERCENT_SIGNS
from newsclaims_arabic.noun_phrase.segments import Named, is_definite, is_quantifier
from newsclaims_arabic.noun_phrase.speaker_phrase import ANAPHORS_AFTER, SpeakerPhrase, points_back
from newsclaims_arabic.noun_phrase.title_reader import titles_of, written
from newsclaims_arabic.noun_phrase.titles import Title
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.pronouns import PRONOUNS

RELATION_ACCUSATIVE = WORDS.endings("relation_accusative")

ANAPHORS_ALONE = WORDS["anaphors_alone"]
BACK_POINTING = WORDS["back_pointing"]


def described(
    text: str,
    words: Sequence[PlacedWord],
    name: tuple[int, int] | None,
    entities: Sequence[Named],
    titles: tuple[Title, ...] | None = None,
) -> SpeakerPhrase:
    """Describe the main noun phrase *words*; without a name it is its own titles, if a person's."""
    at = 0
    while at + 1 < len(words) and is_quantifier(words, at):
        at += 1
    quantified = any(w.key not in BACK_POINTING for w in words[:at])
    while name is None and at + 1 < len(words) and _is_honorific(words, at):
        at += 1
    noun = words[at]
    head = noun.head
    person = next((e for e in entities if name and e.first == name[0]), None)
    whole = next((e for e in entities if e.first == 0), None)
    anaphoric = (
        not ANAPHORS_AFTER.isdisjoint([fold(word.text) for word in words[1:]])
        or points_back(words)
        or words[0].key in BACK_POINTING
        or (len(words) == 1 and words[0].definite and words[0].key in ANAPHORS_ALONE)
    )
    pronoun = len(words) == 1 and words[0].key in PRONOUNS
    gender, number = (head.gender, head.number) if head is not None else (None, None)
    definite = is_definite(words, entities, at) or _names_in_marks(text, words[at:])
    accusative = not definite or any(
        w.key.endswith(RELATION_ACCUSATIVE) for w in words[at + 1 : at + 2]
    )
    if head is not None and head.construct and number == "d" and accusative:
        number, definite = "s", False  # «محللا اقتصاديا»: no dual
    if head is None and anaphoric:
        gender = "f" if noun.key.endswith("ه") else "m"  # «الأخيرة»
    if pronoun:
        whom = PRONOUNS[words[0].key]
        gender, number = whom.gender, whom.number
    ranked = head is not None and head.head_class == "rank"
    if person is not None and not (ranked and gender):  # «اللورد روان»
        told = person.mention.gender
        clash = gender == "m" and told == "f"  # «النائب حمود», «النائب هدى»
        woman = gender == "f" and noun.personal  # «المديرة حسناء», whatever the name is taken for
        gender = None if clash else gender if woman else told or gender
    named = words[name[0] : name[1]] if name else []
    begin = 0
    if named:  # what is attached to a name that does not open the phrase is a letter of it
        attached = named[0].joined or named[0].governed
        begin = named[0].origin if name and name[0] and attached else named[0].start
        named = _before_open_mark(text, begin, named)
    stop = _past_mark(text, begin, named[-1].end) if named else 0
    end = words[-1].end
    sign = text[end : end + 1] if text[end : end + 1] in PERCENT_SIGNS else ""  # قال 4% إنهم
    return SpeakerPhrase(
        start=words[0].start,
        end=end + len(sign),
        text=written(text, words) + sign,
        words=tuple(words),
        noun=at,
        name=(begin, stop) if named else None,
        name_text=" ".join(text[begin:stop].split()) if named else "",
        titles=titles_of(text, words) if titles is None and noun.personal else titles or (),
        head=head,
        kind=whole.mention.standard_kind if whole else None,
        definite=definite,
        quantified=quantified,
        anaphoric=anaphoric,
        pronoun=pronoun,
        gender=gender,
        number=number,
    )


def _before_open_mark(text: str, begin: int, words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return the *words* of a name before marks that do not close in it: ``سامر حلبي | "ستاند``."""
    name = text[begin : _past_mark(text, begin, words[-1].end)]
    if not (name.count('"') % 2 or name.count("«") != name.count("»")):
        return words
    cut = begin + min(at for at in map(name.find, '"«»') if at >= 0)
    before = [word for word in words if word.end <= cut]
    return before or words


def _past_mark(text: str, begin: int, end: int) -> int:
    """Return where a name ends with the mark that closes its last words: ``فرقة "النهر"``."""
    name, mark = text[begin:end], text[end : end + 1]
    closes = mark == '"' and name.count(mark) % 2 == 1
    return end + (closes or (mark == "»" and name.count("«") > name.count(mark)))


def _names_in_marks(text: str, words: Sequence[PlacedWord]) -> bool:
    """Return whether a noun is made definite by a name in quotation marks: ``ضيف «كذا»``."""
    if len(words) == 1 or words[0].head is None:
        return False
    between = text[words[0].end : words[1].start]
    return any(mark in between for mark in '«“"')


def _is_honorific(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` only honours the holder of the office after it: ``معالي وزير كذا``."""
    head = words[at].head
    return head is not None and head.head_class == "rank" and words[at + 1].personal
