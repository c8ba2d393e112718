"""What every test gets: English texts, its own user folder, and no need of a screen."""

import os
import sys

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests begin hundreds of processes: none need compile the program anew, whatever the machine's own settings are.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's language, folders and settings must not decide whether a test passes."""
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path_factory.mktemp("home")))
