"""Words and sentences as CAMeL Tools cuts them."""

import pytest

from newsclaims import Article, ConfigurationError, Document
from newsclaims.testing import TokenizerSuite, checked

pytest.importorskip("camel_tools", reason="camel-tools is not installed")
plugins = pytest.importorskip("newsclaims_camel", reason="newsclaims-camel is not installed")


class TestCamel(TokenizerSuite):
    plugin = plugins.Camel


def cut(text):
    article = Article(text=text)
    made = plugins.Camel().newsclaims_tokenize(article)
    return checked("tokenizer", Document(article=article), made)


def forms(text):
    return [token.text for token in cut(text).tokens]


def test_marks_are_tokens_of_their_own():
    assert forms("قال الوزير: «نعم».") == ["قال", "الوزير", ":", "«", "نعم", "»", "."]


def test_a_number_keeps_its_decimal_mark():
    assert forms("ارتفع 12.5% و3,200 إلى 1.") == ["ارتفع", "12.5", "%", "و3,200", "إلى", "1", "."]


def test_invisible_characters_stand_outside_of_words():
    assert forms("\u200fقال\u200f نعم") == ["قال", "نعم"]


@pytest.mark.parametrize(
    ("form", "kind"),
    [("سد", "word"), ("12.5", "number"), ("٣", "number"), ("،", "punctuation"), ("%", "symbol")],
)
def test_every_token_is_of_a_kind(form, kind):
    assert [token.kind for token in cut(form).tokens] == [kind]


def test_a_sentence_ends_behind_its_marks_and_with_the_line():
    made = cut("قال: «لا أعرف.» وسكت! ثم\nعنوان\n\nزار أ. سعيد صور.")
    assert [(sentence.text, sentence.paragraph) for sentence in made.sentences] == [
        ("قال: «لا أعرف.»", 0),
        ("وسكت!", 0),
        ("ثم", 0),
        ("عنوان", 1),
        ("زار أ. سعيد صور.", 2),
    ]


def test_words_that_are_not_in_the_text_are_refused(monkeypatch):
    from camel_tools.tokenizers import word

    monkeypatch.setattr(word, "simple_word_tokenize", lambda _: ["قالت"])
    with pytest.raises(ConfigurationError, match="'قالت' where 'قال نعم' stands"):
        cut("قال نعم")
