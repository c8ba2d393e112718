"""Working without the rights of an administrator, whom no permission would stop."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile

_NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """Be an ordinary user for the block, with an empty folder of one's own."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has no users that a test could become")
    administrator = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _load_everything(folder)
        if administrator:
            os.chown(folder, _NOBODY, -1)
            os.seteuid(_NOBODY)
        try:
            yield folder
        finally:
            if administrator:
                os.seteuid(0)
            for path in (folder, *folder.rglob("*")):
                path.chmod(0o777)


def _load_everything(folder: Path) -> None:
    """Import what is imported late while we may still read it: Python itself may lie in an administrator's folder."""
    with PlanFile.create(folder / "first.patrol") as file:
        write_workbook(folder / "first.xlsx", file.load().plan, file.load().roster)
    for path in folder.iterdir():
        path.unlink()
