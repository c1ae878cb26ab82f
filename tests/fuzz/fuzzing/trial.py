"""Hold an article against the laws, and say which one it breaks."""

from __future__ import annotations

import gc
import traceback
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from attrs import frozen
from fuzzing.laws import LAWS, SLOW_LAWS, Law
from fuzzing.witness import Witness, digest

from newsclaims import Article, Document, Pipeline
from newsclaims.testing import LawBrokenError
from newsclaims.testing.timing import broken_off_after

IS_READ = "is_read"
"""Name of the law that an article is read: nothing raised, no warning, and in good time."""
SAME_AGAIN = "same_again"
"""Name of the law that an article gives the same document after others have been read."""
SAME_ELSEWHERE = "same_elsewhere"
"""Name of the law that another process, with other hashes, gives the same document."""

_SECONDS = 20.0
_SECONDS_A_CHARACTER = 1e-3
_PROJECT = ("newsclaims", "fuzzing")


@frozen(kw_only=True)
class Broken:
    """A law that an article breaks.

    Args:
        law: its name.
        where: the place in the code that raised, or empty where a document is wrong.
        message: what is wrong.
    """

    law: str
    where: str
    message: str

    @property
    def kind(self) -> tuple[str, str]:
        """What failures of one cause have in common."""
        return self.law, self.where


@lru_cache
def pipeline() -> Pipeline:
    """Return the pipeline of all that is installed, one for this process."""
    made = Pipeline()
    made.analyze("قال الوزير سالم إن 12 مسافراً وصلوا.")  # load every lexicon and model
    gc.collect()
    gc.freeze()  # as the guide to many articles advises
    return made


@lru_cache
def witness() -> Witness:
    """Return the other process, one for this process."""
    return Witness()


def read(article: Article) -> Document | Broken:
    """Read *article*, with warnings as errors and an alarm set.

    The alarm rings long after any article should have been read: how time grows is measured by
    `growth`.
    """
    limit = _SECONDS + _SECONDS_A_CHARACTER * len(article.text)
    try:
        with _warnings_are_errors(), broken_off_after(limit, "the article"):
            return pipeline().analyze(article)
    except Exception as error:  # noqa: BLE001 - whatever it is, it should not be
        return _broken(IS_READ, error)


def broken_laws(document: Document, laws: Mapping[str, Law] = LAWS | SLOW_LAWS) -> Iterator[Broken]:
    """Yield the laws that a document breaks.

    Args:
        document: of any article.
        laws: those to try, by name.
    """
    for name, law in laws.items():
        try:
            with _warnings_are_errors():
                law(document)
        except Exception as error:  # noqa: BLE001 - a law may fail in any way
            yield _broken(name, error)


def same_again(document: Document) -> Broken | None:
    """Read the article once more, when others have been read."""
    again = read(document.article)
    if isinstance(again, Broken) or again != document:
        return Broken(law=SAME_AGAIN, where="", message="another document the second time")
    return None


def same_elsewhere(document: Document) -> Broken | None:
    """Read the article in the other process."""
    found = witness().read(document.article)
    if found != digest(document):
        return Broken(law=SAME_ELSEWHERE, where="", message=f"in another process: {found:.200}")
    return None


def every_broken_law(article: Article) -> list[Broken]:
    """Return all that is wrong with *article*, as when a failure is replayed."""
    document = read(article)
    if isinstance(document, Broken):
        return [document]
    found = [*broken_laws(document), same_again(document), same_elsewhere(document)]
    return [broken for broken in found if broken is not None]


@contextmanager
def _warnings_are_errors() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def _broken(law: str, error: BaseException) -> Broken:
    """Name the place where it was first raised, unless a law itself says what is wrong."""
    while error.__cause__ is not None:
        error = error.__cause__
    message = f"{type(error).__name__}: {error}"[:500]
    if isinstance(error, LawBrokenError):
        return Broken(law=law, where="", message=message)
    return Broken(law=law, where=f"{type(error).__name__} {_place(error)}", message=message)


def _place(error: BaseException) -> str:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if any(part.startswith(_PROJECT) for part in path.parts[-3:]):
            return f"{path.name}:{frame.name}"
    return "?"
