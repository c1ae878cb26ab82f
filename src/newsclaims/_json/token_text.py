"""Tokens as JSON text, each spelling worked out once.

Tokens are most of a document, and of each only its places are its own (see `newsclaims.model.tokens`): the
rest of its text is kept, with a gap for each place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from newsclaims.caching import Generations
from newsclaims.model import Tokens
from newsclaims.model.word_forms import WordForm

_PLACE = re.compile(r'("(?:start|end)": )([0-9]+)')
"""A place in the JSON text of a token; inside of a string its quotation marks would be escaped."""

_TOGETHER = 256
"""Tokens of one piece of text."""

_KEPT = 1 << 15
"""Spellings, and once more as many that have not been asked for lately."""

_Gapped: TypeAlias = tuple[str, tuple[int, ...]]
"""The text of a token, ``%d`` for each place, and the places counted from its beginning."""


class TokenTexts:
    """What writes tokens as JSON objects.

    Args:
        text_of: returns the JSON text of a form, as a token that stands at 0.
        between: stands between two tokens.
    """

    def __init__(self, text_of: Callable[[WordForm], str], between: str) -> None:
        self._between = between
        self._gapped: Generations[WordForm, _Gapped] = Generations(
            lambda form: _with_gaps(text_of(form)), limit=_KEPT
        )

    def of(self, tokens: Tokens) -> Iterator[str]:
        """Yield the text of the tokens, many in each piece."""
        gapped = self._gapped
        placed = zip(tokens.forms, tokens.starts, strict=True)
        while some := list(islice(placed, _TOGETHER)):
            texts: list[str] = []
            for form, start in some:
                text, places = gapped[form]
                texts.append(text % tuple([start + place for place in places]))
            yield self._between.join(texts)


def _with_gaps(text: str) -> _Gapped:
    places = tuple(int(found[2]) for found in _PLACE.finditer(text))
    return _PLACE.sub(r"\1%d", text.replace("%", "%%")), places
