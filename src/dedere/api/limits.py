"""May this client ask now, and how much may it send?"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hmac
import math
import time
from collections import OrderedDict

from starlette.requests import ClientDisconnect, Request

from dedere.errors import NoToken, TookTooLong, TooLarge, TooMany


class Rate:
    """So many requests a minute from one client, in bursts of at most a quarter of that.

    Clients are forgotten, the longest silent first, past 20,000.
    """

    def __init__(self, *, a_minute: int) -> None:
        self._fill = a_minute / 60
        self._burst = max(1.0, a_minute / 4)
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, *, now: float | None = None) -> None:
        """Counts one request.

        Raises:
            TooMany: the client has none left; says in how many seconds it has.
        """
        now = time.monotonic() if now is None else now
        left, since = self._held.pop(client, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._fill)
        if len(self._held) > 20_000:
            self._held.popitem(last=False)
        if left < 1:
            self._held[client] = (left, now)
            raise TooMany(seconds=math.ceil((1 - left) / self._fill))
        self._held[client] = (left - 1, now)


def check_token(authorization: str | None, *, token: str) -> None:
    """Whether a request carries the server's token, as a bearer or as the password of a browser's prompt.

    Raises:
        NoToken: it does not.
    """
    scheme, _, given = (authorization or "").partition(" ")
    if scheme.lower() == "basic":
        try:
            given = base64.b64decode(given, validate=True).decode("utf-8").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            given = ""
    elif scheme.lower() != "bearer":
        given = ""
    if not hmac.compare_digest(given.encode(), token.encode()):
        raise NoToken


async def body_of(request: Request, *, most: int, seconds: float) -> bytes:
    """The body of a request, no larger and no slower than allowed.

    Raises:
        TooLarge, TookTooLong: it is; the rest is not read.
    """
    declared = request.headers.get("content-length", "")
    too_large = TooLarge(
        "The body",
        why=f"is larger than {most:,} bytes",
        remedy="An article is a few kilobytes; send its text alone.",
    )
    if declared.isdigit() and int(declared) > most:
        raise too_large
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(seconds):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise too_large
                parts.append(part)
    except TimeoutError as error:
        raise TookTooLong("Sending the article", seconds=seconds) from error
    except ClientDisconnect as error:
        raise TookTooLong("Sending the article", seconds=seconds) from error
    return b"".join(parts)
