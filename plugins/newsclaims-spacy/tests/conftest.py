"""A spaCy pipeline with entities, as nobody has to download it."""

import pytest


@pytest.fixture(scope="session")
def ruler(tmp_path_factory):
    """Return the path of a pipeline that knows some names by a list."""
    import spacy

    nlp = spacy.blank("ar")
    nlp.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "GPE", "pattern": "عمّان"},
            {"label": "GPE", "pattern": "وبيروت"},
            {"label": "PERSON", "pattern": "هدى القاسم"},
            {"label": "ORG", "pattern": "نقابة المعلمين"},
            {"label": "DATE", "pattern": "الثلاثاء"},
            {"label": "SHIP", "pattern": "الأميرة"},
        ]
    )
    path = tmp_path_factory.mktemp("spacy") / "ruler"
    nlp.to_disk(path)
    return str(path)
