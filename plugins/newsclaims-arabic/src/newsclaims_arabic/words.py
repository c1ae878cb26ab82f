"""The analysis of a word: a function for each question that the rules ask of a spelling.

A `Word` belongs to a spelling, not to a place, so it is worked out once per spelling and kept.
Most words of an article are asked for nothing but whether they report.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_arabic.clitics import (
    COMPLEMENTIZERS,
    FREE,
    FUTURE,
    HAMZA_BELOW,
    HOMOGRAPHS,
    NOT_VERBS,
    NOUNS_WITH_PRONOUNS,
    OWN,
    RELATIVES,
    SHORTEST_STEM,
    TANWIN,
    VERB_PRONOUNS,
    VERBAL_NOUNS,
    cut_off,
    cut_whole,
    is_closed,
    without_pronouns,
)
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.speaker_nouns import HEADS, TITLES, Head
from newsclaims_arabic.verbs import VERBS, VerbForm, speech_noun_of
from newsclaims_arabic.word import Answers, Word

_WORD, _WHOLE = object(), object()
"""Keys of what is kept with a form: the word, and that of a name that begins with it."""
_HAMZA = 2
"""The first so many letters are those where a hamza below may stand, behind و."""
IMPERFECT = frozenset(("ي", "ت", "ن"))
NOUN_PRONOUNS = WORDS.endings("attached_third")
ADVERBS = WORDS["adverbs"] | WORDS["anaphoric_times"] | WORDS["addressees"]
PARTICLES = WORDS["particles"]
NAMES_LIKE_ON = WORDS.endings("name_like_on")
IMAMS = tuple(WORDS.written("imam"))
ADJECTIVAL_TITLES = WORDS["adjectival_titles"]
OCCASIONS = WORDS["occasions"]
MEDIA = WORDS["media"]
QUANTIFIERS_OF = WORDS["quantifiers_of"]
NOUNS_WITH_ARTICLE = WORDS["nouns_with_article"]


def word_of(form: WordForm, *, whole: bool = False) -> Word:
    """Return what a spelling can be, worked out once for each form.

    Args:
        form: of a token of any tokenizer.
        whole: whether nothing but the article may be attached to it, for it begins a name.
    """
    memo, key = form.memo, _WHOLE if whole else _WORD
    word: Word | None = memo.get(key)
    if word is None:
        word = memo[key] = analyze(form, whole=whole)
    return word


def words_of(forms: Iterable[WordForm]) -> list[Word]:
    """Return what each of *forms* can be."""
    return [form.memo.get(_WORD) or word_of(form) for form in forms]


def analyze(form: WordForm, *, whole: bool = False) -> Word:
    """Return what *form* can be, worked out anew; see `word_of`."""
    return Word(ANSWERS, cut_whole(form) if whole else cut_off(form))


# -- verbs


def _is_verb(word: Word) -> bool:
    body, stem = word.body, word.stem
    if word.definite or word.preposition or body in NOT_VERBS:
        return False
    return (
        body in VERBS
        or ((_is_future(body) or _is_bound_verb(word)) and not is_closed(word.form))
        or (_is_finite(word.forms) and body not in HOMOGRAPHS and stem not in HOMOGRAPHS)
    )


def _is_future(body: str) -> bool:
    """Return whether it is an imperfect with the prefix of the future: سيصل, not سيدة."""
    return body[:1] == FUTURE and body[1:2] in IMPERFECT and body[1:] in VERBS


def _is_finite(forms: tuple[VerbForm, ...]) -> bool:
    return any(form.third and form.tense != "participle" for form in forms)


def _is_bound_verb(word: Word) -> bool:
    """Return whether it is a verb with an object pronoun, أجرته، سجلوه, and no noun with one: قدرته، إدانته."""
    features = word.form.features
    whole = "noun" in features and not word.pronoun  # أردني، انتهاك
    if not word.body.endswith(VERB_PRONOUNS) or (whole and "verb" not in features):
        return False
    derived = HAMZA_BELOW in word.form.text[:_HAMZA]
    return any(
        (stem in VERBS or unbound in VERBS)
        and not (unbound in NOUNS_WITH_PRONOUNS or (derived and unbound in VERBAL_NOUNS))
        for stem, unbound in without_pronouns(word.body, SHORTEST_STEM)
    )


# -- nouns and function words


def _free(word: Word) -> str:
    """Return the free preposition that a word is, with a pronoun or without."""
    if word.body in FREE and not word.form.text.endswith(NAMES_LIKE_ON + IMAMS):
        return word.body
    return word.stem if word.pronoun and word.stem in FREE and not word.preposition else ""


DENYING_THAT = WORDS.written("complementizers_denying")


def _classes(word: Word) -> dict[str, object]:
    """Work out which class of words it belongs to."""
    body, stem = word.body, word.stem
    that = body in COMPLEMENTIZERS or word.form.text in DENYING_THAT
    relative = body in RELATIVES or stem in RELATIVES
    free = _free(word)
    adverb = body in ADVERBS
    particle = body in PARTICLES or (word.pronoun and stem in PARTICLES)
    verb = not (that or relative or free or particle) and _is_verb(word)
    function = that or relative or free or adverb or particle or verb
    return {
        "that": that,
        "relative": relative,
        "free": free,
        "adverb": adverb,
        "particle": particle,
        "verb": verb,
        "noun": word.form.kind == "word" and not function,
    }


def _verbal(word: Word) -> dict[str, object]:
    """Work out whether it is a verbal noun."""
    body, stem = word.body, word.stem
    whole = body in VERBAL_NOUNS and not word.definite  # الخاص، الأم: no verbal nouns
    found = whole or stem in VERBAL_NOUNS or stem.removesuffix(TANWIN) in VERBAL_NOUNS
    return {"verbal_noun": found, "content_noun": found and not word.definite}


def _homograph(word: Word) -> dict[str, object]:
    body = word.body
    noun = body in VERBAL_NOUNS or body in HOMOGRAPHS or (word.pronoun and word.stem in HOMOGRAPHS)
    return {"homograph": bool(word.forms) and noun}


def _title(word: Word) -> dict[str, object]:
    stem = word.stem
    titled = word.body in TITLES or (word.preposition and stem in TITLES)
    definite = word.definite and stem in TITLES and stem not in ADJECTIVAL_TITLES
    return {"title": bool(titled or definite)}


def _speech(word: Word) -> dict[str, object]:
    noun = speech_noun_of(word.stem)
    other = noun is not None and noun.article and not word.definite  # تنبيها بكذا
    return {"speech": None if other else noun}


def _occasion(word: Word) -> dict[str, object]:
    return {"occasion": word.body in OCCASIONS or word.stem in OCCASIONS}


def _media(word: Word) -> dict[str, object]:
    return {"media": word.body in MEDIA or word.stem in MEDIA}


def _head(word: Word) -> dict[str, object]:
    """Look the noun up, with its key, whether it is owned, and in the accusative."""
    if word.form.kind != "word":
        return {"head": None, "key": word.bare, "owned": False, "accusative": False}
    stripped = word.bare if word.definite else _without_tanwin(word.bare)
    head, key, owned = _looked_up(word, stripped)
    return {"head": head, "key": key, "owned": owned, "accusative": stripped != word.bare}


def _without_tanwin(key: str) -> str:
    """Return *key* without the alif of the accusative, where only then it is known: ``بلاغا``."""
    stem = key[:-1]
    if not key.endswith(TANWIN) or key in HEADS:
        return key
    head = HEADS.get(stem)
    known = head is not None and not head.construct and stem not in NOUNS_WITH_ARTICLE
    return stem if known or stem in QUANTIFIERS_OF else key


def _looked_up(word: Word, key: str) -> tuple[Head | None, str, bool]:
    form, owned = word.form, word.pronoun
    head = HEADS.get(key)
    if not word.definite and key in NOUNS_WITH_ARTICLE:
        head = None
    enclitic = "".join(form.text[first:last] for first, last in form.enclitics[:1])
    if enclitic == OWN and not (head is not None and head.personal):
        return None, fold(form.text[word.begin :]), False  # «ولايتي»
    if head is not None and head.construct and word.definite:
        return None, key, owned
    uncut = form.text.endswith("ه")  # «مراجعة» is not «مراجعه»
    if word.definite or owned or is_closed(form) or (head is not None and not uncut):
        return head, key, owned
    for end in NOUN_PRONOUNS:  # «نظيره», which is not «نظيرة»
        stem = key[: -len(end)]
        if key.endswith(end) and stem in HEADS:
            return HEADS[stem], stem, True
    return head, key, owned


ANSWERS: Answers = {
    name: answer
    for answer, names in (
        (_classes, ("that", "relative", "free", "adverb", "particle", "verb", "noun")),
        (_verbal, ("verbal_noun", "content_noun")),
        (_homograph, ("homograph",)),
        (_title, ("title",)),
        (_speech, ("speech",)),
        (_occasion, ("occasion",)),
        (_media, ("media",)),
        (_head, ("head", "key", "owned", "accusative")),
    )
    for name in names
}
"""What is worked out of a word when it is asked for."""
