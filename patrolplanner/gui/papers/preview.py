"""A paper inside the window, page by page. The PDF stays in memory: it holds names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSignalBlocker
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import look as looks
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row, set_role

if TYPE_CHECKING:
    from patrolplanner.services.papers.printing import Printed

_PAGE = translate("papers page", "{number} / {count}")
_ZOOM = translate("papers page", "{percent} %")
_WITH_NUMBER = 360
"""From this width on there is room for the number of the zoom between its buttons."""
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class PaperPreview(QWidget):
    """Files of one paper, one shown at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Printed] = []
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(STEP * 2)
        self.view.setAccessibleName(said(translate("papers page", "Preview of the paper")))
        self.message = label(wrap=True)
        self.message.setMargin(STEP * 4)
        self.choice = QComboBox()
        self.choice.setAccessibleName(said(translate("papers page", "Which of the files")))
        self.choice.currentIndexChanged.connect(self._show_file)
        self.page = label(role="quiet")
        self.zoom = label(role="quiet")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(self.view)
        column(self._bar(), (self._stack, 1), of=self, spacing=STEP)
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._say_page())
        looks.current.changed.connect(self._colour)
        self._colour()
        self._say_page()

    def _bar(self) -> QHBoxLayout:
        back = icon_button("left", translate("papers page", "Page before"), lambda: self.turn(-1))
        on = icon_button("right", translate("papers page", "Next page"), lambda: self.turn(1))
        smaller = icon_button("zoom-out", translate("papers page", "Smaller"), lambda: self.zoom_by(-1))
        larger = icon_button("zoom-in", translate("papers page", "Larger"), lambda: self.zoom_by(1))
        width = button(translate("papers page", "Width"), lambda: self.fit(QPdfView.ZoomMode.FitToWidth), role="flat")
        whole = button(translate("papers page", "Page"), lambda: self.fit(QPdfView.ZoomMode.FitInView), role="flat")
        return row(back, self.page, on, STEP, smaller, self.zoom, larger, width, whole, 1, self.choice, spacing=STEP)

    def show_files(self, files: list[Printed]) -> None:
        self.files = files
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItems([f.file_name for f in files])
        self.choice.setVisible(len(files) > 1)
        self._show_file(0)

    def say(self, text: str, role: str = "quiet") -> None:
        """Words in place of a paper."""
        self.files = []
        self.document.close()
        self.choice.hide()
        set_role(self.message, role)
        self.message.setText(text)
        self._stack.setCurrentWidget(self.message)
        self._say_page()

    def _show_file(self, at: int) -> None:
        if not 0 <= at < len(self.files):
            return
        page = self.view.pageNavigator().currentPage()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(self.files[at].content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._stack.setCurrentWidget(self.view)
        if 0 < page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF())
        self._say_page()

    def turn(self, pages: int) -> None:
        navigator = self.view.pageNavigator()
        to = min(max(0, navigator.currentPage() + pages), self.document.pageCount() - 1)
        if to >= 0:
            navigator.jump(to, QPointF())
        self._say_page()

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """Let the width or the whole page decide the size."""
        self.view.setZoomMode(mode)
        self._say_page()

    def zoom_by(self, steps: int) -> None:
        """One step larger or smaller than it is seen now."""
        now = self._factor()
        larger = [z for z in _STEPS if z > now * 1.01]
        smaller = [z for z in _STEPS if z < now * 0.99]
        self.view.setZoomFactor((larger or _STEPS[-1:])[0] if steps > 0 else (smaller or _STEPS[:1])[-1])
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._say_page()

    def _factor(self) -> float:
        """The size on the screen, 1 for as printed."""
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.document.pageCount():
            return self.view.zoomFactor()
        size = self.document.pagePointSize(max(0, self.view.pageNavigator().currentPage()))
        margins = self.view.documentMargins()
        inch = self.view.logicalDpiX() / 72
        across = (self.view.viewport().width() - margins.left() - margins.right()) / (size.width() * inch)
        down = (self.view.viewport().height() - self.view.pageSpacing()) / (size.height() * inch)
        return across if self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth else min(across, down)

    def _say_page(self) -> None:
        count = self.document.pageCount()
        number = self.view.pageNavigator().currentPage() + 1 if count else 0
        self.page.setText(said(_PAGE, number=number, count=count) if count else "")
        self.zoom.setText(said(_ZOOM, percent=round(100 * self._factor())) if count else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zoom.setVisible(self.width() >= _WITH_NUMBER)
        self._say_page()

    def _colour(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(look().line))
        self.view.setPalette(palette)
