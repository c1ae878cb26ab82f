"""Steps over prepositions: those that the verb governs, and those of adverbials."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_relation
from newsclaims_arabic.noun_phrase.extent import Limits, opens_circumstance, phrase_end
from newsclaims_arabic.passage import COMMAS
from newsclaims_arabic.shapes import like_verbal_noun
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.word import Word

from newsclaims_quotes.frames.objects import carried
from newsclaims_quotes.frames.scan import INSERTION, Move, Outcome, Scan
from newsclaims_quotes.lists import WORDS

BEFORE_CLAUSE = WORDS["before_clause"]
BEFORE_SUBJECT = WORDS["before_subject"]
IN = WORDS["in"]
HONOURS = WORDS["blessings"]
ON = WORDS["on"]
MOUTH = WORDS["mouth"]
ABOUT = WORDS["about"]
OWNED_FEMININES = WORDS.endings("owned_feminines")

ADVERBIAL_NOUNS = WORDS["adverbial_nouns"]

DEED = 12


def free(scan: Scan) -> Outcome:
    """Read a preposition that is a word of its own."""
    word, following = scan.word, scan.following()
    if not word.free:
        return Move.PASS
    if following is None:
        return Move.STOP
    if word.conjunction:
        behind_subject = scan.subject is not None and scan.subject[1] == scan.index
        return _adverbial(scan) if behind_subject else Move.STOP  # مصادر محلية وفي الجيش
    at = scan.index
    if word.pronoun:
        honours = following.body in HONOURS  # قال عليه السلام
        return scan.to(phrase_end(scan.passage, at + 1, scan.limit) if honours else at + 1)
    return _preposition(scan, following)


def _preposition(scan: Scan, following: Word) -> Outcome:
    """Read a preposition without pronoun or conjunction."""
    at, word = scan.index, scan.word
    if word.free in ON and following.body in MOUTH:
        return _mouthpiece(scan)
    if word.free in IN and following.speech_noun and following.definite:
        behind = scan.following(at + 1)
        if behind is not None and behind.that:
            return Move.STOP  # لم يتردد فلان في التأكيد أن
    governed = word.free in scan.governed
    may_govern = governed or ("that" in scan.frames and word.free in BEFORE_CLAUSE)
    if following.that and not following.conjunction and may_govern:
        return scan.made("that", at + 1)
    if word.free in ABOUT and "relays" in scan.entry.traits:
        end = phrase_end(scan.passage, at + 1, scan.limit, Limits(split=True))
        if end > at + 1:
            scan.quoted = (at + 1, end)
            return scan.to(end)
    adverbial = following.body in ADVERBIAL_NOUNS  # على هامش
    return _governed(scan, following) if governed and not adverbial else _adverbial(scan)


def _mouthpiece(scan: Scan) -> Outcome:
    """Read `على لسان المتحدث باسمه فلان`: the channel."""
    start = scan.index + 2
    limits = Limits(governed=scan.governed, split=True)
    end = phrase_end(scan.passage, start, scan.limit, limits)
    if end <= start:
        return Move.STOP
    scan.via = (start, end)
    return scan.to(end)


def _governed(scan: Scan, following: Word) -> Outcome:
    """Read the preposition that the verb claims: دعا إلى، أعرب عن."""
    at = scan.index
    if "light" in scan.frames:
        owned = _owned(scan, following)
        if owned is not None:
            outcome = carried(scan, owned)
            if outcome is not Move.PASS:
                return outcome
        elif following.speech_noun:
            return scan.made("noun", at + 1)  # أعرب عن | ثقة الشعب بـ
        elif not following.verbal_noun and not following.pronoun:
            return Move.STOP  # عبّر عن الواقع
    if scan.passage.mark(at + 1) == ":":
        return scan.made("colon", at + 2)
    later = _later_clause(scan)
    return scan.made("noun", at + 1) if later is None else scan.to(later)


def _owned(scan: Scan, following: Word) -> int | None:
    """Return the feeling that the speaker has: عن أسفه، عن الأسف، عن بالغ سعادته."""
    at = scan.index + 1
    if following.speech_noun and (following.pronoun or following.definite):
        return at
    if following.pronoun and following.noun:
        return at
    behind = scan.following(at)
    if behind is not None and behind.speech_noun and behind.pronoun and not following.definite:
        return at + 1
    return at if following.speech_noun and behind is not None and not behind.noun else None


def _later_clause(scan: Scan) -> int | None:
    """Find where أن comes later in the clause, so that this preposition is the subject's.

    `حذر مسؤول من الوزارة من أن`, `أكد مصدر مطلع على الملف، أن`.
    """
    passage, at = scan.passage, scan.index
    if "that" not in scan.frames:
        return None
    for j in range(at + 1, min(scan.limit - 1, at + INSERTION)):
        word, after = passage.words[j], passage.words[j + 1]
        if passage.mark(j) in COMMAS:
            return j + 1 if after.that and not after.conjunction else None
        if word.verb or word.relative or j in passage.opens or opens_circumstance(passage, j):
            return None
        if word.free == passage.words[at].free and after.that:
            return j
    return None


def _adverbial(scan: Scan) -> Outcome:
    """Skip the noun phrase of an adverbial: في تصريح صحافي."""
    passage, start = scan.passage, scan.index + 1
    if passage.words[start].free:
        return scan.to(start)
    if passage.words[start].pronoun and passage.words[start].noun and scan.subject is None:
        return scan.to(start + 1 + _is_described(scan, start))  # من جهته
    before = scan.subject is None and scan.word.free in BEFORE_SUBJECT
    limits = Limits(governed=scan.governed, split=True, titles=before)
    end = phrase_end(passage, start, scan.limit, limits)
    if end == start and passage.words[start].verb and not passage.words[start].that:
        end = phrase_end(passage, start + 1, scan.limit, limits)  # في ظل | النظام: no verb
    if end > start:
        scan.skipped = (start, end)
        return scan.to(end)
    return scan.to(start if passage.mark(start) or passage.words[start].that else start + 1)


def _is_described(scan: Scan, noun: int) -> bool:
    """Say whether an adjective follows the owned noun: في تقريرها | النهائي."""
    passage, after = scan.passage, noun + 1
    if after >= scan.limit or after in passage.begun:
        return False
    word = passage.words[after]
    if not word.definite or word.preposition or word.conjunction or word.title:
        return False
    owned = passage.words[noun].stem
    alike = word.stem.endswith("ه") == owned.endswith(OWNED_FEMININES)
    return is_relation(word.stem) and alike


def attached(scan: Scan) -> Outcome:
    """Read a word with an attached preposition: طالب بوقف، قال لـ«الصحيفة»."""
    at, passage, word = scan.index, scan.passage, scan.word
    named = at in passage.persons or passage.tokens[at].norm in passage.person_norms
    if word.preposition not in ("ب", "ل") or named:
        return Move.PASS
    if word.conjunction and scan.fallback is None:
        return Move.STOP
    if word.preposition in scan.governed:
        outcome = _attached_governed(scan)
        if outcome is not Move.PASS:
            return outcome
    named = word.definite and at + 1 in scan.passage.opens
    if word.preposition == "ل" and (word.media or word.apart or named):
        end = _channel_end(scan)
        start = at + 1 if word.apart else at
        if end > start:
            scan.via = (start, end)
            return scan.to(end)
    limits = Limits(governed=scan.governed, split=True, titles=scan.subject is None)
    return scan.to(max(phrase_end(passage, at, scan.limit, limits), at + 1))


def _attached_governed(scan: Scan) -> Outcome:
    at, word = scan.index, scan.word
    if at in scan.passage.places:
        return Move.PASS  # ناشد السفير بالمدينة
    if _belongs_to_subject(scan):
        limits = Limits(split=True, titles=True)
        end = max(phrase_end(scan.passage, at, scan.limit, limits), at + 1)
        scan.subject = (scan.subject[0] if scan.subject else at, end)
        return scan.to(end)
    if scan.adverbial and (later := _behind_comma(scan)) is not None:
        return scan.to(later)
    made = scan.made("noun", at)
    deeds = "deeds" in scan.entry.traits and not scan.participle
    second_choice = word.preposition == "ل" and len(scan.governed) > 1
    certain = not deeds and not second_choice and ("target" not in scan.frames or word.apart)
    if word.verbal_noun or certain or (deeds and like_verbal_noun(word.stem)):
        return made
    if not deeds and not isinstance(made, Move):
        scan.fallback = scan.fallback or made
    return Move.PASS


def _belongs_to_subject(scan: Scan) -> bool:
    """Say whether a better complement comes: `اتهم موظفون بـ«الصحة» إدارتهم بالمماطلة`."""
    passage, at = scan.passage, scan.index
    ends_here = scan.subject is not None and scan.subject[1] == at and scan.target is None
    if "target" not in scan.frames or not ends_here or scan.word.verbal_noun:
        return False
    quotation = passage.opens.get(at + 1)
    if quotation is not None and is_speech(passage, quotation):
        return False  # طالب فلان بـ | «إصدار ميثاق»
    for j in range(at + 1, min(scan.limit, at + DEED)):
        if passage.mark(j) in COMMAS:
            return False
        if passage.words[j].preposition in scan.governed and passage.words[j].verbal_noun:
            return True
    return False


def _behind_comma(scan: Scan) -> int | None:
    """Find the preposition again behind a comma: نوه فلان، خلال لقائه بالسفير، بالعلاقة."""
    passage, at = scan.passage, scan.index
    preposition = scan.word.preposition
    for j in range(at + 1, min(scan.limit - 1, at + INSERTION)):
        after = passage.words[j + 1]
        again = after.preposition == preposition or after.free in scan.governed
        if passage.mark(j) in COMMAS and again:
            return j + 1
        if passage.words[j].verb or passage.words[j].relative:
            return None
    return None


def _channel_end(scan: Scan) -> int:
    """Return the end of `لصحيفة كذا`, `لـ«عكاظ»`."""
    passage = scan.passage
    start = scan.index + 1 if scan.word.apart else scan.index
    if start in passage.opens:
        return passage.opens[start].close + 1
    limits = Limits(governed=scan.governed, split=True, titles=True)
    return phrase_end(passage, start, scan.limit, limits)
