"""Kin, lawyers, aides and spokespersons speak for themselves, not as whom they belong to."""

import pytest

KIN = ("والدة", "شقيقة", "زوجة", "ابنة", "حفيدة")
MEN = ("والد", "نجل", "شقيق", "صهر", "محامي", "سائق", "طبيب", "وكيل", "مستشار")


def told(story, source, rest="", *, agreement="m", names=("كريم نصار",)):
    verb = "قالت" if agreement == "f" else "قال"
    marked = " ".join(f"ال+{w[2:]}" if w.startswith("ال") else w for w in source.split())
    s = story(f"{verb} {marked} إن ال+أمر صعب.{rest}").names(*names, gender="m")
    return s.says(verb, source, agreement)


@pytest.mark.parametrize("owner", ["كريم نصار", "الأسير كريم نصار", "الفنان كريم نصار"])
@pytest.mark.parametrize("kin", [*KIN, *MEN])
def test_a_relation_of_somebody_named_is_the_speaker(story, kin, owner):
    s = told(story, f"{kin} {owner}", agreement="f" if kin in KIN else "m")
    assert s.speakers() == [f"{kin} كريم نصار"]
    assert s.actor(f"{kin} كريم نصار").kind == "person"


@pytest.mark.parametrize("speaker", ["المتحدث", "الناطق"])
@pytest.mark.parametrize("office", ["الرئيس", "الوزير", "النائب"])
def test_a_spokesperson_of_somebody_named_is_the_speaker(story, speaker, office):
    s = told(story, f"{speaker} باسم {office} كريم نصار")
    assert s.speakers() == [f"{speaker} باسم كريم نصار"]


@pytest.mark.parametrize(
    ("bare", "title", "verb", "gender"),
    [("محامي", "المحامي", "أضاف", "m"), ("والدة", "الوالدة", "أضافت", "f")],
)
def test_the_noun_alone_goes_back_to_the_relation(story, bare, title, verb, gender):
    rest = f" و+{verb} ال+{title[2:]} أن ال+حكم ظالم."
    s = told(story, f"{bare} كريم نصار", rest, agreement=gender).says(verb, title, gender)
    assert s.speakers() == [f"{bare} كريم نصار"] * 2


def test_the_owner_keeps_his_name(story):
    s = told(story, "والد كريم نصار", " و+أكد نصار أن ال+حكم ظالم.")
    assert s.says("أكد", "نصار").speakers() == ["والد كريم نصار", "كريم نصار"]


@pytest.mark.parametrize(
    "source",
    [
        "المحامي كريم نصار",
        "محامي الشركة كريم نصار",
        "طبيب المنتخب كريم نصار",
        "حارس المرمى كريم نصار",
        "وكيل وزارة الصحة كريم نصار",
        "وكيل اللاعبين كريم نصار",
        "مستشار الرئيس الفرنسي كريم نصار",
        "المتحدث باسم الوزارة كريم نصار",
        "شقيقه كريم نصار",
    ],
)
def test_who_serves_a_body_or_an_office_is_named_himself(story, source):
    assert told(story, source).speakers() == ["كريم نصار"]


def test_a_name_behind_a_comma_is_that_of_the_relation(story):
    s = told(story, "محامي كريم نصار، سامر حلبي،", names=("كريم نصار", "سامر حلبي"))
    assert s.speakers() == ["سامر حلبي"]


def test_the_gender_of_a_name_tells_whose_it_is(story):
    s = story("قالت زوجة ال+وزير سلمى حلبي إن ال+حفل خيري.").names("سلمى حلبي", gender="f")
    assert s.says("قالت", "زوجة الوزير سلمى حلبي", "f").speakers() == ["سلمى حلبي"]


def test_another_holder_of_the_office_shows_who_the_aide_is(story):
    s = story("زار ال+رئيس نادر عساف ال+قرية. و+قال مستشار ال+رئيس كريم نصار إن ال+ماء وفير.")
    s.names("نادر عساف", "كريم نصار", gender="m").says("قال", "مستشار الرئيس كريم نصار")
    assert s.speakers() == ["كريم نصار"]


@pytest.mark.parametrize("title", ["المدير", "القاضي", "المدرب"])
@pytest.mark.parametrize("name", ["سالم", "رامي", "ماهر"])
def test_a_title_is_no_part_of_a_single_name(story, title, name):
    s = story(f"قال ال+{title[2:]} {name} إن ال+أمر صعب.")
    assert s.says("قال", f"{title} {name}").speakers() == [name]


def test_a_name_ends_before_a_noun_of_relation(story):
    s = story("ودعت ال+وزيرة سلمى حلبي نظيرها كريم نصار و+قالت إن ال+أمر صعب.")
    s.names("سلمى حلبي نظيرها كريم نصار", gender="f")
    assert s.says("قالت", agreement="f").speakers() == ["سلمى حلبي"]


def test_what_a_body_is_most_of_is_no_part_of_its_name(story):
    s = story("أعلنت شركة نماء أكبر منتج ل+لورق أن ال+مصنع قديم.").names(
        "نماء", kind="organization"
    )
    assert s.says("أعلنت", "شركة نماء أكبر منتج للورق", "f").speakers() == ["شركة نماء"]


def test_a_seat_adds_nothing_to_a_known_trade(story):
    s = story(
        "قال نادر عساف إن ال+سد آمن. و+أوضح ال+برلماني عن دائرة ال+ساحل أن ال+ماء وفير."
    ).names("نادر عساف", gender="m")
    s.says("قال", "نادر عساف").says("أوضح", "البرلماني عن دائرة الساحل")
    assert s.speakers() == ["نادر عساف"] * 2


@pytest.mark.parametrize("other", ["الوزير", "الرئيس", "المدير"])
def test_another_office_is_another_person(story, other):
    s = story(f"قال ال+قاضي إن ال+سد آمن. و+قال ال+{other[2:]} إن ال+ماء وفير.")
    assert s.says("قال", "القاضي").says("قال", other).speakers() == ["القاضي", other]


@pytest.mark.parametrize(
    "household", ["أسرة", "عائلة", "ذوو", "أهل", "أقارب", "زملاء", "ورثة", "هيئة دفاع"]
)
@pytest.mark.parametrize("owner", ["كريم نصار", "الأسير كريم نصار", "الطالب كريم نصار"])
def test_a_household_of_somebody_named_is_the_speaker(story, household, owner):
    assert told(story, f"{household} {owner}", agreement="f").speakers() == [
        f"{household} كريم نصار"
    ]


@pytest.mark.parametrize(
    "relation",
    ["الطبيب المعالج", "السائق الشخصي", "الحارس الشخصي", "الشقيق الأكبر", "المحامي"],
)
@pytest.mark.parametrize("owner", ["ل+ل+لاعب", "ل+ل+رئيس السابق", "ل+ل+نائب المغتال", ""])
def test_who_is_for_somebody_named_is_the_speaker(story, relation, owner):
    name = "كريم نصار" if owner else "ل+كريم نصار"
    marked = " ".join(f"ال+{w[2:]}" for w in relation.split())
    whom = " ".join(f"{owner.replace(' ال', ' ال+')} {name}".split())
    s = story(f"قال {marked} {whom} إن ال+أمر صعب.").names("كريم نصار", gender="m")
    source = f"{relation} {whom}".replace("+", "")
    assert s.says("قال", source).speakers() == [f"{relation} لكريم نصار"]


@pytest.mark.parametrize(
    "office", ["المدير الفني ل+ل+منتخب", "المستشار الإعلامي ل+ل+وزارة", "المستشار ل+ل+رئيس"]
)
def test_what_an_office_is_for_leaves_its_holder_named(story, office):
    marked = " ".join(w if "+" in w else f"ال+{w[2:]}" for w in office.split())
    s = story(f"قال {marked} كريم نصار إن ال+أمر صعب.").names("كريم نصار", gender="m")
    s.says("قال", f"{office} كريم نصار".replace("+", ""))
    assert not s.speakers()[0].endswith("لكريم نصار")


def test_where_the_owner_served_is_left_out(story):
    s = story("قالت أرملة ال+وكيل ب+ال+حرس ال+وطني كريم نصار إن ال+أمر صعب.")
    s.names("كريم نصار", gender="m")
    source = "أرملة الوكيل بالحرس الوطني كريم نصار"
    assert s.says("قالت", source, "f").speakers() == ["أرملة كريم نصار"]


@pytest.mark.parametrize(
    ("kin", "again", "verb", "gender"),
    [
        ("والد", "الأب", "أضاف", "m"),
        ("والدة", "الأم", "أضافت", "f"),
        ("والدة", "الأم الحزينة", "أضافت", "f"),
        ("نجل", "الابن", "أضاف", "m"),
        ("شقيق", "الأخ", "أضاف", "m"),
        ("شقيقة", "الأخت", "أضافت", "f"),
        ("أرملة", "الزوجة", "أضافت", "f"),
    ],
)
def test_another_word_for_the_kin_goes_back_to_them(story, kin, again, verb, gender):
    marked = " ".join(f"ال+{w[2:]}" for w in again.split())
    rest = f" و+{verb} {marked} أن ال+حكم ظالم."
    s = told(story, f"{kin} كريم نصار", rest, agreement=gender).says(verb, again, gender)
    assert s.speakers() == [f"{kin} كريم نصار"] * 2


def test_the_mother_is_no_mother_of_whoever_spoke(story):
    rest = " و+أضافت ال+أم أن ال+حكم ظالم."
    s = told(story, "النائبة سلمى حلبي", rest, agreement="f", names=("سلمى حلبي",))
    assert s.says("أضافت", "الأم", "f").speakers()[1] == "الأم"


@pytest.mark.parametrize(("cue", "agreement"), [("أضافت", "f"), ("أضافوا", "mp")])
def test_a_family_goes_on_in_the_singular_or_the_plural(story, cue, agreement):
    s = told(story, "أسرة كريم نصار", f" و+{cue} أن ال+حكم ظالم.", agreement="f")
    assert s.says(cue, None, agreement).speakers() == ["أسرة كريم نصار"] * 2


@pytest.mark.parametrize("owner", ["الفنان كريم نصار", "الفنان الراحل كريم نصار", "كريم نصار"])
def test_who_manages_somebody_speaks_for_himself(story, owner):
    assert told(story, f"مدير أعمال {owner}").speakers() == ["مدير أعمال كريم نصار"]


def test_the_spokesperson_of_a_household_is_not_the_one_it_is_of(story):
    s = told(story, "المتحدث باسم عائلة الأسير كريم نصار")
    assert s.speakers() == ["المتحدث باسم عائلة كريم نصار"]
