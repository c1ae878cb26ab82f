"""For every law a plugin that breaks it, each with a fault that plugins do have."""

import asyncio
import re
import sys
import threading
import time
from decimal import Decimal

from attrs import evolve
from sound_plugins import NAMES, Digits, Names, Scripts, Speakers, Speech, Sure, Topics, Words

from newsclaims import hookimpl
from newsclaims.model import Actor, Claim, Mention, Resolution, Sentence, Span
from newsclaims.testing import (
    ActorsSuite,
    AnnotateSuite,
    LanguageSuite,
    NerSuite,
    NumbersSuite,
    QuotesSuite,
    RefineSuite,
    TokenizerSuite,
)
from newsclaims.text import fold

BROKEN = []
"""Suite, law and plugin; a law may have several."""


def breaks(suite, law):
    def entered(plugin):
        BROKEN.append((suite, law, plugin))
        return plugin

    return entered


# ------------------------------------------------------------------------------- every stage


@breaks(NerSuite, "serves_its_stage")
class AnotherStage(Digits):
    """Serves the stage ``numbers``."""


@breaks(NerSuite, "serves_its_stage")
class Misspelt:
    @hookimpl
    def newsclaims_recognise(self):
        return []


@breaks(NerSuite, "keeps_the_contract")
class HumanKind(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        return [evolve(m, kind="human") for m in self.find(document.text)]


@breaks(NerSuite, "keeps_the_contract")
class KindWithoutADeclaration(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        return [evolve(m, kind="school:teacher") for m in self.find(document.text)]


@breaks(QuotesSuite, "keeps_the_contract")
class ActWithoutADeclaration(Speech):
    @hookimpl
    def newsclaims_attribute(self, document):
        found = super().newsclaims_attribute(document)
        return [evolve(one, act="school:praise") for one in found]


@breaks(ActorsSuite, "takes_kinds_and_acts_of_others")
class LooksKindsUp(Speakers):
    """Has an entry for each standard kind and no other."""

    kinds = {"person": "m", "organization": "f", "place": "f", "other": "m"}  # noqa: RUF012 - a table

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        for mention in document.mentions:
            self.kinds[mention.kind]
        return super().newsclaims_resolve_actors(document)


@breaks(ActorsSuite, "takes_kinds_and_acts_of_others")
class PersonsOnly(Speakers):
    """Takes who is no ``person`` by its kind for nobody."""

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        found = super().newsclaims_resolve_actors(document)
        persons = {m.text for m in document.mentions if m.kind == "person"}
        kept = {actor.id: actor for actor in found.actors if actor.name in persons}
        heard = {key: who for key, who in found.speakers.items() if {*who} <= {*kept}}
        return Resolution(actors=tuple(kept.values()), speakers=heard)


@breaks(RefineSuite, "takes_kinds_and_acts_of_others")
class WithoutDenials(Sure):
    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [claim for claim in claims if claim.act in {"state", "deny"}]


@breaks(NerSuite, "offsets_slice_back")
class FoldedText(Names):
    """Looks for names in a text from which marks and controls are gone."""

    @hookimpl
    def newsclaims_recognize(self, document):
        return self.find(re.sub("[\u064b-\u0652\u0640\u200e\u200f]", "", document.text))


@breaks(NerSuite, "does_not_change_its_input")
class AddsToTheDocument(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        found = self.find(document.text)
        object.__setattr__(document, "mentions", tuple(found))
        return found


class Remembering:
    """Base of plugins that keep something between two articles."""

    requires = ("tokens",)
    provides = ("mentions",)

    def __init__(self):
        self.seen = set()


@breaks(NerSuite, "is_deterministic")
@breaks(NerSuite, "batch_equals_single")
class OnlyNewNames(Remembering):
    """Leaves out what an earlier article named."""

    @hookimpl
    def newsclaims_recognize(self, document):
        found = [m for m in Names().find(document.text) if m.text not in self.seen]
        self.seen.update(m.text for m in found)
        return found


class Together(Names):
    """Base of plugins that read several articles at a time."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return [self.find(document.text) for document in documents]


@breaks(NerSuite, "batch_form_equals_single_form")
@breaks(NerSuite, "batch_equals_single")
class LosesTheLast(Together):
    """Gives up the last batch where it is not full."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return super().newsclaims_recognize_batch(documents)[: len(documents) // 3 * 3]


@breaks(NerSuite, "batch_form_equals_single_form")
class SortsByLength(Together):
    """Reads articles of like length together, and does not put them in order again."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        return super().newsclaims_recognize_batch(sorted(documents, key=lambda d: len(d.text)))


@breaks(NerSuite, "batch_form_equals_single_form")
class CutsLongTexts(Together):
    """Cuts the texts of a batch to the length of the shortest."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        least = min(len(document.text) for document in documents)
        return [[m for m in self.find(d.text) if m.end <= least] for d in documents]


@breaks(NerSuite, "batch_form_equals_single_form")
class StumblesOverEmptyTexts(Together):
    """Raises where one article of the batch has nothing in it."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        found = super().newsclaims_recognize_batch(documents)
        return [one if one[0] else [] for one in found]


@breaks(NerSuite, "batch_form_equals_single_form")
class RefusesAmongOthers(Together):
    """Has an exception in the place of a result that the hook would give."""

    @hookimpl
    def newsclaims_recognize_batch(self, documents):
        found = super().newsclaims_recognize_batch(documents)
        return [one or ValueError("nothing found") for one in found]


@breaks(NerSuite, "ignores_the_hash_seed")
class AnyOne(Names):
    """Takes the first name of a set."""

    @hookimpl
    def newsclaims_recognize(self, document):
        found = {m.text: m for m in self.find(document.text)}
        return [found[next(iter(set(found)))]] if found else []


@breaks(NerSuite, "blank_text_gives_nothing")
class FirstToken(Names):
    """Takes it for granted that there is a token."""

    @hookimpl
    def newsclaims_recognize(self, document):
        first = document.tokens[0]
        return [Mention(first.start, first.end, first.text, kind="other")]


@breaks(NerSuite, "raises_only_declared_errors")
class EncodesTheText(Names):
    """Cannot stand half a character."""

    @hookimpl
    def newsclaims_recognize(self, document):
        return self.find(document.text.encode("utf-8").decode("utf-8"))


@breaks(NerSuite, "raises_only_declared_errors")
class Cancels(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        if "\0" in document.text:
            raise asyncio.CancelledError
        return self.find(document.text)


@breaks(NerSuite, "keeps_the_contract")
class HalfMade(Names):
    """Gives a mention of which nothing was set."""

    @hookimpl
    def newsclaims_recognize(self, document):
        return [object.__new__(Mention)]


@breaks(NerSuite, "keeps_the_contract")
class Waits(Names):
    """Gives the promise of a result."""

    @hookimpl
    def newsclaims_recognize(self, document):
        return self.later(document)

    async def later(self, document):
        return self.find(document.text)


@breaks(NerSuite, "raises_only_declared_errors")
class Leaves(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        if "\0" in document.text:
            sys.exit("not a text")
        return self.find(document.text)


@breaks(NerSuite, "pickles")
class HoldsALock(Remembering):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    @hookimpl
    def newsclaims_recognize(self, document):
        with self.lock:
            return Names().find(document.text)


@breaks(NerSuite, "pickles")
class ForgetsItsOptions(Remembering):
    """Finds less after pickling."""

    names = NAMES[:1]

    def __init__(self):
        super().__init__()
        self.names = NAMES

    @hookimpl
    def newsclaims_recognize(self, document):
        return Names(names=self.names).find(document.text)

    def __getstate__(self):
        return {"seen": self.seen}


@breaks(NerSuite, "gives_what_it_provides")
class FindsNothing(Names):
    @hookimpl
    def newsclaims_recognize(self):
        return []


@breaks(TokenizerSuite, "gives_what_it_provides")
class UndeclaredClitics(Words):
    def token(self, start, end, text):
        whole = super().token(start, end, text)
        if len(text) < 3 or text[0] != "و":
            return whole
        stem = Span(start + 1, end, text[1:])
        return evolve(whole, proclitics=(Span(start, start + 1, "و"),), stem=stem)


@breaks(NerSuite, "needs_only_what_it_requires")
class NeedsSentences(Names):
    """Uses sentences, but cannot do without."""

    @hookimpl
    def newsclaims_recognize(self, document):
        assert document.sentences[0].start >= 0
        return self.find(document.text)


@breaks(NerSuite, "threads_do_not_disturb_each_other")
class KeepsTheArticle(Remembering):
    """Holds the article that it reads in an attribute."""

    @hookimpl
    def newsclaims_recognize(self, document):
        self.text = document.text
        for _ in range(100):  # until another thread comes by, if there is one
            if self.text != document.text or threading.active_count() == 1:
                break
            time.sleep(0.001)
        return Names().find(self.text)


@breaks(NerSuite, "loads_nothing_heavy")
class ImportsAtOnce(Remembering):
    def __init__(self):
        super().__init__()
        import gensim  # noqa: F401 - the folder's stand-in for a heavy module

    @hookimpl
    def newsclaims_recognize(self):
        return []


@breaks(NerSuite, "loads_nothing_heavy")
class ReadsAtOnce(Remembering):
    def __init__(self):
        super().__init__()
        import gensim

        gensim.read()

    @hookimpl
    def newsclaims_recognize(self):
        return []


@breaks(NerSuite, "loads_nothing_heavy")
class StartsAProcess(Remembering):
    def __init__(self):
        super().__init__()
        import subprocess

        subprocess.run([sys.executable, "-c", ""], check=True)

    @hookimpl
    def newsclaims_recognize(self):
        return []


@breaks(NerSuite, "time_grows_with_the_text")
class EveryPair(Names):
    """Compares every token with every other."""

    @hookimpl
    def newsclaims_recognize(self, document):
        norms = [token.norm for token in document.tokens]
        alone = sum(sum(a == b for a in norms) == 1 for b in norms)
        return self.find(document.text) if alone >= 0 else []


@breaks(NerSuite, "time_grows_with_the_text")
class NestedQuantifiers(Names):
    """Tries every way to cut a run of letters."""

    @hookimpl
    def newsclaims_recognize(self, document):
        re.search(r"(?:[\w]+[\w]*)+\d:", document.text[:40])
        return self.find(document.text)


@breaks(NerSuite, "refuses_unknown_options")
class TakesAnything(Remembering):
    def __init__(self, **_options):
        super().__init__()

    @hookimpl
    def newsclaims_recognize(self):
        return []


# ------------------------------------------------------------------------------- their own


@breaks(LanguageSuite, "blank_text_is_of_no_language")
class AlwaysArabic(Scripts):
    @hookimpl
    def newsclaims_detect_language(self):
        return "ar"


@breaks(LanguageSuite, "white_space_does_not_decide")
class FirstLetter(Scripts):
    """Looks at the first character only."""

    @hookimpl
    def newsclaims_detect_language(self, article):
        return "ar" if "\u0600" <= article.text[:1] <= "\u06ff" else "und"


@breaks(LanguageSuite, "keeps_the_contract")
class SpellsItOut(Scripts):
    """Names the language by a word, and not by a tag."""

    @hookimpl
    def newsclaims_detect_language(self):
        return "Modern Standard Arabic"


@breaks(TokenizerSuite, "covers_everything_but_white_space")
class DropsMarks(Words):
    def tokens(self, article):
        return tuple(one for one in super().tokens(article) if one.text[0].isalnum())


@breaks(TokenizerSuite, "covers_everything_but_white_space")
class OneSentence(Words):
    def sentences(self, article):
        return super().sentences(article)[:1]


@breaks(TokenizerSuite, "tokens_are_folded")
class KeepsHamza(Words):
    def token(self, start, end, text):
        return super().token(start, end, text, norm=text)


@breaks(TokenizerSuite, "parts_of_a_token_are_in_order")
class CliticInTheStem(Words):
    def token(self, start, end, text):
        return super().token(start, end, text, proclitics=(Span(start, start + 1, text[0]),))


@breaks(TokenizerSuite, "sentences_do_not_cut_tokens")
class CutsAtTen(Words):
    def sentences(self, article):
        return tuple(
            Sentence(at, min(at + 10, len(article.text)), article.text[at : at + 10])
            for at in range(0, len(article.text), 10)
        )


@breaks(NerSuite, "names_are_not_ragged")
class WithTheSpace(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        return [
            Mention(m.start(), m.end(), m.group(), kind="person")
            for m in re.finditer(r"سالم |هند ", document.text)
        ]


@breaks(NerSuite, "names_are_not_ragged")
class Twice(Names):
    @hookimpl
    def newsclaims_recognize(self, document):
        return self.find(document.text) * 2


@breaks(NumbersSuite, "numbers_are_not_ragged")
class NumberAndSpace(Digits):
    def quantity(self, document, start, end):
        quantity = super().quantity(document, start, end)
        after = document.text[end : end + 1]
        return evolve(quantity, end=end + 1, text=quantity.text + after) if after else quantity


@breaks(NumbersSuite, "reads_whole_numbers")
class LatinDigitsOnly(Digits):
    @hookimpl
    def newsclaims_extract_quantities(self, document):
        return [self.quantity(document, *m.span()) for m in re.finditer("[0-9]+", document.text)]


@breaks(NumbersSuite, "reads_whole_numbers")
class TenTimes(Digits):
    def quantity(self, document, start, end):
        quantity = super().quantity(document, start, end)
        return evolve(quantity, value=quantity.value * Decimal(10))


@breaks(QuotesSuite, "quotes_stand_in_the_content")
class QuotesTheCue(Speech):
    def attribution(self, article, match):
        return evolve(
            super().attribution(article, match), quotes=(article.span(*match.span("cue")),)
        )


@breaks(QuotesSuite, "a_cue_is_no_part_of_its_content")
class AllOfIt(Speech):
    def attribution(self, article, match):
        return evolve(super().attribution(article, match), content=(article.span(*match.span()),))


@breaks(QuotesSuite, "finds_quoted_speech")
class GuillemetsOnly(Speech):
    marks = "«", "»"


@breaks(ActorsSuite, "a_named_source_is_the_speaker")
class Surname(Speakers):
    @hookimpl
    def newsclaims_resolve_actors(self, document):
        found = super().newsclaims_resolve_actors(document)
        actors = tuple(evolve(a, name=fold(a.name.split()[-1]) + "ي") for a in found.actors)
        return evolve(found, actors=actors)


@breaks(ActorsSuite, "nobody_is_made_up")
class Somebody(Speakers):
    @hookimpl
    def newsclaims_resolve_actors(self, document):
        found = super().newsclaims_resolve_actors(document)
        return Resolution(
            actors=(*found.actors, Actor(id="a0", name="مجهول", kind="unnamed")),
            speakers=found.speakers,
        )


@breaks(RefineSuite, "claims_can_be_taken_over")
class TwoUnderOneId(Sure):
    """Writes each claim's speaker in another way, under the old id."""

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [self.renamed(claim) for claim in claims]

    def renamed(self, claim: Claim):
        return evolve(
            claim,
            actors=tuple(
                Actor(id="a1", name=f"قائل {claim.id}", kind="unnamed") for _ in claim.actors[:1]
            )
            or (Actor(id="a1", name=claim.cue.text, kind="unnamed"),),
        )


@breaks(RefineSuite, "claims_can_be_taken_over")
class IdsOfAKnowledgeBase(Sure):
    """Puts the id of an entry in the place of the actor's own."""

    requires = ("attributions", "actors")

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [
            evolve(claim, actors=tuple(evolve(one, id=f"Q{one.id}") for one in claim.actors))
            for claim in claims
        ]


@breaks(RefineSuite, "claims_stay_in_order")
class Backwards(Sure):
    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return claims[::-1]


@breaks(RefineSuite, "writes_under_its_own_name")
class Scribbling(Sure):
    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [evolve(claim, extra={"ships": 1}) for claim in claims]


@breaks(NerSuite, "writes_under_its_own_name")
class CalledOtherwise(Names):
    name = "names-of-ships"

    @hookimpl
    def newsclaims_recognize(self, document):
        return [evolve(m, extra={"namesofships": 1}) for m in self.find(document.text)]


class DeskSuite(AnnotateSuite):
    others = {"desk.note": "راجع"}  # noqa: RUF012 - as a test class has it


@breaks(DeskSuite, "adds_its_layers_and_no_other")
class OnlyWhereThereIsSome(Topics):
    @hookimpl
    def newsclaims_annotate(self, document):
        found = self.words(document)
        return {"topics.words": found} if found else {}


@breaks(DeskSuite, "adds_its_layers_and_no_other")
class OneMore(Topics):
    @hookimpl
    def newsclaims_annotate(self, document):
        return {"topics.words": self.words(document), "topics.count": 3}


@breaks(DeskSuite, "keeps_the_contract")
class ASet(Topics):
    @hookimpl
    def newsclaims_annotate(self, document):
        return {"topics.words": set(self.words(document))}


@breaks(DeskSuite, "ignores_the_hash_seed")
class InAnyOrder(Topics):
    @hookimpl
    def newsclaims_annotate(self, document):
        return {"topics.words": list({token.norm for token in document.tokens})}


@breaks(DeskSuite, "needs_only_what_it_requires")
class AsksForClaims(Topics):
    @hookimpl
    def newsclaims_annotate(self, document):
        return {"topics.words": document.claims[0].id if document.tokens else None}


@breaks(AnnotateSuite, "raises_only_declared_errors")
class AsksForMore(Topics):
    """Requires a layer that the suite is told nothing of."""


@breaks(DeskSuite, "layers_bear_its_name")
class Renamed(Topics):
    name = "subjects"
