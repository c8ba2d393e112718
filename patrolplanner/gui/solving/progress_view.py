"""The search under way, in words: which places are still open, who carries most and least, whether waiting pays."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.curve import Curve
from patrolplanner.gui.solving.loads_view import LoadsView
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.fold import Fold
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import column, label, panel, row
from patrolplanner.planning.stop import Progress
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.course import OUTLOOKS, Course
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
    "solving",
    "Best so far, compared with the present roster: {come} {come:duty comes|duties come}, {gone} "
    "{gone:goes|go}, on {days} {days:day|days}",
)
_SAME = translate("solving", "Best so far: the same as the present roster")
_LAYING = translate("solving", "Laying the plan out for the search…")
_SEARCHING = translate("solving", "Searching; other pages can be used meanwhile.")
_TIME_UP = translate("solving", "The time is up; the best roster is being put together, which takes a moment.")
_STUCK = translate(
    "solving",
    "The search has given no sign of life for {seconds} s. Wait, or stop it: the best roster that it has told of is "
    "kept.",
)
_ENDING = translate("solving", "Ending the search with the best roster so far…")
_DISTANCE = translate("solving", "from the best possible")
_WHAT_DISTANCE = translate(
    "solving",
    "The roster is at most so much dearer than the best that there can be. Much is no sign of a poor roster: often it "
    "cannot be proven how good the best is.",
)


def distance_figure() -> Figure:
    """Where `distance` is shown, with what it says and what it does not."""
    return Figure(_DISTANCE, tip=_WHAT_DISTANCE)


def distance(price: int, bound: int | None) -> str:
    """How far at most a roster is from the best there is, in per cent of its price."""
    if bound is None or price <= 0:
        return "0 %" if price == 0 else "–"
    if 2 * bound < price:
        return "–"  # so far below it says nothing of the roster
    share = 100 * max(0, price - bound) / price
    if not share:
        return "0 %"
    return f"≤ {share:.1f} %" if share < 10 else f"≤ {math.ceil(share)} %"


class ProgressView(QWidget):
    """What a clerk asks while it runs; percentage, bound, price and curve lie behind a fold."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self._seconds = 1.0
        self._plan = Plan()
        self.course = Course(1.0)
        self.gaps = Figure(translate("solving", "places still open"))
        self.elapsed = Figure(translate("solving", "seconds"))
        self.outlook, self.lately = label(role="heading", wrap=True), label(wrap=True)
        self.state = label(role="quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(said(translate("solving", "Time spent")))
        self.loads = LoadsView()
        self.distance = distance_figure()
        self.price = Figure(translate("solving", "price"))
        self.bound = Figure(translate("solving", "bound"))
        self.curve = Curve()
        self.sums = label(wrap=True)
        self.people = PreviewTable()
        self.details = Fold(translate("solving", "Details"), self._detailed())
        self.details.opened.connect(self._make_room)
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._ticked)
        above = row(self.gaps, self.elapsed, 1)
        told = (above, self.outlook, self.lately, self.bar, self.state, self.loads)
        self._down = column(*told, self.details, 1, of=self)

    def _detailed(self) -> QWidget:
        inside = QWidget()
        frame, layout = panel(margin=STEP * 2)
        layout.addWidget(self.curve)
        figures = row(self.distance, self.price, self.bound, 1)
        column(figures, frame, self.sums, (self.people, 1), of=inside)
        return inside

    def _make_room(self, open_: bool) -> None:
        """Opened, the details take what room is left."""
        self._down.setStretchFactor(self.details, int(open_))
        self._down.setStretch(self._down.count() - 1, int(not open_))

    def begin(self, task: Task, expected: float) -> None:
        """Empty, for a search that begins now and should fill all places in so many seconds."""
        self._seconds = task.effort.seconds
        self._plan = task.request.plan
        self.course = Course(expected)
        self._clock.start()
        self.curve.begin(self._seconds)
        for figure in (self.gaps, self.distance, self.price, self.bound):
            figure.show_value("–")
        self.people.begin(self._plan)
        self.loads.show_loads(self._plan, (), ())
        self.sums.clear()
        self.bar.setRange(0, 0)
        self._say(_LAYING)
        self._ticked()
        self._tick.start()

    @property
    def spent(self) -> float:
        """Seconds since the beginning, starting the search included."""
        return self._clock.elapsed() / 1000

    def show_report(self, report: SearchReport) -> None:
        self.course.add(report.progress, self.spent)
        self._show_progress(report.progress)
        if report.preview is not None:
            self._show_preview(report.preview)
        self._tell()

    def ending(self) -> None:
        self.bar.setRange(0, 0)
        self._say(_ENDING)

    def hangs(self, seconds: int) -> None:
        self.bar.setRange(0, 0)
        self._say(_STUCK.fill(seconds=str(seconds)))

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
        self.loads.show_loads(self._plan, preview.most, preview.least)

    def _say(self, text: Message) -> None:
        self.state.setText(said(text))

    def _tell(self) -> None:
        """One plain sentence on whether waiting pays, and one on what got better lately."""
        self.outlook.setText(said(OUTLOOKS[self.course.outlook(self.spent)]))
        lately = self.course.lately(self.spent)
        self.lately.setText("" if lately is None else said(lately))

    def _ticked(self) -> None:
        spent = self.spent
        self.elapsed.show_value(f"{spent:.0f} / {self._seconds:.0f}")
        self._tell()
        if self.bar.maximum() and spent > self._seconds:
            self.bar.setRange(0, 0)
            self._say(_TIME_UP)
        elif self.bar.maximum():
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
