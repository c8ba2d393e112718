"""The search under way: how good the best roster is, how far it is from what is possible, and what it changes."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.curve import Curve
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import column, label, panel, row
from patrolplanner.planning.stop import Progress
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import SearchPreview, SearchReport

_HEADS = (
    Head(translate("difference view", "Person"), translate("column notes", "Whose duties would change.")),
    Head(
        translate("difference view", "Comes"), translate("column notes", "How many duties the roster found would add.")
    ),
    Head(
        translate("difference view", "Goes"),
        translate("column notes", "How many duties the roster found would take off."),
    ),
)
_SUMS = translate(
    "solving", "Best so far, compared with the present roster: {come} duties come, {gone} go, on {days} days"
)
_SAME = translate("solving", "Best so far: the same as the present roster")
_LAYING = translate("solving", "Laying the plan out for the search…")
_SEARCHING = translate("solving", "Searching; other pages can be used meanwhile.")
_ENDING = translate("solving", "Ending the search with the best roster so far…")


def distance(price: int, bound: int | None) -> str:
    """How far at most a roster is from the best there is, in per cent of its price."""
    if bound is None or price <= 0:
        return "0 %" if price == 0 else "–"
    share = 100 * max(0, price - bound) / price
    if not share:
        return "0 %"
    return f"≤ {share:.1f} %" if share < 10 else f"≤ {math.ceil(share)} %"


class ProgressView(QWidget):
    """Figures, curve, preview."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self._seconds = 1.0
        self.gaps = Figure(translate("solving", "people missing"))
        self.distance = Figure(translate("solving", "from the best possible"))
        self.price = Figure(translate("solving", "price"))
        self.bound = Figure(translate("solving", "bound"))
        self.elapsed = Figure(translate("solving", "seconds"))
        self.state = label(role="quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(said(translate("solving", "Time spent")))
        self.curve = Curve()
        self.sums = label(wrap=True)
        self.people = PreviewTable()
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._ticked)
        frame, layout = panel()
        layout.addWidget(self.curve)
        above, below = row(self.gaps, self.distance, self.elapsed, 1), row(self.price, self.bound, 1)
        column(above, below, self.bar, self.state, frame, self.sums, (self.people, 1), of=self)

    def begin(self, task: Task) -> None:
        """Empty, for a search that begins now."""
        self._seconds = task.effort.seconds
        self._clock.start()
        self.curve.begin(self._seconds)
        for figure in (self.gaps, self.distance, self.price, self.bound):
            figure.show_value("–")
        self.people.begin(task.request.plan)
        self.sums.clear()
        self.bar.setRange(0, 0)
        self._say(_LAYING)
        self._ticked()
        self._tick.start()

    def show_report(self, report: SearchReport) -> None:
        self._show_progress(report.progress)
        if report.preview is not None:
            self._show_preview(report.preview)

    def ending(self) -> None:
        self.bar.setRange(0, 0)
        self._say(_ENDING)

    def end(self) -> None:
        self._tick.stop()

    def _show_progress(self, progress: Progress) -> None:
        if self.bar.maximum() == 0 and self.state.text() != said(_ENDING):
            self.bar.setRange(0, 1000)
            self._say(_SEARCHING)
        self.gaps.show_value(str(progress.gaps), "danger" if progress.gaps else "good")
        self.distance.show_value(distance(progress.price, progress.bound))
        self.price.show_value(f"{progress.price:,}")
        self.bound.show_value("–" if progress.bound is None else f"{progress.bound:,}")
        self.curve.add(progress)

    def _show_preview(self, preview: SearchPreview) -> None:
        differs = preview.added or preview.removed
        text = said(_SUMS, come=preview.added, gone=preview.removed, days=preview.days)
        self.sums.setText(text if differs else said(_SAME))
        self.people.show_preview(preview)

    def _say(self, text: Message) -> None:
        self.state.setText(said(text))

    def _ticked(self) -> None:
        spent = self._clock.elapsed() / 1000
        self.elapsed.show_value(f"{spent:.0f} / {self._seconds:.0f}")
        if self.bar.maximum():
            self.bar.setValue(min(1000, round(1000 * spent / self._seconds)))


class PreviewTable(PlainTable):
    """How many duties come and go for whom, made anew each second; where it is scrolled to stays."""

    def __init__(self) -> None:
        people: ListingModel[str] = ListingModel(_HEADS, tips=False)
        super().__init__(people, translate("solving", "Whom the best roster so far changes"))
        self.people = people
        self._plan = Plan()
        self.horizontalHeader().setStretchLastSection(True)

    def begin(self, plan: Plan) -> None:
        """Empty, with the names of a plan."""
        self._plan = plan
        self.people.fill(())

    def show_preview(self, preview: SearchPreview) -> None:
        at = self.verticalScrollBar().value()
        self.people.change(
            [
                ListLine(
                    (person_name(self._plan, person), f"+{added}" if added else "", f"−{removed}" if removed else ""),
                    person,
                )
                for person, added, removed in preview.people
            ]
        )
        self.verticalScrollBar().setValue(at)
