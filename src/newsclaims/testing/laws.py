"""What makes a class a suite of laws: their names, and those that are expected to be broken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import wraps
from typing import ClassVar, TypeVar

from newsclaims.testing.observation import LawBrokenError

T = TypeVar("T")


class Laws:
    """A suite of laws, which are its methods whose names begin with ``test_``.

    Attributes:
        expected_failures: law to the reason why it is broken.  pytest reports these as expected,
            and as failures once they are kept.
    """

    expected_failures: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls, **more: object) -> None:
        super().__init_subclass__(**more)
        laws = cls.laws()
        for law, reason in cls.expected_failures.items():
            if law not in laws:
                near = get_close_matches(law, laws, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(laws)}"
                raise TypeError(f"{cls.__name__}.expected_failures: no law {law!r}; {hint}")
            setattr(cls, f"test_{law}", _expected_to_fail(getattr(cls, f"test_{law}"), reason))

    @classmethod
    def laws(cls) -> tuple[str, ...]:
        """Return the names of the laws, without ``test_``."""
        return tuple(
            sorted(
                name.removeprefix("test_")
                for name in dir(cls)
                if name.startswith("test_") and callable(getattr(cls, name))
            )
        )


def law(kept: object, message: str) -> None:
    """Raise `LawBrokenError` with *message* unless *kept*."""
    if not kept:
        raise LawBrokenError(message)


def _expected_to_fail(law: Callable[[T], None], reason: str) -> Callable[[T], None]:
    import pytest

    @wraps(law)
    def expected_to_fail(self: T) -> None:
        law(self)

    return pytest.mark.xfail(reason=reason, strict=True)(expected_to_fail)
