"""What Hypothesis calls when it starts: which strategies our types are drawn from."""

from __future__ import annotations

from hypothesis import strategies as st

from newsclaims.model import Article, Document


def register_strategies() -> None:
    """Let ``st.from_type`` know articles and documents."""
    st.register_type_strategy(Article, _articles)
    st.register_type_strategy(Document, _documents)


def _articles(_: type[Article]) -> st.SearchStrategy[Article]:
    from newsclaims.testing.strategies import articles

    return articles()


def _documents(_: type[Document]) -> st.SearchStrategy[Document]:
    from newsclaims.testing.strategies import documents

    return documents()
