"""Nouns, readers, forecasts and adverbs that are taken for claims or speakers, and neighbours that are some."""

import pytest


@pytest.mark.parametrize("number", ["30", "عشرين", "90", "خمسين"])
@pytest.mark.parametrize("noun", ["مقترحا", "طالبا", "متوقعا"])
def test_a_counted_noun_reports_nothing(attribute, number, noun):
    assert not attribute(f"ضمت الخطة {number} {noun} جمع+ها العمدة في كتاب.")


@pytest.mark.parametrize(
    "sentence",
    [
        "بلغ العدد 30 مؤكدا أن الجسر آمن.",
        "أعد العمدة خطة مقترحا تأجيل ال+انتخابات.",
    ],
)
def test_a_participle_that_is_not_counted_reports(attribute, sentence):
    assert attribute(sentence)


@pytest.mark.parametrize("opener", ["ف+إن~ك", "إن~ك", "لعل~ك"])
@pytest.mark.parametrize("verb", ["تعتقد", "تظن", "تتوقع"])
def test_whoever_is_addressed_says_nothing(attribute, opener, verb):
    assert not attribute(f"حين تعبر النهر {opener} {verb} أن الجسر آمن.")


def test_she_who_is_spoken_of_says_something(attribute, texts):
    assert any(
        "تعتقد" in texts([a.cue]) for a in attribute("قالت العمدة إن~ها تعتقد أن الجسر آمن.")
    )


@pytest.mark.parametrize("whoever", ["أي عضو", "أحد"])
def test_a_forecast_that_nobody_will_is_the_writers(attribute, whoever):
    assert not attribute(f"لن يؤكد {whoever} أن الجسر آمن.")


def test_somebody_who_will_not_speak_is_told_of(only):
    assert str(only("لن يؤكد العمدة أن الجسر آمن.").source) == "العمدة"


@pytest.mark.parametrize(
    "sentence",
    [
        "أثبت الفريق أن~ه قادر على الفوز.",
        "أثبتت اللجنة أن~ها ذات فائدة.",
        "أثبتت الشركة أن~ها من كبار المنافسين.",
    ],
)
def test_what_is_shown_of_the_subject_itself_is_not_told(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أثبتت الدراسة أن الجسر آمن.", "الدراسة"),
        ("أثبت الباحث أن الجسر آمن.", "الباحث"),
        ("أكدت اللجنة أن~ها ذات فائدة.", "اللجنة"),
    ],
)
def test_what_is_proven_of_something_else_is_told(only, sentence, source):
    assert str(only(sentence).source) == source


def test_what_ends_says_nothing(attribute):
    assert not attribute("انتهت رهانات السوق التي دخل+ها التجار من أجل أن يربحوا.")
    assert attribute("انتهت اللجنة إلى أن الجسر آمن.")


@pytest.mark.parametrize("adverb", ["انتخابيا", "تدريبيا", "لفظيا", "خطيا", "تقنيا"])
@pytest.mark.parametrize("verb", ["وعد", "أكد"])
def test_an_adverb_of_relation_does_not_speak(only, verb, adverb):
    assert only(f"{verb} {adverb} أن الجسر آمن.").source is None
    assert str(only(f"{verb} {adverb} العمدة أن الجسر آمن.").source) == "العمدة"


@pytest.mark.parametrize("adverb", ["إعلاميا", "سياسيا"])
def test_an_adverb_of_relation_like_a_dual_does_not_speak(only, adverb):
    assert only(f"أكد {adverb} أن الجسر آمن.").source is None
    assert str(only(f"أكد {adverb} الحزب أن الجسر آمن.").source) == f"{adverb} الحزب"


@pytest.mark.parametrize("name", ["زكريا", "كلوديا", "صوفيا"])
def test_a_name_spelled_like_an_adverb_of_relation_speaks(only, name):
    assert str(only(f"أكدت {name} أن الجسر آمن.").source) == name


def test_which_one_it_is_does_not_speak(only, texts):
    claim = only("طلبوا من النساء تحديد أي الخيارين أفضل.")
    assert claim.source is None
    assert texts(claim.content) == ["تحديد أي الخيارين أفضل"]


def test_who_tells_a_fact_stands_behind_it(only):
    claim = only("أوضح ذلك رئيس النادي، أن الجسر آمن.")
    assert (str(claim.source), str(claim.content[0])) == ("رئيس النادي", "أن الجسر آمن")


@pytest.mark.parametrize("company", ["رفقة", "صحبة"])
def test_who_is_with_the_speaker_does_not_speak(only, company):
    claim = only(f"أعلنت الوزارة {company} شركاء الجسر عن برنامج جديد.")
    assert (str(claim.source), str(claim.content[0])) == ("الوزارة", "برنامج جديد")


def test_what_something_is_called_ends_before_how_it_came_about(attribute):
    claims = attribute("أصيب سبعة ب+إصابات وصفت ب+الخطيرة، و+ذلك ب+حادث على الجسر.")
    assert [str(claim.content[0]) for claim in claims] == ["بالخطيرة"]


def test_what_is_asked_for_ends_before_what_came_next(only):
    told = only("طالب العمدة ب+وقف العمل، و+من ثم غادر ال+قاعة.")
    asked = only("طالب العمدة ب+وقف العمل، و+من ثم إحالة الملف.")
    assert str(told.content[0]) == "بوقف العمل"
    assert str(asked.content[0]) == "بوقف العمل، ومن ثم إحالة الملف"


def test_a_quotation_belongs_to_the_verb_behind_it(only):
    quoted = "إذا كان هذا المؤشر نهائيا فكيف يمكن أن يبقى الجسر"
    claim = only(f"في الجريدة التي نشرت الأرقام، مع الرسوم، «{quoted}»، تتساءل الوثيقة.")
    assert (str(claim.cue), str(claim.source)) == ("تتساءل", "الوثيقة")


def test_the_object_of_a_verb_is_no_dual_that_reports(attribute):
    assert not attribute("لا يمتلك سجلا أن~هم وضعوا الجسر.")
    assert attribute("ال+لاعبان سجلا أن الجسر آمن.")
    assert attribute("عاد الوزيران و+أكدا أن الجسر آمن.")


def test_what_is_shown_of_a_subject_before_the_verb_is_not_told(attribute):
    assert not attribute("اللجنة تثبت أن~ها ذات فائدة.")
    assert attribute("الدراسة تثبت أن الجسر آمن.")


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("حضرنا الاجتماع الذي دعت إلى عقد~ه وزيرة النهر سلمى.", "وزيرة النهر سلمى", "عقده"),
        ("سرنا في المسيرة التي دعت إلى تنظيم~ها نقابة الصيد.", "نقابة الصيد", "تنظيمها"),
        ("رأينا المشروع الذي طالبت ب+وقف~ه جمعية البيئة.", "جمعية البيئة", "بوقفه"),
    ],
)
def test_who_calls_for_it_stands_behind_what_is_called_for(only, sentence, source, content):
    claim = only(sentence, person=["سلمى"])
    assert (str(claim.source), str(claim.content[0])) == (source, content)


def test_a_thing_behind_what_is_called_for_does_not_call(attribute):
    claims = attribute("وصل الوزير الذي دعا إلى تعديل~ه ال+قانون.")
    assert "القانون" not in [str(claim.source) for claim in claims]


def test_a_participle_behind_its_verb_is_no_second_cue(only):
    assert str(only("توقع متفائلا أن تهدأ الرياح.").cue) == "توقع"
    assert str(only("علق العمدة قائلا إن الجسر آمن.").cue) == "قائلا"


def test_of_a_verb_and_the_participle_of_speech_behind_it_the_nearest_reports(only):
    assert str(only("و+زاد متسائلا: «ماذا يريد العمدة من الجسر القديم؟».").cue) == "متسائلا"


@pytest.mark.parametrize("work", ["أغنية", "فيلم", "رواية", "مسرحية", "قصيدة", "صدر كتاب"])
@pytest.mark.parametrize("title", ["قالوا إن القمر غاب", "يقولون إن البحر بعيد", "اعترف ب+خطئ~ه"])
def test_nobody_speaks_in_what_a_work_is_called(attribute, work, title):
    assert attribute(f"{work} «{title}» من أشهر الأعمال.") == []


@pytest.mark.parametrize("opening", ["", "قد ", "و+"])
@pytest.mark.parametrize("told", ["أن تتأخر الطائرات", "أن~هم ينسون المفاتيح"])
def test_what_happens_is_not_said(attribute, opening, told):
    assert attribute(f"{opening}يحدث {told} في الشتاء.") == []
