"""What an earlier run left in a folder and need not be done again.

Beside the files of the articles stands a list of them, ``.newsclaims-FORMAT.jsonl``: for each the
article's id, its file and the file's size, and a key of all that it was made of.  A line is written when
its file is complete, so a run that is cut short goes on where it was.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO

from attrs import asdict, define, field

from newsclaims._formats.replacement import Replacement
from newsclaims.model import Article
from newsclaims.model.json_data import thaw


@define
class Resumption:
    """The list of a folder, and what of it is kept in this run.

    Args:
        folder: where the files are; made if it is not there.
        format: in which they are written.
        made_by: another string where the same article would be written otherwise.

    Raises:
        OSError: the list cannot be read or written.
    """

    folder: Path
    format: str
    made_by: str
    kept: set[str] = field(factory=set)
    _known: dict[str, _Entry] = field(factory=dict)
    _seen: set[str] = field(factory=set)
    _list: IO[str] | None = None

    def __attrs_post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f".newsclaims-{self.format}.jsonl"
        if path.exists():
            lines = path.read_text("utf-8", errors="replace").splitlines()
            self._known = {one.id: one for one in map(_entry, lines) if one is not None}
        # Written anew: of a run that was killed the last line may be half, and old ones may repeat.
        new = Replacement(path)
        new.stream.writelines(map(_line, self._known.values()))
        new.complete()
        self._list = path.open("a", encoding="utf-8", newline="\n")

    def files(self) -> dict[str, str]:
        """Return the name of each file in the list, by the id of its article."""
        return {one.id: one.file for one in self._known.values()}

    def keeps(self, article: Article) -> bool:
        """Return whether an article was done as it would be now; only the first of an id can be."""
        first = article.id not in self._seen
        self._seen.add(article.id)
        entry = self._known.get(article.id)
        if not first or entry is None or entry.key != self._key(article):
            return False
        try:
            same = (self.folder / entry.file).stat().st_size == entry.size
        except OSError:
            return False
        if same:
            self.kept.add(article.id)
        return same

    def note(self, article: Article, file: str) -> None:
        """Put a file that is complete on the list."""
        size = (self.folder / file).stat().st_size
        entry = _Entry(article.id, file, size, self._key(article))
        if self._list is not None:
            self._list.write(_line(entry))
            self._list.flush()

    def close(self) -> None:
        """Close the list."""
        if self._list is not None:
            self._list.close()

    def _key(self, article: Article) -> str:
        from hashlib import sha256

        data = {**asdict(article, recurse=False), "meta": thaw(article.meta)}
        text = json.dumps([self.made_by, data], sort_keys=True, default=str)
        return sha256(text.encode()).hexdigest()


@define
class _Entry:
    """A line of the list."""

    id: str
    file: str
    size: int
    key: str


def _line(entry: _Entry) -> str:
    return json.dumps(asdict(entry)) + "\n"


def _entry(line: str) -> _Entry | None:
    """Return what a line says; None where it is none, so that its article is done again."""
    try:
        entry = _Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None
    sound = all(type(one) is str for one in (entry.id, entry.file, entry.key))
    return entry if sound and Path(entry.file).name == entry.file else None
