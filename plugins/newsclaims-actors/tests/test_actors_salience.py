"""Dropped subjects, participles, pronouns and words that point back."""


def two(story, second: str):
    s = story(
        f"قال نادر عساف إن ال+خطة جاهزة. و+رأت ليلى حداد أن ال+خطة ناقصة. و+{second} أن ال+وقت ضيق."
    )
    s.names("نادر عساف", gender="m").names("ليلى حداد", gender="f")
    return s.says("قال", "نادر عساف").says("رأت", "ليلى حداد", "f")


def test_dropped_subject_continues_the_last_speaker(story):
    assert two(story, "أضافت").says("أضافت", None, "f").speakers()[2] == "ليلى حداد"


def test_dropped_subject_agrees_in_gender(story):
    assert two(story, "أضاف").says("أضاف", None, "m").speakers()[2] == "نادر عساف"


def test_participle_keeps_the_speaker_of_its_clause(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة، مضيفا أن ال+وقت ضيق.").names("نادر عساف")
    s.says("قال", "نادر عساف").says("مضيفا", None, "m", subject="inherited")
    assert s.speakers() == ["نادر عساف"] * 2


def test_antecedent_of_the_sentence_wins_over_the_last_speaker(story):
    s = story(
        "قال نادر عساف إن ال+خطة جاهزة. و+استقبل ال+عمدة رامي عيتاني ال+وفد مؤكدا أن ال+مدينة آمنة."
    )
    s.names("نادر عساف", "رامي عيتاني").says("قال", "نادر عساف")
    s.says("مؤكدا", None, "m", subject="inherited", antecedent="العمدة رامي عيتاني")
    assert s.speakers()[1] == "رامي عيتاني"


def test_subject_of_the_sentence_wins_where_nobody_spoke_in_it(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة. و+زار رامي عيتاني ال+مصنع و+أعلن أن ال+إنتاج ارتفع.")
    s.names("نادر عساف", "رامي عيتاني").says("قال", "نادر عساف").says("أعلن")
    assert s.speakers()[1] == "رامي عيتاني"


def test_spokesperson_goes_on_for_the_institution(story):
    s = story(
        "أكدت ال+وزارة على لسان ال+متحدث ب+اسم+ها زياد مكي أن ال+سد آمن. و+أضاف أن ال+ماء وفير."
    )
    s.names("زياد مكي", gender="m")
    s.says("أكدت", "الوزارة", "f", via="المتحدث باسمها زياد مكي").says("أضاف")
    assert s.speakers() == ["الوزارة", "زياد مكي"]
    assert s.actor("زياد مكي").roles == ("المتحدث باسمها",)


def test_feminine_verb_goes_back_to_the_institution(story):
    s = story(
        "أكدت ال+وزارة على لسان ال+متحدث ب+اسم+ها زياد مكي أن ال+سد آمن. و+أضافت أن ال+ماء وفير."
    )
    s.names("زياد مكي", gender="m")
    s.says("أكدت", "الوزارة", "f", via="المتحدث باسمها زياد مكي").says("أضافت", None, "f")
    assert s.speakers() == ["الوزارة", "الوزارة"]


def test_dropped_subject_inside_a_content_is_its_subject(story):
    content = "أن ال+نقابة رفضت ال+عرض و+أعلنت إضرابا"
    s = story(f"قال نادر عساف {content}.").names("نادر عساف", gender="m")
    s.says("قال", "نادر عساف", content=content.replace("+", "")).says("أعلنت", None, "f")
    assert s.speakers() == ["نادر عساف", "النقابة"]


def test_first_person_inside_a_quotation_is_the_one_quoted(story):
    content = "نطالب ب+ال+عدل و+نؤكد حق+نا"
    s = story(f"قالت ليلى حداد: {content}.").names("ليلى حداد", gender="f")
    s.says("قالت", "ليلى حداد", "f", content=content.replace("+", ""))
    s.says("نطالب", None, "1p").says("نؤكد", None, "1p")
    assert s.speakers() == ["ليلى حداد"] * 3


def test_what_is_said_inside_a_content_does_not_change_the_topic(story):
    content = "إن ال+شركة أعلنت أن+ها خسرت"
    s = story(f"قال نادر عساف {content}. و+أضاف أن ال+سوق راكدة.").names("نادر عساف")
    s.says("قال", "نادر عساف", content=content.replace("+", ""))
    s.says("أعلنت", "الشركة", "f", content="أنها خسرت").says("أضاف")
    assert s.speakers() == ["نادر عساف", "الشركة", "نادر عساف"]


def test_same_source_points_back(story):
    s = story("قال مصدر أمني إن ال+طريق مغلق. و+أضاف ال+مصدر ذاته أن ال+سبب حادث.")
    s.says("قال", "مصدر أمني").says("أضاف", "المصدر ذاته")
    assert s.speakers() == ["مصدر أمني"] * 2


def test_speaker_as_a_noun_means_the_last_person_not_the_last_text(story):
    s = story(
        "قال سامر حلبي إن ال+عمل بدأ. و+ذكر تقرير أن ال+كلفة زادت. و+شدد ال+متحدث على ال+سرعة."
    )
    s.names("سامر حلبي").says("قال", "سامر حلبي").says("ذكر", "تقرير").says("شدد", "المتحدث")
    assert s.speakers()[2] == "سامر حلبي"


def test_independent_pronoun_is_resolved_by_its_gender(story):
    s = two(story, "هو يؤكد").says("يؤكد", "هو")
    assert s.speakers()[2] == "نادر عساف"
    assert s.actor("نادر عساف").mentions[-1].form == "pronoun"


def test_nobody_speaks_in_an_agentless_passive(story):
    s = story("قال نادر عساف إن ال+خطة جاهزة. و+يقال إن ال+كلفة زادت.").names("نادر عساف")
    s.says("قال", "نادر عساف").says("يقال", None, "m", subject="agentless")
    assert s.speakers() == ["نادر عساف", ""]


def test_dropped_subject_without_anybody_before_it_has_no_speaker(story):
    assert story("و+أضاف أن ال+وقت ضيق.").says("أضاف").speakers() == [""]


def test_plural_verb_continues_the_two_who_spoke_together(story):
    s = story("أكد نادر عساف و+سامر حلبي أن ال+خطة جاهزة. و+أضافا أن ال+وقت ضيق.")
    s.names("نادر عساف", "سامر حلبي").says("أكد", "نادر عساف وسامر حلبي").says("أضافا", None, "d")
    assert s.speakers() == ["نادر عساف + سامر حلبي"] * 2


def test_subject_of_the_sentence_before_speaks_where_nobody_has_yet(story):
    s = story("زار رامي عيتاني ال+مصنع أمس. و+أعلن أن ال+إنتاج ارتفع.").names("رامي عيتاني")
    assert s.says("أعلن").speakers() == ["رامي عيتاني"]


def test_the_latter_is_who_was_named_last(story):
    s = story("قال نادر عساف إن+ه التقى سامر حلبي. و+أكد ال+أخير أن ال+خطة جاهزة.")
    s.names("نادر عساف", "سامر حلبي").says("قال", "نادر عساف").says("أكد", "الأخير")
    assert s.speakers() == ["نادر عساف", "سامر حلبي"]
