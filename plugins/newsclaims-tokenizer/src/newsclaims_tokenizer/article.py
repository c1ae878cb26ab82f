"""What an article says of the division of its words, where the statistics hardly decide."""

from __future__ import annotations

from collections import Counter

from newsclaims.model import WordForm
from newsclaims_tokenizer.forms import RIVALS, is_divided

REPEATED = 3
"""Times that an article must have a word for its division to be told from that."""


def reconsider(forms: list[WordForm]) -> None:
    """Replace in *forms*, those of an article, what the rest of the article divides otherwise.

    Of several divisions the one whose stem most other words of the article have is taken.
    Where no other word has any of them, and the word is repeated, it is undivided: a name is
    not mentioned again and again with the same conjunction or preposition and never without.
    """
    unsure = [index for index, form in enumerate(forms) if RIVALS in form.memo]
    if not unsure:
        return
    wanted: dict[str, set[str]] = {}
    for index in unsure:
        form = forms[index]
        for candidate in (form, *form.memo[RIVALS]):
            wanted[candidate.stem_norm] = set()
    for form in forms:
        if form.stem_norm in wanted and form.kind == "word":
            wanted[form.stem_norm].add(form.norm)
    seen = Counter(forms[index].norm for index in unsure)
    chosen: dict[str, WordForm] = {}
    for index in unsure:
        form = forms[index]
        if form.text not in chosen:
            chosen[form.text] = _choose(form, wanted, repeated=seen[form.norm] >= REPEATED)
        forms[index] = chosen[form.text]


def _choose(form: WordForm, forms_of: dict[str, set[str]], *, repeated: bool) -> WordForm:
    """Return of *form* and its rivals the one that the article supports best.

    Args:
        form: a form that has rivals.
        forms_of: the stems of all of them, with the folded words of the article that have them.
        repeated: whether the article repeats the form.
    """
    candidates: tuple[WordForm, ...] = (form, *form.memo[RIVALS])
    support = [len(forms_of[one.stem_norm] - {form.norm}) for one in candidates]
    if not any(support) and repeated and "definite" not in form.features:
        return next((one for one in candidates if not is_divided(one)), form)
    return candidates[support.index(max(support))]
