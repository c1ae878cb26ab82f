"""The analysis of a word: a function for each question that the rules ask of a spelling.

A `Word` belongs to a spelling, not to a place, so it is worked out once per spelling and kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS, read_lines
from newsclaims_arabic.speaker_nouns import HEADS, TITLES, Head
from newsclaims_arabic.verbs import FORMS, VERBS, VerbForm, speech_noun_of
from newsclaims_arabic.word import Word

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
    | WORDS["complementizers_spoken"]
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
CUES_WRITTEN = tuple(sorted(WORDS.written("cues_written")))
ADJECTIVAL_TITLES = WORDS["adjectival_titles"]
OCCASIONS = WORDS["occasions"]
MEDIA = WORDS["media"]
QUANTIFIERS_OF = WORDS["quantifiers_of"]
NOUNS_WITH_ARTICLE = WORDS["nouns_with_article"]


class Cut(NamedTuple):
    """A form and how its clitics are cut off; the names are those of `Word`."""

    form: WordForm
    body: str
    stem: str
    bare: str
    begin: int
    conjunction: str
    preposition: str
    definite: bool
    whole: bool

    @property
    def pronoun(self) -> bool:
        """Whether the tokenizer cut a pronoun off."""
        return bool(self.form.enclitics)

    @property
    def closed(self) -> bool:
        """Whether teh marbuta ends the word, so that no pronoun does."""
        return self.form.text.endswith(TIED)


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
    cut = cut_whole(form) if whole else cut_off(form)
    wordlike = form.kind == "word"
    body, stem = cut.body, cut.stem
    forms = _forms(cut) if wordlike else ()
    that = body in COMPLEMENTIZERS
    relative = body in RELATIVES or stem in RELATIVES
    free = _free(cut)
    adverb = body in ADVERBS
    particle = body in PARTICLES or (cut.pronoun and stem in PARTICLES)
    verb = _is_verb(cut, forms)
    verbal_noun = not VERBAL_NOUNS.isdisjoint((body, stem, stem.removesuffix(TANWIN)))
    head, key, owned, accusative = _head(cut) if wordlike else (None, cut.bare, False, False)
    return Word(
        body=body,
        stem=stem,
        key=key,
        begin=cut.begin,
        conjunction=cut.conjunction,
        preposition=cut.preposition,
        definite=cut.definite,
        pronoun=cut.pronoun,
        owned=owned,
        forms=forms,
        homograph=bool(forms) and _is_homograph(cut),
        verb=verb and not (that or relative or free or particle),
        that=that,
        relative=relative,
        free=free,
        adverb=adverb,
        particle=particle,
        noun=wordlike and not (that or relative or free or adverb or particle or verb),
        title=_is_title(cut),
        content_noun=verbal_noun and not cut.definite,
        verbal_noun=verbal_noun,
        speech=speech_noun_of(stem),
        occasion=body in OCCASIONS or stem in OCCASIONS,
        media=body in MEDIA or stem in MEDIA,
        head=head,
        accusative=accusative,
    )


# -- how the clitics are cut off


def cut_whole(form: WordForm) -> Cut:
    """Return *form* with nothing attached but the article: وليد is no و with ليد."""
    clitics = _proclitics(form)
    definite = clitics[:1] == [ARTICLE]
    stem = form.stem_norm if definite or not clitics else form.norm
    return Cut(form, form.norm, stem, stem, 0, "", "", definite, whole=True)


def _proclitics(form: WordForm) -> list[str]:
    return [fold(form.text[first:last]) for first, last in form.proclitics]


def cut_off(form: WordForm) -> Cut:
    """Return *form* as its tokenizer cut it, as far as what is cut off can be attached."""
    clitics = _proclitics(form)
    norm, stem = form.norm, form.stem_norm
    if not clitics and _has_conjunction(stem):
        return Cut(form, norm[1:], stem[1:], stem[1:], 1, norm[0], "", definite=False, whole=False)
    conjunction = clitics[0] if clitics and clitics[0] in CONJUNCTIONS else ""
    body = norm[1:] if conjunction and len(norm) > 1 else norm
    first = 1 if conjunction else 0
    if conjunction and _is_whole(norm, body):  # واصفا، والي
        conjunction, body, first = "", norm, len(clitics)
    rest = clitics[first:]
    preposition = _preposition(rest, body, stem)
    definite = _is_definite(form, rest, body)
    begin = form.stem[0]
    bare = stem
    for at, clitic in enumerate(clitics):
        article = clitic == ARTICLE or clitics[max(at - 1, 0) : at + 1] == ["ل", "ل"]
        future = not article and clitic not in CONJUNCTIONS and clitic not in PREPOSITIONS
        if article or future:  # س before what cannot be a verb here is a letter of it
            begin = min(begin, form.proclitics[at][0])
            bare = bare if article else fold(form.text[begin:])
    if definite and bare.startswith(ARTICLE) and len(bare) >= SHORTEST_ARTICLED:
        bare = bare.removeprefix(ARTICLE)
    return Cut(form, body, stem, bare, begin, conjunction, preposition, definite, whole=False)


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


def _is_verb(cut: Cut, forms: tuple[VerbForm, ...]) -> bool:
    body, stem = cut.body, cut.stem
    if cut.definite or cut.preposition or body in NOT_VERBS:
        return False
    finite = any(form.third and form.tense != "participle" for form in forms)
    return (
        body in VERBS
        or (not cut.closed and _is_bound_verb(body))
        or (body[:1] == FUTURE and body[1:2] in IMPERFECT and body[1:] in VERBS)
        or (finite and body not in HOMOGRAPHS and stem not in HOMOGRAPHS)
    )


def _is_bound_verb(body: str) -> bool:
    """Return whether *body* is a verb with an object pronoun: أجرته، سجلوه."""
    return any(stem in VERBS or unbound in VERBS for stem, unbound in _unbound(body, SHORTEST_STEM))


def _unbound(body: str, longer: int) -> list[tuple[str, str]]:
    """Return *body* without each pronoun that it may end with, as it stands and as it was before."""
    found = []
    for pronoun in VERB_PRONOUNS:
        stem = body.removesuffix(pronoun)
        if stem != body and len(stem) > longer:
            found.append((stem, stem[:-1] + BEFORE_PRONOUNS.get(stem[-1], stem[-1])))
    return found


def _forms(cut: Cut) -> tuple[VerbForm, ...]:
    """Return the readings as a reporting verb, also as a future and with an object pronoun."""
    body = cut.body
    noun = body[:-1] in HOMOGRAPHS or body[:-1] in VERBAL_NOUNS
    accusative = body[-1:] == TANWIN and noun  # ردا، طلبا، تنبيها
    never = body in NEVER_CUES and not cut.form.text.endswith(CUES_WRITTEN)
    if accusative or never:
        return ()
    if body in FORMS:
        owned = () if cut.closed or not cut.form.text.endswith("ه") else _with_object(body)
        return FORMS[body] + owned  # طالبه: no طالبة
    if cut.preposition:
        return _imperfects(body[1:]) if cut.preposition == "ل" else ()  # ليقول
    future = body[1:] if body[:1] == FUTURE else ""
    found = _imperfects(future)
    return found if found or cut.closed else _with_object(future) or _with_object(body)


def _imperfects(bare: str) -> tuple[VerbForm, ...]:
    return tuple(form for form in FORMS.get(bare, ()) if form.tense == "imperfect")


def _with_object(bare: str) -> tuple[VerbForm, ...]:
    """Return the readings of a verb that addresses somebody: اتهمه، أبلغهم."""
    for stem, unbound in _unbound(bare, SHORTEST_STEM - 1):
        found = tuple(
            form
            for form in FORMS.get(stem) or FORMS.get(unbound, ())
            if form.tense != "participle"
            and not form.passive
            and ("target" in form.entry.frames or "judges" in form.entry.traits)
        )
        if found:
            return found
    return ()


def _is_homograph(cut: Cut) -> bool:
    noun = cut.body in VERBAL_NOUNS or cut.body in HOMOGRAPHS
    return noun or (cut.pronoun and cut.stem in HOMOGRAPHS)


# -- nouns and function words


def _free(cut: Cut) -> str:
    """Return the free preposition that a word is, with a pronoun or without."""
    if cut.body in FREE and not cut.form.text.endswith(NAMES_LIKE_ON):
        return cut.body
    return cut.stem if cut.pronoun and cut.stem in FREE and not cut.preposition else ""


def _is_title(cut: Cut) -> bool:
    if cut.body in TITLES or (cut.preposition and cut.stem in TITLES):
        return True
    return cut.definite and cut.stem in TITLES and cut.stem not in ADJECTIVAL_TITLES


def _head(cut: Cut) -> tuple[Head | None, str, bool, bool]:
    """Look the noun up; return it with its key, whether it is owned, and in the accusative."""
    stripped = cut.bare if cut.definite else _without_tanwin(cut.bare)
    head, key, owned = _known(cut, stripped)
    return head, key, owned, stripped != cut.bare


def _without_tanwin(key: str) -> str:
    """Return *key* without the alif of the accusative, where only then it is known: ``بلاغا``."""
    stem = key[:-1]
    if not key.endswith(TANWIN) or key in HEADS:
        return key
    head = HEADS.get(stem)
    known = head is not None and not head.construct and stem not in NOUNS_WITH_ARTICLE
    return stem if known or stem in QUANTIFIERS_OF else key


def _known(cut: Cut, key: str) -> tuple[Head | None, str, bool]:
    head = HEADS.get(key)
    if not cut.definite and key in NOUNS_WITH_ARTICLE:
        head = None
    enclitic = "".join(cut.form.text[first:last] for first, last in cut.form.enclitics[:1])
    if enclitic == OWN and not (head is not None and head.personal):
        return None, fold(cut.form.text[cut.begin :]), False  # «ولايتي»
    if head is not None and head.construct and cut.definite:
        return None, key, cut.pronoun
    uncut = cut.form.text.endswith("ه")  # «مراجعة» is not «مراجعه»
    if cut.definite or cut.pronoun or cut.closed or (head is not None and not uncut):
        return head, key, cut.pronoun
    for end in NOUN_PRONOUNS:  # «نظيره», which is not «نظيرة»
        stem = key[: -len(end)]
        if key.endswith(end) and stem in HEADS:
            return HEADS[stem], stem, True
    return head, key, cut.pronoun
