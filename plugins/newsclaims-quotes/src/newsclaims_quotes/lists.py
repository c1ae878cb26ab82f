"""The plugin's word lists, with those of the library behind them."""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS as SHARED
from newsclaims_arabic.lists import Lists

WORDS = Lists("newsclaims_quotes", "words.toml", shared=SHARED)
