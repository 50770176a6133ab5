"""How are rows packed for fast loading?"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from dedere.record.day import Day
from dedere.record.rows import ROWS, Row, Source
from dedere.record.when import When

R = TypeVar("R", bound=Row)

FORM = "1"
"""Raised when the file's own layout changes; the rows' fields are watched by `schema`."""


def schema() -> str:
    """A short text that changes whenever a class of rows changes its name or fields."""
    shapes = [f"{of.set_name}:{','.join(of.__struct_fields__)}" for of in (*ROWS,)]
    shapes += [f"{of.__name__}:{','.join(of.__struct_fields__)}" for of in (Source, When)]
    return f"{FORM}-{zlib.crc32(';'.join(shapes).encode()):08x}"


def pack(rows: Sequence[Row]) -> bytes:
    """Rows of one class as MessagePack."""
    return msgspec.msgpack.encode(rows, enc_hook=_plain)


def unpack(of: type[R], packed: bytes) -> list[R]:
    """The rows again."""
    return msgspec.msgpack.decode(packed, type=list[of], dec_hook=_typed)  # type: ignore[valid-type]


def _plain(value: Any) -> int:
    if isinstance(value, Day):
        return int(value)
    raise NotImplementedError(type(value).__name__)  # what msgspec asks of a hook that does not know a type


def _typed(of: type[Any], value: Any) -> Any:
    if of is Day:
        return Day(value)
    raise NotImplementedError(of.__name__)  # as above
