"""Tell the trace why a run of words is a name of its kind, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclaims.model import Document, Span
from newsclaims.trace import Trace, Verdict
from newsclaims_ner.found import Found, code_points
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Words


class Telling:
    """Tells of one document, where somebody asks.

    Args:
        trace: is told.
        document: what it is told of.
        words: its tokens.
        lexicon: the lists that rules decide by.
    """

    def __init__(self, trace: Trace, document: Document, words: Words, lexicon: Lexicon) -> None:
        self._trace = trace
        self._document = document
        self._words = words
        self._lexicon = lexicon

    def scores(self, labels: Mapping[int, str], scores: Sequence[Mapping[str, int]]) -> None:
        """Tell what the sequence model makes of the words that look like names.

        Args:
            labels: of the tokens that it takes for parts of names.
            scores: of every token, by how much each label is better than none.
        """
        for i, row in enumerate(scores):
            label = labels.get(i)
            best = label or max(row, key=row.__getitem__)
            note = f"{best} {row[best]:+} by its features and neighbours"
            if label:
                self._trace.step("model.label", "noted", self._span(i, i + 1), note=note)
            elif row[best] > 0:
                note += ", but the labels around it make none likelier"
                self._trace.step("model.label", "rejected", self._span(i, i + 1), note=note)

    def left_out(self, first: int, last: int, *, entry: str = "", note: str) -> None:
        """Tell that what the model takes for a name, the tokens ``[first, last)``, is none."""
        self._trace.step("model", "rejected", self._span(first, last), entry=entry, note=note)

    def finds(self, found: Sequence[Found], kept: Sequence[Found]) -> None:
        """Tell what the finders found, and which finds overlap a more trusted one.

        Args:
            found: all finds, the most trusted first.
            kept: those that became mentions.
        """
        owners = {i: one for one in kept for i in range(one.first, one.last)}
        for one in found:
            owner = next((owners[i] for i in range(one.first, one.last) if i in owners), None)
            verdict: Verdict = "accepted"
            note: str = one.kind
            if owner is None:
                verdict, note = "rejected", f"{one.kind}; the model sees no name here"
            elif owner.rule != one.rule or owner[:2] != one[:2]:
                agreed = (owner.kind, *owner[:2]) == (one.kind, *one[:2])
                verdict = "noted" if agreed else "rejected"
                relation = (
                    "found before by" if agreed else f"overlaps {self._text(owner)}, found by"
                )
                note = f"{one.kind}; {relation} {owner.rule}"
            self._trace.step(
                one.rule,
                verdict,
                code_points(one, self._words, self._document),
                entry=self._entry(one),
                note=note,
            )

    def _entry(self, one: Found) -> str:
        """Return the entry of a data file that a find rests on."""
        lexicon = self._lexicon
        forms = [word.form for word in self._words[one.first : one.last]]
        name = " ".join(forms)
        match one.rule:
            case "medium":
                return f"known.toml: {name}"
            case "listed":
                listed = one.kind == "organization" or name in lexicon.known_places
                return f"{'known.toml' if listed else 'places.txt'}: {name}"
            case "composed":
                return f"organizations.toml: {forms[0]}"
            case "title":
                return f"titles.toml: {self._words[one.first - 1].form}"
            case "given-name":
                return f"names.txt: {forms[0]}"
            case _:
                return ""

    def _span(self, first: int, last: int) -> Span:
        tokens = self._document.tokens
        start = tokens.starts[first]
        end = tokens.starts[last - 1] + len(tokens.forms[last - 1].text)
        return Span(start, end, self._document.article.text[start:end])

    def _text(self, one: Found) -> str:
        return code_points(one, self._words, self._document).text
