"""What looks like a report but tells of a deed or a fact, and those who speak as a share or by their post."""

import pytest

import newsclaims


def claims(text):
    return newsclaims.analyze(text).claims


@pytest.mark.parametrize(
    "before",
    ["كما يجب", "وينبغي", "من الصعب", "تجدر", "تمت", "بعد", "بدلا من"],
)
def test_a_verbal_noun_spelled_like_a_participle_is_a_deed(before):
    assert not claims(f"{before} ملاحظة أن معظم المرضى يشعرون بالرضا.")


@pytest.mark.parametrize("sign", ["", "،"])
def test_a_participle_behind_its_subject_still_reports(sign):
    [claim] = claims(f"تحدثت الوزيرة هدى نصار عن السوق{sign} ملاحظة أن الأسعار ارتفعت.")
    assert [str(actor.name) for actor in claim.actors] == ["هدى نصار"]


@pytest.mark.parametrize("noun", ["الخطورة", "الغرابة", "الشبه بينهما", "الخلاف في الأمر"])
def test_the_point_of_a_matter_is_no_order(noun):
    assert not claims(f"ووجه {noun} أن القرار غامض.")


@pytest.mark.parametrize("deed", ["بأن يتم صرف الرواتب", "أن يتم صرف الرواتب", "بصرف الرواتب"])
def test_who_directs_that_something_be_done_still_does(deed):
    [claim] = claims(f"ووجه الوزير {deed}.")
    assert (str(claim.source), claim.act) == ("الوزير", "call")


@pytest.mark.parametrize("sign", ["%", "٪"])
def test_a_share_alone_is_called_with_its_sign(sign):
    [claim] = claims(f"وقال 4{sign} إنهم لن يوظفوا أحدا.")
    assert [str(actor.name) for actor in claim.actors] == [f"4{sign}"]


@pytest.mark.parametrize("post", ["مدافع الفريق", "عازف الفرقة", "مصارع النادي", "هداف الفريق"])
def test_a_post_behind_a_name_is_no_part_of_it(post):
    [claim] = claims(f"قال جون تيري {post} إنه عمل بجد.")
    assert [str(actor.name) for actor in claim.actors] == ["جون تيري"]


@pytest.mark.parametrize("accused", ["الرجل", "الوزير كريم حداد", "ذلك الحزب"])
@pytest.mark.parametrize("verb", ["اتهم", "اتُّهِم"])
def test_who_stands_before_a_verb_that_accuses_nobody_is_accused(accused, verb):
    [claim] = claims(f"{accused} {verb} بالتقصير في عمله.")
    assert claim.source is None
    assert not claim.actors


def test_who_accuses_somebody_still_does():
    [claim] = claims("الوزير كريم حداد اتهم المعارضة بالتقصير.")
    assert str(claim.source) == "الوزير كريم حداد"


def test_between_one_and_another_is_no_verb():
    [claim] = claims("قال المدير إن الفرق كبير بين القطاع الخاص، وبين القطاع العام: الأجور مختلفة.")
    assert str(claim.cue) == "قال"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ولم يؤكد الجانب الأوكراني بعد إعلان موسكو أنه تم التوصل إلى اتفاق.", "إعلان"),
        ("وذكر الطفل محمد العلي مدى سعادته بقوله: حصلت على تقدير ممتاز.", "قوله"),
        ("نقلت الوكالة عن كريم حداد قوله للصحفيين «لا يريد الحزب تشكيل حكومة».", "قوله"),
        ("نقل المدير للطلاب تحيات الوزير سامي نصار، وتأكيد معاليه أن المدارس ستفتح.", "تأكيد"),
    ],
)
def test_the_nearest_noun_is_the_cue(text, cue):
    [claim] = claims(text)
    assert str(claim.cue) == cue


def test_who_denies_what_others_say_denies_all_of_it():
    denied, alleged = claims("رفض الوزير كريم حداد مزاعم المعارضة بأن الأسعار ارتفعت.")
    assert (denied.act, str(denied.source)) == ("deny", "الوزير كريم حداد")
    assert [part.text for part in denied.content] == ["مزاعم المعارضة بأن الأسعار ارتفعت"]
    assert (alleged.act, str(alleged.source)) == ("allege", "المعارضة")


@pytest.mark.parametrize("words", ["توقعات البنك الدولي", "تصريحات المسؤول"])
def test_a_noun_that_is_the_subject_is_no_cue_of_its_own(words):
    [claim] = claims(f"وتشير {words} إلى أن القطاع سينمو.")
    assert str(claim.cue) == "تشير"


def test_those_set_free_are_part_of_a_body():
    [claim] = claims("أكدت هيئة شؤون الأسرى والمحررين أن الأطفال مرضى.")
    assert [str(actor.name) for actor in claim.actors] == ["هيئة شؤون الأسرى والمحررين"]


@pytest.mark.parametrize("ailment", ["آلام في الصدر", "إعاقة", "ضيق في التنفس", "مرض مزمن"])
@pytest.mark.parametrize("verb", ["يشكو", "يشتكي", "اشتكى"])
def test_who_is_ill_says_nothing(ailment, verb):
    assert not claims(f"كان المريض {verb} من {ailment} منذ يومين.")


def test_who_complains_of_something_still_does():
    [claim] = claims("يشكو السكان من انقطاع المياه.")
    assert str(claim.source) == "السكان"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("أشاد الوزير بجهود العمال", "حذر من ارتفاع الأسعار"),
        ("لا تعترض الجمعية على القانون", 'تؤكد على أنه "ليس من حق النواب تمريره"'),
    ],
)
def test_who_goes_on_behind_but_says_two_things(first, then):
    one, other = claims(f"{first} لكن {then}.")
    assert "لكن" not in one.content[-1].text
    assert [str(a.name) for a in one.actors] == [str(a.name) for a in other.actors]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (
            "وقال الصديق في بيان بشأن مطالبة البحارة الترفيع في حصة البلاد من التن إن اللجنة رفعتها.",
            "قال",
        ),
        ("وتعتقد السيدة التي فقدت ابنها حسب تصريحها للمجلة أن القاتل معروف.", "تعتقد"),
        ("ونقلت الصحيفة عن مسؤول في الاجتماع قوله، إن الوزراء قبلوا التوصية.", "قوله"),
    ],
)
def test_a_noun_that_is_far_or_an_occasion_is_no_cue(text, cue):
    [claim] = claims(text)
    assert str(claim.cue) == cue
