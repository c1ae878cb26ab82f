"""Odd articles as Hypothesis draws and shrinks them."""

from __future__ import annotations

from fuzzing.inputs import base_text
from fuzzing.mutations import FAMILIES
from fuzzing.sources import Sources
from hypothesis import strategies as st

from newsclaims import Article


@st.composite
def odd_articles(draw: st.DrawFn, sources: Sources) -> Article:
    """Draw an article to which up to four families were done; all chance is Hypothesis's."""
    chance = draw(st.randoms(use_true_random=False))
    text = base_text(chance, sources)
    for name in draw(st.lists(st.sampled_from(sorted(FAMILIES)), min_size=1, max_size=4)):
        text = FAMILIES[name](chance, text, sources)
    return Article(text=text)


def woven_articles(sources: Sources) -> st.SearchStrategy[Article]:
    """Draw articles of single words and marks, where any rule of a plugin may start."""
    pieces = st.one_of(
        st.sampled_from(sources.cues),
        st.sampled_from(sources.names),
        st.sampled_from(sources.titles),
        st.sampled_from(sources.numbers),
        st.sampled_from(sources.repeated),
        st.sampled_from(sources.vocabulary),
        st.text(max_size=4),
    )
    texts = st.lists(st.tuples(pieces, st.sampled_from(("", " ", " ", "\n"))), max_size=40)
    return texts.map(lambda drawn: Article(text="".join(a + b for a, b in drawn)))
