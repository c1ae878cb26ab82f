"""Records of web archives."""


def response(  # noqa: PLR0913 - what differs between records
    url, body, *, headers="", status="200 OK", kind="text/html", length=None
):
    """Return a record of what a server answered; *length* is a wrong length to state."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    return record("response", url, http, length=length)


def record(kind, url, block, *, length=None):
    size = len(block) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        "WARC-Date: 2024-03-05T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {size}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
