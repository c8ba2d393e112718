"""Python's collection of cyclic garbage, kept on the window's thread.

Left to itself it runs on whatever thread allocates, and a worker that happens to collect a closed window's widgets
makes Qt delete them from there or a second time: the process dies. Hence it is switched off and run by a timer.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 400
_YOUNG, _MIDDLE = 5_000, 12
_OLD = 12
_LEAST_SECONDS_BETWEEN_FULL = 300.0


class Collector(QObject):
    """Collects young objects often, all of them seldom: looking through a plan of a thousand people takes a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # modules and classes stay as long as the program; nobody need look at them again
        self._full_at = time.monotonic()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        young, middle, old = gc.get_count()
        if old > _OLD and time.monotonic() - self._full_at > _LEAST_SECONDS_BETWEEN_FULL:
            self._full_at = time.monotonic()
            gc.collect()
        elif middle > _MIDDLE:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)
