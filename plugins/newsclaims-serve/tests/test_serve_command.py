"""The command: it serves until it is stopped, and says what is wrong before."""

import re
import signal
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")
httpx2 = pytest.importorskip("httpx2", reason="httpx2 is not installed")

COMMAND = [sys.executable, "-c", "from newsclaims_serve.command import main; main()"]


@pytest.fixture
def run():
    from newsclaims_serve.command import main

    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


def test_it_serves_this_machine_until_it_is_interrupted(path):
    with subprocess.Popen(  # noqa: S603 - this interpreter
        [*COMMAND, path, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline()
        try:
            [address] = re.findall(r" at (http://127\.0\.0\.1:\d+/) ", line)
            answer = httpx2.get(f"{address}ar/")
            assert answer.status_code == 200
            assert "server" not in answer.headers
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stderr.read() == ""


def test_a_store_that_there_is_not_is_named(run, tmp_path):
    done = run(tmp_path / "none.duckdb")
    assert done.exit_code == 1
    assert "none.duckdb: there is no such file; fill it first" in done.stderr


def test_a_file_that_is_no_store_is_named(run, tmp_path):
    (tmp_path / "note.txt").write_text("مقال", "utf-8")
    done = run(tmp_path / "note.txt")
    assert done.exit_code == 1
    assert "note.txt: cannot be opened as a store" in done.stderr


def test_a_port_that_is_taken_is_named_with_what_to_do(run, path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run(path, "--port", port)
    assert done.exit_code == 1
    assert f"cannot listen at 127.0.0.1, port {port}:" in done.stderr
    assert "give another --port, or 0" in done.stderr


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.name.invalid"])
def test_an_address_of_another_machine_is_an_error(run, path, host):
    done = run(path, "--host", host, "--port", "0")
    assert done.exit_code == 1
    assert host in done.stderr


def test_only_loopback_needs_no_warning():
    from newsclaims_serve.guard import is_loopback

    assert all(map(is_loopback, ["127.0.0.1", "127.0.0.2", "localhost", "::1"]))
    assert not any(map(is_loopback, ["0.0.0.0", "192.168.1.2", "::", "news.example"]))  # noqa: S104 - none is listened at
