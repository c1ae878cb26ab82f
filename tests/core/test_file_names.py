"""Any id becomes a file name that is safe everywhere, and tells it from others."""

import re
import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.errors import ArticleError
from newsclaims.file_names import LONGEST, FileNames, file_name, id_in

ODD = st.text(st.sampled_from("aA.-~%/\\ \0\nقَécon😀\u0301\u202e\udc80"), max_size=12) | st.text()
LONG = st.builds(str.__mul__, st.text(min_size=1, max_size=5), st.integers(50, 300))


@pytest.mark.parametrize(
    ("article_id", "name"),
    [
        ("n1", "n1"),
        ("AFP-2024_001.a", "AFP-2024_001.a"),
        ("خبر-١٢", "خبر-١٢"),
        ("مُؤكَّد", "مُؤكَّد"),
        ("a b", "a b"),
        ("-rf", "%2Drf"),
        (" ", "%20"),
        ("a ", "a%20"),
        ("a\nb", "a%0Ab"),
        (".bashrc", "%2Ebashrc"),
        ("..", "%2E."),
        ("..\\x", "%2E.%5Cx"),
        ("a/b", "a%2Fb"),
        ("50%", "50%25"),
        ("~", "%7E"),
        ("CON", "%43ON"),
        ("com1.news", "%63om1.news"),
        ("console", "console"),
        ("e\u0301", "e%CC%81"),
        ("/\u0301", "%2F%CC%81"),
        ("\u202eنص", "%E2%80%AEنص"),
        ("\udc80", "%ED%B2%80"),
        ("", "~e3b0c44298fc"),
    ],
)
def test_what_is_safe_stays_and_the_rest_is_encoded(article_id, name):
    assert file_name(article_id) == name


@given(ODD | LONG)
def test_a_name_is_safe(article_id):
    name = file_name(article_id)
    assert re.fullmatch(r'[^-. /\\<>:"|?*\x00-\x1f\x7f][^/\\<>:"|?*\x00-\x1f\x7f]*(?<! )', name)
    assert name.isprintable()
    assert unicodedata.is_normalized("NFC", name)
    assert len(name.encode()) <= LONGEST


@given(ODD | LONG)
def test_a_name_that_is_not_cut_gives_the_id_back(article_id):
    name = file_name(article_id)
    if "~" not in name:
        assert unquote(name, errors="surrogatepass") == article_id


@given(st.sets(ODD | LONG))
def test_different_ids_have_different_names(ids):
    assert len({file_name(one) for one in ids}) == len(ids)


@given(st.text(min_size=300), st.text(min_size=1))
def test_long_ids_that_differ_at_the_end_have_different_names(start, end):
    assert file_name(start) != file_name(start + end)


@given(ODD | LONG)
def test_a_name_that_is_not_cut_is_read_as_its_id(article_id):
    name = file_name(article_id)
    kept = name if "~" in name or "\0" in article_id or not article_id.strip() else article_id
    if not re.search("[\ud800-\udfff]", article_id):
        assert id_in(name) == kept


@given(ODD | LONG)
def test_an_id_that_is_read_from_a_name_has_that_name(name):
    assert id_in(name) == name or file_name(id_in(name)) == name


@pytest.mark.parametrize("name", ["50%", "a%2fb", "أ%D8", "عاجل", "a%20b", "%20", "a%00b"])
def test_what_no_id_is_called_is_an_id_itself(name):
    assert id_in(name) == name


def test_the_names_of_a_folder_differ_though_case_does_not_count():
    names = FileNames()
    assert [names.name(one) for one in ("خبر n1", "خبر N1")] == ["خبر n1", "خبر N1~e0055f98a9bd"]


def test_two_articles_of_one_id_have_no_two_names():
    names = FileNames()
    names.name("BBC: عاجل")
    with pytest.raises(ArticleError, match="an earlier article has the id 'BBC: عاجل' too"):
        names.name("BBC: عاجل")
