"""Why a number was read and another was not, as the rules tell it."""

from __future__ import annotations

from datetime import date

import pytest
from newsclaims_numbers import Numbers, find
from newsclaims_numbers.lexicon import lexicon
from newsclaims_numbers.tokenized_text import TokenizedText

from newsclaims.model import Article, Document
from newsclaims.trace import NO_TRACE, Recording, Step, told_to


def explained(text: str, numbers: Numbers | None = None, day: date | None = None) -> list[Step]:
    article = Article(text=text, published=day)
    recording = Recording(text, "numbers", "numbers")
    with told_to(recording):
        (numbers or Numbers()).newsclaims_extract_quantities(document=Document(article=article))
    return recording.steps


@pytest.mark.parametrize(
    ("text", "rule", "words", "entry", "note"),
    [
        pytest.param(
            "سكن في شارع 26 يوليو", "named after a day", "شارع 26 يوليو",
            "function_words.toml places", "a place", id="digits of a street's name",
        ),
        pytest.param(
            "طرازها M510 جديد", "digits of a Latin name", "510", "", "no quantity",
            id="digits inside a word",
        ),
        pytest.param(
            "بثت فرانس 24 الخبر", "name with a number", "فرانس 24",
            "function_words.toml names", "a name", id="a channel",
        ),
        pytest.param(
            "أدرك لأول وهلة الخطأ", "idiom", "أول وهلة", "function_words.toml idioms",
            "no number", id="an idiom",
        ),
        pytest.param(
            "1- تنظيف البئر", "number of an item", "1", "", "no quantity", id="an item of a list",
        ),
        pytest.param(
            "هو واحد من أبرز البنائين", "homograph", "واحد", "واحد", "the pronoun, one of",
            id="one of",
        ),
        pytest.param(
            "افتتح السوق يوم الاثنين", "homograph", "الاثنين", "اثنين", "the weekday",
            id="Monday",
        ),
        pytest.param(
            "شاهدوا كمية من التمر", "homograph", "كمية", "function_words.toml not_numbers",
            "another word", id="a word spelled like a number",
        ),
        pytest.param(
            "اشتروا بنصف ثمن البيت", "fraction", "ثمن", "ثمن", "a price or a text", id="a price",
        ),
        pytest.param(
            "زار الملك محمد السادس المعرض", "ordinal", "محمد السادس",
            "function_words.toml regnal", "a ruler's name", id="a king",
        ),
        pytest.param(
            "وقع الجانبان العقود", "decades", "العقود", "عقود", "contracts, or of something",
            id="contracts",
        ),
        pytest.param(
            "هطل المطر في كانون الثاني", "month", "كانون الثاني", "calendar.toml",
            "part of its name", id="the second word of a month",
        ),
    ],
)  # fmt: skip
def test_what_is_no_number_is_told_with_its_reason(
    text: str, rule: str, words: str, entry: str, note: str
) -> None:
    assert (rule, "rejected", words, entry, note) in [
        (step.rule, step.verdict, step.span.text, step.entry, step.note) for step in explained(text)
    ]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("زرعوا خمس نخلات", "cardinal 5"),
        ("اتصلوا على هاتف 71234567", "identifier 71234567"),
        ("يبقى بين 20 و30 جنديا", "cardinal 20"),
        ("عاد أمس", "date 2016-03-01"),
    ],
)
def test_what_is_read_is_accepted_with_its_kind_and_value(text: str, note: str) -> None:
    numbers = Numbers(relative=True)
    (step,) = [
        step for step in explained(text, numbers, date(2016, 3, 2)) if step.verdict == "accepted"
    ]
    assert step.note == note
    assert step.span.text in text


def test_a_number_word_that_no_rule_reads_is_told_too() -> None:
    steps = explained("بكى ثانية")
    assert ("any number", "rejected", "ثانية") in [(s.rule, s.verdict, s.span.text) for s in steps]


def test_every_quantity_is_accepted_once() -> None:
    text = "قال 10 من 12 خبيرا إن 30 شخصا، بينهم 12 طفلا، غادروا عام 2016 بعد 3 أيام"
    accepted = [step.span.text for step in explained(text) if step.verdict == "accepted"]
    assert accepted == [quantity.text for quantity in find(text)]


def test_no_decision_is_told_twice() -> None:
    steps = explained("عادت ثانية في الثالثة والنصف، ثم أولا وثانيا")
    assert len(steps) == len(set(steps))


def test_nobody_listens_unless_asked() -> None:
    text = TokenizedText("رفعوا ثمن الوقود", lexicon().words)
    assert text.trace is NO_TRACE
