"""The prompts, which are data, and the JSON Schemas of the answers."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias, get_args

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Act, ActorKind, Form, Subject

JsonSchema: TypeAlias = dict[str, object]


@frozen(kw_only=True)
class Prompts:
    """The data file ``prompts.toml``.

    Args:
        version: of all prompts together.
        schema: how the schema is told to a server that takes none.
        quotes: the task at the stage ``quotes``.
        actors: the task at the stage ``actors``.
    """

    version: str
    schema: str
    quotes: str
    actors: str


@frozen(kw_only=True)
class Task:
    """What the language model is asked.

    Args:
        name: of the answer's schema.
        version: of the prompt.
        system: what it is told beforehand.
        text: what it is given.
        schema: of the answer.
        schema_note: what it is told besides where the server takes no schema; ``{schema}`` in it
            stands for the schema.
    """

    name: str
    version: str
    system: str
    text: str
    schema: JsonSchema
    schema_note: str


@lru_cache(maxsize=1)
def prompts() -> Prompts:
    """Return the prompts; the file is read once."""
    return load_toml("newsclaims_llm", "data/prompts.toml", Prompts)


def quotes_task(text: str) -> Task:
    """Return the task to find the attributions in *text*, numbered sentences."""
    told = prompts()
    vocabularies = {"acts": _quoted(get_args(Act)), "forms": _quoted(get_args(Form))}
    return Task(
        name="attributions",
        version=told.version,
        system=told.quotes.strip().format(**vocabularies),
        text=text,
        schema=_object(attributions=_list(_ATTRIBUTION)),
        schema_note=told.schema,
    )


def actors_task(text: str) -> Task:
    """Return the task to name the speakers in *text*, numbered sentences and attributions."""
    told = prompts()
    return Task(
        name="actors",
        version=told.version,
        system=told.actors.strip().format(kinds=_quoted(get_args(ActorKind))),
        text=text,
        schema=_object(actors=_list(_ACTOR)),
        schema_note=told.schema,
    )


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def _object(**properties: JsonSchema) -> JsonSchema:
    """Return the schema of an object; strict servers want every key required and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(of: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": of}


def _one_of(words: tuple[str, ...]) -> JsonSchema:
    return {"type": "string", "enum": list(words)}


_WORDS: JsonSchema = {"type": "string"}
_WORDS_OR_NOTHING: JsonSchema = {"type": ["string", "null"]}
_NUMBER: JsonSchema = {"type": "integer"}
_ATTRIBUTION = _object(
    sentence=_NUMBER,
    cue=_WORDS,
    source=_WORDS_OR_NOTHING,
    via=_WORDS_OR_NOTHING,
    antecedent=_WORDS_OR_NOTHING,
    subject=_one_of(get_args(Subject)),
    content=_list(_WORDS),
    quotes=_list(_WORDS),
    form=_one_of(get_args(Form)),
    act=_one_of(get_args(Act)),
    negated={"type": "boolean"},
)
_ACTOR = _object(
    name=_WORDS,
    kind=_one_of(get_args(ActorKind)),
    roles=_list(_WORDS),
    mentions=_list(_object(sentence=_NUMBER, text=_WORDS)),
    says=_list(_NUMBER),
)
