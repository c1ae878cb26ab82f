"""From a reading to its attributions: every rule, in order, with its name."""

from __future__ import annotations

from attrs import evolve

from newsclaims.model import Act, Agreement, Attribution, Cue, Form, Provenance, Span, Subject
from newsclaims_quotes.cues import Candidate, find_candidates, is_negated
from newsclaims_quotes.ending import content_end, trim
from newsclaims_quotes.lexicon import CueForm, Lexicon
from newsclaims_quotes.marks import Quotation, family
from newsclaims_quotes.nouns import EXPECTED, NounCue, find_noun, governing_verb
from newsclaims_quotes.phrase import phrase_end
from newsclaims_quotes.reading import COMMAS, STOPS, Reading
from newsclaims_quotes.speech import is_speech
from newsclaims_quotes.statement import statement
from newsclaims_quotes.subjects import agrees, relative_head, subject_before
from newsclaims_quotes.tails import Tail, find_tail

IMPERSONAL = frozenset({"تردد"})
Phrase = tuple[int, int]


class Attributor:
    """Applies the rules to one reading."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.candidates = find_candidates(reading)
        self.between: set[int] = {
            i
            for c in self.candidates.values()
            for i in range(c.index + 1, c.complement.start)
        }
        self.tails: dict[int, Tail] = self._find_tails()
        self.nouns: dict[int, NounCue] = self._find_nouns()
        self.made: list[Attribution] = []
        self.spoken: set[int] = set()  # opening marks of quotations that have their cue

    def run(self) -> list[Attribution]:
        """Return the attributions in the order of their cues."""
        for index in sorted(self.candidates):
            self._verb(self.candidates[index])
        for noun in self.nouns.values():
            self._noun(noun)
        for tail in self.tails.values():
            self._tail(tail)
        self._postposed()
        self.made.sort(key=lambda a: a.cue.start)
        return self.made

    # -- finite verbs and participles

    def _verb(self, candidate: Candidate) -> None:
        reading, index, form = self.reading, candidate.index, candidate.form
        complement = candidate.complement
        if any(t.cue == index for t in self.tails.values()):
            return
        limit = reading.limits[index]
        home = reading.inside[index]
        if home is not None:
            limit = min(max(limit, complement.start + 1), home.close)
        contents, quoted = self._contents(complement.kind, complement.start, limit)
        if not contents:
            return
        subject = complement.subject
        rule = "participle" if form.tense == "participle" else "verb-first"
        antecedent: Phrase | None = None
        state: Subject = "source"
        if (
            subject is not None
            and complement.target is None
            and "target" in form.entry.frames
            and form.tense == "imperfect"
            and (before := subject_before(reading, index, form)) is not None
        ):
            subject, rule = before, "subject-first"
        if subject is None and form.tense != "participle":
            head = relative_head(reading, index, form)
            if form.entry.lemma == "جاء":
                end = phrase_end(reading, index + 2, complement.start)
                subject, rule = (index + 2, end), "in-document"
            elif head is not None:
                if complement.kind in ("noun", "object", "light"):
                    return  # الأضواء التي تشير إلى المدخل
                subject, rule = head, "relative-clause"
            else:
                relative = index > 0 and reading.words[index - 1].relative
                subject = None if relative else subject_before(reading, index, form)
                rule = "subject-first" if subject is not None else "dropped-subject"
        if subject is None:
            if form.tense == "participle":
                state = "inherited"
                governing = governing_verb(reading, index)
                if governing is not None:
                    verb, antecedent = governing
                    if verb not in self.candidates and reading.words[verb].forms and antecedent is not None and self._adjoins(antecedent[1], index):
                        # علق فلان قائلا: one claim of both words
                        subject, antecedent, state = antecedent, None, "source"
            elif form.passive or form.entry.lemma in IMPERSONAL:
                state, rule = "agentless", "passive"
            else:
                state = "dropped"
        cue = (index, index + 1)
        act = form.entry.act
        if complement.noun is not None:
            rule = "light-verb"
            if form.entry.prepositions:
                cue = (index, complement.noun + 1) if complement.noun - index <= 2 else cue
            else:
                cue = (complement.noun, complement.noun + 1)
                act = self._noun_act(reading.words[complement.noun].stem)
        elif act == "ask" and complement.kind == "that" and form.entry.lemma == "سأل":
            act = "call"  # سائلا الله أن
        self._add(
            cue=cue,
            form=form,
            subject=subject,
            state=state,
            via=complement.via,
            contents=contents,
            direct=quoted,
            antecedent=antecedent,
            rule=rule,
            act=act,
        )

    def _adjoins(self, end: int, index: int) -> bool:
        """Say whether hardly anything stands between a subject and a participle."""
        reading = self.reading
        return index - end <= 4 and not any(reading.mark(i) for i in range(end, index))

    def _contents(self, kind: str, start: int, limit: int) -> tuple[list[Phrase], bool]:
        """Return the token ranges of the content and whether it is wholly quoted."""
        reading = self.reading
        apart = reading.words[start]
        if kind == "noun" and apart.body == apart.preposition and start + 1 in reading.opens:
            start += 1
        quotation = reading.opens.get(start)
        if quotation is None and kind in ("quote", "colon") and family(reading.mark(start)):
            end = trim(reading, start + 1, limit)  # a mark that never closes
            return ([(start + 1, end)], True) if end > start + 1 else ([], False)
        if quotation is not None and (kind == "quote" or quotation.close + 1 >= limit or not self._continues(quotation, limit)):
            if kind == "quote" or is_speech(reading, quotation) or kind in ("noun", "object"):
                self.spoken.add(start)
                return [(start + 1, quotation.close)], True
        end = content_end(reading, start, limit, self.candidates, self.tails)
        if end <= start or end == start + 1 and kind == "that":
            return [], False
        for opening in range(start, end):
            if opening in reading.opens:
                self.spoken.add(opening)
        return [(start, end)], False

    def _continues(self, quotation: Quotation, limit: int) -> bool:
        """Say whether the content runs on behind the quotation that it begins with."""
        after = quotation.close + 1
        return after < limit and not self.reading.mark(after)

    # -- nouns

    def _find_nouns(self) -> dict[int, NounCue]:
        reading = self.reading
        carried = {c.complement.noun for c in self.candidates.values()}
        tailed = {t.cue for t in self.tails.values()}
        return {
            index: noun
            for index, word in enumerate(reading.words)
            if (word.speech_noun or word.body in EXPECTED)
            and index not in self.candidates
            and index not in carried
            and index not in tailed
            and (noun := find_noun(reading, index)) is not None
        }

    def _noun(self, noun: NounCue) -> None:
        reading, index = self.reading, noun.index
        limit = reading.limits[index]
        home = reading.inside[index]
        if home is not None:
            limit = min(max(limit, noun.complement.start + 1), home.close)
        contents, quoted = self._contents(noun.complement.kind, noun.complement.start, limit)
        if not contents:
            return
        form = CueForm(entry=noun.entry, tense="participle", passive=False, person=3, gender=None, number="s")
        state: Subject = "source" if noun.source else "agentless" if noun.impersonal else "inherited"
        self._add(
            cue=(index, index + 1), form=form, subject=noun.source, state=state,
            via=noun.via or noun.complement.via, contents=contents, direct=quoted,
            antecedent=None, rule=noun.rule, act=noun.entry.act,
        )  # fmt: skip

    # -- attributions by preposition

    def _find_tails(self) -> dict[int, Tail]:
        found: dict[int, Tail] = {}
        reading = self.reading
        for index, word in enumerate(reading.words):
            if (word.particle or word.free) and index not in self.between and (tail := find_tail(reading, index, reading.limits[index])):
                found[index] = tail
        return found

    def _tail(self, tail: Tail) -> None:
        reading = self.reading
        first = reading.starts[tail.first]
        limit = reading.limits[tail.first]
        if tail.source is None and tail.form is None:
            return  # على حد قوله repeats a cue that is there
        if tail.first == first or (tail.first == first + 1 and reading.mark(first)):
            start = tail.end
            while start < limit and (reading.mark(start) in COMMAS or reading.words[start].relative):
                if reading.words[start].relative:
                    while start < limit and reading.mark(start) not in COMMAS and not reading.words[start].that:
                        start += 1
                else:
                    start += 1
            if start >= limit:
                return
            end = content_end(reading, start, limit, self.candidates, ())
            rule = "preposition-first"
        else:
            end = trim(reading, first, tail.first)
            start = first
            rule = "preposition-last"
            covering = [a for a in self.made if a.content[-1].end <= reading.tokens[tail.first].start and a.cue.start >= reading.tokens[first].start]
            if covering:
                if tail.source is not None and covering[-1].via is None and self._is_medium(tail.source):
                    kept = covering[-1]
                    self.made[self.made.index(kept)] = evolve(kept, via=reading.span(tail.source[0], tail.source[1] - 1))
                return
        if end - start < 2:
            return
        self._add(
            cue=(tail.cue, tail.cue + 1),
            form=tail.form,
            subject=tail.source,
            state="source" if tail.source else "dropped",
            via=None,
            contents=[(start, end)],
            direct=False,
            antecedent=None,
            rule=rule,
            lemma=reading.words[tail.first].body,
            act=tail.form.entry.act if tail.form else self._noun_act(tail.noun),
        )

    def _is_medium(self, phrase: Phrase) -> bool:
        return any(self.reading.words[i].media for i in range(*phrase))

    def _noun_act(self, noun: str) -> Act:
        entry = self.lexicon.speech_nouns.get(noun) or self.lexicon.speech_nouns.get(noun[:-1])
        return entry.act if entry is not None else "state"

    # -- quotations before their cue

    def _postposed(self) -> None:
        """`«...»، قال فلان، «...»`: one claim, two spans."""
        reading = self.reading
        for quotation in reading.quotations:
            if quotation.open in self.spoken or not is_speech(reading, quotation):
                continue
            index = quotation.close + 1
            while index < len(reading.tokens) and (reading.mark(index) in COMMAS or reading.mark(index) in STOPS or reading.mark(index) == "-"):
                index += 1
            if index >= len(reading.tokens) or index in self.candidates:
                continue
            forms = [f for f in reading.words[index].forms if f.tense != "participle" and "speech" in f.entry.frames and not f.passive and f.person == 3]
            if not forms:
                continue
            form = forms[0]
            limit = reading.limits[index]
            end = phrase_end(reading, index + 1, limit, split=True)
            subject = (index + 1, end) if end > index + 1 and agrees(reading, (index + 1, end), form) else None
            if subject is None:
                continue
            contents = [(quotation.open + 1, quotation.close)]
            after = end
            while after < limit and reading.mark(after) in COMMAS:
                after += 1
            more = reading.opens.get(after)
            if more is not None and is_speech(reading, more):
                contents.append((more.open + 1, more.close))
            self._add(
                cue=(index, index + 1), form=form, subject=subject, state="source", via=None,
                contents=contents, direct=True, antecedent=None, rule="quote-first", act=form.entry.act,
            )

    # -- making the attribution

    def _add(
        self,
        *,
        cue: Phrase,
        form: CueForm | None,
        subject: Phrase | None,
        state: Subject,
        via: Phrase | None,
        contents: list[Phrase],
        direct: bool,
        antecedent: Phrase | None,
        rule: str,
        lemma: str = "",
        act: Act = "state",
    ) -> None:
        reading = self.reading
        spans = tuple(reading.span(a, b - 1) for a, b in contents if b > a)
        if not spans:
            return
        quotes = () if direct else self._quotes(contents)
        kind: Form = "direct" if direct else "mixed" if quotes else "indirect"
        entry = form.entry if form is not None else None
        self.made.append(
            Attribution(
                cue=self._cue(cue, entry.lemma if entry else lemma, entry.cue_class if entry else "according", entry.commitment if entry else "neutral"),
                content=spans,
                source=self._source(subject, "وفل" if rule.startswith("preposition") else "وف"),
                via=self._source(via, "وفبل"),
                quotes=quotes,
                form=kind,
                act=act,
                negated=form is not None and is_negated(reading, cue[0]),
                statement=statement([s.text for s in spans]),
                subject=state,
                antecedent=self._source(antecedent),
                agreement=Agreement(person=form.person, gender=form.gender, number=form.number) if form else None,
                confidence=0.8,
                provenance=Provenance(rule=rule),
            )
        )

    def _cue(self, cue: Phrase, lemma: str, cue_class: str, commitment: str) -> Cue:
        span = self._clipped(cue)
        return Cue(span.start, span.end, span.text, lemma=lemma, cue_class=cue_class, commitment=commitment)  # type: ignore[arg-type]

    def _clipped(self, phrase: Phrase, clitics: str = "وفبلك") -> Span:
        """Return the span of *phrase* without the *clitics* attached to its head."""
        reading = self.reading
        token = reading.tokens[phrase[0]]
        start = token.start
        for position, clitic in enumerate(token.proclitics):
            if not position and clitic.text[:1] in ("و", "ف") and not reading.words[phrase[0]].conjunction:
                break
            if clitic.text[:1] in clitics and clitic.end < token.end and reading.text[clitic.start:clitic.end] != "ال":
                start = clitic.end
            else:
                break
        end = reading.tokens[phrase[1] - 1].end
        return Span(start, end, reading.text[start:end])

    def _source(self, phrase: Phrase | None, clitics: str = "وف") -> Span | None:
        if phrase is None or phrase[1] <= phrase[0]:
            return None
        first, last = phrase
        reading = self.reading
        quotation = reading.opens.get(first)
        if quotation is not None and quotation.close == last - 1:
            return reading.span(first + 1, last - 2)
        if reading.words[first].body in ("ل", "ب"):
            first += 1
            if first >= last:
                return None
        return self._clipped((first, last), clitics)

    def _quotes(self, contents: list[Phrase]) -> tuple[Span, ...]:
        reading = self.reading
        return tuple(
            reading.span(q.open + 1, q.close - 1)
            for q in reading.quotations
            if any(a <= q.open and q.close < b for a, b in contents)
            and is_speech(reading, q)
        )
