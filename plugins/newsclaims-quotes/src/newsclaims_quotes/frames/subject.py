"""The step over the noun phrase that speaks, and what only looks like it."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end

from newsclaims_quotes.cue_classes import GOING_ON, REJECTING
from newsclaims_quotes.cue_classes import SAYING as CLASSES_OF_SAYING
from newsclaims_quotes.frames.addressed import (
    are_called_upon,
    before_asked,
    before_called,
    is_definite_deed,
    is_to_me,
    is_veil,
    joins_oblique,
    past_adjectives,
    past_resumption,
)
from newsclaims_quotes.frames.carried_nouns import is_measured, thanks_everybody
from newsclaims_quotes.frames.no_subjects import (
    is_behind_plural,
    is_manner,
    is_object_alone,
    is_rejected,
    is_relation_adverb,
    is_thing,
    is_whom,
)
from newsclaims_quotes.frames.search import Complement, Move, Outcome, Search
from newsclaims_quotes.frames.told import is_explained, is_felt, is_told_deed
from newsclaims_quotes.judgements import opens_judged, speaker_end
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.short_speech import before_speech
from newsclaims_quotes.speaking_nouns import is_deed

ASKED = WORDS["asked_authorities"]
DUTIES = WORDS["duties"]
FOLLOWERS = WORDS["followers"]
NEGATIONS = WORDS["negations"]
OF = WORDS["of"]
PARTIES = WORDS["parties"]
REFLEXIVE = WORDS["reflexive"]
SAYING = WORDS["saying"]
LIGHTS = WORDS["lights"]
LEARNT_FROM = WORDS["learnt_from"]
MY_GLANCE = WORDS["my_glance"]
THAT_IS = WORDS["that_is"]
WHICH = WORDS["which"]
WHOLES = WORDS["wholes"]

DUTY = 5  # tokens within which it stands behind those who are called


def _before_subject(search: Search) -> Outcome:
    """Take what only looks like a subject for what it is."""
    at, word, following = search.index, search.word, search.following()
    if word.body in THAT_IS and following is not None and following.that:
        return Move.STOP  # سيلتزم باللعب، أي | أنه لن يعود
    asking = word.body in WHICH and search.passage.words[search.cue - 1].body not in NEGATIONS
    if asking:  # تحديد | أي الخيارين أفضل; رفضوا | أي إيحاء ب
        rejects = search.entry.act in REJECTING and "object" in search.frames
        return search.made("object", at) if rejects else Move.STOP
    own = word.occasion and word.pronoun and search.entry.cue_class in GOING_ON
    lit = "spotlights" in search.entry.traits and word.stem in LIGHTS  # يسلط | الضوء على
    if lit or (word.pronoun and word.stem in REFLEXIVE):
        return search.to(at + 1)
    deed = is_definite_deed(word) or word.content_noun
    if deed and (are_called_upon(search) or _is_asked_of_others(search)):
        return search.made(
            "object", at
        )  # أهابت بالسكان | الالتزام بكذا، طلب من الحاضرين | المغادرة
    alone = "object" in search.frames and search.target is None and is_object_alone(search)
    felt = thanks_everybody(search) or is_explained(search) or is_felt(search)
    if alone or (felt and not own) or opens_judged(search):
        return search.made("object", at)
    how = is_manner(search) or is_relation_adverb(search)
    return search.to(at + 1) if own or how or is_to_me(search) else Move.PASS


def _is_asked_of_others(search: Search) -> bool:
    """Return whether those who are asked stand right before: طلب من الحاضرين | المغادرة, طلب منهم | المغادرة."""
    skipped, words = search.skipped, search.passage.words
    if search.entry.act != "call" or "object" not in search.frames:
        return False
    if any(word.that for word in words[search.index + 1 : search.index + 3]):
        return False  # من الجنود في السيارة | المرافقة، بأن
    before = words[search.index - 1]
    if before.free in OF and before.pronoun:
        return True
    return skipped is not None and skipped[1] == search.index and words[skipped[0] - 1].free in OF


def subject(search: Search) -> Outcome:
    """Read the noun phrase that speaks."""
    at, word = search.index, search.word
    before = _before_subject(search)
    if before is not Move.PASS:
        return before
    limits = Limits(
        governed=search.governed,
        split=bool(search.frames & {"object", "target", "light"})
        or "draws-attention" in search.entry.traits,
        titles="always-target" in search.frames,
        target="target" in search.frames,
    )
    end = speaker_end(search, phrase_end(search.passage, at, search.limit, limits))
    end = _before_origin(search, end)
    end = next((i for i in range(at + 1, end) if is_veil(search, i)), end)
    end = before_asked(search, end)
    end = _before_thanked(search, before_called(search, end))
    if "light" in search.frames:
        end = _before_carried(search, end)
        end = next((i for i in range(at + 1, end) if is_measured(search.passage, i)), end)
    if search.entry.cue_class in CLASSES_OF_SAYING:
        end = before_speech(search.passage, at, end, search.limit)
    mine = word.body in MY_GLANCE and "draws-attention" in search.entry.traits
    if end <= at or mine or (word.pronoun and word.stem in SAYING):
        return Move.STOP  # لفت نظري أن; أضاف | قوله: a cue of its own
    negated = search.passage.words[search.cue - 1].body in NEGATIONS  # لم تستبعد اللجوء إلى
    content = word.content_noun or (negated and word.verbal_noun)
    content = content or is_told_deed(search, end)
    content = content and at not in search.passage.begun  # أعلنت | مدينة الملك فلان
    if "object" in search.frames and content and not word.title and search.via is None:
        search.fallback = search.fallback or Complement(kind="object", start=at)
    judged = "object" in search.frames and search.entry.act in REJECTING and search.subject is None
    deed = judged and not search.form.passive and is_deed(search.passage, (at, end))
    deed = deed or (judged and (content or is_thing(search, end)))
    if deed or is_rejected(search):
        return search.made("object", at)  # انتقد أيضا | تراجع الحكومة عن
    joined = joins_oblique(search, end)
    if joined:
        end = past_adjectives(search, end)
    whom = joined or is_whom(search, end) or is_behind_plural(search) or _are_called(search, end)
    if search.target is None and whom:
        search.target = (at, end)
        return search.to(end)
    search.subject = (at, end)
    return search.to(end)


def _are_called(search: Search, end: int) -> bool:
    """Return whether those up to *end* are called: ودعا | جميع الأطباء، | الأطراف، | أنصاره إلى كذا.

    What they are called to may be their own duty: ودعت | الحكومة إلى تحمل مسؤولياتها.
    """
    words, word = search.passage.words, search.word
    goes_on = words[search.cue].conjunction and search.index == past_resumption(search)
    if not goes_on or search.subject is not None or "target" not in search.frames:
        return False
    parties = PARTIES | (ASKED if search.entry.cue_class == "demand" else frozenset())
    if word.stem in WHOLES or (word.definite and word.stem in parties):
        return True
    behind = words[end : min(end + DUTY, search.limit)]
    calls = bool(behind) and (behind[0].free in search.governed or behind[0].preposition == "ل")
    owe = calls and any(each.pronoun and each.stem in DUTIES for each in behind)
    return owe or (word.pronoun and word.stem in FOLLOWERS)


def _before_thanked(search: Search, end: int) -> int:
    """Return where who thanks ends, before the office of whom he thanks: شكر فلان | الوزير فلانا على."""
    if search.entry.cue_class != "thank":
        return end
    words, persons = search.passage.words, search.passage.person_tokens
    offices = (i for i in range(search.index + 1, end) if words[i].title and words[i].definite)
    return next((i for i in offices if i - 1 in persons), end)


def _before_carried(search: Search, end: int) -> int:
    """Return where who thanks ends, with his kin: وجه فلان والد الشهيد | شكره ل."""
    whole = phrase_end(search.passage, search.index, search.limit, Limits(split=True))
    if whole <= end or whole >= search.limit:
        return end
    return whole if search.passage.words[whole].speech_noun else end


def _before_origin(search: Search, end: int) -> int:
    """Return where who learnt something ends, before whom from: علمت «البلد» | من مصدر مطلع أن."""
    if "learns" not in search.entry.traits:
        return end
    words = search.passage.words
    return next((i for i in range(search.index + 1, end) if words[i].free in LEARNT_FROM), end)
