"""Scripts that worker processes cannot import are told so, once."""

import subprocess
import sys

import pytest

SCRIPT = """
from newsclaims import Pipeline

for document in Pipeline().pipe(["قال سالم: نعم"] * 3, processes=2):
    print(document.diagnostics)
"""
GUARDED = """
from newsclaims import Pipeline

if __name__ == "__main__":
    print(len(list(Pipeline().pipe(["قال سالم: نعم"] * 3, processes=2))))
"""
FOREIGN = """
import multiprocessing
from newsclaims import Pipeline

if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=print)
    process.start()
    process.join()
else:
    next(Pipeline().pipe(["نص"], processes=2))
"""


def run(*args, text=""):
    return subprocess.run(  # noqa: S603 - this interpreter, code from this file
        [sys.executable, "-X", "utf8", *args],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def script(tmp_path):
    def script(text):
        path = tmp_path / "script.py"
        path.write_text(text, "utf-8")
        return str(path)

    return script


def test_a_script_without_its_guard_is_one_error_that_names_it(script):
    done = run(script(SCRIPT))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("Traceback") == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("newsclaims.errors.WorkerError: ")
    assert 'if __name__ == "__main__":' in last


def test_a_script_with_its_guard_works(script):
    done = run(script(GUARDED))
    assert (done.stdout, done.stderr) == ("3\n", "")


def test_a_guard_that_is_missing_for_somebody_elses_process_is_named_there(script):
    done = run(script(FOREIGN))
    assert "WorkerError: worker processes import" in done.stderr
    assert 'if __name__ == "__main__":' in done.stderr


def test_a_command_works_without_a_guard():
    done = run("-c", SCRIPT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 3


def test_a_script_on_standard_input_works_or_is_one_error():
    done = run("-", text=SCRIPT)
    if done.returncode:
        assert done.stderr.count("Traceback") == 1
        assert "<stdin> is no file that they could read; save the script" in done.stderr
    else:
        assert done.stdout.count("\n") == 3


def test_a_script_that_is_gone_is_one_error(script):
    path = script(GUARDED.replace("    print", "    __import__('os').remove(__file__)\n    print"))
    done = run(path)
    assert done.stderr.count("Traceback") == 1
    assert f"{path} is no file that they could read; save the script" in done.stderr


def test_a_stream_that_nobody_finishes_does_not_keep_the_process(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import threading\n"
        "from newsclaims import Pipeline\n"
        "def source():\n"
        "    yield 'نص'\n"
        "    threading.Event().wait()\n"
        "if __name__ == '__main__':\n"
        "    documents = Pipeline().pipe(source(), processes=2)\n"
        "    print(next(documents).text)\n",
        "utf-8",
    )
    done = subprocess.run(  # noqa: S603 - the script above
        [sys.executable, "-X", "utf8", str(script)], capture_output=True, timeout=120, check=True
    )
    assert (done.stdout.decode().strip(), done.stderr) == ("نص", b"")
