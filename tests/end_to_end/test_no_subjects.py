"""Phrases behind a verb that are whom it addresses or what it judges, not who speaks."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline


@pytest.fixture(scope="module")
def sources():
    pipeline = Pipeline()

    def sources(text: str) -> list[tuple[str, str | None]]:
        claims = pipeline.analyze(text).claims
        return [(c.cue.text, c.source.text if c.source else None) for c in claims]

    return sources


@pytest.mark.parametrize("whom", ["وزارة النقل", "إدارة الميناء"])
def test_whom_the_verb_before_addressed_is_addressed_again(sources, whom):
    text = f"طالبت النقابة {whom} بتقديم توضيح كما دعت {whom} إلى النظر في الأسعار."
    assert sources(text)[-1] == ("دعت", None)


def test_who_demanded_before_may_be_named_again(sources):
    text = "طالبت وزارة النقل النقابة بتقديم توضيح كما دعت وزارة النقل إلى النظر في الأسعار."
    assert sources(text)[-1] == ("دعت", "وزارة النقل")


@pytest.mark.parametrize("thing", ["طريقة", "سياسة", "خطة"])
def test_thing_alone_behind_a_feminine_verb_is_what_it_judges(sources, thing):
    text = f"قالت ليلى حداد إن الوقت ضيق. واستنكرت {thing} المجلس في القرية."
    assert sources(text)[-1] == ("استنكرت", None)


@pytest.mark.parametrize("who", ["أسرة الضحية", "نقابة المعلمين"])
def test_who_judges_is_followed_by_what_is_judged(sources, who):
    assert sources(f"استنكرت {who} القرار.") == [("استنكرت", who)]


def test_feminine_demonstrative_is_no_subject_of_a_masculine_verb(sources):
    text = "قال نادر عساف إن الموسم جيد. وفسر هذه النتائج الإيجابية بالاستقرار."
    assert sources(text)[-1] == ("فسر", None)


@pytest.mark.parametrize("name", ["كرة الغد", "نبض"])
def test_medium_named_in_marks_ends_with_them(sources, name):
    text = f'سرب موقع "{name}" رسائل ذكر فيها أن المدير باع الأسهم.'
    assert sources(text)[0] == ("سرب", f'موقع "{name}"')


def test_adjective_of_a_medium_named_in_marks_belongs_to_it(sources):
    text = "قالت صحيفة «الغد» المحلية إن الخطة جاهزة."
    assert sources(text) == [("قالت", "صحيفة «الغد» المحلية")]


@pytest.mark.parametrize("verb", ["دعا {} إلى الصبر", "طالب {} بالصبر", "حث {} على الصبر"])
@pytest.mark.parametrize(
    "whom", ["مديري المدارس", "منتجي الحليب", "ممثلي النقابات", "الفلاحين", "الصيادين", "المعلمين"]
)
def test_a_plural_that_is_no_nominative_is_who_is_asked(sources, verb, whom):
    text = f"زار الوزير سامر القيسي المدينة. كما {verb.format(whom)}."
    assert [source for _, source in sources(text)] == [None]


@pytest.mark.parametrize("who", ["مديرو المدارس", "منتجو الحليب", "الفلاحون"])
def test_a_plural_in_the_nominative_asks(sources, who):
    assert sources(f"كما دعا {who} إلى الصبر.") == [("دعا", who)]
