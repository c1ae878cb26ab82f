"""What somebody else does meanwhile, whom a relative clause is about, who is spoken of."""

import pytest

MEANWHILE = [
    "فيما غادر ال+وفد ال+قاعة",
    "بينما انسحب ال+مدير من ال+قاعة",
    "في حين لم ترد ال+شركة",
    "فيما لم تعلق ال+وزارة على ال+خبر",
]


@pytest.mark.parametrize("clause", MEANWHILE)
def test_somebody_else_s_deed_is_not_said(only, texts, clause):
    claim = only(f"و+قال ال+طبيب إن ال+مرضى بخير، {clause}.")
    assert texts(claim.content) == ["إن المرضى بخير"]


@pytest.mark.parametrize("clause", ["فيما تواصل ال+منظمة عمل~ها", "في وقت تستعد ال+مدينة ل+العيد"])
def test_nothing_goes_on_behind_the_end_of_a_quotation(only, texts, clause):
    claim = only(f"و+قال ال+طبيب إن ال+مرضى «بخير و+في أمان تام»، {clause}.")
    assert texts(claim.content) == ["إن المرضى «بخير وفي أمان تام»"]


@pytest.mark.parametrize(
    "clause", ["فيما أصيب عشرون", "بينما ارتفعت الأسعار", "في حين بلغ عددهم مئة"]
)
def test_a_speaker_sets_things_against_each_other(only, texts, clause):
    claim = only(f"و+قال ال+طبيب إن سبعة ماتوا، {clause}.")
    assert texts(claim.content) == [f"إن سبعة ماتوا، {clause}"]


@pytest.mark.parametrize("name", ["سامر القيسي", "ليلى عون"])
@pytest.mark.parametrize(
    "whom", ["ال+رئيس الذي حكم ال+بلاد", "ال+وزير السابق", "ال+مدرب الذي غادر"]
)
@pytest.mark.parametrize("office", ["", "، كاتب ال+رواية،"])
def test_who_describes_is_told_from_who_is_described(only, name, whom, office):
    claim = only(f"و+وصف {name}{office} {whom} ب+أنه ضعيف.", person=[name])
    assert str(claim.source) == name + office.replace("+", "").rstrip("،")


@pytest.mark.parametrize("name", ["سامر القيسي", "ليلى عون"])
def test_who_attacks_a_body_says_what_it_did(attribute, name):
    found = attribute(f"هاجم {name} ال+تحالف الذي قال إن~ه خذل ال+ناس.", person=[name])
    claim = next(one for one in found if str(one.cue) == "قال")
    assert (claim.source, claim.subject, str(claim.antecedent)) == (None, "dropped", name)


@pytest.mark.parametrize("insertion", ["", "، بعد وصول ال+قطار،", " خلال ال+شهر المقبل", " غدا"])
@pytest.mark.parametrize("expected", ["ال+متوقع", "ال+منتظر", "ال+مؤمل"])
def test_a_deed_is_expected_behind_an_insertion(only, texts, expected, insertion):
    claim = only(f"و+من {expected}{insertion} اكتمال ال+بناء.")
    assert (claim.subject, texts(claim.content)) == ("agentless", ["اكتمال البناء"])


@pytest.mark.parametrize(
    ("asks", "whom", "deed"),
    [("مناشدا", "ال+نازحين", "ال+عودة"), ("مطالبا", "ال+حكومة", "ال+استقالة")],
)
def test_a_deed_with_the_article_is_asked_of_somebody(attribute, texts, asks, whom, deed):
    claim = attribute(f"غادر ال+وزير ال+قاعة، {asks} {whom} {deed}.")[0]
    assert texts(claim.content) == [deed.replace("+", "")]


@pytest.mark.parametrize("whom", ["مرتادي ال+بحر", "مربي ال+ماشية", "مزارعي ال+جنوب"])
def test_a_plural_in_construct_is_whom_several_advise(only, whom):
    claim = only(f"نصح خبراء ال+أرصاد {whom} ب+تجنب ال+شاطئ.")
    assert str(claim.source) == "خبراء الأرصاد"


def test_an_oblique_plural_behind_a_plural_verb_is_its_object(only):
    claim = only("و+دعوا ال+سائقين إلى تخفيف ال+سرعة.")
    assert (claim.source, claim.subject) == (None, "dropped")


@pytest.mark.parametrize("place", ["ساحة ال+نهر", "شارع ال+نهر", "مخيم ال+نهر"])
@pytest.mark.parametrize("deed", ["ب+إقالة ال+مدير", "معرفة ال+أسباب"])
def test_where_a_crowd_gathers_is_no_part_of_it(only, place, deed):
    claim = only(f"و+طالب ال+متظاهرون في {place} {deed}.")
    assert str(claim.source) == "المتظاهرون"


@pytest.mark.parametrize("proof", ["تفوق~ه ب+هدف", "تألق~ه ب+فوز كبير"])
def test_a_deed_that_proves_something_tells_nothing(attribute, proof):
    assert attribute(f"و+أكد ال+فريق {proof}.") == []


@pytest.mark.parametrize("complementizer", ["بلي", "إنو"])
def test_a_spoken_complementizer_opens_what_is_said(only, texts, complementizer):
    claim = only(f"و+يقول ال+جزار {complementizer} ال+لحم غال.")
    assert texts(claim.content) == [f"{complementizer} اللحم غال"]


def test_the_clause_around_a_participle_goes_on(attribute, texts):
    said, confessed = attribute("قال ال+قاضي إن ال+متهم انهار معترفا ب+ذنب~ه، و+إن ال+ملف أغلق.")
    assert texts(said.content) == ["إن المتهم انهار معترفا بذنبه، وإن الملف أغلق"]
    assert texts(confessed.content) == ["بذنبه"]
