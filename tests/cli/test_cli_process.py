"""The command as a process: what its callers and its terminal see."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsclaims.cli import progress
from newsclaims.cli.progress import Bar

DISTRIBUTION = Path(__file__).parent / "distribution"
COMMAND = [sys.executable, "-m", "newsclaims"]
PLAIN = [f"--plugin={stage}=plain" for stage in ("tokenizer", "ner", "numbers", "quotes", "actors")]
TEXT = "سالم: وصل 12 مسافرا"


@pytest.fixture
def environment():
    paths = filter(None, (str(DISTRIBUTION), os.environ.get("PYTHONPATH")))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "COLUMNS": "80"}


def start(*args, environment, **streams):
    return subprocess.Popen(  # noqa: S603 - the command under test
        [*COMMAND, *args], env=environment, **streams
    )


def said(errors):
    """Return the lines of standard error but those about other plugins that are installed."""
    lines = errors.decode().splitlines()
    return [line for line in lines if not line.startswith("newsclaims: plugin ")]


def test_output_is_utf8_whatever_the_locale_says(environment, plain):
    Path("a.txt").write_text(TEXT, "utf-8")
    environment |= {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    process = start("analyze", "a.txt", *plain, environment=environment, stdout=subprocess.PIPE)
    out, _ = process.communicate()
    assert process.returncode == 0
    assert "وصل 12 مسافرا" in out.decode("utf-8")


def test_a_closed_output_ends_quietly(environment, plain):
    Path("a.jsonl").write_text(f"{json.dumps({'text': TEXT})}\n" * 5000, "utf-8")
    process = start(
        *("analyze", "a.jsonl", "--format=jsonl", *plain),
        environment=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert json.loads(process.stdout.readline())["article"]["id"] == "a-1"
    process.stdout.close()
    assert not said(process.stderr.read())
    process.stderr.close()
    assert process.wait() == 141


def test_documents_come_out_while_articles_still_go_in(environment, plain):
    process = start(
        *("analyze", "-", "--input-format=jsonl", "--format=jsonl", *plain),
        environment=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    for number in (1, 2):
        process.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
        process.stdin.flush()
        document = json.loads(process.stdout.readline())
        assert document["article"]["id"] == f"stdin-{number}"
    process.communicate()
    assert process.returncode == 0


def test_an_interrupt_is_one_line(environment, plain):
    process = start(
        *("analyze", "-", "--input-format=jsonl", "--format=jsonl", *plain),
        environment=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert (process.returncode, said(errors)) == (
        130,
        ["newsclaims: interrupted; 1 of 1 articles done, the rest of the input not read"],
    )


def test_nothing_heavy_is_imported_for_help():
    script = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "from click.testing import CliRunner\n"
        "from newsclaims.cli import main\n"
        "assert 'analyze' in CliRunner().invoke(main, ['--help']).output\n"
        "assert 'STAGE=NAME' in CliRunner().invoke(main, ['analyze', '--help']).output\n"
        "heavy = {'rich', 'cattrs', 'pluggy', 'importlib.metadata'} & set(sys.modules)\n"
        "assert not heavy - before, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - the code above


def on_terminal(stream, *args, environment, feed=None):
    """Run the command with one of its streams on a terminal; return what that shows."""
    terminal, side = pty.openpty()
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    process = start(
        *args, environment=environment | {"TERM": "xterm-256color"}, **pipes | {stream: side}
    )
    os.close(side)
    if feed:
        feed(process)
    with ThreadPoolExecutor() as pool:
        ended = pool.submit(process.communicate)
        shown = b"".join(iter(lambda: _read(terminal), b""))
        ended.result()
    os.close(terminal)
    return shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side is closed
        return b""


def test_on_a_terminal_right_to_left_text_is_isolated(environment, plain):
    Path("a.txt").write_text(TEXT, "utf-8")
    shown = on_terminal("stdout", "analyze", "a.txt", *plain, environment=environment)
    assert "\u2067سالم\u2069" in shown
    assert "\u2067وصل 12 مسافرا\u2069" in shown


def test_no_color_is_respected(environment, plain):
    Path("a.txt").write_text(TEXT, "utf-8")
    environment.pop("NO_COLOR", None)
    command = ("stdout", "analyze", "a.txt", *plain)
    cyan = "\x1b[36m"  # of the cue
    assert cyan in on_terminal(*command, environment=environment)
    assert cyan not in on_terminal(*command, environment=environment | {"NO_COLOR": "1"})


def test_a_bar_appears_on_a_terminal_when_work_is_long(environment, plain):
    def feed(process):
        for pause in (1.6, 0):
            process.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            process.stdout.readline()
            time.sleep(pause)

    shown = on_terminal(
        *("stderr", "analyze", "-", "--input-format=jsonl", "--format=jsonl", *plain),
        environment=environment,
        feed=feed,
    )
    assert "articles" in shown


@pytest.mark.parametrize(("seconds", "appears"), [(1, False), (2, True)])
def test_a_bar_waits_until_one_wonders(monkeypatch, capsys, seconds, appears):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    bar = Bar(20, shown=False)
    now = time.monotonic()
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: now + seconds))
    with bar:
        bar.advance(10)
    assert bool(capsys.readouterr().err) is appears


@pytest.mark.parametrize("number", [0, 1])
def test_a_standard_stream_that_is_closed_is_one_line(environment, plain, number):
    Path("a.txt").write_text(TEXT, "utf-8")
    process = start(
        *("analyze", "a.txt" if number else "-", *plain),
        environment=environment,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: os.close(number),
    )
    _, errors = process.communicate()
    name = ("input", "output")[number]
    assert said(errors) == [f"newsclaims: standard {name}: closed"]
    assert process.returncode == 2


LOUD = """
import os
import sys

from newsclaims import hookimpl

print("imported")
EARLY = sys.stdout


class Loud:
    @hookimpl
    def newsclaims_recognize(self, document):
        print("recognizing")
        print("still recognizing", file=EARLY)
        os.write(1, b"a library that is not Python\\n")
        return []
"""


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_plugins_print_stays_out_of_the_documents(
    environment, plain, install, site, processes
):
    install("news-loud", "loud", "loud:Loud", source=LOUD)
    Path("a.jsonl").write_text(f"{json.dumps({'text': TEXT})}\n" * 3, "utf-8")
    process = start(
        *("analyze", "a.jsonl", "--format=jsonl", f"--processes={processes}"),
        *(*plain, "--plugin=ner=loud"),
        environment=environment
        | {"PYTHONPATH": os.pathsep.join([str(site), environment["PYTHONPATH"]])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, errors = process.communicate()
    assert process.returncode == 0
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["a-1", "a-2", "a-3"]
    for line in ("imported", "recognizing", "still recognizing", "a library that is not Python"):
        assert line in errors.decode().splitlines()


@pytest.mark.parametrize(
    "args",
    [
        ("list",),
        ("check", "--plugin=ner=loud"),
        ("check", "loud"),
        ("explain", "--plugin=ner=loud"),
        ("bench", "a.txt", "--plugin=ner=loud"),
    ],
    ids=" ".join,
)
def test_what_plugins_print_stays_out_of_what_is_found_about_them(
    environment, plain, install, site, args
):
    install("news-loud", "loud", "loud:Loud", source=LOUD)
    Path("a.txt").write_text(TEXT, "utf-8")
    chosen = () if args in {("list",), ("check", "loud")} else plain
    process = start(
        *("plugins", args[0], *chosen, *args[1:], "--json"),
        environment=environment
        | {"PYTHONPATH": os.pathsep.join([str(site), environment["PYTHONPATH"]])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, errors = process.communicate()
    assert json.loads(out)
    assert "imported" in errors.decode().splitlines()
