"""Participles of reporting verbs: which of them report, and which describe a noun."""

from __future__ import annotations

from newsclaims_arabic.clitics import is_closed
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine, like_participle

from newsclaims.text import clean
from newsclaims_quotes.lists import WORDS

TO_OR_ON = WORDS["to_or_on"]
SIDES = WORDS["sides"]
TELLING = frozenset({"speech", "that"})
BUT = WORDS["but"]
DONE = WORDS["before_that"] | WORDS["before_nouns"] | WORDS["before_deeds"] | WORDS["of"]
OCCASIONS = WORDS["occasion_prepositions"]
OBLIQUE = WORDS.endings("oblique")
OBLIQUE_CIRCUMSTANCE = tuple(WORDS.written("oblique_circumstance"))
OF_OFFICE = WORDS.endings("relation_accusative")
CARRYING = frozenset(("notes", "thanks"))
"""Traits of verbs that report only with a noun of speech, as far as nouns go."""


def may_be_participle(passage: Passage, index: int) -> bool:
    """Return whether a participle reports: مضيفاً always may, مضيفة where a clause follows."""
    word = passage.words[index]
    following = passage.words[index + 1] if index + 1 < len(passage.words) else None
    again = any("light" in form.entry.frames for form in word.forms)
    set_off = index > 0 and bool(passage.mark(index - 1))
    clause = following is not None and following.that  # الأخيرة | مستدركا أن, not توقع | متفائلا أن
    set_off = set_off or (clause and not passage.words[index - 1].forms)
    own = set_off and not again and following is not None
    # مجددا وقوفه مع, مجددا التأكيد على, not عاد مجددا, رفض مجددا استقبال الوفد
    if word.adverb and not (own and _reports(passage, index)):
        deed = following is not None and (following.content_noun or following.speech_noun)
        set_off = index == passage.starts[index] or bool(passage.mark(index - 1))
        own = following is not None and (following.pronoun or following.speech_noun or set_off)
        return deed and own and following is not None and not following.verb
    if word.body.endswith("ا"):
        before = passage.words[index - 1]
        opened = index and (before.that or before.body in BUT)  # إن | متحدثا باسم الجيش
        return not (opened or _is_office(word, following))
    own = word.body.endswith("ه") and not is_closed(passage.forms[index])
    own = own or _is_of_subject(passage, index) or _is_done(passage, index)
    if not own and following is not None and _goes_on(passage, index):
        return True
    if word.conjunction and _joins_circumstance(passage, index):
        return True
    if own or word.conjunction or following is None:
        return False
    set_off = index == 0 or bool(passage.mark(index - 1)) or is_plural_circumstance(passage, index)
    speaks = passage.mark(index + 1) == ":" or index + 1 in passage.opens  # قائلة: «
    reports = set_off or speaks or following.that or following.free in TO_OR_ON
    return reports or (word.body.endswith("ه") and _is_hers(passage, index))


def _is_office(word: Word, following: Word | None) -> bool:
    """Return whether an office with its adjective stands there: عين مديرا للقسم و | متحدثا رسميا."""
    office = word.head is not None and word.head.personal
    return office and following is not None and following.body.endswith(OF_OFFICE)


def _goes_on(passage: Passage, index: int) -> bool:
    """Return whether و joins a feminine participle to what she reports: دعت إلى كذا، | ومنددة بكذا."""
    word, following = passage.words[index], passage.words[index + 1]
    if word.conjunction != "و" or not word.body.endswith("ه") or word.definite:
        return False
    if passage.mark(index - 1) not in COMMAS or index in passage.named:
        return False
    governs = following.that or bool(following.free) or following.preposition == "ب"
    before = range(passage.starts[index], index)
    reports = any(
        form.third and form.gender == "f" and form.entry.frames & TELLING
        for i in before
        for form in passage.words[i].forms
    )
    return governs and not following.pronoun and reports


def _reports(passage: Passage, index: int) -> bool:
    """Return whether what is said follows a participle of manner: ، مستدركا | أن، ، مستغربا | القرار."""
    after = index + 1
    following = passage.words[after]
    takes_object = any("object" in form.entry.frames for form in passage.words[index].forms)
    bound = after + 1 < len(passage.words) and passage.words[after + 1].definite
    noun = following.definite or following.content_noun or (following.noun and bound)
    noun = noun and takes_object and not following.preposition
    return following.that or noun or after in passage.opens or passage.mark(after) == ":"


def _is_hers(passage: Passage, index: int) -> bool:
    """Return whether a feminine participle is of who speaks: دعت إلى الحوار | مؤكدة رفض العنف.

    An adverbial between commas may follow it: مشيرة، في بيان لها، إلى أن.
    """
    if passage.mark(index + 1) in COMMAS:
        return index + 2 < len(passage.words) and bool(passage.words[index + 2].free)
    following = passage.words[index + 1]
    bare = following.content_noun and not following.preposition
    occasion = index + 2 < len(passage.words) and passage.words[index + 2].occasion
    bare = bare or (following.free in OCCASIONS and occasion)  # مشيرة | في بيان إلى أن
    return bare and not (passage.words[index - 1].that or _describes(passage, index))


def _describes(passage: Passage, index: int) -> bool:
    """Return whether a feminine participle may be the adjective of the noun before: أنباء | مؤكدة."""
    before = passage.words[index - 1]
    return before.noun and not before.definite and feminine(before.stem)


def _is_done(passage: Passage, index: int) -> bool:
    """Return whether what looks like a participle is a deed, as of form III: يجب | ملاحظة أن, تمت | ملاحظة أن."""
    word, before = passage.words[index], passage.words[index - 1]
    third = all(form.entry.lemma[1:2] == "ا" for form in word.forms)
    bare = not (word.conjunction or before.pronoun or passage.mark(index - 1))
    return index > 0 and bare and third and (before.body in DONE or before.free in DONE)


def _is_of_subject(passage: Passage, index: int) -> bool:
    """Return whether it is an adjective of whoever the verb before tells of: أعلنت فصائل | معارضة أن."""
    return passage.words[index].stem in SIDES and index > 0 and _is_indefinite(passage, index - 1)


def _is_indefinite(passage: Passage, index: int) -> bool:
    """Return whether an indefinite noun or adjective stands at *index*."""
    word = passage.words[index]
    plain = not (word.definite or word.pronoun or word.free or word.adverb or word.verb)
    return plain and word.noun and not passage.mark(index) and index not in passage.named


def is_plural_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a plural without article tells how those before acted: احتج العمال | داعين."""
    word, previous = passage.words[index], passage.words[index - 1]
    if not word.body.endswith(OBLIQUE) or index in passage.named:
        return False
    whole = previous.definite or previous.pronoun or previous.adverb
    return whole or index - 1 in passage.named


def _joins_circumstance(passage: Passage, index: int) -> bool:
    """Return whether it goes on with another of those who act: رافعين لافتات، | وداعين إلى كذا."""
    word, low = passage.words[index], passage.starts[index]
    if word.conjunction != "و" or not word.body.endswith(OBLIQUE) or index in passage.named:
        return False
    if word.definite or word.pronoun or word.preposition:
        return False
    return any(
        _is_bare_participle(passage, at)
        and (passage.mark(at - 1) in COMMAS or is_plural_circumstance(passage, at))
        for at in range(low + 1, index - 1)
    )


def _is_bare_participle(passage: Passage, index: int) -> bool:
    """Return whether a word has the shape of an oblique plural of a participle: رافعين."""
    word = passage.words[index]
    bare = not (word.definite or word.pronoun or word.preposition or word.conjunction)
    return bare and word.body.endswith(OBLIQUE) and like_participle(word.stem)


def is_of_noun(passage: Passage, index: int, start: int) -> bool:
    """Return whether a participle describes the noun before it: سجل حضورا | لافتا في السوق، إلى."""
    before = passage.words[index - 1]
    plain = before.noun and before.body.endswith("ا") and not (before.definite or before.forms)
    far = any(passage.mark(i) in COMMAS for i in range(index + 1, start))
    return plain and far and index - 1 not in passage.named


def is_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a participle of the speaker follows: `، مرجعة ذلك إلى`."""
    word = passage.words[index]
    if not word.forms or word.definite or word.preposition or word.conjunction:
        return False
    if any(form.tense != "participle" for form in word.forms) or index in passage.named:
        return False
    carries = all(not form.entry.traits.isdisjoint(CARRYING) for form in word.forms)
    if carries and index + 1 < len(passage.words) and not _says_more(passage.words[index + 1]):
        return False  # مسجلا | تراجعا، رافعا | رصيده
    return word.body.endswith("ا") or clean(passage.forms[index].text).endswith(
        OBLIQUE_CIRCUMSTANCE
    )


def _says_more(following: Word) -> bool:
    """Return whether a verb that says little itself carries speech: مقدما | شكره."""
    return following.speech is not None or following.that or bool(following.free)
