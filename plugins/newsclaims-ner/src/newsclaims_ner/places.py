"""Names listed in the gazetteers and in ``data/known.toml``: places, bodies, media."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import CLUB, LISTED, OPENING
from newsclaims_ner.noun_chains import is_adjective
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.words import Words

CLOSING = frozenset("»\"”“'’")
SHORTEST = 3
"""Letters that a listed name of one word must have to be believed."""


def find_listed(words: Words, at: Sequence[int], lexicon: Lexicon) -> list[Found]:
    """Return the listed names, the longest at each place, none overlapping another."""
    found: list[Found] = []
    after = 0
    for i in _where_names_begin(words, at):
        if i < after or words[i].kind != "word":
            continue
        one = (
            _quoted_medium(i, words, lexicon)
            or _phrase(i, words, lexicon)
            or _single(i, words, lexicon)
        )
        if one is not None:
            found.append(one)
            after = one.last
    return found


def _where_names_begin(words: Words, at: Sequence[int]) -> list[int]:
    """Return, in order, the tokens that begin a listed name or stand behind an opening mark."""
    marked = [i for i in at if words[i].marks & (LISTED | OPENING)]
    quoted = [i + 1 for i in marked if words[i].marks & OPENING and i + 1 < len(words)]
    return (
        sorted({i for i in marked if words[i].marks & LISTED}.union(quoted)) if quoted else marked
    )


def _quoted_medium(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the medium whose name fills the quotation marks that open before token *i*."""
    if i == 0 or not words[i - 1].marks & OPENING:
        return None
    for last in range(i + 1, min(len(words), i + 4)):
        if words[last].form in CLOSING:
            name = " ".join([word.form for word in words[i:last]])
            return (
                Found(i, last, "organization", "medium") if name in lexicon.quoted_media else None
            )
    return None


def _phrase(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the listed name of several words at token *i*; an institution takes its nationality along."""
    for last, kind in phrases_at(words, i, lexicon):
        if kind == "organization" and _is_institution(i, last, words, lexicon):
            last += 1  # noqa: PLW2901 - of البرلمان الأوروبي and the like the adjective
        return Found(i, last, kind, "listed")
    return None


def _is_institution(i: int, last: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a nationality behind token *last* belongs to the body that begins at *i*.

    It does to ``مجلس النواب | الأردني``, not to ``حزب الله | اللبناني`` or ``ريال مدريد | الإسباني``.
    """
    if last >= len(words) or words[last].prefix:
        return False
    definite = words[i].form.startswith(ARTICLE) and not words[i].marks & CLUB
    if not (definite or words[i].form in lexicon.heads):
        return False
    end = words[last - 1].form
    common = lexicon.facts[end].ordinary and end not in lexicon.no_name
    origin = lexicon.facts[words[last].form].profile.nationality
    return bool(common) and origin and is_adjective(words[last].form, lexicon)


def _single(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    form = words[i].form
    profile = lexicon.facts[form].profile
    kind = profile.kind
    if kind is None or len(form) < SHORTEST or words[i].suffixed or profile.nationality:
        return None
    if profile.place == "p" and not profile.place_like:
        return None
    return Found(i, i + 1, kind, "listed")
