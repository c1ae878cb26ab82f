"""Count which words of news text are verbs, verbal nouns and common nouns.

Run by hand with the build-time library mazini (CC-BY-4.0) and the ANT corpus
v1.1 (Apache-2.0; one JSON object a line with a ``text``)::

    python tools/build_words.py ant.jsonl.gz

The attested verbs of mazini's lexicon are conjugated (third person and first
plural) and those forms kept that the corpus has, that it hardly ever shows with
the article (``ال`` marks a noun), and that are no verb of form I in the bare
perfect, whose spelling too many nouns share.  ``data/verbs.txt`` holds the
folded forms, ``data/verbal_nouns.txt`` the verbal nouns of the derived patterns.

``data/common_nouns.txt`` holds the words that no phrase takes up behind a definite word, for
they are no adjectives: in the corpus they hardly ever follow another word with the article
(``الأوروبي`` nearly always does, ``الحكومة`` in one of fifty), but prepositions, which the names
of families seldom do.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from mazini import WAZN_BY_NAME, MaziniError, conjugate
from mazini.lexicon import attested_wazns, lexicon_roots

from newsclaims.text import fold

DATA = Path(__file__).parents[1] / "src/newsclaims_arabic/data"
WORD = re.compile(r"[ء-ي]+")
ARTICLE = re.compile(r"(?P<joined>[وف])?(?:(?P<bound>[بك]ال|لل)|ال)")
LEAST = 3
NOUNLIKE = 0.02
SEEN = 12
"""A common noun occurs so often with its article at least."""
ADJECTIVAL = 0.1
"""And so seldom, at most, directly behind another word with the article."""
GOVERNED = 0.05
"""And behind prepositions in this share at least."""
FREE = frozenset({"الي", "بعد", "بين", "خلال", "ضد", "علي", "عن", "في", "قبل", "لدي", "مع", "من"})
PERSONS = ("3ms", "3fs", "3mp", "1p")


def count_words(path: str) -> tuple[Counter[str], Counter[str]]:
    """Return the words of the corpus at *path* with their counts, folded and as written."""
    words: Counter[str] = Counter()
    written: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            words.update(WORD.findall(fold(text)))
            written.update(WORD.findall(text))
    return words, written


def conjugated(words: Counter[str]) -> tuple[set[str], set[str]]:
    """Return the folded finite forms and verbal nouns of all attested verbs."""
    verbs: set[str] = set()
    nouns: set[str] = set()
    for root in lexicon_roots():
        for wazn in attested_wazns(root):
            try:
                slots = conjugate(root, wazn, passive=True).slots
            except MaziniError:
                continue  # the lexicon has patterns that the engine does not conjugate
            pattern = WAZN_BY_NAME[wazn].verb_form
            for slot, forms in slots.items():
                made = {fold(form.form) for form in forms if form.form != "?"}
                if slot == "vn" and pattern != "I":
                    nouns |= made
                elif is_verbal(slot, pattern):
                    verbs |= made if not slot.endswith("_1p") else first_plurals(made, words)
    return verbs, nouns


def is_verbal(slot: str, pattern: str) -> bool:
    """Return whether the forms of a slot are spelled like verbs only."""
    name, _, person = slot.rpartition("_")
    bare_perfect = name.startswith("past") and person == "3ms" and pattern in {"I", "II", "III"}
    return person in PERSONS and not name.startswith("imp") and not bare_perfect


def first_plurals(made: set[str], words: Counter[str]) -> set[str]:
    """Keep imperfects of نحن whose هو is attested: نظير is no verb, for nobody writes يظير."""
    return {f for f in made if f[0] != "ن" or words["ي" + f[1:]] >= LEAST}


def find_common_nouns(path: str) -> set[str]:
    """Return the folded nouns, without article, that are no adjectives and no names."""
    seen: Counter[str] = Counter()
    adjectival: Counter[str] = Counter()
    governed: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            previous, past = "", 0
            text = fold(json.loads(line)["text"])
            for found in WORD.finditer(text):
                word = found.group()
                article = ARTICLE.match(word)
                if article is not None and len(word) - article.end() > 1:
                    noun = word[article.end() :]
                    seen[noun] += 1
                    adjoins = found.start() - past <= 1 and article["joined"] is None
                    bound = bool(article["bound"])
                    governed[noun] += bound or (adjoins and previous.removeprefix("و") in FREE)
                    behind = adjoins and not bound and ARTICLE.match(previous) is not None
                    adjectival[noun] += behind
                previous, past = word, found.end()
    return {
        noun
        for noun, count in seen.items()
        if count >= SEEN
        and adjectival[noun] <= ADJECTIVAL * count
        and governed[noun] >= GOVERNED * count
    }


def main() -> None:
    """Write ``data/verbs.txt``, ``data/verbal_nouns.txt`` and ``data/common_nouns.txt``."""
    words, written = count_words(sys.argv[1])
    common = sorted(find_common_nouns(sys.argv[1]))
    verbs, nouns = conjugated(words)

    def attested(form: str) -> int:
        return words[form] + words["و" + form]

    def is_verb(form: str) -> bool:
        if form.startswith("ال"):
            return False  # الحي is a noun with its article
        articled = sum(words[p + form] for p in ("ال", "وال", "بال", "لل"))
        return attested(form) >= LEAST and articled <= NOUNLIKE * attested(form)

    def is_plural(form: str) -> bool:
        """Return whether إفعال is mostly the broken plural أفعال: أبناء، أعضاء."""
        return form[0] == "ا" and written["أ" + form[1:]] > written["إ" + form[1:]]

    kept_verbs = sorted(filter(is_verb, verbs))
    kept_nouns = sorted(f for f in nouns if attested(f) >= LEAST and not is_plural(f))
    head = (
        "# Made by tools/build_words.py from mazini 0.2.2 and ANT v1.1; see there. Do not edit.\n"
    )
    for name, kept in (
        ("verbs", kept_verbs),
        ("verbal_nouns", kept_nouns),
        ("common_nouns", common),
    ):
        (DATA / f"{name}.txt").write_text(head + "\n".join(kept) + "\n", "utf-8")
        print(name, len(kept))


if __name__ == "__main__":
    main()
