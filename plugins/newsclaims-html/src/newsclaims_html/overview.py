"""The overview as HTML: totals, who speaks how often, what they do, and when."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_html.inert import inert
from newsclaims_html.interface import Interface
from newsclaims_html.picture import HEIGHT, SHOWN, WIDTH, Part, Picture
from newsclaims_html.tally import Speaker

_BAR = 16


def overview_html(picture: Picture, ui: Interface, *, single: bool) -> str:
    """Return the overview of all articles.

    Args:
        picture: what it shows.
        ui: headings and labels.
        single: whether there is one article.
    """
    words, tally = {name: inert(text) for name, text in ui.words.items()}, picture.tally
    totals = [
        *([] if single else [(words["articles"], f"{tally.articles}")]),
        (words["claims"], f"{tally.claims}"),
        (words["speakers"], f"{len(tally.speakers) + tally.dropped}"),
        (words["quoted"], f"{picture.quoted}%"),
    ]
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in totals)
    return (
        f'<section id="overview" aria-labelledby="overview-h">\n<h2 id="overview-h">{words["overview"]}</h2>\n'
        f'<dl class="totals">{told}</dl>\n<div class="pictures">\n'
        f"{_speakers(picture, ui, words, single=single)}{over_time_html(picture, ui)}</div>\n</section>\n"
    )


def _speakers(picture: Picture, ui: Interface, words: dict[str, str], *, single: bool) -> str:
    if not picture.speakers:
        return ""
    keys = "".join(
        f'<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="{one}" width="10" height="10" rx="2"/></svg> '
        f"{inert(ui.families[one])}</li>"
        for one in picture.families
    )
    rows = "".join(_row(speaker, parts, ui) for speaker, parts in picture.speakers[:SHOWN])
    return (
        f'<div class="panel">\n<h3>{words["who_speaks"]}</h3>\n<ul class="families">{keys}</ul>\n'
        f'<table class="speakers">\n<thead><tr><th scope="col">{words["speaker"]}</th>'
        f'<th scope="col">{words["act"]}</th><th scope="col">{words["claims"]}</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table>\n{_index(picture, words, single=single)}</div>\n"
    )


def _row(speaker: Speaker, parts: Sequence[Part], ui: Interface) -> str:
    bars = "".join(
        f'<rect class="{part.family}" x="{part.at}" y="0" width="{part.size}" height="{_BAR}"/>'
        for part in parts
    )
    acts = ", ".join(f"{ui.families[part.family]} {part.count}" for part in parts)
    return (
        f'<tr><th scope="row">{_button(speaker)} <span class="kind">{inert(ui.kinds[speaker.kind])}</span></th>'
        f'<td class="bars"><svg viewBox="0 0 {WIDTH} {_BAR}" preserveAspectRatio="none" role="img" '
        f'aria-label="{inert(acts)}">{bars}</svg></td><td class="n">{speaker.claims}</td></tr>\n'
    )


def _index(picture: Picture, words: dict[str, str], *, single: bool) -> str:
    if single and len(picture.speakers) <= SHOWN:
        return ""
    items = []
    for speaker, _ in picture.speakers:
        places = ""
        if not single:
            links = " ".join(f'<a href="#a{n}">{n + 1}</a>' for n in speaker.articles)
            more = " …" if speaker.in_articles > len(speaker.articles) else ""
            places = f' <span class="in">{words["in_articles"]} {links}{more}</span>'
        items.append(
            f'<li>{_button(speaker)} <span class="n">{speaker.claims}</span>{places}</li>\n'
        )
    unlisted = words["others"].replace("{n}", f"{picture.unlisted}")
    others = f"<p>{unlisted}</p>\n" if picture.unlisted else ""
    return (
        f'<details class="rest"><summary>{words["all_speakers"]} <span class="n">{len(picture.speakers)}</span>'
        f'</summary>\n<ul class="index" tabindex="0" aria-label="{words["all_speakers"]}">\n{"".join(items)}</ul>\n{others}</details>\n'
    )


def _button(speaker: Speaker) -> str:
    return (
        f'<button type="button" class="chip" data-speaker="{inert(speaker.key)}">'
        f"<bdi>{inert(speaker.name)}</bdi></button>"
    )


_LENGTHS = {"year": len("2015"), "month": len("2015-07")}
"""Characters of an ISO 8601 day that name the year or month that it begins."""


def over_time_html(picture: Picture, ui: Interface) -> str:
    """Return how many claims there are in each day, week, month or year; nothing where there is one day."""
    columns = picture.columns
    if not columns:
        return ""
    words = {name: inert(text) for name, text in ui.words.items()}
    unit = words[f"per_{picture.unit}"]
    told_of = _LENGTHS.get(picture.unit)  # 2015 for a year, 2015-07 for a month
    days = [(bar.start.isoformat()[:told_of], bar.acts.total()) for _, _, bar, _ in columns]
    told = ", ".join(f"{day} {count}" for day, count in days if count)
    drawn = "".join(
        f"<g><title>{day}: {count}</title>"
        + "".join(
            f'<rect class="{part.family}" x="{x}" y="{round(HEIGHT - part.at - part.size, 1)}" '
            f'width="{width}" height="{part.size}"/>'
            for part in parts
        )
        + "</g>\n"
        for (x, width, _, parts), (day, count) in zip(columns, days, strict=True)
    )
    return (
        f'<figure class="panel time">\n<h3>{words["over_time"]}</h3>\n<svg class="columns" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" role="img" aria-label="{unit}: {told}">\n'
        f"{drawn}</svg>\n<figcaption><span>{days[0][0]}</span><span>{unit} · {words['highest'].replace('{n}', str(picture.most))}</span>"
        f"<span>{days[-1][0]}</span></figcaption>\n</figure>\n"
    )
