"""Teams by context: of ``فازت إنجلترا على هولندا`` both are organizations, of ``أعلنت إنجلترا`` it is a place.

A country is a team in the place of one: the subject of a verb that teams do, the other side of a
match.  A club whose name is a city or an ordinary word (روما، الاتحاد) is one in a report on sport,
where nothing says that the city is meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import AND, TOWN
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import CLUB, SCENE
from newsclaims_ner.words import Words

SCENES = 2
"""Words of sport that a report on sport has at least."""
REACH = 30
"""Tokens around a name in which they stand."""
BACK = 6
"""Words from a verb or noun to the other team at most."""
MOST_GOALS = 2
"""Digits of a score."""


def with_teams(
    found: Sequence[Found], words: Words, at: Sequence[int], lexicon: Lexicon
) -> list[Found]:
    """Return *found*, in text order, with teams as organizations.

    Args:
        found: names in text order, none overlapping another.
        words: of the document.
        at: the tokens that bear a mark.
        lexicon: tells what teams do and own.
    """
    marked = [i for i in at if words[i].marks & (SCENE | CLUB)]
    scenes = [i for i in marked if words[i].marks & SCENE]
    if len(scenes) < SCENES:
        return list(found)
    teams = _Teams(words, lexicon, scenes)
    owners = {i: one for one in found for i in range(one.first, one.last)}
    made: list[Found] = []
    for one in found:
        if one.kind == "organization" or not _may_be_team(one, words, lexicon):
            made.append(one)
        elif teams.is_team(one.first, one.last, made):
            made.append(one._replace(kind="organization", gender=None, rule="team"))
        else:
            made.append(one)
    clubs = [i for i in marked if words[i].marks & CLUB and i not in owners]
    said = {i for i in clubs if teams.is_club(i)}
    named = {words[i].form for i in said} | {
        words[one.last - 1].form
        for one in found
        if one.kind == "organization" and words[one.first].form in lexicon.belongings
    }
    alone = [
        Found(i, i + 1, "organization", "team")
        for i in clubs
        if i in said or (words[i].form in named and teams.may_be_club(i))
    ]
    return sorted([*made, *alone]) if alone else made


def _may_be_team(one: Found, words: Words, lexicon: Lexicon) -> bool:
    if one.last - one.first == 1 and words[one.first].marks & CLUB:
        return True
    if one.kind != "place" or one.rule == "composed":
        return False
    return one.last - one.first > 1 or lexicon.facts[words[one.first].form].profile.place != ""


class _Teams:
    """Tells teams in one document.

    Args:
        words: of the document.
        lexicon: the lists.
        scenes: the tokens that show a report on sport.
    """

    def __init__(self, words: Words, lexicon: Lexicon, scenes: Sequence[int]) -> None:
        self._words = words
        self._lexicon = lexicon
        self._scenes = scenes

    def is_team(self, first: int, last: int, before: Sequence[Found]) -> bool:
        """Return whether the name ``[first, last)`` of a country, city or person is a team's.

        Args:
            first: its first token.
            last: one past its last token.
            before: the names before it, teams already told.
        """
        words = self._words
        if not self._is_sport(first):
            return False
        if last - first == 1 and words[first].marks & CLUB:
            return not self._is_located(first)
        if words[first].prefix == AND:
            neighbour = before[-1] if before and before[-1].last == first else None
            return (
                neighbour is not None and neighbour.rule == "team" and self._leads(neighbour.first)
            )
        if words[first].prefix:
            return False
        return self._acts(first) or self._leads(first) or self._is_rival(first)

    def is_club(self, i: int) -> bool:
        """Return whether an ordinary word at token *i* is the name of a club."""
        words, lexicon = self._words, self._lexicon
        owned = i > 0 and words[i - 1].form in lexicon.belongings and not words[i].prefix
        in_place = owned or self._acts(i) or self._leads(i) or self._is_rival(i)
        return in_place and self.may_be_club(i)

    def may_be_club(self, i: int) -> bool:
        """Return whether nothing around an ordinary word at token *i* shows that it is no club."""
        words, lexicon = self._words, self._lexicon
        word = words[i]
        if word.suffixed or word.verb or not self._is_sport(i):
            return False
        follower = lexicon.facts[words[i + 1].form] if i + 1 < len(words) else None
        if follower and follower.profile.nationality:  # الاتحاد السعودي
            return False
        origin = lexicon.facts[word.form].profile.nationality
        return not (origin and follower and follower.in_names)  # المصري محمد

    def _is_sport(self, i: int) -> bool:
        first = bisect_left(self._scenes, i - REACH)
        near = self._scenes[first : first + SCENES + 1]
        return sum(j != i and j <= i + REACH for j in near) >= SCENES

    def _is_located(self, i: int) -> bool:
        word = self._words[i]
        if word.prefix:
            return word.prefix[-1] == TOWN
        return i > 0 and self._words[i - 1].form in self._lexicon.locatives

    def _acts(self, i: int) -> bool:
        """Return whether what teams do stands right before token *i*."""
        if not i or self._words[i].prefix:
            return False
        before = self._words[i - 1]
        return before.form in self._lexicon.team_verbs and not before.suffixed

    def _leads(self, i: int) -> bool:
        """Return whether token *i* is the first team behind a noun: ``مباراة تونس``."""
        if not i or self._words[i].prefix:
            return False
        return self._words[i - 1].form in self._lexicon.team_nouns

    def _is_rival(self, i: int) -> bool:
        """Return whether token *i* is the other side of a verb or noun: ``فازت غانا على مالي``."""
        words, lexicon = self._words, self._lexicon
        if i < 2 or words[i - 1].form not in lexicon.rivals or words[i].prefix:  # noqa: PLR2004
            return False
        for j in range(i - 2, max(-1, i - 2 - BACK), -1):
            if words[j].kind == "punctuation":
                return False
            if words[j].form in lexicon.team_verbs or words[j].form in lexicon.team_nouns:
                return True
        return False
