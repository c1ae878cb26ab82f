"""Labels of tokens as mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Document, Mention, MentionKind, Provenance, Token
from newsclaims.text import fold

_ARTICLE = "ال"
_BEGINS = frozenset("BSU")
_ENDS = frozenset("ESLU")
_PREFIXES = frozenset("BIESLU")


@frozen
class Labels:
    """The data file ``labels.toml``.

    Args:
        kinds: label to the kind of mention that it stands for.
    """

    kinds: dict[str, MentionKind]


@lru_cache(maxsize=1)
def usual_kinds() -> Mapping[str, MentionKind]:
    """Return the kinds of the labels that most models have."""
    return load_toml("newsclaims_transformers", "data/labels.toml", Labels).kinds


def bare(label: str) -> str:
    """Return *label* without the prefix that says where in the name a token stands."""
    return label[2:] if label[:1] in _PREFIXES and label[1:2] in {"-", "_"} else label


def mentions(
    document: Document, labels: Sequence[str], kinds: Mapping[str, MentionKind]
) -> list[Mention]:
    """Return the names that *labels*, one for each token, mark in *document*.

    A mention begins behind attached conjunctions and prepositions and ends before attached
    pronouns, as far as the document's tokens have clitics.
    """
    found = []
    for first, last, name in _runs(document, labels):
        start, end = _start(document.tokens[first]), _end(document.tokens[last])
        if name in kinds and start < end:
            found.append(
                Mention(
                    start,
                    end,
                    document.text[start:end],
                    kind=kinds[name],
                    provenance=Provenance(name),
                )
            )
    return found


def _runs(document: Document, labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first token, last token and label of each name, whatever the prefixes are called.

    Read are BIO, BIOES, BILOU and labels without prefix; a name that begins with ``I-`` is one.
    It ends with its sentence.
    """
    inside = (document.tokens_in(sentence) for sentence in document.sentences)
    heads = {tokens[0].start for tokens in inside if tokens}
    first, name, closed = -1, "", False
    for index, label in enumerate(labels):
        here = bare(label)
        begins = here != label and label[0] in _BEGINS
        if name and (closed or begins or here != name or document.tokens[index].start in heads):
            yield first, index - 1, name
            name = ""
        if not name and here != "O":
            first, name = index, here
        closed = here != label and label[0] in _ENDS
    if name:
        yield first, len(labels) - 1, name


def _start(token: Token) -> int:
    before = [one for one in token.proclitics if fold(one.text) != _ARTICLE]
    return before[-1].end if before else token.start


def _end(token: Token) -> int:
    return token.enclitics[0].start if token.enclitics else token.end
