"""The speaker of one sentence: names of many kinds, with what stands before and behind them."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline

CLAUSE = "أن الطريق الساحلي سيفتح"


@pytest.fixture(scope="module")
def read():
    """Return the claims of a sentence: cue, source, content and actors of each."""
    pipeline = Pipeline()

    def read(sentence):
        return [
            (
                claim.cue.text,
                claim.source and claim.source.text,
                " + ".join(span.text for span in claim.content),
                [actor.name for actor in claim.actors],
            )
            for claim in pipeline.analyze(sentence).claims
        ]

    return read


@pytest.mark.parametrize("name", ["بشار حكمت", "نجيب رجا", "مارك روته", "فولكر تورك", "كريم حداد"])
@pytest.mark.parametrize(
    "case",
    [
        ("كشف الخبير {} أن السوق نما.", "كشف", "الخبير ", "أن السوق نما"),
        ("ارتفعت الأسعار، حسب العمدة {}.", "حسب", "العمدة ", "ارتفعت الأسعار"),
        ("ارتفعت الأسعار، كما ذكر النائب {} (مستقل).", "ذكر", "النائب ", "ارتفعت الأسعار"),
        ("السفير {} قال إن الوضع هادئ.", "قال", "السفير ", "إن الوضع هادئ"),
        ("وفي سياق متصل أعلن الوزير {} أن السوق نما.", "أعلن", "الوزير ", "أن السوق نما"),
    ],
)
def test_a_whole_name_is_not_cut_at_what_could_be_a_verb(read, name, case):
    sentence, cue, title, content = case
    assert read(sentence.format(name)) == [(cue, f"{title}{name}", content, [name])]


def test_a_verb_taken_for_the_end_of_a_name_is_the_verb(read):
    assert read("كمال البنا أردف أن السوق نما.")[0][:2] == ("أردف", "كمال البنا")


@pytest.mark.parametrize("behind", ["أيضا", "في بيان", "مساء أمس"])
def test_a_noun_behind_one_given_name_is_the_surname(read, behind):
    said = read(f'"الطريق الساحلي سيفتح قريبا"، قال الوزير ماجد بيان {behind}.')
    assert said == [
        ("قال", "الوزير ماجد بيان", "الطريق الساحلي سيفتح قريبا", ["ماجد بيان"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال سامر ردا على سؤال إن الأمر انتهى.", "سامر"),
        ("قال سائقو طلبات إن الأمر انتهى.", "سائقو طلبات"),
        ("قال سامر صباحا إن الأمر انتهى.", "سامر"),
    ],
)
def test_what_stands_behind_one_given_name_may_be_no_surname(read, sentence, source):
    assert [(claim[1], claim[3]) for claim in read(sentence)] == [(source, [source])]


@pytest.mark.parametrize("name", ["كريم حداد", "كيم جونغ أون", "سامي نصار"])
@pytest.mark.parametrize(
    "office",
    [
        "كاتب الدولة للشباب",
        "المسؤول عن برنامج التلقيح",
        "مدير المستشفى بالوكالة",
        "القيادي في حركة النهضة",
        "الفريق أول ركن",
    ],
)
@pytest.mark.parametrize(
    "predicate",
    [
        ("أكد", CLAUSE, CLAUSE),
        ("كشف", "عن خطة لفتح الطريق", "خطة لفتح الطريق"),
        ("تعهد", "بفتح الطريق", "بفتح الطريق"),
    ],
)
def test_a_name_behind_a_definite_noun_is_that_of_the_office(read, name, office, predicate):
    verb, behind, content = predicate
    source = f"{office} {name}"
    assert read(f"{verb} {source} {behind}.") == [(verb, source, content, [name])]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أشاد المدير بحالة الفنان الكبير كريم حداد.", "المدير"),
        ("قال الوزير للقاضي كريم حداد إن الأمر انتهى.", "الوزير"),
    ],
)
def test_a_name_behind_a_person_is_not_that_of_the_office(read, sentence, source):
    assert read(sentence)[0][1] == source


@pytest.mark.parametrize("occasion", ["مؤتمر صحفي", "اجتماع طارئ", "مؤتمر صحفي مشترك"])
@pytest.mark.parametrize(
    "speaker", ["وزير الصحة كريم حداد", "كريم حداد", "مدير المستشفى كريم حداد"]
)
def test_who_speaks_follows_an_occasion_with_its_adjective(read, occasion, speaker):
    claim = ("أعلن", speaker, CLAUSE, ["كريم حداد"])
    assert read(f"أعلن خلال {occasion} {speaker} {CLAUSE}.") == [claim]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        (" حفظه الله", ""),
        ("، رحمه الله،", ""),
        ("، 45 عاما،", "، 45 عاما"),
        (' المعروف بـ"الصقر"', ' المعروف بـ"الصقر"'),
        (" الشهير بالصقر", " الشهير بالصقر"),
    ],
)
@pytest.mark.parametrize(
    "case",
    [
        ("أكد الشيخ {} أن السوق نما.", "أكد", "أن السوق نما"),
        ("الشيخ {} أكد أن السوق نما.", "أكد", "أن السوق نما"),
        ("ارتفعت الأسعار، كما أكد الشيخ {}.", "أكد", "ارتفعت الأسعار"),
        ('"السوق نما كثيرا"، قال الشيخ {}.', "قال", "السوق نما كثيرا"),
    ],
)
def test_what_is_put_in_behind_a_name(read, behind, kept, case):
    sentence, cue, content = case
    name = "كريم حداد"
    text = sentence.format(f"{name}{behind}").replace("،.", ".")
    assert read(text) == [(cue, f"الشيخ {name}{kept}", content, [name])]


@pytest.mark.parametrize("noun", ["شاب", "طالب", "مزارع"])
@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("قال {} لوكالة رويترز إن السوق نما.", "قال", "إن السوق نما"),
        ("وكان {} قد أكد أن السوق نما.", "أكد", "أن السوق نما"),
        ("ارتفعت الأسعار، حسبما قال {} أمس.", "قال", "ارتفعت الأسعار"),
    ],
)
def test_somebody_is_called_by_a_name(read, noun, sentence, cue, content):
    claim = (cue, noun, content, ["كريم حداد"])
    assert read(sentence.format(f"{noun} يدعى كريم حداد")) == [claim]


def test_a_clause_that_describes_who_speaks_ends_the_attribution(read):
    assert read("ارتفعت الأسعار، كما أعلن السفير كريم حداد الذي زار المدينة أمس.") == [
        ("أعلن", "السفير كريم حداد", "ارتفعت الأسعار", ["كريم حداد"])
    ]


@pytest.mark.parametrize("title", ["سماحة الشيخ", "سعادة السفير"])
def test_an_honour_in_teh_marbuta_agrees_with_a_man(read, title):
    assert read(f"{title} كريم حداد أكد أن السوق نما.") == [
        ("أكد", f"{title} كريم حداد", "أن السوق نما", ["كريم حداد"])
    ]


@pytest.mark.parametrize(
    ("said", "claims"), [("المفاوضات مستمرة بين الطرفين", 1), ("الطابق الثاني من المبنى", 0)]
)
def test_an_adjective_makes_a_clause_behind_a_label(read, said, claims):
    assert len(read(f"النائب كريم حداد: {said}.")) == claims
