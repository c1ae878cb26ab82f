"""What a plugin can be told is read off its class, in words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Literal

import pytest
from attrs import Factory, field, frozen

from newsclaims._plugins.options import Option, options_of


@frozen(kw_only=True)
class Told:
    """Takes options of many types."""

    api_version: ClassVar[int] = 1

    path: str
    names: tuple[str, ...] = ("هند", "سالم")
    least: float = 0.5
    most: int | None = None
    exact: Decimal = Decimal("0.1")
    mode: Literal["fast", "good"] = "fast"
    weights: Mapping[str, float] = field(factory=dict)
    seen: frozenset[str] = frozenset({"b", "a"})
    verbose: bool = False
    twice: float = Factory(lambda self: self.least * 2, takes_self=True)


@pytest.mark.parametrize(
    ("name", "kind", "default"),
    [
        ("path", "string", ""),
        ("names", "list of string", '["هند", "سالم"]'),
        ("least", "number", "0.5"),
        ("most", "integer or nothing", "null"),
        ("exact", "decimal string", '"0.1"'),
        ("mode", '"fast" or "good"', '"fast"'),
        ("weights", "table of number", "{}"),
        ("seen", "list of string", '["a", "b"]'),
        ("verbose", "true or false", "false"),
        ("twice", "number", "made anew"),
    ],
)
def test_an_attrs_class(name, kind, default):
    found = {option.name: option for option in options_of(Told)}
    assert found[name] == Option(name=name, type=kind, default=default)
    assert found[name].required is (name == "path")


def test_class_attributes_are_no_options():
    assert "api_version" not in {option.name for option in options_of(Told)}


def test_a_plain_class_is_read_by_its_signature():
    class Plain:
        def __init__(self, path, *, depth: int = 3, **rest: object):
            """Take them."""

    assert options_of(Plain) == (
        Option(name="path", type="any", default=""),
        Option(name="depth", type="integer", default="3"),
    )


@pytest.mark.parametrize("target", [object(), pytest, type("Bare", (), {})])
def test_objects_modules_and_classes_without_a_constructor_have_none(target):
    assert options_of(target) == ()
