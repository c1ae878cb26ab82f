"""Whatever a caller hands in beside each article, kept in order until its document comes out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import Generic, TypeVar

from newsclaims._chain.messages import shown
from newsclaims.errors import ArticleError

A = TypeVar("A")
C = TypeVar("C")
D = TypeVar("D")


class Pairs(Generic[A, C]):
    """A source of pairs, parted into the articles and what stands beside them.

    The articles may be read in another thread than the documents are, as long as both keep order.

    Args:
        source: pairs of an article and anything.
    """

    def __init__(self, source: Iterable[tuple[A, C]]) -> None:
        self._source = source
        self._beside: deque[C] = deque()

    def articles(self) -> Generator[A, None, None]:
        """Yield the articles; close the source at the end where it is a generator.

        Raises:
            ArticleError: the source gives something that is no pair.
        """
        try:
            for pair in self._source:
                if not isinstance(pair, tuple | list) or len(pair) != 2:  # noqa: PLR2004 - a pair
                    raise ArticleError(
                        f"as_tuples=True takes pairs (article, anything), not {shown(pair)}"
                    )
                self._beside.append(pair[1])
                yield pair[0]
        finally:
            if isinstance(self._source, Generator):
                self._source.close()

    def together(
        self, read: Callable[[Iterable[A]], Generator[D, None, None]]
    ) -> Generator[tuple[D, C], None, None]:
        """Yield what *read* makes of the articles, each with what stood beside its article."""
        articles = self.articles()
        documents = read(articles)
        try:
            for document in documents:
                yield document, self._beside.popleft()
        finally:
            documents.close()
