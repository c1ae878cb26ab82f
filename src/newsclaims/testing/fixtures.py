"""The pytest plugin: fixtures for tests of plugins.

pytest finds it through its entry point wherever newsclaims is installed; it imports nothing but
pytest until a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from newsclaims.model import Article, Document
    from newsclaims.testing.isolation import IsolatedRegistry


@pytest.fixture(scope="session")
def newsclaims_articles() -> tuple[Article, ...]:
    """Return short news articles and texts with characters that news should not have."""
    from newsclaims.model import Article
    from newsclaims.testing.samples import news, odd_texts

    odd = tuple(Article(text=text, id=name) for name, text in odd_texts().items())
    return (*(document.article for document in news()), *odd)


@pytest.fixture(scope="session")
def newsclaims_document() -> Document:
    """Return one short news article with every layer, claims included."""
    from newsclaims.testing.samples import news

    return news()[0]


@pytest.fixture
def newsclaims_registry(tmp_path: Path) -> Iterator[IsolatedRegistry]:
    """Show nothing as installed but what the test installs with it."""
    from newsclaims.testing.isolation import isolated_registry

    site = tmp_path / "newsclaims-site"
    site.mkdir()
    with isolated_registry(site) as registry:
        yield registry
