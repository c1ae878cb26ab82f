"""The plugin object: Farasa's options, and the two stages that it serves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from attrs import field, fields, frozen, validators

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Article, Document, Mention, Tokenization
from newsclaims_farasa.engine import Engine, Recipe, Task, engine_for
from newsclaims_farasa.installation import locate
from newsclaims_farasa.naming import recognize
from newsclaims_farasa.segmenting import tokenize

_POSITIVE = validators.gt(0.0)


@frozen(kw_only=True)
class Farasa:
    """Farasa's segmenter and named entity recognizer, run by Java through farasapy.

    It serves the stages ``tokenizer`` and ``ner``, each only where it is named for it.  Java is
    started at the first article, once for each stage and process, and ends with the process.

    Args:
        binary_path: the folder of Farasa's JARs (``farasa_bin``), or one of them; where None,
            the environment variable ``NEWSCLAIMS_FARASA_JAR``.
        ner_binary_path: the JAR of the recognizer, where it is not beside the other.
        sha256: SHA-256 of the segmenter's JAR in hexadecimal; another JAR is refused.
        ner_sha256: likewise of the recognizer's JAR.
        java: the program, by path or as the PATH finds it.
        java_options: options for Java, ``["-Xmx4g"]``.
        interactive: keep one Java process that answers line for line; if False, start one for
            each article, which takes seconds but has no line to falter at.
        timeout: seconds that Farasa may take for a line.
        start_timeout: seconds that it may take to load its models, and for the whole of an
            article where it is not interactive.
        cache_dir: folder in which farasapy keeps every line and its answer, one for each
            version of Farasa; None keeps nothing.
    """

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    opt_in: ClassVar[bool] = True
    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics",)
    provides: ClassVar[tuple[str, ...]] = (
        "tokens",
        "tokens.clitics",
        "tokens.features",
        "sentences",
        "mentions",
    )

    binary_path: str | None = None
    ner_binary_path: str | None = None
    sha256: str | None = None
    ner_sha256: str | None = None
    java: str = "java"
    java_options: tuple[str, ...] = field(default=(), converter=tuple)
    interactive: bool = True
    timeout: float = field(default=60.0, validator=_POSITIVE)
    start_timeout: float = field(default=300.0, validator=_POSITIVE)
    cache_dir: str | None = None
    _engines: dict[Task, Engine] = field(init=False, factory=dict, eq=False, repr=False)

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:
        """Cut the article's text and divide its words."""
        return tokenize(article.text, self._engine("segmenter").ask)

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Find the names in the document."""
        return recognize(document, self._engine("ner").ask)

    def _engine(self, task: Task) -> Engine:
        engine = self._engines.get(task)
        if engine is None:
            ner = task == "ner"
            installation = locate(
                task,
                (self.ner_binary_path if ner else None) or self.binary_path,
                self.java,
                self.java_options,
                self.ner_sha256 if ner else self.sha256,
            )
            recipe = Recipe(
                task=task,
                installation=installation,
                interactive=self.interactive,
                timeout=self.timeout,
                start_timeout=self.start_timeout,
                cache_dir=self.cache_dir,
            )
            engine = engine_for(recipe)
            if installation.jar is not None:  # else it is looked for again
                self._engines[task] = engine
        return engine

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Farasa], tuple[dict[str, Any]]]:
        options = {f.name: getattr(self, f.name) for f in fields(Farasa) if f.init}
        return _made, (options,)


def _made(options: dict[str, Any]) -> Farasa:
    return Farasa(**options)
