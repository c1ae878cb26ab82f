"""Write the claims of an article as a Markdown table, right where a document shows them.

usage: claims_table.py README.md [--check]

Between ``<!-- claims: PATH -->`` and ``<!-- end -->`` the table of that article's claims is put;
with ``--check`` nothing is written and a difference is an error.
"""

import re
import sys
from pathlib import Path

import newsclaims
from newsclaims import Claim

BLOCK = re.compile(r"(<!-- claims: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)
HEAD = "| who | how | what | numbers |\n|---|---|---|---|\n"


def row(claim: Claim) -> str:
    """Return one line of the table."""
    numbers = ", ".join(
        " ".join(filter(None, [q.approx if q.approx != "=" else "", str(q.value), q.unit]))
        for q in claim.quantities
        if q.value is not None
    )
    who = claim.speaker or "–"
    if claim.via:
        who += f" (via {claim.via})"
    negation = "not " if claim.negated else ""
    how = f"{negation}{claim.cue} `{claim.act}` `{claim.form}`"
    return f"| {who} | {how} | {claim.statement} | {numbers} |\n"


def rendered(document: str, root: Path) -> str:
    """Return *document* with every table made anew."""

    def table(match: re.Match[str]) -> str:
        text = (root / match[2]).read_bytes().decode("utf-8")
        rows = "".join(row(claim) for claim in newsclaims.analyze(text).claims)
        return match[1] + HEAD + rows + match[3]

    return BLOCK.sub(table, document)


def main() -> None:
    """Rewrite or check the file."""
    path = Path(sys.argv[1])
    old = path.read_text("utf-8")
    new = rendered(old, path.resolve().parent)
    if "--check" in sys.argv and new != old:
        sys.exit(f"{path}: the tables are not what the library says; run tools/claims_table.py")
    path.write_text(new, "utf-8")


if __name__ == "__main__":
    main()
