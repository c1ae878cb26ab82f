"""Where a description that stands on its own ends, and what it goes back to."""

import pytest
from attrs import evolve


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("البنك المركزي الأسبوع الماضي", "البنك المركزي"),
        ("الشركة خلال المعرض", "الشركة"),
        ("الشركة في لقاء مع مستثمرين", "الشركة"),
        ("الوزارة في بيانها الجديد", "الوزارة"),
        ("التقرير الصادر عن المعهد", "التقرير"),
        ("شركة نماء المدعومة من الدولة", "شركة نماء المدعومة من الدولة"),
        ("هيئة الطيران المدني التابعة للوزارة", "هيئة الطيران المدني"),
        ("اللجنة المكلفة باختيار المدرب", "اللجنة المكلفة باختيار المدرب"),
        ("النقابة إحدى أكبر المنظمات", "النقابة"),
        ("المزارعون أي مشكلة", "المزارعون"),
    ],
)
def test_description_ends_where_it_stands_by_itself(story, source, name):
    marked = " ".join(f"ال+{w[2:]}" if w.startswith("ال") else w for w in source.split())
    marked = marked.replace("باختيار", "ب+اختيار").replace("للوزارة", "ل+لوزارة")
    s = story(f"أكدت {marked} أن ال+عمل مستمر.")
    assert s.says("أكدت", source, "f").speakers() == [name]


def test_report_is_known_by_its_article_alone(story):
    s = story(
        "خفضت ال+وكالة في تقرير صدر ال+أسبوع ال+ماضي توقعات+ها، و+حذر ال+تقرير من أن ال+دين كبير."
    )
    assert s.says("حذر", "التقرير").speakers() == ["التقرير"]


def test_group_goes_back_to_its_fuller_description(story):
    s = story("سئل خبراء اقتصاديون أمس. و+قال ال+خبراء إن ال+دين كبير.")
    assert s.says("قال", "الخبراء").speakers() == ["خبراء اقتصاديون"]


def test_list_of_fields_is_one_institution(story):
    s = story("أعلن ال+جهاز ال+مركزي ل+لتعبئة و+ال+إحصاء أن ال+سكان زادوا.")
    assert s.says("أعلن", "الجهاز المركزي للتعبئة والإحصاء").speakers() == [
        "الجهاز المركزي للتعبئة والإحصاء"
    ]


@pytest.mark.parametrize("pointer", ["ذات المصدر", "نفس المصدر", "المصدر ذاته"])
def test_source_that_points_back_is_who_spoke(story, pointer):
    marked = pointer.replace("المصدر", "ال+مصدر")
    s = story(f"قال ال+وزير نادر عساف إن ال+سد آمن. و+أوضح {marked} أن ال+ماء وفير.")
    s.names("نادر عساف", gender="m").says("قال", "الوزير نادر عساف").says("أوضح", pointer)
    assert s.speakers() == ["نادر عساف"] * 2


def test_source_that_points_back_is_the_unnamed_one_rather_than_the_last(story):
    s = story(
        "أفاد مصدر أمني ب+أن ال+لص فر. و+قال نادر عساف إن ال+بحث جار. و+أضاف ال+مصدر أن+ه مسلح."
    )
    s.names("نادر عساف").says("أفاد", "مصدر أمني").says("قال", "نادر عساف").says("أضاف", "المصدر")
    assert s.speakers()[2] == "مصدر أمني"


def test_source_that_points_back_may_be_whom_the_article_introduced(story):
    s = story("زار مدير ال+سد رامي عيتاني ال+قرية. و+أوضح ذات ال+مصدر أن ال+ماء وفير.")
    s.names("رامي عيتاني", gender="m")
    assert s.says("أوضح", "ذات المصدر").speakers() == ["رامي عيتاني"]


def test_own_speech_is_the_speaker(story):
    s = story("قال نادر عساف إن ال+سد آمن. و+تابع حديثه أن ال+ماء وفير.").names("نادر عساف")
    assert s.says("قال", "نادر عساف").says("تابع", "حديثه").speakers() == ["نادر عساف"] * 2


def test_lone_conjunction_is_no_source(story):
    s = story("قال نادر عساف إن ال+سد آمن. و أوضح أن ال+ماء نقي.").names("نادر عساف")
    assert s.says("قال", "نادر عساف").says("أوضح", "و").speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize(
    ("marked", "source", "name"),
    [
        ("مصدر أمني ل+لنهار", "مصدر أمني للنهار", "مصدر أمني"),
        ("ال+صحيفة في وثيقة سرية", "الصحيفة في وثيقة سرية", "الصحيفة"),
        ("مصدر تابع ل+لوزارة", "مصدر تابع للوزارة", "مصدر تابع للوزارة"),
    ],
)
def test_whom_or_where_it_tells_is_no_part_of_the_speaker(story, marked, source, name):
    assert story(f"أكد {marked} أن ال+خبر كاذب.").says("أكد", source).speakers() == [name]


def test_guest_of_a_programme_is_who_speaks(story):
    s = story("قال نادر عساف إن ال+سد آمن. و+أضاف ضيف «ال+حصاد» أن ال+ماء وفير.")
    s.names("نادر عساف").says("قال", "نادر عساف").says("أضاف", "ضيف «الحصاد»")
    assert s.speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize("occasion", ["في ذات ال+بلاغ", "في هذا ال+بيان"])
def test_occasion_behind_a_pointer_is_no_part_of_the_speaker(story, occasion):
    s = story(f"جدد ال+بنك ال+مركزي {occasion} أن ال+سعر ثابت.")
    source = f"البنك المركزي {occasion.replace('+', '')}"
    assert s.says("جدد", source).speakers() == ["البنك المركزي"]


def test_things_do_not_point_back_to_a_person(story):
    s = story("قال نادر عساف إن ال+حفل نجح. و+تؤكد هذه ال+جوائز أن ال+فن حي.").names("نادر عساف")
    s.says("قال", "نادر عساف").says("تؤكد", "هذه الجوائز", "f")
    assert s.speakers()[1] != "نادر عساف"


def test_preposition_left_on_a_source_is_no_part_of_it(story):
    s = story("وفقا ل+رئيس ال+لجنة نادر عساف، ال+ذي أوضح أن ال+عمل جار.").names("نادر عساف")
    assert s.says("أوضح", "لرئيس اللجنة نادر عساف").speakers() == ["نادر عساف"]


def test_letter_that_opens_a_surname_is_no_preposition(story):
    s = story("اعتبر ب+ال+حاج أن ال+عمل جار.").says("اعتبر", "بالحاج")
    assert [(a.name, a.kind) for a in s.resolve().actors] == [("بالحاج", "person")]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("تقدير عدد من الخبراء", "عدد من الخبراء"),
        ("التقدير الرسمي", "التقدير الرسمي"),
        ("تقدير للخبراء", "تقدير للخبراء"),
    ],
)
def test_noun_of_speech_before_who_speaks_is_no_part_of_the_speaker(story, source, name):
    marked = " ".join(f"ال+{w[2:]}" if w.startswith("ال") else w for w in source.split())
    s = story(f"حسب {marked.replace('للخبراء', 'ل+لخبراء')}، فإن ال+سوق واعدة.")
    assert s.says("حسب", source).speakers() == [name]


def test_number_in_brackets_is_part_of_a_text_s_name(story):
    s = story("نصت ال+مادة (27) من ال+نظام على حق. و+أكدت ال+مادة (28) أن ال+فرز علني.")
    s.says("نصت", "المادة (27) من النظام", "f").says("أكدت", "المادة (28)", "f")
    assert s.speakers() == ["المادة (27)", "المادة (28)"]


def test_other_brackets_are_no_part_of_a_text_s_name(story):
    s = story("ذكرت ال+مادة (وهي طويلة) أن ال+فرز علني.").says("ذكرت", "المادة (وهي طويلة)", "f")
    assert s.speakers() == ["المادة"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("عددا من الموقوفين", "عدد من الموقوفين"), ("مصدرا", "مصدر"), ("رضا", "رضا")],
)
def test_speaker_is_shown_without_the_alif_of_the_accusative(story, source, name):
    s = story(f"أفادت بأن {source.replace('الم', 'ال+م')} قال إن ال+باب مفتوح.")
    assert s.says("قال", source).speakers() == [name]


def test_participle_of_place_is_no_part_of_a_group(story):
    s = story("قال سكان مدينة زحل ال+محاصرة من جهتين إن ال+ماء قليل.").names("زحل", kind="place")
    assert s.says("قال", "سكان مدينة زحل المحاصرة من جهتين").speakers() == ["سكان مدينة زحل"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("صحيفة نورديس ال+فنلندية", "صحيفة نورديس"),
        ("ال+صحيفة ال+فنلندية", "الصحيفة الفنلندية"),
        ("وكالة ال+أنباء ال+فنلندية", "وكالة الأنباء الفنلندية"),
        ("صحيفة نورديس ال+موالية ل+لحزب", "صحيفة نورديس"),
        ("عدد من ال+نواب ال+جدد ال+مقربين من ال+حزب", "عدد من النواب الجدد"),
    ],
)
def test_speaker_has_no_more_description_than_it_needs(story, source, name):
    s = story(f"ذكرت {source} أن ال+ثلج كثيف.")
    assert s.says("ذكرت", source.replace("+", ""), "f").speakers() == [name]


def test_wider_noun_goes_back_to_what_was_only_named(story):
    s = story("قرر نادي أهلي نورديس فسخ عقد. و+أعلن ال+فريق أن ال+مال قليل.")
    s.names("أهلي نورديس", kind="organization")
    assert s.says("أعلن", "الفريق").speakers() == ["نادي أهلي نورديس"]


def test_narrower_noun_does_not_go_back_to_a_wider_one(story):
    s = story("قرر فريق أهلي نورديس فسخ عقد. و+أعلن ال+حزب أن ال+مال قليل.")
    s.names("أهلي نورديس", kind="organization")
    assert s.says("أعلن", "الحزب").speakers() == ["الحزب"]


@pytest.mark.parametrize(
    ("turn", "stem", "norm"), [("من جهتها", "جهت", "جهه"), ("ب+دورها", "دور", "دور")]
)
def test_whose_turn_it_is_is_no_part_of_who_speaks(story, turn, stem, norm):
    s = story(f"استنكرت جمعية أقليات {turn} ال+قرار.")
    s.says("استنكرت", f"جمعية أقليات {turn.replace('+', '')}", "f", content="القرار")
    own = s.span(f"{stem}ها")
    cut = {"stem": s.span(stem), "stem_norm": norm, "enclitics": (s.span("ها", own.start),)}
    tokens = [evolve(t, **cut) if t.end == own.end else t for t in s.tokens]
    assert s.speakers(tokens=tuple(tokens)) == ["جمعية أقليات"]


def test_other_nouns_behind_a_preposition_belong_to_the_description(story):
    s = story("استنكرت جمعية أقليات من ال+جنوب ال+قرار.")
    s.says("استنكرت", "جمعية أقليات من الجنوب", "f", content="القرار")
    assert s.speakers() == ["جمعية أقليات من الجنوب"]


def test_article_behind_a_preposition_is_kept_where_only_the_stem_is_pointed_to(story):
    s = story("وصل وفد ل+ل+سياحة ال+تي دعت إلى ال+تعاون.")
    assert s.says("دعت", "سياحة", "f").speakers() == ["السياحة"]


def test_text_is_described_without_whose_it_is(story):
    s = story("جاء في تقرير له أن ال+وضع صعب.").says("جاء", "تقرير له")
    own = s.span("له")
    cut = {"stem": s.span("ل", own.start), "stem_norm": "ل", "enclitics": (s.span("ه", own.start),)}
    tokens = [evolve(t, **cut) if t.end == own.end else t for t in s.tokens]
    assert s.speakers(tokens=tuple(tokens)) == ["تقرير"]
