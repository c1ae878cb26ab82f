"""Steps over clauses: أن and questions, relative clauses, verbs and participles."""

from __future__ import annotations

from newsclaims_arabic.clitics import is_closed
from newsclaims_arabic.noun_phrase.extent import Limits, opens_circumstance, phrase_end

from newsclaims_quotes.cue_classes import JUDGING, SAYING
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.judgements import NOT_SO, opens_judgement
from newsclaims_quotes.lists import WORDS

EXALTED = WORDS["exalted"]
PRAYED = WORDS["prayed"]
GOD = WORDS["god"]
IF = WORDS.written("if_written")
OBLIQUE = WORDS.endings("oblique")
WHAT = WORDS["what"]
BLESSED = WORDS["blessed"]
HIM = WORDS["him"]
THAT_FACT = WORDS["that_fact"]

COPIES = WORDS["copies"]
CONDITIONS = WORDS["conditions"]
INTERROGATIVES = WORDS["interrogatives"]

COPY = 10
"""Who got a copy of a statement is told in so many tokens."""
HONOUR = 4
"""So many words has `صلى الله عليه وسلم`."""


def honours(search: Search) -> Outcome:
    """Skip the blessing behind the Prophet's name: قال صلى الله عليه وسلم."""
    following = search.following()
    if search.word.body in BLESSED and following is not None and following.body in GOD:
        return search.to(search.index + 2)  # قال الشيخ فلان رحمه الله إن
    if search.word.body in EXALTED and _is_of_god(search):
        return search.to(search.index + 1)  # داعين الله | سبحانه وتعالى أن
    blessing = search.word.body in PRAYED and following is not None and following.body in GOD
    return search.to(search.index + HONOUR) if blessing else Move.PASS


def _is_of_god(search: Search) -> bool:
    """Return whether God is named before the word: الله عز | وجل."""
    before = search.passage.words[search.index - 1]
    return before.body in GOD or before.body in EXALTED


def clause(search: Search) -> Outcome:
    """Take a clause with أن for the content."""
    word = search.word
    if not word.that:
        return Move.PASS
    following = search.following()
    bare = search.passage.forms[search.index].text in IF
    if bare and following is not None and following.body in CONDITIONS:
        return search.to(search.index + 2)  # إن وجدت
    if (
        word.conjunction
        or not search.frames & {"that", "whether"}
        or not search.is_bare(search.index)
    ):
        return search.resume()
    return search.made("that", search.index)


def question(search: Search) -> Outcome:
    """Take an indirect question for the content of a verb that asks."""
    word = search.word
    asks = word.body in INTERROGATIVES
    if "whether" not in search.frames or not asks or word.free in search.governed:
        return Move.PASS
    return search.made("whether", search.index)


def relative(search: Search) -> Outcome:
    """Skip a relative clause: البعثة التي يقودها فلان."""
    if not search.word.relative:
        return Move.PASS
    if search.subject is None and search.target is None:
        return Move.STOP
    return search.skip_clause()


def object_pronoun(search: Search) -> Outcome:
    """Take a pronoun that stands alone for whom the verb is about: مطالبا | إياه ب."""
    if search.word.body not in HIM or "target" not in search.frames or search.target is not None:
        return Move.PASS
    search.target = (search.index, search.index + 1)
    return search.to(search.index + 1)


def judged_fact(search: Search) -> Outcome:
    """Take for the object the fact that is judged: معتبرا | ذلك نتيجة طبيعية."""
    fact = search.word.body in THAT_FACT and "judges" in search.entry.traits
    return search.made("object", search.index) if fact and _may_judge(search) else Move.PASS


def deed(search: Search) -> Outcome:
    """Take for the object of a participle what is spelled like a verb: واصفا | تمزق البلاد، ما جرى."""
    word = search.word
    if word.body in WHAT and "target" in search.frames and search.target is None:
        search.target = (search.index, search.index + 1)
        return search.skip_clause()
    if word.body in THAT_FACT and not word.conjunction and _governs_more(search):
        return _past_fact(search)
    if _is_fact_told(search):
        return search.to(search.index + 1)  # أوضح ذلك | رئيس النادي، أن
    if not (
        search.participle and search.index == search.cue + 1 and word.verb and word.verbal_noun
    ):
        return Move.PASS
    if "object" in search.frames:
        return search.made("object", search.index)
    end = phrase_end(
        search.passage, search.index + 1, search.limit, Limits(governed=search.governed)
    )
    if "target" in search.frames:
        search.target = (search.index, end)
    return search.to(end)


def _governs_more(search: Search) -> bool:
    """Return whether what the verb says of the fact for its object follows with a preposition."""
    following = search.following()
    takes = "target" in search.frames or search.entry.cue_class == "explain"
    return (
        takes
        and following is not None
        and bool(search.governed & {following.free, following.preposition})
    )


def _past_fact(search: Search) -> Outcome:
    """Step over the fact: وصف ذلك | بأنه، أرجع ذلك | إلى أن; what it is put down to says it with it: | ذلك إلى كذا."""
    behind = search.index + 2
    clause = behind < search.limit and search.passage.words[behind].that
    if search.entry.cue_class == "explain" and not clause and "object" in search.frames:
        return search.made("object", search.index)
    if "target" in search.frames:
        search.target = (search.index, search.index + 1)
    return search.to(search.index + 1)


def _is_fact_told(search: Search) -> bool:
    """Return whether a fact adjoins the verb, before who tells it: أوضح | ذلك رئيس النادي، أن."""
    following, at = search.following(), search.index
    if search.word.body not in THAT_FACT or at != search.cue + 1 or search.participle:
        return False
    if following is None or search.entry.cue_class not in SAYING or following.definite:
        return False  # أكد | ذلك المسؤول أن
    return following.title or at + 1 in search.passage.named


def _is_open_participle(search: Search) -> bool:
    """Return whether a participle of who spoke begins: ، مشيرة في الوقت نفسه إلى أن."""
    word = search.word
    bare = not (word.definite or word.preposition or word.conjunction)
    reports = bool(word.forms) and all(form.tense == "participle" for form in word.forms)
    ends = word.body.endswith(OBLIQUE) or is_closed(search.passage.forms[search.index])
    return bare and reports and ends and search.index not in search.passage.named


def _may_judge(search: Search) -> bool:
    """Return whether something may be judged here: behind who judges, or behind a participle."""
    behind_subject = search.subject is not None and search.subject[1] == search.index
    return behind_subject or (search.participle and search.index == search.cue + 1)


def _may_reject(search: Search) -> bool:
    """Return whether ما can be the object: behind who speaks, or behind `مستنكرا | ما حدث`."""
    judges = search.entry.act in JUDGING or "judges" in search.entry.traits
    adjoins = search.participle and search.index == search.cue + 1
    return search.subject is not None or (judges and adjoins)


def verb(search: Search) -> Outcome:
    """End at a verb or particle, unless it begins an insertion or a relative clause."""
    word = search.word
    if not (word.verb or word.particle):
        return Move.PASS
    if word.body in NOT_SO and search.index == search.cue + 1 and opens_judgement(search):
        return search.made("object", search.index)  # اعتبره | غير لائق
    if word.body in WHAT and "object" in search.frames and _may_reject(search):
        return search.made("object", search.index)  # نفى الوزير ما نشرته الصحيفة
    insertion = search.comma or word.conjunction or word.particle
    if search.fallback is None and insertion and search.resume() is Move.ON:
        return Move.ON
    if not word.verb or search.comma or word.conjunction:
        return Move.STOP
    outcome = _describing(search)
    return search.resume() if outcome is Move.STOP and search.subject is not None else outcome


def _describing(search: Search) -> Outcome:
    """Skip a verb that describes the noun before it, and its clause."""
    if search.skipped is not None and search.skipped[1] == search.index:
        end = _description_end(search)
        return search.skip_clause() if end is None else search.to(end)
    if search.subject is None or search.subject[1] != search.index:
        return Move.STOP
    indefinite = not search.passage.words[search.subject[0]].definite
    return search.skip_clause() if indefinite else Move.STOP  # استطلاع أجرته الصحيفة


def _description_end(search: Search) -> int | None:
    """Return the index past what describes an occasion, None where more than that is told of it.

    `في بيان | أصدره اليوم، نشرته الصحيفة، صدر أمس، تلقت الوكالة نسخة منه`.
    """
    at, words = search.index + 1, search.passage.words
    while at < search.limit and words[at].pronoun and (words[at].free or words[at].preposition):
        at += 1  # أجرته معه | القناة، بعث بها | إلى فلان
    if at >= search.limit or words[at].that:
        return None
    copy = next(
        (i for i in range(at, min(at + COPY, search.limit - 1)) if words[i].body in COPIES), None
    )
    if copy is not None and words[copy + 1].free and words[copy + 1].pronoun:
        return copy + 2  # تلقت الوكالة | نسخة منه
    following, quoted = words[at], at in search.passage.opens
    if (search.passage.mark(at) and not quoted) or following.adverb or following.free:
        return at
    known = following.definite or at in search.passage.named or quoted
    own = search.word.pronoun or words[at - 1].pronoun
    if not (following.preposition or (own and known and (following.noun or quoted))):
        return None
    if quoted:
        return search.passage.opens[at].close + 1
    limits = Limits(governed=search.governed, split=True, titles=True)
    return max(phrase_end(search.passage, at, search.limit, limits), at + 1)


def participle(search: Search) -> Outcome:
    """End at a participle that reports in its own right, and at another clause."""
    word = search.word
    if opens_circumstance(search.passage, search.index):
        return search.resume()  # قال الوزير متحدثا في العاصمة إن
    if search.comma and _is_open_participle(search):
        return search.resume()  # احتج العمال، | حاثين السلطات على
    named = search.index in search.passage.named
    return Move.STOP if word.conjunction and search.subject is None and not named else Move.PASS
