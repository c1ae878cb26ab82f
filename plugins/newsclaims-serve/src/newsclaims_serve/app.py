"""The application: pages in each language, their JSON, and what is said where there is no answer."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from newsclaims.errors import NewsclaimsError
from newsclaims_serve import questions
from newsclaims_serve.api import PREFIX, api
from newsclaims_serve.corpus import Asking, Corpus
from newsclaims_serve.faults import BusyError, Fault, Faults, NotThereError, OutOfTimeError
from newsclaims_serve.guard import LOOPBACK, Guard
from newsclaims_serve.interface import Interface, interface, languages, preferred
from newsclaims_serve.pages import pages
from newsclaims_serve.rendering import page, style
from newsclaims_serve.results import Overview

AT_THE_START = 600.0
"""Seconds that the overview may take, which is made once."""

_LONGEST = 100
_SILENT: TelemetryConfig = {
    "auto_configure": False,  # an environment variable would send what is asked to a collector
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
}


def create_app(corpus: Corpus, *, hosts: Collection[str] = LOOPBACK) -> ASGIApp:
    """Return the application, for any server of ASGI.

    Args:
        corpus: that is asked; it stays open as long as the application is used.
        hosts: names and addresses that are served; a request for another one is refused.

    Raises:
        OutOfTimeError: the store is too large for its overview to be made in ten minutes.
    """
    app = FastAPI(
        title="newsclaims-serve",
        summary="Who said what, asked of a store of newsclaims",
        version=version("newsclaims-serve"),
        docs_url=None,  # FastAPI's own pages load their script from elsewhere
        redoc_url=None,
        openapi_url="/openapi.json",
        telemetry=_SILENT,
    )
    contents = questions.overview(
        Asking(corpus.store, AT_THE_START, time.monotonic() + AT_THE_START)
    )
    app.include_router(api(corpus, contents))
    for language in languages():
        app.include_router(pages(corpus, contents, language))
    css = style()

    @app.get("/", include_in_schema=False)
    def root(request: Request) -> RedirectResponse:
        return RedirectResponse(f"/{preferred(request.headers.get('accept-language', ''))}/", 307)

    @app.get("/style.css", include_in_schema=False)
    def stylesheet() -> Response:
        headers = {"cache-control": "max-age=3600"}
        return Response(css, media_type="text/css", headers=headers)

    _Faulty(contents).add_to(app)
    return Guard(app, hosts)


class _Faulty:
    """What is answered where there is no answer, in the language of the page or as JSON.

    Args:
        contents: of the store, for the form that is shown again.
    """

    def __init__(self, contents: Overview) -> None:
        self._contents = contents

    def add_to(self, app: FastAPI) -> None:
        """Have an application answer its faults so."""

        @app.exception_handler(RequestValidationError)
        def wrong(request: Request, error: RequestValidationError) -> Response:
            words = _words(request)
            return self._answer(request, 422, [_fault(one, words) for one in error.errors()])

        @app.exception_handler(NewsclaimsError)
        def refused(request: Request, error: NewsclaimsError) -> Response:
            words = _words(request).words
            status, message = 422, str(error)
            if isinstance(error, NotThereError):
                status = 404
                message = words[f"not_there_{error.what}"].format(which=_quoted(error.which))
            elif isinstance(error, BusyError):
                status, message = 503, words["busy"]
            elif isinstance(error, OutOfTimeError):
                status, message = 503, words["too_long"].format(seconds=f"{error.seconds:g}")
            return self._answer(request, status, [Fault(field=None, given=None, message=message)])

        @app.exception_handler(HTTPException)
        def other(request: Request, error: HTTPException) -> Response:
            words = _words(request).words
            known = {404: "not_found", 405: "wrong_method"}
            message = words[known[error.status_code]] if error.status_code in known else ""
            fault = Fault(field=None, given=None, message=message or str(error.detail))
            return self._answer(request, error.status_code, [fault], error.headers)

        @app.exception_handler(Exception)
        def failed(request: Request, _: Exception) -> Response:
            message = _words(request).words["failed"]
            return self._answer(request, 500, [Fault(field=None, given=None, message=message)])

    def _answer(
        self,
        request: Request,
        status: int,
        faults: Sequence[Fault],
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        if _is_json(request):
            content = Faults(faults=[*faults]).model_dump()
            return JSONResponse(content, status, headers)
        language = _language(request)
        path = request.url.path.removeprefix(f"/{language}/")
        what: dict[str, Any] = {"faults": faults, "json": None}
        if status == 422 and path == "":  # noqa: PLR2004 - Unprocessable Content
            form = {**request.query_params, "act": request.query_params.getlist("act")}
            what |= {"found": None, "contents": self._contents, "form": form}
            return HTMLResponse(page("search", language, "", "", **what), status, headers)
        return HTMLResponse(page("problem", language, "", "", **what), status, headers)


def _is_json(request: Request) -> bool:
    return request.url.path.startswith((f"{PREFIX}/", "/openapi.json"))


def _language(request: Request) -> str:
    first = request.url.path.split("/")[1]
    if first in languages():
        return first
    return preferred(request.headers.get("accept-language", ""))


def _words(request: Request) -> Interface:
    return interface("en" if _is_json(request) else _language(request))


def _quoted(given: str) -> str:
    short = given if len(given) <= _LONGEST else f"{given[:_LONGEST]}…"
    return f"«{short}»"


def _fault(error: Mapping[str, Any], words: Interface) -> Fault:
    """Return what pydantic found wrong with a field, in words that say what may stand there."""
    place = [str(one) for one in error["loc"] if one != "query"]
    name = place[0] if place else ""
    given = error.get("input")
    text = str(given)[:_LONGEST] if isinstance(given, str | int | float) else None
    field = words.fields.get(name)
    if error["type"] == "extra_forbidden" or field is None:
        message = words.words["unknown_field"].format(field=_quoted(name))
    elif error["type"] in words.words:
        message = words.words[error["type"]]
    elif error["type"] == "missing" or text is None:
        message = words.words["missing_field"].format(field=field.label, hint=field.hint)
    else:
        message = words.words["wrong"].format(
            field=field.label, given=_quoted(text), hint=field.hint
        )
    return Fault(field=name or None, given=text, message=message)
