"""The data files, and what the parts of the plugin read from them."""

import math
from array import array
from importlib.resources import files

import pytest
from newsclaims_ner.lexicon import columns, lexicon
from newsclaims_ner.marks import word_reader
from newsclaims_ner.spelling import CLASSES, FILE, SCALE, letter_ngrams, spelling
from newsclaims_tokenizer import tokenize

from newsclaims.errors import LexiconError
from newsclaims.text import fold


def forms(text):
    return [word.form for word in word_reader().read(tokenize(text).tokens)]


@pytest.mark.parametrize(
    "country", ["السعودية", "أمريكا", "أميركا", "بريطانيا", "ساحل العاج", "لبنان"]
)
def test_countries_are_listed_under_the_names_of_the_press(country):
    assert fold(country) in lexicon().places


@pytest.mark.parametrize("letters", ["گ", "پ", "چ", "ڤ", "ے", "ٹ"])
def test_names_in_persian_and_urdu_letters_are_left_out(letters):
    assert not any(letters in name for name in lexicon().places)


@pytest.mark.parametrize("word", ["مدينة", "دولة", "أكد", "الحرية", "ميدان"])
def test_ordinary_words_are_no_places(word):
    assert fold(word) not in lexicon().single


def test_adjectives_of_origin_are_listed_in_every_form():
    forms = ["تونسي", "تونسية", "التونسي", "التونسية", "تونسيون", "التونسيين", "تونسيات"]
    assert {fold(form) for form in forms} <= lexicon().nationalities


def test_a_word_without_its_clitics_keeps_its_article():
    assert forms("وبالرياض") == [fold("الرياض")]
    assert forms("للإمارات") == [fold("الإمارات")]


def test_letters_tell_a_foreign_name_from_an_ordinary_word():
    person, place, ordinary = spelling().look(fold("ستولتنبرغ"))
    assert ordinary < 0.2
    assert person + place + ordinary == pytest.approx(1.0)
    assert spelling().look(fold("والمسؤولية")).ordinary > 0.5


def test_a_line_with_the_wrong_number_of_fields_is_an_error_that_names_it():
    with pytest.raises(LexiconError, match=r"names\.txt:1: 3 fields instead of 2; .*tools/"):
        columns("names.txt", 2)


def test_every_entry_of_the_gazetteers_is_folded():
    knowledge = lexicon()
    for name in [*knowledge.places, *knowledge.given, *knowledge.nationalities]:
        assert name == fold(name)


@pytest.mark.parametrize("form", ["نعم", "ستولتنبرغ", "ب" * 400])
def test_the_look_of_a_word_is_told_by_the_trained_weights(form: str):
    table = array("b", files("newsclaims_ner").joinpath("data", FILE).read_bytes())
    grams = letter_ngrams(form)
    scores = [
        (sum(table[CLASSES * gram + n] for gram in grams) / math.sqrt(len(grams)) + intercept)
        / SCALE
        for n, intercept in enumerate(table[-CLASSES:])
    ]
    likely = [1 / (1 + math.exp(-score)) for score in scores]
    assert spelling().look(form) == pytest.approx([one / sum(likely) for one in likely])
