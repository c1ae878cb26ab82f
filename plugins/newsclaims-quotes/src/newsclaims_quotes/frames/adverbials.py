"""Steps over what stands between a verb and its complement and belongs to neither."""

from __future__ import annotations

from newsclaims_arabic.anonymity import past_anonymity
from newsclaims_arabic.noun_phrase.apposition import appositions_end
from newsclaims_arabic.noun_phrase.circumstances import day_before_yesterday as past_day_before
from newsclaims_arabic.noun_phrase.circumstances import opens_occasion
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import FORMS

from newsclaims_quotes.according import find_according, is_aside
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.judgements import opens_predicate
from newsclaims_quotes.lists import WORDS

ANAPHORS = WORDS["anaphors_after"]
LAST_AND_NEXT = WORDS["days_to_come"]
ACCORDING = WORDS["attributing_adverbials"]
IN_COMPANY = WORDS["in_company"]
FIRST = WORDS["first"]
YEAR = WORDS["year"]
QUOTING = WORDS["quoting"]
ABOUT = WORDS["about"]

WHAT = WORDS["what"]
DEMONSTRATIVES = WORDS["demonstratives"]
BYNAMES = WORDS["bynames"]
MONTHS = WORDS["months"]
IN = WORDS["in"]
IN_WHAT = WORDS["in_what"]
PERIODS = WORDS["periods"]
REGARDS = WORDS["regards"]


CHANNEL = 12
"""Through whom a speech was spread is told in so many tokens."""


def adverb(search: Search) -> Outcome:
    """Skip a word of time or manner, and a number behind the subject."""
    number = search.passage.forms[search.index].kind == "number" and search.subject is not None
    known = search.word.stem in LAST_AND_NEXT or search.word.body in ANAPHORS
    last = known and search.passage.words[search.index - 1].adverb  # في الآن | ذاته
    if _is_date(search):
        return search.to(search.index + 2)
    before = search.passage.words[search.index - 1]
    second = search.word.key in BYNAMES and before.body in MONTHS  # يناير/كانون | الثاني
    if not (search.word.adverb or number or last or second):
        return Move.PASS
    if search.skipped is not None and search.skipped[1] == search.index:
        search.skipped = (search.skipped[0], search.index + 1)  # في بيان له | أصدره
    return search.to(search.index + 1)


def this_year(search: Search) -> Outcome:
    """Skip `هذا العام`, `هذه المرة`."""
    following = search.following()
    if search.word.body not in DEMONSTRATIVES or following is None:
        return Move.PASS
    return search.to(search.index + 2) if following.stem in PERIODS else Move.PASS


def _is_date(search: Search) -> bool:
    """Return whether a day of a month or a year stands here: كشف الثلاثاء 12 مايو، التزمت عام 2010 بكذا."""
    following, forms = search.following(), search.passage.forms
    if following is None:
        return False
    year = search.word.body in YEAR and forms[search.index + 1].kind == "number"
    return year or (forms[search.index].kind == "number" and following.body in MONTHS)


def topic(search: Search) -> Outcome:
    """Skip a topic that is set before what is said of it: أوضح | في ما يخص الأسعار أنه."""
    at, words, following = search.index, search.passage.words, search.following()
    if following is None or search.word.pronoun:
        return Move.PASS
    in_what = search.word.free in IN and following.body in WHAT
    verb = at + 1 + in_what
    if not (in_what or search.word.body in IN_WHAT) or verb + 1 >= search.limit:
        return Move.PASS
    if words[verb].body not in REGARDS:
        return Move.PASS
    limits = Limits(governed=search.governed, split=True)
    return search.to(max(phrase_end(search.passage, verb + 1, search.limit, limits), verb + 2))


def occasion(search: Search) -> Outcome:
    """Skip a verbal noun that tells on what occasion: قال ردا على سؤال صحفي إن."""
    if not opens_occasion(search.passage, search.index) or search.word.adverb:
        return Move.PASS  # مرارا وتكرارا | على كذا
    if opens_predicate(search):
        return search.made("object", search.index)  # ما اعتبرته النقابة | تقييدا للحرية
    start = search.index + 2 if search.passage.words[search.index + 1].free else search.index + 1
    if start < search.limit and search.passage.words[start].body in WHAT:
        search.to(start)
        return search.skip_clause()  # تعليقا على ما قيل
    limits = Limits(governed=search.governed, split=True, titles=True)
    return search.to(max(phrase_end(search.passage, start, search.limit, limits), start))


def company(search: Search) -> Outcome:
    """Skip who is with the speaker: أعلنت الوزارة | رفقة شريكيها، كذا وكذا، عن."""
    if search.word.body not in IN_COMPANY or search.index + 1 >= search.limit:
        return Move.PASS
    passage, start = search.passage, search.index + 1
    end = phrase_end(passage, start, search.limit, Limits(governed=search.governed, split=True))
    return search.to(appositions_end(passage, max(end, start), search.limit))


def day_before_yesterday(search: Search) -> Outcome:
    """Skip `أول أمس`, `أول من أمس`."""
    end = past_day_before(search.passage, search.index, search.limit)
    return search.to(end) if end > search.index else Move.PASS


def aside(search: Search) -> Outcome:
    """Skip `، يقول فلان،` between a verb and what it governs."""
    passage, at = search.passage, search.index
    if not search.comma or not is_aside(passage, at):
        return Move.PASS
    found = find_according(passage, at, search.limit)
    after = found.end if found is not None else search.limit
    closed = after + 1 < search.limit and passage.mark(after) in COMMAS
    own = after + 1 in passage.opens  # وعبر كذا، يضيف فلان، «...»
    return search.to(after) if closed and not own else Move.PASS


def attribution(search: Search) -> Outcome:
    """Skip `، بحسب الوكالة`; a medium is the channel."""
    passage, at = search.passage, search.index
    before = at
    while before - 1 > search.cue and passage.words[before - 1].adverb:
        before -= 1  # أشار الخميس بحسب الوكالة إلى
    behind_subject = before - 1 == search.cue or (
        search.subject is not None and search.subject[1] == before
    )
    if search.word.body not in ACCORDING or not (search.comma or behind_subject):
        return Move.PASS
    if at in passage.shown_tokens:
        return Move.PASS  # حسب الرسول
    attribution = find_according(passage, at, search.limit)
    if attribution is None:
        end = phrase_end(passage, at + 1, search.limit, Limits(split=True))
    else:
        end = attribution.end
        if (
            attribution.source is not None
            and search.via is None
            and passage.words[attribution.source[0]].media
        ):
            search.via = attribution.source
    search.to(max(end, at + 1))
    if search.index < search.limit and search.word.verb:
        return search.skip_clause()
    return Move.ON


def anonymity(search: Search) -> Outcome:
    """Skip that a speaker is not named: قال مصدر، طلب عدم ذكر اسمه، إن."""
    end = past_anonymity(search.passage, search.index)
    if end == search.index or (search.subject is None and search.quoted is None):
        return Move.PASS
    search.aside = min(end, search.limit)
    return search.to(end)


def relayed(search: Search) -> Outcome:
    """Skip through whom a speech was spread: أكد في حوار مع كذا، | ونقلته وكالة كذا، أن."""
    passage, word = search.passage, search.word
    perfect = any(form.third and form.tense == "perfect" for form in FORMS.get(word.stem, ()))
    if not (search.comma and word.conjunction and word.pronoun and (perfect or word.verb)):
        return Move.PASS
    for j in range(search.index + 1, min(search.limit - 1, search.index + CHANNEL)):
        after = passage.words[j + 1]
        if passage.mark(j) in COMMAS:
            return search.to(j + 1) if after.that and not after.conjunction else Move.PASS
        if passage.words[j].that or passage.words[j].verb:
            break
    return Move.PASS


def agency(search: Search) -> Outcome:
    """Let whom an agency quotes speak: أفادت الوكالة نقلاً عن مسؤول بأن."""
    following = search.following()
    if search.word.body not in QUOTING or following is None or following.free not in ABOUT:
        return Move.PASS
    start = search.index + 2
    end = phrase_end(search.passage, start, search.limit, Limits(split=True))
    if end <= start:
        return Move.PASS
    search.quoted = (start, end)
    return search.to(end)


def name_in_adverbial(search: Search) -> Outcome:
    """Skip a name that belongs to an adverbial: لدى تنصيب الوالي الجديد، فلان، أن."""
    passage, at = search.passage, search.index
    if not search.comma or search.subject is not None or search.skipped is None:
        return Move.PASS
    if at not in passage.persons or not any(passage.words[i].title for i in range(*search.skipped)):
        return Move.PASS
    return search.to(passage.persons[at])
