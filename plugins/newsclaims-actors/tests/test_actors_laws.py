"""Laws that hold for any article and any attributions."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from newsclaims_actors import Actors
from newsclaims_arabic.name_comparison import name_parts, skeleton

from newsclaims.model import Agreement, Article, Attribution, Cue, Document, Mention, Span, Token
from newsclaims.text import fold

WORDS = [
    "قال",
    "وأضاف",
    "الوزير",
    "وزير",
    "الصحة",
    "نظيره",
    "المتحدث",
    "باسم",
    "سامر",
    "الحلواني",
    "ليلى",
    "حداد",
    "مصدر",
    "أمني",
    "بعض",
    "التجار",
    "المصدر",
    "ذاته",
    "وزارة",
    "التقرير",
    "رويترز",
    "هي",
    "عدد",
    "من",
    "و",
    "،",
    "(",
    ")",
    "«",
    "»",
    "-",
    ".",
    "عبد",
    "الله",
    "بن",
    "12",
    "الذي",
    "الأخير",
    "رئيس",
]


@st.composite
def documents(draw) -> Document:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
    text = " ".join(words)
    spans = []
    at = 0
    for word in words:
        spans.append(Span(at, at + len(word), word))
        at += len(word) + 1
    tokens = tuple(
        Token(
            s.start,
            s.end,
            s.text,
            norm=fold(s.text),
            kind="word" if s.text[0].isalnum() else "punctuation",
            stem=s,
            stem_norm=fold(s.text),
        )
        for s in spans
    )
    ranges = st.tuples(
        st.integers(0, len(words) - 1), st.integers(1, 6)
    ).map(lambda r: _range(text, spans, *r))  # fmt: skip
    optional = st.none() | ranges
    attributions = tuple(
        Attribution(
            cue=Cue(cue.start, cue.end, cue.text, lemma="قال"),
            content=(draw(ranges),),
            source=draw(optional),
            via=draw(optional),
            antecedent=draw(optional),
            form="direct",
            act="state",
            subject=draw(st.sampled_from(["source", "dropped", "inherited", "agentless"])),
            agreement=draw(
                st.none()
                | st.builds(
                    Agreement,
                    person=st.sampled_from([1, 2, 3]),
                    gender=st.sampled_from([None, "m", "f"]),
                    number=st.sampled_from([None, "s", "d", "p"]),
                )
            ),
            id=f"c{n}",
        )
        for n, cue in enumerate(
            sorted(draw(st.lists(ranges, max_size=6)), key=lambda s: s.start), 1
        )
    )
    kinds = st.sampled_from(["person", "organization", "place"])
    mentions = tuple(
        Mention(s.start, s.end, s.text, kind=draw(kinds))
        for s in draw(st.lists(ranges, max_size=4))
    )
    layers = {"tokens": tokens} if draw(st.booleans()) else {}
    return Document(
        article=Article(text=text), attributions=attributions, mentions=mentions, **layers
    )


def _range(text: str, spans: list[Span], first: int, length: int) -> Span:
    last = min(first + length, len(spans)) - 1
    start, end = spans[first].start, spans[last].end
    return Span(start, end, text[start:end])


@given(documents())
def test_resolution_refers_to_what_exists(document):
    resolution = Actors().newsclaims_resolve_actors(document)
    ids = [actor.id for actor in resolution.actors]
    assert len(ids) == len(set(ids))
    assert set(resolution.speakers) <= {a.id for a in document.attributions}
    assert {i for speakers in resolution.speakers.values() for i in speakers} <= set(ids)


@given(documents())
def test_offsets_slice_back_and_mentions_are_ordered(document):
    for actor in Actors().newsclaims_resolve_actors(document).actors:
        assert actor.name
        starts = [m.start for m in actor.mentions]
        assert starts == sorted(starts)
        for mention in actor.mentions:
            assert document.text[mention.start : mention.end] == mention.text != ""
            assert mention.actor == actor.id


@given(documents())
def test_result_is_deterministic(document):
    actors = Actors()
    first = actors.newsclaims_resolve_actors(document)
    assert first == actors.newsclaims_resolve_actors(evolve(document))


@given(documents())
def test_agentless_attributions_have_no_speaker(document):
    resolution = Actors().newsclaims_resolve_actors(document)
    for attribution in document.attributions:
        if attribution.subject == "agentless":
            assert attribution.id not in resolution.speakers


@given(
    st.lists(st.sampled_from(["سامر", "عبد", "الله", "بن", "أبو", "الحلواني", "آل"]), max_size=6)
)
def test_name_parts_do_not_depend_on_spelling(words):
    name = " ".join(words)
    assert name_parts(name) == name_parts(fold(name))


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12))
def test_skeleton_never_grows_and_is_never_empty(part):
    assert 0 < len(skeleton(part)) <= len(part)
