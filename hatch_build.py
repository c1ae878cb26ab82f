"""Make the README's links absolute where it becomes the project's page on a package index."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE = re.compile(r"(!?)(\[[^\[\]]*\]\()(?!https?:|#|mailto:)(?=[^)\s])")


class AbsoluteLinks(MetadataHookInterface):  # type: ignore[misc] # hatchling is not typed here
    """Set the field ``readme``: in the repository the links lead to files beside it."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the text of the README, each relative link below ``Source`` of the project's URLs."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        source = metadata["urls"]["Source"]
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": _RELATIVE.sub(
                # of a picture the file itself, not the page about it
                lambda link: f"{link[0]}{source}/{'raw' if link[1] else 'blob'}/main/",
                text,
            ),
        }
