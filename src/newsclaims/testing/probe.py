"""What a plugin does in a fresh interpreter: what it loads, and what it returns under a hash seed.

The suites run this module as a script.  The plugin arrives pickled on standard input, what was
seen leaves as JSON on standard output.
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest import SkipTest

from newsclaims.testing.observation import LawBrokenError

HEAVY = frozenset(
    {
        "camel_tools", "farasa", "gensim", "httpx", "httpx2", "jax", "jpype", "matplotlib", "nltk",
        "numpy", "onnxruntime", "openai", "pandas", "requests", "scipy", "sklearn", "spacy", "stanza", "tensorflow",
        "torch", "transformers",
    }
)  # fmt: skip
"""Modules that cost more than a plugin's import may: they are imported where they are used."""

_SECONDS = 120
_CODE = frozenset({".py", ".pyc", ".so", ".pyd", ""})


def probe(  # noqa: PLR0913 - what the fresh interpreter is told
    what: str,
    plugin: object,
    options: Mapping[str, object],
    *,
    examples: Sequence[object] = (),
    seed: str = "0",
    others: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Look at a plugin in a fresh interpreter.

    Args:
        what: ``load`` or the name of the stage to run it at.
        plugin: its class, or the object.
        options: what the class is made with.
        examples: further texts or documents to run it on.
        seed: hash seed of the interpreter.
        others: layers that other plugins add, as for `documents_for`.

    Raises:
        SkipTest: the plugin cannot be imported there, because it stands in no module that can be.
        LawBrokenError: the interpreter failed.
    """
    name = getattr(plugin, "__name__", "") if not isinstance(plugin, type) else None
    try:
        recipe = (name, None if name else plugin, dict(options), tuple(examples), others)
        pickled = pickle.dumps(recipe)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise SkipTest(f"a fresh interpreter cannot import the plugin: {error}") from error
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONHASHSEED": seed,
        "PYTHONWARNINGS": "ignore",
    }
    done = subprocess.run(  # noqa: S603 - this module in this interpreter
        [sys.executable, "-m", __name__, what],
        input=base64.b64encode(pickled),
        env=environment,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        home = plugin.__module__ if isinstance(plugin, type) else type(plugin).__module__
        if "ModuleNotFoundError" in last and f"'{home.partition('.')[0]}" in last:
            raise SkipTest(f"a fresh interpreter cannot import the plugin: {last}")
        raise LawBrokenError(f"in a fresh interpreter: {last}")
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def main() -> None:
    """Look, and print what was seen."""
    pickled = base64.b64decode(sys.stdin.buffer.read())
    what = sys.argv[1]
    seen = _load(pickled) if what == "load" else _run(what, pickled)
    print(json.dumps(seen))  # noqa: T201 - the way back to the suite


def _make(pickled: bytes) -> tuple[object, tuple[Any, ...]]:
    """Return the plugin and the examples."""
    from importlib import import_module

    module, plugin, options, examples, _ = pickle.loads(pickled)  # noqa: S301 - from the suite
    if module:
        return import_module(module), examples
    return plugin(**options) if isinstance(plugin, type) else plugin, examples


def _load(pickled: bytes) -> dict[str, object]:
    """Import and make the plugin; note what is imported, opened, started and connected."""
    import cattrs  # noqa: F401 - the core has it anyway, and it is not the plugin's cost

    import newsclaims.pipeline  # noqa: F401

    before = set(sys.modules)
    events: list[tuple[str, str]] = []

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"open", "socket.connect", "subprocess.Popen"}:
            events.append((event, str(arguments[0])))

    sys.addaudithook(note)
    _make(pickled)
    noted = list(events)
    imported = sorted({name.partition(".")[0] for name in set(sys.modules) - before})
    homes = {
        Path(file).parent
        for name in set(sys.modules) - before
        if (file := getattr(sys.modules[name], "__file__", None))
    }
    return {
        "heavy": [name for name in imported if name in HEAVY],
        "read": [
            path
            for event, path in noted
            if event == "open"
            and Path(path).suffix not in _CODE
            and any(home in Path(path).parents for home in homes)
        ],
        "reached": [f"{event} {what}" for event, what in noted if event != "open"],
    }


def _run(stage: str, pickled: bytes) -> dict[str, object]:
    """Run the plugin on the samples and write down what it returns."""
    from newsclaims.testing.calling import call_hook, comparable, documents_for

    plugin, examples = _make(pickled)
    others = pickle.loads(pickled)[-1]  # noqa: S301 - from the suite that runs this
    documents = documents_for(plugin, stage, examples, others)
    return {"results": [comparable(stage, call_hook(plugin, stage, one)) for one in documents]}


if __name__ == "__main__":
    main()
