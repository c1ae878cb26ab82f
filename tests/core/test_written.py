"""What is foreign is written into a message on one printable line of bounded length."""

import enum
import re
from decimal import Decimal

import pytest

from newsclaims._chain.error_places import one_line_at
from newsclaims._chain.messages import LONGEST, class_name, line, one_line, printable, said, shown


class Name(str):
    """A string of another library."""

    __slots__ = ()


class Kind(enum.StrEnum):
    PERSON = "person"


class Mute:
    def __repr__(self):
        raise ValueError


class MuteError(Exception):
    def __str__(self):
        raise SystemExit


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("هند", "'هند'"),
        ("سطر\nوآخر", r"'سطر\nوآخر'"),
        (None, "None"),
        (True, "True"),
        (Decimal(12), "Decimal('12')"),
        ("س" * 78, f"'{'س' * 78}'"),
        ("س" * 79, f"'{'س' * 79}…"),
        (Name("هند"), "'هند' (a Name, no plain str)"),
        (Kind.PERSON, "<Kind.PERSON: 'person'> (a Kind, no plain str)"),
        (Mute(), "<Mute that cannot be shown>"),
        pytest.param(10**5000, "<int that cannot be shown>", id="a number too long for Python"),
    ],
)
def test_a_broken_value(value, written):
    assert shown(value) == written


def test_a_value_that_writes_itself_on_two_lines():
    class Lined:
        def __repr__(self):
            return "سطر\nوآخر\x1b"

    assert shown(Lined()) == r"سطر\nوآخر\x1b"


def test_a_value_that_writes_itself_in_another_kind_of_string():
    class Long(Name):
        __slots__ = ()

        def __len__(self):
            raise ValueError

    class Named:
        def __repr__(self):
            return Long("هند")

    assert type(shown(Named())) is str
    assert shown(Named()) == "هند"


def test_a_line_is_cut_before_what_is_not_printable_is_escaped():
    assert line("هند\nسالم", 4) == r"هند\n…"
    assert line("هند\n", 4) == r"هند\n"
    assert printable("هند\u200f") == r"هند\u200f"


@pytest.mark.parametrize(
    ("error", "named", "whole"),
    [
        (KeyError("هند"), "KeyError: 'هند'", "'هند'"),
        (ValueError(), "ValueError", ""),
        (ValueError(" \n لا\n نعم\n"), "ValueError: لا نعم", "لا نعم"),
        (
            MuteError(),
            "MuteError: <MuteError that cannot be shown>",
            "<MuteError that cannot be shown>",
        ),
    ],
)
def test_an_error(error, named, whole):
    assert one_line(error) == named
    assert said(error) == whole


def test_the_lines_of_an_error_are_joined_within_the_bound():
    many = ValueError("\n".join(["هند"] * 1000))
    assert one_line(many) == f"ValueError: {'هند ' * (LONGEST // 4)}…"


def test_a_long_error_does_not_push_out_where_it_was_raised():
    class Plugin:
        def read(self):
            raise ValueError("نعم\n" * 1000)

    with pytest.raises(ValueError, match="نعم") as raised:
        Plugin().read()
    assert re.search(r"… \(.*test_written\.py, line \d+\)$", one_line_at(raised.value, Plugin))


def test_a_class_whose_metaclass_hides_its_name():
    class Meta(type):
        __name__ = property(lambda _: 1 / 0)

    assert class_name(Meta("Hidden", (), {})()) == "Hidden"
    assert class_name(type(Name("س" * 81), (), {})()) == "س" * 80 + "…"
