"""How the results of several plugins become one layer."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Attribution, Cue, Mention, Quantity, Resolution, Span
from newsclaims._chain.claim_assembly import assemble
from newsclaims._chain.merge import merge_attributions, merge_spans

TEXT = "أكد رئيس مجلس النواب سليم الحلو في بيروت أن الجلسة ستعقد في موعدها المقرر"


def mention(text, kind="person"):
    start = TEXT.index(text)
    return Mention(start, start + len(text), text, kind=kind)


def attribution(cue, content, confidence=1.0, text=TEXT):
    start, begin = text.index(cue), text.index(content)
    return Attribution(
        cue=Cue(start, start + len(cue), cue, lemma=cue),
        content=(Span(begin, begin + len(content), content),),
        form="indirect",
        act="state",
        confidence=confidence,
    )


class TestMentions:
    def test_the_longer_wins_over_another_plugin_s(self):
        short, long = mention("سليم"), mention("سليم الحلو")
        assert merge_spans([[short], [long]]) == [(1, long)]

    def test_nested_names_of_one_plugin_stay(self):
        inner, outer = mention("مجلس النواب"), mention("رئيس مجلس النواب")
        assert merge_spans([[inner, outer], []]) == [(0, outer), (0, inner)]
        assert merge_spans([[inner, outer], [mention("بيروت")]])[:2] == [(0, outer), (0, inner)]

    def test_equal_spans_go_to_the_plugin_chosen_first(self):
        first, second = mention("بيروت", "place"), mention("بيروت", "organization")
        assert merge_spans([[first], [second]]) == [(0, first)]
        assert merge_spans([[second], [first]]) == [(0, second)]

    def test_equal_spans_go_to_a_kind_of_a_plugin_s_own(self):
        plain, finer = mention("مجلس النواب"), mention("مجلس النواب", "law:house")
        finer = evolve(finer, kind_fallback="organization")
        assert merge_spans([[plain], [finer]]) == [(1, finer)]
        assert merge_spans([[finer], [plain]]) == [(0, finer)]
        longer = mention("رئيس مجلس النواب")
        assert merge_spans([[longer], [finer]]) == [(0, longer)]

    def test_crossing_spans_go_to_the_longer(self):
        left, right = mention("مجلس النواب"), mention("النواب سليم الحلو")
        assert merge_spans([[left], [right]]) == [(1, right)]

    def test_of_nested_names_that_begin_together_the_longer_stands_first(self):
        inner, outer = mention("سليم"), mention("سليم الحلو")
        assert merge_spans([[inner, outer]]) == [(0, outer), (0, inner)]
        assert merge_spans([[inner, outer], [mention("بيروت")]])[:2] == [(0, outer), (0, inner)]

    def test_the_longest_is_decided_first_and_what_it_drops_drops_nothing(self):
        longest, between, last = (
            mention("رئيس مجلس النواب"),
            mention("النواب سليم"),
            mention("سليم"),
        )
        assert merge_spans([[last], [between], [longest]]) == [(2, longest), (0, last)]

    def test_of_crossing_spans_of_one_length_the_plugin_chosen_first_wins(self):
        earlier, later = (
            Mention(0, 3, TEXT[:3], kind="other"),
            Mention(2, 5, TEXT[2:5], kind="other"),
        )
        assert merge_spans([[later], [earlier]]) == [(0, later)]

    def test_spans_that_touch_both_stay(self):
        left, right = Mention(0, 3, TEXT[:3], kind="other"), Mention(3, 5, TEXT[3:5], kind="other")
        assert merge_spans([[left], [right]]) == [(0, left), (1, right)]

    def test_what_is_apart_stays(self):
        place, person = mention("بيروت"), mention("سليم الحلو")
        assert merge_spans([[place], [person]]) == [(1, person), (0, place)]


class TestAttributions:
    def test_the_more_confident_of_two_for_one_cue(self):
        unsure = attribution("أكد", "أن الجلسة ستعقد", 0.6)
        sure = attribution("أكد", "أن الجلسة ستعقد في موعدها المقرر", 0.9)
        assert merge_attributions([[unsure], [sure]]) == [(1, sure)]

    def test_at_equal_confidence_the_plugin_chosen_first(self):
        one = attribution("أكد", "أن الجلسة ستعقد")
        other = attribution("أكد", "أن الجلسة ستعقد في موعدها المقرر")
        assert merge_attributions([[one], [other]]) == [(0, one)]

    def test_the_surest_is_decided_first_and_what_it_drops_drops_nothing(self):
        surest = attribution("أكد", "أن الجلسة", 0.9)
        between = attribution("أكد", "الجلسة ستعقد", 0.8)
        last = attribution("أكد", "ستعقد", 0.7)
        assert merge_attributions([[last], [between], [surest]]) == [(2, surest), (0, last)]

    def test_two_of_one_plugin_for_one_cue_stay_by_their_contents(self):
        one, other = attribution("أكد", "أن الجلسة"), attribution("أكد", "الجلسة ستعقد")
        assert merge_attributions([[other, one], []]) == [(0, one), (0, other)]
        far = attribution("رئيس", "بيروت")
        assert merge_attributions([[other, one], [far]])[:2] == [(0, one), (0, other)]

    def test_of_cues_that_begin_together_the_shorter_stands_first(self):
        short, long = attribution("أكد", "أن الجلسة"), attribution("أكد رئيس", "بيروت")
        assert merge_attributions([[long, short]]) == [(0, short), (0, long)]

    def test_contents_that_begin_together_stand_by_where_they_end(self):
        short, long = attribution("أكد", "أن الجلسة"), attribution("أكد", "أن الجلسة ستعقد")
        assert merge_attributions([[long, short]]) == [(0, short), (0, long)]

    def test_contents_that_begin_together_stand_by_where_they_go_on(self):
        near, far = (
            evolve(one, content=(*one.content, *rest.content))
            for one, rest in (
                (attribution("أكد", "أن الجلسة"), attribution("أكد", "ستعقد")),
                (attribution("أكد", "أن الجلسة"), attribution("أكد", "موعدها")),
            )
        )
        assert merge_attributions([[far, near]]) == [(0, near), (0, far)]

    def test_of_two_that_one_plugin_returns_for_one_content_the_surer_stands_first(self):
        sure, unsure = attribution("أكد", "أن الجلسة", 0.9), attribution("أكد", "أن الجلسة", 0.4)
        assert merge_attributions([[unsure, sure]]) == [(0, sure), (0, unsure)]

    def test_contents_apart_are_two(self):
        one, other = attribution("أكد", "أن الجلسة"), attribution("أكد", "موعدها المقرر")
        assert merge_attributions([[one], [other]]) == [(0, one), (1, other)]

    def test_cues_apart_are_two(self):
        one, other = attribution("أكد", "أن الجلسة"), attribution("رئيس", "أن الجلسة")
        assert merge_attributions([[other], [one]]) == [(1, one), (0, other)]


class TestNumbersInside:
    """Which quantities a claim's content holds."""

    TEXT = "قال سالم: 12 قطارا وصلت و3 تأخرت"

    def claimed(self, content, *numbers):
        begin = self.TEXT.index(content)
        said = Attribution(
            cue=Cue(0, 3, "قال", lemma="قال"),
            content=(Span(begin, begin + len(content), content),),
            form="direct",
            act="state",
            id="c1",
        )
        [claim] = assemble([said], [self.number(text) for text in numbers], Resolution())
        return [quantity.text for quantity in claim.quantities]

    def number(self, text):
        start = self.TEXT.index(text)
        span = Span(start, start + len(text), text)
        return Quantity(start, span.end, text, kind="cardinal", number=span)

    def test_one_that_begins_with_the_content(self):
        assert self.claimed("12 قطارا وصلت", "12 قطارا", "3") == ["12 قطارا"]

    def test_one_that_ends_with_the_content(self):
        assert self.claimed("وصلت و3", "12 قطارا", "3") == ["3"]

    def test_one_that_is_the_content(self):
        assert self.claimed("12 قطارا", "12 قطارا", "3") == ["12 قطارا"]

    def test_one_that_goes_on_beyond_it_is_none(self):
        assert self.claimed("12", "12 قطارا") == []

    def test_one_that_begins_where_it_ends_is_none(self):
        assert self.claimed("قطارا وصلت و", "12 قطارا", "3") == []


@st.composite
def spans(draw):
    start = draw(st.integers(0, 40))
    end = draw(st.integers(start + 1, start + 12))
    return Mention(start, end, "س" * (end - start), kind="person")


@given(st.lists(st.lists(spans(), max_size=8), max_size=3))
def test_law_no_two_plugins_share_a_code_point(contributions):
    merged = merge_spans(contributions)
    for i, (place, item) in enumerate(merged):
        for other, rival in merged[:i]:
            assert place == other or not item.overlaps(rival)


@given(st.lists(st.lists(spans(), max_size=8), max_size=3))
def test_law_what_is_dropped_met_something_at_least_as_long(contributions):
    merged = merge_spans(contributions)
    for place, items in enumerate(contributions):
        for item in items:
            assert (place, item) in merged or any(
                other != place
                and rival.overlaps(item)
                and rival.end - rival.start >= item.end - item.start
                for other, rival in merged
            )


@given(st.lists(spans(), max_size=10), st.randoms())
def test_law_the_order_of_a_plugin_s_list_decides_nothing(items, random):
    shuffled = random.sample(items, len(items))
    other = [Mention(3, 9, "س" * 6, kind="place")]
    places = [
        [(p, m.start, m.end) for p, m in merge_spans([some, other])] for some in (items, shuffled)
    ]
    assert places[0] == places[1]
