"""One suite for each stage: the laws of all, and its own.

from newsclaims.testing import NerSuite
from newsclaims_ships import Ships

class TestShips(NerSuite):
    plugin = Ships
    examples = ("رست السفينة «نور البحر» في الميناء.",)
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from newsclaims._chain.layer_checks import check_annotation
from newsclaims._chain.refined_claims import reconcile
from newsclaims._chain.value_checks import ContractError
from newsclaims._plugins.declarations import examine
from newsclaims.errors import NewsclaimsError
from newsclaims.model import (
    Attribution,
    Document,
    Gender,
    Resolution,
    Span,
    Tokenization,
)
from newsclaims.testing.calling import call_hook, checked
from newsclaims.testing.observation import LawBrokenError
from newsclaims.testing.samples import lay_out, restrict
from newsclaims.testing.suite import PluginSuite
from newsclaims.testing.trial import names_of
from newsclaims.text import fold

if TYPE_CHECKING:
    from newsclaims.testing.strategies import Counted, Speech


class LanguageSuite(PluginSuite):
    """The laws of a plugin for the stage ``language``."""

    stage: ClassVar[str] = "language"

    def test_blank_text_is_of_no_language(self) -> None:
        """Of a text of white space, marks or digits alone nobody can tell the language."""
        plugin = self.make()
        for text in ("", " \n", "...", "12 / 7 = ?"):
            tag = self.call(plugin, lay_out(text))
            if tag != "und":
                raise LawBrokenError(f"{text!r} is {tag!r}, not 'und'")

    def test_white_space_does_not_decide(self) -> None:
        """A text between blank lines is of the language of the text."""

        def kept(document: Document) -> None:
            alone = self.call(plugin, document)
            padded = self.call(plugin, lay_out(f"\n\n {document.text} \n"))
            if alone != padded:
                raise LawBrokenError(
                    f"{document.text!r:.300} is {alone!r}, and between blank lines {padded!r}"
                )

        plugin = self.make()
        self.for_all(kept)

    def language(self, document: Document) -> str:  # noqa: ARG002 - one for all
        """Return that the language is not known, or the plugin would not be asked."""
        return "und"

    def nothing(self) -> str:
        """Return that the language is not known."""
        return "und"

    def gives(self, layer: str, result: object) -> bool:  # noqa: ARG002 - there is one
        """Return whether a language was named."""
        return result != "und"


class TokenizerSuite(PluginSuite):
    """The laws of a plugin for the stage ``tokenizer``."""

    stage: ClassVar[str] = "tokenizer"

    def test_covers_everything_but_white_space(self) -> None:
        """No word or mark is left out of the tokens, and no token out of the sentences."""

        def kept(document: Document) -> None:
            cut = self.cut(plugin, document)
            for what, spans in (("tokens", cut.tokens), ("sentences", cut.sentences)):
                left = _outside(document.text, spans)
                if left is not None:
                    raise LawBrokenError(f"no {what} cover offset {left} of {document.text!r:.300}")

        plugin = self.make()
        self.for_all(kept)

    def test_tokens_are_folded(self) -> None:
        """`Token.norm` is ``fold(token.text)``, which every lexicon is keyed by."""

        def kept(document: Document) -> None:
            for token in self.cut(plugin, document).tokens:
                if token.norm != fold(token.text):
                    raise LawBrokenError(
                        f"norm of {token.text!r} is {token.norm!r}, not {fold(token.text)!r}"
                    )

        plugin = self.make()
        self.for_all(kept)

    def test_parts_of_a_token_are_in_order(self) -> None:
        """Proclitics, stem and enclitics follow one another and do not overlap."""

        def kept(document: Document) -> None:
            for token in self.cut(plugin, document).tokens:
                parts = (*token.proclitics, token.stem, *token.enclitics)
                if any(a.end > b.start for a, b in itertools.pairwise(parts)):
                    raise LawBrokenError(f"parts of {token.text!r} overlap: {parts}")

        plugin = self.make()
        self.for_all(kept)

    def test_sentences_do_not_cut_tokens(self) -> None:
        """A token stands inside one sentence."""

        def kept(document: Document) -> None:
            cut = self.cut(plugin, document)
            edges = {edge for sentence in cut.sentences for edge in (sentence.start, sentence.end)}
            for token in cut.tokens:
                if any(edge in edges for edge in range(token.start + 1, token.end)):
                    raise LawBrokenError(f"a sentence cuts {token!r} in {document.text!r:.300}")

        plugin = self.make()
        self.for_all(kept)

    def cut(self, plugin: object, document: Document) -> Tokenization:
        """Return what the plugin makes of the document's text."""
        result = self.call(plugin, document)
        if not isinstance(result, Tokenization):
            raise LawBrokenError(f"returned a {type(result).__name__}, not a Tokenization")
        return result

    def nothing(self) -> Tokenization:
        """Return a tokenization without tokens."""
        return Tokenization(tokens=(), sentences=())

    def gives(self, layer: str, result: Any) -> bool:  # noqa: ANN401 - any result
        """Return whether the tokenization holds something of *layer*."""
        if not isinstance(result, Tokenization):
            raise LawBrokenError(f"returned a {type(result).__name__}, not a Tokenization")
        if layer == "sentences":
            return bool(result.sentences)
        if layer == "tokens.clitics":
            return any(token.proclitics or token.enclitics for token in result.tokens)
        if layer == "tokens.features":
            return any(token.features for token in result.tokens)
        return bool(result.tokens)


class NerSuite(PluginSuite):
    """The laws of a plugin for the stage ``ner``."""

    stage: ClassVar[str] = "ner"

    def test_names_are_not_ragged(self) -> None:
        """No mention begins or ends with white space, and none is given twice."""
        self.for_all(_clean_places(self))


class NumbersSuite(PluginSuite):
    """The laws of a plugin for the stage ``numbers``."""

    stage: ClassVar[str] = "numbers"

    def test_numbers_are_not_ragged(self) -> None:
        """No quantity begins or ends with white space, and none is given twice."""
        self.for_all(_clean_places(self))

    def test_reads_whole_numbers(self) -> None:
        """Digits before a counted noun have the value that they write."""
        from newsclaims.testing.strategies import counted_things

        def kept(counted: Counted) -> None:
            document = restrict(lay_out(counted.article.text), self.layers(), self.stage)
            found: Any = self.call(plugin, document)
            if not any(q.number.covers(counted.number) and q.value == counted.value for q in found):
                raise LawBrokenError(
                    f"{document.text!r}: expected {counted.value} at {counted.number}, found {found}"
                )

        plugin = self.make()
        self.for_all_drawn(counted_things(self.words), kept)


class QuotesSuite(PluginSuite):
    """The laws of a plugin for the stage ``quotes``.

    Attributes:
        verbs: of saying that the plugin knows, by the gender of their subject, where it does not
            know those that `quoted_speech` draws by itself: ``{"m": ("گال",), "f": ("گالت",)}``.
    """

    stage: ClassVar[str] = "quotes"
    verbs: ClassVar[Mapping[Gender, Sequence[str]]] = {}

    def test_quotes_stand_in_the_content(self) -> None:
        """What `Attribution.quotes` names is part of what is said."""

        def kept(document: Document) -> None:
            for one in self.attributions(plugin, document):
                for quote in one.quotes:
                    if not any(span.covers(quote) for span in one.content):
                        raise LawBrokenError(
                            f"{quote!r} is no part of the content of {one.cue.text!r} "
                            f"in {document.text!r:.300}"
                        )

        plugin = self.make()
        self.for_all(kept)

    def test_a_cue_is_no_part_of_its_content(self) -> None:
        """The words that report are not what is reported."""

        def kept(document: Document) -> None:
            for one in self.attributions(plugin, document):
                if any(span.overlaps(one.cue) for span in one.content):
                    raise LawBrokenError(
                        f"the content of {one.cue!r} covers it in {document.text!r:.300}"
                    )

        plugin = self.make()
        self.for_all(kept)

    def test_finds_quoted_speech(self) -> None:
        """A sentence of direct speech gives its cue, its source and its words."""
        from newsclaims.testing.strategies import quoted_speech

        def kept(speech: Speech) -> None:
            document = self._given(speech)
            found = self.attributions(plugin, document)
            if not any(_answers(one, speech) for one in found):
                raise LawBrokenError(
                    f"{speech.article.text!r}: expected the cue {speech.cue.text!r}, the source "
                    f"{speech.source.text!r} and the content {speech.content.text!r}, found "
                    f"{found!r:.300}; where the plugin knows other verbs, set `verbs` on the suite"
                )

        plugin = self.make()
        self.for_all_drawn(quoted_speech(verbs=self.verbs, words=self.words), kept)

    def attributions(self, plugin: object, document: Document) -> Sequence[Attribution]:
        """Return what the plugin finds in the document."""
        found: Any = self.call(plugin, document)
        return tuple(found)

    def _given(self, speech: Speech) -> Document:
        return restrict(speech.document(), self.layers(), self.stage)


class ActorsSuite(PluginSuite):
    """The laws of a plugin for the stage ``actors``."""

    stage: ClassVar[str] = "actors"

    def test_a_named_source_is_the_speaker(self) -> None:
        """Where the source is nothing but a name, the speaker bears it."""
        from newsclaims.testing.strategies import quoted_speech

        def kept(speech: Speech) -> None:
            document = restrict(speech.document(), self.layers(), self.stage)
            [said] = document.attributions
            result: Any = self.call(plugin, document)
            names = {actor.id: actor.name for actor in result.actors}
            speakers = [names[actor] for actor in result.speakers.get(said.id, ())]
            if not any(speech.source.text in name for name in speakers):
                raise LawBrokenError(
                    f"{document.text!r}: expected {speech.source.text!r}, found {speakers}"
                )

        plugin = self.make()
        self.for_all_drawn(quoted_speech(words=self.words), kept)

    def test_nobody_is_made_up(self) -> None:
        """Every actor speaks, or is mentioned in the text."""

        def kept(document: Document) -> None:
            result: Any = self.call(plugin, document)
            speaking = {actor for speakers in result.speakers.values() for actor in speakers}
            for actor in result.actors:
                if actor.id not in speaking and not actor.mentions:
                    raise LawBrokenError(
                        f"{actor!r} neither speaks nor is mentioned in {document.text!r:.300}"
                    )

        plugin = self.make()
        self.for_all(kept)

    def nothing(self) -> Resolution:
        """Return a resolution of nobody."""
        return Resolution()

    def gives(self, layer: str, result: Any) -> bool:  # noqa: ANN401, ARG002 - any result
        """Return whether there are actors."""
        return bool(result.actors)


class RefineSuite(PluginSuite):
    """The laws of a plugin for the stage ``refine``."""

    stage: ClassVar[str] = "refine"

    def test_claims_can_be_taken_over(self) -> None:
        """The chain can put what comes back in the place of what it gave."""

        def kept(document: Document) -> None:
            try:
                claims: Any = checked(
                    self.stage, document, self.call(plugin, document), self.plugin
                )
                reconcile(document, claims, lambda claimed: claimed)
            except ContractError as error:
                raise LawBrokenError(f"{error} (article {document.article.id!r})") from error

        plugin = self.make()
        self.for_all(kept)

    def test_claims_stay_in_order(self) -> None:
        """The claims that go on are in the order in which they came."""

        def kept(document: Document) -> None:
            claims: Any = self.call(plugin, document)
            before = [claim.id for claim in document.claims]
            left = [claim.id for claim in claims if claim.id in set(before)]
            if left != [one for one in before if one in set(left)]:
                raise LawBrokenError(f"claims {before} came back as {left}")

        plugin = self.make()
        self.for_all(kept)


class AnnotateSuite(PluginSuite):
    """The laws of a plugin for the stage ``annotate``."""

    stage: ClassVar[str] = "annotate"

    def test_adds_its_layers_and_no_other(self) -> None:
        """Each layer that ``provides`` names comes back for every document, and no further one."""

        def kept(document: Document) -> None:
            try:
                result = call_hook(plugin, self.stage, document)
                check_annotation(result, provided)
            except self.declared_errors():
                return
            except ContractError as error:
                raise LawBrokenError(f"{error} (article {document.article.id!r})") from error

        plugin, provided = self.make(), examine(self.plugin).own_layers
        self.for_all(kept)

    def test_layers_bear_its_name(self) -> None:
        """A layer is named after its plugin, so that it is nobody else's."""
        try:
            names_of(self.plugin)
        except NewsclaimsError as error:
            raise LawBrokenError(f"{error}; or set `name` on it") from error

    def nothing(self) -> object:
        """Return no layers."""
        return {}


def _outside(text: str, spans: Sequence[Span]) -> int | None:
    """Return the first offset of what is no white space and stands in no span."""
    last = 0
    for span in (*spans, None):
        end = len(text) if span is None else span.start
        for offset in range(last, end):
            if not (text[offset].isspace() or unicodedata.category(text[offset]) in _UNSEEN):
                return offset
        last = len(text) if span is None else span.end
    return None


_UNSEEN = frozenset({"Cf", "Cc"})
"""Unicode categories of what has no place on the line: it may stand outside of tokens."""


def _clean_places(suite: PluginSuite) -> Callable[[Document], None]:
    """Return the law that what the plugin of *suite* finds begins and ends with letters, once."""
    plugin = suite.make()

    def kept(document: Document) -> None:
        found: Any = suite.call(plugin, document)
        places: set[tuple[int, int]] = set()
        for span in found:
            if span.text != span.text.strip():
                raise LawBrokenError(
                    f"{span!r} of {document.text!r:.300} has white space at its edge"
                )
            place = (span.start, span.end)
            if place in places:
                raise LawBrokenError(f"{place} of {document.text!r:.300} is given twice")
            places.add(place)

    return kept


def _answers(one: Attribution, speech: Speech) -> bool:
    """Return whether an attribution says what the text was made to say."""
    return (
        one.cue.overlaps(speech.cue)
        and one.source is not None
        and one.source.overlaps(speech.source)
        and any(span.covers(speech.content) for span in one.content)
    )


SUITES: dict[str, type[PluginSuite]] = {
    suite.stage: suite
    for suite in (
        LanguageSuite,
        TokenizerSuite,
        NerSuite,
        NumbersSuite,
        QuotesSuite,
        ActorsSuite,
        RefineSuite,
        AnnotateSuite,
    )
}
"""The suite of each stage."""
