"""Several who do something in one clause and speak in the next: amounts, staff, two persons."""

from __future__ import annotations

import pytest

import newsclaims


def last(text: str) -> list[str]:
    """Return the names of who makes the last claim of *text*."""
    return [actor.name for actor in newsclaims.analyze(text).claims[-1].actors]


@pytest.mark.parametrize(
    "many",
    [
        "عدد من الزوار",
        "عدد من أعضاء البرلمان",
        "مئات الطلبة",
        "مجموعة من السكان",
        "منسوبو المكتبة",
        "العمال",
    ],
)
@pytest.mark.parametrize(
    "speech",
    ["، مبدين إعجابهم بالفكرة", "، مطالبين بزيادة الأجور", ". وأكدوا أن العمل مستمر"],
)
def test_several_go_on_to_speak(many, speech):
    assert last(f"تفاعل {many} مع تجربة الحافلة{speech}.") == [many]


def test_several_who_spoke_go_on():
    text = "أشاد عدد من القيادات المشاركين في المخيم بمشاركة الكشافة. وثمنوا دعم البلاد لهم."
    assert last(text) == ["عدد من القيادات المشاركين في المخيم"]


def test_one_of_several_goes_on_alone():
    text = "قال أحد الأطباء إنهم نجحوا في نقله، مضيفا أن حالته مستقرة."
    assert last(text) == ["أحد الأطباء"]


def test_what_they_sign_is_no_part_of_who_they_are():
    text = "وقع عدد من أعضاء البرلمان عريضة أعربوا فيها عن صدمتهم."
    assert last(text) == ["عدد من أعضاء البرلمان"]


@pytest.mark.parametrize("cue", ["وأكدا أهمية التعاون", "وشددا على أهمية التعاون"])
def test_two_persons_of_a_sentence_speak_together(cue):
    text = f"التقى الرئيس سامي نصار نظيره كريم حداد، {cue}."
    assert last(text) == ["سامي نصار", "كريم حداد"]


def test_an_amount_is_no_company():
    text = "ويضم التطبيق مجموعة من الوظائف المتاحة للعملاء. وقالت الشركة إن العمل مستمر."
    assert last(text) == ["الشركة"]


@pytest.mark.parametrize("opening", ["هناك", "صدر", "وثمة"])
@pytest.mark.parametrize("document", ["تقرير", "تقرير جديد", "بحث"])
def test_a_document_that_there_is_says_what_its_clause_says(opening, document):
    [claim] = newsclaims.analyze(f"{opening} {document} أكد أن الدهون مفيدة.").claims
    assert str(claim.source) == document


def test_who_publishes_a_document_says_what_it_says():
    assert last("أصدر الحزب بيانا أكد أن الانتخابات مزورة.") == ["الحزب"]


@pytest.mark.parametrize("crew", ["وفد من النواب", "الوفد", "الفريق", "طاقم الطائرة"])
def test_a_crew_goes_on_in_the_plural(crew):
    assert last(f"قال {crew} إن العمل جار. وأكدوا أنه لن يتوقف.") == [crew]


def test_a_year_counts_nobody():
    [claim] = newsclaims.analyze(
        "نفذ يوم الخميس 2 مارس 2017 أصحاب المخابز وقفة احتجاجية، مطالبين بهيكلة القطاع."
    ).claims
    assert not any("2017" in str(actor.name) for actor in claim.actors)


@pytest.mark.parametrize("amount", ["18 وزيرا", "40 من النواب", "عدد من النواب"])
def test_who_is_counted_goes_on(amount):
    assert last(f"انسحب {amount} من القاعة. وقالوا إن القانون ظالم.") == [amount]


def test_an_amount_of_bodies_goes_on_in_the_feminine():
    text = "أصدر عدد من المنظمات بيانا حول السجون، مشيرة إلى أن الأوضاع سيئة."
    assert last(text) == ["عدد من المنظمات"]


@pytest.mark.parametrize("said", ["الحاجة إلى دعمهم", "الرغبة في التعاون", "القدرة على الفوز"])
def test_a_deed_behind_a_participle_is_what_is_said(said):
    claim = newsclaims.analyze(f"أشاد المدير بالعمال، مؤكدا {said}.").claims[-1]
    assert " … ".join(part.text for part in claim.content) == said
