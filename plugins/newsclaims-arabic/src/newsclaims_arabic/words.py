"""The analysis of a word: a function for each question that the rules ask of a spelling.

A `Word` belongs to a spelling, not to a place, so it is worked out once per spelling and kept.
Most words of an article are asked for nothing but whether they report.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS, read_lines
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.speaker_nouns import HEADS, TITLES, Head
from newsclaims_arabic.verbs import FORMS, VERBS, VerbForm, speech_noun_of
from newsclaims_arabic.word import Answers, Word

_WORD, _WHOLE = object(), object()
"""Keys of what is kept with a form: the word, and that of a name that begins with it."""
SHORTEST_STEM = 2
SHORTEST_ARTICLED = 4
IMPERFECT = frozenset(("ي", "ت", "ن"))
CONJUNCTIONS = frozenset(("و", "ف"))
PREPOSITIONS = frozenset(("ب", "ل", "ك"))
FUTURE, TANWIN, TIED, OWN = "س", "ا", "ة", "ي"
TATWEEL = "ـ"
(ARTICLE,) = WORDS["article"]
ARTICLE_OF_VERBS = WORDS.endings("article_of_verbs")
PRONOUNS = WORDS["attached_pronouns"]
VERB_PRONOUNS = tuple(sorted(PRONOUNS - {OWN}, key=lambda pronoun: (-len(pronoun), pronoun)))
NOUN_PRONOUNS = WORDS.endings("attached_third")
(_PLURAL,) = WORDS["plural_verb"]
BEFORE_PRONOUNS = {"ا": "ي", "و": _PLURAL, "ت": "ه"}
"""How the last letter of a word was spelled before a pronoun was attached."""
COMPLEMENTIZERS = (
    WORDS["complementizers"]
    | {that + pronoun for that in WORDS["complementizers"] for pronoun in PRONOUNS}
    | WORDS["that_with_us"]
) - WORDS["never_that"]
VERBAL_NOUNS = WORDS["content_nouns"] | frozenset(read_lines(PACKAGE, "verbal_nouns.txt"))
COMMON_NOUNS = frozenset(read_lines(PACKAGE, "common_nouns.txt"))
RELATIVES = WORDS["relatives"] | WORDS["whoever"]
ADVERBS = WORDS["adverbs"] | WORDS["anaphoric_times"] | WORDS["addressees"]
FREE = WORDS["prepositions"]
PARTICLES = WORDS["particles"]
NAMES_LIKE_ON = WORDS.endings("name_like_on")
HOMOGRAPHS = WORDS["noun_homographs"]
NOT_VERBS = WORDS["not_verbs"]
NEVER_CUES = WORDS["never_cues"]
ADJECTIVAL_TITLES = WORDS["adjectival_titles"]
OCCASIONS = WORDS["occasions"]
MEDIA = WORDS["media"]
QUANTIFIERS_OF = WORDS["quantifiers_of"]
NOUNS_WITH_ARTICLE = WORDS["nouns_with_article"]


ODD = WORDS["dependent"] | WORDS["kunyas"]
"""Words that show, or may show, a word beside them to be a noun."""
_DASH_LINE = "".join(DASHES)
WORDLIKE = frozenset({"word", "number"})


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
    return Word(_whole(form) if whole else _cut(form))


# -- how the clitics are cut off


def _known(  # noqa: PLR0913, PLR0917 - what is known of a word from the beginning
    form: WordForm,
    body: str,
    stem: str,
    bare: str,
    begin: int,
    conjunction: str,
    preposition: str,
    *,
    definite: bool,
    whole: bool,
) -> dict[str, object]:
    wordlike = form.kind in WORDLIKE
    forms = _forms(form, body, preposition) if form.kind == "word" else ()
    return {
        "answers": ANSWERS,
        "form": form,
        "body": body,
        "stem": stem,
        "bare": bare,
        "begin": begin,
        "conjunction": conjunction,
        "preposition": preposition,
        "definite": definite,
        "pronoun": bool(form.enclitics),
        "forms": forms,
        "whole": whole,
        "mark": "" if wordlike else _mark(form.text),
        "notable": not wordlike or bool(forms) or conjunction == "ف" or body in ODD,
    }


def _mark(text: str) -> str:
    """Return the mark that a token is; a line of dashes or tatweels counts as a dash."""
    return text if text.strip(_DASH_LINE) else "-"


def _whole(form: WordForm) -> dict[str, object]:
    """Cut nothing off *form* but the article: وليد is no و with ليد."""
    clitics = _proclitics(form)
    definite = clitics[:1] == [ARTICLE]
    stem = form.stem_norm if definite or not clitics else form.norm
    return _known(form, form.norm, stem, stem, 0, "", "", definite=definite, whole=True)


def _proclitics(form: WordForm) -> list[str]:
    return [fold(form.text[first:last]) for first, last in form.proclitics]


def _cut(form: WordForm) -> dict[str, object]:
    """Cut *form* as its tokenizer did, as far as what is cut off can be attached."""
    norm, stem = form.norm, form.stem_norm
    if not form.proclitics:
        return _uncut(form, norm, stem)
    clitics = _proclitics(form)
    conjunction = clitics[0] if clitics[0] in CONJUNCTIONS else ""
    body = norm[1:] if conjunction and len(norm) > 1 else norm
    first = 1 if conjunction else 0
    if conjunction and _is_whole(norm, body):  # واصفا، والي
        conjunction, body, first = "", norm, len(clitics)
    rest = clitics[first:]
    preposition = _preposition(rest, body, stem)
    definite = _is_definite(form, rest, body)
    begin, bare = _begin(form, clitics)
    if definite and bare.startswith(ARTICLE) and len(bare) >= SHORTEST_ARTICLED:
        bare = bare.removeprefix(ARTICLE)
    return _known(
        form, body, stem, bare, begin, conjunction, preposition, definite=definite, whole=False
    )


def _uncut(form: WordForm, norm: str, stem: str) -> dict[str, object]:
    """Read a form of which the tokenizer cut nothing off at the beginning."""
    if stem[:1] == "و" and _has_conjunction(stem):
        return _known(
            form, norm[1:], stem[1:], stem[1:], 1, norm[0], "", definite=False, whole=False
        )
    preposition = norm if norm in PREPOSITIONS else ""  # written apart: لـ«عكاظ»
    definite = norm.startswith(ARTICLE) and _is_definite(form, [], norm)
    articled = definite and stem.startswith(ARTICLE) and len(stem) >= SHORTEST_ARTICLED
    bare = stem.removeprefix(ARTICLE) if articled else stem
    return _known(
        form, norm, stem, bare, form.stem[0], "", preposition, definite=definite, whole=False
    )


def _begin(form: WordForm, clitics: list[str]) -> tuple[int, str]:
    """Return where the word begins behind its clitics, and the stem that its key is made of."""
    begin, bare = form.stem[0], form.stem_norm
    for at, clitic in enumerate(clitics):
        article = clitic == ARTICLE or clitics[max(at - 1, 0) : at + 1] == ["ل", "ل"]
        future = not article and clitic not in CONJUNCTIONS and clitic not in PREPOSITIONS
        if article or future:  # س before what cannot be a verb here is a letter of it
            begin = min(begin, form.proclitics[at][0])
            bare = bare if article else fold(form.text[begin:])
    return begin, bare


def _has_conjunction(stem: str) -> bool:
    """Return whether *stem* is a known noun behind a و that the tokenizer left on it."""
    known = stem in HEADS or stem in VERBAL_NOUNS or stem in COMMON_NOUNS
    return stem[:1] == "و" and stem[1:] in HEADS and not known


def _preposition(clitics: list[str], body: str, stem: str) -> str:
    """Return the attached preposition; بيفر has none, nor has a verb but behind ل."""
    if body in PREPOSITIONS:  # written apart: لـ«عكاظ»
        return body
    if not clitics or clitics[0] not in PREPOSITIONS:
        return ""
    circumstance = body.endswith(TANWIN) and body in FORMS  # لافتا
    return "" if circumstance or _is_imperfect(stem) else clitics[0]


def _is_definite(form: WordForm, clitics: list[str], body: str) -> bool:
    cut = ARTICLE in clitics or clitics[:2] == ["ل", "ل"]
    articled = body.startswith(ARTICLE) and len(body) >= SHORTEST_ARTICLED
    if not cut and (not articled or "verb" in form.features):
        return False
    function = body in COMPLEMENTIZERS or body in RELATIVES or body in FREE
    return not (function or _begins_like_article(body))


def _begins_like_article(body: str) -> bool:
    """Return whether the ال of *body* is of a verb: التمس، التقى."""
    verb = body in VERBS and body.startswith(ARTICLE_OF_VERBS)
    return verb or any(form.third for form in FORMS.get(body, ()))


def _is_imperfect(stem: str) -> bool:
    """Return whether *stem* is a verb that no preposition can govern."""
    nominal = stem in VERBAL_NOUNS or stem in COMMON_NOUNS or stem in NOT_VERBS
    return stem[:1] == "ي" and stem in VERBS and not nominal


def _is_whole(norm: str, body: str) -> bool:
    """Return whether a word that begins with و or ف is known only with it."""
    if norm in TITLES:
        return True
    if norm[0] == norm[1:2] or body in FORMS:
        return False
    readings = FORMS.get(norm, ()) or _with_object(norm)  # وصفتاها
    return any(not form.passive for form in readings)


# -- verbs


def _is_verb(word: Word) -> bool:
    body, stem = word.body, word.stem
    if word.definite or word.preposition or body in NOT_VERBS:
        return False
    return (
        body in VERBS
        or (not _is_closed(word.form) and _is_bound_verb(body))
        or (body[:1] == FUTURE and body[1:2] in IMPERFECT and body[1:] in VERBS)
        or (_is_finite(word.forms) and body not in HOMOGRAPHS and stem not in HOMOGRAPHS)
    )


def _is_finite(forms: tuple[VerbForm, ...]) -> bool:
    return any(form.third and form.tense != "participle" for form in forms)


def _is_closed(form: WordForm) -> bool:
    """Return whether teh marbuta ends the word, so that no pronoun does."""
    return form.text.endswith(TIED)


def _is_bound_verb(body: str) -> bool:
    """Return whether *body* is a verb with an object pronoun: أجرته، سجلوه."""
    return any(stem in VERBS or unbound in VERBS for stem, unbound in _unbound(body, SHORTEST_STEM))


def _unbound(body: str, longer: int) -> list[tuple[str, str]]:
    """Return *body* without each pronoun that it may end with, as it stands and as it was before."""
    found: list[tuple[str, str]] = []
    if not body.endswith(VERB_PRONOUNS):
        return found
    for pronoun in VERB_PRONOUNS:
        stem = body.removesuffix(pronoun)
        if stem != body and len(stem) > longer:
            found.append((stem, stem[:-1] + BEFORE_PRONOUNS.get(stem[-1], stem[-1])))
    return found


def _forms(form: WordForm, body: str, preposition: str) -> tuple[VerbForm, ...]:
    """Return the readings as a reporting verb, also as a future and with an object pronoun."""
    accusative = body[-1:] == TANWIN and body[:-1] in HOMOGRAPHS  # ردا، طلبا
    if accusative or body in NEVER_CUES:
        return ()
    found = FORMS.get(body)
    if found is not None:
        return found
    if preposition:
        return _imperfects(body[1:]) if preposition == "ل" else ()  # ليقول
    future = body[1:] if body[:1] == FUTURE else ""
    found = _imperfects(future) if future else ()
    if found or _is_closed(form):
        return found
    return (_with_object(future) if future else ()) or _with_object(body)


def _imperfects(bare: str) -> tuple[VerbForm, ...]:
    return tuple(form for form in FORMS.get(bare, ()) if form.tense == "imperfect")


def _with_object(bare: str) -> tuple[VerbForm, ...]:
    """Return the readings of a verb that addresses somebody: اتهمه، أبلغهم."""
    for stem, unbound in _unbound(bare, SHORTEST_STEM - 1):
        found = tuple(
            form
            for form in FORMS.get(stem) or FORMS.get(unbound, ())
            if form.tense != "participle" and "target" in form.entry.frames
        )
        if found:
            return found
    return ()


# -- nouns and function words


def _free(word: Word) -> str:
    """Return the free preposition that a word is, with a pronoun or without."""
    if word.body in FREE and not word.form.text.endswith(NAMES_LIKE_ON):
        return word.body
    return word.stem if word.pronoun and word.stem in FREE and not word.preposition else ""


def _classes(word: Word) -> dict[str, object]:
    """Work out which class of words it belongs to."""
    body, stem = word.body, word.stem
    that = body in COMPLEMENTIZERS
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
    found = (
        body in VERBAL_NOUNS or stem in VERBAL_NOUNS or stem.removesuffix(TANWIN) in VERBAL_NOUNS
    )
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
    return {"speech": speech_noun_of(word.stem)}


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
    if word.definite or owned or _is_closed(form) or (head is not None and not uncut):
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
