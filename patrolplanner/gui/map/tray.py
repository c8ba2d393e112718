"""The list beside the map: posts with who is there at the chosen hour, and those that have no place on the map yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.words import word
from patrolplanner.gui.look import look
from patrolplanner.gui.map.view import POST_MIME
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.services.views.street_map import NOBODY, Manning

_INDEX = Qt.ItemDataRole.UserRole


class PostTray(QTreeWidget):
    """Choosing a row chooses the symbol; a row without a place can be dragged onto the map, or put there by Enter."""

    chosen = Signal(str)
    """Id of the post."""
    placed = Signal(int)
    """Position of the post that is to be put in the middle of the map."""

    def __init__(self) -> None:
        super().__init__()
        heads = (
            Head(
                translate("map", "Post"),
                translate("column notes", "Drag one that is not on the map yet to its place, or press Enter."),
            ),
            Head(
                translate("map", "On duty"),
                translate("column notes", "Who is there at the hour shown, and how many are missing."),
            ),
        )
        show_heads(self, heads)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setColumnWidth(0, 150)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(said(translate("map", "Posts and who is there")))
        self._filling = False
        self.currentItemChanged.connect(self._tell)

    def show_posts(self, plan: Plan, manned: Mapping[str, Manning]) -> None:
        """List the posts: unmanned first, then manned, then those nobody is asked for; without a place at the end."""
        kept = self.current_id()
        self._filling = True
        self.clear()
        groups: dict[str, list[QTreeWidgetItem]] = {name: [] for name in _GROUPS}
        for index, post in enumerate(plan.posts):
            if post.status is PostStatus.CLOSED:
                continue
            manning = manned.get(post.id, NOBODY)
            item = self._item(index, post.name, manning, plan)
            item.setData(0, Qt.ItemDataRole.UserRole + 1, post.id)
            item.setToolTip(0, as_tip(f"{post.id}  {post.name}\n{said(word(post.kind))}"))
            if post.x is None or post.y is None:
                groups["nowhere"].append(item)
            else:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
                groups["unmanned" if manning.unmanned else "manned" if manning.people else "idle"].append(item)
        for name, items in groups.items():
            if items:
                self._group(said(_GROUPS[name], count=len(items)), items, red=name == "unmanned")
        self.expandAll()
        self._choose(kept)
        self._filling = False

    def current_id(self) -> str:
        item = self.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole + 1) or "") if item is not None else ""

    def choose(self, id_: str) -> None:
        self._filling = True
        self._choose(id_)
        self._filling = False

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items and items[0].data(0, _INDEX) is not None:
            data.setData(POST_MIME, str(items[0].data(0, _INDEX)).encode("ascii"))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts a post without a place in the middle of the map."""
        item = self.currentItem()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and item is not None and item.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            self.placed.emit(int(item.data(0, _INDEX)))
        else:
            super().keyPressEvent(event)

    def _item(self, index: int, name: str, manning: Manning, plan: Plan) -> QTreeWidgetItem:
        people = "、".join(person_name(plan, id_) for id_ in manning.people)
        if manning.unmanned:
            people = said(translate("map", "nobody, {count} missing"), count=manning.wanted)
        elif manning.short:
            people = said(translate("map", "{people}; {count} missing"), people=people, count=manning.short)
        item = QTreeWidgetItem([name, people])
        item.setData(0, _INDEX, index)
        item.setToolTip(1, as_tip(people))
        if manning.short:
            item.setForeground(1, QColor(look().danger))
        return item

    def _group(self, title: str, items: list[QTreeWidgetItem], red: bool) -> None:
        top = QTreeWidgetItem([title])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        if red:
            top.setForeground(0, QColor(look().danger))
        self.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        top.addChildren(items)

    def _choose(self, id_: str) -> None:
        for n in range(self.topLevelItemCount()):
            top = self.topLevelItem(n)
            for k in range(top.childCount() if top is not None else 0):
                child = top.child(k) if top is not None else None
                if child is not None and child.data(0, Qt.ItemDataRole.UserRole + 1) == id_ and id_:
                    self.setCurrentItem(child)
                    return
        self.setCurrentIndex(QModelIndex())

    def _tell(self) -> None:
        if not self._filling and (id_ := self.current_id()):
            self.chosen.emit(id_)


_GROUPS = {
    "unmanned": translate("map", "Unmanned ({count})"),
    "manned": translate("map", "Manned ({count})"),
    "idle": translate("map", "Nobody asked for now ({count})"),
    "nowhere": translate("map", "Not on the map yet: drag, or Enter ({count})"),
}
