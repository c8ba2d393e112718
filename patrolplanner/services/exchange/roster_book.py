"""The roster as a styled workbook to hand on: people by days, posts by days, and the figures of everybody.

It is for reading, printing and passing on; changes come back by the plan's workbook (``services/import_preview``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from patrolplanner.documents.shift_codes import shift_codes, tint
from patrolplanner.domain.absences import WHOLE_DAY, Absence
from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import person_name, post_name, unit_name
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import WEEKDAY_NAMES, word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.indicators.tallies import tally
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.open_plan.held import held
from patrolplanner.store.exchange.styled_grid import A4, Grid, StyledCell, write_grids
from patrolplanner.store.plan_file import StoredPlan

_HEAD, _WEEKEND, _REST, _GAP, _GAP_INK = "#E8EDF3", "#FBF1E2", "#F3E3E1", "#FCE4E2", "#B3261E"


def write_roster_book(stored: StoredPlan, period: Period, path: Path, say: Say) -> None:
    """Write the workbook of a period. Raises UserError when there are no people, or the file cannot be written."""
    if not stored.plan.people:
        raise UserError(translate("roster book", "There are no people in this plan, so there is no roster to write."))
    stored = held(stored, period.last)
    calendar = calendar_for(stored.plan, *period)
    verdict = judge(stored.plan, period, stored.roster)
    book = _RosterBook(stored.plan, stored.roster, period, calendar, verdict, say)
    write_grids(path, [book.people(), book.posts(), book.figures()])


class _RosterBook:
    """The sheets of one period."""

    def __init__(
        self, plan: Plan, roster: Roster, period: Period, calendar: Calendar, verdict: Verdict, say: Say
    ) -> None:
        self.plan, self.period, self.calendar, self.say = plan, period, calendar, say
        self.roster = roster.between(*period)
        self.days = dates_of(period)
        self.codes = shift_codes(plan.shifts)
        self.tints = {s.code: tint(s, self.codes[s.code]) for s in plan.shifts}
        self.gaps = verdict.missing

    def people(self) -> Grid:
        """One row a person, one column a date, the codes of the shifts."""
        on: dict[tuple[str, date], list[DutyKey]] = {}
        for assignment in self.roster:
            on.setdefault((assignment.pair.person, assignment.pair.duty.day), []).append(assignment.pair.duty)
        away = {(a.person, day): self._away(a, day) for a in self.plan.absences for day in self.days if a.covers(day)}
        counts = tally(self.plan, self.calendar, self.roster, self.period)
        heads = [self._head(translate("roster book", "Name")), self._head(translate("roster book", "Role"))]
        heads += [self._head(translate("roster book", "Unit")), self._head(translate("roster book", "Team"))]
        sums = [
            translate("roster book", "Duties"),
            translate("roster book", "Nights"),
            translate("roster book", "Weekends"),
            translate("roster book", "Hours"),
        ]
        rows = [(*heads, *map(self._day_head, self.days), *map(self._head, sums))]
        for p in self.plan.people:
            mine = counts[p.id]
            facts = [
                StyledCell(t, left=True) for t in (p.name, self.say(word(p.role)), unit_name(self.plan, p.unit), p.team)
            ]
            cells = [self._person_cell(on.get((p.id, d), []), away.get((p.id, d), ""), d) for d in self.days]
            numbers = [StyledCell(n) for n in (mine.duties, mine.nights, mine.weekends, round(mine.minutes / 60, 1))]
            rows.append((*facts, *cells, *numbers))
        widths = (10.0, 7.0, 16.0, 9.0, *(4.6 for _ in self.days), 8.0, 8.0, 10.0, 8.0)
        name = self.say(translate("roster book", "By person"))
        return Grid(name, self._title(), tuple(rows), widths, (1, 4), (self._legend(),))

    def _away(self, absence: Absence, day: date) -> str:
        """The kind, with the hours where something of the date is left."""
        within = absence.hours_on(day)
        kind = self.say(word(absence.kind))
        return kind if within == WHOLE_DAY else f"{kind} {clock(within[0])}–{clock(within[1])}"

    def _person_cell(self, duties: list[DutyKey], away: str, day: date) -> StyledCell:
        if duties:
            first = self.tints[duties[0].shift]
            lines = [f"{post_name(self.plan, d.post)} {self.codes[d.shift]}" for d in duties]
            note = "\n".join([*lines, away] if away else lines)
            return StyledCell("".join(self.codes[d.shift] for d in duties), first.ground, first.text, note=note)
        return StyledCell(away[:1], ink="#6B7885", note=away) if away else StyledCell("", self._ground(day))

    def posts(self) -> Grid:
        """One row a post and shift, one column a date, the names of the people; what is missing in red."""
        crew = self.roster.by_duty()
        asked = {d.key for d in duties_of(self.plan, self.calendar, self.period)}
        heads = (translate("roster book", "Post"), translate("roster book", "Shift"))
        rows = [(*map(self._head, heads), *map(self._day_head, self.days))]
        for post in self.plan.posts:
            for shift in self.plan.shifts:
                keys = [DutyKey(d, post.id, shift.code) for d in self.days]
                if any(k in asked or k in crew for k in keys):
                    facts = (StyledCell(post.name, left=True), StyledCell(shift.name, left=True))
                    rows.append((*facts, *(self._post_cell(k, crew, k in asked) for k in keys)))
        widths = (20.0, 12.0, *(9.0 for _ in self.days))
        return Grid(self.say(translate("roster book", "By post")), self._title(), tuple(rows), widths, (1, 2))

    def _post_cell(self, key: DutyKey, crew: Mapping[DutyKey, Sequence[str]], asked: bool) -> StyledCell:
        text = "\n".join(person_name(self.plan, id_) for id_ in crew.get(key, ()))
        if missing := self.gaps.get(key, 0):
            lack = self.say(translate("roster book", "{count} missing").fill(count=missing))
            return StyledCell(f"{text}\n{lack}".strip(), _GAP, _GAP_INK, bold=True)
        return StyledCell(text, "" if asked else self._ground(key.day))

    def figures(self) -> Grid:
        """One row a person: duties by sort, nights, weekends, statutory days, hours; sums and means below."""
        counts = tally(self.plan, self.calendar, self.roster, self.period)
        heads = (
            translate("roster book", "Name"),
            translate("roster book", "Role"),
            translate("roster book", "Unit"),
            translate("roster book", "Day duties"),
            translate("roster book", "Night duties"),
            translate("roster book", "24-hour duties"),
            translate("roster book", "Standby"),
            translate("roster book", "Weekends"),
            translate("roster book", "Statutory days"),
            translate("roster book", "Hours"),
        )
        rows = [tuple(map(self._head, heads))]
        numbers = []
        for p in self.plan.people:
            t = counts[p.id]
            mine = (t.day, t.night, t.full, t.standby, t.weekends, t.holidays, round(t.minutes / 60, 1))
            numbers.append(mine)
            facts = [
                StyledCell(text, left=True) for text in (p.name, self.say(word(p.role)), unit_name(self.plan, p.unit))
            ]
            rows.append((*facts, *map(StyledCell, mine)))
        rows += self._sums(numbers)
        name = self.say(translate("roster book", "Figures"))
        widths = (10.0, 8.0, 18.0, *(10.0 for _ in range(7)))
        return Grid(name, self._title(), tuple(rows), widths, (1, 1), paper=A4)

    def _sums(self, numbers: Sequence[tuple[float, ...]]) -> Iterator[tuple[StyledCell, ...]]:
        columns = list(zip(*numbers, strict=True))
        for text, values in (
            (translate("roster book", "Sum"), [round(sum(c), 1) for c in columns]),
            (translate("roster book", "Mean"), [round(sum(c) / len(c), 1) for c in columns]),
        ):
            yield (self._head(text), StyledCell(), StyledCell(), *(StyledCell(v, _HEAD, bold=True) for v in values))

    def _head(self, text: Message) -> StyledCell:
        return StyledCell(self.say(text), _HEAD, bold=True)

    def _day_head(self, day: date) -> StyledCell:
        facts = self.calendar[day]
        ink = _GAP_INK if facts.kind in (DayKind.REST, DayKind.HOLIDAY) else ""
        weekday = self.say(WEEKDAY_NAMES[day.weekday()])
        return StyledCell(f"{day.day} {weekday}", self._ground(day) or _HEAD, ink, bold=True, note=facts.name)

    def _ground(self, day: date) -> str:
        kind = self.calendar[day].kind
        return _REST if kind is DayKind.HOLIDAY else _WEEKEND if kind is DayKind.REST else ""

    def _title(self) -> str:
        text = translate("roster book", "{station} duty roster, {first} to {last}")
        station = self.plan.setting("organisation")
        return self.say(text.fill(station=station, first=self.period.first, last=self.period.last)).strip()

    def _legend(self) -> str:
        return "  ".join(f"{self.codes[s.code]} {s.name}" for s in self.plan.shifts)
