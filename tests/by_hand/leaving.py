"""How a random user leaves: all is undone and done again, then the power goes; nothing of what was seen is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from patrolplanner.store.plan_file import PlanFile
from tests.by_hand.clerk import Clerk
from tests.by_hand.running import Fault
from tests.by_hand.seen import plan_facts

_MOST_DIALOGS = 20
_MOST_STEPS = 150
"""Steps of a history that are surely all kept."""


def leave(clerk: Clerk, *, undo: bool) -> None:
    """``undo`` tells that the plan was opened once only, so that its whole history begins where it was opened."""
    alone = _close_dialogs(clerk)
    if problems := clerk.running.ask("consistent"):
        raise Fault("\n".join(problems))
    if undo and alone:
        _undo_and_redo(clerk)
    path = Path(clerk.plan()["path"])
    seen = _facts(clerk)
    clerk.running.kill()
    with PlanFile.open(path) as file:
        stored = file.load()
    if (kept := plan_facts(stored.plan, stored.roster)) != seen:
        raise Fault(f"the power has gone: {seen} was seen, {kept} is in the file")


def _facts(clerk: Clerk) -> dict[str, Any]:
    found: dict[str, Any] = clerk.plan()["facts"]
    return found


def _close_dialogs(clerk: Clerk) -> bool:
    """Whether the plan's window is alone."""
    for _ in range(_MOST_DIALOGS):
        if len(clerk.windows()) == 1:
            return True
        _press(clerk, "esc")
    return False


def _undo_and_redo(clerk: Clerk) -> None:
    _press(clerk, "ctrl+9")  # a text that is being typed into a table is taken by that
    before = _facts(clerk)
    undone = _as_long_as(clerk, "ctrl+z", 0)
    if undone < _MOST_STEPS and clerk.plan()["undo"][0] is None and not clerk.running.ask("as_at_first"):
        raise Fault(f"all {undone} steps are undone, and the plan is not as it was when it was opened")
    for _ in range(undone):
        _press(clerk, "ctrl+y")
    if len(clerk.windows()) == 1 and _facts(clerk) != before:
        raise Fault(f"{undone} steps undone and done again: {_facts(clerk)}, before: {before}")


def _as_long_as(clerk: Clerk, key: str, which: int) -> int:
    """How often a key was pressed until there was nothing more to undo, or something was asked."""
    pressed = 0
    while pressed < _MOST_STEPS and clerk.plan()["undo"][which] is not None and len(clerk.windows()) == 1:
        _press(clerk, key)
        pressed += 1
    return pressed


def _press(clerk: Clerk, key: str) -> None:
    clerk.hands.key(key)
    clerk.running.settle(quiet=False)
