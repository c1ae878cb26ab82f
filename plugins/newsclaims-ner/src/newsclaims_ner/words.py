"""A document's tokens as the name finders see them: folded words with their clitics off.

A name never begins inside a conjunction or preposition: of ``وبالرياض`` the word is
``الرياض``, of ``للإمارات`` it is ``الامارات``, of ``لبيسكوف`` it is ``بيسكوف``.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from newsclaims.model import Token

OPENING_MARKS = frozenset('«"“„‘')
PREPOSITIONS = frozenset({"ب", "ل", "ك", "ف"})
_ARTICLES = frozenset({"ال", "ٱل"})


@frozen(kw_only=True)
class Words:
    """Parallel lists over the tokens; index i is token i everywhere.

    Args:
        forms: folded word without conjunction and preposition, its article kept.
        starts: where the word begins in the text, behind attached words.
        ends: where the word ends, before attached pronouns.
        prefixes: the attached conjunctions and prepositions, folded and joined; empty for none.
        kinds: the kind of each token.
        suffixed: whether a pronoun is attached.
        hints: the tokenizer's features.
    """

    forms: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    prefixes: list[str] = field(factory=list)
    kinds: list[str] = field(factory=list)
    suffixed: list[bool] = field(factory=list)
    hints: list[frozenset[str]] = field(factory=list)

    def __len__(self) -> int:
        return len(self.forms)


def read_words(tokens: tuple[Token, ...], known: Callable[[str], bool]) -> Words:
    """Return the words of *tokens*.

    Args:
        tokens: as a tokenizer gives them.
        known: says whether a folded word is a known name; a token that is one as it
            stands is taken whole, however it was split.  So is an unknown word right
            behind an opening quotation mark: شركة «لوسيد».
    """
    words = Words()
    before = ""
    for token in tokens:
        form, start, end, prefix, suffixed = token.norm, token.start, token.end, "", False
        if token.kind == "word" and (token.proclitics or token.enclitics):
            form, start, end, prefix = _stripped(token)
            suffixed = bool(token.enclitics)
            whole = known(token.norm) or (before in OPENING_MARKS and prefix in PREPOSITIONS)
            if whole and not suffixed and not known(form):
                form, start, prefix = token.norm, token.start, ""
        before = token.text
        words.forms.append(form)
        words.starts.append(start)
        words.ends.append(end)
        words.prefixes.append(prefix)
        words.kinds.append(token.kind)
        words.suffixed.append(suffixed)
        words.hints.append(token.features)
    return words


def _stripped(token: Token) -> tuple[str, int, int, str]:
    """Return form, start, end and prefixes of a word with clitics."""
    clitics = token.proclitics
    form, start, end = token.stem_norm, token.stem.start, token.stem.end
    if not clitics:
        return form, start, end, ""
    last = clitics[-1]
    article = last.text in _ARTICLES
    fused = last.text == "ل" and len(clitics) > 1 and clitics[-2].text == "ل"
    if article or fused:
        form = "ال" + form
        clitics = clitics[:-1]
    if article:
        start = last.start
    return form, start, end, "".join(clitic.text for clitic in clitics)
