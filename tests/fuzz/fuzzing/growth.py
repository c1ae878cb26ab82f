"""How the time of each stage grows with the text, for pieces that are repeated.

Twice the text may take little more than twice the time.  A quadratic cost comes to four times.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Generator, Iterator
from random import Random

from attrs import field, frozen
from fuzzing.inputs import base_text
from fuzzing.mutations import FAMILIES
from fuzzing.sources import Sources

from newsclaims import Article, Pipeline, codec, hookimpl
from newsclaims.testing.samples import samples

STAGES = ("tokenizer", "ner", "numbers", "quotes", "actors", "core", "codec")
RATIO = 3.0
"""How many times as long twice the text may take."""
_FLOOR = 0.2
"""Seconds of processor time below which a stage is fast enough, however it grew."""
_DRAWN = 30
_ATTEMPTS = 3
"""Of a length whose time is suspicious the least time of so many counts."""

Timing = dict[str, float]


class Stopwatch:
    """A plugin that wraps every stage and measures the processor time that it takes."""

    name = "stopwatch"

    def __init__(self) -> None:
        self.seconds: Timing = defaultdict(float)

    def _timed(self, stage: str) -> Generator[None, object, object]:
        start = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[stage] += time.process_time() - start

    @hookimpl(wrapper=True)
    def newsclaims_tokenize(self) -> Generator[None, object, object]:
        return (yield from self._timed("tokenizer"))

    @hookimpl(wrapper=True)
    def newsclaims_recognize(self) -> Generator[None, object, object]:
        return (yield from self._timed("ner"))

    @hookimpl(wrapper=True)
    def newsclaims_extract_quantities(self) -> Generator[None, object, object]:
        return (yield from self._timed("numbers"))

    @hookimpl(wrapper=True)
    def newsclaims_attribute(self) -> Generator[None, object, object]:
        return (yield from self._timed("quotes"))

    @hookimpl(wrapper=True)
    def newsclaims_resolve_actors(self) -> Generator[None, object, object]:
        return (yield from self._timed("actors"))


@frozen
class Growth:
    """How a piece's time grew.

    Args:
        name: of the piece.
        length: code points of the longest text.
        seconds: of the longest text, by stage.
        ratios: by stage, the time of the longest text in that of half of it.
    """

    name: str
    length: int
    seconds: Timing = field(repr=False)
    ratios: Timing

    @property
    def faulty(self) -> list[str]:
        """The stages that grow too fast."""
        return [stage for stage, ratio in self.ratios.items() if ratio > RATIO]


def pieces(sources: Sources) -> dict[str, str]:
    """Return what is repeated, by name.

    They are the hard pieces of the conformance suites and of `sources`, a few words and marks drawn
    by chance, and for each family some sentences to which it was done.
    """
    found = {f"hard {name}": piece for name, piece in samples().growing.items()}
    found |= {f"again {piece!r:.18}": piece for piece in sources.repeated}
    for number in range(_DRAWN):
        chance = Random(f"growth:{number}")
        words = (*sources.cues, *sources.cues, *sources.numbers, *sources.names, *'«»:،."\n')
        found[f"drawn {number}"] = " ".join(chance.choices(words, k=chance.randint(2, 6))) + " "
    for name in sorted(FAMILIES):
        chance = Random(f"growth:{name}")
        piece = FAMILIES[name](chance, base_text(chance, sources), sources)
        found[f"family {name}"] = f"{piece[:4_000] or name} "
    return found


def growths(sources: Sources, *, length: int, first: int = 0, only: str = "") -> Iterator[Growth]:
    """Yield how each piece's time grows up to *length* code points.

    A stage counts as growing too fast where it does so in the least times of several attempts.

    Args:
        sources: what pieces are made from.
        length: of the longest text.
        first: number of the first piece, the first of all being 0.
        only: a part of the names of the pieces to take.
    """
    watch = Stopwatch()
    pipeline = Pipeline(plugins=[watch])
    pipeline.analyze(sources.sentences[0])
    gc.collect()
    gc.freeze()
    for name, piece in list(pieces(sources).items())[first:]:
        if only in name:
            yield _growth(pipeline, watch, name, piece, length)


def _growth(pipeline: Pipeline, watch: Stopwatch, name: str, piece: str, length: int) -> Growth:
    texts = [(piece * (size // len(piece) + 1))[:size] for size in (length // 2, length)]
    half, whole = (_timing(pipeline, watch, text, {}) for text in texts)
    for _ in range(_ATTEMPTS - 1):
        if not Growth(name, length, whole, _ratios(half, whole)).faulty:
            break
        half, whole = (
            _timing(pipeline, watch, text, known)
            for text, known in zip(texts, (half, whole), strict=True)
        )
    return Growth(name, length, whole, _ratios(half, whole))


def _ratios(half: Timing, whole: Timing) -> Timing:
    return {
        stage: whole[stage] / half[stage] if half[stage] and whole[stage] > _FLOOR else 0.0
        for stage in STAGES
    }


def _timing(pipeline: Pipeline, watch: Stopwatch, text: str, known: Timing) -> Timing:
    """Return the least seconds of each stage, *known* ones or those that the text takes now."""
    gc.collect()
    gc.disable()
    watch.seconds.clear()
    try:
        start = time.process_time()
        document = pipeline.analyze(Article(text=text))
        whole = time.process_time() - start
        codec.loads(codec.dumps(document, full=True))
        coded = time.process_time() - start - whole
    finally:
        gc.enable()
    found = {stage: watch.seconds[stage] for stage in STAGES[:-2]}
    found["core"] = whole - sum(found.values())
    found["codec"] = coded
    return {stage: min(seconds, known.get(stage, seconds)) for stage, seconds in found.items()}


def print_growths(sources: Sources, *, length: int, first: int = 0, only: str = "") -> bool:
    """Print a table of the pieces, see `growths`; return whether every stage is in order."""
    columns = "".join(f"{stage:>13}" for stage in STAGES)
    print(f"seconds at {length:,} code points, and how many times those at half of it")
    print(f"{'':32}{columns}")
    sound = True
    for growth in growths(sources, length=length, first=first, only=only):
        cells = "".join(
            f"{growth.seconds[stage]:7.2f}{_shown(growth.ratios[stage])}" for stage in STAGES
        )
        faulty = f"  TOO FAST: {', '.join(growth.faulty)}" if growth.faulty else ""
        print(f"{growth.name:32}{cells}{faulty}", flush=True)
        sound = sound and not growth.faulty
    return sound


def _shown(ratio: float) -> str:
    return f" x{ratio:<4.1f}" if ratio else "      "
