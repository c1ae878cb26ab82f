"""The face of all this: DataFrames of Spark in, DataFrames out."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from newsclaims_table import TABLES
from newsclaims_table.tables import TableName

from newsclaims import ConfigurationError, WorkerError
from newsclaims.pipeline import Pipeline
from newsclaims_spark.articles import selected
from newsclaims_spark.inventory import Inventory
from newsclaims_spark.schemas import Form, spark_schema, wanted_form, wanted_tables
from newsclaims_spark.worker import Job

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def analyze(  # noqa: PLR0913 - what is read, what is made of it and how, in keywords
    dataframe: DataFrame,
    pipeline: Pipeline | None = None,
    *,
    tables: Collection[TableName] = tuple(TABLES),
    document: Form | None = None,
    columns: Mapping[str, str] | None = None,
    meta: Sequence[str] = (),
    batch_size: int = 1,
    timeout: float | None = None,
) -> DataFrame:
    """Return a row for each article, with what was found in it.

    Nothing is read before an action of Spark asks for it, and each action reads again: write what
    comes, or `cache` it.

    Args:
        dataframe: a row for each article.
        pipeline: reads them; it is sent to the workers as the recipe it was built from.  The default
            has every plugin that is installed.
        tables: names of the tables of newsclaims-table whose rows are wanted; each is a column with
            a list of them.
        document: whether there is a column with the document as JSON, and in which form.
        columns: field of an article to the column that has it, where that has another name:
            ``{"text": "body"}``.
        meta: columns that go into `newsclaims.Article.meta` by their names.
        batch_size: as for `newsclaims.Pipeline.pipe`.
        timeout: maximum number of seconds for an article.  Each worker then reads in a process of
            its own, which is killed, so that an article over which it hangs or dies is a row with
            this fault, too.

    Returns:
        The columns that `spark_schema` says, no matter what becomes of an article.

    Raises:
        ConfigurationError: a column is missing or of a wrong type, or an argument is wrong.
        NewsclaimsError: as for `newsclaims.Pipeline`, where none is given.
        WorkerError: the pipeline cannot be sent.
    """
    wanted = wanted_tables(tables)
    form = wanted_form(document)
    chosen = selected(dataframe, columns or {}, meta)
    job = _job(pipeline or Pipeline(), wanted, form, batch_size=batch_size, timeout=timeout)
    return chosen.mapInArrow(job, spark_schema(wanted, document=form is not None))


def table(documents: DataFrame, name: TableName) -> DataFrame:
    """Return a table with a row for each claim, actor, quantity or mention.

    Args:
        documents: what `analyze` returned, or what was read from where that was written.
        name: name of the table, whose columns are those of newsclaims-table.

    Raises:
        ConfigurationError: there is no such table, or *documents* does not have it.
    """
    from pyspark.sql import functions

    wanted_tables((name,))
    if name not in documents.columns:
        raise ConfigurationError(
            f"the documents have no column {name!r}; analyze(..., tables=[{name!r}]) gives it"
        )
    return documents.select(functions.explode(name).alias("row")).select("row.*")


def _job(
    pipeline: Pipeline,
    tables: tuple[TableName, ...],
    form: Form | None,
    *,
    batch_size: int,
    timeout: float | None,
) -> Job:
    """Return what is sent to the workers.

    Raises:
        ConfigurationError: *batch_size* or *timeout* is wrong.
        WorkerError: the pipeline cannot be sent.
    """
    from pyspark import cloudpickle  # takes classes of a notebook along, too

    pipeline.pipe((), batch_size=batch_size, timeout=timeout).close()
    try:
        recipe = cloudpickle.dumps(pipeline)
        copy = pickle.loads(recipe)  # noqa: S301 - made in the line before
    except Exception as error:
        raise WorkerError(
            f"the pipeline cannot be sent to workers: {type(error).__name__}: {error}; a plugin"
            " that is handed in must pickle"
        ) from error
    return Job(
        recipe=recipe,
        inventory=Inventory.of(pipeline, copy),
        tables=tables,
        document=form,
        batch_size=batch_size,
        timeout=timeout,
    )
