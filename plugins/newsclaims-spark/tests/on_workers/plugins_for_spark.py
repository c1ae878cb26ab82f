"""Plugins of the tests, in a module that the worker processes can import, as they must."""

import os
from pathlib import Path

from attrs import define, frozen

from newsclaims import Mention, hookimpl


@frozen
class Unlucky:
    """Fail at articles that name trouble."""

    name = "unlucky"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        """Return no mentions."""
        if "المشكلة" in document.text:
            raise RuntimeError("no luck today")
        return []


@frozen
class Deadly:
    """End the process over articles that name trouble."""

    name = "deadly"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        """Return no mentions."""
        if "المشكلة" in document.text:
            os._exit(3)
        return []


@frozen
class Named:
    """Recognize the names that a file lists.

    Args:
        table: a file with a name a line.
    """

    table: str

    name = "named"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        """Return the names of the file."""
        names = Path(self.table).read_text("utf-8").split("\n")
        found = ((document.text.find(name), name) for name in names if name)
        return [Mention(at, at + len(name), name, kind="other") for at, name in found if at >= 0]


@define
class Counted:
    """Note each time that it is made, and each article that it is given.

    Args:
        log: a folder in which each process has a file, with a line for each of these.
    """

    log: str

    name = "counted"
    provides = ("mentions",)

    def __attrs_post_init__(self):
        """Note that it was made."""
        self._note("made")

    @hookimpl
    def newsclaims_recognize(self, document):
        """Return no mentions."""
        self._note(document.article.id)
        return []

    def _note(self, what):
        with Path(self.log, str(os.getpid())).open("a", encoding="utf-8") as log:
            log.write(f"{what}\n")
