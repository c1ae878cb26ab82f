"""Ids of articles in a store, for sources that give none or the same one twice."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Literal, TypeAlias, get_args

from attrs import define, evolve, field

from newsclaims import ConfigurationError
from newsclaims.model import Article

Ids: TypeAlias = Literal["given", "distinct", "text"]
"""How an article is told from others: by its id alone; by its id, and where two texts share one by the
text too; or by the text alone."""
_UNNAMED = ("", "article")
"""Ids of an article that was given none."""
_SHORT = 16
"""Number of hexadecimal digits that tell texts of one id apart: 64 bits."""


def content_of(article: Article) -> str:
    """Return a key of 128 bits that two articles share where text and source are the same.

    Args:
        article: its text, title, publisher, day and URL count, its id, language and further data do not.
    """
    fields = [article.text, article.title, article.publisher, article.published, article.url]
    data = json.dumps(fields, default=str, ensure_ascii=True).encode()
    return sha256(data).hexdigest()[:32]


@define
class ArticleIds:
    """Gives each article of a run the id that it has in the store.

    The same articles get the same ids in every run, also where an earlier one was cut short: what the store
    has keeps its id.

    Args:
        policy: see `Ids`.
        stored: id to content (see `content_of`) of the articles of the store; new ones are put in.

    Raises:
        ConfigurationError: there is no such policy.
    """

    policy: Ids
    stored: dict[str, str]
    _by_content: dict[tuple[str, str], str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        if self.policy not in get_args(Ids):
            raise ConfigurationError(
                f"ids is {self.policy!r}; it is one of {', '.join(get_args(Ids))}"
            )
        self._by_content = {
            (_given(name, content), content): name for name, content in self.stored.items()
        }

    def named(self, article: Article) -> Article:
        """Return the article with its id in the store.

        One without an id is told by its text, whatever the policy is.
        """
        unnamed = article.id in _UNNAMED
        if self.policy == "given" and not unnamed:
            return article
        content = content_of(article)
        if self.policy == "text" or unnamed:
            return evolve(article, id=content)
        name = self._by_content.get((article.id, content))
        if name is None:
            taken = self.stored.get(article.id, content) != content
            name = f"{article.id}~{content[:_SHORT]}" if taken else article.id
            self.stored[name] = content
            self._by_content[article.id, content] = name
        return article if name == article.id else evolve(article, id=name)


def _given(name: str, content: str) -> str:
    """Return the id that an article of the store was read with."""
    return name.removesuffix(f"~{content[:_SHORT]}")
