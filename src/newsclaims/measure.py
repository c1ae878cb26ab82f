"""What each plugin of a pipeline costs on given articles: time, and memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence

from attrs import define, evolve, frozen

from newsclaims._chain.executor import Chain
from newsclaims._chain.link import Link
from newsclaims.model import Article


@frozen(kw_only=True)
class Cost:
    """What one plugin at one stage costs.

    Args:
        stage: the stage.
        plugin: the plugin's name.
        distribution: what it comes from.
        version: of the distribution.
        articles: how many articles were read.
        words: how many words they have, counted between white space.
        first: seconds of its first call, in which it loads what it needs.
        stream: seconds of its calls for articles that it meets for the first time, the first call
            left out; 0 where there is no second article.
        stream_words: how many words those articles have.
        seconds: of all calls for articles that it has met before: processor time of this process.
        loaded: bytes that it holds after its first call and did not before.
        peak: most bytes that it held at a time during a later call, beyond those.
    """

    stage: str
    plugin: str
    distribution: str
    version: str
    articles: int
    words: int
    first: float
    stream: float
    stream_words: int
    seconds: float
    loaded: int
    peak: int

    @property
    def microseconds_per_word(self) -> float:
        """Time in proportion to the text."""
        return 1e6 * self.seconds / self.words if self.words else 0.0


def measure(chain: Chain, articles: Sequence[Article], *, repeat: int = 3) -> tuple[Cost, ...]:
    """Run *chain* on the articles and say what each of its plugins cost.

    The first article is read once to load everything, the others once for the time of what is new,
    all of them *repeat* times for the time, of which the least counts, and once more for the
    memory, because to watch memory takes time.

    Args:
        chain: of a pipeline.
        articles: to read.
        repeat: how often, for the time.

    Raises:
        PluginError: a plugin fails, and the chain's policy is to raise.
    """
    meters = {id(link): _Meter(link) for link in _links(chain)}
    words = _words(articles)
    tracemalloc.start()
    try:
        _run(chain, articles[:1], {key: meter.loading for key, meter in meters.items()})
    finally:
        tracemalloc.stop()
    _run(chain, articles[1:], {key: meter.timing for key, meter in meters.items()})
    for meter in meters.values():
        meter.end_stream()
    for _ in range(repeat):
        for meter in meters.values():
            meter.begin_round()
        _run(chain, articles, {key: meter.timing for key, meter in meters.items()})
    tracemalloc.start()
    try:
        _run(chain, articles, {key: meter.weighing for key, meter in meters.items()})
    finally:
        tracemalloc.stop()
    return tuple(
        meter.cost(len(articles), words, _words(articles[1:])) for meter in meters.values()
    )


@define
class _Meter:
    """Stands in the place of a link's call and measures it."""

    link: Link
    first: float = 0.0
    stream: float = 0.0
    loaded: int = 0
    peak: int = 0
    _round: float = 0.0
    _best: float = float("inf")

    def end_stream(self) -> None:
        self.stream, self._round = self._round, 0.0

    def begin_round(self) -> None:
        if self._round:
            self._best = min(self._best, self._round)
        self._round = 0.0

    def loading(self, **arguments: object) -> object:
        held, _ = tracemalloc.get_traced_memory()
        start = time.process_time()
        result = self.link.call(**arguments)
        self.first = time.process_time() - start
        self.loaded = max(0, tracemalloc.get_traced_memory()[0] - held)
        return result

    def timing(self, **arguments: object) -> object:
        start = time.process_time()
        try:
            return self.link.call(**arguments)
        finally:
            self._round += time.process_time() - start

    def weighing(self, **arguments: object) -> object:
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        result = self.link.call(**arguments)
        self.peak = max(self.peak, tracemalloc.get_traced_memory()[1] - held)
        return result

    def cost(self, articles: int, words: int, stream_words: int) -> Cost:
        self.begin_round()
        return Cost(
            stage=self.link.stage.name,
            plugin=self.link.name,
            distribution=self.link.distribution,
            version=self.link.version,
            articles=articles,
            words=words,
            first=self.first,
            stream=self.stream,
            stream_words=stream_words,
            seconds=0.0 if self._best == float("inf") else self._best,
            loaded=self.loaded,
            peak=self.peak,
        )


def _words(articles: Iterable[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def _links(chain: Chain) -> Iterable[Link]:
    return (link for links in chain.links.values() for link in links)


def _run(
    chain: Chain, articles: Iterable[Article], calls: dict[int, Callable[..., object]]
) -> None:
    """Run the chain with other calls in the place of its links' own."""
    links = {
        stage: tuple(evolve(link, call=calls[id(link)]) for link in links)
        for stage, links in chain.links.items()
    }
    measured = evolve(chain, links=links)
    for article in articles:
        measured.run(article)
