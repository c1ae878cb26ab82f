"""Label Studio: tasks with predictions, and the labelling configuration that they need.

Offsets count code points: Label Studio stores them so since version 1.4.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar, TextIO
from xml.sax.saxutils import quoteattr

from attrs import define, field

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document
from newsclaims_annotation.article_fields import fields_of
from newsclaims_annotation.scheme import CHOICES, LABELS, TEXTS, Annotation, Region, annotation_of

VERSION = "newsclaims"
"""What Label Studio shows as the model that predicted."""

_COLOURS = {
    "Cue": "#ffb020",
    "Source": "#4c8dff",
    "Via": "#9f7aea",
    "Content": "#38a169",
    "Quantity": "#e53e6b",
}


def label_studio_config() -> str:
    """Return the labelling configuration of a project for claims, as XML."""
    labels = "".join(
        f"    <Label value={quoteattr(label)} background={quoteattr(_COLOURS[label])}/>\n"
        for label in LABELS
    )
    controls = "".join(_control(label, name) for label in LABELS for name in _names(label))
    return (
        "<View>\n"
        '  <Labels name="label" toName="text">\n'
        f"{labels}"
        "  </Labels>\n"
        '  <Text name="text" value="$text" granularity="symbol"/>\n'
        f"{controls}"
        "  <Relations>\n"
        + "".join(f"    <Relation value={quoteattr(label.lower())}/>\n" for label in LABELS[1:4])
        + "  </Relations>\n"
        "</View>\n"
    )


def control_of(label: str, attribute: str) -> str:
    """Return the name of the control of an attribute; each belongs to one label."""
    return attribute if label == "Cue" else f"quantity_{attribute}"


def _control(label: str, name: str) -> str:
    where = (
        f'name={quoteattr(control_of(label, name))} toName="text" perRegion="true" '
        f'whenTagName="label" whenLabelValue={quoteattr(label)}'
    )
    allowed = CHOICES.get(label, {}).get(name)
    if allowed is None:
        many = "" if name == "speaker" else ' maxSubmissions="1"'
        return f'  <TextArea {where}{many} editable="true" placeholder={quoteattr(name)}/>\n'
    choices = "".join(f"    <Choice value={quoteattr(value)}/>\n" for value in allowed)
    single = "multiple" if len(allowed) == 1 else "single"
    return f'  <Choices {where} choice="{single}" showInline="true">\n{choices}  </Choices>\n'


def _names(label: str) -> tuple[str, ...]:
    return (*CHOICES.get(label, {}), *TEXTS.get(label, ()))


@define(kw_only=True)
class LabelStudio(TextWriter):
    """A list of Label Studio tasks, each with what was found as a prediction."""

    name: ClassVar[str] = "label-studio"
    suffix: ClassVar[str] = ".label-studio.json"
    offsets: ClassVar[OffsetUnit | None] = "code points"

    _written: int = field(default=0, init=False)

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the task of one document."""
        text = json.dumps(task_of(document), ensure_ascii=False)
        stream.write((",\n" if self._written else "[\n") + text)
        self._written += 1

    def end(self, stream: TextIO) -> None:
        """Close the list."""
        stream.write("\n]\n" if self._written else "[]\n")


def task_of(document: Document) -> dict[str, Any]:
    """Return a document as one Label Studio task."""
    annotation = annotation_of(document)
    scores = [claim.confidence for claim in document.claims]
    prediction = {
        "model_version": VERSION,
        "score": float(min(scores, default=1.0)),
        "result": [*_results(annotation), *_relations(annotation)],
    }
    return {
        "data": {"text": document.text, **fields_of(document.article)},
        "predictions": [prediction],
    }


def _results(annotation: Annotation) -> Iterator[dict[str, Any]]:
    for region in annotation.regions:
        place: dict[str, Any] = {"start": region.start, "end": region.end}
        text = annotation.text_of(region)
        yield _result(region, "label", "labels", {**place, "text": text, "labels": [region.label]})
        for name, values in region.attributes.items():
            control = control_of(region.label, name)
            if name in CHOICES[region.label]:
                yield _result(region, control, "choices", {**place, "choices": [*values]})
            else:
                yield _result(region, control, "textarea", {**place, "text": [*values]})


def _result(region: Region, control: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": region.id,
        "from_name": control,
        "to_name": "text",
        "type": kind,
        "value": value,
    }


def _relations(annotation: Annotation) -> Iterator[dict[str, Any]]:
    labels = {region.id: region.label for region in annotation.regions}
    for link in annotation.links:
        yield {
            "type": "relation",
            "from_id": link.cue,
            "to_id": link.other,
            "direction": "right",
            "labels": [labels[link.other].lower()],
        }
