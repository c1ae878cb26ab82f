"""What FarasaNamedEntityRecognizer's answers become: mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsclaims_farasa import AnswerError
from newsclaims_farasa.naming import recognize
from newsclaims_farasa.segmenting import tokenize

from newsclaims import Article, Document, Tokenization
from newsclaims.text import fold


def document(text, **words):
    """Return *text* tokenized, with *words* divided as they are given."""

    def ask(lines, read):
        return [
            read(n, " ".join(words.get(w, w) for w in line.split())) for n, line in enumerate(lines)
        ]

    made: Tokenization = tokenize(text, ask)
    return Document(article=Article(text=text), tokens=made.tokens, sentences=made.sentences)


def named(read_document, *answers):
    """Return text and kind of the mentions that come of Farasa's *answers*, one a line."""

    def ask(lines, read):
        return [read(n, answer) for n, answer in zip(range(len(lines)), answers, strict=True)]

    return [(mention.text, mention.kind) for mention in recognize(read_document, ask)]


def test_tokens_of_a_name_are_joined():
    text = "زار محمد بن راشد الدوحة"
    answer = "زار/O محمد/B-PERS بن/I-PERS راشد/I-PERS الدوحة/B-LOC"
    assert named(document(text), answer) == [("محمد بن راشد", "person"), ("الدوحة", "place")]


def test_names_that_follow_each_other_stay_apart():
    answer = "تونس/B-LOC الجزائر/B-LOC"
    assert named(document("تونس الجزائر"), answer) == [("تونس", "place"), ("الجزائر", "place")]


def test_a_name_of_another_kind_begins_anew():
    answer = "بلدية/B-ORG غزة/I-LOC"
    assert named(document("بلدية غزة"), answer) == [("بلدية", "organization"), ("غزة", "place")]


def test_a_name_does_not_go_on_behind_punctuation():
    answer = "عمر/B-PERS ،/O سلوى/I-PERS"
    assert named(document("عمر، سلوى"), answer) == [("عمر", "person"), ("سلوى", "person")]


def test_conjunctions_and_prepositions_are_no_part_of_a_name():
    read = document("في تونس وبيروت وبالرياض", وبيروت="و+بيروت", وبالرياض="و+ب+ال+رياض")
    answer = "في/O تونس/B-LOC وبيروت/B-LOC وبالرياض/B-LOC"
    assert named(read, answer) == [("تونس", "place"), ("بيروت", "place"), ("الرياض", "place")]


def test_nor_are_pronouns():
    read = document("في برلمانها", برلمانها="برلمان+ها")
    assert named(read, "في/O برلمانها/B-ORG") == [("برلمان", "organization")]


def test_farasa_may_divide_the_word_itself():
    read = document("تونس وبيروت")
    assert named(read, "تونس/B-LOC و/O بيروت/B-LOC") == [("تونس", "place"), ("بيروت", "place")]


def test_marks_are_part_of_the_mention():
    assert named(document("زار مُحَمَّدٌ هنا"), "زار/O محمد/B-PERS هنا/O") == [("مُحَمَّدٌ", "person")]


def test_numbers_may_be_cut_up_and_respelled():
    read = document("بلغت ٣٬٢٠٠ دولار في دبي 19/5/2023")
    answer = "بلغت/O 3/O ,/O 200/O دولار/O في/O دبي/B-LOC 19/O //O 5/O //O 2023/O"
    assert named(read, answer) == [("دبي", "place")]


def test_punctuation_that_farasa_takes_for_letters_is_not_sent():
    sent = []

    def ask(lines, read):
        sent.extend(lines)
        return [read(n, " ".join(f"{w}/O" for w in line.split())) for n, line in enumerate(lines)]

    recognize(document("قال: { نعم } و'لا' * (أمس)، BBC."), ask)
    assert sent == ["قال : نعم و لا ( أمس ) ، ."]


def test_each_sentence_is_a_line():
    answers = ["وصل/O عمر/B-PERS ./O", "بقي/O في/O دبي/B-LOC ./O"]
    assert named(document("وصل عمر. بقي في دبي."), *answers) == [
        ("عمر", "person"),
        ("دبي", "place"),
    ]


def test_the_rule_is_the_tag():
    read = document("في دبي")
    [mention] = recognize(read, lambda _, answer: [answer(0, "في/O دبي/B-LOC")])
    assert mention.provenance.rule == "LOC"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("في دبي", "'في' has no tag"),
        ("في/O دبي/X-LOC", "'دبي/X-LOC' has a tag that is unknown"),
        ("في/O دبي/B-COLOR", "has a tag that is unknown"),
        ("في/O", "ends before 'دبي'"),
    ],
)
def test_an_answer_that_is_none_is_refused(answer, message):
    with pytest.raises(AnswerError, match=message):
        named(document("في دبي"), answer)


@given(
    st.text(st.sampled_from("ومحدتونسالر ،.»«\nA1٣\u064bﻻپـ"), max_size=60),
    st.lists(st.sampled_from(["O", "B-PERS", "I-PERS", "B-LOC", "I-ORG"]), min_size=1, max_size=5),
)
def test_law_mentions_slice_back_in_order(text, tags):
    def ask(lines, read):
        return [
            read(n, " ".join(f"{w}/{tags[i % len(tags)]}" for i, w in enumerate(line.split())))
            for n, line in enumerate(lines)
        ]

    mentions = recognize(document(text), ask)
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert fold(mention.text)
        last = mention.end
