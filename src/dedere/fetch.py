"""What stands at this address?

One page over HTTP, within limits of time and size, never from a private address: the name is resolved once, every
address it has is checked, and the connection goes to the address that was checked, on each redirect anew.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from dedere.errors import AddressRefused, CannotFetch, TooLarge

LIMIT_BYTES = 5_000_000
TIMEOUT_SECONDS = 20.0
REDIRECTS = 5
READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")

Resolve = Callable[[str, int], list[str]]


class Fetched(NamedTuple):
    """A page as it came: the address it was found at in the end, its bytes, its content type and charset."""

    url: str
    body: bytes
    content_type: str
    charset: str | None


def fetch_page(
    url: str,
    *,
    allow_private: bool = False,
    limit_bytes: int = LIMIT_BYTES,
    timeout_seconds: float = TIMEOUT_SECONDS,
    resolve: Resolve | None = None,
) -> Fetched:
    """The page at an `http` or `https` address.

    Args:
        allow_private: also read from loopback, private and link-local addresses.
        limit_bytes: the most that is read of a body, after decompression.
        timeout_seconds: for the whole fetch, redirects included.
        resolve: name and port to IP addresses; the system's resolver where absent.

    Raises:
        AddressRefused: the address, or one it redirects to, is not public.
        TooLarge: the body is over `limit_bytes`.
        CannotFetch: no answer in time, an error status, too many redirects, or no text.
    """
    import httpx

    deadline = time.monotonic() + timeout_seconds
    with httpx.Client(trust_env=False, follow_redirects=False) as client:
        for _ in range(REDIRECTS + 1):
            host, address = _checked(url, allow_private=allow_private, resolve=resolve or _resolve)
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise _too_slow(url, timeout_seconds)
            request = client.build_request(
                "GET",
                _at(url, address),
                headers={"Host": host, "User-Agent": "dedere", "Accept": ", ".join(READABLE)},
                timeout=remaining,
                extensions={"sni_hostname": urlsplit(url).hostname},
            )
            try:
                response = client.send(request, stream=True)
                try:
                    if response.is_redirect:
                        url = urljoin(url, response.headers.get("location", ""))
                        continue
                    return _body(response, url, limit_bytes=limit_bytes, deadline=deadline, allowed=timeout_seconds)
                finally:
                    response.close()
            except httpx.TimeoutException as error:
                raise _too_slow(url, timeout_seconds) from error
            except httpx.HTTPError as error:
                raise CannotFetch(
                    url,
                    why=f"could not be read ({error})",
                    remedy="Check the address, or save the page and give the file.",
                ) from error
    raise CannotFetch(
        url,
        why=f"redirects more than {REDIRECTS} times",
        remedy="Save the page in a browser and give the file.",
    )


def is_url(source: str) -> bool:
    """Whether a source is an address rather than a file."""
    return source.lower().startswith(("http://", "https://"))


def _checked(url: str, *, allow_private: bool, resolve: Resolve) -> tuple[str, str]:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise AddressRefused(
            url, why="leads to something that is not http or https", remedy="Give the address of a web page."
        )
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise CannotFetch(url, why="has no usable port", remedy="Check the address.") from error
    try:
        addresses = resolve(parts.hostname, port)
    except (OSError, UnicodeError) as error:
        raise CannotFetch(
            url, why=f"has no address ({parts.hostname} is unknown)", remedy="Check the name, or the network."
        ) from error
    if not addresses:
        raise CannotFetch(url, why="has no address", remedy="Check the name, or the network.")
    if not allow_private:
        for address in addresses:
            if not _public(address):
                raise AddressRefused(
                    url,
                    why=f"leads to {address}, which is not a public address",
                    remedy="Only public pages are read; on your own machine add --allow-private.",
                )
    host = parts.hostname if ":" not in parts.hostname else f"[{parts.hostname}]"
    return (host if parts.port is None else f"{host}:{parts.port}"), addresses[0]


def _public(address: str) -> bool:
    ip = ipaddress.ip_address(address.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _at(url: str, address: str) -> str:
    parts = urlsplit(url)
    shown = f"[{address}]" if ":" in address else address
    netloc = shown if parts.port is None else f"{shown}:{parts.port}"
    return parts._replace(netloc=netloc, fragment="").geturl()


def _body(response: object, url: str, *, limit_bytes: int, deadline: float, allowed: float) -> Fetched:
    import httpx

    assert isinstance(response, httpx.Response)
    if response.status_code >= 400:
        raise CannotFetch(
            url,
            why=f"answers {response.status_code} {response.reason_phrase}",
            remedy="Open it in a browser, save it and give the file.",
        )
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind and kind not in READABLE:
        raise CannotFetch(url, why=f"is {kind}, not a page of text", remedy="Give the address of an HTML or text page.")
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > limit_bytes:
            raise TooLarge(
                url,
                why=f"is larger than {limit_bytes:,} bytes",
                remedy="Save the article's text alone and give the file.",
            )
        if time.monotonic() > deadline:
            raise _too_slow(url, allowed)
        chunks.append(chunk)
    return Fetched(url, b"".join(chunks), kind or "text/html", response.charset_encoding)


def _too_slow(url: str, allowed: float) -> CannotFetch:
    return CannotFetch(
        url,
        why=f"did not answer within {allowed:g} seconds",
        remedy="Try again, or save the page and give the file.",
    )
