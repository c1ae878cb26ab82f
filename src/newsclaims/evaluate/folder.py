"""Evaluate a folder of answers against a folder of gold annotation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import field, frozen

from newsclaims.errors import ArticleError, EvaluationError
from newsclaims.evaluate.annotation import Answer, check_spans, read_answer, read_gold
from newsclaims.evaluate.measures import measure
from newsclaims.evaluate.names import NameMatcher
from newsclaims.evaluate.score import Scores, total
from newsclaims.exchange import read as read_file
from newsclaims.file_names import file_name
from newsclaims.model import Article

_GOLD = ".gold.json"


@frozen
class ArticleScores:
    """The scores of one article."""

    id: str
    scores: Scores


@frozen(kw_only=True)
class Evaluation:
    """The scores of a system.

    Args:
        scores: over all articles, from their summed counts.
        articles: of each article, sorted by id.
        notes: one line for each answer that counts as empty or is about another
            text than gold.
    """

    scores: Scores
    articles: tuple[ArticleScores, ...] = ()
    notes: tuple[str, ...] = field(default=())


def evaluate(
    gold: Path | str,
    system: Path | str,
    *,
    language: str = "ar",
    read: Callable[[Path], Iterable[Article]] = read_file,
) -> Evaluation:
    """Score the documents in *system* against the annotation in *gold*.

    Args:
        gold: folder with ``ID.txt`` and ``ID.gold.json`` for each article.  Where there is no
            ``ID.txt``, one other file ``ID.*`` that can be read.
        system: folder with ``ID.json``, what ``newsclaims analyze --format json``
            gives for the same text.  ID is the name of the files: the article's id as
            `newsclaims.file_names.file_name` writes it.
        language: BCP 47 tag of the articles, for comparing names.
        read: reads the articles of a file; of several, the one that is called ``ID`` counts.

    Raises:
        EvaluationError: a folder or the gold is missing or wrong; names the file.
        ConfigurationError: the language's names cannot be compared.
    """
    gold, system = Path(gold), Path(system)
    for folder in (gold, system):
        if not folder.is_dir():
            raise EvaluationError(f"{folder}: not a folder")
    names = NameMatcher.for_language(language)
    paths = sorted(gold.glob(f"*{_GOLD}"))
    if not paths:
        raise EvaluationError(f"{gold}: holds no ID{_GOLD} file to compare with")
    articles: list[ArticleScores] = []
    notes: list[str] = []
    for path in paths:
        article = path.name.removesuffix(_GOLD)
        annotation = read_gold(path)
        text = _text(gold, article, read)
        check_spans(annotation, text, path)
        answer, note = _answer(_answer_path(system, article), text)
        notes += note
        articles.append(ArticleScores(article, measure(annotation, answer, text, names)))
    return Evaluation(
        scores=total(article.scores for article in articles),
        articles=tuple(articles),
        notes=tuple(notes),
    )


def _text(gold: Path, article: str, read: Callable[[Path], Iterable[Article]]) -> str:
    """Return the text that an annotation is about.

    Raises:
        EvaluationError: there is no file for it, more than one, or it cannot be read.
    """
    path = gold / f"{article}.txt"
    if not path.exists():
        others = sorted(one for one in gold.iterdir() if one.stem == article)
        if len(others) > 1:
            names = ", ".join(one.name for one in others)
            raise EvaluationError(f"{gold}: {names}: one of them is the article; move the others")
        path = others[0] if others else path
    try:
        found = list(read(path))
    except ArticleError as error:
        raise EvaluationError(str(error)) from error
    texts = [one.text for one in found if len(found) == 1 or article in {one.id, file_name(one.id)}]
    if len(texts) != 1:
        raise EvaluationError(
            f"{path}: holds {len(texts)} articles with the id {article!r}, not one"
        )
    return texts[0]


def _answer_path(system: Path, article: str) -> Path:
    """Return the answer's file: one of the same name, or of the name that the name as an id has."""
    path, escaped = system / f"{article}.json", system / f"{file_name(article)}.json"
    return escaped if escaped.exists() and not path.exists() else path


def _answer(path: Path, text: str) -> tuple[Answer, list[str]]:
    try:
        answer = read_answer(path)
    except EvaluationError as error:
        return Answer(), [f"{error}; counts as an empty answer"]
    if answer.article.text not in (None, text):
        return answer, [f"{path}: its text is not that of gold, so its offsets may be wrong"]
    return answer, []
