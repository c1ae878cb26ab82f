"""The rule of finite verbs and participles: cue, act and contents of the one that reports."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.passage import Passage

from newsclaims.model import Act
from newsclaims_quotes.attribution_builder import TokenAttribution
from newsclaims_quotes.contents import Content
from newsclaims_quotes.cue_classes import CLAUSES, EXPECTING, SAYING
from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.frames.carried_nouns import is_measured, past_thanked
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell
from newsclaims_quotes.speaking_nouns import is_deed
from newsclaims_quotes.verb_speakers import Speaker, speaker_of

ALWAYS_CONTENT = WORDS["always_content"]
OF = WORDS["of"]

INCHOATIVES = WORDS["inchoatives"]
FEELING = frozenset({"express", "thank"})
"""Classes of verbs whose noun is what somebody feels."""


def draft_verb(
    passage: Passage, candidate: Candidate, content: Content, cues: dict[int, Candidate]
) -> TokenAttribution | None:
    """Return the attribution of a reporting verb or participle, or None where it is none."""
    speaker = speaker_of(passage, candidate, cues)
    if speaker is not None and is_deed(passage, speaker.subject):
        if speaker.subject is not None:
            tell(passage, "source.deed", "rejected", *speaker.subject)
        speaker = _without_deed(speaker, candidate)
    if speaker is None:
        return None
    if "proves" in candidate.form.entry.traits and speaker.subject is None:  # وأثبتت أن السوق قاوم
        tell(passage, "source.proves", "rejected", candidate.index)
        return None
    index, form, complement = candidate.index, candidate.form, candidate.complement
    draft = TokenAttribution(
        rule=speaker.rule,
        cue=(index - _goes_before(passage, candidate), index + 1),
        form=form,
        act=_act(passage, candidate),
        contents=content.stretches,
        direct=content.direct,
        subject=speaker.subject,
        state=speaker.state,
        via=complement.via if complement.via != speaker.subject else None,
        antecedent=speaker.antecedent,
    )
    if complement.noun is not None:
        return _carried(passage, draft, index, complement.noun)
    if "asks-god" in form.entry.traits and complement.kind == "that":
        return evolve(draft, act="call")  # سائلا الله أن
    return draft


def _act(passage: Passage, candidate: Candidate) -> Act:
    """Return what the verb does here: `نوه بالجهود` praises, `نوه إلى أن` tells."""
    entry, complement = candidate.form.entry, candidate.complement
    head = passage.words[complement.start]
    told = head.stem in ALWAYS_CONTENT and not head.definite  # نوه بضرورة كذا
    others = entry.cue_class == "express" and complement.kind == "object" and not head.pronoun
    if others and head.speech is not None:
        return head.speech.act  # أبدى استعداد الوزارة ل
    noun = complement.kind == "noun" and head.preposition == "ب" and not told
    return "evaluate" if "praises" in entry.traits and noun else entry.act


def _without_deed(speaker: Speaker, candidate: Candidate) -> Speaker | None:
    """Leave the subject to be found elsewhere where what was read for it does not speak.

    `وأضاف، تطبيق الاتفاق: ...` is said by somebody; `أثبت نجاح العرض أن` is an inference.
    """
    form, complement = candidate.form, candidate.complement
    says = form.entry.cue_class in SAYING and complement.kind in CLAUSES
    if not says or (speaker.rule == "subject-first" and form.tense == "imperfect"):
        return None
    return Speaker(rule="dropped-subject", state="dropped")


def _goes_before(passage: Passage, candidate: Candidate) -> bool:
    """Return whether a perfect makes one cue with *candidate*: `وكتب يقول`, `مضى يقول`."""
    index, form = candidate.index, candidate.form
    if (
        "says" not in form.entry.traits
        or form.tense != "imperfect"
        or index == passage.starts[index]
    ):
        return False
    before = passage.words[index - 1]
    if index - 1 in passage.named or before.definite or before.preposition or before.pronoun:
        return False
    perfect = any(f.third and f.tense == "perfect" for f in before.forms)
    own = perfect or before.body in INCHOATIVES
    return own and (bool(before.conjunction) or index - 1 == passage.starts[index])


def _carried(passage: Passage, draft: TokenAttribution, verb: int, noun: int) -> TokenAttribution:
    """Tell what a verb that carries a noun of speech reports, and which of both is the cue.

    What is felt is what is said: أبدى | استياءه من، أعرب عن | قلقه.  What is hoped in a clause stands
    in it, أعرب عن أمله في | أن, and of other nouns, or of thanks for something, what they govern:
    وجه اتهامات | بالتقصير، رفع شكره له على | جهوده.
    """
    word = passage.words[noun]
    act = word.speech.act if word.speech is not None else draft.act
    entry = draft.form.entry if draft.form is not None else None
    feels = entry is not None and entry.cue_class in FEELING and not word.preposition
    if entry is None or not feels or "hides" in entry.traits:  # عبر | بالقول إن
        return evolve(draft, rule="light-verb", cue=(noun, noun + 1), act=act)
    if _is_hoped(passage, draft, noun):
        adjoins = noun > verb + 1 and all(passage.words[i].free for i in range(verb + 1, noun))
        cue = (verb, noun + 1) if adjoins else draft.cue
        return evolve(draft, rule="light-verb", cue=cue, act=draft.act)
    thanked = entry.cue_class == "thank" and past_thanked(passage, noun + 1, passage.limits[noun])
    if thanked:
        return evolve(draft, rule="light-verb", cue=(noun, noun + 1), act=act)
    described = passage.words[noun - 2].free in entry.prepositions  # عن | خيبة أمله
    start = noun - (described or is_measured(passage, noun - 1))
    whole = ((start, draft.contents[0][1]), *draft.contents[1:])  # عن | بالغ سعادته
    return evolve(draft, rule="light-verb", contents=whole, direct=False, act=draft.act)


def _is_hoped(passage: Passage, draft: TokenAttribution, noun: int) -> bool:
    """Return whether a clause tells what is hoped or believed: أعرب فلان عن أمله في | أن."""
    speech = passage.words[noun].speech
    start = draft.contents[0][0]
    hopes = (
        speech is not None and speech.act in EXPECTING and passage.words[start - 1].free not in OF
    )
    return hopes and passage.words[start].that  # عن مخاوفه من أن
