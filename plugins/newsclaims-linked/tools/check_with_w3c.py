"""Hold annotation pages against W3C's own JSON Schemas, and its own context.

Neither is a package, so this is run by hand, from checkouts of
https://github.com/w3c/web-annotation-tests and https://github.com/w3c/web-annotation:

    python plugins/newsclaims-linked/tools/check_with_w3c.py TESTS/ web-annotation/jsonld/anno.jsonld

It needs jsonschema and PyLD.  The schemas are those of the assertions that the recommendation says MUST
hold, for a page and for each annotation in it.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator
from newsclaims_linked import WebAnnotation
from pyld import jsonld
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

import newsclaims
from newsclaims.testing import lay_out, news
from newsclaims.testing.samples import odd_texts

PAGE = "collections/pages/pageMusts.test"
ANNOTATION = "annotations/annotationMusts.test"


def schema(path: Path) -> dict[str, Any]:
    """Return a schema without its id, which is no address."""
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    data.pop("id", None)
    return data


def registry(tests: Path) -> Registry[Any]:
    """Return every schema by the name of its file, as they name each other."""
    known: Registry[Any] = Registry()
    for path in (*tests.glob("annotations/**/*.json"), *tests.glob("collections/**/*.json")):
        known = known.with_resource(path.name, Resource(schema(path), DRAFT4))
    for path in tests.glob("definitions/*.json"):
        known = known.with_resource(path.name, Resource(schema(path), DRAFT4))
    return known


def broken(tests: Path, known: Registry[Any], test: str, data: object) -> list[str]:
    """Return the assertions of a test that data does not fulfil."""
    wrong = []
    for assertion in json.loads((tests / test).read_text("utf-8"))["assertions"]:
        found = schema(tests / assertion)
        valid = Draft4Validator(found, registry=known).is_valid(data)
        if valid != (found.get("expectedResult", "valid") == "valid"):
            wrong.append(assertion)
    return wrong


def main() -> None:
    """Check what is written of the sample documents."""
    tests, context = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8"))
    odd = [lay_out(text, id=name) for name, text in odd_texts().items() if name != "lone_surrogate"]
    stream = io.StringIO()
    newsclaims.write([*news(), *odd], stream, format=WebAnnotation)
    page = json.loads(stream.getvalue())
    known = registry(tests)
    wrong = broken(tests, known, PAGE, page)
    for item in page["items"]:
        single = {"@context": page["@context"], **item}
        wrong += [f"{item['id']}: {one}" for one in broken(tests, known, ANNOTATION, single)]
    print("\n".join([*wrong, f"{len(page['items'])} annotations, {len(wrong)} assertions broken"]))

    def load(url: str, _: object = None) -> dict[str, object]:
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(f"{url} is not the context of Web Annotations")
        return {"contextUrl": None, "documentUrl": url, "document": context}

    rdf = jsonld.to_rdf(page, {"documentLoader": load, "format": "application/n-quads"})
    print(f"{len(rdf.splitlines())} quads")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
