"""Divide a word into proclitics, stem and enclitics by the counts of its parts (first version)."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files

from attrs import frozen

from newsclaims.text import fold

_KEEP = frozenset(
    "وزير وزراء فقط بيسكوف كما لم لما ليبيا فلسطين كذلك فيما بين وفق وفقا كان كانت وصف وجه فرنسا بعد لافروف بوتين كيري باريس بلد بلاد لكن كل كلا "
    "كثير كبير بسبب لدي له به وقت وضع وسط وكالة وكاله ورقة ولاية وطن وطني وحدة واقع واحد واحدة ولد والد والدة وفد وفاة ولي ولا لقاء لجنة لبنان لندن فريق "
    "فرع فلم فيلم فترة فتح فيه في كرة كتاب كتب كلمة كامل كيف كأس كاس بطولة بنك بيان بلدية برنامج بن بنت بيت باب بدا بحث بدون بلغ بعض سبتمبر سنة سوف "
    "ستة سبعة سياسة سلام سوريا ليس ليست لقد لدى لعب لعبة لاعب لو لذا لذلك كذا هذا هذه ذلك التي الذي الذين الله إلى الى الا الان علي بل هل".split()
)
_KEEP_FOLDED = frozenset(map(fold, _KEEP))
_SPECIAL: dict[str, tuple[int, int]] = {
    form: (cut, len(form) - cut) for form, cut in {"له": 1, "به": 1, "لها": 1, "بها": 1, "لهم": 1, "بهم": 1, "فيه": 2, "فيها": 2, "منه": 2, "منها": 2,
    "عنه": 2, "عنها": 2, "عليه": 3, "عليها": 3, "اليه": 3, "اليها": 3, "منهم": 2, "فيهم": 2, "عليهم": 3, "اليهم": 3}.items()
}  # fmt: skip
_ENCLITICS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
_IMPERFECT = frozenset("يتنا")


@frozen
class Analysis:
    """How one written form divides, in code points from its beginning."""

    norm: str
    cuts: tuple[int, ...]
    stem: tuple[int, int]
    stem_norm: str
    enclitic: bool
    features: frozenset[str]


@lru_cache(maxsize=1)
def _counts() -> dict[str, int]:
    raw = files("newsclaims_tokenizer").joinpath("data/words.txt.gz").read_bytes()
    counts: dict[str, int] = {}
    for line in gzip.decompress(raw).decode().splitlines():
        word, _, number = line.partition(" ")
        key = fold(word)
        counts[key] = counts.get(key, 0) + int(number)
    return counts


def _family(stem: str) -> int:
    counts = _counts()
    get = counts.get
    return get(stem, 0) + get("ال" + stem, 0) + get("و" + stem, 0) // 2 + get("لل" + stem, 0)


@lru_cache(maxsize=1 << 16)
def analyze(form: str) -> Analysis:
    """Divide *form*."""
    norm = fold(form)
    if len(norm) != len(form.rstrip("ـ")) or len(norm) < 2:
        return Analysis(norm, (), (0, len(form)), norm, False, frozenset())
    cuts: list[int] = []
    start, end = 0, len(norm)

    def rest() -> str:
        return norm[start:end]

    def keep() -> bool:
        return rest() in _KEEP_FOLDED or rest() in _SPECIAL

    features: set[str] = set()
    whole = lambda: _counts().get(rest(), 0) + _counts().get("ال" + rest(), 0)  # noqa: E731
    if rest()[0] in "وف" and len(rest()) > 2 and not keep() and _family(norm[1:]) > 0.2 * whole():
        start += 1
        cuts.append(start)
    if rest()[0] == "س" and len(rest()) > 4 and rest()[1] in _IMPERFECT and not keep():
        if _counts().get(norm[start + 1 :], 0) > 0.2 * whole():
            start += 1
            cuts.append(start)
    elif rest().startswith("لل") and len(rest()) > 4 and not keep():
        cuts += [start + 1, start + 2]
        start += 2
        features.add("definite")
    elif rest()[0] in "بلك" and len(rest()) > 2 and not keep():
        if _family(norm[start + 1 :]) > 0.3 * whole():
            start += 1
            cuts.append(start)
    if "definite" not in features and rest().startswith("ال") and len(rest()) > 4 and not keep():
        start += 2
        cuts.append(start)
        features.add("definite")
    stem_norm = rest()
    enclitic = False
    if rest() in _SPECIAL:
        end = start + _SPECIAL[rest()][0]
        enclitic = True
        stem_norm = rest()
    elif "definite" not in features and not keep():
        for suffix in _ENCLITICS:
            if not rest().endswith(suffix) or len(rest()) - len(suffix) < 2:
                continue
            if suffix == "ه" and form.endswith(("ة", "ۀ")):
                continue
            stem = rest()[: -len(suffix)]
            options = {stem: _family(stem)}
            if stem.endswith("ت"):
                options[stem[:-1] + "ه"] = _family(stem[:-1] + "ه")
            if stem.endswith("ا"):
                options[stem[:-1] + "ي"] = _family(stem[:-1] + "ي")
            best = max(options, key=lambda s: options[s])
            if options[best] > 1.0 * whole() and options[best] > 2:
                end -= len(suffix)
                stem_norm = best
                enclitic = True
                break
    return Analysis(norm, tuple(cuts), (start, end), stem_norm, enclitic, frozenset(features))
