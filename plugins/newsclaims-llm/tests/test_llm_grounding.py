"""What a model writes is found in the untouched text, or left out."""

import json
import re

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsclaims import Article, Document
from newsclaims.model import Sentence, Span, Token
from newsclaims.testing import arabic_text, checked, lay_out
from newsclaims.text import fold
from newsclaims.trace import Recording, told_to

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm import Llm
from newsclaims_llm.answers import Said, read_items
from newsclaims_llm.grounding import Grounding
from newsclaims_llm.passages import passages
from newsclaims_llm.places import Places


def document_of(*sentences, tokens=()):
    text = " ".join(sentences)
    cut, at = [], 0
    for sentence in sentences:
        start = text.index(sentence, at)
        at = start + len(sentence)
        cut.append(Sentence(start, at, sentence))
    return Document(article=Article(text=text), sentences=tuple(cut), tokens=tokens)


@pytest.fixture
def ground(serve):
    """Return what makes attributions, and the rules of what was left out, of a model's items."""

    def ground(document, *items, **options):
        server = serve(lambda _: {"attributions": list(items)})
        plugin = Llm(base_url=server.base_url, model="stand-in", cache="", **options)
        recording = Recording(document.text, "quotes", "llm")
        with told_to(recording):
            found = plugin.newsclaims_attribute(document)
        for one in found:
            for span in (one.cue, one.source, one.via, one.antecedent, *one.content, *one.quotes):
                assert span is None or document.text[span.start : span.end] == span.text
        left_out = [step.rule for step in recording.steps if step.verdict == "rejected"]
        return found, left_out

    return ground


def test_words_that_stand_there_become_places(ground, attributed):
    document = document_of("أعلن مدير المتحف نبيل عازار أن القاعة ستفتح الخميس.")
    item = attributed(
        "أعلن", "أن القاعة ستفتح الخميس", source="مدير المتحف نبيل عازار", form="indirect"
    )
    [one], left_out = ground(document, item)
    assert (one.cue.text, one.cue.start) == ("أعلن", 0)
    assert one.source.text == "مدير المتحف نبيل عازار"
    assert [span.text for span in one.content] == ["أن القاعة ستفتح الخميس"]
    assert (one.form, one.act, one.subject) == ("indirect", "state", "source")
    assert one.evidence == ("language-model",)
    assert left_out == []


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("إنّ القاعةَ ستُفتح", "ان القاعه ستفتح"),
        ("إن القـــاعة ستفتح", "إن القاعة ستفتح"),
        ("إن القاعةـ ـستفتحـ", "إن القاعة ستفتح"),
        ("إن  القاعة\u00a0ستفتح", "إن القاعة ستفتح"),
        ("إن القاعة ستفتح", "إن  القاعة\nستفتح"),
        ("إن «القاعة» ستفتح", 'إن "القاعة" ستفتح'),
        ("إن القاعة، مثلا، ستفتح", "إن القاعة مثلا ستفتح"),
        ("إن \u200fالقاعة\u200e ستفتح", "إن القاعة ستفتح"),
        ("ﺇﻥ ﺍﻟﻘﺎﻋﺔ ﺳﺘﻔﺘﺢ", "إن القاعة ستفتح"),
        ("that the cafe\u0301 opens", "that the CAFÉ opens"),
        ("that it’s 40 – 50", "that it's 40 - 50"),
    ],
)
def test_another_spelling_is_found_and_the_text_kept(ground, attributed, written, copied):
    document = document_of(f"قال نبيل {written} غدا.")
    [one], left_out = ground(document, attributed("قال", copied, form="indirect"))
    assert [span.text for span in one.content] == [written]
    assert left_out == []


def test_the_written_spelling_comes_before_a_folded_one(ground, attributed):
    document = document_of("قال نبيل ان القاعة مغلقة، وقال إن المتحف مغلق.")
    [one], _ = ground(document, attributed("قال", "إن", form="indirect"))
    assert one.content[0].text == "إن"


def test_a_quotation_that_was_never_made_is_left_out(ground, attributed):
    document = document_of("قال نبيل عازار: «القاعة مغلقة».")
    found, left_out = ground(document, attributed("قال", "المتحف سيباع الشهر المقبل"))
    assert found == []
    assert left_out == ["content.not-in-the-text"]


def test_a_true_quotation_with_a_cue_that_is_nowhere_is_left_out(ground, attributed):
    document = document_of("قال نبيل عازار: «القاعة مغلقة».")
    found, left_out = ground(document, attributed("نفى", "القاعة مغلقة"))
    assert found == []
    assert left_out == ["cue.not-near-the-content"]


def test_a_cue_of_another_paragraph_is_not_taken(ground, attributed):
    far = "نفى المدير ذلك."
    document = document_of(far, "فتح الباب.", "دخل الناس.", "قال نبيل: «القاعة مغلقة».")
    found, left_out = ground(document, attributed("نفى", "القاعة مغلقة", sentence=1))
    assert (found, left_out) == ([], ["cue.not-near-the-content"])


def test_a_source_that_is_nowhere_is_left_out_and_the_rest_stays(ground, attributed):
    document = document_of("قال نبيل عازار: «القاعة مغلقة».")
    [one], left_out = ground(document, attributed("قال", "القاعة مغلقة", source="وزير الثقافة"))
    assert (one.source, one.subject) == (None, "dropped")
    assert "-source-not-in-the-clause" in one.evidence
    assert left_out == ["source.not-in-the-text"]


def test_a_source_of_the_sentence_before_only_tells_who_is_meant(ground, attributed):
    document = document_of("وصل نبيل عازار.", "وقال: «القاعة مغلقة».")
    item = attributed("وقال", "القاعة مغلقة", source="نبيل عازار", sentence=2)
    [one], _ = ground(document, item)
    assert (one.source, one.antecedent.text, one.subject) == (None, "نبيل عازار", "dropped")


def test_the_same_word_twice_is_told_apart_by_the_sentence(ground, attributed):
    document = document_of("قال نبيل: «نعم».", "قالت هند: «ربما».", "قال سليم: «نعم».")
    [one], _ = ground(document, attributed("قال", "نعم", source="سليم", sentence=3))
    third = document.sentences[2]
    assert third.covers(one.cue)
    assert third.covers(one.content[0])
    assert third.covers(one.source)


def test_the_same_cue_twice_in_a_sentence_is_told_apart_by_the_distance(ground, attributed):
    document = document_of("قال نبيل: «الباب مغلق»، ثم قال: «القاعة مغلقة».")
    [one], _ = ground(document, attributed("قال", "القاعة مغلقة"))
    assert one.cue.start == document.text.rindex("قال")


def test_quotations_are_told_of_mixed_contents_only(ground, attributed):
    document = document_of("قال نبيل: «القاعة مغلقة».")
    [one], _ = ground(document, attributed("قال", "القاعة مغلقة", quotes=["القاعة مغلقة"]))
    assert one.quotes == ()


def test_without_a_sentence_the_same_words_are_taken_in_order(ground, attributed):
    document = document_of("قال نبيل: «نعم».", "قال سليم: «نعم».")
    item = attributed("قال", "نعم", sentence=None)
    found, left_out = ground(document, item, item, item)
    assert [one.cue.start for one in found] == [0, document.text.rindex("قال")]
    assert left_out == ["cue.not-near-the-content"]


def test_a_sentence_that_there_is_not_does_no_harm(ground, attributed):
    document = document_of("قال نبيل: «نعم».")
    [one], _ = ground(document, attributed("قال", "نعم", sentence=99))
    assert one.cue.start == 0


@pytest.mark.parametrize("longer", ["قالت", "مقال", "مقالة"])
def test_a_word_is_not_found_inside_of_another(ground, attributed, longer):
    document = document_of(f"{longer} هند: «القاعة مغلقة».")
    found, left_out = ground(document, attributed("قال", "القاعة مغلقة"))
    assert (found, left_out) == ([], ["cue.not-near-the-content"])


def test_a_word_is_found_behind_a_clitic(ground, attributed):
    token = Token(
        0,
        4,
        "وقال",
        norm="وقال",
        proclitics=(Span(0, 1, "و"),),
        stem=Span(1, 4, "قال"),
        stem_norm="قال",
    )
    document = document_of("وقال نبيل: «القاعة مغلقة».", tokens=(token,))
    [one], _ = ground(document, attributed("قال", "القاعة مغلقة"))
    assert (one.cue.start, one.cue.end) == (1, 4)


def test_a_quotation_that_its_cue_interrupts_has_two_pieces(ground, attributed):
    document = document_of("«الماء نفد»، تقول سعاد، «ولا أحد يجيب».")
    [one], _ = ground(document, attributed("تقول", "الماء نفد", "ولا أحد يجيب", source="سعاد"))
    assert [span.text for span in one.content] == ["الماء نفد", "ولا أحد يجيب"]


def test_pieces_of_a_content_stand_in_text_order_whatever_the_models(ground, attributed):
    document = document_of("«الماء نفد»، تقول سعاد، «ولا أحد يجيب».")
    [one], left_out = ground(document, attributed("تقول", "ولا أحد يجيب", "الماء نفد"))
    assert [span.text for span in one.content] == ["الماء نفد", "ولا أحد يجيب"]
    assert left_out == []


def test_a_piece_that_is_given_twice_is_taken_once(ground, attributed):
    document = document_of("«الماء نفد»، تقول سعاد، «ولا أحد يجيب».")
    [one], left_out = ground(document, attributed("تقول", "الماء نفد", "الماء نفد"))
    assert [span.text for span in one.content] == ["الماء نفد"]
    assert left_out == ["content.not-in-the-text"]


def test_a_content_never_covers_its_cue(ground, attributed):
    document = document_of("«الماء نفد»، تقول سعاد، «ولا أحد يجيب».")
    found, left_out = ground(
        document, attributed("تقول", "الماء نفد»، تقول سعاد، «ولا أحد يجيب", source="سعاد")
    )
    assert (found, left_out) == ([], ["cue.not-near-the-content"])


def test_marks_of_direct_speech_are_no_part_of_the_content(ground, attributed):
    document = document_of("قال نبيل: «القاعة مغلقة».")
    [one], _ = ground(document, attributed("قال", "«القاعة مغلقة»."))
    assert one.content[0].text == "القاعة مغلقة"


def test_quotations_of_a_mixed_content_stand_in_it(ground, attributed):
    document = document_of("قال نبيل إن القاعة «مغلقة حتى الصيف»، وسماها «قاعة النور».")
    item = attributed(
        "قال",
        "إن القاعة «مغلقة حتى الصيف»",
        form="mixed",
        quotes=["مغلقة حتى الصيف", "قاعة النور"],
    )
    [one], left_out = ground(document, item)
    assert [span.text for span in one.quotes] == ["مغلقة حتى الصيف"]
    assert left_out == ["quote.not-in-the-content"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"act": "shout"},
        {"form": "quoted"},
        {"subject": "speaker"},
        {"negated": "no"},
        {"cue": None},
        {"content": "القاعة مغلقة"},
        {"content": [1]},
        {"sentence": "1"},
    ],
)
def test_an_item_outside_the_schema_is_left_out_and_the_others_stay(ground, attributed, wrong):
    document = document_of("قال نبيل: «القاعة مغلقة».", "قالت هند: «الباب مفتوح».")
    bad = {**attributed("قال", "القاعة مغلقة"), **wrong}
    found, left_out = ground(document, bad, attributed("قالت", "الباب مفتوح", sentence=2))
    assert [one.cue.text for one in found] == ["قالت"]
    assert left_out == ["answer.not-of-the-schema"]


@pytest.mark.parametrize("item", [None, 3, [], "قال", {}])
def test_an_item_that_is_no_attribution_at_all_is_left_out(ground, item):
    found, left_out = ground(document_of("قال نبيل: «نعم»."), item)
    assert (found, left_out) == ([], ["answer.not-of-the-schema"])


@pytest.mark.parametrize("words", ["", " ", "…", "\u0651"])
def test_empty_words_are_found_nowhere(ground, attributed, words):
    found, _ = ground(document_of("قال نبيل: «نعم»."), attributed("قال", words))
    assert found == []
    found, _ = ground(document_of("قال نبيل: «نعم»."), attributed(words, "نعم"))
    assert found == []


def test_it_is_told_how_much_was_left_out(serve, attributed):
    document = document_of("قال نبيل عازار: «القاعة مغلقة».")
    items = [attributed("قال", "القاعة مغلقة", source="هند"), attributed("نفى", "ما لم يقل")]
    plugin = Llm(
        base_url=serve(lambda _: {"attributions": items}).base_url, model="stand-in", cache=""
    )
    recording = Recording(document.text, "quotes", "llm")
    with told_to(recording):
        plugin.newsclaims_attribute(document)
    assert recording.steps[-1].note == "1 attribution, 2 left out in whole or in part"


def test_long_articles_are_asked_for_in_passages(serve, model):
    sentences = [f"قال نبيل عازار: «القاعة رقم {n} مغلقة اليوم»." for n in range(40)]
    document = document_of(*sentences)
    server = serve(model)
    plugin = Llm(base_url=server.base_url, model="stand-in", cache="", characters=500)
    found = plugin.newsclaims_attribute(document)
    assert [one.content[0].text for one in found] == [
        f"القاعة رقم {n} مغلقة اليوم" for n in range(40)
    ]
    assert len(server.received) > 3
    assert [one.cue.start for one in found] == [one.start for one in document.sentences]


def test_a_sentence_longer_than_a_passage_is_cut(serve, model):
    document = document_of("كلمة " * 200 + "خاتمة")
    server = serve(model)
    plugin = Llm(base_url=server.base_url, model="stand-in", cache="", characters=200)
    assert plugin.newsclaims_attribute(document) == []
    sent = " ".join(one.question for one in server.received)
    assert sent.count("كلمة") == 200


def test_without_sentences_lines_are_numbered(serve, model):
    server = serve(model)
    plugin = Llm(base_url=server.base_url, model="stand-in", cache="")
    bare = evolve(document_of("قال نبيل: «نعم»."), sentences=())
    [one] = plugin.newsclaims_attribute(bare)
    assert one.content[0].text == "نعم"
    assert server.received[0].question == "[1] قال نبيل: «نعم»."


def odd_items(text):
    """Draw what a model may write about *text*: pieces of it, other words, and nonsense."""
    pieces = st.tuples(st.integers(0, len(text)), st.integers(0, 12)).map(
        lambda drawn: text[drawn[0] : drawn[0] + drawn[1]]
    )
    words = pieces | pieces.map(str.swapcase) | st.text(max_size=8)
    vocabulary = {"form": ("direct", "indirect", "mixed"), "act": ("state", "deny", "shout")}
    return st.lists(
        st.fixed_dictionaries(
            {
                "sentence": st.none() | st.integers(-2, 9),
                "cue": words,
                "source": st.none() | words,
                "via": st.none() | words,
                "antecedent": st.none() | words,
                "content": st.lists(words, max_size=3),
                "quotes": st.lists(words, max_size=2),
                **{name: st.sampled_from(values) for name, values in vocabulary.items()},
            }
        ),
        max_size=5,
    )


@settings(max_examples=60)
@given(st.data())
def test_whatever_a_model_writes_becomes_attributions_of_the_text(data):
    document = lay_out(data.draw(arabic_text(min_words=1, max_words=25)))
    answer = json.dumps({"attributions": data.draw(odd_items(document.text))})
    items = read_items("attributions", Said, answer)
    recording = Recording(document.text, "quotes", "llm")
    grounding = Grounding(document, recording, confidence=0.5, rule="test")
    for passage in passages(document, 200):
        grounded = grounding.ground(passage, items)
        for one in checked("quotes", document, grounded.attributions):
            assert not any(span.overlaps(one.cue) for span in one.content)
            assert all(any(c.covers(quote) for c in one.content) for quote in one.quotes)
            start, end = passage.range
            assert all(start <= span.start < span.end <= end for span in (one.cue, *one.content))
        rejected = sum(step.verdict == "rejected" for step in recording.steps)
        assert rejected == grounded.dropped
        recording.steps.clear()


@settings(max_examples=60)
@given(st.data())
def test_words_that_stand_in_the_text_are_found_there(data):
    text = data.draw(arabic_text(min_words=3, max_words=12))
    words = [match.span() for match in re.finditer(r"\S+", text)]
    assume(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 5, len(words) - 1)))
    start, end = words[first][0], words[last][1]
    assume(any(one.isalnum() for one in fold(text[start:end])))
    found = Places(text).find(text[start:end], 0, len(text))
    assert any(place.start < end and start < place.end for place in found)
