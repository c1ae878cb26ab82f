"""Laws that hold for any text."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_ner import Ner
from newsclaims_ner.spelling import spelling
from newsclaims_tokenizer import tokenize

from newsclaims.model import Article, Document

WORDS = st.sampled_from(
    [
        "قال",
        "وقال",
        "الرئيس",
        "الوزير",
        "السابق",
        "محمد",
        "بن",
        "عبد",
        "الله",
        "العلي",
        "لبيروت",
        "وبغداد",
        "وزارة",
        "الدفاع",
        "الروسية",
        "حزب",
        "الأمة",
        "شركة",
        "للإمارات",
        "بن",
        "أبو",
        "آل",
        "«",
        "»",
        '"',
        "،",
        ".",
        ":",
        "(",
        ")",
        "12",
        "رويترز",
        "إن",
        "في",
        "التي",
        "NATO",
        "أ",
        "ف",
        "ب",
        "د.",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=80))


def document(text: str) -> Document:
    tokenization = tokenize(text)
    return Document(
        article=Article(text=text),
        tokens=tokenization.tokens,
        sentences=tokenization.sentences,
    )


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_mentions_slice_back_in_order_without_overlap(text):
    end = 0
    for mention in Ner().newsclaims_recognize(document(text)):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= end
        end = mention.end


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_document_gives_the_same_mentions(text):
    one = document(text)
    assert Ner().newsclaims_recognize(one) == Ner().newsclaims_recognize(one)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_what_was_read_before_changes_nothing(text):
    before = Ner().newsclaims_recognize(document(text))
    Ner().newsclaims_recognize(document("وصل الأمين العام أنطونيو غوتيريش إلى نيروبي."))
    assert Ner().newsclaims_recognize(document(text)) == before


def test_threads_share_one_model():
    texts = [f"قال الوزير سعد الفرج رقم {n} إن نوفاك{n} في بيروت." for n in range(60)]
    alone = [Ner().newsclaims_recognize(document(text)) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda t: Ner().newsclaims_recognize(document(t)), texts))
    assert together == alone


def test_a_document_without_sentences_is_one():
    text = "وصل وزير النفط حيان عبد الغني إلى البصرة."
    bare = Document(article=Article(text=text), tokens=tokenize(text).tokens)
    assert [m.text for m in Ner().newsclaims_recognize(bare)] == ["حيان عبد الغني", "البصرة"]


@pytest.mark.parametrize("letter", ["ق", "ت", "ي"])
def test_a_word_of_any_length_is_judged_without_a_warning(letter):
    look = spelling().look(letter * 100_000)
    assert sum(look) == pytest.approx(1)
