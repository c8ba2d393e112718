"""R26: nights, weekends, statutory days, 24 h duties and hours are shared fairly within a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.duties import is_night
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.fair_shares import (
    OPENED,
    DaysThere,
    counted_from,
    fair_groups,
    head_starts,
    without_nights,
)
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LOWEST, LimitBlock, Terms
from patrolplanner.planning.model.rule import About, Finding, Rule, RuleGroup, at_most_warn, price_parameter

NIGHTS, WEEKENDS, HOLIDAYS, FULL, HOURS = "nights", "weekends", "holidays", "full", "hours"
ACCOUNTS = {
    NIGHTS: AccountKind.NIGHTS,
    WEEKENDS: AccountKind.WEEKENDS,
    HOLIDAYS: AccountKind.HOLIDAYS,
    FULL: AccountKind.FULL,
    HOURS: AccountKind.MINUTES,
}


@dataclass(frozen=True)
class _FairGroup:
    """People who share a load: indices, the first ordinal that counts for each, and by account the days present, what
    each did before the horizon, and by how much each is ahead by the opening balances."""

    people: Ints
    since: Ints
    present: dict[str, Ints]
    earlier: dict[str, Ints]
    ahead: dict[str, Ints]


_TEXTS = {
    (NIGHTS, True): translate("rules", "{person}: {amount} night {amount:duty|duties} above the fair share."),
    (NIGHTS, False): translate("rules", "{person}: {amount} night {amount:duty|duties} below the fair share."),
    (WEEKENDS, True): translate("rules", "{person}: {amount} weekend {amount:duty|duties} above the fair share."),
    (WEEKENDS, False): translate("rules", "{person}: {amount} weekend {amount:duty|duties} below the fair share."),
    (HOLIDAYS, True): translate("rules", "{person}: {amount} statutory-day {amount:duty|duties} above the fair share."),
    (HOLIDAYS, False): translate(
        "rules", "{person}: {amount} statutory-day {amount:duty|duties} below the fair share."
    ),
    (FULL, True): translate("rules", "{person}: {amount} 24 h {amount:duty|duties} above the fair share."),
    (FULL, False): translate("rules", "{person}: {amount} 24 h {amount:duty|duties} below the fair share."),
    (HOURS, True): translate("rules", "{person}: {amount} h above the fair share."),
    (HOURS, False): translate("rules", "{person}: {amount} h below the fair share."),
}


@dataclass(frozen=True, kw_only=True)
class Fairness(Rule):
    """Nobody's account lies outside the rounded-down to rounded-up fair share of the group's load.

    The share is pro rata to days present since the opening balances, of nights to days on which the person may have
    one; what the balances differ from their mean is made up for. People without a balance start at the mean: newcomers
    have nothing to catch up. Who may have no nights owes none. The price of a night, weekend, statutory or 24 h duty
    or of an hour outside is ``price`` times its field. Never hard: old debts stand in the way of an empty roster too.
    """

    id = "R26"
    title = translate("rules", "Fair shares")
    group = RuleGroup.FAIRNESS
    example = translate(
        "rules", "Everybody has about six nights this month; whoever had more last month has fewer now."
    )
    never_hard = True
    says_units_alone = True
    usual_units = 20
    note = translate(
        "rules",
        "Nights, weekends, holidays, 24-hour duties and hours even out among those who share them, months included: "
        "the fair group of the person, by default the same unit, role, leader or not, and the same rotation.",
    )
    about = About.SHARES
    severity: Severity = Severity.SOFT
    price: int = 1
    nights: int = price_parameter(20, translate("rule parameters", "Weight of a night duty"))
    weekends: int = price_parameter(15, translate("rule parameters", "Weight of a weekend duty"))
    holidays: int = price_parameter(25, translate("rule parameters", "Weight of a statutory-day duty"))
    full: int = price_parameter(40, translate("rule parameters", "Weight of a 24 h duty"))
    hours: int = price_parameter(1, translate("rule parameters", "Weight of an hour"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """W * own - w * total within W - 1, where w is the person's days present and W the group's.

        With whole numbers that says: own lies between the share w / W * total rounded down and rounded up.
        """
        groups = space.instance.kept("fair groups", lambda: _groups(space.instance))
        masks = _kinds(space)
        factors = {
            NIGHTS: self.nights,
            WEEKENDS: self.weekends,
            HOLIDAYS: self.holidays,
            FULL: self.full,
            HOURS: self.hours,
        }
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
        present, earlier = group.present[kind], group.earlier[kind]
        everyone = max(1, int(present.sum()))
        step = 60 if kind == HOURS else 1
        before = everyone * (group.ahead[kind] + earlier) - present * int(earlier.sum())
        low = -everyone * step + 1 - before
        if kind == NIGHTS:
            low[[without_nights(instance.people[i], instance.period.last) for i in group.people]] = LOWEST
        some = np.flatnonzero(present)  # the total is nothing to those who were never there
        terms = Terms().add(np.arange(size), own, everyone).add(some, np.repeat(total, len(some)), -present[some])
        return self.block(
            terms,
            size,
            severity=at_most_warn(self.severity),
            low=low,
            high=everyone * step - 1 - before,
            price=self.price * factor,
            unit=everyone * step,
            person=group.people,
            aspect=kind,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        return _TEXTS[found.aspect, found.activity > found.high].fill(person=found.person.name, amount=found.amount)


def _kinds(space: Space) -> dict[str, Ints]:
    """[stints] what a stint adds to each account."""
    instance = space.instance
    day, shift_day = space.stint_day, space.stint_shift_day
    full = np.array([s.kind is ShiftKind.FULL for s in instance.plan.shifts], dtype=np.int64)
    return {
        NIGHTS: instance.shift_days.night[shift_day].astype(np.int64),
        WEEKENDS: ((day - 1) % 7 >= 5).astype(np.int64),
        HOLIDAYS: np.isin(day, instance.days_of_kind(DayKind.HOLIDAY)).astype(np.int64),
        FULL: full[instance.shift_days.shift[shift_day]] if len(full) else np.zeros(len(day), dtype=np.int64),
        HOURS: space.stint_minutes,
    }


def _groups(instance: Instance) -> list[_FairGroup]:
    plan, last = instance.plan, instance.period.last
    as_of = {b.person: b.as_of for b in plan.ledger}
    presence, out = DaysThere(plan), []
    for people in fair_groups(plan):
        start = counted_from(plan, people, instance.first_row)
        days = [presence.days(p, start, last) for p in people]
        if len(people) < 2 or not any(days):
            continue
        since = {p.id: as_of[p.id].toordinal() + 1 if p.id in as_of else start.toordinal() for p in people}
        present = dict.fromkeys(ACCOUNTS, np.array(days, dtype=np.int64))
        nights = [presence.days(p, start, last, nights=True) for p in people]
        present[NIGHTS] = np.array(nights, dtype=np.int64)
        index = np.array([instance.person_index[p.id] for p in people], dtype=np.int64)
        earlier, ahead = _earlier(instance, since), {kind: _ahead(instance, people, kind) for kind in present}
        out.append(_FairGroup(index, np.array([*since.values()], dtype=np.int64), present, earlier, ahead))
    return out


def _earlier(instance: Instance, since: dict[str, int]) -> dict[str, Ints]:
    """What each of these people did from the ordinal that counts up to the horizon, whose duties are no pairs."""
    place = {id_: n for n, id_ in enumerate(since)}
    out = {kind: np.zeros(len(since), dtype=np.int64) for kind in ACCOUNTS}
    rows = [r for r in instance.earlier if r.person in place and r.duty.day.toordinal() >= since[r.person]]
    if not rows:
        return out
    calendar = calendar_for(instance.plan, min(r.duty.day for r in rows), instance.first)
    for person, duty in rows:
        n, day, shift = place[person], duty.day, instance.plan.shift_of(duty)
        out[NIGHTS][n] += is_night(shift)
        out[WEEKENDS][n] += calendar[day].is_weekend
        out[HOLIDAYS][n] += calendar[day].kind is DayKind.HOLIDAY
        out[FULL][n] += shift.kind is ShiftKind.FULL
        out[HOURS][n] += shift.effective_minutes
    return out


def _ahead(instance: Instance, people: tuple[Person, ...], kind: str) -> Ints:
    """[people] by how much each has more than the mean of the opening balances; of nights, among those who may."""
    account = ACCOUNTS[kind]
    balances = {b.person: getattr(b, account.value) for b in instance.plan.ledger} if account in OPENED else {}
    last: date = instance.period.last
    barred = {p.id for p in people if kind == NIGHTS and without_nights(p, last)}
    return np.array(head_starts([None if p.id in barred else balances.get(p.id) for p in people]), dtype=np.int64)
