"""Connections that say nothing, or half of it, keep nobody out."""

import socket
from contextlib import closing, contextmanager
from http.client import HTTPResponse

import pytest

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")
httpx2 = pytest.importorskip("httpx2", reason="httpx2 is not installed")

connections = pytest.importorskip("newsclaims_serve.connections")

ASK = b"GET /ar/?words=%D9%82%D8%B1%D8%A7%D8%B1 HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@contextmanager
def connected(address):
    host, port = address.removeprefix("http://").split(":")
    with closing(socket.create_connection((host, int(port)), timeout=60)) as connection:
        yield connection


def answer(connection):
    """Return the status and the body of an answer."""
    response = HTTPResponse(connection)
    response.begin()
    return response.status, response.read().decode()


@pytest.mark.parametrize("sent", [b"", b"G", ASK, ASK + b"X: a"], ids=len)
def test_a_connection_that_sends_no_whole_request_is_closed(app, serve, sent):
    with (
        serve(connections.server_of(app, seconds=0.2)) as address,
        connected(address) as connection,
    ):
        connection.sendall(sent)
        assert connection.recv(1) == b""


def test_so_is_one_that_sends_the_next_request_by_halves(app, serve):
    with (
        serve(connections.server_of(app, seconds=0.5)) as address,
        connected(address) as connection,
    ):
        connection.sendall(ASK + b"\r\n")
        assert answer(connection)[0] == 200
        connection.sendall(ASK)
        assert connection.recv(1) == b""


def test_an_answer_may_take_longer_than_that(serve):
    from asyncio import sleep

    async def slow(scope, receive, send):
        assert scope["type"] == (await receive())["type"].partition(".")[0] == "http"
        await sleep(0.6)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": "نعم".encode()})

    with serve(connections.server_of(slow, seconds=0.2)) as address:
        assert httpx2.get(address).text == "نعم"


def test_more_connections_than_there_may_be_are_told_so_and_served_later(app, serve):
    def ask(connection):
        connection.sendall(ASK + b"\r\n")
        return answer(connection)

    with serve(connections.server_of(app, most=3)) as address:
        with connected(address), connected(address), connected(address), connected(address) as last:
            assert ask(last)[0] == 503
        status = 503
        while status == 503:  # until the server has seen that the others are gone
            with connected(address) as connection:
                status, page = ask(connection)
    assert status == 200
    assert "القرار صدر" in page
