"""The server of the pages: how many connections it holds, and how long one may say nothing."""

from __future__ import annotations

import asyncio

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST = 256
"""Maximum number of connections; one more is answered at once that the server is busy (503)."""
FOR_A_REQUEST = 15.0
"""Seconds that a connection has to send the head of a request, and the next one behind an answer."""
KEPT = 5
"""Seconds that a connection is kept after an answer where nothing comes."""


def server_of(app: ASGIApp, *, seconds: float = FOR_A_REQUEST, most: int = MOST) -> uvicorn.Server:
    """Return a server of the application.

    Args:
        app: as `newsclaims_serve.create_app` returns it.
        seconds: that a connection has to send the head of a request.
        most: maximum number of connections.
    """
    config = uvicorn.Config(
        app,
        http=type("Patient", (Patient,), {"seconds": seconds}),
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=most + 1,  # it is reached with the last connection itself
        timeout_keep_alive=KEPT,
    )
    return uvicorn.Server(config)


class Patient(H11Protocol):
    """Closes a connection on which no whole head of a request comes in time.

    uvicorn itself waits for ever for what a client has begun to send, so that a few hundred connections that
    send a byte, or nothing, would keep everybody else out.

    Attributes:
        seconds: that there are for it.
    """

    seconds = FOR_A_REQUEST
    _clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what has come; stop waiting where it makes a request."""
        super().data_received(data)
        if self._answers():
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request, unless it has come already."""
        super().on_response_complete()
        if not self.transport.is_closing() and not self._answers():
            self._wait()

    def _answers(self) -> bool:
        """Return whether a request is being answered."""
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        self._stop_waiting()
        self._clock = self.loop.call_later(self.seconds, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None
