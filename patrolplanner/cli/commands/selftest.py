"""The command ``selftest``: whether everything that this installation needs is there and works, a line for each."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from patrolplanner import __version__
from patrolplanner.cli.lines import DONE, IMPERFECT, WRONG, out
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import open_session, request_for, stored_plan, user
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.services.exchange.importing import import_workbook
from patrolplanner.services.fault_log import log_fault
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, Task
from patrolplanner.services.solving.bureau import Orders, roster_plans
from patrolplanner.services.solving.scheduling import LocalScheduler
from patrolplanner.services.solving.search_process import SearchProcess, SearchReport
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.translation import interface_language, paper_language, speaker

EVERY_PAGE = "--every-page"
"""What the start of the program knows, and no user needs: `patrolplanner.gui.every_page`."""
_PERIOD = Period(date(2026, 12, 1), date(2026, 12, 3))
_SECONDS = 5.0
_PATIENCE = 600.0
_PAUSE = 0.05


class _Failed(Exception):
    """What is not as it should be, in words."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def _arguments(parser: Parser) -> None:
    visible = translate("cli", "show the window on the screen; without it nothing is to be seen")
    parser.flag("--visible", visible)


def _selftest(chosen: argparse.Namespace, say: Say) -> int:
    """Exit status 1 when anything has failed. The plan, the papers and the workbook are made in a folder that goes."""
    out(f"patrolplanner {__version__}, Python {platform.python_version()}, {platform.platform()}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="patrolplanner-") as folder:
        place = _Trial(Path(folder), chosen.visible)
        for title, step in _STEPS:
            begun = time.monotonic()
            problem = _problem_of(step, place)
            seconds = f"{time.monotonic() - begun:.1f}"
            if problem is None:
                out(say(translate("selftest", "good    {what} ({seconds} s)").fill(what=title, seconds=seconds)))
            else:
                failed += 1
                text = translate("selftest", "FAILED  {what} ({seconds} s): {problem}")
                out(say(text.fill(what=title, seconds=seconds, problem=problem)))
    all_good = translate("selftest", "Everything works.")
    some = translate(
        "selftest",
        "{count} of {all} {all:part|parts} {count:does not|do not} work; install the program anew, or send "
        "these lines.",
    )
    out(say(some.fill(count=failed, all=len(_STEPS)) if failed else all_good))
    return IMPERFECT if failed else DONE


def _problem_of(step: Callable[[_Trial], None], place: _Trial) -> Message | None:
    try:
        step(place)
    except (PlannerError, _Failed) as error:
        return error.message
    except Exception as fault:  # a part that is missing may show itself in any way
        log_fault(fault, "selftest")
        return translate("selftest", "{kind}: {text}").fill(kind=type(fault).__name__, text=str(fault))
    return None


class _Trial:
    """The folder of the test and what lies in it."""

    def __init__(self, folder: Path, visible: bool) -> None:
        self.folder, self.visible = folder, visible
        self.plan = folder / "自检 plan.patrol"
        self.paper = folder / "paper.pdf"

    def request(self) -> FillRequest:
        return request_for(stored_plan(self.plan), _PERIOD, Keep.NONE)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """This program again, in a process of its own; its window is not on the screen unless it is to be seen."""
        packed = hasattr(sys, "_MEIPASS")
        ours = [sys.executable] if packed else [sys.executable, "-m", "patrolplanner"]
        # its settings and its list of plans are not the user's
        environment = {**os.environ, "PATROLPLANNER_HOME": str(self.folder / "home")}
        if not self.visible:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        return subprocess.run(
            [*ours, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_PATIENCE,
            check=False,
        )


def _sample(place: _Trial) -> None:
    make_sample(place.plan, user(), datetime.now())
    if not stored_plan(place.plan).roster.assignments:
        raise _Failed(translate("selftest", "the sample has no roster"))


def _paper(place: _Trial) -> None:
    stored = stored_plan(place.plan)
    job = PrintJob(stored, _PERIOD, (), speaker(paper_language(stored.plan)), datetime.now())
    (made,) = print_paper("duty-matrix", job, place.folder)
    shutil.move(made, place.paper)


def _window(place: _Trial) -> None:
    report = place.folder / "seen.json"
    ended = place.run(EVERY_PAGE, str(place.plan), str(place.paper), str(report))
    if not report.is_file():
        text = translate("selftest", "the process of the window ended with status {status}: {output}")
        said = ended.stdout.decode("utf-8", "replace")[-300:]
        raise _Failed(text.fill(status=ended.returncode, output=said))
    seen = json.loads(report.read_text(encoding="utf-8"))
    if seen["faults"]:
        raise _Failed(translate("selftest", "a mistake of the program: {text}").fill(text=seen["faults"][0]))
    words = "".join(seen["words"])
    names = [person.name for person in stored_plan(place.plan).plan.people if person.name in words]
    if not names:
        raise _Failed(translate("selftest", "the paper that was read back names nobody"))
    if ended.returncode:
        raise _Failed(translate("selftest", "only these pages were seen: {pages}").fill(pages=tuple(seen["pages"])))


def _search(place: _Trial) -> None:
    process = SearchProcess(Task(place.request(), Effort(_SECONDS, 2)))
    process.start()
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        for event in process.events():
            if isinstance(event, Message):
                raise _Failed(event)
            if not isinstance(event, SearchReport):
                if event.ended == "died" or not event.roster.between(*_PERIOD).assignments:
                    raise _Failed(translate("selftest", "the search found no roster"))
                return
        time.sleep(_PAUSE)
    process.kill()
    raise _Failed(translate("selftest", "the search did not end"))


def _workbook(place: _Trial) -> None:
    book, again = place.folder / "book.xlsx", place.folder / "again.patrol"
    export_plan(stored_plan(place.plan), book, interface_language())
    import_workbook(book, again, lenient=False, who=user(), now=datetime.now())
    before, after = stored_plan(place.plan), stored_plan(again)
    if {p.id for p in before.plan.people} != {p.id for p in after.plan.people} or before.roster != after.roster:
        raise _Failed(translate("selftest", "the workbook that was read back holds something else"))


def _bureau(place: _Trial) -> None:
    plans = [place.folder / f"{name}.patrol" for name in ("one", "two")]
    for plan in plans:
        shutil.copyfile(place.plan, plan)
        with open_session(plan) as session:  # two files of one station would be refused
            session.apply(with_setting("organisation", plan.stem), translate("selftest", "a station of its own"))
    orders = Orders(_PERIOD, Effort(_SECONDS, 1), user(), datetime.now(), Keep.LOCKED, "selftest")
    for station in roster_plans(plans, orders, LocalScheduler(len(plans)), StopFlag()):
        if station.problem is not None:
            raise _Failed(station.problem)


def _lock(place: _Trial) -> None:
    with open_session(place.plan):
        ended = place.run("check", str(place.plan))
    if ended.returncode != WRONG:
        raise _Failed(translate("selftest", "a plan that is open was opened a second time"))


_STEPS: tuple[tuple[Message, Callable[[_Trial], None]], ...] = (
    (translate("selftest", "a plan in a file"), _sample),
    (translate("selftest", "a paper as PDF"), _paper),
    (translate("selftest", "the window, every page, and the PDF read back"), _window),
    (translate("selftest", "a search in a process of its own"), _search),
    (translate("selftest", "a workbook written and read"), _workbook),
    (translate("selftest", "two plans rostered at the same time"), _bureau),
    (translate("selftest", "a plan that is open is kept from others"), _lock),
)


SELFTEST = Command(_arguments, _selftest)
