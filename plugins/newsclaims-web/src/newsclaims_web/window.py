"""A stream that remembers its last bytes, so that reading can start again behind a fault."""

from __future__ import annotations

from typing import BinaryIO

_PIECE = 1 << 14
"""Bytes that are read at once, however many are asked for, so that little is read ahead."""


class Window:
    """A stream whose last bytes can be read once more.

    fastwarc asks a stream for its place, which a pipe does not know, and ends at the first fault.

    Args:
        stream: read once, from the beginning on.
        most: bytes that are remembered; of a longer record only the end is.
    """

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream = stream
        self._most = most
        self._start = 0
        self._at = 0
        self._bytes = bytearray()

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes."""
        ahead = self._bytes[self._at - self._start :]
        if ahead:
            data = bytes(ahead if size < 0 else ahead[:size])
        else:
            data = self._stream.read(_PIECE if size < 0 else min(size, _PIECE))
            self._bytes += data
            self._forget(self._start + len(self._bytes) - self._most)
        self._at += len(data)
        return data

    def tell(self) -> int:
        """Return the offset of the next byte in the whole stream."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go nowhere: return the place, which is all that is ever asked for.

        Raises:
            OSError: another place is asked for.
        """
        if (whence, offset) not in ((0, self._at), (1, 0)):
            raise OSError("a stream of an archive cannot be sought in")
        return self._at

    def close(self) -> None:
        """Do nothing: whoever opened the stream closes it."""

    def keep_from(self, offset: int) -> None:
        """Forget what stands before *offset*."""
        self._forget(offset)

    def restart_at(self, marks: tuple[bytes, ...], offset: int) -> bool:
        """Go to the first of *marks* at or behind *offset*; return False where there is none.

        Args:
            marks: what may begin there.
            offset: in the whole stream; the bytes that are remembered come first.
        """
        self._at = max(offset, self._start)
        longest = max(map(len, marks))
        while True:
            searched = self._at - self._start
            found = [at for mark in marks if (at := self._bytes.find(mark, searched)) >= 0]
            if found:
                self._at = self._start + min(found)
                return True
            # A mark may have begun at the end of what is there.
            self._at = max(self._at, self._start + len(self._bytes) - longest + 1)
            self._forget(self._at)
            more = self._stream.read(_PIECE)
            if not more:
                return False
            self._bytes += more

    def _forget(self, offset: int) -> None:
        old = min(offset - self._start, len(self._bytes))
        if old > 0:
            del self._bytes[:old]
            self._start += old
