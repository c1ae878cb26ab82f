"""Tokens as columns: the same as a tuple of tokens, at a fraction of its cost."""

import pickle
from enum import StrEnum

import pytest
from hypothesis import given
from toy_plugins import Words

from newsclaims import (
    Article,
    Document,
    InvalidResultError,
    Pipeline,
    Span,
    Token,
    hookimpl,
)
from newsclaims._chain import token_checks
from newsclaims.model import FEATURES, Tokenization, Tokens, WordForm
from newsclaims.testing import documents

WITH = WordForm(
    "وبيته",
    norm="وبيته",
    proclitics=((0, 1),),
    stem=(1, 4),
    stem_norm="بيت",
    enclitics=((4, 5),),
    features=frozenset({"definite"}),
)
SAID = WordForm("قال", norm="قال")
TEXT = "قال وبيته قال"
THREE = Tokens([SAID, WITH, SAID], [0, 4, 10])


class TestWordForm:
    def test_is_the_whole_word_unless_told_otherwise(self):
        assert (SAID.stem, SAID.stem_norm, SAID.kind) == ((0, 3), "قال", "word")

    def test_becomes_a_token_where_it_stands(self):
        assert WITH.token(4) == Token(
            4,
            9,
            "وبيته",
            norm="وبيته",
            proclitics=(Span(4, 5, "و"),),
            stem=Span(5, 8, "بيت"),
            stem_norm="بيت",
            enclitics=(Span(8, 9, "ه"),),
            features=frozenset({"definite"}),
        )

    def test_is_equal_by_what_it_says_not_by_what_plugins_keep_with_it(self):
        other = WordForm("قال", norm="قال")
        other.memo["mine"] = 1
        assert other == SAID
        assert hash(other) == hash(SAID)
        assert WordForm("قال", norm="قال", kind="symbol") != SAID
        assert SAID != "قال"

    def test_cannot_be_changed(self):
        with pytest.raises(AttributeError, match="frozen: norm cannot be set"):
            SAID.norm = "كتب"
        with pytest.raises(AttributeError, match="frozen: norm cannot be deleted"):
            del SAID.norm

    def test_reads_with_its_clitics_apart(self):
        assert repr(WITH) == "<WordForm و+بيت+ه (word)>"

    def test_pickles_without_what_plugins_keep_with_it(self):
        form = WordForm("قال", norm="قال")
        form.memo["mine"] = 1
        again = pickle.loads(pickle.dumps(form))  # noqa: S301 - made here
        assert again == form
        assert again.memo == {}


class TestTokens:
    def test_are_as_a_tuple_of_tokens(self):
        plain = tuple(THREE)
        assert plain == THREE
        assert plain == THREE
        assert hash(THREE) == hash(plain)
        assert len(THREE) == 3
        assert THREE[-1] == plain[2]
        assert THREE[1:] == plain[1:]
        assert plain[1] in THREE
        assert plain[:2] != THREE
        assert [*plain] != THREE
        with pytest.raises(IndexError):
            THREE[3]

    def test_make_a_token_once(self):
        assert THREE[0] is THREE[0]

    def test_know_their_ends(self):
        assert THREE.ends == (3, 9, 13)

    def test_of_one_spelling_share_what_is_kept_with_it(self):
        one, other = Tokens.of(tuple(THREE)), Tokens.of(tuple(THREE)[:1])
        assert one.forms[0] is one.forms[2] is other.forms[0]

    def test_pair_each_form_with_a_start(self):
        with pytest.raises(ValueError, match="2 forms, but 1 starts"):
            Tokens([SAID, WITH], [0])

    def test_refuse_a_token_that_is_not_as_long_as_its_text(self):
        broken = Token(0, 4, "قال", norm="قال", stem=Span(0, 3, "قال"), stem_norm="قال")
        with pytest.raises(ValueError, match=r"token 0: \[0, 4\) is not as long as its text"):
            Tokens.of([broken])

    def test_read_short(self):
        assert repr(THREE) == "<3 tokens: قال وبيته قال>"
        assert repr(Tokens([SAID] * 9, range(0, 36, 4))).endswith("قال …>")

    @given(documents())
    def test_law_of_any_document(self, document):
        columns = document.tokens
        again = pickle.loads(pickle.dumps(columns))  # noqa: S301 - made here
        assert type(again) is Tokens
        assert again == columns == tuple(columns) == Tokens.of(tuple(columns))
        whole = Span(0, len(document.text), document.text)
        assert document.tokens_in(whole) == tuple(columns)
        for token in columns:
            assert token in document.tokens_in(token)
            near = document.tokens_in(Span(token.start, token.start + 1, token.text[0]))
            assert near == (token,)

    def test_a_document_keeps_columns_whatever_it_is_made_of(self):
        document = Document(article=Article(text=TEXT), tokens=tuple(THREE))
        assert type(document.tokens) is Tokens
        assert document == Document(article=Article(text=TEXT), tokens=THREE)


class Columns(Words):
    """Return whatever it is told as the tokens."""

    name = "words"

    def __init__(self, tokens):
        self.tokens = tokens

    @hookimpl
    def newsclaims_tokenize(self, article):
        return Tokenization(tokens=self.tokens, sentences=())


class Feature(StrEnum):
    """Strings that are equal to plain ones and are none."""

    VERB = "verb"
    WORD = "word"


def analyzed(tokens):
    return Pipeline(plugins=[Columns(tokens)], tokenizer="words").analyze(TEXT)


def form(**changes):
    return WordForm(**{"text": "قال", "norm": "قال", **changes})


class TestTheSeam:
    def test_takes_columns(self):
        assert analyzed(THREE).tokens == THREE

    def test_takes_a_form_that_may_be_everything(self):
        every = Tokens([form(features=FEATURES)], [0])
        assert analyzed(every).tokens[0].features == FEATURES

    @pytest.mark.parametrize(
        ("tokens", "message"),
        [
            (Tokens([SAID], [1]), "does not slice back"),
            (Tokens([SAID], [4]), "does not slice back: there stands 'وبي'"),
            (Tokens([SAID], [-3]), "is not inside the text of 13 code points"),
            (Tokens([form(text="ل")], [-1]), "is not inside the text of 13 code points"),
            (Tokens([SAID], [99]), "is not inside the text of 13 code points"),
            (Tokens([SAID, SAID], [10, 0]), "begins before 13"),
            (Tokens([SAID, SAID], [10, 10]), "begins before 13"),
            (Tokens([SAID], [False]), "no form at a place"),
            (Tokens(["قال"], [0]), "no form at a place"),
            (Tokens([form(text="")], [0]), "empty text"),
            (Tokens([form(text=3, stem=(0, 1))], [0]), "text is 3, not a string"),
            (Tokens([form(norm=None)], [0]), "norm is None, not a string"),
            (Tokens([form(stem_norm=b"x")], [0]), "stem_norm is b'x', not a string"),
            (
                Tokens([form(kind="verb")], [0]),
                "form 'قال': kind is 'verb'; it is one of number, punct",
            ),
            (Tokens([form(kind=3)], [0]), "form 'قال': kind is 3"),
            (Tokens([form(stem=(1, 4))], [0]), r"\(1, 4\) is no part of it"),
            (Tokens([form(stem=(2, 2))], [0]), r"\(2, 2\) is no part of it"),
            (Tokens([form(stem=(2, 1))], [0]), r"\(2, 1\) is no part of it"),
            (Tokens([form(stem=(True, 2))], [0]), r"\(True, 2\) is no part of it"),
            (Tokens([form(proclitics=((-1, 1),))], [0]), r"\(-1, 1\) is no part of it"),
            (Tokens([form(enclitics=[(2, 3)])], [0]), "enclitics is .*, not a tuple"),
            (Tokens([form(enclitics=((1, 2, 3),))], [0]), "is no part of it"),
            (Tokens([form(enclitics=((1,),))], [0]), r"\(1,\) is no part of it"),
            (Tokens([form(features=frozenset({"tall"}))], [0]), "not all in FEATURES"),
            (Tokens([form(features=("definite",))], [0]), "not all in FEATURES"),
            (Tokens([form(features=frozenset({Feature.VERB}))], [0]), "not all in FEATURES"),
            (Tokens([form(kind=Feature.WORD)], [0]), "the form 'قال': kind is <Feature.WORD"),
        ],
    )
    def test_refuses_columns_that_are_not_sound(self, tokens, message):
        with pytest.raises(InvalidResultError, match=message):
            analyzed(tokens)

    @pytest.mark.parametrize(
        "change", [{"forms": [SAID]}, {"starts": [0]}, {"starts": ()}, {"starts": (0, 10)}]
    )
    def test_refuses_columns_that_were_changed_to_something_else(self, change):
        tokens = Tokens([SAID], [0])
        for name, value in change.items():
            setattr(tokens, name, value)
        with pytest.raises(InvalidResultError, match="are not two tuples of one length"):
            analyzed(tokens)

    def test_looks_at_each_form_once(self, monkeypatch):
        looked_at = []
        monkeypatch.setattr(token_checks, "_check_form", looked_at.append)
        said = form()
        for _ in range(2):
            analyzed(Tokens([said, said], [0, 10]))
        assert looked_at == [said]
