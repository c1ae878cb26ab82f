"""What a link, a credit, a caption or a notice begins with: `اقرأ أيضا`, `كتب`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from newsclaims_arabic.lists import WORDS

BoilerplateKind: TypeAlias = Literal["link", "credit", "caption", "post", "notice"]
Labels: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], BoilerplateKind]]]


def _read_labels() -> Labels:
    labels: defaultdict[str, list[tuple[tuple[str, ...], BoilerplateKind]]] = defaultdict(list)

    def put(words: str, kind: BoilerplateKind) -> None:
        head, *rest = words.split()
        labels[head].append((tuple(rest), kind))

    for verb in WORDS["link_verbs"]:
        for more in WORDS["more_words"]:
            put(f"{verb} {more}", "link")
    lists: tuple[tuple[str, BoilerplateKind], ...] = (
        ("link_verbs_alone", "link"),
        ("link_labels", "link"),
        ("notices", "notice"),
        ("credit_labels", "credit"),
        ("credit_verbs", "credit"),
        ("caption_labels", "caption"),
    )
    for name, kind in lists:
        for label in WORDS[name]:
            put(label, kind)
    for label in WORDS["caption_labels"]:
        for word in WORDS["caption_words"]:
            put(f"{label} {word}", "caption")
    return {head: sorted(rows, key=lambda row: -len(row[0])) for head, rows in labels.items()}


LABELS = _read_labels()
