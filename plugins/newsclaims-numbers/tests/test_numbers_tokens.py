"""The quantities do not depend on how a tokenizer has cut the text, or on there being one."""

from __future__ import annotations

import pytest
from newsclaims_numbers import Numbers, find

from newsclaims.model import Article, Document, Span, Token

TEXT = "باع وخمسة وعشرين كتابا، بـ15.5 دينارا، في 12/3/2015"


def token(start: int, end: int) -> Token:
    text = TEXT[start:end]
    return Token(start, end, text, norm=text, stem=Span(start, end, text), stem_norm=text)


@pytest.mark.parametrize("length", [1, 2, 3, 7, len(TEXT)])
def test_tokens_of_any_length_change_no_quantity(length: int) -> None:
    tokens = tuple(token(at, min(at + length, len(TEXT))) for at in range(0, len(TEXT), length))
    document = Document(article=Article(text=TEXT), tokens=tokens)
    assert list(Numbers().newsclaims_extract_quantities(document=document)) == find(TEXT)
    assert [quantity.text for quantity in find(TEXT)] == [
        "خمسة وعشرين كتابا", "15.5 دينارا", "12/3/2015",
    ]  # fmt: skip
