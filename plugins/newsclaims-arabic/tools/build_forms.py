"""Conjugate the verbs of ``data/reporting_verbs.toml`` into ``data/forms.txt``.

Run by hand after an edit of the verbs, with the build-time library mazini
(CC-BY-4.0, a port of Wiktionary's Module:ar-verb)::

    pip install mazini==0.2.2
    python tools/build_forms.py

One line a verb: the lemma, then ``code:form`` for every inflected form in
folded spelling.  A code is tense, voice, person, gender, number:

    p perfect, i imperfect (all moods), a participle in the accusative
    a active, p passive
    1 2 3
    m f x (x: either)
    s d p
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from mazini import conjugate

from newsclaims.text import fold

DATA = Path(__file__).parents[1] / "src/newsclaims_arabic/data"
TENSES = {"past": "p", "ind": "i", "sub": "i", "juss": "i"}
RARE = {"2d", "2fp", "3fp"}  # not met in news, but spelled like other words
TANWIN_KASRA = "\u064d"


def finite(slots: dict[str, list[str]]) -> dict[tuple[str, str], None]:
    """Return the (code, form) pairs of the finite slots, each once, in slot order."""
    found: dict[tuple[str, str], None] = {}
    for slot, forms in slots.items():
        tense, *rest = slot.split("_")
        if tense not in TENSES:
            continue
        voice, person = ("p", rest[1]) if rest[0] == "pass" else ("a", rest[0])
        if (voice == "p" and person[0] != "3") or person in RARE:
            continue
        gender = person[1] if person[1:-1] else "x"
        for form in forms:
            code = TENSES[tense] + voice + person[0] + gender + person[-1]
            found[code, fold(form)] = None
    return found


def participles(slots: dict[str, list[str]]) -> dict[tuple[str, str], None]:
    """Return the accusative active participles: قائلا، قائلة، قائلين، قائلات."""
    found: dict[tuple[str, str], None] = {}
    for form in slots.get("ap", []):
        if form == "?":
            continue
        weak = TANWIN_KASRA in form[-2:]  # داعٍ، متمنٍّ
        stem = fold(form)
        if weak and stem.endswith("ء"):  # راءٍ، رائيا
            stem = stem[:-1] + "ي"
        base = stem + "ي" if weak else stem
        found["aa3ms", base + "ا"] = None
        found["aa3fs", base + "ه"] = None
        found["aa3xd", base + "ين"] = None
        found["aa3fd", base + "تين"] = None
        found["aa3mp", stem + "ين"] = None
        found["aa3fp", base + "ات"] = None
    return found


def main() -> None:
    """Write ``data/forms.txt``."""
    verbs = tomllib.loads((DATA / "reporting_verbs.toml").read_text("utf-8"))["verbs"]
    lines = [
        "# Made by tools/build_forms.py from reporting_verbs.toml with mazini 0.2.2; see there. Do not edit."
    ]
    for lemma, entry in verbs.items():
        made = conjugate(entry["root"], entry["pattern"], passive=True)
        slots = {slot: [f.form for f in forms] for slot, forms in made.slots.items()}
        pairs = finite(slots) | participles(slots)
        lines.append(lemma + " " + " ".join(f"{code}:{form}" for code, form in pairs))
    (DATA / "forms.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
