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
