"""spaCy's tokens and sentences in the chain."""

import pytest

from newsclaims import Article, ConfigurationError, Document
from newsclaims.testing import checked

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
Spacy = pytest.importorskip("newsclaims_spacy", reason="newsclaims-spacy is not installed").Spacy


def cut(text, **options):
    article = Article(text=text)
    made = Spacy(**options).newsclaims_tokenize(article)
    return checked("tokenizer", Document(article=article), made)


def forms(text):
    return [token.text for token in cut(text).tokens]


def test_words_and_marks_are_tokens():
    assert forms("قال الوزير، أمس: (نعم)") == ["قال", "الوزير", "،", "أمس", ":", "(", "نعم", ")"]


def test_a_full_stop_behind_a_closing_mark_is_no_part_of_the_word():
    assert forms("قال: «نعم».") == ["قال", ":", "«", "نعم", "»", "."]


def test_bidi_controls_do_not_stick_to_words():
    assert forms("\u200f«نعم»\u200f.") == ["«", "نعم", "»", "."]


def test_an_abbreviation_that_spacy_knows_stays_whole():
    assert forms("حضر د. سامي") == ["حضر", "د.", "سامي"]


@pytest.mark.parametrize(
    ("form", "kind"),
    [("سد", "word"), ("12.5", "number"), ("٣٫٤", "number"), ("،", "punctuation"), ("%", "symbol")],
)
def test_every_token_is_of_a_kind(form, kind):
    assert [token.kind for token in cut(form).tokens] == [kind]


def test_a_sentence_ends_at_its_mark_and_at_the_end_of_the_line():
    made = cut("أغلق المعبر. هل يفتح؟ لا\nعنوان جديد\n\nبدأ العمل.")
    assert [(sentence.text, sentence.paragraph) for sentence in made.sentences] == [
        ("أغلق المعبر.", 0),
        ("هل يفتح؟", 0),
        ("لا", 0),
        ("عنوان جديد", 1),
        ("بدأ العمل.", 2),
    ]


def test_half_a_surrogate_pair_keeps_its_place():
    text = "قال \ud83d سامي"
    assert [token.text for token in cut(text).tokens] == ["قال", "\ud83d", "سامي"]


def test_a_pipeline_that_is_nowhere_is_an_error_that_says_what_to_do():
    with pytest.raises(ConfigurationError, match=r"'no_such_model'.*spacy download"):
        cut("نعم", model="no_such_model")


def test_a_tokenizer_that_changes_the_text_is_refused():
    from newsclaims_spacy.loading import Reader
    from spacy.tokens import Doc

    class Careless:
        def __init__(self, vocab):
            self.vocab = vocab

        def __call__(self, text):
            return Doc(self.vocab, words=text.split())

    nlp = spacy.blank("ar")
    nlp.tokenizer = Careless(nlp.vocab)
    with pytest.raises(ConfigurationError, match="'careless' changes the text"):
        Reader("careless", nlp).read("قال  الوزير  نعم")


def test_what_no_white_space_divides_keeps_its_offsets():
    text = "قال " + "ha" * 700 + "، نعم"
    made = cut(text)
    assert "".join(token.text for token in made.tokens) == text.replace(" ", "")
