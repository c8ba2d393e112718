"""Second nurse rostering competition (2014-2015) as plans, and rosters as its weekly solution files.

A skill is a post, a shift type a shift, and whose skills they are may stand at the posts. Costs are those of the
competition: stretches go on from the history, days beyond a maximum count within the period alone, and a stretch that
the end cuts off is not too short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.store.benchmarks.benchmark import (
    Benchmark,
    ObjectivePart,
    dearer_than,
    hard_row,
    only,
    rule_row,
    soft_row,
)
from patrolplanner.store.benchmarks.inrc2_file import (
    ANY,
    DAYS,
    Inrc2Instance,
    NurseContract,
    NurseScenario,
    read_folder,
)
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import as_sentences

FIRST_DAY = date(2001, 1, 1)
"""The Monday of the first week of every instance, long ago, so that no calendar row of today's matters."""

WEEK = 7
COVER, SHIFT_RUN, WORK_RUN, REST_RUN, WISH, WHOLE_WEEKEND, TOTAL, WEEKENDS = 30, 15, 30, 30, 10, 30, 20, 30
"""What a unit of each part of the objective costs."""

_SOME_SHIFT = ANY
"""A shift of the history of which only is known that there was one: no shift of the set may be called so."""


def read_instance(path: Path) -> Benchmark:
    """The instance of a folder as a plan. Raises UserError that names the line of whatever does not fit."""
    return as_benchmark(read_folder(path))


def as_benchmark(instance: Inrc2Instance) -> Benchmark:
    """An instance as a plan over all its weeks; each person below the least cover costs ``dear``.

    Whom guessed weeks hope for is asked for at posts of their own, one for each price.
    """
    scenario = instance.scenario
    posts = {skill: (skill, *(_hoped_at(skill, price) for price in _prices(instance))) for skill in scenario.skills}
    ids = _ids(instance)
    dear = dearer_than(_worst(instance))
    plan = Plan(
        people=tuple(
            Person(ids[name], name, Role.OFFICER, "", team=_team(nurse.contract), posts=_joined(posts, nurse.skills))
            for name, nurse in scenario.nurses.items()
        ),
        posts=tuple(Post(post, post, PostKind.VIDEO, Mode.GUARD) for post in _joined(posts, scenario.skills)),
        # the set gives no clock times
        shifts=tuple(Shift(code, code, 0, 480, ShiftKind.OTHER, 480) for code in (*scenario.shifts, _SOME_SHIFT)),
        demands=tuple(_demands(instance)),
        requests=tuple(
            Wish(ids[wish.nurse], day_of(week, wish.day), WishKind.AVOID, wish.shift, 1)
            for week, data in enumerate(instance.weeks)
            for wish in data.off
        ),
        rules=only(_rules(instance, dear)),
    )
    return Benchmark(
        instance.name,
        plan,
        Period(FIRST_DAY, day_of(len(instance.weeks) - 1, WEEK - 1)),
        dear,
        history=Roster.of(Assignment(pair) for pair in _history(instance)),
        parts=tuple(_parts(instance)),
    )


def day_of(week: int, day: int) -> date:
    """The date of a day of a week, both from 0."""
    return FIRST_DAY + timedelta(days=WEEK * week + day)


def write_solution(benchmark: Benchmark, roster: Roster, folder: Path) -> None:
    """Write a roster as the competition's files, one a week, into a folder that is made where it is missing."""
    names = {person.id: person.name for person in benchmark.plan.people}
    data_set, _, weeks = benchmark.name.rsplit("_", 2)
    with as_sentences(folder):
        folder.mkdir(exist_ok=True)
    for week, number in enumerate(weeks.split("-")):
        rows = sorted(roster.between(day_of(week, 0), day_of(week, WEEK - 1)).pairs, key=lambda p: (int(p.person), p))
        target = folder / f"Sol-{data_set}-{number}-{week}.txt"
        with replacing(target) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"SOLUTION\n{week} {data_set}\n\nASSIGNMENTS = {len(rows)}\n")
            for person, duty in rows:
                file.write(f"{names[person]} {DAYS[duty.day.weekday()]} {duty.shift} {duty.post}\n")


# -- facts ----------------------------------------------------------------------------------------------


def _ids(instance: Inrc2Instance) -> dict[str, str]:
    return {name: str(n) for n, name in enumerate(instance.scenario.nurses, start=1)}


def _team(contract: str) -> str:
    """Contracts are teams here, so that a rule's row names the people of one."""
    return f"contract {contract}"


def _prices(instance: Inrc2Instance) -> list[int]:
    """What those cost of whom guessed weeks are short."""
    return sorted({price for data in instance.weeks for _, _, price in data.hoped})


def _hoped_at(skill: str, price: int) -> str:
    """The post for people of a skill who are hoped for: no skill has a blank in its name."""
    return f"{skill} {price}"


def _joined(posts: Mapping[str, tuple[str, ...]], skills: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(post for skill in skills for post in posts[skill])


def _demands(instance: Inrc2Instance) -> Iterator[Demand]:
    """Every day, shift and skill: also one that nobody asks for may be worked."""
    for week, data in enumerate(instance.weeks):
        for (shift, skill), people in data.needs.items():
            for day, need in enumerate(people):
                on = day_of(week, day)
                yield Demand(skill, shift, Team(least=need.least, target=need.most), start=on, end=on)
        for (shift, skill, price), counts in data.hoped.items():
            for day, count in enumerate(counts):
                if count:
                    on = day_of(week, day)
                    yield Demand(_hoped_at(skill, price), shift, Team(target=count), start=on, end=on)


def _history(instance: Inrc2Instance) -> Iterator[Pair]:
    """The days of the stretches that are open, and the day of work before days off."""
    ids = _ids(instance)
    for name, before in instance.before.items():
        post = instance.scenario.nurses[name].skills[0]
        worked = range(1, before.work + 1) if before.last else [before.rest + 1]
        for n in worked:
            shift = before.last if before.last and n <= before.same else _SOME_SHIFT
            yield Pair(ids[name], DutyKey(FIRST_DAY - timedelta(days=n), post, shift))


def _worst(instance: Inrc2Instance) -> int:
    """A price that no roster can exceed with what the set calls soft."""
    days, scenario = WEEK * len(instance.weeks), instance.scenario
    shortest = max(s.least for s in scenario.shifts.values())
    total = sum(COVER * need.most for data in instance.weeks for row in data.needs.values() for need in row)
    total += sum(price * sum(row) for data in instance.weeks for (_, _, price), row in data.hoped.items())
    total += sum(WISH * len(data.off) for data in instance.weeks)
    for nurse in scenario.nurses.values():
        c = scenario.contracts[nurse.contract]
        runs = SHIFT_RUN * (1 + shortest) + WORK_RUN * (1 + c.work.least) + REST_RUN * (1 + c.rest.least)
        total += (days + 1) * runs + TOTAL * max(c.total.least, days) + days * (WHOLE_WEEKEND + WEEKENDS)
    return total


def _parts(instance: Inrc2Instance) -> Iterator[ObjectivePart]:
    """The objective's parts as the competition's validator tells them apart.

    What the history alone has too many of is on top of any price.
    """
    duties = weekends = 0
    for name, before in instance.before.items():
        c = _contract(instance, name)
        duties += max(0, before.duties - c.total.most)
        weekends += max(0, before.weekends - c.weekends)
    yield ObjectivePart("cover", "S09")
    yield ObjectivePart("shift_run", "S03")
    yield ObjectivePart("work_run", "S01")
    yield ObjectivePart("off_run", "S02")
    yield ObjectivePart("preference", "R28")
    yield ObjectivePart("complete_weekend", "S08")
    yield ObjectivePart("total", "S05", TOTAL * duties)
    yield ObjectivePart("weekends", "S07", WEEKENDS * weekends)


def _contract(instance: Inrc2Instance, nurse: str) -> NurseContract:
    scenario = instance.scenario
    return scenario.contracts[scenario.nurses[nurse].contract]


# -- rules ----------------------------------------------------------------------------------------------


def _rules(instance: Inrc2Instance, dear: int) -> Iterator[RuleSetting]:
    scenario = instance.scenario
    yield rule_row("R00")
    yield rule_row("R28", WISH)
    yield rule_row("R30", dear, target_price=0)
    for skill in scenario.skills:
        yield rule_row("S09", COVER, over_price=0, post=skill)
        for price in _prices(instance):
            yield rule_row("S09", price, over_price=0, post=_hoped_at(skill, price))
    yield hard_row("S10", most=1)
    yield from _run_rules(scenario)
    for who, so_far, c in _alike(instance, lambda name: instance.before[name].duties):
        least, most = max(0, c.total.least - so_far), max(0, c.total.most - so_far)
        yield soft_row("S05", TOTAL, who=who, least=least, most=most)
    for who, so_far, c in _alike(instance, lambda name: instance.before[name].weekends):
        yield soft_row("S07", WEEKENDS, who=who, most=max(0, c.weekends - so_far))


def _run_rules(scenario: NurseScenario) -> Iterator[RuleSetting]:
    """What may follow what, for how long, and whole weekends."""
    for shift, barred in scenario.barred.items():
        if barred:
            yield hard_row("S04", first=shift, then="|".join(barred))
    for shift, days in scenario.shifts.items():
        yield soft_row("S03", SHIFT_RUN, shift=shift, least=days.least, most=days.most)
    used = {nurse.contract for nurse in scenario.nurses.values()}
    for name, c in scenario.contracts.items():
        if name in used:
            who = _team(name)
            yield soft_row("S01", WORK_RUN, who=who, least=c.work.least, most=c.work.most)
            yield soft_row("S02", REST_RUN, who=who, least=c.rest.least, most=c.rest.most, too_long="history")
            if c.complete:
                yield soft_row("S08", WHOLE_WEEKEND, who=who)


def _alike(instance: Inrc2Instance, so_far: Callable[[str], int]) -> Iterator[tuple[str, int, NurseContract]]:
    """People of one contract with as many behind them: who, how many, and the contract."""
    ids, found = _ids(instance), dict[tuple[str, int], list[str]]()
    for name, nurse in instance.scenario.nurses.items():
        found.setdefault((nurse.contract, so_far(name)), []).append(ids[name])
    for (contract, count), who in found.items():
        yield "|".join(who), count, instance.scenario.contracts[contract]
