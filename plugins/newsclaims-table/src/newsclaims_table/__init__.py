"""Claims, actors, quantities and mentions as flat tables: CSV, Parquet, Arrow, pandas, polars."""

from newsclaims_table.arrow_writers import Arrow, Parquet
from newsclaims_table.csv_writer import Csv
from newsclaims_table.frames import to_arrow, to_pandas, to_polars
from newsclaims_table.plugin import Tables
from newsclaims_table.tables import TABLES, Column, Table, rows

__all__ = [
    "TABLES",
    "Arrow",
    "Column",
    "Csv",
    "Parquet",
    "Table",
    "Tables",
    "rows",
    "to_arrow",
    "to_pandas",
    "to_polars",
]
