"""The live check beside the full judge: random edits of a county's roster, each judged both ways, which must agree.

``python -m tests.bench.bench_live_check [--edits 500] [--people 300] [--seed 1] [--every 1]`` from the top of the
tree. Compared are gaps, violations and price, the lists made of them, and the marks, which both keep what an edit
leaves as it is. The end is 1 where anything differed.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.problems import ProblemsBook, problems_of
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.open_plan.session import Session
from tests.bench.bench_window import MONTH, make_county

LABEL = translate("bench", "edit")
NOW = datetime(2026, 11, 20, 9)
MOST_ROWS = 12
UNDONE = 0.15


def main() -> int:
    """Print what differed, and how much processor time an edit's verdict took beside the judge's."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_live_check")
    for name, usual in (("edits", 500), ("people", 300), ("seed", 1), ("every", 1)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        plan = Path(folder) / "county.patrol"
        make_county(plan, asked.people)
        session = Session.open(plan, "bench")
        try:
            return _Both(session, asked.seed).run(asked.edits, asked.every)
        finally:
            session.close()


class _Both:
    """One roster, followed edit by edit and judged as a whole."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.chance = session, random.Random(seed)
        self.period = Period(*MONTH)
        self.checker, self.anew = self._checker(), 0
        self.book, self.marks = ProblemsBook(), Marks(self.checker.verdict)
        self.live: list[float] = []
        session.listen(self._follow)

    def _checker(self) -> Checker:
        return Checker(Basis(self.session.document, self.period, None, NOW, self.period.first))

    def _follow(self, change: Change) -> None:
        begun = time.process_time()
        followed = self.checker.follow(self.session.document, change)
        if not followed:
            self.checker, self.anew = self._checker(), self.anew + 1
        self.marks = Marks(self.checker.verdict, (), self.marks)
        self.book.problems(self.checker.verdict)
        if followed:
            self.live.append(time.process_time() - begun)

    def run(self, edits: int, every: int) -> int:
        wrong, whole = 0, []
        for number in range(1, edits + 1):
            if self.chance.random() < UNDONE:
                self.session.undo()
            else:
                self._edit()
            if number % every == 0:
                begun = time.process_time()
                different = self._differences()
                whole.append(time.process_time() - begun)
                wrong += bool(different)
                if different:
                    sys.stdout.write(f"edit {number}: {', '.join(different)} differ\n")
            if number % 50 == 0:
                sys.stdout.write(f"{number} edits\n")
                sys.stdout.flush()
        self._report(edits, len(whole), wrong, statistics.median(whole))
        return 1 if wrong else 0

    def _edit(self) -> None:
        """Some rows go, some people come to duties the check knows of."""
        rows = sorted(a.pair for a in self.session.document.roster.assignments)
        size = self.chance.choice((1, 1, 1, 2, MOST_ROWS))
        gone = self.chance.sample(rows, self.chance.randint(0, size))
        people = [p.id for p in self.session.document.plan.people]
        duties = [d.key for d in self.checker.instance.duties if d.key.day in self.checker.window]
        wanted = [Pair(self.chance.choice(people), self.chance.choice(duties)) for _ in range(size)]
        come = [pair for pair in wanted if self.checker.knows(pair)]
        self.session.apply(with_pairs(come, [pair for pair in gone if pair not in come]), LABEL)

    def _differences(self) -> list[str]:
        document, verdict = self.session.document, self.checker.verdict
        whole = judge(document.plan, self.period, document.roster)
        marks, kept = Marks(whole), self.marks
        same = {
            "gaps": verdict.gaps == whole.gaps,
            "violations": verdict.violations == whole.violations,
            "price": verdict.price == whole.price,
            "problems": self.book.problems(verdict) == problems_of(whole),
            "marked cells": kept.cells == marks.cells,
            "marked duties": kept.duties == marks.duties,
            "people": all(tuple(kept.on_person(p.id)) == tuple(marks.on_person(p.id)) for p in document.plan.people),
        }
        return [name for name, equal in same.items() if not equal]

    def _report(self, edits: int, compared: int, wrong: int, judged: float) -> None:
        live = sorted(self.live)
        p95, p99 = (live[min(len(live) - 1, len(live) * share // 100)] for share in (95, 99))
        sys.stdout.write(
            f"{edits} edits, {compared} compared, {wrong} differ; {self.anew} laid out anew. Processor time: "
            f"verdict, list and marks {statistics.median(live) * 1000:.1f} ms, 95 of 100 within {p95 * 1000:.1f}, "
            f"99 within {p99 * 1000:.1f}, at most {live[-1] * 1000:.1f}; the judge and a comparison "
            f"{judged * 1000:.0f} ms\n"
        )


if __name__ == "__main__":
    sys.exit(main())
