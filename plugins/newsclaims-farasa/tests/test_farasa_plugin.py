"""Farasa in a pipeline, with the stand-in and, where NEWSCLAIMS_FARASA_JAR names them, real JARs."""

import pytest

import newsclaims
from newsclaims import Article, Document, Pipeline, hookimpl
from newsclaims.testing import checked

SENTENCES = {
    "وأوضح المتحدث باسم الكرملين أن المباحثات ستستأنف غدًا.": "و+أوضح ال+متحدث باسم ال+كرملين أن "
    "ال+مباحثات س+تستأنف غدًا .",
    "قال للصحافيين إن بلاده لن تشارك في القمة": "قال ل+ل+صحافيين إن بلاد+ه لن تشارك في ال+قمة",
    "وبالتالي فإن المحادثات بين الطرفين متوقفة": "و+ب+ال+تالي ف+إن ال+محادثات بين ال+طرفين متوقفة",
    "حذر مناهضو الاحتلال من عواقبه": "حذر مناهضو ال+احتلال من عواقب+ه",
}


def divided(token):
    return "+".join(span.text for span in (*token.proclitics, token.stem, *token.enclitics))


@pytest.mark.parametrize("text", SENTENCES)
def test_words_divide_into_clitics_and_stem(plugin, text):
    tokens = plugin.newsclaims_tokenize(Article(text=text)).tokens
    assert " ".join(map(divided, tokens)) == SENTENCES[text]


def test_names_are_found(plugin):
    text = "زارت وزيرة الصحة سلوى المرزوقي مستشفى الرازي في بنغازي. وصل عمر إلى تونس وبيروت"
    pipeline = Pipeline(plugins=[plugin], tokenizer="farasa", ner="farasa")
    found = {(mention.text, mention.kind) for mention in pipeline.analyze(text).mentions}
    assert {("سلوى المرزوقي", "person"), ("تونس", "place"), ("بيروت", "place")} <= found


AWKWARD = [
    "مُدَرِّسَتُهُم فِي ٱلْقَرْيَةِ",
    "الـــسلام علـــيكم",
    "\u202bقال الوزير\u202c: \u200fنعم\u200f",
    "ﻭﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﻻ ﻟﻺﻋﻼﻡ",
    "قا\u0654ل إ\u0655ن ا\u0653خر",
    "گفت وزیر کشور که پنج نفر",
    "C++ و BBC؛ f(x)=y/2 + 3,200.5 #هاشتاغ_جديد @me 😀👩‍👩‍👧 a@b.org",
    "+ - / +و+ ب/O",
    "\ud800 قال",
    "و" * 300,
    "لل" * 40 + " لللللل للال لالا ل",
    "كلمة " * 800,
]


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_tokens_of_awkward_text_keep_their_offsets(plugin, text):
    article = Article(text=text)
    made = checked("tokenizer", Document(article=article), plugin.newsclaims_tokenize(article))
    assert "".join(token.text for token in made.tokens) == "".join(text.split())


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_names_in_awkward_text_keep_their_offsets(plugin, text):
    article = Article(text=text)
    made = plugin.newsclaims_tokenize(article)
    document = Document(article=article, tokens=made.tokens, sentences=made.sentences)
    checked("ner", document, plugin.newsclaims_recognize(document))


def test_one_line_swaps_it_in(farasa):
    options = {"farasa": {"binary_path": str(farasa.jars), "java": str(farasa.java)}}
    pipeline = Pipeline(tokenizer="farasa", ner="farasa", options=options)
    document = pipeline.analyze("وأوضح المتحدث باسم الكرملين أن المباحثات ستستأنف غدًا.")
    assert [divided(token) for token in document.tokens[:2]] == ["و+أوضح", "ال+متحدث"]
    [mention] = document.mentions
    assert (mention.text, mention.kind) == ("الكرملين", "organization")
    assert mention.provenance.distribution == "newsclaims-farasa"


def test_to_have_it_installed_changes_nothing():
    class Nothing:
        name = "tokenizer"

        @hookimpl
        def newsclaims_tokenize(self, article):
            raise AssertionError(article)

    plan = Pipeline(plugins=[Nothing()]).plan
    assert [choice.plugin for choice in plan.stage("tokenizer")] == ["tokenizer"]
    assert "farasa" not in {choice.plugin for choice in plan.stage("ner")}


def test_a_wrong_option_is_an_error_that_names_it():
    with pytest.raises(newsclaims.ConfigurationError, match=r"options.farasa: .*binary_pathh"):
        Pipeline(tokenizer="farasa", options={"farasa": {"binary_pathh": "x"}})
    with pytest.raises(newsclaims.ConfigurationError, match=r"options.farasa: .*java_options"):
        Pipeline(tokenizer="farasa", options={"farasa": {"java_options": "-Xmx2g"}})
