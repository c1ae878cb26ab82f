"""Characters that inputs are dressed with, by what is odd about them."""

from __future__ import annotations

import unicodedata

MARKS = "«»“”„\"'‘’‹›()[]{}⟨⟩،,؛;:؟?!.…-–—/\\٪%*_|<>"
BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u180e"
CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
SURROGATES = "\ud800\udbff\udc00\udfff"
NONCHARACTERS = "\ufffe\uffff\U0001ffff\U0010ffff\ufffd\ue000\U000f0000"
SPACES = " \u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t"
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85", "\x1c", "\n\n", "\n \n")
ESCAPES = ("\x1b[31m", "\x1b[0m", "\x1b]0;title\x07", "\x1b[2J", "\x1b", "\x9b1m", "\x1b[38;5;12m")
DIGITS = (
    "0123456789",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "０１２３４５６７８９",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "²³¹",
)
NUMERIC = "½¼¾⅓⅔⅛⁰⁴₂①⑩㊿ⅣⅫ〇一千萬\U00010e60\U00010e7e\u0600\u0601\u06dd\u066a\u066b\u066c\u0609"
EMOJI = (
    "😀", "👩🏽\u200d🚀", "👨\u200d👩\u200d👧\u200d👦", "🇮🇶", "🇮", "🏴\U000e0067\U000e0062\U000e007f", "❤\ufe0f", "1\ufe0f\u20e3",
    "\U0001f3fd", "\u200d", "☎", "✔\ufe0f",
)  # fmt: skip
OTHER_SCRIPTS = (
    "Nord",
    "İstanbul",
    "ﬁ",
    "straße",
    "Ω",
    "Ж",
    "שלום",
    "मानक",
    "中文",
    "日本",
    "한",
    "é",
    "e\u0301",
    "ǅ",
)

BLOCKS = {
    "arabic": (0x0600, 0x06FF),
    "supplement": (0x0750, 0x077F),
    "extended_b": (0x0870, 0x089F),
    "extended_a": (0x08A0, 0x08FF),
    "presentation_a": (0xFB50, 0xFDFF),
    "presentation_b": (0xFE70, 0xFEFF),
    "extended_c": (0x10EC0, 0x10EFF),
    "rumi": (0x10E60, 0x10E7F),
    "mathematical": (0x1EE00, 0x1EEFF),
}
"""Blocks of Unicode with Arabic letters, marks and numbers; what is not assigned is kept."""


def _block(low: int, high: int) -> str:
    return "".join(map(chr, range(low, high + 1)))


ARABIC = {name: _block(*ends) for name, ends in BLOCKS.items()}
HARAKAT = "".join(c for c in ARABIC["arabic"] + ARABIC["extended_a"] if unicodedata.combining(c))
LIGATURES = "ﷲﷺﻻﻷﻹﻵ﷽ﷻﷳﱠ"
TATWEEL = "ـ"
