"""The dialog that copies a former period's pattern: from which dates, by what, and what would come of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, month_of, months_on
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.parts import button, captioned, card, column, label, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.services.checking.copying import CopiedPattern, Match, PatternRequest, copied, last_rostered
from patrolplanner.services.open_plan.document import PERIOD, Change
from patrolplanner.services.solving.auto_fill import Keep

_REST_MS = 250
_TITLE = translate("copying", "Copy a former pattern")
_FROM = translate("copying", "&From")
_ONTO = translate("copying", "Onto")
_MATCHES: tuple[tuple[Match, Message], ...] = (
    (Match.ROTATION, translate("copying", "People in a &rotation by their cycle, others by weekday")),
    (Match.WEEKDAY, translate("copying", "Everybody by &weekday: first week onto first week")),
)
_KEEPS: tuple[tuple[Keep, Message], ...] = (
    (Keep.ALL, translate("copying", "What is rostered &stays; only open places are filled")),
    (Keep.LOCKED, translate("copying", "Only &locked duties stay; the others make room")),
)
_LOOKING = translate("copying", "Looking at what would come of it…")


class CopyPatternDialog(HelpedDialog):
    """Says what would be copied before anything is."""

    topic = "roster"

    def __init__(self, context: PlanContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.found: CopiedPattern | None = None
        self._looking = jobs.Latest(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said(_TITLE))
        self.setMinimumWidth(560)
        self.source = PeriodChoice(_proposed(context))
        self.matches, self.keeps = QButtonGroup(self), QButtonGroup(self)
        by_match, by_keep = _radios(self.matches, [w for _, w in _MATCHES]), _radios(self.keeps, [w for _, w in _KEEPS])
        if not context.plan.rotations:
            self.matches.button(1).setChecked(True)
        self.onto = label(said(period_words(context.period)))
        self.outcome = label(said(_LOOKING), wrap=True)
        self.outcome.setMinimumHeight(64)
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.copy = button(translate("copying", "&Copy"), self._copy, role="main")
        leave = button(translate("copying", "Clos&e"), self.reject)
        self.end_with(self.copy, leave)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self._look)
        dates = row(captioned(_FROM, self.source), self.source, label(said(_ONTO)), self.onto, 1, spacing=STEP * 3)
        foot = row(1, leave, self.copy)
        around = (STEP * 4, STEP * 4, STEP * 4, STEP * 3)
        column(card(dates, by_match, by_keep), (self.outcome, 1), foot, of=self, margins=around, spacing=STEP * 3)
        self.source.changed.connect(self._look_again)
        self.matches.idClicked.connect(self._look_again)
        self.keeps.idClicked.connect(self._look_again)
        context.changed.connect(self._plan_changed)
        context.period_changed.connect(self._look_again)
        self._look_again()

    def _look_again(self) -> None:
        self.found = None
        self.copy.setEnabled(False)
        self.onto.setText(said(period_words(self.context.period)))
        self.outcome.setText(said(_LOOKING))
        self._soon.start()

    def _plan_changed(self, change: Change) -> None:
        if change.kinds - {PERIOD}:
            self._look_again()

    def _look(self) -> None:
        context = self.context
        request = PatternRequest(
            context.document,
            self.source.period,
            context.period,
            _MATCHES[self.matches.checkedId()][0],
            _KEEPS[self.keeps.checkedId()][0],
            context.session.published,
            context.session.clock(),
        )
        self._looking.start(lambda: copied(request), self._looked, self._refused)

    def _looked(self, found: CopiedPattern) -> None:
        self.found = found
        self.outcome.setText("\n".join(said(text) for text in found.sentences))
        self.copy.setEnabled(bool(found.differences))

    def _refused(self, why: Message) -> None:
        self.outcome.setText(said(why))

    def _copy(self) -> None:
        """One step, which undo takes back whole."""
        found = self.found
        if found is None or not dates_stand(self) or found.request.document is not self.context.document:
            return
        if self.context.apply(found.edit, found.label):
            self.accept()

    def done(self, result: int) -> None:
        self._looking.drop()
        super().done(result)


def _radios(group: QButtonGroup, texts: list[Message]) -> QVBoxLayout:
    down = column(spacing=STEP)
    for number, text in enumerate(texts):
        choice = QRadioButton(said(text))
        choice.setChecked(number == 0)
        group.addButton(choice, number)
        down.addWidget(choice)
    return down


def _proposed(context: PlanContext) -> Period:
    """The last month before the dates shown that has rows, else the month before."""
    shown = context.period.first
    return last_rostered(context.plan, context.roster, shown) or month_of(months_on(shown, -1))


def open_copy_pattern(context: PlanContext, parent: QWidget) -> CopyPatternDialog:
    """Show it over a page."""
    dialog = CopyPatternDialog(context, parent)
    dialog.open()
    return dialog
