"""Write ``docs/reference/plugins.md`` from the cards and declarations of the default plugins.

usage: plugin_reference.py [--check]

With ``--check`` nothing is written and a difference is an error.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclaims._plugins.discovery import named_candidate
from newsclaims.cli.show_plugin import described
from newsclaims.stages import STAGES

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "plugins.md"
HEAD = """# Default plugins

<!-- Written by tools/plugin_reference.py; change a plugin's `card.toml` or its class. -->

What each default plugin says of itself: `newsclaims plugins show NAME` prints the same, of any installed
plugin. How the figures were measured: [](../explanation/scores.md). A card is a TOML file:
[](../how-to/publish-a-plugin.md#its-card).

"""
LAYERS = ("requires", "uses", "provides")


def section(found: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of one plugin."""
    card = found["card"]
    yield f"## {found['name']}\n"
    yield f"{card['summary']} Licence: {card['licence']}.\n"
    yield "| | |\n|---|---|"
    yield f"| distribution | `{found['distribution']}` |"
    yield f"| hooks | {names(found['hooks'])} |"
    for layers in LAYERS:
        yield f"| {layers} | {names(found[layers])} |"
    yield f"| languages | {names(card['languages'])} |"
    for one in found["options"]:
        default = one["default"].replace("|", "\\|")
        yield f"| option `{one['name']}` | {one['type']}, by default `{default}` |"
    if card["data"]:
        yield "\n| made from | licence | what was taken |\n|---|---|---|"
        yield from (f"| {one['name']} | {one['licence']} | {one['use']} |" for one in card["data"])
    if card["scores"]:
        yield "\n| measure | | measured on |\n|---|---:|---|"
        yield from (
            f"| {one['measure']} | {one['value']:g} | {one['on']} |" for one in card["scores"]
        )
    yield "\nLimits:\n"
    yield from (f"* {one}" for one in card["limits"])
    yield ""


def names(values: list[str]) -> str:
    """Return names as a list in a cell."""
    return ", ".join(f"`{one}`" for one in values) or "–"


def page() -> str:
    """Return the whole page."""
    plugins = [described(named_candidate(one.name)) for one in STAGES if not one.optional]
    return HEAD + "\n".join(line for one in plugins for line in section(one))


def main() -> None:
    """Write or check the page."""
    new = page()
    if "--check" in sys.argv:
        if PAGE.read_text("utf-8") != new:
            sys.exit(f"{PAGE} is out of date; run tools/plugin_reference.py")
        return
    PAGE.write_text(new, "utf-8")


if __name__ == "__main__":
    main()
