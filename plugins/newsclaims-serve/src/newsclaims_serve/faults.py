"""What is wrong with a question, or with its time: raised here, shown by the application."""

from __future__ import annotations

from pydantic import BaseModel, Field

from newsclaims import NewsclaimsError


class Fault(BaseModel):
    """One thing that is wrong with a question."""

    field: str | None = Field(description="Which field of the address; null where it is none.")
    given: str | None = Field(description="What stood there, at most 100 characters.")
    message: str = Field(description="What is wrong, and what to do.")


class Faults(BaseModel):
    """Why there is no answer."""

    faults: list[Fault]


class NotThereError(NewsclaimsError):
    """There is nothing in the store of the id or key that was asked for.

    Args:
        what: ``article``, ``claim`` or ``person``.
        which: its id or key.
    """

    def __init__(self, what: str, which: str) -> None:
        super().__init__(f"the store has no {what} {which[:100]!r}; search for it")
        self.what, self.which = what, which


class BusyError(NewsclaimsError):
    """Too many questions wait for their turn."""


class OutOfTimeError(NewsclaimsError):
    """The time of a page was over before the store had answered.

    Args:
        seconds: that it had.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"the question took longer than {seconds:g} s and was interrupted; ask for a shorter"
            " period, rarer words or one speaker, or start newsclaims-serve with a longer --time-limit"
        )
        self.seconds = seconds
