"""S01-S03: shortest and longest runs of work days, of days off, and of one shift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, at_most_warn, parameter
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import at_most_in_a_row

HISTORY, OPEN, CLOSED = "history", "open", "closed"
INSIDE = "inside"


@dataclass(frozen=True, kw_only=True)
class _Runs(Shape):
    """Limits on the length of runs of days; ``least`` or ``most`` 0 means no limit. ``who`` narrows the people.

    A run that is too short costs the price for each day missing, one that is too long for each day more. ``edges``
    says what touches the first and the last day of the period: with ``history`` the days before count as they were
    and the run at the end may go on; with ``open`` the run at the start may have begun before, too; with ``closed``
    both are as long as they stand.
    """

    who: str = ""
    least: int = 0
    most: int = 0
    edges: str = parameter(
        HISTORY,
        translate("rule parameters", "At the edges of the period"),
        {
            HISTORY: translate("rule parameters", "the days before count"),
            OPEN: translate("rule parameters", "runs may go on outside"),
            CLOSED: translate("rule parameters", "runs begin and end inside"),
        },
    )

    def _narrow(self, space: Space, cells: Ints) -> Ints:
        """The cells of the chosen people; NONE for the others."""
        out = np.full_like(cells, NONE)
        people = selected(space.instance, self.who)
        out[people] = cells[people]
        return out

    def _runs(self, space: Space, cells: Ints) -> Iterator[LimitBlock]:
        if self.most:
            yield at_most_in_a_row(self, space, cells, self.most, "most")
        for length in range(1, self.least):
            yield from self._short_work(space, cells, length)

    def _short_work(self, space: Space, cells: Ints, length: int) -> Iterator[LimitBlock]:
        """No run of exactly ``length`` days between days off; one at the end of the history is priced, never hard.

        (An empty roster goes on with nothing.)
        """
        first, last = (space.instance.period_days[[0, -1]] - space.instance.days[0]).tolist()
        if self.edges == HISTORY:
            yield self._ended(space, cells, range(max(1, first - length + 1), last - length + 1), length, self.severity)
            past = range(max(1, first - length), first - length + 1)
            yield self._ended(space, cells, past, length, at_most_warn(self.severity))
        else:
            yield self._ended(space, cells, self._starts(first, last, length), length, self.severity)

    def _starts(self, first: int, last: int, length: int) -> range:
        """Where a run within the period may begin that nothing excuses."""
        return range(first, last - length + 2) if self.edges == CLOSED else range(first + 1, last - length + 1)

    def _ended(
        self, space: Space, cells: Ints, starts: range, length: int, severity: Severity, inside: int = 1
    ) -> LimitBlock:
        """No run of exactly ``length`` days from these positions: of work (inside 1), or off between work (-1).

        At a closed edge there is no day beside the run, and it ends there as if there were.
        """
        first, last = (space.instance.period_days[[0, -1]] - space.instance.days[0]).tolist()
        closed = self.edges == CLOSED
        people = np.flatnonzero((cells >= 0).any(axis=1))
        who, start = (a.reshape(-1) for a in np.meshgrid(people, np.array(starts, dtype=np.int64), indexing="ij"))
        rows = np.arange(len(who))
        before = np.where(closed & (start == first), NONE, cells[who, start - 1])
        after = np.where(closed & (start + length == last + 1), NONE, cells[who, start + length])
        terms = Terms().add(rows, before, -inside).add(rows, after, -inside)
        for n in range(length):
            terms.add(rows, cells[who, start + n], inside)
        at_edge = closed * ((start == first).astype(np.int64) + (start + length == last + 1))
        return self.block(
            terms,
            len(who),
            severity=severity,
            high=length - 1 if inside == 1 else 1 - at_edge,
            price=self.price * (self.least - length),
            person=who,
            day=space.instance.days[0] + start,
            mark=length,
            aspect="least",
            always=True,
        )


@dataclass(frozen=True, kw_only=True)
class WorkRun(_Runs):
    """Days of duty come in runs of ``least`` to ``most``."""

    id = "S01"
    title = translate("rules", "Runs of work days")
    example = translate("rules", "Set to 2 to 5: nobody comes for a single day, and nobody for six days in a row.")

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        yield from self._runs(space, self._narrow(space, space.works))

    def explain(self, found: Finding) -> Message:
        if found.aspect == "most":
            text = translate("rules", "{person}: {days} {days:day|days} of duty in a row from {day} (at most {most}).")
            return text.fill(person=found.person.name, days=found.activity, day=found.day, most=self.most)
        text = translate(
            "rules", "{person}: only {days} {days:day|days} of duty in a row from {day} (at least {least})."
        )
        return text.fill(person=found.person.name, days=found.mark, day=found.day, least=self.least)


@dataclass(frozen=True, kw_only=True)
class RestRun(_Runs):
    """Days off come in runs of ``least`` to ``most``; too long ones are priced and never hard.

    ``too_long`` says from where the days of those are counted: with ``inside`` from the first of the period, since a
    plan without a history would have had days off for ever; with ``history`` the days off before it count too, so
    that each day of the period beyond ``most`` costs the price.
    """

    id = "S02"
    title = translate("rules", "Runs of days off")
    example = translate("rules", "Set to at least 2: days off come two by two, never singly.")
    least: int = 2
    too_long: str = parameter(
        INSIDE,
        translate("rule parameters", "Too many days off"),
        {
            INSIDE: translate("rule parameters", "are counted within the period"),
            HISTORY: translate("rule parameters", "are counted with the days before"),
        },
    )

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Runs of days without a duty, between days with one."""
        cells = self._narrow(space, space.works)
        first, last = (space.instance.period_days[[0, -1]] - space.instance.days[0]).tolist()
        for length in range(1, self.least):
            starts = self._starts(first, last, length)
            if self.edges == HISTORY:
                starts = range(max(1, first - length), last - length + 1)
            yield self._ended(space, cells, starts, length, self.severity, inside=-1)
        if self.most:
            earliest = max(0, first - self.most) if self.too_long == HISTORY else first
            yield self._too_long(space, cells, range(earliest, last - self.most + 1))

    def _too_long(self, space: Space, cells: Ints, starts: range) -> LimitBlock:
        """Of any ``most + 1`` days in a row from these positions at least one has a duty."""
        people = selected(space.instance, self.who)
        who, start = (a.reshape(-1) for a in np.meshgrid(people, np.array(starts, dtype=np.int64), indexing="ij"))
        terms = Terms()
        for n in range(self.most + 1 if len(who) else 0):
            terms.add(np.arange(len(who)), cells[who, start + n])
        return self.block(
            terms,
            len(who),
            severity=at_most_warn(self.severity),
            low=1,
            person=who,
            day=space.instance.days[0] + start,
            aspect="most",
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        if found.aspect == "most":
            text = translate(
                "rules",
                "{person}: no duty on the {days} {days:day|days} from {day} (at most {most} {most:day|days} off).",
            )
            return text.fill(person=found.person.name, days=self.most + 1, day=found.day, most=self.most)
        return translate(
            "rules", "{person}: only {days} {days:day|days} off in a row from {day} (at least {least})."
        ).fill(person=found.person.name, days=found.mark, day=found.day, least=self.least)


@dataclass(frozen=True, kw_only=True)
class ShiftRun(_Runs):
    """Days of one shift come in runs of ``least`` to ``most``."""

    id = "S03"
    title = translate("rules", "Runs of one shift")
    example = translate("rules", "Nights set to 2 to 3: two or three in a row, never a single one.")
    shift: str = ""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        wanted = space.on_shifts(space.instance.shift_index.get(self.shift, NONE))
        yield from self._runs(space, self._narrow(space, wanted))

    def explain(self, found: Finding) -> Message:
        if found.aspect == "most":
            text = translate(
                "rules", "{person}: {days} {days:time|times} {shift} in a row from {day} (at most {most})."
            ).fill(days=found.activity, most=self.most)
        else:
            text = translate(
                "rules", "{person}: only {days} {days:time|times} {shift} in a row from {day} (at least {least})."
            )
            text = text.fill(days=found.mark, least=self.least)
        return text.fill(person=found.person.name, shift=self.shift, day=found.day)
