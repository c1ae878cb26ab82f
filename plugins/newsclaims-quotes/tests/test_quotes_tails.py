"""When, where and to whom an attribution was said, and the journalist's clause behind it."""

import pytest

FRAMES = ["حسبما ذكر {}", "وفق ما أعلن {}", "بحسب ما قال {}", "كما أكد {}", "على ما أفاد {}"]
SPEAKERS = ["مدير المرفأ", "الجيش", "مصدر طبي"]
TAILS = [
    "",
    " أمس",
    " اليوم الاثنين",
    " مساء الجمعة",
    " أول من أمس",
    " (الثلاثاء)",
    " الخميس 3 مارس",
    " ل+الصحافيين",
    " في بيان",
    " في بيان نشر~ه على موقع~ه",
    " خلال جولة في المدينة",
    " على هامش المعرض",
]
CLAUSE = "غرق زورق قرب الميناء"


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("after", ["", "، و+بقي البحارة في الماء حتى الفجر"])
def test_a_tail_of_the_attribution_leaves_its_clause(only, tail, frame, speaker, after):
    claim = only(f"{CLAUSE}، {frame.format(speaker)}{tail}{after}.")
    assert [str(claim.cue), str(claim.source)] == [frame.split()[-2], speaker]
    assert [str(span) for span in claim.content] == [CLAUSE]


@pytest.mark.parametrize("tail", [" أمس", " في بيان", " مساء الجمعة"])
@pytest.mark.parametrize("preposition", ["بحسب", "وفق"])
def test_a_tail_stands_behind_a_preposition_and_its_speaker(only, preposition, tail):
    claim = only(f"{CLAUSE}، {preposition} مدير المرفأ{tail}، و+بقي البحارة في الماء.")
    assert str(claim.source) == "مدير المرفأ"
    assert [str(span) for span in claim.content] == [CLAUSE]


@pytest.mark.parametrize("tail", ["", " أمس", " اليوم الأحد", " في بيان"])
@pytest.mark.parametrize("frame", ["و+حسبما أعلنت", "و+وفق ما ذكرت", "و+بحسب ما أكدت~ه"])
def test_a_tail_stands_before_the_clause(only, frame, tail):
    claim = only(f"{frame} الوزارة{tail}، ف+إن الميناء مغلق.")
    assert str(claim.source) == "الوزارة"
    assert [str(span) for span in claim.content] == ["فإن الميناء مغلق"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("زار المدير الميناء، كما أكد الوزير أمس أن العمل مستمر.", "أن العمل مستمر"),
        ("كما أعلن الوزير في بيان أمس أن العمل مستمر.", "أن العمل مستمر"),
        ("زار المدير الميناء، كما دعا السكان أمس إلى الهدوء.", "الهدوء"),
    ],
)
def test_also_is_no_attribution(only, sentence, content):
    assert [str(span) for span in only(sentence).content] == [content]


@pytest.mark.parametrize(
    "sentence",
    ["تباع القطع حسب الطلب في المتجر.", "وزعت المقاعد وفق النظام الجديد أمس."],
)
def test_a_tail_makes_no_attribution_of_manner(attribute, sentence):
    assert attribute(sentence) == []


@pytest.mark.parametrize(
    "tail",
    [
        "و+كانت الشركة أعلنت تأخر~ه",
        "و+كانت الشركة قد أجلت~ه",
        "و+كان قد وعد ب+ذلك",
        "و+كان وزير النقل قد زار الموقع",
    ],
)
def test_what_somebody_had_done_is_told_behind_a_quotation(attribute, tail):
    said = "هذا المشروع الكبير سيكتمل قريبا في المدينة"
    [claim, *_] = attribute(f"أكد المدير أن «{said}» {tail}.")
    assert str(claim.content[0]) == f"أن «{said}»"


def test_what_only_was_goes_on_behind_a_quotation(only):
    claim = only("أكد المدير أن «هذا المشروع الكبير سيكتمل قريبا في المدينة» و+كان رأي~ه واضحا.")
    assert str(claim.content[0]).endswith("وكان رأيه واضحا")


@pytest.mark.parametrize(
    "tail",
    [
        "، قبل أن يغادر القاعة",
        "، قبل أن يتوجه إلى المطار",
        "، إلا أن العمال انسحبوا بعد ساعة",
        "، غير أن الباعة رفضوا ذلك",
        "، لكن الباعة رفضوا ذلك",
        "، أمس، و+ذلك بعد جدل طويل",
        "، اليوم الأحد، و+ذلك ردا على الشائعات",
    ],
)
@pytest.mark.parametrize("frame", ["بحسب ما قال", "كما أكد", "على حد قول", "وفق"])
@pytest.mark.parametrize("clause", ["ستنخفض الأسعار خلال الصيف", "لا زيادة في رسوم النقل"])
def test_what_the_journalist_adds_behind_an_attribution_is_not_said(only, clause, frame, tail):
    claim = only(f"{clause}، {frame} المدير سامي النجار{tail}.")
    assert [str(span) for span in claim.content] == [clause]


@pytest.mark.parametrize(
    ("clause", "more"),
    [
        ("هرب السائق من الحاجز", "قبل أن يغادر المدينة"),  # the driver left it
        ("سقط الجدار على المارة", "قبل أن تصل فرق الإنقاذ"),
        ("تأجل افتتاح الجسر إلى الربيع", "بعد أن تأخرت الأشغال"),
        ("ارتفع عدد الزوار", "خلال عام واحد إلى ألفين"),
    ],
)
def test_what_goes_on_with_the_clause_is_said(only, clause, more):
    claim = only(f"{clause}، بحسب مديرة البلدية، {more}.")
    assert [str(span) for span in claim.content] == [clause, more]


@pytest.mark.parametrize(
    "tail", ["قبيل مغادرته العاصمة", "بعد وصوله إلى المدينة", "خلال جولة في السوق", "أمس"]
)
@pytest.mark.parametrize("frame", ["كما أكد", "مثلما قال", "على حد قول", "بحسب"])
def test_nothing_outside_the_marks_goes_on_with_a_quotation(only, frame, tail):
    claim = only(f"«لن نتراجع عن مطالب~نا مهما حدث»، {frame} رئيس النقابة، {tail}.")
    assert [str(span) for span in claim.content] == ["لن نتراجع عن مطالبنا مهما حدث"]


def test_what_a_quotation_means_is_said_too(only):
    claim = only("«لن نتراجع عن مطالب~نا مهما حدث»، وفق رئيس النقابة، ب+معنى أن الإضراب مستمر.")
    assert str(claim.content[-1]) == "بمعنى أن الإضراب مستمر"


@pytest.mark.parametrize("verb", ["صدر أمس", "نشر الأسبوع الماضي", "أعد العام الفائت"])
@pytest.mark.parametrize("source", ["تقرير ل+وزارة العمل", "تقرير ل+منظمة «الشفاء»"])
@pytest.mark.parametrize("frame", ["نقلا عن", "بحسب", "وفقا ل"])
def test_a_clause_describes_the_document_behind_its_sentence(only, frame, source, verb):
    frame = frame.replace("وفقا ل", "وفقا ل+") if frame == "وفقا ل" else f"{frame} "
    claim = only(f"تراجع عدد المصانع ب+مقدار الربع، {frame}{source} {verb}.")
    assert str(claim.source) == source.replace("+", "")


@pytest.mark.parametrize(
    "frame", ["حذر من ذلك", "نبه إلى ذلك", "أكد ذلك", "كشف عن ذلك", "أشار إلى ذلك"]
)
@pytest.mark.parametrize("tail", ["", " أمس", " قبل الاجتماع"])
def test_as_somebody_said_of_it(only, frame, tail):
    claim = only(f"قد تفلس الشركة قبل نهاية العام، كما {frame} المدير رامي خوري{tail}.")
    assert [str(claim.cue), str(claim.source)] == [frame.split()[0], "المدير رامي خوري"]
    assert [str(span) for span in claim.content] == ["قد تفلس الشركة قبل نهاية العام"]


@pytest.mark.parametrize("source", ["مسؤول في الإطفاء", "مصدر طبي", "ناطق باسم البلدية"])
@pytest.mark.parametrize("medium", ["وكالة فرانس برس", "قناة «النهار»", "صحيفة البلد"])
def test_whom_the_source_told_stands_behind_it_without_a_preposition(only, source, medium):
    claim = only(f"قتل خمسة أشخاص في الحريق، على ما أفاد {source} {medium} أمس.")
    assert [str(claim.source), str(claim.via)] == [source, medium]


@pytest.mark.parametrize("office", ["مدير أخبار قناة النهار", "رئيس تحرير صحيفة البلد"])
def test_an_office_at_a_medium_is_no_one_who_tells_it(only, office):
    assert str(only(f"قال {office} إن البث سيتوقف.").source) == office


@pytest.mark.parametrize(
    "issue", ["في عدد~ها ل+يوم الخميس", "في عدد~ها الصادر أمس", "في طبعت~ها المسائية"]
)
@pytest.mark.parametrize("paper", ["جريدة «الصباح»", "صحيفة «الوطن»"])
def test_the_issue_of_a_paper_is_not_its_name(only, paper, issue):
    claim = only(f"استقال المدير المالي ل+الشركة، بحسب ما أوردت~ه {paper} {issue}.")
    assert str(claim.source) == paper
