"""Edits of leave and wishes by person and date, as they are drawn into a roster."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.absences import WHOLE_DAY, Absence, AbsenceKind, Wish, WishKind, between
from patrolplanner.services.open_plan.document import Document, Edit

_DAY = timedelta(days=1)
Days = Mapping[str, Collection[date]]
"""Dates by the numbers of people."""


def with_leave(days: Days, kind: AbsenceKind | None, hours: tuple[int, int] = WHOLE_DAY) -> Edit:
    """Book people away on these dates, or back (None), whatever they had there; a longer leave is split.

    Leave of the same kind that ends the day before, or begins the day after, becomes one with it. ``hours`` are
    minutes after midnight for leave that is a part of each date.
    """

    def edit(document: Document) -> Document:
        kept = [part for a in document.plan.absences for part in _without(a, days.get(a.person, ()))]
        if kind is not None:
            for person, dates in days.items():
                runs = runs_of(dates) if hours == WHOLE_DAY else ((day, day) for day in sorted(set(dates)))
                for first, last in runs:
                    _book(kept, Absence(person, first, last, kind, *hours))
        return replace(document, plan=replace(document.plan, absences=tuple(kept)))

    return edit


def with_wish(cells: Iterable[tuple[str, date]], wish: WishKind | None, shift: str | None = None) -> Edit:
    """Write down a wish for each of these days, or that there is none (None).

    A wish about one shift takes the place of what was wished of that shift or of any duty; a wish about any duty
    takes the place of all.
    """
    wanted = frozenset(cells)

    def edit(document: Document) -> Document:
        kept = [r for r in document.plan.requests if (r.person, r.day) not in wanted or _stays_beside(r, wish, shift)]
        new = [Wish(person, day, wish, shift) for person, day in sorted(wanted)] if wish is not None else []
        return replace(document, plan=replace(document.plan, requests=(*kept, *new)))

    return edit


def runs_of(dates: Iterable[date]) -> Iterator[tuple[date, date]]:
    """The first and last date of each run of dates without a hole."""
    first: date | None = None
    last = date.min
    for day in sorted(set(dates)):
        if first is not None and day != last + _DAY:
            yield first, last
            first = None
        first, last = first or day, day
    if first is not None:
        yield first, last


def _without(absence: Absence, dates: Collection[date]) -> Iterator[Absence]:
    """What is left of an absence without these dates; itself where it has none of them."""
    cut = sorted(d for d in set(dates) if absence.covers(d))
    if not cut:
        yield absence
        return
    start = absence.start
    for day in cut:
        if start < day:
            yield between(absence, start, day - _DAY)
        start = day + _DAY
    if start <= absence.end:
        yield between(absence, start, absence.end)


def _book(there: list[Absence], new: Absence) -> None:
    """Put an absence where the one stands that it continues, else at the end."""
    place = len(there)
    for n in range(len(there) - 1, -1, -1):
        old = there[n]
        touches = old.ends == new.starts or new.ends == old.starts
        if (old.person, old.kind) == (new.person, new.kind) and touches:
            first, last = (old, new) if old.starts < new.starts else (new, old)
            new = replace(first, end=last.end, end_minute=last.end_minute)
            del there[n]
            place = n
    there.insert(place, new)


def _stays_beside(old: Wish, wish: WishKind | None, shift: str | None) -> bool:
    return wish is not None and shift is not None and old.shift not in (None, shift)
