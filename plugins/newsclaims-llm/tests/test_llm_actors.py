"""Who the speakers are, as the model has it and the text shows it."""

import pytest

from newsclaims import Article, Attribution, Cue, Document, Mention

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm import Llm

TEXT = "وصل وزير المياه عادل منصور إلى السد. وقال الوزير: «السد ممتلئ». وأضاف: «لا خطر»."
ARTICLE = Article(text=TEXT)


def span(words):
    start = TEXT.index(words)
    return ARTICLE.span(start, start + len(words))


def attribution(id_, cue, content, source=None):
    at = span(cue)
    return Attribution(
        cue=Cue(at.start, at.end, at.text, lemma=cue),
        source=source and span(source),
        content=(span(content),),
        form="direct",
        act="state",
        id=id_,
    )


DOCUMENT = Document(
    article=ARTICLE,
    mentions=(
        Mention(
            *(span("عادل منصور").start, span("عادل منصور").end),
            "عادل منصور",
            kind="person",
            gender="m",
        ),
    ),
    attributions=(
        attribution("c1", "قال", "السد ممتلئ", "الوزير"),
        attribution("c2", "أضاف", "لا خطر"),
    ),
)
MINISTER = {
    "name": "عادل منصور",
    "kind": "person",
    "roles": ["وزير المياه"],
    "mentions": [{"sentence": 1, "text": "الوزير"}],
    "says": [1, 2],
}


@pytest.fixture
def resolve(serve):
    def resolve(*actors):
        server = serve(lambda _: {"actors": list(actors)})
        plugin = Llm(base_url=server.base_url, model="stand-in", cache="")
        return plugin.newsclaims_resolve_actors(DOCUMENT), server

    return resolve


def test_a_speaker_is_named_through_the_whole_article(resolve):
    resolution, server = resolve(MINISTER)
    [actor] = resolution.actors
    assert (actor.name, actor.kind, actor.roles) == ("عادل منصور", "person", ("وزير المياه",))
    assert [(m.text, m.form) for m in actor.mentions] == [
        ("عادل منصور", "name"),
        ("الوزير", "description"),
    ]
    assert actor.mentions[0].gender == "m"  # the document's own mention
    assert resolution.speakers == {"c1": (actor.id,), "c2": (actor.id,)}
    assert "(1) [1] cue قال | source الوزير | said السد ممتلئ" in server.received[0].question


def test_who_is_not_named_in_the_text_is_nobody(resolve):
    resolution, _ = resolve({**MINISTER, "name": "سامي الخولي"})
    assert (resolution.actors, resolution.speakers) == ((), {})


def test_roles_and_mentions_that_are_not_in_the_text_are_left_out(resolve):
    invented = {"roles": ["رئيس الوزراء"], "mentions": [{"sentence": 1, "text": "الرئيس"}]}
    resolution, _ = resolve({**MINISTER, **invented})
    [actor] = resolution.actors
    assert actor.roles == ()
    assert [mention.text for mention in actor.mentions] == ["عادل منصور"]


def test_what_nobody_said_is_said_by_nobody(resolve):
    resolution, _ = resolve({**MINISTER, "says": [2, 7, 0, -1]})
    assert [*resolution.speakers] == ["c2"]


@pytest.mark.parametrize(
    "wrong", [{"kind": "robot"}, {"says": ["1"]}, {"name": 3}, {"mentions": [3]}]
)
def test_a_speaker_outside_the_schema_is_left_out(resolve, wrong):
    resolution, _ = resolve({**MINISTER, **wrong})
    assert resolution.actors == ()


def test_names_are_shown_as_an_editor_would_print_them(resolve):
    resolution, _ = resolve({**MINISTER, "name": "عَادل مَنصور"})
    assert resolution.actors[0].name == "عادل منصور"


def test_without_attributions_nothing_is_asked(serve):
    server = serve()
    plugin = Llm(base_url=server.base_url, model="stand-in", cache="")
    assert plugin.newsclaims_resolve_actors(Document(article=ARTICLE)).actors == ()
    assert server.received == []
