"""The data files, as a linguist who edits them may rely on them."""

import tomllib
from importlib.resources import files

import pytest
from newsclaims_arabic.relations import AGENCIES
from newsclaims_arabic.speaker_nouns import HEADS, TITLES

from newsclaims.text import fold


def tables(file):
    """Yield each table of words in a file with its path."""

    def walk(path, table):
        if all(isinstance(value, dict) for value in table.values()):
            for key, value in table.items():
                yield from walk(f"{path}.{key}".strip("."), value)
        else:
            yield path, table

    text = files("newsclaims_arabic").joinpath("data", file).read_text("utf-8")
    return list(walk("", tomllib.loads(text)))


@pytest.mark.parametrize(
    ("form", "lemma", "gender", "number"),
    [
        ("وزير", "وزير", "m", "s"),
        ("وزيرة", "وزير", "f", "s"),
        ("وزراء", "وزير", None, "p"),
        ("وزيران", "وزير", "m", "d"),
        ("وزيرين", "وزير", "m", "d"),
        ("ناطقون", "ناطق", "m", "p"),
        ("متحدثات", "متحدث", "f", "p"),
        ("وزارات", "وزارة", "f", "s"),
        ("مصادر", "مصدر", "f", "s"),
    ],
)
def test_forms_follow_from_the_lemma(form, lemma, gender, number):
    head = HEADS[fold(form)]
    assert (head.lemma, head.gender, head.number) == (fold(lemma), gender, number)


@pytest.mark.parametrize("file", ["persons.toml", "bodies.toml", "relations.toml", "agencies.toml"])
def test_data_files_are_sorted(file):
    for path, table in tables(file):
        assert list(table) == sorted(table), path


def test_no_head_stands_in_two_sections():
    seen = {}
    for path, table in tables("persons.toml") + tables("bodies.toml"):
        for head in table:
            assert head not in seen, f"{head} in {path} and {seen[head]}"
            seen[head] = path


@pytest.mark.parametrize("title", ["وزير", "وزيرة", "الأمير", "مدرب", "أحد"])
def test_titles_go_on_with_a_noun_phrase(title):
    assert fold(title) in TITLES


@pytest.mark.parametrize("noun", ["أمير", "وزراء", "طفل", "وزارة"])
def test_other_nouns_do_not(noun):
    assert fold(noun) not in TITLES


def test_agency_spellings_have_one_name():
    assert AGENCIES[fold("أ ف ب")] == AGENCIES[fold("وكالة فرانس برس")] == "فرانس برس"


@pytest.mark.parametrize("word", ["روسي", "يهودي", "شعبي", "سكاني", "عربو"])
def test_a_plural_of_people_has_no_sound_plural(word):
    assert fold(word) not in HEADS


@pytest.mark.parametrize("word", ["آخرين", "مدنيين", "مؤيدو", "عسكريين", "مستخدمين"])
def test_people_whose_plural_is_sound(word):
    assert HEADS[fold(word)].number == "p"
