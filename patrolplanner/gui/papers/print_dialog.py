"""Files of papers to a printer that is asked for, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QProgressDialog, QWidget

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.printer import print_pages, suit
from patrolplanner.gui.said import said
from patrolplanner.services.papers.printing import Printed

_NO_PRINTER = translate(
    "papers page",
    "No printer is set up on this computer; add one in the settings of the system, or save the paper as PDF and "
    "print it elsewhere.",
)


def print_files(files: Sequence[Printed], parent: QWidget) -> int | None:
    """How many pages were printed, 0 where it was stopped or went wrong; None where no printer was chosen.

    Raises UserError on a computer without any. The printer is set to the size of the first of them.
    """
    if not QPrinterInfo.availablePrinterNames():  # Windows shows no dialog then, and says nothing
        raise UserError(_NO_PRINTER)
    documents, _buffers = _opened(files)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    suit(printer, documents[0])
    printer.setDocName(Path(files[0].file_name).stem)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    box = QProgressDialog(
        said(translate("papers page", "Printing…")), said(translate("papers page", "Stop")), 0, 0, parent
    )
    box.setWindowModality(Qt.WindowModality.WindowModal)

    def goes_on(done: int, of: int) -> bool:
        box.setMaximum(of)
        box.setValue(done)
        return not box.wasCanceled()

    whole = print_pages(printer, documents, goes_on)
    box.close()
    return sum(d.pageCount() for d in documents) if whole else 0


def _opened(files: Sequence[Printed]) -> tuple[list[QPdfDocument], list[QBuffer]]:
    """The files as documents of their own; the buffers must live as long as they."""
    documents, buffers = [], []
    for each in files:
        buffer = QBuffer()
        buffer.setData(QByteArray(each.content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        documents.append(document)
        buffers.append(buffer)
    return documents, buffers
