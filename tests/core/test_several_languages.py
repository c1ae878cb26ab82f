"""Packs for several languages side by side: the chain chooses by the article's language."""

import pytest
from toy_plugins import ALL, TEXT, Adding, Colons, Digits, Names, Speakers, Words

from newsclaims import Article, ConfigurationError, Pipeline, hookimpl


def speaking(toy, *languages, name=None):
    """Return a plugin that works as the toy does, for some languages."""
    members = {"languages": languages, "__slots__": (), "name": name or f"{languages[0]}-cutter"}
    return type(toy.__name__, (toy,), members)()


def pack(language):
    return [speaking(toy, language, name=f"{language}-{toy.__name__.lower()}") for toy in ALL]


def read(pipeline, language, text=TEXT):
    return pipeline.analyze(Article(text=text, language=language))


def makers(document):
    return {one.provenance.plugin for one in (*document.mentions, *document.claims)}


def warnings(document):
    return [one.message for one in document.diagnostics if one.level == "warning"]


class TestDrivers:
    def test_each_language_has_its_own(self):
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en")])
        for language in ("ar", "en"):
            document = read(pipeline, f"{language}-XX")
            assert len(document.claims) == 3
            assert makers(document) == {f"{language}-names", f"{language}-colons"}
            assert {a.provenance.plugin for a in document.actors} == {f"{language}-speakers"}
            assert document.diagnostics == ()

    def test_the_plan_says_for_which_language(self):
        plan = Pipeline(plugins=[*pack("en"), *pack("ar")]).plan
        assert [(one.plugin, one.languages) for one in plan.stage("tokenizer")] == [
            ("ar-words", ("ar",)),
            ("en-words", ("en",)),
        ]

    def test_a_third_language_is_not_read(self):
        document = read(Pipeline(plugins=[*pack("ar"), *pack("en")]), "fr")
        assert document.tokens == ()
        assert "serves the language 'fr'" in warnings(document)[0]

    def test_all_recognizers_of_the_language_are_asked(self):
        more = type("More", (Names,), {"languages": ("ar",), "name": "more", "__slots__": ()})
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en"), more(known=("قطارا",))])
        assert makers(read(pipeline, "ar")) == {"ar-names", "ar-colons", "more"}

    def test_a_resolver_for_any_language_leaves_one_to_its_own(self, install):
        install("toy", {"speakers": "toy_plugins:Speakers"})
        document = read(Pipeline(plugins=pack("ar")), "ar")
        assert {actor.provenance.plugin for actor in document.actors} == {"ar-speakers"}

    def test_of_two_stages_that_are_left_empty_both_are_named(self):
        plugins = [speaking(Names, "ar", name="n"), speaking(Digits, "ar", name="d"), Words()]
        [said] = warnings(read(Pipeline(plugins=plugins), "fr"))
        assert "no plugin of the stages ner, numbers serves the language 'fr'" in said

    def test_a_layer_of_a_plugin_s_own_that_is_not_given_is_named(self):
        arabic = Adding("ships", {"ships.seen": None})
        arabic.languages = ("ar",)
        pipeline = Pipeline(plugins=[Words(), arabic, Adding("boats", {"boats.seen": None})])
        [said] = warnings(read(pipeline, "en"))
        assert "serves the language 'en', so there are no ships.seen;" in said

    def test_two_for_one_language_are_refused(self):
        cutters = [speaking(Words, "en", "fr", name="one"), speaking(Words, "fr", name="two")]
        message = r"'one' .* and 'two' .* serve the stage 'tokenizer' for the language 'fr'"
        with pytest.raises(ConfigurationError, match=message):
            Pipeline(plugins=cutters)

    def test_two_for_the_only_language_are_refused_whatever_they_are_called(self):
        resolvers = [speaking(Speakers, "ar", name=name) for name in ("zayn", "zaki")]
        message = r"'zaki' .* and 'zayn' .* can each serve the stage 'actors'; choose one"
        with pytest.raises(ConfigurationError, match=message):
            Pipeline(plugins=[*pack("ar")[:-1], *resolvers])

    def test_of_two_that_are_handed_in_none_takes_the_place_of_the_default(self, install):
        install("toy", {"tokenizer": "toy_plugins:Words"})
        cutters = [speaking(Words, "ar", name=name) for name in ("one", "two")]
        [choice] = Pipeline(plugins=cutters).plan.stage("tokenizer")
        assert (choice.plugin, choice.reason) == ("tokenizer", "the default")

    def test_the_only_one_is_not_called_that_of_its_language(self, install):
        source = """
from newsclaims.model import Tokenization

class Cutter:
    languages = ("ar",)

    @hookimpl
    def newsclaims_tokenize(self):
        return Tokenization(tokens=(), sentences=())
"""
        install("toy", {"cutter": "arabic_cutter:Cutter"}, source=source)
        [choice] = Pipeline().plan.stage("tokenizer")
        assert (choice.plugin, choice.reason) == ("cutter", "the only one")

    def test_one_that_serves_two_gives_up_the_one_that_is_named_for_another(self, install):
        source = """
from newsclaims.model import Tokenization

class Both:
    languages = ("ar", "en")

    @hookimpl
    def newsclaims_tokenize(self):
        return Tokenization(tokens=(), sentences=())
"""
        install("toy", {"tokenizer": "both_cutter:Both"}, source=source)
        english = speaking(Words, "en")
        plan = Pipeline(plugins=[english]).plan
        assert [(one.plugin, one.languages) for one in plan.stage("tokenizer")] == [
            ("tokenizer", ("ar",)),
            ("en-cutter", ("en",)),
        ]
        assert len(read(Pipeline(plugins=[english]), "en").tokens) > 0
        assert len(read(Pipeline(plugins=[english]), "ar").tokens) == 0

    def test_one_for_any_language_stands_in_for_the_others(self, install):
        install("toy", {"words": "toy_plugins:Words"})

        class Empty(Words):
            languages = ("en",)
            name = "empty"

            @hookimpl
            def newsclaims_tokenize(self, article):
                cut = super().newsclaims_tokenize(article)
                return type(cut)(tokens=(), sentences=cut.sentences)

        pipeline = Pipeline(plugins=[Empty()])
        assert [len(read(pipeline, tag).tokens) > 0 for tag in ("fr", "en", "und")] == [1, 0, 1]

    def test_several_can_be_named(self):
        plugins = [*pack("ar"), *pack("en"), speaking(Words, "en", name="other")]
        pipeline = Pipeline(plugins=plugins, tokenizer=["other", "ar-words"])
        assert [one.plugin for one in pipeline.plan.stage("tokenizer")] == ["other", "ar-words"]
        rebuild, recipe = pipeline.__reduce__()
        assert rebuild(*recipe).plan == pipeline.plan

    def test_one_that_is_named_is_the_only_one(self):
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en")], tokenizer="en-words")
        assert [one.plugin for one in pipeline.plan.stage("tokenizer")] == ["en-words"]

    def test_a_finer_layer_of_another_language_is_nobodys_loss(self):
        class Fine(Words):
            languages = ("ar",)
            name = "fine"
            provides = ("tokens", "tokens.clitics", "sentences")

        pipeline = Pipeline(plugins=[Fine(), speaking(Words, "en"), Names(), Digits()])
        assert warnings(read(pipeline, "en")) == []

    def test_batches_hold_articles_of_both(self):
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en")])
        articles = [Article(text=TEXT, language=tag) for tag in ("ar", "en", "fr", "en")]
        assert list(pipeline.pipe(articles, batch_size=4)) == [*map(pipeline.analyze, articles)]


LONGEST = f"en{'-subtags' * 12}-a"
"""A tag of as many code points as one may have."""


class Detector:
    """Tell English by a word; what it returns and raises can be set."""

    def __init__(self, answer="en"):
        self.answer = answer
        self.asked = []

    @hookimpl
    def newsclaims_detect_language(self, article):
        self.asked.append(article.id)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class TestUnknownLanguage:
    def test_is_read_in_that_of_the_first_tokenizer_and_says_so(self):
        document = read(Pipeline(plugins=[*pack("en"), *pack("ar")]), "und")
        assert makers(document) == {"ar-names", "ar-colons"}
        [said] = warnings(document)
        assert said == (
            "the language of the article is not known, and it is read as 'ar', one of ar, en; "
            "set Article.language, or install a plugin for the stage language"
        )

    def test_the_first_tokenizer_decides_not_the_first_resolver(self):
        chosen = {"tokenizer": ["en-words", "ar-words"], "actors": ["ar-speakers", "en-speakers"]}
        further = speaking(Speakers, "fr", name="fr-speakers")
        chosen["actors"].append("fr-speakers")
        document = read(Pipeline(plugins=[*pack("en"), *pack("ar"), further], **chosen), "und")
        assert makers(document) == {"en-names", "en-colons"}
        assert "it is read as 'en', one of ar, en;" in warnings(document)[0]

    def test_one_stage_of_several_drivers_is_enough(self):
        shared = [Names(), Digits(), Colons(), Speakers()]
        cutters = [speaking(Words, "fa", "ar", name="both"), speaking(Words, "en", name="en")]
        [said] = warnings(read(Pipeline(plugins=[*shared, *cutters]), "und"))
        assert "it is read as 'ar', one of ar, en, fa;" in said

    def test_where_one_is_for_any_language_that_one_reads_it(self, install):
        install("toy", {"words": "toy_plugins:Words"})

        class Empty(Words):
            @hookimpl
            def newsclaims_tokenize(self, article):
                return type(super().newsclaims_tokenize(article))(tokens=(), sentences=())

        cutters = [speaking(Empty, "ar", name="one"), speaking(Empty, "en", name="two")]
        assert read(Pipeline(plugins=cutters), "und").tokens != ()

    def test_where_several_are_merged_all_of_them_read_it(self):
        names = [
            type("Names", (Names,), {"languages": (tag,), "name": tag, "__slots__": ()})(
                known=(known,)
            )
            for tag, known in (("ar", "هند"), ("en", "سالم"))
        ]
        pipeline = Pipeline(plugins=[Words(), *names])
        assert makers(read(pipeline, "und")) == {"ar", "en"}
        assert warnings(read(pipeline, "und")) == []

    def test_is_detected(self):
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en"), Detector("en-GB")])
        document = read(pipeline, "und")
        assert document.article.language == "en-GB"
        assert makers(document) == {"en-names", "en-colons"}
        [note] = document.diagnostics
        assert (note.level, note.plugin) == ("info", "detector")
        assert note.message == (
            "the language 'en-GB' was detected by plugin 'detector' (handed to the pipeline)"
        )

    @pytest.mark.parametrize("language", ["", "und", "und-Latn"])
    def test_is_one_of_these(self, language):
        detector = Detector()
        read(Pipeline(plugins=[*pack("en"), detector]), language)
        assert detector.asked == ["article"]

    def test_a_known_language_is_not_asked_for(self):
        detector = Detector()
        assert read(Pipeline(plugins=[*pack("ar"), detector]), "ar").article.language == "ar"
        assert detector.asked == []

    def test_a_detector_may_not_know_either(self):
        pipeline = Pipeline(plugins=[*(toy() for toy in ALL), Detector("und")])
        document = read(pipeline, "und")
        assert (document.article.language, len(document.claims)) == ("und", 3)
        assert document.diagnostics == ()

    def test_a_tag_may_have_a_hundred_code_points(self):
        pipeline = Pipeline(plugins=[*pack("en"), Detector(LONGEST)])
        assert read(pipeline, "und").article.language == LONGEST

    def test_what_is_detected_and_not_served_is_not_read(self):
        document = read(Pipeline(plugins=[*pack("ar"), Detector("fr")]), "und")
        assert document.tokens == ()
        assert "serves the language 'fr'" in warnings(document)[0]

    def test_no_detector_is_nothing_to_say(self):
        assert Pipeline(plugins=[toy() for toy in ALL]).analyze(TEXT).diagnostics == ()

    @pytest.mark.parametrize(
        "answer",
        ["", "english language", "en_GB", None, 3, "x", "en-", "e" * 9, f"{LONGEST}b"],
    )
    def test_what_is_no_tag_breaks_the_contract(self, answer):
        pipeline = Pipeline(plugins=[*pack("ar"), Detector(answer)], on_error="skip")
        document = read(pipeline, "und")
        [fault] = [one for one in document.diagnostics if one.level == "error"]
        assert "broke the contract of newsclaims_detect_language" in fault.message
        assert "not a tag of BCP 47" in fault.message or answer is None
        assert len(document.claims) == 3

    def test_a_detector_that_raises_costs_the_detection_alone(self):
        pipeline = Pipeline(plugins=[*pack("ar"), Detector(ValueError("no"))], on_error="skip")
        assert len(read(pipeline, "und").claims) == 3

    def test_is_the_same_in_batches(self):
        pipeline = Pipeline(plugins=[*pack("ar"), *pack("en"), Detector()])
        articles = [Article(text=TEXT, language=tag) for tag in ("und", "ar", "en", "und")]
        found = list(pipeline.pipe(articles, batch_size=4))
        assert found == [*map(pipeline.analyze, articles)]
        assert [one.article.language for one in found] == ["en", "ar", "en", "en"]

    def test_explanations_know_it_too(self):
        pipeline = Pipeline(plugins=[*pack("en"), Detector()])
        explained = pipeline.explain(Article(text=TEXT, language="und"))
        assert explained.document == read(pipeline, "und")


def test_toys_without_languages_are_as_before():
    pipeline = Pipeline(plugins=[Words(), Names(), Digits(), Colons(), Speakers()])
    assert read(pipeline, "fr").claims == read(pipeline, "ar").claims
