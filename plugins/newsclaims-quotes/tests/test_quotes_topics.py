"""Behind a comma a topic is named, or something is expected by nobody in particular."""

import pytest

TOPICS = [
    "و+حول أسعار الوقود",
    "و+عن أسباب التأخير",
    "و+ب+خصوص رواتب العمال",
    "و+ب+شأن العقد الجديد",
    "و+فيما يخص الملعب القديم",
    "و+فيما يتعلق ب+الأسعار",
]


@pytest.mark.parametrize("verb", ["، قال إن", "، أضاف أن", " أوضح أن"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_before_its_verb_ends_what_was_said(attribute, topic, verb):
    first, second = attribute(f"أكد المدير أن الطريق ضيق، {topic}{verb} العمل سيبدأ.")
    assert str(first.content[0]) == "أن الطريق ضيق"
    assert (second.source, str(second.content[0])) == (None, f"{verb.split()[-1]} العمل سيبدأ")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_that_nobody_speaks_on_belongs(attribute, topic):
    (claim,) = attribute(f"أكد المدير أن الطريق ضيق، {topic} بقي كل شيء كما كان.")
    assert str(claim.content[0]).endswith("كما كان")


@pytest.mark.parametrize("verb", ["يتوقع", "ينتظر", "يعتقد", "يرجح"])
def test_what_is_generally_expected_belongs_to_what_was_said(attribute, verb):
    outer, inner = attribute(f"أكد المدير أن السفينة غادرت، و+{verb} أن تصل غدا.")
    assert str(outer.content[0]) == f"أن السفينة غادرت، و{verb} أن تصل غدا"
    assert (inner.source, inner.subject) == (None, "agentless")


def test_who_speaks_in_the_present_expects_it_himself(attribute):
    first, second = attribute("يرى الخبير أن السوق جيد، و+يتوقع أن يرتفع السعر.")
    assert str(first.content[0]) == "أن السوق جيد"
    assert second.subject == "dropped"


@pytest.mark.parametrize("topic", ["حول", "عن", "بشأن", "بخصوص"])
@pytest.mark.parametrize("comma", ["", "،"])
@pytest.mark.parametrize("whom", ["إلى وزير الصيد", "إلى رئيس البلدية"])
def test_a_question_is_what_it_is_about_and_not_whom_it_is_put_to(only, topic, comma, whom):
    claim = only(f"وجه النائب سؤالا كتابيا {whom}{comma} {topic} نقص الأدوية.")
    assert (str(claim.source), str(claim.content[0])) == ("النائب", "نقص الأدوية")


def test_a_question_may_be_about_something_at_once(only):
    assert str(only("وجه النائب سؤالا شفويا حول نقص الأدوية.").content[0]) == "نقص الأدوية"
