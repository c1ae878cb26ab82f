"""Compile the lists to what an analysis reads; see ``tools/compile_lexicon.py``."""

from __future__ import annotations

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator

from attrs import asdict

from newsclaims.errors import LexiconError
from newsclaims_ner import marks
from newsclaims_ner.facts import BUCKETS, UNKNOWN_LOOK, Profile, bucket_of, little
from newsclaims_ner.grammar import ARTICLE, ORIGIN
from newsclaims_ner.lexicon import WELL_KNOWN
from newsclaims_ner.sources import PACKAGE, Sources
from newsclaims_ner.spelling import spelling
from newsclaims_ner.word_lists import SETS, TABLES

UNLISTED = "\0"
LARGEST = (1 << 16) - 1
SEEN_BEHIND = 3
"""Times behind a given name that make a word a family's name."""
SURNAME_SHARE = 0.35
"""How often it must stand there at least."""


def compile_lists(sources: Sources, *, looks: bool) -> bytes:
    """Return what `newsclaims_ner.lexicon.read_lexicon` reads.

    Args:
        sources: the lists.
        looks: whether to work out what the letters of every form say of it, which takes most of
            the time; they are worked out when the form is met otherwise.

    Raises:
        LexiconError: a count is too large.
    """
    first_words = {name.split()[0] for name in sources.phrases}
    profiles: dict[Profile, int] = {_profile(UNLISTED, sources, first_words)._replace(number=0): 0}
    buckets: list[list[str]] = [[] for _ in range(BUCKETS)]
    for form in sorted(_listed(sources, first_words)):
        buckets[bucket_of(form)].append(form)
    rows = []
    look = spelling().look
    clusters: tuple[str, ...]
    for form in (form for bucket in buckets for form in bucket):
        profile = _profile(form, sources, first_words)
        clusters = sources.clusters.get(form, ("-1", "-1", "-1"))
        row = (
            sources.given.get(form, 0),
            sources.family.get(form, 0),
            sources.ordinary.get(form, 0),
            profiles.setdefault(profile, len(profiles)),
            *(int(cluster) + 1 for cluster in clusters),
            look(form).digits if looks else UNKNOWN_LOOK,
        )
        if max(row) > LARGEST:
            raise LexiconError(
                f"{PACKAGE}/data: {form}: a count or cluster above {LARGEST}; make it smaller"
            )
        rows.append(row)
    texts = [
        "\n".join(["\t".join(bucket) for bucket in buckets]).encode("utf-8", "surrogatepass"),
        "\n".join(_phrases(sources)).encode(),
    ]
    every = asdict(sources, filter=lambda field, _: field.name in (*TABLES, *SETS))
    head = {
        "rows": len(rows),
        "texts": [len(text) for text in texts],
        "profiles": [profile[1:] for profile in profiles],
        "sets": {
            name: dict(sorted(words.items())) if name in TABLES else sorted(words)
            for name, words in every.items()
        },
    }
    packed = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    columns = [little(array("H", column)).tobytes() for column in zip(*rows, strict=True)]
    sizes = bytes(len(bucket) for bucket in buckets)
    return zlib.compress(b"".join([b"%d\n" % len(packed), packed, *texts, sizes, *columns]), 9)


def _listed(sources: Sources, first_words: set[str]) -> set[str]:
    """Return every form that a list has."""
    return {
        *sources.given,
        *sources.ordinary,
        *sources.single,
        *(place for place in sources.places if " " not in place),
        *sources.nationalities,
        *sources.clusters,
        *sources.titles,
        *sources.title_heads,
        *sources.heads,
        *sources.women,
        *sources.clubs,
        *sources.team_verbs,
        *sources.team_nouns,
        *sources.sport_scenes,
        *first_words,
        *marks.OPENING_MARKS,
    }


def _profile(form: str, sources: Sources, first_words: set[str]) -> Profile:
    return Profile(
        number=-1,
        far=tuple(_far_features(form, sources)),
        near=tuple(_near_features(form, sources)),
        role=_role(form, sources),
        name_class=_name_class(form, sources),
        marks=_marks(form, sources, first_words),
        place=sources.places.get(form, ""),
        kind=sources.single.get(form),
        nationality=form in sources.nationalities,
        place_like=form in sources.place_like,
    )


def _far_features(form: str, sources: Sources) -> Iterator[str]:
    for name, words in (
        ("t", sources.titles),
        ("th", sources.title_heads),
        ("oh", sources.organization_heads),
        ("nat", sources.nationalities),
    ):
        if form in words:
            yield name


def _near_features(form: str, sources: Sources) -> Iterator[str]:
    given, family = sources.given.get(form, 0), sources.family.get(form, 0)
    counted, behind = sources.ordinary.get(form, 0), sources.after_name.get(form, 0)
    yield f"g={_magnitude(given)}"
    yield f"f={_magnitude(family)}"
    yield f"o={_magnitude(counted)}"
    if counted and given:
        yield f"go={given * 4 > counted}"
    if behind:
        yield f"an={behind * 10 > counted}"
    place = sources.places.get(form)
    if place:
        yield f"pl={place}"
    known = sources.single.get(form)
    if known:
        yield f"kn={known}"
    if form in sources.women:
        yield "fem"


def _magnitude(count: int) -> int:
    """Return a count's order of magnitude, base four."""
    return (count.bit_length() + 1) // 2


def _role(form: str, sources: Sources) -> str:
    if form in sources.titles:
        return "T"
    if form in sources.organization_heads:
        return "H"
    if form in sources.nationalities:
        return "A"
    if form in sources.places:
        return "P"
    if form in sources.single:
        return "K"
    return _name_class(form, sources)


def _name_class(form: str, sources: Sources) -> str:
    seen = sources.given.get(form, 0) + sources.family.get(form, 0)
    counted = sources.ordinary.get(form, 0)
    if seen:
        return "N" if 2 * seen >= counted else "n"
    return "u" if not counted else "o"


def _marks(form: str, sources: Sources, first_words: set[str]) -> int:
    found = 0
    if form in first_words:
        found |= marks.PHRASE | marks.LISTED
    if form in sources.single:
        found |= marks.LISTED
    if form in marks.OPENING_MARKS:
        found |= marks.OPENING
    if form in sources.heads:
        found |= marks.HEAD
    if _may_open(form, sources):
        found |= marks.GIVEN
    if form in sources.titles or form in sources.title_heads:
        found |= marks.OFFICE
    if form in sources.sport_scenes:
        found |= marks.SCENE
    if form in sources.clubs:
        found |= marks.CLUB
    if _is_surname(form, sources):
        found |= marks.SURNAME
    return found


def _is_surname(form: str, sources: Sources) -> bool:
    """Return whether *form* is definite and the news has it above all behind given names."""
    behind, counted = sources.after_name.get(form, 0), sources.ordinary.get(form, 0)
    other = form in sources.nationalities or form in sources.single or form in sources.titles
    other = other or form in sources.no_name
    if not form.startswith(ARTICLE) or other or behind < SEEN_BEHIND:
        return False
    listed = form.endswith(ORIGIN) or sources.family.get(form, 0) >= SEEN_BEHIND
    return listed and behind >= SURNAME_SHARE * counted


def _may_open(form: str, sources: Sources) -> bool:
    """Return whether *form* is a well-known given name, and more of one than of a word."""
    given = sources.given.get(form, 0)
    if given < WELL_KNOWN or form in sources.no_opener:
        return False
    return 2 * given >= sources.ordinary.get(form, 0)


def _phrases(sources: Sources) -> Iterator[str]:
    """Yield the first word of the names of several, then the kinds and other words of all.

    Of those with the same second word the longest come first.
    """
    table: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for name, kind in sources.phrases.items():
        first, *rest = name.split()
        table[first].append((kind[0], rest))
    for first, follow in sorted(table.items()):
        follow.sort(key=lambda one: (-len(one[1]), one))
        yield "\t".join([first, *(" ".join([kind, *rest]) for kind, rest in follow)])
