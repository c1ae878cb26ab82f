"""The plugin object and its data files."""

import gzip
import math
import pickle
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from newsclaims_tokenizer import Tokenizer, closed, tokenize
from newsclaims_tokenizer import tables as compiled
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.compiling import compile_tables
from newsclaims_tokenizer.foreign import Foreign
from newsclaims_tokenizer.grammar import divisions
from newsclaims_tokenizer.ranking import rank
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import stem_key, without_hamza
from newsclaims_tokenizer.stems import SCALE, stems, write_stems
from newsclaims_tokenizer.tables import FILE, fingerprint, read_tables, tables

from newsclaims.errors import LexiconError
from newsclaims.model import Article


def test_the_hook_gives_what_the_function_gives():
    article = Article(text="قال الوزير نعم.\nوغادر.")
    assert Tokenizer().newsclaims_tokenize(article) == tokenize(article.text)


def test_the_option_reaches_the_sentences():
    article = Article(text="قال الوزير\nنعم.")
    wrapped = Tokenizer(paragraph_break="blank").newsclaims_tokenize(article)
    assert len(wrapped.sentences) == 1


def test_a_wrong_option_is_refused():
    with pytest.raises(ValueError, match="paragraph_break"):
        Tokenizer(paragraph_break="page")


def test_the_plugin_says_what_it_gives():
    assert Tokenizer.requires == ()
    assert set(Tokenizer.provides) == {"tokens", "tokens.clitics", "tokens.features", "sentences"}


def test_the_plugin_is_small_when_pickled():
    assert len(pickle.dumps(Tokenizer())) < 300


def test_every_closed_word_is_made_of_its_parts():
    for form, entry in closed_words().items():
        borders = [0, *entry.cuts, entry.end]
        assert borders == sorted(set(borders)), form
        assert entry.end <= len(form)


def test_a_form_that_is_no_division_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch):
    broken = closed.ClosedWords(forms=["و+ ف+"], group=[])
    monkeypatch.setattr(closed, "load_toml", lambda *_: broken)
    with pytest.raises(LexiconError, match=r"closed\.toml.*'و\+ ف\+'"):
        closed_words.__wrapped__()


def test_the_compiled_tables_are_made_of_the_lists_as_they_are():
    shipped = files("newsclaims_tokenizer").joinpath("data", FILE).read_bytes()
    number, _, body = shipped.partition(b"\n")
    assert int(number) == fingerprint(), "run tools/compile_tables.py"
    assert read_tables(body) == read_tables(compile_tables()), "run tools/compile_tables.py"


def test_a_list_that_was_edited_counts_before_it_is_compiled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    copied = tmp_path / "newsclaims_tokenizer"
    shutil.copytree(str(files("newsclaims_tokenizer")), copied)
    edited = copied / "data" / "abbreviations.toml"
    edited.write_text(edited.read_text("utf-8").replace('"corp",', '"corp", "abgek",'), "utf-8")
    monkeypatch.setattr(compiled, "files", lambda _: copied)
    monkeypatch.setattr("newsclaims.lexicon.files", lambda _: copied)
    assert "abgek" in tables.__wrapped__().abbreviations - tables().abbreviations


def test_what_is_known_of_a_stem_is_read_as_it_was_written(monkeypatch: pytest.MonkeyPatch):
    written = {
        "قال": (None, "-", 90, "p"),
        "سلام": (100, "n", None, "-"),
        "عمل": (80, "n", 85, "p"),
    }
    data = gzip.decompress(
        write_stems(written, {"nominal": 60, "verb": 70}, {"nominal": {}, "verb": {}}, 92)
    )
    monkeypatch.setattr(gzip, "decompress", lambda _: data)
    table = stems.__wrapped__()
    assert (table.cost("verb", "قال"), table.hints("verb", "قال")) == (90, {"verb", "perfect"})
    assert not table.is_counted("nominal", "قال")
    assert (table.cost("nominal", "عمل"), table.cost("verb", "عمل")) == (80, 85)
    assert table.cost("nominal", "درس") == 60 + 4 * 92


def test_every_division_that_grammar_allows_has_a_share_or_is_rare_on_purpose():
    shares = clitic_costs()
    found = {
        (d.stem_class, d.proclitics, d.enclitic)
        for word in ("وبالمهندسين", "فستكتبونها", "وللمدرسة", "كتابهما", "واحدا")
        for d in divisions(word)
    }
    assert ("nominal", "وبال", "") in shares.keys() & found
    assert ("verb", "فس", "ها") in shares.keys() & found
    assert ("nominal", "ولال", "") in shares.keys() & found


def test_a_stem_that_was_counted_costs_less_than_one_that_was_not():
    table = stems()
    assert table.cost("nominal", "وزير") < table.cost("nominal", "وزيظ")
    assert table.cost("verb", "قال") < table.cost("verb", "ظقض")


@pytest.mark.parametrize("word", ["بترامب", "وكلبنة", "فأرماند", "مسلنجته", "سيكرنبونها"])
def test_a_new_stem_weighs_in_a_word_what_its_letters_cost(word: str):
    bare = without_hamza(word)
    classes = {"nominal": 0.0, "verb": 0.0}
    for one in divisions(word):
        share = clitic_costs().get((one.stem_class, one.proclitics, one.enclitic))
        if share is not None:
            cost = stems().cost(one.stem_class, stem_key(one.underlying))
            classes[one.stem_class] += math.exp(-share - cost / SCALE)
    best = rank(word, bare, names=Foreign(frozenset(), {}))[0]
    share = classes[best.cut.prefix.stem_class] / sum(classes.values())
    assert best.probability == pytest.approx(share)


def test_a_form_is_worked_out_once_for_all_tokens_that_are_written_so():
    tokens = tokenize("وقال الوزير نعم وقال الوزير لا").tokens
    assert tokens.forms[0] is tokens.forms[3]
    assert tokens.forms[1] is tokenize("الوزير").tokens.forms[0]
