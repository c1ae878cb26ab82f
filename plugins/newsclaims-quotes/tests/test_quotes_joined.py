"""Where a speaker's noun phrase ends: rows of speakers, whom they address, whose seat they hold."""

import pytest


@pytest.mark.parametrize(
    "listener", ["ل+ل+متهم", "ل+ل+شاهد", "ل+لاعبي~ه", "ل+ل+نواب", "ل+أعضاء النادي"]
)
@pytest.mark.parametrize("speaker", ["القاضي", "المدرب", "مدير النادي"])
@pytest.mark.parametrize(
    "order", ["قال {s} {l}: لا عودة إلى الوراء.", "أكد {s} {l} أن القرار نهائي."]
)
def test_whom_one_speaks_to_is_no_part_of_the_source(only, order, speaker, listener):
    assert str(only(order.format(s=speaker, l=listener)).source) == speaker


@pytest.mark.parametrize(
    "office",
    [
        "الأمين العام ل+ل+حزب",
        "المدير التنفيذي ل+ل+شركة",
        "الممثل الخاص ل+ل+أمين العام",
        "رئيس الاتحاد الوطني ل+ل+مزارعين",
    ],
)
def test_what_an_office_is_for_belongs_to_it(only, office):
    assert str(only(f"قال {office} إن القرار نهائي.").source) == office.replace("+", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "قال كل من سامر حلبي و+رامي عساف إن القرار نهائي.",
        "القرار نهائي، بحسب كل من سامر حلبي و+رامي عساف.",
    ],
)
def test_each_of_them_is_no_part_of_the_source(only, sentence):
    claim = only(sentence, person=["سامر حلبي", "رامي عساف"])
    assert str(claim.source) == "سامر حلبي ورامي عساف"


@pytest.mark.parametrize(
    "source",
    [
        "رئيس لجنة الغابات، و+المراعي في المجلس سامر حلبي",
        "وزارات الغابات، و+المراعي، و+البيئة",
    ],
)
def test_a_comma_may_part_what_an_office_is_for(only, source):
    claim = only(f"قالت {source} إن القرار نهائي.", person=["سامر حلبي"])
    assert str(claim.source) == source.replace("+", "")


def test_a_row_of_places_belongs_to_who_comes_from_there(only):
    claim = only(
        "حذر خبراء من تشاد، و+مالي، و+النيجر من زحف الرمال.", place=["تشاد", "مالي", "النيجر"]
    )
    assert (str(claim.source), str(claim.content[0])) == (
        "خبراء من تشاد، ومالي، والنيجر",
        "زحف الرمال",
    )


def test_a_new_clause_behind_a_comma_is_no_partner(only):
    claim = only("أكد مدير الغابات، و+الأمطار غزيرة، أن السد آمن.")
    assert str(claim.source) == "مدير الغابات"


@pytest.mark.parametrize("seat", ["عن حزب الأرض", "عن كتلة النخيل", "عن ولاية الساحل"])
def test_a_seat_belongs_to_who_holds_it(only, seat):
    claim = only(f"كشف سامر حلبي النائب ب+المجلس {seat} أن القرار نهائي.", person=["سامر حلبي"])
    assert str(claim.source) == f"سامر حلبي النائب بالمجلس {seat}"


def test_what_a_minister_reveals_is_no_seat(only):
    claim = only("كشف الوزير سامر حلبي عن حزب جديد.", person=["سامر حلبي"])
    assert str(claim.source) == "الوزير سامر حلبي"


@pytest.mark.parametrize("verb", ["دعا", "طالب"])
def test_a_topic_before_a_verb_speaks_and_the_noun_behind_it_is_addressed(attribute, verb):
    preposition = "إلى الحوار" if verb == "دعا" else "ب+الحوار"
    *_, claim = attribute(f"و+ذكر سامر أن المجلس {verb} الوزير {preposition}.", person=["سامر"])
    assert (claim.cue.text, str(claim.source)) == (verb, "المجلس")


@pytest.mark.parametrize("verb", ["دافع", "عرض", "شرح"])
def test_a_main_clause_is_no_noun_phrase_before_its_relative_clause(attribute, verb):
    claims = attribute(f"و+{verb} الوزير سامر حلبي عن نظام قال إن~ه عادل.", person=["سامر حلبي"])
    assert claims[-1].source is None or str(claims[-1].source) == "الوزير سامر حلبي"


@pytest.mark.parametrize("kin", ["ابنة", "والدة"])
def test_a_topic_in_construct_stays_one(only, kin):
    claim = only(f"{kin} الوزير في بيان قالت إن~ها بخير.")
    assert str(claim.source) == f"{kin} الوزير"


def test_the_clause_that_a_verb_governs_may_stand_in_marks(only):
    claim = only("و+اعتبر المدرب سامر حلبي «أن الفوز مستحق».", person=["سامر حلبي"])
    assert (claim.form, str(claim.source)) == ("direct", "المدرب سامر حلبي")


def test_what_stands_before_the_clause_goes_on_with_the_office(only):
    claim = only("أكد نائب رئيس لجنة ألعاب كرة اليد أن البطولة قائمة.")
    assert str(claim.source) == "نائب رئيس لجنة ألعاب كرة اليد"


def test_the_day_before_yesterday_is_no_apposition(only):
    claim = only("أعلن سامر حلبي، أول من أمس، أن السد آمن.", person=["سامر حلبي"])
    assert str(claim.source) == "سامر حلبي"


def test_another_office_and_name_behind_a_comma_are_the_accused(only):
    claim = only(
        "اتهمت النائبة سلمى حلبي، النائب رامي عساف ب+التقصير.", person=["سلمى حلبي", "رامي عساف"]
    )
    assert str(claim.source) == "النائبة سلمى حلبي"


def test_an_adverb_before_a_perfect_is_no_topic(only):
    claim = only("ميدنيا أبلغت مصادر محلية السكان ب+أن الطريق مفتوحة.")
    assert str(claim.source) == "مصادر محلية"


@pytest.mark.parametrize("tail", ["", "، اجتمعوا أمس في الوادي،"])
@pytest.mark.parametrize("row", ["تشاد، و+مالي، و+النيجر", "تشاد، و+مالي"])
@pytest.mark.parametrize(
    "said", ["حذر {} من زحف الرمال", "دعا {} إلى الحوار", "أكد {} أن السد آمن"]
)
@pytest.mark.parametrize("people", ["خبراء", "أطباء", "صيادون"])
def test_whoever_comes_from_several_places_comes_from_all(only, people, said, row, tail):
    names = ["تشاد", "مالي", "النيجر", "الوادي"]
    claim = only(said.format(f"{people} من {row}{tail}") + ".", place=names)
    assert str(claim.source) == f"{people} من {row}".replace("+", "")


@pytest.mark.parametrize(
    "row", ["تشاد، و+مالي، و+النيجر", "تشاد، و+مالي", "حركة الواحة، و+حركة النخيل"]
)
@pytest.mark.parametrize("each", ["", "كل من "])
@pytest.mark.parametrize("said", ["تفعيل الاتفاق", "بدء الحوار", "أن الاتفاق قائم"])
def test_bodies_and_places_speak_together(only, row, each, said):
    names = {"place": ["تشاد", "مالي", "النيجر"], "organization": ["حركة الواحة", "حركة النخيل"]}
    claim = only(f"و+أعلنت {each}{row} {said}.", **names)
    assert (str(claim.source), str(claim.content[0])) == (row.replace("+", ""), said)


@pytest.mark.parametrize("place", ["تشاد، عاصمة الحوار،", "تشاد"])
def test_what_another_place_does_meanwhile_is_no_second_speaker(only, place):
    claim = only(f"و+أعلنت {place} بدء الحوار، و+مالي تراقب.", place=["تشاد", "مالي"])
    assert str(claim.source) == place.removesuffix("،")


@pytest.mark.parametrize(
    "office",
    [
        "وزير الغابات، و+المراعي، و+البيئة",
        "رئيسة لجنة المرأة، و+الطفل، و+الأسرة في البرلمان",
        "رئيس لجنة الشؤون الخارجية، و+الدفاع، و+الأمن القومي",
        "أستاذ الفقه، و+الأصول ب+جامعة الواحة",
    ],
)
@pytest.mark.parametrize("name", ["سامر حلبي", "، سامر حلبي،"])
def test_an_office_for_several_things_has_one_holder(only, office, name):
    source = f"{office} {name}".replace(" ،", "،")
    claim = only(f"أعلن {source} تأجيل الجلسة.", person=["سامر حلبي"])
    assert str(claim.source) == source.replace("+", "").removesuffix("،")


ROWS = ("سامر حلبي، و+رامي عساف، و+نادر مكي", "سامر حلبي و+رامي عساف", "سامر حلبي، و+رامي عساف")


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize(
    "several", ["رؤساء الكتل", "النواب", "أعضاء اللجنة", "وزيرا الغابات و+البيئة"]
)
@pytest.mark.parametrize("said", ["أن القانون جاهز", "تأجيل الجلسة"])
def test_those_who_speak_are_listed_behind_a_colon(only, several, row, said):
    claim = only(f"أعلن {several}: {row}، {said}.", person=["سامر حلبي", "رامي عساف", "نادر مكي"])
    assert str(claim.source) == f"{several}: {row}".replace("+", "")
    assert str(claim.content[0]) == said


@pytest.mark.parametrize("office", ["وزيرا الغابات و+البيئة", "عضوا المجلس", "نائبا الرئيس"])
@pytest.mark.parametrize("said", ["أعلن {}، {}، بدء العمل", "أكد {} {} أن السد آمن"])
def test_two_hold_an_office(only, said, office):
    names = "سامر حلبي و+رامي عساف"
    claim = only(said.format(office, names) + ".", person=["سامر حلبي", "رامي عساف"])
    assert str(claim.source).startswith(office.replace("+", ""))
    assert str(claim.source).endswith("سامر حلبي ورامي عساف")


@pytest.mark.parametrize("verb", ["طالب {} ب+فتح السد", "دعا {} إلى فتح السد", "حذر {} من الغرق"])
def test_who_is_joined_is_not_addressed(only, verb):
    names = "النواب سامر حلبي و+رامي عساف"
    claim = only(verb.format(names) + ".", person=["سامر حلبي", "رامي عساف"])
    assert str(claim.source) == names.replace("+", "")


@pytest.mark.parametrize("whom", ["القاضي", "الوزير", "المدير"])
@pytest.mark.parametrize("who", ["الشاهد", "الطبيب", "المحامي"])
def test_two_offices_with_the_article_are_two_people(only, who, whom):
    assert str(only(f"و+أبلغ {who} {whom} ب+أن السد آمن.").source) == who


@pytest.mark.parametrize(
    "speaker", ["المدرب المساعد", "الكاتب الصحفي", "المحامي سامر حلبي", "المذيع المقرب من الحزب"]
)
def test_an_office_and_its_adjective_are_one(only, speaker):
    claim = only(f"و+أبلغ {speaker} ب+أن السد آمن.", person=["سامر حلبي"])
    assert str(claim.source) == speaker


@pytest.mark.parametrize("silence", ["اكتفت البلدية ب+الصمت", "رفضت البلدية التعليق"])
def test_who_keeps_silent_meanwhile_is_told_by_the_writer(only, silence):
    claim = only(f"أعلنت الوزارة بدء الحفر، في حين {silence}.".replace("ب+الصمت", "بالصمت"))
    assert str(claim.content[0]) == "بدء الحفر"


@pytest.mark.parametrize("office", ["رئيس البلدية", "مدير النادي", "الرئيس الكولومبي"])
@pytest.mark.parametrize("said", ["حالة الطوارئ في المدينة", "موعد الحفل", "أسماء الفائزين"])
def test_what_is_announced_may_follow_a_name_between_commas(only, office, said):
    claim = only(f"أعلن {office}، سامي النجار، {said}.")
    assert [str(claim.source), str(claim.content[0])] == [f"{office}، سامي النجار", said]


@pytest.mark.parametrize("told", ["ل+وكالة الأنباء", "ل+صحيفة «البلد»"])
@pytest.mark.parametrize("frame", ["كما قال", "حسب ما صرح ب~ه", "وفق ما أكد"])
def test_who_speaks_may_follow_the_medium_behind_a_comma(only, frame, told):
    claim = only(f"انقطع التيار عن الحي، {frame} {told}، مدير الشركة.")
    assert str(claim.source) == "مدير الشركة"
