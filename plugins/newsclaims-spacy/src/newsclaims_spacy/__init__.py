"""Any spaCy pipeline as tokenizer and NER of newsclaims, and newsclaims as a spaCy component.

The component is found by spaCy itself: ``nlp.add_pipe("newsclaims")``.
"""

from newsclaims_spacy.plugin import Spacy

__all__ = ["Spacy"]
