"""The pytest plugin: fixtures for tests of plugins, and the marker of the law that takes longest.

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


_GROWTH = "test_time_grows_with_the_text"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker ``growth`` known."""
    config.addinivalue_line("markers", "growth: reads long texts, to see what they cost")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark the law of growth, so that ``-m "not growth"`` leaves it out."""
    if isinstance(item, pytest.Function) and item.originalname == _GROWTH:
        item.add_marker("growth")


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
