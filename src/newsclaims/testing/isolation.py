"""A registry in which nothing is installed but what a test installs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import invalidate_caches
from importlib.metadata import EntryPoints, distributions
from pathlib import Path
from unittest.mock import patch

from attrs import frozen

from newsclaims._plugins import discovery


@frozen
class IsolatedRegistry:
    """Where a test installs distributions; the ones of the environment are not seen.

    Args:
        site: folder that stands for site-packages, on ``sys.path``.
    """

    site: Path

    def install(
        self,
        distribution: str,
        plugins: Mapping[str, str],
        *,
        version: str = "1.0",
        requires: Iterable[str] = (),
        source: str | None = None,
    ) -> None:
        """Install a distribution: its metadata and, if given, its module.

        Args:
            distribution: its name.
            plugins: plugin name to ``module:attribute``, as in the entry points.
            version: of the distribution.
            requires: its requirements.
            source: Python code of the module that the first plugin names.
        """
        info = self.site / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        lines = [f"Name: {distribution}", f"Version: {version}"]
        lines += [f"Requires-Dist: {requirement}" for requirement in requires]
        (info / "METADATA").write_text("\n".join(["Metadata-Version: 2.1", *lines, ""]), "utf-8")
        points = [f"{name} = {value}" for name, value in plugins.items()]
        (info / "entry_points.txt").write_text("\n".join([f"[{discovery.GROUP}]", *points, ""]))
        if source is not None:
            module = next(iter(plugins.values())).partition(":")[0]
            (self.site / f"{module}.py").write_text(source, "utf-8")
            invalidate_caches()


@contextmanager
def isolated_registry(site: Path) -> Iterator[IsolatedRegistry]:
    """Show the registry nothing but what is installed into *site*, for the length of the block.

    Modules that were imported from there are forgotten at the end.
    """

    def entry_points(*, group: str) -> EntryPoints:
        found = distributions(path=[str(site)])
        return EntryPoints(point for one in found for point in one.entry_points.select(group=group))

    before = set(sys.modules)
    with (
        patch.object(discovery, "entry_points", entry_points),
        patch.object(sys, "path", [str(site), *sys.path]),
    ):
        yield IsolatedRegistry(site)
    for name in set(sys.modules) - before:
        if str(site) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]
