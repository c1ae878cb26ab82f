"""A plugin's data file is checked against its type, and a slip in it is named by file and key."""

import re

import pytest
from attrs import field, frozen

from newsclaims import LexiconError
from newsclaims.lexicon import load_toml


@frozen(kw_only=True)
class Verb:
    lemma: str
    share: float = 1.0
    past: tuple[str, ...] = ()


@frozen(kw_only=True)
class Verbs:
    verbs: tuple[Verb, ...]
    by_form: dict[int, str] = field(factory=dict)
    final: bool = False


@pytest.fixture
def load(site):
    """Return what a package's data file of this content is read as."""
    folder = site / "toy_lexicon"
    folder.mkdir()
    (folder / "__init__.py").write_text("")

    def load(content):
        data = content if isinstance(content, bytes) else content.encode()
        (folder / "verbs.toml").write_bytes(data)
        return load_toml("toy_lexicon", "verbs.toml", Verbs)

    return load


def test_a_file_is_read_as_its_class(load):
    assert load("""
        final = true
        [[verbs]]
        lemma = "قال"
        share = 1
        past = ["قال", "قالت"]
        [by_form]
        4 = "أفعل"
    """) == Verbs(verbs=(Verb(lemma="قال", past=("قال", "قالت")),), by_form={4: "أفعل"}, final=True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "verbs: is missing"),
        ("verbs = 3", "verbs: expected a list, not 3"),
        ("verbs = ['قال']", "verbs[0]: expected an object, not 'قال'"),
        ("[[verbs]]\nlemma = 3", "verbs[0].lemma: expected a string, not 3"),
        ("[[verbs]]\nlemma = 'قال'\npast = 'قال'", "verbs[0].past: expected a list, not 'قال'"),
        ("[[verbs]]\nlemma = 'قال'\nform = 4", "verbs[0]: unknown key 'form'"),
        ("[[verbs]]\nlemma = 'قال'\nshare = true", "verbs[0].share: expected a number, not True"),
        ("verbs = []\nfinal = 'no'", "final: expected true or false, not 'no'"),
        ("verbs = []\nby_form = []", "by_form: expected an object"),
        ("verbs = []\n[by_form]\nfour = 'أفعل'", "expected a whole number, not 'four'"),
        ("verbs = [", "not a TOML file"),
        (b"verbs = '\xff'", "not a TOML file"),
    ],
)
def test_a_slip_is_named_by_file_and_key(load, content, message):
    with pytest.raises(LexiconError, match=rf"toy_lexicon/verbs\.toml: .*{re.escape(message)}"):
        load(content)


def test_a_missing_file_is_named(load):
    load("verbs = []")
    with pytest.raises(LexiconError, match=r"toy_lexicon/nouns\.toml: cannot be read"):
        load_toml("toy_lexicon", "nouns.toml", Verbs)
