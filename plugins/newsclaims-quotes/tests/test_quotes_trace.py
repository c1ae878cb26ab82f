"""What the rules tell while they decide: why a word is no cue, why a source and a content end."""

import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_arabic.lists import WORDS as SHARED
from newsclaims_arabic.noun_phrase.ends import LISTS
from newsclaims_quotes import Quotes
from newsclaims_quotes.confidence import weights
from newsclaims_quotes.rules import rules

from newsclaims.trace import Recording, told_to

PIECES = st.sampled_from(
    [
        *'«»“”"()،.:؟!',
        "\n", "قال", "و+أكد", "مضيفا", "إن", "أن", "ب+أن", "إلى", "على", "الوزير", "وزير", "بيان",
        "في", "بحسب", "وفقا", "ل+الوزير", "التي", "كما", "نقلت", "عن", "قول~ه", "أعرب", "أمل~ه",
        "المتوقع", "من", "اتهم", "ب+السرقة", "لكون~ه", "يقول", "ذكر", "قد", "كان", "12",
    ]
)  # fmt: skip
RULE = re.compile(r'"((?:cue|frame|noun|source|content|according|colon|quotation)\.[a-z-]+)"')


@pytest.fixture
def told(read):
    """Read a marked sentence and return the steps that are told."""

    def run(marked: str, **names: list[str]):
        document = read(marked, **names)
        recording = Recording(document.text, "quotes", "quotes")
        with told_to(recording):
            made = Quotes().newsclaims_attribute(document=document)
        assert made == Quotes().newsclaims_attribute(document=document)
        return recording.steps

    return run


def steps_of(steps, family, about):
    return [
        (step.rule, str(step.span), step.entry)
        for step in steps
        if step.rule.startswith(family) and str(step.about) == about
    ]


@pytest.mark.parametrize(
    ("marked", "word", "rule", "entry"),
    [
        ("عاد الوزير بعد ذكر الأسماء.", "ذكر", "cue.homograph", "verbs.toml: noun_homographs: ذكر"),
        (
            "لم يشر الوزير إلى الحزب.",
            "يشر",
            "cue.denied-topic",
            "function_words.toml: negations: لم",
        ),
        ("الجدير ذكر~ه أن الطريق مغلق.", "ذكره", "cue.worthy", "words.toml: worthy: الجدير"),
        ("تبين أن الطريق مغلق.", "تبين", "cue.impersonal", "words.toml: need_subject: تبين"),
        ("قرر الوزير أن يعود.", "قرر", "cue.plan", "reporting_verbs.toml: قرّر: facts"),
        ("أكد الطريق.", "أكد", "cue.no-frame", ""),
        ("يذكر أن الطريق مغلق.", "يذكر", "cue.boilerplate", "words.toml: boilerplate: يذكر"),
        ("عقوبات مؤكدة أمس.", "مؤكدة", "cue.participle", ""),
        (
            "عاد إلى شجب الاعتداء.",
            "شجب",
            "cue.nominal-place",
            "function_words.toml: to: إلى",
        ),
        ("كان لافتا أن القاعة خالية.", "لافتا", "cue.predicate", "words.toml: was: كان"),
        (
            "كشف الفريق عن وجه~ه الحقيقي.",
            "كشف",
            "cue.bared",
            "words.toml: bared: وجه",
        ),
        ("سجل الفريق هدف الفوز.", "سجل", "cue.noted", "reporting_verbs.toml: سجّل: notes"),
        ("أظهر الفريق قوة كبيرة.", "أظهر", "cue.shown", "reporting_verbs.toml: أظهر: shows"),
        (
            "قال راع رفض ذكر اسم~ه إن البئر جفت.",
            "رفض",
            "cue.anonymous",
            "verbs.toml: withholding: رفض",
        ),
        (
            "قال راع لم يشأ ذكر اسم~ه إن البئر جفت.",
            "ذكر",
            "cue.anonymous",
            "words.toml: unsaid: ذكر",
        ),
    ],
)
def test_a_word_that_is_no_cue_has_its_rule_and_entry(told, marked, word, rule, entry):
    assert (rule, word, entry) in steps_of(told(marked), "cue", word)


@pytest.mark.parametrize(
    ("marked", "rule", "before", "entry"),
    [
        (
            "قال الوزير إن الطريق مغلق.",
            "phrase.no-noun",
            "إن",
            "function_words.toml: complementizers",
        ),
        ("قال الوزير منذ أيام إن الطريق مغلق.", "phrase.preposition", "منذ", "function_words.toml"),
        ("أكد الوزير أهمية العمل.", "phrase.always-content", "أهمية", "nouns.toml: always_content"),
        ("قال مصدر ل+صحيفة الفجر إن الطريق مغلق.", "phrase.channel", "لصحيفة", "nouns.toml: media"),
        ("قال الوزير، إن الطريق مغلق.", "phrase.mark", "،", ""),
        ("قال المدرب ل+لاعبي~ه إن الطريق مغلق.", "phrase.spoken-to", "للاعبيه", ""),
        ("خلص التقرير إلى القول إن الطريق مغلق.", "phrase.saying", "إلى", ""),
        ("أكدت الوزيرة من جهت~ها أن الطريق مغلق.", "phrase.turn", "من", "nouns.toml: turns: جهت"),
        ("دعت الهيئة «الصحافيين المهنيين» إلى الحوار.", "phrase.accused", "«", ""),
        (
            "قال راع رفض ذكر اسم~ه إن الطريق مغلق.",
            "phrase.anonymous", "رفض", "verbs.toml: withholding: رفض",
        ),
    ],
)  # fmt: skip
def test_a_source_ends_by_a_rule_before_a_word(told, marked, rule, before, entry):
    cue = marked.split()[0]
    first = steps_of(told(marked), "phrase", cue)[0]
    assert first[:2] == (rule, before)
    assert first[2].startswith(entry)


@pytest.mark.parametrize(
    ("marked", "rule", "at", "entry"),
    [
        ("قال الوزير إن الطريق مغلق.", "content.limit", "مغلق", ""),
        ("قال الوزير إن الطريق مغلق، مضيفا أن العمل جار.", "content.other-cue", "مضيفا", ""),
        (
            "قال الوزير إن الطريق مغلق، في إشارة إلى الحريق.",
            "content.remark-gloss", "في", "words.toml: glosses: إشارة",
        ),
        (
            "قال الوزير إن الطريق مغلق دون أن يذكر السبب.",
            "content.remark-silence", "دون", "words.toml: without: دون",
        ),
        ("قال الوزير إن الطريق مغلق، بحسب قوله.", "content.attribution", "،", ""),
        (
            "قال راع إن الطريق مغلق، شريطة عدم ذكر اسم~ه.",
            "content.anonymous", "شريطة", "verbs.toml: withholding: شريطة",
        ),
        (
            "قال راع إن الطريق مغلق، مع تأكيد~ه أن البئر جفت.",
            "content.addition", "مع", "words.toml: with: مع",
        ),
        (
            "قال راع إن الطريق مغلق، و+زاد الراعي قائلا إن البئر جفت.",
            "content.joined-verb", "وزاد", "",
        ),
    ],
)  # fmt: skip
def test_a_content_ends_by_a_rule(told, marked, rule, at, entry):
    (_, *ends) = steps_of(told(marked), "content", "قال")
    assert (rule, entry) in [(each, found) for each, _, found in ends]
    assert at in [words for each, words, _ in ends if each == rule] or rule == "content.attribution"


def test_a_speaker_in_the_form_of_the_verb_is_told_with_the_agreement(told):
    steps = told("و+أضافت أن الميزانية جاهزة.")
    assert [s.note for s in steps if s.rule == "source.dropped"] == [
        "the speaker is in the form of the verb: feminine singular"
    ]


def test_a_fact_does_not_speak(told):
    steps = told("أثبت نجاح العرض أن الفرقة جيدة.")
    assert steps_of(steps, "source.deed", "أثبت") == [("source.deed", "نجاح العرض", "")]


def test_a_measure_is_no_speaker(told):
    (step,) = [s for s in told("بحسب الاتفاق، الطريق مغلق.") if s.rule == "according.measure"]
    assert (str(step.span), step.entry) == ("الاتفاق", "words.toml: measures: اتفاق")


def test_a_pretext_without_a_clause_is_none(told):
    steps = told("غاب العامل بحجة السفر.")
    assert steps_of(steps, "noun", "بحجة") == [("noun.no-clause", "بحجة", "")]


@pytest.mark.parametrize(
    ("marked", "rule", "at"),
    [
        ("المواد: دقيق وسكر.", "colon.no-speaker", "المواد"),
        ("الوزير: دقيق وسكر.", "colon.nothing-said", ":"),
    ],
)
def test_a_colon_that_nobody_speaks_before_has_its_rule(told, marked, rule, at):
    assert (rule, at, "") in steps_of(told(marked), "colon", ":")


def test_what_is_no_part_of_the_article_is_told_with_its_words(told):
    steps = told("اقرأ أيضا: الوزير يؤكد أن الطريق مغلق\nعاد القطار.")
    [(rule, words)] = [(step.rule, str(step.span)) for step in steps]
    assert (rule, words) == ("outside.link", "اقرأ أيضا: الوزير يؤكد أن الطريق مغلق")


def test_the_items_below_a_colon_are_told(told):
    steps = told("قال الوزير في بيان:\n- الطريق مغلق\n- العمل جار")
    assert [str(s.span) for s in steps if s.rule == "content.items"] == ["الطريق مغلق\n- العمل جار"]


def test_evidence_is_told_with_its_figure(told):
    steps = steps_of(told("دعا الوزير إلى وقف القتال."), "evidence.-bare-noun", "دعا")
    assert steps == [("evidence.-bare-noun", "دعا", "confidence.toml: -bare-noun: 3")]


def test_a_sentence_without_reporting_words_tells_nothing(told):
    assert told("وصل القطار إلى المدينة.") == []


def test_what_is_told_of_the_verb_belongs_to_the_noun_that_it_carries(told):
    steps = told("جدد الوزير تأكيد~ه على القرار.")
    assert steps_of(steps, "frame", "تأكيده") == [("frame.light", "القرار", "")]


@given(st.lists(PIECES, min_size=1, max_size=50).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_every_claim_of_any_text_is_told_of(read, marked):
    document = read(marked)
    recording = Recording(document.text, "quotes", "quotes")
    with told_to(recording):
        made = Quotes().newsclaims_attribute(document=document)
    assert made == Quotes().newsclaims_attribute(document=document)
    known = weights().rules.keys()
    told = {(s.about.start, s.about.end) for s in recording.steps if s.rule in known}
    assert told == {(m.cue.start, m.cue.end) for m in made}


def test_every_rule_of_the_code_is_explained_and_no_other():
    source = [
        file
        for folder in (files("newsclaims_quotes"), files("newsclaims_quotes") / "frames")
        for file in folder.iterdir()
        if file.name.endswith(".py")
    ]
    named = {rule for file in source for rule in RULE.findall(file.read_text("utf-8"))}
    made = {"frame", "source", "outside"}  # of the kind of a complement, state or stretch
    assert named <= rules().keys()
    assert {rule for rule in rules().keys() - named if rule.partition(".")[0] not in made} == set()


def test_every_list_by_which_a_noun_phrase_ends_is_one():
    assert all(SHARED.written(name) for names in LISTS.values() for name in names)
