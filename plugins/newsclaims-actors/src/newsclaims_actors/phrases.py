"""Read a source's noun phrase: who is in it, under which name and which titles."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from newsclaims.model import Gender, Mention, MentionKind, Number
from newsclaims_actors.lexicon import PERSONAL, Head, lexicon
from newsclaims_actors.names import name_parts
from newsclaims_actors.words import Word

_COMMAS = frozenset({"،", ",", "-", "–", "—", "ـ", "(", ")"})
_PREPOSITIONS = frozenset(
    {"في", "من", "لدي", "عن", "علي", "الي", "بين", "ضد", "مع", "قرب", "شمال", "جنوب", "شرق", "غرب"}
)
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللواتي", "اللاتي"})
_ON_BEHALF = "اسم"
_LONGEST_NAME = 7


@frozen
class Title:
    """An office, rank or trade that the article gives somebody.

    Args:
        text: as written.
        lemma: of the head, folded.
        keys: the other words, folded and without articles.
        head: what the lexicon says of the head.
    """

    text: str
    lemma: str
    keys: frozenset[str]
    head: Head | None


@frozen(kw_only=True)
class Phrase:
    """One speaker's noun phrase.

    Args:
        start: first code point.
        end: one past the last code point.
        text: the main noun phrase, without appositions.
        words: the words of the main noun phrase.
        name: where a personal name stands, else None.
        name_text: the name as written.
        titles: titles before and after the name.
        head: what the lexicon says of the first noun.
        kind: kind of the named entity that fills the phrase, else None.
        definite: refers to something known.
        quantified: begins with a word of amount.
        anaphoric: points back (``المصدر ذاته``).
        pronoun: is nothing but a pronoun.
        gender: of the head noun or the name.
        number: of the head noun.
    """

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    name: tuple[int, int] | None = None
    name_text: str = ""
    titles: tuple[Title, ...] = ()
    head: Head | None = None
    kind: MentionKind | None = None
    definite: bool = False
    quantified: bool = False
    anaphoric: bool = False
    pronoun: bool = False
    gender: Gender | None = None
    number: Number | None = None

    @property
    def keys(self) -> frozenset[str]:
        """The content words of the main noun phrase, folded and without articles."""
        skipped = _PREPOSITIONS | lexicon().anaphors_after | lexicon().quantifiers
        return frozenset(w.key for w in self.words if not w.mark and w.key not in skipped)


@frozen
class _Entity:
    """A named entity among the words: ``words[first:last]``."""

    first: int
    last: int
    mention: Mention


@frozen
class Reader:
    """Reads noun phrases of one article.

    Args:
        text: of the article.
        surnames: last parts of the personal names known so far, which mark a name where
            no recognizer found one.
    """

    text: str
    surnames: set[str] = field(factory=set)

    def read(self, words: Sequence[Word], mentions: Sequence[Mention]) -> list[Phrase]:
        """Return the speakers that a noun phrase names, in text order.

        Args:
            words: the words and marks of the phrase.
            mentions: the outermost named entities inside it.
        """
        words = _without_relative_clause(words)
        entities = _place(words, mentions)
        phrases: list[Phrase] = []
        for first, last in _conjuncts(words, entities):
            inside = [
                _Entity(e.first - first, e.last - first, e.mention)
                for e in entities
                if first <= e.first and e.last <= last
            ]
            phrase = self._read_one(words[first:last], inside)
            if phrase is not None:
                phrases.append(phrase)
        return phrases

    def subject(self, words: Sequence[Word], mentions: Sequence[Mention]) -> Phrase | None:
        """Return the noun phrase that *words* begin with, or None where they begin with none.

        Args:
            words: what stands where a subject may stand, with whatever follows.
            mentions: the outermost named entities among them.
        """
        entities = _place(words, mentions)
        end = _noun_phrase_end(words, entities)
        if not end:
            return None
        inside = [e.mention for e in entities if e.last <= end]
        return next(iter(self.read(words[:end], inside)), None)

    def _read_one(self, words: Sequence[Word], entities: Sequence[_Entity]) -> Phrase | None:
        segments = _segments(words)
        if not segments:
            return None
        main = segments[0]
        inside = _place(main, [e.mention for e in entities])
        name = self._find_name(main, inside)
        phrase = self._make(main, name, inside)
        personal = phrase.head is not None and phrase.head.head_class in PERSONAL
        if name is not None:
            titles = self.titles(main[: name[0]]) + self._apposed([main[name[1] :]])
            return evolve(phrase, titles=titles + self._apposed(segments[1:]))
        if not personal:
            return phrase
        phrase = evolve(phrase, titles=self.titles(main))
        if len(segments) > 1:
            return self._named_after(phrase, segments[1:], entities)
        return phrase

    def _named_after(
        self, phrase: Phrase, segments: Sequence[Sequence[Word]], entities: Sequence[_Entity]
    ) -> Phrase:
        """Take the name from behind the comma: ``وزير الطاقة، فلان``."""
        words = segments[0]
        placed = _place(words, [e.mention for e in entities])
        person = next((e for e in placed if e.first == 0 and e.mention.kind == "person"), None)
        name = (0, person.last) if person else self._guess_bare_name(words)
        if name is None or phrase.number not in ("s", "d", None):
            return phrase
        gender = person.mention.gender if person else None
        named = words[: name[1]]
        return evolve(
            phrase,
            end=named[-1].end,
            name=(named[0].start, named[-1].end),
            name_text=self._slice(named),
            gender=gender or phrase.gender,
            titles=phrase.titles + self._apposed([words[name[1] :], *segments[1:]]),
        )

    def _find_name(
        self, words: Sequence[Word], entities: Sequence[_Entity]
    ) -> tuple[int, int] | None:
        """Return where in *words* the speaker's personal name stands."""
        head = words[0].head
        persons = [e for e in entities if e.mention.kind == "person"]
        for entity in persons:
            if entity.first == 0 or _is_title_before(words, entity.first):
                return entity.first, entity.last
        if persons and head is None and persons[0].first == 1 and words[0].definite:
            return persons[0].first, persons[0].last
        if head is not None and head.head_class not in PERSONAL:
            return None
        if any(e.first == 0 for e in entities):
            return None
        return self._guess_name(words, entities)

    def _guess_name(
        self, words: Sequence[Word], entities: Sequence[_Entity]
    ) -> tuple[int, int] | None:
        """Guess the name where no recognizer found one, from what must be a title."""
        if words[0].head is None:
            return self._guess_bare_name(words)
        if words[0].head.number not in ("s", None):
            return None
        start = _after_title(words, entities)
        if start is None and self._is_known(words[-1]) and len(words) > 1:
            start = len(words) - 1
        if start is None:
            return None
        end = start
        while end < len(words) and end - start < _LONGEST_NAME and _may_be_name(words[end]):
            end += 1
        return (start, end) if end > start else None

    def _guess_bare_name(self, words: Sequence[Word]) -> tuple[int, int] | None:
        end = 0
        while end < len(words) and end < _LONGEST_NAME and _may_be_name(words[end]):
            end += 1
        if not end:
            return None
        first = words[0]
        if self._is_known(first):
            return 0, end
        if first.definite or first.key in lexicon().quantifiers or first.owned:
            return None
        if end < len(words) and words[end].head is None:
            return None
        if first.key.endswith(("ون", "ين", "ات", "ه")):
            return None
        return (0, end) if end > 1 else None

    def _is_known(self, word: Word) -> bool:
        return word.head is None and word.key in self.surnames

    def titles(self, words: Sequence[Word]) -> tuple[Title, ...]:
        """Cut a row of titles into single ones.

        ``نائب رئيس المؤسسة المهندس`` is two titles: a new one begins at a personal noun
        once the one before is complete, that is, holds a definite word.
        """
        return tuple(self._title(row) for row in _title_rows(words))

    def _title(self, words: Sequence[Word]) -> Title:
        head = words[0].head
        lemma = head.lemma if head is not None else words[0].key
        keys = frozenset(w.key for w in words[1:] if w.key not in _PREPOSITIONS)
        return Title(self._slice(words), lemma, keys, head)

    def _slice(self, words: Sequence[Word]) -> str:
        return " ".join(self.text[words[0].start : words[-1].end].split())

    def _apposed(self, segments: Sequence[Sequence[Word]]) -> tuple[Title, ...]:
        """Read the titles among the *segments* that follow a name."""
        return tuple(
            title
            for words in segments
            if words and _may_be_title(words)
            for title in self.titles(words)
        )

    def _make(
        self, words: Sequence[Word], name: tuple[int, int] | None, entities: Sequence[_Entity]
    ) -> Phrase:
        """Describe the main noun phrase *words*."""
        lex = lexicon()
        at = 0
        while at + 1 < len(words) and _is_quantifier(words, at):
            at += 1
        noun = words[at]
        head = noun.head
        person = next((e for e in entities if name and e.first == name[0]), None)
        whole = next((e for e in entities if e.first == 0), None)
        anaphoric = (
            any(w.text in lex.anaphors_after or w.key in lex.anaphors_after for w in words[1:])
            or words[0].key in lex.anaphors_before
            or (len(words) == 1 and words[0].definite and "ال" + words[0].key in lex.anaphors_alone)
        )
        pronoun = len(words) == 1 and words[0].key in lex.pronouns
        gender, number = (head.gender, head.number) if head is not None else (None, None)
        if pronoun:
            gender, number = lex.pronouns[words[0].key]
        if person is not None:
            gender = person.mention.gender or gender
        return Phrase(
            start=words[0].start,
            end=words[-1].end,
            text=self._slice(words),
            words=tuple(words),
            name=(words[name[0]].start, words[name[1] - 1].end) if name else None,
            name_text=self._slice(words[name[0] : name[1]]) if name else "",
            head=head,
            kind=whole.mention.kind if whole else None,
            definite=_is_definite(words, entities) and not (at and not noun.definite),
            quantified=at > 0,
            anaphoric=anaphoric,
            pronoun=pronoun,
            gender=gender,
            number=number,
        )

    def learn(self, name: str) -> None:
        """Remember the parts of a personal name."""
        self.surnames.update(name_parts(name)[-1:])


def _segments(words: Sequence[Word]) -> list[list[Word]]:
    """Cut *words* at commas, dashes and brackets; other marks are left out."""
    segments: list[list[Word]] = [[]]
    for word in words:
        if not word.mark:
            segments[-1].append(word)
        elif word.text in _COMMAS and segments[-1]:
            segments.append([])
    return segments if segments[-1] else segments[:-1]


def _without_relative_clause(words: Sequence[Word]) -> Sequence[Word]:
    for i, word in enumerate(words):
        if i and word.text in _RELATIVES:
            while i and words[i - 1].mark:
                i -= 1
            return words[:i]
    return words


def _place(words: Sequence[Word], mentions: Sequence[Mention]) -> list[_Entity]:
    """Return the *mentions* as ranges of *words*."""
    placed: list[_Entity] = []
    at = 0
    for mention in mentions:
        while at < len(words) and words[at].end <= mention.start:
            at += 1
        last = at
        while last < len(words) and words[last].start < mention.end:
            last += 1
        if last > at:
            placed.append(_Entity(at, last, mention))
            at = last
    return placed


def _conjuncts(words: Sequence[Word], entities: Sequence[_Entity]) -> list[tuple[int, int]]:
    """Cut a coordination of speakers; one speaker's two titles are not cut."""
    cuts = [0]
    for i, word in enumerate(words):
        if i and word.joined and not word.mark and _starts_speaker(words, entities, cuts[-1], i):
            cuts.append(i)
    ranges = []
    for first, last in zip(cuts, [*cuts[1:], len(words)], strict=True):
        end = last
        while end > first and words[end - 1].mark:
            end -= 1
        if end > first:
            ranges.append((first, end))
    return ranges


def _starts_speaker(
    words: Sequence[Word], entities: Sequence[_Entity], first: int, at: int
) -> bool:
    """Say whether a second speaker begins at the joined word ``words[at]``."""
    left = [e for e in entities if first <= e.first < at]
    right = [e for e in entities if e.first >= at]
    begins = next((e for e in right if e.first == at), None)
    left_person = any(e.mention.kind == "person" for e in left)
    right_person = any(e.mention.kind == "person" for e in right)
    if any(e.first < at < e.last for e in entities):
        return False
    head, left_head = words[at].head, words[first].head
    personal = head is not None and head.head_class in PERSONAL
    left_personal = left_head is not None and left_head.head_class in PERSONAL
    if head is not None and head.head_class == "relation" and words[at].owned:
        return True
    if begins is not None and begins.mention.kind == "person":
        return left_person or left_personal
    if personal and right_person:
        return left_person
    if left_personal or left_person:
        return False
    starts_left = any(e.first == first for e in left) or left_head is not None
    starts_right = begins is not None or (head is not None and (not personal or head.number == "p"))
    return starts_left and starts_right


def _noun_phrase_end(words: Sequence[Word], entities: Sequence[_Entity]) -> int:
    """Return where the noun phrase that *words* begin with ends, 0 where there is none.

    It begins with a name or a noun of the lexicon and runs to its definite end.
    """
    if not words or words[0].governed:
        return 0
    ends = {e.first: e.last for e in entities}
    if words[0].head is None and 0 not in ends:
        return 0
    at, closed = 0, False
    while at < len(words):
        word = words[at]
        if at in ends:
            at, closed = ends[at], True
            continue
        if word.mark or word.key in _PREPOSITIONS or (at and (word.joined or word.governed)):
            break
        if closed and not word.definite:
            break
        closed = closed or word.definite or word.owned
        at += 1
    return at if closed else 0


def _is_title_before(words: Sequence[Word], at: int) -> bool:
    """Say whether ``words[:at]`` is the title of the person named at *at*.

    Not where the name depends on the word before it (``حزب فلان``, ``باسم فلان``).
    """
    head = words[0].head
    if head is not None and head.head_class not in PERSONAL:
        return False
    previous = words[at - 1]
    if previous.key == _ON_BEHALF or previous.key in _PREPOSITIONS or words[at].governed:
        return False
    if previous.definite or previous.governed:
        return True
    if previous.head is not None:
        return previous.head.head_class in PERSONAL
    return head is not None or any(w.definite for w in words[:at])


def _after_title(words: Sequence[Word], entities: Sequence[_Entity]) -> int | None:
    """Return where the title that *words* begin with is over and a name may start."""
    closed = words[0].definite or words[0].head is not None and words[0].head.head_class == "rank"
    covered = {i for e in entities for i in range(e.first, e.last)}
    for i, word in enumerate(words[1:], 1):
        if word.key == _ON_BEHALF or word.key in _PREPOSITIONS:
            closed = False
        elif i in covered or word.definite or word.governed or word.owned:
            closed = True
        elif word.head is not None or word.joined:
            closed = word.head is not None and word.head.head_class == "rank"
        elif closed:
            return i
    return None


def _may_be_name(word: Word) -> bool:
    return not (
        word.mark
        or word.governed
        or word.joined
        or word.owned
        or word.head is not None
        or word.key in _PREPOSITIONS
        or word.key[:1].isdigit()
    )


def _may_be_title(words: Sequence[Word]) -> bool:
    head = words[0].head
    return head is not None and head.head_class in PERSONAL


def _title_rows(words: Sequence[Word]) -> list[list[Word]]:
    """Cut a row of titles where the next one begins."""
    rows: list[list[Word]] = []
    current: list[Word] = []
    closed = False
    for i, word in enumerate(words):
        head = word.head
        starts = (
            current
            and head is not None
            and head.head_class in PERSONAL
            and not word.governed
            and words[i - 1].key != _ON_BEHALF
            and (word.joined or (closed and not word.key.endswith(("ي", "يه"))))
        )
        if starts:
            rows.append(current)
            current, closed = [], False
        current.append(word)
        closed = closed or word.definite or word.owned
        if head is not None and head.head_class == "rank" and len(current) == 1:
            rows.append(current)
            current, closed = [], False
    return [*rows, current] if current else rows


def _is_quantifier(words: Sequence[Word], at: int) -> bool:
    word, lex = words[at], lexicon()
    return (
        word.key in lex.quantifiers
        or word.key.isdigit()
        or (at > 0 and word.key == "من")
        or word.key in lex.anaphors_before
        or (at > 0 and word.key in ("كبير", "قليل") and words[at + 1].key == "من")
    )


def _is_definite(words: Sequence[Word], entities: Sequence[_Entity]) -> bool:
    """Say whether the noun phrase is definite: its construct chain ends in something definite."""
    covered = {i for e in entities for i in range(e.first, e.last)}
    for i, word in enumerate(words):
        if word.definite or word.owned or i in covered:
            return True
        if word.key in _PREPOSITIONS or word.governed or word.key == _ON_BEHALF:
            return False
    return False
