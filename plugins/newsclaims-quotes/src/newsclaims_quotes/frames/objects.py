"""Steps over nouns: subjects, objects, who is addressed, and nouns of speech."""

from __future__ import annotations

from newsclaims_arabic.clitics import is_closed
from newsclaims_arabic.noun_phrase.adjectives import is_accusative, is_known_noun
from newsclaims_arabic.noun_phrase.circumstances import opens_circumstance, opens_occasion
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS
from newsclaims_arabic.word_shapes import is_relation, like_dual, like_participle, without

from newsclaims_quotes.cue_classes import SAYING as CLASSES_OF_SAYING
from newsclaims_quotes.frames.addressed import (
    are_called,
    before_asked,
    before_charge,
    is_to_me,
    is_veil,
    joins_oblique,
    past_adjectives,
    past_resumption,
)
from newsclaims_quotes.frames.carried_nouns import (
    ALL_OF_THEM,
    accuses,
    belongs_to_others,
    is_charge,
    is_gratitude,
    is_measured,
    may_be_carried,
    past_thanked,
    thanks,
    thanks_everybody,
)
from newsclaims_quotes.frames.no_subjects import is_addressed_again, is_thing
from newsclaims_quotes.frames.search import Complement, Move, Outcome, Search
from newsclaims_quotes.frames.told import (
    clause_behind,
    is_asked_for,
    is_before_clause,
    is_deed_asked_for,
    is_definite_deed,
    is_explained,
    is_felt,
)
from newsclaims_quotes.judgements import opens_judgement, speaker_end
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.short_speech import before_speech
from newsclaims_quotes.speaking_nouns import is_deed
from newsclaims_quotes.subjects import subject_before

NEGATIONS = WORDS["negations"]
GLANCES = WORDS["glances"]
SOUND_PLURALS = WORDS.endings("sound_plurals")
BLAME = WORDS["blame"]
OBLIQUE = WORDS.endings("oblique")
GOD = WORDS["god"]
FEMININE_PLURALS = WORDS.endings("feminine_plural")
FEMININES = WORDS.endings("feminines")
BEING = WORDS["being"]
SAYING = WORDS["saying"]
LEARNT_FROM = WORDS["learnt_from"]
TO_OR_ON = WORDS["to_or_on"]

AUTHORITIES = WORDS["authorities"]
DEMONSTRATIVES = WORDS["demonstratives"]
HONORIFICS = WORDS["honorifics"]
INSTITUTIONS = WORDS["institutions"]
MASCULINES = WORDS["masculines"]
MY_GLANCE = WORDS["my_glance"]
NOUN_GOVERNS = WORDS["noun_governs"]
THAT_IS = WORDS["that_is"]

CARRIED = 4
"""Behind a noun of speech its content begins within so many tokens."""
REASON = 12
MOST_LOOSE = 2
GOING_ON = frozenset({"conclude", "continue"})
"""With them a speech is the object: تابع كلمته."""
SHORTEST_PARTICIPLE = 5
SHORTEST_NOUN = 3
INVOKING = frozenset({"ask", "call", "evaluate"})
JUDGING = frozenset({"accuse", "evaluate"})
REJECTING = JUDGING | {"deny"}


def speech_noun(search: Search) -> Outcome:
    """Let a noun of speech be the true cue of a light verb: أبدى استياءه من."""
    word = search.word
    if "light" not in search.frames or word.speech is None or word.conjunction:
        return Move.PASS
    if not may_be_carried(search):
        return Move.PASS
    if search.entry.cue_class == "express" and belongs_to_others(search):
        return search.made("object", search.index)
    own = search.participle or "object" in search.frames  # مجددا | التأكيد على
    if search.governed and search.index == search.cue + 1 and not own:
        return Move.PASS
    return carried(search, search.index)


def measured(search: Search) -> Outcome:
    """Let a feeling behind its measure be the true cue of a light verb: قدم | جزيل الشكر ل."""
    noun = search.index + 1
    if "light" not in search.frames or not is_measured(search.passage, search.index):
        return Move.PASS
    if "thanks" in search.entry.traits and not thanks(search.passage.words[noun]):
        return Move.PASS
    return carried(search, noun)


def carried(search: Search, noun: int) -> Outcome:
    """Return what the noun of speech at *noun* governs, PASS where it governs nothing."""
    passage = search.passage
    if accuses(passage.words[noun]) and noun + 1 < search.limit and is_charge(search, noun):
        return search.made("light", noun + 1, noun)  # تهمة | الخيانة
    for index in range(noun + 1, min(search.limit, noun + CARRIED)):
        word = passage.words[index]
        if word.free and index + 1 < search.limit:
            given = is_gratitude(passage.words[noun])
            governs = word.free in (TO_OR_ON if given else NOUN_GOVERNS)
            start = _deed(search, noun, index + 1)
            return search.made("light", start, noun) if governs else Move.PASS
        if word.that or word.preposition:
            return search.made("light", _deed(search, noun, index), noun)
        if not word.noun or (word.conjunction and not word.speech_noun):
            return Move.PASS
    return Move.PASS


def _deed(search: Search, noun: int, at: int) -> int:
    """Pass whom an accusation or thanks are made to: وجهت الشرطة اتهامات لثلاثة | بالسرقة."""
    passage = search.passage
    word = passage.words[noun]
    if is_gratitude(word):
        return past_thanked(passage, noun + 1, search.limit) or at
    accused = accuses(word)
    if not accused or passage.words[at].preposition != "ل":
        return at
    reach = range(at + 1, min(search.limit, at + REASON))
    deeds = (j for j in reach if passage.words[j].preposition == "ب")
    return next(deeds, at)


def noun_cue(search: Search) -> Outcome:
    """End before a noun that reports itself: نقلت الوكالة عن الوزير قوله إن."""
    word, following = search.word, search.following()
    own = word.pronoun and search.subject is not None
    governed = word.preposition == "ب" and word.definite  # أوضح الوزير بالقول إن
    if not word.speech_noun or not (own or governed) or following is None:
        return Move.PASS
    after = search.index + 1
    if following.preposition == "ل" and following.media:  # قوله | لقناة كذا: «
        after = phrase_end(search.passage, after, search.limit, Limits(split=True))
        following = search.following(after - 1) or following
    reports = following.that or after in search.passage.opens or search.passage.mark(after) == ":"
    if not reports and governed and following.free in TO_OR_ON:  # ختم بالتأكيد | على أن
        behind = search.following(after)
        reports = behind is not None and behind.that
    return Move.STOP if reports else Move.PASS


def object_or_target(search: Search) -> Outcome:
    """Read a noun phrase behind the subject or behind a participle."""
    if not (search.participle or search.preceded or search.subject is not None):
        return Move.PASS
    if search.participle and search.index == search.cue + 1 and _is_speaker(search):
        search.subject = (search.index, max(_phrase_end(search), search.index + 1))
        return search.to(search.subject[1])  # مشيراً سموه إلى
    if "draws-attention" in search.entry.traits and search.word.stem in GLANCES:
        return search.to(search.index + 1)
    if is_veil(search, search.index):
        return search.to(search.index + 1)
    return _object_or_target(search)


def _object_or_target(search: Search) -> Outcome:
    at = search.index
    reason = _reason(search)
    if reason is not None:
        search.target = (at, reason)
        return search.made("noun", reason)
    if "blames" in search.entry.traits and search.word.stem in BLAME:
        return search.made("object", at)  # حمل الشركة | مسؤولية الحريق
    directs = "directs" in search.entry.traits  # وجه فلانا | بعمل كذا
    asked = (search.target is not None or is_asked_for(search)) and not directs
    deed = asked and search.entry.act == "call" and is_deed_asked_for(search.word)
    if deed or ("object" in search.frames and _may_be_object(search)):
        return _object(search)  # مطالبا الأطراف احترام الهدنة
    if search.subject is not None and _is_own_office(search):
        search.subject, search.target = (search.subject[0], at), None
    if "target" in search.frames and search.target is None:
        search.target = (at, before_charge(search, at, max(_phrase_end(search), at + 1)))
        return search.to(search.target[1])
    behind_subject = search.subject is not None and search.subject[1] == at
    passed = is_before_clause(search) and clause_behind(search) is None
    if "object" in search.frames and behind_subject and not passed:
        return _object(search)
    return _loose(search)


def _is_own_office(search: Search) -> bool:
    """Return whether the office behind a name is the speaker's own, for another noun follows it.

    `وصف سامر القيسي رئيس النادي | علاقة ناديه بـ`, but: `وصف سامر القيسي | رئيس النادي بـ`.
    """
    subject, target, passage = search.subject, search.target, search.passage
    if subject is None or target is None or (subject[1], search.index) != (target[0], target[1]):
        return False
    named = subject[1] - 1 in passage.person_tokens
    whom = any(index in passage.persons for index in range(*target))
    head, word = passage.words[target[0]], search.word
    office = head.title and not (head.definite or head.pronoun)
    bare = not (word.definite or word.preposition or word.free)
    return named and office and not whom and bare


def _object(search: Search) -> Outcome:
    """Take the phrase that is looked at for the object, with the deed before it: نفى | إصدار أي."""
    clause = clause_behind(search)
    if clause is not None and search.subject is not None:
        search.subject = (search.subject[0], clause)
        return search.to(clause)
    made = search.made("object", search.index)
    if search.subject is None or search.subject[1] != search.index or search.fallback is None:
        return made
    first = search.subject[0]
    head = search.passage.words[first]
    speaks = AUTHORITIES | INSTITUTIONS
    deed = search.fallback.kind == "object" and search.fallback.start == first
    return search.fallback if deed and head.stem not in speaks else made


def _loose(search: Search) -> Outcome:
    """Pass a noun phrase that is neither subject nor complement."""
    search.loose += 1
    if search.participle or search.loose > MOST_LOOSE:
        return Move.STOP
    return search.to(max(_phrase_end(search), search.index + 1))


def _is_speaker(search: Search) -> bool:
    """Return whether the subject of a participle stands behind it: مشيراً معاليه إلى."""
    word = search.word
    honoured = word.pronoun and word.stem in HONORIFICS
    return honoured and search.subject is None


def _may_be_object(search: Search) -> bool:
    at, word = search.index, search.word
    joined = word.conjunction and "shows" in search.entry.traits  # كشف الوزير، أمس، ... وزيادة كذا
    if at in search.passage.persons or joined:
        return False
    content = word.verbal_noun or word.speech_noun or at in search.passage.opens
    accusative = word.body.endswith("ا") and not word.title and len(word.body) > SHORTEST_NOUN
    return search.participle or content or accusative or search.entry.act in JUDGING


def _phrase_end(search: Search) -> int:
    quotation = search.passage.opens.get(search.index)
    if quotation is not None:
        return quotation.close + 1
    limits = Limits(governed=search.governed, split=True)
    return phrase_end(search.passage, search.index, search.limit, limits)


def _reason(search: Search) -> int | None:
    """Find what somebody is criticised for: هاجم الحكومة لكونها."""
    passage, at = search.passage, search.index
    if search.entry.act != "accuse" or "ل" not in search.governed:
        return None
    for j in range(at + 1, min(search.limit, at + REASON)):
        word = passage.words[j]
        if word.preposition == "ل" and word.stem in BEING:
            return j
        if passage.mark(j) in COMMAS or word.verb or word.that:
            return None
    return None


def judgement(search: Search) -> Outcome:
    """Take what something is found to be: اعتبرته | خطوة مهمة."""
    return search.made("object", search.index) if opens_judgement(search) else Move.PASS


def _before_subject(search: Search) -> Outcome:
    """Take what only looks like a subject for what it is."""
    at, word, following = search.index, search.word, search.following()
    if word.body in THAT_IS and following is not None and following.that:
        return Move.STOP  # سيلتزم باللعب، أي | أنه لن يعود
    own = word.occasion and word.pronoun and search.entry.cue_class in GOING_ON
    alone = "object" in search.frames and search.target is None and _is_object_alone(search)
    felt = thanks_everybody(search) or is_explained(search) or is_felt(search)
    if alone or (felt and not own):
        return search.made("object", at)
    return search.to(at + 1) if own or _is_manner(search) or is_to_me(search) else Move.PASS


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
    content = content or is_definite_deed(search, end)
    content = content and at not in search.passage.begun  # أعلنت | مدينة الملك فلان
    if "object" in search.frames and content and not word.title and search.via is None:
        search.fallback = search.fallback or Complement(kind="object", start=at)
    judged = "object" in search.frames and search.entry.act in REJECTING and search.subject is None
    deed = judged and not search.form.passive and is_deed(search.passage, (at, end))
    deed = deed or (judged and is_thing(search, end))
    if deed or _is_rejected(search):
        return search.made("object", at)  # انتقد أيضا | تراجع الحكومة عن
    joined = joins_oblique(search, end)
    if joined:
        end = past_adjectives(search, end)
    if search.target is None and (joined or _is_whom(search, end) or _is_behind_plural(search)):
        search.target = (at, end)
        return search.to(end)
    search.subject = (at, end)
    return search.to(end)


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


def _is_object_alone(search: Search) -> bool:
    """Return whether the noun behind the verb can be no subject: أوضح | أمورا، المدرب أكد | شعوره."""
    word, passage = search.word, search.passage
    if (
        word.content_noun
        and word.pronoun
        and search.index == past_resumption(search) > search.cue + 1
    ):
        return not word.title  # حوارا أكد خلاله | مشاركته
    if word.title or search.index in passage.named or search.index != search.cue + 1:
        return False
    if is_accusative(word):
        return not opens_circumstance(passage, search.index) and not opens_occasion(
            passage, search.index
        )
    if not word.pronoun or word.definite or not is_known_noun(word):
        return False
    before = subject_before(passage, search.cue, search.form)
    return before is not None and before[1] == search.cue


def _is_whom(search: Search, end: int) -> bool:
    """Return whether a phrase disagrees with the verb, so that it is the object: طالب الوزارة بـ."""
    if "directs" in search.entry.traits and search.word.stem in ALL_OF_THEM:
        return True  # وجه | الجميع بالعمل
    invoked = search.word.body in GOD and search.entry.act in INVOKING  # دعا الله أن
    again = is_addressed_again(search, end)
    if invoked or again or _is_oblique(search) or are_called(search):
        return True
    masculine = search.form.gender == "m" and search.form.number == "s" and not search.form.passive
    if "target" not in search.frames or not masculine or search.passage.words[search.cue].pronoun:
        return False
    word = search.word
    singular = word.stem.endswith("ه") and is_closed(search.passage.forms[search.index])
    plural = (
        word.definite
        and word.stem.endswith(FEMININE_PLURALS)
        and search.index not in search.passage.named
    )
    shown = word.body in DEMONSTRATIVES and word.body.endswith("ه")
    feminine = singular or plural or shown  # دعا | الوزارة, دعا | الهيئات، فسر | هذه النتائج
    person = search.index in search.passage.persons or word.stem in MASCULINES
    return feminine and search.index == past_resumption(search) and not person


def _is_rejected(search: Search) -> bool:
    """Return whether the object adjoins a verb whose ending is its subject: المتهمون ينفون | التهم."""
    plural = search.form.number == "p" and search.form.third and not search.participle
    rejects = "object" in search.frames and search.entry.act in REJECTING
    own = search.word.stem.endswith(SOUND_PLURALS) or search.word.title
    person = search.index in search.passage.persons
    return plural and rejects and search.index == search.cue + 1 and not (own or person)


def _is_behind_plural(search: Search) -> bool:
    """Return whether the verb has its plural subject in its ending: ندموا حين اكتشفوا، في عهد | المدير.

    A verb before its subject stands in the singular; `قالوا المسؤولون` is let pass.
    """
    if search.form.number != "p" or search.participle or not search.form.third:
        return False
    stem = search.word.stem
    plural = stem.endswith(SOUND_PLURALS) or stem in MASCULINES
    feminine = stem.endswith(FEMININES) and not search.word.title  # رددوا | شعارات
    return not plural and (feminine or search.index > search.cue + 1)


def _is_oblique(search: Search) -> bool:
    """Return whether the ending ين shows the object: يذكّر | الفلسطينيين بأن."""
    word = search.word
    if not word.definite or not word.stem.endswith(OBLIQUE) or search.index in search.passage.named:
        return False
    noun = without(word.stem, OBLIQUE)
    return is_relation(noun) or like_participle(noun)


def _is_manner(search: Search) -> bool:
    """Return whether a participle tells how it was said: `أجاب متلعثما: لا`."""
    body = search.word.body
    accusative = body.startswith("م") and body.endswith("ا") and len(body) >= SHORTEST_PARTICIPLE
    accusative = accusative and not like_dual(body)  # دعت | منظمتا
    manner = accusative and search.word.head is None  # ميليشيا
    return manner and not search.word.pronoun and search.index not in search.passage.named


def lone_object(search: Search) -> Complement | None:
    """Take a lone noun phrase for the object: كما ثمن العطاء المستمر."""
    if search.subject is None or "object" not in search.frames or search.entry.act not in JUDGING:
        return None
    passage = search.passage
    first, end = search.subject
    head = passage.words[first]
    speaks = first in passage.named or head.title or not (head.definite or head.content_noun)
    if first != search.cue + 1 or speaks:
        return None
    ends = end >= search.limit or bool(passage.mark(end))
    if not ends and not passage.words[end].relative and not passage.words[end].free:
        return None
    return Complement(kind="object", start=first, via=search.via)
