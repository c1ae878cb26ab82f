"""The model's text as typed values: what is not of the answer's schema is left out and counted."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, TypeVar, get_args

from attrs import frozen
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError

from newsclaims.model import Act, ActorKind, Form, Subject
from newsclaims_llm.errors import AnswerError

T = TypeVar("T")

_FENCED = re.compile(r"\A[^{]*?```(?:json)?\s*(\{.*\})\s*```[^}]*\Z", re.DOTALL)
_SHOWN = 80


@frozen(kw_only=True)
class Said:
    """An attribution as the model writes it: words, not places."""

    cue: str
    content: tuple[str, ...]
    form: Form
    act: Act
    sentence: int | None = None
    source: str | None = None
    via: str | None = None
    antecedent: str | None = None
    subject: Subject = "source"
    quotes: tuple[str, ...] = ()
    negated: bool = False


@frozen(kw_only=True)
class Referred:
    """A place that refers to a speaker, as the model writes it."""

    text: str
    sentence: int | None = None


@frozen(kw_only=True)
class Speaker:
    """A speaker as the model writes it."""

    name: str
    kind: ActorKind
    roles: tuple[str, ...] = ()
    mentions: tuple[Referred, ...] = ()
    says: tuple[int, ...] = ()


@frozen(kw_only=True)
class Faulty:
    """An item of an answer that is not of the schema.

    Args:
        text: what is wrong with it, and its beginning.
    """

    text: str


def read_items(key: str, cls: type[T], text: str) -> tuple[T | Faulty, ...]:
    """Return the items of an answer's list.

    Args:
        key: of the list in the answer.
        cls: what each item is.
        text: the answer; a Markdown fence around it is taken off.

    Raises:
        AnswerError: it is no JSON object with this list.
    """
    if fenced := _FENCED.match(text):
        text = fenced[1]
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise AnswerError(
            f"the answer is no JSON ({reason}, {len(text)} characters): {_shown(text)}; try it again, "
            "or a model or server that keeps to a JSON Schema"
        ) from None
    items = answer.get(key) if isinstance(answer, dict) else None
    if not isinstance(items, list):
        raise AnswerError(
            f"the answer has no list `{key}`: {_shown(text)}; use a model or server that keeps to a "
            "JSON Schema"
        )
    return tuple(_item(cls, item) for item in items)


def _item(cls: type[T], item: object) -> T | Faulty:
    converter = _converter()
    if not isinstance(item, dict):
        return Faulty(text=f"object expected: {_shown(json.dumps(item, ensure_ascii=False))}")
    try:
        return converter.structure(item, cls)
    except BaseValidationError as error:
        reasons = "; ".join(transform_error(error, path="", format_exception=_reason))
        return Faulty(text=f"{reasons}: {_shown(json.dumps(item, ensure_ascii=False))}")


def _reason(error: BaseException, _: type[Any] | None) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error)


@cache
def _converter() -> Converter:
    """Make a converter that coerces nothing: a number is no string, a string no list."""
    converter = Converter()
    for cls in (str, int, bool):
        converter.register_structure_hook(cls, _exactly)
    converter.register_structure_hook_func(
        lambda kind: getattr(kind, "__origin__", None) is tuple,
        lambda value, kind: _tuple(converter, value, get_args(kind)[0]),
    )
    return converter


def _exactly(value: object, cls: type[T]) -> T:
    if type(value) is not cls:
        raise TypeError(f"{cls.__name__} expected, not {value!r:.40}")
    return value


def _tuple(converter: Converter, value: object, kind: type[T]) -> tuple[T, ...]:
    if type(value) is not list:
        raise TypeError(f"list expected, not {value!r:.40}")
    return tuple(converter.structure(one, kind) for one in value)


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= _SHOWN else line[:_SHOWN] + "…")
