"""Whether words have the shape of a name, a title before it, or what surrounds them."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.segments import ON_BEHALF, Named
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation

_PLURALS = WORDS.endings("plurals")
_NOT_NAMES = WORDS.endings("common")
LINEAGE = WORDS["name_links"]
ELDER = WORDS["elder"]

PEOPLES = WORDS.endings("peoples")

REGIONS = WORDS["regions"]

_FEMININES = WORDS.endings("feminines")
_SHORTEST_NAMED = 2
_SHORTEST_GIVEN = 3
SURNAMES = frozenset({"office", "post", "sovereign"})
"""Classes of nouns that are surnames too: القاضي، الأمير، السلطان."""


def holds_two_names(words: Sequence[PlacedWord], person: Named) -> bool:
    """Return whether *person* is whom somebody speaks for and who speaks, one behind the other.

    ``المتحدث باسم رئيس الوزراء سامر حلبي نادر عساف``: two names of two parts.
    """
    before = words[: person.first]
    speaks = any(word.key in ON_BEHALF for word in before)
    titled = any(word.personal for word in before[1:])
    lineage = any(
        w.key in LINEAGE for w in words[person.first : person.last]
    )  # محمد بن فلان الفلاني
    return speaks and titled and not lineage and person.last - person.first == 2 * _SHORTEST_NAMED


def ends_title(before: PlacedWord, word: PlacedWord) -> bool:
    """Return whether *word* is no name, but ends the title that *before* is part of.

    ``الرئيس الأفغاني``: the adjective of a definite title; ``محافظ ميسان``: an office without
    article wants a complement.
    """
    if before.key in REGIONS and not before.definite:
        return True  # «حاكم مقاطعة شينكاي»
    if before.head is None or not before.personal:
        return False
    if before.definite or (word.definite and before.head.head_class == "rank"):
        return word.definite and is_relation(word.key)  # «جنرال الأميركي فلان»
    return before.head.head_class == "office" and before.key not in ELDER


def is_ranked(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* are a rank and a surname: ``الدكتور الحلبي``."""
    rank, *names = words
    ranked = rank.head is not None and rank.head.head_class == "rank" and rank.definite
    return (
        ranked
        and len(names) == 1
        and names[0].head is None
        and names[0].definite
        and not names[0].key.endswith("ه")
    )


def is_titled_surname(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* are a man's title and a surname in ة: ``النائب العبابنة``.

    Both have the article, so the second is no complement, and no adjective of a man ends so.
    """
    if len(words) != _SHORTEST_NAMED:
        return False
    title, name = words
    man = title.head is not None and title.head.gender == "m" and title.head.number == "s"
    surname = name.definite and name.key.endswith("ه") and may_be_name(name)
    unknown = not (name.word.adverb or name.word.speech_noun or is_known_noun(name.word))
    return title.personal and title.definite and man and surname and unknown


def is_lone_name(words: Sequence[PlacedWord]) -> bool:
    """Return whether one bare word behind a title with the article is a name: ``القاضي سالم``.

    Whatever else it may be, a place or a trade, it could not stand there without an article, nor
    behind a pronoun: ``ابنته ريم``.
    """
    if len(words) != _SHORTEST_NAMED:
        return False
    title, name = words
    titled = title.personal and (title.definite or title.owned) and title.head is not None
    one = titled and title.head is not None and title.head.number == "s"
    attached = name.definite or name.owned or name.governed or name.joined or name.indefinite
    if not one or attached or name.mark or name.never_name or name.preposition or name.particle:
        return False
    if name.head is None:
        deed = name.word.content_noun or name.word.speech_noun
        woman = title.head is not None and title.head.gender == "f"
        return not (deed or name.key.isascii() or (name.key.endswith(_FEMININES) and not woman))
    return name.head.number == "s" and name.head.head_class == "profession"


def is_surname_like_title(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a title with the article that ends a phrase behind one given name is his surname."""
    if at != len(words) - 1 or len(words[at - 1].key) < _SHORTEST_GIVEN or words[at - 1].definite:
        return False
    title = words[at]
    office = title.head is not None and title.head.head_class in SURNAMES
    return office and _is_bare_title(title)


def is_surname_behind_lineage(words: Sequence[PlacedWord], first: int, at: int) -> bool:
    """Return whether a title ends a name with lineage, before which its title stands: ``المهندس محمد بن علي المخرج``."""
    if at != len(words) - 1 or not first or not words[first - 1].personal:
        return False
    lineage = any(word.key in LINEAGE for word in words[first + 1 : at - 1])
    title = words[at]
    return lineage and title.personal and _is_bare_title(title)


def _is_bare_title(word: PlacedWord) -> bool:
    """Return whether *word* is one holder of a title with the article and nothing else attached."""
    one = word.head is not None and word.head.number == "s" and word.head.head_class != "rank"
    return one and word.definite and not (word.governed or word.joined or word.owned)


def is_title_before(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[:at]`` is the title of the person named at *at*."""
    first, previous = words[0], words[at - 1]
    if first.head is not None and not first.head.personal:
        return False
    if is_complement(words, at):
        return False
    if first.head is None and not (first.definite or first.owned):
        return False
    return (
        previous.definite
        or bool(previous.governed)
        or previous.head is None
        or previous.personal
        or previous.owned
    )


def is_complement(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether the name at *at* is that of somebody else in the phrase.

    In ``باسم فلان`` and ``حزب فلان`` it depends on the word before; in ``مسؤول في مكتب
    الوزير فلان`` the official stays unnamed.
    """
    first, previous = words[0], words[at - 1]
    behalf = previous.key in ON_BEHALF and not previous.owned  # not «المتحدث باسمه فلان»
    if behalf or previous.preposition or words[at].governed:
        return True
    if previous.governed and previous.personal and _is_one_person(previous):
        return True  # «قائد موال للرئيس فلان», not «كاتب الدولة للشباب فلان»
    ranked = previous.head is not None and previous.head.head_class == "rank"
    return not (first.definite or first.owned) and words[1].preposition and not ranked


def after_title(words: Sequence[PlacedWord], entities: Sequence[Named]) -> int | None:
    """Return where the title that *words* begin with is over and a name may start."""
    closed = words[0].definite or len(words[0].key) == 1  # «د. فلان», not «مهندس ياباني»
    covered = {i for e in entities for i in range(e.first, e.last)}
    long = {e.first for e in entities if e.last - e.first > 1}
    for i, word in enumerate(words[1:], 1):
        if closed and i in long and may_be_name(word) and not word.definite:
            return i  # a name in apposition, whatever the recognizer takes it for
        if word.key in ON_BEHALF or word.preposition:
            closed = word.owned
        elif i in covered or word.definite or word.owned:
            closed = True
        elif word.governed:
            closed = closed and word.governed.startswith("ب")  # «بجدة», not «لمشروع كذا»
        elif word.head is not None:
            closed = word.head.head_class == "rank"
        elif word.joined and not (closed and i + 1 < len(words)):
            closed = False  # else it is a name that begins with و, cut in two
        elif closed:
            return i
    return None


def may_end_name(word: PlacedWord, before: PlacedWord, parts: int) -> bool:
    """Return whether an unknown *word* may go on a name of so many *parts* after *before*."""
    if not may_be_name(word) or word.key.endswith(_PLURALS):
        return False
    if parts > 1 and word.key in COMMON_NOUNS:
        return False  # «ذكر سامر حلبي قواعد العمل»
    if parts > 1 and before.definite and not word.definite:
        return False  # «زياد الحلبي ضيف شرف»: a surname with article is the last
    return parts == 1 or is_relation(word.key) or not (word.definite or word.key.endswith("ه"))


def has_shape_of_name(words: Sequence[PlacedWord], end: int) -> bool:
    """Return whether the unknown ``words[:end]`` are more likely a name than a common noun."""
    first = words[0]
    if first.definite or first.owned:
        return False
    common = any(w.key.endswith(_NOT_NAMES) for w in words[:end])
    followed = end < len(words) and _is_one_person(words[end])  # «فلان المتحدث باسم كذا»
    if followed and (
        end > 1 or (words[end].definite and not common and not words[end].key.endswith("ه"))
    ):
        return True
    if end == 1 or common:
        return False
    if _is_construct(words[:end]):
        return False
    return end == len(words) or words[end].head is not None


def _is_one_person(word: PlacedWord) -> bool:
    """Return whether *word* stands for one person: ``صغار المزارعين`` is nobody's name."""
    return word.head is not None and word.personal and word.head.number == "s"


def _is_construct(words: Sequence[PlacedWord]) -> bool:
    """Return whether unknown words look like ``واقع الحال``, not like ``مروان الحلبي``."""
    return any(w.definite and not is_relation(w.key) for w in words)


def is_cut_in_two(word: PlacedWord) -> bool:
    """Return whether the end of a foreign name may be taken for a pronoun: ``زاده``, ``شويبله``."""
    attached = word.definite or word.governed or word.joined or word.indefinite or word.never_name
    return word.owned and word.head is None and not (attached or is_known_noun(word.word))


def may_be_name(word: PlacedWord) -> bool:
    """Return whether *word* may be part of a personal name as far as its shape shows."""
    return not (
        word.mark
        or word.governed
        or word.joined
        or word.owned
        or word.indefinite
        or word.head is not None
        or word.preposition
        or word.particle
        or word.never_name
        or word.key.isascii()
        or len(word.key) == 1
        or (word.definite and word.key.endswith(PEOPLES))
    )
