"""What a hook may not return, and how the error names plugin, article and fault."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from toy_plugins import TEXT, Colons, Digits, Names, Speakers, Words

from newsclaims import (
    Actor,
    Agreement,
    Article,
    Credit,
    InvalidResultError,
    Mention,
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

ARTICLE = Article(text=TEXT, id="n7")
HIND = Mention(5, 8, "هند", kind="person")
TWELVE = Quantity(14, 16, "12", kind="cardinal", number=Span(14, 16, "12"))


class Text(str):
    """A string that is no plain one, as other libraries have them."""

    __slots__ = ()


class Found(list):
    """A list that is no plain one."""


class Name(Mention):
    """A mention of a plugin's own."""


def token(start, end, text=None, **rest):
    text = TEXT[start:end] if text is None else text
    stem = Span(start, end, text)
    return Token(start, end, text, **{"norm": text, "stem": stem, "stem_norm": text, **rest})


def sentence(start, end, **rest):
    return Sentence(start, end, TEXT[start:end], **rest)


def cut(*tokens, sentences=()):
    return Tokenization(tokens=tokens, sentences=sentences)


def returning(result, toy):
    """Return a plugin of the toy's name and hook that returns *result*."""
    [hook] = [name for name in dir(toy) if name.startswith("newsclaims_")]
    return type(toy.__name__, (), {hook: hookimpl(lambda _self: result)})()


def fault(toys, result, toy):
    """Return what the error says about the fault."""
    plugin = returning(result, toy)
    name = toy.__name__.lower()
    with pytest.raises(InvalidResultError) as caught:
        toys(plugin, without=(name,)).analyze(ARTICLE)
    message = str(caught.value)
    assert message.startswith(f"plugin '{name}' (handed to the pipeline) broke the contract of ")
    assert " on article 'n7': " in message
    assert caught.value.plugin == name
    return message.split(" on article 'n7': ", 1)[1]


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (None, "returned None, not a Tokenization"),
        ([], "returned [], not a Tokenization"),
        (cut("قالت"), "tokens[0] is 'قالت', no Token"),
        (Tokenization(tokens=None, sentences=()), "tokens: None is not a list or tuple"),
        (cut(token(0, 4), token(3, 8)), "token 1 [3, 8) 'ت هند' begins before 4"),
        (cut(token(50, 54), token(52, 54)), "token 1 [52, 54) 'ها' begins before 54"),
        (cut(token(5, 8), token(0, 4)), "token 1 [0, 4) 'قالت' begins before 8"),
        (cut(token(0, 4, "قال")), "token 0 [0, 4) 'قال' does not slice back: there stands 'قالت'"),
        (cut(token(0, 99, "قالت")), "is not inside the text of 54 code points"),
        (cut(token(-4, -1, TEXT[-4:-1])), "is not inside the text"),
        (cut(token(-1, len(TEXT), TEXT[-1])), "token 0 [-1, 54) 'ا' is not inside the text"),
        (cut(token(4, 2)), "token 0 [4, 2) '' is not inside the text"),
        (cut(token(2, 2)), "is not inside the text"),
        (cut(token(52, 99)), "token 0 [52, 99) 'ها' is not inside the text of 54 code points"),
        (cut(evolve(token(0, 4), start=0.0)), "offsets are not whole numbers"),
        (cut(token(0, 4, stem=Span(5, 8, "هند"))), "its stem Span(start=5, end=8, text='هند')"),
        (cut(token(5, 8, stem=Span(4, 8, " هند"))), "its stem Span(start=4, end=8, text=' هند')"),
        (cut(token(5, 8, stem=Span(5, 9, "هند:"))), "its stem Span(start=5, end=9, text='هند:')"),
        (cut(token(0, 4, enclitics=(Span(5, 8, "هند"),))), "is not inside it"),
        (cut(token(0, 4, proclitics=None)), "its clitics: None is not a tuple"),
        (cut(token(0, 4, kind="noun")), "kind is 'noun'; it is one of number, punctuation"),
        (cut(token(0, 4, features=frozenset({"fast"}))), "are not all in FEATURES"),
        (cut(token(0, 4, norm=None)), "norm and stem_norm must be strings"),
        (cut(sentences=(sentence(0, 9), sentence(8, 12))), "sentence 1 [8, 12) ': وص' begins"),
        (cut(sentences=(sentence(0, 9, kind="title"),)), "sentence 0: kind is 'title'"),
        (cut(sentences=(sentence(0, 9, paragraph=None),)), "sentence 0: paragraph is None"),
        (cut(sentences=(sentence(0, 9, paragraph=-1),)), "sentence 0: paragraph is -1"),
        (cut(sentences=(sentence(0, 9, paragraph=2**60),)), "paragraph is 1152921504606846976"),
        (cut(sentences=(sentence(0, 9, paragraph=2**53),)), "paragraph is 9007199254740992"),
        (cut(evolve(token(0, 4), text=Text("قالت"))), "'قالت' (a Text, no plain str): text is not"),
        (cut(token(0, 4, features=frozenset({Text("verb")}))), "are not all in FEATURES"),
    ],
)
def test_tokenization(toys, result, message):
    assert message in fault(toys, result, Words)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (None, "mentions: None is not a list or tuple"),
        (Found([HIND]), "kind='person', form='name', gender=None"),
        (Found(), "mentions: [] (a Found, no plain list) is not a list or tuple"),
        ([Name(5, 8, "هند", kind="person")], "mentions[0] is Name(start=5, end=8, text='هند'"),
        ([evolve(HIND, actor=Text("a1"))], "mention 0: actor is 'a1' (a Text, no plain str)"),
        ((m for m in [HIND]), "<generator object"),
        (["هند"], "mentions[0] is 'هند', no Mention"),
        ([HIND, Span(5, 8, "هند")], "mentions[1] is Span("),
        ([evolve(HIND, end=9)], "mention 0 [5, 9) 'هند' does not slice back"),
        ([Mention(-1, 54, "ا", kind="person")], "mention 0 [-1, 54) 'ا' is not inside the text"),
        ([evolve(HIND, kind="human")], "mention 0: kind is 'human'; it is one of organization"),
        ([evolve(HIND, kind=["person"])], "mention 0: kind is ['person']"),
        ([evolve(HIND, form=None)], "mention 0: form is None"),
        ([evolve(HIND, gender="x")], "mention 0: gender is 'x'"),
        ([evolve(HIND, provenance="me")], "mention 0: provenance is 'me'"),
    ],
)
def test_mentions(toys, result, message):
    assert message in fault(toys, result, Names)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"number": Span(9, 13, ": وص")}, "does not slice back"),
        ({"number": Span(5, 8, "هند")}, "its number Span(start=5, end=8, text='هند') is not"),
        ({"number": None}, "number is None, not a span"),
        ({"kind": "count"}, "kind is 'count'"),
        ({"value": 12}, "value is 12"),
        ({"value": 12.0}, "value is 12.0"),
        ({"value": "12"}, "value is '12'"),
        ({"value": Decimal("NaN")}, "value is Decimal('NaN')"),
        ({"value": Decimal("1E+100000")}, "value is Decimal('1E+100000')"),
        ({"value": Decimal("12E+99999")}, "value is Decimal('1.2E+100000')"),
        ({"value": Decimal("1E-100001")}, "value is Decimal('1E-100001')"),
        ({"alternatives": (Decimal("Infinity"),)}, "alternatives is (Decimal('Infinity'),)"),
        ({"id": None}, "quantity 0: id is None"),
        ({"kind": "date", "value": date(2024, 3, 9)}, "of kind date, 0: value is datetime.date("),
        ({"low": Decimal(3), "high": Decimal(2)}, "low 3 is above high 2"),
        ({"approx": "≈"}, "approx is '≈'"),
        ({"unit": 3}, "unit is 3"),
        ({"unit_alternatives": "m"}, "unit_alternatives: 'm' is not a tuple"),
        ({"counted": "قطارا"}, "counted is 'قطارا', not a span"),
        ({"calendar": "julian"}, "calendar is 'julian'"),
        ({"alternatives": ("12",)}, "alternatives[0] is '12', no Decimal"),
    ],
)
def test_quantities(toys, change, message):
    assert message in fault(toys, [evolve(TWELVE, **change)], Digits)


@pytest.mark.parametrize("value", ["1E+99999", "-12E+99998", "1E-100000", "0E-100000", "-0"])
def test_a_number_of_a_thousand_digits_is_written_and_read(toys, value):
    plugin = returning([evolve(TWELVE, value=Decimal(value))], Digits)
    document = toys(plugin, without=("digits",)).analyze(ARTICLE)
    assert codec.loads(codec.dumps(document, full=True)) == document


@pytest.mark.parametrize("paragraph", [0, 2**53 - 1])
def test_a_number_of_a_paragraph_that_every_reader_of_json_has(toys, paragraph):
    plugin = returning(cut(sentences=(sentence(0, 9, paragraph=paragraph),)), Words)
    [read] = toys(plugin, without=("words",)).analyze(ARTICLE).sentences
    assert read.paragraph == paragraph


def test_a_number_becomes_a_string_where_the_kind_is_textual(toys):
    found = [
        evolve(TWELVE, kind="identifier", value=Decimal(12)),
        evolve(TWELVE, kind="date", value=None, low=Decimal("1E+3"), high="2000"),
    ]
    plugin = returning(found, Digits)
    first, second = toys(plugin, without=("digits",)).analyze(ARTICLE).quantities
    assert first.value == "12"
    assert (second.value, second.low, second.high) == (None, "1000", "2000")


def test_a_sound_quantity_is_none_of_these(toys):
    sound = evolve(TWELVE, value=Decimal(12), low=Decimal(2), high=Decimal(2), approx="~")
    between = evolve(sound, low=Decimal(2), high=Decimal(30))
    plugin = returning([sound, between, evolve(TWELVE, kind="date", value="--12")], Digits)
    assert len(toys(plugin, without=("digits",)).analyze(ARTICLE).quantities) == 3


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"cue": None}, "cue is None, not a Cue"),
        ({"cue": Span(0, 4, "قالت")}, "cue is Span("),
        ({"content": ()}, "attribution 0 (cue 'قالت'): content is empty"),
        ({"content": (Span(10, 13, "وصل"), Span(5, 8, "هند"))}, "begins before 13"),
        ({"content": [Span(10, 13, "وصل")]}, "content: [Span("),
        ({"content": Span(10, 13, "وصل")}, "content: Span("),
        ({"quotes": (Span(0, 3, "قيل"),)}, "quotes [0, 3) 'قيل' does not slice back"),
        ({"source": "هند"}, "source is 'هند', not a span"),
        ({"via": Span(5, 99, "هند")}, "via [5, 99)"),
        ({"antecedent": Span(5, 9, "هند")}, "antecedent [5, 9)"),
        ({"form": "quoted"}, "form is 'quoted'; it is one of direct, indirect, mixed"),
        ({"act": "say"}, "act is 'say'"),
        ({"subject": None}, "subject is None"),
        ({"negated": 0}, "negated is 0"),
        ({"statement": None}, "statement is None"),
        ({"evidence": "imperfect"}, "evidence: 'imperfect' is not a tuple"),
        ({"evidence": (1,)}, "evidence[0] is 1"),
        ({"confidence": 1.5}, "confidence is 1.5"),
        ({"confidence": float("nan")}, "confidence is nan"),
        ({"confidence": -0.1}, "confidence is -0.1"),
        ({"confidence": Decimal(1)}, "confidence is Decimal('1')"),
        ({"id": 3}, "attribution 0: id is 3"),
        ({"quotes": [Span(10, 13, "وصل")]}, "quotes: [Span("),
        ({"agreement": "3ms"}, "agreement is '3ms'"),
        ({"agreement": Agreement(gender="n")}, "agreement.gender is 'n'"),
        ({"agreement": Agreement(person=4)}, "agreement.person is 4"),
        ({"agreement": Agreement(person=0)}, "agreement.person is 0"),
    ],
)
def test_attributions(toys, change, message):
    sound = toys().analyze(ARTICLE).attributions[0]
    assert message in fault(toys, [evolve(sound, **change)], Colons)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        ({}, "returned {}, not a Resolution"),
        (Resolution(actors=("هند",)), "actors[0] is 'هند', no Actor"),
        (
            Resolution(actors=(Actor(id="a1", name="هند", kind="person"),) * 2),
            "two actors bear the id 'a1'",
        ),
        (Resolution(actors=(Actor(id=None, name="هند", kind="person"),)), "actor 0: id is None"),
        (Resolution(actors=(Actor(id="", name="هند", kind="person"),)), "actor 0: id is ''"),
        (Resolution(actors=(Actor(id="a1", name="", kind="person"),)), "actor 0: name is ''"),
        (Resolution(actors=(Actor(id="a1", name="هند", kind="man"),)), "actor 0: kind is 'man'"),
        (
            Resolution(
                actors=(Actor(id="a", name="هند", kind="person", mentions=(evolve(HIND, end=9),)),)
            ),
            "actor 0: mention 0 [5, 9)",
        ),
        (Resolution(speakers={"c9": ()}), "there is no attribution 'c9'"),
        (Resolution(speakers={"c1": ("a9",)}), "speakers of c1: there is no actor 'a9'"),
        (Resolution(speakers={"c1": "a1"}), "speakers of c1: 'a1' is not a tuple"),
        (Resolution(speakers=[("c1", "a1")]), "speakers is [('c1', 'a1')], not a dict"),
        (Resolution(credits=(Credit(5, 9, "هند", name="هند"),)), "credit 0 [5, 9)"),
        (Resolution(credits=(Credit(5, 8, "هند", name=None),)), "credit 0: name is None"),
    ],
)
def test_resolution(toys, result, message):
    assert message in fault(toys, result, Speakers)


@pytest.mark.parametrize("person", [1, 2, 3])
def test_a_verb_agrees_with_one_of_three_persons(toys, person):
    sound = toys().analyze(ARTICLE).attributions[0]
    given = evolve(sound, agreement=Agreement(person=person, gender="f", number="s"))
    [read] = toys(returning([given], Colons), without=("colons",)).analyze(ARTICLE).attributions
    assert read.agreement == given.agreement


def test_a_content_may_begin_with_the_text_and_the_next_where_it_ends(toys):
    sound = toys().analyze(ARTICLE).attributions[0]
    content = (Span(0, 4, "قالت"), Span(4, 8, " هند"))
    plugin = returning([evolve(sound, content=content)], Colons)
    [claim] = toys(plugin, without=("colons",)).analyze(ARTICLE).claims
    assert claim.content == content


def test_a_stem_stands_anywhere_in_its_token(toys):
    found = cut(token(5, 8, stem=Span(6, 7, "ن")), token(17, 22, stem=Span(17, 21, "قطار")))
    read = toys(returning(found, Words), without=("words",)).analyze(ARTICLE).tokens
    assert [one.stem.text for one in read] == ["ن", "قطار"]


@pytest.mark.parametrize("confidence", [0, 0.0, 1, 1.0])
def test_a_confidence_may_be_none_or_all(toys, confidence):
    sound = toys().analyze(ARTICLE).attributions[0]
    plugin = returning([evolve(sound, confidence=confidence)], Colons)
    [claim] = toys(plugin, without=("colons",)).analyze(ARTICLE).claims
    assert claim.confidence == confidence


def test_a_resolution_may_leave_attributions_out(toys):
    plugin = returning(Resolution(), Speakers)
    document = toys(plugin, without=("speakers",)).analyze(ARTICLE)
    assert [claim.actors for claim in document.claims] == [(), (), ()]


@pytest.mark.parametrize("field", ["rule", "plugin", "distribution", "version"])
def test_provenance_is_of_strings(toys, field):
    unnamed = evolve(HIND, provenance=Provenance(**{field: None}))
    assert "provenance is Provenance(rule=" in fault(toys, [unnamed], Names)


class TestATokenOrMentionInThePlaceOfASpan:
    """It is taken as the plain span that it is, so that the document is what is read back."""

    def plain(self, toys, result, toy):
        plugin = returning(result, toy)
        document = toys(plugin, without=(toy.__name__.lower(),)).analyze(ARTICLE)
        assert codec.loads(codec.dumps(document, full=True)) == document
        return document

    def test_in_a_token(self, toys):
        part = token(0, 4)
        for field, given in (("stem", part), ("proclitics", (part,)), ("enclitics", (part,))):
            [read] = self.plain(toys, cut(token(0, 4, **{field: given})), Words).tokens
            assert getattr(read, field) in (Span(0, 4, "قالت"), (Span(0, 4, "قالت"),))

    def test_in_a_quantity(self, toys):
        train = token(17, 22)
        whole = evolve(TWELVE, end=22, text=TEXT[14:22])
        given = evolve(whole, number=token(14, 16), counted=train, per=train, whole=train)
        [read] = self.plain(toys, [given], Digits).quantities
        assert read.number == Span(14, 16, "12")
        assert {read.counted, read.per, read.whole} == {Span(17, 22, "قطارا")}

    def test_in_an_attribution(self, toys):
        sound = toys().analyze(ARTICLE).attributions[0]
        given = evolve(
            sound,
            content=(Span(10, 13, "وصل"), token(14, 16)),
            quotes=(token(14, 16),),
            source=HIND,
            via=HIND,
            antecedent=HIND,
        )
        [read] = self.plain(toys, [given], Colons).attributions
        assert read.content == (Span(10, 13, "وصل"), Span(14, 16, "12"))
        assert read.quotes == (Span(14, 16, "12"),)
        assert {read.source, read.via, read.antecedent} == {Span(5, 8, "هند")}
