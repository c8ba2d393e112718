"""How fast the page of siting answers the mouse in a large town: a site dragged, a kiosk tried, streets recoloured.

``DISPLAY=:51 python -m tests.bench.bench_siting_window`` from the top of the repository, on a display of its own with a
window manager: the mouse is moved by events of the X server. It prints a table, from the event to the window that is
painted, by the clock and in processor time of the window's thread, which other load does not change; 1 when the middle
one of the latter is over its mark.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QObject, QPointF
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui.siting.page import SitingPage

STEPS, SITES, INCIDENTS = 60, 60, 5_000
_WAIT = 60.0
"""Seconds for what is laid out beside the window."""


def make_town(path: Path) -> None:
    """The town of the streets' benchmark with candidate sites at its crossings and calls along its streets."""
    from patrolplanner.domain.incidents import Incident, IncidentBatch, IncidentKind, Located
    from patrolplanner.domain.sites import Site
    from patrolplanner.store.plan_file import PlanFile
    from tests.bench.bench_streets import a_town

    plan, roster = a_town()
    rng = np.random.default_rng(2)
    crossings = [point for street in plan.streets for point in street.points]
    chosen = rng.choice(len(crossings), SITES, replace=False).tolist()
    sites = tuple(Site(f"H{n:02}", f"候选{n}", crossings[at].x, crossings[at].y) for n, at in enumerate(chosen, 1))
    kinds = tuple(IncidentKind)
    first = date(2025, 12, 1)
    incidents = tuple(
        Incident(
            "B1",
            first + timedelta(days=int(rng.integers(365))),
            int(rng.integers(1440)),
            kinds[int(rng.integers(len(kinds)))],
            x=crossings[int(at)].x + 8.0,
            y=crossings[int(at)].y + 8.0,
            located=Located.GIVEN,
        )
        for at in rng.integers(len(crossings), size=INCIDENTS)
    )
    plan = replace(plan, sites=sites, incidents=incidents, incident_batches=(IncidentBatch("B1", "警情", first),))
    with PlanFile.create(path) as file:
        document = replace(file.load(), plan=plan, roster=roster)
        file.save_all(document, action="import", who="x", now=datetime(2026, 11, 20))


Took = tuple[float, float]
"""Seconds by the clock, and of the processor for the window's thread."""


def _now() -> Took:
    return time.perf_counter(), time.thread_time()


def _since(begun: Took) -> Took:
    clock, processor = _now()
    return clock - begun[0], processor - begun[1]


class _MoveWatch(QObject):
    """Notes when the map hears that the mouse moved."""

    def __init__(self, of: QObject) -> None:
        super().__init__(of)
        self.began: Took | None = None
        of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseMove:
            self.began = _now()
        return False


class Bench:
    """The window on the town, with hands on its mouse."""

    def __init__(self, plan: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from patrolplanner.gui.app import Program
        from patrolplanner.gui.siting.page import SitingPage
        from tests.by_hand.hands import Hands

        self.app: QApplication = QApplication(sys.argv[:1])
        self.window = Program(self.app).new_window()
        self.window.showMaximized()
        self.window.open_path(plan)
        page = self.window.workspace.show_page("siting")
        assert isinstance(page, SitingPage)
        self.page: SitingPage = page
        self.hands = Hands(os.environ["DISPLAY"])
        self.hands.release()  # whoever was here before may have died with the button down
        self.until(lambda: page.live.ground is not None)
        for _ in range(20):
            self.app.processEvents()
            time.sleep(0.02)

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + _WAIT
        while not done():
            if time.monotonic() > end:
                raise RuntimeError("the window does not come to it")
            self.app.processEvents()
            time.sleep(0.002)

    def on_screen(self, at: QPointF) -> tuple[int, int]:
        view = self.page.map.view
        point = view.viewport().mapToGlobal(view.mapFromScene(at))
        scale = view.devicePixelRatioF()
        return round(point.x() * scale), round(point.y() * scale)

    def dragged(self, field: str) -> list[Took]:
        """Seconds of each step of a drag of what lies nearest the middle; the first step lays out what moves."""
        view = self.page.map.view
        free = [i for i in view.items_shown if i.field == field and view.symbol_at(view.mapFromScene(i.pos())) is i]
        item = min(free, key=lambda i: QLineF(i.pos(), view.middle()).length())
        id_, start = item.id, item.pos()
        x, y = self.on_screen(start)
        watch = _MoveWatch(view.viewport())
        self.hands.move(x, y)
        self.hands.press()
        self.until(lambda: (chosen := view.selected()) is not None and chosen.id == id_)
        found = []
        for n in range(1, STEPS + 1):
            watch.began = None
            self.hands.move(x + 3 * n, y + n % 7)
            self.until(lambda: watch.began is not None)
            assert watch.began is not None
            self.app.processEvents()  # what is to be painted after the move
            found.append(_since(watch.began))
            assert self.page.live.isVisible()
        self.hands.release()
        view.viewport().removeEventFilter(watch)
        self.until(lambda: not isValid(item) or item.scene() is None or item.pos() == start)
        self.until(lambda: self.page.live.ground is not None)
        return found

    def recoloured(self) -> list[Took]:
        """Seconds of each hour's colours, from asking for them to the painted map."""
        from patrolplanner.gui.map.street_layer import StreetItem
        from patrolplanner.services.views.street_layer import Colouring, StreetTown

        context, view = self.page.context, self.page.map.view
        town = StreetTown(context.plan).prepared()
        item = StreetItem(town.lines, town.network.street.tolist())
        view.show_streets(item)
        self.app.processEvents()
        hours = [datetime(2026, 12, 5) + timedelta(hours=n) for n in range(24)]
        found = []
        town.layer(context.document, hours[0], Colouring.VISIBILITY)
        for hour in hours:
            begun = _now()
            item.show_layer(town.layer(context.document, hour, Colouring.VISIBILITY))
            view.viewport().repaint()
            found.append(_since(begun))
        return found


def main() -> int:
    """Print the table."""
    if not os.environ.get("DISPLAY"):
        sys.stderr.write("this needs a display with a window manager: DISPLAY=:N\n")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        plan = Path(folder) / "town.patrol"
        make_town(plan)
        bench = Bench(plan)
        ground = bench.page.live.ground
        assert ground is not None
        rows = [
            ("drag a site, a step", bench.dragged("sites"), 0.1),
            ("drag a kiosk for trial, a step", bench.dragged("posts"), 0.1),
            ("recolour by visibility, painted", bench.recoloured(), 0.05),
        ]
        size = f"{ground.town.network.segments} segments, {len(ground.town.spots)} places, {INCIDENTS} incidents"
        bench.window.close()
    lines = [f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", size, ""]
    lines += [f"{'step':36}{'first':>10}{'middle':>10}{'longest':>10}{'middle, CPU':>14}{'mark':>10}"]
    over = False
    for name, found, mark in rows:
        clock, processor = [t for t, _ in found], statistics.median(t for _, t in found)
        times = f"{1000 * clock[0]:>7.1f} ms{1000 * statistics.median(clock):>7.1f} ms{1000 * max(clock):>7.1f} ms"
        over |= processor > mark
        lines.append(
            f"{name:36}{times}{1000 * processor:>11.1f} ms{1000 * mark:>7.0f} ms" + "  OVER" * (processor > mark)
        )
    sys.stdout.write("\n".join(lines) + "\n")
    return int(over)


if __name__ == "__main__":
    raise SystemExit(main())
