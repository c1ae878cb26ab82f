"""Finite verbs: subject, complement, act."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("قال الوزير إن الطريق مفتوح.", "الوزير", "إن الطريق مفتوح"),
        ("و+أكد مدير المستشفى أن المصابين بخير.", "مدير المستشفى", "أن المصابين بخير"),
        ("و+أشار الخبير إلى أن الأمطار قادمة.", "الخبير", "أن الأمطار قادمة"),
        ("شددت الوزيرة على أن القرار نهائي.", "الوزيرة", "أن القرار نهائي"),
        ("أعلن النادي عن رحيل المدرب.", "النادي", "رحيل المدرب"),
        ("أشاد الحكم ب+اللاعبين.", "الحكم", "باللاعبين"),
        ("نفت الشركة صحة الأنباء.", "الشركة", "صحة الأنباء"),
        ("حذر الأطباء من انتشار المرض.", "الأطباء", "انتشار المرض"),
        ("و+تساءل الكاتب: هل تغير شيء؟", "الكاتب", "هل تغير شيء"),
    ],
)
def test_subject_stands_between_verb_and_complement(only, sentence, source, content):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0])) == (source, content)
    assert claim.provenance.rule == "verb-first"
    assert claim.subject == "source"


def test_subject_before_the_verb(only):
    claim = only("الوزيرة قالت إن الدعم مستمر.")
    assert str(claim.source) == "الوزيرة"
    assert claim.provenance.rule == "subject-first"


def test_subject_before_auxiliary_and_verb(only):
    claim = only("و+كان المتحدث قد ذكر أن الحريق انتهى.")
    assert str(claim.source) == "المتحدث"


def test_no_noun_phrase_means_a_dropped_subject(only):
    claim = only("و+أضافت أن العمل بدأ.")
    assert claim.source is None
    assert claim.subject == "dropped"
    assert (claim.agreement.gender, claim.agreement.number) == ("f", "s")


def test_head_of_a_relative_clause_speaks(only):
    claim = only("سقطت الحكومة التي قالت إن الميزانية جاهزة.")
    assert str(claim.source) == "الحكومة"
    assert claim.provenance.rule == "relative-clause"


def test_agentless_passive(only):
    claim = only("و+يُقال إن الكنز مدفون هنا.")
    assert claim.subject == "agentless"
    assert claim.source is None


@pytest.mark.parametrize(
    "sentence",
    ["ي+ذكر أن المباراة بدأت متأخرة.".replace("+", ""), "يشار إلى أن المعرض سنوي."],
)
def test_impersonal_openers_are_no_claims(attribute, sentence):
    assert attribute(sentence) == []


def test_what_never_speaks_makes_no_claim(attribute):
    assert attribute("و+إذا دعت الحاجة إلى تمديد العقد.") == []


def test_a_denied_topic_is_no_claim(attribute):
    assert attribute("لم يشر المدرب إلى إصابة الحارس.") == []


def test_negated_verb_keeps_its_act(only):
    claim = only("لم يستبعد المدرب أن يشارك الحارس.")
    assert claim.negated
    assert claim.act == "deny"


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("زعم الجار أن السور سقط.", "allege"),
        ("اعترف المتهم ب+أنه كذب.", "admit"),
        ("توقع الراصد أن تهطل الأمطار.", "predict"),
        ("تعهد العمدة ب+بناء جسر.", "commit"),
        ("دعا العمدة إلى انتخاب مجلس.", "call"),
        ("رأى الناقد أن الفيلم طويل.", "believe"),
    ],
)
def test_the_verb_gives_the_act(only, sentence, act):
    assert only(sentence).act == act


def test_commitment_comes_from_the_lexicon(only):
    assert only("زعم الجار أن السور سقط.").cue.commitment == "distancing"
    assert only("أوضح الجار أن السور سقط.").cue.commitment == "endorsing"


def test_god_is_asked_in_prayer(only):
    assert only("تكلم طويلا، سائلا الله أن يشفي المرضى.").act == "call"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("دعا الوزير المواطنين إلى توفير المياه.", "الوزير", "توفير المياه"),
        ("حث الأطراف على التهدئة.", None, "التهدئة"),
        ("اتهم سالم العمري الشركة ب+إهمال الصيانة.", "سالم العمري", "بإهمال الصيانة"),
        ("وصف الناقد الرواية ب+أنها مملة.", "الناقد", "بأنها مملة"),
    ],
)
def test_who_is_addressed_is_no_part_of_the_content(only, sentence, source, content):
    claim = only(sentence, person=["سالم العمري"])
    assert (claim.source and str(claim.source), str(claim.content[0])) == (source, content)


def test_what_somebody_shows_that_he_feels_is_what_he_says(only):
    claim = only("أبدى السكان استياء~هم من رداءة الطريق.")
    assert (str(claim.cue), claim.act) == ("أبدى", "evaluate")
    assert str(claim.content[0]) == "استياءهم من رداءة الطريق"


def test_a_verb_and_its_noun_next_to_each_other_are_one_cue(only):
    claim = only("و+أعرب عن أمل~ه في أن يعود قريبا.")
    assert str(claim.cue) == "أعرب عن أمله"
    assert str(claim.content[0]) == "أن يعود قريبا"


@pytest.mark.parametrize(
    "sentence",
    [
        "و+بين المدينتين طريق قديم.",
        "جاء الوزير إلى المدينة.",
        "عقد الفريقان لقاء وديا.",
        "عبّر الفنان عن الواقع.",
        "يجب أن نعمل.",
        "خرج دون أن يتكلم.",
    ],
)
def test_a_word_without_its_frame_is_no_cue(attribute, sentence):
    assert attribute(sentence) == []


def test_a_pledge_may_have_a_bare_object(only):
    claim = only("تعهدت الحكومة عدم رفع الأسعار.")
    assert (claim.act, str(claim.content[0])) == ("commit", "عدم رفع الأسعار")


def test_a_noun_spelled_like_to_pledge_is_no_cue(attribute):
    assert not attribute("بدأ العمل على تعهد الوزير القديم.")


@pytest.mark.parametrize("judged", ["القرار خطأ فادحا", "الأمر مهزلة", "هذه الخطوة تصعيدا"])
def test_to_find_a_thing_to_be_so_reports(only, judged):
    claim = only(f"بينما اعتبر الناشط سامر كنعان {judged}.", person=["سامر كنعان"])
    assert (str(claim.source), str(claim.content[0])) == ("الناشط سامر كنعان", judged)


@pytest.mark.parametrize(
    "sentence", ["اعتبر المهرجان الأقدم في البلاد.", "يعتبر الناشط الصوت الأعلى في القرية."]
)
def test_to_pass_for_something_reports_nothing(attribute, sentence):
    assert not attribute(sentence)


@pytest.mark.parametrize("name", ["ف+ل+فول", "ف+رزان"])
def test_a_name_that_seems_to_begin_with_a_conjunction_speaks(only, name):
    claim = only(f"أوضحت {name} أن الأجهزة فحصت.")
    assert str(claim.source) == name.replace("+", "")


def test_a_name_goes_on_over_what_seems_to_begin_with_a_conjunction(only):
    claim = only("أكدت رنا برهان ف+رزان أن الأجهزة فحصت.", person=["رنا برهان"])
    assert str(claim.source) == "رنا برهان فرزان"


def test_a_verb_behind_the_conjunction_is_no_name(attribute):
    claim = attribute("سأل الصحفي رنا برهان ف+أجابت أن الأجهزة فحصت.", person=["رنا برهان"])[-1]
    assert (str(claim.cue), claim.source) == ("أجابت", None)


def test_a_complementizer_without_hamza_is_no_part_of_a_name(only):
    claim = only('ذكرت الوكالة ان دي سانتا "قدم عرضا عن نتائج الجولة".', person=["ان دي سانتا"])
    assert str(claim.content[0]) == 'ان دي سانتا "قدم عرضا عن نتائج الجولة"'
