"""Fourth step: the posts, each with its kind, hours and team."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QSpinBox, QTableWidget, QWidget

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.words import word
from patrolplanner.gui.records.notes.posts import POSTS
from patrolplanner.gui.said import as_tip, said, say_function
from patrolplanner.gui.set_up.step import SetUpStep
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, combo, label, offer, padded, row
from patrolplanner.services.starting.starting import Draft, first_posts, people_needed
from patrolplanner.services.starting.starting_posts import (
    HOURS_WORDS,
    PART_OF_THE_DAY,
    USUAL,
    Hours,
    QuickPost,
    base,
    hours_said,
    usual_post,
)

MOST_PEOPLE = 99
_CLOSED = translate(
    "new plan",
    "{posts}: a 24-hour kiosk is to be manned round the clock, else every day brings a reminder; choose those hours, "
    "or another kind of post.",
)
_ROW = 34
_AROUND_TEXT = 40
"""What an entry of a list takes besides its text."""
_NAME, _KIND, _HOURS, _OFFICERS, _AUXILIARIES = range(5)


class PostsStep(SetUpStep):
    """A short list; a kind brings its usual hours and team, and every cell can be changed."""

    title = translate("new plan", "Posts")
    purpose = translate(
        "new plan", "Where people stand, and how many on each shift. Everything can be changed and refined later."
    )

    def __init__(self) -> None:
        super().__init__()
        self._draft = Draft()
        self.table = QTableWidget(0, 5)
        self.table.setAccessibleName(said(self.title))
        show_heads(
            self.table,
            (
                Head(translate("new plan", "Name"), POSTS["name"].text),
                Head(translate("new plan", "Kind"), POSTS["kind"].text),
                Head(
                    translate("new plan", "Hours"),
                    translate("column notes", "When somebody stands there; shifts are made to fit."),
                ),
                Head(
                    translate("new plan", "Officers"),
                    translate("column notes", "How many officers must be there on each shift."),
                ),
                Head(
                    translate("new plan", "Auxiliaries"),
                    translate("column notes", "How many auxiliaries besides them."),
                ),
            ),
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_KIND, 130), (_HOURS, 240), (_OFFICERS, 84), (_AUXILIARIES, 96)):
            self.table.setColumnWidth(column, width)
        self.kind = combo((word(kind), kind) for kind in USUAL)
        self.kind.setAccessibleName(said(translate("new plan", "Kind of the post to be added")))
        add = button(translate("new plan", "&Add a post"), self._add, name="add")
        remove = button(translate("new plan", "&Remove this post"), self._remove)
        self._row = -1
        """The row where the keyboard was last; the last one when it was in none."""
        self.body.addLayout(row(self.kind, add, remove, 1))
        self.body.addWidget(self.table, 1)
        self.needed = label(role="quiet", wrap=True)
        self.body.addWidget(self.needed)
        self.closed = label(role="warn", wrap=True)
        self.body.addWidget(self.closed)

    def show_draft(self, draft: Draft) -> None:
        """The posts entered before; the first time those that every station has."""
        self._draft = draft
        self.table.setRowCount(0)
        for post in draft.posts or first_posts(say_function()):
            self._put(post)
        self._say_needed()
        self.kind.setCurrentIndex(self.kind.findData(PostKind.KIOSK))
        self.kind.setFocus()

    def answer(self, draft: Draft) -> Draft:
        """The rows that have a name. Raises InvalidValue for two posts of one name and posts of nobody."""
        posts = self.posts()
        names = [p.name for p in posts]
        for post in posts:
            if names.count(post.name) > 1:
                raise InvalidValue(translate("new plan", "Two posts are called {name}.").fill(name=post.name))
            if not post.people:
                raise InvalidValue(translate("new plan", "{name}: enter how many people.").fill(name=post.name))
        return replace(draft, posts=posts)

    def posts(self) -> tuple[QuickPost, ...]:
        rows = (self._post(n) for n in range(self.table.rowCount()))
        return tuple(post for post in rows if post.name)

    def _post(self, n: int) -> QuickPost:
        name, kind, hours, officers, auxiliaries = (self.table.cellWidget(n, c) for c in range(5))
        assert isinstance(name, QLineEdit)
        assert isinstance(kind, QComboBox)
        assert isinstance(hours, QComboBox)
        assert isinstance(officers, QSpinBox)
        assert isinstance(auxiliaries, QSpinBox)
        return QuickPost(
            name.text().strip(),
            PostKind(kind.currentData()),
            Hours(hours.currentData()),
            officers.value(),
            auxiliaries.value(),
        )

    def _put(self, post: QuickPost) -> None:
        n = self.table.rowCount()
        self.table.insertRow(n)
        name = QLineEdit(post.name)
        kind = combo((word(one), one) for one in USUAL)
        hours = combo(())
        hours.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        kind.setCurrentIndex(kind.findData(post.kind))
        self._offer_hours(hours, post)
        officers, auxiliaries = _count(post.officers), _count(post.auxiliaries)
        widgets: tuple[QWidget, ...] = (name, kind, hours, officers, auxiliaries)
        for column, widget in enumerate(widgets):
            widget.installEventFilter(self)
            heading = self.table.horizontalHeaderItem(column)
            widget.setAccessibleName(heading.text() if heading else "")
            self.table.setCellWidget(n, column, widget)
        name.textChanged.connect(self._say_needed)
        kind.activated.connect(lambda _n: self._usual(name, kind, hours, officers, auxiliaries))
        hours.activated.connect(lambda _n: self._say_needed())
        hours.currentTextChanged.connect(lambda text: hours.setToolTip(as_tip(text)))
        officers.valueChanged.connect(self._say_needed)
        auxiliaries.valueChanged.connect(self._say_needed)

    def _offer_hours(self, field: QComboBox, post: QuickPost) -> None:
        """The hours that a post may have, with the times that they mean for it, those of the post chosen."""
        draft = self._draft
        offer(
            field,
            [
                (hours_said(replace(post, hours=hours), base(draft.base), draft.begins, say_function()), hours)
                for hours in HOURS_WORDS
            ],
        )
        field.setCurrentIndex(field.findData(post.hours))
        widest = max(field.fontMetrics().horizontalAdvance(field.itemText(n)) for n in range(field.count()))
        field.view().setMinimumWidth(widest + _AROUND_TEXT)
        field.setToolTip(as_tip(field.currentText()))

    def _usual(
        self, name: QLineEdit, kind: QComboBox, hours: QComboBox, officers: QSpinBox, auxiliaries: QSpinBox
    ) -> None:
        """Another kind was chosen: its usual hours and team."""
        usual = usual_post(PostKind(kind.currentData()), say_function(), [p.name for p in self.posts()])
        name.setText(name.text() or usual.name)
        self._offer_hours(hours, usual)
        officers.setValue(usual.officers)
        auxiliaries.setValue(usual.auxiliaries)
        self._say_needed()

    def _add(self) -> None:
        kind = PostKind(self.kind.currentData())
        self._put(usual_post(kind, say_function(), [p.name for p in self.posts()]))
        last = self.table.rowCount() - 1
        name = self.table.cellWidget(last, _NAME)
        if isinstance(name, QLineEdit):
            name.setFocus()
            name.selectAll()
        self.table.scrollToBottom()
        self._say_needed()

    def _remove(self) -> None:
        rows = self.table.rowCount()
        row = self._row if 0 <= self._row < rows else rows - 1
        self.table.removeRow(row)
        self._row = min(row, rows - 2)
        self._say_needed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            cells = (
                (n, c) for n in range(self.table.rowCount()) for c in range(5) if self.table.cellWidget(n, c) is watched
            )
            self._row = next((n for n, _ in cells), self._row)
        return super().eventFilter(watched, event)

    def _say_needed(self) -> None:
        officers, others = people_needed(replace(self._draft, posts=self.posts()), say_function())
        text = translate(
            "new plan",
            "This takes about {officers} {officers:officer|officers} and {others} {others:auxiliary|auxiliaries} "
            "or others, rest and leave included.",
        )
        self.needed.setText(said(text, officers=officers, others=others))
        closed = tuple(p.name for p in self.posts() if p.kind is PostKind.KIOSK and p.hours in PART_OF_THE_DAY)
        self.closed.setText(said(_CLOSED, posts=closed) if closed else "")
        self.closed.setVisible(bool(closed))


def _count(value: int) -> QSpinBox:
    made = padded(QSpinBox())
    made.setRange(0, MOST_PEOPLE)
    made.setValue(value)
    return made
