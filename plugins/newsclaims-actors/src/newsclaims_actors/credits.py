"""Credit lines and datelines: the agencies and reporters that sign an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclaims_arabic.passage import passage_of
from newsclaims_arabic.relations import AGENCIES

from newsclaims.model import Credit, Document
from newsclaims.text import fold

_LONGEST = 120
_LINE = 60
_LONGEST_NAME = 5
_BETWEEN = re.compile(r"[،,/؛;|()«»“”\"*:–—]|\s?-\s?|\sـ\s")
_DASH = re.compile(r"[–—]|-|\sـ\s")
_DATELINE_ENDS = (": ", " - ", " – ", " ـ ")


def find_credits(document: Document) -> tuple[Credit, ...]:
    """Return the credits of *document* in text order.

    A credit is an agency in a pair of brackets that holds nothing but agencies
    (``(أ ف ب، رويترز)``), an agency in the dateline (``عواصم - رويترز:``) or on a last
    line of its own, and each name on a first or last line of names and places with
    dashes between them (``سامر حلبي – الرياض``); the places are none.  Names behind a label
    (``كتب: سامر حلبي``) are credits on every line.
    """
    text = document.text
    places = {(m.start, m.end) for m in document.mentions if m.standard_kind == "place"}
    found: dict[int, Credit] = {}
    for start, end in _brackets(text):
        pieces = list(_pieces(text, start, end))
        if all(_agency(text[a:b]) for a, b in pieces):
            found.update((a, _credit(text, a, b)) for a, b in pieces)
    labelled = list(_labelled(document))
    for start, end in labelled:
        for a, b in _pieces(text, start, end):
            if (a, b) not in places and _may_sign(text[a:b]):
                found.setdefault(a, _credit(text, a, b))
    for start, end in _edges(text):
        told = any(start <= a < end for a, _ in labelled)  # كتب - فلان: no credit is كتب
        signed = not told and _is_byline(text, start, end)
        for a, b in _pieces(text, start, end):
            if _agency(text[a:b]) or (signed and (a, b) not in places and _may_sign(text[a:b])):
                found.setdefault(a, _credit(text, a, b))
        last = text.rfind(" ", start, end) + 1  # «أبها 26 شوال 1436 هـ واس»
        if last and _agency(text[last:end]):
            found.setdefault(last, _credit(text, last, end))
    return tuple(found[start] for start in sorted(found))


def _credit(text: str, start: int, end: int) -> Credit:
    name = text[start:end]
    return Credit(start, end, name, name=_agency(name) or " ".join(name.split()))


def _agency(piece: str) -> str | None:
    return AGENCIES.get(fold(" ".join(piece.replace(".", " ").split())))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between separators, without outer white space."""
    at = start
    for cut in [*_BETWEEN.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        piece = text[at:stop]
        if piece.strip():
            left = at + len(piece) - len(piece.lstrip())
            yield left, left + len(piece.strip())
        at = cut.end() if cut else end


def _labelled(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the names behind the labels of credits: ``إعداد: سامر حلبي``."""
    passage = passage_of(document)
    for one in passage.boilerplate:
        first, end = one.name
        if first < end:
            yield passage.token_starts[first], passage.token_ends[end - 1]


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("(")
    while at >= 0:
        end = text.find(")", at + 1, at + _LONGEST)
        if text[at + 1 : max(end, at + 1)].strip():
            yield at + 1, end
        at = text.find("(", at + 1)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first line or its dateline, and the last line, where they are short."""
    start, stop = len(text) - len(text.lstrip()), len(text.rstrip())
    end = text.find("\n", start, stop)
    if 0 < end - start <= _LINE:
        yield start, start + len(text[start:end].rstrip())
    else:
        ends = [text.find(mark, start, start + _LINE) for mark in _DATELINE_ENDS]
        if max(ends) > start:
            yield start, max(ends)
    last = text.rfind("\n", start, stop) + 1
    if last > start and stop - last <= _LINE:
        left = last + len(text[last:stop]) - len(text[last:stop].lstrip())
        yield left, stop


def _is_byline(text: str, start: int, end: int) -> bool:
    """Return whether a line is made of short names with dashes between them."""
    whole_line = not text[end : end + 1].strip()
    pieces = list(_pieces(text, start, end))
    few = {2, 3}
    return (
        whole_line
        and len(pieces) in few
        and _DASH.search(text, start, end) is not None
        and text[end - 1] not in ".؟!"
        and all(len(text[a:b].split()) <= _LONGEST_NAME for a, b in pieces)
    )


def _may_sign(piece: str) -> bool:
    return not any(c.isdigit() for c in piece)
