"""Who speaks behind a verb that attributes a clause, and through whom."""

import pytest

FACT = "أغلقت ال+بلدية ال+سوق"


@pytest.mark.parametrize("opening", ["على ما علمته", "حسبما علمت", "وفق ما علمته", "كما علمت"])
@pytest.mark.parametrize("medium", ["ال+جريدة", "«النهر»"])
@pytest.mark.parametrize("origin", ["مصادر محلية", "مصدر مطلع"])
def test_whom_a_newsroom_learnt_it_from_speaks(only, opening, medium, origin):
    opening = opening.replace("علمته", "علمت~ه")
    claim = only(f"{FACT}، {opening} {medium} من {origin}.")
    assert (str(claim.source), str(claim.via)) == (origin, medium.replace("+", "").strip("«»"))


@pytest.mark.parametrize(
    ("verb", "whom", "relays"),
    [
        ("نقل", "ال+وزير", "نائبان حضرا ال+لقاء"),
        ("نقلت", "ال+وزيرة", "وكالة الأنباء"),
        ("نقلت", "ال+مدير", "صحيفة محلية"),
    ],
)
def test_who_is_quoted_may_stand_before_who_relays_it(only, verb, whom, relays):
    claim = only(f"{FACT}، كما {verb} عن {whom} {relays}.")
    assert str(claim.source) == whom.replace("+", "")


@pytest.mark.parametrize("listener", ["ل+ل+صحفيين", "ل+ل+صحيفة", "لـ«النهر»", "ل+وكالة ال+أنباء"])
@pytest.mark.parametrize("speaker", ["مدير ال+مستشفى", "ال+وزيرة"])
def test_a_listener_may_stand_before_who_speaks(only, listener, speaker):
    claim = only(f"{FACT}، كما قال {listener} {speaker}.")
    assert str(claim.source) == speaker.replace("+", "")


@pytest.mark.parametrize(
    "clause", ["حصلت علي~ه ال+جريدة", "اطلعت علي~ه «النهر»", "تلقت ال+وكالة نسخة من~ه", "صدر أمس"]
)
@pytest.mark.parametrize("opening", ["وفق ما أورد~ه", "كما أفاد", "حسب ما جاء في"])
def test_a_clause_may_describe_the_document(only, texts, opening, clause):
    claim = only(f"{FACT}، {opening} بلاغ ل+ل+وزارة {clause}.")
    assert str(claim.source) == "بلاغ للوزارة"
    assert texts(claim.content) == [FACT.replace("+", "")]


def test_a_verb_behind_a_comma_is_no_description(only, texts):
    claim = only("وفق ما أفاد مصدر أمني، أغلقت ال+بلدية ال+سوق.")
    assert texts(claim.content) == ["أغلقت البلدية السوق"]


@pytest.mark.parametrize("noun", ["تقديرات", "تحذيرات", "توقعات", "مزاعم"])
def test_a_word_of_speech_in_the_plural_is_the_cue(only, noun):
    claim = only(f"{FACT}، وفقا ل+{noun} ال+وزارة.")
    assert (str(claim.cue), str(claim.source)) == (noun, "الوزارة")


@pytest.mark.parametrize("network", ["مواقع ال+تواصل", "منصة «النهر»", "صفحات فيسبوك"])
def test_where_it_was_written_is_no_part_of_who_wrote_it(only, network):
    claim = only(f"{FACT}، كما تداول ناشطون على {network}.")
    assert str(claim.source) == "ناشطون"


@pytest.mark.parametrize("opening", ["ب+هذه ال+عبارة", "ب+هذه ال+كلمات", "هكذا"])
@pytest.mark.parametrize(
    "verb", ["اختصر ال+وزير موقف~ه", "افتتح ال+وزير كلمت~ه", "رد ال+وزير على ما قيل عن~ه"]
)
def test_what_was_said_is_taken_up_whatever_the_verb(only, texts, opening, verb):
    claim = only(f"«لن نوقع قبل الفجر»، {opening} {verb}.")
    assert (str(claim.source), texts(claim.content)) == ("الوزير", ["لن نوقع قبل الفجر"])
    assert claim.form == "direct"


@pytest.mark.parametrize("rest", ["ب+هذه ال+سرعة انتهى ال+حفل", "ب+هذه ال+كلمات انتهى ال+حفل"])
def test_a_deed_behind_no_quotation_tells_nothing(attribute, rest):
    assert attribute(f"غادر ال+جميع، {rest}.") == []


@pytest.mark.parametrize("adverbial", ["باقتضاب", "بحزم", "بسخرية"])
def test_manner_is_no_part_of_who_answers(only, adverbial):
    claim = only(f"«نعم»، رد سامر القيسي {adverbial} حين سئل.", person=["سامر القيسي"])
    assert str(claim.source) == "سامر القيسي"
