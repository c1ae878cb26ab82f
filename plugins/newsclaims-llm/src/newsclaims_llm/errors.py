"""Every error that the plugin raises on purpose.

::

    LanguageModelError
    ├── EndpointError   the server cannot be reached, refuses, or fails again and again
    ├── AnswerError     the answer cannot be read: cut off, no JSON, of another shape
    └── CeilingError    the run has spent the requests or tokens that it may
"""

from newsclaims.errors import PluginError


class LanguageModelError(PluginError):
    """No answer of the language model can be had for an article."""


class EndpointError(LanguageModelError):
    """The server cannot be reached, refuses the request, or fails again and again."""


class AnswerError(LanguageModelError):
    """The server answered with something that cannot be read; the message says with what."""


class CeilingError(LanguageModelError):
    """The run has spent the requests or tokens that it may."""
