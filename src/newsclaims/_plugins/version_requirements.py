"""Does a plugin's distribution accept this version of newsclaims?

An installer checks that once; a later upgrade of the core alone, an editable install or
``--no-deps`` can still leave the two apart.
"""

from __future__ import annotations

import operator
import re
from functools import lru_cache
from importlib.metadata import Distribution, PackageNotFoundError, version

CORE = "newsclaims"

_OF_THE_CORE = re.compile(rf"{CORE}(?![-_.a-z0-9])", re.IGNORECASE)
_BOUND = "[<>]=?[0-9]+(?:[.][0-9]+)*"
_PLAIN = re.compile(f"{CORE}({_BOUND}(?:,{_BOUND})*)?")
"""A requirement of the usual form, ``newsclaims>=0.1,<0.2``."""
_RELEASE = re.compile("[0-9]+(?:[.][0-9]+)*")
_COMPARE = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}


@lru_cache(maxsize=1)
def core_version() -> str:
    """Return the installed version of newsclaims, or ``0`` in an uninstalled source tree."""
    try:
        return version(CORE)
    except PackageNotFoundError:
        return "0"


def unmet_requirement(distribution: Distribution) -> str:
    """Say which requirement on newsclaims *distribution* states and this core breaks, if any."""
    lines = [line for line in distribution.requires or () if _OF_THE_CORE.match(line)]
    if all(map(_is_plainly_met, lines)):
        return ""  # nearly always; to import packaging takes longer than to import a plugin
    from packaging.requirements import InvalidRequirement, Requirement

    for line in lines:
        try:
            requirement = Requirement(line)
        except InvalidRequirement as error:
            return f"states a requirement that cannot be read: {line!r} ({error})".replace(
                "\n", " "
            )
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and not requirement.specifier.contains(core_version(), prereleases=True):
            return f"requires {line.strip()}, but newsclaims {core_version()} is installed"
    return ""


def _is_plainly_met(requirement: str) -> bool:
    """Return whether a requirement of the usual form is met; False where packaging must judge it."""
    plain = _PLAIN.fullmatch(requirement.replace(" ", ""))
    if not plain or not _RELEASE.fullmatch(core_version()):
        return False
    here = _release(core_version())
    for bound in filter(None, (plain[1] or "").split(",")):
        number = bound.lstrip("<>=")
        if not _COMPARE[bound.removesuffix(number)](here, _release(number)):
            return False
    return True


def _release(number: str) -> tuple[int, ...]:
    """Return a release so that releases compare as their versions do: 1.0 is 1."""
    return tuple(map(int, re.sub("(?:[.]0+)+$", "", number).split(".")))
