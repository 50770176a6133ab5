import shutil
from pathlib import Path

import pytest

from dedere.built.build import build_record
from dedere.built.open import open_record
from dedere.record.record import Record

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    return DATA


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "record.sqlite"
    build_record(DATA, path)
    return path


@pytest.fixture(scope="session")
def record(built: Path) -> Record:
    return open_record(built)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of data/ that a test may spoil."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))
