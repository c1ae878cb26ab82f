"""Write ``docs/reference/json.md`` from the JSON Schema and the docstrings of the types.

usage: json_reference.py [--check]

With ``--check`` nothing is written and a difference is an error.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclaims import model
from newsclaims.explanation import Explanation
from newsclaims.schema import schema as load_schema
from newsclaims.trace import Step

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "json.md"
HEAD = """# JSON

<!-- Written by tools/json_reference.py; change the schema or the docstrings. -->

`newsclaims analyze ARTICLE --format json` prints one object for the article, `--format jsonl` one a
line for each of many; `newsclaims.codec.dumps` and `loads` do the same in Python. `newsclaims schema`
prints the JSON Schema (draft 2020-12) that ships with the package.

There are two forms, and `form` says which one a document is written in. The short one, which both
write unless told otherwise, is what most readers want. The full one (`--full`, `full=True`) is complete:
reading it back gives an equal document. What the short form lacks is called "full form only" below; what
is read from it has the layers empty, and an `info` among its `diagnostics` says so.

`schema_version` goes up with every change after which a reader of the version before would fail or
understand something else: a key that goes, changes its type or its meaning, or comes, for the schema
allows no key that it does not name. A new value of a closed list, such as an `act`, counts too. `loads` reads
this version, and an error names what it does not know. Before the first release the version stays 1.

A span is an object of `start`, `end` and `text`: code points of `article.text`, half-open. Numbers are
decimal strings, so that no digit is lost. A key that has nothing to say is `null` or an empty list;
`meta` and `extra`, which hold data of other people, `link`, and the fallbacks of kinds and acts are left out then.

"""
SPAN_KEYS = {"start", "end", "text"}


def meanings(name: str) -> dict[str, str]:
    """Return what the docstring of a type of the model says of each field."""
    said: dict[str, str] = {}
    types = ("relation", name) if name in {"attribution", "claim"} else (name,)
    for type_name in types:
        others = {"step": Step, "explanation": Explanation, "link": model.EntityLink}
        documented = others.get(type_name) or getattr(model, type_name.capitalize(), None)
        for line in re.split(r"\n(?=    \w+: )", inspect.getdoc(documented) or "")[1:]:
            key, _, text = line.strip().partition(": ")
            said[key] = " ".join(text.split("\n\n")[0].split()).replace("``", "`")
    return said


def shape(schema: dict[str, Any]) -> str:
    """Return in a few words what a value looks like."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2].replace("#", "document")
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join("null" if value is None else f"`{value}`" for value in schema["enum"])
    if "anyOf" in schema or "oneOf" in schema:
        return " or ".join(shape(one) for one in schema.get("anyOf") or schema["oneOf"])
    kind = schema.get("type", "any")
    if kind == "array":
        return f"list of {shape(schema.get('items', {}))}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def rows(name: str, schema: dict[str, Any], defs: dict[str, Any]) -> Iterator[str]:
    """Return the lines of one object's table."""
    said = meanings(name)
    keys = schema["properties"]
    if keys.keys() >= SPAN_KEYS and name != "span":
        yield "| `start`, `end`, `text` | span | where it stands |"
    for key, value in keys.items():
        if key in SPAN_KEYS and keys.keys() >= SPAN_KEYS and name != "span":
            continue
        meaning = value.get("description") or said.get(key)
        if not meaning and value.get("$ref", "#") != "#":
            meaning = defs[shape(value)].get("description")
        yield f"| `{key}` | {shape(value)} | {meaning or ''} |"


def page() -> str:
    """Return the whole page."""
    schema = load_schema()
    defs: dict[str, Any] = schema["$defs"]
    parts = [HEAD]
    objects = {"document": schema} | {k: v for k, v in defs.items() if "properties" in v}
    for name, part in objects.items():
        parts.append(f"## {name}\n\n")
        if name != "document" and "description" in part:
            parts.append(part["description"] + "\n\n")
        parts.append("| key | value | meaning |\n|---|---|---|\n")
        parts += [row + "\n" for row in rows(name, part, defs)]
        parts.append("\n")
    values = [(k, v) for k, v in defs.items() if "properties" not in v and "enum" in v]
    parts.append("## values\n\n| name | values |\n|---|---|\n")
    parts += [f"| {name} | {shape(value)} |\n" for name, value in values]
    parts.append(f"| own_word | {defs['own_word']['description']} |\n")
    parts.append(
        "\nWhat the values of `form` and `act` mean: [](../explanation/what-is-a-claim.md).\n"
    )
    return "".join(parts)


def main() -> None:
    """Write or check the page."""
    new = page()
    if "--check" in sys.argv:
        if PAGE.read_text("utf-8") != new:
            sys.exit(f"{PAGE} is out of date; run tools/json_reference.py")
        return
    PAGE.write_text(new, "utf-8")


if __name__ == "__main__":
    main()
