"""The pages of one language: the same answers as those of `api`, as HTML."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from newsclaims_html.page import content_security_policy

import newsclaims
from newsclaims.model import Document
from newsclaims_serve import questions
from newsclaims_serve.api import PREFIX
from newsclaims_serve.conditions import (
    MOST_ROWS,
    Conditions,
    Contradictions,
    Listed,
    OfArticle,
    OfClaim,
    OfSpeaker,
    Repetitions,
)
from newsclaims_serve.corpus import Asking, Corpus
from newsclaims_serve.documents import document_of
from newsclaims_serve.faults import NotThereError
from newsclaims_serve.rendering import address, page
from newsclaims_serve.results import Overview


def pages(  # noqa: C901 - one function for each page
    corpus: Corpus, contents: Overview, language: str
) -> APIRouter:
    """Return the routes of the pages in a language.

    Args:
        corpus: that is asked.
        contents: what it has.
        language: one of those that there are.
    """
    router = APIRouter(prefix=f"/{language}", include_in_schema=False)

    def shown(request: Request, template: str, json: str, /, **what: Any) -> HTMLResponse:  # noqa: ANN401 - what each template shows
        path = request.url.path.removeprefix(f"/{language}/")
        query = request.url.query
        there = f"{PREFIX}/{json}{'?' if query else ''}{query}"
        return HTMLResponse(page(template, language, path, query, json=there, **what))

    @router.get("/")
    def search(request: Request, asked: Annotated[Conditions, Query()]) -> HTMLResponse:
        if not asked.narrows():
            return shown(
                request, "search", "overview", found=None, contents=contents, faults=[], form={}
            )
        found = corpus.answer(questions.search, asked)
        more = _more(asked, there_is=len(found.claims) < found.total)
        what = {"found": found, "contents": contents, "form": asked.given()}
        return shown(request, "search", "search", more=more, faults=[], **what)

    @router.get("/speaker")
    def speaker(request: Request, asked: Annotated[OfSpeaker, Query()]) -> HTMLResponse:
        found = corpus.answer(questions.speaker, asked)
        more = _more(asked, there_is=len(found.claims) < found.total)
        return shown(request, "speaker", "speaker", found=found, asked=asked, more=more)

    @router.get("/claim")
    def claim(request: Request, asked: Annotated[OfClaim, Query()]) -> HTMLResponse:
        return shown(request, "claim", "claim", found=corpus.answer(questions.claim, asked))

    @router.get("/article")
    def article(asked: Annotated[OfArticle, Query()]) -> Response:
        document = corpus.answer(_document, asked)
        if asked.claim is not None:
            places = [one.id for one in document.claims]
            if asked.claim not in places:
                raise NotThereError("claim", asked.claim)
            there = address("article", {"id": asked.id})
            return RedirectResponse(
                f"/{language}/{there}#a0c{places.index(asked.claim)}", status_code=303
            )
        written = newsclaims.html(
            document,
            interface=language,
            home=f"/{language}/",
            more=f"/{language}/claim?article={{article}}&claim={{claim}}",
        )
        policy = f"{content_security_policy()}; frame-ancestors 'none'"
        return HTMLResponse(written, headers={"content-security-policy": policy})

    @router.get("/repeated")
    def repeated(request: Request, asked: Annotated[Repetitions, Query()]) -> HTMLResponse:
        found = corpus.answer(questions.repeated, asked)
        more = _more(asked, there_is=found.more)
        return shown(request, "repeated", "repeated", found=found, form=asked.given(), more=more)

    @router.get("/disagreements")
    def disagreements(request: Request, asked: Annotated[Contradictions, Query()]) -> HTMLResponse:
        found = corpus.answer(questions.disagreements, asked)
        more = _more(asked, there_is=found.more)
        what = {"found": found, "form": asked.given(), "more": more}
        return shown(request, "disagreements", "disagreements", **what)

    @router.get("/api")
    def api(request: Request) -> HTMLResponse:
        schema = request.app.openapi()
        return HTMLResponse(page("api", language, "api", "", json="/openapi.json", schema=schema))

    return router


def _document(asking: Asking, asked: OfArticle) -> Document:
    return document_of(asking, asked.id)


def _more(asked: Listed, *, there_is: bool) -> dict[str, Any] | None:
    """Return what is asked for twice as many rows; None where there are none, or too many."""
    if not there_is or asked.limit >= MOST_ROWS:
        return None
    given = asked.model_dump(exclude_defaults=True, mode="json")
    return {**given, "limit": min(MOST_ROWS, 2 * asked.limit)}
