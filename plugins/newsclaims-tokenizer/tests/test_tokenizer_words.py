"""What is a token, and where it begins and ends."""

import pytest
from newsclaims_tokenizer import tokenize

from newsclaims.text import fold


def texts(text: str) -> list[str]:
    return [token.text for token in tokenize(text).tokens]


def kinds(text: str) -> list[str]:
    return [token.kind for token in tokenize(text).tokens]


def test_words_and_punctuation_are_tokens_of_their_own():
    assert texts("وصلت المبعوثة، ثم غادرت.") == ["وصلت", "المبعوثة", "،", "ثم", "غادرت", "."]


def test_a_quoted_name_is_three_tokens():
    assert texts("«الأفق»") == ["«", "الأفق", "»"]


def test_a_preposition_before_a_quotation_mark_is_a_word():
    assert texts("لـ«الأفق»") == ["لـ", "«", "الأفق", "»"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("بـ15", ["بـ", "15"]), ("الـ31", ["الـ", "31"]), ("و7", ["و", "7"])],
)
def test_a_clitic_before_digits_is_a_word(text: str, expected: list[str]):
    assert texts(text) == expected
    assert kinds(text) == ["word", "number"]


@pytest.mark.parametrize(
    "number", ["12,5", "3.14", "1/2", "19:30", "1.250.000", "١٢٫٥", "٣٬٠٠٠", "12/05/2016"]
)
def test_a_number_keeps_its_inner_separators(number: str):
    token = tokenize(number).tokens[0]
    assert (token.text, token.kind) == (number, "number")


def test_a_number_does_not_swallow_the_punctuation_after_it():
    assert texts("عام 2016. وفي 2017، ثم") == ["عام", "2016", ".", "وفي", "2017", "،", "ثم"]


def test_a_range_is_two_numbers():
    assert texts("2016-2017") == ["2016", "-", "2017"]


def test_a_letter_after_a_number_is_a_word():
    assert texts("1990م") == ["1990", "م"]


@pytest.mark.parametrize("dots", ["..", "...", "…", "....."])
def test_a_run_of_dots_is_one_token(dots: str):
    assert texts(f"نعم{dots} لا") == ["نعم", dots, "لا"]


@pytest.mark.parametrize("mark", list("«»“”\"'‘’„‹›()[]"))
def test_every_quotation_mark_and_bracket_is_a_token(mark: str):
    assert texts(mark * 2) == [mark, mark]


@pytest.mark.parametrize("symbol", ["%", "٪", "$", "#", "@", "+", "€"])
def test_symbols_are_not_punctuation(symbol: str):
    assert kinds(symbol) == ["symbol"]


def test_latin_words_keep_their_digits_and_apostrophes():
    assert texts("طائرة F16 من Côte d’Ivoire") == ["طائرة", "F16", "من", "Côte", "d’Ivoire"]


def test_a_web_address_is_one_symbol():
    assert texts("زوروا https://example.org/a?b=1، شكرا")[1:3] == ["https://example.org/a?b=1", "،"]


def test_a_hashtag_is_a_mark_and_a_word():
    assert texts("#يوم_القراءة") == ["#", "يوم_القراءة"]


@pytest.mark.parametrize(
    "word",
    [
        "الأُمَّـةُ",  # marks and tatweel
        "\u200fالوزير\u200e",  # bidi controls at both ends
        "خانه\u200cها",  # zero width non-joiner
        "ﺍﻟﻮﺯﯾﺮ",  # presentation forms
        "کشور",  # Persian kaf
        "الا\u0654مير",  # decomposed hamza
    ],
)
def test_what_cannot_be_seen_stays_in_its_word(word: str):
    assert texts(f"قال {word} نعم") == ["قال", word, "نعم"]


def test_an_invisible_mark_after_a_quotation_mark_belongs_to_it():
    mark, word, _ = tokenize("«\u200fنعم»").tokens
    assert (mark.text, mark.norm, word.text) == ("«\u200f", "«", "نعم")


def test_an_emoji_sequence_is_one_symbol():
    assert texts("👨\u200d👩\u200d👧 و👍🏽") == ["👨\u200d👩\u200d👧", "و", "👍🏽"]


def test_a_tatweel_alone_is_punctuation():
    dash = tokenize("السورية ـ اللبنانية").tokens[1]
    assert (dash.text, dash.kind) == ("ـ", "punctuation")


def test_norm_is_the_folded_text():
    for token in tokenize("أُعلِنَت النتيجةُ في ٣ مدن").tokens:
        assert token.norm == fold(token.text)


def test_lone_surrogates_and_nul_are_symbols():
    assert texts("قال \ud800 \x00") == ["قال", "\ud800", "\x00"]


def test_white_space_alone_has_no_tokens():
    result = tokenize(" \n\t\u00a0\u3000\r\n")
    assert result.tokens == ()
    assert result.sentences == ()
