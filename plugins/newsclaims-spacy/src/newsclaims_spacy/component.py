"""The spaCy component ``newsclaims``: claims on every Doc.

It sets two custom attributes of `spacy.tokens.Doc`:

* ``doc._.newsclaims``: the `newsclaims.Document`, or None where the component has not run;
* ``doc._.claims``: its claims.

The document is kept as JSON in ``doc.user_data``, so that a Doc can still be written to bytes, put
in a `spacy.tokens.DocBin` and sent between the processes of ``nlp.pipe(n_process=...)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.codec import dumps, loads
from newsclaims.model import Article, Claim, Document
from newsclaims.pipeline import Pipeline

KEY = "newsclaims"
"""Where in ``doc.user_data`` the JSON stands."""

_TAGS = {"xx": "und", "": "und"}
"""BCP 47 tags of what spaCy calls a language and is none."""


class Component:
    """Reads the text of each Doc with a pipeline of newsclaims.

    Args:
        pipeline: what reads it.
        language: BCP 47 tag of the texts.
    """

    def __init__(self, pipeline: Pipeline, language: str) -> None:
        self.pipeline = pipeline
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Add the claims to *doc* and return it.

        Raises:
            PluginError: as for `Pipeline.analyze`.
        """
        article = Article(text=doc.text, language=self.language)
        doc.user_data[KEY] = dumps(self.pipeline.analyze(article), full=True)
        return doc


@Language.factory(
    "newsclaims",
    assigns=["doc._.claims", "doc._.newsclaims"],
    default_config={"settings": {}},
)
def make_component(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy gives it
    settings: Mapping[str, object],
) -> Component:
    """Make the component; spaCy calls it for ``nlp.add_pipe("newsclaims")``.

    Args:
        nlp: the pipeline that it becomes part of.
        name: of the component there.
        settings: what a ``newsclaims.toml`` may hold.

    Raises:
        ConfigurationError: a setting is wrong.
        PluginError: as for `Pipeline`.
    """
    _extend_doc()
    return Component(Pipeline.from_config(settings), _TAGS.get(nlp.lang, nlp.lang))


def _extend_doc() -> None:
    for attribute, getter in (("newsclaims", document_of), ("claims", claims_of)):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, getter=getter)


def document_of(doc: Doc) -> Document | None:
    """Return the document that the component made of *doc*, or None where it has not run."""
    text = doc.user_data.get(KEY)
    return None if text is None else _read(text)


def claims_of(doc: Doc) -> tuple[Claim, ...]:
    """Return the claims in *doc*; their offsets are those of ``doc.char_span``."""
    document = document_of(doc)
    return () if document is None else document.claims


@lru_cache(maxsize=16)
def _read(text: str) -> Document:
    return loads(text)
