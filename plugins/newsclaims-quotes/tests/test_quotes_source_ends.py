"""Where a source ends: before when and about what it speaks, and not before its own words."""

import pytest

PEOPLE = ["سامي الهادي", "ليلى منصور"]


@pytest.mark.parametrize(
    "when",
    [
        "وقتئذ", "يومذاك", "يومئذ", "ساعتها", "لحظتها", "عامئذ", "آنئذ",
        "في كل مرة", "في كل عام", "في كل موسم",
    ],
)  # fmt: skip
def test_when_it_was_said_is_no_part_of_the_source(only, when):
    assert str(only(f"قال العمدة {when} إن السوق مفتوح.").source) == "العمدة"


@pytest.mark.parametrize(
    "about",
    ["مع بدء الموسم", "حول الاتفاق", "بشأن العقد", "بين شوطي المباراة", "لصالح النادي"],
)
def test_no_preposition_but_that_of_a_post_goes_on_with_a_name(only, about):
    claim = only(f"أكد المدرب سامي الهادي {about} أن الفريق جاهز.", person=PEOPLE)
    assert str(claim.source) == "المدرب سامي الهادي"


@pytest.mark.parametrize(
    "office", ["سفير البلاد لدى الواحة", "مبعوث الواحة إلى النخيل", "مندوب الواحة لدى النخيل"]
)
def test_a_preposition_of_a_post_goes_on_to_the_name(only, office):
    claim = only(
        f"قال {office} سامي الهادي إن الطريق آمن.", person=PEOPLE, place=["الواحة", "النخيل"]
    )
    assert str(claim.source) == f"{office} سامي الهادي"


@pytest.mark.parametrize(
    "body",
    [
        "الحوار بين الأديان والثقافات", "التقريب بين المذاهب", "الصلح بين العشائر",
        "التعاون بين الجامعات والشركات", "الصداقة بين الشرق والغرب", "التنسيق بين الوزارات",
    ],
)  # fmt: skip
def test_between_goes_on_behind_a_deed_of_two(only, body):
    claim = only(f"قال مدير مركز {body} سامي الهادي إن المؤتمر ناجح.", person=PEOPLE)
    assert str(claim.source) == f"مدير مركز {body} سامي الهادي"


@pytest.mark.parametrize(
    "office",
    [
        "الرئيس السابق",
        "الرئيس اللبناني السابق",
        "النائبة المستقلة",
        "الوزير الراحل",
        "الأمين المكلف",
    ],
)
def test_an_adjective_stands_between_an_office_and_its_holder(only, office):
    verb, who = ("وصفت", "ليلى منصور") if office[-1] == "ة" else ("وصف", "سامي الهادي")
    claim = only(f"{verb} {office} {who} غزو البلاد ب+أن~ه خطأ.", person=PEOPLE)
    assert str(claim.source) == f"{office} {who}"


@pytest.mark.parametrize(
    "bodies",
    ["الدول العربية", "الدول المانحة", "الدول الغنية", "الفصائل المسلحة", "الأسر المتضررة",
     "الصحف الغربية"],
)  # fmt: skip
def test_a_feminine_adjective_goes_on_with_a_plural_of_bodies(only, bodies):
    assert str(only(f"دعت {bodies} إلى وقف القتال.").source) == bodies


@pytest.mark.parametrize("whom", ["الحكومة", "الجانب الآخر", "الشركات المشغلة"])
def test_whom_bodies_call_upon_is_none_of_them(only, whom):
    assert str(only(f"طالبت الدول {whom} ب+وقف القتال.").source) == "الدول"


@pytest.mark.parametrize("words", ["حديث~ه", "كلمت~ه", "خطاب~ه"])
def test_somebodys_own_words_are_no_part_of_who_he_is(only, words):
    claim = only(f"أردف الدكتور سامي الهادي {words} أن الطريق آمن.", person=PEOPLE)
    assert str(claim.source) == "الدكتور سامي الهادي"


@pytest.mark.parametrize("paper", ["ورقت~هم", "دراست~هم العلمية", "تقرير~هم"])
def test_what_people_wrote_is_no_part_of_who_they_are(only, paper):
    claim = only(f"يقول سامي الهادي و+زملاؤ~ه في {paper} إن التجربة نجحت.", person=PEOPLE)
    assert str(claim.source) == "سامي الهادي وزملاؤه"


@pytest.mark.parametrize("people", ["شهود", "مسعفون", "صحافيون من الوكالة"])
def test_the_scene_is_no_part_of_who_was_there(only, people):
    assert str(only(f"قال {people} في المكان إن السيارة احترقت.").source) == people


@pytest.mark.parametrize("verb", ["قالت", "ذكرت"])
def test_bodies_that_are_named_in_marks_speak_together(only, verb):
    media = "صحيفة «الواحة» المحلية، و+صحيفة «النخيل» الخاصة، و+موقع «السوق»"
    claim = only(f"{verb} {media}، إن السعر ثابت.")
    assert str(claim.source) == media.replace("+", "")


@pytest.mark.parametrize(
    ("whom", "duty"),
    [
        ("الحكومة", "إلى تحمل مسؤوليات~ها"),
        ("الحكومة", "ل+تحمل مسؤوليات~ها"),
        ("وزارة المال", "إلى القيام ب+واجب~ها"),
        ("الدول المانحة", "إلى الوفاء ب+تعهدات~ها"),
        ("المجتمع الدولي", "إلى القيام ب+واجبات~ه"),
    ],
)
def test_who_is_called_to_his_own_duty_does_not_call(only, whom, duty):
    claim = only(f"و+دعت {whom} {duty}." if whom[-1] != "ي" else f"و+دعا {whom} {duty}.")
    assert claim.source is None


@pytest.mark.parametrize(
    "deed", ["إلى ضبط النفس", "إلى دعم قرارات~ها", "شركاء~ها إلى الوفاء ب+التزامات~هم"]
)
def test_who_calls_to_anything_else_speaks(only, deed):
    assert str(only(f"و+دعت الحكومة {deed}.").source) == "الحكومة"
