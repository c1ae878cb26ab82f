"""The text of an article as HTML, every span of its claims marked."""

from __future__ import annotations

from collections.abc import Mapping

from newsclaims.model import Document
from newsclaims_html.inert import inert
from newsclaims_html.marks import Mark, Piece, lines_of

COLOURS = 8
"""How many colours the speakers of an article share."""

_WHO = ("source", "via", "cue")


def colours_of(document: Document) -> dict[str, str]:
    """Return the colour of each speaker, by the id of the actor: ``0`` and up as they first speak."""
    ids = dict.fromkeys(claim.actors[0].id for claim in document.claims if claim.actors)
    return {id_: str(place % COLOURS) for place, id_ in enumerate(ids)}


def marked_text(document: Document, number: int, colours: Mapping[str, str]) -> str:
    """Return the text as paragraphs whose ``textContent`` is the text, code point for code point.

    A piece of a claim is a ``<mark>`` that says where it begins (``data-at``, in code points) and
    what it is part of (``data-m``: the place of the claim in the article, a colon, the role).  Where
    a cue begins, it is a link to the claim in the list.

    Args:
        document: with the claims.
        number: of the article in the page.
        colours: of the speakers.

    Raises:
        DocumentError: a span of a claim does not stand in the text.
    """
    lines = []
    for pieces in lines_of(document):
        gap = ' class="gap"' if len(pieces) == 1 and pieces[0].text.isspace() else ""
        inside = "".join([_piece(piece, document, number, colours) for piece in pieces])
        lines.append(f"<p{gap}>{inside}</p>")
    return "".join(lines)


def _piece(piece: Piece, document: Document, number: int, colours: Mapping[str, str]) -> str:
    text = inert(piece.text)
    if not piece.marks:
        if piece.names:
            return f'<span data-w="{inert(" ".join(piece.names))}">{text}</span>'
        return text
    claims = document.claims
    told = " ".join([f"{mark.claim}:{mark.role}" for mark in piece.marks])
    linked = ""
    for mark in piece.marks:
        if mark.role == "cue" and claims[mark.claim].cue.start == piece.start:
            linked = f'<a id="a{number}m{mark.claim}" href="#a{number}c{mark.claim}">{text}</a>'
    kinds = " ".join(_classes(piece.marks, document, colours))
    names = f' data-w="{inert(" ".join(piece.names))}"' if piece.names else ""
    return f'<mark class="{kinds}" data-at="{piece.start}" data-m="{told}"{names}>{linked or text}</mark>'


def _classes(
    marks: tuple[Mark, ...], document: Document, colours: Mapping[str, str]
) -> dict[str, None]:
    """Return the classes of a piece: its roles, and the colours of what is innermost in it.

    ``bN`` is the colour of the background, that of the innermost content; ``uN`` that of a content
    around it; ``fN`` that of the words, where they are a cue or a source.
    """
    classes: dict[str, None] = dict.fromkeys([mark.role for mark in marks])
    contents = [_colour(mark, document, colours) for mark in marks if mark.role == "content"]
    if contents:
        classes[f"b{contents[-1]}"] = None
    if len(contents) > 1:
        classes[f"u{contents[-2]}"] = None
    for mark in reversed(marks):
        if mark.role in _WHO:
            classes[f"f{_colour(mark, document, colours)}"] = None
            break
    return classes


def _colour(mark: Mark, document: Document, colours: Mapping[str, str]) -> str:
    actors = document.claims[mark.claim].actors
    return colours[actors[0].id] if actors else "n"
