"""Failures as files: what is needed to see one again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from attrs import evolve, frozen
from fuzzing.inputs import Input
from fuzzing.minimize import minimize
from fuzzing.trial import (
    IS_READ,
    SAME_AGAIN,
    SAME_ELSEWHERE,
    Broken,
    broken_laws,
    every_broken_law,
    read,
    same_again,
    same_elsewhere,
)

from newsclaims import Article

_HIGH = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


@frozen(kw_only=True)
class Failure:
    """A law that an input breaks.

    Args:
        broken: the law.
        input: the input as it was made.
        article: the article, with as little text as still breaks the law.
    """

    broken: Broken
    input: Input
    article: Article

    def text(self) -> str:
        """Return the failure as JSON.

        A text is a list of pieces to be joined, since JSON would join two lone surrogates.
        """
        article = self.article
        return json.dumps(
            {
                "law": self.broken.law,
                "where": self.broken.where,
                "message": self.broken.message,
                "seed": self.input.seed,
                "number": self.input.number,
                "families": self.input.families,
                "length": len(self.input.article.text),
                "article": {
                    "id": article.id,
                    "text": _HIGH.split(article.text),
                    "title": article.title and _HIGH.split(article.title),
                    "published": article.published and article.published.isoformat(),
                    "publisher": article.publisher,
                },
            },
            indent=2,
        )

    def write(self, folder: Path) -> Path:
        """Write the failure to a file of its own and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{self.broken.law}-{self.input.seed}-{self.input.number}.json"
        path = folder / name
        path.write_text(self.text() + "\n", "utf-8")
        return path


def minimized(broken: Broken, given: Input) -> Failure:
    """Return the failure with as little text as breaks the same law at the same place."""

    def fails(text: str) -> bool:
        return broken.kind in _kinds(evolve(given.article, text=text), broken.law)

    text = given.article.text
    # A law that an article breaks only after certain others cannot be tried on it alone.
    shorter = minimize(text, fails) if fails(text) else text
    return Failure(broken=broken, input=given, article=evolve(given.article, text=shorter))


def replay(path: Path) -> list[Broken]:
    """Return the laws that the article of a failure's file breaks now."""
    data = json.loads(path.read_text("utf-8"))["article"]
    published = data["published"]
    return every_broken_law(
        Article(
            text="".join(data["text"]),
            id=data["id"],
            title=None if data["title"] is None else "".join(data["title"]),
            published=date.fromisoformat(published) if published else None,
            publisher=data["publisher"],
        )
    )


def _kinds(article: Article, law: str) -> set[tuple[str, str]]:
    """Return the kinds of failure of *article*, as far as *law* is concerned."""
    document = read(article)
    if isinstance(document, Broken):
        return {document.kind}
    if law == IS_READ:
        return set()
    once: dict[str, Callable[..., Broken | None]] = {
        SAME_AGAIN: same_again,
        SAME_ELSEWHERE: same_elsewhere,
    }
    if law in once:
        broken = once[law](document)
        return set() if broken is None else {broken.kind}
    return {broken.kind for broken in broken_laws(document)}
