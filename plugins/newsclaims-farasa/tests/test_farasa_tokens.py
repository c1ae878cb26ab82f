"""What FarasaSegmenter's answers become: tokens, clitics, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsclaims_farasa.answers import read_segments
from newsclaims_farasa.division import divide
from newsclaims_farasa.letters import letters
from newsclaims_farasa.lines import LONGEST, make_lines
from newsclaims_farasa.scan import scan
from newsclaims_farasa.segmenting import tokenize
from newsclaims_farasa.sentences import split_sentences

from newsclaims.model import FEATURES


def divided(form, answer):
    """Return proclitics, stem and enclitics of *form* as Farasa divides it."""
    [segments] = read_segments([letters(form).text], answer)
    division = divide(form, segments)
    return (
        [form[a:b] for a, b in division.proclitics],
        form[slice(*division.stem)],
        [form[a:b] for a, b in division.enclitics],
    )


@pytest.mark.parametrize(
    ("form", "answer", "division"),
    [
        ("وأوضح", "و+أوضح", (["و"], "أوضح", [])),
        ("المباحثات", "ال+مباحث+ات", (["ال"], "مباحثات", [])),
        ("فسيقولون", "ف+س+يقول+ون", (["ف", "س"], "يقولون", [])),
        ("حلفائها", "حلفائ+ها", ([], "حلفائ", ["ها"])),
        ("مدرستهم", "مدرس+ت+هم", ([], "مدرست", ["هم"])),
        ("للصحافيين", "ل+ال+صحافي+ين", (["ل", "ل"], "صحافيين", [])),
        ("للغة", "ل+ال+لغ+ة", (["ل"], "لغة", [])),
        ("مناهضي", "مناهض+ي", ([], "مناهضي", [])),
        ("غدًا", "غد+ا", ([], "غدًا", [])),
        ("نعم", "نعم", ([], "نعم", [])),
    ],
)
def test_clitics_are_words_and_endings_are_not(form, answer, division):
    assert divided(form, answer) == division


@pytest.mark.parametrize(
    ("form", "answer", "division"),
    [
        ("لهم", "ل+هم", ([], "ل", ["هم"])),
        ("ولك", "و+ل+ك", (["و"], "ل", ["ك"])),
        ("وهم", "و+هم", (["و"], "هم", [])),
        ("و", "و", ([], "و", [])),
    ],
)
def test_a_preposition_before_a_pronoun_is_the_stem(form, answer, division):
    assert divided(form, answer) == division


def test_the_imperfect_of_to_be_has_no_pronoun():
    assert divided("يكن", "ي+كن") == ([], "يكن", [])


@pytest.mark.parametrize(("form", "answer"), [("القرية", "ال+قري+ة"), ("القرية", "ال+قري+ه")])
def test_what_the_text_writes_with_dots_is_no_pronoun(form, answer):
    assert divided(form, answer) == (["ال"], "القرية"[2:], [])


def test_marks_and_tatweel_belong_to_the_letter_before_them():
    assert divided("وَالـسَّلامُ", "و+ال+سلام") == (["وَ", "الـ"], "سَّلامُ", [])


def test_a_ligature_over_a_border_leaves_the_word_whole():
    assert divided("ﻻحمد", "ل+أحمد") == ([], "ﻻحمد", [])


def test_presentation_forms_are_divided_where_they_stand():
    assert divided("ﻭﻗﺎﻝ", "و+قال") == (["ﻭ"], "ﻗﺎﻝ", [])


def test_two_words_answered_as_one_stay_two():
    words = ["وعبد", "الله", "قال"]
    found = read_segments([letters(word).text for word in words], "و+عبدالله قال")
    assert [
        divide(word, segments).proclitics for word, segments in zip(words, found, strict=True)
    ] == [
        ((0, 1),),
        (),
        (),
    ]


def answering(**words):
    """Return a Farasa that knows how *words* divide and no other."""

    def ask(lines, read):
        return [
            read(n, " ".join(words.get(w, w) for w in line.split())) for n, line in enumerate(lines)
        ]

    return ask


def stems(text, **words):
    return [token.stem_norm for token in tokenize(text, answering(**words)).tokens]


def test_a_preposition_shows_that_a_noun_has_lost_its_teh():
    assert stems("في بيت لمدرستهم", لمدرستهم="ل+مدرس+ت+هم")[-1] == "مدرسه"


def test_another_place_of_the_article_shows_it_too():
    assert stems("مدرستهم مدرسة", مدرستهم="مدرس+ت+هم", مدرسة="مدرس+ة") == ["مدرسه", "مدرسه"]


def test_a_verb_keeps_its_letter():
    assert stems("أعلنته أمس", أعلنته="أعلن+ت+ه") == ["اعلنت", "امس"]


def test_a_hamza_has_no_seat_without_its_pronoun():
    assert stems("مع حلفائها", حلفائها="حلفائ+ها")[-1] == "حلفاء"


def test_an_alif_is_an_alif_maqsura_where_the_article_has_it():
    assert stems("مستواهم هو مستوى", مستواهم="مستوا+هم") == ["مستوي", "هو", "مستوي"]
    assert stems("قضاياهم", قضاياهم="قضايا+هم") == ["قضايا"]


def test_segments_say_what_a_word_is():
    tokens = tokenize("الوزارة سيقول كتابًا", answering(الوزارة="ال+وزار+ة", سيقول="س+يقول")).tokens
    assert [set(token.features) for token in tokens] == [
        {"definite", "noun", "feminine"},
        {"verb", "imperfect"},
        {"indefinite"},
    ]


@pytest.mark.parametrize("text", ["للغة", "للوزارة", "قال للغة", "للغة قال"])
def test_an_article_that_is_hardly_written_says_so_too(text):
    ask = answering(للغة="ل+ال+لغ+ة", للوزارة="ل+ال+وزار+ة")
    definite = [t.text for t in tokenize(text, ask).tokens if "definite" in t.features]
    assert definite == [word for word in text.split() if word != "قال"]


def test_farasa_is_sent_words_that_it_can_read():
    sent = []

    def ask(lines, read):
        sent.extend(lines)
        return [read(n, line) for n, line in enumerate(lines)]

    text = "قالَ «الـوزير» ﻟﻠﺼﺤﺎﻓﯿﯿﻦ: BBC نشرت 3,200 صورة #وسم على www.example.org و گورگان؛"
    tokens = tokenize(text, ask).tokens
    assert sent == ["قال الوزير للصحافيين نشرت صورة وسم على و كوركان"]
    assert "".join(token.text for token in tokens) == text.replace(" ", "")


def test_a_line_is_a_sentence():
    text = "وصل الوفد. هل يبقى؟ نعم!\nعنوان جديد\nوقال: «لا. لن نبقى.» ثم رحل"
    scanned = list(scan(text))
    lines = make_lines(
        [(t.kind, t.start, t.text) for t in scanned],
        split_sentences(text, scanned),
        words_only=True,
    )
    assert [line.text for line in lines] == [
        "وصل الوفد",
        "هل يبقى",
        "نعم",
        "عنوان جديد",
        "وقال لا لن نبقى ثم رحل",
    ]


def test_a_long_line_is_cut_between_words():
    text = "كلمة " * 1_000
    scanned = list(scan(text))
    lines = make_lines(
        [(t.kind, t.start, t.text) for t in scanned],
        split_sentences(text, scanned),
        words_only=True,
    )
    assert len(lines) > 1
    assert max(len(line.text) for line in lines) <= LONGEST
    assert sum(len(line.words) for line in lines) == 1_000


def test_a_text_without_arabic_words_is_not_sent():
    assert [token.kind for token in tokenize("BBC: 12%", None).tokens] == [
        "word",
        "punctuation",
        "number",
        "symbol",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("وصل الوفد. ثم رحل.", ["وصل الوفد.", "ثم رحل."]),
        ("سأل (هل يبقى؟) ثم رحل", ["سأل (هل يبقى؟)", "ثم رحل"]),
        ("قال «نعم. سنبقى» ورحل", ["قال «نعم. سنبقى» ورحل"]),
        ("وكالة أ. ف. ب. أمس", ["وكالة أ. ف. ب. أمس"]),
        ("سطر\r\nوسطر", ["سطر", "وسطر"]),
        ("أحقا... نعم", ["أحقا...", "نعم"]),
        ("بلغ 3.5 بالمئة", ["بلغ 3.5 بالمئة"]),
    ],
)
def test_where_sentences_end(text, sentences):
    assert [s.text for s in split_sentences(text, list(scan(text)))] == sentences


def test_a_short_line_without_a_full_stop_is_a_heading():
    text = "زيارة مفاجئة\nوصل الوفد أمس."
    kinds = [s.kind for s in split_sentences(text, list(scan(text)))]
    assert kinds == ["heading", "sentence"]


TEXT = st.text(
    st.sampled_from(
        'وقالللمتحدثةهأإئىپگ .،؛:«»"\n\t\u064b\u0651\u0640\u200c\u200fABc12٣٫,%#_@ﻻﷲ😀\u0654'
    ),
    max_size=80,
)


@st.composite
def cuts(draw):
    """Draw a Farasa that divides words at any place."""
    seed = draw(st.integers(0, 1000))

    def ask(lines, read):
        def cut(word):
            at = (seed * 7 + len(word) * 3) % (len(word) + 1)
            return f"{word[:at]}+{word[at:]}".replace("لل", "ل+ال+")

        return [read(n, " ".join(map(cut, line.split()))) for n, line in enumerate(lines)]

    return ask


@given(TEXT, cuts())
def test_law_tokens_slice_back_and_cover_the_text(text, ask):
    made = tokenize(text, ask)
    assert "".join(token.text for token in made.tokens) == "".join(text.split())
    for token in made.tokens:
        for span in (token, token.stem, *token.proclitics, *token.enclitics):
            assert text[span.start : span.end] == span.text
            assert span.text
        parts = (*token.proclitics, token.stem, *token.enclitics)
        assert "".join(part.text for part in parts) == token.text
        assert token.features <= FEATURES
    assert tokenize(text, ask) == made


@given(TEXT, cuts())
def test_law_sentences_are_apart_and_cover_the_tokens(text, ask):
    made = tokenize(text, ask)
    covered = [t for s in made.sentences for t in made.tokens if s.covers(t)]
    assert covered == list(made.tokens)
    for one, other in zip(made.sentences, made.sentences[1:], strict=False):
        assert one.end <= other.start
        assert one.paragraph <= other.paragraph
