"""Arabic in the pages of the documentation: code blocks, tables, and pages that are Arabic throughout.

Code is set from left to right.  A browser orders neighbouring Arabic strings as one run from right
to left, so a list of them stands reversed and its quotation marks and digits wander.  Every string
is therefore one element, which the style sheet ``_static/arabic.css`` isolates.
"""

import re
from collections.abc import Iterable, Iterator

from docutils import nodes
from pygments.formatters import HtmlFormatter
from pygments.token import Generic, String, Text, _TokenType
from sphinx.application import Sphinx
from sphinx.highlighting import PygmentsBridge
from sphinx.writers.html5 import HTML5Translator

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
ARABIC_PAGES = "ar/"
MIXED = frozenset({"td", "th", "blockquote"})
"""Elements that have the direction of the first letter in them, where a page is English."""
LETTER = ARABIC.pattern
GROUP = r"(?<=\d),(?=\d)"
"""A comma between digits, which ends no cell."""
PHRASE = re.compile(
    rf"""
    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'   # what a program prints as a literal
    | (?:(?:[\d.<>~«(-]|{GROUP})+[ ]?)* {LETTER}   # or a cell from its first letter or number
      (?:[ ]?(?:[^\s|,\u2500-\u257f]|{GROUP}))*   # up to a bar, a comma, a tab or two spaces
    """,
    re.VERBOSE,
)
Token = tuple[_TokenType, str]


def whole_strings(tokens: Iterable[Token]) -> Iterator[Token]:
    """Join the parts of a string that an escape sequence separates.

    Args:
        tokens: What a lexer yields.

    Yields:
        The same text in the same order.
    """
    kind, text = None, ""
    for ttype, value in tokens:
        if kind and ttype in (kind, String.Escape):
            text += value
            continue
        if kind:
            yield kind, text
        kind, text = None, ""
        if ttype in String and ttype not in (String.Affix, String.Escape, String.Interpol):
            kind, text = ttype, value
        else:
            yield ttype, value
    if kind:
        yield kind, text


def phrases(tokens: Iterable[Token]) -> Iterator[Token]:
    """Cut the Arabic literals and cells out of output and plain text.

    Args:
        tokens: What a lexer yields.

    Yields:
        The same text in the same order; Arabic parts have the subtype ``Phrase``.
    """
    for ttype, value in tokens:
        if ttype not in (Generic.Output, Text) or not ARABIC.search(value):
            yield ttype, value
            continue
        end = 0
        for match in PHRASE.finditer(value):
            if ARABIC.search(match[0]):
                yield ttype, value[end : match.start()]
                yield ttype.Phrase, match[0]
                end = match.end()
        yield ttype, value[end:]


class Formatter(HtmlFormatter):
    """Highlighted code in which each string with Arabic is one element."""

    def format(self, tokensource, outfile) -> None:  # noqa: ANN001 - as Pygments declares it
        """Write the tokens as HTML."""
        super().format(phrases(whole_strings(tokensource)), outfile)


class Translator(HTML5Translator):
    """HTML in which Arabic pages run from right to left, and so do Arabic cells of others."""

    def starttag(self, node, tagname, suffix="\n", empty=False, **attributes) -> str:  # noqa: ANN001, ANN003, FBT002 - as docutils declares it
        """Return the opening tag of an element."""
        if self.builder.current_docname.startswith(ARABIC_PAGES):
            if tagname == "section":
                attributes |= {"dir": "rtl", "lang": "ar"}
        elif tagname in MIXED and isinstance(node, nodes.Element) and ARABIC.search(node.astext()):
            attributes["dir"] = "auto"
        return super().starttag(node, tagname, suffix, empty, **attributes)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension with Sphinx."""
    PygmentsBridge.html_formatter = Formatter
    app.set_translator("html", Translator)
    app.add_css_file("arabic.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
