"""Show no plugin of the distributions that ``NEWSCLAIMS_TESTS_HIDE`` names.

Python imports this at its start where this folder is on ``PYTHONPATH``: so the interpreters that a
test starts see the plugins that the test itself sees.
"""

import os
from importlib import metadata

_entry_points = metadata.entry_points


def entry_points(**parameters: str) -> metadata.EntryPoints:
    """Return the entry points, of those of newsclaims the ones whose distributions are not hidden."""
    if parameters.get("group") != "newsclaims":
        return _entry_points(**parameters)
    hidden = os.environ.get("NEWSCLAIMS_TESTS_HIDE", "").split()
    return metadata.EntryPoints(
        point
        for point in _entry_points(**parameters)
        if point.dist is None or point.dist.name not in hidden
    )


metadata.entry_points = entry_points
