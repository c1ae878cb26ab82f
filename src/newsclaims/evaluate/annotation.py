"""The two sides of a comparison, as far as the measures look: gold and a system's answer.

Gold must be right: whatever is wrong in it is an error that names file and place.
An answer may come from any program, so only what the measures need is read of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from attrs import field, frozen
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError

from newsclaims.errors import EvaluationError

Range: TypeAlias = tuple[int, int]
"""Half-open range of code points."""

T = TypeVar("T")


@frozen(kw_only=True)
class GoldClaim:
    """A claim of the gold annotation."""

    cue: Range
    content: tuple[Range, ...]
    act: str
    form: str
    source: Range | None = None
    actors: tuple[str, ...] = ()
    actors_alt: tuple[tuple[str, ...], ...] = ()
    optional: bool = False

    @property
    def speakers(self) -> tuple[tuple[str, ...], ...]:
        """Every acceptable answer to who said it, each the names of all speakers."""
        return (self.actors, *self.actors_alt)


@frozen(kw_only=True)
class GoldQuantity:
    """A quantity of the gold annotation; numbers are decimal strings."""

    span: Range
    kind: str
    value: str | None = None
    low: str | None = None
    high: str | None = None
    approx: str | None = None
    unit: str | None = None
    optional: bool | None = False


@frozen(kw_only=True)
class GoldActor:
    """A speaker of the gold annotation with the other names that are accepted."""

    name: str
    aliases: tuple[str, ...] = ()


@frozen(kw_only=True)
class Gold:
    """The annotation of one article."""

    claims: tuple[GoldClaim, ...]
    actors: tuple[GoldActor, ...]
    quantities: tuple[GoldQuantity, ...]


@frozen(kw_only=True)
class AnswerSpan:
    """A span of an answer."""

    start: int
    end: int

    @property
    def range(self) -> Range:
        """The span's code points."""
        return self.start, self.end


@frozen(kw_only=True)
class AnswerClaim:
    """A claim of an answer."""

    content: tuple[AnswerSpan, ...]
    cue: AnswerSpan | None = None
    source: AnswerSpan | None = None
    actors: tuple[str, ...] = ()
    act: str | None = None
    form: str | None = None
    act_fallback: str | None = None


@frozen(kw_only=True)
class AnswerQuantity:
    """A quantity of an answer."""

    start: int
    end: int
    kind: str | None = None
    value: str | int | float | None = None
    low: str | int | float | None = None
    high: str | int | float | None = None
    approx: str | None = None
    unit: str | None = None


@frozen(kw_only=True)
class AnswerActor:
    """A speaker of an answer."""

    id: str
    name: str = ""


@frozen(kw_only=True)
class AnswerArticle:
    """The article of an answer: the text that its offsets count in."""

    text: str | None = None


@frozen(kw_only=True)
class Answer:
    """A system's JSON document, as far as it is compared."""

    article: AnswerArticle = field(factory=AnswerArticle)
    claims: tuple[AnswerClaim, ...] = ()
    actors: tuple[AnswerActor, ...] = ()
    quantities: tuple[AnswerQuantity, ...] = ()


def read_text(path: Path) -> str:
    """Read an article's text, code point for code point.

    Raises:
        EvaluationError: it cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise EvaluationError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error


def read_gold(path: Path) -> Gold:
    """Read ``ID.gold.json``.

    Raises:
        EvaluationError: it cannot be read, is not JSON or breaks the format of gold.
    """
    return _read(path, Gold)


def read_answer(path: Path) -> Answer:
    """Read a system's ``ID.json``.

    Raises:
        EvaluationError: it cannot be read, is not JSON or not a document.
    """
    return _read(path, Answer)


def check_spans(gold: Gold, text: str, path: Path) -> None:
    """Check that every gold span lies inside the text.

    Raises:
        EvaluationError: one does not; the message names it.
    """
    spans = [(f"claims[{i}]", c.cue) for i, c in enumerate(gold.claims)]
    spans += [(f"claims[{i}]", c.source) for i, c in enumerate(gold.claims) if c.source]
    spans += [(f"claims[{i}]", span) for i, c in enumerate(gold.claims) for span in c.content]
    spans += [(f"quantities[{i}]", q.span) for i, q in enumerate(gold.quantities)]
    for where, (start, end) in spans:
        if not 0 <= start < end <= len(text):
            raise EvaluationError(
                f"{path}: {where}: [{start}, {end}) is not a span of a text of"
                f" {len(text)} code points; annotate the text that stands beside it"
            )


def _read(path: Path, cls: type[T]) -> T:
    try:
        data = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise EvaluationError(f"{path}: not JSON: {error}") from error
    if not isinstance(data, Mapping):
        raise EvaluationError(f"{path}: a JSON object is expected, not {type(data).__name__}")
    try:
        return _converter().structure(data, cls)
    except BaseValidationError as error:
        reasons = "; ".join(transform_error(error, path="", format_exception=_reason))
        raise EvaluationError(f"{path}: {reasons}") from error


@cache
def _converter() -> Converter:
    """Make a converter that coerces nothing: a number is no string."""
    converter = Converter()
    for cls in (str, int, bool):
        converter.register_structure_hook(cls, _exactly)
    converter.register_structure_hook(str | int | float | None, _number)
    return converter


def _exactly(value: object, cls: type[T]) -> T:
    if type(value) is not cls:
        raise TypeError(f"{cls.__name__} expected, not {value!r:.40}")
    return value


def _number(value: object, _: object) -> str | int | float | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int | float)):
        raise TypeError(f"a decimal string expected, not {value!r:.40}")
    return value


def _reason(error: BaseException, _: type[Any] | None) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error)
