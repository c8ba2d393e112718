"""What leave and wishes drawn into the roster change: the duties that go with them are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.absences import WHOLE_DAY, AbsenceKind, WishKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.roster import Assignment, Pair
from patrolplanner.domain.words import word
from patrolplanner.services.checking.cell_edits import Cell, CellEdit, blocked_cell
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.absences import Days, runs_of, with_leave, with_wish

_AWAY = translate("roster steps", "{kind}: {person}, {day}")
_AWAY_FROM = translate("roster steps", "{kind}: {person}, {first} to {last}")
_AWAY_MANY = translate("roster steps", "{kind}: {count} {count:day|days} of {people} {people:person|people}")
_WITH = translate("roster steps", "{text}; {duties} taken off")
_DUTIES = translate("roster steps", "{count} {count:duty|duties}")
_BACK = translate("roster steps", "No leave: {person}, {day}")
_BACK_MANY = translate("roster steps", "No leave: {count} {count:day|days}")
_WISH = translate("roster steps", "Wish: {person}, {day}")
_WISHES = translate("roster steps", "Wishes for {count} {count:day|days}")
_NO_WISH = translate("roster steps", "No wish: {count} {count:day|days}")
_TAKEN_OFF = translate("roster page", "Taken off: {duties}")
_STAYS = translate("roster page", "{duty} runs into the leave and stays; take {person} off if need be")
_NO_LEAVE = translate("roster edits", "Nobody has leave here.")
_NO_WISHES = translate("roster edits", "There is no wish here.")
_AND = translate("roster page", "{one}; {other}")


def leaving(
    view: RosterView, cells: Iterable[Cell], kind: AbsenceKind, hours: tuple[int, int] | None = None
) -> CellEdit:
    """People are away on these dates; their duties there go, locked ones stay and are in the way.

    ``hours`` are minutes after midnight for a part of each date; duties that lie outside it stay.
    """
    refused, free = [], []
    for cell in cells:
        if blocked := blocked_cell(view, cell):
            refused.append(blocked)
        elif view.away.get(cell) is not kind or hours or cell in view.away_hours or view.cell(*cell):
            free.append(cell)
    removed = frozenset(row.pair for cell in free for row in view.cell(*cell) if _meets(view, row, cell[1], hours))
    if not free:
        return CellEdit(refused=tuple(refused))
    days = _by_person(free)
    label = _away_said(view, days, kind)
    if removed:
        label = _WITH.fill(text=label, duties=_named(view, removed))
    return CellEdit(
        removed=removed,
        label=label,
        refused=tuple(refused),
        facts=with_leave(days, kind, hours or WHOLE_DAY),
        told=_told(view, days, removed),
    )


def _meets(view: RosterView, row: Assignment, day: date, hours: tuple[int, int] | None) -> bool:
    """Whether a duty of the date shares a moment with these hours of it."""
    if hours is None:
        return True
    begins, ends = (datetime.combine(day, time()) + timedelta(minutes=minute) for minute in hours)
    duty = view.duty(row.pair.duty)
    return duty.start < ends and duty.end > begins


def returning(view: RosterView, cells: Iterable[Cell]) -> CellEdit:
    """People are not away on these dates any more; what is left of a longer leave stays."""
    there = [cell for cell in cells if cell in view.away]
    inside = [cell for cell in there if cell[1] in view.period]
    if not inside:
        return CellEdit(refused=(blocked_cell(view, there[0]) or _NO_LEAVE,) if there else (_NO_LEAVE,))
    label = (
        _BACK_MANY.fill(count=len(inside))
        if len(inside) > 1
        else _BACK.fill(person=person_name(view.plan, inside[0][0]), day=inside[0][1])
    )
    return CellEdit(label=label, facts=with_leave(_by_person(inside), None))


def wishing(view: RosterView, cells: Sequence[Cell], wish: WishKind | None, shift: str | None = None) -> CellEdit:
    """People wish something for these dates, or nothing (None)."""
    there = [cell for cell in cells if wish is not None or cell in view.wishes]
    if not there:
        return CellEdit(refused=(_NO_WISHES,))
    if wish is None:
        label = _NO_WISH.fill(count=len(there))
    elif len(there) == 1:
        label = _WISH.fill(person=person_name(view.plan, there[0][0]), day=there[0][1])
    else:
        label = _WISHES.fill(count=len(there))
    return CellEdit(label=label, facts=with_wish(there, wish, shift))


def _by_person(cells: Iterable[Cell]) -> Days:
    days: dict[str, set[date]] = {}
    for person, day in cells:
        days.setdefault(person, set()).add(day)
    return days


def _away_said(view: RosterView, days: Days, kind: AbsenceKind) -> Message:
    count = sum(map(len, days.values()))
    runs = [(person, *run) for person, dates in days.items() for run in runs_of(dates)]
    if len(runs) > 1:
        return _AWAY_MANY.fill(kind=word(kind), count=count, people=len(days))
    person, first, last = runs[0]
    name = person_name(view.plan, person)
    if first == last:
        return _AWAY.fill(kind=word(kind), person=name, day=first)
    return _AWAY_FROM.fill(kind=word(kind), person=name, first=first, last=last)


def _named(view: RosterView, pairs: Iterable[Pair]) -> Message:
    """The duty, or how many there are."""
    found = list(pairs)
    return duty_said(view.plan, found[0].duty) if len(found) == 1 else _DUTIES.fill(count=len(found))


def _told(view: RosterView, days: Days, removed: frozenset[Pair]) -> Message | None:
    """What is said at the cell: the duties that went, and a night before that runs into the leave."""
    told = _TAKEN_OFF.fill(duties=_named(view, removed)) if removed else None
    for person, dates in days.items():
        for first, _ in runs_of(dates):
            for row in view.cell(person, first - timedelta(days=1)):
                if view.duty(row.pair.duty).end > datetime.combine(first, time()):
                    stays = _STAYS.fill(duty=duty_said(view.plan, row.pair.duty), person=person_name(view.plan, person))
                    return stays if told is None else _AND.fill(one=told, other=stays)
    return told
