"""Where what is said ends.

A content runs to the end of its sentence or quotation unless a coordinated
reporting word (`، مضيفاً أن`، `وقال إن`), an attribution (`، بحسب قوله`) or a
remark of the journalist (`، في إشارة إلى`) comes before.
"""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.speech import is_speech

from newsclaims_quotes.closers import Closers, closing
from newsclaims_quotes.content_marks import goes_on, leads, past_bracket, trim
from newsclaims_quotes.rules import tell

LONGEST = 400
"""No content is followed further than this many tokens."""


def content_end(passage: Passage, start: int, limit: int, closers: Closers) -> int:
    """Return the index past the content that begins at *start*.

    Args:
        passage: the document.
        start: first token of the content.
        limit: the content ends here at the latest.
        closers: what may end it before.
    """
    limit = min(limit, start + LONGEST)
    home = passage.inside[start]
    roles = closers.roles
    index, rule = start, "content.limit"
    while index < limit:
        if not roles[index]:
            index += 1
            continue
        quotation = passage.opens.get(index)
        if quotation is not None and quotation.close < limit:
            opens = leads(passage, start, index) and is_speech(passage, quotation)
            index = quotation.close + 1
            if opens and not goes_on(passage, quotation, limit):
                tell(passage, "content.quotation", "noted", quotation.close)
                return index
            continue
        past = past_bracket(passage, index, limit)
        if start < index < past and index + 1 not in closers.others:
            index = past
            continue
        if index > start and passage.inside[index] is home:
            closed_by = closing(passage, start, index, limit, closers)
            if closed_by:
                rule = closed_by
                break
        index += 1
    end = trim(passage, start, index)
    if passage.telling is not None:
        at = end - 1 if rule == "content.limit" else index + bool(passage.mark(index))
        tell(passage, rule, "noted", at, near=(at + 1, at + 2))
    return end
