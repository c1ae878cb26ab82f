"""Words that two distributions need, neither of which may import the other."""

import pytest
from newsclaims_arabic.lists import WORDS
from newsclaims_numbers import find

from newsclaims.text import fold

YEARS = {fold(word) for word in ("عام", "العام", "سنة")}
BEGINNINGS = {"تشرين": "تشرين الأول", "كانون": "كانون الثاني", "ربيع": "ربيع الأول"}
BEGINNINGS |= {"جمادي": "جمادى الأولى", "ذي": "ذي الحجة"}
"""First words of months, which `newsclaims-arabic` lists alone, each with a month."""


@pytest.mark.parametrize("month", sorted(WORDS["months"] - YEARS))
def test_what_the_library_takes_for_a_month_numbers_reads_as_one(month):
    """The list of `newsclaims-numbers` also says which month it is and in which calendar."""
    [date] = find(f"وصل الوفد في 12 {BEGINNINGS.get(month, month)}")
    assert date.kind == "date"
    assert str(date.value).endswith("-12")
