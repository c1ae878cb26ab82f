"""Where what is said ends."""

import pytest


@pytest.mark.parametrize(
    "tail",
    [
        "، حيث بدأ العمل",
        "، لأن المال قليل",
        "، مما أخر الافتتاح",
        "، و+أن المال قليل",
        "، فيما زاد عدد الزوار",
    ],
)
def test_trailing_clauses_of_the_speaker_belong(attribute, tail):
    claim = attribute(f"قال المدير إن المتحف مغلق{tail}.")[0]
    assert str(claim.content[0]) == f"إن المتحف مغلق{tail}".replace("+", "")


@pytest.mark.parametrize(
    "tail",
    [
        "، في إشارة إلى الحريق",
        "، بحسب قول~ه",
        "، على حد تعبير~ه",
        "، مضيفا أن الباب مكسور",
        "، و+أكد أن الباب مكسور",
        "، فيما أكد الحارس أن الباب مكسور",
        "، كما أشار إلى أن الباب مكسور",
        "، لكنه أكد أن الباب سليم",
    ],
)
def test_remarks_and_other_cues_do_not_belong(attribute, tail):
    claim = attribute(f"قال المدير إن المتحف مغلق{tail}.")[0]
    assert str(claim.content[0]) == "إن المتحف مغلق"


def test_a_clause_between_dashes_belongs(attribute):
    claim = attribute("قال المدير إن المتحف - و+هو قديم - مغلق.")[0]
    assert str(claim.content[0]) == "إن المتحف - وهو قديم - مغلق"


def test_a_relative_clause_in_which_the_speaker_speaks_again_does_not_belong(attribute):
    first, second = attribute("أشار القائد إلى أن الجنود عادوا من القرية التي قال إن أهل~ها بخير.")
    assert str(first.content[0]) == "أن الجنود عادوا من القرية"
    assert str(second.content[0]) == "إن أهلها بخير"


def test_a_claim_inside_a_quotation_is_found_too(attribute):
    outer, inner = attribute("قال الوزير: «جارتنا الشمالية تدعو إلى فتح الحدود».")
    assert outer.content[0].covers(inner.cue)
    assert (str(inner.source), str(inner.content[0])) == ("جارتنا الشمالية", "فتح الحدود")


def test_the_content_ends_with_the_quotation_it_stands_in(attribute):
    _, inner = attribute("قال الوزير: «أكدت جارتنا أن الحدود مفتوحة» ثم غادر القاعة.")
    assert str(inner.content[0]) == "أن الحدود مفتوحة"


def test_a_content_that_is_one_quotation_ends_with_it(only, texts):
    claim = only("قال الوزير إن «الحدود ستفتح قريبا جدا للجميع» في مؤتمر حضره الجيران.")
    assert texts(claim.content) == ["إن «الحدود ستفتح قريبا جدا للجميع»"]


def test_a_quoted_subject_goes_on_with_its_verb(only, texts):
    claim = only("قال الوزير إن «الخطر القادم من الشمال» تضاعف.")
    assert texts(claim.content) == ["إن «الخطر القادم من الشمال» تضاعف"]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("قال الوزير إن الحدود مفتوحة.", "الحدود مفتوحة"),
        ("قال الوزير إنه سيعود.", "سيعود"),
        ("قال الوزير: «الحدود مفتوحة أمام الجميع».", "الحدود مفتوحة أمام الجميع"),
        ("ذكر الوزير أن «الحدود مفتوحة أمام الجميع».", "الحدود مفتوحة أمام الجميع"),
    ],
)
def test_the_statement_reads_without_complementizer_and_marks(only, sentence, statement):
    assert only(sentence).statement == statement


@pytest.mark.parametrize(
    "remark",
    [
        " في إشارة إلى الحريق",
        "، جاء ذلك خلال جولة ميدانية",
        " دون أن يذكر السبب",
        "، دون توضيح السبب",
        " مع أن الحارس ينفي إغلاق~ه",
        " على الرغم من أن الحارس ينفي إغلاق~ه",
        "، حسب نص البيان",
        "، ب+قول~ه إن الباب مكسور",
    ],
)
def test_what_the_journalist_remarks_does_not_belong(attribute, remark):
    claim = attribute(f"قال المدير إن المتحف مغلق{remark}.")[0]
    assert str(claim.content[0]) == "إن المتحف مغلق"


@pytest.mark.parametrize(
    "belonging",
    [" في شارع النخيل", " رغم البرد", " مع أن الجو بارد", " دون أن يغلق الباب", " حتى", " بعد"],
)
def test_adverbials_of_what_is_said_belong(attribute, belonging):
    claim = attribute(f"قال المدير إن المتحف لم يغلق{belonging}.")[0]
    assert str(claim.content[0]) == f"إن المتحف لم يغلق{belonging}"


@pytest.mark.parametrize(
    "clause",
    [
        "، و+وقعت المديرة رسالة",
        "، و+قد كتبت المديرة رسالة",
        "، لكن المدير رفض",
        " إلا أن المدير رفض",
        "، و+ذلك رغم البرد",
    ],
)
def test_a_noun_phrase_ends_before_a_clause(attribute, clause):
    claim = attribute(f"دعا السكان إلى ترميم المتحف{clause}.")[0]
    assert str(claim.content[0]) == "ترميم المتحف"


@pytest.mark.parametrize(
    "more", ["، و+ذلك ل+حماية الزوار", "، و+فتح الحديقة", "، و+أن يعود الزوار"]
)
def test_a_noun_phrase_goes_on_with_another(attribute, more):
    claim = attribute(f"دعا السكان إلى ترميم المتحف{more}.")[0]
    assert str(claim.content[0]) == f"ترميم المتحف{more}".replace("+", "")


def test_the_last_clause_is_attributed_by_a_phrase_behind_it(only, texts):
    claim = only("ولد الرسام هنا، و+بلغت لوحاته الألف، بحسب المتحف الوطني.")
    assert texts(claim.content) == ["وبلغت لوحاته الألف"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أعرب المدير عن أسف~ه ل+إغلاق المتحف.", "أسفه لإغلاق المتحف"),
        ("أعرب المدير عن بالغ حزن~ه ل+إغلاق المتحف.", "بالغ حزنه لإغلاق المتحف"),
        ("أعرب المدير عن ثقة الزوار ب+المتحف.", "ثقة الزوار بالمتحف"),
        ("أعرب عن أسف~ه ل+إغلاق المتحف.", "أسفه لإغلاق المتحف"),
    ],
)
def test_what_is_felt_is_content(only, texts, sentence, content):
    assert texts(only(sentence).content) == [content]


def test_a_quotation_in_a_quotation_of_the_same_marks(only, texts):
    claim = only("قال المدير إن المتحف “بيت فيه “كنوز المدينة” كل~ها و+سيبقى مفتوحا”.")
    assert texts(claim.quotes) == ["بيت فيه “كنوز المدينة” كلها وسيبقى مفتوحا"]


@pytest.mark.parametrize(
    "remark",
    [
        "، لكن~ه لم يحدد موعدا",
        " لكن~ه لم يذكر الأسباب",
        "، لكن لم يوضح السبب",
        "، في خطوة تهدف إلى حماية اللوحات",
        "، في خطوة عد~ها الزوار قاسية",
    ],
)
def test_what_a_journalist_misses_or_weighs_does_not_belong(attribute, remark):
    claim = attribute(f"قال المدير إن المتحف مغلق{remark}.")[0]
    assert str(claim.content[0]) == "إن المتحف مغلق"


@pytest.mark.parametrize("tail", ["، لكن~ه لم يتضرر", " في خطوة أولى", "، لكن~ه سليم"])
def test_a_contrast_of_the_speaker_belongs(attribute, tail):
    claim = attribute(f"قال المدير إن المتحف مغلق{tail}.")[0]
    assert str(claim.content[0]) == f"إن المتحف مغلق{tail}".replace("~", "")


def test_what_a_journalist_recalls_does_not_belong(attribute):
    claim = attribute("قال الناطق إن المصنع مغلق، و+كانت الحكومة المحلية قد رفعت الضرائب.")[0]
    assert str(claim.content[0]) == "إن المصنع مغلق"


def test_what_the_speaker_recalls_of_somebody_belongs(attribute):
    claim = attribute("قال الناطق إن الرجل هرب، و+كان قد قتل جار~ه.")[0]
    assert str(claim.content[0]) == "إن الرجل هرب، وكان قد قتل جاره"


def test_a_quotation_inside_a_noun_phrase_does_not_end_it(only):
    claim = only("حذر الوزير من محاولات «تغيير الحدود بالقوة المسلحة» في الجنوب.")
    assert str(claim.content[0]) == "محاولات «تغيير الحدود بالقوة المسلحة» في الجنوب"


def test_a_quotation_behind_that_ends_with_its_mark(only):
    claim = only("أعلن الوزير أن «الحدود مغلقة منذ شهر كامل» في الجنوب.")
    assert str(claim.content[0]) == "أن «الحدود مغلقة منذ شهر كامل»"


def test_a_question_inside_marks_does_not_end_the_sentence(only):
    claim = only(
        "أورد الناشط أن “السؤال هو لماذا تأخر القطار؟ و+هل توقف عند “جسر البلدة”، أم عاد؟”."
    )
    assert str(claim.content[0]).endswith("أم عاد؟”")


@pytest.mark.parametrize("tail", [" في معرض رد~ه على سؤال", " في سياق حديث~ه عن الدوري"])
def test_the_course_of_what_was_said_is_no_part_of_it(attribute, tail):
    claim = attribute(f"وصف المدرب الأداء ب+الجيد{tail}.")[0]
    assert str(claim.content[0]) == "بالجيد"


@pytest.mark.parametrize("medium", ["(الحياة)", "«الحياة»", "(الحياة الجديدة)"])
def test_a_medium_in_marks_is_who_it_is_attributed_to(attribute, medium):
    claim = attribute(f"قال المدير إن العقوبة مشددة، حسب {medium}.")[0]
    assert str(claim.content[0]) == "إن العقوبة مشددة"


@pytest.mark.parametrize("topic", ["المساعدات التي قدمت~ها البلاد", "أهمية العمل الذي بدأ"])
def test_who_speaks_in_the_present_goes_on(attribute, topic):
    first, second = attribute(f"يشير الكاتب إلى {topic} و+يعتبر أن الزيارة مهمة.")
    assert str(first.content[0]) == topic.replace("~", "")
    assert str(second.content[0]) == "أن الزيارة مهمة"


@pytest.mark.parametrize("said", ["رحب المدير ب+الحضور", "أكد المدير أن الحفل ناجح"])
@pytest.mark.parametrize("comma", ["", "،"])
@pytest.mark.parametrize(
    "prayer", ["سائلا الله التوفيق", "داعيا المولى أن يوفق~هم", "راجيا من الله الخير"]
)
def test_who_calls_upon_god_goes_on_himself(attribute, said, comma, prayer):
    claim = attribute(f"{said}{comma} {prayer}.")[0]
    assert str(claim.content[0]) == said.split(" ", 2)[2].replace("+", "")


@pytest.mark.parametrize("turn", ["من جانب~ه، أقر نائب~ه المكافآت", "من جهت~ها وصلت البعثة"])
def test_what_was_said_ends_at_the_turn_of_somebody_else(attribute, turn):
    claim = attribute(f"أكد المدير أن المعسكر ناجح، {turn}.")[0]
    assert str(claim.content[0]) == "أن المعسكر ناجح"


def test_a_side_of_something_is_no_turn(attribute):
    claim = attribute("أكد المدير أن المدينة محاصرة، من جهت~ها الشرقية و+الغربية.")[0]
    assert str(claim.content[0]).endswith("والغربية")
