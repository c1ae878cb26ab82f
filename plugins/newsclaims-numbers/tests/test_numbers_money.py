"""Money: currencies, what decides a bare name, minor units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from newsclaims_numbers import find


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("بقيمة 50 مليون دولار", "50000000", "USD"),
        ("بقيمة 20 دولارا كنديا", "20", "CAD"),
        ("بقيمة $20", "20", "USD"),
        ("بقيمة 20$", "20", "USD"),
        ("بقيمة €15.5", "15.5", "EUR"),
        ("بقيمة 30 يورو", "30", "EUR"),
        ("بقيمة ألف ليرة تركية", "1000", "TRY"),
        ("بقيمة 100 دينار تونسي", "100", "TND"),
        ("بقيمة 100 جنيه إسترليني", "100", "GBP"),
        ("بقيمة 42 ج.م", "42", "EGP"),
        ("بقيمة 42 SAR", "42", "SAR"),
        ("بقيمة مليوني ريال يمني", "2000000", "YER"),
        ("بقيمة 300 روبية باكستانية", "300", "PKR"),
        ("بقيمة 20 دولارا و43 سنتا", "20.43", "USD"),
        ("بقيمة عشرة دنانير كويتية وخمسين فلسا", "10.05", "KWD"),
        ("بقيمة 25 سنتا", "0.25", "USD"),
        ("بقيمة دولار واحد", "1", "USD"),
        ("بقيمة دولارين", "2", "USD"),
        ("بقيمة مليار دولار ونصف", "1000000000", "USD"),
    ],
)
def test_money(text: str, value: str, unit: str) -> None:
    quantity = find(text)[0]
    assert (quantity.kind, quantity.value, quantity.unit) == ("money", Decimal(value), unit)


@pytest.mark.parametrize(
    ("country", "unit"), [("في تونس", "TND"), ("في الكويت", "KWD"), ("بحسب خبير جزائري", "DZD")]
)
def test_the_country_that_the_text_names_decides(country: str, unit: str) -> None:
    (quantity,) = find(f"رصدت الحكومة {country} مبلغ 7 ملايين دينار")
    assert (quantity.unit, quantity.unit_alternatives) == (unit, ())


def test_months_of_the_maghreb_speak_of_the_country() -> None:
    *_, quantity = find("منذ 12 جانفي دفع 300 دينار")
    assert quantity.unit == "TND"


def test_the_country_named_last_before_it_comes_first() -> None:
    text = "تنافس الأردن والأردن والأردن مع العراق، ودفع العراق 5 ملايين دينار"
    (quantity,) = find(text)
    assert quantity.unit == "IQD"
    assert "JOD" in quantity.unit_alternatives


def test_the_option_decides() -> None:
    (quantity,) = find("دفع 300 دينار", country="BH")
    assert (quantity.unit, quantity.unit_alternatives) == ("BHD", ())


def test_where_nothing_decides_the_others_are_alternatives() -> None:
    (quantity,) = find("دفع 300 ليرة")
    assert {quantity.unit, *quantity.unit_alternatives} >= {"TRY", "SYP", "LBP"}


def test_minor_units_follow_their_country() -> None:
    (kuwait,) = find("خفضت الكويت السعر إلى 110 فلوس")
    (emirates,) = find("خفضت الإمارات السعر إلى 110 فلوس")
    assert (kuwait.value, kuwait.unit) == (Decimal("0.11"), "KWD")
    assert (emirates.value, emirates.unit) == (Decimal("1.1"), "AED")


def test_a_wrong_country_is_an_error_that_names_it() -> None:
    from newsclaims.errors import ConfigurationError

    with pytest.raises(ConfigurationError, match="Kuwait"):
        find("دفع 300 دينار", country="Kuwait")


def test_a_wrong_country_is_an_error_before_there_is_an_article() -> None:
    from newsclaims import Pipeline
    from newsclaims.errors import ConfigurationError

    with pytest.raises(ConfigurationError, match=r"numbers.*country='Kuwait' is no ISO 3166"):
        Pipeline(options={"numbers": {"country": "Kuwait"}})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دفع 10.500 دولار", "10500"),
        ("دفع 10.55 دولارا", "10.55"),
        ("دفع $10.500", "10.5"),
        ("بلغ اليورو 1.120 دولار", "1.12"),
        ("دفع 10.500 دينار كويتي", "10.5"),
        ("خصص 10.500 مليون دولار", "10500000"),
    ],
)
def test_a_dollar_has_no_third_decimal(text: str, value: str) -> None:
    assert find(text)[0].value == Decimal(value)
