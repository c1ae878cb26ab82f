"""Steps over quotations: what is said, what is spoken of, and names in marks."""

from __future__ import annotations

from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.quotations import Quotation, family
from newsclaims_arabic.speech import LONG, is_speech

from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.frames.addressed import is_behind_adverbial, opens_governed
from newsclaims_quotes.frames.objects import object_or_target
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.frames.subject import subject
from newsclaims_quotes.frames.verbatim import opens_speech
from newsclaims_quotes.judgements import opens_judgement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.short_speech import ends_clause, is_name

AIMS = WORDS["aims"]
BLAME = WORDS["blame"]
SPEAKING = frozenset({"continue", "say"})
SENTENCE = 4
"""So many words are hardly a title: قال فلان أمام النواب | «الطريق مغلق منذ أسبوع»."""


def judgement_in_marks(search: Search) -> Outcome:
    """Take quoted words for what something is found to be: ما اعتبرته | «حملة تشويه»."""
    at = search.index
    judged = at in search.passage.opens and at == search.cue + 1 and opens_judgement(search)
    return search.made("object", at) if judged else Move.PASS


def clause_in_marks(search: Search) -> Outcome:
    """Take a quoted clause for the content: اعتبر الوزير | «أن كذا»."""
    quoted = search.index in search.passage.opens and _holds_clause(search)
    return search.made("quote", search.index) if quoted else Move.PASS


def quotation(search: Search) -> Outcome:
    """Take quoted words for the content, or a name in marks for a noun phrase."""
    at, passage = search.index, search.passage
    quoted = passage.opens.get(at)
    if quoted is None:
        return search.made("quote", at) if _opens_without_end(search) else Move.PASS
    if passage.mark(at - 1) in COMMAS and _is_of_verb_behind(search, quoted.close):
        return Move.STOP
    if _is_named_speaker(search, quoted.close):
        search.subject = (at, quoted.close + 1)
        return search.to(quoted.close + 1)
    if (
        "target" in search.frames
        and search.target is None
        and _governs_behind(search, quoted.close)
    ):
        return _phrase(search)
    if _is_blame(search):
        return search.made("object", at)
    said = _says(search, quoted)
    return _name(search, quoted.close) if said is Move.PASS else said


def _is_of_verb_behind(search: Search, close: int) -> bool:
    """Return whether another verb has quoted words for its own: التي نشرت النتائج، «...»، | تتساءل الوثيقة."""
    passage, at = search.passage, close + 2
    if search.entry.cue_class in SPEAKING or at + 1 >= len(passage.words):
        return False
    word, following = passage.words[at], passage.words[at + 1]
    if passage.mark(close + 1) not in COMMAS or word.conjunction or not word.verb:
        return False
    says = any(
        form.third and not form.passive and form.tense != "participle"
        and "speech" in form.entry.frames
        for form in word.forms
    )  # fmt: skip
    return says and (following.definite or following.title or at + 1 in passage.named)


def noun_in_marks(search: Search) -> Outcome:
    """Take marks with the verb's preposition in them for the content: منددة | «بسياسة الدولة».

    They stand behind a participle, an adverbial, whom it is said to or what is described:
    `نددت النقابة في بيان «بسياسة الدولة»`, `ما وصفه «بالكارثة»`.
    """
    at, passage = search.index, search.passage
    if not opens_governed(search, at):
        return Move.PASS
    adjoins = at == search.cue + 1
    described = "describes" in search.entry.traits and passage.words[search.cue].pronoun
    behind = search.target is not None and search.target[1] == at
    behind = behind or is_behind_adverbial(search)
    if behind or (adjoins and (search.participle or described)):
        return search.made("noun", at)
    return Move.PASS


def _is_blame(search: Search) -> bool:
    """Return whether the charge stands in marks: حملت النقابة الشركة | «المسؤولية الكاملة» عن."""
    word = search.following()
    met = search.subject is not None or search.target is not None or search.participle
    blames = "blames" in search.entry.traits and met
    return blames and word is not None and word.stem in BLAME


def _says(search: Search, quoted: Quotation) -> Outcome:
    """Take quoted words for what is said, or skip what is spoken of: ندوة حول «...»."""
    at, passage = search.index, search.passage
    if "speech" in search.frames and is_speech(passage, quoted):
        if search.fallback is not None and _is_aim(search):
            return search.fallback
        if _speaks_here(search):
            return search.made("quote", at)
        if passage.words[at - 1].free:
            return search.to(quoted.close + 1)
    return search.made("quote", at) if _is_short_speech(search, quoted) else Move.PASS


def _is_aim(search: Search) -> bool:
    """Return whether the aim of what is called for stands in marks: دعا لزيارة عدن بهدف | «كذا»."""
    before, whole = search.passage.words[search.index - 1], search.fallback
    aim = before.preposition == "ب" and before.stem in AIMS
    return aim and whole is not None and whole.kind == "noun"


def _is_short_speech(search: Search, quoted: Quotation) -> bool:
    """Return whether a verb of saying has few quoted words that end its clause: قال فلان «لا تعليق».

    Behind the verb and its subject nothing else is left that could be what is said.
    """
    at, passage = search.index, search.passage
    if search.entry.cue_class not in SAYING or "speech" not in search.frames:
        return False
    behind_subject = search.subject is not None and search.subject[1] == at
    if not (behind_subject or (at - 1 == search.cue and is_speech(passage, quoted))):
        return False
    return ends_clause(passage, quoted, search.limit) and not is_name(passage, quoted)


def _holds_clause(search: Search) -> bool:
    """Return whether the clause that the verb governs stands in the marks: اعتبر الوزير «أن ...»."""
    at, passage = search.index, search.passage
    word = search.following()
    if word is None or not word.that or word.conjunction or "that" not in search.frames:
        return False
    before = passage.words[at - 1].free
    if not before or is_speech(passage, passage.opens[at]):
        return True
    return "speech" not in search.frames and before in search.governed


def _is_named_speaker(search: Search, close: int) -> bool:
    """Return whether أن follows the marks, so that a speaker stands in them: أفاد «المرصد» بأن."""
    after = search.following(close)
    if search.subject is not None or search.participle or after is None or after.conjunction:
        return False
    behind = search.following(close + 1)
    return after.that or (bool(after.free) and behind is not None and behind.that)


def _name(search: Search, close: int) -> Outcome:
    """Take a name in marks for the object, the subject or who is addressed, else skip it."""
    takes_object = "object" in search.frames
    if takes_object and (search.subject is not None or search.preceded):
        return search.made("object", search.index)
    opens_phrase = search.subject is None and not search.participle
    if opens_phrase or ("target" in search.frames and search.target is None):
        return _phrase(search)
    return search.made("object", search.index) if takes_object else search.to(close + 1)


def _opens_without_end(search: Search) -> bool:
    """Return whether a quotation opens here that the newsroom forgot to close."""
    at, passage = search.index, search.passage
    if not family(passage.mark(at)) or at in passage.closes or "speech" not in search.frames:
        return False
    behind_subject = search.subject is not None and search.subject[1] == at
    place = at - 1 == search.cue or behind_subject or passage.mark(at - 1) in COMMAS
    return place and passage.token_starts[at] > passage.token_ends[at - 1]


def _phrase(search: Search) -> Outcome:
    outcome = object_or_target(search)
    return subject(search) if outcome is Move.PASS else outcome


def _speaks_here(search: Search) -> bool:
    """Return whether quoted words may begin here, and not a name inside a phrase."""
    at, passage = search.index, search.passage
    if search.aside in (at, at - 1):
        return True
    words = passage.quotation_words(passage.opens[at])
    if len(words) < LONG and not _has_verb(search, words):
        return False
    if at - 1 == search.cue or (search.subject is not None and search.subject[1] == at):
        return True
    if search.via is not None and search.via[1] in (at, at - 1):
        return True
    previous = passage.words[at - 1]
    if previous.free:
        return False
    occasion = previous.occasion or previous.adverb or passage.words[at - 2].occasion
    here = bool(passage.mark(at - 1)) or occasion or len(words) > LONG
    return here or _is_behind_place(search, passage.opens[at])


def _is_behind_place(search: Search, quoted: Quotation) -> bool:
    """Return whether where it was said stands before the marks: قال فلان في حفل بالقصر | «سوف ننسحب»."""
    passage, subject, after = search.passage, search.subject, quoted.close + 1
    if search.entry.cue_class not in SAYING or subject is None or search.skipped is None:
        return False
    if search.skipped[1] != quoted.open or subject[1] > search.skipped[0]:
        return False
    circumstance = after < search.limit and any(
        form.tense == "participle" for form in passage.words[after].forms
    )
    closed = after >= search.limit or bool(passage.mark(after)) or circumstance
    words = passage.quotation_words(quoted)
    return closed and (len(words) >= SENTENCE or _has_verb(search, words))


def _has_verb(search: Search, words: list[int]) -> bool:
    """Return whether there is a verb among *words*, or what only stands before one: سوف، لن."""
    inner = [search.passage.words[i] for i in words]
    return any(word.verb or opens_speech(word) for word in inner)


def _governs_behind(search: Search, close: int) -> bool:
    """Return whether one of the verb's prepositions follows directly: متهماً «قوى» بنشر."""
    word = search.following(close)
    return word is not None and bool({word.free, word.preposition} & search.governed)
