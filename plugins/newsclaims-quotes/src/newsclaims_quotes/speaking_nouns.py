"""Who can speak at all: persons, bodies and documents, not deeds and facts."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.spans import Stretch

from newsclaims_quotes.lists import WORDS

AUTHORITIES = WORDS["authorities"]
INSTITUTIONS = WORDS["institutions"]
SPEAKING_DEEDS = WORDS["speaking_deeds"]

TANWIN = "ا"
(ARTICLE,) = WORDS["article"]
SPEAKING = AUTHORITIES | INSTITUTIONS | SPEAKING_DEEDS


def is_deed(passage: Passage, phrase: Stretch | None) -> bool:
    """Return whether a noun phrase names a deed or fact: `نجاح العرض`, `التدخل`.

    Bodies and documents whose names are verbal nouns speak: `الاتحاد`, `التقرير`, `المقاومة`.
    """
    if phrase is None or phrase[0] in passage.named or phrase[0] in passage.opens:
        return False
    if passage.forms[phrase[0]].norm in passage.person_norms:
        return False
    word = passage.words[phrase[0]]
    if not word.verbal_noun or word.title or word.speech_noun or word.occasion or word.media:
        return False
    bare = word.stem.removesuffix(TANWIN)
    return SPEAKING.isdisjoint({word.stem, word.body, bare, ARTICLE + bare})
