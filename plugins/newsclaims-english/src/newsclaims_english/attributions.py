"""Who says what, as far as one sentence shows it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsclaims.model import Agreement, Attribution, Cue, Document, Provenance, Span
from newsclaims_english.clauses import Clauses, Subject
from newsclaims_english.lists import Verb, gender, verb_forms, words

_NEAR, _FAR = 5, 60
_ENDS = frozenset(".!?;")
_CONFIDENCE = {"quote-first": 0.95, "quote-last": 0.95, "that": 0.9, "according": 0.85, "to": 0.8}
_OTHERS = 0.7


@frozen
class _Cue:
    """Tokens ``[first, last)`` that report."""

    first: int
    last: int
    lemma: str
    verb: Verb


def attributions(document: Document) -> list[Attribution]:
    """Return the acts of reporting in a document."""
    return list(_Reader(document).found())


class _Reader(Clauses):
    def found(self) -> Iterator[Attribution]:
        for index, token in enumerate(self.tokens[:-1]):
            made = None
            if token.norm == "according" and self.tokens[index + 1].norm == "to":
                made = self.according(_Cue(index, index + 2, "according to", Verb(act="state")))
            elif token.norm in verb_forms() and self.quote_of(index) is None:
                made = self.report(_Cue(index, index + 1, *verb_forms()[token.norm]))
            if made is not None:
                yield made

    def report(self, cue: _Cue) -> Attribution | None:
        index = cue.first
        participle = self.tokens[index].norm.endswith("ing")
        told = None if participle else self.subject_before(index)
        if not participle and "speech" in cue.verb.frames:
            quote = self.quote_before(told.first if told else index, inverted=not told)
            speaker = told or (self.subject_after(index) if quote else None)
            if quote and speaker:
                return self.made(cue, speaker, (quote, *self.goes_on(index)), "quote-first")
        if participle and self.tokens[index - 1].text == "," and index:
            told = Subject(index, index)
        return self.content(cue, told) if told is not None else None

    def content(self, cue: _Cue, told: Subject) -> Attribution | None:  # noqa: PLR0911 - a frame each
        """Return what stands behind the verb, or before its subject where nothing does."""
        index, frames, end = cue.first, cue.verb.frames, self.end_of_content(cue.first)
        near = [token.norm for token in self.tokens[index + 1 : min(index + 1 + _NEAR, end)]]
        that = near.index("that") if "that" in near else None
        quote = self.quote_after(index) if "speech" in frames and that is None else None
        first = self.at(quote.start) if quote else 0
        between = [token.text for token in self.tokens[index + 1 : first]]
        close = len(between) < 2 * _NEAR and not _ENDS.intersection(between)
        if quote and close and (not between or between[-1] in {",", ":"}):
            return self.made(cue, told, (quote,), "quote-last")
        if that is not None and "that" in frames:
            return self.clause(cue, told, index + 1 + that, end, "that")
        if not told:
            return None
        if near and "to" in frames and near[0] == "to":
            return self.clause(cue, told, index + 1, end, "to")
        opens = near and (near[0].endswith("s") or self.tokens[index + 1].text[0].isupper())
        opens = opens or (near and near[0] in words("determiners", "pronouns"))
        if "bare" in frames and opens and len(near) > 2:  # noqa: PLR2004 - subject and verb
            return self.clause(cue, told, index + 1, end, "bare")
        if "object" in frames and near and near[0] not in words("prepositions") | {","}:
            return self.clause(cue, told, index + 1, end, "object")
        first = self.sentence(index)[0]  # the road is closed, he said
        comma = told.first > first + 2 and self.tokens[told.first - 1].text == ","
        if comma and "speech" in frames:
            return self.clause(cue, told, first, told.first - 1, "tail")
        return None

    def according(self, cue: _Cue) -> Attribution | None:
        told, first = self.subject_after(cue.last - 1), self.sentence(cue.first)[0]
        if not told:
            return None
        if cue.first - first < 2:  # noqa: PLR2004 - a word before it, or a mark
            return self.clause(cue, told, told.last, self.end_of_content(cue.last), "according")
        return self.clause(cue, told, first, cue.first, "according")

    def quote_before(self, first: int, *, inverted: bool) -> Span | None:
        """Return the quotation that ends before the token *first*, with a comma or its like."""
        comma = first > 0 and self.tokens[first - 1].text == ","
        quote = self.quote_of(first - 1 - comma) if first > comma else None
        if quote is None or self.tokens[first - comma].start < quote.end:
            return None
        return quote if comma or inverted or quote.text[-2] in ",?!…-–—" else None

    def goes_on(self, index: int) -> list[Span]:
        """Return the quotation that goes on behind ``she said``, comma or full stop."""
        quote = self.quote_after(index)
        between = self.tokens[index + 1 : self.at(quote.start)] if quote else ()
        if quote is None or not between or between[-1].text not in {",", "."}:
            return []
        gap = self.article.text[self.tokens[index].end : quote.start]
        stops = sum(token.text in _ENDS for token in between)
        after = "".join(
            one.text for one in self.tokens[self.at(quote.end) : self.at(quote.end) + 1]
        )
        other = between[-1].text == "." and quote.text[-2] in ",?!" and after[:1].islower()
        return [] if other or stops > 1 or "\n" in gap or len(gap) > 3 * _FAR else [quote]

    def end_of_content(self, index: int) -> int:
        """Return one past the last token that may be content: before ``, adding that``."""
        last = self.sentence(index)[1]
        while last > index + 1 and self.tokens[last - 1].text in _ENDS:
            last -= 1
        for at in range(index + 2, min(last, index + _FAR)):
            word = self.tokens[at].norm
            if self.tokens[at - 1].text == "," and word.endswith("ing") and word in verb_forms():
                return at - 1
        return last

    def clause(
        self, cue: _Cue, told: Subject, first: int, last: int, rule: str
    ) -> Attribution | None:
        while first < last and self.tokens[first].text in {",", ":"}:
            first += 1
        while first < last and self.tokens[last - 1].text in {",", ":"}:
            last -= 1
        if first >= last:
            return None
        return self.made(cue, told, (self.span(first, last),), rule)

    def made(self, cue: _Cue, told: Subject, content: tuple[Span, ...], rule: str) -> Attribution:
        said, direct = self.span(cue.first, cue.last), rule.startswith("quote")
        inside = [] if direct else [one for one in self.quotes if content[0].covers(one)]
        bare = [one.text[1:-1] if direct else one.text.removeprefix("that ") for one in content]
        return Attribution(
            cue=Cue(
                said.start, said.end, said.text, lemma=cue.lemma, commitment=cue.verb.commitment
            ),
            source=self.span(told.first, told.last, whole=False) if told else None,
            content=content,
            quotes=tuple(self.article.span(one.start + 1, one.end - 1) for one in inside),
            statement=" … ".join(bare),
            form="direct" if direct else "mixed" if inside else "indirect",
            act=cue.verb.act,
            negated=told.negated,
            subject="source" if told else "inherited" if told.first == cue.first else "dropped",
            agreement=Agreement(gender=gender(self.tokens[told.first].norm) if told else None),
            confidence=_CONFIDENCE.get(rule, _OTHERS),
            provenance=Provenance(rule),
        )
