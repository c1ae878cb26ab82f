"""The laws that every plugin of the stages keeps."""

import pytest

from newsclaims.testing import NerSuite, TokenizerSuite

pytest.importorskip("spacy", reason="spaCy is not installed")
Spacy = pytest.importorskip("newsclaims_spacy", reason="newsclaims-spacy is not installed").Spacy


class TestSpacyTokens(TokenizerSuite):
    plugin = Spacy


class TestSpacyNames(NerSuite):
    plugin = Spacy
    examples = ("وصلت هدى القاسم من نقابة المعلمين إلى عمّان.",)

    @pytest.fixture(autouse=True)
    def _with_a_pipeline(self, ruler, monkeypatch):
        monkeypatch.setattr(type(self), "options", {"model": ruler})
