"""Where settings and log of a packed program lie: in the user's folder, or beside a copy that is marked as portable."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from patrolplanner import paths


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packed program."""
    folder = tmp_path / "stick" / "patrolplanner"
    (folder / "_internal").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "patrolplanner.exe"))
    monkeypatch.delenv("PATROLPLANNER_HOME")
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return folder


def test_an_installed_program_keeps_nothing_beside_itself(packed: Path, tmp_path: Path) -> None:
    assert paths.user_data() == tmp_path / "home" / "patrolplanner"


def test_a_portable_one_does(packed: Path) -> None:
    (packed / paths.PORTABLE).touch()
    assert paths.user_data() == packed / "data"
    assert paths.keeps_user_data()


def test_a_mark_beside_python_means_nothing(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packed / paths.PORTABLE).touch()
    monkeypatch.delattr(sys, "_MEIPASS")
    assert paths.user_data() == tmp_path / "home" / "patrolplanner"


def test_texts_of_licences_are_found_where_they_were_packed(packed: Path) -> None:
    assert paths.licences() is None
    (packed / "licences").mkdir()
    assert paths.licences() == packed / "licences"
