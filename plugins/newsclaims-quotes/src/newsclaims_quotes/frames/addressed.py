"""Who is asked, called, accused or addressed beside the speaker, and what stands between them."""

from __future__ import annotations

from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import is_relation, like_participle, without

from newsclaims_quotes.frames.search import Search
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import governing_verb

ANAPHORS = WORDS["anaphors_after"]
ASKED_DEEDS = WORDS["asked_deeds"]
BLAME = WORDS["blame"]
FEASTS = WORDS["feasts"]
RESUMING = WORDS["in"] | WORDS["during"]
OBLIQUE = WORDS.endings("oblique")
OF = WORDS["of"]
TO_ME = WORDS["to_me"]
VEILS = WORDS["veils"]


def is_veil(search: Search, index: int) -> bool:
    """Return whether a veil is lifted, which only says that something is told: كشف | النقاب عن."""
    word = search.passage.words[index]
    veil = search.entry.cue_class == "reveal" and word.definite and word.stem in VEILS
    after = search.following(index)
    return veil and after is not None and after.free in search.governed


def before_asked(search: Search, end: int) -> int:
    """Return where who asks ends, before whom he asks: طلبت النيابة العامة بالمدينة | من القضاة."""
    if search.entry.cue_class != "request":
        return end
    passage = search.passage
    for index in range(search.index + 1, end):
        before = passage.words[index - 1]
        whole = before.definite or before.pronoun or index - 1 in passage.named
        if whole and passage.words[index].free in OF:
            return index
    return end


def before_deed(search: Search, first: int, end: int) -> int:
    """Return where whom somebody asks ends, before what is asked for: طلب من القضاة | الحكم بالعدل."""
    words = search.passage.words
    deeds = (i for i in range(first + 1, end) if is_deed_asked_of(search, words[i]))
    return next((i for i in deeds if words[i - 1].definite or words[i - 1].pronoun), end)


def before_definite_deed(search: Search, first: int, end: int) -> int:
    """Return where who is called ends, before a deed with the article: طالب السكان والي المدينة | التدخل."""
    if search.entry.act != "call":
        return end
    return next((i for i in range(first + 1, end) if is_deed_behind_whole(search, i)), end)


def is_deed_behind_whole(search: Search, index: int) -> bool:
    """Return whether a deed with the article stands behind a complete noun: والي المدينة | التدخل, not وزارة | التعليم."""
    words, named = search.passage.words, search.passage.named
    before = words[index - 1]
    whole = before.definite or before.pronoun or index - 1 in named
    return whole and index not in named and is_definite_deed(words[index])


def is_definite_deed(word: Word) -> bool:
    """Return whether a deed with the article stands there, which may be called for: التدخل، الوفاء."""
    deed = word.verbal_noun or word.stem in ASKED_DEEDS
    return word.definite and deed and not (word.preposition or word.conjunction or word.title)


def before_called(search: Search, end: int) -> int:
    """Return where who calls ends, before those whom he calls upon: أهاب الحزب | بالسكان الالتزام."""
    if search.entry.act != "call" or "object" not in search.frames:
        return end
    called = (i for i in range(search.index + 1, end) if _is_called_upon(search, i))
    return next(called, end)


def are_called_upon(search: Search) -> bool:
    """Return whether those whom somebody calls upon stand before the word: أهاب | بالسكان الالتزام."""
    if search.entry.act != "call" or "object" not in search.frames or not search.governed:
        return False
    return any(_is_called_upon(search, i) for i in range(search.cue + 1, search.index))


def _is_called_upon(search: Search, index: int) -> bool:
    word = search.passage.words[index]
    people = word.head is not None or word.definite or word.pronoun
    return word.preposition in search.governed - {""} and people and not word.verbal_noun


def is_deed_asked_of(search: Search, word: Word) -> bool:
    """Return whether a plain deed with the article is what is asked for: طلب من السكان | الصبر."""
    asks = search.entry.cue_class == "request" and not word.preposition
    return asks and word.definite and word.stem in ASKED_DEEDS


def before_charge(search: Search, first: int, end: int) -> int:
    """Return where the accused ends, before a charge: محملة الشركة | المسؤولية عن، الشركة | «المسؤولية الكاملة»."""
    passage = search.passage
    if "blames" not in search.entry.traits:
        return end
    for index in range(first + 1, end):
        at = index + (index in passage.opens)
        word = passage.words[at]
        if at < end and word.stem in BLAME and not (word.preposition or word.pronoun):
            return index
    return end


def opens_governed(search: Search, index: int) -> bool:
    """Return whether marks open with the verb's own preposition in them: ندد | «بسياسة الدولة»."""
    after = search.following(index)
    if index not in search.passage.opens or after is None or after.free or after.verb:
        return False
    return bool(after.preposition) and after.preposition in search.governed


def is_behind_adverbial(search: Search) -> bool:
    """Return whether an adverbial ends right here: في الآن ذاته، خلال المؤتمر، في كلمته."""
    at, words = search.index, search.passage.words
    last = words[at - 1]
    owned = last.pronoun and last.noun and bool(words[at - 2].free) and at - 1 > search.cue
    skipped = search.skipped is not None and search.skipped[1] == at
    return skipped or owned or last.adverb or last.body in ANAPHORS


def before_marks(search: Search, first: int, end: int) -> int:
    """Return where a phrase ends, before such marks: نددت النقابة في بيان | «بسياسة الدولة»."""
    marks = (i for i in range(first + 1, end) if opens_governed(search, i))
    return next(marks, end)


def is_feast(search: Search, index: int) -> bool:
    """Return whether a feast stands behind ب that looks like an adjective: هنأ المواطنين | بعيد الفطر."""
    after = search.following(index)
    felicitates = search.entry.act == "evaluate" and "ب" in search.governed
    feast = search.passage.words[index].body in FEASTS
    return felicitates and feast and after is not None and after.noun and not after.free


def before_feast(search: Search, first: int, end: int) -> int:
    """Return where whom somebody felicitates ends, before a feast."""
    feasts = (i for i in range(first + 1, end) if is_feast(search, i))
    return next(feasts, end)


def are_called(search: Search) -> bool:
    """Return whether people are called in what somebody said: خطابا دعا فيه | الشباب إلى."""
    after, head = past_resumption(search), search.word.head
    resumed = after == search.index and after > search.cue + 1
    if not resumed or head is None or "target" not in search.frames or not search.word.definite:
        return False
    many = head.head_class == "group" or head.number == "p"
    return (
        many
        and search.form.number == "s"
        and governing_verb(search.passage, search.cue) is not None
    )


def past_resumption(search: Search) -> int:
    """Return the index past a cue and the pronoun that goes back to a document: رسالة دعا فيها | الوزارة."""
    after = search.cue + 1
    word = search.passage.words[after]
    return after + 1 if word.free in RESUMING and word.pronoun else after


def joins_oblique(search: Search, end: int) -> bool:
    """Return whether an object is joined, so that the whole phrase is one: هنأ | القيادة والمواطنين."""
    if not search.frames & {"target", "always-target"}:
        return False
    passage = search.passage
    for index in range(search.index, end):
        word = passage.words[index]
        if not word.definite or word.preposition or index in passage.named:
            return False  # وزارة الخارجية والمغتربين
        stem = without(word.stem, OBLIQUE)
        if word.conjunction and stem != word.stem and (is_relation(stem) or like_participle(stem)):
            return True
    return False


def past_adjectives(search: Search, end: int) -> int:
    """Return the index past the adjectives of a dual: والأمتين | العربية والإسلامية."""
    words = search.passage.words
    while end < search.limit and words[end].definite and is_relation(words[end].stem):
        end += 1
    return end


def is_to_me(search: Search) -> bool:
    """Return whether the writer is addressed: يقول | لي صديق, not قال | لي تشانغ."""
    at, named = search.index, search.passage.named
    mine = search.word.body in TO_ME and at == search.cue + 1
    return mine and at not in named and at + 1 not in named
