"""Answers the questions of the window in tests, by the keys or buttons of the real box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

Answer = str | Qt.Key
"""The words of a button that is clicked, or a key that is pressed."""


@contextmanager
def answered(*answers: Answer) -> Iterator[list[str]]:
    """Each question that comes gets the next answer; gives what was asked. None may be left over."""
    said: list[str] = []
    left = list(answers)
    seen: list[QMessageBox] = []
    looks = QTimer()
    looks.setInterval(5)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not box.isVisible() or box in seen:
            return
        seen.append(box)
        said.append(box.text())
        if not left:
            box.reject()
            return
        answer = left.pop(0)
        # what follows may ask again before this returns, and a timer does not tick within its own tick
        QTimer.singleShot(0, box, lambda: give(box, answer))

    def give(box: QMessageBox, answer: Answer) -> None:
        if isinstance(answer, Qt.Key):
            QTest.keyClick(box, answer)
            return
        named = [b for b in box.buttons() if b.text().replace("&", "") == answer]
        if not named:
            box.reject()
            raise AssertionError(f"{answer!r} is none of {[b.text() for b in box.buttons()]}")
        QTest.mouseClick(named[0], Qt.MouseButton.LeftButton)

    looks.timeout.connect(look)
    looks.start()
    try:
        yield said
    finally:
        looks.stop()
    assert len(said) == len(answers), said
