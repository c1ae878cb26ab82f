"""Frozen items by the places of their fields: pickled, and made anew with other values."""

import pickle
from copy import deepcopy

import attrs
import pytest
from toy_plugins import TEXT

from newsclaims import Document, Mention, Provenance, Span
from newsclaims.model.field_values import changed, item_of, values_of
from newsclaims.model.word_forms import UNPACKED, WordForm

NAME = Mention(4, 8, "سلوى", kind="person", gender="f", provenance=Provenance(rule="list"))


@attrs.frozen
class Ranked(Mention):
    """A mention of a plugin's own class, one more field in it."""

    rank: int = attrs.field(kw_only=True, default=0)


@attrs.frozen(slots=False)
class Loose(Mention):
    """The same without slots."""

    rank: int = attrs.field(kw_only=True, default=0)


@attrs.frozen
class Single:
    """One field."""

    value: str


def test_an_item_with_another_value_is_what_attrs_makes():
    signed = Provenance(rule="list", plugin="names")
    assert changed(NAME, provenance=signed) == attrs.evolve(NAME, provenance=signed)
    assert NAME.provenance == Provenance(rule="list")


def test_no_field_is_invented():
    with pytest.raises(KeyError, match="genre"):
        changed(NAME, genre="f")


def test_values_of_an_older_version_are_refused():
    with pytest.raises(ValueError, match="zip"):
        item_of(Span, (0, 4))


@pytest.mark.parametrize("kind", [Ranked, Loose])
def test_a_class_of_somebody_else_comes_back_whole(kind):
    item = kind(0, 4, "سلوى", kind="person", rank=3)
    again = pickle.loads(pickle.dumps(item))  # noqa: S301 - just pickled
    assert type(again) is kind
    assert again == item == deepcopy(item)


def test_one_field_is_enough():
    assert item_of(Single, values_of(Single("نعم"))) == Single("نعم")
    assert changed(Single("نعم"), value="لا") == Single("لا")


def test_what_one_rule_made_is_signed_by_one_and_the_same(toys):
    document = toys().analyze(f"{TEXT}\n{TEXT}")
    again: Document = pickle.loads(pickle.dumps(document))  # noqa: S301 - just pickled
    for one in (document, again):
        first, second, *_ = one.claims
        assert first.provenance is second.provenance


def test_a_form_is_packed_once_and_comes_back():
    form = WordForm("وسلوى", norm="وسلوي", proclitics=((0, 1),), stem=(1, 5), stem_norm="سلوي")
    assert form.packed() is form.packed()
    assert UNPACKED[form.packed()] == form
