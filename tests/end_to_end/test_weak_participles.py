"""A passive participle of a weak root keeps the preposition that completes it."""

import pytest

import newsclaims


@pytest.mark.parametrize("end", ["إن القرار ظالم", "أن القرار ظالم", ": «القرار ظالم»"])
@pytest.mark.parametrize(
    "source",
    ["المدعى عليه", "المجني عليه", "المعتدى عليه", "المشتكى عليه", "المدعى عليه سامي نصار"],
)
def test_who_was_sued_or_harmed_speaks_by_that_name(source: str, end: str) -> None:
    [claim] = newsclaims.analyze(f"وقال {source} {end}.".replace(" :", ":")).claims
    assert claim.source is not None
    assert claim.source.text == source


@pytest.mark.parametrize("source", ["المدعى عليها", "المجني عليها"])
def test_so_does_she(source: str) -> None:
    [claim] = newsclaims.analyze(f"وقالت {source} ليلى الكندي إن القرار ظالم.").claims
    assert claim.source is not None
    assert claim.source.text == f"{source} ليلى الكندي"


@pytest.mark.parametrize("whom", ["المدعى عليه الثاني", "المجني عليه الأول"])
def test_whom_a_court_convicts_accuses_nobody(whom: str) -> None:
    claims = newsclaims.analyze(f"كما أدانت {whom} بالمشاركة في المظاهرات.").claims
    assert not any(claim.source and "ال" in claim.source.text for claim in claims)
