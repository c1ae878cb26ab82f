"""The data files, as a linguist who edits them may rely on them."""

import tomllib
from importlib.resources import files

import pytest
from newsclaims_arabic.noun_lexicon import agencies, lexicon

from newsclaims.text import fold

SORTED = [
    (
        "persons.toml",
        ("office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation"),
    ),
    ("bodies.toml", ("organization", "document", "media", "group", "unnamed", "hypernyms")),
    ("agencies.toml", ("names",)),
]


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
    head = lexicon().heads[fold(form)]
    assert (head.lemma, head.gender, head.number) == (fold(lemma), gender, number)


@pytest.mark.parametrize(("file", "sections"), SORTED)
def test_data_files_are_sorted(file, sections):
    data = tomllib.loads(files("newsclaims_arabic").joinpath("data", file).read_text("utf-8"))
    for section in sections:
        assert list(data[section]) == sorted(data[section]), section


def test_no_head_stands_in_two_sections():
    seen = {}
    for file, sections in SORTED[:2]:
        data = tomllib.loads(files("newsclaims_arabic").joinpath("data", file).read_text("utf-8"))
        for section in sections:
            if section == "hypernyms":
                continue
            for head in data[section]:
                assert head not in seen, f"{head} in {section} and {seen[head]}"
                seen[head] = section


def test_agency_spellings_have_one_name():
    assert agencies()[fold("أ ف ب")] == agencies()[fold("وكالة فرانس برس")] == "فرانس برس"
