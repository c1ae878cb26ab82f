"""The JSON of each page, described by OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, Query

from newsclaims_serve import questions
from newsclaims_serve.conditions import (
    Conditions,
    Contradictions,
    OfArticle,
    OfClaim,
    OfSpeaker,
    Repetitions,
)
from newsclaims_serve.corpus import Corpus
from newsclaims_serve.faults import Faults
from newsclaims_serve.results import (
    ArticleFound,
    DisagreementsFound,
    Found,
    OfClaimFound,
    OfSpeakerFound,
    Overview,
    RepeatedFound,
)

PREFIX = "/api"

_Responses: TypeAlias = dict[int | str, dict[str, Any]]
_WRONG: _Responses = {
    422: {"model": Faults, "description": "A field of the address cannot be used."}
}
_NOT_THERE: _Responses = {
    404: {"model": Faults, "description": "The store has none of this id or key."}
}
_NO_TIME: _Responses = {
    503: {"model": Faults, "description": "It took too long, or too many ask at once."}
}


def api(corpus: Corpus, contents: Overview) -> APIRouter:
    """Return the routes.

    Args:
        corpus: that is asked.
        contents: what it has.
    """
    router = APIRouter(prefix=PREFIX, responses={**_WRONG, **_NO_TIME})

    @router.get("/overview", operation_id="overview")
    def overview() -> Overview:
        """Return what the store has: totals, who speaks most, outlets, and claims by day."""
        return contents

    @router.get("/search", operation_id="search")
    def search(asked: Annotated[Conditions, Query()]) -> Found:
        """Return the claims that meet every condition, and who makes them, when."""
        return corpus.answer(questions.search, asked)

    @router.get("/speaker", operation_id="speaker", responses=_NOT_THERE)
    def speaker(asked: Annotated[OfSpeaker, Query()]) -> OfSpeakerFound:
        """Return what somebody says, and when; *name* or *person* says who."""
        return corpus.answer(questions.speaker, asked)

    @router.get("/claim", operation_id="claim", responses=_NOT_THERE)
    def claim(asked: Annotated[OfClaim, Query()]) -> OfClaimFound:
        """Return a claim, who else said it, and numbers that disagree with its own."""
        return corpus.answer(questions.claim, asked)

    @router.get("/article", operation_id="article", responses=_NOT_THERE)
    def article(asked: Annotated[OfArticle, Query()]) -> ArticleFound:
        """Return an article with its claims."""
        return corpus.answer(questions.article, asked)

    @router.get("/repeated", operation_id="repeated")
    def repeated(asked: Annotated[Repetitions, Query()]) -> RepeatedFound:
        """Return statements that several articles have, those of most outlets first."""
        return corpus.answer(questions.repeated, asked)

    @router.get("/disagreements", operation_id="disagreements")
    def disagreements(asked: Annotated[Contradictions, Query()]) -> DisagreementsFound:
        """Return pairs of numbers of one thing that differ, the surest first."""
        return corpus.answer(questions.disagreements, asked)

    return router
