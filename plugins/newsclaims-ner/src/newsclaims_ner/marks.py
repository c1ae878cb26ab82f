"""Which lists a word is in, as bits, so that a finder looks only where there is something to find."""

from __future__ import annotations

from functools import cache

from newsclaims_ner.grammar import SERVANT, SERVANTS
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.words import WordReader, Words

LISTED = 1
"""A listed name, or the first word of one."""
PHRASE = 2
"""The first word of a listed name of several words."""
OPENING = 4
"""A quotation mark that may open a name."""
HEAD = 8
"""A noun that may open an organization's name."""
GIVEN = 16
"""A given name that may open a person's."""
OFFICE = 32
"""A title, or a word that opens an office."""
EVER_GIVEN = 64
"""A word that was a given name at least once; unlike the others it is no mark of a profile."""
SCENE = 128
"""A word that a report on sport has."""
CLUB = 256
"""A club that is an ordinary word, a person or a place elsewhere."""
LATIN = 512
"""A word in Latin letters; no mark of a profile either."""
SURNAME = 1024
"""A definite word that the news has above all behind given names: a family's name."""
HYPHEN = 2048
"""The hyphen; no mark of a profile."""
FIRST_BEYOND_LATIN = "\u0250"

OPENING_MARKS = frozenset("«\"“”„'‘")


def marked(words: Words) -> list[int]:
    """Return the tokens that bear any mark, so that each finder need look only at these."""
    return [i for i, word in enumerate(words) if word.marks]


@cache
def word_reader() -> WordReader:
    """Return the reader of words that knows the lists."""
    knowledge = lexicon()

    def marks(form: str) -> int:
        facts = knowledge.facts[form]
        found = facts.profile.marks | EVER_GIVEN if facts.given else facts.profile.marks
        if form[:1] < FIRST_BEYOND_LATIN and form[:1].isalpha():
            found |= LATIN
        elif form == "-":
            found |= HYPHEN
        return found | GIVEN if form.startswith(SERVANTS) or form == SERVANT else found

    return WordReader(knowledge.is_name, marks)
