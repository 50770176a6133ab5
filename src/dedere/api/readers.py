"""Who reads the articles that visitors send?

A few processes beside the server, so that a long article cannot stop the other answers. A process that takes too long
is stopped and replaced; when too many articles wait, the next is refused at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import struct
import sys
from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from dedere import errors
from dedere.api.wire import ErrorBody
from dedere.errors import Busy, DedereError, TookTooLong

Task = Literal["read", "check", "brief", "page"]
COMMAND = (sys.executable, "-m", "dedere.api.reader")
_LENGTH = struct.Struct(">I")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One article to read, as text, as a page or at an address, and what to make of it."""

    task: Task
    text: str | None = None
    html: str | None = None
    url: str | None = None
    published: str | None = None


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: the answer's JSON, or why not."""

    answer: msgspec.Raw = msgspec.Raw(b"null")
    refused: ErrorBody | None = None


class Refused(DedereError):
    """An error of a reading process, carried over with its kind, sentence, fields and status."""

    def __init__(self, body: ErrorBody) -> None:
        self._kind = body.kind
        vars(self).update(body.fields)
        known = getattr(errors, body.kind, None)
        self.http_status = known.http_status if isinstance(known, type) and issubclass(known, DedereError) else 500
        super().__init__(body.message)

    @property
    def kind(self) -> str:
        """The kind of the error that was carried."""
        return self._kind


class Readers:
    """A fixed number of reading processes, started when first needed, and the queue before them."""

    def __init__(self, *, number: int, waiting: int, seconds: float, command: Sequence[str] = COMMAND) -> None:
        self._most_waiting, self._seconds, self._command = waiting, seconds, tuple(command)
        self._idle: list[asyncio.subprocess.Process] = []
        self._places = asyncio.Semaphore(number)
        self.waiting = 0
        self.reading = 0
        self.stopped = 0

    async def do(self, job: Job) -> bytes:
        """The JSON of what a job asks for.

        Raises:
            Busy: too many wait already.
            TookTooLong: the article took longer than allowed.
            Refused: the article cannot be read, or its address not fetched.
        """
        if self.waiting >= self._most_waiting:
            raise Busy(seconds=5)
        self.waiting += 1
        try:
            await self._places.acquire()
        finally:
            self.waiting -= 1
        self.reading += 1
        try:
            return await self._with_a_reader(job)
        finally:
            self.reading -= 1
            self._places.release()

    async def _with_a_reader(self, job: Job) -> bytes:
        process = await self._reader()
        try:
            async with asyncio.timeout(self._seconds):
                done = msgspec.json.decode(await _exchange(process, msgspec.json.encode(job)), type=Done)
        except BaseException as error:
            await _stop(process)
            self.stopped += 1
            if isinstance(error, TimeoutError):
                raise TookTooLong("Reading the article", seconds=self._seconds) from error
            if isinstance(error, asyncio.IncompleteReadError | ConnectionError):
                raise Refused(
                    ErrorBody(kind="ReaderStopped", message="The reader stopped on this article.", fields={})
                ) from error
            raise
        self._idle.append(process)
        if done.refused is not None:
            raise Refused(done.refused)
        return bytes(done.answer)

    async def _reader(self) -> asyncio.subprocess.Process:
        while self._idle:
            process = self._idle.pop()
            if process.returncode is None:
                return process
        return await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=_environment(),
        )  # fmt: skip

    async def close(self) -> None:
        """Stops every idle process; one at work ends when the server closes its pipe."""
        for process in self._idle:
            await _stop(process)
        self._idle.clear()


async def _exchange(process: asyncio.subprocess.Process, message: bytes) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(_LENGTH.pack(len(message)) + message)
    await process.stdin.drain()
    (size,) = _LENGTH.unpack(await process.stdout.readexactly(4))
    return await process.stdout.readexactly(size)


async def _stop(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    with contextlib.suppress(Exception):
        await process.wait()


def _environment() -> dict[str, str]:
    """The server's own, with one thread for the linear algebra of the model and the package findable."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {**os.environ, **threads, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def plain_error(error: DedereError) -> ErrorBody:
    """An error as it crosses from one process to the other."""
    fields: dict[str, Any] = {k: v for k, v in vars(error).items() if isinstance(v, str | int | float | tuple | list)}
    return ErrorBody(kind=error.kind, message=str(error), fields=fields)
