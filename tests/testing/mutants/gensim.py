"""Stands for a module that is slow to import."""

from pathlib import Path


def read():
    """Read data, as a model would be."""
    return (Path(__file__).parent / "model.txt").read_text("utf-8")
