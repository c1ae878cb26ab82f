"""Who speaks: pronouns, titles and relations, and whom a verb is about."""

from __future__ import annotations

import pytest

from newsclaims import Pipeline


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


@pytest.mark.parametrize("noun", ["حسب {}", "وفق {}", "على حد {}"])
@pytest.mark.parametrize("saying", ["قول", "تعبير", "وصف"])
def test_the_pronoun_at_a_noun_of_speech_agrees_with_the_speaker(speakers, noun, saying):
    text = "قال الوزير كريم نجار إن الخطة جاهزة. كما تمكنت وزارة الصحة من شراء الأدوية "
    assert speakers(text + noun.format(saying + "ه") + ".")[-1][1] == ["كريم نجار"]
    assert speakers(text + noun.format(saying + "ها") + ".")[-1][1] == ["وزارة الصحة"]


@pytest.mark.parametrize("surname", ["العبابنة", "الخصاونة", "المعايطة"])
@pytest.mark.parametrize("title", ["النائب", "الدكتور", "الوزير"])
def test_a_surname_behind_a_title_is_somebody_else_than_the_last_holder(speakers, title, surname):
    text = f"قال {title} كريم نجار إن الخطة جاهزة. وقال {title} {surname} إن الوقت ضيق."
    assert speakers(text) == [("قال", ["كريم نجار"]), ("قال", [surname])]


@pytest.mark.parametrize("behind", ["السابق", "الليلة", "الجمعة", "المساعد"])
def test_a_time_or_an_adjective_behind_a_title_is_no_surname(speakers, behind):
    text = f"قال النائب كريم نجار إن الخطة جاهزة. وقال النائب {behind} إن الوقت ضيق."
    assert speakers(text) == [("قال", ["كريم نجار"]), ("قال", ["كريم نجار"])]


@pytest.mark.parametrize(
    ("whom", "clause", "speaker"),
    [
        ("الوزير كريم نجار", "وهو يقول", "كريم نجار"),
        ("الوزيرة ليلى حداد", "وهي تقول", "ليلى حداد"),
        ("كريم نجار", "وهو يؤكد", "كريم نجار"),
        ("الرئيس الفرنسي", "وهو يزعم", "الرئيس الفرنسي"),
        ("الوزيرة ليلى حداد", "وهو يقول", "سامر حلبي"),
        ("الوزير كريم نجار في المدينة", "وهو يقول", "سامر حلبي"),
    ],
)
def test_a_clause_with_his_pronoun_is_about_who_is_named_right_before(
    speakers, whom, clause, speaker
):
    text = f"تساءل سامر حلبي: كيف نصدق {whom} {clause} إن الحرب انتهت؟"
    assert speakers(text)[-1] == (clause.split()[1], [speaker])


@pytest.mark.parametrize(
    ("kin", "verb", "bare"),
    [
        ("ابنته", "قالت", "ابنة"),
        ("زوجته", "قالت", "زوجة"),
        ("والدته", "قالت", "والدة"),
        ("نجله", "قال", "نجل"),
        ("شقيقه", "قال", "شقيق"),
        ("محاميه", "قال", "محامي"),
        ("طبيبه", "قال", "طبيب"),
    ],
)
def test_the_pronoun_at_a_relation_stands_for_who_was_named_last(speakers, kin, verb, bare):
    name = f"{bare} كريم نجار"
    then = "أوضحت" if verb == "قالت" else "أوضح"
    text = f"وصل الفنان كريم نجار أمس. و{verb} {kin} إن السفر كان طويلا. "
    assert speakers(f"{text}و{then} {name} أن الطريق وعر.") == [(verb, [name]), (then, [name])]


def test_the_gender_of_the_pronoun_tells_whose_relation_it_is(speakers):
    text = "التقت الفنانة ليلى حداد المخرج كريم نجار. وقال {} إن السفر كان طويلا."
    assert speakers(text.format("زوجها"))[-1] == ("قال", ["زوج ليلى حداد"])
    assert speakers(text.format("شقيقه"))[-1] == ("قال", ["شقيق كريم نجار"])


@pytest.mark.parametrize("name", ["ريم", "سعاد", "ليلى حداد"])
@pytest.mark.parametrize("kin", ["ابنته", "شقيقته", "زوجته"])
def test_a_relation_with_a_name_goes_by_it(speakers, kin, name):
    text = f"وصل كريم نجار أمس. وقالت {kin} {name} إن السفر كان طويلا. وأضافت {kin} أن الطريق وعر."
    assert speakers(text) == [("قالت", [name]), ("أضافت", [name])]


@pytest.mark.parametrize("behind", ["أمس", "هنا", "فور وصوله", "غاضبا"])
def test_what_follows_a_relation_with_a_pronoun_is_not_always_a_name(speakers, behind):
    text = f"وصل كريم نجار أمس. وقال شقيقه {behind} إن السفر كان طويلا."
    assert speakers(text) == [("قال", ["شقيق كريم نجار"])]


@pytest.mark.parametrize("deed", ["وافق على استقبال الجرحى", "قرر استقبال الجرحى", "رفض الطلب"])
@pytest.mark.parametrize("promise", ["تعهد بتقديم العلاج لهم", "طالب بدعم المستشفيات"])
def test_who_agreed_to_something_in_what_is_said_promises_too(pipeline, deed, promise):
    said = f"الأردن {deed} و{promise}"
    outer, *_, last = pipeline.analyze(f"أعلن الوزير كريم نجار أن {said}.").claims
    assert outer.statement == said
    assert (last.cue.text, last.parent) == (promise.split()[0], outer.id)
    assert [actor.name for actor in last.actors] == ["الأردن"]


@pytest.mark.parametrize(
    "said",
    [
        "أن الأردن وافق على الطلب، ودعا إلى الإسراع فيه",
        "أن الأردن وافق على الطلب وأضاف أن الوقت ضيق",
        "أن المشروع اكتمل ودعا إلى افتتاحه",
        "أنه وافق على الطلب ودعا إلى الإسراع فيه",
    ],
)
def test_the_speaker_goes_on_behind_a_comma_or_with_another_verb(speakers, said):
    found = speakers(f"أعلن الوزير كريم نجار {said}.")
    assert [actors for _, actors in found] == [["كريم نجار"]] * 2


@pytest.mark.parametrize("name", ["كريم بن سامر بن نادر", "كريم بن سامر"])
@pytest.mark.parametrize("verb", ["أكد {} أن الخطة جاهزة", "وجه {} بتقديم المساعدة"])
@pytest.mark.parametrize("title", ["ولي العهد", "ولي ولي العهد", "ولي ولي العهد النائب الثاني"])
def test_a_title_behind_a_name_is_no_part_of_it_and_stays_whole(pipeline, title, verb, name):
    source = f"صاحب السمو الملكي الأمير {name} {title}"
    [claim] = pipeline.analyze(verb.format(source) + ".").claims
    assert (claim.source.text, [actor.name for actor in claim.actors]) == (source, [name])


@pytest.mark.parametrize("name", ["ولي الدين الحداد", "كريم ولي الدين"])
def test_a_given_name_that_begins_like_a_title_stays_whole(speakers, name):
    assert speakers(f"قال الدكتور {name} إن الخطة جاهزة.") == [("قال", [name])]


@pytest.mark.parametrize("noun", ["قواعد", "قرارات"])
def test_a_common_noun_behind_a_name_known_without_it_is_cut_off(noun):
    from newsclaims_actors.recognized_names import Names

    from newsclaims.model import Article, Document, Mention

    text = f"وضع كريم نجار {noun} العمل. وقال كريم نجار إن الخطة جاهزة."
    tokens = Pipeline().analyze(text).tokens
    spans = [(4, 13 + len(noun) + 1), (text.rindex("كريم"), text.rindex("كريم") + 9)]
    mentions = tuple(Mention(a, b, text[a:b], kind="person", form="name") for a, b in spans)
    document = Document(article=Article(text=text), tokens=tokens, mentions=mentions)
    assert [name.text for name in Names.of(document).mentions] == ["كريم نجار"] * 2


@pytest.mark.parametrize("name", ["كريم نجار", "المحامي سامر الحداد"])
@pytest.mark.parametrize(
    "told", ["واكتفى {} بالدعاء له قائلا", "وخرج {} من القاعة قائلا", "رد {} بالقول"]
)
def test_who_does_something_with_words_is_the_source_of_them(pipeline, told, name):
    [claim] = pipeline.analyze(told.format(name) + " إن الأمر مهم.").claims
    assert (claim.source.text, claim.statement) == (name, "الأمر مهم")


@pytest.mark.parametrize("who", ["الفيديو الجديد", "العرض"])
def test_a_thing_is_not_the_source_of_words(pipeline, who):
    text = f"قال كريم نجار إن الخطة جاهزة. وانتشر {who} بين الناس قائلا إن الأمر مهم."
    assert pipeline.analyze(text).claims[-1].source is None


@pytest.mark.parametrize("month", ["أبريل/نيسان", "مارس/آذار"])
def test_the_other_name_of_a_month_is_nobody(speakers, month):
    text = f"وقبل أن يعرض كريم نجار الشراء في {month} الجاري، أعرب عن قلقه بشأن الأسعار."
    assert speakers(text) == [("أعرب", ["كريم نجار"])]


def test_a_house_named_after_somebody_is_no_speaker(speakers):
    text = "قال أستاذ النقد، عضو مجلس دارة الملك عبدالعزيز، الدكتور كريم نجار إن الخطة جاهزة."
    assert speakers(text) == [("قال", ["كريم نجار"])]


def test_somebody_whom_a_speaker_tells_of_by_a_trade_is_another(speakers):
    text = "قال الكاتب كريم نجار: «قال لي المدير إن الخطة جاهزة»."
    assert speakers(text) == [("قال", ["كريم نجار"]), ("قال", ["المدير"])]


@pytest.mark.parametrize("opener", ["وهو", "وهذا", "وذلك"])
@pytest.mark.parametrize("kind", ["غريب", "طبيعي", "مؤسف"])
def test_what_is_called_a_matter_is_no_order(speakers, opener, kind):
    assert speakers(f"{opener} أمر {kind} أن يحدث في فريق كبير.") == []


def test_who_orders_still_does(speakers):
    assert speakers("أمر الوزير كريم نجار بفتح الطريق.") == [("أمر", ["كريم نجار"])]


@pytest.mark.parametrize("own", ["أنفسهم", "أنفسكم"])
def test_nobody_is_asked_by_himself(pipeline, own):
    claims = pipeline.analyze(f"هل سألوا {own} ما الفرق بين النظامين؟").claims
    assert [claim.source for claim in claims] == [None]


@pytest.mark.parametrize("who", ["مقاتلون", "متظاهرون", "مهاجرون"])
def test_several_before_a_verb_of_one_are_not_its_subject(speakers, who):
    text = f"وكان {who} يعتقد أنهم من المدينة هاجموا الموقع."
    assert all(who not in actors for _, actors in speakers(text))
    assert speakers(f"وكان {who} يعتقدون أن المدينة آمنة.")[0][1] == [who]


@pytest.mark.parametrize("month", ["يناير/كانون الثاني", "أكتوبر/تشرين الأول", "أبريل/نيسان"])
def test_the_second_word_of_a_month_is_nobody(pipeline, month):
    text = f"أعلنت، في {month} الماضي، عن تحديث جديد للشروط."
    assert [claim.source for claim in pipeline.analyze(text).claims] == [None]


@pytest.mark.parametrize("name", ["كريم نجار", "القيسي", "الوزير", "هارتمان"])
@pytest.mark.parametrize("topic", ["المشروع", "طموحات الشركة في السوق"])
def test_what_somebody_speaks_about_is_no_part_of_him(pipeline, name, topic):
    [claim] = pipeline.analyze(f"يقول {name} عن {topic}: «هذا حلم قديم».").claims
    assert (claim.source.text, claim.statement) == (name, "هذا حلم قديم")


@pytest.mark.parametrize(
    "source",
    [
        "سامر حلبي عن كتلة الوفاق",
        "النائب عن التحالف المدني سامر حلبي",
        "المسؤول عن المشروع",
        "مدافعون عن البيئة",
        "كتاب حديث عن تاريخ النوم",
    ],
)
def test_what_somebody_stands_for_or_a_book_is_about_stays_with_it(pipeline, source):
    [claim] = pipeline.analyze(f"قال {source} إن الأمر مهم.").claims
    assert claim.source.text == source


@pytest.mark.parametrize("day", ["الأربعاء", "أمس", "اليوم الأحد"])
@pytest.mark.parametrize("name", ["كريم نجار", "مساعد المتحدث باسم البعثة كريم نجار"])
def test_a_day_stands_before_the_speaker_behind_the_clause(pipeline, day, name):
    text = f"وسيتوجه الوفد إلى المدينة، بحسب ما أعلن {day} {name}."
    assert [claim.source.text for claim in pipeline.analyze(text).claims] == [name]


def test_a_day_alone_names_nobody(speakers):
    assert speakers("يختلف هذا عن التفكير في المشروع كما ذكرت سابقا. أما القراءة فلا.") == []


@pytest.mark.parametrize("verb", ["تسلط", "سلطت"])
def test_the_light_that_is_thrown_on_something_does_not_speak(pipeline, verb):
    claims = pipeline.analyze(f"ولكنها جميعا كانت {verb} الضوء على روبوتات البرامج.").claims
    assert all(claim.source is None for claim in claims)
    [claim] = pipeline.analyze("سلط التقرير الضوء على أداء اللجان.").claims
    assert claim.source.text == "التقرير"


def test_several_who_are_quoted_go_on_where_one_quotes_them(speakers):
    text = (
        "ووفقا للصحيفة، فإن الناشطين يؤكدون أن الهدف هو إخلاء المناطق، مشيرين إلى أن التدريب مستمر."
    )
    assert [actors for _, actors in speakers(text)] == [["الصحيفة"], ["الناشطين"], ["الناشطين"]]


def test_away_from_something_is_no_speaker(pipeline):
    [claim] = pipeline.analyze("وبعيدا عن السياسة، يحذر خبراء الاقتصاد من الغلاء.").claims
    assert claim.source.text == "خبراء الاقتصاد"


@pytest.mark.parametrize("deed", ["تعيين", "إقالة", "وفاة", "استقالة", "ترشيح", "اعتقال"])
@pytest.mark.parametrize("office", ["رئيس الحكومة", "الوزير", "المتحدث"])
def test_whom_something_is_done_to_is_no_part_of_who_tells_it(
    pipeline, deed: str, office: str
) -> None:
    text = f"أعلن {office} عمر الزاوي {deed} سناء المقريف. وقال الزاوي إن القرار مهم."
    speakers = [claim.speaker for claim in pipeline.analyze(text).claims]
    assert speakers == ["عمر الزاوي", "عمر الزاوي"]


@pytest.mark.parametrize("whole", ["جميع", "كافة", "كل"])
@pytest.mark.parametrize("verb", ["دعا", "ناشد", "حث"])
def test_who_goes_on_addresses_all(pipeline, verb: str, whole: str) -> None:
    by = {"دعا": "إلى", "ناشد": "ب", "حث": "على"}[verb]
    by = by if by == "ب" else f"{by} "
    text = (
        f"أكد الوزير كريم نجار أن النظام نافذ. و{verb} {whole} المستفيدين {by}الإبلاغ عن المخالفات."
    )
    assert [claim.speaker for claim in pipeline.analyze(text).claims] == ["كريم نجار", "كريم نجار"]


@pytest.mark.parametrize("people", ["نقابيين", "معلمين", "ناشطين"])
def test_a_lone_conjunct_in_front_of_its_verb_is_read(speakers, people):
    [(cue, _)] = speakers(f"و{people} طالبوا بالإصلاح.")
    assert cue == "طالبوا"
