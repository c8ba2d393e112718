"""A screen for the tests of a process, and sittings of a clerk before the program."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.by_hand.clerk import Clerk
from tests.by_hand.running import Home, Running
from tests.by_hand.screen import Screen, lacking, screen

Sitting = Callable[..., AbstractContextManager[Clerk]]


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One screen for all tests of this process."""
    if why := lacking():
        pytest.skip(why)
    with screen(tmp_path_factory.mktemp("screen")) as shown:
        yield shown


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def sitting(display: Screen, home: Home) -> Sitting:
    """Start the program, sit down before it, and leave it at the end as one should."""

    @contextlib.contextmanager
    def sit(*arguments: str | Path, **how: str) -> Iterator[Clerk]:
        running = Running(display, home, *arguments, **how)
        try:
            clerk = Clerk(running)
            clerk.settled()
            yield clerk
            if running.process.poll() is None:
                clerk.quit()
        finally:
            if running.process.poll() is None:
                running.kill()

    return sit
