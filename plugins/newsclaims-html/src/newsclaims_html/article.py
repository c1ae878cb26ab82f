"""One article of the page: its head, its text, and the list of its claims beside it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from newsclaims.model import Article, Document
from newsclaims.trace import Step
from newsclaims_html.cards import Card
from newsclaims_html.inert import inert, leads_to_the_web
from newsclaims_html.interface import Interface, direction_of

_UNSURE = 60
"""Below so many hundredths of confidence a claim is shown as one to be looked at."""


def article_html(  # noqa: PLR0913 - what one article is made of
    document: Document,
    number: int,
    text: str,
    cards: Sequence[Card],
    ui: Interface,
    *,
    single: bool,
    more: str = "",
) -> str:
    """Return the article as HTML.

    Args:
        document: what is shown.
        number: of the article in the page, from 0.
        text: its text as HTML.
        cards: what the list says of each claim.
        ui: headings and labels.
        single: whether it is the only article, whose headline is that of the page.
        more: address of what else is known of a claim; empty for none.
    """
    article, words = document.article, ui.words
    top, below = ("h1", "h2") if single else ("h2", "h3")
    language, direction = inert(article.language), direction_of(article.language)
    more = more.replace("{article}", quote(article.id, safe=""))
    said_in, bdi = f' dir="{direction}" lang="{language}"', f'<bdi lang="{language}">'
    shown = _Shown(ui, cards, number, said_in, bdi, more)
    listed = (
        f'<ol class="claims" tabindex="-1">\n{"".join(map(shown.item, cards))}</ol>\n'
        if cards
        else f'<p class="none">{inert(words["none"])}</p>\n'
    )
    return (
        f'<article class="item" id="a{number}" dir="{direction}" aria-labelledby="a{number}h">\n'
        f'<header class="head" lang="{language}">\n'
        f'<{top} id="a{number}h">{inert(article.title or article.id)}</{top}>\n{_source(article, ui)}</header>\n'
        f'<div class="beside">\n<div class="text">'
        f'<div class="body" dir="{direction}" lang="{language}">{text}</div></div>\n'
        f'<section class="list" dir="{ui.direction}" aria-labelledby="a{number}l a{number}h">\n'
        f'<{below} id="a{number}l">{inert(words["claims_of"])} <span class="n">{len(cards)}</span></{below}>\n'
        f"{listed}</section>\n</div>\n</article>\n"
    )


def _source(article: Article, ui: Interface) -> str:
    """Return who published the article, when and where; an address that is none of the web is no link."""
    parts = []
    if article.publisher:
        parts.append(f"<bdi>{inert(article.publisher)}</bdi>")
    if article.published:
        day = article.published.isoformat()
        parts.append(f'<time datetime="{day}">{day}</time>')
    if article.url:
        url = inert(article.url)
        parts.append(
            f'<a href="{url}" rel="noopener noreferrer nofollow" target="_blank">{inert(ui.words["original"])}</a>'
            if leads_to_the_web(article.url)
            else f"<bdi>{url}</bdi>"
        )
    return f'<p class="meta">{" · ".join(parts)}</p>\n' if parts else ""


class _Shown:
    """The items of one list, with what they have in common."""

    def __init__(  # noqa: PLR0913, PLR0917 - what they have in common
        self, ui: Interface, cards: Sequence[Card], number: int, said_in: str, bdi: str, more: str
    ) -> None:
        self._ui = ui
        self._words = {name: inert(text) for name, text in ui.words.items()}
        self._acts = {name: inert(text) for name, text in ui.acts.items()}
        self._forms = {name: inert(text) for name, text in ui.forms.items()}
        self._cards = cards
        self._number = number
        self._said_in = said_in
        self._bdi = bdi
        self._more = more

    def item(self, card: Card) -> str:
        """Return one claim of the list."""
        claim, words, n, place = card.claim, self._words, self._number, card.place
        depth = f" d{card.depth}" if card.depth else ""
        actors = (
            f' data-w="{inert(" ".join(one.id for one in claim.actors))}"' if claim.actors else ""
        )
        who = f"{self._bdi}{inert(card.speakers)}</bdi>" if card.named else words["nobody"]
        negated = f"{words['negated']} " if claim.negated else ""
        via = (
            f'<p class="via">{words["via"]} {self._bdi}{inert(claim.via.text)}</bdi></p>\n'
            if claim.via
            else ""
        )
        said = " said" if claim.form == "direct" else ""
        numbers = "".join(
            f'<bdi class="number" dir="ltr" title="{inert(written)}">{inert(short)}</bdi> '
            for short, written in card.numbers
        )
        low = " low" if card.percent < _UNSURE else ""
        return (
            f'<li class="claim k{card.colour}{depth}" id="a{n}c{place}" data-s="{inert(card.keys)}" '
            f'data-a="{claim.standard_act}" data-f="{claim.form}" data-p="{card.percent}"{actors}>\n'
            f'<p class="how"><a class="who" href="#a{n}m{place}">{who}</a> '
            f'<span class="badge {claim.standard_act}">{negated}{self._acts[claim.standard_act]}</span> '
            f'<span class="cue">{self._bdi}{inert(claim.cue.text)}</bdi></span></p>\n{via}'
            f'<p class="what{said}"{self._said_in}>{inert(claim.statement)}</p>\n'
            f'<details><summary><span class="form">{self._forms[claim.form]}</span> {numbers}'
            f'<span class="sure{low}">{card.percent}% {words["sure"]}</span> <span class="why">{words["why"]}</span></summary>\n'
            f"<dl>{self._reasons(card)}</dl>\n{self._steps(card.steps)}</details>\n</li>\n"
        )

    def _reasons(self, card: Card) -> str:
        claim, words, bdi = card.claim, self._words, self._bdi
        source = f"{bdi}{inert(claim.source.text)}</bdi>" if claim.source else ""
        made = claim.provenance
        rule = " · ".join(filter(None, (f"{made.plugin} {made.version}".strip(), made.rule)))
        inside = ""
        if card.parent is not None:
            cue = self._cards[card.parent].claim.cue.text
            inside = f'<a href="#a{self._number}c{card.parent}">{bdi}{inert(cue)}</bdi></a>'
        more = ""
        if self._more:
            address = inert(self._more.replace("{claim}", quote(claim.id, safe="")))
            more = f'<a class="more" href="{address}">{words["other_articles"]}</a>'
        reasons = (
            ("more", more),
            ("found", ": ".join(filter(None, (inert(card.subject), source)))),
            ("known_as", " · ".join(f"{bdi}{inert(one)}</bdi>" for one in card.aliases)),
            ("evidence", inert(" · ".join(card.for_it))),
            ("against", inert(" · ".join(card.against))),
            ("inside", inside),
            ("rule", rule and f'<bdi dir="ltr" lang="en">{inert(rule)}</bdi>'),
        )
        return "".join(f"<dt>{words[name]}</dt><dd>{what}</dd>" for name, what in reasons if what)

    def _steps(self, steps: Sequence[Step]) -> str:
        if not steps:
            return ""
        words = self._words
        heads = "".join(f'<th scope="col">{words[one]}</th>' for one in ("step", "about", "note"))
        return (
            f'<div class="steps" role="region" tabindex="0" aria-label="{words["steps"]}"><table>'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>{''.join(map(self._step, steps))}</tbody></table></div>\n"
        )

    def _step(self, step: Step) -> str:
        span = f"{self._bdi}{inert(step.span.text)}</bdi>" if step.span else ""
        entry = f' <span class="entry">{inert(step.entry)}</span>' if step.entry else ""
        return (
            f'<tr class="{step.verdict}"><th scope="row"><bdi dir="ltr" lang="en">{inert(step.rule)}</bdi> '
            f'<span class="verdict">{inert(self._ui.verdicts[step.verdict])}</span></th><td>{span}</td>'
            f'<td dir="ltr" lang="en">{inert(step.note)}{entry}</td></tr>\n'
        )
