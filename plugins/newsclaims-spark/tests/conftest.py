"""A Spark of two worker processes, and what one process finds in the same articles."""

import os
import shutil
import sys
import warnings
from datetime import date
from pathlib import Path

import pytest

from newsclaims import Article

ON_WORKERS = Path(__file__).with_name("on_workers")
sys.path.append(str(ON_WORKERS))  # the driver imports the plugins of the tests, too

TEXTS = (
    "قال وزير النقل سالم الحارثي إن 12 ألف مسافر وصلوا أمس. وأضاف أن المطار «يعمل بكامل طاقته».",
    "نفت ليلى منصور، المتحدثة باسم البلدية، إغلاق المدرسة، ودعت إلى «الهدوء».",
    "هطل المطر على المدينة.",
    "توقعت شركة الموانئ أن تبلغ الكلفة 1.5 مليار دولار قبل نهاية عام 2027.",
    "",
)


@pytest.fixture
def articles():
    """Return 30 articles; one of them is a hundred times as long as the others."""
    some = [
        Article(
            id=f"n{number:02}",
            text=TEXTS[number % len(TEXTS)],
            title="الميناء" if number % 2 else None,
            published=date(2026, 3, 1 + number),
            publisher="الصباح",
        )
        for number in range(30)
    ]
    return [*some, Article(id="long", text=" ".join(TEXTS * 100))]


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    """Give a local Spark with two worker processes; without PySpark or Java the test is skipped."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    home = os.environ.get("JAVA_HOME")
    if not (shutil.which("java", path=f"{home}/bin") if home else shutil.which("java")):
        pytest.skip("no Java, which Spark runs on: apt install openjdk-17-jre-headless")
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        warnings.simplefilter("ignore")  # what PySpark imports while it starts
        before = sql.SparkSession.getActiveSession()
        if before:  # of a page with examples that was run in this process
            before.stop()
        session = (
            sql.SparkSession.builder.master("local[2]")
            .config("spark.executorEnv.PYTHONPATH", str(ON_WORKERS))
            .config("spark.executorEnv.NEWSCLAIMS_CACHE", str(tmp_path_factory.mktemp("cache")))
            # Small jobs: compiling costs more than it gives
            .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "Asia/Riyadh")
            .config("spark.log.level", "ERROR")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.fixture
def frame(spark):
    """Return a function that makes a DataFrame of articles, in four partitions."""
    schema = "id string, text string, title string, published date, publisher string"

    def make(given):
        rows = [(one.id, one.text, one.title, one.published, one.publisher) for one in given]
        return spark.createDataFrame(rows, schema).repartition(4, "id")

    return make
