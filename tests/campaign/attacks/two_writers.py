"""Pairs of programs at one plan file at once: every change that was acknowledged is in it at the end."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from patrolplanner.services.open_plan.session import Session
from tests.builders import a_demand, a_post, an_officer
from tests.campaign.attack import Attack, Case
from tests.source_tree import ROOT
from tests.tiny_station import a_station, plan_file

DATES = ("--from", "2026-12-01", "--to", "2026-12-14")
PEOPLE, POSTS = 30, 4
EDITS = 12
_CLERK = """
import random, sys, time
from contextlib import closing
from datetime import date
from pathlib import Path
from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Pair
from patrolplanner.services.edits.records import add_records
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.session import Session

path, name, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[4])
chance = random.Random(int(sys.argv[3]))
label = translate("campaign", "edit")
for number in range(edits):
    time.sleep(chance.uniform(0, 1.0))
    try:
        with closing(Session.open(path, name)) as session:
            for _ in range(chance.randint(1, 3)):
                person = session.document.plan.people[chance.randrange(len(session.document.plan.people))].id
                day = date(2026, 12, chance.randint(1, 14))
                if chance.random() < 0.3:
                    sick = Absence(person, day, day, AbsenceKind.SICK)
                    done = session.apply(add_records("absences", [sick]), label)
                    what = "sick", person, day.isoformat(), "-", "-"
                else:
                    pair = Pair(person, DutyKey(day, f"K{chance.randint(1, 4)}", "D"))
                    on = chance.random() < 0.7
                    done = session.apply(with_pairs([pair] if on else [], [] if on else [pair], locked=True), label)
                    what = "on" if on else "off", *pair.duty[1:], day.isoformat(), person
                if done:
                    print("ACKNOWLEDGED", *what, flush=True)
    except UserError as error:
        print("REFUSED", error, flush=True)
"""


def cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    """Without end, each with a plan of its own."""
    number = 0
    while True:
        number += 1
        place = folder / f"c{number}"
        kind = chance.choice((*COMMANDS, "clerk"))
        yield Case(f"clerk and {kind}", partial(_try, place, kind, chance.randrange(1 << 30)))


COMMANDS = {
    "solve": ("solve", "{plan}", *DATES, "--seconds", "4", "--workers", "1"),
    "bureau": ("bureau", "{plan}", *DATES, "--seconds", "4", "--workers", "1"),
    "publish": ("publish", "{plan}", *DATES, "--reason", "x"),
    "repair": ("repair", "{plan}", "--away", "001", *DATES, "--seconds", "4", "--apply", "1"),
    "check": ("check", "{plan}", *DATES),
    "export": ("export", "{plan}", "{folder}/o.csv"),
}
"""Commands that meet a clerk who enters something every moment."""


def _try(folder: Path, kind: str, seed: int) -> str:
    folder.mkdir()
    people = tuple(an_officer(f"{n:03d}") for n in range(1, PEOPLE + 1))
    posts = tuple(a_post(f"K{n}", unit="CG") for n in range(1, POSTS + 1))
    plan = plan_file(folder, a_station(people=people, posts=posts, demands=tuple(a_demand(p.id, "D") for p in posts)))
    first = _clerk(plan, "one", seed)
    second = _clerk(plan, "two", seed + 1) if kind == "clerk" else _command(plan, kind)
    said = []
    for process in (first, second):
        out, err = process.communicate(timeout=300)
        assert "Traceback" not in err, err[-800:]
        assert process.returncode in (0, 1, 2), f"exit status {process.returncode}: {err[-400:]}"
        if process.returncode == 2:
            assert err.strip(), "refused without a word"
        said.append((out, process.returncode))
    _check(plan, [out for out, _ in said])
    status = said[1][1]
    return "refused in words" if status == 2 else "both done"


def _clerk(plan: Path, name: str, seed: int) -> subprocess.Popen[str]:
    return _run("-c", _CLERK, str(plan), name, str(seed), str(EDITS))


def _command(plan: Path, kind: str) -> subprocess.Popen[str]:
    filled = (part.format(plan=plan, folder=plan.parent) for part in COMMANDS[kind])
    return _run("-m", "patrolplanner", *filled)


def _run(*arguments: str) -> subprocess.Popen[str]:
    home = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=home, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _check(plan: Path, said: list[str]) -> None:
    """Every acknowledged edit is in the log in its turn, and where nothing later undid it, in the plan.

    The log tells the order of what two programs did; each of its entries is one transaction.
    """
    with closing(Session.open(plan, "judge")) as session:
        log, now = session.log(), session.document
    acknowledged = sum(line.startswith("ACKNOWLEDGED") for out in said for line in out.splitlines())
    logged = [entry for entry in log if entry.who in ("one", "two") and entry.action == "edit"]
    assert len(logged) == acknowledged, f"{acknowledged} edits were acknowledged, {len(logged)} are in the log"
    wanted: dict[tuple[str, ...], bool] = {}
    for out in said[:1] if not said[1].startswith(("ACKNOWLEDGED", "REFUSED")) else ():
        for line in out.splitlines():
            word, *what = line.split()
            if word == "ACKNOWLEDGED":
                wanted[tuple(what[1:])] = what[0] != "off"
    pairs = {(p.duty.post, p.duty.shift, p.duty.day.isoformat(), p.person) for p in now.roster.pairs}
    sick = {(a.person, a.start.isoformat(), "-", "-") for a in now.plan.absences}
    lost = [what for what, there in wanted.items() if (what in pairs or what in sick) is not there]
    assert not lost, f"acknowledged and not in the plan: {lost[:3]}"


ATTACK = Attack(
    "two_writers",
    "of two programs at one plan every acknowledged change is in the file at the end, refusals are in words",
    cases,
    slice=1,
    night=50,
)
