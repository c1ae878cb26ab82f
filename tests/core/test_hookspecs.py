"""The examples of the hooks do what they say."""

import doctest
import inspect

import newsclaims
from newsclaims import Pipeline, hookspecs, model
from newsclaims.hookspecs import ChainSpec, FormatSpec


def test_every_hook_has_an_example_that_works():
    names = {**vars(model), "hookimpl": newsclaims.hookimpl, "Pipeline": Pipeline}
    runner = doctest.DocTestRunner()
    for name, hook in {**vars(ChainSpec), **vars(FormatSpec)}.items():
        if name.startswith("newsclaims_"):
            text = inspect.getdoc(hook) or ""
            example = doctest.DocTestParser().get_doctest(text, names, name, hookspecs.__file__, 0)
            assert example.examples, name
            result = runner.run(example, clear_globs=False)
            assert not result.failed, name
            names = {**names, **example.globs}
