"""Look into what plugins return: every span in it, and a form that two processes can compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import fields, has

from newsclaims.model import JsonMap, Span


class LawBrokenError(AssertionError):
    """A plugin breaks a law; the message says which input shows it."""


def spans_in(thing: object) -> Iterator[Span]:
    """Yield every span that a result holds, at any depth."""
    if isinstance(thing, Span):
        yield thing
    kind: type[object] = type(thing)
    if has(kind):
        for attribute in fields(kind):
            yield from spans_in(getattr(thing, attribute.name))
    elif isinstance(thing, list | tuple | set | frozenset):
        for item in thing:
            yield from spans_in(item)
    elif isinstance(thing, Mapping):
        for item in thing.values():
            yield from spans_in(item)


def extras_in(thing: object) -> Iterator[JsonMap]:
    """Yield the data of plugins that a result carries, at any depth, where there are any."""
    kind: type[object] = type(thing)
    if has(kind):
        for attribute in fields(kind):
            inner = getattr(thing, attribute.name)
            if attribute.name == "extra" and isinstance(inner, JsonMap) and inner:
                yield inner
            else:
                yield from extras_in(inner)
    elif isinstance(thing, list | tuple | set | frozenset):
        for item in thing:
            yield from extras_in(item)


def canonical(thing: object) -> str:
    """Write a result so that equal results are written alike, in every process."""
    kind: type[object] = type(thing)
    if has(kind):
        inside = ", ".join(f"{a.name}={canonical(getattr(thing, a.name))}" for a in fields(kind))
        return f"{kind.__name__}({inside})"
    if isinstance(thing, set | frozenset):
        return f"{{{', '.join(sorted(map(canonical, thing)))}}}"
    if isinstance(thing, Mapping):
        pairs = sorted((canonical(key), canonical(value)) for key, value in thing.items())
        return f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"
    if isinstance(thing, list | tuple):
        return f"[{', '.join(map(canonical, thing))}]"
    return repr(thing)
