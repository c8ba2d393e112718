"""Duties from other people's duty sheets: what their words mean here, whom they name, and what it would change."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.leave_codes import CHINESE_LEAVE_CODES, LEAVE_CODES, PART_SIGN
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.exchange.shift_words import ShiftWords
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_rosters import DutySheet, SheetShape, Spoken, duty_sheet, place_code
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from patrolplanner.store.exchange.problems import CellProblem, in_reading_order


@dataclass(frozen=True, slots=True)
class Meaning:
    """The duty that a word of a sheet stands for; without a post and a shift it is a day off."""

    post: str = ""
    shift: str = ""

    @property
    def off(self) -> bool:
        return not self.post


class Move(StrEnum):
    """What an import does with a duty."""

    ADDED = "added"
    MOVED = "moved"
    REMOVED = "removed"
    SAME = "same"


MOVE_WORDS: Mapping[Move, Message] = {
    Move.ADDED: translate("foreign sheet", "added"),
    Move.MOVED: translate("foreign sheet", "changed"),
    Move.REMOVED: translate("foreign sheet", "removed"),
    Move.SAME: translate("foreign sheet", "as in the plan"),
}


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A person's date as it would be: the duties that come and those that go for them."""

    move: Move
    person: str
    day: date
    added: tuple[DutyKey, ...]
    removed: tuple[DutyKey, ...]
    place: str


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What duty sheets would do to a roster."""

    rows: tuple[DutyRow, ...]
    problems: tuple[CellProblem, ...]
    open_codes: tuple[str, ...]
    period: Period | None

    @property
    def counts(self) -> Mapping[Move, int]:
        return Counter(row.move for row in self.rows)

    @property
    def changes_something(self) -> bool:
        return any(row.move is not Move.SAME for row in self.rows)

    def edit(self) -> Edit:
        """All of it as one user action; locked rows are never taken away."""
        removed = {Pair(row.person, key) for row in self.rows for key in row.removed}
        added = [Pair(row.person, key) for row in self.rows for key in row.added]

        def edit(document: Document) -> Document:
            stay = [a for a in document.roster.assignments if a.locked or a.pair not in removed]
            there = {a.pair for a in stay}
            new = [Assignment(pair, source=Source.IMPORT) for pair in added if pair not in there]
            return replace(document, roster=Roster.of([*stay, *new]), period=document.period or self.period)

        return edit


def duty_sheets(tables: Iterable[ForeignTable], plan: Plan, month: ContextMonth) -> tuple[DutySheet, ...]:
    """The tables that are duty sheets; files with one sheet a department have many."""
    names = {folded(person.name) for person in plan.people}
    words = ShiftWords(plan)
    sheets = (sheet for table in tables if (sheet := duty_sheet(table, month, names)) is not None)
    return tuple(
        replace(sheet, spoken=tuple(part for each in sheet.spoken for part in words.parted(each))) for sheet in sheets
    )


def codes_of(sheets: Iterable[DutySheet]) -> Mapping[str, int]:
    """Every word of the sheets and how often it stands there; with several departments, each with its name."""
    return Counter(each.code for each in _spoken(tuple(sheets)))


def _spoken(sheets: Sequence[DutySheet]) -> Iterator[Spoken]:
    units = {folded(each.unit) for sheet in sheets for each in sheet.spoken if each.unit}
    for sheet in sheets:
        for each in sheet.spoken:
            yield replace(each, code=f"{each.unit} {each.code}") if len(units) > 1 and each.unit else each


# -- what the words mean -----------------------------------------------------------------------------------

_OFF = {
    folded(word) for word in ("休", "休息", "轮休", "补休", "公休", "off", "-", "—", "/", "×", "x", "○", "0", "调休")
}
_LEAVE = (*CHINESE_LEAVE_CODES, *(code.source for code in LEAVE_CODES.values()))
_AWAY = {
    folded(word)
    for word in ("年休", "年假", "病假", "事假", "假", "公出", "培训", "出差", "婚假", "产假", *_LEAVE)
    for word in (word, f"{word}{PART_SIGN}")
}
_SPAN = re.compile(
    r"(\d{1,2})[:：.]?(\d{2})?时?\s*(?:-|—|–|~|～|至|到)\s*(?:次日|第二天|次)?\s*(\d{1,2})[:：.]?(\d{2})?时?"
)
_DAY_LENGTH = re.compile(r"(?<!\d)24(?:小时|时|h)?(?!\d)|全天", re.IGNORECASE)
_DESKS = (PostKind.STATION_DUTY, PostKind.KIOSK, PostKind.STANDBY_POINT)


def guessed(code: str, plan: Plan) -> Meaning | None:
    """The duty that a word seems to mean, None where it is not to be seen; the user has the last word."""
    word, shift = folded(code), ShiftWords(plan).shift(code)
    if word in _OFF or (shift is None and word in _AWAY):
        return Meaning()
    if (named := _named(code, plan)) is not None:
        return named
    if "带班" in code or "领导" in code:
        return _at_post(plan, [p for p in plan.posts if p.kind is PostKind.LEADER], _by_hours(code, plan))
    shifts = [shift] if shift is not None else _by_hours(code, plan)
    if not shifts and "备勤" in code:
        shifts = [s for s in plan.shifts if s.kind is ShiftKind.STANDBY]
    if not shifts and ("值班" in code or word in ("值", "班", "主班", "副班")):
        shifts = [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    if not shifts:
        return None
    posts = sorted(plan.posts, key=lambda p: _nearness(p, code, plan))
    return _at_post(plan, posts, shifts)


def _named(code: str, plan: Plan) -> Meaning | None:
    """The duty of a post and a shift that are called by their names or numbers, and by none that two have."""
    word = folded(code)
    found = {
        Meaning(post.id, shift.code)
        for post in plan.posts
        if any(word.startswith(folded(place_code(text, ""))) for text in (post.name, post.id))
        for shift in plan.shifts
        if word in {folded(place_code(p, s)) for p in (post.name, post.id) for s in (shift.name, shift.code)}
    }
    return found.pop() if len(found) == 1 else None


def _by_hours(code: str, plan: Plan) -> list[Shift]:
    """Shifts by the hours in a word: 08:30-次日08:30, 20时至8时, 24小时."""
    for found in _SPAN.finditer(code):
        start, end = int(found[1]) * 60 + int(found[2] or 0), int(found[3]) * 60 + int(found[4] or 0)
        fitting = [s for s in plan.shifts if s.start == start and s.end % 1440 == end % 1440]
        if fitting:
            return fitting
        if start == end:
            return [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    if _DAY_LENGTH.search(code):
        return [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    return []


def _nearness(post: Post, code: str, plan: Plan) -> tuple[bool, bool, int]:
    """Posts of the department named, then those where a duty list's people usually are."""
    unit = plan.units_by_id.get(post.unit)
    named = unit is not None and unit.name != "" and folded(unit.name) in folded(code)
    here = folded(post.name) in folded(code)
    rank = _DESKS.index(post.kind) if post.kind in _DESKS else len(_DESKS)
    return not here, not named, rank


def _at_post(plan: Plan, posts: Sequence[Post], shifts: Sequence[Shift]) -> Meaning | None:
    """The first of the posts that is manned on one of the shifts; any shift of it where none is given."""
    codes = [s.code for s in shifts]
    for post in posts:
        for demand in plan.demands:
            if demand.post == post.id and (demand.shift in codes or not codes):
                return Meaning(post.id, demand.shift)
    return None


# -- whom they name ----------------------------------------------------------------------------------------


class _People:
    """Finds people by number or name, with the department to tell namesakes apart."""

    def __init__(self, plan: Plan) -> None:
        self._by_id = {folded(p.id): p for p in plan.people}
        self._by_name: dict[str, list[Person]] = {}
        for person in plan.people:
            self._by_name.setdefault(folded(person.name), []).append(person)
        self._units = {u.id: folded(u.name) for u in plan.units}

    def find(self, spoken: Spoken) -> Person | Message:
        """The person, or what is wrong with the name."""
        if spoken.number and (found := self._by_id.get(folded(spoken.number))) is not None:
            return found
        found = self._by_id.get(folded(spoken.name))
        named = self._by_name.get(folded(spoken.name), [] if found is None else [found])
        if len(named) > 1 and spoken.unit:
            unit = folded(spoken.unit)
            named = [p for p in named if unit in (self._units.get(p.unit, ""), folded(p.unit))] or named
        if len(named) == 1:
            return named[0]
        if not named:
            text = translate("foreign sheet", "nobody in the plan is called “{name}”; correct it, or add the person.")
            return text.fill(name=spoken.name)
        text = translate(
            "foreign sheet", "{count} people are called {name} ({ids}); write the number instead of the name."
        )
        return text.fill(count=len(named), name=spoken.name, ids=tuple(p.id for p in named))


class _Places:
    """Where somebody is on duty whose cell names no more than the shift."""

    def __init__(self, document: Document) -> None:
        self._plan = document.plan
        self._words = ShiftWords(document.plan)
        self._there: dict[tuple[str, date], list[DutyKey]] = {}
        self._usual: dict[tuple[str, str], Counter[str]] = {}
        for person, duty in sorted(document.roster.pairs):
            self._there.setdefault((person, duty.day), []).append(duty)
            self._usual.setdefault((person, duty.shift), Counter())[duty.post] += 1
        self._guessed: dict[str, Meaning | None] = {}

    def duty(self, person: str, spoken: Spoken, meaning: Meaning, taken: Container[DutyKey]) -> DutyKey:
        """The duty meant: of a shift alone the one that stands there, else at the post where they mostly have it.

        Who says what a word means is followed to the letter.
        """
        if self._words.shift(spoken.code) is not None and meaning == self._guess(spoken.code):
            there = self._there.get((person, spoken.day), ())
            if (stands := next((d for d in there if d.shift == meaning.shift and d not in taken), None)) is not None:
                return stands
            if usual := self._usual.get((person, meaning.shift)):
                return DutyKey(spoken.day, usual.most_common(1)[0][0], meaning.shift)
        return DutyKey(spoken.day, meaning.post, meaning.shift)

    def _guess(self, code: str) -> Meaning | None:
        if code not in self._guessed:
            self._guessed[code] = guessed(code, self._plan)
        return self._guessed[code]


# -- what it would change ----------------------------------------------------------------------------------


def roster_import(
    document: Document, sheets: Sequence[DutySheet], meanings: Mapping[str, Meaning | None], *, take_off: bool = True
) -> RosterImport:
    """Lay duty sheets beside the roster. Nothing is changed.

    With ``take_off`` the sheets' word is the last about each person and date they speak of: other duties there go.
    """
    people, places_of = _People(document.plan), _Places(document)
    problems = [problem for sheet in sheets for problem in sheet.problems]
    told: dict[tuple[str, date], dict[bool, dict[DutyKey, None]]] = {}
    by_post = {sheet.title for sheet in sheets if sheet.shape is SheetShape.POSTS}
    places: dict[tuple[str, date], str] = {}
    open_codes: dict[str, None] = {}
    for each in _spoken(sheets):
        found = people.find(each)
        if isinstance(found, Message):
            problems.append(CellProblem(each.sheet, each.cell, found))
            continue
        meaning = meanings.get(each.code)
        if meaning is None:
            open_codes[each.code] = None
            continue
        if not found.serves_on(each.day) and not meaning.off:
            text = translate("foreign sheet", "{name} does not serve on {day}; see the person's dates.")
            problems.append(CellProblem(each.sheet, each.cell, text.fill(name=found.name, day=each.day)))
            continue
        key = (found.id, each.day)
        places.setdefault(key, f"{each.sheet}!{each.cell}")
        duties = told.setdefault(key, {}).setdefault(each.sheet in by_post, {})
        if not meaning.off:
            duties[places_of.duty(found.id, each, meaning, duties)] = None
    wanted = dict(_agreed(document.roster, told))
    rows = tuple(_rows(document.roster, wanted, places, problems if take_off else None))
    days = [day for _, day in wanted]
    period = Period(min(days), max(days)) if days else None
    titles = list(dict.fromkeys(sheet.title for sheet in sheets))
    return RosterImport(rows, _once(in_reading_order(problems, titles)), tuple(open_codes), period)


def _agreed(
    roster: Roster, told: Mapping[tuple[str, date], Mapping[bool, Mapping[DutyKey, None]]]
) -> Iterator[tuple[tuple[str, date], Mapping[DutyKey, None]]]:
    """What tables of people and tables of posts say together.

    Both tell the same duties: where one of them has what stands in the roster, the other one was corrected.
    """
    there: dict[tuple[str, date], set[DutyKey]] = defaultdict(set)
    for person, duty in roster.pairs:
        there[person, duty.day].add(duty)
    for key, tables in told.items():
        corrected = [duties for duties in tables.values() if duties.keys() != there[key]]
        if len(tables) > 1 and len(corrected) == 1:
            yield key, corrected[0]
        else:
            yield key, {duty: None for duties in tables.values() for duty in duties}


def _rows(
    roster: Roster,
    wanted: Mapping[tuple[str, date], Mapping[DutyKey, None]],
    places: Mapping[tuple[str, date], str],
    problems: list[CellProblem] | None,
) -> Iterator[DutyRow]:
    """``problems`` hears of locked duties that would have to go; without it nothing goes."""
    there: dict[tuple[str, date], dict[DutyKey, bool]] = {}
    for a in roster.assignments:
        there.setdefault((a.pair.person, a.pair.duty.day), {})[a.pair.duty] = a.locked
    for (person, day), duties in sorted(wanted.items(), key=lambda item: (item[0][1], item[0][0])):
        have = there.get((person, day), {})
        added = tuple(key for key in duties if key not in have)
        other = [key for key in sorted(have) if key not in duties] if problems is not None else []
        removed = tuple(key for key in other if not have[key])
        place = places[person, day]
        if problems is not None and len(removed) < len(other):
            sheet, _, cell = place.rpartition("!")
            text = translate("foreign sheet", "the duty that stands on {day} is locked and stays.").fill(day=day)
            problems.append(CellProblem(sheet, cell, text))
        if duties or removed:
            move = Move.MOVED if added and removed else Move.ADDED if added else Move.REMOVED if removed else Move.SAME
            yield DutyRow(move, person, day, added, removed, place)


def _once(problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    """A name that nobody has is told at its first cell, with the number of the others."""
    first: dict[tuple[str, Message], CellProblem] = {}
    more: Counter[tuple[str, Message]] = Counter()
    for problem in problems:
        key = problem.sheet, problem.text
        more[key] += 1
        first.setdefault(key, problem)
    again = translate("foreign sheet", "{text} ({count} cells)")
    return tuple(
        problem if more[key] == 1 else replace(problem, text=again.fill(text=problem.text, count=more[key]))
        for key, problem in first.items()
    )
