"""The window of the guide: its contents at the left, what was opened at the right. There is one for the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from patrolplanner.documents.guide.text import GuideSection
from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.help.browser import GuideBrowser, sections_with
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import as_tip, language_said, said
from patrolplanner.gui.widgets.parts import column, divided, icon_button, label, row
from patrolplanner.services.guide.sections import guide

_KEY = QKeySequence.StandardKey
_TOPIC = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """It stays beside the window that somebody works in, and goes with the last of those."""

    def __init__(self) -> None:
        super().__init__()
        self.language = language_said()
        self.guide = guide(self.language)
        self.setWindowTitle(said(translate("help", "Guide")))
        self.setWindowIcon(icon("shield", look().accent))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.browser = GuideBrowser(self.guide, self.language)
        self.browser.setAccessibleName(said(translate("help", "Text of the guide")))
        self.search = QLineEdit()
        self.search.setPlaceholderText(said(translate("help", "Find in the guide…")))
        self.search.setAccessibleName(said(translate("help", "Find in the guide")))
        self.search.setClearButtonEnabled(True)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(said(translate("help", "Contents of the guide")))
        self.nothing = label(said(translate("help", "No section has these words.")), "quiet", wrap=True)
        self.nothing.hide()
        self._filling = False
        self._lay_out()
        self._list(self.guide.sections)
        self._listen()
        if not self.restoreGeometry(remembered.layout("help")):
            self.resize(1000, 680)

    def _lay_out(self) -> None:
        self.back = icon_button("left", translate("help", "Back (Alt+Left)"), self.browser.backward)
        self.forward = icon_button("right", translate("help", "Forward (Alt+Right)"), self.browser.forward)
        side = QWidget()
        column(row(self.back, self.forward, (self.search, 1)), self.nothing, (self.contents, 1), of=side)
        whole = divided(side, self.browser, (280, 720), grows=1)
        column(whole, of=self, margins=STEP * 2)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self._to_found)
        self.contents.currentItemChanged.connect(self._chosen)
        self.browser.section_shown.connect(self._show_place)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        for key, do in (
            (_KEY.Back, self.browser.backward),
            (_KEY.Forward, self.browser.forward),
            (_KEY.Find, self._to_search),
            (_KEY.FindNext, self.browser.next_place),
            (_KEY.Close, self.close),
            (_KEY.Cancel, self.close),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def open_topic(self, topic: str) -> None:
        """Come to the front with a section."""
        self.search.clear()
        self.browser.open_topic(topic)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        remembered.remember_layout("help", self.saveGeometry())
        super().closeEvent(event)

    # -- contents ---------------------------------------------------------------------------------------

    def _list(self, sections: Sequence[GuideSection]) -> None:
        """Chapters with their sections; while something is looked for, what was found in one row."""
        self._filling = True
        self.contents.clear()
        whole = len(sections) == len(self.guide.sections)
        above: QTreeWidgetItem | None = None
        for section in sections:
            item = QTreeWidgetItem([section.title])
            item.setData(0, _TOPIC, section.id)
            item.setToolTip(0, as_tip(section.title))
            if whole and section.level > 1 and above is not None:
                above.addChild(item)
            else:
                self.contents.addTopLevelItem(item)
                above = item
        self.contents.setRootIsDecorated(whole)
        self.nothing.setVisible(not sections)
        self._filling = False

    def _sift(self, text: str) -> None:
        words = tuple(text.casefold().split())
        self._list(sections_with(self.guide, words) if words else self.guide.sections)
        self.browser.mark(words)
        if not words:
            self._show_place(self.browser.topic)

    def _to_found(self) -> None:
        """Enter opens the first section found, and in it goes from place to place."""
        first = self.contents.currentItem() or self.contents.topLevelItem(0)
        if first is not None and self.contents.currentItem() is None:
            self.contents.setCurrentItem(first)
        self.browser.next_place()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _chosen(self, item: QTreeWidgetItem | None, _before: object) -> None:
        if item is not None and not self._filling:
            self.browser.open_topic(str(item.data(0, _TOPIC)))

    def _show_place(self, topic: str) -> None:
        """The contents show where the text is, without opening it again."""
        item = next((i for i in self._items() if i.data(0, _TOPIC) == topic), None)
        self._filling = True
        if item is None:
            self.contents.setCurrentIndex(QModelIndex())
        else:
            self.contents.setCurrentItem(item)
            self.contents.scrollToItem(item)
            item.setExpanded(True)
        self._filling = False

    def _items(self) -> list[QTreeWidgetItem]:
        every = QTreeWidgetItemIterator(self.contents)
        found = []
        while (item := every.value()) is not None:
            found.append(item)
            every += 1
        return found


class _TheWindow:
    """The one there is, made when it is first asked for."""

    window: HelpWindow | None = None


def show_help(topic: str, over: QWidget | None = None) -> HelpWindow:
    """Open the guide at a section, in the language of the window; ``over`` is a dialog that lets only its own work."""
    window = _TheWindow.window
    if window is None or window.language != language_said():
        if window is not None:
            window.close()
            window.deleteLater()
        window = _TheWindow.window = HelpWindow()
    window.open_topic(topic)
    handle: Any = window.windowHandle()
    handle.setTransientParent(over.windowHandle() if over is not None else None)
    return window
