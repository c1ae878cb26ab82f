"""A corpus of claims in one file of DuckDB, to be filled in several runs and asked who said what."""

from newsclaims_store.answer import Answer, TooLongError
from newsclaims_store.corrections import Joined, Meant, SeveralPersonsError
from newsclaims_store.filling import Added
from newsclaims_store.people import Apart, Person, Spelling
from newsclaims_store.schema import VERSION, VIEWS
from newsclaims_store.store import Store

__all__ = [
    "VERSION",
    "VIEWS",
    "Added",
    "Answer",
    "Apart",
    "Joined",
    "Meant",
    "Person",
    "SeveralPersonsError",
    "Spelling",
    "Store",
    "TooLongError",
]
