"""What goes over the wire: JSON and tables, compressed, with a tag that says whether they changed."""

from __future__ import annotations

import csv
import gzip
import io
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from starlette.responses import Response

from dedere.errors import DedereError
from dedere.record.day import Day
from dedere.record.when import When

SMALLEST = 900  # bytes under which compression does not pay
JSON = "application/json"
CSV = "text/csv; charset=utf-8"


def plain(value: Any) -> Any:
    """A row or an answer as JSON has it: days and periods as ISO text."""
    if isinstance(value, Day):
        return value.iso
    if isinstance(value, When):
        return value.text
    if isinstance(value, msgspec.Struct):
        return {name: plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    return value


def json_bytes(answer: Any) -> bytes:
    """The JSON of an answer or of plain values."""
    return msgspec.json.encode(answer)


class ErrorBody(msgspec.Struct, frozen=True, kw_only=True):
    """What every refusal looks like: its kind, a sentence that says what to do next, and the facts of it."""

    kind: str
    message: str
    fields: dict[str, Any]


def error_response(error: DedereError, *, status: int | None = None) -> Response:
    """A refusal as every client gets it."""
    fields = {name: plain(value) for name, value in vars(error).items() if not name.startswith("_")}
    body = ErrorBody(kind=error.kind, message=str(error), fields=fields)
    headers = {"cache-control": "no-store"}
    if isinstance(seconds := fields.get("seconds"), int):
        headers["retry-after"] = str(seconds)
    if error.http_status == 401:
        headers["www-authenticate"] = 'Basic realm="dedere", Bearer realm="dedere"'
    return Response(json_bytes(body), status_code=status or error.http_status, media_type=JSON, headers=headers)


def table_bytes(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table as CSV for spreadsheets: UTF-8, a header, no cell that a spreadsheet would run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    value = plain(value)
    if isinstance(value, list):
        value = "; ".join(str(one) for one in value)
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value


class Made:
    """A body once made; its compressed form is made when a client first takes it."""

    __slots__ = ("_zipped", "body", "media_type")

    def __init__(self, body: bytes, media_type: str, *, may_zip: bool = True) -> None:
        self.body, self.media_type = body, media_type
        self._zipped: bytes | None = None if may_zip and len(body) >= SMALLEST else b""

    @property
    def zipped(self) -> bytes | None:
        """The compressed form, where it is smaller."""
        if self._zipped is None:
            zipped = gzip.compress(self.body, 6, mtime=0)
            self._zipped = zipped if len(zipped) < len(self.body) else b""
        return self._zipped or None

    @property
    def size(self) -> int:
        """Bytes held, with room for the compressed form."""
        return len(self.body) + len(self.body) // 4


class Kept:
    """Bodies made before, the least used forgotten first; bounded in number and bytes."""

    def __init__(self, *, most: int = 4096, most_bytes: int = 48_000_000) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._held: OrderedDict[str, Made] = OrderedDict()
        self._bytes = 0
        self.hits = 0
        self.misses = 0

    def get(self, key: str) -> Made | None:
        """The body kept under a key."""
        found = self._held.get(key)
        if found is None:
            self.misses += 1
            return None
        self._held.move_to_end(key)
        self.hits += 1
        return found

    def put(self, key: str, one: Made) -> None:
        """Keeps a body, unless it is large beside everything that may be kept."""
        if one.size * 8 > self._most_bytes or key in self._held:
            return
        self._held[key] = one
        self._bytes += one.size
        while len(self._held) > self._most or self._bytes > self._most_bytes:
            _, old = self._held.popitem(last=False)
            self._bytes -= old.size
