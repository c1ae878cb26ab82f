"""What the sequence model sees of a word and of its place in the sentence.

A feature is a short string.  Those of a word alone depend on nothing else, so the tagger
works them out once for each different word; the training script writes them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import OFFICE, OPENING, PHRASE
from newsclaims_ner.phrases import CLOSING, phrases_at
from newsclaims_ner.spelling import CLASSES, Look
from newsclaims_ner.words import Word, Words

NEAR = (-1, 0, 1)
"""Distances at which a word's `near_features` are seen."""
FAR = (-2, 2)
"""Distances at which only a word's `far_features` are seen."""
SENTENCE_FIRST, SENTENCE_LAST = "BOS", "EOS"
LONGEST_COUNTED = 8
"""Letters past which the length of a stem tells no more."""
LONGEST_PART = 5
"""Letters of the longest beginnings and ends of stems."""
LONGEST_QUOTED = 5
"""Words in quotation marks that may be a name."""
LONGEST_OFFICE = 8
"""Words after which an office no longer leads to a name."""


def far_features(word: Word, lexicon: Lexicon) -> list[str]:
    """Return the features of a word that are seen two words away."""
    form = word.form
    if word.kind != "word":
        return mark_features(word)
    facts = lexicon.facts[form]
    features = [f"w={form}", *facts.profile.far]
    if facts.fine:
        features += [
            f"c0={facts.coarse - 1}",
            f"c1={facts.middle - 1}",
            f"c2={facts.fine - 1}",
        ]
    if word.verb:
        features.append("v")
    return features


def near_features(word: Word, lexicon: Lexicon, look: Look) -> list[str]:
    """Return the features of a word that are seen at the word itself and beside it.

    *look* is what its letters say of it, see `newsclaims_ner.spelling`.
    """
    form = word.form
    features = far_features(word, lexicon)
    if word.kind != "word":
        return features
    features += token_features(word.prefix, word.hints, suffixed=word.suffixed, verb=False)
    stem = form
    if form.startswith(ARTICLE):
        features.append("al")
        stem = form[2:]
    features += letter_features(stem[:-1], stem[1:])
    features.append(f"l={min(len(stem), LONGEST_COUNTED)}")
    facts = lexicon.facts[form]
    features += facts.profile.near
    features += look_features(look.digits)
    if not facts.fine:
        features.append("c?")
    return features


def mark_features(word: Word) -> list[str]:
    """Return the features of a token that is no word."""
    form, kind = word.form, word.kind
    return [f"k={kind}", f"w={form}" if kind == "punctuation" else f"n={len(form)}"]


def token_features(prefix: str, hints: frozenset[str], *, suffixed: bool, verb: bool) -> list[str]:
    """Return the features of a word that its form does not tell; ``v`` is seen farther away."""
    features = [f"p={prefix}", f"h={'+'.join(sorted(hints))}"]
    if suffixed:
        features.append("suf")
    if verb:
        features.append("v")
    return features


def letter_features(first: str, last: str) -> Iterator[str]:
    """Yield the features of the first and last letters of a stem.

    Args:
        first: its letters without the last one.
        last: its letters without the first one.
    """
    for n in range(1, LONGEST_PART + 1):
        if len(first) >= n:
            yield f"a{n}={first[:n]}"
        if len(last) >= n:
            yield f"z{n}={last[-n:]}"


def look_features(digits: int) -> list[str]:
    """Return the features of a look; see `newsclaims_ner.spelling.Look.digits`."""
    return [f"s{c}={digits // 10**c % 10}" for c in range(CLASSES)]


def _closed(i: int, words: Words) -> int:
    """Return the end of the short quotation that opens at token *i*, its marks included, or *i*."""
    for j in range(i + 2, min(i + 2 + LONGEST_QUOTED, len(words))):
        if words[j].form in CLOSING:
            return j + 1
    return i


def context_features(words: Words, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield tokens with features that no single word has, but for its conjunctions.

    Listed names of several words; how far back an office or title stands that no
    punctuation has closed.
    """
    after = 0
    closed = 0
    for i in [i for i, word in enumerate(words) if word.marks & (PHRASE | OFFICE | OPENING)]:
        if words[i].marks & OPENING and i >= closed:
            closed = _closed(i, words)
            size = closed - i - 2
            yield from ((j, f"q={size}") for j in range(i + 1, closed - 1))
        if i >= after and words[i].marks & PHRASE:
            for end, kind in phrases_at(words, i, lexicon)[:1]:
                after = end
                yield i, f"ph=B{kind}"
                yield from ((j, f"ph=I{kind}") for j in range(i + 1, end))
        if words[i].marks & OFFICE and words[i].kind == "word":
            for since, j in enumerate(range(i + 1, min(i + 1 + LONGEST_OFFICE, len(words)))):
                if words[j].kind != "word":
                    break
                yield j, f"tr={since}{lexicon.facts[words[j].form].profile.name_class}"
                if words[j].marks & OFFICE:
                    break
