"""The roster as a styled workbook to hand on: people by days, posts by days, and the figures of everybody.

It is for reading, printing and passing on; what somebody has corrected in it comes back by the import of duty sheets
(``services/exchange/foreign_roster``). Codes and counts are those of the matrix on paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from patrolplanner.documents.shift_codes import shift_codes, times, tint
from patrolplanner.domain.absences import WHOLE_DAY, Absence, AbsenceKind
from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.leave_codes import AWAY_IN_PART, LEAVE_CODES, PART_SIGN
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import person_name, post_name, unit_name
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.typed_text import clock, display_width, folded
from patrolplanner.domain.words import WEEKDAY_NAMES, word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.indicators.tallies import Tally, tally
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.open_plan.held import held
from patrolplanner.store.exchange.saving import A4
from patrolplanner.store.exchange.styled_grid import Grid, StyledCell, write_grids
from patrolplanner.store.plan_file import StoredPlan

_NAME, _NUMBER = translate("roster book", "Name"), translate("roster book", "Number")
_ROLE, _UNIT = translate("roster book", "Role"), translate("roster book", "Unit")
_COUNTS: tuple[tuple[Message, Callable[[Tally], float]], ...] = (
    (translate("roster book", "Day duties"), lambda t: t.day),
    (translate("roster book", "Night duties"), lambda t: t.night),
    (translate("roster book", "24-hour duties"), lambda t: t.full),
    (translate("roster book", "Standby"), lambda t: t.standby),
    (translate("roster book", "Weekends"), lambda t: t.weekends),
    (translate("roster book", "Statutory days"), lambda t: t.holidays),
    (translate("roster book", "Hours"), lambda t: round(t.minutes / 60, 1)),
)
_AS_ROSTERED = translate(
    "roster book",
    "Counted as rostered and by duty date, dates to come included; who came instead of whom is in the duty statistics. "
    "Every duty is one of day, night, 24 hours and standby; hours are working time, of 24-hour duties less than 24.",
)
_OWN = translate("roster book", "Sum and mean are without partners of other units.")
_COMES_BACK = translate(
    "roster book",
    "Corrected here it can be imported again (Import people or a roster): write another code or name into the cell; "
    "to take a duty away write 休 into the cell of the person.",
)
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
        self.counts = tally(plan, calendar, self.roster, period)
        self.names = Counter(folded(p.name) for p in plan.people)
        mine = {a.pair.person for a in self.roster}
        self.there = [p for p in plan.people if p.id in mine or any(p.serves_on(day) for day in self.days)]

    def people(self) -> Grid:
        """One row a person, one column a date, the codes of the shifts."""
        on: dict[tuple[str, date], list[DutyKey]] = {}
        for assignment in self.roster:
            on.setdefault((assignment.pair.person, assignment.pair.duty.day), []).append(assignment.pair.duty)
        away: dict[tuple[str, date], list[Absence]] = {}
        for a in self.plan.absences:
            for day in self.days:
                if a.covers(day):
                    away.setdefault((a.person, day), []).append(a)
        heads = (_NAME, _NUMBER, _ROLE, _UNIT, translate("roster book", "Team"))
        sums = (translate("roster book", "Duties"), *(title for title, _ in _COUNTS))
        rows = [(*map(self._head, heads), *map(self._day_head, self.days), *map(self._head, sums))]
        for p in self.there:
            key = [(p.id, day) for day in self.days]
            cells = [self._person_cell(on.get(k, []), away.get(k, []), k[1]) for k in key]
            numbers = (self.counts[p.id].duties, *(of(self.counts[p.id]) for _, of in _COUNTS))
            rows.append((*self._facts(p), StyledCell(p.team, left=True), *cells, *map(StyledCell, numbers)))
        widths = (8.0, 8.0, 6.0, 8.0, 6.0, *(4.6 for _ in self.days))
        name = self.say(translate("roster book", "By person"))
        foot = (self._legend(away.values()), self.say(_AS_ROSTERED), self.say(_COMES_BACK))
        return Grid(name, self._title(), tuple(rows), widths, (1, 5), foot)

    def _facts(self, p: Person) -> Iterator[StyledCell]:
        for text in (p.name, p.id, self.say(word(p.role)), unit_name(self.plan, p.unit)):
            yield StyledCell(text, left=True)

    def _person_cell(self, duties: list[DutyKey], away: list[Absence], day: date) -> StyledCell:
        """As the matrix on paper has it: codes in order of time, leave behind them."""
        duties = sorted(duties, key=lambda d: (self.plan.shift_of(d).start, d.shift))
        codes = [self.codes[d.shift] for d in duties]
        part = "" if any(a.takes(day) for a in away) else PART_SIGN
        codes += dict.fromkeys(self.say(LEAVE_CODES[a.kind]) + part for a in away)
        notes = [f"{post_name(self.plan, d.post)} {self.codes[d.shift]}" for d in duties]
        notes += [self._away(a, day) for a in away]
        # codes of several letters would run into each other
        text = ("" if all(display_width(code.removesuffix(PART_SIGN)) == 2 for code in codes) else " ").join(codes)
        if not duties:
            return StyledCell(text, "" if away else self._ground(day), "#5A6672" if away else "", note="\n".join(notes))
        first = self.tints[duties[0].shift]
        return StyledCell(text, first.ground, first.text, note="\n".join(notes))

    def _away(self, absence: Absence, day: date) -> str:
        """The kind, with the hours where something of the date is left."""
        within = absence.hours_on(day)
        kind = self.say(word(absence.kind))
        return kind if within == WHOLE_DAY else f"{kind} {clock(within[0])}–{clock(within[1])}"

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
        widths = (24.0, 14.0, *(7.0 for _ in self.days))
        name = self.say(translate("roster book", "By post"))
        return Grid(name, self._title(), tuple(rows), widths, (1, 2), (self.say(_COMES_BACK),), widest=11.0)

    def _post_cell(self, key: DutyKey, crew: Mapping[DutyKey, Sequence[str]], asked: bool) -> StyledCell:
        text = "\n".join(self._called(id_) for id_ in crew.get(key, ()))
        if missing := self.gaps.get(key, 0):
            lack = self.say(translate("roster book", "{count} missing").fill(count=missing))
            return StyledCell(f"{text}\n{lack}".strip(), _GAP, _GAP_INK, bold=True)
        return StyledCell(text, "" if asked else self._ground(key.day))

    def _called(self, person: str) -> str:
        """The name, with the number where others have the same."""
        name = person_name(self.plan, person)
        return f"{name}（{person}）" if self.names[folded(name)] > 1 else name

    def figures(self) -> Grid:
        """One row a person: duties by sort, weekends, statutory days, hours; sums and means below."""
        heads = (_NAME, _NUMBER, _ROLE, _UNIT, *(title for title, _ in _COUNTS))
        rows = [tuple(map(self._head, heads))]
        own = []
        for p in self.there:
            mine = [of(self.counts[p.id]) for _, of in _COUNTS]
            if p.role is not Role.PARTNER:
                own.append(mine)
            rows.append((*self._facts(p), *map(StyledCell, mine)))
        rows += self._sums(own)
        name = self.say(translate("roster book", "Figures"))
        widths = (8.0, 8.0, 6.0, 10.0, *(8.0 for _ in _COUNTS))
        return Grid(name, self._title(), tuple(rows), widths, (1, 1), (self.say(_AS_ROSTERED), self.say(_OWN)), A4)

    def _sums(self, numbers: Sequence[Sequence[float]]) -> Iterator[tuple[StyledCell, ...]]:
        columns = list(zip(*numbers, strict=True))
        for text, values in (
            (translate("roster book", "Sum"), [round(sum(c), 1) for c in columns]),
            (translate("roster book", "Mean"), [round(sum(c) / len(c), 1) for c in columns]),
        ):
            blank = (StyledCell("", _HEAD) for _ in range(3))
            yield (self._head(text), *blank, *(StyledCell(v, _HEAD, bold=True) for v in values))

    def _head(self, text: Message) -> StyledCell:
        return StyledCell(self.say(text), _HEAD, bold=True)

    def _day_head(self, day: date) -> StyledCell:
        facts = self.calendar[day]
        ink = _GAP_INK if facts.kind in (DayKind.REST, DayKind.HOLIDAY) else ""
        weekday = self.say(WEEKDAY_NAMES[day.weekday()])
        # the first of another month says so, or the days would begin anew without a word
        number = f"{day.month}/1" if day.day == 1 and day != self.period.first else str(day.day)
        return StyledCell(f"{number}\n{weekday}", self._ground(day) or _HEAD, ink, bold=True, note=facts.name)

    def _ground(self, day: date) -> str:
        kind = self.calendar[day].kind
        return _REST if kind is DayKind.HOLIDAY else _WEEKEND if kind is DayKind.REST else ""

    def _title(self) -> str:
        text = translate("roster book", "{station} duty roster, {first} to {last}")
        station = self.plan.setting("organisation")
        return self.say(text.fill(station=station, first=self.period.first, last=self.period.last)).strip()

    def _legend(self, away: Iterable[list[Absence]]) -> str:
        """The shifts that occur with their times, and the leave."""
        used = {a.pair.duty.shift for a in self.roster}
        parts = [f"{self.codes[s.code]} {s.name} {times(s, self.say)}" for s in self.plan.shifts if s.code in used]
        there = [a for absences in away for a in absences]
        kinds = {a.kind for a in there}
        parts += [f"{self.say(LEAVE_CODES[k])} {self.say(word(k))}" for k in AbsenceKind if k in kinds]
        if any(not a.takes(day) for a in there for day in self.days if a.covers(day)):
            parts.append(f"{PART_SIGN} {self.say(AWAY_IN_PART)}")
        return "    ".join(parts)
