"""A small corpus of three outlets, and a server that is asked for it."""

import socket
import threading
from contextlib import contextmanager
from datetime import date

import pytest

from newsclaims import Article

EVIL = (
    "<script>document.title='تغيّر'</script>&lt;script&gt;alert(1)&lt;/script&gt;"
    "<img src=x onerror=alert(1)>\"'&amp;{{7*7}}"
)

ARTICLES = [
    Article(
        id="rail",
        title="القطار",
        published=date(2026, 3, 1),
        publisher="وكالة الأنباء",
        url="https://example.org/rail",
        text="😀 قال وزير النقل سالم الحارثي إن القرار صدر أمس. وأضاف الوزير أن 12 ألف مسافر وصلوا.",
    ),
    Article(
        id="loan",
        published=date(2026, 3, 5),
        publisher="الصباح",
        text="نفى سالم بن علي الحارثى تأخر القطار. "
        "وأكدت الوزيرة ليلى منصور أن سالم الحارثي أصدر قرارات بقيمة 3 ملايين دولار.",
    ),
    Article(
        id="port/1?a=b#c",
        published=date(2026, 3, 9),
        publisher="المساء",
        text="أعلن مدير الميناء حاتم الرفاعي أن 40 سفينة غادرت المرفأ بعد قراره.",
    ),
    Article(
        id="port-2",
        published=date(2026, 3, 10),
        publisher="الصباح",
        text="أعلن مدير الميناء حاتم الرفاعي أن 45 سفينة غادرت المرفأ بعد قراره أمس.",
    ),
    Article(
        id="quote-1",
        published=date(2026, 4, 2),
        publisher="وكالة الأنباء",
        text="قالت الوزيرة ليلى منصور: «المدارس الجديدة في الجنوب ستفتح أبوابها مطلع الأسبوع المقبل أمام جميع الطلاب».",
    ),
    Article(
        id="quote-2",
        published=date(2026, 4, 3),
        publisher="المساء",
        text="قالت ليلى منصور: «المدارس الجديدة في الجنوب ستفتح أبوابها مطلع الأسبوع المقبل».",
    ),
    Article(id="undated", text="توقعت منظمة الصحة العالمية أن ينتهي الوباء."),
    Article(
        id=f"evil {EVIL}",
        title=EVIL,
        publisher=EVIL,
        url="javascript:alert(1)",
        language='ar-"onload="alert(1)',
        text=f"قال سمير نعمة إن القطار {EVIL} \0 انتهى أمس.",
    ),
]


@pytest.fixture(scope="session")
def path(tmp_path_factory):
    """Return the file of a store with the corpus."""
    store = pytest.importorskip("newsclaims_store", reason="newsclaims-store is not installed")
    path = tmp_path_factory.mktemp("corpus") / "corpus.duckdb"
    with store.Store(path) as opened:
        opened.read(ARTICLES)
    return path


@pytest.fixture(scope="session")
def corpus(path):
    serve = pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")
    # A machine that is busy with other tests takes its time
    with serve.Corpus(path, time_limit=60, patience=300) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(corpus):
    from newsclaims_serve import create_app

    return create_app(corpus)


@pytest.fixture
def client(app):
    """Return a client that asks without a network."""
    pytest.importorskip("httpx2", reason="httpx2 is not installed")
    from starlette.testclient import TestClient

    return TestClient(app, base_url="http://127.0.0.1:8765")


@pytest.fixture(scope="session")
def site(app):
    """Return the address of a server of this machine."""
    from newsclaims_serve.connections import server_of

    with served(server_of(app)) as address:
        yield address


@contextmanager
def served(server):
    """Run a server in a thread; give its address."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def serve():
    """Return a context manager that runs a server and gives its address."""
    return served
