"""Every error that newsclaims raises on purpose.

::

    NewsclaimsError
    ├── ArticleError        an input file or record cannot be read as an article
    ├── DocumentError       JSON cannot be read as a document, or a document has no place in a format
    │                       or in the caller's `then`
    ├── ConfigurationError  a name, an option or a file of settings is wrong
    │   └── LexiconError    a plugin's data file is wrong
    ├── EvaluationError     gold annotation or an answer cannot be read
    ├── WorkerError         a worker process cannot be started
    └── PluginError         a plugin cannot be used or failed at its work
        ├── PluginLoadError     import, registration, collision, version
        ├── MissingLayerError   a layer that a plugin requires is provided by none
        ├── PluginFailedError   a hook raised
        └── InvalidResultError  a hook returned something outside its contract

Each message says what is wrong, with which input, and what to do.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

OnError: TypeAlias = Literal["raise", "skip"]
"""What a pipeline does where a plugin fails at an article: end it, or go on without its layer."""


class NewsclaimsError(Exception):
    """Base of all errors raised by newsclaims."""


class ArticleError(NewsclaimsError):
    """An input cannot be read as an article."""


class DocumentError(NewsclaimsError):
    """JSON cannot be read as a document, or a document cannot be written in a format or taken by a caller's `then`.

    The message has the path to what is wrong, or the id of the article.
    """


class ConfigurationError(NewsclaimsError):
    """A plugin name, an option or a settings file is wrong."""


class LexiconError(ConfigurationError):
    """A data file of a plugin breaks its schema; the message names file and key."""


class EvaluationError(NewsclaimsError):
    """Gold annotation or a system's answer cannot be read; the message names the file."""


class WorkerError(NewsclaimsError):
    """A worker process cannot be started; the message says why and what to do."""


class PluginError(NewsclaimsError):
    """A plugin cannot be used or failed; the message names it, its distribution and version.

    Attributes:
        plugin: the plugin's name, where it failed on an article.
    """

    plugin: str | None = None


class PluginLoadError(PluginError):
    """A plugin cannot be imported or registered, or collides with another."""


class MissingLayerError(PluginError):
    """A plugin requires a layer that no chosen plugin provides."""


class PluginFailedError(PluginError):
    """A hook raised while it worked on an article."""


class InvalidResultError(PluginError):
    """A hook returned something outside its contract."""
