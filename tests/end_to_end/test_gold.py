"""Scores on annotated articles, where a folder of them is at hand.

The folder is ``$NEWSCLAIMS_GOLD``: pairs of ``ID.txt`` and ``ID.gold.json`` as ``newsclaims
evaluate`` reads them.  A folder that is named and not there is a fault.
"""

import os
from pathlib import Path

import pytest

from newsclaims import Article, Pipeline, codec
from newsclaims.evaluate import evaluate

GOLD = os.environ.get("NEWSCLAIMS_GOLD", "")

FLOORS = {"claims@0.3": 75, "claims@0.8": 65, "cue exact": 78, "actor": 60, "quantity": 75}

pytestmark = pytest.mark.skipif(not GOLD, reason="NEWSCLAIMS_GOLD names no annotated articles")


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    gold = Path(GOLD)
    answers = tmp_path_factory.mktemp("answers")
    articles = (
        Article(id=path.stem, text=path.read_bytes().decode("utf-8")) for path in gold.glob("*.txt")
    )
    for document in Pipeline().pipe(articles):
        (answers / f"{document.article.id}.json").write_text(codec.dumps(document), "utf-8")
    return evaluate(gold, answers)


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_score_is_at_least(report, measure, floor, record_property):
    f1 = 100 * report.scores[measure].f1
    record_property(measure, f1)
    assert f1 >= floor
