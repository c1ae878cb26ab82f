"""What the option of a plugin may be, by the type that its class gives the field."""

import re
from pathlib import Path

import pytest
from attrs import field, frozen

from newsclaims import ConfigurationError, Pipeline, hookimpl


@frozen(kw_only=True)
class Server:
    host: str
    port: int = 80


class Model:
    """Something that only Python can hand over."""


@frozen(kw_only=True)
class Remote:
    """A plugin with options of many types."""

    count: int = 1
    share: float = 1.0
    fast: bool = False
    name_list: list[str] = field(factory=list)
    words: frozenset[str] = frozenset()
    path: Path | None = None
    server: Server | None = None
    limit: int | str = 0
    model: Model | None = None
    table: dict[int, str] = field(factory=dict)

    @hookimpl
    def newsclaims_recognize(self):
        return []


def made(**options):
    """Return the plugin that a pipeline makes with these options."""
    made = []

    class Kept(Remote):
        def __attrs_post_init__(self):
            made.append(self)

    Pipeline(plugins=[frozen(kw_only=True)(Kept)], options={"kept": options})
    return made[-1]


MODEL = Model()


@pytest.mark.parametrize(
    ("name", "given", "taken"),
    [
        ("count", 3, 3),
        ("share", 1, 1.0),
        ("fast", True, True),
        ("name_list", ("هند", "سالم"), ["هند", "سالم"]),
        ("words", ["هند", "هند"], frozenset({"هند"})),
        ("path", "model.bin", Path("model.bin")),
        ("path", Path("model.bin"), Path("model.bin")),
        ("path", None, None),
        ("server", {"host": "localhost"}, Server(host="localhost")),
        ("server", Server(host="localhost"), Server(host="localhost")),
        ("limit", "none", "none"),
        ("limit", 3, 3),
        ("model", MODEL, MODEL),
        ("table", {"4": "أفعل"}, {4: "أفعل"}),
    ],
)
def test_what_fits_is_taken(name, given, taken):
    assert getattr(made(**{name: given}), name) == taken


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("count", "3", "count: expected a whole number, not '3'"),
        ("count", 3.5, "count: expected a whole number"),
        ("count", True, "count: expected a whole number, not True"),
        ("share", "half", "share: expected a number"),
        ("fast", "yes", "fast: expected true or false, not 'yes'"),
        ("fast", 1, "fast: expected true or false, not 1"),
        ("name_list", "هند", "name_list: expected a list, not 'هند'"),
        ("words", [3], "words[0]: expected a string, not 3"),
        ("path", 3, "path: "),
        ("server", "localhost", "server: expected an object"),
        ("server", {"port": 80}, "server.host: is missing"),
        ("server", {"host": "a", "prot": 1}, "server: unknown key 'prot'"),
        ("limit", [], "limit: expected int | str"),
        ("model", "bert", "model: expected Model, not 'bert'"),
        ("table", [], "table: expected an object"),
        ("conut", 1, "unknown key 'conut'"),
    ],
)
def test_what_does_not_is_an_error_that_names_it(name, given, message):
    with pytest.raises(ConfigurationError, match=rf"options\.kept: .*{re.escape(message)}"):
        made(**{name: given})
