"""One application over the shipped record, on a day that stands still."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dedere.api.app import make_app
from dedere.api.readers import Readers
from dedere.api.settings import Settings
from dedere.built.open import open_record
from dedere.record.day import Day
from dedere.record.record import Record

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

TODAY = Day.of("2026-11-23")
MakeClient = Callable[..., TestClient]
STAND_IN = Path(__file__).parent / "stand_in_reader.py"


@pytest.fixture(scope="session")
def record() -> Record:
    return open_record()


@pytest.fixture(scope="session")
def client(record: Record) -> Iterator[TestClient]:
    with TestClient(make_app(record, clock=lambda: TODAY)) as made:
        yield made


@pytest.fixture
def make_client(record: Record) -> Iterator[MakeClient]:
    """A client of a server with other settings; its articles go to a stand-in that obeys words in the text."""
    opened: list[TestClient] = []

    def make(
        *, number: int = 1, waiting: int = 4, seconds: float = 20.0, address: str = "203.0.113.9", **settings: object
    ) -> TestClient:
        readers = Readers(number=number, waiting=waiting, seconds=seconds, command=(sys.executable, str(STAND_IN)))
        app = make_app(record, Settings(**settings), clock=lambda: TODAY, readers=readers)  # type: ignore[arg-type]
        one = TestClient(app, client=(address, 50000))
        one.__enter__()
        opened.append(one)
        return one

    yield make
    for one in opened:
        one.__exit__(None, None, None)
