"""All papers of a period into one folder, beside the window: how far it is, a stop that keeps what is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.translation import paper_language, speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from patrolplanner.services.papers.batch import BatchReport, Far

_POLL_MS = 150
_FAR = translate("papers page", "{number} of {total}: {paper} {post}")
_DONE = translate("papers page", "{count} {count:paper|papers} written into {folder}.")
_SOME = translate(
    "papers page",
    "{count} {count:paper|papers} written into {folder}; {missing} had nothing to print, see the list there.",
)
_STOPPED = translate("papers page", "Stopped; {count} {count:paper is|papers are} in {folder}.")


class Everything(QProgressDialog):
    """The progress of one batch. ``told`` gets the sentence at its end, and whether it went well."""

    def __init__(
        self,
        context: PlanContext,
        period: Period,
        folder: Path,
        told: Callable[[str, bool], None],
        parent: QWidget,
        papers: tuple[str, ...] = (),
    ) -> None:
        super().__init__("", said(translate("papers page", "Stop")), 0, 0, parent)
        self.setLabel(label())
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setMinimumDuration(0)
        self._folder, self._told = folder, told
        self._stop = StopFlag()
        self._far: Far | None = None
        self.canceled.connect(self._stop.set)
        self._look = QTimer(self, interval=_POLL_MS)
        self._look.timeout.connect(self._show_far)
        self._look.start()
        session = context.session
        stored, now, who, where = session.stored, session.clock(), session.who, session.path.parent
        say = speaker(paper_language(stored.plan), now.year)

        def heard(far: Far) -> None:
            """On the thread of the work; the window looks at it now and then."""
            self._far = far

        def work() -> BatchReport:
            from patrolplanner.services.papers.batch import BatchOrder, print_batch

            order = BatchOrder(stored, period, papers=papers, who=who, folder=where)
            return print_batch(order, folder, say, now, self._stop, heard)

        jobs.start(self, work, self._ended, lambda message: self._tell(said(message), False))

    def stop(self) -> None:
        """Ask for the end; what is written stays."""
        self._stop.set()

    def _show_far(self) -> None:
        far = self._far
        if far is not None:
            self.setMaximum(far.total)
            self.setValue(far.step.number - 1)
            title = said(PAPERS[far.step.paper].title)
            text = said(_FAR, number=far.step.number, total=far.total, paper=title, post=far.step.post_name)
            self.setLabelText(text.strip())

    def _ended(self, report: BatchReport) -> None:
        count, missing = len(report.written), len(report.empty) + len(report.failed)
        text = _STOPPED if report.stopped else _SOME if missing else _DONE
        self._tell(said(text, count=count, folder=str(self._folder), missing=missing), not report.failed)

    def _tell(self, text: str, good: bool) -> None:
        self._told(text, good)
        self._look.stop()
        self.close()
