"""The page of many stations: plan files that are rostered at once, here or over a cluster, and how each gets on."""

from __future__ import annotations

import contextlib
import os
import queue
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSpinBox

from patrolplanner import paths
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.page import Page
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.file_dialogs import ask_folder, ask_open, usual_folder
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, card, label, padded, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.cluster.calling import followed
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.bureau import Orders, Station
from patrolplanner.services.solving.scheduling import MOST_PROCESSES, CallWay, TaskWay, WayState

_LOOK_MS = 300
_FIGURES, _FIGURE_WIDTH = (2, 3, 4), 110
_USUAL_SECONDS = 60
_PLANS = translate("bureau page", "Plans (*{ending})").fill(ending=paths.PLAN_ENDING)
_OPEN_HERE = translate("bureau page", "open in this window; roster it with “Automatic roster” there")
_TWICE = translate("bureau page", "{file} is in the list already.")
_NONE_THERE = translate("bureau page", "There is no plan in {folder}.")
_WAITING = translate("bureau page", "waiting")
_BEGUN, _BEGUN_AT = translate("bureau page", "begun"), translate("bureau page", "begun on {worker}")
_AGAIN = translate("bureau page", "done again: {why}")
_COMPLETE, _MADE = translate("bureau page", "saved, complete"), translate("bureau page", "saved, with gaps")
_COUNT = translate("bureau page", "{done} of {count} done")
_COUNT_FAILED = translate("bureau page", "{done} of {count} done, {failed} not rostered")
_HEADS = (
    Head(
        translate("bureau page", "Plan"), translate("column notes", "The plan file; its folder is beside the pointer.")
    ),
    Head(
        translate("bureau page", "State"), translate("column notes", "What happens to it, or why it was not rostered.")
    ),
    Head(
        translate("bureau page", "People missing"),
        translate("column notes", "Places that are open in the best roster so far."),
    ),
    Head(
        translate("bureau page", "Hard violations"),
        translate("column notes", "Rules that no roster may break and this one does."),
    ),
    Head(translate("bureau page", "Price"), translate("column notes", "What the roster costs; less is better.")),
)


@dataclass(frozen=True)
class StationRow:
    """A plan of the list, and what was heard of it last."""

    plan: Path
    state: Message | None = None
    way: TaskWay | None = None
    station: Station | None = None

    @property
    def name(self) -> str:
        """The file with its folder: stations like to call their plans alike."""
        return str(Path(self.plan.parent.name, self.plan.name))

    def with_way(self, way: TaskWay) -> StationRow:
        match way.state:
            case WayState.BEGUN:
                state = _BEGUN_AT.fill(worker=way.where) if way.where else _BEGUN
            case WayState.AGAIN:
                state = _AGAIN.fill(why=way.why)
            case _:
                state = self.state or _BEGUN
        return replace(self, state=state, way=way)

    def line(self) -> ListLine[StationRow]:
        tip = str(self.plan.parent)
        if self.station is not None:
            return _ended(self, self.station)
        so_far = None if self.way is None else self.way.progress
        figures = ("", "", "") if so_far is None else (str(so_far.gaps), str(so_far.broken), str(so_far.price))
        return ListLine((self.name, "" if self.state is None else said(self.state), *figures), self, tip=tip)


def _ended(of: StationRow, station: Station) -> ListLine[StationRow]:
    tip = str(of.plan.parent)
    if station.problem is not None:
        return ListLine((of.name, said(station.problem), "", "", ""), of, "danger", said(station.problem))
    assert station.filled is not None
    verdict = station.filled.verdict
    figures = (str(station.missing), str(len(verdict.hard)), str(verdict.price))
    state, tone = (_COMPLETE, "good") if station.clean else (_MADE, "warn")
    return ListLine((of.name, said(state), *figures), of, tone, tip)


def _count(asked: Sequence[StationRow]) -> Message:
    """How many are done; those that got no roster are no part of them."""
    ended = [row.station for row in asked if row.station is not None]
    failed = sum(station.problem is not None for station in ended)
    text = _COUNT_FAILED if failed else _COUNT
    return text.fill(done=len(ended) - failed, count=len(asked), failed=failed)


class BureauPage(Page):
    """A list of plan files, what is asked of all of them, and a stop that keeps the best of each."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.rows: list[StationRow] = []
        self._numbers: list[int] = []
        """Of the rows that are rostered, in the order of the call."""
        self._stop: StopFlag | None = None
        self._heard: queue.SimpleQueue[TaskWay | CallWay | Station] = queue.SimpleQueue()
        self.period = PeriodChoice(context.period)
        self.seconds = padded(QSpinBox())
        self.seconds.setRange(1, 7200)
        self.seconds.setValue(_USUAL_SECONDS)
        self.seconds.setSuffix(said(translate("solving", " s")))
        self.address, self.certificates = LineField(), LineField()
        self.address.setText(remembered.text("cluster"))
        self.address.setPlaceholderText("tls://10.0.0.5:8786")
        self.certificates.setText(remembered.text("cluster-certificates"))
        self.certificates.setPlaceholderText(said(translate("bureau page", "Certificates of this county")))
        for field, key in ((self.address, "cluster"), (self.certificates, "cluster-certificates")):
            field.textEdited.connect(lambda text, key=key: remembered.remember(key, text.strip()))
        self.problem = label(role="danger", wrap=True)
        self.problem.hide()
        self.waits = label(role="quiet", wrap=True)
        self.waits.hide()
        self.count = label(role="quiet")
        self.stations: Listing[StationRow] = Listing(
            ListingModel(_HEADS, _FIGURES), translate("bureau page", "Stations"), 1
        )
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._lay_out()
        self._fill([])
        self._show()

    def _lay_out(self) -> None:
        self.add = button(translate("bureau page", "Add a plan…"), self._add_plan, name="add")
        self.add_all = button(translate("bureau page", "Add a folder…"), self._add_folder)
        self.remove = button(translate("bureau page", "Remove"), self._remove, name="remove")
        self.begin = button(translate("bureau page", "Roster all"), self._begin, role="main", name="play")
        self.stop = button(translate("bureau page", "Stop, keep the best"), self._ask_to_stop, name="stop")
        dates, longest = translate("bureau page", "&Dates"), translate("bureau page", "&Longest search of each")
        here = translate("bureau page", "&Cluster (empty: this machine)")
        folder = translate("bureau page", "Cer&tificates")
        over = row(self.address, captioned(folder, self.certificates), self.certificates)
        self.head.addWidget(self.count)
        self.head.addStretch()
        self.head.addWidget(captioned(longest, self.seconds))
        self.head.addWidget(self.seconds)
        asked = row(captioned(dates, self.period), self.period, 1), row(captioned(here, self.address), (over, 1))
        self.body.addWidget(card(*asked))
        list_name = captioned(translate("bureau page", "&Stations"), self.stations)
        buttons = row(self.add, self.add_all, self.remove, 1, self.stop, self.begin)
        self.body.addWidget(card(list_name, (self.stations, 1), self.waits, self.problem, buttons), 1)

    @property
    def running(self) -> bool:
        return self._stop is not None

    def closing(self) -> None:
        """What runs is asked for its best and saved by the thread it runs on."""
        self._ask_to_stop()
        self._looking.stop()
        super().closing()

    # -- the list -------------------------------------------------------------------------------------

    def _add_plan(self) -> None:
        chosen = ask_open(self, translate("bureau page", "A station's plan"), usual_folder(), _PLANS)
        if chosen is not None:
            self.take([chosen])

    def _add_folder(self) -> None:
        folder = ask_folder(self, translate("bureau page", "Folder with plans of stations"), usual_folder())
        if folder is None:
            return
        found = sorted(folder.rglob(f"*{paths.PLAN_ENDING}"))
        if found:
            self.take(found)
        else:
            self._complain(_NONE_THERE.fill(folder=str(folder)))

    def take(self, plans: Iterable[Path]) -> None:
        """Put plans on the list; one that is there already is told of."""
        known = {paths.whole(row.plan) for row in self.rows}
        self._complain(None)
        for plan in plans:
            if paths.whole(plan) in known:
                self._complain(_TWICE.fill(file=str(plan)))
                continue
            known.add(paths.whole(plan))
            self.rows.append(StationRow(plan, _OPEN_HERE if self._is_open_here(plan) else None))
        self._show()

    def _is_open_here(self, plan: Path) -> bool:
        return paths.whole(plan) == paths.whole(self.context.session.path)

    def _remove(self) -> None:
        chosen = self.stations.about
        self.rows = [row for row in self.rows if row is not chosen]
        self._show()

    # -- the call -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._complain(None)
        if not dates_stand(self):
            return
        address = self.address.text().strip()
        folder = self.certificates.text().strip()
        try:
            place = ClusterPlace.of(address, Path(folder) if folder else None) if address else None
        except PlannerError as error:
            self._complain(error.message)
            return
        self._numbers = [n for n, row in enumerate(self.rows) if not self._is_open_here(row.plan)]
        for n in self._numbers:
            self.rows[n] = StationRow(self.rows[n].plan, _WAITING)
        effort = Effort(float(self.seconds.value()), min(MOST_PROCESSES, os.cpu_count() or 2))
        orders = Orders(self.period.period, effort, self.context.session.who, datetime.now())
        self._stop, self._heard = StopFlag(), queue.SimpleQueue()
        plans = [self.rows[n].plan for n in self._numbers]
        work = partial(followed, plans, orders, place, self._stop, self._heard.put)
        jobs.start(self, work, lambda _stations: self._ended(None), self._ended)
        self._looking.start()
        self._show()

    def _ask_to_stop(self) -> None:
        if self._stop is not None:
            self._stop.set()
            self.stop.setEnabled(False)

    def _look(self) -> None:
        """Take in what was heard since."""
        places = {paths.whole(self.rows[n].plan): n for n in self._numbers}
        heard = False
        with contextlib.suppress(queue.Empty):
            while True:
                event = self._heard.get_nowait()
                heard = True
                if isinstance(event, CallWay) and event.over:
                    self._complain(event.why)
                    continue
                self._wait_for(event.why if isinstance(event, CallWay) else None)
                if isinstance(event, CallWay):
                    continue
                if isinstance(event, TaskWay):
                    n = self._numbers[event.number]
                    self.rows[n] = self.rows[n].with_way(event)
                else:
                    n = places[paths.whole(event.plan)]
                    self.rows[n] = replace(self.rows[n], station=event)
        if heard:
            self._show()

    def _ended(self, problem: Message | None) -> None:
        self._look()
        self._looking.stop()
        self._stop = None
        self._wait_for(None)
        if problem is not None:
            for n in self._numbers:
                self.rows[n] = StationRow(self.rows[n].plan)
            self._complain(problem)
        self._show()

    def _wait_for(self, why: Message | None) -> None:
        """Say why nothing of it gets on just now."""
        self.waits.setVisible(why is not None)
        self.waits.setText("" if why is None else said(why))

    def _complain(self, problem: Message | None) -> None:
        self.problem.setVisible(problem is not None)
        self.problem.setText("" if problem is None else said(problem))

    def _fill(self, lines: list[ListLine[StationRow]]) -> None:
        self.stations.fill(lines)
        for column in _FIGURES:  # they come later
            self.stations.setColumnWidth(column, max(_FIGURE_WIDTH, self.stations.columnWidth(column)))

    def _show(self) -> None:
        lines = [row.line() for row in self.rows]
        if len(lines) == len(self.stations.lines_model.lines):
            self.stations.change(lines)
        else:
            self._fill(lines)
        for field in (self.period, self.seconds, self.address, self.certificates, self.add, self.add_all):
            field.setEnabled(not self.running)
        self.remove.setEnabled(bool(self.rows) and not self.running)
        asked = [row for row in self.rows if not self._is_open_here(row.plan)]
        self.begin.setEnabled(not self.running and bool(asked))
        self.stop.setEnabled(self.running and not (self._stop is not None and self._stop.is_set()))
        self.count.setText(said(_count(asked)) if asked else "")
