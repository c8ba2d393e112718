"""Hostile texts in every fact of a plan, written into every file that leaves the program: they stay texts."""

from __future__ import annotations

import csv
import json
import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from icalendar import Calendar
from openpyxl import load_workbook

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import file_stems
from patrolplanner.domain.outgoing_text import as_table, from_table, writable
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.typed_text import tidy
from patrolplanner.services.exchange.exporting import export_calendar, export_calendars, export_plan
from patrolplanner.services.exchange.roster_book import write_roster_book
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import ENGLISH, speaker
from tests.builders import a_plan, a_post, an_auxiliary, an_officer, day
from tests.campaign.attack import Attack, Case
from tests.documents.pdf_reading import read

NOW = datetime(2026, 12, 1, 9, 0)
WEEK = Period(day(1), day(7))
_PAPERS_EVERY = 40
_PAPERS = ("notice", "contact-card", "duty-matrix", "pocket-cards")
_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", "\n=", "'=", " =", "|", "%")
_CALLS = ('cmd|"/c calc"!A1', 'HYPERLINK("http://example.invalid","x")', "1+1", "SUM(A1:A9)", "DDE(1;2;3)", "A1")
_MARKUP = (
    "<b>粗</b>",
    "<img src=file:///etc/hostname>",
    "<script>x</script>",
    "</para>&amp;<font size=99>",
    "&lt;&#0;&nbsp;",
    "]]><x>",
    "${7*7}{{7*7}}%s%n{name}",
    "x\r\nATTACH:file:///etc/hostname\r\nBEGIN:VALARM",
    "x\\nDESCRIPTION:y\\;z\\,",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "(x) Tj ET \\) /JS (app.alert)",
)
_ODD = (
    "\x00",
    "\x07",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\u200b",
    "\u202e",
    "\u2066",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\uffff",
)
_NAMES = ("CON", "nul", "COM1", "LPT9", "aux.txt", "..", "../../x", "C:\\x", "\\\\server\\x", "a/b", ".", "x" * 300)
_NAMES_TOO = ("𠀀" * 90, "e\u0301", "é", "A1", "a1", "a\u0000b", "x.", "x ", "~", "*?", "ſ", "ß")
_RISKY = re.compile("[=+\\-@＝＋－＠\t\r\n]")
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


def _hostile(chance: random.Random) -> str:
    way = chance.random()
    if way < 0.3:
        return chance.choice(_SIGNS) + chance.choice(_CALLS)
    if way < 0.55:
        return chance.choice(_MARKUP)
    if way < 0.75:
        return chance.choice(("王", "<b>", "=", "")) + chance.choice(_ODD) + chance.choice(("伟", "1+1", ""))
    if way < 0.95:
        return chance.choice((*_NAMES, *_NAMES_TOO))
    return chr(chance.choice((chance.randrange(0xD800), chance.randrange(0xE000, 0x110000)))) + chance.choice(_MARKUP)


def _plan(chance: random.Random) -> tuple[Plan, Roster]:
    """A station of hostile names and, every third time, of hostile numbers, too; nobody's twice."""
    numbers = [_hostile(chance) if chance.random() < 0.3 else f"{n}" for n in range(4)]
    ids = [one if numbers.index(one) == n and tidy(one) else f"x{n}" for n, one in enumerate(numbers)]
    people = (
        an_officer(ids[0], name=_hostile(chance), title=_hostile(chance), leader=True, publish_name=True),
        an_auxiliary(ids[1], name=_hostile(chance), team=_hostile(chance)),
    )
    posts = (
        a_post(ids[2], name=_hostile(chance), address=_hostile(chance), public_board=True),
        a_post(ids[3], name=_hostile(chance)),
    )
    settings = (("organisation", _hostile(chance)),)
    plain = a_plan()
    units = (replace(plain.units[0], name=_hostile(chance)),)
    plan = replace(plain, people=people, posts=posts, units=units, settings=settings, demands=(), rotations=())
    on = ((people[0], posts[0]), (people[1], posts[0]), (people[1], posts[1]))
    rows = [Assignment(Pair(person.id, DutyKey(day(at), post.id, "D"))) for at, (person, post) in enumerate(on, 1)]
    return plan, Roster.of(rows)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    number = 0
    while True:
        number += 1
        plan, roster = _plan(chance)
        stored, place = StoredPlan(plan, roster, None, 0, None), folder / str(number)
        if number % _PAPERS_EVERY == 1:
            yield Case("papers", partial(_papers, stored, place))
        yield Case("workbook", partial(_workbook, stored, place / "everything.xlsx"))
        yield Case("roster book", partial(_roster_book, stored, place / "roster.xlsx"))
        yield Case("table", partial(_table, stored, place / "roster.csv"))
        yield Case("programs", partial(_programs, stored, place / "all.json"))
        yield Case("calendar", partial(_calendar, stored, place / "all.ics"))
        yield Case("calendars", partial(_calendars, stored, place / "each"))
        yield Case("clipboard", partial(_clipboard, [[_hostile(chance) for _ in range(3)] for _ in range(3)]))
        yield Case("file names", partial(_file_names, [_hostile(chance) for _ in range(12)]))


# -- each way out ------------------------------------------------------------------------------------------


def _workbook(stored: StoredPlan, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    lost = export_plan(stored, path, "en")
    for sheet in load_workbook(path):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f", f"a formula in {sheet.title}!{cell.coordinate}"
    back = read_workbook(path)
    if lost:
        return "written, and said what is not kept"
    assert not back.problems, [str(problem) for problem in back.problems][:3]
    assert (back.plan.people, back.plan.posts, back.plan.units) == _facts(stored.plan)
    assert back.roster == stored.roster
    return "written and read again, the same"


def _facts(plan: Plan) -> tuple[object, ...]:
    return plan.people, plan.posts, plan.units


def _roster_book(stored: StoredPlan, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_roster_book(stored, WEEK, path, speaker(ENGLISH))
    for sheet in load_workbook(path):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f", f"a formula in {sheet.title}!{cell.coordinate}"
            assert cell.quotePrefix or not re.match("[=+\\-@＝＋－＠]", str(cell.value or "")), cell.value
    return "written"


def _table(stored: StoredPlan, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    export_plan(stored, path, "en")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(stored.roster.pairs)
    for cell in (cell for row in rows for cell in row):
        assert not _RISKY.match(cell), f"a cell begins like a formula: {cell!r}"
    return "written"


def _programs(stored: StoredPlan, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    export_plan(stored, path, "en")
    assert json.loads(path.read_text(encoding="utf-8"))
    return "written"


def _calendar(stored: StoredPlan, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    export_calendar(stored, path, speaker(ENGLISH), NOW)
    _read_calendar(path, len({pair.duty for pair in stored.roster.pairs}))
    return "written"


def _calendars(stored: StoredPlan, folder: Path) -> str:
    paths = [
        path
        for each in ("person", "post")
        for path in export_calendars(stored, folder / each, each, speaker(ENGLISH), NOW)
    ]
    assert len(paths) == 4
    for path in paths:
        _is_good_name(path, folder)
        _read_calendar(path)
    return "written"


def _read_calendar(path: Path, events: int | None = None) -> None:
    content = path.read_bytes()
    text = content.decode()
    found = Calendar.from_ical(content).walk("VEVENT")
    assert text.count("BEGIN:VEVENT\r\n") == len(found), "an event was smuggled in"
    assert events is None or len(found) == events
    assert {key for event in found for key in event} <= {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION")
    }
    odd = {c for c in text if c not in "\r\n" and (unicodedata.category(c) == "Cc" or c in "\u202e\u2066\ufffe\uffff")}
    assert not odd, f"{odd!r} in a calendar"
    assert all(line.endswith("\r") for line in text.split("\n")[:-1])


def _clipboard(rows: list[list[str]]) -> str:
    text = as_table(rows)
    cells = [cell for row in csv.reader(re.split(r"(?<=[\r\n])", text), "excel-tab") for cell in row]
    for cell in cells:
        assert not _RISKY.match(cell) or re.fullmatch(r"[+-]?[\d.]+", cell), f"a cell begins like a formula: {cell!r}"
    ends = [[writable(cell).replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in rows]
    back = from_table(text)
    assert back == ends, f"{rows!r} comes back as {back!r}"
    return "copied and pasted, the same"


def _file_names(names: list[str]) -> str:
    stems = file_stems(names)
    assert len({unicodedata.normalize("NFC", stem).casefold() for stem in stems}) == len(names)
    for stem in stems:
        _is_good_name(Path("folder") / f"{stem}.ics", Path("folder"))
    return "named"


def _is_good_name(path: Path, folder: Path) -> None:
    assert folder in path.parents
    assert re.fullmatch(r"[^\\/:*?\"<>|\x00-\x1f]+[^. ]", path.name), path.name
    assert len(path.name.encode()) < 200
    assert not _RESERVED.fullmatch(path.stem), path.name


def _papers(stored: StoredPlan, folder: Path) -> str:
    """Real papers; what was typed stands in them as it was typed, as far as the font has letters for it."""
    job = PrintJob(stored, WEEK, (), speaker(ENGLISH), NOW, "某人")
    for name in _PAPERS:
        try:
            paths = print_paper(name, job, folder)
        except UserError:
            continue
        for path in paths:
            _is_good_name(path, folder)
            content = path.read_bytes()
            assert b"/JavaScript" not in content
            assert b"/URI" not in content
            assert read(content)
    assert set(_PAPERS) <= set(PAPERS)
    return "printed"


ATTACK = Attack(
    "exports",
    "What was typed stays text in workbooks, tables, calendars, papers and copied cells; files stay in their folder.",
    _cases,
    slice=50,
)
