"""Names, known by their capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.model import Document, Mention, MentionKind, Provenance, Token
from newsclaims_english.lists import gender, verb_forms, words

_JOINTS = frozenset({"of", "the", "for", "de", "van", "von", "al", "bin"})


def names(document: Document) -> list[Mention]:
    """Return the names in a document, without titles."""
    tokens = document.tokens
    heads = {sentence.start for sentence in document.sentences}
    inner = {
        token.stem_norm
        for index, token in enumerate(tokens)
        if index
        and token.start not in heads
        and _is_capital(token)
        and tokens[index - 1].kind == "word"
    }
    found: list[Mention] = []
    persons: set[str] = set()
    for first, last in _runs(tokens):
        run = tokens[first:last]
        start = 0
        while start < len(run) - 1 and run[start].norm in words().starters:
            start += 1
        titled = False
        while start < len(run) and run[start].norm in words().titles:
            titled, start = True, start + 1
            if start < len(run) and run[start].text == ".":
                start += 1
        name = run[start:]
        if not name or not any(map(_is_capital, name)):
            continue
        alone = len(name) == 1 and not titled
        begins = first == 0 or tokens[first - 1].kind != "word"
        if alone and begins and not _is_name(name[0], tokens[last : last + 1], inner):
            continue
        kind = _kind(name, tokens[first - 1] if first else None, persons, titled=titled)
        if kind == "person":
            persons.add(name[-1].stem_norm)
        text = document.text[name[0].start : name[-1].stem.end]
        told = [gender(token.norm) for token in run[:start][-1:] + name[:1]]
        found.append(
            Mention(
                *(name[0].start, name[-1].stem.end, text),
                kind=kind,
                gender=next(filter(None, told), None) if kind == "person" else None,
                provenance=Provenance("titled" if titled else "capitals"),
            )
        )
    return found


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first token of each run of capitals and one past its last."""
    first = None
    last = 0
    for index, token in enumerate(tokens):
        joint = token.norm in _JOINTS or (
            token.text == "." and (len(tokens[index - 1].text) == 1 or _is_title(tokens[index - 1]))
        )
        if first is not None and (index - last > 2 or not (joint or _is_capital(token))):
            yield first, last
            first = None
        if _is_capital(token):
            first = index if first is None else first
            last = index + 1
            if token.enclitics:
                yield first, last
                first = None
    if first is not None:
        yield first, last


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.norm not in words().calendar and token.norm != "i"


def _is_title(token: Token) -> bool:
    return token.norm in words().titles


def _is_name(token: Token, following: Sequence[Token], inner: set[str]) -> bool:
    """Return whether the first word of a sentence is a name."""
    if token.norm in words().starters or token.norm.endswith("ly"):
        return False
    speaks = any(one.norm in verb_forms() or one.text == "," for one in following)
    known = gender(token.norm) is not None or token.stem_norm in inner
    return known or (speaks and not token.norm.endswith("s"))


def _kind(
    name: Sequence[Token], before: Token | None, persons: set[str], *, titled: bool
) -> MentionKind:
    if any(token.stem_norm in words().organizations for token in name):
        return "organization"
    if titled or gender(name[0].norm) or name[-1].stem_norm in persons:
        return "person"
    if len(name) == 1 and len(name[0].text) > 1 and name[0].stem.text.isupper():
        return "organization"
    if before is not None and before.norm in words().locatives:
        return "place"
    return "person"
