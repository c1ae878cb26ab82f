"""Pipelines of the toys that worker processes can make again, whatever is installed beside them."""

from toy_plugins import Colons, Digits, Names, Words

from newsclaims import Article, Pipeline, load_report


def installed():
    """Return the names of the plugins that a pipeline sees here, and a worker process does too."""
    return [entry.name for entry in load_report().entries]


def of_toys(*further, **settings):
    """Return a pipeline of the toys and *further* plugins alone."""
    plugins = [Words(), Names(), Digits(), Colons(), *further]
    return Pipeline(plugins=plugins, disable=installed(), **settings)


def articles(n):
    return [Article(text=f"قال سالم: مر {i} قطارا", id=f"n{i}") for i in range(n)]
