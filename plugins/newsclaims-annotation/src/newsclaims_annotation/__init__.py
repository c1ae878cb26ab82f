"""Claims in annotation tools and back: brat, Label Studio, INCEpTION, Prodigy."""

from newsclaims_annotation.plugin import Annotation

__all__ = ["Annotation"]
