"""Importing a module while Qt is loaded does not keep its text in memory."""

from __future__ import annotations

import subprocess
import sys


def test_the_source_of_what_is_imported_is_not_kept() -> None:
    code = "import patrolplanner.gui, linecache, wave; print(wave.__file__ in linecache.cache)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )
