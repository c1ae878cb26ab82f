"""The shape of a noun phrase: where it ends, whether it is definite, which titles it holds."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsclaims.model import Mention
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation

ON_BEHALF = WORDS["on_behalf"]
ONE_OF = WORDS["one_of"]
OF = WORDS["of"]

BACK_POINTING = WORDS["back_pointing"]
NAMED_AFTER = WORDS["named_after"]
QUANTIFIERS = WORDS["quantifiers"]
QUANTIFIERS_OF = WORDS["quantifiers_of"]
SECONDS = WORDS["seconds"]
SPEECH_OF = WORDS["speech_of"]
TURNS = WORDS["turns"]

PARTING_MARKS = frozenset({"،", ",", "؛", ";", ":", "-", "–", "—", "ـ", "(", ")"})
"""Marks between a noun and its appositions."""
PLACE = 2
"""The name of a place that nobody knows has no more words."""
LONGEST_ASIDE = 6
"""A bracket inside a phrase closes within so many words."""
_NOMINATIVE = WORDS.endings("nominative")
_OPENING = frozenset({"«", "“", '"', "”"})
_CLOSING = frozenset({"»", "”", '"', "“"})


@frozen
class Named:
    """A named entity among words: it fills ``words[first:last]``."""

    first: int
    last: int
    mention: Mention

    @property
    def person(self) -> bool:
        """Whether it is a person."""
        return self.mention.standard_kind == "person"


def place(words: Sequence[PlacedWord], mentions: Sequence[Mention]) -> list[Named]:
    """Return the *mentions* as ranges of *words*."""
    placed: list[Named] = []
    at = 0
    for mention in mentions:
        while at < len(words) and words[at].end <= mention.start:
            at += 1
        last = at
        while last < len(words) and words[last].start < mention.end:
            last += 1
        if last > at:
            placed.append(Named(at, last, mention))
            at = last
    return placed


def segments_of(
    words: Sequence[PlacedWord], entities: Sequence[Named] = ()
) -> list[list[PlacedWord]]:
    """Cut *words* at commas, dashes and brackets, but not at the hyphens of persons; other marks are left out."""
    segments: list[list[PlacedWord]] = [[]]
    behind = 0
    for i, word in enumerate(words):
        behind = max(behind, _past_bracket(words, i, entities))
        if i < behind:
            continue
        if not word.mark:
            segments[-1].append(word)
        elif word.text in PARTING_MARKS and segments[-1] and not _is_hyphen(words, i, entities):
            segments.append([])
    return segments if segments[-1] else segments[:-1]


def _past_bracket(words: Sequence[PlacedWord], at: int, entities: Sequence[Named]) -> int:
    """Return the index past an aside that opens at *at*: مديرة منظمة الصحة | (أوتشا) | سلمى حلبي.

    It is 0 where the phrase does not go on behind it, and where the bracket holds who is meant.
    """
    if words[at].text != "(" or not at:
        return 0
    inside = range(at + 1, min(at + LONGEST_ASIDE, len(words) - 1))
    end = next((i for i in inside if words[i].text == ")"), None)
    if end is None or words[end + 1].mark or any(e.person and at < e.first < end for e in entities):
        return 0
    return end + 1


def _is_hyphen(words: Sequence[PlacedWord], at: int, entities: Sequence[Named]) -> bool:
    """Return whether the mark at *at* stands in a person's name: جان-كلود, not جهة طنجة-تطوان."""
    mark = words[at]
    if mark.text != "-" or not 0 < at < len(words) - 1:
        return False
    names = (e.mention for e in entities if e.person)
    return any(name.start < mark.start and mark.end < name.end for name in names)


def with_rows(
    segments: list[list[PlacedWord]], entities: Sequence[Named]
) -> list[list[PlacedWord]]:
    """Join the *segments* of a row to one: ``خبراء من السودان، ومصر``, ``لجنة الصحة، والبيئة``."""
    places = {
        (e.mention.start, e.mention.end) for e in entities if e.mention.standard_kind == "place"
    }
    starts, ends = {start for start, _ in places}, {end for _, end in places}
    joined, begun = segments[:1], False
    for segment in segments[1:]:
        behind = (segment[0].joined and joined[-1][-1].end in ends) or begun
        place = segment[0].start in starts or (begun and _may_be_place(segment))
        row = behind and place and any(word.preposition for word in joined[-1])
        begun = row
        if row or (len(joined) == 1 and _goes_on(joined[-1], segment)):
            joined[-1] = [*joined[-1], *segment]
        else:
            joined.append(segment)
    return joined


def _may_be_place(words: Sequence[PlacedWord]) -> bool:
    """Return whether nothing but an unknown name stands there: من تونس، وليبيا، | وديالى."""
    plain = words[0].joined and words[0].head is None and not words[0].word.verb
    return plain and len(words) <= PLACE


def _goes_on(words: Sequence[PlacedWord], segment: Sequence[PlacedWord]) -> bool:
    """Return whether *segment* is what the office in *words* is for besides: ``وزير النقل | والموانئ``."""
    first = segment[0]
    people = words[0].key.endswith(_NOMINATIVE) and first.key.endswith(_NOMINATIVE)
    if people and first.joined and not (first.definite or words[0].definite):
        return True  # ناشطون، | وحقوقيون
    office = (words[0].personal or words[0].institution) and not words[0].definite
    several = words[0].head is not None and words[0].head.number == "p" and not words[0].definite
    unknown = first.joined and len(segment) == 1 and not (first.head or first.verb)
    if several and unknown:
        return True  # رؤساء بلديات بحمدون، | وعاليه
    plain = first.joined and first.definite and not first.word.title
    return office and plain and words[-1].definite


def speaker_of(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return *words* without what stands before the speaker.

    That is a preposition with its pronoun, ``به مصدر أمني``, and a noun of speech in construct,
    ``تقدير عدد من الخبراء``.
    """
    words = _without_pronouns(words)
    bare = len(words) > 1 and not (words[0].definite or words[0].owned or words[0].governed)
    if not bare or words[0].key not in SPEECH_OF:
        return words
    second = words[1]
    return words if second.mark or second.preposition or second.governed else words[1:]


def _without_pronouns(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    start = 0
    while start < len(words) and words[start].owned and _is_bare_preposition(words[start]):
        start += 1
    return words[start:]


def _is_bare_preposition(word: PlacedWord) -> bool:
    return len(word.key) == 1 or word.preposition


def without_relative_clause(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return *words* up to the first relative pronoun and the mark before it."""
    end = next((i for i, w in enumerate(words) if i and w.relative), len(words))
    while end and words[end - 1].mark:
        end -= 1
    return words[:end]


def without_turn(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return *words* without what says whose turn to speak it is: ``بدوره``, ``من جهتها``."""
    for i, word in enumerate(words):
        if i and word.owned and word.key in TURNS:
            free = words[i - 1].preposition and i > 1
            if free or word.governed:
                return words[: i - free]
    return words


def is_definite(words: Sequence[PlacedWord], entities: Sequence[Named], start: int = 0) -> bool:
    """Return whether the construct chain that begins at ``words[start]`` ends in something definite."""
    covered = {i for e in entities for i in range(e.first, e.last)}
    for i, word in enumerate(words[start:], start):
        if word.preposition or (word.governed and i > start) or word.key in ON_BEHALF:
            return False
        if word.definite or word.owned or i in covered:
            return True
    return False


def is_quantifier(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` only tells how many: ``عدد كبير من``, ``بعض``, ``هذه``."""
    word = words[at]
    if word.key in QUANTIFIERS or word.key in BACK_POINTING or word.key.isdigit():
        return True
    if at and word.key in OF:
        return True
    following = [w.key for w in words[at + 1 : at + 3]]
    return not OF.isdisjoint(following) and (word.key in QUANTIFIERS_OF or at > 0)


def is_title(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* begin with a noun that stands for a person."""
    return words[0].personal or (len(words) > 1 and words[0].key in ONE_OF and words[1].personal)


def _heads_title(word: PlacedWord) -> bool:
    """Return whether a personal noun after a complete title begins a new one, not an adjective."""
    charged = word.head is not None and word.head.head_class == "charge"
    head = word.head
    if head is not None and head.number != "s":
        return False  # «رئيس الوزراء»
    second = word.definite and head is not None and head.lemma in SECONDS
    return not (charged or second or is_relation(word.key))


def title_rows(words: Sequence[PlacedWord]) -> list[list[PlacedWord]]:
    """Cut a row of titles where the next one begins."""
    rows: list[list[PlacedWord]] = []
    current: list[PlacedWord] = []
    closed = False
    for i, word in enumerate(words):
        starts = (
            current
            and word.personal
            and not word.governed
            and words[i - 1].key not in ON_BEHALF
            and not words[i - 1].institution  # «جامعة الملك فلان»
            and (word.joined or (closed and _heads_title(word)))
        )
        if starts:
            rows.append(current)
            current, closed = [], False
        current.append(word)
        closed = closed or word.definite or word.owned
        if word.head is not None and word.head.head_class == "rank" and len(current) == 1:
            rows.append(current)
            current, closed = [], False
    return [*rows, current] if current else rows


def behind_place(words: Sequence[PlacedWord], entities: Sequence[Named]) -> tuple[int, int] | None:
    """Return where the name stands behind the place of an office: ``، في لبنان | وليد الجلال``."""
    if not words[0].preposition or len(entities) != len(("place", "person")):
        return None
    where, who = entities
    adjoins = where.first == 1 and where.last == who.first and who.last == len(words)
    return (who.first, who.last) if who.person and adjoins else None


def is_namesake(words: Sequence[PlacedWord], person: Named) -> bool:
    """Return whether only what stands before a name is called so: ``إمام مسجد | الملك فيصل``."""
    first = person.first
    while first and words[first - 1].personal and words[first - 1].definite:
        first -= 1
    place_ = words[first] if words[first].key in NAMED_AFTER and first else words[max(first - 1, 0)]
    return place_.key in NAMED_AFTER and not place_.definite
