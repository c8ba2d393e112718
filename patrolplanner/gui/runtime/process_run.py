"""Work in a process of its own as the window sees it: started, heard from, stopped, ended when nobody wants it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

HEARD_MS = 100


class RunningProcess(Protocol):
    """What does the work; its events never wait, and the answer is the last of them."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def kill(self) -> None: ...

    def events(self) -> Sequence[object]: ...


class ProcessRun(QObject):
    """One piece of work, which ends with its parent. ``progress`` are the kinds of events that are no answer."""

    reported = Signal(object)
    ended = Signal(object)

    def __init__(self, process: RunningProcess, progress: tuple[type, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._running, self._progress = process, progress
        self.destroyed.connect(process.kill)
        self._timer = QTimer(self, interval=HEARD_MS)
        self._timer.timeout.connect(self._listen)

    def start(self) -> None:
        self._running.start()
        self._timer.start()

    def stop(self) -> None:
        """Ask for the best so far."""
        self._running.stop()

    def kill(self) -> None:
        """End it; nothing more is heard."""
        self._timer.stop()
        self._running.kill()

    def _listen(self) -> None:
        for event in self._running.events():
            if isinstance(event, self._progress):
                self._report(event)
            else:
                self._timer.stop()
                self.ended.emit(event)

    def _report(self, event: object) -> None:
        self.reported.emit(event)
