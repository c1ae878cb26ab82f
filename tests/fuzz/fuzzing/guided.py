"""Let coverage guide the search: atheris keeps what reaches new code and changes it further.

Its bytes are read two by two as words, names and marks, so that what it changes are words.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from fuzzing.campaign import Tally
from fuzzing.inputs import Input
from fuzzing.laws import LAWS
from fuzzing.sources import PLUGINS, Sources, sources
from fuzzing.trial import Broken, broken_laws, pipeline, read

from newsclaims import Article

_SPACED = (" ", " ", " ", "", "\n")


def guide(*, seconds: int, seed: int, folder: Path) -> int:
    """Search, and write each kind of failure to a file; atheris then ends the process.

    Args:
        seconds: how long.
        seed: of atheris.
        folder: where failures are written.

    Returns:
        1 where atheris is not installed.
    """
    if find_spec("atheris") is None:
        print("--guided needs atheris, which is not installed: pip install atheris")
        return 1
    import atheris

    known = sources()
    with atheris.instrument_imports(include=[f"newsclaims_{name}" for name in PLUGINS]):
        pipeline()  # imports the plugins
    tally = Tally()

    def try_one(data: bytes) -> None:
        tally.inputs += 1
        article = Article(text=text_of(data, known))
        given = Input(seed=seed, number=tally.inputs, families=("guided",), article=article)
        document = read(article)
        found = [document] if isinstance(document, Broken) else broken_laws(document, LAWS)
        for broken in found:
            new = broken.kind not in tally.failures
            tally.note(broken, given)
            if new:
                _, failure = tally.failures[broken.kind]
                print(f"{failure.write(folder)}: {broken.law} {broken.message:.300}", flush=True)

    limits = (f"-max_total_time={seconds}", f"-seed={seed}", "-max_len=160", "-timeout=60")
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1"], try_one)
    atheris.Fuzz()
    return 0


def text_of(data: bytes, known: Sources) -> str:
    """Return the text that *data* writes: two bytes a piece, the same bytes the same text."""
    pieces = (
        *known.cues,
        *known.names,
        *known.titles,
        *known.numbers,
        *known.repeated,
        *known.vocabulary,
    )
    drawn = (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))
    return "".join(
        pieces[number % len(pieces)] + _SPACED[number // len(pieces) % len(_SPACED)]
        for number in drawn
    )
