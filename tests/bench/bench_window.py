"""How fast the roster page is on a county's plan: opening, an edit with its check, one far away, scrolling,
memory.

``python -m tests.bench.bench_window [PEOPLE] [PLAN.patrol]`` from the top of the repository. Without a plan file a
county of so many people (300) is made in place and dealt out by its rotation; with one, a copy of it is opened.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

EDITS, JUMPS, SCROLLS = 60, 30, 120
MONTH = date(2026, 12, 1), date(2026, 12, 31)


def main(arguments: list[str]) -> int:
    """Print a line a measurement."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    people = int(arguments[0]) if arguments and arguments[0].isdigit() else 300
    given = next((Path(a) for a in arguments if a.endswith(".patrol")), None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        plan = Path(folder) / "county.patrol"
        if given is None:
            make_county(plan, people)
        else:
            shutil.copy(given, plan)
        measure(plan)
    return 0


def make_county(path: Path, people: int) -> None:
    """A county whose teams rotate by four over kiosks that are manned day and night, dealt out for a month."""
    from dataclasses import replace

    from patrolplanner.domain.duties import DutyKey
    from patrolplanner.domain.plan import Period, dates_of
    from patrolplanner.domain.roster import Assignment, Pair, Roster
    from patrolplanner.store.plan_file import PlanFile
    from tests.builders import a_demand, a_plan, a_post, a_shift, an_auxiliary, an_officer

    posts = max(1, people // 12)
    staff = [
        (an_officer if n % 3 == 0 else an_auxiliary)(f"{n:05}", team="ABCD"[n % 4], order=n + 1) for n in range(people)
    ]
    plan = a_plan(
        people=tuple(replace(p, name=f"某{p.id}") for p in staff),
        posts=tuple(a_post(f"K{n:02}") for n in range(posts)),
        shifts=(a_shift("D"), a_shift("N"), a_shift("E", "08:00-16:00")),
        demands=tuple(a_demand(f"K{n:02}", s, 3) for n in range(posts) for s in "DN"),
    )
    rows = []
    for day in dates_of(Period(*MONTH)):
        for n, person in enumerate(plan.people):
            turn = (day.toordinal() + "ABCD".index(person.team)) % 4
            if turn < 2:
                rows.append(Assignment(Pair(person.id, DutyKey(day, f"K{(n // 4) % posts:02}", "DN"[turn]))))
    with PlanFile.create(path) as file:
        stored = replace(file.load(), plan=plan, roster=Roster.of(rows), last_period=Period(*MONTH))
        file.save_all(stored, action="import", who="bench", now=datetime(2026, 11, 20))


def measure(plan: Path) -> None:
    """Open the window on the plan and use its roster page."""
    begun = time.perf_counter()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui.app import Program
    from patrolplanner.gui.roster.near import NearChoice
    from patrolplanner.gui.roster.page import RosterPage
    from patrolplanner.gui.runtime import jobs
    from patrolplanner.gui.runtime.process import delete_what_waits
    from patrolplanner.services.solving.peak_memory import peak_memory
    from tests.gui.under_way import busy

    app = QApplication(sys.argv[:1])
    window = Program(app).new_window()
    window.resize(1440, 900)
    app.processEvents()
    say("first window", time.perf_counter() - begun)
    begun = time.perf_counter()
    window.open_path(plan)
    page = window.workspace.show_page("roster")
    assert isinstance(page, RosterPage)
    app.processEvents()
    say("plan open and painted", time.perf_counter() - begun)
    while page.context.verdict is None:
        app.processEvents()
        time.sleep(0.005)
    app.processEvents()
    say("judged", time.perf_counter() - begun)
    grid = page.people_grid
    line = next(n for n, x in enumerate(grid.roster.lines) if x.person)
    grid.select(line, 10)

    def settled() -> None:
        while busy():
            app.processEvents()
            time.sleep(0.005)
        for _ in range(5):
            app.processEvents()
            time.sleep(0.005)

    settled()
    times: list[float] = []
    works: list[float] = []
    for n in range(EDITS):
        grid.select(line + n % 20, 9 + n % 5)
        settled()
        begun, worked = time.perf_counter(), time.thread_time()
        if page.shown.view and page.shown.view.cell(*page.editing.cells()[0]):
            QTest.keyClick(grid, Qt.Key.Key_Delete)
        else:
            page.context.undo()
        page.context._soon.stop()
        page.context.judged.emit()
        app.processEvents()
        times.append(time.perf_counter() - begun)
        works.append(time.thread_time() - worked)
    report("edit with check and repaint", times)
    report("  of that work of the processor", works)
    far, work = [], []
    for n in range(JUMPS):
        settled()
        begun, worked = time.perf_counter(), time.thread_time()
        grid.select(line + (n * 7) % 20, 4 + (n * 13) % 23)
        QTest.keyClick(grid, Qt.Key.Key_N)
        app.processEvents()
        far.append(time.perf_counter() - begun)
        work.append(time.thread_time() - worked)
        for asked in grid.viewport().findChildren(NearChoice):
            QTest.keyClick(asked.list, Qt.Key.Key_Escape)
    report("typed at once at a far date", far)
    report("  of that work of the processor", work)
    bar, steps = grid.verticalScrollBar(), []
    grid.redraw()
    for n in range(SCROLLS):
        bar.setValue((n * 37) % max(1, bar.maximum()))
        steps.append(timed(app.processEvents))
    report("scroll step and repaint", steps)
    sys.stdout.write(f"{'peak memory':32}{peak_memory() or 0:10.0f} MB\n")
    window.close()
    jobs.finish_all()
    delete_what_waits()


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def say(what: str, seconds: float) -> None:
    """One figure."""
    sys.stdout.write(f"{what:32}{seconds * 1000:10.0f} ms\n")


def report(what: str, seconds: list[float]) -> None:
    """Median, 99th of a hundred and longest of many."""
    ordered = sorted(seconds)
    worst = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    sys.stdout.write(f"{what:32}{statistics.median(ordered) * 1000:10.1f} ms median{worst * 1000:10.1f} ms p99\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
