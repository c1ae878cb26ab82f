"""A noun phrase while it is read: how far it has come and what may end it."""

from __future__ import annotations

from attrs import frozen

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.word import Word


@frozen(kw_only=True)
class Limits:
    """What may end a phrase before its natural end.

    Args:
        governed: prepositions that the reporting verb claims for its content.
        split: the verb has an object; end before a noun that begins another phrase.
        titles: end also before a title that follows a complete phrase.
        target: the object is a person or a body; end before it.
        core: end before every preposition, and where the phrase is complete before every noun
            that is no definite adjective.
    """

    governed: frozenset[str] = frozenset()
    split: bool = False
    titles: bool = False
    target: bool = False
    core: bool = False


NO_LIMITS = Limits()


class Growth:
    """A phrase that grows.

    Attributes:
        passage: the document.
        start: its first token.
        limit: it ends here at the latest.
        limits: what else may end it.
        index: the token that is looked at.
        end: index past the last token that surely belongs to it.
        complete: it needs no further noun: its last word is definite or a name.
        ended: the rule by which it ended, empty while it grows.
    """

    def __init__(self, passage: Passage, start: int, limit: int, limits: Limits) -> None:
        self.passage = passage
        self.start = start
        self.limit = limit
        self.limits = limits
        self.index = self.end = start
        self.complete = False
        self.ended = ""

    def ends(self, rule: str) -> bool:
        """End here by *rule*; returns False, for it grows no more."""
        self.ended = rule
        return False

    @property
    def previous(self) -> Word:
        """The word before the one that is looked at."""
        return self.passage.words[self.index - 1]

    @property
    def behind_person(self) -> bool:
        """A person's name ends before the word that is looked at."""
        return self.index - 1 in self.passage.person_tokens

    def following(self) -> Word | None:
        """Return the word behind the one that is looked at."""
        after = self.index + 1
        return self.passage.words[after] if after < self.limit else None
