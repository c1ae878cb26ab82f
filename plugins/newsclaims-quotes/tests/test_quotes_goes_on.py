"""What the journalist goes on with behind what is said, and what is said still."""

import pytest


@pytest.mark.parametrize(
    "news",
    ["و+سيصل الوفد غدا", "و+من المقرر فتح الجسر الأحد", "و+قد شهد الحفل توزيع الجوائز"],
)
@pytest.mark.parametrize(
    ("cue", "said"),
    [("قال المدير", "إن العمل انتهى"), ("أعلن النادي", "تعاقد~ه مع سامي النجار")],
)
def test_the_next_piece_of_news_is_not_said(attribute, cue, said, news):
    claim = attribute(f"{cue} {said}، هذا {news}.")[0]
    assert [str(span) for span in claim.content] == [said.replace("~", "")]


@pytest.mark.parametrize(
    "fact",
    [
        "و+في ختام الحفل تم تكريم المتقاعدين",
        "و+في نهاية اللقاء زار الحضور المعرض",
        "و+تجمعوا أمام البلدية",
        "كما ناقش المجتمعون الميزانية",
    ],
)
@pytest.mark.parametrize("cue", ["طالب العمال ب+زيادة الأجور", "شكا العمال من غلاء الأسعار"])
def test_a_clause_that_no_noun_phrase_takes_up_is_not_said(attribute, cue, fact):
    claim = attribute(f"{cue}، {fact}.")[0]
    assert str(claim.content[0]).split()[-1] in {"الأجور", "الأسعار"}


@pytest.mark.parametrize(
    "more",
    [
        "و+من المرجح أن يطالبوا ب+غيرها",
        "و+في القطاع الخاص ب+تحسين ظروف العمل",
        "و+ذلك ل+مواجهة الغلاء",
        "و+ذلك قبل حلول الشتاء",
    ],
)
def test_a_phrase_that_goes_on_is_said(attribute, more):
    claim = attribute(f"طالب العمال ب+زيادة الأجور، {more}.")[0]
    assert str(claim.content[0]) == f"بزيادة الأجور، {more}".replace("+", "")


@pytest.mark.parametrize(
    "occasion", ["تعليقا على فوز~ها", "تعقيبا على القرار", "ردا على سؤال صحفي"]
)
def test_what_it_was_said_on_is_not_said(attribute, occasion):
    claim = attribute(f"رأت الكاتبة أن الرواية بخير، {occasion}.")[0]
    assert str(claim.content[0]) == "أن الرواية بخير"


@pytest.mark.parametrize("aside", ["على حد قول~ه", "وفق تصور~ه", "بحسب تعبير~ه"])
@pytest.mark.parametrize(
    ("lead", "clause"),
    [("بحسب المدير، ", "ف+إن الجسر متين"), ("أكد المدير ", "أن الجسر متين")],
)
def test_whose_words_they_are_is_not_said(attribute, lead, clause, aside):
    claim = attribute(f"{lead}{clause}، {aside}.")[0]
    assert [str(span) for span in claim.content] == [clause.replace("+", "")]


@pytest.mark.parametrize("second", ["كما قال المدير سامي النجار", "وفق ما أكدت النقابة"])
def test_who_says_the_clause_of_another_attribution_too(attribute, texts, second):
    first, other = attribute(f"بحسب الوزارة، ف+إن القمح يكفي شهرين، {second}.")
    assert texts(first.content) == texts(other.content) == ["فإن القمح يكفي شهرين"]


def test_a_noun_before_a_comma_ends_no_content_though_it_may_be_a_preposition(attribute):
    claim = attribute("أعلن القصر أن الهدية ليس ل~ها أي مقابل، مؤكدا أن الأميرة وافقت.")[0]
    assert str(claim.content[0]) == "أن الهدية ليس لها أي مقابل"


@pytest.mark.parametrize("then", ["بعد~ها إلى الموقع", "إلى المطار"])
def test_where_who_speaks_went_then_is_not_said(attribute, then):
    claim = attribute(f"أكد المدير أن البوابات ستفتح جزئيا و+توجه {then}.")[0]
    assert str(claim.content[0]) == "أن البوابات ستفتح جزئيا"


def test_an_attribution_that_opens_a_sentence_tells_what_follows(attribute):
    claim = attribute("يلمع الذهب. و+وفقا ل+ما نقلت~ه «الأيام» عن «نور»، يباع الماس هنا.")[0]
    assert str(claim.content[0]) == "يباع الماس هنا"


def test_another_expectation_is_not_expected_by_the_first(attribute):
    first, other = attribute("من المتوقع اكتمال العمل نهاية الشهر، و+من المرجح تمديد العقد.")
    assert [str(first.content[0]), str(other.content[0])] == [
        "اكتمال العمل نهاية الشهر",
        "تمديد العقد",
    ]


def test_that_fact_before_another_attribution_is_not_said(attribute):
    claim = attribute("بحسب الشركة، ف+إن الطلب ارتفع كثيرا و+ذلك حسب مدير البلدية.")[0]
    assert str(claim.content[0]) == "فإن الطلب ارتفع كثيرا"


@pytest.mark.parametrize("pretext", ["ب+حجة", "ب+دعوى", "ب+ذريعة", "ب+زعم"])
@pytest.mark.parametrize("cue", ["قال المدير إن", "بحسب المدير، ف+إن"])
def test_on_what_pretext_it_was_done_is_said(attribute, cue, pretext):
    claim = attribute(f"{cue} البلدية طردت الباعة {pretext} أن السوق قديم.")[0]
    assert str(claim.content[0]).endswith("أن السوق قديم")
