"""What outlives a request: answers, and what the run has spent, in one SQLite file.

SQLite locks the file, so that threads and worker processes share it: an answer is asked for once,
and a ceiling holds for all processes of a run together.  A run is a program with its worker
processes, which know each other by the secret that `multiprocessing` hands on.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from attrs import field, frozen
from platformdirs import user_cache_path

from newsclaims.errors import ConfigurationError
from newsclaims_llm.errors import CeilingError

FILE = "llm.sqlite3"
VARIABLE = "NEWSCLAIMS_CACHE"
"""Environment variable that names the folder of newsclaims; where it is empty nothing is kept."""

_TABLES = """
create table if not exists answers (key text primary key, answer text not null, made real not null);
create table if not exists spent (
    run text not null, endpoint text not null, requests integer not null, tokens integer not null,
    at real not null, primary key (run, endpoint)
);
"""
_OPEN = "insert or ignore into spent values (?, ?, 0, 0, ?)"
_READ = "select requests, tokens from spent where run = ? and endpoint = ?"
_CHARGE = (
    "update spent set requests = requests + ?, tokens = tokens + ?, at = ?"
    " where run = ? and endpoint = ?"
)
_FORGET = "delete from spent where at < ?"
_MEMORY_OF_RUNS = 7 * 24 * 3600.0
_PATIENCE = 60.0
"""Seconds that a process waits for another one to let go of the file."""


@frozen(kw_only=True)
class Spent:
    """What a run has spent at one endpoint.

    Args:
        requests: that were sent, those that failed too.
        tokens: of questions and answers, as the server counts them.
    """

    requests: int = 0
    tokens: int = 0


@frozen(kw_only=True)
class Ceiling:
    """What a run may spend at one endpoint.

    Args:
        requests: maximum number of requests.
        tokens: number of tokens from which on there is no further request.
    """

    requests: int
    tokens: int

    def check(self, spent: Spent) -> None:
        """Refuse a further request where nothing is left.

        Raises:
            CeilingError: says what is spent and which option allows more.
        """
        for name, most, so_far in (
            ("requests", self.requests, spent.requests),
            ("tokens", self.tokens, spent.tokens),
        ):
            if so_far >= most:
                raise CeilingError(
                    f"this run has spent {so_far} {name} and may spend {most}: nothing more is asked; "
                    f"raise options.llm.{name}, or start anew: answers so far are cached"
                )


class Store:
    """Answers and spendings.

    Args:
        folder: where the file stands; None to keep no answers, and to count in this process alone.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock = Lock()
        self._counted: dict[str, Spent] = {}

    def answer(self, key: str) -> str | None:
        """Return the answer that is kept under *key*, if there is one."""
        if self._folder is None or not self._file.exists():
            return None
        with self._database() as database:
            row = database.execute("select answer from answers where key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: str, answer: str) -> None:
        """Keep an answer."""
        if self._folder is not None:
            with self._database() as database:
                database.execute(
                    "insert or replace into answers values (?, ?, ?)", (key, answer, time.time())
                )

    def charge(self, endpoint: str, ceiling: Ceiling) -> None:
        """Count one request before it is sent.

        Raises:
            CeilingError: the run may send no more.
        """
        self._add(endpoint, Spent(requests=1), ceiling)

    def charge_tokens(self, endpoint: str, tokens: int) -> None:
        """Count the tokens of an answer."""
        self._add(endpoint, Spent(tokens=tokens), None)

    def spent(self, endpoint: str) -> Spent:
        """Return what this run has spent."""
        if self._folder is None:
            with self._lock:
                return self._counted.get(endpoint, Spent())
        if not self._file.exists():
            return Spent()
        with self._database() as database:
            row = database.execute(_READ, (_run(), endpoint)).fetchone()
        return Spent() if row is None else Spent(requests=row[0], tokens=row[1])

    def _add(self, endpoint: str, more: Spent, ceiling: Ceiling | None) -> None:
        if self._folder is None:
            with self._lock:
                so_far = self._counted.get(endpoint, Spent())
                if ceiling is not None:
                    ceiling.check(so_far)
                self._counted[endpoint] = Spent(
                    requests=so_far.requests + more.requests, tokens=so_far.tokens + more.tokens
                )
            return
        with self._database() as database:
            database.execute("begin immediate")  # none may spend between the look and the charge
            now, run = time.time(), _run()
            database.execute(_FORGET, (now - _MEMORY_OF_RUNS,))
            database.execute(_OPEN, (run, endpoint, now))
            requests, tokens = database.execute(_READ, (run, endpoint)).fetchone()
            if ceiling is not None:
                ceiling.check(Spent(requests=requests, tokens=tokens))
            database.execute(_CHARGE, (more.requests, more.tokens, now, run, endpoint))

    @property
    def _file(self) -> Path:
        return (self._folder or Path()) / FILE

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one transaction, which an error takes back.

        Raises:
            ConfigurationError: it cannot be opened, read or written.
        """
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with (
                closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as database,
                database,
            ):
                # What a power cut takes can be asked again.
                database.execute("pragma synchronous = off")
                database.executescript(_TABLES)
                yield database
        except (OSError, sqlite3.Error) as error:
            raise ConfigurationError(
                f"options.llm.cache: {self._file} cannot be used ({error}); delete it, name another "
                'folder, or keep nothing with ""'
            ) from error


@frozen
class _Stores:
    """The stores of this process by folder."""

    made: dict[Path | None, Store] = field(factory=dict)
    lock: Lock = field(factory=Lock)

    def at(self, folder: Path | None) -> Store:
        with self.lock:
            return self.made.setdefault(folder, Store(folder))


_stores = _Stores()


def store_in(cache: str | None) -> Store:
    """Return the store of a folder, one for all plugins of the process.

    Args:
        cache: the folder; empty for none; None for that of newsclaims.
    """
    said = os.environ.get(VARIABLE) if cache is None else cache
    if said is None:
        return _stores.at(user_cache_path("newsclaims", appauthor=False))
    return _stores.at(Path(said).expanduser() if said else None)


def _run() -> str:
    """Return what this process and its workers have in common, and no other program has."""
    secret = bytes(multiprocessing.current_process().authkey)
    return hashlib.sha256(b"newsclaims-llm run" + secret).hexdigest()
