"""Pages to ask a store of claims in a browser, and the same as JSON; read-only, and of one machine."""

from newsclaims_serve.app import create_app
from newsclaims_serve.corpus import Corpus

__all__ = ["Corpus", "create_app"]
