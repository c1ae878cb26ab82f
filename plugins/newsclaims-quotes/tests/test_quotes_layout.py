"""Speakers and contents that the layout shows: colons, lines, lists, pauses, short quotations."""

import pytest

SAID = "لن نغلق المدارس هذا الأسبوع"
OFFICES = [
    "وزير التربية نادر عواد",
    "ال+وزير نادر عواد",
    "رئيس ال+بلدية",
    "ال+مديرة",
    "وزارة ال+صحة",
]
PERSON = {"person": ["نادر عواد", "منى الراوي", "عواد"]}


def of(claim):
    return str(claim.source), str(claim.cue), claim.act


# -- a speaker and a colon


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("before", ["", "توقفت الدروس.\n", "- ", "عاجل | ", "14 - "])
def test_a_speaker_and_a_colon_are_a_claim(only, office, before, texts):
    claim = only(f"{before}{office}: {SAID}.", **PERSON)
    assert of(claim) == (office.replace("+", ""), ":", "state")
    assert (claim.form, texts(claim.content)) == ("indirect", [SAID])


@pytest.mark.parametrize("office", OFFICES)
def test_marks_behind_the_colon_make_it_direct(only, office, texts):
    claim = only(f"{office}: «{SAID}».", **PERSON)
    assert (claim.form, texts(claim.content)) == ("direct", [SAID])


@pytest.mark.parametrize(
    "occasion", ["خلال مؤتمر", "في بيان", "ل+قناة ال+نهر", "عقب ال+اجتماع", "ردا على ال+معارضة"]
)
def test_an_occasion_may_stand_before_the_colon(only, occasion):
    claim = only(f"وزير التربية نادر عواد {occasion}: {SAID}.", **PERSON)
    assert str(claim.source) == "وزير التربية نادر عواد"


@pytest.mark.parametrize("aside", ["، 35 عاما", "، معلمة", " (35 سنة)", "، 35 سنة، معلمة"])
@pytest.mark.parametrize("name", ["منى الراوي", "سلمى"])
def test_whoever_is_asked_in_the_street_speaks(only, name, aside):
    claim = only(f"{name}{aside}: «لم أعد أحتمل الانتظار».", **PERSON)
    assert str(claim.source).startswith(name)
    assert claim.form == "direct"


@pytest.mark.parametrize(
    "line",
    [
        "تنبيه: لا تستخدم المصعد.",
        "الموعد: لا يبدأ قبل السادسة.",
        "النتيجة: لم يفز أحد.",
        "ال+مدرب: نادر عواد.",
        "رئيس التحرير: نادر عواد",
        "نادر عواد: سيرة حياة",
        "ال+وزير: ماذا بعد؟",
        "ال+حكومة: تحديات كثيرة",
        "عنوان الكتاب: «لن نتراجع».",
        "جدول ال+وزير: لا شيء يذكر.",
        "ال+شريحة الأولى: ظلت الأسعار مستقرة.",
    ],
)
def test_headings_entries_and_questions_are_none(attribute, line):
    assert attribute(line, **PERSON) == []


def test_a_dateline_is_no_speaker(attribute):
    found = attribute("نادر عواد: قال ال+وزير إن ال+طريق مفتوح.", **PERSON)
    assert [str(claim.cue) for claim in found] == ["قال"]


def test_a_verb_keeps_its_colon(only):
    assert str(only(f"و+قال ال+وزير: {SAID}.").cue) == "قال"


@pytest.mark.parametrize(
    ("asker", "answerer"), [("«النهر»", "نادر عواد"), ("«النهر»", "ال+وزير"), ("س", "ج")]
)
def test_an_interview_asks_and_answers(attribute, asker, answerer, texts):
    asked, answered = attribute(f"{asker}: متى تعود؟\n{answerer}: قبل العيد. نعم.", **PERSON)
    assert (asked.act, answered.act) == ("ask", "state")
    assert texts(asked.content) == ["متى تعود"]
    assert texts(answered.content) == ["قبل العيد. نعم"]


def test_letters_stand_for_who_is_known_otherwise(attribute):
    asked, answered = attribute("س: متى تعود؟\nج: قبل العيد.")
    assert (str(asked.source), asked.subject) == ("س", "agentless")
    assert (str(answered.source), answered.subject) == ("ج", "dropped")


# -- a reply that came


@pytest.mark.parametrize("came", ["جاء", "و+جاء", "و+كان"])
@pytest.mark.parametrize("noun", ["ال+رد", "ال+جواب", "ال+تعليق"])
def test_a_reply_comes_from_somebody(only, came, noun):
    claim = only(f"{came} {noun} سريعا من وزير التربية نادر عواد: «لا تغيير».", **PERSON)
    assert str(claim.source) == "وزير التربية نادر عواد"
    assert (claim.form, claim.provenance.rule) == ("direct", "reply")


def test_a_reaction_that_nobody_speaks_is_none(attribute):
    assert attribute("و+جاء رد ال+فعل سريعا: «هدف».") == []


# -- what stands below a colon


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– "])
def test_a_list_below_a_colon_is_said(only, bullet, texts):
    claim = only(f"و+قال ال+وزير في بيان:\n{bullet}الدروس مستمرة.\n{bullet}ال+نقل مجاني.\nوغادر.")
    assert texts(claim.content) == ["الدروس مستمرة", "النقل مجاني"]


def test_the_line_below_a_colon_is_said(only, texts):
    claim = only("و+أضاف ال+وزير:\nالدروس مستمرة في كل القرى. ولا تأجيل.\nوغادر القاعة.")
    assert texts(claim.content) == ["الدروس مستمرة في كل القرى. ولا تأجيل"]


def test_a_short_line_is_said_behind_an_occasion(only, texts):
    claim = only("و+قال ال+وزير في بيان:\nالدروس مستمرة\nوغادر القاعة.")
    assert texts(claim.content) == ["الدروس مستمرة"]


def test_a_dash_behind_the_colon_is_not_said(only, texts):
    assert texts(only(f"و+قال ال+وزير: - {SAID}.").content) == [SAID]


def test_a_number_may_open_what_an_office_says_and_no_entry_of_a_table(attribute):
    assert len(attribute("رئيس ال+بلدية: 5 طرق لم تفتح.")) == 1
    assert attribute("ال+شركة: 5 نجوم، لم تفتح.") == []


def test_a_quotation_below_a_colon_is_said(only, texts):
    claim = only("و+أضاف ال+وزير:\n«ال+دروس مستمرة».")
    assert (claim.form, texts(claim.content)) == ("direct", ["الدروس مستمرة"])


@pytest.mark.parametrize(
    "text",
    [
        "و+تحدث ال+وزير عن نقاط:\n- ال+طرق.\n- ال+مدارس.",
        "و+قال فيها قصيدة مطلعها:\nيا ليل",
        "و+قال ال+وزير:",
        "و+قال ال+وزير:\nاقرأ أيضا: عاد الغائب",
    ],
)
def test_topics_verses_and_links_below_are_not(attribute, text):
    assert attribute(text) == []


# -- pauses and short quotations


@pytest.mark.parametrize("pause", ["..", " .. ", "..."])
@pytest.mark.parametrize(("verb", "that"), [("قال", "إن"), ("أكد", "أن")])
def test_points_are_a_pause(only, pause, verb, that):
    claim = only(f"و+{verb} ال+نائب نادر عواد{pause}{that} ال+طريق مفتوح.", **PERSON)
    assert str(claim.source) == "النائب نادر عواد"


@pytest.mark.parametrize(("verb", "that"), [("قال", "إن"), ("أكد", "أن")])
def test_an_office_between_points_is_the_speakers(only, verb, that):
    claim = only(f"و+{verb} ال+نائب نادر عواد.. رئيس ال+لجنة.. {that} ال+طريق مفتوح.", **PERSON)
    assert str(claim.source) == "النائب نادر عواد.. رئيس اللجنة"


@pytest.mark.parametrize("verb", ["قال", "أضاف", "أجاب"])
@pytest.mark.parametrize("words", ["لا تعليق", "مستحيل", "لن نستسلم"])
def test_few_words_that_end_the_clause_are_said(only, verb, words, texts):
    claim = only(f"و+{verb} ال+مدير «{words}».")
    assert (str(claim.source), texts(claim.content)) == ("المدير", [words])


@pytest.mark.parametrize("verb", ["قال", "أجاب", "رد"])
def test_few_words_may_come_first(only, verb, texts):
    claim = only(f"«نعم»، {verb} ال+مدير.")
    assert (str(claim.source), texts(claim.content)) == ("المدير", ["نعم"])


@pytest.mark.parametrize(
    "text",
    [
        "و+قالت صحيفة «النهر».",
        "و+قال ال+لاعب نادر عواد «ال+صقر».",
        "«ال+نهر»، أكدت ال+خبر.",
        "و+أغلق ال+مدير «مستحيل».",
    ],
)
def test_few_words_that_name_something_are_not(attribute, text):
    assert attribute(text, **PERSON) == []


@pytest.mark.parametrize("verb", ["اعتبر", "أكد", "بين"])
def test_marks_may_enclose_the_clause(only, verb, texts):
    claim = only(f'و+{verb} ال+نائب نادر عواد "أن ال+طريق مفتوح".', **PERSON)
    assert texts(claim.content) == ["أن الطريق مفتوح"]


# -- what is not the article


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا: ال+وزير يؤكد أن ال+حفل تأجل",
        "شاهد أيضا: ال+وزير: لن نتراجع",
        "كتب: نادر عواد",
        "— نادر عواد (@awwad) 4 يناير 2021",
        "ال+صورة: ال+وزير يقول إن ال+طريق مفتوح",
    ],
)
def test_boilerplate_reports_nothing(attribute, line):
    found = attribute(f"قال ال+طبيب إن ال+حملة بدأت.\n{line}\nو+أضاف أن ال+عمل مستمر.", **PERSON)
    assert [str(claim.cue) for claim in found] == ["قال", "أضاف"]


def test_entities_and_tags_are_not_read(attribute):
    first, second = attribute(
        "قال ال+طبيب <b>إن ال+حملة بدأت</b>. و+أضاف&nbsp;أن ال+عمل &quot;مستمر&quot;."
    )
    assert (first.statement, second.statement) == ("الحملة بدأت", 'العمل "مستمر"')
    assert second.source is None


@pytest.mark.parametrize("aside", ["، 35 عاما", "، طالب", " (معلمة)", "، 35 سنة، معلمة"])
def test_an_age_or_trade_belongs_to_who_is_asked(attribute, aside):
    first, second = attribute(
        f"منى الراوي{aside}: «لم أعد أحتمل».\nسلمى، 40 عاما: «لا جديد هنا».", person=["منى الراوي"]
    )
    assert (str(first.source), str(second.source)) == (f"منى الراوي{aside}", "سلمى، 40 عاما")


def test_where_several_are_asked_none_needs_marks(attribute, texts):
    first, _ = attribute("فريدة، ربة بيت: الراتب لا يكفي.\nسلمى، معلمة: «لا جديد هنا».")
    assert (str(first.source), texts(first.content)) == ("فريدة، ربة بيت", ["الراتب لا يكفي"])


@pytest.mark.parametrize("text", ["البيان الصادر عن ال+حزب", "التقرير الصادر عن ال+مركز"])
def test_a_text_and_whom_it_is_from_stand_before_a_colon(only, texts, text):
    claim = only(f"و+جاء في {text}:\n«لن نوقع قبل الفجر».\nوغادر ال+وفد.")
    assert texts(claim.content) == ["لن نوقع قبل الفجر"]
