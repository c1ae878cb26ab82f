"""How long an article may be unless the caller says otherwise."""

MAX_BYTES = 1_000_000
"""The longest text, JSON file or JSON line that is read: some 90,000 Arabic words.

News of that length, read by the default plugins and written as JSON (full or not), take 230 MB of memory
(CPython 3.11, Linux, peak resident set of ``newsclaims analyze``); memory grows with the length.
"""
