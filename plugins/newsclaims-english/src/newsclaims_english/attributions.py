"""Who says what, as far as one sentence shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from newsclaims.model import Agreement, Attribution, Cue, Document, Provenance, Span
from newsclaims_english.clauses import Clauses, Subject
from newsclaims_english.lists import Tense, Verb, gender, verb_forms, words

_BETWEEN = 8
_ENDS = frozenset(".!?;")


def attributions(document: Document) -> list[Attribution]:
    """Return the acts of reporting in a document."""
    return list(_Reader(document).found())


class _Reader(Clauses):
    def found(self) -> Iterator[Attribution]:
        for index, token in enumerate(self.tokens):
            if self.quote_of(index) is not None:
                continue
            following = self.tokens[index + 1 : index + 2]
            if token.norm == "according" and following and following[0].norm == "to":
                made = self.according(index)
            elif token.norm in verb_forms():
                made = self.verb(index, *verb_forms()[token.norm])
            else:
                made = None
            if made is not None:
                yield made

    def verb(self, index: int, lemma: str, verb: Verb, tense: Tense) -> Attribution | None:
        subject = self.subject_before(index)
        if tense == "participle":
            subject = None
        speaks = "speech" in verb.frames and tense != "participle"
        before = self.quote_before(index, subject) if speaks else None
        if before is not None:
            told = subject if before.end <= self.start_of(subject) else self.subject_after(index)
            if told:
                contents = (before, *self.goes_on(index))
                return self.made(index, lemma, verb, told, contents, rule="quote-first", sure=0.95)
        inherits = tense == "participle" and index > 0 and self.tokens[index - 1].text == ","
        if subject is None and not inherits:
            return None
        told = subject if subject is not None else Subject(index, index)
        return self.content_after(index, lemma, verb, told)

    def content_after(
        self, index: int, lemma: str, verb: Verb, told: Subject
    ) -> Attribution | None:
        """Return what stands behind the verb, or all before it where nothing does."""
        end = self.end_of_content(index)
        quote = self.quote_after(self.tokens[index].end)
        near = [t.norm for t in self.tokens[index + 1 : min(index + 1 + _BETWEEN, end)]]
        that = near[:5].index("that") if "that" in near[:5] else None
        if quote is not None and "speech" in verb.frames and that is None:
            first = self.at(quote.start)
            between = [token.text for token in self.tokens[index + 1 : first]]
            if len(between) <= _BETWEEN and not _ENDS & set(between[:-1]):
                if first < self.sentence(index)[1] + 1 and (
                    not between or between[-1] in {",", ":"}
                ):
                    return self.made(
                        index, lemma, verb, told, (quote,), rule="quote-last", sure=0.95
                    )
        if that is not None and "that" in verb.frames:
            return self.clause(index, lemma, verb, told, (index + 1 + that, end), "that", 0.9)
        if not told or index + 1 >= end:
            return self.tail(index, lemma, verb, told)
        if "to" in verb.frames and near[:1] == ["to"]:
            return self.clause(index, lemma, verb, told, (index + 1, end), "to", 0.8)
        opener = self.tokens[index + 1]
        opens = opener.norm in words().determiners | words().pronouns or opener.text[0].isupper()
        opens |= opener.norm.endswith("s") and opener.norm not in words().determiners
        if "bare" in verb.frames and opens and end - index > 3:  # noqa: PLR2004 - subject and verb
            return self.clause(index, lemma, verb, told, (index + 1, end), "bare", 0.7)
        if (
            "object" in verb.frames
            and self.is_plain(index + 1)
            and near[0] not in words().prepositions
        ):
            return self.clause(index, lemma, verb, told, (index + 1, end), "object", 0.6)
        return self.tail(index, lemma, verb, told)

    def tail(self, index: int, lemma: str, verb: Verb, told: Subject) -> Attribution | None:
        """Return ``CLAUSE, SUBJECT VERB.``"""
        first = self.sentence(index)[0]
        if "bare" not in verb.frames or not told or told.first < first + 3:
            return None
        if self.tokens[told.first - 1].text != ",":
            return None
        return self.clause(index, lemma, verb, told, (first, told.first - 1), "tail", 0.7)

    def according(self, index: int) -> Attribution | None:
        """Return ``according to SOURCE, CLAUSE`` and ``CLAUSE, according to SOURCE``."""
        told = self.subject_after(index + 1)
        first, last = self.sentence(index)
        if not told:
            return None
        content = (told.last, self.end_of_content(index)) if index - first < 2 else (first, index)  # noqa: PLR2004
        verb = Verb(act="state", frames=frozenset())
        made = self.clause(index, "according to", verb, told, content, "according", 0.85)
        cue = self.span(index, index + 2)
        named = Cue(cue.start, cue.end, cue.text, lemma="according to")
        return made and evolve(made, cue=named)

    def quote_before(self, index: int, subject: Subject | None) -> Span | None:
        """Return the quotation that ends before the verb, or before the subject of the verb."""
        first = subject.first if subject else index
        if first and self.tokens[first - 1].text == ",":
            first -= 1
        quote = self.quote_of(first - 1) if first else None
        if quote is None or self.tokens[first].start < quote.end:
            return None
        last = quote.text[-2]
        comma = self.tokens[first].text == ","
        return quote if comma or last in ",?!…-–—" or first == index else None

    def goes_on(self, index: int) -> list[Span]:
        """Return the quotation that goes on behind ``she said,`` or ``she said.``"""
        quote = self.quote_after(self.tokens[index].end)
        if quote is None or quote.start - self.tokens[index].end > 20 * _BETWEEN:
            return []
        between = self.tokens[index + 1 : self.at(quote.start)]
        whole = self.article.text[self.tokens[index].end : quote.start]
        marks = [token.text for token in between if token.text in _ENDS]
        if "\n" in whole or not between or between[-1].text not in {",", "."} or len(marks) > 1:
            return []
        after = self.at(quote.end)
        speaks = (
            after < len(self.tokens)
            and quote.text[-2] in ",?!"
            and "\n" not in (self.article.text[quote.end : self.tokens[after].start])
        )
        own = speaks and self.tokens[after].text[0].islower()  # it has a speaker of its own
        return [] if own and between[-1].text == "." else [quote]

    def end_of_content(self, index: int) -> int:
        """Return one past the last token that may be content: before ``, adding that``."""
        _, last = self.sentence(index)
        while last > index + 1 and self.tokens[last - 1].text in _ENDS:
            last -= 1
        for at in range(index + 2, min(last, index + 60)):
            form = verb_forms().get(self.tokens[at].norm)
            if self.tokens[at - 1].text == "," and form and form[2] == "participle":
                return at - 1
        return last

    def start_of(self, subject: Subject | None) -> int:
        return self.tokens[subject.first].start if subject else -1

    def clause(  # noqa: PLR0913, PLR0917 - what a rule found
        self, index: int, lemma: str, verb: Verb, told: Subject, content: tuple[int, int],
        rule: str, sure: float,
    ) -> Attribution | None:  # fmt: skip
        first, last = content
        while first < last and self.tokens[first].text in {",", ":"}:
            first += 1
        while first < last and self.tokens[last - 1].text in {",", ":"}:
            last -= 1
        if first >= last:
            return None
        whole = self.article.span(self.tokens[first].start, self.tokens[last - 1].end)
        inside = [one for one in self.quotes if whole.covers(one)] if self.quotes else []
        quotes = tuple(self.article.span(one.start + 1, one.end - 1) for one in inside)
        that = self.tokens[first].norm == "that" and first + 1 < last
        statement = self.article.text[self.tokens[first + 1].start : whole.end] if that else ""
        made = self.made(index, lemma, verb, told, (whole,), rule=rule, sure=sure)
        form: Any = "mixed" if quotes else "indirect"
        return evolve(made, form=form, quotes=quotes, statement=statement)

    def made(  # noqa: PLR0913 - what a rule found
        self, index: int, lemma: str, verb: Verb, told: Subject, content: Sequence[Span], *,
        rule: str, sure: float,
    ) -> Attribution:  # fmt: skip
        cue = self.tokens[index]
        source = self.span(told.first, told.last) if told else None
        spoken = gender(self.tokens[told.first].norm) if told else None
        shared = self.tokens[index - 1].text == "," if index else False
        return Attribution(
            cue=Cue(*(cue.start, cue.end, cue.text), lemma=lemma, commitment=verb.commitment),
            source=source,
            content=tuple(content),
            statement=" … ".join(one.text[1:-1] for one in content),
            form="direct",
            act=verb.act,
            negated=told.negated,
            subject="source" if told else "inherited" if shared else "dropped",
            agreement=Agreement(gender=spoken),
            confidence=sure,
            provenance=Provenance(rule),
        )
