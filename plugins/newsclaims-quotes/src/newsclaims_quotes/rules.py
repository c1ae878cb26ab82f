"""The rules by their ids: what a reader who asks is told of each, and which word lists it asks."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache

from attrs import frozen
from newsclaims_arabic.passage import Passage

from newsclaims.lexicon import load_toml
from newsclaims.trace import Verdict
from newsclaims_quotes.lists import WORDS

VERBS = "reporting_verbs.toml"


@frozen(kw_only=True)
class Rule:
    """A line of ``rules.toml``."""

    means: str
    lists: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return the rules by id, ``content.limit``; read when somebody asks for the first time.

    Raises:
        LexiconError: the file is missing, breaks its schema, or names an unknown list.
    """
    table = load_toml("newsclaims_quotes", "data/rules.toml", dict[str, dict[str, Rule]])
    found = {
        f"{family}.{name}": rule for family, named in table.items() for name, rule in named.items()
    }
    for rule in found.values():
        for name in rule.lists:
            WORDS.written(name)
    return found


_NOBODY: AbstractContextManager[None] = nullcontext()


def spoken_of(passage: Passage, index: int) -> AbstractContextManager[None]:
    """Return the context in which what is told belongs to the token *index*."""
    return _NOBODY if passage.telling is None else passage.telling.about(index)


def tell(  # noqa: PLR0913 - as Telling.tell
    passage: Passage,
    rule: str,
    verdict: Verdict,
    first: int,
    end: int | None = None,
    *,
    entry: str = "",
    note: str = "",
    near: Iterable[int] = (),
) -> None:
    """Tell a decision of a rule to whoever asks, with the entry of a word list that decided.

    Args:
        passage: the document.
        rule: id of the rule in ``rules.toml``.
        verdict: as in `newsclaims.trace.Step`.
        first: the first token that it is about.
        end: index past the last one; by default there is but one.
        entry: the entry that decided, where it is of no word list.
        note: what stands behind the meaning of the rule.
        near: further tokens that the rule looks at; the first of them, or of those that it is
            about, that stands in a list of the rule is the entry.
    """
    if passage.telling is None:
        return
    known = rules()[rule]
    words = [passage.words[i] for i in (first, *near) if 0 <= i < len(passage.words)]
    entries = (
        WORDS.entry(name, word.body, word.stem, word.free) for word in words for name in known.lists
    )
    passage.telling.tell(
        rule,
        verdict,
        first,
        end,
        entry=entry or next(filter(None, entries), ""),
        note=f"{known.means}: {note}" if note else known.means,
    )
