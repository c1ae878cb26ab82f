"""What the plugin finds in sentences of the news."""

import pytest
from newsclaims_ner import Ner
from newsclaims_tokenizer import tokenize

from newsclaims.model import Article, Document, Mention


def document(text: str) -> Document:
    tokenization = tokenize(text)
    return Document(
        article=Article(text=text),
        tokens=tokenization.tokens,
        sentences=tokenization.sentences,
    )


def mentions(text: str, kind: str | None = None) -> list[Mention]:
    found = Ner().newsclaims_recognize(document(text))
    return [mention for mention in found if kind in (None, mention.kind)]


def names(text: str, kind: str) -> list[str]:
    return [mention.text for mention in mentions(text, kind)]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("أعلن وزير الخارجية الأردني أيمن الحمارنة استقالته.", "أيمن الحمارنة"),
        ("قال وزير الطاقة الروسي ألكسندر نوفاك إن الإنتاج ارتفع.", "ألكسندر نوفاك"),
        ("استقبل اللواء خالد سعيد محمود الشمراني الوفد.", "خالد سعيد محمود الشمراني"),
        ("التقى الشيخ عبد الله بن خليفة آل ثاني السفير.", "عبد الله بن خليفة آل ثاني"),
        ("أوضح د. سامي الزهراني أن اللقاح متوفر.", "سامي الزهراني"),
        ("وقال رئيس الحكومة اللبنانية نواف سلام اليوم", "نواف سلام"),
        ("نفت المتحدثة باسم البلدية، إيزابيل موراليس، الخبر.", "إيزابيل موراليس"),
        ("ذكر الدكتور عبدالعزيز المالكي أن الحالة مستقرة.", "عبدالعزيز المالكي"),
        ("سافرت النائبة سامية عبو إلى باريس.", "سامية عبو"),
        ("وصرح محمد قائد الزغيدي بذلك.", "محمد قائد الزغيدي"),
        ("أكد المدرب سامي الحداد نجاح تدريب فريقه.", "سامي الحداد"),
        ("قال الدكتور حازم الحاج حسن إن اللقاح متوفر.", "حازم الحاج حسن"),
    ],
)
def test_a_person_is_found_without_the_title_before_the_name(sentence, person):
    assert names(sentence, "person") == [person]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("وطلب منه الرئيس أن يسلم الملف لسيرغي ريابكوف.", "سيرغي ريابكوف"),
        ("بحسب المصدر، رحب الملك بمحمد العيسى.", "محمد العيسى"),
        ("وأحمد الجربا قال كلمته.", "أحمد الجربا"),
    ],
)
def test_a_conjunction_or_preposition_is_no_part_of_the_name(sentence, person):
    assert person in names(sentence, "person")


def test_coordinated_persons_are_two_mentions():
    assert names("حضر الحفل الوزير أحمد سالم الكندي وعلي منصور الحارثي.", "person") == [
        "أحمد سالم الكندي",
        "علي منصور الحارثي",
    ]


def test_a_last_name_repeats_the_person_named_in_full():
    text = "قال الوزير فهد الجلاجل إن العمل مستمر. وأضاف الجلاجل أن النتائج قريبة."
    first, second = mentions(text, "person")
    assert (first.text, second.text) == ("فهد الجلاجل", "الجلاجل")
    assert second.gender == "m"


@pytest.mark.parametrize(
    ("sentence", "gender"),
    [
        ("قالت الوزيرة سهام البوغديري إن البرنامج انطلق.", "f"),
        ("قالت وزيرة العدل الفرنسية نيكول بيلوبي إن القانون نافذ.", "f"),
        ("قال الرئيس الصيني شي جين بينغ إن بلاده مستعدة.", "m"),
        ("وصل خالد المشري إلى طرابلس.", "m"),
        ("وصل علي الزيدي إلى طرابلس.", "m"),
        ("وافق النائب ريموندو العطواني على النص.", "m"),
        ("رافقته زوجته ميلينا كوستوفا.", "f"),
    ],
)
def test_a_title_or_given_name_tells_the_gender(sentence, gender):
    assert [mention.gender for mention in mentions(sentence, "person")] == [gender]


@pytest.mark.parametrize(
    ("sentence", "organization"),
    [
        ("أعلنت وزارة الخارجية التركية الخبر.", "وزارة الخارجية التركية"),
        ("أفادت وزارة التربية والتعليم بذلك.", "وزارة التربية والتعليم"),
        ("نظمت جامعة الملك خالد ندوة.", "جامعة الملك خالد"),
        ("قال حزب العمال البريطاني إنه يرفض.", "حزب العمال البريطاني"),
        ("أكدت الهيئة العليا المستقلة للانتخابات الموعد.", "الهيئة العليا المستقلة للانتخابات"),
        ("أعلنت الخارجية القطرية موقفها.", "الخارجية القطرية"),
        ("ذكرت صحيفة «الشرق الأوسط» ذلك.", "الشرق الأوسط"),
        ("نقلت وكالة رويترز عن مصادر", "وكالة رويترز"),
        ("رفض البنك المركزي التركي التعليق.", "البنك المركزي التركي"),
        ("دعا مجلس الأمن الدولي إلى الهدوء.", "مجلس الأمن الدولي"),
        ("أفادت الهيئة العامة للغذاء والدواء بذلك.", "الهيئة العامة للغذاء والدواء"),
        ("تبرع مركز الملك حسين للسرطان بأجهزة.", "مركز الملك حسين للسرطان"),
        ("درس في جامعة محمد الخامس بالرباط.", "جامعة محمد الخامس"),
    ],
)
def test_an_organization_is_composed_by_grammar_or_listed(sentence, organization):
    assert organization in names(sentence, "organization")


def test_an_office_inside_a_title_is_no_organization():
    assert names("وصل وزير الدفاع الأميركي لويد أوستن إلى بغداد.", "organization") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "عاد المدير إلى مكتب الوزير.",
        "اجتمع أعضاء مجلس الوزراء الذين حضروا.",
        "قال المتحدث باسم الحكومة إن الخبر صحيح.",
    ],
)
def test_nobody_is_named_where_nobody_is(sentence):
    assert names(sentence, "person") == []


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("سافر الوفد إلى الإمارات العربية المتحدة.", "الإمارات العربية المتحدة"),
        ("عاد إلى الرياض أمس.", "الرياض"),
        ("وردت عدن على البيان.", "عدن"),
        ("قُتل ثلاثة في غارة على حلب.", "حلب"),
        ("شهدت ولاية القصرين احتجاجات.", "القصرين"),
        ("هبطت الطائرة في مطار الملك خالد الدولي.", "مطار الملك خالد الدولي"),
    ],
)
def test_a_place_is_found(sentence, place):
    assert names(sentence, "place") == [place]


def test_a_place_behind_the_fused_article_begins_at_the_word():
    (place,) = mentions("قدم دعما للإمارات.", "place")
    assert place.text == "إمارات"


def test_an_unknown_word_in_quotation_marks_keeps_its_first_letter():
    assert "لوسيد موتورز" in names('تفوقت شركة "لوسيد موتورز" على منافسيها.', "organization")


def test_a_family_name_that_begins_like_a_preposition_stays_whole():
    assert names("قال النائب محمد بدراوي إن القانون جاهز.", "person") == ["محمد بدراوي"]


def test_a_preposition_between_a_name_and_a_medium_belongs_to_neither():
    text = "وقال العقيد ماجد حسن اليامي لـ«عكاظ» إن الطريق مفتوح."
    assert [m.text for m in mentions(text)] == ["ماجد حسن اليامي", "عكاظ"]


@pytest.mark.parametrize("verb", ["قال", "كان", "أضاف"])
def test_a_last_name_that_begins_like_a_preposition_stays_whole_behind_a_verb(verb):
    text = f"قال ستيفن باول إن الجسر قديم. و{verb} باول أن الترميم بدأ."
    assert names(text, "person") == ["ستيفن باول", "باول"]


def test_a_preposition_before_a_last_name_is_no_part_of_it():
    text = "قال سيرغي شويغو إن الطريق آمن. وأشاد بشويغو وزير آخر."
    assert names(text, "person") == ["سيرغي شويغو", "شويغو"]


@pytest.mark.parametrize("name", ["ألفة الحلاق", "ألفة النجار"])
def test_a_given_and_a_family_name_that_are_words_are_a_name_behind_a_title(name):
    assert names(f"نفت مساء الأحد النائبة {name} الخبر.", "person") == [name]


@pytest.mark.parametrize("words", ["أمل الشعب", "سلام العالم"])
def test_words_behind_a_title_that_no_family_bears_are_no_name(words):
    assert names(f"أعلن الوزير {words} في خطابه.", "person") == []


def test_an_adjective_in_the_place_of_a_last_name_is_none():
    text = "التقى الأمين نبيل العربي وفدا. وأكد دعم العمل العربي المشترك."
    assert names(text, "person") == ["نبيل العربي"]


@pytest.mark.parametrize(
    "sentence",
    ["انتخب أعضاء مجلس إدارة جديد.", "فازت المجموعة الثانية.", "التحق بشركة سعودية كبرى."],
)
def test_a_head_without_a_name_behind_it_is_no_organization(sentence):
    assert names(sentence, "organization") == []


def test_a_coin_is_no_club():
    assert names("ارتفع رأس المال إلى 500 ريال.", "organization") == []


def test_the_rule_that_found_a_mention_is_named():
    (mention,) = mentions("أعلنت وزارة الصحة الخبر.", "organization")
    assert mention.provenance.rule == "composed"


def test_lists_and_rules_work_without_the_model():
    text = "قال وزير المالية محمد الجدعان إن وزارة المالية مستعدة في الرياض."
    found = Ner(model=False).newsclaims_recognize(document(text))
    assert {(m.text, m.kind) for m in found} == {
        ("محمد الجدعان", "person"),
        ("وزارة المالية", "organization"),
        ("الرياض", "place"),
    }


def test_an_empty_document_names_nobody():
    assert list(Ner().newsclaims_recognize(document(" "))) == []


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("قال الزعيم الكوري كيم جونغ-أون إن الاختبار نجح.", "كيم جونغ-أون"),
        ("وقالت ماري-لور حداد إن المعرض مفتوح.", "ماري-لور حداد"),
        ("أكد الرئيس جان-كلود يونكر أن السوق هادئة.", "جان-كلود يونكر"),
    ],
)
def test_a_hyphen_joins_the_parts_of_a_name(sentence, person):
    assert person in names(sentence, "person")


@pytest.mark.parametrize(
    "sentence",
    [
        "قال خالد الزهراني-الرياض إن السوق هادئة.",
        "قال خالد الزهراني - وكيل الوزارة - إن السوق هادئة.",
        "قال خالد الزهراني-وزير النقل- إن السوق هادئة.",
        "قال خالد الزهراني-عن فريق العمل- إن السوق هادئة.",
    ],
)
def test_a_dash_before_a_place_or_an_office_ends_a_name(sentence):
    assert "خالد الزهراني" in names(sentence, "person")


def test_a_listed_name_is_none_where_the_words_around_it_show_a_noun():
    text = "تبقى دورية الفحص الفني سنوية."
    assert names(text, "place") == []


def test_institutions_that_follow_each_other_are_two():
    text = "دعا الاتحاد الجهوي للشغل والاتحاد الجهوي للفلاحة إلى اجتماع."
    assert names(text, "organization") == ["الاتحاد الجهوي للشغل", "الاتحاد الجهوي للفلاحة"]


@pytest.mark.parametrize("article", ["الـ", "اَلْ", "\u2068ال"])
def test_an_article_is_one_however_it_is_spelled(article):
    text = f"أعلن الوزير {article}نرويجي إريك هالفورسن الموعد."
    assert names(text, "person") == ["إريك هالفورسن"]


def test_a_name_that_somebody_gives_is_a_person():
    text = "وصل نازح اسمه آدم إلى المخيم. وعرّفت نازحة عن نفسها باسم سلمى."
    assert names(text, "person") == ["آدم", "سلمى"]


def test_what_is_said_of_a_person_is_no_part_of_the_name():
    text = "قالت أسرة الصحفي المحبوس سالم حداد إن الزيارة ممنوعة."
    assert names(text, "person") == ["سالم حداد"]


def test_a_place_before_a_person_is_none_of_the_name():
    text = "أوضح مدير مكتب العمل بمحافظة خيبر فهد الرشيدي أن الحملة مستمرة."
    assert names(text, "person") == ["فهد الرشيدي"]
