"""Ask the server: one request, tried again where that may help, within the run's ceiling."""

from __future__ import annotations

import atexit
import hashlib
import json
import logging
import os
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from importlib.metadata import version
from threading import Semaphore
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from attrs import frozen

from newsclaims_llm.endpoint import Endpoint
from newsclaims_llm.errors import AnswerError, EndpointError
from newsclaims_llm.prompts import Task
from newsclaims_llm.store import Ceiling, Spent, Store

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")

Mode: TypeAlias = Literal["json_schema", "json_object", "text"]
"""How the form of the answer is asked for."""

# Without this, Python prints what stamina notes of retries where nobody has set up logging.
logging.getLogger("stamina").addHandler(logging.NullHandler())

_MODES: tuple[Mode, ...] = ("json_schema", "json_object", "text")
_REFUSED = frozenset({400, 404, 415, 422, 501})
"""Statuses by which servers say that they do not know a form of answer; 404 is a wrong URL too."""
_TRANSIENT = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_UNAUTHORIZED = frozenset({401, 403})
_TOO_MANY = 429
_OK = 200
_LONGEST_WAIT = 30.0
_MOST_BYTES = 16 << 20
"""An answer longer than this is no answer."""
_SHOWN = 200


@frozen(kw_only=True)
class Manners:
    """How the server is asked.

    Args:
        parameters: further fields of each request.
        attempts: how often one request is sent at most.
        backoff: seconds before the second attempt, about twice as many before each further one.
        patience: longest wait that the server may ask for, in seconds.
        timeout: seconds after which an answer that is not complete is given up.
        concurrency: how many requests of this process are under way at a time.
        ceiling: of the run.
    """

    parameters: Mapping[str, object]
    attempts: int
    backoff: float
    patience: float
    timeout: float
    concurrency: int
    ceiling: Ceiling


class _TransientError(EndpointError):
    """Something that may be otherwise in a moment.

    Attributes:
        wait: seconds that the server asks to wait for, if it does.
    """

    wait: float | None = None


class _RefusedError(EndpointError):
    """The server does not take the request as it is."""


@frozen(kw_only=True)
class Client:
    """Asks a model on a server.

    Args:
        endpoint: the model.
        manners: how it is asked.
        store: keeps answers and spendings.
    """

    endpoint: Endpoint
    manners: Manners
    store: Store

    def ask(self, task: Task, read: Callable[[str], T]) -> T:
        """Return the answer to a task, from the store where it is there.

        An answer that cannot be read is asked for once more, and not kept.

        Args:
            task: what is asked.
            read: makes of the answer's text what it says; raises `AnswerError` where it cannot.

        Raises:
            EndpointError: there is no answer to be had.
            AnswerError: it cannot be read.
            CeilingError: the run may ask no more.
        """
        key = self._key(task)
        known = self.store.answer(key)
        if known is not None:
            return read(known)
        text = self._answer(task)
        try:
            answer = read(text)
        except AnswerError:
            text = self._answer(task)
            answer = read(text)
        self.store.keep(key, text)
        return answer

    def spent(self) -> Spent:
        """Return what this run has spent for the model."""
        return self.store.spent(self._counted)

    @property
    def _counted(self) -> str:
        """What the spendings are counted for."""
        return f"{self.endpoint.base_url} {self.endpoint.model}"

    def _key(self, task: Task) -> str:
        """Return what makes a question the same: server, model, prompt, text, parameters."""
        asked = [
            self.endpoint.base_url,
            self.endpoint.model,
            task.version,
            task.system,
            task.text,
            task.schema,
            dict(self.manners.parameters),
        ]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()

    def _answer(self, task: Task) -> str:
        """Ask in the strictest form that the server takes."""
        where = (self.endpoint.base_url, self.endpoint.model)
        first = _MODES.index(_taken.get(where, _MODES[0]))
        refusal: _RefusedError | None = None
        for mode in _MODES[first:]:
            try:
                answer = self._patiently(task, mode)
            except _RefusedError as error:
                refusal = refusal or error
            else:
                _taken[where] = mode
                return answer
        raise EndpointError(str(refusal)) from refusal

    def _patiently(self, task: Task, mode: Mode) -> str:
        import stamina

        manners = self.manners
        for attempt in stamina.retry_context(
            on=self._whether_again,
            attempts=manners.attempts,
            timeout=None,
            wait_initial=manners.backoff,
            wait_jitter=manners.backoff,
            wait_max=_LONGEST_WAIT,
        ):
            with attempt:
                return self._once(task, mode)
        raise AssertionError("unreachable")

    def _whether_again(self, error: Exception) -> bool | float:
        if not isinstance(error, _TransientError):
            return False
        if error.wait is None:
            return True
        return error.wait if error.wait <= self.manners.patience else False

    def _once(self, task: Task, mode: Mode) -> str:
        """Send one request and return the text of the answer."""
        with _turn(self.endpoint.base_url, self.manners.concurrency):
            self.store.charge(self._counted, self.manners.ceiling)
            question = self._body(task, mode)
            status, headers, body = self._post(question)
        if status != _OK:
            raise self._failure(status, headers, body)
        answer = self._json(body)
        self.store.charge_tokens(self._counted, _tokens(answer, question, body))
        return self._text(answer)

    def _body(self, task: Task, mode: Mode) -> bytes:
        system = task.system
        if mode != "json_schema":
            schema = json.dumps(task.schema, ensure_ascii=False)
            system += "\n" + task.schema_note.format(schema=schema)
        body: dict[str, object] = {
            **self.manners.parameters,
            "model": self.endpoint.model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": task.text},
            ],
        }
        if mode == "json_schema":
            schema_of = {"name": task.name, "strict": True, "schema": task.schema}
            body["response_format"] = {"type": mode, "json_schema": schema_of}
        elif mode == "json_object":
            body["response_format"] = {"type": mode}
        # Half characters, which a careless decoder leaves in a text, are none of UTF-8.
        return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")

    def _post(self, body: bytes) -> tuple[int, Mapping[str, str], bytes]:
        """Send *body*; return status, headers and body of what comes back within the time."""
        import httpx2

        headers = {"content-type": "application/json", "accept": "application/json"}
        headers["user-agent"] = f"newsclaims-llm/{version('newsclaims-llm')}"
        if self.endpoint.api_key:
            headers["authorization"] = f"Bearer {self.endpoint.api_key}"
        limit = time.monotonic() + self.manners.timeout
        shown = self.endpoint.base_url
        try:
            with _connections(os.getpid()).stream(
                "POST",
                f"{self.endpoint.base_url}/chat/completions",
                content=body,
                headers=headers,
                timeout=self.manners.timeout,
            ) as response:
                received = bytearray()
                for chunk in response.iter_bytes():
                    received += chunk
                    if time.monotonic() > limit:
                        raise _TransientError(self._slow())
                    if len(received) > _MOST_BYTES:
                        raise AnswerError(f"{shown} answered with more than {_MOST_BYTES} bytes")
                return response.status_code, response.headers, bytes(received)
        except httpx2.ConnectError as error:
            raise EndpointError(
                f"{shown} cannot be reached ({_line(str(error))}): is the server running, is there "
                "a network? options.llm.base_url says where it is"
            ) from None
        except httpx2.TimeoutException:
            raise _TransientError(self._slow()) from None
        except httpx2.TransportError as error:
            reason = _line(self._without_key(str(error))) or type(error).__name__
            raise _TransientError(f"{shown} broke off: {reason}") from None
        except (httpx2.InvalidURL, httpx2.DecodingError, UnicodeError) as error:
            # The message may quote a header, and so the key.
            raise EndpointError(
                f"{shown} cannot be asked or understood ({type(error).__name__}): look at "
                "options.llm.base_url and at the key"
            ) from None

    def _slow(self) -> str:
        return (
            f"{self.endpoint.base_url} gave no complete answer in {self.manners.timeout:g} s; "
            "raise options.llm.timeout or lower options.llm.characters"
        )

    def _failure(self, status: int, headers: Mapping[str, str], body: bytes) -> EndpointError:
        """Return the error that a status stands for."""
        said = _line(self._without_key(body.decode("utf-8", "replace")))
        what = f"{self.endpoint.base_url} answered {status}" + (f": {said}" if said else "")
        if status in _TRANSIENT:
            error = _TransientError(
                f"{what}; tried {self.manners.attempts} times at most: try later"
                + (", or lower options.llm.concurrency" if status == _TOO_MANY else "")
            )
            error.wait = wait_asked_for(headers.get("retry-after"))
            return error
        if status in _UNAUTHORIZED:
            return EndpointError(
                f"{what}; the key is missing or not accepted: set NEWSCLAIMS_LLM_API_KEY or "
                "options.llm.api_key"
            )
        advice = f"look at options.llm.base_url and at the model {self.endpoint.model!r}"
        if status in _REFUSED:
            return _RefusedError(f"{what}; {advice}")
        return EndpointError(f"{what}; {advice}")

    def _json(self, body: bytes) -> Mapping[str, Any]:
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            raise _TransientError(f"{self.endpoint.base_url} answered 200, but with no JSON object")
        return answer

    def _text(self, answer: Mapping[str, Any]) -> str:
        """Return what the model wrote."""
        try:
            choice = answer["choices"][0]
            text, reason = choice["message"]["content"], choice.get("finish_reason")
        except (KeyError, IndexError, TypeError, AttributeError):
            raise AnswerError(
                f"{self.endpoint.base_url} answered without `choices[0].message.content`; is it an "
                "OpenAI-compatible API? options.llm.base_url usually ends with /v1"
            ) from None
        if reason == "length":
            raise AnswerError(
                f"the answer of {self.endpoint.model!r} was cut off; allow more tokens in options.llm.parameters "
                "or lower options.llm.characters"
            )
        if not isinstance(text, str):
            raise AnswerError(f"{self.endpoint.model!r} refused to answer, or answered nothing")
        return text

    def _without_key(self, text: str) -> str:
        """Return *text* without the key, which some servers repeat."""
        key = self.endpoint.api_key
        return text.replace(key, "***") if key else text


_taken: dict[tuple[str, str], Mode] = {}
"""The strictest form of answer that each model is known to take."""


@lru_cache(maxsize=64)
def _turn(base_url: str, concurrency: int) -> Semaphore:  # noqa: ARG001 - the key of the cache
    """Return what lets so many requests go to a server at a time."""
    return Semaphore(concurrency)


@lru_cache(maxsize=1)
def _connections(process: int) -> httpx2.Client:  # noqa: ARG001 - a forked one has its own
    """Return the connections of a process; redirects, which would take the key along, are not followed."""
    import httpx2

    client = httpx2.Client(follow_redirects=False)
    atexit.register(client.close)
    return client


def wait_asked_for(header: str | None) -> float | None:
    """Return the seconds of a ``Retry-After``, which is a number or a date; None for none."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        at = parsedate_to_datetime(header)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())


def _tokens(answer: Mapping[str, Any], question: bytes, body: bytes) -> int:
    """Return the tokens as the server counts them; else a high estimate, three bytes a token."""
    usage = answer.get("usage")
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    if isinstance(total, int) and total > 0:
        return total
    return (len(question) + len(body)) // 3


def _line(text: str) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
