"""Any Hugging Face token classification model as the NER stage of newsclaims."""

from newsclaims_transformers.plugin import Transformers

__all__ = ["Transformers"]
