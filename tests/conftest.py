"""What every test gets: English texts, its own user folder, and no need of a screen."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's language, folders and settings must not decide whether a test passes."""
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path_factory.mktemp("home")))
