"""How far the name of a speaker goes, and what stands between it and its verb."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال وزير النقل البلجيكي يان بيترس إن السكة مغلقة.", "وزير النقل البلجيكي يان بيترس"),
        ("قالت هدى الراجحي، مديرة المتحف، إن الدخول مجاني.", "هدى الراجحي، مديرة المتحف"),
        ("قال عدد من السكان إن المياه مقطوعة.", "عدد من السكان"),
        ("قال المتحدث باسم الدفاع المدني إن الحريق أخمد.", "المتحدث باسم الدفاع المدني"),
        ("قال بيان من مكتب العمدة إن الموكب تأجل.", "بيان من مكتب العمدة"),
        ("قالت الرئاسة في البلاد إن الوضع هادئ.", "الرئاسة في البلاد"),
        ("قال مسؤول زار الموقع إن الجسر آمن.", "مسؤول"),
        ("قالت البعثة التي يقودها خبير ياباني إن الآثار نادرة.", "البعثة"),
        ("قال «المرصد» إن الهزة خفيفة.", "المرصد"),
        ("قال مدير شركة «النخيل» إن المصنع جاهز.", "مدير شركة «النخيل»"),
        ("قال الطبيب و+الممرض إن المريض استيقظ.", "الطبيب والممرض"),
    ],
)
def test_the_maximal_noun_phrase_speaks(only, sentence, source):
    claim = only(sentence, person=["يان بيترس", "هدى الراجحي"])
    assert str(claim.source) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "قال العمدة في بيان إن السوق مفتوح.",
        "قال العمدة أمس إن السوق مفتوح.",
        "قال العمدة أول من أمس إن السوق مفتوح.",
        "قال العمدة، خلال جولة ميدانية، إن السوق مفتوح.",
        "قال العمدة، و+هو من أبناء الحي، إن السوق مفتوح.",
        "قال أمس العمدة إن السوق مفتوح.",
        "قال في تصريح صحفي العمدة إن السوق مفتوح.",
        "قال العمدة (٦٠ عاما) إن السوق مفتوح.",
    ],
)
def test_adverbials_and_insertions_are_no_part_of_the_speaker(only, sentence):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0])) == ("العمدة", "إن السوق مفتوح")


def test_a_medium_is_the_channel(only):
    claim = only("قال العمدة ل+صحيفة البلد إن السوق مفتوح.")
    assert (str(claim.source), str(claim.via)) == ("العمدة", "صحيفة البلد")


def test_a_medium_in_marks_is_the_channel_before_the_speaker(only):
    claim = only("قال لـ «البلد» مدير السوق إن الأسعار ثابتة.")
    assert (str(claim.source), str(claim.via)) == ("مدير السوق", "البلد")


def test_a_mouthpiece_is_the_channel(only):
    claim = only("أكد القصر على لسان المتحدث باسم~ه ليو مارتن، أن الزيارة قائمة.")
    assert (str(claim.source), str(claim.via)) == ("القصر", "المتحدث باسمه ليو مارتن")


def test_whom_an_agency_quotes_speaks(only):
    claim = only("نقلت وكالة البحر عن صياد محلي قول~ه إن الموج عال.")
    assert (str(claim.source), str(claim.via)) == ("صياد محلي", "وكالة البحر")
    assert claim.provenance.rule == "quoted-from"


def test_an_agency_quotes_without_a_noun_of_speech(only):
    claim = only("نقلت وكالة البحر عن صياد محلي أن الموج عال.")
    assert (str(claim.source), str(claim.via)) == ("صياد محلي", "وكالة البحر")


def test_an_attached_conjunction_is_no_part_of_the_speaker(attribute):
    nested = attribute("أكد القائد أن الجنود عادوا و+القرية تدعو إلى الصلح.")
    assert "القرية" in [str(claim.source) for claim in nested]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("جاء في التقرير الصادر عن شركة النور أن الأرباح زادت.", "التقرير الصادر عن شركة النور"),
        ("قال التاجر المنحدر من الواحة إن الطريق طويل.", "التاجر المنحدر من الواحة"),
        ("قالت الفرقة المدعومة من قبل البلدية إن العرض تأجل.", "الفرقة المدعومة من قبل البلدية"),
        ("ذكر فريق طبي تابع ل+منظمة خيرية أن العدد كبير.", "فريق طبي تابع لمنظمة خيرية"),
        ("قال المشرف العام على الرحلات إن القطار تأخر.", "المشرف العام على الرحلات"),
        (
            "قال رئيس الشبكة الأهلية من أجل المواطنة إن الاسم قديم.",
            "رئيس الشبكة الأهلية من أجل المواطنة",
        ),
        ("نصت المادة (27) من اللائحة على أن الاقتراع سري.", "المادة (27) من اللائحة"),
        (
            'قالت مديرة منظمة "بيت العمل" (Work House) إن الفقر زاد.',
            'مديرة منظمة "بيت العمل" (Work House)',
        ),
        ("أكد الاتحاد الدولي (الفيفا) جدول المباريات.", "الاتحاد الدولي (الفيفا)"),
    ],
)
def test_what_a_participle_an_office_or_a_bracket_adds_belongs(only, sentence, source):
    assert str(only(sentence).source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال العمدة من الواحة إن الطريق طويل.", "العمدة"),
        ("أوضحت الوزارة في دليل~ها الجديد، أن الطلب مرفوض.", "الوزارة"),
        ("أعلنت مجموعة من الشعراء ب+التعاون مع دار النور عن إطلاق جائزة.", "مجموعة من الشعراء"),
        ("حذر العمدة المعين من عواقب السيل.", "العمدة المعين"),
        ("قال مصدر أمني ل+لجوهرة أف أم إن الطريق مغلق.", "مصدر أمني"),
    ],
)
def test_other_prepositions_end_the_speaker(attribute, sentence, source):
    assert str(attribute(sentence)[0].source) == source


def test_an_office_goes_on_over_the_preposition_of_its_verb(only):
    claim = only("صرح الناطق ب+شرطة المدينة العقيد سامي الهادي ب+أن الطريق آمن.")
    assert str(claim.source) == "الناطق بشرطة المدينة العقيد سامي الهادي"


def test_the_preposition_of_a_verb_ends_the_speaker_where_no_other_follows(only):
    claim = only("أشاد مدير الفريق ب+الدور الكبير ل+لجمهور.")
    assert (str(claim.source), str(claim.content[0])) == ("مدير الفريق", "بالدور الكبير للجمهور")


@pytest.mark.parametrize(
    "sentence",
    [
        "قال مدير السوق ردا على سؤال صحفي إن الأسعار ثابتة.",
        "قال مدير السوق، تعليقا على الخبر، إن الأسعار ثابتة.",
        "قال دفاعا عن التجار مدير السوق إن الأسعار ثابتة.",
    ],
)
def test_a_verbal_noun_in_the_accusative_tells_the_occasion(attribute, sentence):
    assert str(attribute(sentence)[0].source) == "مدير السوق"


def test_a_feminine_participle_before_a_colon_is_the_cue_and_no_adjective(only):
    claim = only("ردت السيدة قائلة: «هذا البيت ليس لل+بيع أبدا».")
    assert (claim.cue.text, str(claim.source)) == ("قائلة", "السيدة")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال شاهد عيان رفض ذكر اسم~ه إن النار اندلعت فجرا.", "شاهد عيان"),
        ("أكد مصدر من داخل المؤسسة أن الجلسة تأجلت.", "مصدر من داخل المؤسسة"),
        (
            "أعلن عضو المجلس عن دائرة الساحل سامي الهادي أن الجلسة تأجلت.",
            "عضو المجلس عن دائرة الساحل سامي الهادي",
        ),
        ("أكدت عضو لجنة الدفاع عن العمال أن الجلسة تأجلت.", "عضو لجنة الدفاع عن العمال"),
        ("قالت ليلى منصور «وكيلة الأم» في تصريح إن الجلسة تأجلت.", "ليلى منصور «وكيلة الأم»"),
        ("يقول سامي الهادي -خبير المناخ- إن الصيف طويل.", "سامي الهادي -خبير المناخ"),
        ("يقول سامي الهادي -في وقت سابق- إن الصيف طويل.", "سامي الهادي"),
        (
            "أغلق الطريق، وفق ما أكد~ه كاتب عام النقابة، سامي الهادي.",
            "كاتب عام النقابة، سامي الهادي",
        ),
        ("انتقد رئيس الكتلة، سامي الهادي تصريحات الوزير.", "رئيس الكتلة، سامي الهادي"),
    ],
)
def test_names_and_offices_that_stand_apart_belong(attribute, sentence, source):
    found = attribute(sentence, person=["سامي الهادي", "ليلى منصور"])
    assert str(found[0].source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "أعلنت الإدارة العامة للتعليم ب+منطقة الساحل أن الدراسة تأجلت.",
            "الإدارة العامة للتعليم بمنطقة الساحل",
        ),
        ("أكد القائمون على «واتس» أن الغرامة كبيرة.", "القائمون على «واتس»"),
        ("قال أحد المشاركين في الندوة إن الحوار مفيد.", "أحد المشاركين في الندوة"),
        ("ذكرت وكالة الأنباء في ساعة مبكرة أن القصف توقف.", "وكالة الأنباء"),
        ("تعتقد الشركة الأوروبية و+مقر~ها باريس أن الطائرة آمنة.", "الشركة الأوروبية"),
    ],
)
def test_places_of_work_belong_and_times_do_not(attribute, sentence, source):
    assert str(attribute(sentence)[0].source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال مكتب الإحصاء الوطني الشهر الماضي إن الأسعار ثابتة.", "مكتب الإحصاء الوطني"),
        ("أكد المظنون في~ه أن~ه بريء.", "المظنون فيه"),
        (
            "أفاد المكلف ب+مهمة ب+وزارة التجارة، سامي الهادي، أن السعر ثابت.",
            "المكلف بمهمة بوزارة التجارة، سامي الهادي",
        ),
        ("أكد القصر على لسان سامي الهادي، أن السعر ثابت.", "القصر"),
    ],
)
def test_what_time_and_commas_leave_of_an_office(only, sentence, source):
    assert str(only(sentence, person=["سامي الهادي"]).source) == source


def test_a_clause_that_describes_an_open_phrase_is_left_out(only):
    claim = only("وفق مصادر محلية متطابقة نقل~ها موقع إخباري، ف+الطريق مغلق.")
    assert str(claim.source) == "مصادر محلية متطابقة"


def test_a_noun_of_speech_behind_its_speaker_is_the_cue(attribute):
    claim = attribute("أضاف العمدة قول~ه: «هذا البيت ليس لل+بيع أبدا».")[-1]
    assert (claim.cue.text, str(claim.source)) == ("قوله", "العمدة")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "قال محام الشركة الموكل ل+ها إدارة الأعمال إن المال ضاع.",
            "محام الشركة الموكل لها إدارة الأعمال",
        ),
        ("أشار جهاز الربح غير المشروع إلى أن التحقيق مستمر.", "جهاز الربح غير المشروع"),
        (
            "قال سامي الهادي مفوض الشرطة ل+صحفيين في الميناء إن الحادث فردي.",
            "سامي الهادي مفوض الشرطة",
        ),
        ("قال سامي الهادي متهكما في إشارة إلى الخصوم: «هذا البيت ليس لل+بيع أبدا».", "سامي الهادي"),
        (
            "قالت اللجنة المعنية ب+خصخصة «بنك النهر» إن البيع تأجل.",
            "اللجنة المعنية بخصخصة «بنك النهر»",
        ),
        ("سلط التقرير الضوء على استمرار الفشل.", "التقرير"),
    ],
)
def test_participles_and_negations_keep_what_they_govern(attribute, sentence, source):
    assert str(attribute(sentence, person=["سامي الهادي"])[0].source) == source


def test_a_time_between_commas_stands_before_the_speaker_of_an_aside(only):
    claim = only("أغلق الطريق، حسب ما أفاد ب+ه، اليوم الأربعاء، مدير الميناء.")
    assert str(claim.source) == "مدير الميناء"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أعلن جان بيتر الابن وجود خطة جديدة.", "جان بيتر الابن"),
        ("أفاد مراسل الواحة أف أم ب+أن الطريق مغلق.", "مراسل الواحة أف أم"),
        ("أوضح شريك الرعاية «بوبا» ب+أن الإصابة خفيفة.", "شريك الرعاية «بوبا»"),
        ("كشفت إحصائية ل+«معلومات السوق» أن الأسعار ثابتة.", "إحصائية ل«معلومات السوق»"),
    ],
)
def test_bynames_and_names_in_marks_belong(only, sentence, source):
    assert str(only(sentence, person=["جان بيتر"]).source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "أفاد مساعد العميد، و+الناطق الرسمي ب+اسم~ه، سامي الهادي، ب+أن الباب مفتوح.",
            "مساعد العميد، والناطق الرسمي باسمه، سامي الهادي",
        ),
        ("قال سامي الهادي، وسيط الرابطة أمس إن الباب مفتوح.", "سامي الهادي، وسيط الرابطة"),
    ],
)
def test_several_offices_behind_commas_belong(only, sentence, source):
    assert str(only(sentence, person=["سامي الهادي"]).source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "قالت صفية الهادي، رئيسة «تعاونية النساء في جبال الساحل»، إن النول قديم.",
            "صفية الهادي، رئيسة «تعاونية النساء في جبال الساحل»",
        ),
        ("أدانت المملكة ب+أشد العبارات الهجوم.", "المملكة"),
        (
            "أوضح مدير الميناء ب+الإنابة سامي الهادي أن الموج عال.",
            "مدير الميناء بالإنابة سامي الهادي",
        ),
        ("أكد مصدر أمني ل+واحة «أف أم» أن الطريق مغلق.", "مصدر أمني"),
    ],
)
def test_deputies_and_names_in_marks_belong_and_manners_do_not(attribute, sentence, source):
    found = attribute(sentence, person=["سامي الهادي", "صفية الهادي"])
    assert str(found[0].source) == source


def test_a_noun_of_speech_behind_its_verb_is_no_speaker(attribute):
    claims = attribute("أضاف قول~ه: «هذا البيت ليس لل+بيع أبدا».")
    assert claims
    assert all(claim.source is None for claim in claims)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أعلن العمدة نعمان حق.", None),
        ("أعلن العمدة نعمان حق التظاهر.", "العمدة نعمان"),
        ("أعلن العمدة نعمان القرار.", "العمدة نعمان"),
    ],
)
def test_a_bare_noun_that_governs_nothing_ends_a_name(attribute, sentence, source):
    assert [str(claim.source) for claim in attribute(sentence)] == ([source] if source else [])


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أشار سامر بدوره إلى أن السوق مفتوح.", "سامر"),
        ("قال سامر زكي فى بيان إن السوق مفتوح.", "سامر زكي"),
        ("طالب سامر ب «توسيع السوق في كل الأحياء» و+بالتهدئة.", "سامر"),
        ("ذكر تقرير نشر على الموقع أن السوق مفتوح.", "تقرير"),
        ("ذكر تقرير نشر الصور أن السوق مفتوح.", "تقرير نشر الصور"),
        ("دعت منظمتا أفق و+رؤيا إلى الحوار.", "منظمتا أفق ورؤيا"),
        ("اللجنة ذكرت في تقرير~ها السنوي أن السوق مفتوح.", "اللجنة"),
        ("ذكر في تقرير~ه العمدة أن السوق مفتوح.", "العمدة"),
        ("سعاد، ذات العشرين ربيعا، قالت إن السوق مفتوح.", "سعاد، ذات العشرين ربيعا"),
    ],
)
def test_what_only_stands_beside_a_speaker(attribute, sentence, source):
    claims = attribute(sentence, person=["سامر بدوره", "سامر زكي فى", "سعاد"])
    assert [str(claim.source) for claim in claims] == [source]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("ختمت الشبكة تقرير~ها: السوق مفتوح اليوم.", "الشبكة"),
        ("أكدت الدول كل~ها أن السوق مفتوح.", "الدول كلها"),
        ("الباحثون حذروا هذا العام من أن البحر يرتفع.", "الباحثون"),
        ("حذر هذا الخبير من أن البحر يرتفع.", "هذا الخبير"),
        ("قال هذا العام العمدة إن السوق مفتوح.", "العمدة"),
        ("غضب السكان حين اكتشفوا، في ظل المدير الجديد، أن الضرائب زادت.", None),
        ("غضب السكان حين كشف، في ظل المدير الجديد، الخبير أن الضرائب زادت.", "الخبير"),
        ("توقع مصدر~نا أن تهدأ الرياح.", "مصدرنا"),
        ("توقع متفائلا أن تهدأ الرياح.", None),
    ],
)
def test_times_and_things_had_are_no_speakers(attribute, sentence, source):
    claims = attribute(sentence)
    assert [claim.source and str(claim.source) for claim in claims] == [source]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("انتقد البعض طول الجلسة.", "البعض"),
        ("انتقد البعض منهم القرار.", "البعض"),
        ("أكد وزير العدل الطيب زروق أن السوق مفتوح.", "وزير العدل الطيب زروق"),
        ("انتقد وزير العدل القانون.", "وزير العدل"),
        ("رددوا شعارات قائلين إن السوق مفتوح.", None),
        ("ردد المحتجون شعارات قائلين إن السوق مفتوح.", "المحتجون"),
    ],
)
def test_a_clause_to_come_and_plural_endings_bound_the_speaker(attribute, sentence, source):
    claims = attribute(sentence)
    assert [claim.source and str(claim.source) for claim in claims] == [source]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("رأت نورديس في شكوى ل+ها أن الغرامة كبيرة.", "نورديس"),
        ("قالت نورديس في عريضة ل+ها إن الغرامة كبيرة.", "نورديس"),
        ("أكدت الشركة في دعوى ل+ها أن الغرامة كبيرة.", "الشركة"),
        ("قال محام في نورديس إن الغرامة كبيرة.", "محام في نورديس"),
    ],
)
def test_what_is_brought_before_a_court_is_an_occasion(only, sentence, source):
    assert str(only(sentence).source) == source


@pytest.mark.parametrize("document", ["تحليل", "تحقيق", "تقرير", "استطلاع"])
@pytest.mark.parametrize("medium", ["صحيفة البلد", "مجلة البلد"])
def test_a_document_of_a_medium_is_named_with_it(only, document, medium):
    claim = only(f"ذكر {document} ل+{medium} أن السعر سيرتفع.")
    assert str(claim.source) == f"{document} ل{medium}"


@pytest.mark.parametrize(("verb", "who"), [("أكد", "مراسل"), ("أعلن", "مراسل"), ("أكد", "مدرب")])
def test_our_correspondent_speaks(only, verb, who):
    claim = only(f"{verb} {who}~نا أن السيل قطع الطريق.")
    assert (str(claim.source), str(claim.content[0])) == (f"{who}نا", "أن السيل قطع الطريق")


@pytest.mark.parametrize(
    ("speaker", "whom", "verb"),
    [
        ("المجلس المركزي للنقابة", "عموم الأطباء", "دعا"),
        ("رئيس البلدية", "جميع السكان", "دعا"),
        ("النقابة", "كافة العمال", "دعت"),
    ],
)
def test_everybody_behind_a_comma_is_called_and_calls_not(only, speaker, whom, verb):
    claim = only(f"{verb} {speaker}، {whom}، إلى الحذر.")
    assert (str(claim.source), str(claim.content[0])) == (speaker, "الحذر")


def test_an_office_behind_a_comma_belongs_to_who_calls(only):
    claim = only("دعا سامر حلبي، رئيس البلدية، إلى الحذر.", person=["سامر حلبي"])
    assert str(claim.source) == "سامر حلبي، رئيس البلدية"


@pytest.mark.parametrize("made", ["جعل", "يجعل", "سيجعل"])
@pytest.mark.parametrize("opening", ["و+هو ما", "الأمر الذي"])
@pytest.mark.parametrize(
    ("who", "clause"),
    [("النقابة الوطنية", "تطالب ب+رفع الأجور"), ("وزير النقل", "يؤكد أن السكة مغلقة")],
)
def test_who_is_brought_to_speak_speaks(attribute, made, opening, who, clause):
    found = attribute(f"{opening} {made} {who} {clause}.")
    assert [str(claim.source) for claim in found] == [who]
