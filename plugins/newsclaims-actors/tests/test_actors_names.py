"""One person under several writings of a name."""

import pytest
from attrs import evolve
from newsclaims_arabic.name_comparison import is_short_form, name_parts, skeleton

from newsclaims.model import Mention
from newsclaims.text import fold


def test_last_name_means_the_person_named_in_full(story):
    s = story("قال سامر الحلواني إن العمل بدأ. و+أكد الحلواني أن النتائج قريبة.")
    s.names("سامر الحلواني", "الحلواني").says("قال", "سامر الحلواني").says("أكد", "الحلواني")
    assert s.speakers() == ["سامر الحلواني"] * 2


def test_short_name_before_the_full_one_is_the_same_person(story):
    s = story("أكد الحلواني أن العمل بدأ. و+قال سامر الحلواني إن النتائج قريبة.")
    s.names("سامر الحلواني", "الحلواني").says("أكد", "الحلواني").says("قال", "سامر الحلواني")
    assert s.speakers() == ["سامر الحلواني"] * 2


def test_two_people_of_one_family_stay_two(story):
    s = story("قال سامر الحلواني إن العمل بدأ. و+قالت ليلى الحلواني إن العمل توقف.")
    s.names("سامر الحلواني", gender="m").names("ليلى الحلواني", gender="f")
    s.says("قال", "سامر الحلواني").says("قالت", "ليلى الحلواني", "f")
    assert s.speakers() == ["سامر الحلواني", "ليلى الحلواني"]


def test_an_ambiguous_surname_means_whoever_was_named_last(story):
    s = story(
        "قال سامر الحلواني إن العمل بدأ. و+قال نبيل الحلواني إنه توقف. و+أضاف الحلواني أن ال+سبب مجهول."
    )
    s.names("سامر الحلواني", "نبيل الحلواني", "الحلواني")
    s.says("قال", "سامر الحلواني").says("قال", "نبيل الحلواني").says("أضاف", "الحلواني")
    assert s.speakers()[2] == "نبيل الحلواني"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("بنيامين نتنياهو", "نتانياهو"),
        ("أنطونيو غوتيريش", "جوتيريش"),
        ("رجب طيب أردوغان", "إردوغان"),
        ("ميخائيل غورباتشوف", "جورباتشوف"),
    ],
)
def test_transliteration_variants_are_one_person(story, full, short):
    s = story(f"قال {full} إن العمل بدأ. و+أضاف {short} أن النتائج قريبة.")
    s.names(full, short).says("قال", full).says("أضاف", short)
    assert s.speakers() == [full, full]


@pytest.mark.parametrize(("one", "other"), [("حسن", "حسين"), ("سالم", "سليم"), ("سعد", "سعيد")])
def test_short_arabic_names_are_compared_letter_by_letter(one, other):
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("عبد الله بن مسعد آل رحيم", ("عبدالله", "مسعد", "رحيم")),
        ("عبدالله بن زايد", ("عبدالله", "زايد")),
        ("أبو بكر البغدادي", ("ابوبكر", "بغدادي")),
        ("صلاح الدين الأيوبي", ("صلاحالدين", "ايوبي")),
    ],
)
def test_name_parts_are_what_tells_people_apart(text, parts):
    assert name_parts(text) == parts


def test_parts_out_of_order_are_another_name():
    assert is_short_form(("سامر", "حلواني"), ("سامر", "احمد", "حلواني"))
    assert not is_short_form(("حلواني", "سامر"), ("سامر", "احمد", "حلواني"))


def test_name_without_a_recognizer_follows_its_title(story):
    s = story(
        "قال وزير ال+زراعة ال+أردني خلدون مهيدات إن ال+موسم جيد. و+أضاف مهيدات أن ال+أسعار مستقرة."
    )
    s.says("قال", "وزير الزراعة الأردني خلدون مهيدات").says("أضاف", "مهيدات")
    assert s.speakers() == ["خلدون مهيدات"] * 2


def test_a_name_that_looks_like_a_conjunction_is_not_cut(story):
    s = story("قال ال+مهندس و+ليد ناصيف إن ال+جسر آمن.")
    s.names("وليد ناصيف").says("قال", "المهندس وليد ناصيف")
    assert s.speakers() == ["وليد ناصيف"]


def test_unknown_words_before_a_title_are_a_name(story):
    s = story("قالت لوسيا ل+فيرا، رئيسة نقابة ال+صيادلة، إن ال+دواء متوفر.")
    s.says("قالت", "لوسيا لفيرا، رئيسة نقابة الصيادلة", "f")
    assert s.speakers() == ["لوسيا لفيرا"]
    assert s.actor("لوسيا لفيرا").kind == "person"


def test_a_name_spelled_like_a_preposition_is_a_name(story):
    s = story("زار ال+عمدة علي ناصر الحي. و+قال ال+عمدة إن ال+ماء عاد.").names("ناصر")
    assert s.says("قال", "العمدة").speakers() == ["علي ناصر"]


def test_demonym_before_an_unknown_name(story):
    s = story("قال ال+برتغالي روي كوستا مدرب ال+فريق إن ال+مباراة صعبة.")
    s.says("قال", "البرتغالي روي كوستا مدرب الفريق")
    assert s.speakers() == ["روي كوستا"]
    assert "مدرب الفريق" in s.actor("روي كوستا").roles


def test_name_cut_in_two_after_a_title_is_whole(story):
    s = story("قال نائب رئيس ال+وزراء ال+أسترالي و+ارن دالتون إن ال+بحث مستمر.")
    assert s.says("قال", "نائب رئيس الوزراء الأسترالي وارن دالتون").speakers() == ["وارن دالتون"]


def test_first_name_alone_where_only_one_person_bears_it(story):
    s = story("قالت نائلة صبري إن ال+كتاب صدر. و+أضافت نائلة أن ال+نسخ قليلة.")
    s.names("نائلة صبري", gender="f").says("قالت", "نائلة صبري", "f").says("أضافت", "نائلة", "f")
    assert s.speakers() == ["نائلة صبري"] * 2


def test_a_son_is_not_his_father(story):
    s = story("قال فهد بن سالم بن راشد إن ال+عمل بدأ. و+قال سالم بن راشد إن ال+عمل توقف.")
    s.names("فهد بن سالم بن راشد").names("سالم بن راشد")
    s.says("قال", "فهد بن سالم بن راشد").says("قال", "سالم بن راشد")
    assert s.speakers() == ["فهد بن سالم بن راشد", "سالم بن راشد"]


def test_compound_surname_is_one_part(story):
    s = story("قال راشد بن سلطان بو فهرة إن ال+حفل نجح. و+أضاف بو فهرة أن ال+حضور كبير.")
    s.names("راشد بن سلطان بو فهرة").names("بو فهرة")
    s.says("قال", "راشد بن سلطان بو فهرة").says("أضاف", "بو فهرة")
    assert s.speakers() == ["راشد بن سلطان بو فهرة"] * 2


def test_name_cut_short_goes_on_to_the_pause(story):
    s = story("قال ال+كاتب أليكس كيماني إن ال+سعر ارتفع. و+أضاف ال+كاتب أن ال+طلب زاد.")
    s.names("أليكس").says("أضاف", "الكاتب")
    assert s.speakers() == ["أليكس كيماني"]


def test_surname_that_is_also_a_rank(story):
    s = story("زار سعيد ال+شيخ ال+مصنع. و+قال ال+شيخ إن ال+إنتاج ارتفع.").names("سعيد الشيخ")
    assert s.says("قال", "الشيخ").speakers() == ["سعيد الشيخ"]


def test_rank_that_is_also_a_team(story):
    s = story("كشف ال+فريق ضاحي مرزوق عن ال+قضية.").names("ضاحي مرزوق")
    assert s.says("كشف", "الفريق ضاحي مرزوق").speakers() == ["ضاحي مرزوق"]


def test_family_name_with_its_house(story):
    s = story("أكد ال+مفتي سعد بن فهد آل ال+شيخ أن ال+عدل واجب. و+قال آل ال+شيخ إن ال+ظلم حرام.")
    s.names("سعد بن فهد آل", gender="m")
    s.says("أكد", "المفتي سعد بن فهد آل").says("قال", "آل الشيخ")
    assert s.speakers() == ["سعد بن فهد آل الشيخ"] * 2


def test_rank_and_unknown_surname(story):
    s = story("بين ال+دكتور ال+خرباوي أن ال+دواء متوفر.")
    assert s.says("بين", "الدكتور الخرباوي").speakers() == ["الخرباوي"]


def test_noun_behind_a_surname_with_article_is_no_name(story):
    s = story("أكد زياد ال+حلبي بطل كأس ال+بلاد أن ال+فوز قريب.").names("زياد الحلبي")
    assert s.says("أكد", "زياد الحلبي بطل كأس البلاد").speakers() == ["زياد الحلبي"]


def test_word_in_quotation_marks_is_no_name(story):
    s = story("أفاد مراسل «ال+نهار تي في» أن ال+طريق مغلق.").names("النهار", kind="organization")
    assert s.says("أفاد", "مراسل «النهار تي في»").speakers() == ["مراسل «النهار تي في»"]


def test_known_surname_is_a_person_whatever_the_recognizer_says(story):
    s = story("قال سامر بولاد إن ال+فقر يضر. و+أضاف بولاد أن ال+حل قريب.")
    s.names("سامر بولاد").names("بولاد", kind="organization")
    assert s.says("قال", "سامر بولاد").says("أضاف", "بولاد").speakers() == ["سامر بولاد"] * 2


def test_verb_tells_a_man_from_a_woman_of_one_family(story):
    s = story("روى رامي عيتاني عن أخت+ه سارة عيتاني قصة. و+قال عيتاني إن+ها حزينة.")
    s.names("رامي عيتاني", gender="m").names("سارة عيتاني", gender="f")
    assert s.says("قال", "عيتاني", "m").speakers() == ["رامي عيتاني"]


def test_place_behind_an_office_is_no_given_name(story):
    s = story("أكد محافظ ميسان نادر عساف أن ال+طريق مفتوح.").names("ميسان نادر عساف")
    assert s.says("أكد", "محافظ ميسان نادر عساف").speakers() == ["نادر عساف"]


def test_particle_is_no_part_of_a_name(story):
    s = story("بدا إن رونالد حداد غاضب. و+قال حداد إن ال+حكم أخطأ.").names("إن رونالد حداد")
    assert s.says("قال", "حداد").speakers() == ["رونالد حداد"]


def test_foreign_name_with_the_ending_of_a_plural_is_an_institution(story):
    s = story("أعلنت هاردون أن ال+لعبة جاهزة.").names("هاردون", kind="organization")
    assert s.says("أعلنت", "هاردون", "f").actor("هاردون").kind == "organization"


def test_letter_behind_a_link_is_no_conjunction(story):
    s = story("أوضح محمد بن ف+ريحان أن ال+سوق هادئة.")
    s.names("محمد بن فريحان")
    assert s.says("أوضح", "محمد بن فريحان").speakers() == ["محمد بن فريحان"]


def test_open_name_takes_its_second_part(story):
    s = story("أكد ماريو أبو زيد أن ال+طريق مفتوح.").names("ماريو أبو")
    assert s.says("أكد", "ماريو أبو زيد").speakers() == ["ماريو أبو زيد"]


def test_name_behind_a_whole_title_is_a_person_whatever_the_recognizer_says(story):
    s = story("قال ال+أمين ال+عام ل+حزب ال+بناء رياض ال+حلبي إن ال+حل قريب.")
    s.names("حزب البناء", "رياض الحلبي", kind="organization")
    assert s.says("قال", "الأمين العام لحزب البناء رياض الحلبي").speakers() == ["رياض الحلبي"]


def test_name_of_a_people_is_no_part_of_a_person_s(story):
    s = story("طالب رامي عيتاني ال+مزارعيين ب+ال+صبر. و+قال عيتاني إن ال+مطر قريب.")
    s.names("رامي عيتاني المزارعيين", "عيتاني").says("طالب", "رامي عيتاني المزارعيين")
    assert s.says("قال", "عيتاني").speakers() == ["رامي عيتاني"] * 2


def test_surname_in_yin_is_a_name(story):
    s = story("قال جابر ال+حسين إن ال+مطر قريب.").names("جابر الحسين").says("قال", "جابر الحسين")
    assert s.speakers() == ["جابر الحسين"]


def test_surname_of_several_means_who_spoke_last(story):
    s = story(
        "قال رامي عيتاني إن ال+حفل قريب. و+حضر سامر عيتاني ال+لقاء. و+أوضح عيتاني أن ال+مال كاف."
    )
    s.names("رامي عيتاني", "سامر عيتاني", "عيتاني").says("قال", "رامي عيتاني")
    assert s.says("أوضح", "عيتاني").speakers() == ["رامي عيتاني"] * 2


def test_surname_of_several_who_are_silent_means_the_last_named(story):
    s = story("حضر رامي عيتاني و+جاء سامر عيتاني معه. و+أوضح عيتاني أن ال+مال كاف.")
    s.names("رامي عيتاني", "سامر عيتاني", "عيتاني")
    assert s.says("أوضح", "عيتاني").speakers() == ["سامر عيتاني"]


def test_name_that_ends_with_an_honorific_is_none(story):
    s = story("هنأ معالي وزير ال+صيد رامي عيتاني ال+فريق، متمنيا ل+هم ال+فوز.")
    s.names("هنأ معالي", "رامي عيتاني", gender="m")
    assert s.says("متمنيا", None, subject="inherited").speakers() == ["رامي عيتاني"]


def test_family_of_which_the_recognizer_knows_the_end(story):
    s = story("أكد علي آل حطاب أن ال+أمر انتهى.").names("حطاب")
    assert s.says("أكد", "علي آل حطاب").speakers() == ["علي آل حطاب"]


def test_name_is_shown_in_its_commonest_spelling(story):
    s = story("زارت ليندا فيكتوروفا ال+بلد. و+قالت ليندا فكتوروفا نعم. و+أضافت ليندا فكتوروفا لا.")
    s.names("ليندا فيكتوروفا", "ليندا فكتوروفا", gender="f").says("قالت", "ليندا فكتوروفا", "f")
    assert s.says("أضافت", "ليندا فكتوروفا", "f").speakers() == ["ليندا فكتوروفا"] * 2


def test_name_of_several_spellings_is_shown_in_the_first_where_all_are_as_common(story):
    s = story("زارت ليندا فيكتوروفا ال+بلد. و+قالت ليندا فكتوروفا إن+ه جميل.")
    s.names("ليندا فيكتوروفا", "ليندا فكتوروفا", gender="f").says("قالت", "ليندا فكتوروفا", "f")
    assert s.speakers() == ["ليندا فيكتوروفا"]


def test_word_of_negation_is_no_name(story):
    s = story("قال منسق ال+مشاريع في ال+جمعية غير ال+حكومية، رامي عيتاني، إن ال+ماء قليل.")
    s.names("رامي عيتاني").says("قال", "منسق المشاريع في الجمعية غير الحكومية، رامي عيتاني")
    assert s.speakers() == ["رامي عيتاني"]


def test_verb_taken_for_the_end_of_a_name(story):
    s = story("حضر رامي ال+حفل. و+قال رامي إن رامي كاد يغرق.").names("رامي كاد", "رامي")
    assert s.says("قال", "رامي").speakers() == ["رامي"]


def test_name_ends_before_what_describes_its_bearer(story):
    s = story("وذكر ال+طفل رامي عيتاني ذو ال+عشرة أن ال+لعب ممتع.").names("رامي عيتاني ذو العشرة")
    assert s.says("ذكر", "الطفل رامي عيتاني ذو العشرة").speakers() == ["رامي عيتاني"]


def test_spokesperson_behind_the_name_of_whom_they_speak_for(story):
    s = story("قال ال+متحدث ب+اسم رئيس ال+وزراء سامر حلبي رامي عيتاني إن ال+حكومة راضية.")
    s.names("سامر حلبي رامي عيتاني")
    source = "المتحدث باسم رئيس الوزراء سامر حلبي رامي عيتاني"
    assert s.says("قال", source).speakers() == ["رامي عيتاني"]


def test_spokesperson_with_a_name_of_four_parts(story):
    s = story("قال ال+متحدث ب+اسم ال+وزارة سامر زياد رامي عيتاني إن ال+حكومة راضية.")
    s.names("سامر زياد رامي عيتاني")
    source = "المتحدث باسم الوزارة سامر زياد رامي عيتاني"
    assert s.says("قال", source).speakers() == ["سامر زياد رامي عيتاني"]


@pytest.mark.parametrize("rest", ["ال+سوق و+كسر", "ب+متابعة قضية حلبي"])
def test_what_follows_a_title_is_no_name_by_its_place_alone(story, rest):
    s = story(f"عزا ال+محلل {rest} ال+ركود إلى ال+شتاء.")
    s.says("عزا", f"المحلل {rest.replace('+', '')}")
    assert all(actor.provenance.rule == "description" for actor in s.resolve().actors)


def test_object_taken_for_the_end_of_a_name(story):
    s = story("أصدر ال+باحث رامي عيتاني كتابا ال+يوم. و+قال رامي عيتاني إن ال+كتاب طويل.")
    s.names("رامي عيتاني كتابا", "رامي عيتاني").says("قال", "رامي عيتاني")
    tokens = [
        evolve(t, features=frozenset({"indefinite"})) if t.text == "كتابا" else t for t in s.tokens
    ]
    assert s.speakers(tokens=tuple(tokens)) == ["رامي عيتاني"]


def test_known_full_name_is_a_person_whatever_the_recognizer_says(story):
    s = story("قال ال+نائب عماد أولاد جبل نعم. و+أضاف عماد أولاد جبل أن ال+بيت مرتب.")
    s.says("قال", "النائب عماد أولاد جبل").says("أضاف", "عماد أولاد جبل")
    start = s.text.rindex("عماد")
    s.mentions = [Mention(start, start + 14, "عماد أولاد جبل", kind="organization", form="name")]
    assert s.speakers() == ["عماد أولاد جبل"] * 2
    assert [a.kind for a in s.resolve().actors] == ["person"]


def test_letter_that_opens_a_given_name_behind_a_title_is_part_of_it(story):
    s = story("أعلن ال+عقيد ب+لحسن عيتاني أن ال+جبل آمن.").names("لحسن عيتاني")
    assert s.says("أعلن", "العقيد بلحسن عيتاني").speakers() == ["بلحسن عيتاني"]


def test_person_to_whom_somebody_is_loyal_does_not_speak(story):
    s = story("كشف قائد محلي موال ل+ل+رئيس رامي عيتاني أن ال+خطة جاهزة.").names("رامي عيتاني")
    s.says("كشف", "قائد محلي موال للرئيس رامي عيتاني")
    assert [a.kind for a in s.resolve().actors] == ["unnamed"]


@pytest.mark.parametrize("rank", ["ال+عقيد ال+تشادي", "ال+عميد جنرال ال+تشادي"])
def test_nationality_between_rank_and_name_is_no_part_of_the_name(story, rank):
    s = story(f"قال {rank} سامر كوني إن ال+حدود آمنة.").names("سامر كوني")
    assert s.says("قال", f"{rank.replace('+', '')} سامر كوني").speakers() == ["سامر كوني"]


def test_family_behind_a_name_belongs_to_it(story):
    s = story("أكد ال+أمير سالم بن نادر آل عيتاني أن ال+حفل كبير.")
    s.names("سالم بن نادر", "عيتاني", gender="m").says("أكد", "الأمير سالم بن نادر آل عيتاني")
    assert s.speakers() == ["سالم بن نادر آل عيتاني"]


def test_verb_and_office_are_no_name(story):
    s = story("دان أمين سر ال+مجلس رامي عيتاني ال+عمل، مؤكدا أن ال+بلد آمن.")
    s.names("دان أمين", "رامي عيتاني", gender="m").says("مؤكدا", None, subject="inherited")
    perfect = frozenset({"verb", "perfect"})
    tokens = [evolve(t, features=perfect) if t.text == "دان" else t for t in s.tokens]
    assert s.speakers(tokens=tuple(tokens)) == ["رامي عيتاني"]


def test_name_in_marks_behind_a_youth(story):
    s = story("قال ال+فتى «رامي» إن ال+بحر جميل.").names("رامي")
    assert s.says("قال", "الفتى «رامي»").speakers() == ["رامي"]


def test_adviser_of_a_named_person_speaks(story):
    s = story("قال مستشار حلبي ال+دكتور سامر عساف إن ال+وقت ضيق.").names("حلبي", "سامر عساف")
    assert s.says("قال", "مستشار حلبي الدكتور سامر عساف").speakers() == ["سامر عساف"]


def test_rank_before_the_only_name_keeps_it(story):
    s = story("قال مستشار ال+وزير ال+دكتور سامر عساف إن ال+وقت ضيق.").names("سامر عساف")
    assert s.says("قال", "مستشار الوزير الدكتور سامر عساف").speakers() == ["سامر عساف"]


def test_letter_taken_for_a_preposition_inside_a_name(story):
    s = story("أكد مدير ال+متحف، سامر ل+خضر عساف، أن ال+ترميم بدأ. و+أضاف عساف أن ال+كلفة عالية.")
    s.names("سامر", "خضر عساف", "عساف", gender="m")
    s.says("أكد", "مدير المتحف، سامر لخضر عساف").says("أضاف", "عساف")
    assert s.speakers() == ["سامر لخضر عساف"] * 2


def test_preposition_behind_whom_a_verb_has_is_no_letter(story):
    s = story("شرح سامر ل+نادر عساف ال+خطة. و+قال نادر عساف إن ال+كلفة عالية.")
    s.names("سامر", "نادر عساف", gender="m").says("قال", "نادر عساف")
    verb = frozenset({"verb", "perfect"})
    tokens = [evolve(t, features=verb) if t.text == "شرح" else t for t in s.tokens]
    assert s.speakers(tokens=tuple(tokens)) == ["نادر عساف"]


def test_letter_taken_for_a_conjunction_inside_a_speaker(story):
    s = story("أكدت ليلى برصالي ف+لفول ال+مديرة أن ال+مخزون كاف.").names("ليلى برصالي", gender="f")
    s.says("أكدت", "ليلى برصالي فلفول المديرة", "f")
    assert s.speakers() == ["ليلى برصالي فلفول"]


def test_verb_tells_whose_surname_a_given_name_is(story):
    s = story("قال مدير ال+متحف سامر إكرام إن ال+ترميم بدأ. و+أبان اكرام أن ال+كلفة عالية.")
    s.names("سامر إكرام", gender="m").names("اكرام", gender="f")
    s.says("قال", "مدير المتحف سامر إكرام").says("أبان", "اكرام")
    assert s.speakers() == ["سامر إكرام"] * 2


def test_title_of_a_woman_leaves_her_given_name_to_her(story):
    s = story(
        "قال مدير ال+متحف سامر إكرام إن ال+ترميم بدأ. و+أبانت ال+سيدة اكرام أن ال+كلفة عالية."
    )
    s.names("سامر إكرام", gender="m").names("اكرام", gender="f")
    s.says("قال", "مدير المتحف سامر إكرام").says("أبانت", "السيدة اكرام", "f")
    assert s.speakers() == ["سامر إكرام", "اكرام"]


def test_one_of_those_just_told_of_has_a_name(story):
    s = story("أكد أحدهم سامر عساف أن ال+بئر جفت.").names("سامر عساف")
    s.says("أكد", "أحدهم سامر عساف")
    cut = {"stem": s.span("أحد"), "stem_norm": "احد", "enclitics": (s.span("هم"),)}
    tokens = [evolve(t, **cut) if t.text == "أحدهم" else t for t in s.tokens]
    assert s.speakers(tokens=tuple(tokens)) == ["سامر عساف"]


def test_name_in_marks_behind_a_trade_and_its_nationality(story):
    s = story("قال ال+بائع ال+عماني «رامي» إن ال+موسم جيد.").names("رامي")
    assert s.says("قال", "البائع العماني «رامي»").speakers() == ["رامي"]


def test_name_in_marks_of_what_somebody_deals_with_is_not_theirs(story):
    s = story("أفاد ال+ناشط ال+مختص ب+متابعة قضية «حمدان»، علي آل سالم، ب+أن ال+حكم قريب.")
    s.names("حمدان").says("أفاد", "الناشط المختص بمتابعة قضية «حمدان»، علي آل سالم")
    assert s.speakers() == ["علي آل سالم"]


def test_noun_before_many_is_no_name(story):
    s = story("تضرر صغار ال+مقاولين. و+قال سامر عساف إن ال+سوق صعبة.").names("سامر عساف")
    s.says("قال", "سامر عساف", antecedent="صغار المقاولين")
    assert s.speakers() == ["سامر عساف"]


@pytest.mark.parametrize(("feature", "who"), [("imperfect", "حلبي"), ("noun", "يزيد حلبي")])
def test_imperfect_taken_for_the_beginning_of_a_known_name(story, feature, who):
    s = story("قال حلبي إن ال+قصيدة طويلة. و+أكد يزيد حلبي أن ال+وزن سليم.")
    s.names("يزيد حلبي", "حلبي", gender="m").says("قال", "حلبي").says("أكد", "يزيد حلبي")
    told = frozenset({feature})
    tokens = [evolve(t, features=told) if t.text == "يزيد" else t for t in s.tokens]
    assert s.resolve(tokens=tuple(tokens)).actors[0].name == who


@pytest.mark.parametrize("name", ["جان-كلود عساف", "كيم جونغ-أون", "ماري-لور حلبي"])
def test_a_name_is_whole_with_its_hyphens(story, name):
    s = story(f"قال ال+خبير {name} إن ال+سوق هادئة.").names(name)
    assert s.says("قال", f"الخبير {name}").speakers() == [name]


def test_the_hyphen_of_a_region_joins_no_name(story):
    s = story(
        "تحدث نادر عساف، خبير في ال+قطاع ب+درعة-نورديس. و+أوضح ال+خبير في ال+قطاع ب+درعة-نورديس"
        " أن ال+سوق هادئة."
    ).names("نادر عساف", gender="m")
    assert s.says("أوضح", "الخبير في القطاع بدرعة-نورديس").speakers() == ["نادر عساف"]


@pytest.mark.parametrize("honour", ["آية الله", "حجة الإسلام"])
def test_two_words_that_honour_are_no_part_of_a_name(story, honour):
    s = story(f"أكد ال+شيخ {honour} سامر حلبي أن ال+سد آمن.").names(f"{honour} سامر حلبي")
    assert s.says("أكد", f"الشيخ {honour} سامر حلبي").speakers() == ["سامر حلبي"]


def test_two_words_that_honour_are_nobodys_name(story):
    s = story("أكد ال+زعيم آية الله سامر حلبي أن ال+سد آمن.").names("آية الله", "حلبي")
    assert s.says("أكد", "الزعيم آية الله سامر حلبي").speakers() == ["سامر حلبي"]


@pytest.mark.parametrize("arm", ["ركن", "بحري", "ركن طيار", "متقاعد"])
def test_the_arm_behind_a_rank_is_no_part_of_a_name(story, arm):
    s = story(f"أكد ال+لواء {arm} سامر حلبي أن ال+سد آمن.").names(f"{arm} سامر حلبي")
    assert s.says("أكد", f"اللواء {arm} سامر حلبي").speakers() == ["سامر حلبي"]


def test_a_name_with_lineage_behind_two_titles_is_one_name(story):
    source = "المتحدث باسم وزير الري المقدم سامر بن نادر حلبي"
    s = story(f"أكد {source} أن ال+سد آمن.").names("سامر بن نادر حلبي")
    assert s.says("أكد", source).speakers() == ["سامر بن نادر حلبي"]


@pytest.mark.parametrize("title", ["مدرب المنتخب", "رئيس النادي"])
def test_a_known_name_in_marks_behind_a_whole_title_is_the_speakers(story, title):
    marked = title.replace("ال", "ال+")
    s = story(f"أكد {marked} «سامر حلبي» أن ال+سد آمن.").names("سامر حلبي")
    assert s.says("أكد", f"{title} «سامر حلبي»").speakers() == ["سامر حلبي"]


def test_a_name_in_marks_behind_a_bare_noun_is_not_the_speakers(story):
    s = story("أكد مدير شركة «سامر حلبي» أن ال+سد آمن.").names("سامر حلبي")
    assert s.says("أكد", "مدير شركة «سامر حلبي»").speakers() == ["مدير شركة «سامر حلبي»"]


def test_who_is_taken_for_a_body_is_a_person_where_an_office_follows(story):
    s = story("أكد رامون فالدس، وزير الري، أن ال+سد آمن. و+قال فالدس إن ال+ماء وفير.")
    s.names("رامون فالدس", kind="organization")
    s.says("أكد", "رامون فالدس، وزير الري").says("قال", "فالدس")
    assert s.speakers() == ["رامون فالدس"] * 2
