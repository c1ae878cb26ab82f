"""What the shape of a word tells where no lexicon has it: adjective, participle, verbal noun.

Stems are folded: without article and clitics, hamzas on bare alif, teh marbuta as heh.
"""

from __future__ import annotations

import re

SHORTEST = 3
SHORTEST_DUAL = 6
"""Shorter ones with that ending are participles in the accusative: ملفتا."""
FEMININES = ("ه", "ات")
SHORT_ADJECTIVES = frozenset(
    {
        "بحت", "جاد", "جم", "حاد", "حر", "حسن", "حق", "حي", "خاص", "سام", "شاب", "صعب", "صلب", "ضخم",
        "عام", "عدل", "فذ", "مر", "نزيه", "هام", "هش",
    }
)  # fmt: skip
"""Adjectives of two or three letters; other nouns that short hardly ever are adjectives."""
ADJECTIVE = re.compile(r"(?:.*ي|م..+|.ا..|..ي.|..و.|ا...|.ال|...ان)\Z")
"""Relation, participles مفعول and فاعل, فعيل, فعول, أفعل, فعلان."""
VERBAL_NOUN = re.compile(r"(?:ت..?ي.|است..ا.|ا.ت.ا.|ان..ا.|م.ا..(?:ه|ات))\Z")
"""تفعيل، استفعال، افتعال، انفعال، مفاعلة، مفاعلات."""
PARTICIPLE = re.compile(r"(?:م[^ا].{2,}|م.ا..|.ا(?:[^يا].|.ي))\Z")
"""مفعول and what else begins with م, فاعل; not مال, not قاضي."""
BROKEN_PLURAL = re.compile(r"(?:ا..ا.|م.ا.ي?.|.وا.ي?.|..?.اء|.[^اي]و.|.[^اي]ا.)\Z")
"""أفعال، فواعل، مفاعل، مفاعيل، فعلاء، فعول، فعال."""


def without_ending(stem: str) -> str:
    """Return *stem* without the ending of feminine, dual or sound plural."""
    for ending in ("تين", "تان", "ون", "ين", "ات", "ان", "ه"):
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST:
            return stem.removesuffix(ending)
    return stem


def like_adjective(stem: str) -> bool:
    """Say whether *stem* has the shape of an adjective."""
    bare = without_ending(stem)
    return bare in SHORT_ADJECTIVES or bool(ADJECTIVE.match(bare))


def like_participle(stem: str) -> bool:
    """Say whether *stem* has the shape of a participle and is no adjective of relation."""
    spellings = (stem, without_ending(stem))
    return any(PARTICIPLE.match(each) and not each.endswith("ي") for each in spellings)


def like_verbal_noun(stem: str) -> bool:
    """Say whether *stem* has the shape of a derived verbal noun."""
    return bool(VERBAL_NOUN.match(stem))


def like_dual(body: str) -> bool:
    """Say whether *body* may be the dual of a feminine in the construct: منظمتا كذا وكذا."""
    return body.endswith("تا") and len(body) >= SHORTEST_DUAL


def feminine(stem: str) -> bool:
    """Say whether *stem* agrees like a feminine, as far as its shape shows."""
    plural = not stem.endswith("ي") and bool(BROKEN_PLURAL.match(stem))
    return plural or stem.endswith(FEMININES)
