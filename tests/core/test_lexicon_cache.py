"""A lexicon that was checked is kept for the next process, and never used where anything changed."""

import os
import pickle
import sys
from importlib import import_module, invalidate_caches

import pytest

from newsclaims import LexiconError, lexicon
from newsclaims._lexicons import cache
from newsclaims.lexicon import load_toml

CODE = """
from attrs import frozen

@frozen(kw_only=True)
class Verb:
    lemma: str
    past: frozenset[str] = frozenset()

@frozen(kw_only=True)
class Verbs:
    verbs: tuple[Verb, ...]
    forms: dict[int, str] = {}
"""
SAID = "[[verbs]]\nlemma = 'قال'\npast = ['قال', 'قالت']\n[forms]\n1 = 'فعل'\n"


class Toy:
    """A package with a lexicon, and the folder in which it is kept."""

    def __init__(self, site, folder, checked):
        self.package = site / "toy_verbs"
        self.package.mkdir()
        self.folder = folder
        self.checked = checked
        self.write(SAID)
        self.define(CODE)

    def write(self, text):
        (self.package / "verbs.toml").write_text(text, "utf-8")

    def define(self, code):
        """Write the package's module and import it as a new process would."""
        (self.package / "__init__.py").write_text(code)
        sys.modules.pop("toy_verbs", None)
        invalidate_caches()
        cache._stamp.cache_clear()
        lexicon._converter.cache_clear()
        self.type = import_module("toy_verbs").Verbs

    def load(self):
        self.checked.clear()
        return load_toml("toy_verbs", "verbs.toml", self.type)

    @property
    def file(self):
        [file] = self.folder.iterdir()
        return file


@pytest.fixture
def toy(site, tmp_path, monkeypatch):
    checked = []
    check = lexicon._checked
    monkeypatch.setattr(lexicon, "_checked", lambda *args: checked.append(args) or check(*args))
    monkeypatch.setattr(cache, "_STARTED", sys.maxsize)
    monkeypatch.setenv("NEWSCLAIMS_CACHE", str(tmp_path / "kept"))
    yield Toy(site, tmp_path / "kept", checked)
    cache._stamp.cache_clear()
    lexicon._converter.cache_clear()


def test_what_was_checked_is_kept(toy):
    first = toy.load()
    assert toy.checked
    assert toy.load() == first
    assert not toy.checked
    assert first.verbs[0].past == {"قال", "قالت"}


def test_not_where_the_file_was_changed(toy):
    toy.load()
    toy.write(SAID.replace("قالت", "قلنا"))
    assert toy.load().verbs[0].past == {"قال", "قلنا"}
    assert toy.checked


def test_a_slip_is_told_of_although_a_sound_one_was_kept(toy):
    toy.load()
    toy.write(SAID.replace("lemma = 'قال'", "lemma = 3"))
    for _ in range(2):
        with pytest.raises(
            LexiconError, match=r"verbs\.toml: verbs\[0\]\.lemma: expected a string"
        ):
            toy.load()


def test_not_where_the_type_was_changed(toy):
    toy.load()
    toy.define(CODE.replace("lemma: str", "lemma: str\n    root: str = 'قول'"))
    assert toy.load().verbs[0].root == "قول"
    assert toy.checked


def test_not_by_a_process_whose_code_was_changed_after_its_start(toy, monkeypatch):
    monkeypatch.setattr(cache, "_STARTED", 0)
    toy.load()
    assert not toy.folder.exists()


@pytest.mark.parametrize("size", [0, 1, 100, -1])
def test_a_torn_file_is_as_none(toy, size):
    first = toy.load()
    toy.file.write_bytes(toy.file.read_bytes()[:size])
    assert toy.load() == first
    assert toy.checked


class Program:
    """Makes a folder where it is read."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


@pytest.mark.parametrize("wrap", [lambda program: program, lambda program: {"a": [program]}])
def test_a_program_in_the_file_is_not_run(toy, wrap, tmp_path):
    first = toy.load()
    content = toy.file.read_bytes()
    header = content[: content.index(b".\x80\x05") + 1]
    toy.file.write_bytes(header + pickle.dumps(wrap(Program(tmp_path / "run")), protocol=5))
    assert toy.load() == first
    assert toy.checked
    assert not (tmp_path / "run").exists()


def test_a_type_that_does_not_come_back_is_not_kept(toy):
    toy.define(
        CODE + "    def __attrs_post_init__(self):\n        self.verbs[0].lemma.upper()\n"
        "    def __reduce__(self):\n        return Verbs, ()\n"
    )
    toy.load()
    assert not toy.folder.exists()


def test_nothing_is_kept_where_the_variable_is_empty(toy, monkeypatch):
    monkeypatch.setenv("NEWSCLAIMS_CACHE", "")
    assert toy.load() == toy.load()
    assert not toy.folder.exists()


def test_nothing_is_kept_where_the_folder_cannot_be_made(toy, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEWSCLAIMS_CACHE", str(tmp_path / "file" / "kept"))
    assert toy.load() == toy.load()


def test_nothing_half_written_is_left(toy, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    toy.load()
    assert list(toy.folder.iterdir()) == []
