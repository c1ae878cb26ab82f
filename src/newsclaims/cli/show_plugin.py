"""``newsclaims plugins show``: one plugin with all that it says of itself, and its card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click
from attrs import asdict

from newsclaims.cli.plugin_tables import AS_JSON, print_json, print_line, prints_findings
from newsclaims.errors import LexiconError
from newsclaims.stages import STAGES

if TYPE_CHECKING:
    from newsclaims._plugins.declarations import Anatomy
    from newsclaims._plugins.discovery import Candidate
    from newsclaims._plugins.options import Option

_NO_CARD = "none; a card.toml in its package would tell of data, licences, scores and limits"


@click.command("show")
@click.argument("name")
@AS_JSON
@prints_findings
def show_plugin(name: str, *, as_json: bool) -> None:
    """Show one installed plugin: stages, layers, formats, options, and its card.

    The card tells what it was made from, under which licences, how right it is and what it
    cannot do, as its author says.
    """
    from newsclaims._plugins.discovery import named_candidate

    found = described(named_candidate(name))
    if as_json:
        print_json(found)
        return
    for line in lines_of(found):
        print_line(line)


def described(candidate: Candidate) -> dict[str, Any]:
    """Return all that a plugin says of itself, as JSON data."""
    from newsclaims._formats.registration import Formats
    from newsclaims._plugins.options import options_of
    from newsclaims.cards import card_of

    anatomy, entry = candidate.anatomy, candidate.entry
    formats = Formats().all() if anatomy.formats else ()
    try:
        card, fault = card_of(candidate.target), ""
    except LexiconError as error:
        card, fault = None, str(error)
    return {
        "name": entry.name,
        "distribution": entry.distribution,
        "version": entry.version,
        "value": entry.value,
        "stages": list(anatomy.serves),
        "wraps": list(anatomy.wraps),
        "hooks": list(_hooks(anatomy)),
        "formats": [
            {"name": one.name, "kind": one.kind, "suffixes": list(one.suffixes)}
            for one in formats
            if one.plugin == entry.name and not one.own
        ],
        "requires": list(anatomy.requires),
        "uses": list(anatomy.uses),
        "provides": list(anatomy.provides),
        "languages": list(anatomy.languages),
        "own_kinds": dict(anatomy.own_kinds),
        "own_acts": dict(anatomy.own_acts),
        "opt_in": anatomy.opt_in,
        "thread_safe": anatomy.thread_safe,
        "options": [_option(one) for one in options_of(candidate.target)],
        "card": asdict(card) if card else None,
        "card_fault": fault,
    }


def _hooks(anatomy: Anatomy) -> Iterator[str]:
    """Yield the hooks of a plugin in the order of the chain, each before its batch form."""
    for stage in STAGES:
        if stage.name in anatomy.stage_names:
            yield stage.hook
        if stage.name in anatomy.batches:
            yield stage.batch_hook


def words_of(declared: Mapping[str, str]) -> str:
    """Return kinds or acts of a plugin's own on one line, each with what it stands for."""
    return ", ".join(f"{word} ({means})" for word, means in declared.items())


def _option(option: Option) -> dict[str, object]:
    return {**asdict(option), "required": option.required}


def lines_of(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield what `described` returns as lines for people."""
    yield f"{found['name']} ({found['distribution']} {found['version']}), {found['value']}"
    for key in ("stages", "wraps", "hooks", "requires", "uses", "provides", "languages"):
        if found[key]:
            yield f"{key}: {', '.join(found[key])}"
    for key in ("own_kinds", "own_acts"):
        if found[key]:
            yield f"{key}: {words_of(found[key])}"
    for one in found["formats"]:
        yield f"format: {one['kind']} {one['name']} {' '.join(one['suffixes'])}".rstrip()
    for one in found["options"]:
        default = "required" if one["required"] else one["default"]
        yield f"option: {one['name']}: {one['type']} = {default}"
    if found["opt_in"]:
        yield "opt in: serves a stage only where it is named for it"
    if not found["thread_safe"]:
        yield "threads: called by one at a time"
    yield from _card_lines(found)


def _card_lines(found: Mapping[str, Any]) -> Iterator[str]:
    card = found["card"]
    if card is None:
        yield f"card: {found['card_fault'] or _NO_CARD}"
        return
    yield f"card: {card['summary']}"
    yield f"  licence: {card['licence']}"
    if card["languages"]:
        yield f"  made for: {', '.join(card['languages'])}"
    for one in card["data"]:
        yield f"  data: {one['name']} ({one['licence']}): {one['use']}"
    for one in card["scores"]:
        yield f"  score: {one['measure']}: {one['value']:g}, {one['on']} ({one['source']})"
    if not card["scores"]:
        yield "  score: not measured"
    for one in card["limits"]:
        yield f"  limit: {one}"
