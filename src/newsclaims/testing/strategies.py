"""Hypothesis strategies for Arabic news: texts, articles, documents, and speech with its answer.

With Hypothesis's entry point they are also what ``st.from_type(Article)`` and
``st.from_type(Document)`` draw from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache

from attrs import frozen
from hypothesis import strategies as st

from newsclaims.model import Article, Attribution, Cue, Document, Gender, Mention, Span
from newsclaims.stages import STAGE_OF_LAYER
from newsclaims.testing.samples import SpeechWords, lay_out, news, odd_texts, restrict, samples

_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچگکی"
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
_CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u061c\u200b\u200c\u200d\ufeff\u00ad"
_PRESENTATION = "ﷲﷺﻻﻷﻹﻵﺍﺐﺖﻤﻦﻪﻮﻲ"
_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۴۵۶"
_PUNCTUATION = "«»“”\"'‘’„()[]{}،,؛;:؟?.!…-–—%٪/٫٬$€"
_EMOJI = ("😀", "👩🏽\u200d🚀", "🇮🇶")
_SPACES = (" ", " ", " ", " ", "\n", "\u00a0", "\t", "\r\n", "", "، ", ". ", ": ")


def arabic_text(
    *, min_words: int = 0, max_words: int = 30, vocabulary: Sequence[str] = ()
) -> st.SearchStrategy[str]:
    """Draw Arabic text as it may come off the web.

    Words of news are mixed with random ones, with diacritics, tatweel, bidi controls, presentation
    forms, decomposed letters, digits of three scripts, marks of every style and emoji.

    Args:
        min_words: at least so many words or marks.
        max_words: at most so many.
        vocabulary: words, of another language perhaps, in the place of those of Arabic news.
    """
    parts = st.lists(
        st.tuples(_pieces(vocabulary), st.sampled_from(_SPACES)),
        min_size=min_words,
        max_size=max_words,
    )
    return parts.map(lambda drawn: "".join(piece + space for piece, space in drawn))


def articles(*, text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Article]:
    """Draw articles; what is not text is plain.

    Args:
        text: where their texts come from; by default `arabic_text`.
    """
    return st.builds(
        Article,
        text=arabic_text() if text is None else text,
        id=st.sampled_from(("article", "n1", "خبر-7")),
        title=st.none() | arabic_text(max_words=6),
        published=st.none() | st.dates(date(1950, 1, 1), date(2049, 12, 31)),
        publisher=st.none() | st.just("الفجر"),
    )


def documents(
    layers: Collection[str] = tuple(STAGE_OF_LAYER),
    *,
    before: str = "annotate",
    vocabulary: Sequence[str] = (),
) -> st.SearchStrategy[Document]:
    """Draw documents as a plugin may be given them.

    Half of them are `news`, whose layers a linguist would sign; the others are any text, with the
    layers that white space and lines suggest.

    Args:
        layers: names of those that are filled; the others are empty.
        before: the stage of the plugin: what it gives itself is empty too.
        vocabulary: as for `arabic_text`.
    """
    text = arabic_text(min_words=1, vocabulary=vocabulary)
    drawn = st.one_of(st.sampled_from(news()), text.map(lay_out))
    return drawn.map(lambda document: restrict(document, layers, before))


@frozen(kw_only=True)
class Speech:
    """A text in which somebody says something, and the answer.

    Args:
        article: the text.
        cue: the verb.
        source: the noun phrase of who says it, a name.
        content: what is said, without the marks.
    """

    article: Article
    cue: Span
    source: Span
    content: Span

    def document(self) -> Document:
        """Return the text with the layers that say the answer: a mention and an attribution."""
        source = self.source
        laid_out = lay_out(self.article.text)
        said = Attribution(
            cue=Cue(self.cue.start, self.cue.end, self.cue.text, lemma=self.cue.text),
            source=source,
            content=(self.content,),
            form="direct",
            act="state",
            id="c1",
        )
        person = Mention(source.start, source.end, source.text, kind="person")
        return Document(
            article=self.article,
            tokens=laid_out.tokens,
            sentences=laid_out.sentences,
            mentions=(person,),
            attributions=(said,),
        )


def quoted_speech(
    *, verbs: Mapping[Gender, Sequence[str]] | None = None, words: SpeechWords | None = None
) -> st.SearchStrategy[Speech]:
    """Draw one sentence of direct speech in quotation marks, and who says it with which verb.

    Verb, name and words vary, the marks too, and whether the speech or the verb comes first.

    Args:
        verbs: of saying, as they are written, by the gender of their subject; by default a few
            of the standard language.
        words: that the sentence is made of, where it is not to be Arabic.
    """
    words = words or samples().speech
    return _speech(words, verbs or words.verbs)


@st.composite
def _speech(draw: st.DrawFn, words: SpeechWords, verbs: Mapping[Gender, Sequence[str]]) -> Speech:
    gender = draw(st.sampled_from(sorted(verbs)))
    verb = draw(st.sampled_from(verbs[gender]))
    person = draw(st.sampled_from(words.persons[gender]))
    said = draw(st.sampled_from(words.said))
    marks = draw(st.sampled_from(words.marks))
    form = draw(st.sampled_from(words.forms))
    article = Article(text=form.format(verb, person, marks[0], said, marks[1]))
    return Speech(
        article=article,
        cue=_find(article, verb),
        source=_find(article, person),
        content=_find(article, said),
    )


@frozen(kw_only=True)
class Counted:
    """A text with a number, and the answer.

    Args:
        article: the text.
        number: the digits.
        value: what they write.
    """

    article: Article
    number: Span
    value: int


@st.composite
def counted_things(draw: st.DrawFn, words: SpeechWords | None = None) -> Counted:
    """Draw a sentence with something counted, in digits of one of its language's scripts."""
    words = words or samples().speech
    value = draw(st.integers(3, 999))
    zero = draw(st.sampled_from(words.zeros))
    digits = "".join(chr(ord(zero) + int(digit)) for digit in str(value))
    article = Article(text=draw(st.sampled_from(words.counted)).format(digits))
    return Counted(article=article, number=_find(article, digits), value=value)


def _find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return article.span(start, start + len(words))


def _pieces(vocabulary: Sequence[str]) -> st.SearchStrategy[str]:
    """Draw one word or mark."""
    known = st.sampled_from(vocabulary or _vocabulary())
    letters = st.text(_LETTERS, min_size=1, max_size=8)
    dressings: tuple[Callable[[str], st.SearchStrategy[str]], ...] = (
        _marked,
        _decomposed,
        _steered,
    )
    dressed = st.one_of(known, letters).flatmap(
        lambda word: st.sampled_from(dressings).flatmap(lambda dress: dress(word))
    )
    return st.one_of(
        known,
        known,
        letters,
        dressed,
        st.text(_DIGITS, min_size=1, max_size=6),
        st.sampled_from(_PUNCTUATION),
        st.text(_PRESENTATION, min_size=1, max_size=5),
        st.sampled_from(_EMOJI),
        st.sampled_from(sorted(odd_texts().values())),
    )


def _marked(word: str) -> st.SearchStrategy[str]:
    """Put diacritics and tatweels behind the letters."""
    marks = st.lists(st.sampled_from(("", *_MARKS)), min_size=len(word), max_size=len(word))
    return marks.map(lambda drawn: "".join(a + b for a, b in zip(word, drawn, strict=True)))


def _decomposed(word: str) -> st.SearchStrategy[str]:
    return st.just(unicodedata.normalize("NFD", word))


def _steered(word: str) -> st.SearchStrategy[str]:
    """Put a control that nobody sees somewhere into the word."""
    return st.tuples(st.integers(0, len(word)), st.sampled_from(_CONTROLS)).map(
        lambda drawn: word[: drawn[0]] + drawn[1] + word[drawn[0] :]
    )


@lru_cache(maxsize=1)
def _vocabulary() -> list[str]:
    """Return the words of the news, so that a plugin finds something to do."""
    words = {token.text for document in news() for token in document.tokens}
    speech = samples().speech
    for one in (*speech.said, *speech.verbs["m"], *speech.verbs["f"], *samples().growing.values()):
        words.update(one.split())
    return sorted(words)
