"""What is said of a fact, what others say meanwhile, and verbs that are spelled like others."""

from __future__ import annotations

import pytest

import newsclaims


def told(text: str) -> list[tuple[str, str]]:
    """Return cue and content of each claim of *text*."""
    return [(str(c.cue), " ".join(map(str, c.content))) for c in newsclaims.analyze(text).claims]


@pytest.mark.parametrize("fact", ["ذلك", "هذا", "إياه", "هذا الأمر", "تلك الخطوة"])
@pytest.mark.parametrize("what", ["بأنه إنجاز", "بالإنجاز الكبير"])
def test_a_fact_is_called_something(fact, what):
    text = f"قال الوزير إن الاتفاق جيد، واصفا {fact} {what}."
    assert told(text) == [("قال", "إن الاتفاق جيد"), ("واصفا", what)]


@pytest.mark.parametrize("verb", ["عزا الوزير", "وأرجع المدير"])
def test_a_fact_is_put_down_to_something(verb):
    cue = verb.split()[0].removeprefix("و")
    assert told(f"{verb} ذلك إلى ارتفاع الأسعار.") == [(cue, "ذلك إلى ارتفاع الأسعار")]


def test_a_participle_puts_down_to_something_what_was_said_before():
    text = "قال المدير إن الإنتاج تراجع، مرجعا ذلك إلى نقص المياه."
    assert told(text) == [("قال", "إن الإنتاج تراجع")]


def test_a_fact_joined_to_what_stands_before_is_no_object():
    text = "تساعد الخوارزميات كل طالب، وذلك بتقديم العناصر المناسبة."
    assert told(text) == []


@pytest.mark.parametrize(
    "link", ["في الوقت الذي أعلنت فيه", "في وقت أعلنت فيه", "في حين أعلنت", "فيما أعلنت"]
)
def test_what_others_say_meanwhile_is_no_part_of_what_is_said(link):
    text = f"دعا الوزير إلى الهدوء {link} الشرطة أن المحتجين عادوا."
    assert told(text) == [("دعا", "الهدوء"), ("أعلنت", "أن المحتجين عادوا")]


def test_a_speaker_may_tell_what_happens_meanwhile():
    text = "قال الوزير إن الأسعار ارتفعت في الوقت الذي تراجعت فيه الأجور."
    assert told(text) == [("قال", text[len("قال الوزير ") : -1])]


@pytest.mark.parametrize("when", ["", "أمس ", "اليوم الأحد "])
def test_the_nearest_preposition_begins_what_is_said(when):
    text = f"أشارت تقارير محلية {when}إلى هجمات جديدة نسبتها إلى الحزب."
    assert told(text) == [("أشارت", "هجمات جديدة نسبتها إلى الحزب")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("عدّ الوزير القرار خطوة مهمة.", [("عدّ", "القرار خطوة مهمة")]),
        ("وعد الوزير القرار خطوة مهمة.", [("وعد", "القرار خطوة مهمة")]),
        ("ويعد كريم حداد بأن يعود.", [("يعد", "بأن يعود")]),
        ("واتهمت المجموعة بإنشاء فرع، وعدة تهم.", [("اتهمت", "بإنشاء فرع، وعدة تهم")]),
        ("دانت الوزارة القرار، وعدته أمرا خطيرا.", [("دانت", "القرار"), ("وعدته", "أمرا خطيرا")]),
        ("وعد الوزير بحل المشكلة.", [("وعد", "بحل المشكلة")]),
        ("وعد الوزير الفلاحين بالدعم.", [("وعد", "بالدعم")]),
        ("كان وعد الوزير كاذبا.", []),
    ],
)
def test_counting_something_good_is_no_promise(text, claims):
    assert told(text) == claims


@pytest.mark.parametrize("who", ["لكل من اتهم بالفساد", "لكل من طالب بالعنف"])
def test_whoever_does_it_is_nobody_who_spoke(who):
    text = f"أكد المدير ضرورة الملاحقة القانونية {who}."
    assert told(text) == [("أكد", f"ضرورة الملاحقة القانونية {who}")]


def test_an_office_joined_to_another_reports_nothing():
    text = "يسرني وأنا أغادر موقعي مشرفا عاما على الإعلام ومتحدثا رسميا للجامعة أن أشكركم."
    assert told(text) == []


def test_the_verb_before_a_participle_of_saying_governs_nothing_besides():
    text = "وأضاف قائلا في البيان إن الرئيس «نقل تعازي الشعب إلى العائلات»."
    assert told(text) == [("قائلا", "إن الرئيس «نقل تعازي الشعب إلى العائلات»")]


def test_a_mark_turned_round_behind_a_colon_opens_a_quotation():
    text = "وقال حداد في بيان تلقت الجريدة نسخة عنه:» تستمر الحكومة في عملها». وأكد أن العمل مستمر."
    assert told(text) == [("قال", "تستمر الحكومة في عملها"), ("أكد", "أن العمل مستمر")]


@pytest.mark.parametrize(
    "when", ["", "اليوم ", "التي عقدت اليوم ", "التي عقدت اليوم برئاسة الأمير سالم الحارثي "]
)
def test_what_is_condemned_may_follow_a_relative_clause(when):
    [claim] = newsclaims.analyze(f"واستنكر المجلس في جلسته {when}هذه الجريمة النكراء.").claims
    assert (str(claim.source), str(claim.content[0])) == ("المجلس", "هذه الجريمة النكراء")


@pytest.mark.parametrize("direction", ["جنوبي", "شمالي", "غربي", "شرقي", "جنوب"])
def test_where_a_town_lies_is_no_name_of_who_speaks_there(direction):
    source = f"مسؤول قضائي بمحافظة كرمان {direction} إيران"
    [claim] = newsclaims.analyze(f"وقال {source} إن القوات احتجزت السفينة.").claims
    assert claim.speaker == source
