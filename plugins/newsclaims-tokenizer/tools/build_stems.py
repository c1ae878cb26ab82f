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
  * wordfreq 3.1.1, list ``large`` of Arabic
  * mazini 0.2.2, every finite form of 24,188 attested verbs

    pip install wordfreq==3.1.1 mazini==0.2.2
    python tools/build_stems.py ant.jsonl.gz src/newsclaims_tokenizer/data/stems.gz
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import mazini
import wordfreq
from mazini.lexicon import attested_wazns, lexicon_roots

from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.grammar import divisions
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import letters, without_hamza
from newsclaims_tokenizer.stems import SCALE, SHORT_COST

ROUNDS = 6
WORDFREQ_TOKENS = 1e7  # what the shares of wordfreq are multiplied by: ANT has 1.3 million words
FEWEST = 3  # forms that are rarer are left out
DAMPING = 0.4  # exponent of a form's count
NEW = 20000  # pseudo-count of all stems never seen
LICENCE = 30  # a licensed stem is that much more probable, another that much less
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
    parser.add_argument("out", type=Path, help="data file to write")
    arguments = parser.parse_args()
    counts = count_forms(arguments.ant)
    verbs, participles = verb_forms()
    nominals = definite_nominals(counts)
    print(len(counts), "forms,", len(verbs), "verb forms,", len(nominals), "definite nominals")
    forms = {
        form: count**DAMPING
        for form, count in sorted(counts.items())
        if count >= FEWEST and 2 <= len(form) <= LONGEST and form not in closed_words()
    }
    table = Estimate(forms, {"nominal": nominals, "verb": set(verbs)}).run()
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


def verb_forms() -> tuple[dict[str, str], set[str]]:
    """Return finite forms with their hint (perfect, imperfect or either), and participles."""
    hints: dict[str, set[str]] = defaultdict(set)
    participles: set[str] = set()
    for root in lexicon_roots():
        for wazn in attested_wazns(root):
            slots = mazini.conjugate(root, wazn, passive=True).slots
            for slot, written in slots.items():
                kind = slot.partition("_")[0]
                for form in written:
                    stem = without_hamza(letters(form.form).text)
                    if kind == "past":
                        hints[stem].add("p")
                    elif kind in ("ind", "sub", "juss"):
                        hints[stem].add("i")
                    elif slot in ("ap", "pp"):
                        participles.add(stem)
    return {s: h.pop() if len(h) == 1 else "v" for s, h in hints.items()}, participles


def definite_nominals(counts: Counter[str]) -> set[str]:
    """Return what stands after the article, without ه written for ة."""
    bare: Counter[str] = Counter()
    for form, count in counts.items():
        bare[without_hamza(form)] += count
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

    def __init__(self, forms: dict[str, float], licensed: dict[str, set[str]]) -> None:
        self.forms = forms
        self.licensed = licensed
        self.candidates = {form: list(_keys(form)) for form in forms}
        self.shares = {key: math.exp(-cost) for key, cost in clitic_costs().items()}
        self.stems: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
        self.pairs: dict[str, dict[str, float]] = {}
        self.given: dict[str, dict[tuple[str, str], float]] = {}

    def run(self) -> Estimate:
        """Do all rounds."""
        for number in range(ROUNDS):
            self._round(first=number == 0, last=number == ROUNDS - 1)
            print("round", number + 1, {name: len(self.stems[name]) for name in CLASSES})
        return self

    def _round(self, *, first: bool, last: bool) -> None:
        gained: dict[str, dict[str, float]] = {name: defaultdict(float) for name in CLASSES}
        totals = {name: sum(self.stems[name].values()) for name in CLASSES}
        memory: dict[tuple[str, str], float] = {}
        for form, count in self.forms.items():
            own = self.given.get(form, {})
            weights = []
            for name, proclitics, enclitic, stem in self.candidates[form]:
                share = self.shares.get((name, proclitics, enclitic), 0.0)
                if (name, stem) not in memory:
                    memory[name, stem] = self._stem(name, stem, totals[name], first=first)
                probability = memory[name, stem]
                if (name, stem) in own:
                    taken = own[name, stem] / (totals[name] + NEW) * _short(stem)
                    probability = max(probability - taken, 1e-12)
                weights.append(share * probability)
            self.given[form] = _divide(self.candidates[form], weights, count, last=last)
            for (name, stem), part in self.given[form].items():
                gained[name][stem] += part
        self.stems = {name: dict(gained[name]) for name in CLASSES}
        self.pairs = {name: _pairs(self.stems[name]) for name in CLASSES}

    def _stem(self, name: str, stem: str, total: float, *, first: bool) -> float:
        licence = LICENCE if stem in self.licensed[name] else 1 / LICENCE
        if first:
            return licence * 20.0 ** -len(stem)
        seen = self.stems[name].get(stem, 0.0)
        return (seen + NEW * licence * self._spelled(name, stem)) / (total + NEW) * _short(stem)

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
            new[name] = _cost(NEW / LICENCE / (total + NEW))
            for stem, seen in self.stems[name].items():
                if seen < WORST:
                    continue
                cost = _cost(self._stem(name, stem, total, first=False) / _short(stem))
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
) -> dict[tuple[str, str], float]:
    if last and weights:
        best = max(weights)
        weights = [weight if weight == best else 0.0 for weight in weights]
    total = sum(weights)
    parts: dict[tuple[str, str], float] = defaultdict(float)
    for (name, _, _, stem), weight in zip(keys, weights, strict=True):
        if total and weight > total / 1000:
            parts[name, stem] += count * weight / total
    return parts


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
