"""Write the rooms of the plugins into ``docs/explanation/architecture.md``, from their docstrings.

usage: room_reference.py [--check]

A room is a module; its line is the first paragraph of its docstring.  With ``--check`` nothing is
written and a difference is an error.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "architecture.md"
BEGIN = "<!-- Written by tools/room_reference.py from the docstrings of the modules. -->\n"
END = "<!-- Here ends what tools/room_reference.py writes. -->\n"
DISTRIBUTIONS = ("quotes", "actors", "arabic", "ner", "numbers", "tokenizer")


def rooms(distribution: str) -> Iterator[str]:
    """Yield a line for each module of a distribution that says what it is for."""
    package = f"newsclaims_{distribution}"
    source = ROOT / "plugins" / f"newsclaims-{distribution}" / "src" / package
    yield f"\n### `{package}/`\n"
    for path in sorted(source.rglob("*.py")):
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        if docstring:
            name = path.relative_to(source).as_posix()
            purpose, _, _ = docstring.partition("\n\n")
            yield f"* `{name}`: {' '.join(purpose.split())}"
    lists = sorted(one.name for one in (source / "data").iterdir() if one.suffix == ".toml")
    if lists:
        yield f"* `data/`: {', '.join(f'`{name}`' for name in lists)}"


def main() -> int:
    """Write or check the page."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    lines = [line for one in DISTRIBUTIONS for line in rooms(one)]
    wanted = before + BEGIN + "\n".join(lines).replace("``", "`") + "\n\n" + END + after
    if "--check" in sys.argv[1:]:
        if page != wanted:
            print(f"{PAGE} is not what {Path(__file__).name} writes: run it", file=sys.stderr)
            return 1
    else:
        PAGE.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
