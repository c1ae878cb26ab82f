"""Plugins and articles that do in a worker process what they should not."""

import os
import re
import signal
import threading
from functools import partial
from pathlib import Path

from attrs import frozen

from newsclaims import hookimpl


@frozen
class Hanging:
    """Never return from an article with the word ``انتظر``, nor let a thread run at ``تعثر``."""

    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        if "انتظر" in document.text:
            threading.Event().wait()
        if "تعثر" in document.text:
            re.fullmatch("(ا|اا)+", "ا" * 500 + "ب")
        return []


@frozen
class Marked:
    """End the process at ``موت``, but only where nothing stands in *folder* yet."""

    provides = ("mentions",)

    folder: str

    @hookimpl
    def newsclaims_recognize(self, document):
        mark = Path(self.folder) / "died"
        if "موت" in document.text and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return []


@frozen
class Noting:
    """Note each process in *folder*, and wait there at ``انتظر``."""

    provides = ("mentions",)

    folder: str

    @hookimpl
    def newsclaims_recognize(self, document):
        (Path(self.folder) / str(os.getpid())).touch()
        if "انتظر" in document.text:
            threading.Event().wait()
        return []


class UnsentName:
    """A publisher that cannot be pickled."""

    def __reduce__(self):
        raise TypeError("bound to this process")


class UnreadName:
    """A publisher that cannot be read back."""

    def __reduce__(self):
        return boom, ()


@frozen
class Odd:
    """Change, against the rules, the publisher of an article with the word ``غريب``."""

    provides = ("mentions",)

    publisher: type

    @hookimpl
    def newsclaims_recognize(self, document):
        if "غريب" in document.text:
            object.__setattr__(document.article, "publisher", self.publisher())
        return []


class Unbuilt:
    """A plugin that cannot be made again in another process."""

    @hookimpl
    def newsclaims_recognize(self, document):
        return []

    def __reduce__(self):
        return boom, ()


class Unstarted(Unbuilt):
    """A plugin whose making ends the process."""

    def __reduce__(self):
        return partial(os._exit, 7), ()


class UnsentText(str):
    """A text that cannot be pickled."""

    __slots__ = ()

    def __reduce__(self):
        raise TypeError("bound to this process")


class UnreadText(str):
    """A text that cannot be read back."""

    __slots__ = ()

    def __reduce__(self):
        return boom, ()


class RaisingText(str):
    """A text of which the core itself trips."""

    __slots__ = ()

    def strip(self, *chars):
        raise LookupError("a text of another library")


class LeavingText(str):
    """A text that ends the process of which the core asks anything."""

    __slots__ = ()

    def strip(self, *chars):
        raise SystemExit(3)


class QuittingText(str):
    """A text that raises what is no `Exception`."""

    __slots__ = ()

    def strip(self, *chars):
        raise KeyboardInterrupt


def boom():
    """Fail in the process where it is called."""
    raise ValueError("no, not here")
