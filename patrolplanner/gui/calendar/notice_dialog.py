"""The State Council's holiday notice, pasted as text: what was recognised is shown before any of it is taken."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QScrollArea, QTreeWidget, QTreeWidgetItem, QWidget

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, column, label, row, see_through
from patrolplanner.planning.dates.almanac import national_day
from patrolplanner.planning.dates.holiday_notice import HolidayNotice, NoticeDay, read_notice
from patrolplanner.services.edits.calendar import with_checked_year, with_notice
from patrolplanner.services.edits.records import together
from patrolplanner.services.open_plan.document import Edit

_WHAT = translate(
    "notice dialog",
    "Paste the text of the notice here, whole or in part, such as “Four, Tomb-sweeping Day: 4月4日（周六）至6日（周一）"
    "放假，共3天。” Nothing is taken before you say so.",
)
_TAKE = translate("notice dialog", "&Take these days")
_STEP = translate("notice dialog", "Holiday notice for {year}: {count} {count:day|days}")
_FOUND = translate(
    "notice dialog",
    "{year}: {off} {off:day|days} off, {statutory} of them statutory; {worked} make-up {worked:workday|workdays}.",
)
_NOTHING = translate("notice dialog", "No days off and no make-up workdays were found in the text.")
_UNREAD = translate("notice dialog", "Not understood, please look: “{text}”")
_CHECKED = translate("notice dialog", "Holidays of {year} are &checked with this")
_HEADS = (
    Head(translate("records", "Date"), translate("column notes", "The date that the text speaks of.")),
    Head(translate("records", "Weekday"), translate("column notes", "The weekday by the calendar.")),
    Head(
        translate("records", "Kind"),
        translate("column notes", "A statutory day by the law, a day off in lieu, or a workday instead."),
    ),
    Head(translate("records", "Name"), translate("column notes", "The name by which papers call it.")),
    Head(translate("notice dialog", "Until now"), translate("column notes", "What the calendar says of it now.")),
    Head(translate("notice dialog", "Look again"), translate("column notes", "Why the text may be wrong here.")),
)
_NOT_TAKEN = translate("notice dialog", "The text of the notice has not been taken over.")
_NOW, _DOUBT = 4, 5


class NoticeDialog(HelpedDialog):
    """A text above, the days in it below; the text is read anew with every change."""

    topic = "calendar.notice"

    def __init__(self, parent: QWidget, context: PlanContext, year: int) -> None:
        super().__init__(parent)
        self._context, self._near = context, year
        self.notice = HolidayNotice(year, ())
        self.setWindowTitle(said(translate("notice dialog", "Paste a holiday notice")))
        self.resize(860, min(640, self.screen().availableGeometry().height() - STEP * 16))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(said(translate("notice dialog", "Text of the notice")))
        self.text.setTabChangesFocus(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(said(translate("notice dialog", "Days in the text")))
        self.list.setRootIsDecorated(False)
        show_heads(self.list, _HEADS)
        self.told = label(role="quiet", wrap=True)
        self.doubts = label(role="warn", wrap=True)
        self._doubts = QScrollArea()
        self._doubts.setFrameShape(QFrame.Shape.NoFrame)
        self._doubts.setMaximumHeight(STEP * 22)
        column(self.doubts, of=see_through(self._doubts))
        self.text.setMinimumHeight(STEP * 12)
        self.list.setMinimumHeight(STEP * 20)
        self.checked = QCheckBox()
        self.take = button(_TAKE, self._take, role="main")
        leave = button(translate("notice dialog", "Cancel"), self.reject)
        self.end_with(self.take, leave)
        column(
            label(said(_WHAT), "quiet", wrap=True),
            (self.text, 2),
            self.told,
            (self.list, 3),
            self._doubts,
            self.checked,
            row(1, leave, self.take),
            of=self,
            margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4),
        )
        self.text.textChanged.connect(self._read)
        self._read()

    def unsaved(self) -> Unsaved | None:
        """A text that was typed or pasted, whether or not days were found in it."""
        return Unsaved(_NOT_TAKEN) if self.text.toPlainText().strip() else None

    def _read(self) -> None:
        text = self.text.toPlainText()
        self.notice = found = read_notice(text, self._near)
        own = {day.day: day for day in self._context.plan.calendar}
        self.list.clear()
        for one in found.days:
            self._add(one, own.get(one.day))
        for place in range(_DOUBT):
            self.list.resizeColumnToContents(place)
            self.list.setColumnWidth(place, self.list.columnWidth(place) + STEP * 3)
        self.told.setText(_said_of(found) if text.strip() else "")
        unread = [said(_UNREAD, text=part) for part in found.unread]
        self.doubts.setText("\n".join([*map(said, found.doubts), *unread]))
        self._doubts.setVisible(bool(self.doubts.text()))
        self.checked.setText(said(_CHECKED, year=str(found.year)))
        self.checked.setChecked(found.is_sound)
        self.checked.setVisible(bool(found.days))
        self.take.setEnabled(bool(found.days))

    def _add(self, one: NoticeDay, own: CalendarRow | None) -> None:
        known = national_day(one.day)
        kind = known.kind if own is None or own.kind is None else own.kind
        now = said(word(kind)) if kind is not one.kind else ""
        doubt = "" if one.doubt is None else said(one.doubt)
        day = word(WEEKDAYS[one.day.weekday()])
        item = QTreeWidgetItem([one.day.isoformat(), said(day), said(word(one.kind)), one.name, now, doubt])
        item.setForeground(_NOW, QBrush(QColor(look().quiet)))
        item.setForeground(_DOUBT, QBrush(QColor(look().warn)))
        self.list.addTopLevelItem(item)

    def _take(self) -> None:
        found = self.notice
        edits: list[Edit] = [with_notice(found.days)]
        if self.checked.isChecked():
            edits.append(with_checked_year(found.year, checked=True))
        self._context.apply(together(*edits), _step(found))
        self.accept()


def _step(found: HolidayNotice) -> Message:
    return _STEP.fill(year=str(found.year), count=len(found.days))


def _said_of(found: HolidayNotice) -> str:
    if not found.days:
        return said(_NOTHING)
    kinds = [one.kind for one in found.days]
    worked, statutory = kinds.count(DayKind.MAKEUP), kinds.count(DayKind.HOLIDAY)
    return said(_FOUND, year=str(found.year), off=len(kinds) - worked, statutory=statutory, worked=worked)
