"""What an institution's name has behind its noun phrase: its field of work and its town."""

from __future__ import annotations

from newsclaims_ner.edges import is_foreign
from newsclaims_ner.grammar import ABOUT, ARTICLE, FIELD, TOWN
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.noun_chains import idafa_end, tail_end
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.words import Words


def field_end(j: int, words: Words, lexicon: Lexicon, *, definite: bool = False) -> int:
    """Return the end of the field of work behind ل at token *j*: ``للإغاثة والأعمال الإنسانية``.

    Args:
        j: where it may begin.
        words: of the document.
        lexicon: the lists.
        definite: whether only a definite noun is a field here: مركز الجزيرة | للدراسات.
    """
    if j >= len(words) or words[j].prefix != FIELD or words[j].suffixed or words[j].kind != "word":
        return j
    form = words[j].form
    if form in lexicon.no_fields:
        return j
    if form.startswith(ARTICLE):
        end = tail_end(j + 1, words, lexicon, field=True)
        return _about_end(end, words, lexicon)
    return j if definite else _indefinite_end(j, words, lexicon)


def _indefinite_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a field without an article: ``الاتحاد الدولي | لكرة القدم``."""
    listed = institution_end(j, words, lexicon)
    form = words[j].form
    if listed == j and (form in lexicon.inner_nouns or form in lexicon.organization_heads):
        end = idafa_end(j, words, lexicon)
        return end if end > j + 1 else j
    return listed


def institution_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the listed institution behind ل at token *j*: ``فرقة الأبحاث | للحرس الوطني``."""
    if j >= len(words) or words[j].prefix != FIELD:
        return j
    listed = [end for end, kind in phrases_at(words, j, lexicon) if kind == "organization"]
    return listed[0] if listed else j


def _about_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of what a field is about: ``للدفاع | عن الحريات العامة``."""
    about = j + 1 < len(words) and words[j].form in ABOUT and not words[j].prefix
    if not about or words[j + 1].prefix or words[j + 1].kind != "word":
        return j
    noun = words[j + 1]
    if noun.form.startswith(ARTICLE) and not noun.suffixed:
        return tail_end(j + 2, words, lexicon)
    if noun.form in lexicon.inner_nouns:
        return max(j, idafa_end(j + 1, words, lexicon))
    return j


def seat_end(i: int, last: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the name ``[i, last)`` with its town: ``المحكمة الابتدائية | بصفاقس``.

    Only institutions of a town have it in the name.
    """
    if last >= len(words) or words[last].prefix != TOWN or words[last].suffixed:
        return last
    named = words[i:last]
    local = named[0].form in lexicon.seated or any(w.form in lexicon.local for w in named[1:])
    if not local:
        return last
    at = last
    if words[at].form in lexicon.seats and at + 1 < len(words) and not words[at + 1].prefix:
        at += 1
    listed = [end for end, kind in phrases_at(words, at, lexicon) if kind == "place"]
    if listed:
        return listed[0]
    profile = lexicon.facts[words[at].form].profile
    town = profile.place or profile.place_like or is_foreign(at, words, lexicon)
    return at + 1 if town else last
