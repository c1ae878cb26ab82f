"""The card of a plugin: found beside it, checked, shown."""

import pytest

from newsclaims import LexiconError, hookimpl
from newsclaims.cards import Card, card_of

SOUND = """
summary = "Finds ships."
licence = "MIT"
limits = ["Boats are none."]

[[data]]
name = "Register"
licence = "CC-BY-4.0"
use = "names"

[[scores]]
measure = "names, F1 in percent"
value = 81
on = "200 articles"
source = "README"
"""


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    """Return what makes a package with a plugin and files."""

    def plugin(**files):
        home = tmp_path / "ships_with_card"
        home.mkdir()
        (home / "__init__.py").write_text("class Ships:\n    pass\n")
        for name, text in files.items():
            (home / f"{name}.toml").write_text(text, "utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(__import__("sys").modules, "ships_with_card", raising=False)
        return __import__("ships_with_card").Ships

    return plugin


def test_the_file_in_the_package_is_the_card(plugin):
    card = card_of(plugin(card=SOUND))
    assert (card.summary, card.data[0].use, card.scores[0].value) == ("Finds ships.", "names", 81.0)


def test_an_object_has_the_card_of_its_class(plugin):
    assert card_of(plugin(card=SOUND)()).licence == "MIT"


def test_a_class_may_name_another_file(plugin):
    ships = plugin(card=SOUND, boats=SOUND.replace("ships", "boats"))
    ships.card = "boats.toml"
    assert card_of(ships).summary == "Finds boats."


def test_a_card_may_be_an_object():
    class Ships:
        card = Card(summary="s", licence="MIT", limits=("l",))

    assert card_of(Ships()).limits == ("l",)


def test_there_may_be_none(plugin):
    class Local:
        @hookimpl
        def newsclaims_recognize(self, document):
            return []

    assert card_of(plugin()) is None
    assert card_of(Local) is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('limits = ["Boats are none."]', "", "limits: is missing"),
        ('limits = ["Boats are none."]', "limits = []", "limits has to say something"),
        ("summary =", "sumary =", "unknown key 'sumary'"),
        ("value = 81", 'value = "81"', "value: expected a number, not '81'"),
        ('licence = "MIT"', 'licence = ""', "licence is empty"),
        ('licence = "MIT"', 'licence = "MIT"\nlanguages = ["Arabic!"]', "no language tag"),
        ('source = "README"', "", "source: is missing"),
    ],
)
def test_a_fault_names_the_file_and_the_key(plugin, old, new, message):
    with pytest.raises(LexiconError, match=rf"ships_with_card/card\.toml: .*{message}"):
        card_of(plugin(card=SOUND.replace(old, new)))


def test_a_file_that_is_named_must_be_there(plugin):
    ships = plugin(card=SOUND)
    ships.card = "gone.toml"
    with pytest.raises(LexiconError, match=r"gone\.toml: `card` names it"):
        card_of(ships)
