"""The words of a noun phrase as the resolver sees them: without attached prepositions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import evolve, field, frozen

from newsclaims.model import Document, Mention, Span, Token
from newsclaims.text import fold
from newsclaims_actors.lexicon import Head, bare, lexicon

_CONJUNCTIONS = frozenset({"و", "ف"})
_PREPOSITIONS = frozenset({"ب", "ل", "ك", "بـ", "لـ", "كـ"})
_FREE_PREPOSITIONS = frozenset(
    [
        "الي",
        "امام",
        "بعد",
        "بين",
        "تحت",
        "جنوب",
        "حتي",
        "حسب",
        "خلال",
        "دون",
        "شرق",
        "شمال",
        "ضد",
        "ضمن",
        "عبر",
        "عقب",
        "علي",
        "عن",
        "عند",
        "غرب",
        "فوق",
        "في",
        "قبل",
        "قرب",
        "لدي",
        "مثل",
        "مع",
        "من",
        "منذ",
        "نحو",
        "وراء",
        "وفق",
    ]
)
_PARTICLES = frozenset(
    [
        "اذ",
        "اذا",
        "ان",
        "انه",
        "انها",
        "انهم",
        "بان",
        "بينما",
        "حيث",
        "حين",
        "حينما",
        "عندما",
        "فيما",
        "قد",
        "كما",
        "لا",
        "لان",
        "لكن",
        "لم",
        "لما",
        "لن",
        "ما",
    ]
)
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللواتي", "اللاتي"})
_PARTICLES_AS_WRITTEN = frozenset({"أن", "أنّ", "إلى", "إن", "إنّ", "ان", "بأن", "عن", "في", "من"})
_NAME_LINKS = frozenset({"ابو", "ابي", "بن", "بنت"})  # «بن فريحان» holds no ف that joins
_OPENING, _CLOSING = frozenset({"«", "“", '"'}), frozenset({"»", "”", '"'})
PEOPLES = ("يين", "يون")
"""Endings of a people, which with the article is no part of a name: ``الحوثيين``."""
_ENCLITIC_ENDS = ("هما", "ها", "هم", "ه")


@frozen(kw_only=True)
class Word:
    """A word of a noun phrase.

    Args:
        start: first code point, article included, attached و ب ل ك excluded.
        end: one past the last code point.
        origin: first code point of the whole token.
        text: what stands there.
        key: folded stem without the article.
        definite: carries the article.
        joined: carries an attached conjunction.
        governed: the attached preposition, empty where there is none.
        owned: carries an attached pronoun.
        mark: is a punctuation mark or symbol.
        head: what the lexicon says of it as a head.
        verb: may be a finite verb.
        indefinite: carries a tanwin.
        accusative: is a noun of the lexicon with the alif of a tanwin, which its key lacks.
    """

    start: int
    end: int
    origin: int
    text: str
    key: str
    definite: bool
    joined: bool
    governed: str
    owned: bool
    mark: bool
    head: Head | None
    verb: bool
    indefinite: bool
    accusative: bool = False

    @property
    def personal(self) -> bool:
        """Whether it is a noun that stands for a person."""
        return self.head is not None and self.head.personal

    @property
    def institution(self) -> bool:
        """Whether it is the bare noun of an institution, which wants a complement."""
        head = self.head
        return head is not None and head.head_class == "organization" and not self.definite

    @property
    def particle(self) -> bool:
        """Whether it begins or negates a clause, which no noun phrase goes past."""
        return self.key in _PARTICLES

    @property
    def relative(self) -> bool:
        """Whether it is a relative pronoun."""
        return self.text in _RELATIVES

    @property
    def preposition(self) -> bool:
        """Whether it is a free word that governs a noun; ``علي`` with its dots is a name."""
        return self.key in _FREE_PREPOSITIONS and self.text != "علي"


def read_word(token: Token, start: int | None = None) -> Word:
    """Return *token* as a word.

    Args:
        token: a token of the article.
        start: where inside the token the word is known to begin; then nothing but
            the article is taken for attached.
    """
    mark = token.kind in ("punctuation", "symbol")
    key = token.stem_norm
    definite = joined = False
    governed = ""
    begin = token.stem.start if start is None else start
    for clitic in token.proclitics:
        if clitic.text == "ال" or (governed and clitic.text == "ل"):
            definite = start is None or clitic.start <= start  # not that of «بالحاج»
            begin = min(begin, clitic.start)
        elif start is not None:
            if clitic.start >= start:
                key = fold(token.text[start - token.start :])
        elif clitic.text in _CONJUNCTIONS:
            joined = True
        elif clitic.text in _PREPOSITIONS:
            governed = clitic.text
        else:  # س before what cannot be a verb here
            begin = clitic.start
            key = fold(token.text[begin - token.start :])
    if not definite and key != bare(key):
        definite, key = True, bare(key)
    stripped = _without_tanwin(key) if not (mark or definite) else key
    accusative, key = stripped != key, stripped
    head, key, owned = (None, key, False) if mark else _head(key, token, definite=definite)
    if head is None and start is None and not token.proclitics and _is_joined(key):
        joined, key, begin = True, key[1:], token.start + 1
        head = lexicon().heads[key]
    return Word(
        start=begin,
        end=token.end,
        origin=token.start,
        text=token.text[begin - token.start :],
        key=key,
        definite=definite,
        joined=joined,
        governed=governed,
        owned=owned,
        mark=mark,
        head=head,
        verb="verb" in token.features or token.norm.endswith("وا"),
        indefinite=accusative or "indefinite" in token.features,
        accusative=accusative,
    )


def _without_tanwin(key: str) -> str:
    """Return *key* without the alif of the accusative, where only then it is known: ``بلاغا``."""
    lex, stem = lexicon(), key[:-1]
    if not key.endswith("ا") or key in lex.heads:
        return key
    head = lex.heads.get(stem)
    known = head is not None and not head.construct and stem not in lex.homographs
    return stem if known or stem in lex.quantifiers_of else key


def _is_joined(key: str) -> bool:
    """Say whether *key* is a known noun behind a و that the tokenizer left on it."""
    heads = lexicon().heads
    return key.startswith("و") and key not in heads and key[1:] in heads


def _head(key: str, token: Token, *, definite: bool) -> tuple[Head | None, str, bool]:
    """Look the noun up; return it with its key and whether a pronoun is attached to it."""
    heads = lexicon().heads
    head = heads.get(key)
    if not definite and key in lexicon().homographs:
        head = None
    owned = bool(token.enclitics)
    if head is not None and head.construct and definite:
        return None, key, owned
    if definite or owned or (head is not None and not token.text.endswith("ه")):
        return head, key, owned
    for end in _ENCLITIC_ENDS:  # «نظيره», which is not «نظيرة»
        stem = key[: -len(end)]
        if key.endswith(end) and stem in heads:
            return heads[stem], stem, True
    return head, key, owned


def _is_addressed(word: Word) -> bool:
    """Say whether *word* is a known noun behind ل: ``لرئيس``, which is no part of who it is."""
    return word.governed == "ل" and word.head is not None


@frozen
class Text:
    """The tokens of an article, read as words where they are asked for.

    Args:
        tokens: in text order.
        starts: their first code points.
        whole: where names begin that are not to be cut, ``وليد`` into و and ليد.
        breaks: the first code points of the sentences.
    """

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    whole: frozenset[int]
    breaks: tuple[int, ...] = ()
    _known: dict[int, Word] = field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def of(cls, document: Document, names: Names) -> Text:
        """Index the tokens of *document*."""
        starts = tuple(t.start for t in document.tokens)
        breaks = tuple(s.start for s in document.sentences)
        return cls(document.tokens, starts, frozenset(names.starts), breaks)

    def words(self, span: Span) -> list[Word]:
        """Return the words and marks inside *span*, in text order; the first one is whole."""
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.tokens[first].end <= span.start:
            first += 1
        last = bisect_left(self.starts, span.end)
        words = self._read(first, last)
        if words and words[0].start != span.start and self.tokens[first].start <= span.start:
            whole = read_word(self.tokens[first], span.start)
            if whole.head is not None or not _is_addressed(words[0]):
                words[0] = whole
        return words

    def before(self, offset: int, count: int) -> list[Word]:
        """Return the *count* words before the token at *offset*, in text order."""
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(0, last - count), last)

    def after(self, offset: int, count: int) -> list[Word]:
        """Return the *count* words that start at or after *offset*, in text order."""
        first = bisect_left(self.starts, offset)
        return self._read(first, min(first + count, len(self.tokens)))

    def before_in_sentence(self, offset: int, count: int) -> list[Word]:
        """Return what `before` does, as far as it stands in the sentence of *offset*."""
        at = bisect_right(self.breaks, offset) - 1
        start = self.breaks[at] if at >= 0 else 0
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(bisect_left(self.starts, start), last - count), last)

    def after_in_sentence(self, offset: int, count: int) -> list[Word]:
        """Return what `after` does, as far as it stands in the sentence that ends behind *offset*."""
        at = bisect_left(self.breaks, offset)
        first = bisect_left(self.starts, offset)
        last = (
            bisect_left(self.starts, self.breaks[at]) if at < len(self.breaks) else len(self.tokens)
        )
        return self._read(first, min(first + count, last))

    def _read(self, first: int, last: int) -> list[Word]:
        words, known = [], self._known
        for at in range(first, last):
            word = known.get(at)
            if word is None:
                start = self.starts[at]
                whole = start in self.whole or (at and self.tokens[at - 1].norm in _NAME_LINKS)
                word = known[at] = read_word(self.tokens[at], start if whole else None)
            words.append(word)
        return words


def _is_title(mention: Mention, before: Token | None) -> bool:
    """Say whether *mention* is a title taken for a person's name.

    Args:
        mention: a name mention.
        before: the token before it.
    """
    words = fold(mention.text).split()
    if mention.kind != "person" or not words:
        return False
    first, *rest = words
    if first == "باسم":  # a given name, unless somebody speaks «باسم كذا»
        head = lexicon().heads.get(before.stem_norm) if before is not None else None
        speaks = head is not None and head.head_class == "speaker"
        return speaks or not rest or bare(rest[0]) != rest[0]
    if rest:
        return False
    head = lexicon().heads.get(bare(first))
    return bare(first) in lexicon().never_names or (head is not None and head.personal)


def _is_cut_short(mention: Mention) -> bool:
    """Say whether *mention* ends with an honorific, so that whom it honours follows: ``هنأ معالي``."""
    head = lexicon().heads.get(fold(mention.text.rsplit(maxsplit=1)[-1]))
    return mention.kind == "person" and head is not None and head.lemma in lexicon().honorifics


def _named_institutions(document: Document) -> frozenset[str]:
    """Return the single words in marks that institutions and media are named by: ``صحيفة «كذا»``."""
    tokens, heads = document.tokens, lexicon().heads
    names = set()
    for i in range(1, len(tokens) - 2):
        if tokens[i].text in _OPENING and tokens[i + 2].text in _CLOSING:
            head = heads.get(tokens[i - 1].stem_norm)
            if head is not None and head.head_class in ("organization", "media"):
                names.add(tokens[i + 1].text)
    return frozenset(names)


def _without_particle(mention: Mention) -> Mention:
    """Cut off what was taken for the beginning or end of a name.

    ``إن رونالدو``, ``كذا و``, ``فلان الحوثيين``.
    """
    name = mention.text.removesuffix(" و").removesuffix(" ابن").rstrip()
    rest, _, last = name.rpartition(" ")
    if rest and mention.kind == "person" and last.startswith("ال") and last.endswith(PEOPLES):
        name = rest.rstrip()
    end = mention.start + len(name)
    first, _, rest = name.partition(" ")
    if first in _PARTICLES_AS_WRITTEN and rest.strip():
        name = rest.lstrip()
    if name == mention.text:
        return mention
    return evolve(mention, start=end - len(name), end=end, text=name)


@frozen
class Names:
    """The names found in the article, by where they start.

    Args:
        mentions: name mentions in text order, longest first where two start together.
        starts: their first code points.
    """

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Names:
        """Index the name mentions of *document*; a title alone is no name."""
        tokens = document.tokens
        starts = [t.start for t in tokens]
        titled = _named_institutions(document)
        kept = []
        for mention in sorted(document.mentions, key=lambda m: (m.start, -m.end, m.kind)):
            at = bisect_left(starts, mention.start)
            before = tokens[at - 1] if at else None
            if mention.form != "name" or _is_title(mention, before) or _is_cut_short(mention):
                continue
            if mention.kind == "person" and mention.text in titled:
                mention = evolve(mention, kind="organization")  # noqa: PLW2901 - read otherwise
            kept.append(_without_particle(mention))
        return cls(tuple(kept), tuple(m.start for m in kept))

    def starting_at(self, start: int) -> tuple[Mention, ...]:
        """Return the mentions that begin at *start*, longest first."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_right(self.starts, start)]

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the outermost mentions inside ``[start, end)``."""
        inside: list[Mention] = []
        at = start
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            mention = self.mentions[i]
            if mention.start >= at and mention.end <= end:
                inside.append(mention)
                at = mention.end
        return inside
