"""Which statement stands in which, by the offsets of their cues and contents."""

from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Attribution, Cue, Resolution, Span
from newsclaims._chain.claim_assembly import assemble
from newsclaims.nesting import enclosing

TEXT = "قال سالم إن هند ذكرت أن كمال نفى أن يكون قد حضر"


def span(text):
    start = TEXT.index(text)
    return Span(start, start + len(text), text)


def nested(*statements):
    """Return the cue of the parent of each statement, given as a cue and the pieces of its content."""
    parents = enclosing([(span(cue), [*map(span, content)]) for cue, *content in statements])
    return {
        cue: None if parent is None else statements[parent][0]
        for (cue, *_), parent in zip(statements, parents, strict=True)
    }


def test_the_smallest_that_covers_the_cue_is_the_parent():
    assert nested(
        ("قال", "إن هند ذكرت أن كمال نفى أن يكون قد حضر"),
        ("ذكرت", "أن كمال نفى أن يكون قد حضر"),
        ("نفى", "أن يكون قد حضر"),
    ) == {"قال": None, "ذكرت": "قال", "نفى": "ذكرت"}


def test_the_order_of_the_list_decides_nothing():
    assert nested(
        ("نفى", "أن يكون قد حضر"),
        ("ذكرت", "أن كمال نفى أن يكون قد حضر"),
        ("قال", "إن هند ذكرت أن كمال نفى أن يكون قد حضر"),
    ) == {"قال": None, "ذكرت": "قال", "نفى": "ذكرت"}


def test_a_cue_outside_is_no_child():
    assert nested(("قال", "إن هند"), ("نفى", "أن يكون قد حضر")) == {"قال": None, "نفى": None}


def test_a_cue_that_ends_with_the_content_is_a_child():
    assert nested(("قال", "إن هند ذكرت"), ("ذكرت", "أن كمال"))["ذكرت"] == "قال"


def test_a_cue_that_begins_with_the_content_is_a_child():
    assert nested(("قال", "ذكرت أن كمال"), ("ذكرت", "أن كمال"))["ذكرت"] == "قال"


def test_a_cue_that_goes_on_beyond_the_content_is_no_child():
    assert nested(("قال", "إن هند ذك"), ("ذكرت", "أن"))["ذكرت"] is None


def test_a_cue_that_begins_where_the_content_ends_is_no_child():
    assert nested(("قال", "إن هند "), ("ذكرت", "أن"))["ذكرت"] is None


def test_a_cue_that_begins_before_the_content_is_no_child():
    assert nested(("قال", "كرت أن كمال"), ("ذكرت", "أن"))["ذكرت"] is None


def test_a_cue_that_sticks_out_of_one_content_is_the_child_of_a_longer_one():
    assert nested(("قال", "هند ذك"), ("ذكرت", "أن"), ("نفى", "ذكرت أن كمال"))["ذكرت"] == "نفى"


def test_a_cue_in_the_second_piece_of_a_content_is_a_child():
    """The first piece begins an interrupted quotation, the last ends it."""
    assert nested(("قال", "إن هند", "أن كمال نفى"), ("نفى", "حضر"))["نفى"] == "قال"


def test_what_stands_between_the_pieces_is_no_child():
    assert nested(("قال", "إن هند", "أن كمال نفى"), ("ذكرت", "حضر"))["ذكرت"] is None


def test_all_pieces_together_are_how_long_a_content_is():
    """The piece of ``قال`` that covers the cue is the shorter one, its content the longer."""
    assert (
        nested(("قال", "نفى", "هند ذكرت أن كمال"), ("هند", "كمال نفى"), ("نفى", "حضر"))["نفى"]
        == "هند"
    )


def test_of_two_in_each_other_the_shorter_is_the_child():
    assert nested(("قال", "إن هند ذكرت أن كمال"), ("ذكرت", "قال سالم")) == {
        "قال": None,
        "ذكرت": "قال",
    }


def test_of_two_in_each_other_that_are_as_long_the_later_is_the_child():
    assert nested(("ذكرت", "كمال نفى"), ("نفى", "هند ذكرت")) == {"ذكرت": None, "نفى": "ذكرت"}


def test_a_cue_that_is_no_child_hides_none_behind_it():
    assert nested(
        ("قال", "ذكرت أن كمال نفى"), ("ذكرت", "أن كمال نفى أن يكون قد حضر"), ("نفى", "حضر")
    ) == {"قال": None, "ذكرت": None, "نفى": "قال"}


def test_a_statement_in_its_own_content_is_no_child_of_itself():
    assert nested(("ذكرت", "هند ذكرت أن كمال")) == {"ذكرت": None}


def test_of_two_that_cover_a_cue_alike_the_first_is_the_parent():
    said, child = (span("قال"), [span("إن هند ذكرت")]), (span("ذكرت"), [span("أن كمال")])
    assert enclosing([said, said, child]) == [None, None, 0]


def test_two_of_one_cue_and_one_content_are_not_in_each_other():
    """A plugin may read one sentence in two ways."""
    said = (span("ذكرت"), [span("هند ذكرت أن كمال")])
    assert enclosing([said, said]) == [None, None]


def test_nothing_stands_in_nothing():
    assert enclosing([]) == []
    assert enclosing([(span("قال"), [])]) == [None]


def test_the_parent_of_a_claim_is_the_claim_that_its_cue_stands_in():
    said, denied = (
        Attribution(
            cue=Cue(cue.start, cue.end, cue.text, lemma=""),
            content=(content,),
            form="indirect",
            act="state",
            id=name,
        )
        for name, cue, content in (
            ("c1", span("قال"), span("إن هند ذكرت أن كمال نفى")),
            ("c2", span("نفى"), span("أن يكون قد حضر")),
        )
    )
    claims = assemble([said, denied], [], Resolution())
    assert [(claim.id, claim.parent) for claim in claims] == [("c1", None), ("c2", "c1")]


@st.composite
def spans(draw):
    start = draw(st.integers(0, 40))
    end = draw(st.integers(start + 1, start + 12))
    return Span(start, end, "س" * (end - start))


STATEMENTS = st.lists(st.tuples(spans(), st.lists(spans(), max_size=2)), max_size=8)


@given(STATEMENTS)
def test_law_there_are_no_cycles(statements):
    parents = enclosing(statements)
    for child in range(len(parents)):
        seen, at = {child}, parents[child]
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parents[at]


@given(STATEMENTS)
def test_law_the_parent_is_the_first_of_the_shortest_contents_that_cover_the_cue(statements):
    """The definition, tried pair by pair."""

    def rank(at):
        cue, content = statements[at]
        return sum(one.end - one.start for one in content), -cue.start

    everybody = range(len(statements))
    for child, found in enumerate(enclosing(statements)):
        cue, _ = statements[child]
        parents = [
            at
            for at in everybody
            if rank(at) > rank(child)
            and any(one.start <= cue.start and cue.end <= one.end for one in statements[at][1])
        ]
        assert found == min(parents, key=rank, default=None)
