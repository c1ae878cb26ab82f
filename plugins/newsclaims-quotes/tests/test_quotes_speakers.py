"""Sentences from a grammar of speakers: whoever is put in, wherever, is found again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_quotes import Quotes

NAMES = ("سامي الهادي", "فرديناند دودن هوفر", "ليلى بنت منصور بن سعد آل ثابت", "جان بيتر لوموان")
OFFICES = (
    "مدير البنك",
    "وزير المالية السنغالي",
    "المتحدث باسم الدفاع المدني",
    "الأمين العام ل+مجلس التعاون",
    "المشرف العام على الرحلات",
    "رئيس قسم اللغات ب+جامعة الساحل",
    "كبير الباحثين في معهد المناخ",
)
UNNAMED = (
    "مصدر أمني",
    "عدد من السكان",
    "مسؤول كبير في الإدارة",
    "بيان صادر عن وزارة الصحة",
    "فريق طبي تابع ل+منظمة خيرية",
    "التاجر المنحدر من الواحة",
    "الفصل (27) من اللائحة",
)
CONTENTS = ("الطريق مغلق", "العمال عادوا إلى المصنع", "الأسعار لن ترتفع هذا العام")


def titled(office, name):
    return f"{office} {name}"


def apposed(name, office):
    return f"{name}، {office}"


def joined(first, second):
    return f"{first} و+{second}"


speakers = st.one_of(
    st.sampled_from(NAMES + OFFICES + UNNAMED),
    st.builds(titled, st.sampled_from(OFFICES), st.sampled_from(NAMES)),
    st.builds(apposed, st.sampled_from(NAMES), st.sampled_from(OFFICES)),
    st.builds(apposed, st.sampled_from(OFFICES), st.sampled_from(NAMES)),
    st.builds(joined, st.sampled_from(OFFICES), st.sampled_from(OFFICES)),
)
contents = st.sampled_from(CONTENTS)


def stop(speaker):
    """Return the comma that an apposition needs behind it."""
    return "،" if "،" in speaker else ""


def speaker_of(read, marked):
    claims = Quotes().newsclaims_attribute(document=read(marked, person=list(NAMES)))
    assert claims, marked
    return str(claims[0].source)


def plain(speaker):
    return speaker.replace("+", "")


@pytest.mark.parametrize(
    "order",
    [
        "قال {s}{stop} إن {c}.",
        "و+قد أكد {s}{stop} أن {c}.",
        "و+أكد في تصريح ل+صحيفة «البلد» {s}{stop} أن {c}.",
        "أوضح أمس الثلاثاء {s}{stop} أن {c}.",
        "قال {s} (في أول ظهور بعد المؤتمر){stop} إن {c}.",
        "قال {s}، ردا على سؤال صحفي، إن {c}.",
        "قال {s}، خلال جولة في السوق، إن {c}.",
        "نقلت وكالة البحر عن {s}{stop} قول~ه إن {c}.",
        "«{c} يا سادة يا كرام»، قال {s}.",
        "أما {s}{stop} ف+قال إن {c}.",
        "كان {s}{stop} قد قال إن {c}.",
        "علق {s}{stop} قائلا إن {c}.",
    ],
)
@given(speaker=speakers, content=contents)
@settings(deadline=None, max_examples=60)
def test_the_speaker_is_found_again(read, order, speaker, content):
    marked = order.format(s=speaker, c=content, stop=stop(speaker))
    assert speaker_of(read, marked) == plain(speaker), marked


@given(name=st.sampled_from(NAMES), office=st.sampled_from(OFFICES), content=contents)
@settings(deadline=None)
def test_a_name_and_its_office_stand_before_the_verb(read, name, office, content):
    assert speaker_of(read, f"{name}، {office}، قال إن {content}.") == plain(f"{name}، {office}")


@given(
    speaker=st.one_of(
        st.sampled_from(OFFICES),
        st.builds(titled, st.sampled_from(OFFICES), st.sampled_from(NAMES)),
    ),
    whom=st.sampled_from(["المواطنين", "الحكومة", "جميع الأطراف", "هؤلاء النشطاء"]),
)
@settings(deadline=None)
def test_whom_he_addresses_is_left_out(read, speaker, whom):
    assert speaker_of(read, f"دعا {speaker} {whom} إلى الحوار.") == plain(speaker)
