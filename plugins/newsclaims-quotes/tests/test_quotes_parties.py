"""Who speaks, to whom, and whose words are whose."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("طالب عميد الكلية الحكومة ب+الاستقالة.", "عميد الكلية"),
        ("أبلغ العميد النواب ب+أن القاعة جاهزة.", "العميد"),
        ("حذر مدير المصنع المواطنين من شرب المياه.", "مدير المصنع"),
    ],
)
def test_the_speaker_ends_before_whom_he_addresses(only, sentence, source):
    assert str(only(sentence).source) == source


def test_a_masculine_verb_has_the_feminine_behind_it_for_its_object(only):
    assert only("طالب وزارة الفلاحة ب+أن تسحب القرار.").source is None


def test_an_indefinite_person_speaks_in_the_clause_that_describes_him(only):
    assert str(only("رفع السكان شكوى ضد ناشط متطرف دعا إلى إحراق الكتب.").source) == "ناشط متطرف"


def test_an_office_goes_on_behind_its_time(only):
    claim = only("قال رئيس القسم سابقا و+عضو المجلس إن المبنى قديم.")
    assert str(claim.source) == "رئيس القسم سابقا وعضو المجلس"


def test_whoever_says_so_is_nobody(attribute):
    assert not attribute("يخطئ من يظن أن المبنى قديم.")


def test_two_verbs_make_one_cue(only):
    assert only("و+كتب يقول: «هذا يوم جديد ل+نا جميعا».").cue.text == "كتب يقول"


def test_a_medium_behind_the_speaker_is_the_channel(only):
    claim = only("أغلقت الطريق، وفق ما أفاد به مصدر بلدي ل+مراسل «الواحة».")
    assert (str(claim.source), str(claim.content[0])) == ("مصدر بلدي", "أغلقت الطريق")


def test_controls_beside_marks_are_not_there(only):
    claim = only("قال القائد: \u200f«لم نستهدف أحدا من السكان في تلك الليلة»\u200e.")
    assert (claim.form, str(claim.content[0])) == (
        "direct",
        "لم نستهدف أحدا من السكان في تلك الليلة",
    )


def test_a_time_that_points_back_keeps_the_clause_in_the_content(attribute):
    outer, _ = attribute("أضاف العميد أن الخزائن كانت تفرغ، و+توقع حينها الخبراء أن تغلق الكلية.")
    assert str(outer.content[0]).endswith("تغلق الكلية")


def test_a_possessed_noun_that_is_no_noun_of_speech_is_still_expressed(only):
    claim = only("أعرب العميد عن إعجاب~ه ب+جمال القاعة.")
    assert (claim.cue.text, str(claim.content[0])) == ("أعرب", "إعجابه بجمال القاعة")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("وصفت وزارة العدل الحكم ب+أن~ه معيب.", "وزارة العدل"),
        ("اتهمت الصحيفة الجانب الآخر ب+الكذب.", "الصحيفة"),
        ("وصف سامر انتقال~ه إلى النادي ب+الخطوة الكبيرة.", "سامر"),
        ("طالب المواطنون رئيس البلدية ب+توفير الماء.", "المواطنون"),
        ("اتهم صاحب المصنع المذكور هؤلاء النشطاء ب+تعطيل العمل.", "صاحب المصنع المذكور"),
        ("ناشدت الحكومة جميع الأطباء ب+التوجه إلى القرى.", "الحكومة"),
        ("حذر جان بيتر وزير النقل من عواقب السيل.", "جان بيتر وزير النقل"),
        ("حذر جان بيتر وزير النقل لي ماو من عواقب السيل.", "جان بيتر"),
        ("حذر الوزير الجديد من عواقب السيل.", "الوزير الجديد"),
        ("انتقد بيان المنظمة مجموعة الدول الغنية.", "بيان المنظمة"),
    ],
)
def test_the_speaker_ends_where_another_party_begins(only, sentence, source):
    assert str(only(sentence, person=["جان بيتر", "لي ماو"]).source) == source


def test_a_deed_behind_the_verb_is_no_speaker(only):
    claim = only("نفى إصدار أية بطاقة جديدة.")
    assert (claim.source, str(claim.content[0])) == (None, "إصدار أية بطاقة جديدة")


def test_a_glance_is_no_part_of_the_speaker(only):
    assert str(only("لفتت المنظمة الانتباه إلى أن الجوع ينتشر.").source) == "المنظمة"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "دعا الأمين العام للرابطة جان بيتر أطراف النزاع إلى الحوار.",
            "الأمين العام للرابطة جان بيتر",
        ),
        ("دعا جان بيتر أطراف النزاع إلى الحوار.", "جان بيتر"),
        ("دعا البيان المجتمع الدولي إلى التدخل.", "البيان"),
        ("طالبت عائلة الضحية السلطات ب+التحقيق.", "عائلة الضحية"),
        ("حذر خبراء الأرصاد السائقين من الضباب.", "خبراء الأرصاد"),
        ("شكر المدير العام العاملين على جهود~هم.", "المدير العام"),
    ],
)
def test_whom_somebody_calls_is_no_part_of_him(only, sentence, source):
    assert str(only(sentence, person=["جان بيتر"]).source) == source


def test_an_oblique_plural_is_never_the_subject(only):
    assert only("يذكر المتفرجين ب+أن الباب مفتوح.").source is None
    assert str(only("يذكر المتفرجون ب+أن الباب مفتوح.").source) == "المتفرجون"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("حث وزير المالية سامي الهادي، المجتمع الدولي على العمل.", "وزير المالية سامي الهادي"),
        ("أفاد شهود عيان مراسل الإذاعة ب+أن السيارة انقلبت.", "شهود عيان"),
        ("أفاد سامي الهادي مراسل الإذاعة ب+أن السيارة انقلبت.", "سامي الهادي مراسل الإذاعة"),
        ("اتهم المدير الجهوي الشركة ب+التقصير.", "المدير الجهوي"),
    ],
)
def test_an_addressee_behind_a_comma_or_an_open_phrase_is_no_speaker(attribute, sentence, source):
    assert str(attribute(sentence, person=["سامي الهادي"])[0].source) == source


def test_god_is_called_upon_and_does_not_speak(only):
    assert only("فيما دعا الله أن يشفي المصابين.").source is None


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("طالب أصحاب السيارات و+مواطنون السلطات ب+التدخل.", "أصحاب السيارات ومواطنون"),
        ("قال وكيل الوزارة ل+شؤون الكهرباء إن العطل أصلح.", "وكيل الوزارة لشؤون الكهرباء"),
        (
            "أوضح الوزير المكلف ب+العلاقات مع البرلمان أن القانون جاهز.",
            "الوزير المكلف بالعلاقات مع البرلمان",
        ),
        ("أعلنت شركة النهر أول مرة عن خطط~ها الجديدة.", "شركة النهر"),
    ],
)
def test_endings_and_times_bound_the_speaker(only, sentence, source):
    assert str(only(sentence).source) == source


def test_what_a_subject_before_the_verb_owns_is_the_object(only):
    claim = only("المدرب البرتغالي أكد شعور~ه ب+الرضا.")
    assert (str(claim.source), str(claim.content[0])) == ("المدرب البرتغالي", "شعوره بالرضا")


def test_a_noun_in_the_accusative_is_the_object(only):
    claim = only("أعلن قرارا جديدا.")
    assert (claim.source, str(claim.content[0])) == (None, "قرارا جديدا")


def test_a_verb_that_begins_like_an_article_is_no_subject(attribute):
    assert all(
        claim.source is None for claim in attribute("التقى ب+رجال الصحافة، يقول إن الجسر آمن.")
    )


@pytest.mark.parametrize(
    ("sentence", "person", "source", "content"),
    [
        ("انتقدت النائبة المعارضة منى الحلو القرار.", "منى الحلو", "النائبة المعارضة منى الحلو", "القرار"),
        ("انتقدت النائبة المعارضة.", "منى الحلو", "النائبة", "المعارضة"),
        ("انتقد الوزير المعارضة.", "منى الحلو", "الوزير", "المعارضة"),
        ("أعلن الرئيس الإيطالي ولاية صفراء منطقة منكوبة.", "منى الحلو", "الرئيس الإيطالي", "ولاية صفراء منطقة منكوبة"),
    ],
)  # fmt: skip
def test_an_adjective_before_the_holder_is_no_object(only, sentence, person, source, content):
    claim = only(sentence, person=[person])
    assert (str(claim.source), str(claim.content[0])) == (source, content)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "أفاد مدير العيادات القطرية الدكتور ماهر زيدان أن الدوام عادي.",
            "مدير العيادات القطرية الدكتور ماهر زيدان",
        ),
        ("دعت الأمم المتحدة القطرية إلى الحوار.", "الأمم المتحدة"),
    ],
)
def test_a_nationality_before_the_holder_is_no_party(only, sentence, source):
    claim = only(sentence, place=["القطرية"], person=["ماهر زيدان"], organization=["الأمم المتحدة"])
    assert str(claim.source) == source


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("ينصح الأطباء المصابين ب+الابتعاد عن الملح.", "الأطباء", "بالابتعاد عن الملح"),
        ("ينصح الأطباء المختصون ب+الابتعاد عن الملح.", "الأطباء المختصون", "بالابتعاد عن الملح"),
        ("دعا نداء الوطن الجميع إلى الهدوء.", "نداء الوطن", "الهدوء"),
        ("دعا الهيئات إلى الهدوء.", "None", "الهدوء"),
        ("دعت الهيئات إلى الهدوء.", "الهيئات", "الهدوء"),
        ("المتهمون ينفون التهم الموجهة.", "المتهمون", "التهم الموجهة"),
        ("و+أدانوا المشاركون الهجوم.", "المشاركون", "الهجوم"),
    ],
)  # fmt: skip
def test_endings_tell_the_speaker_from_the_object(only, sentence, source, content):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0])) == (source, content)
