"""How the clitics of a word are cut off, and whether it reports: what is known of it from the beginning."""

from __future__ import annotations

from functools import lru_cache

from newsclaims.model import WordForm
from newsclaims.text import clean, fold
from newsclaims_arabic.lists import PACKAGE, WORDS, read_lines
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.speaker_nouns import HEADS, TITLES
from newsclaims_arabic.verbs import FORMS, VERBS, VerbForm

SHORTEST_STEM = 2
SHORTEST_ARTICLED = 4
CONJUNCTIONS = frozenset(("و", "ف"))
PREPOSITIONS = frozenset(("ب", "ل", "ك"))
FUTURE, TANWIN, TIED, OWN, TO = "س", "ا", "ة", "ي", "ل"
TATWEEL = "ـ"
HAMZA_BELOW = "إ"
"""What neither the article has nor a verb of the pattern أفعل."""
(ARTICLE,) = WORDS["article"]
ARTICLE_OF_VERBS = WORDS.endings("article_of_verbs")
PRONOUNS = WORDS["attached_pronouns"]
VERB_PRONOUNS = tuple(sorted(PRONOUNS - {OWN}, key=lambda pronoun: (-len(pronoun), pronoun)))
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
FREE = WORDS["prepositions"]
HOMOGRAPHS = WORDS["noun_homographs"]
NOT_VERBS = WORDS["not_verbs"]
NOUNS_WITH_PRONOUNS = WORDS["nouns_with_pronouns"]
NEVER_CUES = WORDS["never_cues"]
JOINED_VERBS = WORDS["joined_verbs"]
CUES_WRITTEN = tuple(sorted(WORDS.written("cues_written")))


ODD = frozenset().union(
    *map(WORDS.__getitem__, ("called", "dependent", "kunyas", "naming", "permitted"))
)
"""Words that show, or may show, a word beside them to be a noun, or that a name is kept back."""
ODD_STEMS = WORDS["identity"] | WORDS["self"]
"""Stems of words that show the latter."""
_DASH_LINE = "".join(DASHES)
WORDLIKE = frozenset({"word", "number"})


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
        "notable": (
            not wordlike or bool(forms) or conjunction == "ف" or body in ODD or stem in ODD_STEMS
        ),
    }


def _mark(text: str) -> str:
    """Return the mark that a token is; a line of dashes or tatweels counts as a dash."""
    return text if text.strip(_DASH_LINE) else "-"


def cut_whole(form: WordForm) -> dict[str, object]:
    """Cut nothing off *form* but the article: وليد is no و with ليد."""
    clitics = _proclitics(form)
    definite = clitics[:1] == (ARTICLE,)
    stem = form.stem_norm if definite or not clitics else form.norm
    return _known(form, form.norm, stem, stem, 0, "", "", definite=definite, whole=True)


def _proclitics(form: WordForm) -> tuple[str, ...]:
    cuts = form.proclitics
    return _folded(form.text[: cuts[-1][1]], cuts) if cuts else ()


@lru_cache(maxsize=1 << 12)
def _folded(letters: str, cuts: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return the clitics that *letters* are, each folded; there are few of them."""
    return tuple([fold(letters[first:last]) for first, last in cuts])


def cut_off(form: WordForm) -> dict[str, object]:
    """Cut *form* as its tokenizer did, as far as what is cut off can be attached."""
    norm, stem = form.norm, form.stem_norm
    if not form.proclitics:
        return _uncut(form, norm, stem)
    clitics = _proclitics(form)
    conjunction = clitics[0] if clitics[0] in CONJUNCTIONS else ""
    body = norm[1:] if conjunction and len(norm) > 1 else norm
    first = 1 if conjunction else 0
    if conjunction and _iscut_whole(norm, body):  # واصفا، والي
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
    definite = norm.startswith(ARTICLE) and _is_definite(form, (), norm)
    articled = definite and stem.startswith(ARTICLE) and len(stem) >= SHORTEST_ARTICLED
    stem = stem.removeprefix(ARTICLE) if articled else stem  # السابق
    return _known(
        form, norm, stem, stem, form.stem[0], "", preposition, definite=definite, whole=False
    )


def _begin(form: WordForm, clitics: tuple[str, ...]) -> tuple[int, str]:
    """Return where the word begins behind its clitics, and the stem that its key is made of."""
    begin, bare = form.stem[0], form.stem_norm
    for at, clitic in enumerate(clitics):
        if clitic == ARTICLE or (clitic == TO and at and clitics[at - 1] == TO):
            begin = min(begin, form.proclitics[at][0])
        elif clitic not in CONJUNCTIONS and clitic not in PREPOSITIONS:
            begin = min(begin, form.proclitics[at][0])
            bare = fold(form.text[begin:])  # س before what cannot be a verb here is a letter of it
    return begin, bare


def _has_conjunction(stem: str) -> bool:
    """Return whether *stem* is a known noun behind a و that the tokenizer left on it."""
    known = stem in HEADS or stem in VERBAL_NOUNS or stem in COMMON_NOUNS
    return stem[:1] == "و" and stem[1:] in HEADS and not known


def _preposition(clitics: tuple[str, ...], body: str, stem: str) -> str:
    """Return the attached preposition; بيفر has none, nor has a verb but behind ل."""
    if body in PREPOSITIONS:  # written apart: لـ«عكاظ»
        return body
    if not clitics or clitics[0] not in PREPOSITIONS:
        return ""
    circumstance = body.endswith(TANWIN) and body in FORMS  # لافتا
    return "" if circumstance or _is_imperfect(stem) else clitics[0]


def _is_definite(form: WordForm, clitics: tuple[str, ...], body: str) -> bool:
    cut = ARTICLE in clitics or clitics[:2] == (TO, TO)
    articled = body.startswith(ARTICLE) and len(body) >= SHORTEST_ARTICLED
    if not cut and (not articled or "verb" in form.features):
        return False
    function = body in COMPLEMENTIZERS or body in RELATIVES or body in FREE
    below = form.text.startswith(HAMZA_BELOW, form.stem[0])  # إلقاء، إلياس
    own = not cut and (below or _begins_with_alif_lam(form.stem_norm))
    return not (function or own or _begins_like_article(body))


def _begins_with_alif_lam(stem: str) -> bool:
    """Return whether the ال of *stem* is of a verbal noun: التزام، الغاء."""
    rest = stem.removeprefix(ARTICLE)
    known = rest in VERBAL_NOUNS or rest in COMMON_NOUNS or rest in HEADS
    return stem in VERBAL_NOUNS and not known


def _begins_like_article(body: str) -> bool:
    """Return whether the ال of *body* is of a verb: التمس، التقى."""
    verb = body in VERBS and body.startswith(ARTICLE_OF_VERBS)
    return verb or any(form.third for form in FORMS.get(body, ()))


def _is_imperfect(stem: str) -> bool:
    """Return whether *stem* is a verb that no preposition can govern."""
    nominal = stem in VERBAL_NOUNS or stem in COMMON_NOUNS or stem in NOT_VERBS
    return stem[:1] == "ي" and stem in VERBS and not nominal


def _iscut_whole(norm: str, body: str) -> bool:
    """Return whether a word that begins with و or ف is known only with it."""
    if norm in TITLES:
        return True
    if norm[0] == norm[1:2] or body in FORMS:
        return False
    readings = FORMS.get(norm, ()) or _with_object(norm)  # وصفتاها
    return any(not form.passive for form in readings)


# -- readings as a reporting verb


def _forms(form: WordForm, body: str, preposition: str) -> tuple[VerbForm, ...]:  # noqa: PLR0911 - one for each kind of word
    """Return the readings as a reporting verb, also as a future and with an object pronoun."""
    noun = body[-1:] == TANWIN and (body[:-1] in HOMOGRAPHS or body[:-1] in VERBAL_NOUNS)
    if noun:  # ردا، طلبا، تنبيها
        return ()
    if body in NEVER_CUES and not form.text.endswith(CUES_WRITTEN):
        return ()
    whole = body in JOINED_VERBS and body == form.norm  # ورد: it came, or و with ردّ
    if whole and body[1:] not in FORMS:  # وعدته: و with عدته, or promised him; not وعدة
        own = not form.text.endswith("ة")
        return _with_object(body[1:]) + _with_object(body) if own else ()
    found = FORMS.get(body, ()) + (FORMS[body[1:]] if whole else ())
    if found:
        return found + (_with_object(body) if form.text.endswith("ه") else ())  # طالبه: no طالبة
    if preposition or (body[:1] == TO and form.proclitics and _is_imperfect(body[1:])):
        return _imperfects(body[1:]) if body[:1] == TO else ()  # ليقول
    future = body[1:] if body[:1] == FUTURE else ""
    found = _imperfects(future) if future else ()
    if found or not body.endswith(VERB_PRONOUNS) or is_closed(form):
        return found
    return (_with_object(future) if future else ()) or _with_object(body)


def _imperfects(bare: str) -> tuple[VerbForm, ...]:
    return tuple(form for form in FORMS.get(bare, ()) if form.tense == "imperfect")


def _with_object(bare: str) -> tuple[VerbForm, ...]:
    """Return the readings of a verb that addresses somebody: اتهمه، أبلغهم."""
    for stem, unbound in without_pronouns(bare, SHORTEST_STEM - 1):
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


def without_pronouns(body: str, longer: int) -> list[tuple[str, str]]:
    """Return *body* without each pronoun that it may end with, as it stands and as it was before."""
    found: list[tuple[str, str]] = []
    if not body.endswith(VERB_PRONOUNS):
        return found
    for pronoun in VERB_PRONOUNS:
        stem = body.removesuffix(pronoun)
        if stem != body and len(stem) > longer:
            found.append((stem, stem[:-1] + BEFORE_PRONOUNS.get(stem[-1], stem[-1])))
    return found


def is_closed(form: WordForm) -> bool:
    """Return whether teh marbuta ends the word, so that no pronoun does."""
    last = form.text[-1]
    if "ء" <= last <= OWN and last != TATWEEL:  # nothing that is left out when it is cleaned
        return last == TIED
    return clean(form.text).endswith(TIED)
