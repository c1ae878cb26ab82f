"""What pages show and what their JSON is: one type for each, so that the two cannot differ."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class _Row(BaseModel):
    """A row of an answer of the store; columns that it does not name are left out."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Speaker(_Row):
    """Who makes a claim."""

    name: str
    person: str = Field(description="Key of the person, for other questions.")


class Said(_Row):
    """A claim, and the article in which it stands."""

    article: str
    claim: str = Field(description="Its id in the article.")
    published: date | None
    publisher: str | None
    title: str | None
    url: str | None
    language: str = Field(description="Of the article.")
    speakers: list[Speaker] = Field(description="Empty where nobody is named.")
    act: str
    negated: bool
    form: str
    cue: str
    statement: str
    numbers: str | None
    sentence: str | None = Field(description="In which the claim is reported.")
    confidence: float


class OfDay(_Row):
    """Number of claims of one act on one day."""

    published: date | None
    act: str
    claims: int


class OfAct(_Row):
    """Number of claims of one act."""

    act: str
    claims: int


class Talker(_Row):
    """Somebody with the number of claims that are theirs."""

    name: str
    person: str | None = Field(None, description="Key of the person, for other questions.")
    kind: str
    claims: int
    articles: int | None = None
    first: date | None = None
    last: date | None = None


class Outlet(_Row):
    """A publisher with the number of its articles."""

    publisher: str
    articles: int


class Overview(BaseModel):
    """What the store has."""

    articles: int
    claims: int
    persons: int
    first: date | None
    last: date | None
    speakers: list[Talker] = Field(description="Those with most claims.")
    outlets: list[Outlet] = Field(description="Those with most articles.")
    days: list[OfDay]
    pending: int = Field(description="Number of articles that are not yet joined and compared.")


class Found(BaseModel):
    """The claims that meet every condition."""

    total: int = Field(description="How many there are, whatever the limit is.")
    claims: list[Said]
    speakers: list[Talker] = Field(description="Who makes most of them.")
    acts: list[OfAct]
    days: list[OfDay]


class Spelling(_Row):
    """One spelling of a person's name."""

    name: str
    articles: int
    claims: int
    why: str = Field(description="Why it is this person.")


class Apart(_Row):
    """Somebody of a similar name who is another person."""

    key: str
    name: str
    why: str = Field(description="Why it is another.")


class Person(_Row):
    """One person, joined over all articles."""

    key: str
    name: str
    kind: str
    names: list[Spelling]
    offices: list[str]
    claims: int
    articles: int
    first: date | None
    last: date | None
    apart: list[Apart]


class Candidate(_Row):
    """A person who may be meant."""

    key: str
    name: str
    kind: str
    names: list[str]
    offices: list[str]
    claims: int
    articles: int
    first: date | None
    last: date | None


class Disagreement(_Row):
    """Two numbers of one thing that differ; the first is the earlier."""

    score: float
    counted: str | None
    unit: str | None
    value: str
    other_value: str
    speaker: str | None
    other_speaker: str | None
    same_speaker: bool | None
    published: date | None
    other_published: date | None
    publisher: str | None
    other_publisher: str | None
    statement: str
    other_statement: str
    sentence: str | None
    other_sentence: str | None
    article: str
    claim: str
    other_article: str
    other_claim: str
    shared: list[str]


class OfSpeakerFound(BaseModel):
    """What somebody says, and when."""

    person: Person | None = Field(description="Who has the key that was asked for.")
    candidates: list[Candidate] = Field(description="Persons who have the name that was asked for.")
    total: int
    claims: list[Said] = Field(description="The earliest first.")
    acts: list[OfAct]
    days: list[OfDay]
    named: list[Talker] = Field(description="Who is named in what they say.")
    disagreements: list[Disagreement] = Field(
        description="Numbers of theirs that others give otherwise."
    )


class Version(_Row):
    """A claim that says the same as another."""

    published: date | None
    publisher: str | None
    speaker: str | None
    act: str
    statement: str
    sentence: str | None
    diff: str | None = Field(
        description="Words [-cut-] and {+added+}, against the longest version."
    )
    cut: list[str]
    added: list[str]
    contained: float | None = Field(description="How much of it stands in the longest, 0 to 1.")
    article: str
    claim: str


class OfClaimFound(BaseModel):
    """A claim, what was said before, and what disagrees with it."""

    claim: Said
    versions: list[Version]
    disagreements: list[Disagreement]


class Repeated(_Row):
    """A statement that several articles have."""

    statement: str
    speaker: str | None
    claims: int
    articles: int
    outlets: int
    first: date | None
    last: date | None
    article: str
    claim: str


class RepeatedFound(BaseModel):
    """Statements that several articles have, those of most outlets first."""

    statements: list[Repeated]
    more: bool = Field(description="Whether there are more than the limit.")


class DisagreementsFound(BaseModel):
    """Pairs of numbers that disagree, the surest first."""

    pairs: list[Disagreement]
    more: bool = Field(description="Whether there are more than the limit.")


class ArticleFound(BaseModel):
    """An article with its claims."""

    article: str
    title: str | None
    published: date | None
    publisher: str | None
    url: str | None
    language: str
    text: str
    claims: list[dict[str, Any]] = Field(
        description="As in the JSON of newsclaims: spans in code points of the text."
    )
