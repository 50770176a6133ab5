"""The peer of `api.py`: the same question behind FastAPI, as its documentation writes it."""

from __future__ import annotations

import dataclasses
import os
import sys
from typing import Any

os.environ.setdefault("OTEL_SDK_DISABLED", "true")


@dataclasses.dataclass
class Answer:
    """The shape of a Finding, for FastAPI's response model."""

    question: dict[str, Any]
    answer: str
    standing: str
    duty: str | None
    says: str
    why: list[dict[str, Any]]
    readings: list[dict[str, Any]]
    court_found: list[dict[str, Any]]
    missing: list[str]
    notes: list[str]


def application() -> Any:
    """The FastAPI application over the shipped record."""
    import msgspec
    from fastapi import FastAPI

    from dedere.answer.ask import ask
    from dedere.built.open import open_record
    from dedere.days import one_day

    app, record = FastAPI(), open_record()

    @app.get("/v1/ask")
    async def answer(who: str, where: str, on: str | None = None, known_on: str | None = None) -> Answer:
        found = ask(who, where, on=one_day(on), known_on=one_day(known_on), record=record)
        return msgspec.to_builtins(found)  # type: ignore[no-any-return]

    return app


if __name__ == "__main__":
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "api_peer:application", address="127.0.0.1", port=int(sys.argv[2]), workers=int(sys.argv[1]), factory=True,
        interface=Interfaces.ASGI, log_level=LogLevels.error,
    ).serve()  # fmt: skip
