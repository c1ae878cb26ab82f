"""Kinds and acts of plugins' own, ``sport:club``: who may use them, and what they stand for.

A plugin may use those that it declares and those that stand in the document it was given, so that a
resolver can pass on what a recognizer found.  What each stands for is written beside it where the
result is checked, so that a document can be read where the plugin is not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Generic, TypeVar

from attrs import frozen

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError
from newsclaims.model import Actor, Document, Mention, is_own_word

S = TypeVar("S", bound=str)

NONE: Mapping[str, str] = {}


@frozen
class StandardWords(Generic[S]):
    """A vocabulary that plugins may add to.

    Args:
        field: ``kind`` or ``act``.
        standard: the words that the core knows.
    """

    field: str
    standard: frozenset[S]


class OwnWords:
    """The words of plugins' own that one result may hold.

    Args:
        kinds: those that the plugin declares for mentions and actors, with what they stand for.
        acts: those that it declares for attributions and claims, likewise.
        document: what it was given.
        stored: whether the result was read from JSON, so that what a word stands for is not
            declared but stands beside it.
    """

    __slots__ = ("_acts", "_document", "_given", "_kinds", "_stored")

    def __init__(
        self,
        kinds: Mapping[str, str] = NONE,
        acts: Mapping[str, str] = NONE,
        document: Document | None = None,
        *,
        stored: bool = False,
    ) -> None:
        self._kinds = kinds
        self._acts = acts
        self._document = document
        self._given: dict[str, Mapping[str, str]] | None = None  # made for each call of a hook
        self._stored = stored

    def fallback(
        self, value: object, written: object, words: StandardWords[S], what: str, i: int
    ) -> S | None:
        """Return the standard word that *value* stands for, None where it is one.

        Args:
            value: a kind or act.
            written: the fallback that the item bears.
            words: what it is one of where it is no plugin's own.
            what: names the item, with *i*: ``mention`` 3.
            i: its number.

        Raises:
            ContractError: it is neither a standard word nor one that the plugin may use.
        """
        field, standard = words.field, words.standard
        if type(value) is str and value in standard:
            if written is not None and self._stored:
                raise ContractError(
                    f"{what} {i}: {field}_fallback is {shown(written)} beside the standard {field} "
                    f"{shown(value)}; leave it out"
                )
            return None
        if not is_own_word(value):
            raise ContractError(
                f"{what} {i}: {field} is {shown(value)}; it is one of {_listed(standard)}, or one that "
                f"the plugin declares in `own_{field}s`, such as {_EXAMPLES[field]}"
            )
        stands_for = written if self._stored else self._known(field).get(str(value))
        for word in standard:
            if type(stands_for) is str and word == stands_for:
                return word
        if stands_for is None and not self._stored:
            raise ContractError(
                f"{what} {i}: {field} is {shown(value)}, which the plugin does not declare; write "
                f"own_{field}s = {{{shown(value)}: ...}} into its class, with one of {_listed(standard)}"
            )
        raise ContractError(
            f"{what} {i}: {field} {shown(value)} stands for {shown(stands_for)}; "
            f"here it stands for one of {_listed(standard)}"
        )

    def _known(self, field: str) -> Mapping[str, str]:
        """Return the words that the plugin may use; looked for in the document when one is met."""
        if self._given is None:
            self._given = {"kind": self._kinds, "act": self._acts}
            if self._document is not None:
                self._given["kind"] = {**kinds_in(self._document), **self._kinds}
                self._given["act"] = {**acts_in(self._document), **self._acts}
        return self._given[field]


UNDECLARED = OwnWords()
"""For a plugin that declares none and was given none."""

STORED = OwnWords(stored=True)
"""For what was read from JSON."""

_EXAMPLES = {
    "kind": "own_kinds = {'sport:club': 'organization'}",
    "act": "own_acts = {'finance:guide': 'predict'}",
}


def _listed(words: Collection[str]) -> str:
    return ", ".join(sorted(words))


def kinds_in(document: Document) -> dict[str, str]:
    """Return the kinds of plugins' own in *document*, each with what it stands for."""
    listed = [mention for actor in document.actors for mention in actor.mentions]
    named: list[Mention | Actor] = [*document.mentions, *document.actors, *listed]
    return {one.kind: one.kind_fallback for one in named if one.kind_fallback is not None}


def acts_in(document: Document) -> dict[str, str]:
    """Return the acts of plugins' own in *document*, each with what it stands for."""
    items = [*document.attributions, *document.claims]
    return {one.act: one.act_fallback for one in items if one.act_fallback is not None}
