"""Where the speaker stands: behind the verb, before it, or beyond something long."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("و+قد أكد العمدة أن الجسر آمن.", "العمدة"),
        ("ف+قد نفت الإدارة علم~ها ب+الحادث.", "الإدارة"),
        ("و+كان قد أكد العمدة أن الجسر آمن.", "العمدة"),
        ("و+كان العمدة قد أكد أن الجسر آمن.", "العمدة"),
        ("العمدة قد أكد أهمية الجسر.", "العمدة"),
    ],
)
def test_only_a_bare_qad_shows_that_the_subject_stands_before(only, sentence, source):
    assert str(only(sentence).source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أما الشاعر سامي الهادي، ف+يقول: «هذا البيت ليس لل+بيع أبدا».", "الشاعر سامي الهادي"),
        ("أما عضو المجلس، سامي الهادي، ف+قال إن الجسر آمن.", "عضو المجلس، سامي الهادي"),
        ("أما العمدة ف+قد أكد أن الجسر آمن.", "العمدة"),
        ("أما الأسعار ف+قال العمدة إن~ها ثابتة.", "العمدة"),
    ],
)
def test_a_topic_behind_amma_speaks_unless_the_verb_has_its_own_subject(only, sentence, source):
    assert str(only(sentence, person=["سامي الهادي"]).source) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "قال ل+ه العمدة إن الجسر آمن.",
        "كشف مساء الثلاثاء 12 مايو العمدة أن الجسر آمن.",
        "أكد الجمعة الماضية العمدة أن الجسر آمن.",
        "قال من جهت~ه العمدة إن الجسر آمن.",
    ],
)
def test_what_stands_between_verb_and_speaker_belongs_to_neither(only, sentence):
    assert str(only(sentence).source) == "العمدة"


def test_only_an_apposition_lets_a_comma_stand_between_subject_and_verb(only):
    assert only("غنى سمير الهادي، تقول إن الجسر آمن.", person=["سمير الهادي"]).source is None
    claim = only("سمير الهادي، عميد المعهد، دعا إلى الحوار.", person=["سمير الهادي"])
    assert str(claim.source) == "سمير الهادي، عميد المعهد"


def test_a_word_shaped_like_a_verb_begins_no_subject(only):
    assert only("يجادل أنصار الخطة الجديدة، يقول إن الجسر آمن.").source is None


def test_whose_words_somebody_is_given_speaks(only):
    claim = only("و+نسب البيان إلى المتحدث سامي الهادي قول~ه إن الجسر آمن.", person=["سامي الهادي"])
    assert str(claim.source) == "المتحدث سامي الهادي"


def test_the_head_of_a_relative_clause_leaves_its_preposition(only):
    claim = only("اتصل السكان ب+الكاتب العام الذي أشار إلى أن الجسر آمن.")
    assert str(claim.source) == "الكاتب العام"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("إن الطلاب الجدد قالوا إن الامتحان صعب.", "الطلاب الجدد"),
        ("أضاف أن عددا من الصناع أعربوا عن رغبت~هم في العمل.", "عددا من الصناع"),
        ("في حملة غير مسبوقة على الموقع يقولون إن الامتحان صعب.", "None"),
    ],
)
def test_a_subject_before_its_verb_agrees_in_number(attribute, sentence, source):
    assert str(attribute(sentence)[-1].source) == source


def test_what_is_told_of_a_subject_does_not_part_it_from_its_verb(only):
    claim = only("و+كان زيكو، و+اسم~ه الكامل آرثر، قال إن~ه مستعد.", person=["زيكو", "آرثر"])
    assert str(claim.source) == "زيكو"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("هم يقولون إن الجسر آمن.", "هم"),
        ("هم يقول إن الجسر آمن.", "None"),
    ],
)
def test_a_pronoun_speaks_where_it_agrees(only, sentence, source):
    assert str(only(sentence).source) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("لا يتفق ذلك مع برنامج حكومة الساحل التي أعلنت أن الأجور ثابتة.", "حكومة الساحل"),
        ("اتصلت بنا لجنة المصرف في طرابلس التي تقول إن المال ضاع.", "لجنة المصرف في طرابلس"),
        ("تحدث عن الرأي الذي يقول إن المال ضاع.", "الرأي"),
        ("استقبلت الرجال الذين أثبتوا أن الصبر قوة.", "الرجال"),
        (
            "لقينا خبير البحار في معهد الصيد سامي الهادي الذي قال إن الموج عال.",
            "خبير البحار في معهد الصيد سامي الهادي",
        ),
    ],
)
def test_the_head_of_a_relative_clause_agrees_with_it(only, sentence, source):
    assert str(only(sentence, person=["سامي الهادي"], place=["طرابلس"]).source) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "طلب عدم كشف هويت~ه ب+أن البيت له.",
        "يمكن وصف الوظيفة ب+أن~ها حلم.",
        "تم اتهام القائمين ب+أن~هم كسالى.",
    ],
)
def test_a_genitive_that_is_the_object_does_not_speak(attribute, sentence):
    assert "speech-noun" not in [claim.provenance.rule for claim in attribute(sentence)]


def test_a_genitive_that_says_it_speaks(attribute):
    claim = attribute("رغم تأكيد الشرطة أن الطريق آمن.")[0]
    assert (str(claim.source), claim.provenance.rule) == ("الشرطة", "speech-noun")


def test_was_may_stand_between_subject_and_verb(only):
    assert str(only("الخبراء كانوا يقولون إن الجسر آمن.").source) == "الخبراء"


def test_whoever_warns_in_the_words_behind_speaks_them(only):
    claim = only(
        "نبه سامي الهادي عبر حساب~ه المواطنين قائلا: «على الجميع الحذر من السيل».",
        person=["سامي الهادي"],
    )
    assert (claim.cue.text, str(claim.source)) == ("قائلا", "سامي الهادي")
