"""What each page asks of the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import asdict
from newsclaims_store.asking import Show

from newsclaims import ConfigurationError
from newsclaims.model.vocabulary import Act
from newsclaims_serve.conditions import (
    Conditions,
    Contradictions,
    OfArticle,
    OfClaim,
    OfSpeaker,
    Repetitions,
)
from newsclaims_serve.corpus import Asking
from newsclaims_serve.documents import document_of
from newsclaims_serve.faults import NotThereError
from newsclaims_serve.results import (
    ArticleFound,
    Candidate,
    Disagreement,
    DisagreementsFound,
    Found,
    OfAct,
    OfClaimFound,
    OfDay,
    OfSpeakerFound,
    Outlet,
    Overview,
    Person,
    Repeated,
    RepeatedFound,
    Said,
    Speaker,
    Talker,
    Version,
)

Row = Mapping[str, Any]

FEW = 12
"""Number of speakers, names and pairs that stand beside what is asked for."""

_SAID = """
    SELECT s.*, a.language FROM said s JOIN articles a USING (article)
    JOIN (SELECT unnest($articles) AS article, unnest($claims) AS claim) USING (article, claim)"""
_SPEAKERS = """
    SELECT article, claim, name, person FROM speakers
    JOIN (SELECT unnest($articles) AS article, unnest($claims) AS claim) USING (article, claim)
    ORDER BY article, claim, actor"""
_OF_CLAIM = """
    SELECT * FROM disagreeing WHERE (article = $article AND claim = $claim)
    OR (other_article = $article AND other_claim = $claim) ORDER BY score DESC LIMIT $few"""
_TOTALS = """
    SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM claims) AS claims,
           (SELECT count(*) FROM top_speakers) AS persons,
           (SELECT min(published) FROM articles) AS first,
           (SELECT max(published) FROM articles) AS last"""
_OTHER = "SELECT * EXCLUDE (person) FROM top_speakers WHERE person = ?"
_OUTLETS = """
    SELECT publisher, count(*) AS articles FROM articles WHERE publisher <> ''
    GROUP BY publisher ORDER BY articles DESC, publisher LIMIT 100"""


def overview(asking: Asking) -> Overview:
    """Return what the store has."""
    store = asking.store
    [totals] = asking.rows(store.sql(_TOTALS))
    top = store.sql("SELECT * FROM top_speakers ORDER BY claims DESC, name LIMIT ?", [FEW])
    return Overview(
        **totals,
        speakers=[Talker(**row) for row in asking.rows(top)],
        outlets=[Outlet(**row) for row in asking.rows(store.sql(_OUTLETS))],
        days=[OfDay(**row) for row in asking.rows(store.ask(show="days", limit=None))],
        pending=store.pending(),
    )


def search(asking: Asking, conditions: Conditions) -> Found:
    """Return the claims that meet every condition, and who makes them, when."""
    ask, given = asking.store.ask, conditions.given("order", "limit")
    days = asking.rows(ask(**given, show="days", limit=None))
    show: Show = "claims" if conditions.order == "latest" else "timeline"
    hits = asking.rows(ask(**given, show=show, limit=conditions.limit)) if days else []
    talkers = asking.rows(ask(**given, show="speakers", limit=FEW)) if days else []
    return Found(
        total=_total(days),
        claims=_said(asking, hits),
        speakers=_talkers(talkers, "speaker"),
        acts=_acts(days),
        days=[OfDay(**row) for row in days],
    )


def speaker(asking: Asking, asked: OfSpeaker) -> OfSpeakerFound:
    """Return what somebody says, and when, and who is named in it.

    Raises:
        NotThereError: the store has no person of this key.
    """
    store = asking.store
    period = {name: day for name, day in asked.given().items() if name in {"since", "until"}}
    person = _person(asking, asked.person) if asked.person else None
    candidates = [] if person else asking.rows(store.persons(asked.name, limit=FEW))
    whose = {"person": person.key} if person else {"speaker": asked.name}
    days = asking.rows(store.ask(**whose, **period, show="days", limit=None))
    hits = asking.rows(store.ask(**whose, **period, show="timeline", limit=asked.limit))
    named = asking.rows(store.ask(**whose, **period, show="named", limit=FEW))
    pairs = store.disagreements(**whose, **period, limit=FEW)
    return OfSpeakerFound(
        person=person,
        candidates=[Candidate(**row) for row in candidates],
        total=_total(days),
        claims=_said(asking, hits),
        acts=_acts(days),
        days=[OfDay(**row) for row in days],
        named=_talkers(named, "named"),
        disagreements=[Disagreement(**row) for row in asking.rows(pairs)],
    )


def claim(asking: Asking, asked: OfClaim) -> OfClaimFound:
    """Return a claim, all that says the same, and numbers that disagree with its own.

    Raises:
        NotThereError: the store has no such claim.
    """
    said = _said(asking, [{"article": asked.article, "claim": asked.claim}])
    if not said:
        raise NotThereError("claim", f"{asked.claim} of {asked.article}")
    where = {"article": asked.article, "claim": asked.claim, "few": FEW}
    versions = asking.rows(
        asking.within(lambda left: asking.store.versions(asked.article, asked.claim, timeout=left))
    )
    return OfClaimFound(
        claim=said[0],
        versions=[Version(**row) for row in versions],
        disagreements=[
            Disagreement(**row) for row in asking.rows(asking.store.sql(_OF_CLAIM, where))
        ],
    )


def article(asking: Asking, asked: OfArticle) -> ArticleFound:
    """Return an article with its claims.

    Raises:
        NotThereError: the store has no such article.
    """
    document = document_of(asking, asked.id)
    one = document.article
    return ArticleFound(
        article=one.id,
        title=one.title,
        published=one.published,
        publisher=one.publisher,
        url=one.url,
        language=one.language,
        text=one.text,
        claims=document.to_dict()["claims"],
    )


def repeated(asking: Asking, asked: Repetitions) -> RepeatedFound:
    """Return statements that several articles have."""
    given = {**asked.given(), "limit": asked.limit + 1}
    rows = asking.rows(asking.store.repeated(**given))
    return RepeatedFound(
        statements=[Repeated(**row) for row in rows[: asked.limit]], more=len(rows) > asked.limit
    )


def disagreements(asking: Asking, asked: Contradictions) -> DisagreementsFound:
    """Return pairs of numbers that disagree."""
    given = {**asked.given(), "limit": asked.limit + 1}
    rows = asking.rows(asking.store.disagreements(**given))
    return DisagreementsFound(
        pairs=[Disagreement(**row) for row in rows[: asked.limit]], more=len(rows) > asked.limit
    )


def _person(asking: Asking, key: str) -> Person:
    """Return who has a key: a person, or another speaker, who has one spelling."""
    try:
        found = asking.within(lambda left: asking.store.person(key, timeout=left))
    except ConfigurationError as error:
        others = asking.rows(asking.store.sql(_OTHER, [key]))
        if not others:
            raise NotThereError("person", key) from error
        return Person(**others[0], key=key, names=[], offices=[], apart=[])
    return Person(**asdict(found))


def _said(asking: Asking, hits: Sequence[Row]) -> list[Said]:
    """Return the claims of some rows in their order, with what is shown of each."""
    if not hits:
        return []
    which = {name: [row[f"{name[:-1]}"] for row in hits] for name in ("articles", "claims")}
    speakers: dict[tuple[str, str], list[Speaker]] = {}
    for row in asking.rows(asking.store.sql(_SPEAKERS, which)):
        speakers.setdefault((row["article"], row["claim"]), []).append(Speaker(**row))
    said = {
        (row["article"], row["claim"]): row for row in asking.rows(asking.store.sql(_SAID, which))
    }
    wanted = [(row["article"], row["claim"]) for row in hits]
    return [
        Said(**{**said[one], "speakers": speakers.get(one, [])}) for one in wanted if one in said
    ]


def _talkers(rows: Sequence[Row], column: str) -> list[Talker]:
    return [Talker(**row, name=row[column]) for row in rows]


def _total(days: Sequence[Row]) -> int:
    return sum(row["claims"] for row in days)


def _acts(days: Sequence[Row]) -> list[OfAct]:
    counts: Counter[Act] = Counter()
    for row in days:
        counts[row["act"]] += row["claims"]
    return [OfAct(act=act, claims=count) for act, count in counts.most_common()]
