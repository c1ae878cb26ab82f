"""Names that are also verbs or words of speech: the place in the sentence decides."""

import pytest

import newsclaims

NAMES = [
    "أشرف",
    "أمجد",
    "بهجت",
    "بيان",
    "ثروت",
    "حكمت",
    "خيرت",
    "رجا",
    "رفعت",
    "زيد",
    "شهد",
    "عزت",
    "مدحت",
    "نجيب",
    "وعد",
]
TITLES = ["اللواء", "المدرب الجديد", "النائب", "وزير الإسكان"]


def read(text: str) -> list[tuple[str | None, str, str]]:
    """Return speaker, cue and statement of each claim."""
    claims = newsclaims.analyze(text).claims
    return [(claim.speaker, claim.cue.text, claim.statement) for claim in claims]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", NAMES)
class TestBehindVerbAndTitle:
    def test_surname(self, title: str, name: str) -> None:
        text = f"أكد {title} طارق {name} أن المشروع جاهز."
        assert read(text) == [(f"طارق {name}", "أكد", "المشروع جاهز")]

    def test_given_name(self, title: str, name: str) -> None:
        text = f"وقال {title} {name} الخطيب إن المشروع جاهز."
        assert read(text) == [(f"{name} الخطيب", "قال", "المشروع جاهز")]

    def test_behind_a_comma(self, title: str, name: str) -> None:
        text = f"وأعلن {title} محمد {name}، أن العمل يبدأ غداً."
        assert read(text) == [(f"محمد {name}", "أعلن", "العمل يبدأ غداً")]


@pytest.mark.parametrize("name", sorted({*NAMES, "لوح"} - {"وعد"}))
def test_the_surname_alone_behind_a_verb(name: str) -> None:
    text = f"أعلن النائب منذر {name} أن الموسم جيد. وقال {name} خلال لقاء إن الأسعار مستقرة."
    assert read(text) == [
        (f"منذر {name}", "أعلن", "الموسم جيد"),
        (f"منذر {name}", "قال", "الأسعار مستقرة"),
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("الوزير سامر الخطيب أكد أن الطريق سيفتح.", ("سامر الخطيب", "أكد", "الطريق سيفتح")),
        ("النائب سامر الخطيب زعم أن الطريق مغلق.", ("سامر الخطيب", "زعم", "الطريق مغلق")),
        ("وصل النائب سامر الخطيب وأعلن أن العمل بدأ.", ("سامر الخطيب", "أعلن", "العمل بدأ")),
    ],
)
def test_a_verb_stays_one_where_the_clause_has_none_before(
    text: str, claim: tuple[str, str, str]
) -> None:
    assert read(text) == [claim]


SHAPED = ["حسب الرسول دفع الله", "حسب الله", "خلف الله", "جاد الرب", "ضو البيت", "عطا المنان"]


@pytest.mark.parametrize("name", SHAPED)
@pytest.mark.parametrize("text", ["قال الطبيب {} إن {}", "قال مدير المشفى، الدكتور {}، إن {}"])
def test_a_name_is_shown_by_its_shape(text: str, name: str) -> None:
    story = text.format(name, f"الدواء يكفي. وأكد {' '.join(name.split()[:2])} أن العمل جار.")
    assert [claim[0] for claim in read(story)] == [name, name]


@pytest.mark.parametrize("attribution", ["حسب الرسول", "حسب الوكالة", "حسب النبي"])
def test_without_a_title_it_is_an_attribution(attribution: str) -> None:
    (claim,) = newsclaims.analyze(f"قال المدير إن العمل جار، {attribution}.").claims
    assert claim.speaker == "المدير"


BARE = ["أمل رجا", "وعد بيان", "شهد نجيب", "بيان حق", "وفاء وعد", "ذكرى شكر"]


@pytest.mark.parametrize("name", BARE)
@pytest.mark.parametrize("title", ["المعلمة", "الناشطة", "الطبيبة"])
@pytest.mark.parametrize("tail", ["إن العمل جار", "لصحيفة «الواحة» إن العمل جار", ": «العمل جار»"])
def test_a_name_is_shown_by_its_place(title: str, name: str, tail: str) -> None:
    assert read(f"قالت {title} {name} {tail}.")[0][0] == name


@pytest.mark.parametrize("time", ["نهاية مايو", "ذات مرة", "عدة مرات", "صباح أمس"])
def test_a_time_is_no_name(time: str) -> None:
    assert read(f"قال المدير {time} إن العمل جار.")[0][0] in {"المدير", "المدير ذات"}


@pytest.mark.parametrize("given", ["آدم", "أبو خالد", "محمود", "أم خالد"])
@pytest.mark.parametrize(
    "introduced", ["عرّف عن نفسه باسم {}", "اكتفى بذكر اسمه الأول {}", "يدعى {}", "اسمه {}"]
)
@pytest.mark.parametrize("who", ["نازح من الجنوب", "أحد سكان الحي", "أحد الفارين من الخرطوم"])
def test_the_name_that_a_speaker_gives_is_his(who: str, introduced: str, given: str) -> None:
    (claim,) = newsclaims.analyze(f"وقال {who}، {introduced.format(given)}، إن العمل جار.").claims
    assert (claim.speaker, str(claim.source)) == (given, who)


@pytest.mark.parametrize("who", ["مصدر في الوزارة", "مسؤول في الحزب", "الوزير"])
@pytest.mark.parametrize("deed", ["رفض {} التعليق على الخبر", "لم يشأ {} كشف التفاصيل"])
def test_whoever_only_refuses_speaks_behind_it(deed: str, who: str) -> None:
    assert read(f"{deed.format(who)}، مكتفيا بالقول إن العمل جار.")[0][0] == who


TITLED = ["إمام", "أمين", "سيد", "خليفة", "القاضي", "الأمير", "السلطان"]


@pytest.mark.parametrize("surname", TITLED)
@pytest.mark.parametrize(
    "order", ["قال المهندس {} إن الماء وفير.", "«الماء وفير هذا العام»، يقول {}."]
)
def test_a_surname_may_be_a_title(order: str, surname: str) -> None:
    assert read(order.format(f"ناصر {surname}"))[0][0] == f"ناصر {surname}"


@pytest.mark.parametrize("surname", ["إمام", "أمين", "سيد"])
def test_such_a_surname_alone_is_his(surname: str) -> None:
    text = f"قال المهندس ناصر {surname} إن الماء وفير. وأكد {surname} أن السد آمن."
    assert [claim[0] for claim in read(text)] == [f"ناصر {surname}"] * 2


@pytest.mark.parametrize("kin", ["والدة", "شقيق", "أرملة", "ابنة", "عائلة", "ذوو", "محامي"])
@pytest.mark.parametrize("attribution", ["وفق", "بحسب", "حسب"])
def test_kin_stand_behind_every_attribution(attribution: str, kin: str) -> None:
    (claim,) = newsclaims.analyze(f"القضية لم تنته بعد، {attribution} {kin} كريم نصار.").claims
    assert (claim.speaker, claim.statement) == (f"{kin} كريم نصار", "القضية لم تنته بعد")


@pytest.mark.parametrize(
    ("row", "speakers"),
    [
        ("سامر القيسي، رامي عساف، وهدى مكي", "سامر القيسي, رامي عساف, هدى مكي"),
        ("وزراء الدفاع، والداخلية، والعدل", "وزراء الدفاع والداخلية والعدل"),
        ("نقابات الأطباء، والصيادلة، والمهندسين", "نقابات الأطباء والصيادلة والمهندسين"),
        ("ناشطون، وحقوقيون", "ناشطون وحقوقيون"),
    ],
)
def test_a_row_that_commas_separate_speaks_as_one(row: str, speakers: str) -> None:
    (claim,) = newsclaims.analyze(f"أكد {row} أن العمل بدأ.").claims
    assert (str(claim.source), str(claim.speaker)) == (row, speakers)


@pytest.mark.parametrize("kind", ["تجار", "نواب", "ناشطون"])
@pytest.mark.parametrize(
    "row", ["من الرقة، ونينوى، وصلاح الدين", "من طبرق، وتكريت، وديالى", "من المغرب، وتونس"]
)
def test_places_that_commas_join_belong_to_one_group(kind: str, row: str) -> None:
    (claim,) = newsclaims.analyze(f"حذر {kind} {row} من تأخر صرف التعويضات.").claims
    assert (str(claim.source), claim.statement) == (f"{kind} {row}", "تأخر صرف التعويضات")
    assert str(claim.speaker) == f"{kind} {row}".replace("،", "")


@pytest.mark.parametrize("before", ["وزارة الصحة، ومديرية الأمن،", "وزارة النقل، ونقابة الأطباء،"])
def test_bodies_that_commas_join_speak_together(before: str) -> None:
    (claim,) = newsclaims.analyze(f"أعلنت {before} وبلدية مدنين أن العمل بدأ.").claims
    assert str(claim.source) == f"{before} وبلدية مدنين"


@pytest.mark.parametrize(
    "speaker", ["مسؤول أردني", "خبير أمني أردني", "طبيبان أردنيان", "مدير بنوك محلية"]
)
def test_a_noun_that_ends_like_an_attached_pronoun_is_no_verb(speaker: str) -> None:
    (claim,) = newsclaims.analyze(f"قال {speaker} إن الطريق مفتوحة.").claims
    assert str(claim.source) == speaker
