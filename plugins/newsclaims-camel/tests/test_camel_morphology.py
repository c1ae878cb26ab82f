"""Clitics and features from analyses, written here and made by the disambiguator itself."""

from typing import NamedTuple

import pytest

from newsclaims import Article, ConfigurationError, Document
from newsclaims.testing import TokenizerSuite, checked

plugins = pytest.importorskip("newsclaims_camel", reason="newsclaims-camel is not installed")
morphology = pytest.importorskip("newsclaims_camel.morphology")

ANALYSES = {
    "وبالمدرسة": {"d3tok": "وَ+_بِ+_ال+_مَدْرَسَةِ", "pos": "noun", "gen": "f", "prc0": "Al_det"},
    "للعمال": {"d3tok": "لِ+_ال+_عُمّالِ", "pos": "noun", "num": "p"},
    "مدرستهم": {"d3tok": "مَدْرَسَة_+هُم", "pos": "noun", "num": "s"},
    "وسيسألونها": {"d3tok": "وَ+_سَ+_يَسْأَلُونَ_+ها", "pos": "verb", "asp": "i", "vox": "a"},
    "قال": {"d3tok": "قالَ", "pos": "verb", "asp": "p"},
    "بيروت": {"d3tok": "بِ+_يروت", "pos": "noun_prop"},
}


class Scored(NamedTuple):
    score: float
    analysis: dict[str, str]


class Answer(NamedTuple):
    word: str
    analyses: list[Scored]


class Backend:
    """Answers as ``MLEDisambiguator`` does, for the words above."""

    def __init__(self):
        self.asked = []

    def disambiguate(self, sentence):
        self.asked += sentence
        found = [ANALYSES.get(word) for word in sentence]
        return [
            Answer(word, [Scored(1.0, one)] if one else [])
            for word, one in zip(sentence, found, strict=True)
        ]


def parts(word, analysis=None):
    division = morphology.divide(word, ANALYSES[word] if analysis is None else analysis)
    places = (*division.proclitics, division.stem, *division.enclitics)
    return [word[start:end] for start, end in places]


def test_clitics_are_divided_off():
    assert parts("وبالمدرسة") == ["و", "ب", "ال", "مدرسة"]
    assert parts("وسيسألونها") == ["و", "س", "يسألون", "ها"]


def test_the_article_behind_the_preposition_is_its_second_letter():
    assert parts("للعمال") == ["ل", "ل", "عمال"]


def test_a_stem_is_folded_as_it_is_written_alone():
    division = morphology.divide("مدرستهم", ANALYSES["مدرستهم"])
    assert ("مدرستهم"[slice(*division.stem)], division.stem_norm) == ("مدرست", "مدرسه")


def test_diacritics_stay_with_their_letter():
    assert parts("وَبَيْت", {"d3tok": "وَ+_بَيْت"}) == ["وَ", "بَيْت"]


def test_a_word_whose_letters_are_others_stays_whole():
    assert parts("وببيت", {"d3tok": "فَ+_بَيْت"}) == ["وببيت"]
    assert parts("و", {"d3tok": "وَ+_هُوَ"}) == ["و"]


def test_a_word_without_analysis_stays_whole():
    assert parts("زنك", {}) == ["زنك"]


def test_features_are_translated():
    assert morphology.divide("وبالمدرسة", ANALYSES["وبالمدرسة"]).features == {
        "noun",
        "feminine",
        "definite",
    }
    assert morphology.divide("قال", ANALYSES["قال"]).features == {"verb", "perfect"}


def test_a_word_is_asked_for_once():
    backend = Backend()
    disambiguator = morphology.Disambiguator(backend)
    assert disambiguator.divide("قال") == disambiguator.divide("قال")
    assert backend.asked == ["قال"]


def test_without_data_one_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    with pytest.raises(
        ConfigurationError,
        match=r"no data for 'calima-msa-r13'.*camel_data -i.*CAMELTOOLS_DATA.*'camel'",
    ):
        plugins.CamelMle().newsclaims_tokenize(Article(text="نعم"))


def test_a_guessed_stem_is_the_written_one():
    division = morphology.divide("وزنك", {"d3tok": "وَ+_NOAN"})
    assert (division.proclitics, division.stem_norm) == (((0, 1),), "زنك")


@pytest.fixture
def mle(camel_data):  # noqa: ARG001 - it only has to be there
    """Return the plugin with CAMeL Tools' own disambiguator on the tests' data."""
    pytest.importorskip("camel_tools", reason="camel-tools is not installed")
    return plugins.CamelMle()


def test_the_disambiguator_itself_divides_words(mle):
    text = "والمدينة، للعمال 5 مدينتهم زنك"
    article = Article(text=text)
    made = checked("tokenizer", Document(article=article), mle.newsclaims_tokenize(article))
    assert [
        [span.text for span in (*token.proclitics, token.stem, *token.enclitics)]
        for token in made.tokens
    ] == [["و", "ال", "مدينة"], ["،"], ["ل", "ل", "عمال"], ["5"], ["مدينت", "هم"], ["زنك"]]
    city, _, workers, _, their_city, _ = made.tokens
    assert city.features == {"noun", "feminine", "singular", "definite"}
    assert workers.features == {"noun", "masculine", "plural", "definite"}
    assert (their_city.stem.text, their_city.stem_norm) == ("مدينت", "مدينه")


class TestCamelMle(TokenizerSuite):
    plugin = plugins.CamelMle
    examples = ("قال للعمال والمدينة مدينتهم",)

    @pytest.fixture(autouse=True)
    def _with_data(self, mle):
        """Have CAMeL Tools find its data."""
