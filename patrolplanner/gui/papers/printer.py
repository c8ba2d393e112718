"""From the pages of a PDF to a printer: each page drawn at the printer's resolution and scaled to its paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_POINTS_PER_INCH = 72
_NEARLY = 0.98
"""Papers are printed in their own size where they fit, also on a larger sheet; names of sizes differ by a little."""
MOST_DPI = 300
"""Finer than this only costs memory: a page of A3 has 70 MB then."""


def suit(printer: QPrinter, document: QPdfDocument) -> None:
    """Offer the size and the direction of the document's paper to the printer before its dialog asks."""
    size = document.pagePointSize(0)
    wide = size.width() > size.height()
    narrow = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    page = QPageSize(narrow, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page, way, QMarginsF()))
    printer.setFullPage(True)
    printer.setFromTo(1, document.pageCount())


def pages_of(printer: QPrinter, document: QPdfDocument) -> range:
    """Which pages the dialog asked for, from 0."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is not QPrinter.PrintRange.PageRange or not first:
        return range(document.pageCount())
    return range(first - 1, min(last or first, document.pageCount()))


def print_pages(
    printer: QPrinter, documents: list[QPdfDocument], goes_on: Callable[[int, int], bool] = lambda _n, _of: True
) -> bool:
    """Print the documents one after the other; whether all of it has been handed over.

    ``goes_on`` is asked before each page, with its number and how many there are.
    """
    pages = [(document, number) for document in documents for number in pages_of(printer, document)]
    painter = QPainter()
    if not pages or not painter.begin(printer):
        return False
    try:
        for done, (document, number) in enumerate(pages):
            if not goes_on(done, len(pages)):
                printer.abort()
                return False
            if done:
                printer.newPage()
            _print_page(painter, printer, document, number)
    finally:
        painter.end()
    return True


def _print_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int) -> None:
    page = printer.pageLayout().fullRectPixels(printer.resolution()).toRectF()
    size = document.pagePointSize(number)
    actual = printer.resolution() / _POINTS_PER_INCH
    fitting = min(page.width() / size.width(), page.height() / size.height())
    scale = actual if fitting > actual * _NEARLY else fitting
    target = QRectF(0, 0, size.width() * scale, size.height() * scale)
    target.moveCenter(QRectF(0, 0, page.width(), page.height()).center())
    fine = min(1.0, MOST_DPI / printer.resolution())
    image = document.render(number, QSize(round(target.width() * fine), round(target.height() * fine)))
    painter.drawImage(target, image)
