"""Farasa's segmenter and named entity recognizer as plugins of newsclaims."""

from newsclaims_farasa.errors import (
    AnswerError,
    FarasaError,
    FarasaMissingError,
    FarasaProcessError,
)
from newsclaims_farasa.plugin import Farasa

__all__ = ["AnswerError", "Farasa", "FarasaError", "FarasaMissingError", "FarasaProcessError"]
