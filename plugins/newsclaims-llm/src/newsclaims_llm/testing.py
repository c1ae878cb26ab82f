"""A server on loopback that stands in for a language model: recorded answers, and failures.

with StandIn({"قال الوزير": {"attributions": [...]}}) as server:
    Pipeline(quotes="llm", options={"llm": {"base_url": server.base_url, "model": "any"}})
"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self, TypeAlias

from attrs import field, frozen

Answers: TypeAlias = Mapping[str, object] | Callable[[str], object]
"""What is answered: by words that the question holds, or made of the question."""


@frozen(kw_only=True)
class Reply:
    """What the server sends back.

    Args:
        text: that the model wrote; ignored where there is a ``body``.
        status: of HTTP.
        headers: further ones.
        body: in the place of a chat completion.
        delay: seconds before anything is sent.
        finish_reason: ``length`` of an answer that was cut off.
        total_tokens: that are said to be spent; None to say nothing.
    """

    text: str | None = ""
    status: int = 200
    headers: Mapping[str, str] = field(factory=dict)
    body: str | None = None
    delay: float = 0.0
    finish_reason: str = "stop"
    total_tokens: int | None = 100

    def content(self) -> bytes:
        """Return the body."""
        if self.body is not None:
            return self.body.encode()
        message = {"role": "assistant", "content": self.text}
        completion: dict[str, object] = {
            "object": "chat.completion",
            "choices": [{"index": 0, "message": message, "finish_reason": self.finish_reason}],
        }
        if self.total_tokens is not None:
            completion["usage"] = {"total_tokens": self.total_tokens}
        return json.dumps(completion).encode()


@frozen(kw_only=True)
class Received:
    """A request that came.

    Args:
        path: that was asked for.
        headers: by names in lower case.
        body: the JSON.
    """

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def question(self) -> str:
        """The last message."""
        return str(self.body["messages"][-1]["content"])


class StandIn:
    """A server that answers as it was told, while it is entered.

    Args:
        answers: JSON values, or text as the model wrote it, by words that stand in the question; or
            what makes one of the question.  Where nothing fits, nothing is found.

    Attributes:
        received: the requests that came, in their order.
        busiest: how many were under way at the same time at most.
    """

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = {} if answers is None else answers
        self._next: deque[Reply] = deque()
        self._lock = Lock()
        self._under_way = 0
        self.received: list[Received] = []
        self.busiest = 0
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.stand_in = self

    @property
    def base_url(self) -> str:
        """Of its API."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def then(self, *replies: Reply) -> None:
        """Give these replies to the next requests, in this order, before answering as usual."""
        self._next.extend(replies)

    def reply(self, received: Received) -> Reply:
        """Return what goes back for a request."""
        with self._lock:
            self.received.append(received)
            if self._next:
                return self._next.popleft()
        answer = self._answer(received.question)
        return Reply(text=answer if isinstance(answer, str) else json.dumps(answer))

    def _answer(self, question: str) -> object:
        if callable(self._answers):
            return self._answers(question)
        fitting = (answer for words, answer in self._answers.items() if words in question)
        return next(fitting, {"attributions": [], "actors": []})

    def _count(self, more: int) -> None:
        with self._lock:
            self._under_way += more
            self.busiest = max(self.busiest, self._under_way)

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    stand_in: StandIn


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Answer a request."""
        length = int(self.headers.get("content-length", 0))
        body = json.loads(self.rfile.read(length))
        headers = {name.lower(): value for name, value in self.headers.items()}
        stand_in = self.server.stand_in
        stand_in._count(1)  # noqa: SLF001 - of the same module
        try:
            reply = stand_in.reply(Received(path=self.path, headers=headers, body=body))
            time.sleep(reply.delay)
        finally:
            stand_in._count(-1)  # noqa: SLF001
        content = reply.content()
        try:
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True  # who asked has given up

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
        """Write nothing to standard error."""
