"""One person across articles: joined by name, office and time, kept apart in doubt, corrected by the user."""

import random
from datetime import date

import pytest
from click.testing import CliRunner

from newsclaims import Article, ConfigurationError, Pipeline

pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")

from newsclaims_store import Store, TooLongError
from newsclaims_store.clusters import Link, clusters
from newsclaims_store.full_names import Relation, full_name, is_common, relation
from newsclaims_store.offices import offices
from newsclaims_store.same_person import Bearer, bearer, verdict

DAY = date(2026, 3, 1)


def article(name, text, day=DAY, publisher="الصباح"):
    return Article(id=name, text=text, published=day, publisher=publisher)


def filled(tmp_path, *articles, name="corpus"):
    path = tmp_path / f"{name}.duckdb"
    with Store(path) as store:
        store.read(articles)
    return path


def keys(path):
    """Return the key of the speaker of each article with one claim."""
    with Store(path, read_only=True) as store:
        return {row["article"]: row["person"] for row in store.sql("FROM speakers").rows()}


class TestNames:
    @pytest.mark.parametrize(
        ("name", "parts"),
        [
            ("سالم بن علي الحارثي", ("سالم", "علي", "حارثي")),
            ("دكتور عاطف درويش", ("عاطف", "درويش")),
            ("الشيخ مبارك الساعدي", ("مبارك", "ساعدي")),
            ("سامر العبادي وزير النقل", ("سامر", "عبادي")),
            ("مدير الميناء", ()),
            ("الكاتبة", ()),
            ("أف أم", ()),
        ],
    )
    def test_titles_are_cut_off_and_descriptions_are_no_names(self, name, parts):
        assert full_name(name) == parts

    @pytest.mark.parametrize(
        ("one", "other", "how"),
        [
            ("فلاديمير كوتشين", "فلاديمر كوتشن", Relation.SAME),
            ("سامر العبادي", "سامر بن نبيل العبادي", Relation.SHORTER),
            ("فهد بن مشاري", "فهد بن مشاري بن تركي", Relation.BEGINNING),
            ("جوزيف هاندال", "جوزيف هانداس", Relation.MISSPELT),
            ("هاندال", "جوزيف هاندال", Relation.SURNAME),
            ("محمد درويش", "محمود درويش", Relation.NONE),
            ("عثمان كنعان", "عثماني كنعان", Relation.NONE),
            ("سامر بن نبيل العبادي", "سامر بن علي العبادي", Relation.NONE),
        ],
    )
    def test_how_two_names_may_be_one_person(self, one, other, how):
        assert relation(full_name(one), full_name(other)) is how
        assert relation(full_name(other), full_name(one)) is how

    def test_a_name_of_two_parts_that_many_have_is_common(self):
        assert is_common(full_name("محمد العتيبي"))
        assert not is_common(full_name("محمد سلطان العتيبي"))
        assert not is_common(full_name("سجاد قرداحي"))


class TestOffices:
    def test_the_country_tells_only_of_an_office_that_a_country_has(self):
        president = offices(["الرئيس اليوناني"])
        assert president.shared(offices(["رئيس اليونان", "الرئيس اليوناني"]))
        assert not offices(["رئيس الاتحاد اليوناني"]).shared(offices(["رئيس النادي اليوناني"]))

    def test_both_spellings_of_american(self):
        assert offices(["وزير الزراعة الأميركي"]) == offices(["وزير الزراعة الأمريكي"])

    def test_what_one_person_is_not_at_once(self):
        assert offices(["مدرب المنتخب"]).contradict(offices(["مفتي الولاية"]))
        assert not offices(["مدرب المنتخب"]).contradict(offices(["رئيس النادي"]))


class TestVerdicts:
    @pytest.mark.parametrize(
        ("one", "other", "answer", "why"),
        [
            (("سجاد قرداحي",), ("سجاد القرداحي",), "same", "few have"),
            (
                ("محمد العتيبي", "مدير تعليم حائل"),
                ("محمد العتيبي", "مدير التعليم بحائل"),
                "same",
                "حايل",
            ),
            (("محمد العتيبي", "مدير تعليم حائل"), ("محمد العتيبي",), "unknown", "no office tells"),
            (
                ("محمد العتيبي", "مدير تعليم حائل"),
                ("محمد العتيبي", "متحدث الجمارك"),
                "unknown",
                "share nothing",
            ),
            (("سجاد قرداحي", "مدرب المنتخب"), ("سجاد قرداحي", "مفتي الولاية"), "apart", "faith"),
            (
                ("جوزيف هاندال", "وزير الزراعة الكندي"),
                ("جوزيف هانداس", "متحدث باسم الزراعة الكندية"),
                "unknown",
                "so do the offices",
            ),
            (("هاندال", "الرئيس الكندي"), ("جوزيف هاندال", "الرئيس الكندي"), "same", "family name"),
            (("الأمير فهد بن مشاري", "الأمير"), ("فهد بن مشاري بن تركي", "الأمير"), "same", "امير"),
        ],
    )
    def test_precision_goes_before_recall(self, one, other, answer, why):
        two = [Bearer(full_name(name), offices(roles), 2026) for name, *roles in (one, other)]
        for pair in (two, two[::-1]):
            found = verdict(*pair)
            assert found.answer == answer
            assert why in found.why

    def test_an_office_of_ten_years_ago_may_be_another_namesakes(self):
        early, late = (
            Bearer(full_name("محمد العتيبي"), offices(["مدير تعليم حائل"]), year)
            for year in (2015, 2026)
        )
        assert verdict(early, late).answer == "unknown"

    def test_who_else_is_named_tells_who_it_is(self):
        company = frozenset({"سغد_غردح"})
        one = Bearer(full_name("محمد العتيبي"), offices(["مدير تعليم حائل"]), 2026, company)
        other = Bearer(full_name("محمد العتيبي"), offices([]), 2026, company)
        assert verdict(one, other).answer == "same"

    def test_a_bearer_is_made_again_of_its_key(self):
        one = Bearer(full_name("سجاد قرداحي"), offices(["وزير النقل"]), 2026, frozenset({"a_b"}))
        lone = Bearer((), offices([]), article="n|1 a1")
        assert [bearer(each.key()) for each in (one, lone)] == [one, lone]


class TestClusters:
    def test_a_short_name_of_two_who_are_apart_is_neither(self):
        links = [Link(2, "a", "short", ""), Link(2, "b", "short", "")]
        found = clusters(["a", "b", "short"], links, lambda *pair: {*pair} == {"a", "b"})
        assert [cluster.members for cluster in found] == [("a",), ("b",), ("short",)]

    def test_the_surer_link_decides(self):
        links = [Link(3, "a", "short", ""), Link(2, "b", "short", "")]
        found = clusters(["a", "b", "short"], links, lambda *pair: {*pair} == {"a", "b"})
        assert [cluster.members for cluster in found] == [("a", "short"), ("b",)]


BRIDGE = article("bridge", "قال وزير النقل سجاد قرداحي إن الجسر مفتوح.")
TUNNEL = article("tunnel", "نفى سجاد بن كمال القرداحي وزير النقل تأخر النفق.", date(2026, 3, 8))
COACH = article("coach", "قال مدرب المنتخب نايف السهلي إن الفريق جاهز.")
MUFTI = article("mufti", "قال مفتي الولاية نايف السهلي إن الهلال لم يظهر.")
FIRST = article("first", "أعلن مدير تعليم الواحة محمد العتيبي فتح المدارس.")
SECOND = article("second", "قال مدير التعليم بالواحة محمد العتيبي إن الامتحان سهل.")
OTHER = article("other", "قال بائع السمك محمد العتيبي إن السوق هادئ.")
ALL = [BRIDGE, TUNNEL, COACH, MUFTI, FIRST, SECOND, OTHER]


class TestStore:
    def test_one_person_under_two_forms_of_a_name_with_one_office(self, tmp_path):
        found = keys(filled(tmp_path, BRIDGE, TUNNEL))
        assert found["bridge"] == found["tunnel"]

    def test_two_of_one_name_whose_offices_contradict(self, tmp_path):
        found = keys(filled(tmp_path, COACH, MUFTI))
        assert found["coach"] != found["mufti"]

    def test_a_name_that_many_have_is_joined_by_office_only(self, tmp_path):
        found = keys(filled(tmp_path, FIRST, SECOND, OTHER))
        assert found["first"] == found["second"] != found["other"]

    def test_persons_with_names_offices_and_counts(self, tmp_path):
        with Store(filled(tmp_path, *ALL), read_only=True) as store:
            [row] = store.persons("القرداحي").rows()
            assert store.persons(office="مفتي").rows()[0]["name"] == "نايف السهلي"
            assert store.persons(since=date(2026, 3, 2)).rows()[0]["articles"] == 1
            assert len(store.persons().rows()) == len({*keys(store.path).values()})
        assert (row["claims"], row["articles"], row["outlets"]) == (2, 2, 1)
        assert sorted(row["names"]) == ["سجاد بن كمال القرداحي", "سجاد قرداحي"]
        assert (row["first"], row["last"]) == (date(2026, 3, 1), date(2026, 3, 8))

    def test_a_person_says_what_joined_its_names_and_who_is_kept_apart(self, tmp_path):
        with Store(filled(tmp_path, *ALL), read_only=True) as store:
            minister = store.person(store.persons("القرداحي").rows()[0]["key"])
            seller = store.person(keys(store.path)["other"])
        assert any("offices share" in spelling.why for spelling in minister.names)
        assert minister.apart == ()
        [other] = seller.apart
        assert other.name == "محمد عتيبي"
        assert "offices share nothing" in other.why

    def test_a_period_that_ends_before_it_begins_is_refused(self, tmp_path):
        with (
            Store(filled(tmp_path, BRIDGE), read_only=True) as store,
            pytest.raises(ConfigurationError, match="since is 2026-03-05 and until is 2026-03-04"),
        ):
            store.persons(since=date(2026, 3, 5), until=date(2026, 3, 4))

    def test_nobody_has_a_wrong_key(self, tmp_path):
        path = filled(tmp_path, BRIDGE)
        with (
            Store(path, read_only=True) as store,
            pytest.raises(ConfigurationError, match="no person 'x'"),
        ):
            store.person("x")

    def test_claims_of_a_person_and_of_nobody_else_with_the_name(self, tmp_path):
        path = filled(tmp_path, *ALL)
        with Store(path, read_only=True) as store:
            rows = store.ask(person=keys(path)["other"], show="timeline").rows()
        assert [row["article"] for row in rows] == ["other"]

    def test_the_order_and_the_number_of_runs_do_not_matter(self, tmp_path):
        whole = keys(filled(tmp_path, *ALL, name="whole"))
        pipeline = Pipeline()
        for seed in range(3):
            articles = [*ALL]
            random.Random(seed).shuffle(articles)  # noqa: S311 - an order that can be had again
            path = tmp_path / f"{seed}.duckdb"
            with Store(path) as store:
                for one in articles:
                    store.read([one], pipeline=pipeline)
            assert keys(path) == whole

    def test_what_a_replaced_article_said_joins_nobody(self, tmp_path):
        path = filled(tmp_path, FIRST, SECOND)
        with Store(path) as store:
            store.read([article("second", "قال بائع السمك محمد العتيبي إن السوق هادئ.")])
        found = keys(path)
        assert found["first"] != found["second"]

    def test_a_run_that_was_cut_short_before_joining_is_gone_on_with(self, tmp_path, monkeypatch):
        path = tmp_path / "corpus.duckdb"
        with monkeypatch.context() as patched, Store(path) as store:
            patched.setattr("newsclaims_store.store.join", lambda _: None)
            patched.setattr("newsclaims_store.store.compare", lambda _: None)
            store.read([BRIDGE, TUNNEL])
            assert store.pending() == 2
        done = CliRunner().invoke(main(), ["persons", str(path), "--format", "csv"])
        assert "not joined and compared yet" in done.stderr
        with Store(path) as store:
            store.join()
            assert store.pending() == 0
        assert keys(path)["bridge"] == keys(path)["tunnel"]

    def test_what_is_pending_is_counted_in_articles(self, tmp_path, monkeypatch):
        path = tmp_path / "corpus.duckdb"
        names = "قال سجاد قرداحي إن الجسر مفتوح. وقالت ليلى منصور إن النفق مغلق. وقال حاتم الرفاعي: نعم."
        with Store(path) as store:
            with monkeypatch.context() as patched:
                patched.setattr("newsclaims_store.store.compare", lambda _: None)
                patched.setattr("newsclaims_store.store.join", lambda _: None)
                store.read([article("three", names)])
            assert store.pending() == 1
            with monkeypatch.context() as patched:
                patched.setattr("newsclaims_store.store.compare", lambda _: None)
                store.join()
            assert store.pending() == 1
            store.join()
            assert store.pending() == 0

    def test_a_question_that_has_no_time_is_not_answered(self, tmp_path):
        with Store(filled(tmp_path, *ALL), read_only=True) as store:
            key = store.persons("سجاد").rows()[0]["key"]
            assert store.person(key, timeout=60).key == key
            for asked in (
                lambda: store.person(key, timeout=0),
                lambda: store.explain("سجاد قرداحي", "محمد العتيبي", timeout=0),
                lambda: store.versions("bridge", "c1", timeout=0),
            ):
                with pytest.raises(TooLongError, match="took longer than 0 s"):
                    asked()


class TestCorrections:
    def test_two_names_are_one_person(self, tmp_path):
        pen = article("pen", "قال هيثم الواعر إن الرواية انتهت.")
        path = filled(tmp_path, BRIDGE, pen)
        with Store(path) as store:
            store.same("هيثم الواعر", "سجاد قرداحي")
        assert keys(path)["pen"] == keys(path)["bridge"]
        with Store(path) as store:
            store.read([TUNNEL])
        assert len({*keys(path).values()}) == 1

    def test_two_names_are_two_persons(self, tmp_path):
        path = filled(tmp_path, BRIDGE, TUNNEL)
        with Store(path) as store:
            store.apart("سجاد قرداحي", "سجاد بن كمال القرداحي")
        assert keys(path)["bridge"] != keys(path)["tunnel"]

    def test_one_name_is_two_persons_by_office(self, tmp_path):
        judge = article("judge", "قال سجاد قرداحي مدير المتحف إن المعرض جاهز.")
        path = filled(tmp_path, BRIDGE, judge)
        assert keys(path)["bridge"] == keys(path)["judge"]
        with Store(path) as store:
            store.apart("سجاد قرداحي", "سجاد قرداحي", office="وزير النقل")
            assert "a correction says so" in store.explain("سجاد قرداحي", "سجاد قرداحي")
        assert keys(path)["bridge"] != keys(path)["judge"]

    def test_a_name_of_several_persons_is_refused_and_they_are_named(self, tmp_path):
        path = filled(tmp_path, BRIDGE, COACH, MUFTI)
        before = keys(path)
        done = CliRunner().invoke(main(), ["same", str(path), "سجاد قرداحي", "نايف السهلي"])
        assert done.exit_code == 2
        for said in ("مدرب المنتخب", "مفتي الولاية", before["coach"], before["mufti"], "1 claims"):
            assert said in done.stderr
        assert keys(path) == before

    def test_a_key_joins_this_person_and_not_its_namesake(self, tmp_path):
        path = filled(tmp_path, BRIDGE, COACH, MUFTI)
        before = keys(path)
        done = CliRunner().invoke(main(), ["same", str(path), "سجاد قرداحي", before["mufti"]])
        assert done.exit_code == 0
        assert "وزير النقل" in done.stderr
        assert "مفتي الولاية" in done.stderr
        assert "مدرب" not in done.stderr
        now = keys(path)
        assert now["bridge"] == now["mufti"] != now["coach"]

    def test_a_name_that_nobody_has_is_a_fault(self, tmp_path):
        path = filled(tmp_path, BRIDGE)
        done = CliRunner().invoke(main(), ["same", str(path), "لؤي شاهين", "سجاد قرداحي"])
        assert done.exit_code == 1
        assert "nobody in the store is called 'لؤي شاهين'" in done.stderr

    @pytest.mark.parametrize(
        ("names", "message"),
        [
            (("سجاد قرداحي", "سجاد قرداحي"), "are one name; say with an office"),
            (("مدير المتحف", "سجاد قرداحي"), "'مدير المتحف' is no name of a person"),
        ],
    )
    def test_what_cannot_be_told_is_refused(self, tmp_path, names, message):
        with (
            Store(filled(tmp_path, BRIDGE)) as store,
            pytest.raises(ConfigurationError, match=message),
        ):
            store.apart(*names)


def main():
    from newsclaims_store.command import main

    return main


class TestCommands:
    def test_persons_and_why(self, tmp_path):
        path = filled(tmp_path, *ALL)
        run = CliRunner().invoke
        done = run(main(), ["persons", str(path), "العتيبي", "--format", "jsonl"])
        assert done.exit_code == 0
        assert len(done.output.splitlines()) == 2
        why = run(main(), ["why", str(path), "محمد العتيبي"]).output
        assert "one person: offices share" in why
        assert "two persons: many have this name" in why
        assert "is no full name" in run(main(), ["why", str(path), "لؤي شاهين"]).output

    def test_a_table_of_corrections(self, tmp_path):
        path = filled(tmp_path, *ALL)
        found = keys(path)
        table = tmp_path / "table.csv"
        head = "kind,name,office,other,other_office\n"
        table.write_text(
            f"{head}apart,سجاد قرداحي,,سجاد بن كمال القرداحي,\nsame,{found['other']},,{found['coach']},\n",
            "utf-8",
        )
        assert CliRunner().invoke(main(), ["correct", str(path), str(table)]).exit_code == 0
        assert keys(path)["bridge"] != keys(path)["tunnel"]
        assert keys(path)["other"] == keys(path)["coach"] != keys(path)["mufti"]
        listed = CliRunner().invoke(main(), ["correct", str(path), "--list"])
        assert [line.partition(",")[0] for line in listed.output.splitlines()] == [
            "kind",
            "apart",
            "same",
        ]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("kind,name\nsame,أ\n", "the first line lacks office, other, other_office"),
            (
                "kind,name,office,other,other_office\nmaybe,أ,,ب,\n",
                "table.csv:2: kind is 'maybe'; it is apart, or same without offices",
            ),
        ],
    )
    def test_a_wrong_table_names_the_line(self, tmp_path, text, message):
        path = filled(tmp_path, BRIDGE)
        table = tmp_path / "table.csv"
        table.write_text(text, "utf-8")
        done = CliRunner().invoke(main(), ["correct", str(path), str(table)])
        assert done.exit_code == 1
        assert message in done.output

    def test_same_and_apart(self, tmp_path):
        path = filled(tmp_path, BRIDGE, TUNNEL)
        run = CliRunner().invoke
        names = ["سجاد قرداحي", "سجاد بن كمال القرداحي"]
        assert run(main(), ["apart", str(path), *names]).exit_code == 0
        assert keys(path)["bridge"] != keys(path)["tunnel"]
        assert run(main(), ["same", str(path), *names[::-1]]).exit_code == 0
        assert keys(path)["bridge"] == keys(path)["tunnel"]
