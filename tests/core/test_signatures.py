"""A mistyped hook implementation is an error at registration that names it and what was meant."""

import pytest

from newsclaims import Pipeline, PluginLoadError, hookimpl
from newsclaims._plugins.declarations import examine


def fault(plugin):
    with pytest.raises(PluginLoadError) as caught:
        examine(plugin)
    return str(caught.value)


def test_a_wrong_argument():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, dokument):
            return []

    assert fault(Ner) == (
        "the argument 'dokument' of newsclaims_recognize is none that there is; "
        "did you mean 'document'?"
    )
    assert fault(Ner()) == fault(Ner)


def test_an_argument_of_another_hook():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, document, claims):
            return []

    assert "'claims' of newsclaims_recognize is none that there is; the chain passes document" in (
        fault(Ner)
    )


def test_a_default_argument():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, document, model=True):  # noqa: FBT002
            return []

    assert fault(Ner) == (
        "the argument 'model' of newsclaims_recognize has a default, so the chain would never "
        "pass it; the chain passes document, and settings are options: fields of the plugin's class"
    )


def test_arguments_that_no_name_fills():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, *everything):
            return []

    assert "'everything' of newsclaims_recognize is no plain one" in fault(Ner)


def test_a_wrong_name():
    class Ner:
        @hookimpl
        def newsclaims_recognise(self, document):
            return []

    assert fault(Ner) == (
        "the chain has no hook newsclaims_recognise; did you mean newsclaims_recognize?"
    )


def test_a_marked_method_without_the_prefix():
    class Ner:
        @hookimpl
        def recognize(self, document):
            return []

    assert "the chain has no hook recognize; did you mean newsclaims_recognize?" in fault(Ner)


def test_a_coroutine_function():
    class Ner:
        @hookimpl
        async def newsclaims_recognize(self, document):
            return []

    assert fault(Ner) == (
        "method newsclaims_recognize is `async def`, and the chain waits for no coroutine; "
        "write a plain `def`, which can call `asyncio.run` where it must"
    )


def test_an_asynchronous_generator_even_as_a_wrapper_or_under_another_name():
    class Ner:
        @hookimpl(wrapper=True, specname="newsclaims_recognize")
        async def names(self, document):
            yield

    assert fault(Ner).startswith("method names is `async def`")


def test_a_name_that_is_only_like_a_hook():
    class Ner:
        def newsclaim_recognize(self, document):
            return []

    assert fault(Ner) == (
        "implements no hook of the chain; did you mean newsclaims_recognize by newsclaim_recognize?"
    )


def test_the_pipeline_says_whose_it_is():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, text):
            return []

    with pytest.raises(PluginLoadError, match=r"plugin 'ner' \(handed to the pipeline\): the arg"):
        Pipeline(plugins=[Ner()])


def test_fewer_arguments_are_fine_in_methods_static_methods_and_under_another_name():
    class Ner:
        @hookimpl
        def newsclaims_recognize(self):
            return []

        @staticmethod
        @hookimpl
        def newsclaims_extract_quantities(document):  # noqa: ARG004 - the argument is the test
            return []

        @hookimpl(specname="newsclaims_attribute")
        def speech(self, document):
            return []

    assert examine(Ner).serves == ("ner", "numbers", "quotes")
