"""Claims of the articles in a DataFrame of Spark: a row for each article, whatever becomes of it."""

from newsclaims_spark.frames import analyze, table
from newsclaims_spark.inventory import Inventory
from newsclaims_spark.schemas import DOCUMENT, FIXED, arrow_schema, spark_schema

__all__ = [
    "DOCUMENT",
    "FIXED",
    "Inventory",
    "analyze",
    "arrow_schema",
    "spark_schema",
    "table",
]
