"""What a clause says of the noun before it, whom a letter calls, and idioms between verb and content."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("تلقى العمدة خطابا من الشركة يؤكد أن الجسر آمن.", "خطابا من الشركة"),
        ("تلقت البلدية رسالة من السكان تؤكد أن الجسر آمن.", "رسالة من السكان"),
        ("قرأ العمدة تقريرا يفيد بأن الجسر آمن.", "تقريرا"),
        ("ذكر الحارس أن بلاغا ورد من الميناء، يفيد بأن القارب تأخر.", "بلاغا"),
        ("ذكر الحارس أن بلاغا وصل من الميناء، يفيد بأن القارب تأخر.", "بلاغا"),
    ],
)
def test_a_document_says_what_the_clause_about_it_says(attribute, sentence, source):
    assert str(attribute(sentence)[-1].source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("العمدة في رسالة يؤكد أن الجسر آمن.", "العمدة"),
        ("أرسل العمدة خطابا و+يؤكد أن الجسر آمن.", None),
    ],
)
def test_what_a_document_only_carries_is_not_said_by_it(attribute, sentence, source):
    found = attribute(sentence)[-1]
    assert (str(found.source) if found.source else None) == source


@pytest.mark.parametrize("things", ["ميداليات فضية", "مباريات كبيرة", "أهداف جميلة"])
@pytest.mark.parametrize("object_", ["قوة الفريق", "ضرورة الصبر"])
def test_what_a_thing_confirms_is_not_said(attribute, things, object_):
    assert not attribute(f"فاز الفريق ب+{things} أكدت {object_}.")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("مصادر أمنية أكدت ضرورة الصبر.", "مصادر أمنية"),
        ("نقل عن مصادر أمنية أكدت ضرورة الصبر.", "مصادر أمنية"),
    ],
)
def test_who_can_speak_confirms_in_words(attribute, sentence, source):
    assert source in str(attribute(sentence)[-1].source)


@pytest.mark.parametrize("verb", ["يرجح", "يتوقع", "يعتقد"])
@pytest.mark.parametrize("pronoun", ["أن~هما", "أن~هم"])
def test_what_is_expected_of_somebody_is_not_his_word(attribute, verb, pronoun):
    found = attribute(f"نقل المسعفون شابين من الحي القديم {verb} {pronoun} سقطا.")
    assert [a.subject for a in found] == ["agentless"]


@pytest.mark.parametrize("verb", ["يرجح", "يتوقع", "يعتقد"])
def test_an_expert_expects_himself(only, verb):
    assert str(only(f"الخبير {verb} أن~هما سقطا.").source) == "الخبير"
    assert str(only(f"{verb} الخبير أن~هما سقطا.").source) == "الخبير"
    assert str(only(f"زارنا الخبير الذي {verb} أن~هما سقطا.").source) == "الخبير"


@pytest.mark.parametrize("some", ["هناك من", "ثمة من"])
@pytest.mark.parametrize("verb", ["يقول إن", "رأى أن", "يؤكد أن"])
def test_some_who_say_so_are_not_named(only, some, verb):
    assert only(f"بدأ الخلاف أمس، و+{some} {verb} الجسر آمن.").subject == "agentless"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أدلى العمدة ب+تصريحات وصفت ب+المسيئة ل+سكان الحي.", "بالمسيئة لسكان الحي"),
        ("القرار وصف ب+أن~ه خطأ كبير.", "بأنه خطأ كبير"),
    ],
)
def test_who_calls_it_so_is_not_named_without_an_object(only, sentence, content):
    found = only(sentence)
    assert (found.subject, str(found.content[0])) == ("agentless", content)


def test_who_names_what_he_calls_so_speaks(only):
    assert str(only("وصف العمدة القرار ب+أن~ه خطأ كبير.").source) == "العمدة"
    assert str(only("العمدة وصف~ه ب+أن~ه خطأ كبير.").source) == "العمدة"


@pytest.mark.parametrize("people", ["الشباب", "العمال", "السكان", "المواطنين", "الطلبة", "الشعب"])
@pytest.mark.parametrize(("letter", "in_it"), [("خطابا", "في~ه"), ("رسالة", "في~ها")])
def test_people_are_called_in_a_letter(only, people, letter, in_it):
    found = only(f"وجه العمدة {letter} دعا {in_it} {people} إلى الهدوء.")
    assert (found.source, str(found.content[0])) == (None, "الهدوء")


@pytest.mark.parametrize("office", ["العمدة", "الوزير", "الكاتب"])
def test_an_office_calls_in_a_letter(only, office):
    assert str(only(f"نشرت الصحيفة رسالة دعا في~ها {office} إلى الهدوء.").source) == office


@pytest.mark.parametrize("veil", ["النقاب", "الستار", "اللثام"])
@pytest.mark.parametrize("speaker", ["العمدة", "سامي الهادي"])
def test_a_lifted_veil_is_no_part_of_the_speaker(only, veil, speaker):
    found = only(f"كشف {speaker} {veil} عن خطة الجسر.", person=["سامي الهادي"])
    assert (str(found.source), str(found.content[0])) == (speaker, "خطة الجسر")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("طلبت النيابة العامة ب+الساحل من القضاة إحالة الملف.", "النيابة العامة بالساحل"),
        ("طلب العمدة من السكان أن يصبروا.", "العمدة"),
        ("طلب مسؤول من الوزارة أن يصبروا.", "مسؤول من الوزارة"),
    ],
)
def test_whom_somebody_asks_is_no_part_of_him(only, sentence, source):
    assert str(only(sentence, place=["الساحل"]).source) == source


@pytest.mark.parametrize("charge", ["المسؤولية الكاملة", "مسؤولية ما جرى"])
def test_a_charge_may_stand_in_marks(only, charge):
    found = only(f"حمّلت النقابة الشركة «{charge}» عن الحريق.")
    assert str(found.source) == "النقابة"
    assert str(found.content[0]).endswith("عن الحريق")


@pytest.mark.parametrize("noun", ["وزراء", "لاعبين", "أعضاء"])
def test_new_people_renew_nothing(attribute, noun):
    assert not attribute(f"وصل ستة {noun} جدد إلى المدينة حتى صار عدد~هم تسعة {noun}.")


def test_who_renews_it_speaks(only):
    assert str(only("العمدة جدد تأكيد~ه على أهمية الجسر.").source) == "العمدة"
    assert str(only("جدد العمدة تمسك~ه ب+الحوار.").source) == "العمدة"


def test_anew_is_no_cue_before_the_object_of_another_verb(attribute):
    assert not attribute("أنهت السفارة مجدداً استقبال العقود.")
    assert attribute("غادر العمدة، مجدداً التأكيد على أهمية الجسر.")


@pytest.mark.parametrize("adjective", ["معارضة", "مؤيدة"])
def test_what_side_speakers_take_is_their_adjective(only, adjective):
    found = only(f"أعلنت فصائل محلية {adjective} أن الاتفاق انهار.")
    assert (str(found.cue), str(found.source)) == ("أعلنت", f"فصائل محلية {adjective}")


def test_a_private_firm_is_not_especially_that(only):
    found = only("قالت صاحبة منشأة خاصة إن~ها تنتظر.")
    assert str(found.content[0]) == "إنها تنتظر"


def test_a_reply_that_comes_from_somebody_is_a_noun(only):
    found = only("رد قاس جاء من العمدة سامي الهادي، الذي أطلق تغريدة قال في~ها: «لن نسكت أبدا».")
    assert str(found.cue) == "قال"


@pytest.mark.parametrize("whom", ["القيادة والمواطنين", "الإدارة الجديدة والعاملين"])
def test_people_joined_in_the_accusative_are_addressed(only, whom):
    assert only(f"ألقى العمدة كلمة، هنأ في~ها {whom} ب+العيد.").source is None


def test_a_ministry_of_people_abroad_speaks(only):
    found = only("دعت وزارة الخارجية والمغتربين المواطنين إلى الهدوء.")
    assert str(found.source) == "وزارة الخارجية والمغتربين"


@pytest.mark.parametrize("to", ["ب+المملكة", "ب+الساحل"])
def test_where_an_envoy_is_does_not_tell_what_he_is_asked(attribute, to):
    found = attribute(f"احتج العمال، مناشدين سفير البلد {to}، ب+السعي ل+حل المشكلة.")
    assert str(found[-1].content[0]) == "بالسعي لحل المشكلة"


@pytest.mark.parametrize("me", ["لي", "لك"])
@pytest.mark.parametrize("cue", ["قال", "يقول"])
def test_the_writer_may_be_addressed(only, me, cue):
    assert str(only(f"{cue} {me} صديق قديم إن الجسر آمن.").source) == "صديق قديم"


def test_a_name_may_be_spelled_like_the_writer_addressed(only):
    assert str(only("قال لي تشانغ إن الجسر آمن.", person=["لي تشانغ"]).source) == "لي تشانغ"


@pytest.mark.parametrize("blessing", ["رحم~ه الله", "حفظ~ه الله"])
@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أعلن العمدة {} عن تشكيل لجنة جديدة.", "تشكيل لجنة جديدة"),
        ("أكد العمدة {} أهمية العمل.", "أهمية العمل"),
    ],
)
def test_a_blessing_is_neither_said_nor_speaker(only, blessing, sentence, content):
    found = only(sentence.format(blessing))
    assert (str(found.source), str(found.content[0])) == ("العمدة", content)


@pytest.mark.parametrize(
    "sentence",
    [
        "و+بين يدي هذه البنود نتساءل: ما هو موقف السكان الآن؟",
        "لفت نظري أن السوق هادئ.",
        "لفت انتباهنا أن السوق هادئ.",
        "ارتفعت الأسعار، ما دعا الوزارة إلى التدخل.",
        "حدثت مواقف مؤسفة، مما يدعو إلى التأمل.",
        "زرنا العقارات التي تقرر نزع ملكيت~ها ب+مراجعة المالكين.",
    ],
)
def test_the_writers_turns_are_said_by_nobody(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("بين العمدة أن الجسر آمن.", "العمدة"),
        ("لفت العمدة إلى أن السوق هادئ.", "العمدة"),
        ("دعا العمدة إلى التأمل.", "العمدة"),
        ("تقرر اللجنة أن الجسر آمن.", "اللجنة"),
    ],
)
def test_the_same_verbs_report_with_a_speaker(only, sentence, source):
    assert str(only(sentence).source) == source


def test_what_he_called_so_is_said_by_the_speaker_around(attribute):
    found = attribute("أكد العمدة أن مدينت~ه التي تعاني ستواجه أزمة جراء ما وصف~ه ب+سيل الهجرة.")
    assert found[-1].source is None


@pytest.mark.parametrize("verb", ["قال", "يقول", "أكد"])
@pytest.mark.parametrize("before", ["استند القاضي إلى شهادة", "قرأ الوزير عن معاناة"])
@pytest.mark.parametrize("who", ["جار", "مواطن", "عامل"])
def test_an_indefinite_person_that_something_is_of_speaks(attribute, before, who, verb):
    claim = attribute(f"{before} {who} {verb} إن~ه رأى ال+سيارة.")[-1]
    assert (str(claim.cue), str(claim.source)) == (verb, who)


@pytest.mark.parametrize("what", ["ب+مقترحات جمعيات", "ب+وعود شركات"])
def test_a_verb_of_saying_behind_whom_it_describes_is_found(attribute, what):
    found = attribute(f"رحب المجلس {what} تقول إن~ها تمثل ال+سكان.")
    assert [str(claim.cue) for claim in found] == ["رحب", "تقول"]
