"""Read what Label Studio exports as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

from attrs import frozen

from newsclaims.errors import ArticleError, DocumentError
from newsclaims.formats import Offsets, Reader
from newsclaims.model import Article
from newsclaims_annotation.article_fields import article_of
from newsclaims_annotation.label_studio import control_of
from newsclaims_annotation.scheme import CHOICES, LABELS, TEXTS, Annotation, Link, Region

_ATTRIBUTES = {
    control_of(label, name): name
    for label in LABELS
    for name in (*CHOICES.get(label, {}), *TEXTS.get(label, ()))
}


@frozen(kw_only=True)
class LabelStudioArticles(Reader):
    """The texts of Label Studio tasks, those that are imported and those that are exported."""

    name: ClassVar[str] = "label-studio"
    streaming: ClassVar[bool] = False

    def read(self, stream: BinaryIO, name: str) -> Iterator[Article | ArticleError]:
        """Yield the articles."""
        for place, task in enumerate(_tasks(stream.read(), name)):
            try:
                yield _article(task, f"{name}[{place}]", "ar", id="article")
            except DocumentError as error:
                yield ArticleError(str(error))


def read_tasks(path: Path, *, language: str = "ar") -> Iterator[Annotation | DocumentError]:
    """Yield what stands in an export in the format JSON, or an error for a task.

    Of a task with several annotations the last one counts that was not cancelled, or the one that is
    marked as ground truth; a task without any is read as predicted.

    Args:
        path: of the file.
        language: BCP 47 tag of texts that do not say theirs.

    Raises:
        DocumentError: the file is not such an export.
        OSError: it cannot be read.
    """
    for place, task in enumerate(_tasks(path.read_bytes(), str(path))):
        try:
            yield annotation_of_task(task, f"{path}[{place}]", language=language)
        except DocumentError as error:
            yield error


def annotation_of_task(task: object, where: str, *, language: str = "ar") -> Annotation:
    """Return what one task says.

    Args:
        task: JSON data.
        where: it stands, for errors and for the id of an article that has none.
        language: BCP 47 tag of a text that does not say its own.

    Raises:
        DocumentError: it is no task, or what it marks is not in its text.
    """
    article = _article(task, where, language, id=where)
    regions: dict[str, dict[str, Any]] = {}
    links: list[Link] = []
    for result in _chosen(task):
        try:
            _take(result, regions, links)
        except (KeyError, TypeError, ValueError) as error:
            raise DocumentError(
                f"{where}: article {article.id!r}: a result cannot be read ({error!r:.80}): {result!r:.120}"
            ) from error
    return Annotation(
        article=article,
        regions=tuple(
            _region(article, id_, one, where) for id_, one in regions.items() if "label" in one
        ),
        links=tuple(links),
    )


def _take(result: Mapping[str, Any], regions: dict[str, dict[str, Any]], links: list[Link]) -> None:
    if result["type"] == "relation":
        ends = (str(result["from_id"]), str(result["to_id"]))
        links.append(Link(*(ends[::-1] if result.get("direction") == "left" else ends)))
        return
    region = regions.setdefault(str(result["id"]), {"attributes": {}})
    value, control = result["value"], result["from_name"]
    if result["type"] == "labels":
        region["label"] = value["labels"][0]
        region["place"] = int(value["start"]), int(value["end"])
        region["text"] = value.get("text")
    elif control in _ATTRIBUTES:
        said = value["choices"] if result["type"] == "choices" else value["text"]
        said = [said] if isinstance(said, str) else said
        region["attributes"][_ATTRIBUTES[control]] = tuple(
            text.strip() for text in map(str, said) if text.strip()
        )


def _region(article: Article, id_: str, region: Mapping[str, Any], where: str) -> Region:
    place, text = region["place"], region["text"]
    if isinstance(text, str) and not _same(article.text[slice(*place)], text):
        place = _in_utf16(article, place, text, where)
    attributes = {name: values for name, values in region["attributes"].items() if values}
    return Region(id=id_, label=str(region["label"]), parts=(place,), attributes=attributes)


def _in_utf16(article: Article, place: tuple[int, int], text: str, where: str) -> tuple[int, int]:
    """Return a place in code points that an old version counted in UTF-16 code units.

    Raises:
        DocumentError: the words do not stand there either.
    """
    at = Offsets(article.text, "UTF-16 code units")
    try:
        start, end = map(at.code_point, place)
    except ValueError:
        start = end = 0
    if start == end or not _same(article.text[start:end], text):
        raise DocumentError(
            f"{where}: article {article.id!r}: {text!r:.60} is marked at {place}, where the text "
            f"has {article.text[slice(*place)]!r:.60}; the text is another one, or was changed"
        )
    return start, end


def _same(there: str, said: str) -> bool:
    """Return whether two texts are one, however line ends are written."""
    return there.split() == said.replace("\\n", "\n").split()


def _chosen(task: Any) -> Iterable[Mapping[str, Any]]:  # noqa: ANN401 - JSON data
    done = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    truth = [one for one in done if one.get("ground_truth")]
    for sort in (truth, done, task.get("predictions") or ()):
        if sort:
            results: Iterable[Mapping[str, Any]] = sort[-1].get("result") or ()
            return results
    return ()


def _article(task: object, where: str, language: str, *, id: str) -> Article:  # noqa: A002 - the field's name
    data = task.get("data") if isinstance(task, Mapping) else None
    if not isinstance(data, Mapping):
        raise DocumentError(f"{where}: is no Label Studio task: it has no object 'data'")
    try:
        return article_of(data.get("text"), data, id=id, language=language)
    except DocumentError as error:
        raise DocumentError(f"{where}: {error}") from error


def _tasks(data: bytes, name: str) -> list[object]:
    try:
        tasks = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{name}: not JSON that can be read: {error}") from error
    return tasks if isinstance(tasks, list) else [tasks]
