"""Noun phrases: how far does the name of a speaker go?"""

from __future__ import annotations

from newsclaims_quotes.reading import CLOSE_BRACKETS, OPEN_BRACKETS, Reading
from newsclaims_quotes.speech import is_speech

LONGEST = 40
BRACKET = 10
OF_PEOPLE = frozenset(
    {"باسم", "من", "في", "فى", "عن", "حول", "لدي", "الي", "ضد", "بين", "بشان", "لصالح", "مع"}
)
WEAK_ATTACHMENT = frozenset({"عن", "ضد", "بين", "مع", "الي", "بشان", "لصالح", "لدي"})


def phrase_end(
    reading: Reading,
    start: int,
    limit: int,
    *,
    governed: frozenset[str] = frozenset(),
    split: bool = False,
    titles_split: bool = False,
    target: bool = False,
) -> int:
    """Return the index past the noun phrase that begins at *start*.

    Args:
        reading: the document.
        start: first token of the phrase.
        limit: the phrase ends here at the latest.
        governed: prepositions that the reporting verb claims for its content.
        split: end before a bare noun that follows a complete phrase, for it is the
            verb's object.
        titles_split: end also before a title that follows a complete phrase.
        target: the verb has an object too that is a person or a body; end before it.
    """
    limit = min(limit, start + LONGEST)
    end = index = start
    complete = False
    while index < limit:
        word = reading.words[index]
        token = reading.tokens[index]
        if token.kind not in ("word", "number"):
            past = _past_mark(reading, index, limit)
            if past is None:
                break
            if index in reading.opens:
                end = past
                complete = True
            index = past
            continue
        person = reading.persons.get(index)
        if person is not None and person <= limit:
            if target and index - 1 in reading.person_tokens and index > start:
                break
            if complete and titles_split and _has_person(reading, start, index):
                break
            end = index = person
            complete = True
            continue
        if token.kind == "number":
            end = index = index + 1
            continue
        if word.free and index > start:
            if not _attaches(reading, index, limit, governed, start, end - 1):
                break
            index += 1
            complete = False
            continue
        if opens_circumstance(reading, index):
            break
        if not (word.noun or word.title or index in reading.named):
            if word.body != "غير" and not (index == start and word.body in ("كل", "بعض")):
                break
        if index > start:
            if (
                word.preposition
                and token.norm not in reading.person_norms
                and (
                    word.preposition in governed
                    or _is_medium(reading, index, limit)
                    or word.body in _ADVERBIAL
                )
            ):
                break
            bare = not (word.definite or word.conjunction or word.preposition)
            if (
                complete
                and split
                and word.definite
                and (word.verbal_noun or word.speech_noun)
                and not word.conjunction
                and not word.preposition
                and (reading.words[index - 1].definite or index - 1 in reading.closes)
                and not word.title
                and index not in reading.named
            ):
                break
            if (
                complete
                and target
                and not word.conjunction
                and not word.preposition
                and _another(reading, index)
            ):
                break
            if split and bare and word.body in reading.lexicon.always_content:
                break
            if (
                split
                and bare
                and not complete
                and word.content_noun
                and _finished(reading, index - 1, start)
            ):
                break
            if complete and bare and index not in reading.named:
                if (
                    any(f.tense == "perfect" for f in word.forms)
                    and not word.title
                    and not word.content_noun
                ):
                    break
                if split and (word.content_noun or word.speech_noun) and not word.title:
                    break
                if titles_split and (word.title or word.content_noun):
                    break
                if (
                    split
                    and not word.title
                    and index - 1 not in reading.person_tokens
                    and not _adjective_like(word.body)
                    and word.pronoun
                ):
                    break
        complete = (
            word.definite
            or word.pronoun
            or index in reading.named
            or (
                complete
                and not (word.title or word.content_noun or word.preposition or word.conjunction)
            )
        )
        end = index = index + 1
    return end


_ADVERBIAL = frozenset(
    {"بقوه", "بشده", "بشكل", "بالتالي", "بوضوح", "بحضور", "بحسب", "بعدما", "بينما", "للمره", "لاول"}
)


def _adjective_like(body: str) -> bool:
    return body.endswith(("ي", "يه"))


def opens_circumstance(reading: Reading, index: int) -> bool:
    """Say whether a participle in the accusative opens a clause of its own: مضيفا أن."""
    word = reading.words[index]
    if not word.forms or word.definite or word.preposition or index in reading.named:
        return False
    if any(f.tense != "participle" for f in word.forms):
        return False
    if word.body.endswith("ا"):
        return True
    follows = reading.words[index + 1] if index + 1 < len(reading.words) else None
    return follows is not None and (follows.that or follows.free in ("الي", "علي"))


def _is_medium(reading: Reading, index: int, limit: int) -> bool:
    """Say whether لـ here gives the channel of speech: لصحيفة، لـ«عكاظ»."""
    word = reading.words[index]
    if word.preposition != "ل" and word.body != "ل":
        return False
    if word.media:
        return True
    return word.body == "ل" and index + 1 < limit and index + 1 in reading.opens


def _past_mark(reading: Reading, index: int, limit: int) -> int | None:
    """Return the index past a name in marks or a bracket, None where the phrase ends."""
    mark = reading.mark(index)
    quotation = reading.opens.get(index)
    if quotation is not None and quotation.close < limit and not is_speech(reading, quotation):
        return quotation.close + 1
    if mark in OPEN_BRACKETS:
        for j in range(index + 1, min(limit, index + BRACKET)):
            if reading.mark(j) in CLOSE_BRACKETS:
                return j + 1
    return None


def _attaches(
    reading: Reading, index: int, limit: int, governed: frozenset[str], first: int, last: int
) -> bool:
    """Say whether the preposition at *index* goes on with the phrase before it."""
    free = reading.words[index].free
    if index + 1 >= limit or free not in OF_PEOPLE or reading.words[index].conjunction:
        return False
    following = reading.words[index + 1]
    if not (
        following.noun
        or index + 1 in reading.opens
        or index + 1 in reading.named
        or reading.tokens[index + 1].kind == "number"
    ):
        return False
    if (
        following.occasion
        or following.adverb
        or (reading.tokens[index + 1].kind == "number" and free in ("في", "فى"))
    ):
        return False
    if free == "لدي" and following.pronoun:
        return False
    previous = reading.words[last]
    if free in governed and not (free == "من" and previous.body in _PARTITIVE):
        return False
    if free == "من":
        return last not in reading.person_tokens and not (
            index + 1 in reading.places
            and (previous.definite or last in reading.named or first == last)
        )
    if free in ("في", "فى"):
        return last not in reading.person_tokens and not (
            reading.tokens[last].norm in reading.person_norms or following.body in ("العام", "عام")
        )
    if free == "باسم":
        return True
    if free in WEAK_ATTACHMENT or free == "حول":
        return (
            not previous.definite
            or previous.title
            or (last not in reading.named and free in ("الي", "لدي"))
        )
    return False


_PARTITIVE = frozenset(
    {"عدد", "عددا", "العديد", "كثير", "الكثير", "كبير", "بعض", "مجموعه", "جمله", "سلسله"}
)


def _another(reading: Reading, index: int) -> bool:
    """Say whether the noun at *index* begins another phrase: `طالب المواطنون البلدية`."""
    word, previous = reading.words[index], reading.words[index - 1]
    if word.stem in _EMPHASIS:
        return False
    if index - 1 not in reading.person_tokens and (
        index in reading.person_tokens or reading.tokens[index].norm in reading.person_norms
    ):
        return False
    if index in reading.begun and index - 1 in reading.named:
        return True
    if index - 1 in reading.person_tokens:
        return index not in reading.person_tokens and word.stem not in _SPOKESMEN
    if index in reading.places and index - 1 not in reading.named:
        return True
    if not word.definite or not previous.definite:
        return previous.definite and not word.title and not word.definite
    plural = previous.stem.endswith(("ون", "ين"))
    return (plural and not word.stem.endswith(("ون", "ين"))) or (
        word.stem.endswith("ات") and not previous.stem.endswith(("ات", "ه"))
    )


def _finished(reading: Reading, last: int, start: int) -> bool:
    """Say whether an indefinite phrase is complete: `مواطنون`, `مصدر أمني`."""
    stem = reading.words[last].stem
    if reading.words[last].free:
        return False
    if stem.endswith(("ون", "ين")):
        return True
    return last > start and _adjective_like(stem) and not reading.words[last].title


def _has_person(reading: Reading, start: int, end: int) -> bool:
    return any(i in reading.person_tokens for i in range(start, end))


_EMPHASIS = frozenset({"نفس", "ذات", "عين", "جميع", "كافه", "انفس"})
_SPOKESMEN = frozenset({"متحدث", "ناطق", "متحدثه", "ناطقه", "مكلف", "مدير", "رييس"})
