"""Reads a plan from a workbook: every good row becomes a fact, every problem is listed with its sheet and cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import Demand, crews_apart
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.typed_text import folded
from patrolplanner.domain.words import TAKEN_FOR_MEN
from patrolplanner.store import fields
from patrolplanner.store.camera_fields import CAMERAS, EXITS
from patrolplanner.store.cell_reading import Ids, KnownIds
from patrolplanner.store.contingent_fields import CONTINGENTS
from patrolplanner.store.exchange.cameras_in import placed_in
from patrolplanner.store.exchange.cell_tally import SheetTally, tally
from patrolplanner.store.exchange.facts_in import demand, fact, on_the_map, rule_identity, setting
from patrolplanner.store.exchange.problems import (
    MOST_PROBLEMS,
    CellProblem,
    Findings,
    TooManyProblems,
    in_reading_order,
)
from patrolplanner.store.exchange.raw_sheets import RawSheet
from patrolplanner.store.exchange.row_reading import OpenSheet, SheetRow
from patrolplanner.store.exchange.sheet_reading import read_sheets
from patrolplanner.store.exchange.sites_in import sites_in
from patrolplanner.store.exchange.streets_in import streets_in
from patrolplanner.store.exchange.text_tables import ONE_SHEET
from patrolplanner.store.fields import PEOPLE, SHEETS, UNITS, Setting
from patrolplanner.store.former_fields import FORMER_PEOPLE, FORMER_SHIFTS
from patrolplanner.store.incident_fields import INCIDENT_BATCHES, INCIDENTS, PLACES
from patrolplanner.store.patrol_fields import BEATS, ROUTE_CARDS, SPOTS, VEHICLES, VISITS
from patrolplanner.store.site_fields import MANNINGS, SCENARIOS, SITES
from patrolplanner.store.street_fields import STREETS
from patrolplanner.store.tables import Records

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a workbook holds. With problems, plan and roster are empty, unless reading was lenient.

    ``has_roster`` tells a workbook without the sheet 排班 from one whose sheet is empty; ``missing`` names the
    optional sheets that are not there, by their English names.
    """

    plan: Plan
    roster: Roster
    problems: tuple[CellProblem, ...]
    warnings: tuple[CellProblem, ...]
    has_roster: bool
    missing: frozenset[str]
    cells: tuple[SheetTally, ...] = ()
    """For each sheet of the file which cells say something of the plan, and which were not read."""


def read_workbook(path: Path, lenient: bool = False) -> Imported:
    """The plan in a workbook, with all that is wrong in it; when ``lenient``, what the good rows say.

    Raises UserError for a file that is no workbook at all.
    """
    raw_sheets = read_sheets(path)
    if path.suffix.lower() in ONE_SHEET and len(raw_sheets) == 1:
        raise UserError(_ONE_SHEET.fill(file=path.name))
    try:
        reading = _BookReading(raw_sheets, lenient)
        plan, roster = reading.plan(), reading.roster()
    except TooManyProblems as error:
        text = translate(
            "workbook",
            "{file}: more than {count} {count:cell is|cells are} wrong, so nothing was read; is it the right workbook?",
        )
        raise UserError(text.fill(file=path.name, count=MOST_PROBLEMS)) from error
    for opened in reading.sheets.values():
        opened.remark()
    findings, titles = reading.findings, [sheet.title for sheet in raw_sheets]
    known = {opened.title: opened for opened in reading.sheets.values()}
    if findings.problems and not lenient:
        plan, roster = Plan(), Roster()
    return Imported(
        plan,
        roster,
        in_reading_order(findings.problems, titles),
        in_reading_order(findings.warnings, titles),
        has_roster=reading.has(fields.ROSTER),
        missing=frozenset(sheet.key for sheet in SHEETS if not reading.has(sheet)),
        cells=tuple(
            known[raw.title].tally() if raw.title in known else tally(raw.title, raw.rows, raw.merged)
            for raw in raw_sheets
        ),
    )


_ONE_SHEET = translate(
    "workbook",
    "{file} holds a single table, and a plan has several sheets; people and duty sheets are taken from such a file "
    "with “Import people or a roster” (import-people, import-roster).",
)


class _BookReading:
    """The sheets of one workbook, and what has been found in them so far."""

    def __init__(self, raw_sheets: list[RawSheet], lenient: bool) -> None:
        self.findings = Findings(lenient)
        self._without_sex = 0
        self._known: dict[str, Ids] = {}
        self.sheets = self._recognised(raw_sheets)
        referred = (UNITS, fields.AREAS, STREETS, fields.POSTS, fields.SHIFTS, PEOPLE, MANNINGS, INCIDENT_BATCHES)
        for sheet in referred:
            self._known[sheet.key] = self._ids(sheet)
        for optional in (STREETS, VEHICLES, SPOTS):
            self._known[optional.key] = self._ids_of_optional(optional)
        self._known["teams"] = self._ids(PEOPLE)
        if STREETS.key not in self.sheets:
            self._known[STREETS.key] = Ids(STREETS.chinese)  # a name alone makes no street

    def has(self, sheet: Records[Any]) -> bool:
        return sheet.key in self.sheets

    def plan(self) -> Plan:
        """The facts, read in the order in which they refer to each other."""
        units = self._defined(UNITS)
        areas = self._defined(fields.AREAS)
        shifts = self._defined(fields.SHIFTS)
        posts = self._defined(fields.POSTS)
        people = self._defined(PEOPLE, self._person)
        if self._without_sex:
            opened = self.sheets[PEOPLE.key]
            opened.warn(opened.head_name("sex"), TAKEN_FOR_MEN.fill(count=self._without_sex))
        demands = self._demands()
        settings: tuple[Setting, ...] = self._read(fields.SETTINGS, setting, lambda pair: pair.key, "key")
        found = Plan(
            units=units or self._invented(UNITS),
            people=people,
            areas=areas or self._invented(fields.AREAS),
            posts=posts,
            shifts=shifts,
            demands=demands,
            rotations=self._read(fields.ROTATIONS),
            absences=self._read(fields.ABSENCES),
            requests=self._read(fields.REQUESTS),
            calendar=self._read(fields.CALENDAR, identity=lambda row: row.day, place="date"),
            rules=self._read(fields.RULES, identity=rule_identity, place="rule"),
            ledger=self._read(fields.LEDGER, identity=lambda balance: (balance.person, balance.as_of), place="as_of"),
            settings=settings,
            ties=self._read(fields.TIES),
            contingents=self._contingents(demands),
            former_people=self._read(FORMER_PEOPLE, identity=lambda f: (f.person, f.until), place="until"),
            former_shifts=self._read(FORMER_SHIFTS, identity=lambda f: (f.shift, f.until), place="until"),
            mannings=self._defined(MANNINGS),
            scenarios=self._read(SCENARIOS, identity=lambda scenario: scenario.name, place="name"),
        )
        return self._with_cameras(self._with_patrols(self._with_incidents(self._with_the_map(found))))

    def _with_incidents(self, plan: Plan) -> Plan:
        batches = self._defined(INCIDENT_BATCHES)
        incidents = self._read(INCIDENTS, on_the_map(INCIDENTS, plan))
        batches = batches or self._invented(INCIDENT_BATCHES)
        return replace(
            plan, places=self._read(PLACES, on_the_map(PLACES, plan)), incident_batches=batches, incidents=incidents
        )

    def _with_patrols(self, plan: Plan) -> Plan:
        """With vehicles, spots and what refers to them; streets are known by now."""
        return replace(
            plan,
            vehicles=self._defined(VEHICLES),
            spots=self._defined(SPOTS, on_the_map(SPOTS, plan)),
            beats=self._read(BEATS, identity=lambda beat: beat.id, place="id"),
            route_cards=self._read(ROUTE_CARDS, identity=lambda card: (card.shift_key, card.post), place="post"),
            visits=self._read(VISITS, identity=lambda v: (v.card_key, v.spot, v.planned, v.arrived), place="spot"),
        )

    def _with_cameras(self, plan: Plan) -> Plan:
        """With exits and cameras, which must lie where the rest of the plan does."""
        opened = self.sheets.get
        exits, cameras = opened(EXITS.key), opened(CAMERAS.key)
        return replace(plan, exits=placed_in(exits, EXITS, plan), cameras=placed_in(cameras, CAMERAS, plan))

    def _with_the_map(self, plan: Plan) -> Plan:
        """With streets and sites, which must lie where the rest of the plan does."""
        if (streets := self.sheets.get(STREETS.key)) is not None:
            plan = replace(plan, streets=streets_in(streets, plan, self._known[STREETS.key]))
        sites = self.sheets.get(SITES.key)
        return plan if sites is None else replace(plan, sites=sites_in(sites, plan))

    def _demands(self) -> tuple[Demand, ...]:
        """The rows of 勤务需求; those with one crew mark must be able to meet on some date."""
        opened = self.sheets.get(fields.DEMANDS.key)
        if opened is None:
            return ()
        read = list(opened.read(demand))
        rows, demands = [row for row, _ in read], [found for _, found in read]
        apart = set(crews_apart(demands))
        text = translate(
            "workbook",
            'the other rows of the crew "{crew}" are on other dates, so nobody can hold them with this one; correct '
            "the mark, the day types or the dates.",
        )
        for place in apart:
            rows[place].wrong("crew", text.fill(crew=demands[place].crew))
        return tuple(found for n, found in enumerate(demands) if n not in apart)

    def _contingents(self, demands: Sequence[Demand]) -> tuple[Contingent, ...]:
        """The rows of 联勤人数; one for a duty that nobody asks for does nothing, and is told."""
        opened = self.sheets.get(CONTINGENTS.key)
        if opened is None:
            return ()
        asked = {(d.post, d.shift) for d in demands}
        read = opened.read(lambda row: fact(row, CONTINGENTS))
        found = []
        for row, contingent in read:
            found.append(contingent)
            if (contingent.post, contingent.shift) not in asked:
                text = translate(
                    "workbook",
                    "no demand asks for {post} on shift {shift}, so these people count for nothing; add one.",
                )
                opened.warn(opened.cell_name("shift", row.at), text.fill(post=contingent.post, shift=contingent.shift))
        return tuple(found)

    def roster(self) -> Roster:
        """The rows of the sheet 排班; of two rows of the same person and duty the locked one counts."""
        return Roster.of(self._read(fields.ROSTER))

    def _recognised(self, raw_sheets: list[RawSheet]) -> dict[str, OpenSheet]:
        by_name = {folded(name): sheet for sheet in SHEETS for name in (sheet.in_english, sheet.chinese)}
        found: dict[str, OpenSheet] = {}
        for raw in raw_sheets:
            sheet = by_name.get(folded(raw.title))
            if sheet is None:
                text = translate("workbook", "this sheet is not known and was not read.")
                self.findings.warnings.append(CellProblem(raw.title, "A1", text))
            elif sheet.key in found:
                text = translate("workbook", "the sheet {other} holds the same; keep one of the two.")
                self.findings.problems.append(CellProblem(raw.title, "A1", text.fill(other=found[sheet.key].title)))
            else:
                found[sheet.key] = OpenSheet(raw, sheet, self.findings, self._known)
        for sheet in SHEETS:
            if sheet.needed and sheet.key not in found:
                text = translate("workbook", 'the sheet "{chinese}" (or "{english}") is missing; add it.')
                text = text.fill(chinese=sheet.chinese, english=sheet.in_english)
                self.findings.problems.append(CellProblem(sheet.chinese, "A1", text))
        return found

    def _ids(self, sheet: Records[Any]) -> Ids:
        opened = self.sheets.get(sheet.key)
        if opened is not None:
            # Authorities are few and known by name; people share names, so a name never stands for a person.
            by_name = sheet is UNITS
            return Ids(opened.title, KnownIds.WRONG if opened.readable else KnownIds.UNTOLD, by_name=by_name)
        if sheet is MANNINGS:
            return Ids(sheet.chinese)  # a name alone does not say in which hours anybody is there
        return Ids(sheet.chinese, KnownIds.UNTOLD if sheet.needed else KnownIds.INVENTED)

    def _ids_of_optional(self, sheet: Records[Any]) -> Ids:
        """Where the sheet is missing nothing can be named in it."""
        opened = self.sheets.get(sheet.key)
        readable = opened is None or opened.readable
        return Ids(opened.title if opened else sheet.chinese, KnownIds.WRONG if readable else KnownIds.UNTOLD)

    def _defined(self, sheet: Records[T], build: Callable[[SheetRow], T | None] | None = None) -> tuple[T, ...]:
        opened = self.sheets.get(sheet.key)
        build = build or (lambda row: fact(row, sheet))
        return () if opened is None else tuple(opened.define(build, self._known[sheet.key]))

    def _read(
        self,
        sheet: Records[T],
        build: Callable[[SheetRow], T | None] | None = None,
        identity: Callable[[T], object] | None = None,
        place: str = "",
    ) -> tuple[T, ...]:
        """The facts of a sheet; of facts with the same ``identity`` the first counts, the others are problems."""
        opened = self.sheets.get(sheet.key)
        if opened is None:
            return ()
        first_rows: dict[object, int] = {}
        facts = []
        for row, found in opened.read(build or (lambda row: fact(row, sheet))):
            if identity is not None:
                row.once(place, identity(found), first_rows)
            if not row.bad:
                facts.append(found)
        return tuple(facts)

    def _person(self, row: SheetRow) -> Person | None:
        found = fact(row, PEOPLE)
        self._without_sex += found is not None and not row.has("sex")
        if team := row.read(PEOPLE.field("team")):
            (self._known["teams"].leave_out if row.bad else self._known["teams"].add)(team)
        return found

    def _invented(self, sheet: Records[T]) -> tuple[T, ...]:
        """The records that others name, where the sheet is missing that should define them."""
        names = () if self.has(sheet) else tuple(self._known[sheet.key])
        if names:
            text = translate("workbook", "the sheet is missing; it was made from the names that others use: {names}.")
            self.findings.warnings.append(CellProblem(sheet.chinese, "A1", text.fill(names=names)))
        said = {field.name for field in sheet.fields} & {"id", "name"}
        return tuple(sheet.of(dict.fromkeys(said, name)) for name in names)
