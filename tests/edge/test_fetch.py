"""Pages over HTTP: limits of time and size, redirects, content types, addresses that are refused."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dedere import fetch
from dedere.errors import AddressRefused, CannotFetch, TooLarge
from dedere.fetch import fetch_page

pytestmark = pytest.mark.network


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path.split("?")[0]:
            case "/story":
                self._send(200, "text/html; charset=utf-8", "<p>Überblick</p>".encode())
            case "/plain":
                self._send(200, "text/plain", b"The president travelled.")
            case "/picture":
                self._send(200, "image/png", b"\x89PNG")
            case "/big":
                self._send(200, "text/html", b"x" * 200_000)
            case "/missing":
                self._send(404, "text/html", b"no")
            case "/moved":
                self._redirect("/story")
            case "/round":
                self._redirect("/round")
            case "/inward":
                self._redirect("http://192.168.7.7/secret")
            case "/file":
                self._redirect("file:///etc/hostname")
            case "/slow":
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                for _ in range(40):
                    self.wfile.write(b"x" * 10)
                    self.wfile.flush()
                    time.sleep(0.1)

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_comes_with_its_charset_and_its_last_address(site: str) -> None:
    page = fetch_page(f"{site}/moved", allow_private=True)
    assert page.url == f"{site}/story"
    assert page.body.decode(page.charset or "") == "<p>Überblick</p>"
    assert page.content_type == "text/html"


def test_plain_text_is_read(site: str) -> None:
    assert fetch_page(f"{site}/plain", allow_private=True).body == b"The president travelled."


def test_a_loopback_address_is_refused_unless_allowed(site: str) -> None:
    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1, which is not a public address"):
        fetch_page(f"{site}/story")


def test_a_redirect_to_a_private_address_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = fetch._public
    monkeypatch.setattr(fetch, "_public", lambda address: address == "127.0.0.1" or real(address))
    with pytest.raises(AddressRefused, match=r"192\.168\.7\.7"):
        fetch_page(f"{site}/inward")


def test_a_name_that_resolves_to_a_private_address_is_refused() -> None:
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.5"):
        fetch_page("http://news.example/", resolve=lambda host, port: ["93.184.216.34", "10.0.0.5"])


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "0.0.0.0",
     "100.64.0.1", "224.0.0.1", "2002:7f00:1::"],
)  # fmt: skip
def test_no_address_that_is_not_public_is_read(address: str) -> None:
    with pytest.raises(AddressRefused):
        fetch_page("http://news.example/", resolve=lambda host, port: [address])


def test_a_picture_is_no_article(site: str) -> None:
    with pytest.raises(CannotFetch, match="is image/png, not a page of text"):
        fetch_page(f"{site}/picture", allow_private=True)


def test_a_body_over_the_limit_is_not_read_to_its_end(site: str) -> None:
    with pytest.raises(TooLarge, match="larger than 100,000 bytes"):
        fetch_page(f"{site}/big", allow_private=True, limit_bytes=100_000)


def test_an_error_status_is_told(site: str) -> None:
    with pytest.raises(CannotFetch, match="answers 404"):
        fetch_page(f"{site}/missing", allow_private=True)


def test_endless_redirects_stop(site: str) -> None:
    with pytest.raises(CannotFetch, match="redirects more than 5 times"):
        fetch_page(f"{site}/round", allow_private=True)


def test_a_redirect_away_from_http_is_refused(site: str) -> None:
    with pytest.raises(AddressRefused, match="not http or https"):
        fetch_page(f"{site}/file", allow_private=True)


def test_a_slow_body_ends_at_the_time_limit(site: str) -> None:
    begun = time.monotonic()
    with pytest.raises(CannotFetch, match=r"within 0\.5 seconds"):
        fetch_page(f"{site}/slow", allow_private=True, timeout_seconds=0.5)
    assert time.monotonic() - begun < 3


def test_an_unknown_name_is_told() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError("unknown")

    with pytest.raises(CannotFetch, match=r"nowhere\.invalid is unknown"):
        fetch_page("http://nowhere.invalid/", resolve=nobody)
