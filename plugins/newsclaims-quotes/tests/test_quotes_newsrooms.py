"""Habits of newsrooms: times put first, pauses of two points, live blogs, rows, asides in a clause."""

import pytest


@pytest.mark.parametrize("day", ["أول أمس", "أول من أمس", "صباحا", "ليلا", "أمس"])
@pytest.mark.parametrize(
    "order",
    [
        "أعلن {d} مدير الغابات سامر حلبي أن القرار نهائي.",
        "القرار نهائي، حسبما أعلن {d} مدير الغابات سامر حلبي.",
        "القرار نهائي، حسبما أفاد ب+ه، {d}، مدير الغابات سامر حلبي.",
    ],
)
def test_a_time_before_the_speaker_is_no_part_of_the_source(only, order, day):
    claim = only(order.format(d=day), person=["سامر حلبي"])
    assert str(claim.source) == "مدير الغابات سامر حلبي"


def test_the_first_of_several_speaks(only):
    claim = only("أعلن أول رئيس ل+ل+جمعية أن القرار نهائي.")
    assert str(claim.source) == "أول رئيس للجمعية"


@pytest.mark.parametrize(
    "place", ["حسب حصيلة أولية ل+ل+حماية المدنية", "وفق حصيلة ل+ل+وزارة نشرت~ها أمس"]
)
def test_a_toll_says_how_many(only, place):
    assert str(only(f"نجا أربعة بحارة من الغرق، {place}.").content[0]) == "نجا أربعة بحارة من الغرق"


@pytest.mark.parametrize("body", ["ملتقى الحوار", "جمعية حماية النخيل", "نقابة سائقي الحافلات"])
@pytest.mark.parametrize(
    ("order", "cue"), [("وصف عضو {b} القرار ب+أن~ه متسرع.", "وصف"), ("عضو {b}: «لن نعود».", ":")]
)
def test_the_name_of_a_body_goes_on_behind_its_noun(only, order, cue, body):
    claim = only(order.format(b=body))
    assert (str(claim.cue), str(claim.source)) == (cue, f"عضو {body}")


@pytest.mark.parametrize("source", ["مصدر أمني", "مصدر صحفي"])
def test_a_source_is_no_body(only, source):
    assert str(only(f"نفى {source} وقوع الحادث.").source) == source


@pytest.mark.parametrize("verb", ["ختم", "أضاف", "وعد"])
def test_a_space_may_part_a_conjunction_from_its_verb(attribute, verb):
    found = attribute(
        f"قال سامر حلبي: «لا أزمة». و {verb}: «الوضع تحت السيطرة».", person=["سامر حلبي"]
    )
    assert [str(claim.cue) for claim in found] == ["قال", verb]


@pytest.mark.parametrize("who", ["ل+ل+متهم سامر حلبي", "ل+ل+متهمة الرئيسية سلمى حلبي"])
def test_a_name_behind_whom_one_speaks_to_is_not_the_speakers(only, who):
    claim = only(f"قال قاضي التحقيق {who}: من دفع المال؟", person=["سامر حلبي", "سلمى حلبي"])
    assert str(claim.source) == "قاضي التحقيق"


@pytest.mark.parametrize("when", ["", "، بعد سماع~ه،", "، إثر استجواب~ه ليلا،"])
@pytest.mark.parametrize("body", ["النيابة", "النيابة العامة", "المحكمة"])
def test_whom_a_court_accuses_is_no_part_of_it(only, body, when):
    claim = only(f"وجهت {body} ل+ل+موقوف{when} تهمة التزوير.")
    assert (str(claim.cue), str(claim.source)) == ("تهمة", body)


def test_who_is_asked_answers(attribute):
    found = attribute(
        "سألت المذيعة النائب سامر حلبي عن السبب، ف+أجاب~ها النائب ب+أن~ه متعب.",
        person=["سامر حلبي"],
    )
    assert [str(claim.source) for claim in found] == ["المذيعة", "النائب"]


@pytest.mark.parametrize(
    "clause",
    ["رافعين لافتات، و+داعين الحكومة إلى الحوار", "رافعين لافتات و+مطالبين ب+صرف الأجور"],
)
def test_those_who_act_go_on_in_participles(only, clause):
    claim = only(f"تجمع العمال أمام المصنع، {clause}.")
    assert str(claim.cue) in {"داعين", "مطالبين"}


@pytest.mark.parametrize("verb", ["و+أضاف", "و+أكد"])
def test_two_points_stand_for_a_colon_behind_a_verb_that_goes_on(attribute, verb):
    found = attribute(
        f"قال سامر حلبي.. مدرب النخيل.. إن الفريق جاهز.. {verb}.. الجمهور معنا",
        person=["سامر حلبي"],
    )
    assert [(str(c.cue), str(c.content[0])) for c in found] == [
        ("قال", "إن الفريق جاهز"),
        (verb.removeprefix("و+"), "الجمهور معنا"),
    ]
    assert str(found[0].source) == "سامر حلبي.. مدرب النخيل"


@pytest.mark.parametrize("mark", [" | ", " - ", " "])
def test_a_live_blog_gives_its_time_before_the_speaker(only, mark):
    claim = only(f"14:20{mark}وزارة الغابات: انتشال ثلاثة قوارب")
    assert str(claim.source) == "وزارة الغابات"


def test_a_heading_with_a_verbal_noun_says_nothing(attribute):
    assert attribute("وزارة الغابات: انتشال ثلاثة قوارب") == []


@pytest.mark.parametrize("head", ["رؤساء بلديات", "عمداء مدن", "سكان"])
def test_a_row_of_names_that_nobody_knows_runs_to_what_is_said(only, head):
    source = f"{head} زحلان، و+كرمين، و+صوفان"
    assert str(only(f"قال {source} إن الطريق مقطوعة.").source) == source.replace("+", "")


def test_marks_join_the_last_of_several_names(only):
    claim = only("طالبت منظمات «نخيل»، و«ساحل»، و«واحة» طرفي النزاع ب+وقف القتال.")
    assert str(claim.source) == "منظمات «نخيل»، و«ساحل»، و«واحة»"


@pytest.mark.parametrize("topic", ["الحكومة", "البلاد", "أسعار القمح"])
@pytest.mark.parametrize("said", ["أكد", "يؤكد", "قال"])
def test_who_said_it_parts_a_topic_from_its_clause(only, said, topic):
    claim = only(f"{topic}، {said} الوزير سامر حلبي، لن تتغير هذا العام.", person=["سامر حلبي"])
    assert [str(piece) for piece in claim.content] == [topic, "لن تتغير هذا العام"]


@pytest.mark.parametrize("aside", ["التي وصف~ها ب+ال+طفيفة", "التي يقول التجار إن~ها كبيرة"])
def test_what_is_said_goes_on_behind_a_description(attribute, aside):
    found = attribute(f"أكد سامر حلبي أن الزيادة، {aside}، لن تمس الفقراء.", person=["سامر حلبي"])
    plain = aside.replace("+", "").replace("~", "")
    outer = next(claim for claim in found if str(claim.cue) == "أكد")
    assert str(outer.content[0]) == f"أن الزيادة، {plain}، لن تمس الفقراء"
    assert all("لن تمس" not in str(c.content[0]) for c in found if c is not outer)


def test_a_description_behind_which_nothing_goes_on_is_told_by_itself(attribute):
    found = attribute("قال سامر حلبي إن~ه يرفض الخطة، التي وصف~ها ب+ال+سيئة.", person=["سامر حلبي"])
    assert str(found[0].content[0]) == "إنه يرفض الخطة"


def test_a_main_clause_ends_what_is_said_before_it(attribute):
    found = attribute(
        "و+في رد~ه على النائب الذي قال إن القطاع مشلول، أكد وزير النقل سامر حلبي أن الإصلاح بدأ.",
        person=["سامر حلبي"],
    )
    assert [str(claim.content[0]) for claim in found] == ["إن القطاع مشلول", "أن الإصلاح بدأ"]


@pytest.mark.parametrize("whole", ["سامر حلبي", "سامر حلبي إن الشاهد"])
def test_a_name_ends_where_what_is_said_begins(only, whole):
    claim = only("قال النائب سامر حلبي إن الشاهد غاب.", person=[whole])
    assert str(claim.source) == "النائب سامر حلبي"


@pytest.mark.parametrize("day", ["", "أمس ", "أول أمس ", "أول من أمس ", "اليوم الأحد "])
@pytest.mark.parametrize("surname", ["عزت", "وعد", "حكمت"])
def test_a_time_hides_no_surname_that_is_a_verb_too(only, surname, day):
    claim = only(f"أعلن {day}وزير البيئة طلعت {surname} أن الجسر مفتوح.", person=["طلعت"])
    assert (str(claim.cue), str(claim.source)) == ("أعلن", f"وزير البيئة طلعت {surname}")
