"""Does a plugin's distribution accept this version of newsclaims?

An installer checks that once; a later upgrade of the core alone, an editable install or
``--no-deps`` can still leave the two apart.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import Distribution, PackageNotFoundError, version

CORE = "newsclaims"


@lru_cache(maxsize=1)
def core_version() -> str:
    """Return the installed version of newsclaims, or ``0`` in an uninstalled source tree."""
    try:
        return version(CORE)
    except PackageNotFoundError:
        return "0"


def unmet_requirement(distribution: Distribution) -> str:
    """Say which requirement on newsclaims *distribution* states and this core breaks, if any."""
    lines = [line for line in distribution.requires or () if line.lower().startswith(CORE)]
    if not lines:
        return ""
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    for line in lines:
        try:
            requirement = Requirement(line)
        except InvalidRequirement as error:
            return f"states a requirement that cannot be read: {line!r} ({error})".replace(
                "\n", " "
            )
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if (
            applies
            and canonicalize_name(requirement.name) == CORE
            and not requirement.specifier.contains(core_version(), prereleases=True)
        ):
            return f"requires {line.strip()}, but newsclaims {core_version()} is installed"
    return ""
