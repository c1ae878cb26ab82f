"""The former and the latter of two people, and whom a clause with ``وهو`` is about."""

import pytest


def met(story, who, *, second="رامي عيتاني", agreement="m", gender="m"):
    verb = "قالت" if agreement == "f" else "قال"
    marked = " ".join(f"ال+{w[2:]}" if w.startswith("ال") else w for w in who.split())
    s = story(f"التقى نادر عساف مع {second}. و+{verb} {marked} إن ال+خطة جاهزة.")
    s.names("نادر عساف", gender="m").names(second, gender=gender)
    return s.says(verb, who, agreement)


@pytest.mark.parametrize("who", ["الأخير", "هذا الأخير", "الثاني"])
def test_the_latter_is_who_was_named_last(story, who):
    assert met(story, who).speakers() == ["رامي عيتاني"]


def test_the_former_is_who_was_named_before_the_last(story):
    assert met(story, "الأول").speakers() == ["نادر عساف"]


@pytest.mark.parametrize(
    ("who", "agreement", "speaker"),
    [("الأول", "m", "نادر عساف"), ("الأخيرة", "f", "ليلى حداد"), ("الثانية", "f", "ليلى حداد")],
)
def test_the_gender_of_the_word_tells_which_of_two(story, who, agreement, speaker):
    s = met(story, who, second="ليلى حداد", agreement=agreement, gender="f")
    assert s.speakers() == [speaker]


@pytest.mark.parametrize("second", ["الأخير", "الثاني"])
def test_the_latter_stays_who_was_named_last_when_the_former_has_spoken(story, second):
    s = story(
        "التقى نادر عساف مع رامي عيتاني. و+أكد ال+أول أن ال+خطة جاهزة، "
        f"فيما قال ال+{second[2:]} إن ال+وقت ضيق."
    )
    s.names("نادر عساف", "رامي عيتاني").says("أكد", "الأول").says("قال", second)
    assert s.speakers() == ["نادر عساف", "رامي عيتاني"]
