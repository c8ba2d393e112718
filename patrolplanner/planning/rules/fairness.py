"""R26: nights, weekends, statutory days and hours are shared fairly within a unit and role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import About, Finding, Rule, RuleGroup, at_most_warn, price_parameter

NIGHTS, WEEKENDS, HOLIDAYS, HOURS = "nights", "weekends", "holidays", "hours"


@dataclass(frozen=True)
class _FairGroup:
    """People of one unit and role: indices, days present, balance before the counting begins (minutes for
    hours, deviations from the group's mean), and the first ordinal that counts for each."""

    people: Ints
    present: Ints
    since: Ints


@dataclass(frozen=True, kw_only=True)
class Fairness(Rule):
    """Nobody's account lies outside the rounded-down to rounded-up fair share of the group's load.

    The share is pro rata to days present since the opening balances; what the balances differ from their mean
    is made up for. People without a balance start at the mean: newcomers have nothing to catch up. The price of
    a night, weekend or statutory duty or of an hour outside is ``price`` times its field. Never hard: old debts
    stand in the way of an empty roster too.
    """

    id = "R26"
    title = translate("rules", "Fair shares")
    group = RuleGroup.FAIRNESS
    example = translate(
        "rules", "Everybody has about six nights this month; whoever had more last month has fewer now."
    )
    never_hard = True
    usual_units = 20
    note = translate("rules", "Nights, weekends, holidays and hours even out within a unit and role, months included.")
    about = About.SHARES
    severity: Severity = Severity.SOFT
    price: int = 1
    nights: int = price_parameter(20, translate("rule parameters", "Weight of a night duty"))
    weekends: int = price_parameter(15, translate("rule parameters", "Weight of a weekend duty"))
    holidays: int = price_parameter(25, translate("rule parameters", "Weight of a statutory-day duty"))
    hours: int = price_parameter(1, translate("rule parameters", "Weight of an hour"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """W * own - w * total within W - 1, where w is the person's days present and W the group's.

        With whole numbers that says: own lies between the share w / W * total rounded down and rounded up.
        """
        groups = _groups(space.instance)
        masks = _kinds(space)
        factors = {NIGHTS: self.nights, WEEKENDS: self.weekends, HOLIDAYS: self.holidays, HOURS: self.hours}
        for kind, factor in factors.items():
            if factor:
                for group in groups:
                    yield self._shares(space, group, kind, masks[kind], factor)

    def _shares(self, space: Space, group: _FairGroup, kind: str, weight: Ints, factor: int) -> LimitBlock:
        instance = space.instance
        size = len(group.people)
        row = np.full(len(instance.people), -1, dtype=np.int64)
        row[group.people] = np.arange(size)
        of = row[space.stint_person]
        since = np.where(of >= 0, group.since[of], 0)
        counted = (of >= 0) & (weight > 0) & (space.stint_day >= since) & (space.stint_day <= instance.period_days[-1])
        stints = np.flatnonzero(counted)
        own = space.counters.sums(of[stints], space.stint_columns[stints], size, weight[stints])
        total = space.counters.sums(np.zeros(size, np.int64), own, 1)
        present = group.present.copy()
        if kind == NIGHTS:
            present[[Restriction.NO_NIGHT in instance.people[i].restrictions for i in group.people]] = 0
        everyone, balance = int(present.sum()), _balances(instance, group, kind)
        step = 60 if kind == HOURS else 1
        rows = np.arange(size)
        terms = Terms().add(rows, own, max(1, everyone)).add(rows, np.repeat(total, size), -present)
        return self.block(
            terms,
            size,
            severity=at_most_warn(self.severity),
            low=-max(1, everyone) * (balance + step) + 1,
            high=max(1, everyone) * (step - balance) - 1,
            price=self.price * factor,
            unit=max(1, everyone) * step,
            person=group.people,
            mark=balance,
            aspect=kind,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        texts = {
            (NIGHTS, True): translate("rules", "{person}: {amount} night duties above the fair share."),
            (NIGHTS, False): translate("rules", "{person}: {amount} night duties below the fair share."),
            (WEEKENDS, True): translate("rules", "{person}: {amount} weekend duties above the fair share."),
            (WEEKENDS, False): translate("rules", "{person}: {amount} weekend duties below the fair share."),
            (HOLIDAYS, True): translate("rules", "{person}: {amount} statutory-day duties above the fair share."),
            (HOLIDAYS, False): translate("rules", "{person}: {amount} statutory-day duties below the fair share."),
            (HOURS, True): translate("rules", "{person}: {amount} h above the fair share."),
            (HOURS, False): translate("rules", "{person}: {amount} h below the fair share."),
        }
        return texts[found.aspect, found.activity > found.high].fill(person=found.person.name, amount=found.amount)


def _kinds(space: Space) -> dict[str, Ints]:
    """[stints] what a stint adds to each account."""
    instance = space.instance
    day = space.stint_day
    weekend = (day - 1) % 7 >= 5
    holiday = np.isin(day, instance.days_of_kind(DayKind.HOLIDAY))
    return {
        NIGHTS: instance.shift_days.night[space.stint_shift_day].astype(np.int64),
        WEEKENDS: weekend.astype(np.int64),
        HOLIDAYS: holiday.astype(np.int64),
        HOURS: space.stint_minutes,
    }


def _groups(instance: Instance) -> list[_FairGroup]:
    members: dict[tuple[str, str], list[int]] = {}
    for i, person in enumerate(instance.people):
        members.setdefault((person.unit, person.role.value), []).append(i)
    as_of = {b.person: b.as_of for b in instance.plan.ledger}
    out = []
    for people in members.values():
        ids = [instance.people[i].id for i in people]
        known = [as_of[id_] for id_ in ids if id_ in as_of]
        start = min(known).toordinal() + 1 if known else instance.first.toordinal()
        since = [as_of[id_].toordinal() + 1 if id_ in as_of else start for id_ in ids]
        present = [_present(instance, i, start) for i in people]
        if len(people) > 1 and any(present):
            out.append(_FairGroup(np.array(people), np.array(present, dtype=np.int64), np.array(since, dtype=np.int64)))
    return out


def _present(instance: Instance, index: int, start: int) -> int:
    """Days from ``start`` to the end of the period on which the person serves and is not away."""
    person = instance.people[index]
    away = [a for a in instance.plan.absences if a.person == person.id]
    days = map(date.fromordinal, range(start, instance.period.last.toordinal() + 1))
    return sum(1 for d in days if person.serves_on(d) and not any(a.covers(d) for a in away))


def _balances(instance: Instance, group: _FairGroup, kind: str) -> Ints:
    """[group] opening balance less the rounded mean of those who have one; 0 for those who have none."""
    field = "minutes" if kind == HOURS else kind
    balances: dict[str, int] = {b.person: getattr(b, field) for b in instance.plan.ledger}
    opening = [balances.get(instance.people[i].id) for i in group.people]
    known = [v for v in opening if v is not None]
    mean = round(sum(known) / len(known)) if known else 0
    return np.array([0 if v is None else v - mean for v in opening], dtype=np.int64)
