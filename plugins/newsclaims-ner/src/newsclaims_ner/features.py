"""What the sequence model sees of a word and of its place in the sentence.

A feature is a short string.  Those of a word alone depend on nothing else, so the tagger
works them out once for each different word; the training script writes them out.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TypeAlias

from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.spelling import Spelling
from newsclaims_ner.words import Words

WordKey: TypeAlias = tuple[str, str, str, bool, frozenset[str]]
"""Form, attached prefixes, token kind, whether a pronoun is attached, the tokenizer's hints."""

Outline: TypeAlias = tuple[str, str, str]
"""A word's role (by lists, verb hint and prefixes), its coarse and its middle cluster."""

Range: TypeAlias = tuple[int, int]
"""First token and one past the last."""

EDGE: Outline = ("", "", "")
"""Stands before and behind a sentence."""

NEAR = (-1, 0, 1)
"""Distances at which a word's `near_features` are seen."""
FAR = (-2, 2)
"""Distances at which only a word's `far_features` are seen."""
SENTENCE_FIRST, SENTENCE_LAST = "BOS", "EOS"
LONGEST_OFFICE = 8
"""Words after which an office no longer leads to a name."""


def word_keys(words: Words) -> list[WordKey]:
    """Return what tells each word's features from another's."""
    return list(
        zip(words.forms, words.prefixes, words.kinds, words.suffixed, words.hints, strict=True)
    )


def far_features(key: WordKey, lexicon: Lexicon) -> list[str]:
    """Return the features of a word that are seen two words away."""
    form, _, kind, _, hints = key
    if kind != "word":
        return [f"k={kind}", f"w={form}" if kind == "punctuation" else f"n={len(form)}"]
    features = [f"w={form}"]
    clusters = lexicon.clusters.get(form)
    if clusters:
        features.append(f"c0={clusters[0]}")
        features.append(f"c1={clusters[1]}")
    for name, table in (
        ("t", lexicon.titles),
        ("th", lexicon.title_heads),
        ("oh", lexicon.organization_heads),
        ("nat", lexicon.nationalities),
    ):
        if form in table:
            features.append(name)
    if "verb" in hints:
        features.append("v")
    return features


def near_features(key: WordKey, lexicon: Lexicon, spelling: Spelling) -> list[str]:
    """Return the features of a word that are seen at the word itself and beside it."""
    form, prefix, kind, suffixed, hints = key
    features = far_features(key, lexicon)
    if kind != "word":
        return features
    features += [f"p={prefix}", f"h={'+'.join(sorted(hints))}"]
    if suffixed:
        features.append("suf")
    stem = form
    if form.startswith("ال"):
        features.append("al")
        stem = form[2:]
    for n in (1, 2, 3):
        if len(stem) > n:
            features += [f"a{n}={stem[:n]}", f"z{n}={stem[-n:]}"]
    features.append(f"l={min(len(stem), 8)}")
    features += _list_features(form, lexicon)
    features += [f"s{c}={int(p * 9.99)}" for c, p in enumerate(spelling.probabilities(form))]
    clusters = lexicon.clusters.get(form)
    features.append(f"c2={clusters[2]}" if clusters else "c?")
    return features


def _list_features(form: str, lexicon: Lexicon) -> Iterator[str]:
    given, family = lexicon.given.get(form, 0), lexicon.family.get(form, 0)
    counted, behind = lexicon.ordinary.get(form, 0), lexicon.after_name.get(form, 0)
    yield f"g={_magnitude(given)}"
    yield f"f={_magnitude(family)}"
    yield f"o={_magnitude(counted)}"
    if counted and given:
        yield f"go={given * 4 > counted}"
    if behind:
        yield f"an={behind * 10 > counted}"
    place = lexicon.places.get(form)
    if place:
        yield f"pl={place}"
    known = lexicon.single.get(form)
    if known:
        yield f"kn={known}"
    if form in lexicon.women:
        yield "fem"


def _magnitude(count: int) -> int:
    """Return a count's order of magnitude, base four."""
    return (count.bit_length() + 1) // 2


def word_class(form: str, lexicon: Lexicon) -> str:
    """Return in one letter what the lists say of *form*: name, ordinary word or neither."""
    seen = lexicon.times_in_names(form)
    counted = lexicon.ordinary.get(form, 0)
    if seen:
        return "N" if 2 * seen >= counted else "n"
    return "u" if not counted else "o"


def word_outline(key: WordKey, lexicon: Lexicon) -> Outline:
    """Return what the conjunctions of `surroundings` see of a word."""
    form, prefix, kind, _, hints = key
    if kind != "word":
        return kind, "", ""
    role = next((letter for letter, table in _roles(lexicon) if form in table), "")
    role = (role or word_class(form, lexicon)) + ("v" if "verb" in hints else "") + prefix
    clusters = lexicon.clusters.get(form)
    return (role, clusters[0], clusters[1]) if clusters else (role, "?", "?")


def _roles(lexicon: Lexicon) -> tuple[tuple[str, Container[str]], ...]:
    return (
        ("T", lexicon.titles),
        ("H", lexicon.organization_heads),
        ("A", lexicon.nationalities),
        ("P", lexicon.places),
        ("K", lexicon.single),
    )


def surroundings(
    forms: Sequence[str], outlines: Sequence[Outline], first: int, last: int
) -> Iterator[tuple[str, ...]]:
    """Yield for each token of a sentence its conjunctions with its neighbours.

    Args:
        forms: of the whole document.
        outlines: of the whole document.
        first: the sentence's first token.
        last: one past its last token.
    """
    seen = [EDGE, EDGE, *outlines[first:last], EDGE, EDGE]
    words = ["", "", *forms[first:last], ""]
    for i in range(last - first):
        outer0, (role0, coarse0, middle0), (role1, coarse1, middle1) = seen[i : i + 3]
        (role2, coarse2, middle2), outer2 = seen[i + 3 : i + 5]
        before2, before, form, after = words[i : i + 4]
        yield (
            f"ww={before}_{form}",
            f"r2={role0}_{role1}",
            f"rn={role1}_{role2}",
            f"r3={role0}_{role1}_{role2}",
            f"r5={outer0[0]}_{role0}_{role1}_{role2}_{outer2[0]}",
            f"wr={before}_{role1}",
            f"rw={role1}_{after}",
            f"wrr={before2}_{role0}_{role1}",
            f"cc={middle0}_{middle1}",
            f"cn={middle1}_{middle2}",
            f"c3={coarse0}_{coarse1}_{coarse2}",
        )


def context_features(
    words: Words, outlines: Sequence[Outline], lexicon: Lexicon, sentences: Sequence[Range]
) -> list[list[str]]:
    """Return each token's features that no single word has.

    Conjunctions with its neighbours; listed names of several words; how far back an office
    or title stands that no punctuation has closed.  *sentences* cover all tokens in order.
    """
    forms, kinds = words.forms, words.kinds
    features = [
        list(row) for first, last in sentences for row in surroundings(forms, outlines, first, last)
    ]
    since = LONGEST_OFFICE
    inside = 0
    label = ""
    for i, form in enumerate(forms):
        here = features[i]
        if form in lexicon.phrases and not inside:
            for rest, kind in lexicon.phrases[form]:
                if tuple(forms[i + 1 : i + 1 + len(rest)]) == rest:
                    inside, label = 1 + len(rest), f"ph=B{kind}"
                    break
        if inside:
            here.append(label)
            label = label.replace("=B", "=I")
            inside -= 1
        if kinds[i] != "word":
            since = LONGEST_OFFICE
            continue
        if since < LONGEST_OFFICE:
            here.append(f"tr={since}{word_class(form, lexicon)}")
            since += 1
        if form in lexicon.titles or form in lexicon.title_heads:
            since = 0
    return features
