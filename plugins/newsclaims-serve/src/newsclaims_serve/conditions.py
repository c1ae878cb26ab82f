"""What may be asked, field by field: read from an address, checked, and empty where a form left it so."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any, Literal

from newsclaims_store.persons import parts_of
from newsclaims_store.stems import words_of
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from newsclaims.model.vocabulary import Act

MOST_ROWS = 500
"""Maximum number of rows of an answer."""

ROWS = 50
"""Number of rows of an answer where nothing is said."""

_LONGEST = 200
_LONGEST_KEY = 1000
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _nothing_where_empty(value: object) -> object:
    """Return None for what a form sends of a field that was not filled in."""
    return (value.strip() or None) if isinstance(value, str) else value


def _in_digits_of_ascii(value: object) -> object:
    """Return a number as it is read: in digits of any script, with the Arabic marks of decimals and thousands."""
    value = _nothing_where_empty(value)
    if not isinstance(value, str):
        return value
    plain = value.replace("٫", ".").replace("٬", "")
    return "".join(str(unicodedata.decimal(one, one)) for one in plain)


def _in_iso(value: object) -> object:
    """Return a day as it is read, and refuse a number of seconds."""
    value = _in_digits_of_ascii(value)
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("no day")
    return value


def _without_the_empty(value: object) -> object:
    return [one for one in value if one != ""] if isinstance(value, list) else value


def _has_a_word(text: str) -> str:
    if not words_of(text):
        raise ValueError("no word")
    return text


def _has_a_name(text: str) -> str:
    if not parts_of(text):
        raise ValueError("no name")
    return text


Words = Annotated[
    Annotated[str, Field(max_length=_LONGEST), AfterValidator(_has_a_word)] | None,
    BeforeValidator(_nothing_where_empty),
]
Name = Annotated[
    Annotated[str, Field(max_length=_LONGEST), AfterValidator(_has_a_name)] | None,
    BeforeValidator(_nothing_where_empty),
]
Key = Annotated[
    Annotated[str, Field(max_length=_LONGEST_KEY)] | None, BeforeValidator(_nothing_where_empty)
]
Number = Annotated[
    Annotated[float, Field(allow_inf_nan=False)] | None, BeforeValidator(_in_digits_of_ascii)
]
Day = Annotated[date | None, BeforeValidator(_in_iso)]
Limit = Annotated[int, Field(ge=1, le=MOST_ROWS), BeforeValidator(_in_digits_of_ascii)]


class Asked(BaseModel):
    """Fields of an address; one that there is not is refused, since it is mostly a slip."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def given(self, *left_out: str) -> dict[str, Any]:
        """Return what was given, but for some fields, as keywords of a question."""
        return {
            name: value
            for name, value in self.model_dump(exclude={*left_out}).items()
            if value not in (None, [])
        }


class Listed(Asked):
    """What every list can be asked for: a period, and a number of rows."""

    since: Day = Field(None, description="First day of publication.")
    until: Day = Field(None, description="Last day of publication.")
    limit: Limit = Field(ROWS, description="Maximum number of rows.")

    @field_validator("until")
    @classmethod
    def _behind_since(cls, until: date | None, info: ValidationInfo) -> date | None:
        since = info.data.get("since")
        if until is not None and since is not None and until < since:
            raise ValueError("before since")
        return until


class Conditions(Listed):
    """Conditions of claims; all of them hold together."""

    words: Words = Field(
        None, description="Stand in what is said, all of them, in any form with the same stem."
    )
    speaker: Name = Field(None, description="In any spelling; a part of the name, or a title.")
    person: Key = Field(None, description="Key of one person, as answers give it.")
    act: Annotated[list[Act], BeforeValidator(_without_the_empty)] = Field(
        default_factory=list, max_length=12, description="One of these."
    )
    named: Name = Field(None, description="Who or what is named in what is said.")
    article_words: Words = Field(None, description="Stand anywhere in the article.")
    number: Number = Field(None, description="Value of a number in what is said.")
    at_least: Number = Field(None, description="Least value of one.")
    at_most: Number = Field(None, description="Largest value of one.")
    unit: Words | Literal["%"] = Field(
        None, description="Of that number: USD, km, %, or what is counted."
    )
    outlet: Words = Field(None, description="Words in the publisher's name.")
    confidence: Annotated[
        Annotated[float, Field(ge=0, le=1)] | None, BeforeValidator(_in_digits_of_ascii)
    ] = Field(None, description="Least confidence, 0 to 1.")
    order: Literal["latest", "earliest"] = Field("latest", description="Which come first.")

    def narrows(self) -> bool:
        """Return whether there is a condition at all."""
        return bool(self.given("order", "limit"))


class OfSpeaker(Listed):
    """Whose claims, and of which days."""

    name: Name = Field(None, description="In any spelling; a part of the name, or a title.")
    person: Key = Field(
        None,
        description="Key of one person, as answers give it.",
        validate_default=True,
    )

    @field_validator("person")
    @classmethod
    def _one_of_both(cls, person: str | None, info: ValidationInfo) -> str | None:
        if person is None and info.data.get("name", "") is None:
            raise PydanticCustomError("speaker_is_missing", "neither name nor person")
        return person


class OfArticle(Asked):
    """Which article."""

    id: str = Field(max_length=_LONGEST_KEY, description="Of the article, as answers give it.")
    claim: Annotated[str, Field(max_length=_LONGEST)] | None = Field(
        None, description="Of the claim that the page is to show at once; JSON has all of them."
    )


class OfClaim(Asked):
    """Which claim."""

    article: str = Field(max_length=_LONGEST_KEY, description="Id of its article.")
    claim: str = Field(max_length=_LONGEST, description="Its id in the article, c1 and up.")


class Repetitions(Listed):
    """Conditions of statements that several articles have."""

    speaker: Name = Field(None, description="In any spelling; a part of the name, or a title.")
    words: Words = Field(None, description="Stand in what is said.")
    outlet: Words = Field(None, description="Words in the name of one of the publishers.")
    outlets: Limit = Field(2, description="Least number of outlets that have it.")


class Contradictions(Listed):
    """Conditions of pairs of numbers that disagree."""

    speaker: Name = Field(None, description="In any spelling; a part of the name, or a title.")
    words: Words = Field(None, description="Stand in what is said.")
    unit: Words | Literal["%"] = Field(None, description="USD, km, %, or what is counted.")
