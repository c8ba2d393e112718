"""What a column or a field does to the roster: beside the pointer, and at a question mark where it is not clear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QWhatsThis,
    QWidget,
)

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.drawing import font_like
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, plain, said
from patrolplanner.gui.widgets.parts import row

MARK = 16
"""Width and height of a question mark in pixels."""
_MARK_NAME = translate("help", "What is {name}?")


@dataclass(frozen=True, slots=True)
class ColumnNote:
    """One sentence for whoever does not know the word; ``unclear`` words have a question mark beside them."""

    text: Message
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column with its explanation."""

    title: Message
    text: Message
    unclear: bool = False


class QuestionMark(QToolButton):
    """A small "?" that says its sentence when the pointer rests on it, and keeps saying it when it is clicked."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("?")
        self.setProperty("role", "help")
        self.setAccessibleName(said(_MARK_NAME, name=name))
        self.setAccessibleDescription(text)
        self.setToolTip(as_tip(text))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(MARK, MARK)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.clicked.connect(self._say)

    def _say(self) -> None:
        QWhatsThis.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)


class HeadMarks(QObject):
    """Keeps question marks beside the words of some headings, wherever columns are moved, resized or scrolled to.

    ``taken`` is the room at the right of a heading that something else is drawn in.
    """

    def __init__(self, header: QHeaderView, explained: Mapping[int, str], taken: int = 0) -> None:
        super().__init__(header)
        self._header, self._taken = header, taken
        titles = {at: str(header.model().headerData(at, Qt.Orientation.Horizontal)) for at in explained}
        self.marks = {at: QuestionMark(titles[at], text, header.viewport()) for at, text in explained.items()}
        for told in (header.sectionResized, header.sectionMoved, header.geometriesChanged, header.sortIndicatorChanged):
            told.connect(self._place)
        view = header.parent()
        if isinstance(view, QAbstractItemView):
            view.horizontalScrollBar().valueChanged.connect(self._place)
        header.viewport().installEventFilter(self)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _place(self, *_: object) -> None:
        """On the inner side of the words while there is room; a narrow column keeps the sentence at the pointer."""
        header = self._header
        for at, mark in self.marks.items():
            words = words_width(header, str(header.model().headerData(at, Qt.Orientation.Horizontal)))
            room = header.sectionSize(at) - self._taken
            align = header.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            at_right = align is not None and bool(Qt.AlignmentFlag(int(align)) & Qt.AlignmentFlag.AlignRight)
            x = room - STEP * 2 - words - MARK if at_right else STEP * 2 + words
            mark.move(header.sectionViewportPosition(at) + x, (header.height() - MARK) // 2)
            mark.setVisible(not header.isSectionHidden(at) and room >= width_with_mark(words))


def words_width(header: QHeaderView, title: str) -> int:
    """How wide the bold words of a heading are."""
    return QFontMetrics(font_like(header.font(), weight=QFont.Weight.DemiBold)).horizontalAdvance(title)


def width_with_mark(words: int) -> int:
    """What a heading of so wide words needs with its question mark, some air at both sides."""
    return words + MARK + STEP * 3


def questioned(caption: QLabel, text: Message) -> QWidget:
    """The title of a field with a question mark behind it; the field itself says the sentence to a screen reader."""
    words = said(text)
    caption.setToolTip(as_tip(words))
    if (field := caption.buddy()) is not None:
        field.setAccessibleDescription(words)
    whole = QWidget()
    row(caption, QuestionMark(plain(caption.text()), words), 1, of=whole, spacing=2)
    return whole


def question_fields(form: QFormLayout, explained: Mapping[QWidget, Message]) -> None:
    """Question marks behind the titles of some fields of a form."""
    for field, text in explained.items():
        caption = form.labelForField(field)
        assert isinstance(caption, QLabel)
        form.removeWidget(caption)
        at, _role = cast("tuple[int, QFormLayout.ItemRole]", form.getWidgetPosition(field))
        form.setWidget(at, QFormLayout.ItemRole.LabelRole, questioned(caption, text))


def show_heads(view: QTableWidget | QTreeWidget, heads: Sequence[Head]) -> None:
    """Headings of a table that keeps its own cells, each with its sentence beside the pointer."""
    titles = [said(head.title) for head in heads]
    if isinstance(view, QTreeWidget):
        view.setHeaderLabels(titles)
        header = view.header()
        for at, head in enumerate(heads):
            view.headerItem().setToolTip(at, as_tip(said(head.text)))
    else:
        view.setHorizontalHeaderLabels(titles)
        header = view.horizontalHeader()
        for at, head in enumerate(heads):
            if (item := view.horizontalHeaderItem(at)) is not None:
                item.setToolTip(as_tip(said(head.text)))
    mark_heads(header, heads)


def mark_heads(header: QHeaderView, heads: Sequence[Head]) -> None:
    """Question marks at the headings that are not clear by themselves."""
    unclear = {at: said(head.text) for at, head in enumerate(heads) if head.unclear}
    if unclear:
        HeadMarks(header, unclear)
