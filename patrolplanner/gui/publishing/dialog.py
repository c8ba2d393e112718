"""The question before a roster is published: what it tells, what is still open, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.checks import ChecksList
from patrolplanner.gui.publishing.words import open_words, publishable
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import plain, said
from patrolplanner.gui.widgets.asking import Unsaved, typed_in_vain, waits
from patrolplanner.gui.widgets.parts import button, captioned, column, label, restyle, row
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Count
from patrolplanner.services.papers.notice_checks import notice_checks
from patrolplanner.store.plan_file import Version

_PUBLISH = translate("publishing", "Publish V{number}")
_JUDGING = translate("publishing", "Judging the roster…")
_FINAL = translate("publishing", "A version cannot be taken back, only followed by the next one.")
_WIDTH = 560


class PublishDialog(HelpedDialog):
    """Modal, so that what is published is what the dialog tells of. Enter after the reason leads to the button only."""

    topic = "changes.publish"

    published = Signal(object)
    """`Version`: it is kept now."""

    def __init__(self, context: PlanContext, period: Period, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self.period = context, period
        self._judging, self._checking = jobs.Latest(self), jobs.Latest(self)
        self.count: Count | None = None
        words = _PUBLISH.fill(number=context.session.stored.version + 1)
        self.setWindowTitle(said(words))
        self.setModal(True)
        self.what, self.left_open = (
            label(said(publishable(context, period).text), "heading", wrap=True),
            label(wrap=True),
        )
        self.checks = ChecksList()
        self.checks.wanted.connect(self._put_right)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(said(translate("publishing", "such as a swap, or the first issue")))
        self.publish = button(words, self._publish, role="main")
        self.cancel = button(translate("publishing", "Cancel"), self.reject)
        self._lay_out()
        self._judge()
        self._check()

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH)
        self.end_with(self.publish, self.cancel)
        why = captioned(translate("publishing", "&Reason"), self.reason)
        self.reason.setAccessibleName(plain(why.text()))
        waits(self.reason)
        column(
            self.what,
            self.left_open,
            self.checks,
            label(said(_FINAL), "quiet", wrap=True),
            row(why, (self.reason, 1)),
            row(1, self.publish, self.cancel),
            of=self,
            margins=STEP * 5,
            spacing=STEP * 3,
        )
        self.reason.setFocus()

    def _judge(self) -> None:
        """The verdict at hand, else one made beside the window; publishing does not wait for it."""
        context, period = self.context, self.period
        if context.verdict is not None and context.period == period:
            self._judged(Count.of(context.verdict))
            return
        self._say(_JUDGING, "quiet")
        document, published, now = context.document, context.session.published, context.session.clock()
        self._judging.start(
            lambda: Count.of(verdict_of(document.plan, period, document.roster, published, now, document.journal)),
            self._judged,
            lambda why: self._say(why, "danger"),
        )

    def _check(self) -> None:
        """What the public would see, looked at beside the window; publishing does not wait for it either."""
        document, period, where = self.context.document, self.period, self.context.session.path.parent
        self._checking.start(
            lambda: notice_checks(document.plan, document.roster, period, folder=where),
            self.checks.show_checks,
            lambda why: self._say(why, "danger"),
        )

    def _put_right(self, place: Place) -> None:
        """Leave the question, and go to where it is put right."""
        self.reject()
        if not self.isVisible():
            self.context.go(place)

    def _judged(self, count: Count) -> None:
        self.count = count
        self._say(*open_words(count))

    def _say(self, text: Message, tone: str) -> None:
        self.left_open.setText(said(text))
        restyle(self.left_open, "tone", tone)

    def unsaved(self) -> Unsaved | None:
        """A reason that was typed."""
        return typed_in_vain(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One Enter too many publishes nothing, and throws away nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.reason:
            self.publish.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _publish(self) -> None:
        try:
            version: Version = self.context.session.publish(self.period, self.reason.text().strip())
        except PlannerError as error:
            self._say(error.message, "danger")
            return
        self.published.emit(version)
        self.accept()

    def done(self, result: int) -> None:
        self._judging.drop()
        self._checking.drop()
        super().done(result)
