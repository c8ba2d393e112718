"""Undo and redo: the documents before and after each step, with the names that people see.

Values share their structure, so a step costs only what differs. Kept apart from Qt's undo stack because a step
counts only once it is in the plan file: a disk that is full must leave the stack where it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from patrolplanner.domain.messages import Message
from patrolplanner.services.open_plan.document import Document

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One user action that can be taken back. ``key`` names a gesture whose steps are one, such as a drag.

    ``reason`` is what was given for it; it stands for taking it back and doing it again too.
    """

    label: Message
    before: Document
    after: Document
    key: str = ""
    reason: str = ""


class History:
    """The steps of a session in order, and how many of them are in force."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._done = 0

    @property
    def undoable(self) -> Step | None:
        return self._steps[self._done - 1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        return self._steps[self._done] if self._done < len(self._steps) else None

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(self._steps)

    @property
    def done(self) -> int:
        return self._done

    def push(self, step: Step) -> None:
        """A new step; those taken back are forgotten. It joins the last one if both are of the same gesture."""
        del self._steps[self._done :]
        last = self.undoable
        if step.key and last is not None and last.key == step.key:
            self._steps[-1] = replace(step, before=last.before, reason=step.reason or last.reason)
            return
        self._steps.append(step)
        del self._steps[:-MOST_STEPS]
        self._done = len(self._steps)

    def went_back(self, reason: str = "") -> None:
        """The last step is no longer in force; a reason given for that is kept with it."""
        self._done -= 1
        self._remember(reason)

    def went_forward(self, reason: str = "") -> None:
        """The next step is in force again."""
        self._remember(reason)
        self._done += 1

    def forget(self) -> None:
        """Begin anew: what was published or restored cannot be taken back by steps from before."""
        self._steps.clear()
        self._done = 0

    def _remember(self, reason: str) -> None:
        if reason:
            self._steps[self._done] = replace(self._steps[self._done], reason=reason)
