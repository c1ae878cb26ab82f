"""The words of the pages: the same keys in each language, and a label for every field."""

import re
from string import Formatter

import pytest

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_each_language_says_the_same_with_the_same_places():
    from newsclaims_serve.interface import interface, languages

    english = interface("en")
    assert languages() == ("ar", "en")
    for language in languages():
        words = interface(language)
        assert words.words.keys() == english.words.keys()
        assert words.fields.keys() == english.fields.keys()
        assert {n: places(t) for n, t in words.words.items()} == {
            n: places(t) for n, t in english.words.items()
        }


def test_every_field_that_can_be_asked_has_a_label_and_a_hint():
    from newsclaims_serve import conditions
    from newsclaims_serve.interface import interface

    asked = (
        conditions.Conditions,
        conditions.OfSpeaker,
        conditions.OfArticle,
        conditions.OfClaim,
        conditions.Repetitions,
        conditions.Contradictions,
    )
    fields = {name for model in asked for name in model.model_fields}
    assert fields <= interface("en").fields.keys()


def test_every_word_is_used():
    from importlib.resources import files

    from newsclaims_serve.interface import interface

    root = files("newsclaims_serve")
    sources = [*root.iterdir(), *root.joinpath("templates").iterdir()]
    text = "".join(one.read_text("utf-8") for one in sources if one.name.endswith((".py", ".html")))
    unused = [
        name
        for name in interface("en").words
        if not re.search(rf'words\.{name}\b|"{name}"', text) and not name.startswith("not_there_")
    ]
    assert unused == []
