"""Law: whatever a plugin puts into any field of any layer, it costs that plugin's layer alone.

A value is either refused, with one error that names the plugin, or so sound that the document can
be written and read, copied, printed and compared.
"""

import inspect
import pickle
from decimal import Decimal
from types import NoneType

import attrs
import pytest
from attrs import evolve
from hostile_values import hostile, places
from toy_plugins import ALL

from newsclaims import (
    Actor,
    Agreement,
    Article,
    Attribution,
    Claim,
    Credit,
    Cue,
    Document,
    EntityLink,
    InvalidResultError,
    Mention,
    Pipeline,
    Provenance,
    Quantity,
    Resolution,
    Sentence,
    Span,
    Token,
    Tokenization,
    codec,
    hookimpl,
)
from newsclaims._chain.messages import LONGEST
from newsclaims.model import Tokens, WordForm

TEXT = "قالت هند: وصل 12 قطارا"
ARTICLE = Article(text=TEXT, language="und")
SIGNED = Provenance(rule="قاعدة", plugin="سواه", distribution="toy", version="1")
HIND, TRAINS, TWELVE = Span(5, 8, "هند"), Span(17, 22, "قطارا"), Span(14, 16, "12")
EXTRA = {"liar": {"درجات": [0.5]}}
SAID, WORD = Span(10, 22, TEXT[10:]), Span(10, 13, "وصل")
CUE = Cue(0, 4, "قالت", lemma="قال", cue_class="say", commitment="neutral")
MENTION = Mention(
    5,
    8,
    "هند",
    kind="sport:player",
    kind_fallback="person",
    form="name",
    gender="f",
    actor="a1",
    provenance=SIGNED,
    extra=EXTRA,
)
QUANTITY = Quantity(
    14,
    22,
    TEXT[14:],
    kind="cardinal",
    number=TWELVE,
    value=Decimal(12),
    low=Decimal(11),
    high=Decimal(13),
    approx="~",
    unit="{train}",
    unit_alternatives=("t",),
    counted=TRAINS,
    per=TRAINS,
    whole=TWELVE,
    calendar="hijri",
    alternatives=(Decimal(21),),
    id="q1",
    provenance=SIGNED,
    extra=EXTRA,
)
ATTRIBUTION = Attribution(
    cue=CUE,
    content=(WORD, TWELVE),
    source=HIND,
    via=HIND,
    quotes=(WORD,),
    form="direct",
    act="press:leak",
    act_fallback="state",
    negated=True,
    evidence=("quotation", "-imperfect"),
    statement="وصل",
    subject="source",
    antecedent=HIND,
    agreement=Agreement(person=3, gender="f", number="s"),
    confidence=0.5,
    id="c1",
    provenance=SIGNED,
)
ACTOR = Actor(
    id="a1",
    name="هند",
    kind="sport:player",
    kind_fallback="person",
    roles=("مديرة",),
    mentions=(MENTION,),
    provenance=SIGNED,
    link=EntityLink(id="Q7", source="جدول", score=0.5),
    extra=EXTRA,
)
CLAIM = Claim(
    id="c1",
    cue=CUE,
    content=(WORD, TWELVE),
    statement="وصل",
    form="direct",
    act="press:leak",
    act_fallback="state",
    source=HIND,
    via=HIND,
    quotes=(WORD,),
    negated=True,
    evidence=("quotation", "-imperfect"),
    actors=(ACTOR,),
    quantities=(QUANTITY,),
    parent="c2",
    confidence=0.5,
    provenance=SIGNED,
    extra=EXTRA,
)
SAMPLES = {
    "language": "ar",
    "tokenizer": Tokenization(
        tokens=(
            Token(
                0,
                4,
                "قالت",
                norm="قالت",
                kind="word",
                proclitics=(Span(0, 1, "ق"),),
                stem=Span(0, 4, "قالت"),
                stem_norm="قالت",
                enclitics=(Span(3, 4, "ت"),),
                features=frozenset({"verb"}),
            ),
        ),
        sentences=(Sentence(0, 22, TEXT, kind="sentence", paragraph=1),),
    ),
    "ner": [MENTION],
    "numbers": (QUANTITY,),
    "quotes": (ATTRIBUTION,),
    "actors": Resolution(
        actors=(ACTOR,), speakers={"c1": ("a1",)}, credits=(Credit(5, 8, "هند", name="هند"),)
    ),
    "refine": [CLAIM],
    "annotate": {"liar.x": {"درجات": [0.5]}},
}
HOOKS = {
    "language": "newsclaims_detect_language",
    "tokenizer": "newsclaims_tokenize",
    "ner": "newsclaims_recognize",
    "numbers": "newsclaims_extract_quantities",
    "quotes": "newsclaims_attribute",
    "actors": "newsclaims_resolve_actors",
    "refine": "newsclaims_refine_claims",
    "annotate": "newsclaims_annotate",
}


class Liar:
    """Return or raise what it is told to, at one stage, beside or in the place of a toy."""

    name = "liar"
    own_kinds = {"sport:player": "person"}  # noqa: RUF012 - as a plugin has it
    own_acts = {"press:leak": "state"}  # noqa: RUF012 - as above

    def __init__(self):
        self.result = None

    @classmethod
    def at(cls, stage):
        @hookimpl
        def answer(self):
            return self.result

        said = {"provides": ("liar.x",)} if stage == "annotate" else {}
        return type("Liar", (cls,), {HOOKS[stage]: answer, **said})()


def pipelines(stage):
    """Return a plugin for *stage*, a pipeline that skips it among the toys, and one that raises."""
    liar = Liar.at(stage)
    toys = [toy() for toy in ALL]
    chosen = {stage: "liar"} if stage in {"tokenizer", "actors"} else {}
    skipping = Pipeline(plugins=[*toys, liar], on_error="skip", **chosen)
    raising = Pipeline(plugins=[*toys, liar], on_error="raise", **chosen)
    return liar, skipping, raising


def faults(document, plugin="liar"):
    return [d for d in document.diagnostics if d.level == "error" and d.plugin == plugin]


def without_faults(document):
    kept = tuple(d for d in document.diagnostics if d not in faults(document))
    return evolve(document, diagnostics=kept)


def assert_readable(message):
    assert type(message) is str
    assert message.isprintable()
    assert len(message) < 10 * LONGEST
    assert message.startswith("plugin 'liar' (handed to the pipeline) broke the contract of ")


def assert_lives(document):
    """Assert that what a user does with a document can be done with this one."""
    assert codec.loads(codec.dumps(document, full=True)) == document
    assert codec.loads(codec.dumps(document)).text == document.text
    copied = pickle.loads(pickle.dumps(document))  # noqa: S301 - made a moment ago
    assert copied == document
    for claim in document.claims:
        assert isinstance(repr(claim), str)
    assert isinstance(hash(document), int)
    assert isinstance(repr(document), str)


PLAIN = (str, int, float, bool, Decimal, NoneType, tuple, frozenset, Tokens, WordForm)


def parts(thing):
    """Yield *thing* and all that is in it."""
    yield thing
    inner = thing if isinstance(thing, tuple | frozenset) else ()
    if isinstance(thing, Tokens):
        inner = (*thing.forms, *thing.starts)
    elif isinstance(thing, WordForm):
        inner = [getattr(thing, name) for name in inspect.signature(WordForm).parameters]
    elif attrs.has(type(thing)):
        inner = [getattr(thing, field.name) for field in attrs.fields(type(thing))]
    for part in inner:
        yield from parts(part)


def assert_is_made_of_plain_types(document, path):
    foreign = {type(part) for part in parts(document)}.difference(PLAIN)
    assert all(kind.__module__.startswith("newsclaims.model.") for kind in foreign), path


def assert_costs_its_plugin_alone(stage, results):
    """Assert it for each of *results*, pairs of a path and what the plugin returns."""
    liar, skipping, raising = pipelines(stage)
    liar.result = object()
    without = without_faults(skipping.analyze(ARTICLE))
    assert_lives(without)
    for path, result in results:
        liar.result = result
        document = skipping.analyze(ARTICLE)
        if faults(document):
            [fault] = faults(document)
            assert_readable(fault.message)
            assert without_faults(document) == without, path
            with pytest.raises(InvalidResultError) as caught:
                raising.analyze(ARTICLE)
            assert_readable(str(caught.value))
        else:
            assert_lives(document)
            assert_is_made_of_plain_types(document, path)


def spoiled(sample):
    """Yield *sample* with each hostile value in each place, and the path to the place."""
    for path, sound, put in places(sample):
        for value in hostile(sound):
            try:
                result = put(value)
            except BaseException:  # noqa: BLE001, S112 - a key that cannot be hashed
                continue
            yield path, result


@pytest.mark.once
@pytest.mark.parametrize("stage", SAMPLES)
def test_law_a_hostile_value_costs_its_plugin_alone(stage):
    assert_costs_its_plugin_alone(stage, spoiled(SAMPLES[stage]))


def test_law_a_hostile_value_in_a_column_costs_its_plugin_alone():
    fields = {
        "text": "قالت",
        "norm": "قالت",
        "kind": "word",
        "proclitics": ((0, 1),),
        "stem": (0, 4),
        "stem_norm": "قالت",
        "enclitics": ((3, 4),),
        "features": frozenset({"verb"}),
    }
    assert {*fields} == {*inspect.signature(WordForm).parameters}
    sentences = SAMPLES["tokenizer"].sentences

    def results():
        for name, sound in fields.items():
            for path, value in spoiled(sound):
                try:
                    tokens = Tokens([WordForm(**{**fields, name: value})], [0])
                except BaseException:  # noqa: BLE001, S112 - what cannot be hashed
                    continue
                yield f"{name}{path}", Tokenization(tokens=tokens, sentences=sentences)
        for column in ("forms", "starts"):
            for value in hostile(None):
                for wrong in (value, (value,)):
                    tokens = Tokens([WordForm(**fields)], [0])
                    setattr(tokens, column, wrong)
                    yield column, Tokenization(tokens=tokens, sentences=sentences)

    assert_costs_its_plugin_alone("tokenizer", results())


@pytest.mark.parametrize("stage", SAMPLES)
def test_the_samples_fill_every_field_and_are_sound(stage):
    for path, value, _ in places(SAMPLES[stage]):
        assert value not in (None, (), "", frozenset()), path
    liar, skipping, _ = pipelines(stage)
    liar.result = SAMPLES[stage]
    document = skipping.analyze(ARTICLE)
    assert faults(document) == []
    assert_lives(document)


def test_the_samples_hold_every_class_of_the_layers():
    held = {type(value) for sample in SAMPLES.values() for _, value, _ in places(sample)}
    layers = {kind for kind in vars(codec).values() if isinstance(kind, type)}
    model = {k for k in layers if attrs.has(k) and k.__module__ == "newsclaims.model.layers"}
    assert model <= held  # but `Layer`, which the chain itself makes
    assert Document not in held
