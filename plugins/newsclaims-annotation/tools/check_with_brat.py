"""Have brat's own parser read what is written for it.

brat is no package, so this is run by hand, from a checkout of https://github.com/nlplab/brat:

    python plugins/newsclaims-annotation/tools/check_with_brat.py BRAT/server/src/annotation.py [ARTICLE.txt ...]

Besides the articles that are named it takes the sample and odd texts of `newsclaims.testing`.  It
fails where brat does not understand a line, or would write it otherwise.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from newsclaims_annotation import Brat

from newsclaims import Article, Document, Pipeline
from newsclaims.testing import lay_out, news
from newsclaims.testing.samples import odd_texts


def documents(paths: list[str]) -> Iterator[Document]:
    """Yield what is to be written."""
    yield from news()
    for name, text in odd_texts().items():
        if name != "lone_surrogate":  # which no file can hold
            yield lay_out(text, id=name)
            yield lay_out(f"😀\n{text}", id=f"{name}-emoji")
    pipeline = Pipeline()
    for path in paths:
        yield pipeline.analyze(Article(text=Path(path).read_bytes().decode(), id=path))


def brat(path: str) -> ModuleType:
    """Return brat's module of that path."""
    spec = spec_from_file_location("brat_annotation", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: is no Python module")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Check every document."""
    parser = brat(sys.argv[1])
    wrong = count = 0
    for document in documents(sys.argv[2:]):
        stream = io.StringIO()
        Brat().write(document, stream)
        read = parser.TextAnnotations(text=document.text, source=stream.getvalue())
        said = [*read.messages.messages.errors, *read.messages.messages.warnings]
        bad = bool(said or read.failed_lines or str(read) != stream.getvalue())
        if bad:
            print(f"{document.article.id}: lines {read.failed_lines}: {'; '.join(said)}")
        wrong += bad
        count += 1
    print(f"brat reads {count - wrong} of {count} documents")
    raise SystemExit(wrong > 0)


if __name__ == "__main__":
    main()
