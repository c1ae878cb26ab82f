"""Faults injected into the running command: whole lines stay, and it says what is missing."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsclaims._formats.replacement import Replacement

DISTRIBUTION = Path(__file__).parent / "distribution"
TEXT = "سالم: وصل 12 مسافرا"
OLD = "the result of yesterday\n"
LONG = 120
"""Seconds after which a test gives up."""

UNRULY = '''
import os
import re
import signal
import threading
from pathlib import Path

from newsclaims import hookimpl


class Unruly:
    """Note each process, and be killed, hang or wait where the text says so."""

    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        Path("pids").mkdir(exist_ok=True)
        Path("pids", str(os.getpid())).touch()
        if "موت" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "انتظر" in document.text:
            Path("hangs").touch()
            threading.Event().wait()
        if "تعثر" in document.text:
            Path("hangs").touch()
            re.fullmatch("(ا|اا)+", "ا" * 500 + "ب")
        return []
'''


@pytest.fixture
def start(install, site, plain):
    """Start ``newsclaims analyze`` with the plugin above beside ``plain``."""
    install("news-unruly", "unruly", "unruly:Unruly", source=UNRULY)
    paths = filter(None, (str(site), str(DISTRIBUTION), os.environ.get("PYTHONPATH")))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "COLUMNS": "80"}
    started = []

    def start(*args, stdout=subprocess.PIPE, **options):
        process = subprocess.Popen(  # noqa: S603 - the command under test
            [sys.executable, "-m", "newsclaims", "analyze", *args, *plain, "--plugin=ner=unruly"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=subprocess.PIPE,
            **options,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def old():
    Path("out.jsonl").write_text(OLD, "utf-8")
    return Path("out.jsonl")


def ended(process):
    """Return what the process said at its end, but for other plugins that are installed."""
    _, errors = process.communicate(timeout=LONG)
    lines = errors.decode().splitlines()
    return process.returncode, [one for one in lines if not one.startswith("newsclaims: plugin ")]


def articles(*texts):
    lines = (json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(texts))
    Path("in.jsonl").write_text("\n".join(lines), "utf-8")
    return "in.jsonl"


def feed(process, *texts):
    for text in texts:
        process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
    process.stdin.flush()


def wait_for(condition):
    end = time.monotonic() + LONG
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def ids(data):
    assert data.endswith(b"\n")
    return [json.loads(one)["article"]["id"] for one in data.splitlines()]


def partial():
    """Return what is written of a result that is not complete, or was left of it."""
    return b"".join(path.read_bytes() for path in Path().glob("out.*.partial"))


def workers():
    return [int(path.name) for path in Path("pids").iterdir()]


def runs(pid):
    """Return whether a process runs; one that has ended and that nobody waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


only_linux = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")


@only_linux
@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_full_disk_behind_the_output_is_one_line(start, form, processes):
    name = articles(*[TEXT] * 3)
    args = (name, f"--format={form}", f"--processes={processes}")
    code, [error] = ended(start(*args, "--output=/dev/full"))
    assert code == 2
    assert error.startswith("newsclaims: /dev/full: No space left on device; 0 of ")
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        code, [error] = ended(start(*args, stdout=full))
    assert code == 2
    assert error.startswith("newsclaims: the output: No space left on device; 0 of ")


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_disk_that_fills_up_leaves_the_old_result_and_whole_lines(start, old, processes):
    name = articles(*[TEXT * 30] * 20)
    process = start(
        *(name, "--format=jsonl", f"--output={old}", f"--processes={processes}"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    code, [error] = ended(process)
    done = ids(partial())
    assert code == 2
    assert 0 < len(done) < 20
    assert error.startswith(f"newsclaims: out.jsonl: File too large; {len(done)} of ")
    assert error.endswith("they are in out.jsonl.partial, and out.jsonl is as it was")
    assert old.read_text("utf-8") == OLD


def test_a_folder_on_a_disk_that_is_full_ends_the_run(run, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device", "out/n0.json")

    monkeypatch.setattr(Replacement, "complete", full)
    result = run(articles(TEXT, TEXT), "--format=json", "--output=out/", code=2)
    assert result.stderr == (
        "newsclaims: out/n0.json: No space left on device; 0 of 1 articles done, the rest of the"
        " input not read\n"
    )
    assert list(Path("out").iterdir()) == []


def test_a_worker_that_is_killed_costs_its_article(start, old):
    name = articles(TEXT, "سالم: موت", TEXT)
    code, [error] = ended(start(name, "--format=jsonl", f"--output={old}", "--processes=2"))
    assert code == 1
    assert error.startswith("newsclaims: in.jsonl:2: the worker process died while it read this")
    assert "in plugin 'unruly' (news-unruly 1.0); it ended by SIGKILL" in error
    assert ids(old.read_bytes()) == ["n0", "n2"]


@only_linux
@pytest.mark.parametrize(
    "last",
    [TEXT, "سالم: انتظر", "سالم: تعثر"],
    ids=["idle", "waiting", "holding the interpreter"],
)
def test_workers_do_not_outlive_a_command_that_is_killed(start, old, last):
    process = start(
        *("-", "--input-format=jsonl", "--format=jsonl", f"--output={old}", "--processes=2")
    )
    feed(process, TEXT, TEXT)
    wait_for(lambda: partial().count(b"\n") == 2)
    feed(process, last)
    wait_for(lambda: Path("hangs").exists() or partial().count(b"\n") == 3)
    process.kill()
    assert ended(process) == (-signal.SIGKILL, [])
    wait_for(lambda: not any(map(runs, workers())))
    assert ids(partial())[:2] == ["stdin-1", "stdin-2"]
    assert old.read_text("utf-8") == OLD


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize(
    ("signals", "last", "ending"),
    [
        ([signal.SIGINT], TEXT, (130, "interrupted")),
        ([signal.SIGINT] * 2, "سالم: انتظر", (130, "interrupted")),
        ([signal.SIGTERM], "سالم: انتظر", (143, "terminated")),
    ],
    ids=["interrupt", "two interrupts while a plugin hangs", "request to end while a plugin hangs"],
)
def test_one_who_ends_the_command_finds_the_old_result_and_whole_lines(  # noqa: PLR0913, PLR0917 - as pytest gives them
    start, old, processes, signals, last, ending
):
    process = start(
        *("-", "--input-format=jsonl", "--format=jsonl", f"--output={old}"),
        f"--processes={processes}",
    )
    feed(process, TEXT, last)
    wait_for(lambda: partial().count(b"\n") == (1 if "انتظر" in last else 2))
    wait_for(lambda: Path("hangs").exists() or last is TEXT)
    for number in signals:
        process.send_signal(number)
    done = ["stdin-1", "stdin-2"][: 2 if last is TEXT else 1]
    said = process.stderr.read().decode()
    code, word = ending
    assert process.wait(LONG) == code
    assert said.splitlines()[-1] == (
        f"newsclaims: {word}; {len(done)} of 2 articles done, the rest of the input not read; they"
        " are in out.jsonl.partial, and out.jsonl is as it was"
    )
    assert "Traceback" not in said
    assert ids(partial()) == done
    assert old.read_text("utf-8") == OLD
    assert not any(pid != process.pid and runs(pid) for pid in workers())


def test_an_interrupted_list_is_closed(start):
    process = start("-", "--input-format=jsonl", "--format=json", "--output=out.json")
    feed(process, TEXT, TEXT)
    wait_for(lambda: partial().count(b"schema_version") == 2)
    process.send_signal(signal.SIGINT)
    assert process.wait(LONG) == 130
    listed = json.loads(Path("out.json.partial").read_bytes())
    assert [one["article"]["id"] for one in listed] == ["stdin-1", "stdin-2"]
    assert not Path("out.json").exists()


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_reader_that_closes_the_output_ends_the_command_and_its_workers(start, processes):
    process = start(articles(*[TEXT] * 3000), "--format=jsonl", f"--processes={processes}")
    assert json.loads(process.stdout.readline())["article"]["id"] == "n0"
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(LONG) == 141
    assert not any(map(runs, workers()))


@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_article_that_takes_too_long_is_given_up(start, old, processes):
    name = articles(TEXT, "سالم: انتظر", TEXT)
    args = ("--format=jsonl", f"--output={old}", f"--processes={processes}", "--timeout=6")
    code, [error] = ended(start(name, *args, "--on-error=skip"))
    assert code == 1
    assert error == (
        "newsclaims: in.jsonl:2: reading this article took longer than 6 s, in plugin 'unruly'"
        " (news-unruly 1.0); its process was killed"
    )
    assert ids(old.read_bytes()) == ["n0", "n2"]


def test_bad_records_are_counted_and_named_whatever_thread_reads_them(start):
    Path("in.jsonl").write_text("{\n" + json.dumps({"text": TEXT}) + "\n" + "[]\n" * 50, "utf-8")
    code, errors = ended(start("in.jsonl", "--format=jsonl", "--processes=2"))
    assert code == 1
    assert len(errors) == 51


def test_a_timeout_that_is_none_is_one_line(run):
    name = articles(TEXT)
    assert "timeout must be a positive number" in run(name, "--timeout=inf", code=2).stderr
    assert "--timeout" in run(name, "--timeout=0", code=2).stderr
