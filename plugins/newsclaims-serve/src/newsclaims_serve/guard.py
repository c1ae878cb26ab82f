"""What stands between the network and the pages: which host names are served, and headers of every answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from ipaddress import ip_address

from attrs import field, frozen
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The names of this machine to itself."""

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
"""Content security policy: the pages have no script, and nothing in them comes from elsewhere."""

_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}


_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:@/]+)(?::\d{1,5})?")


def _named(hosts: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(_without_port(host) or host) for host in hosts)


@frozen
class Guard:
    """Refuses requests for names that are not served, and sets the headers of every answer.

    A page of somebody else may have its own name lead to this machine (DNS rebinding); its requests then
    come with that name, and are refused.

    Args:
        app: what is guarded.
        hosts: names and addresses that are served, without ports.
    """

    app: ASGIApp
    hosts: Collection[str] = field(default=LOOPBACK, converter=_named)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        given = [value for name, value in scope["headers"] if name == b"host"]
        if len(given) == 1 and _plain(_without_port(given[0].decode("latin-1"))) in self.hosts:
            await self.app(scope, receive, send_with_headers)
            return
        name = given[0].decode("latin-1")[:100] if given else ""
        refusal = PlainTextResponse(
            f"The host {name!a} is not served here. If it is a name of this machine, start"
            " newsclaims-serve with --allow-host NAME.\n",
            status_code=421,
        )
        await refusal(scope, receive, send_with_headers)


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach an address."""
    try:
        return ip_address(_plain(host)).is_loopback
    except ValueError:
        return _plain(host) == "localhost"


def _without_port(host: str) -> str:
    """Return the name of a host and port, an address of IPv6 in brackets; nothing where it is neither."""
    found = _HOST.fullmatch(host)
    return found[1] if found else ""


def _plain(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()
