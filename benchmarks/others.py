"""Other tools on the same texts, for comparison: each cuts words, and two of them find cues.

None does what the pipeline does; together they say what an Arabic pipeline pays for less.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"\w+|[^\w\s]")
_CUES = ("قال", "قالت", "أضاف", "أضافت", "أعلن", "أعلنت", "أكد", "أكدت", "ذكر", "ذكرت")
_FARASA = "NEWSCLAIMS_FARASA_JAR"


class Other(NamedTuple):
    """Another tool.

    Attributes:
        name: what it is and does.
        read: reads one text; None where it is not at hand.
        absent: why not.
    """

    name: str
    read: Callable[[str], object] | None
    absent: str = ""


def others() -> list[Other]:
    """Return the tools, those that are not at hand with the reason."""
    return [_regular_expression(), _spacy(), _farasa()]


def _regular_expression() -> Other:
    cues = frozenset(_CUES)

    def read(text: str) -> list[re.Match[str]]:
        return [word for word in _WORD.finditer(text) if word[0] in cues]

    return Other("a regular expression for words, and a set of cues", read)


def _spacy() -> Other:
    name = "spaCy's blank Arabic pipeline with a matcher of cues"
    if importlib.util.find_spec("spacy") is None:
        return Other(name, None, "spacy is not installed")
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("ar")
    matcher = Matcher(nlp.vocab)
    matcher.add("cue", [[{"TEXT": {"IN": list(_CUES)}}, {"OP": "?"}, {"TEXT": "إن"}]])
    matcher.add("word", [[{"TEXT": {"IN": list(_CUES)}}]])
    return Other(name, lambda text: matcher(nlp(text)))


def _farasa() -> Other:
    name = "Farasa's segmenter (processor time of Java included)"
    if importlib.util.find_spec("farasa") is None:
        return Other(name, None, "farasapy is not installed")
    place = os.environ.get(_FARASA)
    if not place or not Path(place).exists():
        return Other(name, None, f"{_FARASA} names no JAR, and nothing is downloaded")
    if shutil.which("java") is None:
        return Other(name, None, "there is no java on the PATH")
    from farasa.segmenter import FarasaSegmenter

    jar = Path(place)
    jar = jar if jar.is_file() else jar / "lib" / "FarasaSegmenterJar.jar"
    segmenter = FarasaSegmenter(interactive=False, binary_path=str(jar))
    return Other(name, segmenter.segment)
