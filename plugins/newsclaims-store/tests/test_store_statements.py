"""What is said again, by whom and with which cuts, and numbers that disagree."""

import random
from datetime import date

import pytest
from click.testing import CliRunner

from newsclaims import Article, ConfigurationError, Pipeline

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

from newsclaims_store import Store
from newsclaims_store.word_diff import diff


def article(name, text, day=1, publisher="الصباح"):
    return Article(id=name, text=text, published=date(2026, 3, day), publisher=publisher)


QUOTE = "الميناء الجديد يستقبل السفن الكبيرة القادمة من آسيا قبل نهاية الصيف"
WHOLE = article("whole", f"قال وزير النقل سجاد قرداحي إن {QUOTE} رغم العواصف البحرية المتكررة.")
CUT = article("cut", f"وأوضح الوزير سجاد قرداحي أن {QUOTE}.", 2, "المساء")
OTHER = article("other", "قال حاتم الرفاعي إن المطار القديم يغلق أبوابه أمام الطائرات الصغيرة.", 2)
FIRE = article(
    "fire", "أعلن الدفاع المدني مقتل 17 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.", 3
)
LATER = article(
    "later",
    "أكد الدفاع المدني مقتل 30 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.",
    4,
    "المساء",
)
ALL = [WHOLE, CUT, OTHER, FIRE, LATER]


def filled(tmp_path, *articles, name="corpus"):
    path = tmp_path / f"{name}.duckdb"
    with Store(path) as store:
        store.read(articles)
    return path


@pytest.fixture
def ask(tmp_path):
    """Return a function that stores articles and returns the store, to be asked."""
    opened = []

    def ask(*articles):
        opened.append(Store(filled(tmp_path, *articles), read_only=True))
        return opened[-1]

    yield ask
    for store in opened:
        store.close()


class TestRepeated:
    def test_a_quote_with_its_tail_cut_off_is_the_same_statement(self, ask):
        [row] = ask(*ALL).repeated().rows()
        assert (row["claims"], row["articles"], row["outlets"]) == (2, 2, 2)
        assert row["statement"].endswith("المتكررة")
        assert (row["article"], row["first"].day, row["last"].day) == ("whole", 1, 2)

    def test_other_words_are_another_statement(self, ask):
        assert ask(WHOLE, OTHER).repeated().rows() == []

    def test_another_number_is_another_statement(self, ask):
        assert ask(FIRE, LATER).repeated().rows() == []

    def test_another_number_beside_one_that_is_the_same_is_another_statement(self, ask):
        text = "أكد سجاد قرداحي أن الوزارة تسلم {} حافلة و12 محطة للنقل العام في مدينة مرسى الزيتون قبل نهاية الصيف."
        one, other = (article(f"n{n}", text.format(n)) for n in (300, 500))
        assert ask(one, other).repeated().rows() == []

    @pytest.mark.parametrize(
        "text",
        [
            f"نفى وزير النقل سجاد قرداحي أن {QUOTE}.",
            f"لم يقل وزير النقل سجاد قرداحي إن {QUOTE}.",
            f"قال وزير النقل سجاد قرداحي إن {QUOTE.replace('يستقبل', 'لن يستقبل')}.",
            f"قال وزير النقل سجاد قرداحي إن {QUOTE.replace('الكبيرة', 'غير الكبيرة')}.",
        ],
        ids=["denied", "not said", "will not", "other than"],
    )
    def test_the_opposite_is_another_statement(self, ask, text):
        assert ask(CUT, article("opposite", text)).repeated().rows() == []

    def test_two_denials_are_one_statement(self, ask):
        text = f"قال سجاد قرداحي إن {QUOTE.replace('يستقبل', 'لن يستقبل')}."
        assert (
            len(ask(article("a", text), article("b", text[:-1] + " أبداً.")).repeated().rows()) == 1
        )

    def test_one_article_that_says_it_twice_is_no_repetition(self, ask):
        again = article("again", f"{WHOLE.text} {CUT.text}")
        assert ask(again).repeated().rows() == []

    def test_a_formula_for_another_country_is_another_statement(self, ask):
        wish = "قال سجاد قرداحي إن الوفد يتمنى لحكومة {} وشعبها الصديق التقدم والازدهار والنجاح الدائم."
        texts = [wish.format(country) for country in ("اليونان", "البرتغال")]
        assert (
            ask(*(article(f"n{n}", text) for n, text in enumerate(texts))).repeated().rows() == []
        )

    def test_a_formula_of_another_month_is_another_statement(self, ask):
        fog = "قال سجاد قرداحي إن الضباب كثيف {}على المرتفعات الغربية والسواحل الشمالية وفي أودية الجنوب."
        march, again = article("march", fog.format("")), article("again", fog.format("شديد "), 9)
        may = Article(id="may", text=again.text, published=date(2026, 5, 20))
        store = ask(march, again, may)
        said = {row["article"] for row in store.versions("march", "c1").rows()}
        assert said == {
            "march",
            "again",
            "may",
        }  # by way of ``again``, whose very words are those of May
        assert store.sql("SELECT article, other_article FROM alike ORDER BY ALL").rows() == [
            {"article": "again", "other_article": "march"},
            {"article": "again", "other_article": "may"},
        ]

    @pytest.mark.parametrize(
        ("conditions", "count"),
        [
            ({"speaker": "قرداحي"}, 1),
            ({"speaker": "الرفاعي"}, 0),
            ({"words": "السفن"}, 1),
            ({"outlet": "المساء"}, 1),
            ({"since": date(2026, 3, 3)}, 0),
            ({"outlets": 2}, 1),
            ({"outlets": 3}, 0),
        ],
    )
    def test_conditions_hold_for_one_version(self, ask, conditions, count):
        assert len(ask(*ALL).repeated(**conditions).rows()) == count

    @pytest.mark.parametrize("cut", [1, 40, 102])
    def test_a_formula_of_many_is_none_whenever_they_came(self, tmp_path, cut):
        said = "أكد سجاد قرداحي أن الأمطار الغزيرة تهطل صباحاً على المرتفعات الغربية"
        ends = [
            f"{QUOTE} قرب المنارة البيضاء القديمة.",
            f"{QUOTE} قرب المنارة البيضاء القديمة أيضاً.",
        ]
        alone = [article(f"q{n}", f"قال سجاد قرداحي إن {end}") for n, end in enumerate(ends)]
        crowd = [article(f"n{n:03}", f"{said}.") for n in range(102)]
        with Store(tmp_path / "corpus.duckdb") as store:
            pipeline = Pipeline()
            store.read([*crowd[:cut], *alone], pipeline=pipeline)
            store.read(crowd[cut:], pipeline=pipeline)
            found = store.repeated().rows()
        assert [(row["article"], row["claims"]) for row in found] == [("q0", 2)]

    @pytest.mark.parametrize("order", [1, -1])
    def test_of_two_speakers_as_frequent_the_first_by_name_is_told(self, tmp_path, order):
        texts = [f"قال {name} إن {QUOTE}." for name in ("حاتم الرفاعي", "سمير نعمة")]
        articles = [article(f"n{n}", text) for n, text in enumerate(texts)][::order]
        with Store(tmp_path / "corpus.duckdb") as store:
            for one in articles:
                store.read([one])
            [row] = store.repeated().rows()
        assert row["speaker"] == "حاتم الرفاعي"


class TestVersions:
    def test_what_each_cuts(self, ask):
        whole, cut = ask(*ALL).versions("cut", "c1").rows()
        assert (whole["article"], whole["cut"], whole["added"]) == ("whole", [], [])
        assert cut["cut"] == ["رغم العواصف البحرية المتكررة"]
        assert cut["diff"] == f"{QUOTE} [-رغم العواصف البحرية المتكررة-]"
        assert cut["contained"] == 1

    def test_a_claim_that_nobody_repeats_is_its_only_version(self, ask):
        [row] = ask(*ALL).versions("other", "c1").rows()
        assert row["article"] == "other"

    def test_there_is_no_such_claim(self, ask):
        store = ask(OTHER)
        with pytest.raises(ConfigurationError, match="no claim 'c9' of an article 'other'"):
            store.versions("other", "c9")

    def test_spelling_and_marks_are_no_change(self):
        assert diff("أعلن «المرفأ» الإغلاق", "اعلن المرفأ، الإغلاق").text == "اعلن المرفأ، الإغلاق"

    def test_words_that_take_the_place_of_others(self):
        found = diff("وصلت سفينة كبيرة أمس", "وصلت باخرة كبيرة")
        assert (found.cut, found.added) == (("سفينة", "أمس"), ("باخرة",))
        assert found.text == "وصلت [-سفينة-] {+باخرة+} كبيرة [-أمس-]"


class TestDisagreements:
    def test_two_figures_of_one_event(self, ask):
        [row] = ask(*ALL).disagreements().rows()
        assert (row["value"], row["other_value"], row["counted"]) == ("17", "30", "شخصاً")
        assert (row["article"], row["other_article"]) == ("fire", "later")
        assert "17" in row["sentence"]
        assert "30" in row["other_sentence"]
        assert "حريق" in row["shared"]
        assert row["score"] >= 0.5

    def test_the_earlier_article_comes_first(self, ask):
        late = article("a-late", LATER.text, 4)
        [row] = ask(FIRE, late).disagreements().rows()
        assert row["article"] == "fire"

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("أعلن الدفاع المدني مقتل 17 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.", 4),
            ("أعلن الدفاع المدني إنقاذ 30 قطة من سطح برج الياسمين بمدينة مرسى الزيتون.", 4),
            ("أعلن الدفاع المدني مقتل 30 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.", 20),
            ("أعلن الدفاع المدني مقتل 300 ألف شخص في حريق برج الياسمين بمدينة مرسى الزيتون.", 4),
            (
                "قالت الشرطة إن 30 شخصاً أصيبوا. وكان مقتل 17 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.",
                4,
            ),
            ("نفى الدفاع المدني مقتل 30 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.", 4),
            (
                "أكد الدفاع المدني مقتل أكثر من 12 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.",
                4,
            ),
            (
                "أكد الدفاع المدني مقتل ما لا يقل عن 12 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.",
                4,
            ),
            ("أكد الدفاع المدني مقتل نحو 18 شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون.", 4),
        ],
        ids=[
            "same number",
            "other things",
            "other days",
            "of another size",
            "both in one",
            "denied",
            "more than",
            "at least",
            "about",
        ],
    )
    def test_no_disagreement(self, ask, text, day):
        assert ask(FIRE, article("later", text, day)).disagreements().rows() == []

    @pytest.mark.parametrize(
        ("speaker", "more", "count"),
        [
            ("وزير النقل سجاد قرداحي", "", 1),
            ("وزير النقل سجاد قرداحي", " بعد التوسعة", 1),
            ("المهندس حاتم الرفاعي", "", 0),
        ],
    )
    def test_one_person_with_another_price_in_the_same_words(self, ask, speaker, more, count):
        text = "قال {} إن كلفة الجسر بلغت {} مليون دولار{}."
        one = article("one", text.format("وزير النقل سجاد قرداحي", 30, ""))
        other = article("other", text.format(speaker, 40, more), 2)
        rows = ask(one, other).disagreements().rows()
        assert len(rows) == count

    @pytest.mark.parametrize(("said", "count"), [("قال", 1), ("لم يقل", 0)])
    def test_what_was_not_said_disagrees_with_nothing_said(self, ask, said, count):
        text = "{} الدفاع المدني إن {} شخصاً قتلوا في حريق برج الياسمين بمدينة مرسى الزيتون."
        one, other = article("one", text.format("قال", 17)), article("other", text.format(said, 30))
        assert len(ask(one, other).disagreements().rows()) == count

    @pytest.mark.parametrize("bound", ["أكثر من 25", "أقل من 15", "نحو 25"])
    def test_a_bound_disagrees_with_what_is_outside(self, ask, bound):
        text = f"أكد الدفاع المدني مقتل {bound} شخصاً في حريق برج الياسمين بمدينة مرسى الزيتون."
        assert len(ask(FIRE, article("later", text, 4)).disagreements().rows()) == 1

    @pytest.mark.parametrize(
        ("conditions", "count"),
        [
            ({"words": "حريق"}, 1),
            ({"words": "زلزال"}, 0),
            ({"unit": "الشخص"}, 1),
            ({"unit": "USD"}, 0),
            ({"speaker": "الدفاع المدني"}, 1),
            ({"person": "دفاع مدني"}, 1),
            ({"person": "سجاد قرداحي"}, 0),
            ({"outlet": "المساء"}, 1),
            ({"until": date(2026, 3, 2)}, 0),
        ],
    )
    def test_conditions_hold_for_one_of_the_two(self, ask, conditions, count):
        assert len(ask(*ALL).disagreements(**conditions).rows()) == count


def compared(path):
    with Store(path, read_only=True) as store:
        return [
            sorted(map(str, store.sql(f"FROM {table}").rows()))
            for table in ("alike", "statements", "number_pairs", "shingles", "compared")
        ]


def test_the_order_and_the_number_of_runs_do_not_matter(tmp_path):
    whole = compared(filled(tmp_path, *ALL, name="whole"))
    pipeline = Pipeline()
    for seed in range(3):
        articles = [*ALL]
        random.Random(seed).shuffle(articles)  # noqa: S311 - an order that can be had again
        path = tmp_path / f"{seed}.duckdb"
        with Store(path) as store:
            for one in articles:
                store.read([one], pipeline=pipeline)
        assert compared(path) == whole


def test_a_replaced_article_takes_its_pairs_with_it(tmp_path):
    path = filled(tmp_path, *ALL)
    with Store(path) as store:
        store.read([article("cut", OTHER.text, 9), article("later", OTHER.text, 9)])
        assert [row["article"] for row in store.repeated().rows()] == ["other"]
        assert store.disagreements().rows() == []


def test_each_view_has_what_the_questions_have(ask):
    store = ask(*ALL)
    assert store.sql("FROM repeated").rows() == store.repeated().rows()
    assert store.sql("FROM disagreeing").rows() == store.disagreements().rows()


def test_commands(tmp_path):
    from newsclaims_store.command import main

    path = str(filled(tmp_path, *ALL))

    def run(*words):
        done = CliRunner().invoke(main, [*words, "--format", "csv"])
        assert done.exit_code == 0, done.output
        return done.stdout.splitlines()

    assert len(run("repeated", path, "--outlets", "2")) == 2
    assert len(run("repeated", path, "--since", "2026-03-03")) == 1
    assert len(run("versions", path, "cut", "c1")) == 3
    assert len(run("versions", path, "cut", "c1", "--limit", "1")) == 2
    assert len(run("disagreeing", path, "--unit", "شخص")) == 2


def test_a_table_has_the_columns_that_are_read(tmp_path):
    from newsclaims_store.command import main

    path = str(filled(tmp_path, *ALL))

    def head(*words):
        done = CliRunner().invoke(main, [*words], env={"COLUMNS": "300"})
        assert done.exit_code == 0, done.output
        cells = done.output.splitlines()[1].strip("┃").split("┃")
        return [cell.strip() for cell in cells]

    assert head("disagreeing", path) == [
        *("counted", "value", "other_value", "publisher", "other_publisher"),
        *("statement", "other_statement"),
    ]
    assert head("repeated", path) == [
        "statement",
        "speaker",
        "outlets",
        "first",
        "article",
        "claim",
    ]
    assert head("versions", path, "cut", "c1") == [
        *("published", "publisher", "speaker", "diff", "article"),
    ]
    assert head("persons", path) == [
        "key",
        "name",
        "offices",
        "claims",
        "articles",
        "first",
        "last",
    ]
