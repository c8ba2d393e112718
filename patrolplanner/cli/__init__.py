"""The command line: every service without a window. Exit status 0 done, 1 gaps or hard violations, 2 wrong input."""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner import __version__, paths
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.translation import Say, interface_language, speaker

if TYPE_CHECKING:
    from patrolplanner.domain.plan import Period
    from patrolplanner.planning.stop import Progress, StopFlag
    from patrolplanner.services.auto_fill import Request
    from patrolplanner.services.judging import Judgement
    from patrolplanner.store.plan_file import StoredPlan

DONE, IMPERFECT, WRONG, FAULT = 0, 1, 2, 3
DEMO_PERIOD = date(2026, 12, 1), date(2026, 12, 31)
DEMO_SECONDS = 40.0
MOST_LINES = 40


def run(arguments: list[str]) -> int:
    """Run one command; the value is the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # a Chinese Windows console is GBK, which lacks rare name characters
            stream.reconfigure(errors="backslashreplace")
    say = speaker(interface_language())
    parser = _parser(say)
    if not arguments:
        _err(say(translate("cli", "The window is not part of this version yet; these commands work without it.")))
        parser.print_help(sys.stderr)
        return WRONG
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen, say)
        return status
    except PlannerError as error:
        _err(say(error.message))
        return WRONG
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception:  # the outermost edge: a fault of ours becomes a log entry, not a traceback
        _log_fault()
        _err(say(translate("cli", "The program has made a mistake; details are in {file}.")
                 .fill(file=str(paths.user_data() / "patrolplanner.log"))))  # fmt: skip
        return FAULT


def _log_fault() -> None:
    logging.basicConfig(filename=paths.user_data() / "patrolplanner.log", encoding="utf-8")
    logging.getLogger(__name__).exception("fault in a command")


def _out(text: str) -> None:
    sys.stdout.write(text + "\n")


def _err(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


# -- arguments ------------------------------------------------------------------------------------------


def _parser(say: Say) -> argparse.ArgumentParser:
    def text(source: Message) -> str:
        return say(source).replace("%", "%%")

    parser = argparse.ArgumentParser(
        prog="patrolplanner",
        description=text(translate("cli", "Fair round-the-clock duty rosters, duty tables and public notices.")),
    )
    parser.add_argument("--version", action="version", version=f"patrolplanner {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, what: Message, action: Callable[[argparse.Namespace, Say], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text(what), description=text(what))
        made.set_defaults(run=action)
        return made

    demo = command("demo", translate("cli", "roster the sample county and print its papers"), _demo)
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    demo.add_argument("--seconds", type=_seconds, default=DEMO_SECONDS, metavar="S")
    imported = command("import", translate("cli", "make or update a plan file from a workbook"), _import)
    imported.add_argument("book", type=Path, metavar="BOOK.xlsx")
    imported.add_argument("plan", type=Path, metavar="PLAN.patrol")
    imported.add_argument("--lenient", action="store_true")
    exported = command("export", translate("cli", "write a plan as workbook, CSV or JSON"), _export)
    exported.add_argument("plan", type=Path, metavar="PLAN.patrol")
    exported.add_argument("out", type=Path, metavar="OUT")
    solve = command("solve", translate("cli", "roster a period"), _solve)
    solve.add_argument("plan", type=Path, metavar="PLAN.patrol")
    _dates(solve, required=True)
    solve.add_argument("--seconds", type=_seconds, default=60.0, metavar="S")
    solve.add_argument("--workers", type=_count, default=min(8, os.cpu_count() or 2), metavar="N")
    solve.add_argument("--seed", type=_seed, default=0, metavar="K")
    solve.add_argument("--keep", choices=("locked", "all", "none"), default="locked")
    solve.add_argument("--json", action="store_true")
    check = command("check", translate("cli", "judge the stored roster"), _check)
    check.add_argument("plan", type=Path, metavar="PLAN.patrol")
    _dates(check, required=False)
    check.add_argument("--json", action="store_true")
    _print_arguments(command("print", translate("cli", "print papers as PDF"), _print), text)
    return parser


def _print_arguments(parser: argparse.ArgumentParser, text: Callable[[Message], str]) -> None:
    parser.add_argument("plan", type=Path, nargs="?", metavar="PLAN.patrol")
    parser.add_argument("paper", nargs="?", metavar="PAPER")
    _dates(parser, required=False)
    parser.add_argument("--post", nargs="+", action="extend", default=[], metavar="ID")
    parser.add_argument("--out", type=Path, default=Path("."), metavar="DIR")
    parser.add_argument("--list", action="store_true", help=text(translate("cli", "list the papers")))


def _dates(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--from", dest="first", type=_date, required=required, metavar="DATE")
    parser.add_argument("--to", dest="last", type=_date, required=required, metavar="DATE")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-12-01") from None


def _seconds(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 <= float(text) <= 86400:
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds from 0 to 86400")


def _count(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 64:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 64")


def _seed(text: str) -> int:
    if text.isdecimal() and int(text) < 2**31:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0")


def _user() -> str:
    return os.environ.get("USERNAME") or os.environ.get("USER") or "clerk"


# -- commands -------------------------------------------------------------------------------------------


def _import(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.importing import import_workbook

    report = import_workbook(
        chosen.book, _plan_path(chosen.plan), lenient=chosen.lenient, who=_user(), now=datetime.now()
    )
    for text in (*report.problems, *report.warnings):
        _err(say(text))
    if not report.written:
        _err(say(translate("cli", "{count} problems; nothing was written.").fill(count=len(report.problems))))
        return WRONG
    done = translate("cli", "{plan}: {people} people, {posts} posts, {demands} demands.")
    _out(say(done.fill(plan=str(chosen.plan), people=report.people, posts=report.posts, demands=report.duties)))
    return DONE


def _export(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.exporting import export_plan

    export_plan(_stored(chosen.plan), chosen.out, interface_language())
    _out(say(translate("cli", "written: {file}").fill(file=str(chosen.out))))
    return DONE


def _solve(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.auto_fill import Keep, Limits

    stored = _stored(chosen.plan)
    request = _request(stored, _period(chosen), Keep(chosen.keep))
    return _fill(chosen.plan, request, Limits(chosen.seconds, chosen.workers, chosen.seed), say, as_json=chosen.json)


def _fill(plan: Path, request: Request, limits: object, say: Say, *, as_json: bool) -> int:
    from dataclasses import replace

    from patrolplanner.services.auto_fill import Limits, auto_fill, check_before
    from patrolplanner.services.judging import as_json as judged_json
    from patrolplanner.services.judging import judgement
    from patrolplanner.store.plan_file import PlanFile

    assert isinstance(limits, Limits)
    for text in check_before(request):
        _err(say(text))
    with _stoppable() as stop:
        filled = auto_fill(request, limits, stop, lambda p: _err(say(_progress(p))))
    if filled.released:
        _err(say(translate("cli", "{count} locked rows were released.").fill(count=filled.released)))
    with PlanFile.open(plan) as file:
        file.save_roster(filled.roster, request.period, action="solve", who=_user(), now=datetime.now())
    judged = judgement(replace(request, roster=filled.roster))
    if as_json:
        shape = judged_json(judged, say, bound=filled.bound, proven=filled.proven, seconds=filled.seconds)
        _out(json.dumps(shape, ensure_ascii=False, indent=1))
    else:
        _report(judged, say)
        _out(say(_quality(filled.verdict.price, filled.bound, filled.seconds)))
    return DONE if judged.verdict.clean else IMPERFECT


def _check(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.auto_fill import Keep
    from patrolplanner.services.judging import as_json, default_period, judgement

    stored = _stored(chosen.plan)
    if chosen.first is None and chosen.last is None:
        period = default_period(stored.roster, stored.last_period)
        if period is None:
            raise UserError(translate("cli", "The plan has no roster yet; name the dates with --from and --to."))
    else:
        period = _period(chosen)
    judged = judgement(_request(stored, period, Keep.ALL))
    if chosen.json:
        _out(json.dumps(as_json(judged, say), ensure_ascii=False, indent=1))
    else:
        _report(judged, say)
    return DONE if judged.verdict.clean else IMPERFECT


def _print(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.services.printing import PAPERS, print_paper, unprintable_names
    from patrolplanner.translation import paper_language

    if chosen.list:
        for paper in PAPERS.values():
            _out(f"{paper.name}\t{say(paper.title)}")
        return DONE
    if chosen.plan is None or chosen.paper is None:
        raise UserError(translate("cli", "Name the plan and the paper; print --list lists the papers."))
    stored = _stored(chosen.plan)
    for text in unprintable_names(stored.plan.people):
        _err(say(text))
    paper_say = speaker(paper_language(stored.plan))
    period = _period(chosen)
    for path in print_paper(chosen.paper, stored, period, chosen.post, chosen.out, paper_say, datetime.now()):
        _out(say(translate("cli", "written: {file}").fill(file=str(path))))
    return DONE


def _demo(chosen: argparse.Namespace, say: Say) -> int:
    from patrolplanner.domain.plan import Period
    from patrolplanner.services.auto_fill import Keep, Limits
    from patrolplanner.services.exporting import export_plan
    from patrolplanner.services.importing import import_workbook
    from patrolplanner.services.printing import print_paper
    from patrolplanner.translation import paper_language

    out: Path = chosen.out
    _make_folder(out)
    plan = out / "sample_county.patrol"
    book = paths.resources() / "sample" / "sample_county.xlsx"
    import_workbook(book, plan, lenient=False, who=_user(), now=datetime.now())
    period = Period(*DEMO_PERIOD)
    limits = Limits(chosen.seconds, min(8, os.cpu_count() or 2), 1)
    status = _fill(plan, _request(_stored(plan), period, Keep.LOCKED), limits, say, as_json=False)
    stored = _stored(plan)
    paper_say = speaker(paper_language(stored.plan))
    now = datetime(period.first.year, period.first.month, period.first.day, 8, 30)
    written = [plan]
    for paper in ("duty-matrix", "notice"):
        written += print_paper(paper, stored, period, (), out, paper_say, now)
    for name in ("sample_county.xlsx", "roster.csv"):
        export_plan(stored, out / name, interface_language())
        written.append(out / name)
    for path in written:
        _out(say(translate("cli", "written: {file}").fill(file=str(path))))
    return status


# -- what commands share --------------------------------------------------------------------------------


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


def _period(chosen: argparse.Namespace) -> Period:
    from patrolplanner.domain.plan import Period

    if chosen.first is None or chosen.last is None:
        raise UserError(translate("cli", "Name both dates: --from and --to."))
    return Period(chosen.first, chosen.last)


def _request(stored: StoredPlan, period: Period, keep: object) -> Request:
    from patrolplanner.services.auto_fill import Keep, Request

    assert isinstance(keep, Keep)
    return Request(stored.plan, stored.roster, period, keep, stored.published, datetime.now())


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


def _progress(p: Progress) -> Message:
    text = translate("cli", "{seconds} s: price {price}, bound {bound}, {gaps} people missing")
    return text.fill(seconds=f"{p.seconds:.0f}", price=p.price, bound="-" if p.bound is None else p.bound, gaps=p.gaps)


def _quality(price: int, bound: int | None, seconds: float) -> Message:
    if bound is None:
        return translate("cli", "Price {price} after {seconds} s; no bound was proven.").fill(
            price=price, seconds=f"{seconds:.0f}"
        )
    if bound >= price:
        return translate("cli", "Price {price} after {seconds} s; proven best.").fill(
            price=price, seconds=f"{seconds:.0f}"
        )
    text = translate("cli", "Price {price} after {seconds} s; no roster can be cheaper than {bound} ({percent} %).")
    percent = f"{100 * (price - bound) / price:.1f}"
    return text.fill(price=price, seconds=f"{seconds:.0f}", bound=bound, percent=percent)


def _report(judged: Judgement, say: Say) -> None:
    """Gaps with reasons, violations, fairness; long lists of soft ones are cut with a count."""
    from patrolplanner.domain.rule_settings import Severity

    verdict = judged.verdict
    for r in judged.gaps[:MOST_LINES]:
        _out(f"{say(translate('cli', 'GAP'))} {say(r.gap.text)} {say(r.reason)}")
        for way in r.ways_out:
            _out(f"    {say(way)}")
    if len(judged.gaps) > MOST_LINES:
        _out(say(translate("cli", "... and {count} more gaps").fill(count=len(judged.gaps) - MOST_LINES)))
    words = {
        Severity.HARD: translate("cli", "HARD"),
        Severity.WARN: translate("cli", "REMINDER"),
        Severity.SOFT: translate("cli", "WISH"),
    }
    for severity, word in words.items():
        found = [v for v in verdict.violations if v.severity is severity]
        for v in found if severity is not Severity.SOFT else found[:MOST_LINES]:
            _out(f"{say(word)} {v.rule} {say(v.text)}")
        if severity is Severity.SOFT and len(found) > MOST_LINES:
            _out(say(translate("cli", "... and {count} more of small weight").fill(count=len(found) - MOST_LINES)))
    missing = sum(r.gap.missing for r in judged.gaps)
    summary = translate("cli", "{gaps} people missing, {hard} hard violations, {warn} reminders, price {price}.")
    warn = sum(v.severity is Severity.WARN for v in verdict.violations)
    _out(say(summary.fill(gaps=missing, hard=len(verdict.hard), warn=warn, price=verdict.price)))
    fair = translate("cli", "Fewest, most and mean: nights {nights}; weekend duties {weekends}; hours {hours}.")
    spread = {
        name: f"{s.min:g}/{s.max:g}/{s.mean:.1f}"
        for name, s in (
            ("nights", judged.fairness.nights),
            ("weekends", judged.fairness.weekends),
            ("hours", judged.fairness.hours),
        )
    }
    _out(say(fair.fill(**spread)))
