"""The process that reads articles for a server: jobs come in on standard input, answers go out on standard output.

Each message is four bytes of length, highest first, and JSON. The process ends when its input ends, so it never
outlives its server.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from typing import BinaryIO

import msgspec

from dedere.api.readers import Done, Job, plain_error
from dedere.api.wire import ErrorBody
from dedere.days import one_day, today
from dedere.errors import DedereError
from dedere.fetch import fetch_page
from dedere.reader.reading import Reading
from dedere.record.record import Record

_LENGTH = struct.Struct(">I")


def main() -> int:
    """Reads jobs until there are no more."""
    from dedere.built.open import open_record

    with contextlib.suppress(OSError):
        os.nice(5)  # so that reading never slows the quick answers
    into, out = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers may go out
    record = open_record()
    while head := into.read(4):
        (size,) = _LENGTH.unpack(head)
        _send(out, done(into.read(size), record=record))
    return 0


def done(message: bytes, *, record: Record) -> Done:
    """One job done or refused; whatever goes wrong with one article, the next is read."""
    try:
        return Done(
            answer=msgspec.Raw(msgspec.json.encode(answer(msgspec.json.decode(message, type=Job), record=record)))
        )
    except DedereError as error:
        return Done(refused=plain_error(error))
    except Exception as error:
        print(f"reader: {type(error).__name__}", file=sys.stderr)
        return Done(refused=ErrorBody(kind="Fault", message="The reader failed on this article.", fields={}))


def answer(job: Job, *, record: Record) -> object:
    """The Reading, Check or Brief of one article; for the page, its text and its reading beside the brief."""
    text, reading = read(job, record=record)
    if job.task == "read":
        return reading
    if job.task == "check":
        from dedere.answer.check import check

        return check(reading, text, record=record, today=today())
    from dedere.answer.brief import brief

    made = brief(reading, text, record=record, today=today(), source=job.url)
    return made if job.task == "brief" else {"text": text, "reading": reading, "brief": made}


def read(job: Job, *, record: Record) -> tuple[str, Reading]:
    """The text of an article, which spans count, and its reading."""
    published = one_day(job.published, name="published") if job.published else None
    got = fetch_page(job.url) if job.url is not None else None
    from dedere.reader.page import open_page, text_page
    from dedere.reader.read import read_text

    if got is not None:
        page = open_page(got.body, id=got.url, content_type=got.content_type, charset=got.charset, url=got.url)
    elif job.html is not None:
        page = open_page(job.html.encode(), id="article", content_type="text/html", charset="utf-8", url=None)
    else:
        page = text_page(job.text or "", id="article")
    day = published or page.published
    reading = read_text(page.text, id=page.id, record=record, source=page.url, published=day.iso if day else None)
    return page.text, reading


def _send(out: BinaryIO, message: Done) -> None:
    body = msgspec.json.encode(message)
    out.write(_LENGTH.pack(len(body)) + body)
    out.flush()


if __name__ == "__main__":
    raise SystemExit(main())
