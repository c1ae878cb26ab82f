"""What the journalist adds behind a noun phrase that was said."""

import pytest

PHRASES = [
    ("طالب المدير ب+إصلاح الطريق", "بإصلاح الطريق"),
    ("دعا الحزب إلى وقف الحرب", "وقف الحرب"),
    ("وعد الوزير ب+تعديل الخطة", "بتعديل الخطة"),
    ("أشاد المدرب ب+دور الإدارة", "بدور الإدارة"),
    ("اتهم الناطق الشركة ب+إخفاء الوثائق", "بإخفاء الوثائق"),
]
RESUMED = ["، و+هو ما رفضت~ه الشركة", "، و+هو ما يعني زيادة الكلفة", " و+هو الأمر الذي أخر العمل"]
BESIDE = [
    "، فيما ارتفع عدد القتلى",
    " بينما وصلت النساء إلى الميدان",
    " في حين رفضت الجارة الرد",
    "، كما قدم الحارس هدية إلى الأطفال",
    "، ثم غادر الحضور القاعة",
]


@pytest.mark.parametrize("remark", RESUMED + BESIDE)
@pytest.mark.parametrize(("said", "content"), PHRASES)
def test_a_remark_behind_a_phrase_is_the_journalists(attribute, said, content, remark):
    claim = attribute(f"{said}{remark}.")[0]
    assert [str(span) for span in claim.content] == [content]


@pytest.mark.parametrize("remark", RESUMED)
def test_what_is_taken_up_behind_a_stated_phrase_is_no_part_of_it(attribute, remark):
    claim = attribute(f"كشف المدير عن توقيع العقد{remark}.")[0]
    assert [str(span) for span in claim.content] == ["توقيع العقد"]


@pytest.mark.parametrize("tail", ["، و+هو ما يؤخر العمل", "، فيما ارتفع عدد القتلى"])
def test_what_goes_on_behind_a_clause_belongs_to_the_speaker(attribute, tail):
    claim = attribute(f"قال المدير إن الطريق ضيق{tail}.")[0]
    assert str(claim.content[0]) == f"إن الطريق ضيق{tail}".replace("+", "")


def test_what_is_set_beside_a_stated_fact_belongs_to_it(attribute):
    claim = attribute("كشف المدير عن بلوغ الفائض مليون ريال، فيما بلغ العجز نصف مليون.")[0]
    assert str(claim.content[0]) == "بلوغ الفائض مليون ريال، فيما بلغ العجز نصف مليون"


def test_a_manner_without_a_comma_belongs_to_what_is_demanded(attribute):
    claim = attribute("طالب المواطن ب+معاملت~ه كما يعامل غير~ه.")[0]
    assert str(claim.content[0]) == "بمعاملته كما يعامل غيره"


@pytest.mark.parametrize("clause", ["فيما يحدث على الأرض", "فيما حدث أمس"])
def test_what_happened_is_no_contrast(attribute, clause):
    claim = attribute(f"أشاد المدير ب+الدور المهم {clause}.")[0]
    assert str(claim.content[0]) == f"بالدور المهم {clause}"


@pytest.mark.parametrize(
    "fact", ["في إطار حملة كبيرة", "ضمن سلسلة من القرارات", "عقب اشتباكات", "إثر شكوى"]
)
def test_on_what_occasion_a_phrase_was_said_is_no_part_of_it(attribute, fact):
    claim = attribute(f"طالب النائب ب+إقالة المدير، و+ذلك {fact}.")[0]
    assert [str(span) for span in claim.content] == ["بإقالة المدير"]


@pytest.mark.parametrize("fact", ["ل+تجنب الحرب", "ب+التعاون مع السكان"])
def test_what_for_belongs_to_what_is_called_for(attribute, fact):
    claim = attribute(f"دعا النائب إلى الحوار، و+ذلك {fact}.")[0]
    assert str(claim.content[0]) == f"الحوار، وذلك {fact}".replace("+", "")
