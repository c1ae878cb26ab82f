"""Noun phrases that may mean somebody met before: a trade, a rank, a surname, own speech."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve
from newsclaims_arabic.noun_phrase.belonging import gender_of
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.relations import KIN_AGAIN
from newsclaims_arabic.word_shapes import is_relation, without

from newsclaims.model import Attribution
from newsclaims_actors.decisions import Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.kinds import kind_of
from newsclaims_actors.lists import WORDS

_ABOUT = WORDS["about"]
_FORMER = WORDS["former"]
_GUEST = WORDS["guest"]
_PRONOUNS = WORDS.endings("attached_third")
OWN_WORDS = WORDS["own_words"]
_SEAT = 3  # words of a seat that holds no name


def is_known_by_trade(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* repeats a known person's trade: ``الباحثة``, ``المسؤول الحكومي``.

    A complement would tell a new person from the last one, and so would a nationality
    beside an office that one person holds (``السفير الفرنسي``).
    """
    first, *rest = phrase.words[phrase.noun :]
    if first.head is None or not first.personal or phrase.number != "s":
        return False
    if is_honorific(phrase) or (phrase.definite and first.head.lemma in _GUEST):
        return True
    kind = first.head.head_class
    seat = next((i for i, word in enumerate(rest) if word.key in _ABOUT), len(rest))
    if len(rest) - seat <= _SEAT:
        rest = rest[:seat]  # «البرلماني عن دائرة كذا»
    if kind == "sovereign":
        return False
    return first.definite and all(_adds_nothing(word, kind) for word in rest)


def is_one_known(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is a definite title of one person: ``رئيس الحركة``, ``السفير الفرنسي``."""
    return phrase.personal and phrase.definite and phrase.number == "s" and not phrase.quantified


def of_a_woman(phrase: SpeakerPhrase, attribution: Attribution) -> SpeakerPhrase:
    """Return *phrase*, that of a woman where the verb tells so: ``قالت عضو البرلمان``."""
    agreement = attribution.agreement
    told = agreement is not None and agreement.gender == "f" and is_one_known(phrase)
    return evolve(phrase, gender="f") if told else phrase


def kin_again(phrase: SpeakerPhrase, met: Sequence[Entity]) -> Speakers:
    """Return who of *met* was somebody's kin and is meant again: ``الأب`` after ``والد فلان``."""
    noun, *rest = phrase.words[phrase.noun :]
    lemmas = KIN_AGAIN.get(noun.key, frozenset())
    if not (lemmas and noun.definite) or any(w.head or not w.definite for w in rest):
        return ()
    gender, at = gender_of(noun), phrase.start
    named = {e for e in met if any(title.lemma in lemmas for title in e.titles.values())}
    kin = [e for e in met if e.lemma in lemmas or e in named]
    kin = [e for e in kin if e.gender == gender and e.last_before(at) >= 0]
    return (max(kin, key=lambda e: e.last_before(at)),) if kin else ()


def is_short(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* may repeat a longer one: a noun, or a noun and its adjective."""
    rest = phrase.words[phrase.noun + 1 :]
    return not phrase.complement or (len(rest) == 1 and rest[0].definite)


def holds_another(speakers: Speakers, phrase: SpeakerPhrase) -> bool:
    """Return whether an office cannot be that of *speakers*: they are known to hold another."""
    former = not _FORMER.isdisjoint(word.key for word in phrase.words)
    if phrase.head is None or phrase.head.head_class != "office" or former:
        return False  # «الوزير السابق» may hold any office now
    lemma = phrase.head.lemma
    if any(s.kind == "person" and not s.parts and s.lemma not in ("", lemma) for s in speakers):
        return True  # «القاضي», «الوزير»
    heads = [title.head for s in speakers for title in s.titles.values()]
    offices = {head.lemma for head in heads if head is not None and head.head_class == "office"}
    return bool(offices) and phrase.head.lemma not in offices


def _adds_nothing(word: PlacedWord, head_class: str) -> bool:
    """Return whether *word* leaves a trade what it is: an adjective, a field of work, a medium."""
    if word.preposition:
        return head_class in ("post", "profession")
    if word.governed:  # «الخبير بالشأن الليبي»، «المتحدث لوكالة كذا»
        return head_class in ("post", "profession") or word.governed.startswith("ل")
    return word.definite and not (head_class == "office" and is_relation(word.key))


def is_honorific(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is a rank with a pronoun: ``سموه``, ``معاليه``."""
    (first, *rest) = phrase.words
    return not rest and first.owned and first.head is not None and first.head.head_class == "rank"


def _is_surname(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* has the shape of a surname: ``المرزوقي``."""
    (word, *rest) = phrase.words
    return not rest and word.definite and word.key.endswith("ي") and phrase.kind is None


def is_own_speech(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is the speaker's own speech: ``تابع حديثه``."""
    (first, *rest) = phrase.words
    return not rest and first.owned and _without_pronoun(first.key) in OWN_WORDS


def _without_pronoun(key: str) -> str:
    stem = without(key, _PRONOUNS)
    return stem if stem in OWN_WORDS else stem.removesuffix("ت") + "ه"


def is_lone_name(phrase: SpeakerPhrase, attribution: Attribution) -> bool:
    """Return whether an unknown word can only be a name: no article, and the verb is masculine."""
    return (
        phrase.name is None
        and phrase.head is None
        and not phrase.pronoun
        and (kind_of(phrase) == "unnamed" or _is_surname(phrase))
        and attribution.agreement is not None
        and attribution.agreement.gender == "m"
        and attribution.agreement.number != "p"
        and all(may_be_name(word) for word in phrase.words)
    )
