"""Builds the record from data/ when the package is built or installed in place."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildRecord(BuildHookInterface[Any]):
    """Writes src/dedere/built/record.sqlite, verified, before the wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Stops the build, with file, line and remedy, when a row of data/ is wrong."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from dedere.built.build import build_record

        build_record(root / "data", root / "src" / "dedere" / "built" / "record.sqlite")
