"""Laws that hold for every text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_tokenizer import tokenize
from newsclaims_tokenizer.scan import scan

from newsclaims.model import FEATURES
from newsclaims.text import fold

PIECES = st.sampled_from(
    [
        "وقال",
        "للوزير",
        "مدرستهم",
        "إنه",
        "سيغادر",
        "«نعم»",
        '"لا"',
        "(أ.ف.ب)",
        "د.",
        "3.5",
        "...",
        "؟",
        "،",
        ".",
        "\n",
        "\u200f",
        "ـ",
        "َ\n",
        "",
        "",
        "",
        "ﻻ",
        "ﷲ",
        "کتاب",
        "الـ31",
        "لـ«",
        "“",
        "”",
        "'",
        "https://a.b",
        "👍🏽",
        "\u2028",
        "\x00",
        "é",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet='وفبلكسالهامنيةىأإء َـ.«»"\n 3'),
    st.lists(PIECES).map("".join),
    st.lists(PIECES).map(" ".join),
)


@given(TEXTS)
def test_every_span_slices_back(text: str):
    result = tokenize(text)
    for token in result.tokens:
        parts = (token, *token.proclitics, token.stem, *token.enclitics)
        assert all(text[part.start : part.end] == part.text != "" for part in parts)
    for sentence in result.sentences:
        assert text[sentence.start : sentence.end] == sentence.text


@given(TEXTS)
def test_tokens_are_in_order_and_cover_all_but_white_space(text: str):
    covered = list(text)
    end = 0
    for token in tokenize(text).tokens:
        assert token.start >= end
        end = token.end
        covered[token.start : end] = [" "] * (end - token.start)
    assert not "".join(covered).strip()


@given(TEXTS)
def test_sentences_are_in_order_and_hold_every_token(text: str):
    result = tokenize(text)
    held = [
        token
        for sentence in result.sentences
        for token in result.tokens
        if sentence.start <= token.start and token.end <= sentence.end
    ]
    assert held == list(result.tokens)
    assert all(s.text == s.text.strip() for s in result.sentences)
    assert [s.paragraph for s in result.sentences] == sorted(s.paragraph for s in result.sentences)


@given(TEXTS)
def test_the_parts_of_a_word_make_up_the_word(text: str):
    for token in tokenize(text).tokens:
        parts = (*token.proclitics, token.stem, *token.enclitics)
        assert "".join(part.text for part in parts) == token.text
        assert token.norm == fold(token.text)
        assert token.features <= FEATURES


@given(TEXTS)
def test_a_token_alone_is_the_same_token(text: str):
    starts, texts = scan(text)
    assert [scan(token) for token in texts] == [([0], [token]) for token in texts]
    assert starts == [token.start for token in tokenize(text).tokens]


@given(TEXTS)
@settings(max_examples=50)
def test_the_same_text_gives_the_same_result(text: str):
    assert tokenize(text) == tokenize(text)


@given(TEXTS, TEXTS)
@settings(max_examples=50)
def test_the_tokens_before_a_line_end_do_not_depend_on_what_follows(text: str, more: str):
    alone = [(t.start, t.text, t.kind) for t in tokenize(text).tokens]
    together = [(t.start, t.text, t.kind) for t in tokenize(f"{text}\n{more}").tokens]
    assert together[: len(alone)] == alone


@pytest.mark.growth
@pytest.mark.parametrize("piece", ["ب", "«", '"', ".", ". ", "\n", "([{", "\u064b", "1.", "وب "])
def test_a_long_hostile_text_is_read_to_its_end(piece: str):
    text = piece * 100_000
    tokens = tokenize(text).tokens
    assert not tokens or tokens[-1].end == len(text.rstrip())
