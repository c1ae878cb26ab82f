r"""Read brat standoff: our own events, those of PolNeAR and PARC, and plain relations.

* An event of any type is a claim where it has an argument ``Content`` and a cue: an argument ``Cue``,
  as in PolNeAR, or else its trigger, as in what `newsclaims_annotation.brat` writes.
* Without events a text-bound ``Cue`` is a claim with what relations of any type link to it.  A
  ``Source`` that a relation links to a ``Content`` goes with the cue of that content.

Labels count without their case.  Notes of annotators and normalizations are read where they stand in
the form that we write, ``speaker=... | speaker=...``, and are passed over elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from newsclaims.errors import DocumentError
from newsclaims.file_names import id_in
from newsclaims.model import Article
from newsclaims_annotation.joined_texts import parted
from newsclaims_annotation.scheme import LABELS, TEXTS, YES, Annotation, Link, Range, Region

_LABELS: Mapping[str, str] = {label.casefold(): label for label in LABELS} | {"claim": "Cue"}
_NUMBERED = re.compile(r"([^\W\d_]+)\d*\Z")


def read_brat(path: Path | str, *, language: str = "ar") -> Annotation:
    """Read an ``.ann`` file and the ``.txt`` beside it.

    Args:
        path: of the ``.ann`` file.
        language: BCP 47 tag of the text.

    Raises:
        DocumentError: a file cannot be read, or a line of it is not brat's; the message names the
            file and the line.
    """
    path = Path(path)
    text = _text(path.with_suffix(".txt"))
    article = Article(text=text, id=id_in(path.stem), language=language)
    return annotation_in(_text(path), article, name=str(path))


def annotation_in(ann: str, article: Article, *, name: str = "") -> Annotation:
    """Return what an ``.ann`` file says of an article.

    Args:
        ann: the file's text.
        article: that it is about; its text is what the offsets count in.
        name: of the file, for errors.

    Raises:
        DocumentError: as for `read_brat`.
    """
    return _File(article, name or f"{article.id}.ann").read(ann)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DocumentError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error


@frozen
class _File:
    """One ``.ann`` file.

    Args:
        article: that it is about.
        name: of the file.
    """

    article: Article
    name: str
    regions: dict[str, Region] = field(factory=dict, init=False)
    events: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = field(factory=dict, init=False)
    relations: list[tuple[str, str]] = field(factory=list, init=False)
    attributes: dict[str, dict[str, tuple[str, ...]]] = field(factory=dict, init=False)

    def read(self, ann: str) -> Annotation:
        for number, line in enumerate(re.split("\r\n|\r|\n", ann), 1):
            if line.strip():
                try:
                    self._line(line)
                except (ValueError, IndexError) as error:
                    raise DocumentError(
                        f"{self.name}:{number}: not a line of brat standoff: {error or line!r:.80}"
                    ) from error
        links = list(self._links())
        regions = [
            evolve(one, attributes=self.attributes.get(one.id, {})) for one in self.regions.values()
        ]
        return Annotation(
            article=self.article,
            regions=tuple(sorted(regions, key=lambda one: (one.start, one.end))),
            links=tuple(links),
        )

    def _line(self, line: str) -> None:
        id_, _, rest = line.partition("\t")
        data, _, tail = rest.partition("\t")
        match id_[:1]:
            case "T":
                self._text_bound(id_, data, tail)
            case "E":
                (_, trigger), *arguments = (part.rsplit(":", 1) for part in data.split())
                self.events[id_] = trigger, tuple((role, target) for role, target in arguments)
            case "R":
                _, first, second = data.split()
                self.relations.append((first.rpartition(":")[2], second.rpartition(":")[2]))
            case "A" | "M":
                name, target, *value = data.split()
                self._attribute(target, name.casefold(), value[0] if value else YES)
            case "#":
                kind, target = data.split()
                if kind == "AnnotatorNotes":
                    self._note(target, tail)
            case "N" | "*":
                pass
            case _:
                raise ValueError(f"{id_!r:.40} is no id that brat has")

    def _text_bound(self, id_: str, data: str, tail: str) -> None:
        label, _, places = data.partition(" ")
        parts: list[Range] = []
        for place in places.split(";"):
            start, end = map(int, place.split())
            if not 0 <= start < end <= len(self.article.text):
                length = len(self.article.text)
                raise ValueError(f"[{start}, {end}) is not in a text of {length} code points")
            parts.append((start, end))
        words = " ".join(self.article.text[start:end] for start, end in parts)
        if tail and tail.split() != words.split():
            raise ValueError(
                f"{id_} is {tail!r:.60}, and at its place in the text stands {words!r:.60}; "
                "the text is another one, or was changed"
            )
        self.regions[id_] = Region(
            id=id_, label=_LABELS.get(label.casefold(), label), parts=tuple(sorted(parts))
        )

    def _attribute(self, target: str, name: str, value: str) -> None:
        name = {"optionalquantity": "optional"}.get(name, name)
        self.attributes.setdefault(target, {})[name] = (value,)

    def _note(self, target: str, note: str) -> None:
        known = {name for names in TEXTS.values() for name in names}
        there = self.attributes.setdefault(target, {})
        for part in parted(note):
            name, sign, value = (word.strip() for word in part.partition("="))
            if sign and value and name in known:
                there[name] = (*there.get(name, ()), value)

    def _links(self) -> Iterator[Link]:
        cues = {one.id for one in self.regions.values() if one.label == "Cue"}
        triggers = {trigger for trigger, _ in self.events.values()}
        taken: set[str] = set()
        used: set[str] = (
            set()
        )  # in a part, so that a trigger of one event may be the cue of another
        for event, (trigger, arguments) in self.events.items():
            named = [(_role(role), target) for role, target in arguments]
            targets = [target for _, target in named]
            for id_ in (trigger, *targets):
                if id_ not in self.regions and id_ not in self.events:
                    raise DocumentError(f"{self.name}: {event} names {id_}, which is not there")
            own = [target for role, target in named if role == "Cue"]
            cue = own[0] if own else trigger
            used.update(targets)
            if cue in taken:  # two events with one cue are two claims
                copy = evolve(self.regions[cue], id=f"{cue}-{event}")
                self.regions[copy.id] = copy
                cue = copy.id
            taken.add(cue)
            used.add(cue)
            self.regions[cue] = evolve(self.regions[cue], label="Cue")
            self.attributes[cue] = self.attributes.get(cue, {}) | self.attributes.get(event, {})
            yield from (
                Link(cue, target)
                for role, target in named
                if role in LABELS[1:4] and target in self.regions
            )
        for trigger in triggers - used:  # it marks the event, and the cue is elsewhere
            self.regions.pop(trigger, None)
        for first, second in self.relations:
            for id_ in (first, second):
                if id_ not in self.regions and id_ not in triggers and id_ not in self.events:
                    raise DocumentError(f"{self.name}: a relation names {id_}, which is not there")
            if first in self.regions and second in self.regions:
                yield Link(*((second, first) if second in cues else (first, second)))


def _role(name: str) -> str:
    match = _NUMBERED.match(name)
    return _LABELS.get((match[1] if match else name).casefold(), name)
