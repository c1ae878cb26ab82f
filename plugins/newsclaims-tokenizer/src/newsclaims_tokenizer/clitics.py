"""Divide a written word into proclitics, stem and enclitic.

A closed-class word is looked up.  Any other is given the likeliest of the divisions that
grammar allows: how often the clitics attach, times how likely the stem is.  Where the
likeliest rests on a stem that was never counted, or little speaks for it, its rivals are kept,
for the rest of the article to decide between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_tokenizer.features import closed_features, has_tanwin, open_features
from newsclaims_tokenizer.forms import RIVALS
from newsclaims_tokenizer.ranking import Ranked, rank
from newsclaims_tokenizer.spelling import Letters, fold_plain, without_hamza
from newsclaims_tokenizer.tables import Entry, tables

_LONGEST = 24
_NOTHING: frozenset[str] = frozenset()


def analyze(text: str, norm: str, found: Letters | None = None) -> WordForm:
    """Return the likeliest division of *text*, with its rivals in its memo.

    Args:
        text: a word as it is written.
        norm: as folded.
        found: its letters, None where it is written with plain ones alone.
    """
    word = text if found is None else found.text
    tanwin = found is not None and has_tanwin(text)
    entry, ranked = look_up(word, tanwin=tanwin)
    if entry is not None:
        stem_norm = fold(entry.stem) if entry.end < len(word) else ""
        features = closed_features(entry.features, tanwin=tanwin)
        return _cut(text, norm, found, (entry.cuts, entry.end, stem_norm, features))
    if not ranked:
        return _whole(text, norm, _NOTHING)
    best = _divided(text, norm, found, ranked[0], tanwin=tanwin)
    if len(ranked) > 1:
        best.memo[RIVALS] = tuple(
            [_divided(text, norm, found, rival, tanwin=tanwin) for rival in ranked[1:]]
        )
    return best


def look_up(word: str, *, tanwin: bool = False) -> tuple[Entry | None, list[Ranked]]:
    """Return the entry of a closed-class word, else the likeliest division and its rivals.

    Args:
        word: letters only.
        tanwin: whether one is written.
    """
    if not "ء" <= word[:1] <= "ۿ" or len(word) > _LONGEST:
        return None, []
    bare, known = without_hamza(word), tables()
    number = known.closed.get(word)
    if number is None and bare != word:
        number = known.closed.get(bare)
    if number is not None:
        return known.entry(number), []
    return None, rank(word, bare, tanwin=tanwin)


def _divided(
    text: str, norm: str, found: Letters | None, ranked: Ranked, *, tanwin: bool
) -> WordForm:
    features = open_features(ranked, tanwin=tanwin)
    prefix, suffix = ranked.cut
    word = text if found is None else found.text
    end, stem_norm = len(word), ""
    if suffix.length:
        stem = word[prefix.at : end - suffix.dropped] + suffix.restored
        stem_norm = fold_plain(stem) if found is None else fold(stem)
        end -= suffix.length
    elif not prefix.cuts:
        return _whole(text, norm, features)
    elif found is None:
        return WordForm(
            text,
            norm=norm,
            proclitics=prefix.parts,
            stem=(prefix.at, end),
            stem_norm=norm[prefix.at :],
            features=features,
        )
    return _cut(text, norm, found, (prefix.cuts, end, stem_norm, features))


def _whole(text: str, norm: str, features: frozenset[str]) -> WordForm:
    return WordForm(text, norm=norm, features=features)


def _cut(
    text: str,
    norm: str,
    found: Letters | None,
    division: tuple[Sequence[int], int, str, frozenset[str]],
) -> WordForm:
    """Bring a division of letters to code points; a ligature across a border undoes it.

    Args:
        text: the word as written.
        norm: folded.
        found: its letters, None where they are the code points.
        division: where each proclitic ends; where the stem ends; before a pronoun the stem
            folded, as it is written alone; hints.
    """
    cuts, end, stem_norm, features = division
    starts = None if found is None else found.starts
    enclitic = end < len(text if found is None else found.text)
    if starts is not None:
        cuts = [starts[cut] for cut in cuts]
        end = starts[end]
    if not enclitic:
        end = len(text)
    at = cuts[-1] if cuts else 0
    proclitics = tuple(pairwise((0, *cuts))) if cuts else ()
    if starts is not None and (
        at >= end or any(a == b for a, b in proclitics) or (enclitic and end == len(text))
    ):
        return _whole(text, norm, features)
    if not enclitic:
        stem_norm = norm[at:] if starts is None else fold(text[at:])
    return WordForm(
        text,
        norm=norm,
        proclitics=proclitics,
        stem=(at, end),
        stem_norm=stem_norm,
        enclitics=((end, len(text)),) if enclitic else (),
        features=features,
    )
