"""Data that travels: JSON values with an article and with the items of its layers."""

import copy
import json
import pickle
from enum import StrEnum
from types import MappingProxyType

import pytest
from attrs import evolve
from hypothesis import given
from made_documents import EXTRA
from toy_plugins import TEXT, Names, Scores, Speakers

from newsclaims import (
    Actor,
    Article,
    ArticleError,
    Claim,
    Document,
    InvalidResultError,
    Mention,
    codec,
    hookimpl,
)
from newsclaims.model import JsonMap

META = {"القسم": "اقتصاد", "وسوم": ["نفط", {"رقم": 3}], "خالص": None}


CHOSEN = {
    "tokenizer": "words",
    "ner": "names",
    "numbers": "digits",
    "quotes": "colons",
    "actors": "speakers",
}
"""Another process sees what is installed too."""


class TestJsonMap:
    def test_gives_lists_as_tuples_and_dicts_as_itself(self):
        data = JsonMap(META)
        assert data["وسوم"] == ("نفط", {"رقم": 3})
        assert type(data["وسوم"][1]) is JsonMap
        assert list(data) == list(META)
        assert len(data) == 3
        assert data.get("لا") is None

    @given(EXTRA)
    def test_law_it_is_equal_to_the_dict_and_to_its_copies(self, drawn):
        data = JsonMap(drawn)
        again = pickle.loads(pickle.dumps(data))  # noqa: S301 - made a moment ago
        assert data == drawn == data
        assert again == copy.deepcopy(data) == copy.copy(data) == data
        assert len({data, again, JsonMap(drawn)}) == 1

    def test_it_is_other_than_what_says_something_else(self):
        assert JsonMap(META) != {**META, "خالص": 0}
        assert JsonMap(META) != {**META, "خالص": object()}
        assert JsonMap({}) != []
        assert JsonMap(META) != {}

    def test_it_cannot_be_changed(self):
        data = JsonMap(META)
        with pytest.raises(TypeError):
            data["القسم"] = "رياضة"
        with pytest.raises(AttributeError, match="cannot be changed"):
            data._items = {}
        with pytest.raises(AttributeError, match="cannot be changed"):
            del data._items

    def test_what_it_was_made_of_can_be_changed_without_it(self):
        tags = ["نفط"]
        data = JsonMap({"وسوم": tags})
        tags.append("غاز")
        assert data["وسوم"] == ("نفط",)

    def test_it_can_be_laid_over_by_others(self):
        assert JsonMap({**JsonMap(META), "خالص": 1}) == {**META, "خالص": 1}


class Section(StrEnum):
    SPORT = "رياضة"


def endless():
    data = {}
    data["نفسه"] = [data]
    return data


def deep(levels):
    data = []
    for _ in range(levels):
        data = [data]
    return {"عميق": data}


class TestLimits:
    def test_a_number_of_4096_bits_is_the_longest(self):
        longest = 2**4096 - 1
        assert JsonMap(data={"عدد": longest})["عدد"] == longest
        with pytest.raises(ValueError, match="a number too long for readers of JSON"):
            JsonMap({"عدد": longest + 1})

    @pytest.mark.parametrize("make", [deep, lambda levels: {"عميق": JsonMap(deep(levels - 1))}])
    def test_what_stands_64_levels_deep_is_the_deepest(self, make):
        assert JsonMap(make(62))
        with pytest.raises(ValueError, match="is nested deeper than 64 levels"):
            JsonMap(make(63))

    @pytest.mark.parametrize("characters", [9, 100])
    def test_a_path_of_up_to_a_hundred_characters_is_shown_as_it_is(self, characters):
        key = "ن" * (characters - len("data['']"))
        with pytest.raises(ValueError, match=rf"^data\['{key}'\] is a set"):
            JsonMap({key: {1}})

    def test_a_longer_one_is_cut_in_its_middle(self):
        key = "ن" * 93
        with pytest.raises(ValueError, match=rf"^data\['{'ن' * 34}…{'ن' * 38}'\] is a set"):
            JsonMap({key: {1}})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"x": {1}}, "meta['x'] is a set, no JSON value"),
        ({"x": [1, {"y": b"n"}]}, "meta['x'][1]['y'] is a bytes, no JSON value"),
        ({"x": float("nan")}, "meta['x'] is nan, which JSON has no number for"),
        ({"x": [float("-inf")]}, "meta['x'][0] is -inf, which JSON has no number for"),
        ({"x": 10**5000}, "meta['x'] is a number too long for readers of JSON"),
        ({"x": {7: 1}}, "meta['x'] has the key 7, and a key of JSON is a string"),
        ({Section.SPORT: 1}, "meta has the key <Section.SPORT: 'رياضة'>, and a key"),
        ({"x": Section.SPORT}, "meta['x'] is a Section, no plain str; write str(...) of it"),
        (endless(), "meta['نفسه'][0] holds itself"),
        (deep(100), "is nested deeper than 64 levels"),
        ({"x": deep(60), "y": [JsonMap(deep(58))]}, None),
        ({"x": [JsonMap(deep(62))]}, "is nested deeper than 64 levels"),
        (7, "meta is a int, no JSON value; it must be a dict"),
        (MappingProxyType({}), "meta is a mappingproxy, no JSON value; it must be a dict"),
    ],
)
def test_what_is_no_json_is_refused_with_the_path_to_it(value, message):
    if message is None:
        assert Article(text="نص", meta=value).meta == value
        return
    with pytest.raises(ValueError, match="meta") as caught:
        Article(text="نص", meta=value)
    assert message in str(caught.value)


class TestMeta:
    def test_it_is_kept_through_processes_and_json(self, toys):
        article = Article(text=TEXT, meta=META)
        [alone] = toys(**CHOSEN).pipe([article])
        [there] = toys(**CHOSEN).pipe([article], processes=2)
        assert alone == there
        assert there.article.meta == META
        for full in (False, True):
            assert codec.loads(codec.dumps(there, full=full)).article.meta == META
        assert json.loads(codec.dumps(there))["article"]["meta"] == META

    def test_unknown_keys_of_an_article_go_there(self):
        article = codec.article_from_dict({"text": TEXT, "id": 7, **META})
        assert (article.id, article.meta) == ("7", META)

    def test_an_articles_own_meta_is_laid_out_beside_them(self):
        data = {"text": TEXT, "meta": {"القسم": "اقتصاد"}, "صفحة": 3}
        assert codec.article_from_dict(data).meta == {"صفحة": 3, "القسم": "اقتصاد"}

    def test_a_meta_that_is_no_object_is_a_key_like_others(self):
        assert codec.article_from_dict({"text": TEXT, "meta": "اقتصاد"}).meta == {"meta": "اقتصاد"}
        assert codec.article_from_dict({"text": TEXT, "meta": None}).meta == {}

    def test_an_article_comes_back_as_it_was_written(self, toys):
        document = toys().analyze(Article(text=TEXT, meta={"meta": 1, "credits": []}))
        data = codec.to_dict(document)["article"]
        assert codec.article_from_dict(data) == document.article

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({"x": [float("nan")]}, "article['x'][0] is nan"),
            ({"x": 1, "meta": {"x": 2}}, "x: stands beside `meta` and in it"),
        ],
    )
    def test_what_cannot_be_kept_is_refused(self, data, message):
        with pytest.raises(ArticleError) as caught:
            codec.article_from_dict({"text": TEXT, **data})
        assert message in str(caught.value)

    def test_json_without_it_is_read_and_none_is_written_where_it_is_empty(self, toys):
        data = codec.to_dict(toys().analyze(TEXT), full=True)
        text = json.dumps(data)
        assert '"meta"' not in text
        assert '"extra"' not in text
        assert codec.from_dict(data).article.meta == {}


def test_what_a_plugin_says_of_an_item_is_kept(toys):
    both = {"ner": ["names", "scores"], "numbers": ["digits", "scores"], "actors": "scores"}
    [document] = toys(Scores(), **CHOSEN | both).pipe([TEXT], processes=2)
    said = {"scores": {"p": 0.5}}
    assert [m.extra for m in document.mentions] == [{}, said, {}, {}]
    assert [q.extra for q in document.quantities] == [said, {}, {}]
    assert [a.extra for a in document.actors] == [said, said]
    assert [c.extra for c in document.claims] == [said] * 3
    assert document.claims[0].actors[0].extra == said
    assert codec.loads(codec.dumps(document, full=True)) == document
    short = codec.to_dict(document)
    assert [short[layer][0]["extra"] for layer in ("actors", "claims", "quantities")] == [said] * 3
    assert isinstance(hash(document), int)


def test_a_document_can_be_given_data_by_who_has_it(toys):
    document = evolve(toys().analyze(TEXT), extra={"archive": {"row": 7}})
    assert codec.loads(codec.dumps(document, full=True)).extra == {"archive": {"row": 7}}
    assert codec.to_dict(document)["extra"] == {"archive": {"row": 7}}


@pytest.mark.parametrize("serves", ["ner", "numbers", "actors", "refine"])
def test_a_plugin_may_not_write_under_another_name(toys, serves):
    stranger = Scores({"scores": 1, "ships": 2})
    hook = {
        "ner": "newsclaims_recognize",
        "numbers": "newsclaims_extract_quantities",
        "actors": "newsclaims_resolve_actors",
        "refine": "newsclaims_refine_claims",
    }[serves]
    kind = type("Lone", (), {"name": "scores", hook: getattr(stranger, hook)})
    chosen = {"actors": "scores"} if serves == "actors" else {}
    with pytest.raises(InvalidResultError) as caught:
        toys(kind(), **chosen).analyze(TEXT)
    assert "extra has 'ships', where plugin 'scores' may write nothing" in str(caught.value)
    assert "put what is its own under extra['scores']" in str(caught.value)


def refiner(change):
    class Refiner:
        name = "refiner"

        @hookimpl
        def newsclaims_refine_claims(self, claims):
            return [change(claim) for claim in claims]

    return Refiner()


def refined(toys, change):
    return toys(Scores(), refiner(change), refine=["scores", "refiner"], actors="scores")


def test_a_refiner_may_change_only_its_own(toys):
    def forge(claim):
        return evolve(claim, extra={"scores": {"p": 1.0}, "refiner": 1})

    with pytest.raises(InvalidResultError, match="extra has 'scores', where plugin 'refiner' may"):
        refined(toys, forge).analyze(TEXT)
    document = refined(toys, lambda c: evolve(c, extra={**c.extra, "refiner": 1})).analyze(TEXT)
    assert document.claims[0].extra == {"scores": {"p": 0.5}, "refiner": 1}


def test_what_a_refiner_leaves_out_of_others_comes_back(toys):
    def anew(claim):
        actors = tuple(Actor(id=a.id, name=a.name, kind=a.kind) for a in claim.actors)
        numbers = tuple(evolve(q, extra={}) for q in claim.quantities)
        return Claim(
            id=claim.id,
            cue=claim.cue,
            content=claim.content,
            statement=claim.statement,
            form=claim.form,
            act=claim.act,
            actors=actors,
            quantities=numbers,
        )

    document = refined(toys, anew).analyze(TEXT)
    said = {"scores": {"p": 0.5}}
    assert [c.extra for c in document.claims] == [said] * 3
    assert document.claims[0].actors[0].extra == said
    assert document.quantities[0].extra == said


@pytest.mark.parametrize("part", ["actors", "quantities"])
def test_it_comes_back_where_nothing_else_is_changed(toys, part):
    def anew(claim):
        return evolve(claim, **{part: tuple(evolve(one, extra={}) for one in getattr(claim, part))})

    document = refined(toys, anew).analyze(TEXT)
    assert getattr(document.claims[0], part)[0].extra == {"scores": {"p": 0.5}}


def test_whose_it_is_does_not_hang_on_the_order_of_names(toys):
    def run(change):
        last = refiner(change)
        last.name = "zed"
        return toys(Scores(), last, refine=["scores", "zed"], actors="scores").analyze(TEXT)

    assert run(lambda c: evolve(c, extra={})).claims[0].extra == {"scores": {"p": 0.5}}
    with pytest.raises(InvalidResultError, match="extra has 'scores', where plugin 'zed' may"):
        run(lambda c: evolve(c, extra={"scores": 1}))


def test_a_plugin_may_take_back_its_own(toys):
    class Brief(Scores):
        @hookimpl
        def newsclaims_refine_claims(self, claims):
            plain = {a.id: evolve(a, extra={}) for claim in claims for a in claim.actors}
            return [
                evolve(claim, actors=tuple(plain[a.id] for a in claim.actors)) for claim in claims
            ]

    document = toys(Brief(), actors="scores").analyze(TEXT)
    assert [actor.extra for actor in document.actors] == [{}, {}]


def marked(actor, extra):
    return evolve(actor, mentions=tuple(evolve(m, extra=extra) for m in actor.mentions))


def test_a_refiner_may_not_write_into_a_mention_under_another_name(toys):
    def forge(claim):
        return evolve(claim, actors=tuple(marked(a, {"ships": 1}) for a in claim.actors))

    with pytest.raises(InvalidResultError, match=r"mention of a\d 0: extra has 'ships', where"):
        toys(refiner(forge)).analyze(TEXT)


def test_a_resolver_may_not_either(toys):
    class Forger:
        name = "forger"

        @hookimpl
        def newsclaims_resolve_actors(self, document):
            found = Speakers().newsclaims_resolve_actors(document)
            return evolve(found, actors=tuple(marked(a, {"ships": 1}) for a in found.actors))

    with pytest.raises(InvalidResultError, match="actor 0: mention 0: extra has 'ships', where"):
        toys(Forger(), actors="forger").analyze(TEXT)


def test_a_resolver_may_pass_on_what_a_mention_carries(toys):
    class Tagged:
        name = "tagged"

        @hookimpl
        def newsclaims_recognize(self, document):
            found = Names().newsclaims_recognize(document)
            return [evolve(one, extra={"tagged": {"n": 1}}) for one in found]

    document = toys(Tagged(), ner=["tagged"]).analyze(TEXT)
    assert document.actors[0].mentions[0].extra == {"tagged": {"n": 1}}


def test_an_empty_extra_takes_no_place_in_a_repr():
    mention = Mention(0, 2, "نص", kind="other")
    assert "extra" not in repr(mention)
    assert "extra=JsonMap({'ships': 1})" in repr(evolve(mention, extra={"ships": 1}))
    assert "meta" not in repr(Article(text="نص"))
    assert Document(article=Article(text="نص")).extra == {}
