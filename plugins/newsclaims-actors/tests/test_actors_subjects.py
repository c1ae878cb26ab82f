"""Who speaks where the clause names nobody: what a sentence opens with, whom it describes."""

import pytest


def said_before(story, text: str):
    s = story(f"قال نادر عساف إن ال+خطة جاهزة. {text}").names("نادر عساف", gender="m")
    return s.says("قال", "نادر عساف")


def test_person_spoken_of_since_goes_on(story):
    s = said_before(story, "من جانبه تحدث ال+عميد رامي عيتاني عن ال+سد. و+أبان أن ال+ماء وفير.")
    s.names("رامي عيتاني", gender="m").says("أبان")
    assert s.speakers() == ["نادر عساف", "رامي عيتاني"]


def test_sentence_about_a_thing_leaves_the_last_speaker(story):
    s = said_before(story, "و+ارتفع منسوب ال+سد أمس. و+أضاف أن ال+ماء وفير.")
    assert s.says("أضاف").speakers() == ["نادر عساف"] * 2


def test_head_of_a_relative_clause_speaks_in_it(story):
    s = said_before(story, "و+حضر ال+حفل رامي عيتاني ال+ذي رحب ب+ال+ضيوف.")
    s.names("رامي عيتاني", gender="m").says("رحب")
    assert s.speakers() == ["نادر عساف", "رامي عيتاني"]


def test_relative_pronoun_agrees_with_its_head(story):
    s = said_before(story, "و+زار ال+وفد مقر ال+جمعية ال+تي دعت إلى ال+هدنة.")
    assert s.says("دعت", None, "f").speakers() == ["نادر عساف", "الجمعية"]


def test_sovereign_named_in_passing_is_not_the_subject(story):
    s = story("جرى ال+حفل ب+رعاية ال+ملك جابر السالم و+حضور رامي عيتاني. و+أكد أن ال+إقبال كبير.")
    s.names("جابر السالم", "رامي عيتاني", gender="m")
    assert s.says("أكد").speakers() == ["رامي عيتاني"]


def test_noun_after_a_preposition_is_no_subject(story):
    s = story("قالت ليلى حداد إن ال+محصول جيد. و+عن خطط ال+وزارة، تابعت أن ال+بذور ستوزع.")
    s.names("ليلى حداد", gender="f").says("قالت", "ليلى حداد", "f").says("تابعت", None, "f")
    assert s.speakers() == ["ليلى حداد"] * 2


def test_subject_stands_behind_an_adverbial(story):
    s = story("في ختام ال+لقاء، شكر رامي عيتاني ال+حضور، مؤكدا أن ال+عمل مستمر.")
    s.names("رامي عيتاني", gender="m").says("مؤكدا", None, subject="inherited")
    assert s.speakers() == ["رامي عيتاني"]


def test_subject_stands_behind_a_dateline(story):
    s = story("بيروت - ال+أنباء: تبادلت ال+نقابة و+ال+جمعية تهما و+أعلنوا أن ال+حوار انتهى.")
    assert s.says("أعلنوا", None, "p").speakers() == ["النقابة + الجمعية"]


def test_verb_of_several_does_not_go_on_with_one_person(story):
    s = said_before(story, "و+هطل ال+مطر. و+طالبوا ب+ال+تعويض.")
    assert s.says("طالبوا", None, "p").speakers() == ["نادر عساف", ""]


def test_participle_follows_the_nearer_speech(story):
    s = story("صمت رامي عيتاني، فيما قال نادر عساف إن ال+خبر كاذب، لافتا إلى أن ال+صحف أخطأت.")
    s.names("رامي عيتاني", "نادر عساف", gender="m").says("قال", "نادر عساف")
    s.says("لافتا", None, subject="inherited", antecedent="رامي عيتاني")
    assert s.speakers() == ["نادر عساف"] * 2


def test_clause_inside_a_content_with_ma_is_of_who_is_quoted(story):
    s = story("شدد نادر عساف على أن ال+قانون يقطع مع ما وصفه ب+ال+تمييز ال+قديم.")
    s.names("نادر عساف", gender="m")
    s.says("شدد", "نادر عساف", content="أن القانون يقطع مع ما وصفه بالتمييز القديم")
    assert s.says("وصفه").speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize(
    ("thing", "described"), [("ال+خطة", "التي وصفها"), ("ال+قرار", "الذي وصفه")]
)
def test_what_is_described_inside_a_content_does_not_describe_itself(story, thing, described):
    plain = thing.replace("+", "")
    s = story(f"قال نادر عساف إن {thing}، {described} ب+ال+سيئ، لن ينجح.")
    s.names("نادر عساف", gender="m")
    s.says("قال", "نادر عساف", content=f"إن {plain}، {described} بالسيئ، لن ينجح")
    assert s.says(described.split()[1]).speakers() == ["نادر عساف"] * 2


def test_first_person_is_no_institution(story):
    s = story("قالت ال+وزارة إن ال+خطة جاهزة. و+أعتقد أن ال+وقت ضيق.")
    assert s.says("قالت", "الوزارة", "f").says("أعتقد", None, "1m").speakers() == ["الوزارة", ""]


@pytest.mark.parametrize(
    ("formula", "who"),
    [
        ("تعالى", "الله"),
        ("صلى الله علي+ه و+سلم", "رسول الله"),
        ("علي+ه ال+صلاة و+ال+سلام", "رسول الله"),
        ("علي+ه ال+سلام", "رسول الله"),
    ],
)
def test_formula_stands_for_whom_it_honours(story, formula, who):
    s = story(f"قال {formula}: تعاونوا على ال+بر.")
    assert s.says("قال", content="تعاونوا على البر").speakers() == [who]


def test_formula_does_not_take_the_word_from_the_speaker(story):
    s = said_before(story, "ثم قال تعالى: تعاونوا. و+أضاف أن ال+تعاون واجب.")
    s.says("قال", "تعالى", content="تعاونوا").says("أضاف")
    assert s.speakers() == ["نادر عساف", "الله", "نادر عساف"]


def test_first_person_of_nobody_s_words_is_the_writer_s(story):
    s = said_before(story, "و+أعتقد أن ال+وقت ضيق.")
    assert s.says("أعتقد", None, "1m").speakers() == ["نادر عساف", ""]


def test_relative_clause_describes_the_first_noun_of_a_construct(story):
    s = said_before(story, "و+دعا إلى تنفيذ قرار مجلس ال+أمن ال+ذي يطالب ب+ال+هدنة.")
    assert s.says("يطالب").speakers() == ["نادر عساف", "قرار مجلس الأمن"]


def test_verb_inside_a_content_may_be_of_who_is_named_there(story):
    s = story("أكدت ال+وزارة ال+خبر، مذكرة ب+قول ال+رئيس نادر عساف حيث أكد أن ال+نصر قريب.")
    s.names("نادر عساف", gender="m").says("أكدت", "الوزارة", "f", content="الخبر")
    s.says("مذكرة", None, "f", content="بقول الرئيس نادر عساف حيث أكد أن النصر قريب")
    assert s.says("أكد").speakers()[2] == "نادر عساف"


def test_institution_does_not_go_on_in_the_other_gender(story):
    s = story("قالت ال+وزارة إن ال+رئيس نادر عساف راض، و+أكد أن ال+عمل جار.")
    s.names("نادر عساف", gender="m").says("قالت", "الوزارة", "f", content="إن الرئيس نادر عساف راض")
    assert s.says("أكد").speakers() == ["الوزارة", "نادر عساف"]


def test_verb_of_a_man_does_not_go_on_with_an_institution(story):
    s = story("قالت ال+وزارة إن ال+ماء وفير. و+أضاف أن ال+عمل جار.").says("قالت", "الوزارة", "f")
    assert s.says("أضاف").speakers() == ["الوزارة", ""]


def test_verb_of_several_inside_a_text_s_content_is_not_the_text_s(story):
    s = story("جاء في بلاغ ل+لبلدية أن+ه ب+ال+بحث مع+هم اعترفوا ب+ال+سرقة.")
    s.says("جاء", "بلاغ للبلدية", content="أنه بالبحث معهم اعترفوا بالسرقة")
    assert s.says("اعترفوا", None, "p").speakers()[1] == ""


def test_office_holder_spoken_of_since_goes_on(story):
    s = story(
        "قال محافظ ال+بنك نادر عساف إن ال+نمو ضعيف. و+في ال+مقابل دافع وزير ال+مالية عن ال+خطوة. و+لم يستبعد خطوات أخرى."
    )
    s.names("نادر عساف", gender="m").says("قال", "محافظ البنك نادر عساف").says("يستبعد")
    assert s.speakers() == ["نادر عساف", "وزير المالية"]


def test_office_that_may_be_the_last_speaker_s_leaves_the_word_to_them(story):
    s = said_before(story, "و+في ال+ختام دافع وزير ال+مالية عن ال+خطوة. و+أضاف أن ال+نمو ضعيف.")
    assert s.says("أضاف").speakers() == ["نادر عساف"] * 2


def test_what_everybody_expects_has_no_speaker(story):
    s = said_before(story, "و+يتوقع أن ترتفع ال+أسعار.")
    assert s.says("يتوقع").speakers() == ["نادر عساف", ""]


def test_expectation_behind_another_imperfect_is_the_same_person_s(story):
    s = story("يرى نادر عساف أن ال+سوق تنمو، و+يتوقع أن ترتفع ال+أسعار.").names(
        "نادر عساف", gender="m"
    )
    s.says("يرى", "نادر عساف", content="أن السوق تنمو").says("يتوقع")
    assert s.speakers() == ["نادر عساف"] * 2


def test_person_described_by_their_expectation_has_it(story):
    s = said_before(story, "و+حضر رامي عيتاني ال+ذي يتوقع أن ترتفع ال+أسعار.")
    s.names("رامي عيتاني", gender="m").says("يتوقع")
    assert s.speakers() == ["نادر عساف", "رامي عيتاني"]


def test_what_confirms_something_is_nobody(story):
    s = said_before(story, "و+نفد ال+مخزون و+هو ما يؤكد أن ال+خطة فشلت.")
    assert s.says("يؤكد").speakers() == ["نادر عساف", ""]


def test_definite_relative_pronoun_has_no_indefinite_head(story):
    s = said_before(story, "و+عرفت هوية مشتبه ب+ه ب+ال+هجوم ال+ذي قال إن ضحايا+ه كثر.")
    assert s.says("قال").speakers() == ["نادر عساف"] * 2


def test_noun_with_feminine_ending_is_no_person_with_a_pronoun(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة. مراجعة و+أوضح أن ال+وقت ضيق.")
    s.names("نادر عساف", gender="m").says("قال", "نادر عساف").says("أوضح")
    assert s.speakers() == ["نادر عساف"] * 2


def test_verb_of_a_man_inside_a_text_s_content_is_not_the_text_s(story):
    s = story("ذكرت ال+صحيفة أن ال+خطة يزعم أن+ها تضمنت شفرات.")
    s.says("ذكرت", "الصحيفة", "f", content="أن الخطة يزعم أنها تضمنت شفرات")
    assert s.says("يزعم").speakers() == ["الصحيفة", ""]


@pytest.mark.parametrize("body", ["الاتحاد العام للشغل", "الاتحاد الوطني للمتقاعدين"])
def test_a_subject_has_its_recognized_name_whole(story, body):
    marked = body.replace(" لل", " ل+ل+").replace(" ال", " ال+").replace("ال", "ال+", 1)
    s = story(f"أصدر {marked} مساء أمس بيانا قال في+ه إن ال+أجور ضعيفة.")
    s.names(body, kind="organization").says("قال", None)
    assert s.speakers() == [body]
