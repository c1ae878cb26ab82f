"""What a reader is told of an attribution that was made: its rule and its speaker."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage

from newsclaims_quotes.attribution_builder import TokenAttribution
from newsclaims_quotes.confidence import weights
from newsclaims_quotes.rules import tell

GENDERS = {"m": "masculine", "f": "feminine"}
NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}


def tell_made(passage: Passage, draft: TokenAttribution) -> None:
    """Tell by which rule an attribution was made, and who speaks."""
    first, end = draft.cue
    if passage.telling is None:
        return
    means = weights().rules[draft.rule].means
    passage.telling.tell(draft.rule, "accepted", first, end, note=means)
    if draft.subject is not None:
        tell(passage, "source.found", "accepted", *draft.subject)
    else:
        form = draft.form
        traits = (GENDERS.get(form.gender or ""), NUMBERS[form.number]) if form else ()
        note = " ".join(filter(None, traits)) if draft.state in ("dropped", "inherited") else ""
        where = draft.antecedent or draft.cue
        tell(passage, f"source.{draft.state}", "accepted", *where, note=note)
    if draft.via is not None:
        tell(passage, "source.channel", "noted", *draft.via)
