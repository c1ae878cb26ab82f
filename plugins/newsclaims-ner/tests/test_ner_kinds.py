"""Kinds of names: teams, Latin script, edges, institutions and further mentions, each over many names."""

import pytest
from newsclaims_ner import Ner
from newsclaims_tokenizer import tokenize

from newsclaims.model import Article, Document


def found(text: str) -> list[tuple[str, str]]:
    """Return kind and words of every name in *text*."""
    tokenization = tokenize(text)
    document = Document(
        article=Article(text=text), tokens=tokenization.tokens, sentences=tokenization.sentences
    )
    return [(m.kind, m.text) for m in Ner().newsclaims_recognize(document)]


def names(text: str, kind: str) -> list[str]:
    return [name for one, name in found(text) if one == kind]


# -- teams


@pytest.mark.parametrize("rival", ["البرازيل", "غانا", "هولندا", "بولندا"])
@pytest.mark.parametrize(
    "sentence",
    [
        "فازت كرواتيا على {} بهدفين في مباراة ودية من التصفيات.",
        "تعادلت كرواتيا مع {} في الجولة الأولى من البطولة.",
        "خسرت كرواتيا أمام {} في نهائي كأس السلة.",
    ],
)
def test_countries_are_teams_where_they_play(sentence, rival):
    assert names(sentence.format(rival), "organization") == ["كرواتيا", rival]


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت كرواتيا موقفها من هولندا بعد القمة.",
        "وصل المنتخب إلى كرواتيا قبل مباراة التصفيات.",
        "تقام المباراة في كرواتيا ضمن التصفيات.",
    ],
)
def test_a_country_that_does_not_play_is_a_place(sentence):
    assert "كرواتيا" in names(sentence, "place")


@pytest.mark.parametrize("club", ["الاتحاد", "النصر", "الشباب"])
def test_a_word_is_a_club_in_a_report_on_sport_and_nowhere_else(club):
    assert club in names(f"فاز {club} في المباراة الأخيرة من البطولة.", "organization")
    assert club not in names(f"تحدث الضيف عن {club} في الخطبة.", "organization")


def test_a_city_is_no_club_behind_a_preposition_of_place():
    text = "تعادل الضيوف في المباراة التي أقيمت في روما ضمن البطولة."
    assert "روما" in names(text, "place")


# -- Latin script


@pytest.mark.parametrize("name", ["CNN", "IBM", "UNESCO"])
@pytest.mark.parametrize("sentence", ["نقلت {} الخبر أمس.", "أعلن ناطق من {} الموعد."])
def test_listed_and_capital_names_in_latin_script_are_organizations(sentence, name):
    assert names(sentence.format(name), "organization") == [name]


@pytest.mark.parametrize("word", ["GPS", "USD", "wifi", "PCR"])
def test_capitals_for_techniques_and_currencies_name_nothing(word):
    assert found(f"استعمل الفريق {word} في الرحلة.") == []


def test_a_name_written_again_in_latin_letters_has_the_same_kind():
    text = "باعت شركة «تسلا» (Tesla) المصنع."
    assert names(text, "organization") == ["تسلا", "Tesla"]


def test_capitalized_words_behind_a_title_are_a_person():
    assert names("وصل الدكتور Karl Winter إلى هنا.", "person") == ["Karl Winter"]


# -- edges of persons


@pytest.mark.parametrize(
    "office", ["حاكم لويزيانا", "محافظ البصرة", "رئيس الوزراء", "عضو البرلمان"]
)
@pytest.mark.parametrize("name", ["خالد الزهراني", "بوبي جيندال"])
def test_an_office_behind_a_name_is_no_part_of_it(name, office):
    assert names(f"قال {name} {office} إن الجسر آمن.", "person") == [name]


@pytest.mark.parametrize("behind", ["اليوم", "أمس", "خلال اللقاء", "45 عاما", "حيث أقام"])
def test_time_and_particles_end_a_name(behind):
    assert "سالم الكندي" in names(f"وصل المهندس سالم الكندي {behind} إلى هنا.", "person")


@pytest.mark.parametrize("before", ["محامي", "الناطق باسم", "المتحدث باسم"])
def test_what_leads_to_a_name_is_no_part_of_it(before):
    assert names(f"صرح {before} كريم الحداد بذلك.", "person") == ["كريم الحداد"]


@pytest.mark.parametrize(
    "name",
    ["محمد علي الحداد", "أبو بكر الرازي", "ابن كيران", "جورج دبليو بوش", "أحمد بن سالم آل ثاني"],
)
def test_a_name_is_found_with_all_its_parts(name):
    assert names(f"قال {name} إن الجسر آمن.", "person") == [name]


@pytest.mark.parametrize(
    "name", ["رجب طيب أردوغان", "ناريندرا مودي", "فولوديمير زيلينسكي", "شينزو آبي", "شي جين بينغ"]
)
def test_transliterated_names_of_every_origin_are_whole(name):
    assert names(f"قال الرئيس {name} إن الجسر آمن.", "person") == [name]


@pytest.mark.parametrize("name", ["بان كي-مون", "تشونج مونج-جون", "كيم يو-جونغ"])
def test_a_hyphen_behind_a_title_joins_short_parts(name):
    assert names(f"التقى الأمين العام {name} الوفد.", "person") == [name]


def test_initials_belong_to_the_name():
    assert names("قال ج. د. سالينجر إن الرواية قديمة.", "person") == ["ج. د. سالينجر"]


def test_a_title_of_one_letter_is_no_initial():
    assert names("قال د. سامي الزهراني إن الجسر آمن.", "person") == ["سامي الزهراني"]


# -- the whole article


@pytest.mark.parametrize("surname", ["الغنوشي", "السبسي", "الجلاجل"])
def test_a_surname_is_the_person_also_before_the_full_name(surname):
    text = f"بيت {surname} مفتوح للزوار.\n\nقال الوزير فهد {surname} إن البيت قديم."
    assert names(text, "person") == [surname, f"فهد {surname}"]


@pytest.mark.parametrize("attached", ["ل", "ب", "و"])
def test_a_full_name_is_found_again_behind_attached_words(attached):
    text = f"وصل الوزير عمران خان إلى هنا. ثم تحدث الضيف {attached}عمران خان."
    assert names(text, "person") == ["عمران خان", "عمران خان"]


def test_a_given_name_behind_a_title_is_the_person_named_in_full():
    text = "وصلت الملكة رانيا العبدالله إلى هنا. واستقبلت الملكة رانيا الضيوف."
    assert names(text, "person") == ["رانيا العبدالله", "رانيا"]


# -- institutions


@pytest.mark.parametrize(
    "institution",
    [
        "الهيئة الوطنية للإشراف على الانتخابات",
        "اللجنة الوطنية المستقلة للدفاع عن الحريات",
        "الاتحاد الدولي لكرة القدم",
        "المجلس الوطني لحقوق الإنسان",
        "مركز الجزيرة للدراسات",
        "حزب العدالة والتنمية",
        "الأكاديمية العلمية الملكية",
        "المحكمة الابتدائية بصفاقس",
        "الاتحاد الجهوي للشغل بقفصة",
        "نقابة الصحفيين التونسيين",
        "وكالة أنباء رويترز",
        "شرطة نيوجيرسي",
        "شركة نوكيا",
        "جامعة الملك خالد",
    ],
)
def test_an_institution_has_its_idafa_field_and_town(institution):
    assert institution in names(f"أعلنت أمس {institution} الخبر.", "organization")


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت الشركة الفنلندية الموعد.",
        "تعطلت حركة المرور أمس.",
        "اجتمع الوزير مع أعضاء فريق النسور.",
    ],
)
def test_a_noun_that_names_nothing_particular_is_no_organization(sentence):
    assert names(sentence, "organization") == []
    assert names(sentence, "person") == []


def test_an_institution_ends_before_what_it_is_to_do():
    text = "دعا مجلس الأمن للتصويت غدا."
    assert names(text, "organization") == ["مجلس الأمن"]


@pytest.mark.parametrize("name", ["تونس للجميع", "المحبة والأمان"])
def test_what_a_noun_calls_in_quotation_marks_is_a_name(name):
    assert names(f'قال رئيس حزب "{name}" إن البرنامج جاهز.', "organization") == [name]


@pytest.mark.parametrize(
    "place", ["مضيق تيران", "جسر سيدي سالم", "متحف باردو", "شارع الحبيب بورقيبة"]
)
def test_a_place_has_its_noun_where_the_rest_is_no_name_without_it(place):
    assert names(f"وصل الوفد إلى {place} أمس.", "place") == [place]


@pytest.mark.parametrize("phrase", ["جسر خشبي", "شارع مزدحم", "مسجد قديم"])
def test_a_noun_with_an_adjective_is_no_place(phrase):
    assert names(f"وصل الوفد إلى {phrase} أمس.", "place") == []


@pytest.mark.parametrize("agency", ["وكالة تونس إفريقيا للأنباء", 'الجوهرة "أف أم"'])
def test_a_listed_name_is_found_through_attached_letters_and_quotation_marks(agency):
    assert names(f"نقلت {agency} الخبر.", "organization") == [agency]


@pytest.mark.parametrize("head", ["مطار", "جسر", "شارع"])
@pytest.mark.parametrize("name", ["الجوف", "سيدي سالم", "الحبيب بورقيبة"])
def test_a_place_ends_before_what_is_said(head: str, name: str) -> None:
    assert not any(
        one.endswith("أن") for _, one in found(f"أوضح مدير {head} {name} أن الحركة عادية.")
    )


@pytest.mark.parametrize("noun", ["غزو", "قصف", "هجوم"])
def test_a_name_ends_before_a_noun(noun: str) -> None:
    assert names(f"وصف جورج دبليو بوش {noun} المدينة بأنه خطأ.", "person") == ["جورج دبليو بوش"]


@pytest.mark.parametrize("time", ["أمس", "الأحد", "الخميس"])
def test_an_institution_ends_before_a_time(time):
    text = f"نفت وزارة الصحة {time} صحة الأنباء عن إغلاق الطريق."
    assert names(text, "organization") == ["وزارة الصحة"]


@pytest.mark.parametrize("surname", ["العطيشان", "الجروان", "المعولي", "الشهري"])
def test_a_surname_with_its_article_ends_a_lineage(surname):
    text = f"أوضح رئيس الغرفة عبدالرحمن بن صالح {surname} أن العمل انتهى."
    assert names(text, "person") == [f"عبدالرحمن بن صالح {surname}"]


@pytest.mark.parametrize("noun", ["السفير", "الجوائز", "الاجتماع"])
def test_a_noun_behind_a_lineage_is_no_surname(noun):
    text = f"استقبل الأمير سلطان بن سلمان {noun} في الرياض."
    assert names(text, "person") == ["سلطان بن سلمان"]
