"""Steps over prepositions: those that the verb governs, and those of adverbials."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import is_relation, like_verbal_noun

from newsclaims_quotes.frames.addressed import before_deed, before_marks
from newsclaims_quotes.frames.carried_nouns import is_measured
from newsclaims_quotes.frames.search import INSERTION, Move, Outcome, Search
from newsclaims_quotes.frames.speech_nouns import carried
from newsclaims_quotes.frames.taken_up import is_adverbial, later_clause, taken_up
from newsclaims_quotes.judgements import sees_in
from newsclaims_quotes.lists import WORDS

FACT = WORDS["that_fact"]
DEEDS = WORDS["asked_deeds"] | WORDS["told_deeds"]
BEFORE_CLAUSE = WORDS["before_clause"]
BEING = WORDS["being"]
BEFORE_SUBJECT = WORDS["before_subject"]
IN_OR_TO = WORDS["in"] | WORDS["to"]
HONOURS = WORDS["blessings"]
IN_ADDITION = WORDS["in_addition"]
MONTHS = WORDS["months"]
ON = WORDS["on"]
TO = WORDS["to"]
LACK = WORDS["lack"]
LEARNT_FROM = WORDS["learnt_from"]
MOUTH = WORDS["mouth"]
ABOUT = WORDS["about"]
SUPERLATIVES = WORDS["superlatives_of_manner"]
OWNED_FEMININES = WORDS.endings("owned_feminines")

ADVERBIAL_NOUNS = WORDS["adverbial_nouns"]

DEED = 12


def free(search: Search) -> Outcome:
    """Read a preposition that is a word of its own."""
    word, following = search.word, search.following()
    if not word.free:
        return Move.PASS
    if following is None:
        return Move.STOP
    if sees_in(search):  # يرى | في القرار خطوة كبيرة، يرى فيه | خطرا
        return search.made("object", search.index + bool(word.pronoun))
    if word.conjunction:
        behind_subject = search.subject is not None and search.subject[1] == search.index
        goes_on = behind_subject or _is_joined(search)
        return _adverbial(search) if goes_on else Move.STOP  # مصادر محلية وفي الجيش
    at = search.index
    if word.pronoun:
        honours = following.body in HONOURS  # قال عليه السلام
        return search.to(phrase_end(search.passage, at + 1, search.limit) if honours else at + 1)
    return _preposition(search, following)


def _is_joined(search: Search) -> bool:
    """Return whether the preposition before is taken up: طلب من الاتحاد | ومن المسؤولين إجراء تحقيق."""
    skipped, words = search.skipped, search.passage.words
    if skipped is None or skipped[1] != search.index:
        return False
    return words[skipped[0] - 1].free == search.word.free


def _preposition(search: Search, following: Word) -> Outcome:
    """Read a preposition without pronoun or conjunction."""
    at, word = search.index, search.word
    if word.free in ON and following.body in MOUTH:
        return _mouthpiece(search)
    if word.free in IN_OR_TO and following.speech_noun and following.definite:
        behind = search.following(at + 1)
        if behind is not None and behind.that:
            return Move.STOP  # لم يتردد فلان في التأكيد أن
    governed = word.free in search.governed
    may_govern = governed or ("that" in search.frames and word.free in BEFORE_CLAUSE)
    if following.that and not following.conjunction and may_govern:
        return search.made("that", at + 1)
    if _is_learnt_from(search) or (word.free in ABOUT and "relays" in search.entry.traits):
        end = phrase_end(search.passage, at + 1, search.limit, Limits(split=True))
        if end > at + 1:
            search.quoted = (at + 1, end)
            return search.to(end)
    adverbial = following.body in ADVERBIAL_NOUNS  # على هامش
    return _governed(search, following) if governed and not adverbial else _adverbial(search)


def _is_learnt_from(search: Search) -> bool:
    """Return whether somebody follows from whom it is known: علم، علمت «البلد» | من مصدر مطلع أن."""
    learns = "learns" in search.entry.traits and search.form.tense == "perfect"
    head = search.following()
    speaks = head is not None and head.head is not None and not (head.definite or head.pronoun)
    return learns and search.word.free in LEARNT_FROM and speaks


def _mouthpiece(search: Search) -> Outcome:
    """Read `على لسان المتحدث باسمه فلان`: the channel."""
    start = search.index + 2
    limits = Limits(governed=search.governed, split=True)
    end = phrase_end(search.passage, start, search.limit, limits)
    if end <= start:
        return Move.STOP
    if "relays" in search.entry.traits:
        search.quoted = (start, end)  # نقلت الوكالة على لسان الوزير
    else:
        search.via = (start, end)
    return search.to(end)


def _governed(search: Search, following: Word) -> Outcome:
    """Read the preposition that the verb claims: دعا إلى، أعرب عن."""
    at = search.index
    if "light" in search.frames:
        owned = _owned(search, following)
        if owned is not None:
            outcome = carried(search, owned)
            if outcome is not Move.PASS:
                return outcome
        elif following.speech_noun:
            return search.made("noun", at + 1)  # أعرب عن | ثقة الشعب بـ
        elif not following.verbal_noun and not following.pronoun:
            return Move.STOP  # عبّر عن الواقع
    if search.passage.mark(at + 1) == ":":
        return search.made("colon", at + 2)
    if following.stem in FACT:
        return Move.STOP  # كشف عن ذلك | وزير الصحة
    return _noun_behind(search)


def _noun_behind(search: Search) -> Outcome:
    """Take what the preposition governs for what is said, unless it comes again or tells where."""
    later = later_clause(search) or taken_up(search)
    if later is not None:
        return search.to(later)
    return _adverbial(search) if is_adverbial(search) else search.made("noun", search.index + 1)


def _owned(search: Search, following: Word) -> int | None:
    """Return the feeling that the speaker has: عن أسفه، عن الأسف، عن بالغ سعادته."""
    at = search.index + 1
    if following.speech_noun and (following.pronoun or following.definite):
        return at
    if following.pronoun and following.noun:
        return at
    behind = search.following(at)
    if behind is not None and behind.speech_noun and behind.pronoun and not following.definite:
        return at + 1
    if is_measured(search.passage, at):
        return at + 1
    return at if following.speech_noun and behind is not None and not behind.noun else None


def _adverbial(search: Search) -> Outcome:
    """Skip the noun phrase of an adverbial: في تصريح صحافي."""
    passage, start = search.passage, search.index + 1
    if passage.words[start].free or _is_day(search, start):
        return search.to(start)
    if passage.words[start].pronoun and passage.words[start].noun and search.subject is None:
        return search.to(start + 1 + _is_described(search, start))  # من جهته
    before = search.subject is None and search.word.free in BEFORE_SUBJECT
    limits = Limits(governed=search.governed, split=True, titles=before)
    end = phrase_end(passage, start, search.limit, limits)
    if end == start and passage.words[start].verb and not passage.words[start].that:
        end = phrase_end(passage, start + 1, search.limit, limits)  # في ظل | النظام: no verb
    end = before_marks(search, start, before_deed(search, start, end))
    if end > start:
        search.skipped = (start, end)
        return search.to(end)
    return search.to(start if passage.mark(start) or passage.words[start].that else start + 1)


def _is_day(search: Search, at: int) -> bool:
    """Return whether a day of a month stands there: في | 15 يناير."""
    number = search.passage.forms[at].kind == "number" and at + 1 < search.limit
    return number and search.passage.words[at + 1].body in MONTHS


def _is_described(search: Search, noun: int) -> bool:
    """Return whether an adjective follows the owned noun: في تقريرها | النهائي."""
    passage, after = search.passage, noun + 1
    if after >= search.limit or after in passage.begun:
        return False
    word = passage.words[after]
    if not word.definite or word.preposition or word.conjunction or word.title:
        return False
    owned = passage.words[noun].stem
    alike = word.stem.endswith("ه") == owned.endswith(OWNED_FEMININES)
    return is_relation(word.stem) and alike


def attached(search: Search) -> Outcome:
    """Read a word with an attached preposition: طالب بوقف، قال لـ«الصحيفة»."""
    at, passage, word = search.index, search.passage, search.word
    named = at in passage.persons or passage.forms[at].norm in passage.person_norms
    if word.preposition not in ("ب", "ل") or named:
        return Move.PASS
    if word.conjunction and search.fallback is None:
        return Move.STOP
    following = search.following()
    adds = word.stem in IN_ADDITION and following is not None and following.free in TO
    if word.body in SUPERLATIVES or adds:  # ندد | بأشد العبارات بالهجوم، | بالإضافة إلى كذا
        return search.to(min(at + 2, search.limit))
    lack = word.preposition == "ب" and word.stem in LACK and search.entry.act == "call"
    if word.preposition in search.governed or lack:  # داعيا الموظفين | بعدم الخروج
        outcome = _attached_governed(search)
        if outcome is not Move.PASS:
            return outcome
    named = word.definite and at + 1 in search.passage.opens
    if word.preposition == "ل" and (word.media or word.apart or named):
        end = _channel_end(search)
        start = at + 1 if word.apart else at
        if end > start:
            search.via = (start, end)
            return search.to(end)
    limits = Limits(governed=search.governed, split=True, titles=search.subject is None)
    return search.to(max(phrase_end(passage, at, search.limit, limits), at + 1))


def _attached_governed(search: Search) -> Outcome:
    at, word = search.index, search.word
    if at in search.passage.places:
        return Move.PASS  # ناشد السفير بالمدينة
    if _belongs_to_subject(search):
        limits = Limits(split=True, titles=True)
        end = max(phrase_end(search.passage, at, search.limit, limits), at + 1)
        search.subject = (search.subject[0] if search.subject else at, end)
        return search.to(end)
    behind_target = search.target is not None and search.target[1] == at and not word.verbal_noun
    if (search.adverbial or behind_target) and (later := _behind_comma(search)) is not None:
        return search.to(later)
    made = search.made("noun", at)
    if "describes" in search.entry.traits and at == search.cue + 1 and not search.participle:
        return made  # تصريحات وصفت | بالمسيئة، وصفها | بالضعف
    deeds = "deeds" in search.entry.traits and not search.participle
    second_choice = word.preposition == "ل" and len(search.governed) > 1
    certain = not deeds and not second_choice and ("target" not in search.frames or word.apart)
    deed = word.verbal_noun or word.stem in DEEDS
    deed = deed or (word.preposition == "ب" and word.stem in BEING)  # أفاد المستشار | بكون العمدة
    if deed or certain or (deeds and like_verbal_noun(word.stem)):
        return made
    if not deeds and not isinstance(made, Move):
        search.fallback = search.fallback or made
    return Move.PASS


def _belongs_to_subject(search: Search) -> bool:
    """Return whether a better complement comes: `اتهم موظفون بـ«الصحة» إدارتهم بالمماطلة`."""
    passage, at = search.passage, search.index
    ends_here = search.subject is not None and search.subject[1] == at and search.target is None
    if "target" not in search.frames or not ends_here or search.word.verbal_noun:
        return False
    quotation = passage.opens.get(at + 1)
    if quotation is not None and is_speech(passage, quotation):
        return False  # طالب فلان بـ | «إصدار ميثاق»
    for j in range(at + 1, min(search.limit, at + DEED)):
        if passage.mark(j) in COMMAS:
            return False
        if passage.words[j].preposition in search.governed and passage.words[j].verbal_noun:
            return True
    return False


def _behind_comma(search: Search) -> int | None:
    """Find the preposition again behind a comma: نوه فلان، خلال لقائه بالسفير، بالعلاقة."""
    passage, at = search.passage, search.index
    preposition = search.word.preposition
    for j in range(at + 1, min(search.limit - 1, at + INSERTION)):
        after = passage.words[j + 1]
        again = after.preposition == preposition or after.free in search.governed
        if passage.mark(j) in COMMAS and again:
            return j + 1
        if passage.words[j].verb or passage.words[j].relative:
            return None
    return None


def _channel_end(search: Search) -> int:
    """Return the end of `لصحيفة كذا`, `لـ«عكاظ»`."""
    passage = search.passage
    start = search.index + 1 if search.word.apart else search.index
    if start in passage.opens:
        return passage.opens[start].close + 1
    limits = Limits(governed=search.governed, split=True, titles=True)
    return phrase_end(passage, start, search.limit, limits)
