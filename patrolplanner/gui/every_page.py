"""Part of ``patrolplanner selftest``, in a process of its own: the window with a plan, each page, a paper read back.

What was seen goes into a file, for the packed program with a window has no output.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QMessageBox

from patrolplanner.gui.app import Program
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.runtime.process import delete_what_waits
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.services.fault_log import details_of

_LOOK_MS = 200
_ROUNDS = 20
"""Work beside the window brings results, which may ask for more work."""


def show_every_page(arguments: list[str]) -> int:
    """With a plan, a PDF and the file for the report; 0 when everything was seen."""
    plan, paper, report = (Path(argument) for argument in arguments)
    faults: list[str] = []

    def broken(_kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        faults.append(details_of(fault, trace))

    def answered() -> None:
        """Nobody is there to answer what stands in the way."""
        if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
            faults.append(box.text())
            box.reject()

    sys.excepthook = broken
    app = QApplication(sys.argv[:1])
    questions = QTimer(app, interval=_LOOK_MS)
    questions.timeout.connect(answered)
    questions.start()
    window = Program(app).new_window()
    opened = window.open_path(plan)
    _settle(app)
    pages = _pages(app, window) if opened else []
    document = QPdfDocument()
    document.load(str(paper))
    words = [document.getAllText(number).text() for number in range(document.pageCount())]
    document.close()
    window.close()
    _settle(app)
    seen = {"pages": pages, "words": words, "faults": faults, "platform": app.platformName()}
    report.write_text(json.dumps(seen), encoding="utf-8")
    delete_what_waits()
    return 0 if len(pages) == len(ENTRIES) and words and not faults else 1


def _pages(app: QApplication, window: MainWindow) -> list[str]:
    """The pages that are there and not of one colour."""
    seen = []
    for entry in ENTRIES:
        assert window.workspace is not None
        window.workspace.show_page(entry.name)
        _settle(app)
        picture = window.workspace.page.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        if len(colours) > 1 and window.workspace.page_name == entry.name:
            seen.append(entry.name)
    return seen


def _settle(app: QApplication) -> None:
    for _ in range(_ROUNDS):
        jobs.finish_all()
        app.processEvents()
