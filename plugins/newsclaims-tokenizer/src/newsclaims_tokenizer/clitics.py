"""Divide a written word into proclitics, stem and enclitic.

A closed-class word is looked up.  Any other is given the likeliest of the divisions that
grammar allows: how often the clitics attach, times how likely the stem is.  Where the
likeliest rests on a stem that was never counted, or little speaks for it, its rivals are kept,
for the rest of the article to decide between them.
"""

from __future__ import annotations

from itertools import pairwise

from newsclaims.text import fold
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.features import closed_features, open_features
from newsclaims_tokenizer.forms import Form
from newsclaims_tokenizer.ranking import Ranked, rank
from newsclaims_tokenizer.spelling import Letters, letters, without_hamza

_LONGEST = 24
_NOTHING: frozenset[str] = frozenset()


def analyze(text: str, norm: str) -> Form:
    """Return the likeliest division of *text*, a word as it is written, *norm* as folded."""
    found = letters(text)
    word = found.text
    if not "ء" <= word[:1] <= "ۿ" or len(word) > _LONGEST:
        return _whole(text, norm, _NOTHING)
    bare, closed = without_hamza(word), closed_words()
    entry = closed.get(word) or closed.get(bare)
    if entry:
        cuts, end, stem, features = entry
        stem_norm = fold(stem) if end < len(word) else ""
        return _cut(text, norm, found, (cuts, end, stem_norm, closed_features(text, features)))
    ranked = rank(word, bare)
    if not ranked:
        return _whole(text, norm, _NOTHING)
    best, *others = ranked
    rivals = tuple([_divided(text, norm, found, rival) for rival in others])
    return _divided(text, norm, found, best, rivals)


def _divided(
    text: str, norm: str, found: Letters, ranked: Ranked, rivals: tuple[Form, ...] = ()
) -> Form:
    features = open_features(text, ranked)
    prefix, suffix = ranked.cut.prefix, ranked.cut.suffix
    if not (prefix.cuts or suffix.length):
        return _whole(text, norm, features, rivals)
    end, stem_norm = len(found.text), ""
    if suffix.length:
        stem_norm = fold(found.text[prefix.at : end - suffix.dropped] + suffix.restored)
        end -= suffix.length
    return _cut(text, norm, found, (prefix.cuts, end, stem_norm, features), rivals)


def _whole(text: str, norm: str, features: frozenset[str], rivals: tuple[Form, ...] = ()) -> Form:
    return Form(
        text,
        norm,
        "word",
        (),
        (0, len(text)),
        norm,
        enclitic=False,
        features=features,
        rivals=rivals,
    )


def _cut(
    text: str,
    norm: str,
    found: Letters,
    division: tuple[tuple[int, ...], int, str, frozenset[str]],
    rivals: tuple[Form, ...] = (),
) -> Form:
    """Bring a division of letters to code points; a ligature across a border undoes it.

    Args:
        text: the word as written.
        norm: folded.
        found: its letters.
        division: where each proclitic ends; where the stem ends; before a pronoun the stem
            folded, as it is written alone; hints.
        rivals: of the division.
    """
    cuts, end, stem_norm, features = division
    enclitic = end < len(found.text)
    if found.starts is not None:
        cuts = tuple(found.starts[cut] for cut in cuts)
        end = found.starts[end]
    if not enclitic:
        end = len(text)
    at = cuts[-1] if cuts else 0
    proclitics = tuple(pairwise((0, *cuts))) if cuts else ()
    if found.starts is not None and (
        at >= end or any(a == b for a, b in proclitics) or (enclitic and end == len(text))
    ):
        return _whole(text, norm, features)
    if not enclitic:
        stem_norm = norm[at:] if found.starts is None else fold(text[at:])
    return Form(text, norm, "word", proclitics, (at, end), stem_norm, enclitic, features, rivals)
