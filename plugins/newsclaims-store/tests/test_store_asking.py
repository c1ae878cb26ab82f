"""Questions of a corpus: each condition, each thing that is shown, and no way around them."""

from datetime import date

import pytest

from newsclaims import ConfigurationError

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

MINISTER = ["loan c1", "rail c1", "rail c2"]


class TestSpeakers:
    @pytest.mark.parametrize(
        "name",
        [
            "سالم الحارثي",
            "سالم الحارثى",
            "سَالِم الحارثـي",
            "سالم بن علي الحارثي",
            "الحارثي",
            "وزير النقل سالم الحارثي",
            "معالي سالم الحارثي",
            "السيد الحارثي",
            "د. الحارثي",
            "معالي الدكتور سالم الحارثي",
            "وزير النقل",
            "معالي وزير النقل",
        ],
    )
    def test_a_person_is_found_by_every_spelling_part_and_title(self, found, name):
        assert found(speaker=name) == MINISTER

    def test_a_spelling_with_another_yeh_is_the_same_person(self, found):
        assert found(speaker="ليلى منصور") == ["loan c2", "undated c1"]

    @pytest.mark.parametrize("name", ["سالم الرفاعي", "علي الحارثي منصور", "وزير المالية"])
    def test_nobody_is_found_by_parts_of_two_persons(self, found, name):
        assert found(speaker=name) == []

    def test_a_name_without_a_word_is_refused(self, store):
        with pytest.raises(ConfigurationError, match="speaker is ' '"):
            store.ask(speaker=" ")

    def test_two_persons_of_one_family_stay_apart(self, tmp_path):
        from newsclaims_store import Store

        from newsclaims import Article

        texts = ["قال سامي درويش إن العمل بدأ.", "قال نادر درويش إن العمل توقف."]
        with Store(tmp_path / "two.duckdb") as store:
            store.read(Article(id=f"n{n}", text=text) for n, text in enumerate(texts))
            [one] = store.ask(speaker="سامي درويش")
            assert one["article"] == "n0"
            assert len(store.ask(speaker="درويش").rows()) == 2

    def test_a_title_finds_who_is_joined_to_its_holder_under_another_name(self, tmp_path):
        from newsclaims_store import Store

        from newsclaims import Article

        texts = ["قال وزير النقل سجاد قرداحي إن الجسر مفتوح.", "قال سمير نعمة إن النفق مغلق."]
        with Store(tmp_path / "joined.duckdb") as store:
            store.read(Article(id=f"n{n}", text=text) for n, text in enumerate(texts))
            assert [row["article"] for row in store.ask(speaker="وزير النقل")] == ["n0"]
            store.same("سجاد قرداحي", "سمير نعمة")
            assert {row["article"] for row in store.ask(speaker="وزير النقل")} == {"n0", "n1"}
            assert {row["article"] for row in store.ask(speaker="سمير نعمة")} == {"n0", "n1"}

    def test_a_title_does_not_find_a_namesake_with_another_title(self, tmp_path):
        from newsclaims_store import Store

        from newsclaims import Article

        texts = [
            "قال وزير النقل محمد العتيبي إن الجسر مفتوح.",
            "قال مدرب الفريق محمد العتيبي إن المباراة صعبة.",
            "قال محمد العتيبي إن الجسر طويل.",
        ]
        with Store(tmp_path / "namesakes.duckdb") as store:
            store.read(Article(id=f"n{n}", text=text) for n, text in enumerate(texts))

            def articles(name):
                return sorted(row["article"] for row in store.ask(speaker=name))

            assert articles("وزير النقل") == ["n0", "n2"]
            assert articles("مدرب الفريق") == ["n1", "n2"]
            assert articles("محمد العتيبي") == ["n0", "n1", "n2"]

    def test_a_courtesy_that_is_a_name_counts(self, tmp_path):
        from newsclaims_store import Store

        from newsclaims import Article

        texts = ["قال السيد البدوي سالم إن العمل بدأ.", "قال نادر البدوي إن العمل توقف."]
        with Store(tmp_path / "names.duckdb") as store:
            store.read(Article(id=f"n{n}", text=text) for n, text in enumerate(texts))
            assert [row["article"] for row in store.ask(speaker="السيد البدوي")] == ["n0"]
            assert [row["article"] for row in store.ask(speaker="الدكتور نادر البدوي")] == ["n1"]

    def test_an_alias_is_found_as_the_name_it_stands_for(self, path, tmp_path):
        import shutil

        from newsclaims_store import Store

        copy = shutil.copy(path, tmp_path / "copy.duckdb")
        with Store(copy) as store:
            assert store.ask(speaker="أبو علي").rows() == []
            store.alias("أبو علي", "حاتم الرفاعي")
            assert [row["article"] for row in store.ask(speaker="ابو على")] == ["port"]


class TestWords:
    @pytest.mark.parametrize("word", ["قرار", "القرار", "قرارات", "والقرارات", "بقرارٍ"])
    def test_a_word_is_found_in_every_form_of_its_stem(self, found, word):
        assert found(words=word) == ["loan c2", "port c1", "rail c1"]

    def test_all_words_have_to_stand_there(self, found):
        assert found(words="قرار أمس") == ["rail c1"]

    def test_words_of_the_article_may_stand_outside_of_what_is_said(self, found):
        assert found(words="مدير") == []
        assert found(article_words="مدير") == ["port c1"]

    @pytest.mark.parametrize("word", ["؟!", ""])
    def test_no_word_is_refused(self, store, word):
        with pytest.raises(ConfigurationError, match="there is no word"):
            store.ask(words=word)


class TestNumbers:
    @pytest.mark.parametrize("condition", ["number", "at_least", "at_most", "confidence"])
    @pytest.mark.parametrize("value", [float("nan"), float("inf")])
    def test_what_is_no_number_of_an_article_is_refused(self, store, condition, value):
        with pytest.raises(ConfigurationError, match=f"{condition} is {value}; it has to be a fin"):
            store.ask(**{condition: value})

    def test_by_value(self, found):
        assert found(number=12000) == ["rail c2"]

    def test_by_range(self, found):
        assert found(at_least=30, at_most=20_000) == ["port c1", "rail c2"]

    def test_by_unit(self, found):
        assert found(unit="usd") == ["loan c2"]

    def test_by_unit_as_it_is_written(self, found):
        assert found(unit="الدولارات") == ["loan c2"]

    def test_by_what_is_counted(self, found):
        assert found(unit="المسافرين") == ["rail c2"]

    def test_value_and_unit_are_of_one_number(self, found):
        assert found(number=12000, unit="USD") == []


class TestOtherConditions:
    def test_act(self, found):
        assert found(act="deny") == ["loan c1"]
        assert found(act=["deny", "state"]) == found()

    def test_period_has_both_its_days(self, found):
        assert found(since=date(2026, 3, 5), until=date(2026, 3, 9)) == [
            "loan c1",
            "loan c2",
            "port c1",
        ]

    def test_outlet_in_another_spelling(self, found):
        assert found(outlet="وكاله الانباء") == ["rail c1", "rail c2"]

    def test_confidence(self, found, store):
        most = max(row["confidence"] for row in store.ask())
        assert len(found(confidence=most)) > 0
        assert found(confidence=1.01) == []

    def test_who_is_named_in_what_is_said(self, found):
        assert found(named="سالم الحارثى") == ["loan c2"]

    def test_several_conditions_all_hold(self, found):
        assert found(speaker="الحارثي", act="state", words="القرار") == ["rail c1"]

    def test_an_act_that_there_is_not_is_refused(self, store):
        with pytest.raises(ConfigurationError, match="act is 'lie'; it is one of state, deny"):
            store.ask(act="lie")

    def test_the_words_of_a_question_are_never_sql(self, found):
        hostile = "x') OR true; DROP TABLE claims; --"
        assert found(speaker=hostile) == found(words=hostile) == found(outlet=hostile) == []
        assert found(named=hostile) == found(unit=hostile) == []
        assert len(found()) == 6


class TestWhatIsShown:
    def test_claims_the_latest_first(self, store):
        rows = store.ask().rows()
        assert [row["article"] for row in rows] == [
            "port",
            "loan",
            "loan",
            "rail",
            "rail",
            "undated",
        ]
        assert rows[0]["statement"] == "40 سفينة غادرت المرفأ بعد قراره"

    def test_timeline_the_earliest_first(self, store):
        rows = store.ask(speaker="الحارثي", show="timeline").rows()
        assert [(row["published"].day, row["act"]) for row in rows] == [
            (1, "state"),
            (1, "state"),
            (5, "deny"),
        ]

    def test_speakers_with_their_number_of_claims(self, store):
        rows = store.ask(show="speakers").rows()
        assert {row["speaker"]: (row["claims"], row["articles"]) for row in rows} == {
            "سالم الحارثي": (2, 1),
            "سالم بن علي الحارثى": (1, 1),
            "ليلى منصور": (1, 1),
            "ليلي منصور": (1, 1),
            "حاتم الرفاعي": (1, 1),
        }

    def test_acts_of_each_speaker(self, store):
        rows = store.ask(speaker="الحارثي", show="acts").rows()
        assert [(row["act"], row["claims"]) for row in rows] == [("state", 2), ("deny", 1)]

    def test_who_is_named_by_whom(self, store):
        [row] = store.ask(show="named", named="الحارثي").rows()
        assert (row["speaker"], row["claims"]) == ("ليلى منصور", 1)

    def test_no_more_than_the_limit(self, store):
        assert len(store.ask(limit=2).rows()) == 2
        assert len(store.ask(limit=None).rows()) == 6

    def test_nothing_else(self, store):
        with pytest.raises(ConfigurationError, match="show is 'map'; it is one of claims"):
            store.ask(show="map")


class TestFrames:
    def test_arrow(self, store):
        table = store.ask(act="deny").to_arrow()
        assert table.column("article").to_pylist() == ["loan"]
        assert store.ask(words="زلزال").to_arrow().schema == table.schema

    def test_pandas(self, store):
        pytest.importorskip("pandas")
        assert list(store.ask(act="deny").to_pandas()["article"]) == ["loan"]

    def test_polars(self, store):
        pytest.importorskip("polars")
        assert store.ask(act="deny").to_polars()["article"].to_list() == ["loan"]


class TestSql:
    def test_with_parameters(self, store):
        query = "SELECT count(*) AS claims FROM said WHERE publisher = ?"
        assert store.sql(query, ["الصباح"]).rows() == [{"claims": 2}]

    def test_each_view_has_rows(self, store):
        from newsclaims_store import VIEWS

        for view in VIEWS.keys() - {"repeated", "disagreeing"}:  # nothing here is said again
            assert store.sql(f"SELECT * FROM {view}").rows(), view  # noqa: S608 - own views

    @pytest.mark.parametrize(
        "query",
        ["DELETE FROM claims", "SELECT * FROM read_text('{path}')", "COPY claims TO '{path}.csv'"],
    )
    def test_it_changes_nothing_and_reads_no_other_file(self, store, tmp_path, query):
        import duckdb

        (tmp_path / "secret").write_text("سر", "utf-8")
        with pytest.raises(duckdb.Error):
            store.sql(query.format(path=tmp_path / "secret")).rows()
        assert len(store.ask().rows()) == 6


def test_the_claims_of_each_act_are_counted_by_day(store):
    rows = store.ask(speaker="الحارثي", show="days").rows()
    assert [(row["published"].isoformat(), row["act"], row["claims"]) for row in rows] == [
        ("2026-03-01", "state", 2),
        ("2026-03-05", "deny", 1),
    ]


def test_a_question_that_takes_too_long_is_interrupted(store):
    from newsclaims_store import TooLongError

    endless = store.sql("SELECT count(*) FROM range(1000000000) a, range(1000000000) b")
    with pytest.raises(TooLongError, match=r"longer than 0\.05 s"):
        endless.rows(timeout=0.05)
    assert store.sql("SELECT 1 AS one").rows(timeout=60) == [{"one": 1}]


def test_several_threads_ask_one_store(store):
    from concurrent.futures import ThreadPoolExecutor

    [key] = [row["key"] for row in store.persons("الرفاعي")]
    questions = [
        lambda: store.person(key).name,
        lambda: store.explain("حاتم الرفاعي", "حاتم الرفاعي"),
        lambda: len(store.versions("port", "c1").rows()),
        lambda: store.ask(speaker="الرفاعي").rows()[0]["article"],
    ]
    alone = [question() for question in questions]
    with ThreadPoolExecutor(8) as pool:
        together = [pool.submit(question) for _ in range(50) for question in questions]
    assert [one.result() for one in together] == alone * 50
