"""Segments find their letters, whatever Farasa does to the text on the way."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsclaims_farasa.alignment import BAND, align
from newsclaims_farasa.answers import read_segments
from newsclaims_farasa.errors import AnswerError
from newsclaims_farasa.letters import folded, letters


def aligned(words, answer):
    """Return each segment of *answer* with what stands on it in the folded *words*."""
    words = [folded(word) for word in words.split()]
    parts = [[folded(part) for part in word.split("+") if folded(part)] for word in answer.split()]
    text = "".join(words)
    ranges = align(words, parts)
    segments = [part for word in parts for part in word]
    return [(segment, text[a:b]) for segment, (a, b) in zip(segments, ranges, strict=True)]


def test_segments_are_counted_off_where_only_the_division_is_new():
    assert aligned("وأوضح المتحدث", "و+أوضح ال+متحدث") == [
        ("و", "و"),
        ("اوضح", "اوضح"),
        ("ال", "ال"),
        ("متحدث", "متحدث"),
    ]


def test_the_article_behind_lam_stands_on_its_lam():
    assert aligned("للصحافيين", "ل+ال+صحافي+ين") == [
        ("ل", "ل"),
        ("ال", "ل"),
        ("صحافي", "صحافي"),
        ("ين", "ين"),
    ]


def test_the_article_has_no_letter_where_three_lams_are_written_as_two():
    assert aligned("للغة", "ل+ال+لغ+ة") == [("ل", "ل"), ("ال", ""), ("لغ", "لغ"), ("ه", "ه")]


def test_a_dropped_final_letter_belongs_to_no_segment():
    assert aligned("أيضا هنا", "أيض هنا") == [("ايض", "ايض"), ("هنا", "هنا")]


def test_other_letters_stand_in_their_places():
    assert aligned("رئيس هنا", "رءيس هنا") == [("رءيس", "رييس"), ("هنا", "هنا")]


def test_words_may_be_run_together():
    assert aligned("قال عبد الله للناس", "قال عبدالله ل+ال+ناس")[1] == ("عبدالله", "عبدالله")


def test_words_may_be_cut_in_two():
    assert aligned("للمصنع٣طوابق", "ل+ال+مصنع 3 طوابق") == [
        ("ل", "ل"),
        ("ال", "ل"),
        ("مصنع", "مصنع"),
        ("3", "3"),
        ("طوابق", "طوابق"),
    ]


def test_the_answer_finds_back_to_the_text():
    words = "قالت للناس ان بيجينغ تشاوتشيان بعيدة عنها جدا"
    answer = "قال+ت ل+ال+ناس ان بكين شاوشيان بعيد+ة عن+ها جد+ا"
    found = aligned(words, answer)
    assert found[:2] == [("قال", "قال"), ("ت", "ت")]
    assert found[-4:] == [("عن", "عن"), ("ها", "ها"), ("جد", "جد"), ("ا", "ا")]


def test_words_that_recur_are_told_apart_by_the_letters_before_them():
    found = aligned("من هو للوزير لا لا لا", "من+هو+ل+ال+وزير+لا لا لا")
    assert found[-3:] == [("لا", "لا"), ("لا", "لا"), ("لا", "لا")]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("وصل ال+وفد", "it ends before 'امس'"),
        ("", "it ends before 'وصل'"),
        ("وصل أمس", "it has nothing for 'الوفد'"),
        ("وصل ال+وفد أمس مساء", "it goes on behind the last word, with 'مساء'"),
        ("وصل ال+وفد إلى أمس", "'الي' is not in the text"),
        ("Exception in thread main", "'exception' is not in the text"),
        ("نعم لكن هذا", "only 2 of 11 letters agree"),
    ],
)
def test_an_answer_to_something_else_is_refused(answer, message):
    with pytest.raises(AnswerError, match=message):
        aligned("وصل الوفد أمس", answer)


# What Farasa does to a word: its segments are known here, so that the truth is.

STEMS = st.text("ابتجدرسعفقكمنهي", min_size=2, max_size=6)
BEFORE = st.sampled_from(
    [[], ["و"], ["ال"], ["و", "ال"], ["ب"], ["ل", "ال"], ["و", "ل", "ال"], ["س"]]
)
BEHIND = st.sampled_from([[], ["ة"], ["ات"], ["ها"], ["ت", "هم"], ["ا"]])
MARKS = st.sampled_from(["", "", "", "\u064e", "\u064b", "ـ", "\u200d"])
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@st.composite
def words(draw):
    """Draw a written word, its segments and where each of them is in it."""
    segments = [*draw(BEFORE), draw(STEMS), *draw(BEHIND)]
    written, places = "", []
    before = ""
    for segment in segments:
        spelled = segment.removeprefix("ا") if before == "ل" and segment == "ال" else segment
        start = len(written)
        for letter in spelled:
            written += letter + draw(MARKS)
        places.append((start, len(written)))
        before = segment
    return written, segments, places


@st.composite
def numbers(draw):
    digits = draw(st.integers(0, 10**6).map(str))
    written = digits.translate(DIGITS) if draw(st.booleans()) else digits
    return written, [digits], [(0, len(written))]


@st.composite
def answers(draw):
    """Draw a text, Farasa's answer, and for each word which segment stands where."""
    drawn = draw(st.lists(words() | numbers(), min_size=1, max_size=30))
    forms, parts, truth = [], [], []
    merge = False
    for written, segments, places in drawn:
        forms.append(written)
        truth.append([(s, p) for s, p in zip(segments, places, strict=True)])
        if merge:
            parts[-1] = parts[-1] + segments  # run together with the word before it
        else:
            parts.append(segments)
        merge = draw(st.integers(0, 9)) == 0
    answer = " ".join("+".join(segments) for segments in parts)
    return forms, answer, truth


@given(answers())
def test_law_every_segment_is_found_where_it_is(drawn):
    forms, answer, truth = drawn
    asked = [letters(form) for form in forms]
    found = read_segments([one.text for one in asked], answer)
    for form, one, segments, true in zip(forms, asked, found, truth, strict=True):
        places = [(s.text, (one.starts[s.start], one.starts[s.end])) for s in segments]
        assert places == true, form


RESPELLED = st.sampled_from(
    [("ا", "ى"), ("ي", "ئ"), ("ه", "ة"), ("ق", "ك"), ("س", ""), ("د", "دد")]
)


@st.composite
def rewritten(draw):
    """Draw a text and an answer with letters changed, lost and added, and words merged."""
    forms, answer, _ = draw(answers())
    parts = answer.split(" ")
    for at in draw(st.lists(st.integers(0, len(parts) - 1), max_size=len(parts) // 3, unique=True)):
        old, new = draw(RESPELLED)
        changed = parts[at].replace(old, new, 1)
        if folded(changed):
            parts[at] = changed
    return [folded(form) for form in forms], [
        [folded(s) for s in part.split("+") if folded(s)] for part in parts
    ]


@given(rewritten())
def test_law_ranges_are_monotone_and_inside_the_text(drawn):
    asked, parts = drawn
    try:
        ranges = align(asked, parts)
    except AnswerError:
        return
    bounds = [bound for pair in ranges for bound in pair]
    assert bounds == sorted(bounds)
    assert bounds[0] >= 0
    assert bounds[-1] <= sum(map(len, asked))
    assert len(ranges) == sum(map(len, parts))


@given(rewritten())
def test_law_changed_letters_do_not_shift_words_that_are_unchanged(drawn):
    """A word that is the same on both sides keeps all of its letters."""
    asked, parts = drawn
    try:
        ranges = iter(align(asked, parts))
    except AnswerError:
        return
    text = "".join(asked)
    if len(asked) != len(parts):
        return
    for word, segments in zip(asked, parts, strict=True):
        placed = [next(ranges) for _ in segments]
        if "".join(segments) == word:
            assert [text[a:b] for a, b in placed] == segments


@given(st.lists(st.text("ابتدر", min_size=1, max_size=8), max_size=20), st.data())
def test_law_any_answer_is_aligned_or_refused(asked, data):
    parts = data.draw(
        st.lists(
            st.lists(st.text("ابتدرx", min_size=1, max_size=8), min_size=1, max_size=3), max_size=20
        )
    )
    try:
        ranges = align(asked, parts)
    except AnswerError:
        return
    assert len(ranges) == sum(map(len, parts))


def lines_run(task):
    """Count the lines of Python that *task* runs: its work, whatever the machine is doing."""
    count = 0

    def tally(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return tally

    before = sys.gettrace()
    sys.settrace(tally)
    try:
        task()
    finally:
        sys.settrace(before)
    return count


def test_work_grows_with_the_line_alone():
    def work(length):
        asked = [folded(word) for word in ["للمدرسة", "قالت", "إنها", "بكين"] * length]
        answer = "ل+ال+مدرس+ة قال+ت إن+ها بيجين " * length
        return lines_run(lambda: read_segments(asked, answer))

    work(10)
    assert work(400) < 11 * work(40)


def test_a_long_word_costs_a_band_and_not_a_square():
    def work(length):
        word = "ابتد" * length
        return lines_run(lambda: align([word], [[word[:-1]]]))

    assert work(400) < 5 * work(100)
    word = "ابتد" * 1_000
    with pytest.raises(AnswerError, match="no rewriting"):
        align([word], [[word[: -BAND - 1]]])
