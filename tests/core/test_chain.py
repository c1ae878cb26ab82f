"""The chain from text to claims, over toy plugins."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve, fields_dict, frozen
from hypothesis import HealthCheck, given, settings
from made_documents import documents
from toy_plugins import TEXT, Names

from newsclaims import (
    Article,
    ArticleError,
    Attribution,
    Claim,
    Document,
    Mention,
    Pipeline,
    Provenance,
    Resolution,
    Tokenization,
    hookimpl,
)
from newsclaims._chain.claim_assembly import assemble
from newsclaims.model import Relation


def test_an_article_becomes_claims(toys):
    document = toys().analyze(TEXT)
    assert [(c.id, c.speaker, c.statement) for c in document.claims] == [
        ("c1", "هند", "وصل 12 قطارا"),
        ("c2", "سالم", "هند قالت: تأخر 3 منها"),
        ("c3", None, "تأخر 3 منها"),
    ]


def test_a_claim_has_the_numbers_of_its_content(toys):
    document = toys().analyze(TEXT)
    assert [[q.id for q in claim.quantities] for claim in document.claims] == [
        ["q1"],
        ["q2"],
        ["q2"],
    ]


def test_a_claim_inside_another_is_its_child(toys):
    document = toys().analyze(TEXT)
    assert [claim.parent for claim in document.claims] == [None, None, "c2"]


def test_mentions_of_an_actor_bear_its_id(toys):
    document = toys().analyze(TEXT)
    assert [(m.text, m.actor) for m in document.mentions] == [
        ("هند", "a2"),
        ("سالم", "a1"),
        ("هند", "a2"),
    ]
    assert {m.actor for actor in document.actors for m in actor.mentions} == {"a1", "a2"}


def test_claims_by_an_actor(toys):
    document = toys().analyze(TEXT)
    [hind] = [actor for actor in document.actors if actor.name == "هند"]
    assert document.claims_by(hind) == document.claims_by("هند") == document.claims[:1]


def test_contents_of_an_interrupted_quotation_are_joined(toys):
    class Interrupted:
        @hookimpl(wrapper=True)
        def newsclaims_attribute(self, document):
            first, *_ = yield
            parts = (document.article.span(0, 4), document.article.span(10, 13))
            return [evolve(first, content=parts)]

    document = toys(Interrupted()).analyze(TEXT)
    assert document.claims[0].statement == "قالت … وصل"


def test_a_claim_says_whose_words_it_is_known_through(toys):
    class Through:
        @hookimpl(wrapper=True)
        def newsclaims_attribute(self, document):
            first, *_ = yield
            return [evolve(first, via=document.article.span(5, 8))]

    [claim] = toys(Through()).analyze(TEXT).claims
    assert claim.via.text == "هند"


def test_the_executor_signs_and_keeps_the_rule(toys):
    document = toys().analyze(TEXT)
    assert document.quantities[0].provenance == Provenance(rule="digits", plugin="digits")
    assert document.claims[0].provenance == Provenance(rule="colon", plugin="colons")
    assert document.attributions[0].provenance == document.claims[0].provenance
    assert document.actors[0].provenance.plugin == "speakers"
    assert document.mentions[0].provenance == Provenance(rule="told", plugin="names")


def test_a_distribution_signs_with_its_version(install):
    install("toy-names", {"names": "toy_plugins:Names"}, version="2.5")
    [mention, *_] = Pipeline(plugins=[Tokens()]).analyze(TEXT).mentions
    assert mention.provenance == Provenance("told", "names", "toy-names", "2.5")


class Tokens:
    """Give no token: enough where only the layer matters."""

    @hookimpl
    def newsclaims_tokenize(self):
        return Tokenization(tokens=(), sentences=())


@pytest.mark.parametrize("text", ["", " \n\t", "\u00a0\u2003"])
def test_a_text_of_white_space_calls_no_plugin(text):
    class Never:
        @hookimpl
        def newsclaims_recognize(self):
            raise AssertionError

    article = Article(text=text, id="empty")
    assert Pipeline(plugins=[Never()]).analyze(article) == Document(article=article)


def test_what_is_neither_article_nor_text_is_refused(toys):
    with pytest.raises(ArticleError, match="None is neither an Article, a string nor a dict"):
        toys().analyze(None)
    with pytest.raises(ArticleError, match="'n7': text is 5, not a string"):
        toys().analyze(Article(text=5, id="n7"))


def test_the_same_text_gives_the_same_document(toys):
    pipeline = toys()
    assert pipeline.analyze(TEXT) == pipeline.analyze(TEXT) == toys().analyze(TEXT)


def test_threads_share_a_pipeline(toys):
    pipeline, barrier = toys(), threading.Barrier(4)
    expected = pipeline.analyze(TEXT)

    def work(_):
        barrier.wait()
        return [pipeline.analyze(TEXT) for _ in range(25)]

    with ThreadPoolExecutor(4) as threads:
        for documents in threads.map(work, range(4)):
            assert all(document == expected for document in documents)


def test_a_pipeline_never_changes(toys):
    pipeline = toys()
    with pytest.raises(AttributeError):
        pipeline.plan = None
    with pytest.raises(AttributeError):
        pipeline.further = 1


class TestWrappers:
    def test_a_wrapper_sees_one_plugin_s_result_and_returns_another(self, toys):
        class OnlyFirst:
            @hookimpl(wrapper=True)
            def newsclaims_recognize(self):
                mentions = yield
                return mentions[:1]

        document = toys(OnlyFirst(), Salem()).analyze(TEXT)
        assert [(m.text, m.provenance.plugin) for m in document.mentions] == [
            ("هند", "names"),
            ("سالم", "salem"),
        ]

    def test_a_wrapper_is_part_of_the_plan(self, toys):
        class Timed:
            @hookimpl(wrapper=True)
            def newsclaims_attribute(self):
                return (yield)

        [choice] = toys(Timed()).plan.stage("quotes")
        assert choice.wrappers == ("timed",)
        assert "wrapped by timed" in str(choice)

    def test_a_disabled_wrapper_wraps_nothing(self, toys):
        class Nothing:
            @hookimpl(wrapper=True)
            def newsclaims_recognize(self):
                yield
                return []

        assert toys(Nothing()).analyze(TEXT).mentions == ()
        assert toys(Nothing(), disable=["nothing"]).analyze(TEXT).mentions != ()


class Salem:
    """Find the last name only."""

    @hookimpl
    def newsclaims_recognize(self, document):
        start = document.text.index("سالم")
        return [Mention(start, start + 4, "سالم", kind="person")]


def test_a_plugin_with_a_list_among_its_options_can_wrap():
    """pluggy hashes plugins where it can; this one has no hash."""

    @frozen
    class Listed:
        names: list[str]

        @hookimpl(wrapper=True)
        def newsclaims_recognize(self):
            return (yield)

    pipeline = Pipeline(plugins=[Listed(["هند"]), Names(), Tokens()])
    assert len(pipeline.analyze(TEXT).mentions) == 3


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_law_a_claim_has_every_field_that_its_attribution_has_too(document):
    claims = assemble(document.attributions, (), Resolution())
    shared = {*fields_dict(Attribution)} & {*fields_dict(Claim)} - {"statement"}
    assert shared >= {*fields_dict(Relation)}
    for claim, attribution in zip(claims, document.attributions, strict=True):
        assert [getattr(claim, one) for one in shared] == [
            getattr(attribution, one) for one in shared
        ]
