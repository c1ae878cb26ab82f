"""What goes out and comes back unchanged is the same, in every format, and scores 100 %."""

import pytest

import newsclaims
from newsclaims.codec import dumps
from newsclaims.evaluate import evaluate
from newsclaims.testing.samples import odd_texts

tools = pytest.importorskip(
    "newsclaims_annotation", reason="newsclaims-annotation is not installed"
)
from newsclaims_annotation.scheme import annotation_of  # noqa: E402 - it may not be installed

FORMATS = {
    "brat": tools.Brat,
    "label-studio": tools.LabelStudio,
    "prodigy": tools.Prodigy,
    "cas-xmi": tools.CasXmi,
    "cas-json": tools.CasJson,
}


@pytest.fixture(params=FORMATS)
def there_and_back(request, tmp_path, written):
    """Return a function that writes a document, and reads what was written."""
    if request.param.startswith("cas"):
        pytest.importorskip("cassis")

    def go(document, folder=tmp_path):
        writer = FORMATS[request.param]()
        path = folder / f"{document.article.id}{writer.suffix}"
        path.write_text(written(writer, document), "utf-8", newline="")
        path.with_suffix(".txt").write_bytes(document.text.encode())
        [read] = tools.read_annotated(path, format=request.param)
        return read

    go.format = request.param
    return go


def test_regions_links_and_attributes_are_the_same(there_and_back, document, same):
    if there_and_back.format == "cas-xmi" and document.article.id == "controls":
        pytest.skip("XML cannot hold control characters, so it is refused")
    back = there_and_back(document)
    assert same(annotation_of(back)) == same(annotation_of(document))
    assert back.diagnostics == ()


def test_a_claim_has_its_words_its_act_and_its_speakers(there_and_back, everything):
    first, second = there_and_back(everything).claims
    assert [span.text for span in first.content] == ["إن", "وصلت"]
    assert (first.act, first.form, first.negated) == ("state", "direct", False)
    assert [actor.name for actor in first.actors] == ["سالم | (الحارثي)", "هند"]
    assert [actor.kind for actor in first.actors] == ["person", "person"]
    assert (second.act, second.negated, second.source, second.via.text) == (
        "deny",
        True,
        None,
        "هند",
    )


def test_a_number_is_exact(there_and_back, everything):
    first, second = there_and_back(everything).quantities
    assert (first.low, first.high, first.approx, first.unit) == (12, 15, "~", "km2")
    assert (second.kind, second.value, second.approx) == ("score", "7/10", ">=")


def test_what_is_waived_stays_waived(there_and_back, everything):
    back = there_and_back(everything)
    assert [claim.extra for claim in back.claims] == [{}, {"annotation": {"optional": True}}]
    gold = tools.gold_of(back)
    assert [one["optional"] for one in (*gold["claims"], *gold["quantities"])] == [
        False,
        True,
        False,
        True,
    ]


def test_an_article_keeps_its_name_where_the_format_has_room(there_and_back, everything):
    article = there_and_back(everything).article
    assert article.id == "everything"
    if there_and_back.format != "brat":
        assert article == everything.article


def test_an_article_keeps_its_meta_where_the_format_has_room(there_and_back, everything):
    meta = {} if there_and_back.format == "brat" else everything.article.meta
    assert there_and_back(everything).article.meta == meta


def test_it_scores_a_hundred_percent(there_and_back, tmp_path):
    answers = tmp_path / "answers"
    answers.mkdir()
    texts = {
        "port": "😀\r\nقال مدير الميناء حازم النجار إن 12 سفينة غادرت، وأضاف: «سنوسع الرصيف».",
        "school": "نفت وزارة التعليم، بحسب المتحدثة باسمها سعاد منصور، إغلاق أكثر من 3.5 % من المدارس.",
        "odd": odd_texts()["emoji"],
    }
    pipeline = newsclaims.Pipeline()
    for name, text in texts.items():
        document = pipeline.analyze(newsclaims.Article(text=text, id=name))
        (answers / f"{name}.json").write_text(dumps(document), "utf-8")
        tools.write_gold(there_and_back(document), tmp_path / "gold")
    scores = evaluate(tmp_path / "gold", answers).scores
    assert scores["claims@0.8"].gold >= 3
    assert scores["quantity strict"].gold >= 2
    for name, score in scores.items():
        assert score.right == score.given == score.gold, name
