"""What a single word can be: the analysis that all rules look at.

A `Word` belongs to a spelling, not to a place, so it is worked out once per
spelling and kept.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from newsclaims.model import Token
from newsclaims.text import fold
from newsclaims_arabic.lexicon import PRONOUNS, CueForm, Lexicon, lexicon

KEPT = 1 << 16
"""So many spellings are kept at most."""
SHORTEST_STEM = 2
IMPERFECT = frozenset("يتن")
ARTICLE = "ال"
SHORTEST_ARTICLED = 5
ADJECTIVAL_TITLES = frozenset({"احد", "كبير", "كبيره", "كبار"})
"""With the article they are adjectives."""
_VERB_PRONOUNS = tuple(sorted(set(PRONOUNS) - {"ي"}, key=len, reverse=True))
_BOUND_CHARS = {"ا": "ي", "و": "وا", "ت": "ه"}


@frozen(kw_only=True)
class Word:
    """A spelling and what it can be.

    Args:
        body: folded, without an attached conjunction.
        stem: folded, without any clitic.
        conjunction: the attached و or ف, or empty.
        preposition: the attached ب، ل or ك, or empty.
        definite: it carries the article.
        pronoun: it carries an attached pronoun.
        forms: readings as a form of a reporting verb.
        homograph: that form is spelled like a noun.
        verb: it can hardly be anything but a finite verb.
        that: a complementizer.
        relative: a relative pronoun.
        free: the free preposition it is, or empty.
        adverb: a word of time or manner.
        particle: it opens another clause, denies or asks.
        noun: a noun as far as one can tell; true of unknown words and names.
        title: it names an office or a rank.
        content_noun: a bare verbal noun or another bare noun that heads a content.
        verbal_noun: the same, with or without the article.
        speech_noun: a noun of speech.
        occasion: an occasion or a channel of speech.
        media: a medium.
    """

    body: str
    stem: str
    conjunction: str
    preposition: str
    definite: bool
    pronoun: bool
    forms: tuple[CueForm, ...]
    homograph: bool
    verb: bool
    that: bool
    relative: bool
    free: str
    adverb: bool
    particle: bool
    noun: bool
    title: bool
    content_noun: bool
    verbal_noun: bool
    speech_noun: bool
    occasion: bool
    media: bool

    @property
    def apart(self) -> bool:
        """It is an attached preposition that is written apart: لـ «عكاظ»."""
        return bool(self.preposition) and self.body == self.preposition


class Analyzer:
    """Works out `Word`s and keeps them by spelling."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kept: dict[tuple[str, str, int, str], Word] = {}

    def __call__(self, token: Token) -> Word:
        """Return what *token* can be."""
        key = (token.norm, token.stem_norm, len(token.proclitics), token.text[-1:])
        word = self._kept.get(key)
        if word is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            word = self._kept[key] = self._analyze(token)
        return word

    def _analyze(self, token: Token) -> Word:
        lex = self._lexicon
        clitics = [fold(p.text) for p in token.proclitics]
        conjunction = clitics[0] if clitics and clitics[0] in ("و", "ف") else ""
        body = token.norm[1:] if conjunction and len(token.norm) > 1 else token.norm
        if conjunction and self._whole(token.norm, body):  # واصفا، والي
            conjunction, body = "", token.norm
            clitics = []
        rest = clitics[1:] if conjunction else clitics
        preposition = rest[0] if rest and rest[0] in ("ب", "ل", "ك") else ""
        if preposition and body.endswith("ا") and body in lex.forms:  # لافتا
            preposition = ""
        if body in ("ب", "ل", "ك"):  # written apart: لـ«عكاظ»
            preposition = body
        if preposition and self._is_imperfect(token.stem_norm):  # بيفر, a name
            preposition = ""
        definite = (
            "ال" in rest
            or rest[:2] == ["ل", "ل"]
            or (body.startswith("ال") and len(body) >= SHORTEST_ARTICLED)
        )
        if definite and self._begins_like_article(body):
            definite = False
        stem = token.stem_norm
        wordlike = token.kind == "word"
        forms = self._forms(body, preposition, closed=token.text[-1:] == "ة") if wordlike else ()
        that = body in lex.complementizers
        relative = body in lex.relatives or stem in lex.relatives
        free = body if body in lex.prepositions and not token.text.endswith("علي") else ""
        if not free and token.enclitics and stem in lex.prepositions and not preposition:
            free = stem
        adverb = any(body in each for each in (lex.adverbs, lex.anaphoric_times, lex.addressees))
        particle = body in lex.particles or (bool(token.enclitics) and stem in lex.particles)
        finite = any(f.third and f.tense != "participle" for f in forms)
        verb = (
            not definite
            and not preposition
            and body not in lex.not_verbs
            and (
                body in lex.verbs
                or (token.text[-1:] != "ة" and self._bound(body))
                or (body[:1] == "س" and body[1:2] in IMPERFECT and body[1:] in lex.verbs)
                or (finite and body not in lex.noun_homographs and stem not in lex.noun_homographs)
            )
        )
        verbal_noun = bool(lex.content_nouns & {body, stem, stem.removesuffix("ا")})
        noun = wordlike and not (that or relative or free or adverb or particle or verb)
        return Word(
            body=body,
            stem=stem,
            conjunction=conjunction,
            preposition=preposition,
            definite=definite,
            pronoun=bool(token.enclitics),
            forms=forms,
            homograph=bool(forms)
            and (
                body in lex.content_nouns
                or body in lex.noun_homographs
                or (bool(token.enclitics) and stem in lex.noun_homographs)
            ),
            verb=verb and not (that or relative or free or particle),
            that=that,
            relative=relative,
            free=free,
            adverb=adverb,
            particle=particle,
            noun=noun,
            title=body in lex.titles
            or (bool(preposition) and stem in lex.titles)
            or (definite and stem in lex.titles and stem not in ADJECTIVAL_TITLES),
            content_noun=verbal_noun and not definite,
            verbal_noun=verbal_noun,
            speech_noun=stem in lex.speech_nouns
            or (stem[-1:] == "ا" and stem[:-1] in lex.speech_nouns),
            occasion=body in lex.occasions or stem in lex.occasions,
            media=body in lex.media or stem in lex.media,
        )

    def _begins_like_article(self, body: str) -> bool:
        """Say whether the ال of *body* is of a verb: التمس، التقى."""
        lex = self._lexicon
        verb = body in lex.verbs and body.startswith("الت")
        return verb or any(form.third for form in lex.forms.get(body, ()))

    def _is_imperfect(self, stem: str) -> bool:
        """Say whether *stem* is a verb that no preposition can govern."""
        lex = self._lexicon
        nominal = stem in lex.content_nouns or stem in lex.common_nouns or stem in lex.not_verbs
        return stem[:1] == "ي" and stem in lex.verbs and not nominal

    def _whole(self, norm: str, body: str) -> bool:
        """Say whether a word that begins with و or ف is known only with it."""
        lex = self._lexicon
        if norm in lex.titles:
            return True
        if norm[:2] == "وو" or body in lex.forms:
            return False
        readings = lex.forms.get(norm, ()) or self._with_object(norm)  # وصفتاها
        return any(not f.passive for f in readings)

    def _bound(self, body: str) -> bool:
        """Say whether *body* is a verb with an object pronoun: أجرته، سجلوه."""
        verbs = self._lexicon.verbs
        for pronoun in _VERB_PRONOUNS:
            stem = body.removesuffix(pronoun)
            if stem == body or len(stem) <= SHORTEST_STEM:
                continue
            if stem in verbs or stem[:-1] + _BOUND_CHARS.get(stem[-1], stem[-1]) in verbs:
                return True
        return False

    def _forms(self, body: str, preposition: str, *, closed: bool) -> tuple[CueForm, ...]:
        """Return the readings of *body*, also as a future and with an object pronoun.

        A word *closed* by teh marbuta has no pronoun.
        """
        table = self._lexicon.forms
        accusative = body[-1:] == "ا" and body[:-1] in self._lexicon.noun_homographs  # ردا، طلبا
        if accusative or body in self._lexicon.never_cues:
            return ()
        if body in table:
            return table[body]
        if preposition:
            return self._imperfects(body[1:]) if preposition == "ل" else ()  # ليقول
        future = body[1:] if body[:1] == "س" else ""
        found = self._imperfects(future)
        return found if found or closed else self._with_object(future) or self._with_object(body)

    def _imperfects(self, bare: str) -> tuple[CueForm, ...]:
        return tuple(f for f in self._lexicon.forms.get(bare, ()) if f.tense == "imperfect")

    def _with_object(self, bare: str) -> tuple[CueForm, ...]:
        """Return the readings of a verb that addresses somebody: اتهمه، أبلغهم."""
        table = self._lexicon.forms
        for pronoun in _VERB_PRONOUNS:
            stem = bare.removesuffix(pronoun)
            if stem == bare or len(stem) < SHORTEST_STEM:
                continue
            unbound = stem[:-1] + _BOUND_CHARS.get(stem[-1], stem[-1])
            readings = table.get(stem) or table.get(unbound, ())
            found = tuple(
                f for f in readings if f.tense != "participle" and "target" in f.entry.frames
            )
            if found:
                return found
        return ()


@lru_cache(maxsize=1)
def analyzer() -> Analyzer:
    """Return the analyzer over the plugin's lexicon, made at the first call."""
    return Analyzer(lexicon())
