"""A long session at a county's plan: edits, undo and searches for hours; the memory at its end, and how quick it stays.

``python -m tests.bench.bench_session [--edits N] [--searches N] [--people N] [--window]`` from the top of the tree.
The same edit is timed on an empty plan in the same run, so that a slow machine shows as one. ``--window`` uses the
roster page offscreen instead of the services below it.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.stop import Effort
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.adopting import adopt, outcome
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, Task
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.services.solving.search_process import FoundRoster, SearchProcess, SearchReport
from tests.bench.bench_window import MONTH, make_county

LABEL = translate("bench", "edit")
UNDO_EVERY, ROUNDS, TIMED = 5, 10, 40
MOST_MIB = 600
NOW = datetime(2026, 11, 20, 9)


def main() -> int:
    """Print a line for each tenth of the session; 1 when it ends with more memory than it may."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        plan, empty = Path(folder) / "county.patrol", Path(folder) / "empty.patrol"
        make_county(plan, asked.people)
        make_county(empty, 12)
        work = _in_window if asked.window else _in_services
        return work(plan, empty, asked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_session")
    parser.add_argument("--edits", type=int, default=5000)
    parser.add_argument("--searches", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--window", action="store_true")
    return parser.parse_args()


class _Clerk:
    """Puts people on and takes them off with the live check, and takes every fifth step back."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.chance = random.Random(1)
        self.checker, self.lost = self._checker(), False
        session.listen(self._follow)

    def _checker(self) -> Checker:
        basis = Basis(self.session.document, Period(*MONTH), self.session.published, NOW, NOW.date())
        return Checker(basis)

    def _follow(self, change: Change) -> None:
        self.lost = not self.checker.follow(self.session.document, change)

    def _judge_anew(self) -> None:
        """As the window does beside itself where an edit is about more than the check has laid out."""
        if self.lost:
            self.checker, self.lost = self._checker(), False

    def edit(self) -> float:
        rows = self.session.document.roster.assignments
        gone = self.chance.choice(list(rows)).pair
        people = [p.id for p in self.session.document.plan.people if self.checker.knows(Pair(p.id, gone.duty))]
        come = Pair(self.chance.choice(people), gone.duty)
        begun = time.perf_counter()
        self.session.apply(with_pairs([come], [gone]), LABEL)
        took = time.perf_counter() - begun
        self._judge_anew()
        return took

    def undo(self) -> None:
        self.session.undo()
        self._judge_anew()

    def search(self, seconds: float) -> None:
        """In a process of its own, and taken over, as the window does."""
        document, period = self.session.document, Period(*MONTH)
        request = FillRequest(document.plan, document.roster, period, Keep.LOCKED, None, NOW, document.journal)
        process = SearchProcess(Task(request, Effort(seconds, 2)))
        process.start()
        while True:
            for event in process.events():
                if isinstance(event, FoundRoster):
                    found = outcome(request, event, document, None, NOW)
                    adopt(self.session, found.roster, period, "")
                    self._judge_anew()
                if not isinstance(event, SearchReport):
                    process.join(seconds)
                    return
            time.sleep(0.05)


def _in_services(plan: Path, empty: Path, asked: argparse.Namespace) -> int:
    with closing(Session.open(empty, "bench")) as session:
        small = _Clerk(session)
        quiet = statistics.median(small.edit() for _ in range(TIMED))
    with closing(Session.open(plan, "bench")) as session:
        clerk = _Clerk(session)
        return _rounds(asked, quiet, clerk.edit, clerk.undo, clerk.search)


def _rounds(
    asked: argparse.Namespace,
    quiet: float,
    edit: Callable[[], float],
    undo: Callable[[], None],
    search: Callable[[float], None],
) -> int:
    searches = 0
    for part in range(1, ROUNDS + 1):
        times = []
        for number in range(asked.edits // ROUNDS):
            times.append(edit())
            if number % UNDO_EVERY == 0:
                undo()
        while searches < asked.searches * part // ROUNDS:
            search(asked.seconds)
            searches += 1
        gc.collect()
        median, mib = statistics.median(times), _resident()
        slow = sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]
        _say(
            f"{part * asked.edits // ROUNDS:6} edits, {searches:2} searches: {mib:6.0f} MiB, "
            f"edit {median * 1000:6.1f} ms ({median / quiet:.1f} times an empty plan's), "
            f"99 of 100 within {slow * 1000:.1f} ms"
        )
    return 1 if mib > MOST_MIB else 0


def _in_window(plan: Path, empty: Path, asked: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench.window_clerk import WindowClerk

    small = WindowClerk(empty)
    quiet = statistics.median(small.edit() for _ in range(TIMED))
    small.close()
    clerk = WindowClerk(plan)
    return _rounds(asked, quiet, clerk.edit, clerk.undo, clerk.search)


def _resident() -> float:
    """MiB of main memory now, where the system tells; else the most there ever was."""
    status = Path("/proc/self/status")
    if not status.exists():
        return peak_memory() or 0.0
    line = next(line for line in status.read_text(encoding="ascii", errors="replace").splitlines() if "VmRSS" in line)
    return int(line.split()[1]) / 1024


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
