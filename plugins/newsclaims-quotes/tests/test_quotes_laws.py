"""Laws that hold for any text, and sentences whose answer is known by construction."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_quotes import Quotes

WORDS = st.sampled_from(
    [
        *"«»“”\"'‘’()،,.:؛-؟!",
        "\n", "قال", "و+أكد", "مضيفا", "إن", "أن", "ب+أن", "إلى", "على", "الوزير", "وزير", "بيان",
        "في", "بحسب", "وفقا", "ل+الوزير", "التي", "الذي", "كما", "فيما", "نقلت", "عن", "قول~ه", "أعرب",
        "أمل~ه", "المتوقع", "من", "اتهم", "ب+السرقة", "هل", "لكون~ه", "نقلا", "حد", "12", "قد", "كان",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


def found(read, marked):
    made = read(marked)
    return made, list(Quotes().newsclaims_attribute(document=made))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_slice_back_and_stay_in_order(read, marked):
    made, claims = found(read, marked)
    for claim in claims:
        spans = [
            claim.cue,
            *claim.content,
            *claim.quotes,
            claim.source,
            claim.via,
            claim.antecedent,
        ]
        for span in filter(None, spans):
            assert made.text[span.start : span.end] == span.text
            assert span.text == span.text.strip() != ""
        starts = [span.start for span in claim.content]
        assert starts == sorted(starts)
        assert claim.content
        assert 0 < claim.confidence <= 1
        assert (claim.source is not None) == (claim.subject == "source")


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_claims(read, marked):
    assert found(read, marked)[1] == found(read, marked)[1]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_quotes_lie_inside_a_mixed_content(read, marked):
    for claim in found(read, marked)[1]:
        assert bool(claim.quotes) == (claim.form == "mixed")
        for quote in claim.quotes:
            assert any(span.covers(quote) for span in claim.content)


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(read, text):
    found(read, text)


def test_python_is_given_no_long_run_of_marks_to_sort(read, monkeypatch):
    """It sorts a run in a time that grows with the square of its length."""
    python, marks = unicodedata.normalize, "\u0651\u064e"
    given_to_python = []

    def spy(form, text):
        given_to_python.append(text)
        return python(form, text)

    monkeypatch.setattr(unicodedata, "normalize", spy)
    found(read, f"قال الوزير إن ب{marks * 500} مفتوح.")
    assert given_to_python
    assert all(len(text) < 100 or marks not in text for text in given_to_python)


# -- the grammar of the patterns

PERFECTS = {
    "m": ["قال", "أكد", "ذكر", "أوضح", "كشف"],
    "f": ["قالت", "أكدت", "ذكرت", "أوضحت", "كشفت"],
}
SOURCES = st.sampled_from(
    [
        ("الوزير", "m"),
        ("مدير البنك", "m"),
        ("وزير المالية السنغالي", "m"),
        ("الوزيرة", "f"),
        ("مديرة المدرسة الأهلية", "f"),
        ("لجنة الحكام", "f"),
    ]
)
ADVERBIALS = st.sampled_from(["", " أمس", " في بيان صحفي", "، خلال مؤتمر،"])
CONTENTS = st.sampled_from(["الطريق مغلق", "العمال عادوا إلى المصنع", "الأسعار لن ترتفع هذا العام"])
MARKS = st.sampled_from(["«{}»", "“{}”", '"{}"'])


@given(SOURCES, st.integers(0, 4), ADVERBIALS, CONTENTS)
@settings(deadline=None)
def test_verb_first_indirect(read, source, verb, adverbial, content):
    name, gender = source
    claim = found(read, f"{PERFECTS[gender][verb]} {name}{adverbial} أن {content}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, f"أن {content}")
    assert claim.form == "indirect"


@given(SOURCES, st.integers(0, 4), CONTENTS)
@settings(deadline=None)
def test_subject_first_indirect(read, source, verb, content):
    name, gender = source
    claim = found(read, f"{name} {PERFECTS[gender][verb]} أن {content}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, f"أن {content}")


@given(SOURCES, ADVERBIALS, CONTENTS, MARKS)
@settings(deadline=None)
def test_verb_first_direct(read, source, adverbial, content, marks):
    name, gender = source
    quoted = f"إن {content} يا سادة"
    sentence = f"{PERFECTS[gender][0]} {name}{adverbial}: {marks.format(quoted)}."
    claim = found(read, sentence)[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, quoted)
    assert claim.form == "direct"


@given(SOURCES, st.integers(0, 4), CONTENTS, MARKS)
@settings(deadline=None)
def test_verb_first_mixed(read, source, verb, content, marks):
    name, gender = source
    quoted = f"{content} يا سادة يا كرام"
    claim = found(read, f"{PERFECTS[gender][verb]} {name} أن {marks.format(quoted)}.")[1][0]
    assert (claim.form, [str(q) for q in claim.quotes]) == ("mixed", [quoted])


@given(SOURCES, CONTENTS, MARKS)
@settings(deadline=None)
def test_quote_first(read, source, content, marks):
    name, gender = source
    quoted = f"{content} يا سادة يا كرام"
    claim = found(read, f"{marks.format(quoted)}، {PERFECTS[gender][0]} {name}.")[1][0]
    assert (str(claim.source), str(claim.content[0]), claim.form) == (name, quoted, "direct")


@given(SOURCES, CONTENTS)
@settings(deadline=None)
def test_according_to(read, source, content):
    name, _ = source
    claim = found(read, f"{content}، بحسب {name}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, content)


IMPERFECTS = {
    "m": ["يقول", "يؤكد", "يذكر", "يوضح", "يكشف"],
    "f": ["تقول", "تؤكد", "تذكر", "توضح", "تكشف"],
}
PARTICIPLES = {"m": "مضيفا", "f": "مضيفة"}


@given(SOURCES, st.integers(1, 4), st.sampled_from(["", "قد "]), CONTENTS)
@settings(deadline=None)
def test_subject_first_after_a_particle(read, source, verb, particle, content):
    name, gender = source
    claim = found(read, f"{name} {particle}{PERFECTS[gender][verb]} أن {content}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, f"أن {content}")


@given(SOURCES, st.integers(0, 4), ADVERBIALS, CONTENTS)
@settings(deadline=None)
def test_imperfects(read, source, verb, adverbial, content):
    name, gender = source
    claim = found(read, f"{IMPERFECTS[gender][verb]} {name}{adverbial} أن {content}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, f"أن {content}")


@given(SOURCES, st.integers(1, 4), st.sampled_from(["", " أمس", " في بيان صحفي"]), CONTENTS)
@settings(deadline=None)
def test_subject_first_with_an_adverbial(read, source, verb, adverbial, content):
    name, gender = source
    claim = found(read, f"{name} {PERFECTS[gender][verb]}{adverbial} أن {content}.")[1][0]
    assert (str(claim.source), str(claim.content[0])) == (name, f"أن {content}")


@given(SOURCES, st.sampled_from([1, 3]), CONTENTS, CONTENTS)
@settings(deadline=None)
def test_a_participle_speaks_for_the_same_source(read, source, verb, content, further):
    name, gender = source
    sentence = f"{PERFECTS[gender][verb]} {name} أن {content}، {PARTICIPLES[gender]} أن {further}."
    claims = found(read, sentence)[1]
    assert [str(claim.source or claim.antecedent) for claim in claims] == [name, name]
    assert [str(claim.content[0]) for claim in claims] == [f"أن {content}", f"أن {further}"]


@given(SOURCES, CONTENTS, st.sampled_from(["ب+حسب", "وفق", "حسب"]))
@settings(deadline=None)
def test_according_to_first(read, source, content, preposition):
    name, _ = source
    claim = found(read, f"و+{preposition} {name}، ف+إن {content}.")[1][0]
    assert (str(claim.source), claim.form) == (name, "indirect")
    assert str(claim.content[0]).endswith(content)


@given(SOURCES, CONTENTS, MARKS)
@settings(deadline=None)
def test_quoted_from(read, source, content, marks):
    name, _ = source
    sentence = f"نقلت الوكالة عن {name} قول~ه إن {marks.format(content + ' يا سادة يا كرام')}."
    claim = found(read, sentence)[1][0]
    assert (str(claim.source), str(claim.via), claim.form) == (name, "الوكالة", "mixed")
