"""Load a plugin's linguistic data: TOML beside the code, checked against a type.

A lexicon is a TOML file in the plugin's package and an attrs class that says what
must stand in it; unknown keys and wrong types are errors that name file and key,
so that a linguist who edits the file learns at once where a slip is.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TypeVar

from newsclaims.errors import LexiconError

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
    from cattrs.errors import BaseValidationError

    from newsclaims._json.strict_conversion import WrongTypeError, faults, strict_converter

    where = f"{package}/{name}"
    try:
        data = tomllib.loads(files(package).joinpath(name).read_text("utf-8"))
    except OSError as error:
        raise LexiconError(f"{where}: cannot be read: {error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{where}: not a TOML file: {error}") from error
    try:
        return strict_converter().structure(data, cls)
    except (BaseValidationError, WrongTypeError) as error:
        raise LexiconError(f"{where}: {faults(error)}") from error
