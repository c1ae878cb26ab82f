"""The refine chain: claims changed, dropped and added, and what they bring along."""

import pytest
from attrs import evolve
from toy_plugins import TEXT

from newsclaims import (
    Actor,
    EntityLink,
    InvalidResultError,
    Mention,
    Provenance,
    Span,
    codec,
    hookimpl,
)


def refiner(change, name="refiner"):
    class Refiner:
        @hookimpl
        def newsclaims_refine_claims(self, claims):
            return change(claims)

    plugin = Refiner()
    plugin.name = name
    return plugin


def test_each_plugin_is_given_what_the_one_before_returned(toys):
    def mark(sign):
        return refiner(
            lambda claims: [evolve(c, statement=c.statement + sign) for c in claims], sign
        )

    first, second = mark("1"), mark("2")
    assert toys(second, first).analyze(TEXT).claims[0].statement.endswith("12")
    assert toys(first, second, refine=["2"]).analyze(TEXT).claims[0].statement.endswith("21")


def test_unchanged_claims_leave_the_document_as_it_is(toys):
    assert toys(refiner(list)).analyze(TEXT) == toys().analyze(TEXT)


def test_claims_can_be_dropped(toys):
    document = toys(refiner(lambda claims: claims[:1])).analyze(TEXT)
    assert [claim.id for claim in document.claims] == ["c1"]


def test_children_of_a_dropped_claim_go_to_its_parent(toys):
    chain = {"c1": None, "c2": "c1", "c3": "c2"}

    def nest(claims):
        return [evolve(claim, parent=chain[claim.id]) for claim in claims]

    def drop(claims):
        return [claim for claim in claims if claim.id != "c2"]

    document = toys(refiner(nest, "a"), refiner(drop, "b")).analyze(TEXT)
    assert [(c.id, c.parent) for c in document.claims] == [("c1", None), ("c3", "c1")]


def test_dropped_claims_in_each_other_are_nobodys_ancestors(toys):
    def tangle(claims):
        parents = {"c1": "c2", "c2": "c1", "c3": "c1"}
        return [evolve(claim, parent=parents[claim.id]) for claim in claims]

    document = toys(refiner(tangle, "a"), refiner(lambda claims: claims[2:], "b")).analyze(TEXT)
    assert [(c.id, c.parent) for c in document.claims] == [("c3", None)]


def test_a_number_that_a_claim_brings_becomes_a_string_where_the_kind_is_textual(toys):
    def date(claims):
        [twelve] = claims[0].quantities
        return [evolve(claims[0], quantities=(evolve(twelve, kind="date"),)), *claims[1:]]

    document = toys(refiner(date)).analyze(TEXT)
    assert document.quantities[0].value == "12"
    assert codec.loads(codec.dumps(document, full=True)) == document


def test_a_token_in_a_claim_is_taken_as_the_plain_span(toys):
    def point(document, claims):
        hind, said = document.mentions[0], document.tokens[2]
        return [evolve(claims[0], source=hind, via=hind, content=(said,), quotes=(said,))]

    class Refiner:
        @hookimpl
        def newsclaims_refine_claims(self, document, claims):
            return point(document, claims)

    document = toys(Refiner()).analyze(TEXT)
    assert {document.claims[0].source, document.claims[0].via} == {Span(5, 8, "هند")}
    assert document.claims[0].content == document.claims[0].quotes == (Span(10, 13, "وصل"),)


def test_a_parent_that_never_was_is_none(toys):
    def orphan(claims):
        return [evolve(claims[0], parent="c99"), evolve(claims[1], parent="c2")]

    assert [c.parent for c in toys(refiner(orphan)).analyze(TEXT).claims] == [None, None]


def test_an_added_claim_is_signed_and_a_changed_one_keeps_its_signature(toys):
    def add(claims):
        forged = Provenance("guess", "somebody else")
        changed = evolve(claims[0], statement="وصل", provenance=forged)
        return [changed, evolve(claims[1], id="c9", provenance=forged)]

    changed, added = toys(refiner(add)).analyze(TEXT).claims
    assert changed.provenance == Provenance("colon", "colons")
    assert added.provenance == Provenance("guess", "refiner")


def test_an_actor_that_a_claim_brings_replaces_or_joins_the_others(toys):
    stranger = Actor(id="x1", name="شاهد", kind="unnamed", provenance=Provenance("seen", "forged"))

    def bring(claims):
        renamed = evolve(claims[0].actors[0], name="هند سالم")
        return [evolve(claims[0], actors=(renamed, stranger)), *claims[1:]]

    document = toys(refiner(bring)).analyze(TEXT)
    assert [actor.name for actor in document.actors] == ["سالم", "هند سالم", "شاهد"]
    assert document.claims[0].actors == document.actors[1:]
    assert document.actors[2].provenance == Provenance("seen", "refiner")


def link(claim, **changes):
    entry = EntityLink(**{"id": "Q7", "source": "wikidata", "score": 0.9, **changes})
    return evolve(claim, actors=tuple(evolve(actor, link=entry) for actor in claim.actors))


def test_an_actor_changed_in_one_claim_is_changed_everywhere(toys):
    def both(claims):
        hind = claims[0].actors
        return [link(claims[0]), claims[1], evolve(claims[2], actors=hind)]

    document = toys(refiner(both)).analyze(TEXT)
    entry = EntityLink(id="Q7", source="wikidata", score=0.9)
    assert [actor.link for actor in document.actors] == [None, entry]
    assert document.claims[0].actors == document.claims[2].actors == document.actors[1:]
    assert document.claims_by("a2") == (document.claims[0], document.claims[2])
    assert [m.actor for m in document.mentions] == ["a2", "a1", "a2"]
    assert codec.loads(codec.dumps(document, full=True)) == document
    assert codec.to_dict(document)["actors"][1]["link"] == {
        "id": "Q7",
        "source": "wikidata",
        "score": 0.9,
    }
    assert "link" not in codec.to_dict(document)["actors"][0]


@pytest.mark.parametrize("score", [0, 0.0, 1, 1.0])
def test_a_link_may_be_as_unsure_as_0_and_as_sure_as_1(toys, score):
    document = toys(refiner(lambda claims: [link(claims[0], score=score), *claims[1:]])).analyze(
        "قالت هند: وصل 12 قطارا"
    )
    assert [actor.link.score for actor in document.actors] == [score]


def test_a_changed_actor_takes_its_mentions_along(toys):
    def gather(claims):
        [hind], [salem] = claims[0].actors, claims[1].actors
        both = sorted((*hind.mentions, *salem.mentions), key=lambda one: one.start)
        return [evolve(claims[0], actors=(evolve(hind, mentions=tuple(both)),)), *claims[1:]]

    document = toys(refiner(gather)).analyze(TEXT)
    salem, hind = document.actors
    assert salem.mentions == ()
    assert [m.actor for m in hind.mentions] == ["a2", "a2", "a2"]
    assert [m.actor for m in document.mentions] == ["a2", "a2", "a2"]


def test_a_mention_that_a_refiner_adds_to_an_actor_is_signed(toys):
    forged = Provenance("guess", "somebody else")

    def point(claims):
        [hind] = claims[0].actors
        found = Mention(10, 13, "وصل", kind="other", provenance=forged)
        known = tuple(evolve(one, provenance=forged) for one in hind.mentions)
        return [evolve(claims[0], actors=(evolve(hind, mentions=(*known, found)),)), *claims[1:]]

    document = toys(refiner(point)).analyze(TEXT)
    signed = [mention.provenance for mention in document.actors[1].mentions]
    assert [one.plugin for one in signed] == ["speakers", "speakers", "refiner"]


def test_a_mention_that_a_changed_actor_gives_up_is_nobody_s(toys):
    def part(claims):
        [hind] = claims[0].actors
        return [evolve(claims[0], actors=(evolve(hind, mentions=hind.mentions[:1]),)), *claims[1:]]

    document = toys(refiner(part)).analyze(TEXT)
    assert [m.actor for m in document.mentions] == ["a2", "a1", None]


def test_a_mention_that_a_changed_actor_takes_is_missing_from_the_others_alone(toys):
    def take(claims):
        [hind], [salem] = claims[0].actors, claims[1].actors
        both = (hind.mentions[0], *salem.mentions)
        return [claims[0], evolve(claims[1], actors=(evolve(salem, mentions=both),)), claims[2]]

    document = toys(refiner(take)).analyze(TEXT)
    _, hind = document.actors
    assert [m.start for m in hind.mentions] == [document.mentions[2].start]
    assert [m.actor for m in document.mentions] == ["a1", "a1", "a2"]
    assert document.claims[0].actors == (hind,)


def test_an_actor_may_be_changed_in_the_last_of_its_claims_alone(toys):
    def last(claims):
        same = evolve(claims[2], actors=claims[0].actors)
        return [claims[0], claims[1], link(same)]

    document = toys(refiner(last)).analyze(TEXT)
    assert [actor.link is None for actor in document.actors] == [True, False]
    assert document.claims[0].actors[0].link == document.claims[2].actors[0].link


def test_of_quantities_that_begin_together_the_longer_stands_first(toys):
    def longer(claims):
        [twelve] = claims[0].quantities
        trains = evolve(
            twelve, id="q9", end=twelve.end + 7, text=TEXT[twelve.start : twelve.end + 7]
        )
        return [evolve(claims[0], quantities=(twelve, trains)), *claims[1:]]

    document = toys(refiner(longer)).analyze(TEXT)
    assert [quantity.id for quantity in document.quantities] == ["q9", "q1", "q2"]


def test_a_quantity_that_a_claim_brings_replaces_the_old(toys):
    def weigh(claims):
        [twelve] = claims[0].quantities
        return [evolve(claims[0], quantities=(evolve(twelve, unit="t"),)), *claims[1:]]

    document = toys(refiner(weigh)).analyze(TEXT)
    assert [q.unit for q in document.quantities] == ["t", None]
    assert document.claims[0].quantities == document.quantities[:1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda _: None, "claims: None is not a list or tuple"),
        (lambda claims: [claim.statement for claim in claims], "claims[0] is 'وصل"),
        (lambda claims: [claims[0], claims[0]], "two claims bear the id 'c1'"),
        (lambda claims: [evolve(claims[0], id="")], "claim: id is '', not a name"),
        (lambda claims: [evolve(claims[0], content=())], "content is empty"),
        (lambda claims: [evolve(claims[0], actors=("هند",))], "claim 0: actors[0] is 'هند'"),
        (lambda claims: [evolve(claims[0], parent=3)], "claim 0: parent is 3"),
        (
            lambda claims: [
                evolve(claims[1], actors=(evolve(claims[1].actors[0], name="سليم"),)),
                evolve(claims[2], actors=(evolve(claims[1].actors[0], name="سالم علي"),)),
            ],
            "two claims bring along different things under the id 'a1'",
        ),
        (
            lambda claims: [
                evolve(claims[0], actors=(evolve(claims[0].actors[0], id="Q7", roles=("مديرة",)),)),
                *claims[1:],
            ],
            "actor 'Q7' is 'a2' (هند) under another id; the id of an actor stays",
        ),
        (
            lambda claims: [link(claims[0], score=1.5)],
            "actor 0: link.score is 1.5",
        ),
        (lambda claims: [link(claims[0], score=-0.5)], "actor 0: link.score is -0.5"),
        (lambda claims: [link(claims[0], id="")], "actor 0: link.id is ''"),
        (lambda claims: [link(claims[0], source=None)], "actor 0: link.source is None"),
        (
            lambda claims: [
                evolve(claims[0], quantities=(evolve(claims[0].quantities[0], id=""),))
            ],
            "claim 0: quantity 0: id is ''",
        ),
    ],
)
def test_what_a_refiner_may_not_return(toys, change, message):
    with pytest.raises(InvalidResultError) as caught:
        toys(refiner(change)).analyze(TEXT)
    assert message in str(caught.value)
