"""Load a plugin's linguistic data: TOML beside the code, checked against a type.

A lexicon is a TOML file in the plugin's package and an attrs class that says what
must stand in it; unknown keys and wrong types are errors that name file and key,
so that a linguist who edits the file learns at once where a slip is.

What was read without a fault is kept in the user's cache folder, and read from there as long
as the file and the code are the same; the environment variable ``NEWSCLAIMS_CACHE`` names another
folder, or none.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar, cast

from newsclaims._lexicons.cache import keep, kept
from newsclaims.errors import LexiconError

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


def load_toml(package: str, name: str, cls: type[T]) -> T:
    """Read the data file *name* of *package* as a *cls*.

    Args:
        package: import name of the package that holds the file, ``newsclaims_quotes``.
        name: path inside it, ``data/words.toml``.
        cls: attrs class, or any type that cattrs structures.

    Raises:
        LexiconError: the file is missing, is not TOML, or breaks the schema.
    """
    where = f"{package}/{name}"
    try:
        data = files(package).joinpath(name).read_bytes()
    except OSError as error:
        raise LexiconError(f"{where}: cannot be read: {error}") from error
    found = kept(package, name, cls, data)
    if found is not None:
        return cast("T", found[0])
    lexicon = _checked(where, data, cls)
    keep(package, name, cls, data, lexicon)
    return lexicon


def _checked(where: str, data: bytes, cls: type[T]) -> T:
    """Return what *data* holds as a *cls*; *where* names it in errors."""
    import tomllib

    from cattrs.errors import BaseValidationError

    from newsclaims._json.strict_conversion import WrongTypeError, faults

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{where}: not a TOML file: {error}") from error
    try:
        return _converter().structure(table, cls)
    except (BaseValidationError, WrongTypeError) as error:
        raise LexiconError(f"{where}: {faults(error)}") from error


@lru_cache(maxsize=1)
def _converter() -> Converter:
    """Return the converter of all lexicons: what it has learnt of a type it need not learn again."""
    from newsclaims._json.strict_conversion import strict_converter

    return strict_converter()
