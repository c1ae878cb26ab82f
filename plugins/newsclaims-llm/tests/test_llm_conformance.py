"""The laws of the stages, with a server on loopback in the place of a language model."""

import pytest

from newsclaims.testing import ActorsSuite, QuotesSuite

Llm = pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed").Llm

OPTIONS = {
    "model": "stand-in",
    "cache": "",
    "requests": 1_000_000,
    "tokens": 1_000_000_000,
    "backoff": 0.0,
    "characters": 2000,
}
EXAMPLE = "قال سالم الحارثي: «وصل القطار».\n«الطريق مفتوح»، قالت هند الراوي."


@pytest.fixture(autouse=True)
def _served(serve, model, monkeypatch):
    # The fresh interpreters of some laws find the server by this.
    monkeypatch.setenv("NEWSCLAIMS_LLM_BASE_URL", serve(model).base_url)


class TestQuotes(QuotesSuite):
    plugin = Llm
    options = OPTIONS
    examples = (EXAMPLE,)


class TestActors(ActorsSuite):
    plugin = Llm
    options = OPTIONS
