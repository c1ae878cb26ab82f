"""Joint speakers, groups, institutions, documents, media."""

import pytest


def test_joint_speakers_are_two_actors(story):
    s = story("قال نادر عساف و+سامر حلبي إن ال+خطة جاهزة.").names("نادر عساف", "سامر حلبي")
    assert s.says("قال", "نادر عساف وسامر حلبي").speakers() == ["نادر عساف + سامر حلبي"]


def test_counterpart_is_a_second_speaker(story):
    s = story("أكد وزير ال+نقل ال+قطري نادر عساف و+نظيره ال+عماني سامر حلبي أن ال+خط جاهز.")
    s.names("نادر عساف", "سامر حلبي")
    s.says("أكد", "وزير النقل القطري نادر عساف ونظيره العماني سامر حلبي")
    assert s.speakers() == ["نادر عساف + سامر حلبي"]


def test_state_and_people_are_two_speakers(story):
    s = story("تبادلت كينيا و+متمردون ال+اتهامات ب+ال+قصف.").names("كينيا", kind="place")
    assert s.says("الاتهامات", "كينيا ومتمردون").speakers() == ["كينيا + متمردون"]


def test_ministry_of_two_fields_is_one_speaker(story):
    s = story("أعلنت وزارة ال+تربية و+ال+تعليم أن ال+دراسة بدأت.")
    assert s.says("أعلنت", "وزارة التربية والتعليم", "f").speakers() == ["وزارة التربية والتعليم"]


def test_institution_is_known_by_its_head(story):
    s = story("أعلنت مؤسسة ال+موانئ ال+كويتية أن ال+رصيف جاهز. و+أضافت ال+مؤسسة أن ال+سفن وصلت.")
    s.says("أعلنت", "مؤسسة الموانئ الكويتية", "f").says("أضافت", "المؤسسة", "f")
    assert s.speakers() == ["مؤسسة الموانئ الكويتية"] * 2


def test_company_may_be_a_group_of_another_name(story):
    s = story("أعلنت مجموعة نورتك أن ال+أرباح زادت. و+قالت ال+شركة إن ال+سوق واعدة.")
    s.says("أعلنت", "مجموعة نورتك", "f").says("قالت", "الشركة", "f")
    assert s.speakers() == ["مجموعة نورتك"] * 2


@pytest.mark.parametrize("later", ["المزارعون", "عدد من المزارعين"])
def test_group_is_known_by_its_people(story, later):
    marked = later.replace("ال", "ال+")
    s = story(f"شكا عدد كبير من ال+مزارعين من ال+جفاف. و+طالب {marked} ب+ال+دعم.")
    s.says("شكا", "عدد كبير من المزارعين").says("طالب", later)
    first, second = s.speakers()
    assert first == second == "عدد كبير من المزارعين"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("مصدر قضائي", "unnamed"),
        ("شهود عيان", "group"),
        ("العديد من الخبراء", "group"),
        ("بعض التجار", "group"),
        ("التقرير", "document"),
        ("دراسة حديثة", "document"),
        ("صحيفة المساء", "media"),
        ("رويترز", "media"),
        ("الحكومة", "organization"),
        ("الخارجية السويدية", "organization"),
        ("القنصل", "person"),
        ("ضابط متقاعد", "unnamed"),
    ],
)
def test_kind_follows_the_head_noun(story, source, kind):
    s = story(f"قال {source.replace('ال', 'ال+')} إن ال+طريق مغلق.").says("قال", source)
    assert s.actor(source).kind == kind


def test_kind_of_a_named_place_is_the_recognizer_s(story):
    s = story("قالت نيروبي إن ال+حدود آمنة.").names("نيروبي", kind="place")
    s.says("قالت", "نيروبي", "f")
    assert s.actor("نيروبي").kind == "place"


def test_text_is_known_by_its_head(story):
    s = story("كشفت دراسة حديثة أن ال+نوم ضروري. و+أضافت ال+دراسة أن ال+رياضة مفيدة.")
    s.says("كشفت", "دراسة حديثة", "f").says("أضافت", "الدراسة", "f")
    assert s.speakers() == ["دراسة حديثة"] * 2


def test_relative_clause_is_no_part_of_the_name(story):
    s = story("قالت ال+لجنة التي يرأسها نادر عساف إن ال+فرز انتهى.").names("نادر عساف")
    s.says("قالت", "اللجنة التي يرأسها نادر عساف", "f")
    assert s.speakers() == ["اللجنة"]


def test_mention_of_every_form_is_kept_in_text_order(story):
    s = story(
        "قال وزير ال+صيد عمر باهي إن ال+موسم جيد. و+أضاف باهي أن ال+سعر ثابت. و+ختم وزير ال+صيد ب+ال+شكر."
    )
    s.names("عمر باهي", "باهي").says("قال", "وزير الصيد عمر باهي").says("أضاف", "باهي")
    s.says("ختم", "وزير الصيد")
    mentions = s.actor("عمر باهي").mentions
    assert [(m.text, m.form) for m in mentions] == [
        ("عمر باهي", "name"), ("باهي", "name"), ("وزير الصيد", "title"),
    ]  # fmt: skip


def test_source_introduced_outside_any_claim_is_known(story):
    s = story("نفى مصدر أمني ذلك أمس. و+أضاف ال+مصدر نفسه أن ال+طريق مفتوح.")
    assert s.says("أضاف", "المصدر نفسه").speakers() == ["مصدر أمني"]


def test_institution_introduced_outside_any_claim_is_known(story):
    s = story("اجتمعت لجنة ال+فرز ال+وطنية أمس. و+قالت ال+لجنة إن ال+فرز انتهى.")
    assert s.says("قالت", "اللجنة", "f").speakers() == ["لجنة الفرز الوطنية"]


def test_same_source_without_any_source_is_named_plainly(story):
    s = story("و+أضاف ال+مصدر نفسه أن ال+طريق مفتوح.")
    assert s.says("أضاف", "المصدر نفسه").speakers() == ["المصدر"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("التجمع الوطني", "التجمع"),
        ("المحكمة العليا", "المحكمة"),
        ("منظمة الأغذية والزراعة", "المنظمة"),
        ("صحيفة المغيب", "الصحيفة"),
    ],
)
def test_fuller_description_outside_any_claim_names_the_speaker(story, first, later):
    marked = [t.replace("وال", "و+ال").replace("ال", "ال+") for t in (first, later)]
    s = story(f"اجتمع أمس رئيس {marked[0]} ب+أعضائه. و+قال {marked[1]} إن ال+خطة جاهزة.")
    assert s.says("قال", later).speakers() == [first]


def test_preposition_that_swallowed_the_article_is_no_part_of_the_name(story):
    s = story("انضم أمس ل+ل+هيئة ال+عليا. و+قالت ال+هيئة إن ال+فرز انتهى.")
    assert s.says("قالت", "الهيئة", "f").speakers() == ["الهيئة العليا"]


@pytest.mark.parametrize("source", ["الصحيفة نقلا", "الصحيفة الجيش", "الصحيفة"])
def test_words_that_cannot_belong_to_a_noun_are_no_part_of_it(story, source):
    s = story(
        f"ذكرت صحيفة «المغيب» أن ال+سعر ثابت. و+أضافت {source.replace('ال', 'ال+')} أن ال+طلب زاد."
    )
    s.says("ذكرت", "صحيفة «المغيب»", "f").says("أضافت", source, "f")
    assert s.speakers() == ["المغيب"] * 2


def test_medium_named_in_marks_is_no_person(story):
    s = story("كتبت صحيفة «بليك» أن ال+حكم أخطأ. و+أضافت بليك أن ال+نتيجة ملغاة.").names("بليك")
    s.says("كتبت", "صحيفة «بليك»", "f").says("أضافت", "بليك", "f")
    assert len(set(s.speakers())) == 1


def test_noun_with_nun_before_its_complement_is_no_plural(story):
    s = story("أكد حسون ال+منطقة أن ال+طريق مفتوح.")
    assert s.says("أكد", "حسون المنطقة").actor("حسون المنطقة").kind != "group"


def test_vague_subject_leaves_the_last_speaker(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة. ال+بعض غاضب، و+أضاف أن ال+وقت ضيق.")
    s.names("نادر عساف").says("قال", "نادر عساف").says("أضاف")
    assert s.speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize("group", ["قادة عسكريون", "عدد من الضباط"])
def test_group_beside_a_named_person_is_a_second_speaker(story, group):
    marked = group.replace("الضباط", "ال+ضباط")
    s = story(f"تعهد ال+رئيس نادر عساف و+{marked} ب+ال+زحف.").names("نادر عساف", gender="m")
    s.says("تعهد", f"الرئيس نادر عساف و{group}")
    assert s.speakers() == [f"نادر عساف + {group}"]


def test_plural_inside_a_title_is_no_second_speaker(story):
    s = story("قال نادر عساف، رئيس اتحاد ال+كتاب و+ال+شعراء، إن ال+معرض نجح.")
    s.names("نادر عساف", gender="m").says("قال", "نادر عساف، رئيس اتحاد الكتاب والشعراء")
    assert s.speakers() == ["نادر عساف"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [("إحدى سكان الحي", "unnamed"), ("أحد التجار", "unnamed"), ("كل التجار", "group")],
)
def test_one_of_many_is_one_unnamed_speaker(story, source, kind):
    s = story(f"قال {source.replace('ال', 'ال+')} إن ال+طريق مغلق.").says("قال", source)
    assert s.actor(source).kind == kind


def test_end_of_an_institution_s_name_is_short_for_it(story):
    s = story("طلبت منظمة نور بلا حدود هدنة. و+دعت بلا حدود ال+طرفين إلى ال+صبر.")
    s.names("نور بلا حدود", kind="organization").names("بلا حدود")
    s.says("طلبت", "منظمة نور بلا حدود", "f").says("دعت", "بلا حدود", "f")
    assert s.speakers() == ["منظمة نور بلا حدود"] * 2


def test_person_of_whom_an_institution_is_named_is_not_it(story):
    s = story("طلبت مؤسسة رامي عيتاني هدنة. و+دعا رامي عيتاني ال+طرفين إلى ال+صبر.")
    s.names("مؤسسة رامي عيتاني", kind="organization").names("رامي عيتاني", gender="m")
    s.says("طلبت", "مؤسسة رامي عيتاني", "f").says("دعا", "رامي عيتاني")
    assert s.speakers() == ["مؤسسة رامي عيتاني", "رامي عيتاني"]


def test_row_of_plurals_is_the_subject_of_a_clause(story):
    s = story("اتفق باحثون وكتاب ومثقفون على موعد، مؤكدين أن ال+كتب كثيرة.")
    s.says("مؤكدين", None, "p", subject="inherited")
    assert s.speakers() == ["باحثون وكتاب ومثقفون"]


def test_oblique_plural_is_no_subject(story):
    s = story("قال نادر عساف إن ال+حفل نجح. و+زار مصورين، مؤكدا أن ال+صور جميلة.")
    s.names("نادر عساف", gender="m").says("قال", "نادر عساف")
    assert s.says("مؤكدا", None, subject="inherited").speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize("source", ["الأناضول", "يومية نورديس"])
def test_medium_is_one_whatever_the_recognizer_says(story, source):
    s = story(f"ذكرت {source.replace('ال', 'ال+')} أن ال+ثلج كثيف.")
    s.names(source, kind="organization").says("ذكرت", source, "f")
    assert s.actor(source).kind == "media"


def test_one_of_a_group_that_spoke_is_not_the_group(story):
    s = story("قال ال+جيران إن ال+حريق كبير. و+قال أحد ال+جيران إن ال+دخان كثيف.")
    s.says("قال", "الجيران", "p").says("قال", "أحد الجيران")
    assert s.speakers() == ["الجيران", "أحد الجيران"]


def test_two_institutions_are_not_one_of_them(story):
    s = story("حذرت منظمة نورديس من ال+جوع. و+أوضحت ال+منظمتان أن ال+وقت ضيق.")
    s.says("حذرت", "منظمة نورديس", "f").says("أوضحت", "المنظمتان", "f")
    assert s.speakers() == ["منظمة نورديس", "المنظمتان"]
    assert s.actor("المنظمتان").kind == "organization"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("وكالة الفضاء", "organization"),
        ("الوكالة", "media"),
        ("وكالة الأنباء السويدية", "media"),
        ("وكالة رويترز", "media"),
    ],
)
def test_agency_is_a_medium_only_for_news(story, source, kind):
    marked = " ".join(f"ال+{w[2:]}" if w.startswith("ال") else w for w in source.split())
    s = story(f"ذكرت {marked} أن ال+ثلج كثيف.").says("ذكرت", source, "f")
    assert s.actor(source).kind == kind


def test_personalities_are_a_group_that_a_demonstrative_points_to(story):
    s = story("أكدت شخصيات سياسية أن ال+زيارة مهمة. و+ذكرت هذه ال+شخصيات أن ال+وقت ضيق.")
    s.says("أكدت", "شخصيات سياسية", "f").says("ذكرت", "هذه الشخصيات", "f")
    assert s.speakers() == ["شخصيات سياسية"] * 2
    assert s.actor("شخصيات سياسية").kind == "group"


@pytest.mark.parametrize(
    ("source", "feminine"),
    [
        ("أحد الكوادر الطبية", False),
        ("أحد العاملين", False),
        ("أحد سكان الحي", False),
        ("إحدى الناجيات", True),
        ("إحدى سكان الحي", True),
    ],
)
@pytest.mark.parametrize("cue", ["participle", "verb"])
def test_one_of_several_goes_on_alone(story, source, feminine, cue):
    marked = source.replace("ال", "ال+")
    said, shape = ("قالت", "f") if feminine else ("قال", "m")
    if cue == "participle":
        more = "مضيفة" if feminine else "مضيفا"
        s = story(f"{said} {marked} إن ال+ليل طويل، {more} أن ال+فجر قريب.")
        s.says(said, source, shape).says(more, None, shape, subject="inherited")
    else:
        more = "أضافت" if feminine else "أضاف"
        s = story(f"{said} {marked} إن ال+ليل طويل. و+{more} أن ال+فجر قريب.")
        s.says(said, source, shape).says(more, None, shape)
    assert s.speakers() == [source] * 2


@pytest.mark.parametrize(
    ("verb", "source", "shape"),
    [
        ("أكدت", "قيادات حزبية", "f"),
        ("أكدت", "مصادر محلية", "f"),
        ("أكدت", "نقابة الصيادلة", "f"),
        ("أكد", "مجلس الطلبة", "m"),
    ],
)
@pytest.mark.parametrize("participle", ["مشيرين", "مؤكدين"])
def test_a_participle_of_several_is_of_a_body_and_its_members(
    story, verb, source, shape, participle
):
    s = story(f"{verb} {source.replace('ال', 'ال+')} أن ال+موسم جيد، {participle} أن ال+سعر ثابت.")
    s.says(verb, source, shape, content="أن الموسم جيد")
    s.says(participle, None, "d", subject="inherited", antecedent=source)
    assert s.speakers() == [source] * 2


def test_a_participle_of_several_is_not_of_one_source(story):
    s = story("أكد مصدر محلي أن ال+موسم جيد، مشيرين إلى أن ال+سعر ثابت.")
    s.says("أكد", "مصدر محلي", content="أن الموسم جيد")
    s.says("مشيرين", None, "d", subject="inherited", antecedent="مصدر محلي")
    assert s.speakers() == ["مصدر محلي", ""]


@pytest.mark.parametrize(
    ("first", "again", "verb"),
    [
        ("منظمة نورديس", "المنظمة ذاتها", "شددت"),
        ("وزارة الصحة", "الوزارة نفسها", "أكدت"),
        ("صحيفة نورديس", "الصحيفة ذاتها", "ذكرت"),
        ("شركة نفط الشمال", "الشركة عينها", "ذكرت"),
    ],
)
def test_an_institution_named_again_is_itself_whoever_spoke_since(story, first, again, verb):
    s = story(
        f"قالت {first.replace('ال', 'ال+')} إن ال+ثلج كثيف. و+قال نادر عساف إن ال+طريق مغلق."
        f" و+{verb} {again.replace('ال', 'ال+')} أن ال+مطر قادم."
    ).names("نادر عساف", gender="m")
    s.says("قالت", first, "f").says("قال", "نادر عساف").says(verb, again, "f")
    assert s.speakers() == [first, "نادر عساف", first]


def test_an_institution_named_again_may_only_have_been_mentioned(story):
    s = story(
        "زار ال+وفد شركة نورتك. و+قال نادر عساف إن ال+طريق مغلق."
        " و+ذكرت ال+شركة ذاتها أن ال+مطر قادم."
    ).names("نادر عساف", gender="m")
    s.says("قال", "نادر عساف").says("ذكرت", "الشركة ذاتها", "f")
    assert s.speakers() == ["نادر عساف", "شركة نورتك"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("مسؤول محلي", "شهود عيان"), ("ناشطون", "مصدر عسكري"), ("خبراء عرب", "باحثون أجانب")],
)
def test_two_unlike_sources_are_two_speakers(story, first, second):
    s = story(f"أفاد {first} و+{second} أن ال+طريق مغلق.").says("أفاد", f"{first} و{second}")
    assert s.speakers() == [f"{first} + {second}"]


def test_two_titles_without_article_are_of_one(story):
    s = story("أفاد كاتب و+محلل سياسي أن ال+طريق مغلق.").says("أفاد", "كاتب ومحلل سياسي")
    assert s.speakers() == ["كاتب ومحلل سياسي"]


@pytest.mark.parametrize("contrast", ["لكن", "إلا أن", "بينما"])
def test_a_joined_verb_goes_on_with_the_clause_that_a_contrast_sets_off(story, contrast):
    s = story(f"اتهم ال+حزب ال+شركة، {contrast} ال+وزير نادر عساف زار ال+مصنع و+قال إن ال+وضع جيد.")
    s.names("نادر عساف", gender="m").says("اتهم", "الحزب").says("قال")
    assert s.speakers() == ["الحزب", "نادر عساف"]


@pytest.mark.parametrize("head", ["منظمات", "جمعيات", "صحف", "حركتا"])
@pytest.mark.parametrize("join", [" و", "، و"])
def test_each_of_several_bodies_in_marks_speaks(story, head, join):
    s = story(f"قالت {head} «نخيل»{join}«ساحل» إن ال+خطة جاهزة.")
    s.says("قالت", f"{head} «نخيل»{join}«ساحل»", "f")
    assert s.speakers() == ["نخيل + ساحل"]


@pytest.mark.parametrize("join", [" و", "، و"])
@pytest.mark.parametrize("head", ["", "منظمات "])
@pytest.mark.parametrize(
    ("rest", "names"),
    [("", ""), (" و+هيئة الإغاثة", " + هيئة الإغاثة"), (" و+الحكومة", " + الحكومة")],
)
def test_each_of_a_row_of_names_in_marks_speaks(story, head, join, rest, names):
    row = f"{head}«نخيل»{join}«ساحل»{rest}"
    s = story(f"قالت {row} إن ال+خطة جاهزة.")
    s.says("قالت", row.replace("+", ""), "f")
    assert s.speakers() == [f"نخيل + ساحل{names}"]


def test_a_row_of_names_that_nobody_knows_is_one_group(story):
    s = story("قال رؤساء بلديات زحلان، و+كرمين، و+صوفان إن ال+طريق مقطوعة.")
    s.says("قال", "رؤساء بلديات زحلان، وكرمين، وصوفان")
    assert s.speakers() == ["رؤساء بلديات زحلان وكرمين وصوفان"]
