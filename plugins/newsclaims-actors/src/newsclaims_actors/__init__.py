"""Who is who in an Arabic news article: resolve each attribution to its speakers."""

from newsclaims_actors.plugin import Actors

__all__ = ["Actors"]
