"""First nurse rostering competition (2010) as plans, and rosters in the competition's form.

Costs follow the competition's rules as its published evaluators count them: a run of work or of rest that touches the
first or the last day is as long as it stands; weekends count that lie wholly in the period (they all do in the set);
a weekend of Friday to Sunday costs 1 for each day missing and 3 more for a free Saturday between two days of duty;
different shifts on a whole weekend cost its length for each shift beyond the first; an unwanted pattern costs each
time it stands wholly within the period.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.planning.judging.judge import judge
from patrolplanner.store.benchmarks.benchmark import Benchmark, dearer_than, hard_row, only, rule_row, soft_row
from patrolplanner.store.benchmarks.inrc1_file import ANY, NONE, WEEKENDS, Contract, InrcInstance, ShiftType, read_file
from patrolplanner.store.exchange.replacing import replacing

_WEEKENDS = dict(zip(WEEKENDS, ("sat|sun", "fri|sat|sun", "sat|sun|mon"), strict=True))
_BROKEN = 3
_STEPS = {ANY: "*", NONE: "-"}


def read_instance(path: Path) -> Benchmark:
    """The instance of a file as a plan. Raises UserError that names the line of whatever does not fit.

    Nobody beyond the cover and one shift a day are hard; each person below the cover costs ``dear``.
    """
    instance = read_file(path)
    ids = {id_: str(n) for n, id_ in enumerate(instance.employees, start=1)}
    days = [instance.first + timedelta(days=n) for n in range((instance.last - instance.first).days + 1)]
    dear = dearer_than(_worst(instance, len(days)))
    plan = Plan(
        people=tuple(
            Person(
                ids[e.id],
                e.id,
                Role.OFFICER,
                "",
                team=_team(e.contract),
                certificates=tuple(Certificate(s) for s in e.skills),
            )
            for e in instance.employees.values()
        ),
        posts=tuple(Post(id_, id_, PostKind.VIDEO, Mode.GUARD) for id_ in instance.shifts),
        shifts=tuple(_shift(shift) for shift in instance.shifts.values()),
        demands=tuple(_demands(instance, days)),
        requests=tuple(
            Wish(ids[w.person], w.day, wish, w.shift, w.weight)
            for wish, wanted in ((WishKind.WANT, instance.on), (WishKind.AVOID, instance.off))
            for w in wanted
        ),
        rules=only(_rules(instance, dear)),
    )
    return Benchmark(
        path.stem, plan, Period(instance.first, instance.last), dear, unexpressed=tuple(_unexpressed(instance))
    )


def write_solution(benchmark: Benchmark, roster: Roster, path: Path) -> None:
    """Write a roster as the XML that the competition's evaluators read."""
    names = {person.id: escape(person.name) for person in benchmark.plan.people}
    pairs = sorted(roster.pairs, key=lambda p: (p.duty.day, int(p.person)))
    penalty = benchmark.objective(judge(benchmark.plan, benchmark.period, roster).price)
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Solution>\n')
        file.write(f"  <SchedulingPeriodID>{escape(benchmark.name)}</SchedulingPeriodID>\n")
        file.write("  <Competitor>patrolplanner</Competitor>\n")
        file.write(f"  <SoftConstraintsPenalty>{penalty}</SoftConstraintsPenalty>\n")
        for pair in pairs:
            date_, person, shift = pair.duty.day.isoformat(), names[pair.person], escape(pair.duty.shift)
            file.write(
                f"  <Assignment><Date>{date_}</Date><Employee>{person}</Employee>"
                f"<ShiftType>{shift}</ShiftType></Assignment>\n"
            )
        file.write("</Solution>\n")


# -- facts ----------------------------------------------------------------------------------------------


def _team(contract: str) -> str:
    """Contracts are teams here, so that a rule's row names the people of one."""
    return f"contract {contract}"


def _used(instance: InrcInstance) -> list[Contract]:
    names = {e.contract for e in instance.employees.values()}
    return [c for c in instance.contracts.values() if c.id in names]


def _shift(shift: ShiftType) -> Shift:
    length = (shift.end - shift.start) % 1440 or 1440
    return Shift(shift.id, shift.name, shift.start, shift.end, ShiftKind.OTHER, length)


def _demands(instance: InrcInstance, days: list[date]) -> Iterator[Demand]:
    """The cover of every date; a date's own figure goes before that of its weekday."""
    for day in days:
        for shift in instance.shifts:
            people = instance.special.get((day, shift), instance.weekly.get((day.weekday(), shift), 0))
            if people:
                yield Demand(shift, shift, Team(least=people, most=people), start=day, end=day)


def _worst(instance: InrcInstance, days: int) -> int:
    """A price that no roster can exceed with what the set calls soft."""
    total = sum(w.weight for w in (*instance.on, *instance.off))
    for employee in instance.employees.values():
        c = instance.contracts[employee.contract]
        bounds = (
            c.most_duties, c.least_duties, c.longest_work, c.shortest_work, c.longest_rest, c.shortest_rest,
            c.most_weekends_running, c.least_weekends_running,
        )  # fmt: skip
        total += sum(b.weight * max(days, b.value) * max(1, min(b.value, days)) for b in bounds)
        total += days * (6 * c.complete_weekends + 6 * c.same_shift)
        total += days * c.skill
        total += days * sum(instance.patterns[p].weight for p in c.patterns)
    return total


def _unexpressed(instance: InrcInstance) -> Iterator[Message]:
    contracts = _used(instance)
    if any(c.no_night_before for c in contracts):
        yield translate(
            "benchmarks", "A night before a free weekend is not counted: the set's evaluators leave it out, too."
        )
    if any(c.two_free_after_night for c in contracts):
        yield translate(
            "benchmarks", "Two free days after night shifts are not counted: the set's evaluators leave them out, too."
        )
    if any(c.most_weekends.weight for c in contracts):
        yield translate("benchmarks", "Weekends in four weeks are not counted: the set does not say what they mean.")


# -- rules ----------------------------------------------------------------------------------------------


def _rules(instance: InrcInstance, dear: int) -> Iterator[RuleSetting]:
    yield rule_row("R28", 1)
    yield hard_row("R29")
    yield rule_row("R30", dear, target_price=0)
    yield hard_row("S10", most=1)
    for contract in _used(instance):
        yield from _counts(contract)
        yield from _weekends(contract)
        for id_ in contract.patterns:
            pattern = instance.patterns[id_]
            steps = ">".join(_STEPS.get(step, step) for step in pattern.steps)
            day = "" if pattern.day == ANY else pattern.day[:3].lower()
            yield soft_row("S11", pattern.weight, who=_team(contract.id), pattern=steps, day=day)
        for shift in instance.shifts.values() if contract.skill else ():
            if shift.skills:
                needed = "|".join(shift.skills)
                yield soft_row("S15", contract.skill, who=_team(contract.id), shift=shift.id, certificate=needed)


def _counts(contract: Contract) -> Iterator[RuleSetting]:
    """Duties in the period, and runs of work and rest."""
    who = _team(contract.id)
    c = contract
    if c.most_duties.weight:
        yield soft_row("S05", c.most_duties.weight, who=who, most=c.most_duties.value)
    if c.least_duties.weight:
        yield soft_row("S05", c.least_duties.weight, who=who, least=c.least_duties.value, most=10**6)
    if c.longest_work.weight:
        yield soft_row("S01", c.longest_work.weight, who=who, most=c.longest_work.value)
    if c.shortest_work.weight:
        yield soft_row("S01", c.shortest_work.weight, who=who, least=c.shortest_work.value, edges="closed")
    if c.longest_rest.weight:
        yield soft_row("S02", c.longest_rest.weight, who=who, least=0, most=c.longest_rest.value)
    if c.shortest_rest.weight:
        yield soft_row("S02", c.shortest_rest.weight, who=who, least=c.shortest_rest.value, edges="closed")


def _weekends(contract: Contract) -> Iterator[RuleSetting]:
    weekend = _WEEKENDS[contract.weekend]
    here = {"who": _team(contract.id), "weekend": weekend}
    length = len(weekend.split("|"))
    most, least = contract.most_weekends_running, contract.least_weekends_running
    if most.weight:
        yield soft_row("S13", most.weight, most=most.value, **here)
    if least.weight:
        yield soft_row("S13", least.weight, least=least.value, **here)
    if contract.complete_weekends:
        yield soft_row("S08", contract.complete_weekends, broken=_BROKEN, **here)
    if contract.same_shift:
        yield soft_row("S12", contract.same_shift * length, **here)
