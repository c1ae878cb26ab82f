"""What can go wrong with Farasa; each message is one line that says what to do.

PluginError (newsclaims)
└── FarasaError
    ├── FarasaMissingError   Java or a JAR is not there, or is another than expected
    └── FarasaProcessError   Farasa was started and died, hung or answered rubbish
        └── AnswerError      an answer does not belong to what was asked
"""

from __future__ import annotations

from newsclaims.errors import PluginError


class FarasaError(PluginError):
    """Farasa cannot be used or failed."""


class FarasaMissingError(FarasaError):
    """Java or a JAR of Farasa is missing, too old or not the one expected."""


class FarasaProcessError(FarasaError):
    """The process that runs Farasa died, hung or answered rubbish."""


class AnswerError(FarasaProcessError):
    """An answer of Farasa does not belong to what it was asked."""
