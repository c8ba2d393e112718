"""The command that says whether an installation works: what is there works, and what is missing is named."""

from __future__ import annotations

import pytest

from patrolplanner.cli.commands import selftest
from tests.cli.test_commands import called

Captured = pytest.CaptureFixture[str]


def test_everything_works_here(capsys: Captured) -> None:
    assert called("selftest") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "Everything works."
    assert [line[:4] for line in said[1:-1]] == ["good"] * len(selftest._STEPS)


def test_what_does_not_work_is_named(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that cannot be opened, and a search that finds nobody."""
    monkeypatch.setenv("QT_PLUGIN_PATH", "")
    monkeypatch.setattr(selftest._Trial, "run", _with_a_broken_window)
    kept = [step for step in selftest._STEPS if step[1] in (selftest._sample, selftest._paper, selftest._window)]
    monkeypatch.setattr(selftest, "_STEPS", tuple(kept))
    assert called("selftest") == 1
    said = capsys.readouterr().out.splitlines()
    assert said[3].startswith("FAILED  the window")
    assert said[-1].startswith("1 of 3 parts does not work")


_RUN = selftest._Trial.run


def _with_a_broken_window(place: selftest._Trial, *arguments: str) -> object:
    """As where the file of the plan cannot be opened."""
    place.plan.write_bytes(b"not a plan")
    return _RUN(place, *arguments)
