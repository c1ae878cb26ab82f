"""Hold annotation pages against W3C's own JSON-LD context, all of it.

It is no package, so this is run by hand, from a checkout of https://github.com/w3c/web-annotation:

    python plugins/newsclaims-linked/tools/check_with_w3c.py web-annotation/jsonld/anno.jsonld

It needs PyLD.  W3C's JSON Schemas are held against the pages by the tests.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from newsclaims_linked import WebAnnotation
from pyld import jsonld

import newsclaims
from newsclaims.testing import lay_out, news
from newsclaims.testing.samples import odd_texts


def main() -> None:
    """Make RDF of what is written of the sample documents."""
    context = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    odd = [lay_out(text, id=name) for name, text in odd_texts().items() if name != "lone_surrogate"]
    stream = io.StringIO()
    newsclaims.write([*news(), *odd], stream, format=WebAnnotation)

    def load(url: str, _: object = None) -> dict[str, object]:
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(f"{url} is not the context of Web Annotations")
        return {"contextUrl": None, "documentUrl": url, "document": context}

    page = json.loads(stream.getvalue())
    rdf = jsonld.to_rdf(page, {"documentLoader": load, "format": "application/n-quads"})
    print(f"{len(page['items'])} annotations, {len(rdf.splitlines())} quads")


if __name__ == "__main__":
    main()
