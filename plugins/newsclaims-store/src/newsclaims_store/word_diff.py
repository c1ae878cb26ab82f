"""What another version of a statement cuts and adds, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher

from attrs import frozen

from newsclaims.text import fold

_MARKS = "\"'«»“”‘’()[]،؛,.;:!؟?…-–—"


@frozen
class Diff:
    """What a version does with the words of another.

    Args:
        text: the words, ``[-those cut-]`` and ``{+those added+}``.
        cut: the parts that are cut, in their order.
        added: the parts that are added.
    """

    text: str
    cut: tuple[str, ...]
    added: tuple[str, ...]


def diff(full: str, version: str) -> Diff:
    """Return what a version cuts of a statement and adds to it; spelling and marks do not count.

    Example:
        >>> diff("القرار صدر أمس في المدينة", "«القرار» صدر اليوم").text
        '«القرار» صدر [-أمس في المدينة-] {+اليوم+}'
    """
    one, other = full.split(), version.split()
    keys, others = ([fold(word).strip(_MARKS) for word in words] for words in (one, other))
    pieces: list[str] = []
    cut: list[str] = []
    added: list[str] = []
    for kind, start, end, first, last in SequenceMatcher(
        None, keys, others, autojunk=False
    ).get_opcodes():
        gone, new = " ".join(one[start:end]), " ".join(other[first:last])
        if kind == "equal":
            pieces.append(new)
            continue
        if any(keys[start:end]):
            cut.append(gone)
            pieces.append(f"[-{gone}-]")
        if any(others[first:last]):
            added.append(new)
            pieces.append(f"{{+{new}+}}")
    return Diff(" ".join(pieces), tuple(cut), tuple(added))
