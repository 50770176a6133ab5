"""The server as a process: it starts, stops in good order, and comes back with the same answers."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.network
STORY = (Path(__file__).parent / "story.txt").read_bytes()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def get(port: int, address: str) -> tuple[int, bytes]:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        link.request("GET", address)
        answer = link.getresponse()
        return answer.status, answer.read()
    finally:
        link.close()


def start(port: int, *more: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dedere", "serve", "--port", str(port), *more],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        try:
            if get(port, "/healthz")[0] == 200:
                return process
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise AssertionError(f"did not start: {process.communicate()[1].decode()[-800:]}")


@pytest.fixture
def port() -> int:
    return free_port()


def test_killed_and_started_again_it_says_the_same(port: int) -> None:
    address = "/v1/ask?who=Putin&where=MN&on=2024-09-03&known_on=2024-12-01"
    process = start(port)
    first = get(port, address)
    children = children_of(process.pid)
    process.kill()
    process.wait(20)
    deadline = time.monotonic() + 20
    while any(alive(pid) for pid in children):
        assert time.monotonic() < deadline, "a worker outlived its server"
        time.sleep(0.1)
    again = start(port)
    assert get(port, address) == first
    again.terminate()
    assert again.wait(20) is not None


def test_it_ends_when_asked_with_no_process_left(port: int) -> None:
    process = start(port)
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("POST", "/v1/read", body=STORY, headers={"content-type": "text/plain"})
    assert link.getresponse().status == 200
    link.close()
    children = children_of(process.pid)
    assert children
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    time.sleep(1)
    assert [pid for pid in children if alive(pid)] == []


def test_a_token_from_the_environment_is_asked_for_and_never_shown(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEDERE_TOKEN", "s3cret-token")
    process = start(port, "--host", "0.0.0.0")
    assert json.loads(get(port, "/v1/ask?who=Putin&where=MN")[1])["kind"] == "NoToken"
    process.terminate()
    assert b"s3cret-token" not in process.communicate(timeout=20)[1]


def children_of(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            child = int(path.parent.name)
            found += [child, *children_of(child)]
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.model
def test_an_answer_under_way_is_finished_before_it_ends(port: int) -> None:
    process = start(port)
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("POST", "/v1/read", body=STORY * 10, headers={"content-type": "text/plain"})
    deadline = time.monotonic() + 30
    while not re.search(rb"dedere_articles_reading\S* 1", get(port, "/metrics")[1]) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    answer = link.getresponse()
    assert answer.status == 200
    assert json.loads(answer.read())["id"] == "article"
    link.close()
    process.wait(60)
