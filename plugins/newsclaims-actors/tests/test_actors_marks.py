"""Names with marks around them or in them, and words behind a name that are none of it."""

import pytest


@pytest.mark.parametrize("title", ["الناطق باسم الحكومة", "المتحدث باسم الجيش"])
def test_a_name_in_marks_behind_a_definite_title_is_the_speakers(story, title):
    s = story(f"أكد {title} «سامر حلبي» أن ال+سد آمن.").names("سامر حلبي")
    s.says("أكد", f"{title} «سامر حلبي»")
    assert s.speakers() == ["سامر حلبي"]


@pytest.mark.parametrize("body", ["«جبهة النهر» المنشقة", "«منتدى السدود» الوطني"])
def test_marks_in_the_name_of_a_body_are_whole(story, body):
    s = story(f"أكدت {body} أن ال+سد آمن.")
    s.says("أكدت", body, "f")
    assert s.speakers() == [body]


def test_a_name_ends_before_marks_that_do_not_close_in_it(story):
    s = story('ذكر سامر حلبي "ستاند اب" كوميدي أن ال+سد آمن.').names("سامر حلبي")
    s.says("ذكر", 'سامر حلبي "ستاند اب" كوميدي')
    assert s.speakers() == ["سامر حلبي"]


def test_a_nickname_in_a_name_stays(story):
    s = story("أكد سامر «أبو ليلى» حلبي أن ال+سد آمن.").names("سامر")
    s.says("أكد", "سامر «أبو ليلى» حلبي")
    assert s.speakers() == ["سامر «أبو ليلى» حلبي"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("تقرير المعهد الدولي سالف الذكر", "تقرير المعهد الدولي"),
        ("الشركة سالفة الذكر", "الشركة"),
        ("المصدر آنف الذكر", "المصدر"),
    ],
)
def test_what_was_mentioned_before_is_no_part_of_a_name(story, source, name):
    s = story(f"أشار {source} إلى أن ال+سد آمن.")
    s.says("أشار", source)
    assert s.speakers() == [name]


@pytest.mark.parametrize("family", ["المخرج", "الكاتب", "المدير"])
def test_a_surname_like_a_title_ends_a_name_with_lineage(story, family):
    name = f"سامر بن علي {family}"
    s = story(f"أكد المهندس {name} أن ال+سد آمن.").names("سامر بن علي")
    s.says("أكد", f"المهندس {name}")
    assert s.speakers() == [name]


def test_a_title_behind_a_name_without_one_before_it_is_no_surname(story):
    s = story("أكد سامر بن علي المدير أن ال+سد آمن.").names("سامر بن علي")
    s.says("أكد", "سامر بن علي المدير")
    assert s.speakers() == ["سامر بن علي"]


@pytest.mark.parametrize("deed", ["إعلان", "نشر"])
def test_what_is_made_known_does_not_speak(story, deed):
    s = story(f"{deed} النتائج يقترب. و+أضاف أن ال+سد آمن.").says("أضاف")
    assert s.speakers() == [""]


@pytest.mark.parametrize("time", ["صباح إعلان", "عشية انعقاد"])
def test_the_subject_stands_behind_the_time_of_a_deed(story, time):
    s = story(
        f"قال نادر عساف إن ال+سد آمن. {time} النتائج وصل ال+وزير سامر حلبي. و+أضاف أن ال+ماء وفير."
    )
    s.names("نادر عساف", "سامر حلبي").says("قال", "نادر عساف").says("أضاف")
    assert s.speakers() == ["نادر عساف", "سامر حلبي"]


@pytest.mark.parametrize("name", ['سامر "أبو ليلى"', "سامر «الصغير»"])
def test_a_name_has_the_mark_that_closes_its_last_words(story, name):
    s = story(f"أكد ال+مطرب {name} أن ال+سد آمن.").names("سامر")
    s.says("أكد", f"المطرب {name}")
    assert s.speakers() == [name]
