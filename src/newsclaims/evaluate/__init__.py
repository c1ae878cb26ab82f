"""Measure claims against gold annotation: `evaluate` a folder of answers.

The gold folder holds ``ID.txt`` and ``ID.gold.json`` for each article, the system
folder ``ID.json``, the JSON document of the same text.  A missing or unreadable
answer counts as an empty one, and is said.  Every offset counts code points of
the untouched text.

Claims are aligned one to one, best content overlap first; overlap is intersection
over union of the content's code points, so that too long costs as much as too
short.  Spans are widened to whole words before they are compared, so that an
attached conjunction, preposition or pronoun decides nothing.  What gold marks as
optional wins nothing and costs nothing.

===================  ==================================================================
``claims@0.3``       claims whose content overlaps a gold claim's by at least that much
``claims@0.8``       the same, for nearly the same content
``cue exact``        equal cues, whether or not the contents are aligned
``source exact``     equal sources, likewise
``content exact``    equal contents (all spans of a claim), likewise
``triple exact``     claims with cue, source and content all equal
``actor``            end to end: claims aligned at 0.3 that name the right speakers
``act accuracy``     aligned claims with the right speech act
``form accuracy``    aligned claims with the right form
``quantity``         overlapping spans with the same value (or the same low and high)
``quantity strict``  with the same kind, approx and unit besides
===================  ==================================================================
"""

from newsclaims.evaluate.folder import ArticleScores, Evaluation, evaluate
from newsclaims.evaluate.score import Score, Scores

__all__ = ["ArticleScores", "Evaluation", "Score", "Scores", "evaluate"]
