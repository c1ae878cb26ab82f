"""Where inputs begin: sentences, words and whole articles."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from attrs import field, frozen

from newsclaims import ArticleError
from newsclaims._input.article_files import read_articles

PLUGINS = ("actors", "ner", "numbers", "quotes", "tokenizer")
_EXAMPLES = Path(__file__).parents[3] / "examples"
_SENTENCE_END = re.compile(r"\n+|(?<=[.؟!])\s+")
_ARABIC = re.compile("[\u0621-\u064a]+")


@frozen
class Sources:
    """What inputs are made from.

    Args:
        sentences: each is a text of its own.
        titles: of persons.
        names: of persons, organizations and places.
        cues: words that report, and words that stand around them.
        numbers: number words, units and what stands beside them.
        repeated: short pieces of which texts are made that may take long.
        vocabulary: every Arabic word of the lexicons of the plugins that are installed.
    """

    sentences: tuple[str, ...] = field(converter=tuple)
    titles: tuple[str, ...] = field(converter=tuple)
    names: tuple[str, ...] = field(converter=tuple)
    cues: tuple[str, ...] = field(converter=tuple)
    numbers: tuple[str, ...] = field(converter=tuple)
    repeated: tuple[str, ...] = field(converter=tuple)
    vocabulary: tuple[str, ...] = field(converter=tuple)


@lru_cache
def sources(corpus: Path | None = None) -> Sources:
    """Return the project's own sentences and examples, and those of *corpus*.

    Args:
        corpus: a file of articles that `newsclaims analyze` reads; they are cut at line ends and full stops.

    Raises:
        ArticleError: *corpus* holds what is no article.
    """
    words = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    texts = [path.read_text("utf-8") for path in sorted(_EXAMPLES.glob("*.txt"))]
    texts += _articles(corpus) if corpus else []
    found = [one for text in texts for one in _SENTENCE_END.split(text) if one.strip()]
    return Sources(
        sentences=(*words["sentences"], *found),
        titles=words["titles"],
        names=words["names"],
        cues=words["cues"],
        numbers=words["numbers"],
        repeated=words["repeated"],
        vocabulary=_vocabulary() or words["cues"],
    )


def _articles(corpus: Path) -> list[str]:
    texts = []
    for record in read_articles(corpus):
        if isinstance(record.outcome, ArticleError):
            raise record.outcome
        texts.append(record.outcome.text)
    return texts


def _vocabulary() -> list[str]:
    words: set[str] = set()
    for name in PLUGINS:
        spec = find_spec(f"newsclaims_{name}")
        for folder in spec.submodule_search_locations or () if spec else ():
            for path in Path(folder).glob("data/*.toml"):
                words.update(_ARABIC.findall(path.read_text("utf-8")))
    return sorted(words)
