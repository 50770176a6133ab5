from pathlib import Path

import pytest

from dedere.built.build import build_record
from dedere.built.open import open_record
from dedere.record.record import Record


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.sqlite"
    build_record(Path(__file__).parents[2] / "data", path)
    return path


@pytest.fixture(scope="session")
def record(built: Path) -> Record:
    return open_record(built)
