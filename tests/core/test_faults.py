"""A plugin that fails: named in the error, or passed over with a diagnostic."""

import sys

import pytest
from toy_plugins import TEXT

from newsclaims import Article, ConfigurationError, PluginFailedError, hookimpl

ARTICLE = Article(text=TEXT, id="n7")


class Names:
    """Fail at recognizing names, in two lines."""

    @hookimpl
    def newsclaims_recognize(self):
        raise LookupError("no such name\nin the gazetteer")


class Words:
    """Fail at cutting."""

    @hookimpl
    def newsclaims_tokenize(self):
        raise MemoryError


class Colons:
    """Return rubbish for attributions."""

    @hookimpl
    def newsclaims_attribute(self):
        return [3]


class Speakers:
    """Fail at resolving."""

    @hookimpl
    def newsclaims_resolve_actors(self):
        return 1 / 0


def errors(document):
    return [d for d in document.diagnostics if d.level == "error"]


class TestRaise:
    def test_names_plugin_article_hook_and_cause(self, toys):
        with pytest.raises(PluginFailedError) as caught:
            toys(Names(), without=("names",)).analyze(ARTICLE)
        said, _, place = str(caught.value).partition(" (tests")
        assert said == (
            "plugin 'names' (handed to the pipeline) failed on article 'n7' in "
            "newsclaims_recognize: LookupError: no such name in the gazetteer"
        )
        assert place == "/core/test_faults.py, line 18)"
        assert isinstance(caught.value.__cause__, LookupError)
        assert caught.value.plugin == "names"

    def test_names_distribution_and_version(self, install, toys):
        source = "class Ner:\n @hookimpl\n def newsclaims_recognize(self): raise KeyError('x')\n"
        install("toy-ner", {"ner": "toy_ner:Ner"}, version="0.9", source=source)
        with pytest.raises(PluginFailedError, match=r"plugin 'ner' \(toy-ner 0.9\) .* 'n7'"):
            toys().analyze(ARTICLE)

    def test_names_the_wrappers_too(self, toys):
        class Noisy:
            @hookimpl(wrapper=True)
            def newsclaims_recognize(self):
                yield
                raise LookupError("noise")

        message = r"plugin 'names' \(handed to the pipeline, wrapped by noisy\) failed"
        with pytest.raises(PluginFailedError, match=message):
            toys(Noisy()).analyze(ARTICLE)

    def test_a_plugin_cannot_end_the_process(self, toys):
        class Leaving:
            @hookimpl
            def newsclaims_recognize(self):
                sys.exit("no licence")

        with pytest.raises(PluginFailedError, match="SystemExit: no licence"):
            toys(Leaving()).analyze(ARTICLE)

    def test_an_interrupt_is_no_failure(self, toys):
        class Interrupted:
            @hookimpl
            def newsclaims_recognize(self):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            toys(Interrupted(), on_error="skip").analyze(ARTICLE)


class TestSkip:
    def test_the_article_goes_on_without_the_layer(self, toys):
        document = toys(Names(), without=("names",), on_error="skip").analyze(ARTICLE)
        assert document.mentions == ()
        assert len(document.claims) == 3
        [error] = errors(document)
        assert error.plugin == "names"
        assert error.message.startswith("plugin 'names' (handed to the pipeline) failed on article")

    def test_other_plugins_of_the_stage_still_serve(self, toys):
        class Failing:
            @hookimpl
            def newsclaims_recognize(self):
                raise LookupError

        document = toys(Failing(), on_error="skip").analyze(ARTICLE)
        assert len(document.mentions) == 3
        assert len(errors(document)) == 1

    def test_what_two_plugins_of_a_stage_give_is_lost_where_both_fail(self, toys):
        class Second(Colons):
            name = "second"

        document = toys(Colons(), Second(), without=("colons",), on_error="skip").analyze(ARTICLE)
        assert [error.plugin for error in errors(document)] == ["colons", "second", "speakers"]
        assert errors(document)[2].message.endswith("was not called: it requires attributions")
        assert document.claims == ()

    @pytest.mark.parametrize("name", ["a", "z"])
    def test_what_two_plugins_of_a_stage_give_is_there_where_one_fails(self, toys, name):
        failing = Colons()
        failing.name = name
        document = toys(failing, on_error="skip").analyze(ARTICLE)
        assert [error.plugin for error in errors(document)] == [name]
        assert [claim.speaker for claim in document.claims] == ["هند", "سالم", None]

    def test_a_plugin_that_would_end_the_process_is_passed_over_too(self, toys):
        class Leaving:
            @hookimpl
            def newsclaims_attribute(self):
                sys.exit("لا رخصة")

        document = toys(Leaving(), on_error="skip").analyze(ARTICLE)
        [error] = errors(document)
        assert error.message.partition(" (tests")[0].endswith("SystemExit: لا رخصة")
        assert len(document.claims) == 3

    def test_what_requires_the_layer_is_not_called(self, toys):
        document = toys(Words(), without=("words",), on_error="skip").analyze(ARTICLE)
        failed, *not_called = errors(document)
        assert failed.plugin == "words"
        assert [error.plugin for error in not_called] == ["names", "colons", "speakers"]
        assert not_called[0].message.endswith("was not called: it requires tokens")
        assert [q.text for q in document.quantities] == ["12", "3"]

    def test_a_broken_contract_is_passed_over_too(self, toys):
        document = toys(Colons(), without=("colons",), on_error="skip").analyze(ARTICLE)
        assert document.claims == ()
        assert "attributions[0] is 3, no Attribution" in errors(document)[0].message

    def test_claims_without_speakers_are_still_claims(self, toys):
        document = toys(Speakers(), without=("speakers",), on_error="skip").analyze(ARTICLE)
        assert [claim.speaker for claim in document.claims] == [None, None, None]
        assert "ZeroDivisionError" in errors(document)[0].message


class TestPipe:
    def test_a_failing_article_does_not_end_the_stream(self, toys):
        class Picky:
            @hookimpl
            def newsclaims_recognize(self, document):
                if "سالم" not in document.text:
                    raise LookupError("who?")
                return []

        documents = list(toys(Picky()).pipe([TEXT, "نص", Article(text=TEXT, id="last"), None]))
        assert [bool(d.claims) for d in documents] == [True, False, True, False]
        assert [d.article.id for d in documents] == ["article", "article", "last", "article"]
        [error] = errors(documents[1])
        assert (error.plugin, documents[1].text) == ("picky", "نص")
        assert "LookupError: who?" in error.message
        assert "None is neither an Article, a string nor a dict" in errors(documents[3])[0].message

    def test_it_is_lazy(self, toys):
        read = []

        def stream():
            for n in range(10):
                read.append(n)
                yield f"نص {n}"

        documents = toys().pipe(stream())
        assert read == []
        next(documents)
        assert read == [0]

    @pytest.mark.parametrize(
        "settings",
        [
            {"processes": 0},
            {"chunk_size": 0},
            {"processes": "2"},
            {"processes": 2.5},
            {"chunk_size": True},
        ],
    )
    def test_needs_a_process_and_a_chunk(self, toys, settings):
        with pytest.raises(ConfigurationError, match="whole numbers and at least 1"):
            toys().pipe([], **settings)
