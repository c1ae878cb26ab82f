"""Read feasts and parts of the day: ``عيد الفطر``, ``عيد الأضحى 2013``, ``مساء``, ``الليلة``."""

from __future__ import annotations

from newsclaims_numbers.calendar_tables import Feast
from newsclaims_numbers.context import Context
from newsclaims_numbers.eras import is_hijri, is_year
from newsclaims_numbers.hijri import hijri_year, to_gregorian
from newsclaims_numbers.token_quantity import TokenQuantity, written


def read_feast(context: Context, index: int) -> TokenQuantity | None:
    """Read the feast at token *index*, with the year after it where there is one."""
    found = context.lexicon.calendar.feasts.loose(context.text, index)
    if found is None:
        return None
    feast, last = found
    year = context.text.word(last + 1)
    four = year.kind == "digits" and len(year.fold) == len("2013")
    if not four or not is_year(int(year.fold)):
        quantity = written((index, last), feast.value, "feast")
        return quantity._replace(calendar="hijri" if feast.hijri else None)
    value = _in_year(feast, int(year.fold))
    return written((index, last + 1), value, "feast")


def _in_year(feast: Feast, year: int) -> str:
    """Return the Gregorian day of *feast* in *year*, Gregorian or Hijri."""
    tail = feast.value.removeprefix("--")
    if not feast.hijri:
        return f"{year:04}-{tail}"
    if is_hijri(year):
        return to_gregorian(f"{year:04}-{tail}").first.isoformat()
    month, day = tail.split("-")
    return to_gregorian(
        f"{hijri_year(year, int(month), int(day)):04}-{month}-{day}"
    ).first.isoformat()


def read_day_part(context: Context, index: int) -> TokenQuantity | None:
    """Read a part of the day by itself, as a symbol of TimeML: ``TEV``."""
    found = context.lexicon.calendar.day_parts.loose(context.text, index)
    if found is None:
        return None
    (symbol, article), last = found
    if article and not context.text.word(index).definite:
        return None
    return written((index, last), symbol, "part of the day", kind="time")
