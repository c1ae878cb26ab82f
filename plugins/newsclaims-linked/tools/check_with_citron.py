"""Have Citron's own parser read what is written for it.

Citron is no package, so this is run by hand, from a checkout of https://github.com/bbc/citron, with spaCy:

    python plugins/newsclaims-linked/tools/check_with_citron.py CITRON/
"""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from types import ModuleType

import spacy
from newsclaims_linked import Citron

import newsclaims
from newsclaims.testing import news
from newsclaims.testing.format_trial import emoji_documents


def main() -> None:
    """Check the sample documents: each quote has the words of its claim."""
    package = ModuleType("citron")  # its own __init__ wants a trained model
    package.__path__ = [str(Path(sys.argv[1]) / "citron")]
    sys.modules["citron"] = package
    parser = import_module("citron.data").CitronParser(spacy.blank("xx"))
    count = 0
    for document in (*news(), *emoji_documents()):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "document.json")
            newsclaims.write(document, path, format=Citron)
            _, quotes, _ = parser.parse(str(path))
        for quote, claim in zip(quotes, document.claims, strict=True):
            words = [(quote.cue, claim.cue), *zip(quote.contents, claim.content, strict=True)]
            # spaCy's tokens may hold a mark or a conjunction more
            if not all(ours.text in theirs.text for theirs, ours in words):
                raise SystemExit(f"{document.article.id}: {claim.id}: read as {quote.cue}")
            count += 1
    print(f"Citron reads {count} quotes")


if __name__ == "__main__":
    main()
