"""A second process, with another seed for its hashes, that reads what this one has read."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import warnings
from multiprocessing.connection import Connection

from newsclaims import Article, Document, NewsclaimsError, Pipeline, codec

HASH_SEEDS = ("1", "20011")


def digest(document: Document) -> str:
    """Return what is the same for equal documents, in every process."""
    text = codec.dumps(document, full=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Witness:
    """A process that reads articles on its own, whatever the hashes of strings are there."""

    def __init__(self) -> None:
        own = os.environ.get("PYTHONHASHSEED")
        other = next(seed for seed in HASH_SEEDS if seed != own)
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        os.environ["PYTHONHASHSEED"] = other
        try:
            self._process = context.Process(target=_answer, args=(theirs,), daemon=True)
            self._process.start()
        finally:
            if own is None:
                del os.environ["PYTHONHASHSEED"]
            else:
                os.environ["PYTHONHASHSEED"] = own
        theirs.close()

    def read(self, article: Article) -> str:
        """Return the digest of the document there, or what was raised.

        Raises:
            EOFError: the process has ended.
        """
        self._pipe.send(article)
        return str(self._pipe.recv())

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.join()


def _answer(pipe: Connection) -> None:
    warnings.simplefilter("error")
    pipeline = Pipeline()
    while True:
        try:
            article = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send(digest(pipeline.analyze(article)))
        except NewsclaimsError as error:
            pipe.send(f"raised {error}")
