"""What each command does. Heavy parts are imported where they are used, so that ``--help`` answers at once."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner import paths
from patrolplanner.cli.lines import err, out
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.translation import Say, interface_language, paper_language, speaker

if TYPE_CHECKING:
    from patrolplanner.domain.plan import Period
    from patrolplanner.planning.filling import Filling
    from patrolplanner.planning.stop import Effort, Progress, StopFlag
    from patrolplanner.services.checking.judging import Judgement
    from patrolplanner.services.open_plan.session import Session
    from patrolplanner.services.solving.auto_fill import Filled, Keep, Request
    from patrolplanner.store.plan_file import StoredPlan

DONE, IMPERFECT, WRONG = 0, 1, 2
DEMO_PERIOD = date(2026, 12, 1), date(2026, 12, 31)
ALL_PAPERS = "all"
DEMO_WORKERS, DEMO_SEED = 8, 1


def _import(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.exchange.importing import import_workbook

    report = import_workbook(
        chosen.book, _plan_path(chosen.plan), lenient=chosen.lenient, who=_user(), now=datetime.now()
    )
    for text in (*report.problems, *report.warnings):
        err(say(text))
    if not report.written:
        err(say(translate("cli", "{count} problems; nothing was written.").fill(count=len(report.problems))))
        return WRONG
    done = translate("cli", "{plan}: {people} people, {posts} posts, {demands} demands.")
    out(say(done.fill(plan=str(chosen.plan), people=report.people, posts=report.posts, demands=report.duties)))
    return DONE


def _import_people(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.exchange import import_people

    with _session(chosen.plan) as session:
        return import_people(chosen, session, say)


def _import_roster(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.exchange import import_roster

    with _session(chosen.plan) as session:
        return import_roster(chosen, session, say)


def _export(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.exchange.exporting import export_calendar, export_calendars, export_plan

    stored, now = _stored(chosen.plan), datetime.now()
    if chosen.each:
        written = export_calendars(stored, chosen.out, chosen.each, say, now)
        text = translate("cli", "written: {count} calendars into {folder}")
        out(say(text.fill(count=len(written), folder=str(chosen.out))))
        _note(chosen.plan, "export", chosen.out.name, "", say)
        return DONE
    if chosen.roster:
        from patrolplanner.services.exchange.roster_book import write_roster_book

        write_roster_book(stored, _judged_period(chosen, stored), chosen.out, say)
    elif chosen.out.suffix.lower() == ".ics":
        export_calendar(stored, chosen.out, say, now, people=chosen.person, posts=chosen.post)
    else:
        export_plan(stored, chosen.out, interface_language())
    _written(chosen.out, say)
    _note(chosen.plan, "export", chosen.out.name, "", say)
    return DONE


def _solve(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.planning.stop import Effort
    from patrolplanner.services.solving.auto_fill import Keep

    period = _period(chosen)
    request = _request(_stored(chosen.plan), period, Keep(chosen.keep))
    return _fill(chosen.plan, request, Effort(chosen.seconds, chosen.workers, chosen.seed), as_json=chosen.json)


def _fill(plan: Path, request: Request, effort: Effort, *, as_json: bool) -> int:
    """Roster, store and report."""
    from dataclasses import replace

    from patrolplanner.cli.report import quality
    from patrolplanner.services.checking.explaining import lock_conflicts
    from patrolplanner.services.checking.judging import as_json as judged_json
    from patrolplanner.services.checking.judging import judgement
    from patrolplanner.services.solving.auto_fill import Keep, check_before, prepare

    say = _say_of(request.period)
    only_locked = request.keep is Keep.LOCKED
    filling = prepare(request)
    for text in check_before(request, locks=not only_locked, filling=filling):
        err(say(text))
    for conflict in lock_conflicts(request) if only_locked else ():
        err(say(conflict.text))
    filled = _filled(plan, request, effort, say, filling)
    judged = judgement(replace(request, roster=filled.roster), filled.verdict)
    if as_json:
        shape = judged_json(judged, say, bound=filled.bound, proven=filled.proven, seconds=filled.seconds)
        out(json.dumps(shape, ensure_ascii=False, indent=1))
    else:
        _report(judged, say)
        out(say(quality(filled.verdict.price, filled.bound, filled.seconds)))
    return DONE if judged.verdict.clean else IMPERFECT


def _filled(plan: Path, request: Request, effort: Effort, say: Say, filling: Filling) -> Filled:
    """Search and store what was found; Ctrl-C ends the search, not the storing."""
    from patrolplanner.cli.report import ProgressLines
    from patrolplanner.services.solving.auto_fill import auto_fill
    from patrolplanner.store.plan_file import PlanFile

    lines = ProgressLines()

    def heard(progress: Progress) -> None:
        if text := lines.line(progress):
            err(say(text))

    with _stoppable() as stop:
        filled = auto_fill(request, effort, stop, heard, filling)
        with PlanFile.open(plan) as file:
            file.save_roster(filled.roster, request.period, action="solve", who=_user(), now=datetime.now())
        if stop.is_set():
            err(say(translate("cli", "Stopped; the best roster so far is kept.")))
    if filled.released:
        err(say(translate("cli", "{count} locked rows were released.").fill(count=filled.released)))
    return filled


def _check(chosen: argparse.Namespace, _: Say) -> int:
    from patrolplanner.services.checking.explaining import lock_conflicts
    from patrolplanner.services.checking.judging import as_json, judgement
    from patrolplanner.services.solving.auto_fill import Keep

    stored = _stored(chosen.plan)
    period = _judged_period(chosen, stored)
    request = _request(stored, period, Keep.ALL)
    judged = judgement(request)
    say = _say_of(period)
    for conflict in lock_conflicts(request):
        err(say(conflict.text))
    if chosen.json:
        out(json.dumps(as_json(judged, say), ensure_ascii=False, indent=1))
    else:
        _report(judged, say)
    return DONE if judged.verdict.clean else IMPERFECT


def _print(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.papers.catalogue import PAPERS

    if chosen.list:
        for paper in PAPERS.values():
            out(f"{paper.name}\t{say(paper.title)}")
        return DONE
    from patrolplanner.services.papers.printing import print_paper, unprintable_names
    from patrolplanner.services.public.phone_numbers import number_warnings

    if chosen.plan is None or chosen.paper is None:
        raise UserError(translate("cli", "Name the plan and the paper; print --list lists the papers."))
    period = _period(chosen)
    stored = _stored(chosen.plan)
    for text in (*unprintable_names(stored.plan.people), *number_warnings(stored.plan)):
        err(say(text))
    if chosen.paper == ALL_PAPERS:
        from patrolplanner.cli.batch import print_all

        with _stoppable() as stop:
            status = print_all(chosen, stored, period, say, stop, _user())
        _note(chosen.plan, "print", chosen.paper, f"{period.first} {period.last}", say)
        return status
    paper_say = speaker(paper_language(stored.plan))
    now = datetime.now()
    for path in print_paper(chosen.paper, stored, period, chosen.post, chosen.out, paper_say, now, _user()):
        _written(path, say)
    _note(chosen.plan, "print", chosen.paper, f"{period.first} {period.last}", say)
    return DONE


def _repair(chosen: argparse.Namespace, _: Say) -> int:
    from patrolplanner.cli.repair import repair
    from patrolplanner.services.checking.judging import default_period

    stored = _stored(chosen.plan)
    known = default_period(stored.roster, stored.last_period)
    return repair(chosen, stored, _say_of(known) if known else speaker(interface_language()), _user())


def _why(chosen: argparse.Namespace, _: Say) -> int:
    from patrolplanner.cli.why import why
    from patrolplanner.services.solving.auto_fill import Keep

    stored = _stored(chosen.plan)
    period = _judged_period(chosen, stored)
    return why(chosen, _request(stored, period, Keep.ALL), _say_of(period))


def _rotation(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.rotation import rotation

    with _stoppable() as stop:
        return rotation(chosen, say, stop, _user())


def _bureau(chosen: argparse.Namespace, _: Say) -> int:
    from patrolplanner.cli.bureau import bureau
    from patrolplanner.planning.stop import Effort
    from patrolplanner.services.solving.auto_fill import Keep
    from patrolplanner.services.solving.bureau import Orders

    period = _period(chosen)
    effort = Effort(chosen.seconds, 1, chosen.seed)
    orders = Orders(period, effort, _user(), datetime.now(), Keep(chosen.keep))
    with _stoppable() as stop:
        return bureau(chosen, orders, _say_of(period), stop)


def _bench(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.benching import bench

    with _stoppable() as stop:
        return bench(chosen, say, stop)


def _demo(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.domain.plan import Period
    from patrolplanner.planning.stop import Effort
    from patrolplanner.services.exchange.exporting import export_plan
    from patrolplanner.services.exchange.importing import import_workbook
    from patrolplanner.services.papers.printing import print_paper
    from patrolplanner.services.solving.auto_fill import Keep

    folder: Path = chosen.out
    _make_folder(folder)
    plan = folder / "sample_county.patrol"
    book = paths.resources() / "sample" / "sample_county.xlsx"
    import_workbook(book, plan, lenient=False, who=_user(), now=datetime.now())
    period = Period(*DEMO_PERIOD)
    effort = Effort(chosen.seconds, min(DEMO_WORKERS, os.cpu_count() or 2), DEMO_SEED)
    status = _fill(plan, _request(_stored(plan), period, Keep.LOCKED), effort, as_json=False)
    stored = _stored(plan)
    paper_say = speaker(paper_language(stored.plan))
    now = datetime(period.first.year, period.first.month, period.first.day, 8, 30)
    _written(plan, say)
    for paper in ("duty-matrix", "notice"):
        for path in print_paper(paper, stored, period, (), folder, paper_say, now):
            _written(path, say)
    for name in ("sample_county.xlsx", "roster.csv"):
        export_plan(stored, folder / name, interface_language())
        _written(folder / name, say)
    return status


def _swap(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.swap import swap

    with _session(chosen.plan) as session:
        return swap(chosen, session, say)


def _publish(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.versions import publish

    with _session(chosen.plan) as session:
        return publish(chosen, session, _judged_period(chosen, session.stored), say)


def _diff(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.versions import diff

    with _session(chosen.plan) as session:
        named = chosen.first is not None or chosen.last is not None
        return diff(chosen, session, _period(chosen) if named else None, say)


def _boards(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.boards import boards

    with _session(chosen.plan) as session:
        return boards(chosen, session, say)


def _ledger(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.cli.ledger import ledger

    with _session(chosen.plan) as session:
        return ledger(chosen, session, say)


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Say], int]] = {
    "demo": _demo,
    "import": _import,
    "import-people": _import_people,
    "import-roster": _import_roster,
    "export": _export,
    "solve": _solve,
    "bureau": _bureau,
    "check": _check,
    "print": _print,
    "repair": _repair,
    "swap": _swap,
    "publish": _publish,
    "diff": _diff,
    "boards": _boards,
    "ledger": _ledger,
    "why": _why,
    "rotation": _rotation,
    "bench": _bench,
}
"""The commands by name; each gives its exit status."""


# -- what commands share --------------------------------------------------------------------------------


def _say_of(period: Period) -> Say:
    """Sentences about a period need not repeat its year."""
    return speaker(interface_language(), period.first.year)


def _report(judged: Judgement, say: Say) -> None:
    from patrolplanner.cli.report import report

    for line in report(judged, say, heading_say=speaker(interface_language())):
        out(line)


def _written(path: Path, say: Say) -> None:
    out(say(translate("cli", "written: {file}").fill(file=str(path))))


def _user() -> str:
    return os.environ.get("USERNAME") or os.environ.get("USER") or "clerk"


def _plan_path(path: Path) -> Path:
    if path.suffix.lower() != ".patrol":
        raise UserError(translate("cli", "{file}: a plan file ends in .patrol.").fill(file=str(path)))
    return path


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = translate("cli", "The folder {folder} cannot be made: {reason}.")
        raise UserError(text.fill(folder=str(path), reason=error.strerror or "")) from error


def _stored(path: Path) -> StoredPlan:
    from patrolplanner.store.plan_file import PlanFile

    with PlanFile.open(path) as file:
        return file.load()


def _note(path: Path, action: str, what: str, reason: str, say: Say) -> None:
    """Write into the plan's log what personal data went out. A file that cannot be written is no reason to fail."""
    from patrolplanner.store.plan_file import PlanFile

    try:
        with PlanFile.open(path) as file:
            file.note(action, what, who=_user(), reason=reason, now=datetime.now())
    except UserError as error:
        err(say(error.message))


def _session(path: Path) -> contextlib.closing[Session]:
    from patrolplanner.services.open_plan.session import Session

    return contextlib.closing(Session.open(path, _user()))


def _judged_period(chosen: argparse.Namespace, stored: StoredPlan) -> Period:
    """The dates named, else those rostered last."""
    from patrolplanner.services.checking.judging import default_period

    if chosen.first is not None or chosen.last is not None:
        return _period(chosen)
    period = default_period(stored.roster, stored.last_period)
    if period is None:
        raise UserError(translate("cli", "The plan has no roster yet; name the dates with --from and --to."))
    return period


def _period(chosen: argparse.Namespace) -> Period:
    from patrolplanner.domain.plan import Period

    if chosen.first is None or chosen.last is None:
        raise UserError(translate("cli", "Name both dates: --from and --to."))
    return Period(chosen.first, chosen.last)


def _request(stored: StoredPlan, period: Period, keep: Keep) -> Request:
    from patrolplanner.services.solving.auto_fill import Request

    return Request(stored.plan, stored.roster, period, keep, stored.published, datetime.now(), stored.journal)


@contextlib.contextmanager
def _stoppable() -> Iterator[StopFlag]:
    """Within the block Ctrl-C asks to stop and keep the best."""
    from patrolplanner.planning.stop import StopFlag

    stop = StopFlag()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
