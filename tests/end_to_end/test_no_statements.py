"""Sentences with a verb of speech in which nobody says anything, and their likes in which somebody does."""

import pytest

import newsclaims

LONG = "لن نقبل بهذا القرار مهما كان الثمن"


@pytest.mark.parametrize(
    "text",
    [
        # exchanged
        "تبادل الموظفون التهاني في أجواء عائلية.",
        # a habit
        "عادة ما تعلن الشركة نتائجها في الربيع.",
        "غالبا ما يعلن البنك أرباحه صباحا.",
        # found by nobody in particular
        "وعند الوصول وجد أن الحادث حريق صغير.",
        "وبعد الفحص وجد أن الجهاز معطل.",
        # fate
        "قدر له أن يعود إلى قريته.",
        "وقدر لها أن تعيش طويلا.",
        # the writer
        "أقترح على الدول العربية أن تتوحد.",
        "وأعتقد أن الحل قريب.",
        # facts and reasons
        "كل ما في المشهد يقول إن الحرب قادمة.",
        "كل هذه الأحداث تقول إن الحرب قادمة.",
        "الأسباب التي دعته إلى الاستقالة كثيرة.",
        "تحسن أداؤه كثيرا، مما يرجح عودته إلى الفريق.",
        # what it is
        "وهو أمر لا يستغرب من أهل المدينة.",
        "سجلوا حضورا لافتا في السوق، إلى جانب الخريجين.",
        "حقق الفريق (10) ميداليات فضية أكدت قوة لاعبيه.",
        # going on
        "بحشد الجمعيات، تمضي اللجنة في استعداداتها.",
        "في المقابل، تواصل الوزارة جهودها.",
        # other words
        "توجهنا بتاريخ الخامس من الشهر إلى المكتب.",
        "يبيضون وجه الأمة ببذل دمائهم.",
        "تُوقع العقوبات الشرعية على من يثبت تورطه.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("عادة ما يقول سامر القيسي إن الربيع أجمل.", "سامر القيسي"),
        ("وجد الباحثون أن الجهاز معطل.", "الباحثون"),
        ("الباحثون وجدوا أن الجهاز معطل.", "الباحثون"),
        ("وقدر الخبراء أن الأضرار كبيرة.", "الخبراء"),
        ("أعتبر الوزير أن الحل قريب.", "الوزير"),
        ("اقترح سامر القيسي أن تتوحد الدول.", "سامر القيسي"),
        ("لا يستغرب سامر القيسي من القرار.", "سامر القيسي"),
        ("لافتا إلى أن السوق هادئ، قال سامر القيسي إن الأسعار ثابتة.", "سامر القيسي"),
        ("القرار صعب، يمضي المدير: «لا حل آخر لدينا اليوم».", "المدير"),
        ("ووجه المدير بسرعة إنجاز العمل.", "المدير"),
    ],
)
def test_somebody_says_it(text: str, speaker: str) -> None:
    assert speaker in {claim.speaker for claim in newsclaims.analyze(text).claims}


def test_a_medium_behind_according_is_the_channel() -> None:
    text = "وبحسب «رويترز»، فقد ذكرت وزارة الصحة في بيان أن المرض انتهى."
    [claim] = newsclaims.analyze(text).claims
    assert claim.via is not None
    assert (claim.speaker, claim.via.text) == ("وزارة الصحة", "رويترز")


def test_words_that_are_directed_are_no_cue() -> None:
    text = f"وقال سامر القيسي -موجها كلامه إلى المجلس- «{LONG}»."
    [claim] = newsclaims.analyze(text).claims
    assert (claim.cue.text, claim.statement) == ("قال", LONG)


@pytest.mark.parametrize("mark", ["", "،"])
def test_what_explains_a_promise_is_no_promiser(mark: str) -> None:
    text = f"قال المدير إن اللاعب مشغول لأنه سيلتزم مع فريقه بالبطولة{mark} أي أنه لن يعود."
    assert [claim.cue.text for claim in newsclaims.analyze(text).claims] == ["قال"]


def test_a_copula_promises_nothing() -> None:
    text = "قال سامر القيسي إن ذلك يعد «اختيارا سليما»، مؤكدا أن «البلاد تقدمت كثيرا»."
    cues = [claim.cue.text for claim in newsclaims.analyze(text).claims]
    assert cues == ["قال", "مؤكدا"]


def test_who_believes_inside_a_quotation_is_its_speaker() -> None:
    text = "قال سامر القيسي: «نحن بخير، وأعتقد أن الحل قريب»."
    assert [claim.cue.text for claim in newsclaims.analyze(text).claims] == ["قال", "أعتقد"]


@pytest.mark.parametrize("cue", ["جازما", "مستدركا", "مستغربا"])
def test_a_participle_of_manner_reports_before_a_clause(cue: str) -> None:
    text = f"قال سامر القيسي إن الوضع صعب، {cue} أن الحل قريب."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.cue.text, claim.speaker) == (cue, "سامر القيسي")


@pytest.mark.parametrize("what", ["القرار الأخير", "تمادي المجلس في ذلك"])
@pytest.mark.parametrize("cue", ["مستغربا", "مستهجنا"])
def test_a_participle_of_manner_reports_what_is_judged(cue: str, what: str) -> None:
    text = f"قال سامر القيسي إن الوضع صعب، {cue} {what}."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.cue.text, claim.content[0].text) == (cue, what)


@pytest.mark.parametrize("cue", ["مستدركا", "مستطردا"])
def test_a_participle_of_manner_reports_a_quotation(cue: str) -> None:
    text = f"قال سامر القيسي إن الوضع صعب، {cue}: «{LONG}»."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.cue.text, claim.statement, claim.speaker) == (cue, LONG, "سامر القيسي")


@pytest.mark.parametrize(
    "text",
    [
        "ظل الكاتب سامي نصار متمسكا بعقيدته حتى وفاته.", "بات عمال المصنع مهددين بفقدان عملهم.",
        "فاز طالب من مدرسة النهار بالجائزة الأولى.", "جددت الشركة أسطولها.", "كرر الفريق خطأه.",
        "تشير عقارب الساعة إلى الخامسة مساء.", "شاهد: وزير الصحة يعلن افتتاح المستشفى",
    ],
)  # fmt: skip
def test_a_state_a_doer_and_what_is_renewed_say_nothing(text: str) -> None:
    assert not newsclaims.analyze(text).claims


@pytest.mark.parametrize(
    "text",
    [
        "كان الوزير قد غادر القاعة مطالبا الحكومة بفتح تحقيق.", "كان الوزير طالب بفتح تحقيق.",
        "جدد الوزير دعمه للخطة.", "كرر الوزير رفضه للقرار.",
    ],
)  # fmt: skip
def test_a_demand_and_a_stance_that_is_renewed_are_said(text: str) -> None:
    assert newsclaims.analyze(text).claims
