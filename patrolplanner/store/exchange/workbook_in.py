"""Reads a plan from a workbook: every good row becomes a fact, every problem is listed with its sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.typed_text import folded
from patrolplanner.store.exchange import facts_in, vocabulary
from patrolplanner.store.exchange.facts_in import References
from patrolplanner.store.exchange.problems import Findings, Problem, in_reading_order
from patrolplanner.store.exchange.references import Ids, Known
from patrolplanner.store.exchange.row_reading import OpenSheet, Row
from patrolplanner.store.exchange.sheet_reading import RawSheet, read_sheets
from patrolplanner.store.exchange.vocabulary import SHEETS, Sheet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a workbook holds. With problems, plan and roster are empty, unless reading was lenient.

    ``has_roster`` tells a workbook without the sheet 排班 from one whose sheet is empty; ``missing`` names the
    optional sheets that are not there, by their English names.
    """

    plan: Plan
    roster: Roster
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    has_roster: bool
    missing: frozenset[str]


def read_workbook(path: Path, lenient: bool = False) -> Imported:
    """The plan in a workbook, with all that is wrong in it; when ``lenient``, what the good rows say.

    Raises UserError for a file that is no workbook at all.
    """
    raw_sheets = read_sheets(path)
    reading = _Reading(raw_sheets, lenient)
    plan, roster = reading.plan(), reading.roster()
    findings, titles = reading.findings, [sheet.title for sheet in raw_sheets]
    if findings.problems and not lenient:
        plan, roster = Plan(), Roster()
    return Imported(
        plan,
        roster,
        in_reading_order(findings.problems, titles),
        in_reading_order(findings.warnings, titles),
        has_roster=reading.has(vocabulary.ROSTER),
        missing=frozenset(sheet.key for sheet in SHEETS if not reading.has(sheet)),
    )


class _Reading:
    """The sheets of one workbook, and what has been found in them so far."""

    def __init__(self, raw_sheets: list[RawSheet], lenient: bool) -> None:
        self.findings = Findings(lenient)
        self._sheets = self._recognised(raw_sheets)
        self._known = References(
            units=self._ids(vocabulary.UNITS),
            areas=self._ids(vocabulary.AREAS),
            posts=self._ids(vocabulary.POSTS),
            shifts=self._ids(vocabulary.SHIFTS),
            people=self._ids(vocabulary.PEOPLE),
            teams=self._ids(vocabulary.PEOPLE),
        )

    def has(self, sheet: Sheet) -> bool:
        """Whether the workbook has the sheet."""
        return sheet.key in self._sheets

    def plan(self) -> Plan:
        """The facts, read in the order in which they refer to each other."""
        known = self._known
        units = self._defined(vocabulary.UNITS, facts_in.unit, known.units)
        areas = self._defined(vocabulary.AREAS, facts_in.area, known.areas)
        shifts = self._defined(vocabulary.SHIFTS, facts_in.shift, known.shifts)
        posts = self._defined(vocabulary.POSTS, self._with_references(facts_in.post), known.posts)
        people = self._defined(vocabulary.PEOPLE, self._person, known.people)
        demands = self._read(vocabulary.DEMANDS, self._with_references(facts_in.demand))
        return Plan(
            units=units or self._invented_units(),
            people=people,
            areas=areas or self._invented_areas(),
            posts=posts,
            shifts=shifts,
            demands=demands,
            rotations=self._read(vocabulary.ROTATIONS, self._with_references(facts_in.rotation)),
            absences=self._read(vocabulary.ABSENCES, self._with_references(facts_in.absence)),
            requests=self._read(vocabulary.REQUESTS, self._with_references(facts_in.request)),
            calendar=self._read(vocabulary.CALENDAR, facts_in.calendar_row, lambda row: row.day, "date"),
            rules=self._read(vocabulary.RULES, facts_in.rule_setting, facts_in.rule_identity, "rule"),
            ledger=self._read(
                vocabulary.LEDGER,
                self._with_references(facts_in.opening_balance),
                lambda balance: (balance.person, balance.as_of),
                "as_of",
            ),
            settings=self._read(vocabulary.SETTINGS, facts_in.setting, lambda pair: pair[0], "key"),
        )

    def roster(self) -> Roster:
        """The rows of the sheet 排班; of two rows of the same person and duty the locked one counts."""
        return Roster.of(self._read(vocabulary.ROSTER, self._assignment))

    def _recognised(self, raw_sheets: list[RawSheet]) -> dict[str, OpenSheet]:
        by_name = {folded(name): sheet for sheet in SHEETS for name in (sheet.key, sheet.chinese)}
        found: dict[str, OpenSheet] = {}
        for raw in raw_sheets:
            sheet = by_name.get(folded(raw.title))
            if sheet is None:
                text = translate("workbook", "this sheet is not known and was not read.")
                self.findings.warnings.append(Problem(raw.title, "A1", text))
            elif sheet.key in found:
                text = translate("workbook", "the sheet {other} holds the same; keep one of the two.")
                self.findings.problems.append(Problem(raw.title, "A1", text.fill(other=found[sheet.key].title)))
            else:
                found[sheet.key] = OpenSheet(raw, sheet, self.findings)
        for sheet in SHEETS:
            if sheet.needed and sheet.key not in found:
                text = translate("workbook", 'the sheet "{chinese}" (or "{english}") is missing; add it.')
                text = text.fill(chinese=sheet.chinese, english=sheet.key)
                self.findings.problems.append(Problem(sheet.chinese, "A1", text))
        return found

    def _ids(self, sheet: Sheet) -> Ids:
        opened = self._sheets.get(sheet.key)
        if opened is not None:
            # Authorities are few and known by name; people share names, so a name never stands for a person.
            by_name = sheet is vocabulary.UNITS
            return Ids(opened.title, Known.WRONG if opened.readable else Known.UNTOLD, by_name=by_name)
        return Ids(sheet.chinese, Known.UNTOLD if sheet.needed else Known.INVENTED)

    def _defined(self, sheet: Sheet, build: Callable[[Row], T], ids: Ids) -> tuple[T, ...]:
        opened = self._sheets.get(sheet.key)
        return () if opened is None else tuple(opened.define(build, ids))

    def _read(
        self,
        sheet: Sheet,
        build: Callable[[Row], T],
        identity: Callable[[T], object] | None = None,
        place: str = "",
    ) -> tuple[T, ...]:
        """The facts of a sheet; of facts with the same ``identity`` the first counts, the others are problems."""
        opened = self._sheets.get(sheet.key)
        if opened is None:
            return ()
        first_rows: dict[object, int] = {}
        facts = []
        for row, fact in opened.read(build):
            if identity is not None:
                row.once(place, identity(fact), first_rows)
            if not row.bad:
                facts.append(fact)
        return tuple(facts)

    def _with_references(self, build: Callable[[Row, References], T]) -> Callable[[Row], T]:
        return lambda row: build(row, self._known)

    def _person(self, row: Row) -> Person:
        found = facts_in.person(row, self._known)
        if found.team:
            (self._known.teams.leave_out if row.bad else self._known.teams.add)(found.team)
        return found

    def _assignment(self, row: Row) -> Assignment:
        key = DutyKey(row.needed_day("date"), row.ref("post", self._known.posts), row.ref("shift", self._known.shifts))
        return Assignment(Pair(row.ref("person", self._known.people), key), row.flag("locked") or False, _source(row))

    def _invented_units(self) -> tuple[Unit, ...]:
        names = tuple(self._known.units) if not self.has(vocabulary.UNITS) else ()
        self._say_invented(vocabulary.UNITS, names)
        return tuple(Unit(name, name) for name in names)

    def _invented_areas(self) -> tuple[Area, ...]:
        names = tuple(self._known.areas) if not self.has(vocabulary.AREAS) else ()
        self._say_invented(vocabulary.AREAS, names)
        return tuple(Area(name, name) for name in names)

    def _say_invented(self, sheet: Sheet, names: tuple[str, ...]) -> None:
        if names:
            text = translate("workbook", "the sheet is missing; it was made from the names that others use: {names}.")
            self.findings.warnings.append(Problem(sheet.chinese, "A1", text.fill(names=names)))


def _source(row: Row) -> Source:
    """Where a row came from; a word of somebody else's program is no reason to refuse history."""
    text = row.text("source")
    found = vocabulary.SOURCES.find(text) if text else Source.IMPORT
    if found is None:
        row.warn(
            "source",
            translate("workbook", '"{text}" is not a known source; the row counts as imported.').fill(text=text),
        )
    return found or Source.IMPORT
