"""What a person does in a file dialog: type a name and press Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

_LOOK_MS = 20


@contextmanager
def choosing(*paths: Path, look: Callable[[QFileDialog], object] = lambda _dialog: None) -> Iterator[list[str]]:
    """Within the block a name is typed into each file dialog that comes up, and replacing a file is agreed to.

    ``look`` sees each dialog first. Gives what the dialogs proposed. All of the paths must have been asked for.
    """
    proposed: list[str] = []
    left = list(paths)
    faults: list[BaseException] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            QTest.mouseClick(dialog.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)
        elif isinstance(dialog, QFileDialog) and not left:
            dialog.reject()  # the name was not taken
        elif isinstance(dialog, QFileDialog):
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            proposed.append(field.text())
            timer.stop()
            try:
                look(dialog)
            except BaseException as fault:
                faults.append(fault)
                dialog.reject()
                return
            timer.start()
            field.setText(str(left.pop(0)))
            QTest.keyClick(field, Qt.Key.Key_Return)

    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(answer)
    timer.start()
    try:
        yield proposed
    finally:
        timer.stop()
    for fault in faults:
        raise fault
    assert left == []
