"""Which claims go on."""

import pytest
from attrs import evolve

from newsclaims import (
    Actor,
    Article,
    Claim,
    ConfigurationError,
    Cue,
    Document,
    Mention,
    Pipeline,
    hookimpl,
)
from newsclaims.registry import announced

Threshold = pytest.importorskip(
    "newsclaims_threshold", reason="newsclaims-threshold is not installed"
).Threshold

TEXT = (
    "قال وزير الري أمجد الطرابلسي إن السد امتلأ. وأضاف الطرابلسي أن العمل مستمر. "
    "وذكرت هيئة السدود أن المنسوب يرتفع. وقيل إن القرية أخليت."
)
ARTICLE = Article(text=TEXT)


def span(text):
    start = TEXT.rindex(text)
    return ARTICLE.span(start, start + len(text))


def mention(text, form="name"):
    at = span(text)
    return Mention(at.start, at.end, at.text, kind="person", form=form)


def claim(id, cue, content, confidence, *actors, parent=None):  # noqa: A002
    at = span(cue)
    return Claim(
        id=id,
        cue=Cue(at.start, at.end, at.text, lemma=cue),
        content=(span(content),),
        statement=content,
        form="indirect",
        act="state",
        actors=actors,
        confidence=confidence,
        parent=parent,
    )


MINISTER = Actor(
    id="a1",
    name="أمجد الطرابلسي",
    kind="person",
    mentions=(mention("وزير الري", "title"), mention("أمجد الطرابلسي"), mention("الطرابلسي")),
)
AUTHORITY = Actor(id="a2", name="هيئة السدود", kind="organization")
CLAIMS = (
    claim("c1", "قال", "السد امتلأ", 0.9, MINISTER),
    claim("c2", "أضاف", "العمل مستمر", 0.7, MINISTER),
    claim("c3", "ذكرت", "المنسوب يرتفع", 0.8, AUTHORITY),
    claim("c4", "قيل", "القرية أخليت", 0.6),
)
DOCUMENT = Document(article=ARTICLE, actors=(MINISTER, AUTHORITY), claims=CLAIMS)


def kept(**options):
    refined = Threshold(**options).newsclaims_refine_claims(DOCUMENT, DOCUMENT.claims)
    return [claim.id for claim in refined]


def test_without_options_every_claim_goes_on():
    assert kept() == ["c1", "c2", "c3", "c4"]


def test_a_claim_at_the_threshold_goes_on_and_one_below_does_not():
    assert kept(at_least=0.8) == ["c1", "c3"]


def test_a_speaker_is_known_by_name():
    assert kept(actors=("هيئة السدود",)) == ["c3"]


def test_a_speaker_is_known_by_any_name_that_the_article_gives():
    assert kept(actors=("الطرابلسي",)) == ["c1", "c2"]


def test_a_speaker_is_known_in_another_spelling():
    assert kept(actors=("امجد الطرابلسى",)) == ["c1", "c2"]


def test_a_speaker_is_not_known_by_a_title():
    assert kept(actors=("وزير الري",)) == []


def test_speakers_are_chosen_by_kind():
    assert kept(kinds=("organization", "media")) == ["c3"]


def test_claims_of_nobody_go_on_where_nobody_is_chosen():
    assert kept(not_actors=("أمجد الطرابلسي",)) == ["c3", "c4"]


def test_name_and_kind_are_those_of_one_speaker():
    assert kept(actors=("أمجد الطرابلسي",), kinds=("organization",)) == []


def test_a_kind_of_a_plugin_s_own_counts_as_what_it_stands_for():
    board = evolve(AUTHORITY, kind="water:board", kind_fallback="organization")
    said = claim("c1", "قال", "السد امتلأ", 0.9, board)
    plugin = Threshold(kinds=("organization",))
    assert plugin.newsclaims_refine_claims(DOCUMENT, [said]) == [said]


def test_one_wanted_speaker_among_several_is_enough():
    both = claim("c1", "قال", "السد امتلأ", 0.9, MINISTER, AUTHORITY)
    plugin = Threshold(not_actors=("هيئة السدود",))
    assert plugin.newsclaims_refine_claims(DOCUMENT, [both]) == [both]


@pytest.mark.parametrize("wrong", [-0.1, 1.5])
def test_a_threshold_that_no_confidence_can_have_is_refused(wrong):
    with pytest.raises(ConfigurationError, match=r"options\.threshold.*at_least"):
        pipeline(options={"threshold": {"at_least": wrong}})


def test_a_kind_that_there_is_not_is_refused():
    with pytest.raises(ConfigurationError, match=r"options\.threshold.*kinds"):
        pipeline(options={"threshold": {"kinds": ["robot"]}})


class Told:
    """Stands for all stages before the last, with claims that stand one inside another."""

    name = "told"

    @hookimpl
    def newsclaims_refine_claims(self, document, claims):
        return [*CLAIMS[:3], evolve(CLAIMS[3], parent="c3"), self.grandchild]

    grandchild = claim("c5", "أضاف", "العمل مستمر", 0.9, parent="c4")


def pipeline(**more):
    installed = sorted(announced() - {"threshold"})
    return Pipeline(plugins=[Told(), Threshold, Silent()], disable=installed, **more)


class Silent:
    """Finds no attributions, so that the layer is there."""

    name = "silent"

    @hookimpl
    def newsclaims_attribute(self, document):
        return []


def test_a_claim_inside_a_dropped_one_goes_to_the_next_around_it():
    document = pipeline(
        refine=["told", "threshold"], options={"threshold": {"at_least": 0.65}}
    ).analyze(ARTICLE)
    assert {claim.id: claim.parent for claim in document.claims} == {
        "c1": None,
        "c2": None,
        "c3": None,
        "c5": "c3",
    }
