"""Steps over clauses: أن and questions, relative clauses, verbs and participles."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, opens_circumstance, phrase_end

from newsclaims_quotes.frames.scan import Move, Outcome, Scan
from newsclaims_quotes.lists import WORDS

PRAYED = WORDS["prayed"]
GOD = WORDS["god"]
IF = WORDS.written("if_written")
WHAT = WORDS["what"]
THAT_FACT = WORDS["that_fact"]

CONDITIONS = WORDS["conditions"]
INTERROGATIVES = WORDS["interrogatives"]

HONOUR = 4
"""So many words has `صلى الله عليه وسلم`."""


def honours(scan: Scan) -> Outcome:
    """Skip the blessing behind the Prophet's name: قال صلى الله عليه وسلم."""
    following = scan.following()
    blessing = scan.word.body in PRAYED and following is not None and following.body in GOD
    return scan.to(scan.index + HONOUR) if blessing else Move.PASS


def clause(scan: Scan) -> Outcome:
    """Take a clause with أن for the content."""
    word = scan.word
    if not word.that:
        return Move.PASS
    following = scan.following()
    bare = scan.passage.tokens[scan.index].text in IF
    if bare and following is not None and following.body in CONDITIONS:
        return scan.to(scan.index + 2)  # إن وجدت
    if word.conjunction or not scan.frames & {"that", "whether"} or not scan.is_bare(scan.index):
        return scan.resume()
    return scan.made("that", scan.index)


def question(scan: Scan) -> Outcome:
    """Take an indirect question for the content of a verb that asks."""
    word = scan.word
    asks = word.body in INTERROGATIVES
    if "whether" not in scan.frames or not asks or word.free in scan.governed:
        return Move.PASS
    return scan.made("whether", scan.index)


def relative(scan: Scan) -> Outcome:
    """Skip a relative clause: البعثة التي يقودها فلان."""
    if not scan.word.relative:
        return Move.PASS
    if scan.subject is None and scan.target is None:
        return Move.STOP
    return scan.skip_clause()


def deed(scan: Scan) -> Outcome:
    """Take for the object of a participle what is spelled like a verb: واصفا | تمزق البلاد، ما جرى."""
    word = scan.word
    if word.body in WHAT and "target" in scan.frames and scan.target is None:
        scan.target = (scan.index, scan.index + 1)
        return scan.skip_clause()
    following = scan.following()
    towards = following is not None and following.free in scan.governed
    if word.body in THAT_FACT and towards and scan.entry.cue_class == "explain":
        return scan.to(scan.index + 1)  # أرجع ذلك | إلى أن
    if not (scan.participle and scan.index == scan.cue + 1 and word.verb and word.verbal_noun):
        return Move.PASS
    if "object" in scan.frames:
        return scan.made("object", scan.index)
    end = phrase_end(scan.passage, scan.index + 1, scan.limit, Limits(governed=scan.governed))
    if "target" in scan.frames:
        scan.target = (scan.index, end)
    return scan.to(end)


def verb(scan: Scan) -> Outcome:
    """End at a verb or particle, unless it begins an insertion or a relative clause."""
    word = scan.word
    if not (word.verb or word.particle):
        return Move.PASS
    if word.body in WHAT and "object" in scan.frames and scan.subject is not None:
        return scan.made("object", scan.index)  # نفى الوزير ما نشرته الصحيفة
    insertion = scan.comma or word.conjunction or word.particle
    if scan.fallback is None and insertion and scan.resume() is Move.ON:
        return Move.ON
    if not word.verb or scan.comma or word.conjunction:
        return Move.STOP
    outcome = _describing(scan)
    return scan.resume() if outcome is Move.STOP and scan.subject is not None else outcome


def _describing(scan: Scan) -> Outcome:
    """Skip a verb that describes the noun before it, and its clause."""
    if scan.skipped is not None and scan.skipped[1] == scan.index:
        return scan.skip_clause()  # في بيان وزعته
    if scan.subject is None or scan.subject[1] != scan.index:
        return Move.STOP
    indefinite = not scan.passage.words[scan.subject[0]].definite
    return scan.skip_clause() if indefinite else Move.STOP  # استطلاع أجرته الصحيفة


def participle(scan: Scan) -> Outcome:
    """End at a participle that reports in its own right, and at another clause."""
    word = scan.word
    if opens_circumstance(scan.passage, scan.index):
        return scan.resume()  # قال الوزير متحدثا في العاصمة إن
    named = scan.index in scan.passage.named
    return Move.STOP if word.conjunction and scan.subject is None and not named else Move.PASS
