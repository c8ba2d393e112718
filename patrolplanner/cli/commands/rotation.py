"""The command ``rotation``: a cyclic rotation designed from options, a file or a plan, shown, kept and put to use."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from patrolplanner.cli.argument_values import a_path, hours
from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import open_session, stored_plan, until_stopped
from patrolplanner.cli.rotation_words import options_given, request_of
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Rotation
from patrolplanner.domain.typed_text import display_width
from patrolplanner.planning.rotation.wish import OFF, RotationWish
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.starting.rotation_design import Applied, Designed, apply_rotation, design
from patrolplanner.services.starting.rotation_request import for_plan, wish_of
from patrolplanner.services.starting.starting import split_names
from patrolplanner.store.benchmarks.rws import read_instance, write_solution
from patrolplanner.store.exchange.replacing import free_beside, refuse_unwritable
from patrolplanner.store.exchange.roster_csv import write_rota_csv

SATURDAY, SUNDAY = 5, 6


def _arguments(parser: Parser) -> None:
    what = translate(
        "cli", "a plan (.patrol), or a wish in the text form of the public rotation set; else options say it"
    )
    parser.file("file", "FILE", what, nargs="?")
    shift = translate(
        "cli",
        "a shift, its times and the days of its runs: 早:08:00-16:00:2-4 (times and runs may be left out); "
        "write one for each",
    )
    demand = translate(
        "cli",
        "how many are wanted on a shift (default: 1): 早=2, or seven numbers from Monday to Sunday: 早=2,2,2,2,2,1,1",
    )
    forbid = translate("cli", "shifts that may not follow each other: “夜 早”, or “夜 - 早” around a single day off")
    options = (("--shift", "SHIFT", shift), ("--demand", "SHIFT=N", demand), ("--forbid", "SHIFTS", forbid))
    for name, metavar, text in options:
        parser.option(name, text, action="append", default=[], metavar=metavar)
    rows = translate("cli", "how many teams or people take turns (default: as many as --teams names)")
    parser.number("--rows", rows, 1, 2000)
    parser.option("--work", translate("cli", "days of work in a row (default: 1-6)"), metavar="MIN-MAX")
    parser.option("--off", translate("cli", "days off in a row (default: 1-4)"), metavar="MIN-MAX")
    rest = translate("cli", "hours of rest between the shifts of two days, as far as times are known (default: 11)")
    parser.option("--rest", rest, type=hours(parser.say), metavar="HOURS")
    parser.option("--teams", translate("cli", "the teams, row by row: 甲班,乙班,丙班,丁班"), metavar="TEAM,TEAM")
    parser.flag("--apply", translate("cli", "put the rotation into the plan for these teams, from --anchor on"))
    parser.day("--anchor", translate("cli", "first date of the rotation; in its week the first team works row 1"))
    parser.effort()
    out = translate("cli", "file for the rotation: .csv a table, .txt plain rows")
    parser.option("--out", out, type=a_path(parser.say), metavar="FILE")
    parser.json()


def _rotation(chosen: argparse.Namespace, stop: StopFlag, say: Say) -> int:
    """Design, write, apply, report. Exit status 1 when there is no rotation or none was found in time."""
    teams = split_names(chosen.teams or "")
    wish = _wish(chosen, teams)
    _check_call(chosen, teams)

    if len(teams) not in (0, wish.rows):
        text = translate(
            "rotation", "The rotation has {rows} {rows:row|rows}, but {teams} {teams:team is|teams are} named."
        )
        raise UserError(text.fill(rows=wish.rows, teams=len(teams)))
    read = stored_plan(chosen.file).plan if chosen.apply else None
    designed = design(wish, Effort(chosen.seconds, chosen.workers, chosen.seed), stop)
    applied = _apply(chosen, designed, teams, read, say)
    if chosen.out is not None and designed.design.rota is not None:
        _write(chosen.out, designed, teams, say)
        err(say(written(chosen.out)))
    if chosen.json:
        out_json(_as_json(designed, teams, applied, say))
    else:
        out(*_lines(designed, teams, applied, say))
    return DONE if designed.design.rota is not None else IMPERFECT


def _wish(chosen: argparse.Namespace, teams: Sequence[str]) -> RotationWish:
    if _is_plan(chosen.file) or chosen.file is None:
        rows = chosen.rows if chosen.rows is not None else len(teams) or None
        request = request_of(chosen, rows)
        if chosen.file is not None:
            request = for_plan(request, stored_plan(chosen.file).plan, teams)
        return wish_of(request)
    if given := options_given(chosen):
        text = translate("rotation", "{file} says what is wanted; leave {options} out, or the file.")
        raise UserError(text.fill(file=chosen.file.name, options=tuple(given)))
    return read_instance(chosen.file)


def _is_plan(file: Path | None) -> bool:
    return file is not None and file.suffix.lower() == ".patrol"


def _check_call(chosen: argparse.Namespace, teams: Sequence[str]) -> None:
    """Whatever would only fail after the design is said before it."""
    if chosen.apply and not (_is_plan(chosen.file) and teams and chosen.anchor):
        text = translate("rotation", "--apply needs a plan (PLAN.patrol), --teams and --anchor, the first day.")
        raise UserError(text)
    if chosen.anchor and not chosen.apply:
        raise UserError(translate("rotation", "--anchor says from when to --apply a rotation; give both."))
    if chosen.out is not None:
        if chosen.out.suffix.lower() not in (".csv", ".txt"):
            text = translate("rotation", "{file}: the ending must be .csv for a table or .txt for plain rows.")
            raise UserError(text.fill(file=str(chosen.out)))
        refuse_unwritable(chosen.out)


def _apply(
    chosen: argparse.Namespace, designed: Designed, teams: Sequence[str], read: Plan | None, say: Say
) -> Applied | None:
    """Put the rotation into the plan as it is by now. Raises UserError where what it is about was changed meanwhile."""
    if read is None or designed.design.rota is None:
        return None
    try:
        with open_session(chosen.file) as session:
            if _touched(read, session.document.plan, teams):
                text = translate(
                    "rotation",
                    "The rotations of {teams} or the shifts were changed while it was designed; nothing was stored in "
                    "{plan}.",
                )
                raise UserError(text.fill(teams=tuple(teams), plan=chosen.file.name))
            return apply_rotation(session, designed.design.rota, teams, chosen.anchor)
    except UserError as error:
        kept = chosen.out or free_beside(chosen.file, "rotation")
        _write(kept, designed, teams, say)
        text = translate("rotation", "{problem} The rotation is kept in {file}.")
        raise UserError(text.fill(problem=error.message, file=str(kept))) from error


def _touched(before: Plan, now: Plan, teams: Sequence[str]) -> bool:
    """Whether somebody else has changed what the rotation was designed for."""

    def of_teams(plan: Plan) -> list[Rotation]:
        return [rotation for rotation in plan.rotations if rotation.team in set(teams)]

    return before.shifts != now.shifts or of_teams(before) != of_teams(now)


def _write(path: Path, designed: Designed, teams: Sequence[str], say: Say) -> None:
    assert designed.design.rota is not None
    if path.suffix.lower() == ".csv":
        heading, *rows = _table(designed, teams, say)
        write_rota_csv(path, heading, rows)
    else:
        write_solution(designed.design.rota, path)


def _lines(designed: Designed, teams: Sequence[str], applied: Applied | None, say: Say) -> list[str]:
    if designed.design.rota is None:
        return [say(text) for text in _why_none(designed)]
    said = [*_padded(_table(designed, teams, say)), "", *(say(text) for text in _figures(designed))]
    if applied is not None:
        said += [say(text) for text in _applied(applied)]
    return said


def _table(designed: Designed, teams: Sequence[str], say: Say) -> list[list[str]]:
    """Heading and rows; with teams each row names who begins on it."""
    rest = say(translate("rotation", "off"))
    heading = [say(translate("rotation", "row")), *(say(day) for day in _SHORT)]
    rows = [[str(n), *(rest if c == OFF else c for c in row)] for n, row in enumerate(designed.design.rota or (), 1)]
    if teams:
        heading.insert(1, say(translate("rotation", "begins here")))
        for row, team in zip(rows, teams, strict=True):
            row.insert(1, team)
    return [heading, *rows]


_SHORT = (
    translate("rotation", "Mon"), translate("rotation", "Tue"), translate("rotation", "Wed"),
    translate("rotation", "Thu"), translate("rotation", "Fri"), translate("rotation", "Sat"),
    translate("rotation", "Sun"),
)  # fmt: skip


def _padded(table: Sequence[Sequence[str]]) -> list[str]:
    """Columns under each other on a screen where a Chinese character is two letters wide."""
    widths = [max(display_width(row[n]) for row in table) for n in range(len(table[0]))]
    return [
        "  ".join(cell + " " * (w - display_width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in table
    ]


def _figures(designed: Designed) -> list[Message]:
    rota = designed.design.rota or ()
    turn = translate("rotation", "Every week each moves on to the next row, and from the last to the first.")
    free = sum(row[SATURDAY] == row[SUNDAY] == OFF for row in rota)
    said = [
        turn,
        translate("rotation", "Free weekends: {free} in {rows} {rows:week|weeks}.").fill(free=free, rows=len(rota)),
    ]
    minutes = {s.code: s.length for s in designed.wish.shifts}
    worked = [minutes[code] for row in rota for code in row if code != OFF]
    if worked and None not in worked:
        hours = sum(m for m in worked if m is not None) / 60 / len(rota)
        said.append(translate("rotation", "Hours on duty: {hours} a week on average.").fill(hours=round(hours, 1)))
    return said


def _applied(applied: Applied) -> list[Message]:
    text = translate("rotation", "Put into the plan: {teams} follow this rotation from {first} on.")
    first = applied.rotations[0]
    said = [text.fill(teams=tuple(r.team for r in applied.rotations), first=first.start)]
    if applied.ended:
        ended = translate("rotation", "Rotations of these teams that end the day before: {count}.")
        said.append(ended.fill(count=applied.ended))
    if applied.removed:
        removed = translate(
            "rotation", "Rotations of these teams that were to begin later and were taken out: {count}."
        )
        said.append(removed.fill(count=applied.removed))
    return said


def _why_none(designed: Designed) -> list[Message]:
    if designed.design.ended == "stopped":
        return [translate("rotation", "Stopped before it was decided.")]
    if designed.design.ended != "none":
        text = translate("rotation", "Not decided after {seconds} s; --seconds allows more.")
        return [text.fill(seconds=round(designed.design.seconds, 1))]
    said = [translate("rotation", "There is no such rotation; this is proven.")]
    if designed.reason is not None:
        said.append(designed.reason)
    if designed.ways_out:
        said.append(translate("rotation", "Any one of these changes makes one possible (tried):"))
        said += [translate("rotation", "- {change}").fill(change=way) for way in designed.ways_out]
    else:
        said.append(translate("rotation", "No single small change was found to make one possible."))
    return said


def _as_json(designed: Designed, teams: Sequence[str], applied: Applied | None, say: Say) -> dict[str, object]:
    found = designed.design
    return {
        "status": found.ended.value,
        "rows": None if found.rota is None else [list(row) for row in found.rota],
        "teams": list(teams),
        "reason": None if designed.reason is None else say(designed.reason),
        "ways_out": [say(way) for way in designed.ways_out],
        "applied": [] if applied is None else [
            {"team": r.team, "anchor": r.anchor.isoformat(), "from": r.start.isoformat() if r.start else None}
            for r in applied.rotations
        ],
        "seconds": round(found.seconds, 3),
    }  # fmt: skip


ROTATION = Command(_arguments, until_stopped(_rotation))
