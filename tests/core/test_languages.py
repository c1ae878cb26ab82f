"""A plugin says which languages it serves; for an article of another it is not called."""

import pytest
from attrs import evolve
from toy_plugins import ALL, TEXT, Colons, Digits, Names, Speakers, Words

from newsclaims import Article, Pipeline, PluginLoadError, hookimpl

LAYERS = ("tokens", "sentences", "mentions", "quantities", "attributions", "actors", "claims")


def speaking(toy, *languages, **attributes):
    """Return a plugin that works as the toy does, for some languages."""
    return type(toy.__name__, (toy,), {"languages": languages, "__slots__": (), **attributes})()


def pipeline(*plugins, **settings):
    return Pipeline(plugins=plugins, **settings)


def arabic(**settings):
    return pipeline(*(speaking(toy, "ar") for toy in ALL), **settings)


def warnings(document):
    return [one.message for one in document.diagnostics if one.level == "warning"]


def filled(document):
    return [layer for layer in LAYERS if getattr(document, layer)]


FRENCH = Article(text=TEXT, language="fr")


@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_an_article_that_nobody_serves_has_no_claims_and_says_so(on_error):
    document = arabic(on_error=on_error).analyze(FRENCH)
    assert filled(document) == []
    assert warnings(document) == [
        (
            "no plugin of the stages tokenizer, ner, numbers, quotes, actors serves the language "
            "'fr', so there are no tokens, sentences, mentions, quantities, attributions, actors, "
            "claims; correct Article.language, or choose a plugin that serves it"
        )
    ]
    assert [one.level for one in document.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    "tag", ["ar", "ar-EG", "AR-eg", "ar_LB", "ar-Arab-IQ", "und", "und-Arab", ""]
)
def test_an_article_of_the_language_or_of_none_is_read(tag):
    document = arabic().analyze(Article(text=TEXT, language=tag))
    assert filled(document) == list(LAYERS)
    assert warnings(document) == []


@pytest.mark.parametrize("tag", ["arc", "ary", "fa", "en-AR", "Arabic"])
def test_a_language_is_its_whole_first_subtag(tag):
    assert filled(arabic().analyze(Article(text=TEXT, language=tag))) == []


def test_a_plugin_that_names_no_language_serves_each():
    plain = pipeline(*(toy() for toy in ALL)).analyze(TEXT)
    document = pipeline(*(toy() for toy in ALL)).analyze(FRENCH)
    assert evolve(document, article=plain.article) == plain


def test_a_plugin_may_serve_several():
    both = [speaking(toy, "fr", "ar") for toy in ALL]
    assert filled(pipeline(*both).analyze(FRENCH)) == list(LAYERS)


def test_only_the_stages_that_are_left_empty_are_named():
    mixed = [speaking(Names, "ar"), *(toy() for toy in (Words, Digits, Colons, Speakers))]
    document = pipeline(*mixed).analyze(FRENCH)
    assert filled(document) == [layer for layer in LAYERS if layer != "mentions"]
    [said] = warnings(document)
    assert said.startswith(
        "no plugin of the stage ner serves the language 'fr', so there are no mentions; "
    )


def test_a_stage_that_another_plugin_serves_is_not_named():
    class French:
        languages = ("fr",)

        @hookimpl
        def newsclaims_recognize(self):
            return []

    others = [toy() for toy in (Words, Digits, Colons, Speakers)]
    document = pipeline(speaking(Names, "ar"), French(), *others).analyze(FRENCH)
    assert document.mentions == ()
    assert warnings(document) == []


@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_what_requires_a_layer_that_is_missing_for_it_is_passed_over_quietly(on_error):
    others = [toy() for toy in (Names, Digits, Colons, Speakers)]
    document = pipeline(speaking(Words, "ar"), *others, on_error=on_error).analyze(FRENCH)
    assert filled(document) == ["quantities"]
    [said] = [one.message for one in document.diagnostics]
    assert said.startswith(
        "no plugin of the stage tokenizer serves the language 'fr', so there are no tokens, "
        "sentences, mentions, attributions, actors, claims; "
    )


def test_a_finer_layer_goes_with_the_plugin_that_gives_it():
    class Fine(Words):
        languages = ("ar",)
        provides = ("tokens", "tokens.clitics", "sentences")

    class Clitics:
        requires = ("tokens.clitics",)

        @hookimpl
        def newsclaims_recognize(self):
            raise AssertionError("called without clitics")

    assert filled(pipeline(Fine(), Clitics()).analyze(FRENCH)) == []


def test_a_refiner_of_another_language_is_not_called():
    class Refiner:
        languages = ("ar",)

        @hookimpl
        def newsclaims_refine_claims(self):
            return []

    toys = [toy() for toy in ALL]
    assert pipeline(*toys, Refiner()).analyze(TEXT).claims == ()
    document = pipeline(*toys, Refiner()).analyze(FRENCH)
    assert len(document.claims) == 3
    assert warnings(document)[0].startswith("no plugin of the stage refine serves")


def test_the_next_article_is_read_as_if_there_had_been_none():
    chain = arabic()
    before = chain.analyze(TEXT)
    chain.analyze(FRENCH)
    assert chain.analyze(TEXT) == before


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        ("ar", r"`languages` is 'ar', not a tuple such as \('ar',\)"),
        (["ar"], r"`languages` is \['ar'\], not a tuple"),
        (("ar-EG",), "`languages` names 'ar-EG', which is no primary subtag of BCP 47"),
        (("Arabic",), "`languages` names 'Arabic'"),
        (("",), "`languages` names ''"),
        ((None,), "`languages` names None"),
    ],
)
def test_what_names_no_language_is_refused(languages, message):
    names = type("Names", (Names,), {"languages": languages, "__slots__": ()})
    with pytest.raises(PluginLoadError, match=message):
        pipeline(names())
