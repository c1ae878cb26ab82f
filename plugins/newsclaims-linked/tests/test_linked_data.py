"""Web Annotations and schema.org: what they say, and that a JSON-LD processor understands all of it."""

import json

import pytest
from attrs import evolve

linked = pytest.importorskip("newsclaims_linked", reason="newsclaims-linked is not installed")

OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
# The terms that we use, as http://www.w3.org/ns/anno.jsonld defines them; tools/check_with_w3c.py takes all.
ANNO = {
    "oa": OA,
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    **{
        name: f"oa:{name}"
        for name in (
            *("Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector"),
            *("TextualBody", "describing", "tagging", "identifying"),
        )
    },
    "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application",
    "auto": "oa:autoDirection",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "textDirection": {"@type": "@vocab", "@id": "oa:textDirection"},
    "format": "dc:format",
    "language": "dc:language",
    "value": "rdf:value",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "name": "foaf:name",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": {"@context": ANNO},
    "https://schema.org": {"@context": {"@vocab": SCHEMA}},
}


@pytest.fixture
def expand():
    """Return a function that expands JSON-LD, and reaches nothing that is not here."""
    jsonld = pytest.importorskip("pyld.jsonld")

    def load(url, _=None):
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXTS[url]}

    return lambda data: jsonld.expand(json.loads(data), {"documentLoader": load})


def keys(data):
    """Yield every key of JSON data, those of JSON-LD itself left out."""
    if isinstance(data, dict):
        for key, value in data.items():
            if not key.startswith("@"):
                yield key
            yield from keys(value)
    elif isinstance(data, list):
        for one in data:
            yield from keys(one)


class TestWebAnnotation:
    def test_no_key_is_lost_where_it_is_expanded(self, document, written, expand):
        data = written(linked.WebAnnotation, document)
        page = json.loads(data)
        for name in {*keys({**page, "@context": None})} - {"id", "type"}:
            assert name in ANNO or name == "role", name
        text = json.dumps(expand(data))
        for iri in (f"{OA}hasSelector", f"{OA}exact", f"{OA}autoDirection", "urn:newsclaims:role"):
            assert iri in text

    def test_an_expanded_target_has_its_place_and_its_part(self, port, written, expand):
        [page] = expand(written(linked.WebAnnotation, port))
        [first, *_] = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
        assert first["@id"] == "urn:newsclaims:article:port%201%2F%D9%A2#c1"
        cue, source, content = first[f"{OA}hasTarget"]
        [position] = [
            one for one in cue[f"{OA}hasSelector"] if one["@type"] == [f"{OA}TextPositionSelector"]
        ]
        assert position[f"{OA}start"][0]["@value"] == port.claims[0].cue.start
        assert cue[f"{OA}hasSource"] == [{"@id": "https://example.org/ميناء?a=1"}]
        roles = [one["urn:newsclaims:role"][0]["@value"] for one in (cue, source, content)]
        assert roles == ["cue", "source", "content"]

    def test_a_quotation_is_found_by_what_stands_around_it(self, document, written):
        for annotation in json.loads(written(linked.WebAnnotation, document))["items"]:
            for target in annotation["target"]:
                position, quote = target["selector"]
                around = quote["prefix"] + quote["exact"] + quote["suffix"]
                assert document.text.find(around) == position["start"] - len(quote["prefix"])

    def test_the_body_says_what_who_and_how(self, port, written):
        [first, *_] = json.loads(written(linked.WebAnnotation, port))["items"]
        said = [(one["purpose"], one.get("value") or one["source"]) for one in first["body"]]
        assert said == [
            ("describing", port.claims[0].statement),
            ("identifying", "سالم الحارثي"),
            ("identifying", "http://www.wikidata.org/entity/Q42"),
            ("tagging", "act:state"),
            ("tagging", "form:indirect"),
        ]

    def test_several_articles_are_one_page(self, port, written):
        alone = json.loads(written(linked.WebAnnotation, port))["items"]
        assert json.loads(written(linked.WebAnnotation, port, port))["items"] == alone * 2
        assert json.loads(written(linked.WebAnnotation))["items"] == []

    @pytest.mark.parametrize("url", [None, "غير معروف", "example.org/1", "javascript: نعم"])
    def test_an_article_without_an_address_is_named_by_its_id(self, port, written, url):
        moved = evolve(port, article=evolve(port.article, url=url))
        [first, *_] = json.loads(written(linked.WebAnnotation, moved))["items"]
        assert first["target"][0]["source"] == "urn:newsclaims:article:port%201%2F%D9%A2"


class TestSchemaOrg:
    def test_an_article_has_its_claims_and_quotations(self, port, written):
        [article] = json.loads(written(linked.SchemaOrg, port))["@graph"]
        assert (article["@type"], article["headline"], article["datePublished"]) == (
            "NewsArticle",
            "ميناء صحار",
            "2026-05-01",
        )
        claim, quotation, *_ = article["hasPart"]
        assert (claim["@type"], claim["author"][0]["@type"]) == ("Claim", "Person")
        assert claim["appearance"] == {"@id": article["@id"]}
        assert claim["author"][0]["sameAs"] == "http://www.wikidata.org/entity/Q42"
        assert (quotation["@type"], quotation["creator"][0]["name"]) == (
            "Quotation",
            "سالم الحارثي",
        )

    def test_words_in_marks_are_quotations_inside_of_a_claim(self, document, written):
        [article] = json.loads(written(linked.SchemaOrg, document))["@graph"]
        for part, claim in zip(article["hasPart"], document.claims, strict=True):
            quoted = [one["text"] for one in part.get("hasPart", [])]
            assert quoted == [quote.text for quote in claim.quotes if claim.form != "direct"]

    def test_who_wrote_an_article_its_section_and_tags_have_their_properties(self, port, written):
        meta = {"author": "منى الهاشمي", "section": "اقتصاد", "tags": ["موانئ", "شحن"], "page": 3}
        known = evolve(port, article=evolve(port.article, meta=meta))
        [article] = json.loads(written(linked.SchemaOrg, known))["@graph"]
        assert article["author"] == [{"name": "منى الهاشمي"}]
        assert (article["articleSection"], article["keywords"]) == ("اقتصاد", ["موانئ", "شحن"])
        assert "page" not in article

    @pytest.mark.parametrize(
        "meta", [{}, {"author": {"id": 7}, "section": ["اقتصاد"], "tags": [1, None, ""]}]
    )
    def test_what_is_no_text_there_has_none(self, port, written, meta):
        known = evolve(port, article=evolve(port.article, meta=meta))
        [article] = json.loads(written(linked.SchemaOrg, known))["@graph"]
        assert not article.keys() & {"author", "articleSection", "keywords"}

    def test_nothing_is_judged(self, document, written):
        text = written(linked.SchemaOrg, document).decode()
        for word in ("ClaimReview", "reviewRating", "Rating", "claimReviewed"):
            assert word not in text

    def test_a_speaker_of_an_unknown_kind_has_no_type(self, port, written):
        actor = evolve(port.actors[0], kind="unnamed")
        claim = evolve(port.claims[0], actors=(actor,))
        [article] = json.loads(written(linked.SchemaOrg, evolve(port, claims=(claim,))))["@graph"]
        assert "@type" not in article["hasPart"][0]["author"][0]

    def test_it_expands(self, port, written, expand):
        [article] = expand(written(linked.SchemaOrg, port))
        assert article["@type"] == [f"{SCHEMA}NewsArticle"]
        assert len(article[f"{SCHEMA}hasPart"]) == len(port.claims)
