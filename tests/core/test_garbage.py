"""The garbage collector rests in processes that are newsclaims' own, and in no others."""

import gc
import subprocess
import sys

from toy_plugins import Thresholds

from newsclaims import Pipeline

CODE = """
import atexit, gc, sys
from newsclaims.cli import main

sys.argv = ["newsclaims", "schema"]
"""


def run(code):
    return subprocess.run(  # noqa: S603 - this interpreter, code from this file
        [sys.executable, "-c", CODE + code], check=True, capture_output=True, text=True
    ).stdout.splitlines()


def test_the_command_line_of_a_process_collects_rarely():
    last = run("atexit.register(lambda: print(gc.get_threshold())); main()")[-1]
    assert last == "(500000, 20, 100)"


def test_a_program_that_calls_it_is_left_alone():
    before = "before = gc.get_threshold(); "
    main = "main(['schema'], standalone_mode=False); "
    assert run(f"{before}{main}print(gc.get_threshold() == before)")[-1] == "True"


def test_so_is_one_that_uses_the_library():
    before = gc.get_threshold(), gc.get_freeze_count()
    list(Pipeline(plugins=[Thresholds()]).pipe(["وصل سالم"]))
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


def test_a_worker_process_does_once_it_has_loaded_its_plugins():
    """They load at the first article."""
    documents = Pipeline(plugins=[Thresholds()]).pipe(["وصل سالم", "وصل سعيد"], timeout=60)
    first, second = (one.diagnostics[-1].message for one in documents)
    assert "(500000, 20, 100)" in first
    assert "(50000, 20, 100)" in second
