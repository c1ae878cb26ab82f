"""The model's attributions beside those of the rules."""

import pytest

from newsclaims import Pipeline

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")
pytest.importorskip("newsclaims_quotes", reason="newsclaims-quotes is not installed")
pytest.importorskip("newsclaims_actors", reason="newsclaims-actors is not installed")

TEXT = "قالت وزيرة الزراعة سلمى قطان إن القمح وفير. ولسان حال المزارعين أن القمح نادر."
RULE = {"source": "وزيرة الزراعة سلمى قطان", "form": "indirect"}
OWN = {"source": "المزارعين", "form": "indirect", "sentence": 2}


@pytest.fixture
def read(serve, attributed):
    items = [
        attributed("قالت", "إن القمح وفير", **RULE),
        attributed("لسان حال", "أن القمح نادر", **OWN),
    ]
    server = serve({"قالت وزيرة": {"attributions": items}})

    def read(quotes, **options):
        usual = {"base_url": server.base_url, "model": "stand-in", "cache": ""}
        pipeline = Pipeline(quotes=quotes, options={"llm": {**usual, **options}})
        document = pipeline.analyze(TEXT)
        return {claim.cue.text: claim.provenance.plugin for claim in document.attributions}

    return read


def test_installed_it_serves_nothing_by_itself():
    served = {(choice.stage, choice.plugin) for choice in Pipeline().plan.choices}
    assert not [one for one in served if one[1] == "llm"]


def test_it_stands_in_the_place_of_the_rules(read):
    assert read("llm") == {"قالت": "llm", "لسان حال": "llm"}


def test_of_the_same_attribution_the_more_confident_stays(read):
    assert read(["quotes", "llm"], confidence=0.0)["قالت"] == "quotes"
    assert read(["quotes", "llm"], confidence=1.0)["قالت"] == "llm"


def test_what_only_the_model_finds_is_added(read):
    assert read(["quotes", "llm"], confidence=0.0)["لسان حال"] == "llm"


def test_speakers_are_resolved_as_of_any_attribution(serve, attributed):
    item = attributed("قالت", "إن القمح وفير", **RULE)
    server = serve({"قالت وزيرة": {"attributions": [item]}})
    options = {"base_url": server.base_url, "model": "stand-in", "cache": ""}
    [claim] = Pipeline(quotes="llm", options={"llm": options}).analyze(TEXT).claims
    assert claim.speaker == "سلمى قطان"


def test_it_serves_both_stages(serve, model):
    server = serve(model)
    options = {"base_url": server.base_url, "model": "stand-in", "cache": ""}
    pipeline = Pipeline(quotes="llm", actors="llm", options={"llm": options})
    [claim] = pipeline.analyze("قالت سلمى قطان: «القمح وفير».").claims
    assert (claim.speaker, claim.statement) == ("سلمى قطان", "القمح وفير")
    assert claim.actors[0].provenance.plugin == "llm"
