"""Statements that are missed where marks, adverbials or joined words stand in an unusual place."""

import pytest

import newsclaims

ADVERBIALS = ["في بيان", "في الوقت نفسه", "في الآن ذاته", "خلال مؤتمر صحافي", "في كلمته"]


def claims(text: str) -> list[tuple[str, str, str | None, str]]:
    """Return act, cue, source and content of each claim."""
    found = newsclaims.analyze(text).claims
    return [(c.act, c.cue.text, c.source and c.source.text, c.statement) for c in found]


@pytest.mark.parametrize("subject", ["الجبهة الشعبية", "وزارة الزراعة"])
@pytest.mark.parametrize(
    "judged", ["القرار خطوة مهمة للمزارعين", "الأسعار الجديدة عبئا على السكان"]
)
def test_a_judgement_may_stand_in_marks_as_a_whole(judged: str, subject: str) -> None:
    assert claims(f'اعتبرت {subject} "{judged}".') == [("believe", "اعتبرت", subject, judged)]


@pytest.mark.parametrize("verb", ["تعتبره", "اعتبرته"])
@pytest.mark.parametrize("subject", ["النقابة", "وزارة الزراعة", "الجبهة الشعبية"])
@pytest.mark.parametrize("judged", ["تقييدا لعمل الصحافيين", "خطوة جريئة", "تهديدا للمزارعين"])
def test_what_a_relative_stands_for_is_judged(judged: str, subject: str, verb: str) -> None:
    text = f"أغلقت البلدية السوق القديمة، وهو ما {verb} {subject} {judged}."
    assert claims(text) == [("believe", verb, subject, judged)]


@pytest.mark.parametrize(
    "text",
    [
        "تعتبر المدينة مركزا للتجارة.",
        "ويعتبر المهرجان القديم الأكبر في البلاد.",
        "وقفت الحافلة أمام المدرسة، وهو ما يعتبر أمرا عاديا.",
    ],
)
def test_the_copula_judges_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize("adverbial", ADVERBIALS)
@pytest.mark.parametrize("verb", ["نددت", "طالبت", "رحبت"])
@pytest.mark.parametrize("subject", ["النقابة", "وزارة الزراعة"])
def test_the_preposition_of_the_verb_may_stand_in_the_marks(
    subject: str, verb: str, adverbial: str
) -> None:
    [(_, cue, source, content)] = claims(f"و{verb} {subject} {adverbial} «بسياسة الأسعار الجديدة».")
    assert (cue, source, content) == (verb, subject, "بسياسة الأسعار الجديدة")


@pytest.mark.parametrize("participle", ["منددة", "مطالبة", "مرحبة"])
@pytest.mark.parametrize("adverbial", [*ADVERBIALS, ""])
def test_so_may_that_of_a_participle(adverbial: str, participle: str) -> None:
    text = f"قالت النقابة إن السوق مغلقة، {participle} {adverbial} «بخطة الأسعار الجديدة»."
    assert [(cue, content) for _, cue, _, content in claims(text)][1:] == [
        (participle, "بخطة الأسعار الجديدة")
    ]


@pytest.mark.parametrize("what", ["بالكارثة", "بالخطوة الجريئة", "بحملة تشويه"])
def test_what_something_is_described_as_may_stand_in_marks(what: str) -> None:
    assert claims(f"واجه التجار ما وصفه “{what}”.")[0][1:] == ("وصفه", None, what)
    text = f"وصف وزير الزراعة القرار «{what}»."
    assert claims(text) == [("evaluate", "وصف", "وزير الزراعة", what)]


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن الوزير في مؤتمر «بناء المستقبل» إطلاق المشروع.",
        "هدد اللاعب في فيلم «بداية ونهاية» بالانسحاب.",
    ],
)
def test_a_title_that_begins_with_the_same_letter_is_no_content(text: str) -> None:
    [(_, _, _, content)] = claims(text)
    assert content in {"إطلاق المشروع", "بالانسحاب"}


@pytest.mark.parametrize("feast", ["بعيد الفطر المبارك", "بعيد العمال", "بعيد الاستقلال"])
@pytest.mark.parametrize("whom", ["المواطنين", "العاملين", "الجميع"])
def test_a_feast_is_what_somebody_felicitates_on(whom: str, feast: str) -> None:
    text = f"هنأ وزير الزراعة {whom} {feast}."
    assert claims(text) == [("evaluate", "هنأ", "وزير الزراعة", feast)]
    text = f"قال المدير إن الحفل ناجح، مهنئا {whom} {feast}."
    assert claims(text)[1:] == [("evaluate", "مهنئا", None, feast)]


def test_far_away_is_no_feast() -> None:
    assert claims("هنأ الرئيس لاعبا بعيدا عن وطنه.") == []


@pytest.mark.parametrize("epithet", ["سبحانه وتعالى", "عز وجل", "تعالى", "جل وعلا", ""])
@pytest.mark.parametrize("participle", ["داعين", "سائلين"])
def test_what_god_is_called_belongs_to_the_name(participle: str, epithet: str) -> None:
    text = f"أعرب الأهالي عن حزنهم، {participle} الله {epithet} أن يشفي الجرحى."
    assert [(act, cue, content) for act, cue, _, content in claims(text)][1:] == [
        ("call", participle, "يشفي الجرحى")
    ]


@pytest.mark.parametrize("adverbial", ["في الوقت نفسه", "خلال اللقاء", "في كلمته"])
@pytest.mark.parametrize("deed", ["دعمه", "تفهمه"])
def test_ones_own_deed_may_be_spelled_like_a_verb(deed: str, adverbial: str) -> None:
    text = f"استقبل المدير الوفد، وأكد {adverbial} {deed} لخطة المزارعين."
    assert claims(text) == [("state", "أكد", None, f"{deed} لخطة المزارعين")]


@pytest.mark.parametrize("verb", ["طلبت", "وطلبت"])
@pytest.mark.parametrize("others", ["ومن سكان الحي", "ومن المسؤولين المحليين"])
def test_those_asked_may_be_joined_with_their_preposition(others: str, verb: str) -> None:
    text = f"{verb} وزارة الزراعة من الاتحاد الوطني {others} إجراء تحقيق."
    assert claims(text) == [("call", "طلبت", "وزارة الزراعة", "إجراء تحقيق")]


@pytest.mark.parametrize(
    ("participle", "said", "content"),
    [
        ("مؤكدة", "أن العمل مستمر", "العمل مستمر"),
        ("مشيرة", "إلى أن العمل مستمر", "العمل مستمر"),
        ("مطالبة", "بفتح تحقيق", "بفتح تحقيق"),
        ("منددة", "في الوقت نفسه بغياب الرقابة", "بغياب الرقابة"),
    ],
)
@pytest.mark.parametrize("before", ["دعت النقابة إلى الحوار", "قالت الوزيرة إن الخطة جاهزة"])
def test_a_feminine_participle_may_be_joined(
    before: str, participle: str, said: str, content: str
) -> None:
    first, second = claims(f"{before}، و{participle} {said}.")
    assert (second[1], second[3]) == (participle, content)
    assert participle not in first[3]


@pytest.mark.parametrize(
    "adjective", ["مدروسة بعناية", "مقترحة من الخبراء", "معروفة بأسواقها", "مؤكدة في التقرير"]
)
def test_a_joined_adjective_reports_nothing(adjective: str) -> None:
    [claim] = claims(f"قالت الوزيرة إن الخطة كبيرة، و{adjective}.")
    assert claim[3] == f"الخطة كبيرة، و{adjective}"


@pytest.mark.parametrize("participle", ["منتقدا", "مستنكرا", "مدينا"])
@pytest.mark.parametrize("what", ["ما حدث في الملعب", "ما قامت به الشركة"])
def test_a_relative_is_what_somebody_rejects(what: str, participle: str) -> None:
    text = f"قال الحزب إن النشاط معطل، {participle} {what}."
    assert claims(text)[1:] == [("accuse", participle, None, what)]


@pytest.mark.parametrize("speech", ["سوف ننسحب", "لن نتراجع عن الخطة", "سنفتح السوق غدا"])
@pytest.mark.parametrize("place", ["في حفل بحديقة القصر", "أمام حشد في الساحة العامة"])
def test_where_it_was_said_stands_before_the_marks(place: str, speech: str) -> None:
    text = f'وقال كريم نصار {place} "{speech}".'
    assert claims(text)[0] == ("state", "قال", "كريم نصار", speech)


@pytest.mark.parametrize("speech", ["سوف ننسحب", "لن نتراجع"])
def test_few_words_of_the_future_are_speech_before_a_participle(speech: str) -> None:
    first, _ = claims(f'وقال الوزير "{speech}" واصفا الاتفاقية بأنها عبء.')
    assert first == ("state", "قال", "الوزير", speech)


@pytest.mark.parametrize("noun", ["تعبيره", "قوله", "وصفه"])
@pytest.mark.parametrize("preposition", ["على حد", "، على حد", "، بحسب", "، وفق"])
def test_a_noun_of_speech_may_be_the_only_cue(preposition: str, noun: str) -> None:
    text = f"وقال المدير إن المواقع محمية. وستفتح الأماكن المغلقة قريبا {preposition} {noun}."
    _, (_, cue, source, content) = claims(text.replace(" ،", "،"))
    assert (cue, source) == (noun, None)
    assert content.endswith("ستفتح الأماكن المغلقة قريبا")


@pytest.mark.parametrize(
    "text",
    [
        "وقال المدير إن المواقع محمية، على حد قوله.",
        "قال المدير إن «الأماكن محدودة جدا في المدينة» على حد تعبيره.",
        "وأكد المدير: الأماكن محدودة جدا، على حد قوله.",
    ],
)
def test_it_repeats_the_cue_of_its_sentence(text: str) -> None:
    assert [claim[1] for claim in claims(text)] in (["قال"], ["أكد"])


def test_a_noun_of_opinion_is_no_cue_of_its_own() -> None:
    assert claims("هاجموا القرية ليلا وأخذوا حقهم، على حد اعتقادهم.") == []


@pytest.mark.parametrize("name", ["كريم نصار", "مدير الميناء", "وزارة الزراعة"])
def test_a_relative_clause_may_tell_more_of_who_is_quoted(name: str) -> None:
    relative = "التي زارت الموقع" if name.startswith("وزارة") else "الذي زار الموقع"
    text = f"سترسو رحلتان إضافيتان بالميناء، وفق {name} {relative} أمس."
    assert claims(text)[0] == ("state", "وفق", name, "سترسو رحلتان إضافيتان بالميناء")
