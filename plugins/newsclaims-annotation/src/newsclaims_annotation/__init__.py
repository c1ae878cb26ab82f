"""Claims in annotation tools and back: brat, Label Studio, INCEpTION, Prodigy."""

from newsclaims_annotation.brat import Brat, brat_settings, write_brat
from newsclaims_annotation.cas import CasJson, CasXmi, cas_of
from newsclaims_annotation.cas_types import type_system_xml
from newsclaims_annotation.gold import Gold, gold_of, write_gold
from newsclaims_annotation.label_studio import LabelStudio, label_studio_config
from newsclaims_annotation.label_studio_reading import LabelStudioArticles
from newsclaims_annotation.plugin import Annotation
from newsclaims_annotation.prodigy import Prodigy, ProdigyArticles
from newsclaims_annotation.reading import read_annotated

__all__ = [
    "Annotation",
    "Brat",
    "CasJson",
    "CasXmi",
    "Gold",
    "LabelStudio",
    "LabelStudioArticles",
    "Prodigy",
    "ProdigyArticles",
    "brat_settings",
    "cas_of",
    "gold_of",
    "label_studio_config",
    "read_annotated",
    "type_system_xml",
    "write_brat",
    "write_gold",
]
