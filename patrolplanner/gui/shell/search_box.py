"""The search box over everything, and the list of finds that opens under it. The keyboard stays in the box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places
from patrolplanner.gui.drawing import RIGHT, fill_with, font_like, write
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import day_said, plain, said, say_function
from patrolplanner.gui.shell.navigation import ENTRIES, PageCommand
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.searching import KINDS_OF_PLAN, Findable, FindKind, Hit, Index, entries_of

_ROW = 40
_MOST_SHOWN = 9
_HIT = Qt.ItemDataRole.UserRole
_KINDS = {
    FindKind.DAY: translate("search", "day"),
    FindKind.PERSON: translate("search", "person"),
    FindKind.POST: translate("search", "post"),
    FindKind.AREA: translate("search", "area"),
    FindKind.STREET: translate("search", "street"),
    FindKind.SPOT: translate("search", "must-visit spot"),
    FindKind.SITE: translate("search", "candidate site"),
    FindKind.PLACE: translate("search", "name of a place"),
    FindKind.BATCH: translate("search", "batch of incidents"),
    FindKind.SHIFT: translate("search", "shift"),
    FindKind.PAGE: translate("search", "page"),
    FindKind.TAB: translate("search", "tab"),
    FindKind.PAPER: translate("search", "paper"),
    FindKind.COMMAND: translate("search", "command"),
}
_ICONS = {
    FindKind.DAY: "calendar",
    FindKind.PERSON: "people",
    FindKind.POST: "posts",
    FindKind.AREA: "map",
    FindKind.STREET: "map",
    FindKind.SPOT: "shield",
    FindKind.SITE: "search",
    FindKind.PLACE: "map",
    FindKind.BATCH: "map",
    FindKind.SHIFT: "shifts",
    FindKind.PAGE: "right",
    FindKind.TAB: "right",
    FindKind.PAPER: "papers",
    FindKind.COMMAND: "play",
}


class SearchBox(LineField):
    """Finds people, posts, areas, shifts, pages with their tabs, papers, commands and dates, and goes there."""

    def __init__(self, context: PlanContext, commands: Callable[[], Sequence[PageCommand]]) -> None:
        super().__init__()
        self._context = context
        self._offered = commands
        self._came_from: QWidget | None = None
        self._commands: dict[str, PageCommand] = {}
        self._places: dict[str, Place] = {}
        self.index = Index(entries_of(context.plan, say_function()))
        self.setPlaceholderText(said(translate("search", "Search names, pinyin, posts, dates …")))
        self.setAccessibleName(said(translate("search", "Search everywhere")))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(200)
        self.setMaximumWidth(420)
        self.finds = _Finds(self)
        self.finds.list.itemClicked.connect(self._take)
        self.textEdited.connect(self._search)
        context.changed.connect(self._changed)
        current.changed.connect(self.finds.list.viewport().update)
        # the first window does not wait for pinyin; the first search may have to
        QTimer.singleShot(500, self, self._warm)

    def open(self) -> None:
        self._remember_focus()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search()

    def close_down(self) -> None:
        self.finds.hide()
        self.finds.deleteLater()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._remember_focus()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Enter goes there, Escape empties and leaves the box."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.finds.list.currentItem()
            if self.finds.isVisible() and item is not None:
                self._take(item)
        elif key == Qt.Key.Key_Escape:
            self.finds.hide()
            self.clear()
            self._give_focus_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            if self.finds.isVisible():
                step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_SHOWN}.get(
                    Qt.Key(key), -_MOST_SHOWN
                )
                self.finds.move_by(step)
            else:
                self._search()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finds.hide()

    def _search(self) -> None:
        query = self.text().strip()
        if not query:
            self.finds.hide()
            return
        hits = self.index.with_extra(self._extra()).find(query, self._context.period, self._context.today)
        self.finds.show_hits(hits)

    def _extra(self) -> list[Findable]:
        found = []
        self._places = {}
        for entry in ENTRIES:
            self._places[entry.name] = Place(entry.name)
            found.append(_titled(FindKind.PAGE, entry.name, entry.title))
            kind = FindKind.PAPER if entry.name == places.PAPERS else FindKind.TAB
            for section, title in entry.load().parts.items():
                key = f"{entry.name} {section}"
                self._places[key] = Place(entry.name, section=section)
                found.append(_titled(kind, key, title, said(entry.title)))
        self._commands = {}
        for command in self._offered():
            action, text = command.action, plain(command.action.text())
            if action.isEnabled() and text and not action.isSeparator():
                key = f"{len(self._commands)}"
                self._commands[key] = command
                found.append(Findable(FindKind.COMMAND, key, text, action.shortcut().toString(), names=(text,)))
        return found

    def _take(self, item: QListWidgetItem) -> None:
        hit: Hit | None = item.data(_HIT)
        if hit is None:  # the line that says that nothing was found
            return
        self.finds.hide()
        self.clear()
        self._give_focus_back()
        entry = hit.entry
        match entry.kind:
            case FindKind.COMMAND:
                command = self._commands[entry.key]
                if command.page:
                    self._context.go(Place(command.page))
                command.action.trigger()
            case FindKind.DAY:
                if hit.day is not None and hit.day not in self._context.period:
                    self._context.show_month(hit.day)
                self._context.go(Place(places.ROSTER, day=hit.day))
            case FindKind.PERSON:
                self._context.go(Place(places.PEOPLE, record=entry.key, person=entry.key))
            case FindKind.PLACE | FindKind.BATCH:
                section = places.NAMES if entry.kind is FindKind.PLACE else places.BATCHES
                self._context.go(Place(places.MAP, record=entry.key, section=section))
            case FindKind.PAGE | FindKind.TAB | FindKind.PAPER:
                self._context.go(self._places[entry.key])
            case _:
                self._context.go(Place(_PAGES[entry.kind], record=entry.key))

    def _remember_focus(self) -> None:
        if not self.hasFocus():
            self._came_from = QApplication.focusWidget()

    def _give_focus_back(self) -> None:
        """The keyboard goes on where it was, so that the keys of the page work again at once."""
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()
        else:
            self.clearFocus()

    def _changed(self, change: Change) -> None:
        if change.kinds & KINDS_OF_PLAN:
            self.index = Index(entries_of(self._context.plan, say_function()))

    def _warm(self) -> None:
        jobs.start(self, self.index.warm, lambda _index: None)


def _titled(kind: FindKind, key: str, title: Message, detail: str = "") -> Findable:
    """Found by the language of the window and by English."""
    return Findable(kind, key, said(title), detail, names=(said(title), title.source))


_PAGES = {
    FindKind.POST: places.POSTS,
    FindKind.AREA: places.MAP,
    FindKind.STREET: places.MAP,
    FindKind.SPOT: places.PATROLS,
    FindKind.SITE: places.SITING,
    FindKind.SHIFT: places.SHIFTS,
}


class _Finds(QFrame):
    """The list under the box. It is a child of the window, so that the box keeps the keyboard."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self.setProperty("role", "panel")
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("role", "plain")
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_FindRow(self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(said(translate("search", "Finds")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP, STEP, STEP, STEP)
        layout.addWidget(self.list)
        self.hide()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem()
            item.setText(day_said(hit.day) if hit.day is not None else hit.entry.title)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said(_KINDS[hit.entry.kind]))
            self.list.addItem(item)
        if not hits:
            nothing = QListWidgetItem(said(translate("search", "Nothing was found.")))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if hits else -1)
        self._place()

    def move_by(self, step: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        below = self._box.mapTo(window, QPoint(0, self._box.height() + STEP))
        rows = min(self.list.count(), _MOST_SHOWN)
        width = max(self._box.width(), 440)
        left = min(below.x(), window.width() - width - STEP * 2)
        self.setGeometry(QRect(left, below.y(), width, rows * _ROW + STEP * 2 + 4))
        self.show()
        self.raise_()


class _FindRow(QStyledItemDelegate):
    """Icon, title, quiet detail, and the kind at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        colours = look()
        rect: QRect = option.rect
        hit: Hit | None = index.data(_HIT)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            fill_with(painter, colours.selection)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        inside = rect.adjusted(STEP * 3, 0, -STEP * 3, 0)
        if hit is not None:
            icon(_ICONS[hit.entry.kind]).paint(painter, QRect(inside.left(), inside.center().y() - 8, 16, 16))
            inside.setLeft(inside.left() + 28)
            kind = said(_KINDS[hit.entry.kind])
            write(painter, inside, kind, colours.quiet, RIGHT)
            inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(kind) - STEP * 3)
        plain = painter.font()
        painter.setFont(font_like(plain, weight=QFont.Weight.DemiBold if hit is not None else QFont.Weight.Normal))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inside.width())
        write(painter, inside, title, colours.ink if hit is not None else colours.quiet)
        left = painter.fontMetrics().horizontalAdvance(title) + STEP * 3
        painter.setFont(plain)
        if hit is not None and hit.entry.detail:
            inside.setLeft(inside.left() + left)
            write(painter, inside, hit.entry.detail, colours.quiet, elided=True)
        painter.restore()
