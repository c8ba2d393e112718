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


def said_last(running: Running) -> str:
    """What is on the screen when something goes wrong, and where a picture of it is."""
    if running.process.poll() is not None:
        return "the program has ended"
    picture = running.home.folder / "screen.png"
    running.ask("picture", path=str(picture))
    shown = running.ask("screen")
    windows = [f"{w['kind']} “{w['title']}”{' in front' if w['active'] else ''}" for w in shown["windows"]]
    texts = [w["text"] for w in shown["widgets"] if w["text"]]
    return "\n".join([f"picture: {picture}", *windows, " | ".join(texts)])


@pytest.fixture
def sitting(display: Screen, home: Home) -> Sitting:
    """Start the program, sit down before it, and leave it at the end as one should."""

    @contextlib.contextmanager
    def sit(*arguments: str | Path, **how: str) -> Iterator[Clerk]:
        running = Running(display, home, *arguments, **how)
        try:
            clerk = Clerk(running)
            clerk.front()
            clerk.settled()
            try:
                yield clerk
            except BaseException as fault:
                fault.add_note(said_last(running))
                raise
            if running.process.poll() is None:
                clerk.quit()
        finally:
            if running.process.poll() is None:
                running.kill()

    return sit
