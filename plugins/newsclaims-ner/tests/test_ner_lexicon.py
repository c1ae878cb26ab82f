"""The data files, and what the parts of the plugin read from them."""

import math
import shutil
import zlib
from array import array
from importlib.resources import files
from pathlib import Path

import pytest
from newsclaims_ner import fingerprint as fingerprints
from newsclaims_ner import lexicon as lexicons
from newsclaims_ner import sources
from newsclaims_ner.compiling import compile_lists
from newsclaims_ner.fingerprint import fingerprint
from newsclaims_ner.lexicon import FILE as COMPILED
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.marks import word_reader
from newsclaims_ner.sources import columns, read_sources
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
    assert fold(country) in read_sources().places


@pytest.mark.parametrize("letters", ["گ", "پ", "چ", "ڤ", "ے", "ٹ"])
def test_names_in_persian_and_urdu_letters_are_left_out(letters):
    assert not any(letters in name for name in read_sources().places)


@pytest.mark.parametrize("word", ["مدينة", "دولة", "أكد", "الحرية", "ميدان"])
def test_ordinary_words_are_no_places(word):
    assert lexicon().facts[fold(word)].profile.kind is None


def test_adjectives_of_origin_are_listed_in_every_form():
    forms = ["تونسي", "تونسية", "التونسي", "التونسية", "تونسيون", "التونسيين", "تونسيات"]
    assert all(lexicon().facts[fold(form)].profile.nationality for form in forms)


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


def test_the_compiled_lexicon_is_made_of_the_lists_as_they_are():
    shipped = files("newsclaims_ner").joinpath("data", COMPILED).read_bytes()
    number, _, body = shipped.partition(b"\n")
    assert int(number) == fingerprint(), "run tools/compile_lexicon.py"
    made = compile_lists(read_sources(), looks=True)
    assert zlib.decompress(made) == zlib.decompress(body), "run tools/compile_lexicon.py"


def test_a_list_that_was_edited_counts_before_it_is_compiled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    copied = tmp_path / "newsclaims_ner"
    shutil.copytree(str(files("newsclaims_ner")), copied)
    edited = copied / "data" / "known.toml"
    edited.write_text(edited.read_text("utf-8").replace('"آبل",', '"آبل", "كرنبيكس",'), "utf-8")
    for module in (fingerprints, lexicons, sources):
        monkeypatch.setattr(module, "files", lambda _: copied)
    monkeypatch.setattr("newsclaims.lexicon.files", lambda _: copied)
    knowledge = lexicon.__wrapped__()
    assert knowledge.facts["كرنبيكس"].profile.kind == "organization"
    assert lexicon().facts["كرنبيكس"].profile.kind is None


def test_a_form_has_the_same_look_whether_it_was_worked_out_before():
    table = lexicon().facts
    for form in ("وزير", "الرياض", "محمد", "نتنياهو"):
        assert table[form].look == spelling().look(form).digits


def test_every_entry_of_the_gazetteers_is_folded():
    knowledge = read_sources()
    for name in [*knowledge.places, *knowledge.given, *knowledge.nationalities]:
        assert name == fold(name)


@pytest.mark.parametrize(
    "form",
    [
        "نعم",
        "ستولتنبرغ",
        pytest.param("", id="no letter"),
        pytest.param("ع", id="one letter"),
        pytest.param("سم" * 31, id="longest that is weighed place by place"),
        pytest.param("سم" * 32, id="longer"),
        pytest.param("ب" * 400, id="much longer"),
        pytest.param("𐎀𐎁دار", id="letters of four bytes"),
    ],
)
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
