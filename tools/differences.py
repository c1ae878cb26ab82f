"""In which part each claim differs from gold, in words without any of the article's text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsclaims import Document
from newsclaims.evaluate.align import Words, align
from newsclaims.evaluate.annotation import Answer, AnswerClaim, Gold, GoldClaim, Range
from newsclaims.evaluate.names import NameMatcher

CLOSE = 0.8


@frozen(kw_only=True)
class Difference:
    """A claim that was given, wanted, or both, and what is wrong with it.

    Args:
        given: the answer has it.
        gold_form: its form in gold; empty where gold does not have it.
        rule: what made it.
        confidence: how far it was trusted.
        close: the contents overlap by `CLOSE` at least.
        cue: what is wrong with the cue; empty for nothing, as in all below.
        source: with the source.
        content: with the content, word for word.
        speakers: with the actors.
        act: with the speech act.
        form: with the form.
        whole: why it is not paired.
    """

    given: bool = True
    gold_form: str = ""
    rule: str = ""
    confidence: float = 0.0
    close: bool = False
    cue: str = ""
    source: str = ""
    content: str = ""
    speakers: str = ""
    act: str = ""
    form: str = ""
    whole: str = ""

    @property
    def paired(self) -> bool:
        """Gold and the answer both have it."""
        return self.given and bool(self.gold_form)

    @property
    def right(self) -> bool:
        """What a claim's confidence is the probability of: cue, source, nearly the content."""
        return self.paired and self.close and not self.cue and not self.source

    @property
    def errors(self) -> tuple[str, ...]:
        """What is wrong with it, part by part."""
        parts = (
            self.whole,
            self.cue,
            self.source,
            self.content,
            self.speakers,
            self.act,
            self.form,
        )
        return tuple(filter(None, parts))


def differences(
    gold: Gold, answer: Answer, document: Document, names: NameMatcher
) -> tuple[Difference, ...]:
    """Compare the claims of one article; what gold marks as optional is left out.

    Args:
        gold: the annotation.
        answer: the document as the evaluation reads it.
        document: the same, for rules and confidences.
        names: how speakers' names are compared.
    """
    return tuple(_Comparison(gold, answer, document, names).run())


class _Comparison:
    def __init__(self, gold: Gold, answer: Answer, document: Document, names: NameMatcher) -> None:
        self.gold, self.answer, self.document, self.names = gold, answer, document, names
        self.words = Words(document.text)
        self.known = {actor.id: actor.name for actor in answer.actors}
        self.aliases = {actor.name: actor.aliases for actor in gold.actors}

    def run(self) -> Iterator[Difference]:
        pairs = align(self.gold.claims, self.answer.claims, self.words)
        by_answer = {pair.answer: pair for pair in pairs}
        found = {pair.gold for pair in pairs}
        for i, wanted in enumerate(self.gold.claims):
            if i not in found and not wanted.optional:
                yield Difference(given=False, gold_form=wanted.form, whole=f"missed, {wanted.form}")
        for j, given in enumerate(self.answer.claims):
            claim = self.document.claims[j]
            rule = claim.provenance.rule
            pair = by_answer.get(j)
            if pair is None:
                yield Difference(
                    rule=rule, confidence=claim.confidence, whole=f"not in gold, by {rule}"
                )
            elif not self.gold.claims[pair.gold].optional:
                wanted = self.gold.claims[pair.gold]
                yield Difference(
                    gold_form=wanted.form,
                    rule=rule,
                    confidence=claim.confidence,
                    close=pair.overlap >= CLOSE,
                    cue="another cue" if self.cues_differ(wanted, given) else "",
                    source=self.source(wanted, given),
                    content=self.content(wanted, given),
                    speakers=self.speakers(wanted, given),
                    act="" if wanted.act == given.act else f"act {given.act} for {wanted.act}",
                    form=""
                    if wanted.form == given.form
                    else f"form {given.form} for {wanted.form}",
                )

    def cues_differ(self, wanted: GoldClaim, given: AnswerClaim) -> bool:
        return given.cue is None or self.words.widen(given.cue.range) != self.words.widen(
            wanted.cue
        )

    def source(self, wanted: GoldClaim, given: AnswerClaim) -> str:
        want = self.words.widen(wanted.source) if wanted.source else None
        got = self.words.widen(given.source.range) if given.source else None
        if want == got:
            return ""
        if want is None or got is None:
            return "source missed" if got is None else "source where there is none"
        return f"source {_relation(want, got)}"

    def content(self, wanted: GoldClaim, given: AnswerClaim) -> str:
        want = sorted(map(self.words.widen, wanted.content))
        got = sorted(self.words.widen(span.range) for span in given.content)
        if want == got:
            return ""
        if len(want) != len(got):
            return "content in other pieces"
        return f"content {_relation((want[0][0], want[-1][1]), (got[0][0], got[-1][1]))}"

    def speakers(self, wanted: GoldClaim, given: AnswerClaim) -> str:
        got = [self.known.get(actor, "") for actor in given.actors]
        for want in wanted.speakers:
            if len(want) == len(got) and all(self.is_named(w, got) for w in want):
                return ""
        if not got:
            return "speaker missed"
        return "another speaker" if wanted.actors else "speaker where there is none"

    def is_named(self, wanted: str, given: list[str]) -> bool:
        return any(self.names.same(g, wanted, self.aliases.get(wanted, ())) for g in given)


def _relation(want: Range, got: Range) -> str:
    """Return how a range lies to the one that is wanted."""
    start = (
        "begins too early" if got[0] < want[0] else "begins too late" if got[0] > want[0] else ""
    )
    end = "ends too early" if got[1] < want[1] else "ends too late" if got[1] > want[1] else ""
    if got[1] <= want[0] or want[1] <= got[0]:
        return "elsewhere"
    return " and ".join(filter(None, (start, end))) or "otherwise"
