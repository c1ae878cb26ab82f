"""Credit lines and datelines: the agencies and reporters that sign an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclaims.model import Article, Credit
from newsclaims.text import fold

from newsclaims_actors.lexicon import agencies

_LONGEST = 120
_DATELINE = 70
_PIECE = re.compile(r"[^،,/؛;|ـ–—\-:()]+")


def find_credits(article: Article) -> tuple[Credit, ...]:
    """Return the credits of *article* in text order.

    A credit is an agency in a pair of brackets that holds nothing but agencies
    (``(أ ف ب، رويترز)``), an agency in the dateline before the first ``-`` or ``:``
    (``عواصم - رويترز``), or one on a last line of its own.
    """
    text = article.text
    found: dict[int, Credit] = {}
    for start, end in _regions(text):
        pieces = [m for m in _PIECE.finditer(text, start, end) if m.group().strip()]
        names = [(m, _agency(m.group())) for m in pieces]
        inside_brackets = text[start - 1 : start] == "("
        if inside_brackets and not all(name for _, name in names):
            continue
        for match, name in names:
            if name is not None:
                left = match.start() + len(match.group()) - len(match.group().lstrip())
                right = left + len(match.group().strip())
                found.setdefault(left, Credit(left, right, text[left:right], name=name))
    return tuple(found[start] for start in sorted(found))


def _agency(piece: str) -> str | None:
    return agencies().get(fold(" ".join(piece.replace(".", " ").split())))


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches where a credit may stand."""
    at = text.find("(")
    while at >= 0:
        end = text.find(")", at + 1, at + _LONGEST)
        if end > at + 1:
            yield at + 1, end
        at = text.find("(", at + 1)
    start = len(text) - len(text.lstrip())
    head = text[start : start + _DATELINE]
    ends = [head.find(mark) for mark in (": ", " - ", " – ", " ـ ", "\n")]
    ends = [end for end in ends if end > 0]
    if ends:
        first_line = head.find("\n")
        yield start, start + (first_line if first_line > 0 else max(ends))
    body = text.rstrip()
    last = body.rfind("\n") + 1
    if last and len(body) - last <= _DATELINE:
        yield last, len(body)
