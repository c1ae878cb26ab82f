"""Names, known by their capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.model import Document, Mention, MentionKind, Provenance, Token
from newsclaims_english.lists import gender, verb_forms, words

_JOINTS = frozenset({"of", "the", "for", "de", "van", "von", "al", "bin"})
_FURTHEST = 2


def names(document: Document) -> list[Mention]:
    """Return the names in a document, without titles."""
    tokens = document.tokens
    after_word = [False, *(token.kind == "word" for token in tokens)]
    pairs = zip(tokens, after_word, strict=False)
    inner = {token.stem_norm for token, inside in pairs if inside and _is_capital(token)}
    titles = words("titles", "courtesy") | {"."}
    found: list[Mention] = []
    persons: set[str] = set()
    for first, last in _runs(tokens):
        start = first
        while start < last - 1 and tokens[start].norm in words("starters"):
            start += 1
        title = start
        while start < last and tokens[start].norm in titles:
            start += 1
        run, before = tokens[start:last], tokens[first - 1].norm if first else ""
        if not run or not _is_capital(run[0]):
            continue
        alone = len(run) == 1 and start == title and not after_word[first]
        if alone and not _is_name(run[0], tokens[last : last + 1], inner):
            continue
        kind = _kind(run, before, persons, titled=start > title)
        told = gender(run[0].norm) or gender(tokens[title].norm) if kind == "person" else None
        if kind == "person":
            persons.add(run[-1].stem_norm)
        begin, end = run[0].start, run[-1].stem.end
        rule = Provenance("titled" if start > title else "capitals")
        text = document.text[begin:end]
        found.append(Mention(begin, end, text, kind=kind, gender=told, provenance=rule))
    return found


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first token of each run of capitals and one past its last."""
    first, last = -1, 0
    for index, token in enumerate(tokens):
        short = token.text == "." and index == last and _is_short(tokens[index - 1])
        joint = token.norm in _JOINTS or short
        if first >= 0 and (index - last > _FURTHEST or not (joint or _is_capital(token))):
            yield first, last
            first = -1
        if _is_capital(token):
            first, last = index if first < 0 else first, index + 1
            if token.enclitics:
                yield first, last
                first = -1
    if first >= 0:
        yield first, last


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.norm not in words("calendar") and token.norm != "i"


def _is_short(token: Token) -> bool:
    return len(token.text) == 1 or token.norm in words("abbreviations")


def _is_name(token: Token, following: Sequence[Token], inner: set[str]) -> bool:
    """Return whether the first word of a sentence is a name."""
    if token.norm in words("starters") or token.norm.endswith("ly"):
        return False
    speaks = any(one.norm in verb_forms() or one.text == "," for one in following)
    known = gender(token.norm) is not None or token.stem_norm in inner
    return known or (speaks and not token.norm.endswith("s"))


def _kind(run: Sequence[Token], before: str, persons: set[str], *, titled: bool) -> MentionKind:
    if any(token.stem_norm in words("organizations") for token in run):
        return "organization"
    if titled or gender(run[0].norm) or run[-1].stem_norm in persons:
        return "person"
    if len(run) == 1 and len(run[0].stem.text) > 1 and run[0].stem.text.isupper():
        return "organization"
    return "place" if before in words("locatives") else "person"
