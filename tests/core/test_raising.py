"""Law: whatever a plugin raises, wherever it raises it, is an error of that plugin.

An interrupt alone is passed on.
"""

import functools

import pytest
from attrs import evolve
from hostile_values import errors
from toy_plugins import ALL, TEXT

from newsclaims import (
    Article,
    ConfigurationError,
    Pipeline,
    PluginFailedError,
    PluginLoadError,
    hookimpl,
)
from newsclaims._chain.messages import LONGEST
from newsclaims.stages import STAGES

HOOKS = {stage.name: stage.hook for stage in STAGES}
UNKNOWN = Article(text=TEXT, language="und")
"""The stage ``language`` is asked only of an article whose language is not known."""
ERRORS = [pytest.param(n, id=type.__repr__(type(error))) for n, error in enumerate(errors())]


class Interrupt(KeyboardInterrupt):
    """What a program may raise where a signal arrives."""


def raiser(stage, error):
    """Return a plugin that raises *error* at *stage*."""

    @hookimpl
    def fail(_self):
        raise error

    said = {"provides": ("raiser.x",)} if stage == "annotate" else {}
    return type("Raiser", (), {"name": "raiser", HOOKS[stage]: fail, **said})()


def pipeline(plugin, stage, on_error):
    chosen = {stage: plugin.name} if stage in {"tokenizer", "actors"} else {}
    return Pipeline(plugins=[*(toy() for toy in ALL), plugin], on_error=on_error, **chosen)


def assert_readable(message):
    assert type(message) is str
    assert message.isprintable()
    assert len(message) < 10 * LONGEST


@pytest.mark.parametrize("n", ERRORS)
@pytest.mark.parametrize("stage", HOOKS)
class TestAHook:
    def test_raise_names_the_plugin(self, stage, n):
        error = errors()[n]
        with pytest.raises(PluginFailedError) as caught:
            pipeline(raiser(stage, error), stage, "raise").analyze(UNKNOWN)
        assert_readable(str(caught.value))
        assert str(caught.value).startswith("plugin 'raiser' (handed to the pipeline) failed on")
        assert caught.value.__cause__ is error
        assert caught.value.plugin == "raiser"

    def test_skip_loses_the_layer_of_that_plugin_alone(self, stage, n):
        documents = [
            pipeline(raiser(stage, error), stage, "skip").analyze(UNKNOWN)
            for error in (LookupError("لا"), errors()[n])
        ]
        known, document = (
            evolve(d, diagnostics=tuple(x for x in d.diagnostics if x.plugin != "raiser"))
            for d in documents
        )
        assert document == known
        [fault] = [x for x in documents[1].diagnostics if x.plugin == "raiser"]
        assert_readable(fault.message)


@pytest.mark.parametrize("n", ERRORS)
@pytest.mark.parametrize("after", [False, True])
def test_a_wrapper_that_raises_costs_the_plugin_that_it_wraps(n, after):
    class Wrapper:
        name = "wrapper"

        @hookimpl(wrapper=True)
        def newsclaims_recognize(self):
            if after:
                yield
            raise errors()[n]
            yield

    document = pipeline(Wrapper(), "ner", "skip").analyze(TEXT)
    assert document.mentions == ()
    assert document.claims
    [fault] = [d for d in document.diagnostics if d.level == "error"]
    assert_readable(fault.message)
    assert "plugin 'names' (handed to the pipeline, wrapped by wrapper) failed" in fault.message


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, Interrupt])
class TestAnInterrupt:
    @pytest.mark.parametrize("stage", HOOKS)
    def test_in_a_hook_is_passed_on(self, stage, interrupt):
        with pytest.raises(interrupt):
            pipeline(raiser(stage, interrupt()), stage, "skip").analyze(UNKNOWN)

    def test_in_what_a_result_or_an_error_says_of_itself_is_passed_on(self, interrupt):
        class Slow(Exception):  # noqa: N818 - it is also returned
            def __repr__(self):
                raise interrupt

            __str__ = __repr__

        class Returning:
            name = "returning"

            @hookimpl
            def newsclaims_recognize(self):
                return Slow()

        for plugin in (Returning(), raiser("ner", Slow())):
            with pytest.raises(interrupt):
                pipeline(plugin, "ner", "skip").analyze(TEXT)

    def test_in_where_an_error_comes_from_is_passed_on(self, interrupt):
        class Placed(Exception):  # noqa: N818 - of this test
            @property
            def __traceback__(self):
                raise interrupt

        with pytest.raises(interrupt):
            pipeline(raiser("ner", Placed()), "ner", "skip").analyze(TEXT)

    def test_in_a_coroutine_that_ends_is_passed_on(self, interrupt):
        with pytest.raises(interrupt):
            pipeline(_Awaiting(interrupt), "ner", "skip").analyze(TEXT)

    def test_while_a_plugin_is_made_or_looked_at_is_passed_on(self, interrupt):
        class Made:
            def __init__(self):
                raise interrupt

            @hookimpl
            def newsclaims_recognize(self):
                return []

        class Named(Made):
            def __init__(self):
                pass

            @property
            def name(self):
                raise interrupt

        class Registered(Named):
            name = "registered"

            def __getattribute__(self, name):
                if name == "thread_safe":
                    raise interrupt
                return super().__getattribute__(name)

        for plugin in (Made, Named(), Registered):
            with pytest.raises(interrupt):
                Pipeline(plugins=[plugin])

    def test_while_a_module_is_imported_is_passed_on(self, interrupt, install):
        source = f"raise {interrupt.__name__}\nclass Interrupt(KeyboardInterrupt): pass\n"
        if interrupt is Interrupt:
            source = "class Interrupt(KeyboardInterrupt): pass\nraise Interrupt\n"
        install("toy", {"toy": "toy:Toy"}, source=source)
        with pytest.raises(KeyboardInterrupt):
            Pipeline()


class _Awaiting:
    """Return a coroutine that was begun, and raises where it is told to end."""

    name = "awaiting"

    def __init__(self, error):
        self.error = error

    @hookimpl
    def newsclaims_recognize(self):
        @functools.partial(lambda make: make())
        async def begun():
            try:
                await _Pause()
            finally:
                raise self.error

        begun.send(None)
        return begun


class _Pause:
    def __await__(self):
        yield


class TestACoroutine:
    def test_as_a_result_is_refused_without_a_further_warning(self):
        async def names():
            return []

        class Hidden:
            name = "hidden"

            @hookimpl
            def newsclaims_recognize(self):
                return names()

        document = pipeline(Hidden(), "ner", "skip").analyze(TEXT)
        [fault] = [d for d in document.diagnostics if d.level == "error"]
        assert fault.message.endswith(
            "returned a coroutine, which nobody waits for; return its result"
        )
        assert len(document.mentions) == 1 + TEXT.count("هند")

    def test_that_raises_where_it_ends_is_refused_too(self):
        document = pipeline(_Awaiting(SystemExit("لا")), "ner", "skip").analyze(TEXT)
        [fault] = [d for d in document.diagnostics if d.level == "error"]
        assert fault.message.endswith("returned what cannot be read: SystemExit: لا")


@pytest.mark.parametrize("n", ERRORS)
def test_what_is_measured_is_held_apart_too(n):
    read = pipeline(raiser("ner", errors()[n]), "ner", "skip")
    costs = read.measure([Article(text=TEXT)], repeat=1)
    assert "raiser" in [cost.plugin for cost in costs]
    with pytest.raises(PluginFailedError):
        pipeline(raiser("ner", errors()[n]), "ner", "raise").measure([Article(text=TEXT)])


class Plain:
    @hookimpl
    def newsclaims_recognize(self):
        return []


@pytest.mark.parametrize("n", ERRORS)
class TestToLoad:
    def fails(self, n):
        def fail(*_arguments, **_named):
            raise errors()[n]

        return fail

    def refused(self, plugin):
        with pytest.raises((PluginLoadError, ConfigurationError)) as caught:
            Pipeline(plugins=[plugin])
        assert_readable(str(caught.value))
        return str(caught.value)

    def test_a_constructor(self, n):
        plugin = type("Made", (Plain,), {"__init__": self.fails(n)})
        assert "plugin 'made' (handed to the pipeline)" in self.refused(plugin)

    @pytest.mark.parametrize("attribute", ["name", "__class__", "__getattribute__"])
    def test_a_look_at_an_object(self, n, attribute):
        fail = self.fails(n)
        look = fail if attribute == "__getattribute__" else property(fail)
        assert "class Looked" in self.refused(type("Looked", (Plain,), {attribute: look})())

    @pytest.mark.parametrize(
        "attribute", ["api_version", "requires", "uses", "provides", "opt_in", "thread_safe", "at"]
    )
    def test_a_class_attribute(self, n, attribute):
        meta = type("Meta", (type,), {attribute: property(self.fails(n))})
        plugin = meta("Plugin", (Plain,), {})
        if attribute == "at":  # of no concern to the chain
            assert Pipeline(plugins=[plugin]).analyze(TEXT).mentions == ()
        else:
            assert "plugin 'plugin' (handed to the pipeline): cannot" in self.refused(plugin)

    @pytest.mark.parametrize("attribute", ["__module__", "__name__"])
    def test_what_its_class_is_called(self, n, attribute):
        meta = type("Meta", (type,), {attribute: property(self.fails(n))})
        assert "a plugin of class " in self.refused(meta("Plugin", (Plain,), {}))

    def test_an_attribute_of_an_object_beside_its_hooks(self, n):
        plugin = type("Beside", (Plain,), {"beside": property(self.fails(n))})()
        assert Pipeline(plugins=[plugin]).analyze(TEXT).mentions == ()

    def test_an_attribute_that_is_asked_of_the_object_that_was_made(self, n):
        fail = self.fails(n)

        class Made(Plain):
            def __getattribute__(self, name):
                return fail() if name == "thread_safe" else super().__getattribute__(name)

        assert "cannot be registered" in self.refused(Made)

    def test_what_an_announced_plugin_raises_is_in_the_report(self, n, install):
        source = (
            "from hostile_values import errors\n"
            "class Meta(type):\n"
            "    @property\n"
            "    def requires(cls):\n"
            f"        raise errors()[{n}]\n"
            "class Toy(metaclass=Meta):\n"
            "    @hookimpl\n"
            "    def newsclaims_recognize(self): return []\n"
        )
        install("looked-at", {"looked": "looked:Toy"}, source=source)
        install(
            "made",
            {"made": "made:Toy"},
            source=f"from hostile_values import errors\nraise errors()[{n}]\n",
        )
        report = Pipeline(plugins=[Plain()]).load_report
        for name, fault in (("looked", "cannot be examined: "), ("made", "cannot be imported: ")):
            [entry] = report.named(name)
            assert entry.status == "broken"
            assert entry.reason.startswith(fault)
            assert_readable(entry.reason)
