"""Does anything speak against a reporting verb with its complement?  The objections, in their order.

An objection concerns verbs of a certain kind only, by tense or by a trait of their entry, and is
raised against no other.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import Tense, Trait, VerbForm

from newsclaims_quotes import no_statements as n
from newsclaims_quotes import objections as o
from newsclaims_quotes import shown_facts as f
from newsclaims_quotes import unreal_clauses as u
from newsclaims_quotes.frames import Complement


@frozen
class Objection:
    """Something that may speak against a reporting verb.

    Args:
        rule: its id in ``rules.toml``.
        objects: whether it does, given the document, the verb, its form and its complement.
        trait: it concerns verbs with this trait only.
        tense: it concerns verbs of this tense only.
    """

    rule: str
    objects: Callable[[Passage, int, VerbForm, Complement], bool]
    trait: Trait | None = field(kw_only=True, default=None)
    tense: Tense | None = field(kw_only=True, default=None)

    def concerns(self, form: VerbForm) -> bool:
        """Return whether it concerns *form*, whatever stands around it."""
        with_trait = self.trait is None or self.trait in form.entry.traits
        return with_trait and self.tense in (None, form.tense)


OF_PARTICIPLES = (
    Objection("cue.counted", o.counted),
    Objection("cue.predicate", f.predicate),
    Objection("cue.adjective", o.adjective),
    Objection("cue.plan", o.plan, trait="facts"),
    Objection("cue.cause", o.cause, trait="causes"),
    Objection("cue.noted", f.noted, trait="notes"),
    Objection("cue.shown", f.topic, trait="shows"),
)
OF_VERBS = (
    Objection("cue.passive-without-clause", o.passive_without_clause),
    Objection("cue.denied-topic", o.denied_topic),
    Objection("cue.concluded", u.concluded, tense="imperfect"),
    Objection("cue.impersonal", o.impersonal),
    Objection("cue.worthy", o.worthy),
    Objection("cue.reader", u.reader, trait="finds", tense="imperfect"),
    Objection("cue.unreal", u.unreal, tense="imperfect"),
    Objection("cue.supposed", u.supposed),
    Objection("cue.inferred", u.inferred),
    Objection("cue.fated", n.fated, tense="perfect"),
    Objection("cue.first-person", n.writers, tense="perfect"),
    Objection("cue.found-so", n.found_so, trait="meets-reader", tense="perfect"),
    Objection("cue.habit", n.habit, tense="imperfect"),
    Objection("cue.anybody", u.anybody),
    Objection("cue.nobody-will", u.nobody_will, tense="imperfect"),
    Objection("cue.second-person", u.second_person, tense="imperfect"),
    Objection("cue.first-person", u.first_person, tense="perfect"),
    Objection("cue.called-so", u.named, trait="calls-so", tense="imperfect"),
    Objection("cue.nobody", o.nobody),
    Objection("cue.purpose", n.purpose),
    Objection("cue.copula", o.copula, trait="promises", tense="imperfect"),
    Objection("cue.arrival", o.arrival, trait="arrives"),
    Objection("cue.no-reply", n.no_reply),
    Objection("cue.preposition", o.preposition),
    Objection("cue.hidden", o.hidden, trait="hides"),
    Objection("cue.hesitant", o.hesitant, trait="hesitates"),
    Objection("cue.plan", o.plan, trait="facts"),
    Objection("cue.no-court", o.no_court, trait="courts"),
    Objection("cue.awaited", o.awaited, trait="awaits"),
    Objection("cue.towards", o.towards, trait="towards"),
    Objection("cue.learnt", o.learnt, trait="learns"),
    Objection("cue.ailing", o.ailing, trait="suffers"),
    Objection("cue.spotlight", o.spotlight, trait="spotlights"),
    Objection("cue.cause", o.cause, trait="causes"),
    Objection("cue.anonymous", o.anonymous),
    Objection("cue.bared", f.bared),
    Objection("cue.proven", f.proven),
    Objection("cue.proves-itself", f.proves_itself, trait="proves"),
    Objection("cue.noted", f.noted, trait="notes"),
    Objection("cue.renewed", f.renewed),
    Objection("cue.shown", f.shown, trait="shows"),
    Objection("cue.bare", o.bare),
    Objection("cue.undirected", n.undirected, trait="directs"),
)

_concerning: dict[tuple[Tense, frozenset[str]], tuple[Objection, ...]] = {}


def objection_to(
    passage: Passage, index: int, form: VerbForm, complement: Complement
) -> Objection | None:
    """Return what speaks against *form* at *index* with this complement, or None."""
    kind = (form.tense, form.entry.traits)
    concerning = _concerning.get(kind)
    if concerning is None:  # as many as the lexicon has combinations of traits
        every = OF_PARTICIPLES if form.tense == "participle" else OF_VERBS
        concerning = _concerning[kind] = tuple(each for each in every if each.concerns(form))
    for objection in concerning:
        if objection.objects(passage, index, form, complement):
            return objection
    return None
