"""What the sequence model and a rule both make of the same words, and which of them is right where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.marks import HEAD
from newsclaims_ner.words import Words


def agreed(learned: Sequence[Found], proposals: Sequence[Found], words: Words) -> Iterator[Found]:
    """Yield what the model found, or the proposals that say the same or better.

    Where a rule goes on with a name that the model ends, the rule is right, and where the model joins two
    names: ``وزارة التربية | والتعليم``, ``وزارة الصحة | تونس``, ``النقابة | وزارة الصحة``, ``خيبر | فهد الرشيدي``.
    """
    same = {(one.first, one.last, one.kind): one for one in proposals}
    names = {one[:2] for one in proposals if one.rule in {"composed", "listed"}}
    by_first = {one.first: one for one in sorted(proposals) if _is_firm(one)}
    around = {
        i: rule
        for rule in proposals
        if rule.rule == "composed"
        for i in range(rule.first + 1, rule.last)
    }
    for one in learned:
        whole = around.get(one.first)
        if one.kind == "person" and whole and whole.last >= one.last:
            yield whole  # مدينة الملك | عبدالعزيز | للعلوم
            continue
        rule, behind = by_first.get(one.first), by_first.get(one.first + 1)
        ends = rule and (rule.last > one.last or _is_object(rule.last, one.last, words))
        if rule and rule.kind == one.kind and ends:
            yield rule
        elif rule and rule.kind == one.kind and (rule.last, one.last) in names:
            yield rule
            if rule.last in by_first:
                yield by_first[rule.last]
        elif behind and behind.last == one.last and _is_apart(one, behind, words):
            if behind.kind == "person":
                yield one._replace(last=behind.first)
            yield behind
        else:
            yield same.get((one.first, one.last, one.kind), one)


def _is_firm(one: Found) -> bool:
    """Return whether a proposal may be better than what the model makes of its words."""
    return one.rule in {"composed", "given-name"} or (
        one.rule == "listed" and one.kind == "organization"
    )


def _is_object(rule_last: int, last: int, words: Words) -> bool:
    """Return whether one noun alone stands behind what a rule found: ``أعلن مركز الجزيرة للدراسات | الخبر``."""
    if last - rule_last != 1:
        return False
    word = words[rule_last]
    noun = "noun" in word.hints and word.hints.isdisjoint({"nisba", "participle"})
    return noun and word.form.startswith(ARTICLE) and not word.prefix


def _is_apart(one: Found, behind: Found, words: Words) -> bool:
    """Return whether the first word of a name that the model found does not go on with the name *behind* it."""
    if behind.kind == "person":
        return one.kind == "place" and not words[one.first].marks & HEAD
    definite = words[one.first].form.startswith(ARTICLE)
    return one.kind == "organization" and behind.rule == "composed" and definite
