"""The inspection port: answers what is on the screen and what the open plan holds. It only reads and locates.

Questions and answers are lines of JSON on a Unix socket; they are answered by the window's own thread, once it has done
all that came before.
"""

from __future__ import annotations

import ctypes
import json
import socket
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtWidgets import QApplication

from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell.main_window import MainWindow
from tests.by_hand import seen
from tests.by_hand.edits import Edits

_KEY, _BUTTON, _EXTENDED, _EXTENDED_BUTTON = 2, 4, 35, 4
_KIND_OF_EXTENDED = 8
_THE_POINTER = 2
"""The pointer on the screen; the device below it reports the same once more."""
_CODE, _STATE, _CONTROL, _V = 1, 28, 4, 55
"""Where a key event has its keycode and the keys held, which of these is Ctrl, and the keycode of V."""
_ROUNDS = 3
"""Rounds of the event loop before an answer, so that what was under way is done."""


class Port(QObject):
    """One asker at a time."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._listening = socket.socket(socket.AF_UNIX)
        self._asker: socket.socket | None = None
        self._notifiers: list[QSocketNotifier] = []
        self._read = b""
        self.edits = Edits()
        self.input = _Input(self.edits)

    @Slot()
    def open(self) -> None:
        self._listening.bind(str(self._path))
        self._listening.listen(1)
        self._watch(self._listening, self._come)
        QApplication.instance().installNativeEventFilter(self.input)
        look = QTimer(self, interval=50)
        look.timeout.connect(self.edits.look)
        look.start()

    def _watch(self, end: socket.socket, ready: Any) -> None:
        notifier = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(ready)
        self._notifiers.append(notifier)

    def _come(self) -> None:
        self._asker, _ = self._listening.accept()
        self._watch(self._asker, self._hear)

    def _hear(self) -> None:
        assert self._asker is not None
        came = self._asker.recv(1 << 16)
        if not came:
            self._notifiers.pop().setEnabled(False)
            self._asker.close()
            self._asker = None
            return
        self._read += came
        while b"\n" in self._read:
            line, self._read = self._read.split(b"\n", 1)
            self._soon(json.loads(line), _ROUNDS)

    def _soon(self, question: dict[str, Any], rounds: int) -> None:
        if rounds:
            QTimer.singleShot(0, self, lambda: self._soon(question, rounds - 1))
        elif self._asker is not None:
            self._asker.sendall(json.dumps(self._answered(question), ensure_ascii=False).encode() + b"\n")

    def _answered(self, question: dict[str, Any]) -> Any:
        """A mistake of the port is the asker's to hear; the program's own handling of faults never sees it."""
        try:
            return self._answer(question)
        except Exception:
            return {"port_is_wrong": traceback.format_exc()}

    def _answer(self, question: dict[str, Any]) -> Any:
        self.edits.look()
        return getattr(self, f"_say_{question.pop('ask')}")(**question)

    def _say_rest(self) -> dict[str, Any]:
        return {"pressed": self.input.pressed, "busy": busy(), "fault": seen.fault()}

    def _say_screen(self) -> dict[str, Any]:
        return seen.screen()

    def _say_picture(self, path: str) -> bool:
        return QApplication.primaryScreen().grabWindow(0).save(path)

    def _say_at(self, x: int, y: int) -> list[int]:
        return seen.at(x, y)

    def _say_cells(self, id: int) -> dict[str, Any]:
        return seen.cells(id)

    def _say_menu(self, id: int) -> list[dict[str, Any]]:
        return seen.menu(id)

    def _say_frame(self) -> dict[str, Any] | None:
        return seen.frame()

    def _say_cell(self, line: str, day: str) -> dict[str, Any]:
        return seen.roster_cell(line, day)

    def _say_plan(self) -> list[dict[str, Any] | None]:
        return [seen.plan(window) for window in windows()]

    def _say_edits(self, since: int) -> list[dict[str, Any]]:
        return self.edits.made[since:]

    def _say_as_at_first(self) -> bool:
        return all(self.edits.as_at_first(w.session) for w in windows() if w.session is not None)

    def _say_consistent(self) -> list[str]:
        return [problem for window in windows() for problem in seen.inconsistent(window)]


class _Input(QAbstractNativeEventFilter):
    """Counts keys and buttons as the X server hands them over."""

    def __init__(self, edits: Edits) -> None:
        super().__init__()
        self.pressed = 0
        self._edits = edits

    def nativeEventFilter(self, _kind: QByteArray | bytes, message: int) -> tuple[bool, int]:
        place = int(message)
        kind = ctypes.c_uint8.from_address(place).value & 0x7F
        button = kind == _BUTTON
        if kind == _EXTENDED:
            what, device = ((ctypes.c_uint16 * 2).from_address(place + _KIND_OF_EXTENDED))[:]
            button = (what, device) == (_EXTENDED_BUTTON, _THE_POINTER)
        if button or kind == _KEY:
            self.pressed += 1
            self._edits.pressed(button, pasting=not button and _is_paste(place))
        return False, 0


def _is_paste(event: int) -> bool:
    """Whether a key event is Ctrl+V."""
    code = ctypes.c_uint8.from_address(event + _CODE).value
    state = ctypes.c_uint16.from_address(event + _STATE).value
    return code == _V and bool(state & _CONTROL)


def windows() -> list[MainWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


def busy() -> bool:
    """Whether work is under way beside the window, or a page is about to catch up."""
    return bool(jobs._office().waiting) or any(
        w.workspace is not None and w.workspace.context._soon.isActive() for w in windows()
    )
