"""Every change of the open plans, with what was framed on the roster at that moment."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QMenu

from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.services.open_plan.document import Change, Document
from patrolplanner.services.open_plan.session import Listener, Session
from tests.by_hand import seen


class Edits:
    """Hears of changes before any view does, so that the frame is that which the user saw when acting."""

    def __init__(self) -> None:
        self.made: list[dict[str, Any]] = []
        self._by = ""
        self._pasting = False
        self._listeners: dict[int, Listener] = {}
        self._began: list[tuple[Session, Document]] = []

    def look(self) -> None:
        """Listen to plans that have been opened meanwhile."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.session is not None:
                self._listen(window.session)

    def pressed(self, button: bool, pasting: bool) -> None:
        """A key or a button has gone down: what comes of it was done by that."""
        self.look()
        popup = QApplication.activePopupWidget()
        self._pasting = pasting
        if isinstance(popup, QMenu):
            self._by = "menu"
        elif button:
            self._by = "mouse"
        else:
            self._by = "keys"

    def as_at_first(self, session: Session) -> bool:
        """Whether a plan is as it was when it was opened; one opened again may be taken back further than that."""
        first, began = self._began[0]
        return session is not first or began == session.document

    def _listen(self, session: Session) -> None:
        listener = self._listeners.get(id(session))
        if listener is None or listener not in session._listeners:
            hears = _Hears(self, session)
            if all(known is not session for known, _ in self._began):
                self._began.append((session, session.document))  # kept, so that no other one gets its number
            self._listeners[id(session)] = hears
            session._listeners.insert(0, hears)

    def note(self, session: Session, change: Change, kind: str) -> None:
        step = session.history.undoable
        self.made.append(
            {
                "number": len(self.made),
                "kind": kind,
                "label": step.label.source if step is not None and kind == "do" else "",
                "by": self._by,
                "pasted": self._pasting,
                "in_grid": seen.keyboard_in_grid(),
                "frame": seen.frame(),
                "dialogs": seen.dialogs(),
                "kinds": sorted(change.kinds),
                "removed": sorted(seen.as_row(a) for a in change.removed),
                "added": sorted(seen.as_row(a) for a in change.added),
            }
        )


class _Hears:
    """One session's listener, which knows what could be undone before."""

    def __init__(self, edits: Edits, session: Session) -> None:
        self._edits, self._session = edits, session
        self._steps = (session.history.undoable, session.history.redoable)

    def __call__(self, change: Change) -> None:
        undoable, redoable = self._steps
        self._steps = now = (self._session.history.undoable, self._session.history.redoable)
        kind = "do"
        if undoable is not None and now[1] is undoable:
            kind = "undo"
        elif redoable is not None and now[0] is redoable:
            kind = "redo"
        self._edits.note(self._session, change, kind)
