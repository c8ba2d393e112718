"""Undo and redo: the steps of a plan with the names that people see, and the documents before and after each.

Kept apart from Qt's undo stack because a step counts only once it is in the plan file: a disk that is full must leave
the stack where it was. The last few steps have their documents here, so that taking them back needs no reading. Those
before have none, like those from before the plan was opened: the file knows what they changed, and a roster of 300
people for each of them would fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from patrolplanner.domain.messages import Message
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.undo_steps import MOST_STEPS, KeptStep


@dataclass(frozen=True, slots=True)
class Step:
    """One user action that can be taken back. ``key`` names a gesture whose steps are one, such as a drag.

    ``reason`` is what was given for it; it stands for taking it back and doing it again too. ``number`` is the step's
    in the file.
    """

    label: Message
    before: Document | None = None
    after: Document | None = None
    key: str = ""
    reason: str = ""
    number: int = 0
    at: datetime = datetime.min
    who: str = ""


WITH_DOCUMENTS = 20
"""So many of the last steps are taken back without reading the file."""


class History:
    """The steps of a plan in order, and how many of them are in force."""

    def __init__(self, kept: Iterable[KeptStep] = ()) -> None:
        found = tuple(kept)
        self._steps = [Step(k.label, reason=k.reason, number=k.number, at=k.at, who=k.who) for k in found]
        self._done = sum(not k.undone for k in found)

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

    def joined(self, step: Step) -> Step:
        """The step as it will stand here: with its number, and with the last one if both are of the same gesture."""
        last = self.undoable
        if step.key and last is not None and last.key == step.key:
            return replace(step, before=last.before, reason=step.reason or last.reason, number=last.number)
        return replace(step, number=1 if last is None else last.number + 1)

    def push(self, step: Step) -> None:
        """A step as `joined` gives it; those taken back are forgotten."""
        del self._steps[self._done :]
        if self._steps and self._steps[-1].number == step.number:
            del self._steps[-1]
        self._steps.append(step)
        del self._steps[:-MOST_STEPS]
        if len(self._steps) > WITH_DOCUMENTS:
            at = -WITH_DOCUMENTS - 1
            self._steps[at] = replace(self._steps[at], before=None, after=None)
        self._done = len(self._steps)

    def number_after(self, done: int) -> int:
        """The number of the last step in force when so many are."""
        return self._steps[done - 1].number if done else self._steps[0].number - 1

    def went_to(self, done: int, reasons: Mapping[int, str]) -> None:
        """So many steps are in force now; reasons given for that are kept with their steps, by place."""
        for place, reason in reasons.items():
            self._steps[place] = replace(self._steps[place], reason=reason)
        self._done = done

    def forget(self) -> None:
        """Begin anew."""
        self._steps.clear()
        self._done = 0
