"""Kinds and acts of plugins' own: declared, checked, passed on, and read as what they stand for."""

import re

import pytest
from attrs import evolve, frozen
from toy_plugins import TEXT, Coaches, Colons, Speakers

from newsclaims import (
    Article,
    ConfigurationError,
    Document,
    DocumentError,
    InvalidResultError,
    Mention,
    PluginLoadError,
    codec,
    hookimpl,
    load_report,
)
from newsclaims.testing import checked

KINDS = Coaches.own_kinds
ACTS = {"finance:guide": "predict"}


class Guidance(Colons):
    """Find what the toy finds, with an act of its own."""

    name = "colons"
    own_acts = ACTS

    @hookimpl
    def newsclaims_attribute(self, document):
        return [evolve(one, act="finance:guide") for one in super().newsclaims_attribute(document)]


class PassesOn(Speakers):
    """Give an actor the kind of its mentions."""

    name = "speakers"

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        found = super().newsclaims_resolve_actors(document)
        actors = [evolve(a, kind=a.mentions[0].kind) for a in found.actors]
        return evolve(found, actors=tuple(actors))


class Undeclared(Coaches):
    own_kinds = {}  # noqa: RUF012 - as a plugin has it


CHAIN = {"without": ("colons", "speakers")}


def chain(toys, *plugins, **settings):
    return toys(*plugins, Guidance(), PassesOn(), **CHAIN, **settings)


class TestAWordOfItsOwn:
    def test_it_stands_in_the_document_with_what_it_stands_for(self, toys):
        document = chain(toys, Coaches()).analyze(TEXT)
        hind = document.mentions[0]
        assert (hind.kind, hind.kind_fallback, hind.standard_kind) == (
            "sport:coach",
            "person",
            "person",
        )
        said = document.attributions[0]
        assert (said.act, said.act_fallback, said.standard_act) == (
            "finance:guide",
            "predict",
            "predict",
        )

    def test_a_claim_has_it_from_its_attribution(self, toys):
        claim = chain(toys, Coaches()).analyze(TEXT).claims[0]
        assert (claim.act, claim.standard_act) == ("finance:guide", "predict")
        assert claim.row()["act"] == "finance:guide"

    def test_a_resolver_may_pass_on_what_it_was_given(self, toys):
        claim = chain(toys, Coaches()).analyze(TEXT).claims[0]
        [actor] = claim.actors
        assert (actor.kind, actor.standard_kind) == ("sport:coach", "person")
        assert claim.row()["speaker_kind"] == "sport:coach"

    def test_a_standard_word_stands_for_itself(self, toys):
        document = toys().analyze(TEXT)
        assert (document.mentions[0].kind_fallback, document.mentions[0].standard_kind) == (
            None,
            "person",
        )
        assert document.claims[0].standard_act == "state"
        assert document.actors[0].standard_kind == "person"

    def test_what_a_plugin_says_of_it_itself_does_not_count(self, toys):
        class Claiming(Coaches):
            @hookimpl
            def newsclaims_recognize(self, document):
                one = super().newsclaims_recognize(document)
                return [evolve(m, kind_fallback="place") for m in one]

        assert chain(toys, Claiming()).analyze(TEXT).mentions[0].kind_fallback == "person"

    def test_a_standard_word_loses_a_fallback_that_it_had(self, toys):
        class Standard(Coaches):
            @hookimpl
            def newsclaims_recognize(self, document):
                one = super().newsclaims_recognize(document)
                return [evolve(m, kind="place", kind_fallback="person") for m in one]

        found = toys(Standard(), ner="coaches").analyze(TEXT).mentions[0]
        assert (found.kind, found.kind_fallback) == ("place", None)

    def test_a_refining_plugin_may_give_one_to_an_actor_and_a_claim(self, toys):
        class Ranks:
            name = "ranks"
            own_kinds = KINDS
            own_acts = ACTS

            @hookimpl
            def newsclaims_refine_claims(self, claims):
                return [
                    evolve(
                        one,
                        act="finance:guide",
                        actors=tuple(evolve(a, kind="sport:coach") for a in one.actors),
                    )
                    for one in claims
                ]

        document = toys(Ranks()).analyze(TEXT)
        assert {a.kind_fallback for a in document.actors} == {"person"}
        assert {c.act_fallback for c in document.claims} == {"predict"}

    def test_a_plugin_that_wraps_may_declare_those_that_it_writes(self, toys):
        class Renames:
            name = "renames"
            own_kinds = KINDS

            @hookimpl(wrapper=True)
            def newsclaims_recognize(self):
                found = yield
                return [evolve(one, kind="sport:coach") for one in found]

        assert toys(Renames()).analyze(TEXT).mentions[0].standard_kind == "person"

    def test_other_processes_give_the_same(self, toys):
        chosen = {"tokenizer": "words", "numbers": "digits", "quotes": "colons"}
        pipeline = toys(Coaches(), ner="coaches", actors="speakers", **chosen)
        assert list(pipeline.pipe([TEXT], processes=2)) == [pipeline.analyze(TEXT)]

    def test_a_batch_gives_the_same(self, toys):
        class InBatches(Coaches):
            @hookimpl
            def newsclaims_recognize_batch(self, documents):
                return [self.newsclaims_recognize(one) for one in documents]

        pipeline = toys(InBatches())
        texts = [TEXT, "هند: نعم"]
        assert list(pipeline.pipe(texts, batch_size=2)) == [*map(pipeline.analyze, texts)]


class TestJson:
    def test_it_comes_back(self, toys):
        document = chain(toys, Coaches()).analyze(TEXT)
        assert codec.loads(codec.dumps(document, full=True)) == document
        short = codec.loads(codec.dumps(document))
        assert short.actors[0].standard_kind == "person"
        assert short.claims[0].standard_act == "predict"

    def test_it_stands_beside_what_it_stands_for(self, toys):
        data = codec.to_dict(chain(toys, Coaches()).analyze(TEXT))
        assert [*data["actors"][1].items()][2:4] == [
            ("kind", "sport:coach"),
            ("kind_fallback", "person"),
        ]
        assert data["claims"][0]["act_fallback"] == "predict"

    def test_a_standard_word_has_no_fallback_there(self, toys):
        written = codec.dumps(toys().analyze(TEXT), full=True)
        assert "fallback" not in written

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ('"kind_fallback": "person", ', "", "'sport:coach' stands for None; here it stands"),
            (
                '"kind_fallback": "person"',
                '"kind_fallback": "x"',
                "kind_fallback: .*x is not one of",
            ),
            ('"kind": "sport:coach"', '"kind": "person"', "kind_fallback is 'person' beside the"),
            ('"kind": "sport:coach"', '"kind": "Sport"', "kind: Sport is not one of"),
            ('"kind": "sport:coach"', '"kind": 3', "kind: 3 is not one of"),
        ],
    )
    def test_what_is_wrong_with_one_is_said(self, toys, old, new, fault):
        written = codec.dumps(chain(toys, Coaches()).analyze(TEXT), full=True)
        assert old in written
        with pytest.raises(DocumentError, match=fault):
            codec.loads(written.replace(old, new))


class TestRefused:
    def test_one_that_nobody_declares_and_how_to_declare_it(self, toys):
        with pytest.raises(InvalidResultError) as caught:
            toys(Undeclared()).analyze(TEXT)
        assert str(caught.value).endswith(
            "mention 0: kind is 'sport:coach', which the plugin does not declare; write "
            "own_kinds = {'sport:coach': ...} into its class, with one of "
            "organization, other, person, place"
        )
        assert str(caught.value).startswith("plugin 'coaches' (handed to the pipeline) broke the")

    def test_it_costs_the_plugin_alone_where_faults_are_skipped(self, toys):
        document = toys(Undeclared(), on_error="skip").analyze(TEXT)
        assert [m.kind for m in document.mentions] == ["person"] * 3
        assert [d.plugin for d in document.diagnostics] == ["coaches"]

    def test_an_act_that_nobody_declares(self, toys):
        class Silent(Guidance):
            own_acts = {}  # noqa: RUF012 - as a plugin has it

        with pytest.raises(InvalidResultError, match=r"act is 'finance:guide'.* write own_acts = "):
            toys(Silent(), without=("colons",)).analyze(TEXT)

    def test_one_that_another_plugin_declares_and_nobody_used(self, toys):
        with pytest.raises(InvalidResultError, match="which the plugin does not declare"):
            toys(Undeclared(), Ships()).analyze(TEXT)

    def test_a_word_without_a_name_before_it(self, toys):
        plugin = Coaches()
        plugin.kind = "coach"
        with pytest.raises(InvalidResultError, match=r"it is one of .* declares in `own_kinds`"):
            toys(plugin).analyze(TEXT)

    def test_one_that_stands_for_what_an_actor_cannot_be(self, toys):
        plugin = Coaches()
        plugin.kind = "sport:bus"
        with pytest.raises(InvalidResultError) as caught:
            toys(plugin, PassesOn(), without=("names", "speakers")).analyze("قالت هند: نعم")
        assert "actor 0: kind 'sport:bus' stands for 'other'; here it stands" in str(caught.value)

    @pytest.mark.parametrize(
        ("said", "fault"),
        [
            (
                {"own_kinds": ("sport:coach",)},
                "`own_kinds` is ('sport:coach',), not a dict such as",
            ),
            ({"own_kinds": {"coach": "person"}}, "`own_kinds` names 'coach'; a word of a plugin's"),
            ({"own_kinds": {"Sport:coach": "person"}}, "`own_kinds` names 'Sport:coach'"),
            ({"own_kinds": {"sport:coach": "x"}}, "lets 'sport:coach' stand for 'x'; it is one of"),
            (
                {"own_acts": {"a:b": "person"}},
                "`own_acts` lets 'a:b' stand for 'person'; it is one",
            ),
            ({"own_acts": {3: "state"}}, "`own_acts` names 3; a word"),
        ],
    )
    def test_what_cannot_be_declared(self, toys, said, fault):
        with pytest.raises(PluginLoadError, match=re.escape(fault)):
            toys(type("Coaches", (Coaches,), said)())

    def test_two_plugins_to_which_a_word_means_different_things(self, toys):
        with pytest.raises(ConfigurationError) as caught:
            toys(Coaches(), Ships(own_kinds={"sport:coach": "place"}))
        assert str(caught.value) == (
            "the kind 'sport:coach' stands for 'person' to plugin 'coaches' (handed to the "
            "pipeline), and for 'place' to plugin 'ships' (handed to the pipeline); disable one "
            "of them"
        )

    def test_two_plugins_may_share_one(self, toys):
        assert toys(Coaches(), Ships(own_kinds=KINDS)).analyze(TEXT).mentions


@frozen
class Ships:
    """Find nothing."""

    own_kinds: object = {}
    name = "ships"

    @hookimpl
    def newsclaims_recognize(self):
        return []


def test_a_field_that_is_an_option_declares_nothing(install):
    source = (
        "from attrs import frozen\n@frozen\nclass Ships:\n    kinds: tuple[str, ...] = ()\n"
        "    acts: tuple[str, ...] = ()\n"
        "    @hookimpl\n    def newsclaims_recognize(self):\n        return []\n"
    )
    install("ships", {"ships": "ships:Ships"}, source=source)
    assert [one.status for one in load_report().entries] == ["loaded"]


class TestASuite:
    def test_takes_what_its_plugin_declares(self):
        document = Document(article=Article(text="هند"))
        [found] = checked("ner", document, [COACH], Coaches())
        assert found.kind_fallback == "person"

    def test_takes_what_stands_in_the_document(self):
        known = evolve(COACH, kind_fallback="person")
        document = Document(article=Article(text="هند"), mentions=(known,))
        [found] = checked("ner", document, [COACH])
        assert found == known

    def test_refuses_what_is_neither(self):
        with pytest.raises(ValueError, match="which the plugin does not declare"):
            checked("ner", Document(article=Article(text="هند")), [COACH])


COACH = Mention(0, 3, "هند", kind="sport:coach")
