"""The data files: what they hold, and what a slip in them says."""

import pytest
from attrs import evolve
from newsclaims_arabic.verbs import (
    ENTRIES,
    FORMS,
    PACKAGE,
    Verbs,
    checked_verbs,
    read_entries,
    read_forms,
)

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.text import fold


def test_at_least_150_verbs_report():
    assert len(load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs).verbs) >= 150


def test_verbs_are_sorted():
    lemmas = list(load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs).verbs)
    assert lemmas == sorted(lemmas)


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("قالوا", "قال", "perfect"),
        ("يقولون", "قال", "imperfect"),
        ("قائلة", "قال", "participle"),
        ("داعيا", "دعا", "participle"),
        ("تدعوان", "دعا", "imperfect"),
        ("رأتا", "رأى", "perfect"),
        ("متمنيا", "تمنى", "participle"),
        ("ادعوا", "ادعى", "perfect"),
        ("نُفي", "نفى", "perfect"),
    ],
)
def test_inflected_forms(form, lemma, tense):
    readings = FORMS[fold(form)]
    assert (lemma, tense) in {(r.entry.lemma, r.tense) for r in readings}


def test_every_verb_has_forms():
    lemmas = {r.entry.lemma for readings in FORMS.values() for r in readings}
    assert lemmas == ENTRIES.keys()


def test_a_frame_that_the_file_does_not_list_is_named():
    file = load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs)
    verbs = {**file.verbs, "قال": evolve(file.verbs["قال"], frames=("that", "sung"))}
    with pytest.raises(LexiconError, match=r"verbs\['قال'\]\.frames\[1\]: sung is not one of"):
        checked_verbs(evolve(file, verbs=verbs))


def test_each_frame_that_the_file_lists_is_of_a_verb():
    file = load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs)
    assert {frame for verb in file.verbs.values() for frame in verb.frames} == file.frames.keys()


def test_a_verb_without_forms_is_named():
    verbs = load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs).verbs
    entries = read_entries(verbs)
    entries["رطن"] = evolve(entries["قال"], lemma="رطن")
    with pytest.raises(LexiconError, match=r"رطن.*build_forms"):
        read_forms(entries)


def test_forms_of_a_verb_that_is_gone_are_named():
    verbs = load_toml(PACKAGE, "data/reporting_verbs.toml", Verbs).verbs
    entries = read_entries({lemma: verb for lemma, verb in verbs.items() if lemma != "قال"})
    with pytest.raises(LexiconError, match="قال is not in reporting_verbs"):
        read_forms(entries)
