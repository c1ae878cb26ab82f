"""Names that the sequence model finds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newsclaims.model import Document, MentionKind
from newsclaims_ner.agreement import agreed
from newsclaims_ner.edges import COMMON, governs
from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, FIELD, LETTERS, ORIGIN
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.marks import OPENING, SURNAME
from newsclaims_ner.persons import extended
from newsclaims_ner.phrases import CLOSING
from newsclaims_ner.proposals import ranked
from newsclaims_ner.tagger import tagger
from newsclaims_ner.telling import Telling
from newsclaims_ner.words import Words

FAR_MORE = 100
"""How many times more often than in names a noun stands in the news that is none."""
KINDS: dict[str, MentionKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}


def find_learned(
    document: Document,
    words: Words,
    lexicon: Lexicon,
    proposals: Sequence[Found],
    telling: Telling | None = None,
) -> list[Found]:
    """Return the names that the model sees, and behind them the proposals that it comes near to.

    What the model and a rule find tells the rule, which says more.

    Args:
        document: with tokens.
        words: of the document.
        lexicon: the lists.
        proposals: what rules take for names in it.
        telling: is told why.
    """
    sentences = sentence_ranges(document)
    labels, near = tagger().read(words, sentences, proposals)
    if telling:
        telling.scores(labels, tagger().scores(words, sentences, proposals))
    found = []
    after = 0
    for first in sorted(labels):
        if first < after:
            continue
        after = first + 1
        while labels.get(after, "").startswith("I-"):
            after += 1
        one = _named(first, after, KINDS[labels[first][2:]], words, lexicon)
        if one is not None:
            found.append(extended(one, words, lexicon) if one.kind == "person" else one)
        elif telling:
            _tell_left_out(first, after, words, telling)
    return [*agreed(found, proposals, words), *ranked(near)]


def _tell_left_out(first: int, last: int, words: Words, telling: Telling) -> None:
    if all(_is_particle(i, words) for i in range(first, last)):
        telling.left_out(first, last, note="particles and marks alone")
    else:
        entry = f"known.toml: {words[first].form}"
        telling.left_out(first, last, entry=entry, note="no name by itself")


def sentence_ranges(document: Document) -> Sequence[tuple[int, int]]:
    """Return the token range of each sentence; together they cover all tokens."""
    starts = document.tokens.starts
    cuts = [bisect_left(starts, sentence.start) for sentence in document.sentences]
    edges = sorted({0, *cuts, len(starts)})
    return list(pairwise(edges))


def _named(
    first: int, last: int, kind: MentionKind, words: Words, lexicon: Lexicon
) -> Found | None:
    """Return the name without the titles and particles at its edges, None if nothing is left."""
    while last > first and _is_left_over(first, last - 1, kind, words):
        last -= 1
    if kind == "organization":
        last = next((i for i in range(first + 1, last - 1) if _is_time(i, words, lexicon)), last)
        while last - first > 1 and _is_title(last - 1, words, lexicon):
            last -= 1
        last += _is_open(first, last, words)
    elif kind == "person":
        while last - first > 2 and _is_said_of(first, words, lexicon):  # noqa: PLR2004
            first += 1
        last = next((i for i in range(first + 1, last) if _is_governed(i, words, lexicon)), last)
    if last - first == 2 and kind != "organization" and governs(first, words, lexicon):  # noqa: PLR2004
        first, kind = first + 1, "person"
    if last == first or _is_none(first, last, kind, words, lexicon):
        return None
    return Found(first, last, kind, "model")


def _is_time(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* tells when, so that no name goes on behind it: ``وزارة الصحة | أمس``."""
    form = words[i].form
    return form in lexicon.closers and form in lexicon.no_adjectives


def _is_governed(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a field of work behind ل: ``عبد العزيز | للعلوم``."""
    word = words[i]
    field = word.prefix == FIELD and word.form.startswith(ARTICLE)
    return field and not lexicon.facts[word.form].in_names


def _is_said_of(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* says something of the person named behind it: ``المحبوس | سالم حداد``."""
    said = words[i].form.startswith(ARTICLE) and not lexicon.facts[words[i].form].in_names
    return said and lexicon.facts[words[i + 1].form].given >= WELL_KNOWN


def _is_of(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a noun that no family bears: ``سلام | العالم``."""
    word, facts = words[i], lexicon.facts[words[i].form]
    bare = word.form.startswith(ARTICLE) and not word.prefix
    origin = word.marks & SURNAME or word.form.endswith(ORIGIN) or word.form in lexicon.ordinals
    return bare and not origin and facts.ordinary > max(COMMON, FAR_MORE * facts.in_names)


def _is_title(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is the title of who is named behind it: ``الأمين العام للجمعية | الشيخ``."""
    return words[i].form in lexicon.titles and words[i].form.startswith(ARTICLE)


def _is_open(first: int, last: int, words: Words) -> bool:
    """Return whether a quotation inside a name closes right behind it: ``جوهرة "أف أم | "``."""
    quoted = any(word.marks & OPENING for word in words[first + 1 : last])
    ends = words[last - 1].form not in CLOSING and last < len(words)
    return quoted and ends and words[last].form in CLOSING


def _is_none(first: int, last: int, kind: MentionKind, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the words ``[first, last)`` are no name whatever stands around them."""
    if _text(first, last, words) in lexicon.no_name or _is_any(first, last, words, lexicon):
        return True
    if last - first == 1:
        return words[first].kind == "number"
    return kind == "person" and last - first == 2 and _is_of(last - 1, words, lexicon)  # noqa: PLR2004


def _is_any(first: int, last: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a noun, with its origin or without, would fit many: ``الشركة الفنلندية``.

    So is one of several offices: ``وزراء الدفاع، | والداخلية``.
    """
    behind = words[first + 1 : last]
    if words[first].form in lexicon.offices and words[first].prefix and not behind:
        return first > 0 and words[first - 1].kind == "punctuation"
    return words[first].form in lexicon.generic_heads and all(
        lexicon.facts[word.form].profile.nationality for word in behind
    )


def _text(first: int, last: int, words: Words) -> str:
    return " ".join([word.form for word in words[first:last]])


def _is_left_over(first: int, i: int, kind: MentionKind, words: Words) -> bool:
    """Return whether the last token of a name does not belong to it.

    An organization may end in what is a particle elsewhere or closes what was quoted:
    ``جوهرة "أف أم"``.
    """
    if kind != "organization" or i == first:
        return _is_particle(i, words)
    if words[i].form in CLOSING:
        return not any(word.marks & OPENING for word in words[first:i])
    return words[i].kind == "punctuation"


def _is_particle(i: int, words: Words) -> bool:
    """Return whether token *i* is a particle, a letter left alone (لـ) or a mark."""
    return words[i].kind == "punctuation" or words[i].particle or words[i].form in LETTERS
