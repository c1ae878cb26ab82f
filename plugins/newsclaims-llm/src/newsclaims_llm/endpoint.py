"""Where the language model is, what it is called, and the key to it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

from attrs import field, frozen

from newsclaims.errors import ConfigurationError

BASE_URL = "NEWSCLAIMS_LLM_BASE_URL"
MODEL = "NEWSCLAIMS_LLM_MODEL"
API_KEY = "NEWSCLAIMS_LLM_API_KEY"
OPENAI_BASE_URL = "OPENAI_BASE_URL"
OPENAI_API_KEY = "OPENAI_API_KEY"
"""Environment variables: ours first, and those of OpenAI's own tools, the key only with the URL."""

_SCHEMES = ("http", "https")


@frozen(kw_only=True)
class Endpoint:
    """A model on a server.

    Args:
        base_url: of the server's API, without a slash at its end.
        model: the model's name there.
        api_key: None where the server asks for none.
    """

    base_url: str
    model: str
    api_key: str | None = field(default=None, repr=False)


def endpoint(
    base_url: str | None,
    model: str | None,
    api_key: str | None,
    environment: Mapping[str, str] | None = None,
) -> Endpoint:
    """Return the endpoint that options and environment name; options come first.

    There is no default server: nobody's articles are sent anywhere that was not named.  The key of
    ``OPENAI_API_KEY`` goes to the server of ``OPENAI_BASE_URL`` and to no other.

    Args:
        base_url: the option, if it is given.
        model: the option, if it is given.
        api_key: the option, if it is given.
        environment: by default this process's.

    Raises:
        ConfigurationError: a URL or a model is missing, the URL is none of HTTP, or the key none
            of a header.
    """
    env = os.environ if environment is None else environment
    url = base_url or env.get(BASE_URL)
    key = api_key or env.get(API_KEY)
    if not url and (url := env.get(OPENAI_BASE_URL)):
        key = key or env.get(OPENAI_API_KEY)
    if not url:
        raise ConfigurationError(
            "options.llm.base_url: no server is named; set it, or the environment variable "
            f"{BASE_URL}, to the URL of an OpenAI-compatible API, such as http://localhost:8000/v1"
        )
    try:
        parts = urlsplit(url)
        sound = parts.scheme in _SCHEMES and bool(parts.hostname) and (parts.port or 1) > 0
        bare = not (parts.username or parts.password or parts.query or parts.fragment)
    except ValueError:
        sound = bare = False
    if not (sound and bare):
        # The URL itself is not shown: it may hold a password.
        raise ConfigurationError(
            "options.llm.base_url: not an http or https URL without user, password and query; it "
            "is written like http://localhost:8000/v1, and the key is an option of its own"
        )
    name = model or env.get(MODEL)
    if not name:
        raise ConfigurationError(
            "options.llm.model: no model is named; set it, or the environment variable "
            f"{MODEL}, to a name that the server knows"
        )
    key = key.strip() if key else None
    if key and not (key.isascii() and key.isprintable()):
        raise ConfigurationError(
            "options.llm.api_key: the key holds what no HTTP header can; look at how it is read"
        )
    return Endpoint(base_url=url.rstrip("/"), model=name, api_key=key or None)
