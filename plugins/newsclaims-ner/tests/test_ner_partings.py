"""Names of which the sequence model makes one are two, and a medium in marks is no place."""

import pytest
from newsclaims_ner import Ner
from newsclaims_tokenizer import tokenize

from newsclaims.model import Article, Document


def found(text: str) -> list[tuple[str, str]]:
    tokenization = tokenize(text)
    document = Document(
        article=Article(text=text),
        tokens=tokenization.tokens,
        sentences=tokenization.sentences,
    )
    return [(m.text, m.kind) for m in Ner().newsclaims_recognize(document)]


@pytest.mark.parametrize("country", ["إيران", "روسيا", "مصر"])
def test_a_country_behind_a_surname_is_no_part_of_it(country):
    names = found(f"وصنف كارتر {country} وحدها مع التنظيم.")
    assert ("كارتر", "person") in names
    assert (country, "place") in names


@pytest.mark.parametrize("other", ["وليد عباس", "أحمد أبو الغيط"])
def test_two_persons_that_a_conjunction_joins(other):
    names = found(f"قال وزير الخارجية سامح شكري و{other} إن القمة مهمة.")
    assert [name for name, kind in names if kind == "person"] == ["سامح شكري", other]


@pytest.mark.parametrize("medium", ["الشرق الأوسط", "الرياض", "الخليج"])
@pytest.mark.parametrize("marks", ["«»", '""'])
def test_a_medium_in_marks_is_no_place(marks, medium):
    text = f"مصادر في المنطقة أبلغت {marks[0]}{medium}{marks[1]} أن الأهالي فقدوا الاتصال به."
    assert (medium, "organization") in found(text)


@pytest.mark.parametrize("given", ["انتصار", "نجاح", "حكمت", "اعتماد"])
@pytest.mark.parametrize("second", ["خليل", "السمراني"])
def test_a_woman_whose_name_is_a_word_as_well_speaks(given, second):
    assert (f"{given} {second}", "person") in found(f"قالت {given} {second} إن العمل جار.")


@pytest.mark.parametrize(
    "text", ["وأكدت نجاح التجربة أن العمل جار.", "قالت آمال الشعب إن العمل جار."]
)
def test_a_word_that_women_are_called_by_is_no_name_before_a_noun(text):
    assert found(text) == []
