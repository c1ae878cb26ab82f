"""The encoding is found from the bytes; declarations count where two fit."""

import codecs

import pytest

from newsclaims import ArticleError

charset = pytest.importorskip("newsclaims_web.charset", reason="newsclaims-web is not installed")

TEXT = "قال وزير النقل سالم الحارثي إن الجسر سيفتح بعد غد، ثم نفى وجود أي تأخير."
DECLARED = "<html><head><meta charset='{}'></head><body>{}</body></html>"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "iso-8859-1", "no-such"])
@pytest.mark.parametrize("served", [None, "utf-8", "windows-1252", "windows-1256"])
def test_no_declaration_misleads(encoding, declared, served):
    html = DECLARED.format(declared, TEXT) if declared else f"<html><body>{TEXT}</body></html>"
    text, found = charset.decoded(html.encode(encoding), served)
    assert (text, found) == (html, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_comes_before_all_and_is_no_text(mark, encoding):
    assert charset.decoded(mark + TEXT.encode(encoding), "windows-1256") == (TEXT, encoding)


def test_a_short_text_is_enough():
    assert charset.decoded("نعم، قال سالم".encode("windows-1256")) == (
        "نعم، قال سالم",
        "windows-1256",
    )


def test_a_page_in_other_letters_is_read_as_it_declares():
    html = DECLARED.format("windows-1251", "Министр сообщил об открытии моста в воскресенье")
    assert charset.decoded(html.encode("windows-1251")) == (html, "cp1251")


def test_a_few_broken_bytes_are_shown_as_such():
    data = TEXT.encode() + b"\xd9" + TEXT.encode()
    text, found = charset.decoded(data)
    assert (text, found) == (f"{TEXT}\ufffd{TEXT}", "utf-8")


def test_half_a_character_is_refused():
    data = TEXT.encode() + b"\xed\xb2\x80"
    with pytest.raises(ArticleError, match=f"lone surrogate at byte {len(TEXT.encode())}"):
        charset.decoded(data)


def test_what_is_no_encoding_of_text_is_not_believed():
    html = DECLARED.format("rot13", TEXT)
    assert charset.decoded(html.encode("windows-1256"))[1] == "windows-1256"
