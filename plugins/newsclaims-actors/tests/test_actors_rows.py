"""Rows of speakers, bodies called by a name in marks, and who goes on with whom."""

import pytest

MINISTRIES = ["وزارة الزراعة", "وزارة الري", "وزارة النقل"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("صحيفة «الواحة»", "الواحة"),
        ("صحيفة «الواحة» المحلية", "الواحة"),
        ('موقع "سد نت"', "سد نت"),
        ("شبكة “النهر نيوز” الإخبارية", "النهر نيوز"),
        ("تنظيم «سرايا السد» الإرهابي", "سرايا السد"),
        ("منظمة «أطباء السدود»", "منظمة «أطباء السدود»"),
        ("مراسل صحيفة «الواحة»", "مراسل صحيفة «الواحة»"),
        ("صحيفة «الواحة» في المدينة", "صحيفة «الواحة» في المدينة"),
    ],
)
def test_a_medium_or_a_band_is_called_by_its_name_in_marks(story, source, name):
    s = story(f"ذكر {source} أن ال+سد آمن.")
    assert s.says("ذكر", source).speakers() == [name]


@pytest.mark.parametrize("last", ["نقيب المهندسين", "وزير الري"])
def test_each_of_a_row_speaks_also_the_last_without_a_name(story, last):
    source = f"سامر حلبي، و+نادر عساف، و+{last}"
    s = story(f"أكد كل من {source}، أن ال+سد آمن.").names("سامر حلبي", "نادر عساف")
    s.says("أكد", source.replace("+", ""))
    assert s.speakers() == [f"سامر حلبي + نادر عساف + {last}"]


def test_behind_each_an_office_speaks_besides_one_name(story):
    s = story("أكد كل من سامر حلبي، و+وزير الري أن ال+سد آمن.").names("سامر حلبي")
    assert s.says("أكد", "سامر حلبي، ووزير الري").speakers() == ["سامر حلبي + وزير الري"]


def test_without_each_a_second_office_is_that_of_the_one_who_is_named(story):
    s = story("أكد سامر حلبي، و+وزير الري أن ال+سد آمن.").names("سامر حلبي")
    assert s.says("أكد", "سامر حلبي، ووزير الري").speakers() == ["سامر حلبي"]


@pytest.mark.parametrize("comma", ["", "،"])
def test_a_plural_of_ministries_and_a_row_of_nouns_name_each(story, comma):
    source = f"وزارات ال+زراعة{comma} و+ال+ري{comma} و+ال+نقل"
    s = story(f"دعت {source} إلى ال+حذر. و+قالت وزارة ال+ري إن ال+سد آمن.")
    s.says("دعت", source.replace("+", ""), "f").says("قالت", "وزارة الري", "f")
    assert s.speakers() == [" + ".join(MINISTRIES), "وزارة الري"]


def test_adjectives_of_one_ministry_in_a_row_name_each(story):
    source = "وزارات ال+ري ال+مصرية، و+ال+سودانية"
    s = story(f"دعت {source} إلى ال+حذر.").says("دعت", source.replace("+", ""), "f")
    assert s.speakers() == ["وزارة الري المصرية + وزارة الري السودانية"]


@pytest.mark.parametrize(
    "source",
    ["وزارتا ال+زراعة و+ال+ري و+ال+نقل", "شركات ال+نفط و+ال+غاز", "وزارة ال+زراعة و+ال+ري"],
)
def test_other_rows_of_nouns_are_one_body(story, source):
    s = story(f"دعت {source} إلى ال+حذر.")
    s.says("دعت", source.replace("+", ""), "f")
    assert s.speakers() == [source.replace("+", "")]


def test_a_noun_before_a_verb_that_reports_nothing_goes_back_to_its_description(story):
    s = story("نقلت وكالة ال+ري ال+وطنية خبر ال+سد. و+تابعت ال+وكالة عملها و+أضافت أن ال+سد آمن.")
    assert s.says("أضافت", None, "f").speakers() == ["وكالة الري الوطنية"]


@pytest.mark.parametrize("verb", ["شدد", "أضاف"])
def test_nobody_goes_on_with_who_speaks_in_a_relative_clause(story, verb):
    s = story(f"انتقد نادر عساف حجز ال+سفن التي تقول مصر إنها ل+ها، و+{verb} على ال+حوار.")
    s.names("نادر عساف").names("مصر", kind="place")
    s.says("انتقد", "نادر عساف", content="حجز السفن").says("تقول", "مصر", "f").says(verb)
    assert s.speakers() == ["نادر عساف", "مصر", "نادر عساف"]
