"""Whom a claim is given to where the clause before it offers somebody else."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline

NAMES = ["نادر عساف", "رامي عيتاني"]


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.fixture(scope="module")
def speakers(pipeline):
    """Return the speakers of the claims of a text, by their cues in text order."""

    def speakers(text: str) -> list[tuple[str, list[str]]]:
        claims = pipeline.analyze(text).claims
        return [(c.cue.text, [actor.name for actor in c.actors]) for c in claims]

    return speakers


@pytest.fixture(scope="module")
def rules(pipeline):
    """Return rule and verdict of what the resolver decides on the last claim with a cue."""

    def rules(text: str, cue: str) -> set[tuple[str, str]]:
        told = pipeline.explain(text)
        claim = next(c for c in reversed(told.document.claims) if c.cue.text == cue)
        return {(s.rule, s.verdict) for s in told.of(claim) if s.plugin == "actors"}

    return rules


@pytest.mark.parametrize("name", NAMES)
def test_who_is_named_in_what_a_titled_one_says_is_somebody_else(speakers, name):
    text = (
        f"عقدت اللجنة المحلية اجتماعا برئاسة الدكتور {name}، رئيس اللجنة، "
        "وأكد رئيس اللجنة على تنفيذ توصيات المهندس زياد مكي وزير الإسكان."
    )
    assert speakers(text)[-1] == ("أكد", [name])


@pytest.mark.parametrize("name", NAMES)
def test_title_whose_holder_the_article_names_later_is_still_found(speakers, name):
    text = f"أكد الوزير أن الخطة جاهزة. وزار الوزير {name} المصنع."
    assert speakers(text)[0] == ("أكد", [name])


@pytest.mark.parametrize("name", NAMES)
def test_name_behind_the_rest_of_an_office_is_its_holder(speakers, name):
    text = f"قال المشرف العام على المركز الدكتور {name} إن العمل مستمر."
    assert speakers(text) == [("قال", [name])]


@pytest.mark.parametrize("opener", ["كما", "ثم", "وقد"])
def test_subject_behind_what_opens_a_sentence(speakers, opener):
    text = (
        "قال نادر عساف إن الخطة جاهزة. "
        f"{opener} زار المدير رامي عيتاني المصنع وأعلن أن الإنتاج ارتفع."
    )
    assert speakers(text)[-1] == ("أعلن", ["رامي عيتاني"])


def test_participle_does_not_hang_on_what_was_said_before(speakers, rules):
    text = (
        "قالت ليلى حداد إن الرياح قوية. وكانت إدارة الغابات قد دعت الزوار إلى الحذر "
        "وترك الطباخة في الأحراج الجافة مشيرة، في تقرير لها، إلى أن العشب يابس."
    )
    assert speakers(text)[-1] == ("مشيرة", ["إدارة الغابات"])
    assert ("speaker.antecedent", "rejected") in rules(text, "مشيرة")


def test_participle_hangs_on_a_subject_that_nobody_speaks_of(speakers):
    text = "قال نادر عساف إن الخطة جاهزة. واستقبل العمدة رامي عيتاني الوفد مؤكدا أن المدينة آمنة."
    assert speakers(text)[-1] == ("مؤكدا", ["رامي عيتاني"])


def test_masculine_participle_is_not_given_to_a_minister_who_is_a_woman(speakers):
    text = "استقبلت وزيرة البيئة سلمى حداد الوفد مؤكدا أن الخطة جاهزة."
    assert speakers(text)[-1] == ("مؤكدا", [])


def test_feminine_verb_goes_to_whom_a_man_meets_where_she_is_the_only_woman(speakers):
    text = "افتتح وزير البيئة نادر عساف المعرض مع وزيرة الزراعة ليلى حداد أكدت خلاله أن الموسم جيد."
    assert speakers(text)[-1] == ("أكدت", ["ليلى حداد"])


@pytest.mark.parametrize("believed", ["يعتقد", "يظن"])
def test_what_is_believed_is_believed_by_nobody(speakers, rules, believed):
    text = f"قال نادر عساف إن الخطة جاهزة. ونفذت الشركة ما {believed} أنه أطول جسر في البلاد."
    assert speakers(text)[-1] == (believed, [])
    assert ("speaker.impersonal", "accepted") in rules(text, believed)


def test_believing_goes_on_with_the_speaker_elsewhere(speakers):
    text = "قال نادر عساف إن الخطة جاهزة. ويعتقد أن الوقت ضيق."
    assert speakers(text)[-1] == ("يعتقد", ["نادر عساف"])


def test_speech_that_goes_on_inside_a_content_is_of_who_is_quoted(speakers):
    text = "قال المتحدث نادر عساف إن واشنطن تحقق في التقارير، إلا أنه أضاف أن واشنطن لا تملك أدلة."
    assert speakers(text)[-1] == ("أضاف", ["نادر عساف"])


def test_subject_of_a_content_speaks_there_with_another_verb(speakers):
    text = "قال نادر عساف إن النقابة رفضت العرض وأعلنت أن الإضراب قائم."
    assert ("أعلنت", ["النقابة"]) in speakers(text)


@pytest.mark.parametrize("verb", ["انتقده", "أيده"])
def test_cue_joined_to_a_clause_has_its_subject(speakers, rules, verb):
    text = f"أعلنت الشركة المالطية أنها ستبني مصنعا، وهو ما {verb} رئيس البلدية واعتبره خطوة مهمة."
    assert speakers(text)[-1] == ("اعتبره", ["رئيس البلدية"])
    assert ("speaker.joined-subject", "accepted") in rules(text, "اعتبره")


def test_cue_behind_a_relative_clause_has_not_its_subject(speakers):
    text = (
        "أكد نادر عساف جاهزية الفريق. "
        "وأشاد بالجهود التي يبذلها رئيس البعثة وأضاف: «عمله مع الشباب رائع»."
    )
    assert speakers(text)[-1] == ("أضاف", ["نادر عساف"])


def test_office_holder_whom_a_sentence_is_about_goes_on_rather_than_a_text(speakers):
    text = (
        "أفاد بيان من المكتب بأن المحادثات بدأت. "
        "كما اطلع وزير البيئة على وجهات النظر. وشدد على ضرورة الحوار."
    )
    assert speakers(text)[-1] == ("شدد", ["وزير البيئة"])


@pytest.mark.parametrize("body", ["الجمعية", "الهيئة"])
def test_description_of_a_body_does_not_hold_its_head(speakers, body):
    text = (
        f"قال الأمين العام {body.replace('ال', 'لل', 1)} الشيخ علي حداد إن هذا خطأ. "
        f"وأكدت {body} وقوفها مع السكان."
    )
    assert speakers(text)[-1] == ("أكدت", [body])


@pytest.mark.parametrize("given", ["لخضر", "لسعد"])
def test_given_name_that_begins_with_lam(speakers, given):
    text = f"أكد الكاتب العام لجمعية الصيادين {given} الحمامي أن المرفأ سيغلق."
    assert speakers(text) == [("أكد", [f"{given} الحمامي"])]


@pytest.mark.parametrize(("full", "surname"), [("ليلى خلف", "خلف"), ("ستيفن باول", "باول")])
def test_surname_that_looks_like_something_else(speakers, full, surname):
    verb = "قالت" if full.startswith("ليلى") else "قال"
    text = f"{verb} {full} إن الخطة جاهزة. و{verb} {surname} إن الوقت ضيق."
    assert speakers(text) == [(verb, [full])] * 2


@pytest.mark.parametrize(
    "title",
    [
        "مساعد وزير الخزانة لشؤون مكافحة التهريب",
        "وكيل الوزارة لشؤون تطوير التعليم",
        "رئيس لجنة متابعة تنفيذ الاتفاق",
        "مدير إدارة تحسين الخدمات",
    ],
)
def test_name_at_the_end_of_the_title_itself_is_its_holder(speakers, title):
    text = f"أعلن {title} نادر عساف أن الأموال عادت."
    assert speakers(text) == [("أعلن", ["نادر عساف"])]


@pytest.mark.parametrize("verb", ["نقلته", "تناقلته"])
@pytest.mark.parametrize("media", ["صحف محلية", "وسائل إعلام محلية"])
@pytest.mark.parametrize("person", ["مسؤول في الدفاع المدني", "طبيب في المستشفى"])
def test_whose_words_media_relay_behind_a_tail_speaks(pipeline, verb, media, person):
    (claim,) = pipeline.analyze(f"وبحسب ما {verb} {media} عن {person}، فقد غادرت مئة عائلة.").claims
    assert (claim.speaker, str(claim.via)) == (person, media)


@pytest.mark.parametrize("refuses", ["رفض الإفصاح عن اسمه", "رفض الكشف عن هويته"])
def test_who_conceals_his_name_is_no_mouthpiece(pipeline, refuses):
    (claim,) = pipeline.analyze(f"وجاء على لسان مصدر في وزارة النقل {refuses} أن الجسر آمن.").claims
    assert (claim.speaker, claim.statement) == ("مصدر في وزارة النقل", "الجسر آمن")
