"""Steps over nouns: subjects, objects, who is addressed, and nouns of speech."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_accusative, is_known_noun, is_relation
from newsclaims_arabic.noun_phrase.circumstances import opens_circumstance, opens_occasion
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS
from newsclaims_arabic.shapes import like_dual, like_participle, without

from newsclaims_quotes.frames.scan import Complement, Move, Outcome, Scan
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.speakers import is_deed
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

AUTHORITIES = WORDS["authorities"]
HONORIFICS = WORDS["honorifics"]
INSTITUTIONS = WORDS["institutions"]
MASCULINES = WORDS["masculines"]
NOUN_GOVERNS = WORDS["noun_governs"]

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


def speech_noun(scan: Scan) -> Outcome:
    """Let a noun of speech be the true cue of a light verb: أبدى استياءه من."""
    word = scan.word
    if "light" not in scan.frames or not word.speech_noun or word.conjunction:
        return Move.PASS
    if scan.governed and scan.index == scan.cue + 1:
        return Move.PASS
    return carried(scan, scan.index)


def carried(scan: Scan, noun: int) -> Outcome:
    """Return what the noun of speech at *noun* governs, PASS where it governs nothing."""
    passage = scan.passage
    for index in range(noun + 1, min(scan.limit, noun + CARRIED)):
        word = passage.words[index]
        if word.free and index + 1 < scan.limit:
            governs = word.free in NOUN_GOVERNS
            return scan.made("light", index + 1, noun) if governs else Move.PASS
        if word.that or word.preposition:
            return scan.made("light", _deed(scan, noun, index), noun)
        if not word.noun or (word.conjunction and not word.speech_noun):
            return Move.PASS
    return Move.PASS


def _deed(scan: Scan, noun: int, at: int) -> int:
    """Pass whom an accusation is made to: وجهت الشرطة اتهامات لثلاثة | بالسرقة."""
    passage = scan.passage
    word = passage.words[noun]
    accused = word.speech is not None and word.speech.act == "accuse"
    if not accused or passage.words[at].preposition != "ل":
        return at
    reach = range(at + 1, min(scan.limit, at + REASON))
    deeds = (j for j in reach if passage.words[j].preposition == "ب")
    return next(deeds, at)


def noun_cue(scan: Scan) -> Outcome:
    """End before a noun that reports itself: نقلت الوكالة عن الوزير قوله إن."""
    word, following = scan.word, scan.following()
    own = word.pronoun and scan.subject is not None
    governed = word.preposition == "ب" and word.definite  # أوضح الوزير بالقول إن
    if not word.speech_noun or not (own or governed) or following is None:
        return Move.PASS
    after = scan.index + 1
    reports = following.that or after in scan.passage.opens or scan.passage.mark(after) == ":"
    return Move.STOP if reports else Move.PASS


def object_or_target(scan: Scan) -> Outcome:
    """Read a noun phrase behind the subject or behind a participle."""
    if not (scan.participle or scan.preceded or scan.subject is not None):
        return Move.PASS
    if scan.participle and scan.index == scan.cue + 1 and _is_speaker(scan):
        scan.subject = (scan.index, max(_phrase_end(scan), scan.index + 1))
        return scan.to(scan.subject[1])  # مشيراً سموه إلى
    if "draws-attention" in scan.entry.traits and scan.word.stem in GLANCES:
        return scan.to(scan.index + 1)
    return _object_or_target(scan)


def _object_or_target(scan: Scan) -> Outcome:
    at = scan.index
    reason = _reason(scan)
    if reason is not None:
        scan.target = (at, reason)
        return scan.made("noun", reason)
    if "blames" in scan.entry.traits and scan.word.stem in BLAME:
        return scan.made("object", at)  # حمل الشركة | مسؤولية الحريق
    deed = scan.target is not None and scan.entry.act == "call" and scan.word.content_noun
    if deed or ("object" in scan.frames and _may_be_object(scan)):
        return _object(scan)  # مطالبا الأطراف احترام الهدنة
    if "target" in scan.frames and scan.target is None:
        scan.target = (at, max(_phrase_end(scan), at + 1))
        return scan.to(scan.target[1])
    if "object" in scan.frames and scan.subject is not None and scan.subject[1] == at:
        return _object(scan)
    return _loose(scan)


def _object(scan: Scan) -> Outcome:
    """Take the phrase that is looked at for the object, with the deed before it: نفى | إصدار أي."""
    made = scan.made("object", scan.index)
    if scan.subject is None or scan.subject[1] != scan.index or scan.fallback is None:
        return made
    first = scan.subject[0]
    head = scan.passage.words[first]
    speaks = AUTHORITIES | INSTITUTIONS
    deed = scan.fallback.kind == "object" and scan.fallback.start == first
    return scan.fallback if deed and head.stem not in speaks else made


def _loose(scan: Scan) -> Outcome:
    """Pass a noun phrase that is neither subject nor complement."""
    scan.loose += 1
    if scan.participle or scan.loose > MOST_LOOSE:
        return Move.STOP
    return scan.to(max(_phrase_end(scan), scan.index + 1))


def _is_speaker(scan: Scan) -> bool:
    """Say whether the subject of a participle stands behind it: مشيراً معاليه إلى."""
    word = scan.word
    honoured = word.pronoun and word.stem in HONORIFICS
    return honoured and scan.subject is None


def _may_be_object(scan: Scan) -> bool:
    at, word = scan.index, scan.word
    if at in scan.passage.persons:
        return False
    content = word.verbal_noun or word.speech_noun or at in scan.passage.opens
    accusative = word.body.endswith("ا") and not word.title and len(word.body) > SHORTEST_NOUN
    return scan.participle or content or accusative or scan.entry.act in JUDGING


def _phrase_end(scan: Scan) -> int:
    quotation = scan.passage.opens.get(scan.index)
    if quotation is not None:
        return quotation.close + 1
    limits = Limits(governed=scan.governed, split=True)
    return phrase_end(scan.passage, scan.index, scan.limit, limits)


def _reason(scan: Scan) -> int | None:
    """Find what somebody is criticised for: هاجم الحكومة لكونها."""
    passage, at = scan.passage, scan.index
    if scan.entry.act != "accuse" or "ل" not in scan.governed:
        return None
    for j in range(at + 1, min(scan.limit, at + REASON)):
        word = passage.words[j]
        if word.preposition == "ل" and word.stem in BEING:
            return j
        if passage.mark(j) in COMMAS or word.verb or word.that:
            return None
    return None


def subject(scan: Scan) -> Outcome:
    """Read the noun phrase that speaks."""
    at, word = scan.index, scan.word
    own = word.occasion and word.pronoun and scan.entry.cue_class in GOING_ON
    if "object" in scan.frames and scan.target is None and _is_object_alone(scan):
        return scan.made("object", at)
    if own or _is_manner(scan):
        return scan.to(at + 1)
    limits = Limits(
        governed=scan.governed,
        split=bool(scan.frames & {"object", "target", "light"})
        or "draws-attention" in scan.entry.traits,
        titles="always-target" in scan.frames,
        target="target" in scan.frames,
    )
    end = phrase_end(scan.passage, at, scan.limit, limits)
    if end <= at or (word.pronoun and word.stem in SAYING):
        return Move.STOP  # أضاف | قوله: a cue of its own
    negated = scan.passage.words[scan.cue - 1].body in NEGATIONS  # لم تستبعد اللجوء إلى
    content = word.content_noun or (negated and word.verbal_noun)
    content = content and at not in scan.passage.begun  # أعلنت | مدينة الملك فلان
    if "object" in scan.frames and content and not word.title and scan.via is None:
        scan.fallback = scan.fallback or Complement(kind="object", start=at)
    judged = "object" in scan.frames and scan.entry.act in REJECTING and scan.subject is None
    deed = judged and not scan.form.passive and is_deed(scan.passage, (at, end))
    if deed or _is_rejected(scan):
        return scan.made("object", at)  # انتقد أيضا | تراجع الحكومة عن
    if scan.target is None and (_is_whom(scan) or _is_behind_plural(scan)):
        scan.target = (at, end)
        return scan.to(end)
    scan.subject = (at, end)
    return scan.to(end)


def _is_object_alone(scan: Scan) -> bool:
    """Say whether the noun behind the verb can be no subject: أوضح | أمورا، المدرب أكد | شعوره."""
    word, passage = scan.word, scan.passage
    if word.title or scan.index in passage.named or scan.index != scan.cue + 1:
        return False
    if is_accusative(passage, word):
        return not opens_circumstance(passage, scan.index) and not opens_occasion(
            passage, scan.index
        )
    if not word.pronoun or word.definite or not is_known_noun(passage, word):
        return False
    before = subject_before(passage, scan.cue, scan.form)
    return before is not None and before[1] == scan.cue


def _is_whom(scan: Scan) -> bool:
    """Say whether a phrase disagrees with the verb, so that it is the object: طالب الوزارة بـ."""
    invoked = scan.word.body in GOD and scan.entry.act in INVOKING  # دعا الله أن
    if invoked or _is_oblique(scan):
        return True
    masculine = scan.form.gender == "m" and scan.form.number == "s" and not scan.form.passive
    if "target" not in scan.frames or not masculine or scan.passage.words[scan.cue].pronoun:
        return False
    word = scan.word
    singular = word.stem.endswith("ه") and scan.passage.tokens[scan.index].text.endswith("ة")
    plural = (
        word.definite
        and word.stem.endswith(FEMININE_PLURALS)
        and scan.index not in scan.passage.named
    )
    feminine = singular or plural  # دعا | الوزارة, دعا | الهيئات
    person = scan.index in scan.passage.persons or word.stem in MASCULINES
    return feminine and scan.index == scan.cue + 1 and not person


def _is_rejected(scan: Scan) -> bool:
    """Say whether the object adjoins a verb whose ending is its subject: المتهمون ينفون | التهم."""
    plural = scan.form.number == "p" and scan.form.third and not scan.participle
    rejects = "object" in scan.frames and scan.entry.act in REJECTING
    own = scan.word.stem.endswith(SOUND_PLURALS) or scan.word.title
    person = scan.index in scan.passage.persons
    return plural and rejects and scan.index == scan.cue + 1 and not (own or person)


def _is_behind_plural(scan: Scan) -> bool:
    """Say whether the verb has its plural subject in its ending: ندموا حين اكتشفوا، في عهد | المدير.

    A verb before its subject stands in the singular; `قالوا المسؤولون` is let pass.
    """
    if scan.form.number != "p" or scan.participle or not scan.form.third:
        return False
    stem = scan.word.stem
    plural = stem.endswith(SOUND_PLURALS) or stem in MASCULINES
    feminine = stem.endswith(FEMININES) and not scan.word.title  # رددوا | شعارات
    return not plural and (feminine or scan.index > scan.cue + 1)


def _is_oblique(scan: Scan) -> bool:
    """Say whether the ending ين shows the object: يذكّر | الفلسطينيين بأن."""
    word = scan.word
    if not word.definite or not word.stem.endswith(OBLIQUE) or scan.index in scan.passage.named:
        return False
    noun = without(word.stem, OBLIQUE)
    return is_relation(noun) or like_participle(noun)


def _is_manner(scan: Scan) -> bool:
    """Say whether a participle tells how it was said: `أجاب متلعثما: لا`."""
    body = scan.word.body
    accusative = body.startswith("م") and body.endswith("ا") and len(body) >= SHORTEST_PARTICIPLE
    accusative = accusative and not like_dual(body)  # دعت | منظمتا
    return accusative and not scan.word.pronoun and scan.index not in scan.passage.named


def lone_object(scan: Scan) -> Complement | None:
    """Take a lone noun phrase for the object: كما ثمن العطاء المستمر."""
    if scan.subject is None or "object" not in scan.frames or scan.entry.act not in JUDGING:
        return None
    passage = scan.passage
    first, end = scan.subject
    head = passage.words[first]
    speaks = first in passage.named or head.title or not (head.definite or head.content_noun)
    if first != scan.cue + 1 or speaks:
        return None
    ends = end >= scan.limit or bool(passage.mark(end))
    if not ends and not passage.words[end].relative and not passage.words[end].free:
        return None
    return Complement(kind="object", start=first, via=scan.via)
