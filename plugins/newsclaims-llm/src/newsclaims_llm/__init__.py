"""Any OpenAI-compatible language model at the stages ``quotes`` and ``actors``, grounded in the text."""

from newsclaims_llm.errors import AnswerError, CeilingError, EndpointError, LanguageModelError
from newsclaims_llm.plugin import Llm
from newsclaims_llm.store import Spent

__all__ = [
    "AnswerError",
    "CeilingError",
    "EndpointError",
    "LanguageModelError",
    "Llm",
    "Spent",
]
