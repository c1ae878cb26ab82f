"""Statements whose cue is easily missed: names, orders of words and nouns that hide it."""

import pytest

import newsclaims

NAMES = ["الحداد", "سامر القيسي", "النائب كريم نصار", "وزير الصحة سامي الكندي"]


def only(text: str) -> tuple[str, str, str | None, str]:
    """Return act, cue, source and content of the one claim."""
    [claim] = newsclaims.analyze(text).claims
    return claim.act, claim.cue.text, claim.source and claim.source.text, claim.statement


@pytest.mark.parametrize("conjunction", ["و", ""])
@pytest.mark.parametrize("name", [*NAMES, "العمري"])
def test_a_verb_of_praise_is_no_given_name(name: str, conjunction: str) -> None:
    text = f"{conjunction}أثنى {name} على جهود المتطوعين."
    assert only(text) == ("evaluate", "أثنى", name, "جهود المتطوعين")


@pytest.mark.parametrize("name", ["رفعت الكندي", "أبو راشد", "أبو عاقلة", "رودا قازنجي"])
def test_a_given_name_spelled_like_a_verb_stays_one(name: str) -> None:
    document = newsclaims.analyze(f"قال الوزير {name} إن المدرسة مفتوحة.")
    assert [mention.text for mention in document.mentions] == [name]


@pytest.mark.parametrize("name", ["سامر القيسي", "كريم نصار", "الوزير", "النائب سالم العمري"])
@pytest.mark.parametrize("opener", ["بدوره، ", "من جانبه، ", "كما ", "وقد ", ""])
def test_who_expresses_a_feeling_stands_between_verb_and_preposition(
    opener: str, name: str
) -> None:
    act, cue, source, content = only(f"{opener}عبر {name} عن شكره لمواساة المحافظ.")
    assert (act, cue.split()[0], source) == ("evaluate", "عبر", name)
    assert content.endswith("لمواساة المحافظ")


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد، عبر مطار المدينة، عن طريق الحافلة.",
        "يقام المعرض بدعم من الوزارة، عبر الطريق الساحلي بعيدا عن المدينة.",
    ],
)
def test_a_way_through_a_place_is_no_expression(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("between", ["خلال زيارته أمس", "في بيان", "خلالها"])
@pytest.mark.parametrize("feeling", ["خالص التعازي", "صادق مواساته", "بالغ حزنه", "عميق أسفه"])
def test_the_measure_of_a_feeling_is_passed(feeling: str, between: str) -> None:
    text = f"أرسل المدير برقية، وعبر {between}، عن {feeling} لأسرة الفقيد."
    act, _, source, content = only(text)
    assert (act, source) == ("evaluate", None)
    assert content.endswith("لأسرة الفقيد")


@pytest.mark.parametrize("name", ["سامر القيسي", "محافظ الجبيل", "رئيس النادي"])
@pytest.mark.parametrize("verb", ["قدم", "رفع", "وجه"])
@pytest.mark.parametrize("thanks", ["شكره", "الشكر", "جزيل الشكر والتقدير", "خالص شكره وتقديره"])
def test_thanks_are_said_for_what_stands_behind_whom_they_are_given_to(
    thanks: str, verb: str, name: str
) -> None:
    text = f"كما {verb} {name} {thanks} لوزير الصحة وللطاقم الطبي على سرعة الاستجابة."
    act, cue, source, content = only(text)
    assert (act, source, content) == ("evaluate", name, "سرعة الاستجابة")
    assert cue.startswith(("شكر", "الشكر"))


@pytest.mark.parametrize("thanks", ["شكره", "الشكر", "جزيل شكره"])
def test_kin_who_thanks_is_one_speaker(thanks: str) -> None:
    text = f"ومن جهته وجه فهد بن سالم السبيعي والد الشهيد {thanks} للأمير على اتصاله."
    assert only(text)[2] == "فهد بن سالم السبيعي والد الشهيد"


@pytest.mark.parametrize("thanks", ["شكره", "الشكر", "جزيل شكره"])
def test_thanks_of_a_participle(thanks: str) -> None:
    text = f"قال المدير إن الدورة ناجحة، مقدما {thanks} لكل من أسهم فيها."
    first, second = newsclaims.analyze(text).claims
    assert first.statement == "الدورة ناجحة"
    assert (second.act, second.statement) == ("evaluate", f"{thanks} لكل من أسهم فيها")


@pytest.mark.parametrize(
    "text",
    [
        "قدم المدرب استقالته لرئيس النادي على خلفية الخسارة.",
        "قدمت الفرقة عرضا كبيرا لأطفال الحي على مسرح المدينة.",
        "رفع اللاعب الكأس أمام الجماهير على أرض الملعب.",
        "قدم اللاعب خالص جهده للفريق على أرض الملعب.",
    ],
)
def test_what_is_handed_over_is_no_thanks(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("شكر المدير الأطباء على جهودهم الكبيرة.", "المدير", "جهودهم الكبيرة"),
        ("كما شكر كل من واسى الأسرة في مصابها.", None, "كل من واسى الأسرة في مصابها"),
        ("شكر المدير القائمين على المعرض على دعوتهم.", "المدير", "دعوتهم"),
        ("وشكر الوزير كل من ساهم في المعرض.", "الوزير", "كل من ساهم في المعرض"),
    ],
)
def test_whoever_is_thanked_does_not_thank(text: str, source: str | None, content: str) -> None:
    assert only(text) == ("evaluate", "شكر", source, content)


@pytest.mark.parametrize("owner", ["الوزارة", "البلدية", "الشركة"])
def test_what_others_are_ready_for_is_shown(owner: str) -> None:
    text = f"أبدى المدير استعداد {owner} لتمويل المشروع."
    assert only(text) == ("commit", "أبدى", "المدير", f"استعداد {owner} لتمويل المشروع")


@pytest.mark.parametrize("deed", ["علاج ابنه في الخارج", "دراسة طلبه", "تسديد ديونه"])
@pytest.mark.parametrize("verb", ["ناشد", "طالب"])
@pytest.mark.parametrize("name", ["سامر القيسي", "الشيخ كريم نصار"])
def test_a_bare_deed_is_asked_of_somebody(name: str, verb: str, deed: str) -> None:
    assert only(f"و{verb} {name} الحكومة والمسؤولين {deed}.") == ("call", verb, name, deed)


@pytest.mark.parametrize("deed", ["لحمل السلاح", "لدراسة الطلب"])
@pytest.mark.parametrize("speaker", ["اللجان الشعبية في المدينة", "النقابة"])
def test_people_are_called_to_a_deed(speaker: str, deed: str) -> None:
    act, cue, source, content = only(f"في غضون ذلك، دعت {speaker} المواطنين {deed}.")
    assert (act, cue, source, content.removeprefix("ل")) == ("call", "دعت", speaker, deed[1:])


@pytest.mark.parametrize("opener", ["", "هذا وقد ", "وقد ", "كما "])
@pytest.mark.parametrize("deed", ["عمل بعض التعديلات", "دراسة الموقع", "تأجيل الافتتاح"])
def test_a_plain_deed_is_proposed(deed: str, opener: str) -> None:
    text = f"{opener}اقترح محافظ الجبيل {deed}."
    assert only(text) == ("call", "اقترح", "محافظ الجبيل", deed)


@pytest.mark.parametrize(
    "deed", ["العمل على الطلب", "دراسة الطلب", "رعاية الأيتام", "تمويل البناء"]
)
def test_a_plain_deed_is_promised(deed: str) -> None:
    act, _, source, content = only(f"فيما وعدت الوزارة ب{deed}.")
    assert (act, source, content.removeprefix("ب")) == ("commit", "الوزارة", deed)


@pytest.mark.parametrize("whom", ["المسؤولين", "الجهات المختصة", "الإدارات في الوزارة", "موظفيه"])
@pytest.mark.parametrize(
    "deed", ["سرعة إنجاز المشروع", "ضرورة متابعة الحالة", "الإسراع في الصرف", "العمل ليلا"]
)
def test_somebody_is_directed_to_a_deed(deed: str, whom: str) -> None:
    act, _, source, content = only(f"ووجه الوزير {whom} ب{deed}.")
    assert (act, source, content.removeprefix("ب")) == ("call", "الوزير", deed)


@pytest.mark.parametrize("deed", ["ضرورة الالتزام بالتعليمات", "العمل بروح الفريق"])
def test_everybody_is_directed_and_does_not_direct(deed: str) -> None:
    text = f"قال المدير إن العمل كثير. ووجه الجميع ب{deed}."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.act, claim.source, claim.speaker) == ("call", None, "المدير")


@pytest.mark.parametrize(
    "text",
    [
        "وجه الجيش ضربة للعدو بقصف مواقعه.",
        "وجه الحارس الكرة بقدمه إلى زميله.",
        "وجه المدير رسالة إلى العاملين.",
        "طالب علاج مجاني يحصل عليه المواطنون.",
        "وصل عمل المهندسين إلى نهايته.",
    ],
)
def test_what_is_done_with_a_thing_is_no_direction(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("content", ["عدم التضحية بالاتفاق", "وقف القتال"])
@pytest.mark.parametrize("opener", ["مع أن ", "غير أن ", ""])
def test_a_plural_verb_spelled_like_another_word(opener: str, content: str) -> None:
    act, cue, source, said = only(f"{opener}الحلفاء دعوا إلى {content}.")
    assert (act, cue, source, said) == ("call", "دعوا", "الحلفاء", content)


LONG = "لن نقبل بهذا القرار مهما كان الثمن"


@pytest.mark.parametrize(
    ("speaker", "verb"), [("سامي نصار", "ورد"), ("النائب", "ورد"), ("الوزيرة", "وردت")]
)
@pytest.mark.parametrize("end", [f": «{LONG}»", f" على ذلك: «{LONG}»", f" بأن القرار {LONG}"])
def test_a_reply_behind_and_is_no_arrival(end: str, speaker: str, verb: str) -> None:
    act, _, source, content = only(f"{verb} {speaker}{end}.")
    assert (act, source) == ("state", speaker)
    assert content.endswith(LONG)


@pytest.mark.parametrize("manner", ["غاضبة", "ضاحكة", "مستغربة"])
def test_a_reply_may_be_told_by_its_manner(manner: str) -> None:
    text = f"قالت ليلى حداد إن الأمر انتهى. وردت {manner}: «{LONG}»."
    assert [claim.speaker for claim in newsclaims.analyze(text).claims] == ["ليلى حداد"] * 2


@pytest.mark.parametrize(
    "text",
    [
        f"وردت أنباء: «{LONG}».",
        "ورد اسم الوزير في القائمة: «سامي نصار وكريم حداد».",
        "ورد إلى المتحف تمثال قديم.",
        "وردت الأمانة شكاوى كثيرة.",
    ],
)
def test_what_arrives_is_no_reply(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("verb", ["ورد", "وورد"])
def test_what_stands_in_a_document_arrives(verb: str) -> None:
    assert only(f"{verb} في البيان أن القرار نهائي.")[1:3] == ("ورد", "البيان")


@pytest.mark.parametrize("comma", ["", "،"])
def test_a_comma_may_stand_before_the_document(comma: str) -> None:
    text = f"وجاء{comma} في بيان للنقابة: «{LONG}»."
    assert only(text) == ("state", "جاء", "بيان للنقابة", LONG)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("اتصل الفتى بعائلته ليقول لها إنه بخير.", "يقول", "بخير"),
        ("عاد الوزير ليؤكد أن الأسعار ثابتة.", "يؤكد", "الأسعار ثابتة"),
        ("وخرج المتحدث ليعلن عن انتهاء المفاوضات.", "يعلن", "انتهاء المفاوضات"),
    ],
)
def test_what_somebody_comes_to_say_is_said(text: str, cue: str, content: str) -> None:
    act, found, source, said = only(text)
    assert (act, found, source) == ("state", cue, None)
    assert said.endswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "لم يكن الوزير ليقول إن الأزمة انتهت.",
        "ذهب إلى المحكمة ليشهد أن الأرض له.",
        "سافر إلى العاصمة ليكمل علاجه.",
        "يلتقي الوزير نظيره غدا ليؤكد أن العلاقات جيدة.",
    ],
)
def test_a_purpose_is_not_said(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


def test_a_quotation_is_resumed_without_a_comma() -> None:
    text = f"«{LONG}» هذا ما قاله أحد موظفي البلدية."
    assert only(text)[1:3] == ("قاله", "أحد موظفي البلدية")


def test_somebody_points_to_something_while() -> None:
    text = "وفي الوقت الذي أشار فيه إلى أن الميزانية كافية، دعا الوزير إلى الترشيد."
    first, second = newsclaims.analyze(text).claims
    assert (first.cue.text, first.source, second.cue.text) == ("أشار", None, "دعا")


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("التأكيد على أن الأسعار ثابتة", "أن الأسعار ثابتة"),
        ("التأكيد أن الأسعار ثابتة", "أن الأسعار ثابتة"),
        ("الإشارة إلى ثبات الأسعار", "ثبات الأسعار"),
        ("التذكير بضرورة التقشف", "ضرورة التقشف"),
    ],
)
@pytest.mark.parametrize(("verb", "speaker"), [("أعاد", "الوزير"), ("أعادت", "الشركة")])
def test_what_is_said_again(verb: str, speaker: str, said: str, content: str) -> None:
    [claim] = newsclaims.analyze(f"و{verb} {speaker} {said}.").claims
    assert claim.cue.text == said.split(maxsplit=1)[0]
    assert claim.source is not None
    assert (claim.source.text, claim.content[0].text.removeprefix("ب")) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "أعاد القاضي النظر في القضية.",
        "أعادت الشرطة الطلب إلى صاحبه.",
        "أعاد الفريق الأمل في التأهل.",
        "أعاد رئيس الجمهورية القانون إلى البرلمان.",
        "أعادت البلدية الكشف على المباني.",
    ],
)
def test_what_is_given_back_is_not_said(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("end", [" إن المطار يتسع.", " إنها تسير رحلات جديدة."])
def test_an_airline_is_no_conjunction(end: str) -> None:
    assert only(f"وقالت فلاي دبي{end}")[2] == "فلاي دبي"


@pytest.mark.parametrize("verb", ["أوضح", "كشف", "أظهر"])
@pytest.mark.parametrize(
    "content", ["ارتفاع نسبة البطالة", "وجود علاقة بين النوم والوزن", "تراجع عدد الحوادث"]
)
@pytest.mark.parametrize("document", ["التقرير", "تحقيق للقناة"])
def test_a_document_tells_of_a_change(document: str, content: str, verb: str) -> None:
    assert only(f"كما {verb} {document} {content}.")[1::2] == (verb, content)


@pytest.mark.parametrize("participle", ["موضحا", "مبينا"])
def test_a_participle_tells_what_something_is(participle: str) -> None:
    text = f"التقى المدرب سامر القيسي اللاعبين، {participle} لهم أهمية المرحلة."
    assert only(text)[1::2] == (participle, "أهمية المرحلة")


@pytest.mark.parametrize(
    "text",
    [
        "التقى المدرب اللاعبين، موضحا لهم أسباب التأخير.",
        "كشفت الشرطة ملابسات الجريمة.",
        "كشف الحكم البطاقة الحمراء.",
        "كشفت المباراة ضعف الدفاع.",
        "أوضحت الشركة آلية التسجيل.",
        "أوضح الوزير تفاصيل الخطة.",
    ],
)
def test_a_topic_or_a_thing_is_not_told(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize(
    ("source", "end"),
    [
        ("مدير إدارة الدفاع المدني", " عن خطة جديدة."),
        ("رئيس اللجنة المحلية أمين منطقة الجبيل سامر القيسي", "، أن المركز مفتوح."),
        ("وزير في الحكومة الشرعية", "، أمس، عن رصد جثث كثيرة."),
    ],
)
def test_the_subject_of_who_reveals_stays_whole(source: str, end: str) -> None:
    assert only(f"كشف {source}{end}")[2] == source


@pytest.mark.parametrize("fact", ["التفاوت في الأسعار", "الارتفاع في الحرارة", "التأخير"])
@pytest.mark.parametrize("verb", ["أرجع", "عزا"])
def test_somebody_left_out_explains_a_fact(verb: str, fact: str) -> None:
    act, cue, source, content = only(f"و{verb} {fact} إلى نقص المعدات.")
    assert (act, cue, source, content) == ("state", verb, None, f"{fact} إلى نقص المعدات")


@pytest.mark.parametrize("name", ["المدير", "سامر القيسي"])
def test_who_explains_a_fact_is_no_fact(name: str) -> None:
    assert only(f"أرجع {name} التأخير إلى نقص المعدات.")[2] == name


@pytest.mark.parametrize("opener", ["أضافت النقابة أنها", "قالت النقابة إنها"])
@pytest.mark.parametrize("content", ["الحرب على البلاد", "الهجوم"])
def test_an_imperfect_spelled_like_a_noun_behind_that(content: str, opener: str) -> None:
    inner = newsclaims.analyze(f"و{opener} تدين {content}.").claims[1]
    assert (inner.act, inner.cue.text, inner.content[0].text) == ("accuse", "تدين", content)


def test_a_joined_promise() -> None:
    text = "وافق الوزير على استقبال الجرحى وتعهد بتقديم العلاج لهم."
    claims = newsclaims.analyze(text).claims
    assert [(one.act, one.speaker) for one in claims if one.cue.text == "تعهد"] == [
        ("commit", "الوزير")
    ]


@pytest.mark.parametrize(
    "text", ["بعد اعتذار وتعهد بعدم التكرار، عاد الطالب.", "عاد الطالب باعتذار وتعهد بالدراسة."]
)
def test_a_noun_joined_to_a_noun_is_no_promise(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("verb", ["عاينته", "رصدته", "لاحظته"])
@pytest.mark.parametrize("opener", ["حسب ما", "وفق ما", "بحسب ما"])
def test_a_newsroom_observes(opener: str, verb: str) -> None:
    text = f"تشهد المنطقة توافد أعداد كبيرة من الزوار، {opener} {verb} الصحيفة."
    _, cue, source, content = only(text)
    assert (cue, source) == (verb, "الصحيفة")
    assert content == "تشهد المنطقة توافد أعداد كبيرة من الزوار"


def test_what_also_is_observed_attributes_nothing() -> None:
    text = "تشهد المنطقة توافد أعداد كبيرة من الزوار، كما رصدت الكاميرات ازدحاما."
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("judgement", ["غير لائق", "غير قانوني"])
def test_what_is_judged_not_to_be_so(judgement: str) -> None:
    text = f"انتقد سامر القيسي القرار واعتبره {judgement}."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.act, claim.content[0].text) == ("believe", judgement)


@pytest.mark.parametrize("god", ["الله", "المولى", "المولى عز وجل", "الباري"])
@pytest.mark.parametrize("participle", ["سائلين", "سائلا"])
def test_god_is_asked_behind_a_name(participle: str, god: str) -> None:
    text = f"رحبت الأسرة بزيارة الأمير محمد بن نايف، {participle} {god} أن يحفظ البلاد."
    claim = newsclaims.analyze(text).claims[-1]
    assert (claim.act, claim.cue.text, claim.content[0].text) == (
        "call",
        participle,
        "أن يحفظ البلاد",
    )


@pytest.mark.parametrize("end", ["بما شاهده من مستويات", "بالنتيجة"])
def test_a_feeling_is_no_honorific(end: str) -> None:
    claim = newsclaims.analyze(f"ورحب السفير بالبعثة، وأكد سعادته {end}.").claims[-1]
    assert (claim.source, claim.content[0].text) == (None, f"سعادته {end}")


@pytest.mark.parametrize("end", ["أن العمل مستمر", "بحضور الوزير أن العمل مستمر"])
def test_an_honorific_is_no_feeling(end: str) -> None:
    assert only(f"وأكد سعادته {end}.")[2] == "سعادته"


def test_somebody_declares_an_intention() -> None:
    text = "وكانت إدارة المطار صرحت أخيرا عن عزمها تدشين مشاريع كبيرة."
    assert only(text)[1::2] == ("صرحت", "عزمها تدشين مشاريع كبيرة")


@pytest.mark.parametrize("time", ["في الآن ذاته", "في الآن نفسه", "في الوقت نفسه"])
@pytest.mark.parametrize("cue", ["مضيفا", "موردا", "مشيرا", "مؤكدا"])
def test_what_is_said_at_the_same_time(cue: str, time: str) -> None:
    to = "إلى " if cue == "مشيرا" else ""
    text = f"قال سامر القيسي إن البرنامج جاهز، {cue} {time} {to}أن الحكومة ستعرضه."
    claim = newsclaims.analyze(text).claims[1]
    assert (claim.cue.text, claim.content[0].text) == (cue, "أن الحكومة ستعرضه")


@pytest.mark.parametrize("verb", ["ورد", "وورد", "وجاء"])
def test_what_stands_in_a_document_is_quoted(verb: str) -> None:
    assert only(f"{verb} في المنشور: «{LONG}».")[2:] == ("المنشور", LONG)


@pytest.mark.parametrize("seen", ["تهديدا لها", "خطوة كبيرة", "مشروعا لا ينتهي"])
@pytest.mark.parametrize("thing", ["التمدد", "القرار", "اتفاق الحدود"])
def test_somebody_sees_something_in_something(thing: str, seen: str) -> None:
    act, cue, source, content = only(f"فالحكومة ترى في {thing} {seen}.")
    assert (act, cue, source, content) == ("believe", "ترى", "الحكومة", f"في {thing} {seen}")


@pytest.mark.parametrize(
    "text", ["ترى في الصورة امرأة عجوزا.", "رأى في الشارع رجلا غريبا.", "الرجل رأى في الحقل ثورا."]
)
def test_what_is_seen_somewhere_is_no_opinion(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize("source", ["خبراء في الاقتصاد", "مراقبون في بيروت"])
def test_where_who_believes_is_stays_with_him(source: str) -> None:
    assert only(f"ويرى {source} أن القرار صعب.")[2] == source


VERBATIM = ["سنعمل على تطوير المدينة", "لن نقبل بهذا القرار", "لقد كان اللقاء مثمرا"]


@pytest.mark.parametrize("speaker", ["", "الوزير ", "سامر القيسي ", "رئيس النادي كريم نصار "])
@pytest.mark.parametrize("verb", ["قال", "أضاف", "تابع"])
@pytest.mark.parametrize("said", VERBATIM)
def test_speech_is_told_word_for_word_with_no_mark(said: str, verb: str, speaker: str) -> None:
    assert only(f"و{verb} {speaker}{said}.") == ("state", verb, speaker.strip() or None, said)


@pytest.mark.parametrize(
    "text",
    [
        "ما قاله سيغير كل شيء.",
        "وأضاف الفريق سيعود غدا.",
        "وأضاف اللاعب هدفا ثانيا سيذكره الجمهور.",
        "الهدف الذي أضاف لن ينساه الجمهور.",
    ],
)
def test_what_will_be_is_not_always_speech(text: str) -> None:
    assert newsclaims.analyze(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقال مصدر لن يكشف اسمه إن القرار صعب.",
        "قال الوزير هناك إن القرار صعب.",
        "يقول المزارعون الذين يملكون نحو 50 فدانا إن القرار صعب.",
    ],
)
def test_what_is_said_begins_behind_what_describes_the_speaker(text: str) -> None:
    assert only(text)[3] == "القرار صعب"


def test_a_quotation_is_taken_up_by_thus() -> None:
    assert only(f"«{LONG}»، هكذا قال الوزير.")[1:3] == ("قال", "الوزير")


def test_thus_describes_as_well() -> None:
    assert newsclaims.analyze("كان المشهد جميلا، هكذا وصف الزوار المكان.").claims == ()


@pytest.mark.parametrize("name", ["المدعى عليه", "الوزير", "النادي", "اللاعب"])
@pytest.mark.parametrize(
    "what", ["الشائعة", "التهمة الموجهة إليه", "الأنباء المتداولة", "الادعاءات", "المزاعم كلها"]
)
def test_what_is_said_of_somebody_is_denied(name: str, what: str) -> None:
    assert only(f"نفى {name} {what}.") == ("deny", "نفى", name, what)


@pytest.mark.parametrize("name", ["سموه", "الوزير", "معاليه", "الأمير سامر القيسي"])
@pytest.mark.parametrize("whom", ["الجميع", "كافة الجهات", "جميع الإدارات", "المسؤولين"])
def test_whom_somebody_directs_is_no_part_of_him(name: str, whom: str) -> None:
    text = f"ووجه {name} {whom} بالالتزام بالتعليمات."
    assert only(text) == ("call", "وجه", name, "بالالتزام بالتعليمات")


@pytest.mark.parametrize("name", ["وكالة الأنباء الوطنية", "مدير الأخبار سامر القيسي"])
def test_news_in_the_name_of_the_speaker_belong_to_it(name: str) -> None:
    verb = "قالت" if name.startswith("وكالة") else "قال"
    assert only(f"{verb} {name} إن الطريق مغلق.")[2] == name
