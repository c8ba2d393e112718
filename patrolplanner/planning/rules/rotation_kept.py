"""T01: people follow their pattern, their own or that of their team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup, price_parameter
from patrolplanner.planning.rotation.teams import OFF as DAY_OFF
from patrolplanner.planning.rotation.teams import rotations_of, shift_of

OFF = -1


@dataclass(frozen=True, kw_only=True)
class RotationKept(Rule):
    """On each day a person with a pattern, their own or the team's, has a duty of its shift and no other, or is off.

    ``price`` is for a duty against the rotation, ``idle_price`` for a day of the cycle without its duty. Days
    of absence ask for nothing, nor do shifts that no post wants that day.
    """

    id = "T01"
    title = translate("rules", "Rotations and own patterns kept")
    group = RuleGroup.PEOPLE
    example = translate("rules", "By its cycle team A has nights today, so its people are on night duty.")
    note = translate(
        "rules", "The pattern of the team, or a person's own before it, decides the shift of the day; the post is free."
    )
    severity: Severity = Severity.SOFT
    price: int = 400
    idle_price: int = price_parameter(150, translate("rule parameters", "Price of a day of the cycle without its duty"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Stints of other shifts: none. Stints of the cycle's shift: at least one."""
        instance = space.instance
        person, day, shift = self._cycle(instance)
        if not len(person):
            return
        cell = np.full((len(instance.people), len(instance.days)), -1, dtype=np.int64)
        cell[person, day - instance.days[0]] = np.arange(len(person))
        row = cell[space.stint_person, space.stint_day - instance.days[0]]
        same = instance.shift_days.shift[space.stint_shift_day] == np.where(row >= 0, shift[row], OFF)
        against, along = np.flatnonzero((row >= 0) & ~same), np.flatnonzero((row >= 0) & same)
        yield self.block(
            Terms().add(row[against], space.stint_columns[against]),
            len(person),
            high=0,
            person=person,
            day=day,
            mark=shift,
            aspect="against",
            always=True,
        )
        asked = self._wanted(instance, person, day, shift)
        number = np.full(len(person), -1, dtype=np.int64)
        number[asked] = np.arange(len(asked))
        kept = along[number[row[along]] >= 0]
        yield self.block(
            Terms().add(number[row[kept]], space.stint_columns[kept]),
            len(asked),
            severity=Severity.SOFT,
            low=1,
            price=self.idle_price,
            person=person[asked],
            day=day[asked],
            mark=shift[asked],
            aspect="idle",
            always=True,
        )

    def _cycle(self, instance: Instance) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Person, ordinal and shift index (OFF for a day off) of every day of the period that a rotation covers."""
        alike: dict[tuple[Rotation, ...], list[int]] = {}
        for i, person in enumerate(instance.people):
            if rotations := rotations_of(instance.plan, person):
                alike.setdefault(rotations, []).append(i)
        rows = []
        for members in alike.values():
            first = instance.people[members[0]]
            for ordinal in instance.period_days.tolist():
                code = shift_of(instance.plan, first, instance.calendar[date.fromordinal(ordinal)])
                if code is not None:
                    shift = OFF if code == DAY_OFF else instance.shift_index[code]
                    rows += [(i, ordinal, shift) for i in members]
        both = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return both[:, 0], both[:, 1], both[:, 2]

    def _wanted(self, instance: Instance, person: np.ndarray, day: np.ndarray, shift: np.ndarray) -> np.ndarray:
        """Rows whose shift some demand wants that day, of people who serve and are not away."""
        offered = {
            (d.key.day.toordinal(), instance.shift_index[d.key.shift])
            for d in instance.duties
            if d.team.is_asked or d.team.only_room
        }
        away = {
            (a.person, o) for a in instance.plan.absences for o in range(a.start.toordinal() - 1, a.end.toordinal() + 1)
        }

        def there(person: Person, ordinal: int) -> bool:
            return (person.id, ordinal) not in away and person.serves_on(date.fromordinal(ordinal))

        keep = [
            n
            for n, (i, o, s) in enumerate(zip(person.tolist(), day.tolist(), shift.tolist(), strict=True))
            if (o, s) in offered and there(instance.people[i], o)
        ]
        return np.array(keep, dtype=np.int64)

    def explain(self, found: Finding) -> Message:
        name = "" if found.mark == OFF else found.instance.plan.shifts[found.mark].name
        if found.aspect == "idle":
            return translate("rules", "{person}: no duty on {day} although the rotation says {shift}.").fill(
                person=found.person.name, day=found.day, shift=name
            )
        if found.mark == OFF:
            text = translate("rules", "{person}: {duty} on a day off of the rotation.")
        else:
            text = translate("rules", "{person}: {duty} although the rotation says {shift}.")
        return text.fill(person=found.person.name, duty=found.called(found.duties[0]), shift=name)
