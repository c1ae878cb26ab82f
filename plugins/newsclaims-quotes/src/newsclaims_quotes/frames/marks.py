"""Steps over punctuation: quotations, colons, commas, dashes, brackets."""

from __future__ import annotations

from newsclaims_arabic.layout import below, line_of
from newsclaims_arabic.noun_phrase.apposition import Place, apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.quotations import DASHES, Quotation, family
from newsclaims_arabic.speech import LONG, is_speech

from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.frames.objects import object_or_target
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.frames.subject import subject
from newsclaims_quotes.judgements import opens_judgement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.short_speech import ends_clause, is_name

ABOUT = WORDS["about"]
AIMS = WORDS["aims"]
BLAME = WORDS["blame"]
MONTHS = WORDS["months"]
SYMBOLS = frozenset("/%٪&#@+*")
PAUSES = frozenset({"..", "...", "…"})
VERSE = 6
"""A line of so few tokens without a stop may be a verse or a heading."""
BRACKET = 14
"""A bracket or an insertion between dashes is not longer than this."""


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
    if len(words) < LONG and not any(passage.words[i].verb for i in words):
        return False
    if at - 1 == search.cue or (search.subject is not None and search.subject[1] == at):
        return True
    if search.via is not None and search.via[1] in (at, at - 1):
        return True
    previous = passage.words[at - 1]
    if previous.free:
        return False
    occasion = previous.occasion or previous.adverb or passage.words[at - 2].occasion
    return bool(passage.mark(at - 1)) or occasion or len(words) > LONG


def _governs_behind(search: Search, close: int) -> bool:
    """Return whether one of the verb's prepositions follows directly: متهماً «قوى» بنشر."""
    word = search.following(close)
    return word is not None and bool({word.free, word.preposition} & search.governed)


def colon(search: Search) -> Outcome:
    """Take what follows a colon for the content."""
    at, passage = search.index, search.passage
    if passage.mark(at) != ":":
        return Move.PASS
    if passage.mark(min(at + 1, search.limit - 1)) in DASHES:
        at += 1  # قال فلان: - لن نعود
    word = search.following(at)
    if word is None:
        return _below(search)
    if word.that and not word.conjunction:
        return search.made("that", at + 1)
    if not search.frames & {"speech", "whether"}:
        return Move.STOP
    office = _office_end(search)
    if office is not None:
        return search.to(office)
    return search.made("quote" if at + 1 in passage.opens else "colon", at + 1)


def _below(search: Search) -> Outcome:
    """Take for the content what stands on the line below a colon: قال في تصريحات:."""
    at, passage = search.index, search.passage
    if at + 1 != passage.limits[search.cue] or "speech" not in search.frames:
        return Move.STOP
    start = below(passage, at)
    if start is None or start >= len(passage.words) or not _is_occasion(search, at):
        return Move.STOP
    word = passage.words[start]
    if word.conjunction and word.forms and start not in passage.opens:
        return Move.STOP  # وأضاف
    first, end = line_of(passage, start)
    prose = end - first > VERSE or passage.mark(end - 1) in STOPS or first != start
    prose = prose or any(passage.words[i].occasion for i in range(search.cue, at))
    if not prose and start not in passage.opens:
        return Move.STOP  # a verse, a heading
    search.limit = start + 1
    return search.made("quote" if start in passage.opens else "colon", start)


def _is_occasion(search: Search, colon: int) -> bool:
    """Return whether nothing but a subject and an occasion stands between cue and colon.

    No topic, as in `تحدث عن ثلاث نقاط:`, and no other noun, as in `قال قصيدة مطلعها:`.
    """
    passage = search.passage
    if "relays" in search.entry.traits:
        return False
    if any(passage.words[i].free in ABOUT for i in range(search.cue + 1, colon)):
        return False
    behind = search.subject[1] if search.subject is not None else search.cue + 1
    word = passage.words[behind]
    opens = word.free or word.preposition or word.adverb or word.particle or word.relative
    return bool(opens) or bool(passage.mark(behind))


def _office_end(search: Search) -> int | None:
    """Return the end of an office between colon and إن: قال فلان: المتحدث باسم الجيش إن."""
    passage, start = search.passage, search.index + 1
    if search.subject is None or not passage.words[start].title:
        return None
    end = phrase_end(passage, start, search.limit)
    reached = end < search.limit and passage.words[end].that and not passage.words[end].conjunction
    return end if reached else None


def dashes(search: Search) -> Outcome:
    """Skip an insertion between dashes: الله - عز وجل - أن."""
    passage = search.passage
    if passage.mark(search.index) not in DASHES:
        return Move.PASS
    for j in range(search.index + 1, min(search.limit, search.index + BRACKET)):
        mark = passage.mark(j)
        if mark in DASHES:
            if _is_office_in_dashes(search, j) and search.subject is not None:
                search.subject = (search.subject[0], j)
            return search.to(j + 1)
        if mark:
            break
    return Move.PASS


def _is_office_in_dashes(search: Search, closing: int) -> bool:
    """Return whether an office fills the dashes behind a name: قال فلان -خبير المناخ- إن."""
    passage, start = search.passage, search.index + 1
    if (
        search.subject is None
        or search.subject[1] != search.index
        or not passage.words[start].title
    ):
        return False
    return (
        search.index - 1 in passage.person_tokens and phrase_end(passage, start, closing) == closing
    )


def comma(search: Search) -> Outcome:
    """Pass a comma, and an apposition to the subject behind it."""
    at, passage = search.index, search.passage
    if passage.mark(at) not in COMMAS and passage.mark(at) not in DASHES:
        return Move.PASS
    if search.fallback is not None and search.fallback.kind in ("object", "noun"):
        return Move.STOP
    search.pass_comma()
    if search.subject is not None and search.subject[1] == at:
        place = Place(
            clause=True,
            addressed="target" in search.frames,
            content="object" in search.frames,
            limits=Limits(governed=search.governed, split=True),
        )
        end = apposition_end(passage, at, search.limit, place)
        if end > at:
            search.subject = (search.subject[0], end)
            search.index = end
    return Move.ON


def bracket(search: Search) -> Outcome:
    """Skip a bracket."""
    passage = search.passage
    if passage.mark(search.index) not in OPEN_BRACKETS:
        return Move.PASS
    for j in range(search.index + 1, min(search.limit, search.index + BRACKET)):
        if passage.mark(j) in CLOSE_BRACKETS:
            return search.to(j + 1)
    return Move.STOP


def stray(search: Search) -> Outcome:
    """Skip a symbol, or a quotation mark that belongs to no quotation: أبريل/نيسان، تويتر”."""
    at, passage = search.index, search.passage
    mark = passage.mark(at)
    alone = bool(family(mark)) and at not in passage.opens
    if mark == "/" and at + 1 < search.limit and passage.words[at + 1].body in MONTHS:
        return search.to(at + 2)
    return search.to(at + 1) if mark in SYMBOLS or alone else Move.PASS


def pause(search: Search) -> Outcome:
    """Pass two points that stand for a pause: قال النائب فلان.. إن; an aside between two of them."""
    passage, at = search.passage, search.index
    if passage.mark(at) not in PAUSES:
        return Move.PASS
    for j in range(at, min(search.limit - 1, at + BRACKET)):
        if passage.mark(j) in PAUSES and _takes_up(search, j + 1):
            return search.to(j + 1)
        if j > at and passage.words[j].verb:
            break
    return Move.STOP


def _takes_up(search: Search, index: int) -> bool:
    """Return whether what is said begins at *index*."""
    word, passage = search.passage.words[index], search.passage
    return (
        (word.that and not word.conjunction) or index in passage.opens or passage.mark(index) == ":"
    )
