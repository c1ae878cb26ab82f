"""The batch form of a hook: several articles at a time, and for each what it gets alone."""

import pytest
from toy_plugins import (
    ALL,
    TEXT,
    BatchNames,
    Colons,
    Digits,
    Names,
    Speakers,
    Words,
)

from newsclaims import Article, ConfigurationError, Pipeline, PluginLoadError, hookimpl
from newsclaims.stages import STAGES

HOOKS = {stage.name: stage.batch_hook for stage in STAGES if stage.batch_hook}
TEXTS = ("قالت هند: نعم", "لا أحد", TEXT, "قال سالم: وصل 4", "هند سالم")


def articles(texts=TEXTS):
    return [Article(text=text, id=f"n{n}") for n, text in enumerate(texts)]


def pipeline(*plugins, **settings):
    """Return a chain of the toys, in which *plugins* stand for those that they inherit from."""
    kept = [toy() for toy in ALL if not any(isinstance(one, toy) for one in plugins)]
    return Pipeline(plugins=[*kept, *plugins], **settings)


def seen_by(toy, stage):
    """Return a plugin that reads batches of what the toy reads, and the sizes of its batches."""
    sizes = []
    hook = STAGES[[one.name for one in STAGES].index(stage)].hook

    def batch(self, things):
        sizes.append(len(things))
        return [getattr(self, hook)(thing) for thing in things]

    if stage == "tokenizer":

        @hookimpl
        def form(self, articles):
            return batch(self, articles)
    else:

        @hookimpl
        def form(self, documents):
            return batch(self, documents)

    members = {"name": "batches", HOOKS[stage]: form, "__slots__": ()}
    return type("Batches", (toy,), members)(), sizes


@pytest.mark.parametrize(
    ("stage", "toy"), list(zip(HOOKS, (Words, Names, Digits, Colons, Speakers), strict=True))
)
def test_a_plugin_of_each_stage_is_given_batches(stage, toy):
    plugin, sizes = seen_by(toy, stage)
    chain = pipeline(plugin)
    found = list(chain.pipe(articles(), batch_size=2))
    assert sizes == [2, 2]  # the fifth is alone, and read as one
    assert found == [chain.analyze(article) for article in articles()]
    assert any(document.claims for document in found)


def test_plugins_without_it_are_called_one_by_one():
    chain = pipeline()
    assert list(chain.pipe(articles(), batch_size=4)) == list(chain.pipe(articles()))


def test_without_a_batch_size_it_is_not_called():
    plugin, sizes = seen_by(Names, "ner")
    list(pipeline(plugin).pipe(articles()))
    assert sizes == []


def test_blank_texts_are_not_in_a_batch():
    plugin, sizes = seen_by(Names, "ner")
    documents = list(pipeline(plugin).pipe(articles(("هند", " ", "", "سالم")), batch_size=4))
    assert sizes == [2]
    assert [len(document.mentions) for document in documents] == [1, 0, 0, 1]


def test_what_is_no_article_costs_itself():
    first, second, third = pipeline(BatchNames()).pipe(["هند", 3, "سالم"], batch_size=3)
    assert [one.mentions[0].text for one in (first, third)] == ["هند", "سالم"]
    assert second.diagnostics[0].message == "3 is neither an Article, a string nor a dict"


class Picky(Names):
    """Raises at a word, alone or among others."""

    @hookimpl
    def newsclaims_recognize(self, document):
        if "لا" in document.text:
            raise ValueError("لا")
        return super().newsclaims_recognize(document)

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.newsclaims_recognize(document) for document in documents]


@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_an_article_that_breaks_a_batch_is_the_only_one_that_is_lost(on_error):
    chain = pipeline(Picky(), on_error=on_error)
    found = list(chain.pipe(articles(), batch_size=5))
    assert found == list(chain.pipe(articles()))
    said = {
        one.article.id: [d.message for d in one.diagnostics if "Picky" in d.message.title()]
        for one in found
    }
    assert [key for key, messages in said.items() if messages] == ["n1"]
    assert "plugin 'picky'" in said["n1"][0]
    assert "failed on article 'n1' in newsclaims_recognize: ValueError: لا" in said["n1"][0]


READ_ALONE = []


class Apart(Picky):
    """Gives the exception of an article in the place of its result."""

    @hookimpl
    def newsclaims_recognize(self, document):
        READ_ALONE.append(document.article.id)
        return Picky.newsclaims_recognize(self, document)

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.one(document) for document in documents]

    def one(self, document):
        try:
            return Picky.newsclaims_recognize(self, document)
        except ValueError as error:
            return error


@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_an_exception_among_the_results_is_raised_over_its_article(on_error):
    READ_ALONE.clear()
    chain = pipeline(Apart(), on_error=on_error)
    found = list(chain.pipe(articles(), batch_size=5))
    assert READ_ALONE == []  # no article is read again
    assert found == list(chain.pipe(articles()))
    [message] = [one.message for one in found[1].diagnostics]
    assert "failed on article 'n1' in newsclaims_recognize: ValueError: لا" in message


def test_an_interrupt_among_the_results_is_no_result():
    chain = pipeline(returning([KeyboardInterrupt(), []]))
    first, second = chain.pipe(articles(TEXTS[:2]), batch_size=2)
    assert "mentions: KeyboardInterrupt() is not a list" in first.diagnostics[0].message
    assert second.diagnostics == ()


class Crowded(Names):
    """Raises over every batch, and over no article alone."""

    @hookimpl
    def newsclaims_recognize_batch(self):
        raise MemoryError("too many")


def test_a_batch_that_fails_for_no_article_of_it_is_told_of():
    documents = list(pipeline(Crowded()).pipe(articles(TEXTS[:2]), batch_size=2))
    assert [one.mentions for one in documents] == [
        pipeline(Crowded()).analyze(article).mentions for article in articles(TEXTS[:2])
    ]
    for document in documents:
        [warning] = [one for one in document.diagnostics if one.level == "warning"]
        assert warning.plugin == "crowded"
        assert "failed on a batch of 2 articles in newsclaims_recognize_batch, and on none of" in (
            warning.message
        )
        assert "MemoryError: too many" in warning.message


def returning(result):
    class Returning(Names):
        @hookimpl
        def newsclaims_recognize_batch(self):
            return result

    return Returning()


@pytest.mark.parametrize(
    ("result", "fault"),
    [
        ([[]], "returned 1 results for 2 articles"),
        ([[], [], []], "returned 3 results for 2 articles"),
        (None, "returned None, not a list of one result for each article"),
        ({}, "returned {}, not a list"),
        ([3, 4], "mentions: 3 is not a list or tuple"),
    ],
)
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_wrong_result_breaks_the_contract(result, fault, on_error):
    chain = pipeline(returning(result), on_error=on_error)
    first, _ = chain.pipe(articles(TEXTS[:2]), batch_size=2)
    [error] = [one for one in first.diagnostics if one.level == "error"]
    assert error.plugin == "returning"
    assert "broke the contract of newsclaims_recognize_batch on article 'n0': " in error.message
    assert fault in error.message
    assert bool(first.tokens) is (on_error == "skip")


def test_one_wrong_result_costs_its_article():
    class Half(Names):
        @hookimpl
        def newsclaims_recognize_batch(self, documents):
            return [None, *([] for _ in documents[1:])]

    first, second = pipeline(Half()).pipe(articles(TEXTS[:2]), batch_size=2)
    assert [one.level for one in first.diagnostics] == ["error"]
    assert second.diagnostics == ()


def test_what_requires_a_lost_layer_is_not_in_a_batch():
    class Cutter(Words):
        @hookimpl
        def newsclaims_tokenize(self, article):
            if article.id == "n1":
                raise ValueError("no")
            return super().newsclaims_tokenize(article)

    plugin, sizes = seen_by(Names, "ner")
    chain = pipeline(Cutter(), plugin, on_error="skip")
    assert list(chain.pipe(articles(), batch_size=5)) == list(chain.pipe(articles()))
    assert sizes == [4]


def test_a_plugin_is_given_the_articles_of_its_language():
    plugin, sizes = seen_by(Names, "ner")
    type(plugin).languages = ("ar",)
    tongues = ("ar", "fr", "ar", "fr")
    given = [Article(text=TEXT, language=tongue) for tongue in tongues]
    chain = pipeline(plugin)
    found = list(chain.pipe(given, batch_size=4))
    assert sizes == [2]
    assert found == [chain.analyze(article) for article in given]


def test_one_article_of_its_language_is_no_batch():
    plugin, sizes = seen_by(Names, "ner")
    type(plugin).languages = ("ar",)
    given = [Article(text=TEXT, language=tongue) for tongue in ("ar", "fr")]
    assert len(list(pipeline(plugin).pipe(given, batch_size=2))) == 2
    assert sizes == []


def test_of_two_batches_that_break_each_is_told_of_that_no_article_explains():
    class Stumbles(Names):
        name = "stumbles"

        @hookimpl
        def newsclaims_recognize(self, document):
            if "قطار" in document.text:
                raise ValueError("قطار")
            return []

        @hookimpl
        def newsclaims_recognize_batch(self, documents):
            raise ValueError(len(documents))

    class Alone(Names):
        name = "alone"

        @hookimpl
        def newsclaims_recognize_batch(self, documents):
            raise ValueError(len(documents))

    plugins, order = [Words(), Stumbles(), Alone()], ["stumbles", "alone"]
    chain = Pipeline(plugins=plugins, ner=order, on_error="skip")
    found = list(chain.pipe([TEXT, "قالت هند: نعم"], batch_size=2))
    told = [[(d.level, d.plugin) for d in one.diagnostics if d.plugin] for one in found]
    assert told == [[("error", "stumbles"), ("warning", "alone")], [("warning", "alone")]]


def test_a_wrapped_plugin_is_called_one_by_one():
    class Louder:
        @hookimpl(wrapper=True)
        def newsclaims_recognize(self):
            return (yield)[:1]

    plugin, sizes = seen_by(Names, "ner")
    chain = pipeline(plugin, Louder())
    assert [len(one.mentions) for one in chain.pipe(["هند سالم"] * 2, batch_size=2)] == [1, 1]
    assert sizes == []


def test_the_source_is_read_no_further_than_the_batch():
    read = []

    def source():
        for article in articles():
            read.append(article.id)
            yield article

    documents = pipeline(BatchNames()).pipe(source(), batch_size=2)
    next(documents)
    assert read == ["n0", "n1"]


def test_what_the_source_raises_comes_after_the_documents_before():
    def source():
        yield from articles()[:3]
        raise OSError("gone")

    documents = pipeline(BatchNames()).pipe(source(), batch_size=2)
    assert [next(documents).article.id for _ in range(3)] == ["n0", "n1", "n2"]
    with pytest.raises(OSError, match="gone"):
        next(documents)


def test_an_interrupt_is_passed_on():
    class Interrupted(Names):
        @hookimpl
        def newsclaims_recognize_batch(self):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(pipeline(Interrupted()).pipe(articles(), batch_size=2))


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "2"])
def test_a_batch_has_at_least_one_article(size):
    with pytest.raises(ConfigurationError, match=r"batch_size .* at least 1, not 1, "):
        pipeline().pipe([], batch_size=size)


class TestLoading:
    def test_a_batch_form_needs_the_other(self):
        class Alone:
            @hookimpl
            def newsclaims_recognize_batch(self, documents):
                return [[] for _ in documents]

        message = "newsclaims_recognize_batch without newsclaims_recognize, .*implement both"
        with pytest.raises(PluginLoadError, match=message):
            pipeline(Alone())

    def test_a_batch_form_is_not_wrapped(self):
        class Wraps(Names):
            @hookimpl(wrapper=True)
            def newsclaims_recognize_batch(self):
                return (yield)

        message = "wraps newsclaims_recognize_batch; wrap newsclaims_recognize"
        with pytest.raises(PluginLoadError, match=message):
            pipeline(Wraps())

    def test_a_wrong_argument_is_named(self):
        class Misspelt(Names):
            @hookimpl
            def newsclaims_recognize_batch(self, document):
                return []

        with pytest.raises(PluginLoadError, match="did you mean 'documents'"):
            pipeline(Misspelt())


def test_pairs_and_dicts_are_read_in_batches():
    plugin, sizes = seen_by(Names, "ner")
    pairs = [({"text": text, "id": f"n{n}"}, n) for n, text in enumerate(TEXTS)]
    read = list(pipeline(plugin).pipe(pairs, as_tuples=True, batch_size=3))
    assert [(document.article.id, beside) for document, beside in read] == [
        (f"n{n}", n) for n in range(5)
    ]
    assert sizes == [3, 2]


class Length:
    name, provides, languages = "length", ("length.letters",), ("ar",)

    @hookimpl
    def newsclaims_annotate(self, document):
        return {"length.letters": len(document.text)}


def test_layers_of_plugins_are_added_in_batches_too():
    plugin, _ = seen_by(Names, "ner")
    read = pipeline(plugin, Length()).pipe(TEXTS, batch_size=5)
    assert [document.layer("length.letters") for document in read] == [*map(len, TEXTS)]
