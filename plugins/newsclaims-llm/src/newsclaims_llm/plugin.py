"""The plugin object: which model on which server, how it is asked, and what a run may cost."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar, TypeVar

from attrs import field, frozen
from attrs.validators import ge, gt, le

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Attribution, Document, Resolution
from newsclaims.trace import current_trace
from newsclaims.typing import ActorsBatchPlugin, QuotesBatchPlugin
from newsclaims_llm.answers import Faulty, Said, Speaker, read_items
from newsclaims_llm.asking import ask_together
from newsclaims_llm.client import Client, Manners
from newsclaims_llm.endpoint import endpoint
from newsclaims_llm.errors import LanguageModelError
from newsclaims_llm.grounding import Grounding
from newsclaims_llm.passages import Passage, passages
from newsclaims_llm.prompts import actors_task, prompts, quotes_task
from newsclaims_llm.speakers import Casting, listed
from newsclaims_llm.store import Ceiling, Spent, store_in

R = TypeVar("R")

_log = logging.getLogger("newsclaims_llm")

_OWN_FIELDS = frozenset({"messages", "model", "n", "response_format", "stream"})


def _usual_parameters() -> Mapping[str, object]:
    """Return what makes the likeliest answer come back."""
    return {"temperature": 0}


def _no_own_fields(_: object, __: object, parameters: Mapping[str, object]) -> None:
    if wrong := sorted(_OWN_FIELDS.intersection(parameters)):
        raise ValueError(
            f"parameters: {', '.join(wrong)} is set by the plugin itself; leave it out"
        )
    try:
        json.dumps(parameters)
    except (TypeError, ValueError) as error:
        raise ValueError(f"parameters: not JSON: {error}") from error


@frozen(kw_only=True)
class Llm(QuotesBatchPlugin, ActorsBatchPlugin):
    """Who says what, and who that is, as a language model has it and the text shows it.

    It serves the stages ``quotes`` and ``actors`` where it is named for them.  Articles are sent to
    the server that ``base_url`` names, whole.

    Args:
        base_url: of an OpenAI-compatible API, ``http://localhost:8000/v1``; by default that of the
            environment, ``NEWSCLAIMS_LLM_BASE_URL`` or ``OPENAI_BASE_URL``.
        model: the model's name there; by default ``NEWSCLAIMS_LLM_MODEL``.
        api_key: by default ``NEWSCLAIMS_LLM_API_KEY``, which is a better place than a file of
            settings; ``OPENAI_API_KEY`` where the URL is that of ``OPENAI_BASE_URL``.
        confidence: that each attribution bears, 0 to 1: where rules find the same, the more
            confident stays.
        characters: code points of the text that one request holds at most; longer articles are
            asked for in passages.  The stage ``actors`` asks for the whole article.
        parameters: fields of each request beside model, messages and form of the answer:
            ``temperature``, ``seed``, ``max_tokens``, whatever the server takes.
        concurrency: how many requests a process has under way at a time.
        attempts: how often a request is sent at most, where the server is slow, busy or fails.
        backoff: seconds before the second attempt; about twice as many before each further one.
        patience: longest wait that the server may ask for with ``Retry-After``, in seconds.
        timeout: seconds after which an answer that is not complete is given up.
        requests: that a run may send at most, its worker processes included.
        tokens: that a run may spend, questions and answers, before no more is sent.
        cache: folder for answers; by default that of newsclaims; empty to keep none, and to count
            requests and tokens for each process by itself.
    """

    api_version: ClassVar[int] = API_VERSION
    opt_in: ClassVar[bool] = True
    requires: ClassVar[tuple[str, ...]] = ()
    uses: ClassVar[tuple[str, ...]] = ("sentences", "tokens.clitics", "mentions", "attributions")
    provides: ClassVar[tuple[str, ...]] = ("attributions", "actors")
    raises: ClassVar[tuple[type[Exception], ...]] = (LanguageModelError,)

    base_url: str | None = None
    model: str | None = None
    api_key: str | None = field(default=None, repr=False)
    confidence: float = field(default=0.7, validator=[ge(0), le(1)])
    characters: int = field(default=6000, validator=ge(200))
    parameters: Mapping[str, object] = field(factory=_usual_parameters, validator=_no_own_fields)
    concurrency: int = field(default=4, validator=[ge(1), le(256)])
    attempts: int = field(default=4, validator=ge(1))
    backoff: float = field(default=1.0, validator=ge(0))
    patience: float = field(default=60.0, validator=ge(0))
    timeout: float = field(default=120.0, validator=gt(0))
    requests: int = field(default=1000, validator=ge(0))
    tokens: int = field(default=2_000_000, validator=ge(0))
    cache: str | None = None

    def __attrs_post_init__(self) -> None:
        """Look early whether a server and a model are named.

        Raises:
            ConfigurationError: they are not, or what is named is wrong.
        """
        endpoint(self.base_url, self.model, self.api_key)

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return the attributions that the model finds and the text has.

        Raises:
            ConfigurationError: no server or model is named, or the cache cannot be used.
            LanguageModelError: there is no answer to be had, or the ceiling is reached.
        """
        return _only(self.newsclaims_attribute_batch([document]))

    @hookimpl
    def newsclaims_attribute_batch(
        self, documents: Sequence[Document]
    ) -> Sequence[Sequence[Attribution] | Exception]:
        """Return the attributions of each document; the passages of all are asked for together.

        Returns:
            The attributions of each document, or what `newsclaims_attribute` raises for it.
        """
        parts = [passages(document, self.characters) for document in documents]
        tasks = [
            [quotes_task(part.written(document.text)) for part in parts_]
            for document, parts_ in zip(documents, parts, strict=True)
        ]
        answers = ask_together(
            self._client, tasks, partial(read_items, "attributions", Said), self.concurrency
        )
        return [
            given if isinstance(given, Exception) else self._grounded(document, parts_, given)
            for document, parts_, given in zip(documents, parts, answers, strict=True)
        ]

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:
        """Return the speakers that the model names and the text has.

        Raises:
            ConfigurationError: no server or model is named, or the cache cannot be used.
            LanguageModelError: there is no answer to be had, or the ceiling is reached.
        """
        return _only(self.newsclaims_resolve_actors_batch([document]))

    @hookimpl
    def newsclaims_resolve_actors_batch(
        self, documents: Sequence[Document]
    ) -> Sequence[Resolution | Exception]:
        """Return the speakers of each document, which are asked for together.

        Returns:
            The speakers of each document, or what `newsclaims_resolve_actors` raises for it.
        """
        wholes = [passages(one, None) if one.attributions else () for one in documents]
        tasks = [
            [
                actors_task(
                    f"{whole.written(document.text)}\n\n{listed(document.attributions, whole)}"
                )
                for whole in wholes_
            ]
            for document, wholes_ in zip(documents, wholes, strict=True)
        ]
        answers = ask_together(
            self._client, tasks, partial(read_items, "actors", Speaker), self.concurrency
        )
        return [
            given if isinstance(given, Exception) else self._cast(document, wholes_, given)
            for document, wholes_, given in zip(documents, wholes, answers, strict=True)
        ]

    def spent(self) -> Spent:
        """Return what this run has spent at the plugin's server for its model.

        Raises:
            ConfigurationError: no server or model is named, or the cache cannot be used.
        """
        return self._client().spent()

    def _grounded(
        self,
        document: Document,
        parts: Sequence[Passage],
        answers: Sequence[Sequence[Said | Faulty]],
    ) -> Sequence[Attribution]:
        """Return the attributions of the answers whose words the text has."""
        trace = current_trace()
        grounding = Grounding(
            document, trace, confidence=self.confidence, rule=f"quotes/{prompts().version}"
        )
        found: list[Attribution] = []
        dropped = 0
        for part, items in zip(parts, answers, strict=True):
            grounded = grounding.ground(part, items)
            found += grounded.attributions
            dropped += grounded.dropped
        if dropped:
            what = f"{len(found)} attribution{'s' * (len(found) != 1)}"
            note = f"{what}, {dropped} left out in whole or in part"
            trace.step("answer.grounded", "noted", note=note)
            _log.info("article %r: %s", document.article.id, note)
        return found

    def _cast(
        self,
        document: Document,
        wholes: Sequence[Passage],
        answers: Sequence[Sequence[Speaker | Faulty]],
    ) -> Resolution:
        """Return the speakers of the answer whose words the text has; nobody where none was asked for."""
        if not answers:
            return Resolution()
        [whole], [items] = wholes, answers
        rule = f"actors/{prompts().version}"
        return Casting(document, current_trace(), rule=rule).cast(whole, items)

    def _client(self) -> Client:
        manners = Manners(
            parameters=self.parameters,
            attempts=self.attempts,
            backoff=self.backoff,
            patience=self.patience,
            timeout=self.timeout,
            concurrency=self.concurrency,
            ceiling=Ceiling(requests=self.requests, tokens=self.tokens),
        )
        return Client(
            endpoint=endpoint(self.base_url, self.model, self.api_key),
            manners=manners,
            store=store_in(self.cache),
        )


def _only(results: Sequence[R | Exception]) -> R:
    """Return the result of a batch of one, or raise what stands in its place."""
    [result] = results
    if isinstance(result, Exception):
        raise result
    return result
