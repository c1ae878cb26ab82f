"""Where a noun phrase ends, and what goes on behind a comma."""

import re

import pytest
from newsclaims_arabic.noun_phrase.apposition import SUBJECT, apposition_end, appositions_end
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.growth import Limits
from newsclaims_arabic.passage import Passage, passage_of

from newsclaims.model import Article, Document, Mention, Sentence, Span, Token
from newsclaims.text import fold

PIECE = re.compile(r"[\w+~]+|[^\w\s]")


def read(marked, *persons):
    """Read a sentence in which ``+`` stands behind proclitics and ``~`` before enclitics."""
    text = re.sub("[+~]", "", marked)
    tokens = []
    at = 0
    for piece in PIECE.findall(marked):
        before, *after = piece.split("~")
        *clitics, stem = before.split("+")
        at = text.index(clitics[0] if clitics else stem, at)
        spans, start = [], at
        for part in [*clitics, stem, *after]:
            spans.append(Span(at, at + len(part), part))
            at += len(part)
        own = spans[len(clitics)]
        tokens.append(
            Token(
                start,
                at,
                text[start:at],
                norm=fold(text[start:at]),
                kind="word" if stem[0].isalpha() else "punctuation",
                proclitics=tuple(spans[: len(clitics)]),
                stem=own,
                stem_norm=fold(own.text),
                enclitics=tuple(spans[len(clitics) + 1 :]),
            )
        )
    mentions = tuple(
        Mention(found.start(), found.end(), name, kind="person")
        for name in persons
        for found in re.finditer(name, text)
    )
    return Document(
        article=Article(text=text),
        tokens=tuple(tokens),
        sentences=(Sentence(0, len(text), text),),
        mentions=mentions,
    )


def phrase(marked, *persons, **limits):
    """Return the noun phrase that the sentence begins with."""
    passage = Passage(read(marked, *persons))
    end = phrase_end(passage, 0, len(passage.words), Limits(**limits))
    return passage.span(0, end - 1).text if end else ""


@pytest.mark.parametrize(
    ("marked", "limits", "found"),
    [
        ("وزير ال+نقل سالم الحارثي إن ال+ميناء يعمل", {}, "وزير النقل سالم الحارثي"),
        ("مدير ال+متحف و+نائب~ه إن", {}, "مدير المتحف ونائبه"),
        ("ال+وزير أهمية ال+ميناء", {"split": True}, "الوزير"),
        ("ال+متحدث باسم ال+وزارة أمس", {}, "المتحدث باسم الوزارة"),
        ("ال+وزارة في بيان", {}, "الوزارة"),
        ("مصدر من داخل ال+شركة أن", {}, "مصدر من داخل الشركة"),
        ("مواطنون ال+بلدية ب+إصلاح", {"split": True, "target": True}, "مواطنون"),
    ],
)
def test_a_phrase_ends_before_what_is_no_part_of_it(marked, limits, found):
    assert phrase(marked, "سالم الحارثي", **limits) == found


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("ال+تجمع ال+وطني ب+أعضائ~ه", "التجمع الوطني"),
        ("منظمة ال+أغذية و+ال+زراعة ل+ال+بلاد", "منظمة الأغذية والزراعة"),
        ("باحثون و+كتاب على موعد", "باحثون وكتاب"),
        ("صندوق ال+إنقاذ ال+تابع ل+ال+بنك", "صندوق الإنقاذ"),
        ("سالم الحارثي ال+وفاء", "سالم الحارثي"),
        ("ال+تحالف ال+وطني سالم الحارثي", "التحالف الوطني"),
        ("إدارة ال+رئيس سالم الحارثي", "إدارة الرئيس سالم الحارثي"),
    ],
)
def test_the_core_ends_before_what_is_no_adjective_of_it(marked, found):
    assert phrase(marked, "سالم الحارثي", split=True, core=True) == found


@pytest.mark.parametrize(
    ("marked", "end", "found"),
    [
        ("سالم الحارثي، ال+مدير ال+عام، أمس", 2, "سالم الحارثي، المدير العام"),
        ("سالم الحارثي، مضيفا أن", 2, "سالم الحارثي"),
        ("سالم الحارثي، و+قال", 2, "سالم الحارثي"),
        ("ال+وزير، سالم الحارثي، أمس", 1, "الوزير، سالم الحارثي"),
    ],
)
def test_an_apposition_stands_between_commas(marked, end, found):
    passage = Passage(read(marked, "سالم الحارثي"))
    past = apposition_end(passage, end, len(passage.words))
    assert passage.span(0, past - 1).text == found


def test_partners_go_on_with_a_subject():
    passage = Passage(read("سالم الحارثي، و+نظير~ه هند الراوي، أمس", "سالم الحارثي", "هند الراوي"))
    past = appositions_end(passage, 2, len(passage.words), SUBJECT)
    assert passage.span(0, past - 1).text == "سالم الحارثي، ونظيره هند الراوي"


def test_plugins_share_the_passage_of_a_document():
    document = read("قال ال+وزير")
    assert passage_of(document) is passage_of(document)
    assert passage_of(read("قال ال+وزير")) is not passage_of(document)


@pytest.mark.parametrize(
    ("bracketed", "belongs"), [("أمس", False), ("الثلاثاء", False), ("أوبك", True)]
)
def test_a_day_in_brackets_is_no_name_of_what_stands_before(bracketed, belongs):
    assert ("(" in phrase(f"منظمة الصيادين ({bracketed})")) == belongs
