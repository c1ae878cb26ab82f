"""How words divide into proclitics, stem and enclitics."""

import pytest
from newsclaims_tokenizer import tokenize


def divide(word: str, text: str | None = None) -> str:
    token = next(t for t in tokenize(text or word).tokens if t.text == word)
    return "+".join(
        [*(p.text for p in token.proclitics), token.stem.text, *(e.text for e in token.enclitics)]
    )


def stem_norm(word: str) -> str:
    return tokenize(word).tokens[0].stem_norm


@pytest.mark.parametrize(
    "word",
    [
        "وزير",
        "وكالة",
        "ولاية",
        "وفد",
        "وصف",
        "وجه",
        "وصل",
        "وقف",
        "وعد",
        "وافق",
        "واصل",
        "وادي",
        "والد",
        "وثيقة",
        "وباء",
        "فقط",
        "فيما",
        "فرنسا",
        "فلسطين",
        "فتح",
        "فكرة",
        "فوز",
        "فصل",
        "فيسبوك",
        "بيسكوف",
        "بعد",
        "بين",
        "بلاد",
        "بلغ",
        "بحث",
        "بدأ",
        "بيان",
        "بيروت",
        "بكين",
        "بوتين",
        "بايدن",
        "بروكسل",
        "لم",
        "لدى",
        "لكن",
        "لقاء",
        "لجنة",
        "لندن",
        "لبنان",
        "ليبيا",
        "لافروف",
        "ليبرمان",
        "لاعب",
        "لوبان",
        "كما",
        "كذلك",
        "كان",
        "كانت",
        "كبير",
        "كتب",
        "كشف",
        "كيف",
        "كلمة",
        "كييف",
        "كيري",
        "كندا",
        "سوريا",
        "سلام",
        "سنة",
        "سيرغي",
        "سامراء",
        "سياسة",
        "ستيفان",
        "سفير",
        "سبب",
        "وفق",
        "مياه",
        "وجوه",
        "اتجاه",
        "متهم",
        "فنان",
        "مكان",
        "قانون",
        "لبناني",
        "سوداني",
        "وطني",
        "رئيسي",
        "التزام",
        "الذي",
        "التي",
        "ألمانيا",
        "إلى",
        "اتهم",
        "ينبه",
        "شريك",
        "ولي",
    ],
)
def test_a_letter_of_the_word_is_no_clitic(word: str):
    assert divide(word) == word


@pytest.mark.parametrize(
    "word",
    [
        "وليام",
        "ويسلي",
        "وارن",
        "والتر",
        "وسام",
        "وفيق",
        "لودفيغ",
        "لورنس",
        "لوكاشينكو",
        "كلينتون",
        "بلير",
        "بلال",
        "فيدل",
        "فهيم",
        "ستالين",
        "أنتوني",
    ],
)
def test_a_letter_of_a_name_is_no_clitic(word: str):
    assert divide(word) == word


@pytest.mark.parametrize(
    "word",
    [
        "لوكاسفيل",
        "بريشتوفسكي",
        "فيلدكيرخ",
        "كرونبرغر",
        "ويلدشتاين",
        "ستوكفورد",
        "باندورينو",
        "ليفشيتسكي",
    ],
)
def test_an_unknown_name_that_is_spelled_like_a_foreign_one_is_whole(word: str):
    assert divide(word) == word
    assert divide("و" + word) == "و+" + word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وجزر", "و+جزر"),
        ("وجوده", "وجود+ه"),
        ("بورشة", "ب+ورشة"),
        ("لوفد", "ل+وفد"),
        ("كرسام", "ك+رسام"),
        ("فلاعب", "ف+لاعب"),
        ("سيرفض", "س+يرفض"),
        ("ومانهارت", "و+مانهارت"),
        ("وآخرون", "و+آخرون"),
        ("فآثر", "ف+آثر"),
    ],
)
def test_a_known_word_is_not_taken_for_a_name_for_its_spelling(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize("name", ["لوكاس", "سيغال", "بيونغ", "كرافت", "بتال", "والتز", "كيبك"])
def test_a_name_that_looks_divided_is_whole_behind_a_conjunction_too(name: str):
    assert divide(name) == name
    assert divide("و" + name) == "و+" + name


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("لأول", "ل+أول"),
        ("ولأول", "و+ل+أول"),
        ("بمثابة", "ب+مثابة"),
        ("وحده", "وحد+ه"),
        ("بألا", "ب+ألا"),
        ("كهذه", "ك+هذه"),
        ("كتلك", "ك+تلك"),
        ("أيهما", "أي+هما"),
        ("بأيهم", "ب+أي+هم"),
        ("أيها", "أيها"),
        ("وآب", "و+آب"),
        ("ويناير", "و+يناير"),
    ],
)
def test_closed_words_divide_as_they_are_listed(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize("word", ["موجهاً", "متوجهًا", "فقيهاً", "شباكٌ", "كريهاً"])
def test_a_word_with_a_tanwin_has_no_pronoun(word: str):
    assert divide(word) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وأكد", "و+أكد"),
        ("واكد", "و+اكد"),
        ("باسمه", "ب+اسم+ه"),
        ("سيجري", "س+يجري"),
        ("نظيره", "نظير+ه"),
        ("ومحمد", "و+محمد"),
        ("لعلي", "ل+علي"),
        ("فرأى", "ف+رأى"),
        ("كوسيلة", "ك+وسيلة"),
    ],
)
def test_a_word_that_is_a_name_of_few_is_divided(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وقال", "و+قال"),
        ("وأوضح", "و+أوضح"),
        ("فأجاب", "ف+أجاب"),
        ("ووزير", "و+وزير"),
        ("وواشنطن", "و+واشنطن"),
        ("بسبب", "ب+سبب"),
        ("بأن", "ب+أن"),
        ("كرئيس", "ك+رئيس"),
        ("سيقول", "س+يقول"),
        ("ستستأنف", "س+تستأنف"),
        ("وستغادر", "و+س+تغادر"),
        ("ليكون", "ل+يكون"),
        ("الوزير", "ال+وزير"),
        ("بالتوازي", "ب+ال+توازي"),
        ("وبالتوازي", "و+ب+ال+توازي"),
        ("ولا", "و+لا"),
        ("فإن", "ف+إن"),
        ("ولذلك", "و+ل+ذلك"),
        ("بما", "ب+ما"),
    ],
)
def test_proclitics_are_cut_off(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("للوزير", "ل+ل+وزير"),
        ("للغاية", "ل+ل+غاية"),
        ("وللأمم", "و+ل+ل+أمم"),
        ("لليبيا", "ل+ليبيا"),
        ("للبنان", "ل+لبنان"),
        ("للجنة", "ل+لجنة"),
    ],
)
def test_the_second_lam_is_the_article_unless_the_stem_needs_it(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والدهم", "والد+هم"),
        ("بلاده", "بلاد+ه"),
        ("نظيره", "نظير+ه"),
        ("ونظيرها", "و+نظير+ها"),
        ("قدراتها", "قدرات+ها"),
        ("بقوله", "ب+قول+ه"),
        ("أنه", "أن+ه"),
        ("بأنها", "ب+أن+ها"),
        ("ولكنهما", "و+لكن+هما"),
        ("لديه", "لدي+ه"),
        ("عليهم", "علي+هم"),
        ("لهم", "ل+هم"),
        ("اكتسبها", "اكتسب+ها"),
        ("ينتظرنا", "ينتظر+نا"),
    ],
)
def test_pronouns_are_cut_off(word: str, expected: str):
    assert divide(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("مدرستهم", "مدرسه"),
        ("مستواهم", "مستوي"),
        ("لقائهم", "لقاء"),
        ("قدموه", "قدموا"),
        ("عليه", "علي"),
        ("صوته", "صوت"),
        ("للوزير", "وزير"),
        ("والدته", "والده"),
    ],
)
def test_the_stem_is_restored_to_how_it_stands_alone(word: str, expected: str):
    assert stem_norm(word) == expected


@pytest.mark.parametrize("word", ["واحدا", "واضحا", "سنويا", "لبنانيا", "بيانا", "متهما"])
def test_the_alif_of_the_accusative_is_no_reason_to_cut(word: str):
    assert divide(word) == word


def test_marks_stay_with_the_part_that_they_are_written_on():
    token = tokenize("وَبِالْكِتَابِ").tokens[0]
    assert [p.text for p in token.proclitics] == ["وَ", "بِ", "الْ"]
    assert token.stem.text == "كِتَابِ"
    assert token.stem_norm == "كتاب"


def test_presentation_forms_divide_like_other_letters():
    assert divide("ﺍﻟﻮﺯﯾﺮ") == "ﺍﻟ+ﻮﺯﯾﺮ"


def test_a_ligature_across_a_border_is_not_cut():
    word = "ﻻﺭﺗﻔﺎﻉ"  # لارتفاع, where one code point holds ل and ا
    assert divide(word) == word


def test_words_without_hamza_divide_like_those_with_it():
    assert divide("وان") == "و+ان"
    assert divide("واضاف") == "و+اضاف"
    assert divide("الازمة") == "ال+ازمة"


def test_an_unknown_name_divides_where_the_article_has_it_alone():
    text = "زار غرازيول المصنع. وغرازيول صديق قديم."
    assert divide("وغرازيول", text) == "و+غرازيول"


def test_an_unknown_word_is_whole_where_it_never_stands_without_its_first_letter():
    text = "قال بيتراغون إن الأمر سهل. وأضاف بيتراغون أن بيتراغون غادر."
    assert divide("وغرادوم", "زار وغرادوم المصنع. قال وغرادوم إن وغرادوم صديق.") == "وغرادوم"
    assert divide("بيتراغون", text) == "بيتراغون"


def test_two_times_are_no_habit():
    assert divide("وغرادوم", "زار وغرادوم المصنع ثم عاد وغرادوم.") == "و+غرادوم"


def test_hints_name_what_the_form_shows():
    tokens = {t.text: t.features for t in tokenize("سيعلن الوزير الروسي أن وفداً وصل").tokens}
    assert {"verb", "imperfect"} <= tokens["سيعلن"]
    assert {"definite", "noun"} <= tokens["الوزير"]
    assert {"definite", "nisba"} <= tokens["الروسي"]
    assert "particle" in tokens["أن"]
    assert "indefinite" in tokens["وفداً"]


def test_the_second_word_of_a_pair_of_homographs_carries_no_wrong_certainty():
    assert "plural" not in tokenize("جون").tokens[0].features
    assert "indefinite" not in tokenize("سوريا").tokens[0].features


@pytest.mark.parametrize("name", ["لبنى", "لميس", "وجدي", "بيومي", "فريال", "ميرنا", "باسمة"])
def test_a_name_that_looks_divided_is_one_word(name):
    [token] = tokenize(name).tokens
    assert token.stem is None or str(token.stem) == name
