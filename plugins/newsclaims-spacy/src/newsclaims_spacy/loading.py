"""Load a spaCy pipeline once, and read a text with it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING

from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BLANK = "blank:"
"""What a model's name begins with that is nothing but a language's tokenizer, ``blank:ar``."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_ENDLESS = re.compile(r"\S{500}(?=\S)")
"""More than is ever written without white space."""
_BIDI = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"
_PREFIXES = (_BIDI,)
# spaCy 3.8 lets a full stop stand on an Arabic word behind a closing mark: «نعم».
_SUFFIXES = (_BIDI, rf"(?<=[»”’\"')\]]|{_BIDI})[.]")


class Reader:
    """A loaded pipeline that threads may share: they take turns."""

    def __init__(self, model: str, nlp: Language) -> None:
        self.model = model
        self.blank = model.startswith(BLANK)
        self._nlp = nlp
        self._lock = Lock()
        self._last: tuple[str, Doc] | None = None

    def read(self, text: str) -> Doc:
        """Return spaCy's reading of *text*, offset for offset; the last one is kept.

        Half a surrogate pair, which spaCy cannot take, is shown to it as U+FFFD.

        Raises:
            ConfigurationError: the pipeline's tokenizer changes the text.
        """
        with self._lock:
            if self._last is None or self._last[0] != text:
                doc = self._nlp(self._cut(_SURROGATE.sub("\ufffd", text)))
                if len(doc.text) != len(text):
                    raise ConfigurationError(
                        f"options.spacy.model: the tokenizer of {self.model!r} changes the text "
                        f"({len(text)} code points became {len(doc.text)}), so that no offset "
                        "holds; choose a pipeline whose tokenizer keeps white space"
                    )
                self._last = text, doc
            return self._last[1]

    def _cut(self, text: str) -> Doc:
        """Tokenize *text*, what no white space divides in pieces: spaCy's time is quadratic there."""
        from spacy.tokens import Doc

        cuts = [match.end() for match in _ENDLESS.finditer(text)]
        pieces = [text[a:b] for a, b in pairwise([0, *cuts, len(text)])]
        docs = [self._nlp.make_doc(piece) for piece in pieces]
        if len(docs) == 1:
            return docs[0]
        return Doc.from_docs(docs, ensure_whitespace=False) or docs[0]


@lru_cache(maxsize=8)
def load(model: str, exclude: tuple[str, ...]) -> Reader:
    """Load a pipeline by name or path, or make a blank one.

    A pipeline that marks no sentence starts gets spaCy's ``sentencizer``.

    Raises:
        ConfigurationError: there is no such pipeline or language.
    """
    import spacy

    try:
        if model.startswith(BLANK):
            nlp = spacy.blank(model.removeprefix(BLANK))
            _sharpen(nlp)
        else:
            nlp = spacy.load(model, exclude=exclude)
    except (ImportError, OSError) as error:
        raise ConfigurationError(
            f"options.spacy.model: {model!r} is no spaCy pipeline that is installed, no folder of "
            "one and no 'blank:LANGUAGE'; install it (`python -m spacy download NAME`) or name "
            f"another ({str(error).splitlines()[0]})"
        ) from error
    if not any("token.is_sent_start" in nlp.get_pipe_meta(p).assigns for p in nlp.pipe_names):
        nlp.add_pipe("sentencizer")
    return Reader(model, nlp)


def _sharpen(nlp: Language) -> None:
    """Teach the tokenizer of a blank pipeline the marks of Arabic news that it misses."""
    from spacy.util import compile_prefix_regex, compile_suffix_regex

    prefixes = compile_prefix_regex([*(nlp.Defaults.prefixes or ()), *_PREFIXES])
    suffixes = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), *_SUFFIXES])
    tokenizer = nlp.tokenizer
    if hasattr(tokenizer, "prefix_search") and hasattr(tokenizer, "suffix_search"):
        # Of a few languages the tokenizer is another library's and has no such rules.
        tokenizer.prefix_search = prefixes.search
        tokenizer.suffix_search = suffixes.search
