"""What is installed, and what the load report says about it."""

import sys
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement

from newsclaims import ConfigurationError, Pipeline, PluginLoadError, hookimpl
from newsclaims._plugins import version_requirements
from newsclaims._plugins.discovery import survey
from newsclaims.registry import load_report

RECOGNIZER = """
class Recognizer:
    @hookimpl
    def newsclaims_recognize(self, document):
        return []
"""


def only(report):
    [entry] = report.entries
    return entry


def test_nothing_installed_is_an_empty_report():
    assert load_report().entries == ()
    assert str(load_report()) == "no plugin is installed"


def test_a_sound_plugin_is_loaded(install):
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, version="2.1", source=RECOGNIZER)
    entry = only(load_report())
    assert (entry.name, entry.distribution, entry.version) == ("rec", "toy-rec", "2.1")
    assert (entry.status, entry.reason, entry.stages) == ("loaded", "", ("ner",))
    assert entry.value == "toy_rec:Recognizer"


def test_a_report_makes_no_plugin(install):
    source = RECOGNIZER + "    def __init__(self):\n        raise AssertionError\n"
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=source)
    assert only(load_report()).status == "loaded"


def test_a_module_can_be_a_plugin(install):
    source = "@hookimpl\ndef newsclaims_recognize(document):\n    return []\n"
    install("toy-mod", {"mod": "toy_mod"}, source=source)
    assert only(load_report()).stages == ("ner",)
    assert [c.plugin for c in Pipeline().plan.stage("ner")] == ["mod"]


def test_a_module_may_import_another_package_of_the_family(install, site):
    (site / "newsclaims_kin.py").write_text("")
    install("toy-kin", {"kin": "toy_kin"}, source=f"import newsclaims_kin\n{MODULE}")
    assert only(load_report()).status == "loaded"


MODULE = "@hookimpl\ndef newsclaims_recognize(document):\n    return []\n"


class TestBroken:
    @pytest.mark.parametrize(
        ("source", "reason"),
        [
            ("import no_such_thing", "ModuleNotFoundError: No module named 'no_such_thing'"),
            (
                "raise RuntimeError('first\\nsecond')",
                "cannot be imported: RuntimeError: first second",
            ),
            ("import sys; sys.exit('gone')", "cannot be imported: SystemExit: gone"),
            ("class Recognizer(:", "cannot be imported: SyntaxError"),
            ("Other = 1", "AttributeError"),
            ("class Recognizer: pass", "implements no hook of the chain"),
            (
                "class Recognizer:\n @hookimpl\n def newsclaims_recognise(self): pass",
                "no hook newsclaims_recognise; did you mean newsclaims_recognize?",
            ),
            (
                "class Recognizer:\n def newsclaims_recognize(self, document): pass",
                "method newsclaims_recognize lacks @hookimpl",
            ),
            (
                "class Recognizer:\n @hookimpl\n def newsclaims_recognize(self, dokument): pass",
                "dokument",
            ),
            (
                "class Recognizer:\n @hookimpl(wrapper=True)\n def newsclaims_recognize(self): pass",
                "not a generator function",
            ),
            (
                RECOGNIZER + "    requires = ('token',)",
                "`requires` names 'token'; the layers are language, tokens, sentences",
            ),
            (RECOGNIZER + "    uses = 'tokens'", "`uses` is 'tokens', not a tuple"),
            (
                RECOGNIZER + "    provides = ('tokens',)",
                "`provides` names 'tokens', but newsclaims_tokenize",
            ),
            (RECOGNIZER + "    api_version = 'new'", "api_version is 'new'"),
        ],
    )
    def test_is_reported_in_one_line(self, install, source, reason):
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, version="0.3", source=source)
        entry = only(load_report())
        assert entry.status == "broken"
        assert reason in entry.reason
        assert "\n" not in entry.reason
        assert "rec (toy-rec 0.3) broken" in str(entry)

    def test_one_that_nobody_needs_is_a_diagnostic(self, install, toys):
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source="1 / 0")
        [diagnostic] = toys().analyze("نص").diagnostics
        assert (diagnostic.level, diagnostic.plugin) == ("warning", "rec")
        assert "toy-rec 1.0" in diagnostic.message
        assert "ZeroDivisionError" in diagnostic.message

    def test_one_that_is_named_is_an_error(self, install, toys):
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source="1 / 0")
        with pytest.raises(PluginLoadError, match=r"'rec' \(toy-rec 1.0, .*ZeroDivisionError"):
            toys(ner="rec")

    @pytest.mark.parametrize("name", ["ner", "tokenizer", "refine"])
    def test_a_default_is_an_error(self, install, name):
        install("toy-words", {"words": "toy_plugins:Words"})
        install("toy-rec", {name: "toy_rec:Recognizer"}, source="1 / 0")
        with pytest.raises(PluginLoadError, match=r"toy-rec 1\.0"):
            Pipeline()

    def test_a_default_that_another_is_named_for_is_not(self, install, toys):
        install("toy-rec", {"ner": "toy_rec:Recognizer"}, source="1 / 0")
        assert toys(ner="names").plan.stage("ner")

    def test_a_default_that_is_disabled_is_not(self, install, toys):
        install("toy-rec", {"ner": "toy_rec:Recognizer"}, source="1 / 0")
        assert toys(disable=["ner"]).plan.stage("ner")

    def test_a_default_driver_that_an_object_stands_in_for_is_not(self, install, toys):
        install("toy-rec", {"tokenizer": "toy_rec:Recognizer"}, source="1 / 0")
        assert [c.plugin for c in toys().plan.stage("tokenizer")] == ["words"]


def test_a_hook_that_there_may_be_one_day_can_be_optional(install):
    source = RECOGNIZER + "    @hookimpl(optionalhook=True)\n    def newsclaims_new(self): pass\n"
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=source)
    assert only(load_report()).status == "loaded"


def test_a_hook_that_turns_bad_when_the_plugin_is_made_is_an_error(install):
    source = RECOGNIZER + (
        "    def __init__(self):\n"
        "        @hookimpl\n"
        "        def recognize(dokument): pass\n"
        "        self.newsclaims_recognize = recognize\n"
    )
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=source)
    with pytest.raises(PluginLoadError, match=r"'rec' cannot be registered: .*dokument"):
        Pipeline()


def test_a_disabled_plugin_is_not_imported(install):
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source="raise AssertionError")
    entry = only(load_report(disable=["rec"]))
    assert (entry.status, entry.reason) == ("disabled", "switched off by `disable`")
    assert "toy_rec" not in sys.modules


class TestColliding:
    @pytest.fixture(autouse=True)
    def two(self, install):
        install("toy-one", {"twin": "toy_one:Recognizer"}, version="1.1", source=RECOGNIZER)
        install("toy-two", {"twin": "toy_two:Recognizer"}, version="2.2", source=RECOGNIZER)

    def test_both_are_reported(self):
        entries = load_report().named("twin")
        assert [(e.distribution, e.status) for e in entries] == [
            ("toy-one", "colliding"),
            ("toy-two", "colliding"),
        ]
        assert "toy-one 1.1 and toy-two 2.2 claim this name" in entries[0].reason

    def test_a_pipeline_that_would_use_the_name_is_not_built(self, toys):
        for settings in ({}, {"ner": "twin"}):
            with pytest.raises(PluginLoadError, match=r"'twin': toy-one 1.1 and toy-two 2.2"):
                toys(**settings)

    def test_a_pipeline_that_would_not_is(self, toys):
        assert toys(ner="names").analyze("نص").diagnostics[0].plugin == "twin"
        assert toys(disable="twin").analyze("نص").diagnostics == ()


class TestOutdated:
    @pytest.mark.parametrize(
        ("version", "reason"), [(99, "upgrade newsclaims"), (0, "upgrade the plugin")]
    )
    def test_by_its_chain_version(self, install, version, reason):
        source = f"{RECOGNIZER}    api_version = {version}\n"
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=source)
        entry = only(load_report())
        assert entry.status == "outdated"
        assert reason in entry.reason

    def test_by_its_chain_version_whatever_its_hooks(self, install):
        source = "class Recognizer:\n api_version = 99\n @hookimpl\n def newsclaims_new(self): pass"
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=source)
        assert only(load_report()).status == "outdated"

    def test_by_its_requirement(self, install):
        install(
            "toy-rec",
            {"rec": "toy_rec:Recognizer"},
            source="raise AssertionError",
            requires=["attrs", "newsclaims-ner>=3", "newsclaims (>=99)"],
        )
        entry = only(load_report())
        assert entry.status == "outdated"
        assert "requires newsclaims (>=99), but newsclaims 0" in entry.reason

    def test_by_a_requirement_that_cannot_be_read(self, install):
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, requires=["newsclaims >> 3"])
        entry = only(load_report())
        assert entry.status == "outdated"
        assert "states a requirement that cannot be read: 'newsclaims >> 3'" in entry.reason
        assert "\n" not in entry.reason

    @given(
        st.lists(
            st.builds(
                "{}{}".format,
                st.sampled_from([">=", "<=", ">", "<", " >= "]),
                st.from_regex(r"\A[0-9]{1,2}(\.[0-9]{1,2}){0,3}\Z"),
            ),
            max_size=3,
        ),
        st.from_regex(r"\A[0-9]{1,2}(\.[0-9]{1,2}){0,3}\Z"),
    )
    def test_a_plain_requirement_is_judged_as_packaging_does(self, bounds, version):
        line = f"newsclaims{','.join(bounds)}"
        with patch.object(version_requirements, "core_version", lambda: version):
            plainly = version_requirements._is_plainly_met(line)
        assert plainly == Requirement(line).specifier.contains(version)

    def test_an_object_is_refused(self):
        class Rec:
            api_version = 99

        with pytest.raises(PluginLoadError, match=r"'rec' .* made for version 99 of the chain"):
            Pipeline(plugins=[Rec()])

    def test_not_by_the_requirement_of_an_extra(self, install):
        requires = ["newsclaims>=99; extra == 'tomorrow'", "newsclaims>=0.0.1"]
        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=RECOGNIZER, requires=requires)
        assert only(load_report()).status == "loaded"


class TestHandedIn:
    def test_an_object_takes_the_place_of_the_installed_one(self, install):
        class Rec:
            @hookimpl
            def newsclaims_recognize(self):
                return []

        install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=RECOGNIZER)
        registry = survey(plugins=[Rec()])
        assert [(e.origin, e.status) for e in registry.report.entries] == [
            ("handed to the pipeline", "loaded"),
            ("toy-rec 1.0", "blocked"),
        ]
        assert registry.candidates["rec"].handed_in

    def test_two_may_not_bear_one_name(self):
        from toy_plugins import Names

        with pytest.raises(ConfigurationError, match="bear the name 'names'; set `name`"):
            Pipeline(plugins=[Names(), Names()])

    @pytest.mark.parametrize("thing", [object(), 3, "names", None])
    def test_what_is_no_plugin_is_refused(self, thing):
        with pytest.raises(PluginLoadError, match="implements no hook"):
            Pipeline(plugins=[thing])

    def test_a_class_is_made_with_its_options(self):
        from toy_plugins import Names, Words

        pipeline = Pipeline(plugins=[Words, Names], options={"names": {"known": ["سالم"]}})
        assert [m.text for m in pipeline.analyze("هند سالم").mentions] == ["سالم"]


def test_installation_order_decides_nothing(install):
    install("z-first", {"b": "toy_plugins:Digits"})
    install("a-second", {"a": "toy_plugins:Digits"})
    assert [c.plugin for c in Pipeline().plan.stage("numbers")] == ["a", "b"]
    assert [entry.name for entry in load_report().entries] == ["a", "b"]
