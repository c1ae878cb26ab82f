"""Compare with what textacy's tests expect of direct quotations.

    python tools/measure_textacy.py textacy/tests/extract/test_triples.py

The file is textacy's (Apache-2.0) and not part of this project; its examples are read from it.
Its expectations are triples of speaker, cue and quotation with marks.  A triple is right where an
attribution in direct speech has its words for the source (textacy leaves out ``and``), its cue and
its quotation.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclaims import Article, Pipeline

TRIPLES, SPEAKERS = "test_direct_quotations", "test_adjustment_for_quote_detection"


def cases(source: str, test: str) -> Iterator[tuple[str, list[Any]]]:
    """Yield text and expectation of each example of a test."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name == test:
            [mark] = node.decorator_list
            yield from ast.literal_eval(mark.args[1])


def found(text: str) -> list[tuple[str, str, str]]:
    """Return speaker, cue and quotation of what was found in direct speech."""
    document = Pipeline().analyze(Article(text=text, language="en"))
    return [
        (one.source.text.replace(" and ", " "), one.cue.text, quote.text)
        for one in document.attributions
        if one.form == "direct" and one.source
        for quote in one.content
    ]


def main() -> None:
    """Print what is found, missed and too much."""
    source = Path(sys.argv[1]).read_text("utf-8")
    right = missed = extra = 0
    for text, expected in cases(source, TRIPLES):
        triples = [(" ".join(who), " ".join(cue), quote) for who, cue, quote in expected]
        here = found(text)
        right += sum(one in here for one in triples)
        missed += sum(one not in here for one in triples)
        extra += sum(one not in triples for one in here)
    print(f"{TRIPLES}: {right} right, {missed} missed, {extra} too many")
    right = wrong = 0
    for text, expected in cases(source, SPEAKERS):
        same = " ".join(who for who, _, _ in found(text)) == " ".join(expected)
        right, wrong = right + same, wrong + (not same)
        if not same:
            print("  ", expected, "and not", found(text))
    print(f"{SPEAKERS}: {right} texts right, {wrong} wrong")


main()
