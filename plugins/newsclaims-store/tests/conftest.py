"""A small corpus of three outlets, stored once."""

from datetime import date

import pytest

from newsclaims import Article

ARTICLES = [
    Article(
        id="rail",
        title="القطار",
        published=date(2026, 3, 1),
        publisher="وكالة الأنباء",
        text="قال وزير النقل سالم الحارثي إن القرار صدر أمس. وأضاف الوزير أن 12 ألف مسافر وصلوا.",
    ),
    Article(
        id="loan",
        published=date(2026, 3, 5),
        publisher="الصباح",
        text="نفى سالم بن علي الحارثى تأخر القطار. "
        "وأكدت الوزيرة ليلى منصور أن سالم الحارثي أصدر قرارات بقيمة 3 ملايين دولار.",
    ),
    Article(
        id="port",
        published=date(2026, 3, 9),
        publisher="المساء",
        text="أعلن مدير الميناء حاتم الرفاعي أن 40 سفينة غادرت المرفأ بعد قراره.",
    ),
    Article(id="undated", text="قالت ليلي منصور إن المدارس مفتوحة."),
]


@pytest.fixture(scope="session")
def articles():
    """Return the articles of the corpus."""
    return ARTICLES


@pytest.fixture(scope="session")
def path(tmp_path_factory):
    """Return the file of a store with the corpus."""
    store = pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")
    path = tmp_path_factory.mktemp("corpus") / "corpus.duckdb"
    with store.Store(path) as opened:
        opened.read(ARTICLES)
    return path


@pytest.fixture
def store(path):
    """Return a store with the corpus, to be asked."""
    from newsclaims_store import Store

    with Store(path, read_only=True) as opened:
        yield opened


@pytest.fixture
def found(store):
    """Return a function that asks the store and returns the claims found, as ``article claim``."""

    def ask(**conditions):
        rows = store.ask(**conditions, show="timeline")
        return sorted(f"{row['article']} {row['claim']}" for row in rows)

    return ask
