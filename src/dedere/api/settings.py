"""How does this server run, and what may a visitor do?"""

from __future__ import annotations

import ipaddress
import os
from typing import Literal

import msgspec

_VARIABLE = "DEDERE_API_SETTINGS"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator decides.

    Limits of requests count only where the server is `exposed` beyond the loopback. Times are seconds.
    """

    exposed: bool = False
    allow_urls: bool = False
    token: str | None = None
    readers: int = 1  # processes that read articles, for each process that answers
    waiting: int = 16  # articles that may wait for a reader before the next is refused
    read_bytes: int = 1_000_000
    read_seconds: float = 30.0
    body_seconds: float = 20.0
    gets_a_minute: int = 600
    posts_a_minute: int = 30
    log: Literal["errors", "requests"] = "errors"

    def hand_on(self) -> None:
        """Leaves the settings where the processes that this one starts will look."""
        os.environ[_VARIABLE] = msgspec.json.encode(self).decode()

    @classmethod
    def handed_on(cls) -> Settings:
        """The settings that the process that started this one left; the defaults where it left none."""
        given = os.environ.pop(_VARIABLE, None)
        return msgspec.json.decode(given, type=cls) if given else cls()


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server that listens there."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
