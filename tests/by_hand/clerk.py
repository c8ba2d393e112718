"""The clerk: a person who knows the pages of an open plan, above all the roster."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.by_hand.hands import LEFT, RIGHT
from tests.by_hand.person import Person, middle
from tests.by_hand.running import Fault, Running
from tests.by_hand.waiting import wait_until

Cell = tuple[str, str]
"""Who (or which post and shift, ``K1/D``) and which date."""
_WHEEL_LEFT, _WHEEL_RIGHT = 6, 7
_TURNS = 60


class Clerk(Person):
    """Every change of the roster made from the keyboard or a menu is held against what was framed."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._checked = 0

    def settled(self) -> None:
        super().settled()
        self.made_since()

    def made_since(self) -> list[dict[str, Any]]:
        """The changes since this was asked last, none of them beside the frame."""
        made: list[dict[str, Any]] = self.running.ask("edits", since=self._checked)
        self._checked += len(made)
        for edit in made:
            if beside := beside_the_frame(edit):
                raise Fault(f"“{edit['label']}” changed {sorted(beside)}, framed was {edit['frame']}: {edit}")
        return made

    # -- pages ----------------------------------------------------------------------------------------

    def open_page(self, title: str, page: str) -> None:
        """By the button at the left."""
        self.click(title, kind="NavButton")
        wait_until(lambda: self.plan()["page"] == page, f"the page {page}")

    def open_roster(self) -> None:
        self.open_page("排班", "roster")
        wait_until(lambda: self.plan()["judged"], "a judged roster")

    # -- the roster -----------------------------------------------------------------------------------

    def number_of(self, who: str) -> str:
        """Somebody's number; a post's shift is its own name."""
        return next((number for number, name in self.plan()["people"] if name == who), who)

    def place_of(self, who: str, day: date) -> tuple[int, int]:
        """Where a cell is on the screen; the wheel brings it there."""
        for _ in range(_TURNS):
            cell = self.running.ask("cell", line=self.number_of(who), day=day.isoformat())
            assert "missing" not in cell, cell["missing"]
            if cell["rect"]:
                return middle(cell["rect"])
            down, across = cell["outside"]
            button = (4 if cell["above"] else 5) if down else (_WHEEL_LEFT if cell["left"] else _WHEEL_RIGHT)
            assert down or across
            self.hands.move(*middle(cell["area"]))
            self.hands.press(button)
            self.hands.release(button)
            self.running.settle(quiet=False)
        raise Fault(f"the wheel does not bring {who} on {day} into view")

    def click_cell(self, who: str, day: date, *, keys: Iterable[str] = (), button: int = LEFT, times: int = 1) -> None:
        self.click_at(*self.place_of(who, day), keys=keys, button=button, times=times)

    def menu_of_cell(self, who: str, day: date, *path: str) -> None:
        """The right mouse button and an entry of what comes up."""
        self.click_cell(who, day, button=RIGHT)
        self.find(takes="menu")
        self.choose(*path)

    def drag_cell(self, start: tuple[str, date], end: tuple[str, date], keys: Iterable[str] = ()) -> None:
        """Press on one cell, let go on another; both are in view."""
        self.place_of(*end)
        self.hands.drag(self.place_of(*start), self.place_of(*end), keys)
        self.settled()

    def framed(self) -> set[Cell]:
        """The cells of which the user must think that they are edited now."""
        frame = self.running.ask("frame")
        assert frame is not None, "no roster table is in front"
        return framed_cells(frame)

    def duties(self, who: str, day: date) -> list[str]:
        """Where somebody is on a date, as post and shift."""
        number = self.number_of(who)
        return [f"{post}/{shift}" for p, d, post, shift, _ in self.plan()["roster"] if (p, d) == (number, str(day))]

    def says(self, who: str, day: date) -> str:
        """What the cell says."""
        text: str = self.running.ask("cell", line=self.number_of(who), day=day.isoformat())["text"]
        return text

    def type_shift(self, text: str) -> None:
        """A code into the framed cell; of several posts that make sense the first one is taken."""
        before = self.plan()["roster"]
        self.type(text)
        self.key("enter")  # a code that a longer one begins with waits for it; else it opens the list of people

        def there() -> bool:
            if any(w["kind"] == "NearChoice" for w in self.windows()):
                self.key("enter")
            return bool(self.plan()["roster"] != before)

        wait_until(there, f"a duty by typing {text}")
        self.settled()


def framed_cells(frame: dict[str, Any]) -> set[Cell]:
    """The selected cells if the current one is among them; else the current one alone has the frame."""
    current = tuple(frame["current"]) if frame["current"] else None
    selected = {tuple(cell) for cell in frame["selected"] if cell}
    if current is None:
        return selected
    return selected if current in selected else {current}


def beside_the_frame(edit: dict[str, Any]) -> set[Cell]:
    """The cells that an edit changed and that were not framed.

    An edit by mouse (drag, fill handle, buttons of the panel) says itself which cells it means, undo and redo go back
    to where they were, and a block pasted goes on from the first framed cell, which itself may stay as it was.
    """
    frame = edit["frame"]
    free = edit["kind"] != "do" or edit["by"] == "mouse" or frame is None or edit["dialogs"]
    if free or not (edit["in_grid"] or edit["by"] == "menu"):
        return set()
    by_post = frame["current"] is not None and "/" in frame["current"][0]
    changed = {
        (f"{post}/{shift}" if by_post else who, day) for who, day, post, shift, _ in (*edit["removed"], *edit["added"])
    }
    framed = framed_cells(frame)
    if edit["pasted"]:
        first = min(day for _, day in framed)
        return {(who, day) for who, day in changed - framed if day < first}
    return set() if edit["by"] == "menu" and framed & changed else changed - framed
