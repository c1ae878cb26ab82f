"""Link speakers to the entries of a table of the user's own."""

from newsclaims_linker.plugin import Linker

__all__ = ["Linker"]
