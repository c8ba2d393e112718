"""Rosters many independent plan files at once: a bureau's stations over the same dates, each saved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.typed_text import folded
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.open_plan.session import read_plan
from patrolplanner.services.solving.adopting import check_reason
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Keep, Task
from patrolplanner.services.solving.scheduling import Answer, Scheduler
from patrolplanner.services.solving.storing import check_place, store_found
from patrolplanner.store.plan_file import StoredPlan


@dataclass(frozen=True, slots=True)
class Station:
    """What became of one plan: the roster that was saved, or the problem that kept it from being made or saved."""

    plan: Path
    filled: Filled | None = None
    problem: Message | None = None
    notes: tuple[Message, ...] = ()
    """What had happened to the plan while it was rostered."""

    @property
    def clean(self) -> bool:
        """Whether a roster without gaps and hard violations was saved."""
        return self.filled is not None and self.filled.verdict.clean

    @property
    def missing(self) -> int:
        return 0 if self.filled is None else self.filled.verdict.open_places


@dataclass(frozen=True, slots=True)
class Orders:
    """What holds for all plans: dates, what stays, the effort for each (one worker), and in whose name it is saved.

    ``reason`` is what the log says of a change of dates that are over and published, or archived.
    """

    period: Period
    effort: Effort
    who: str
    now: datetime
    keep: Keep = Keep.LOCKED
    reason: str = ""


OnStation = Callable[[Station], None]


def roster_plans(
    plans: Sequence[Path],
    orders: Orders,
    scheduler: Scheduler,
    stop: StopFlag | None = None,
    on_station: OnStation | None = None,
) -> list[Station]:
    """Roster every plan; the list is in the order of the plans, ``on_station`` hears of each as soon as it is saved.

    What is wrong with one plan is told of that plan and keeps no other from being rostered. When ``stop`` is set the
    running ones are saved as far as they got. Raises UserError, before anything is saved, for a plan that is named
    twice and for two of the same station.
    """
    _check_once(plans)
    stations: dict[str, list[_PeopleOfPlan]] = {}
    found: dict[int, Station] = {}

    def heard(number: int, station: Station) -> None:
        found[number] = station
        if on_station is not None:
            on_station(station)

    tasks: dict[int, Task] = {}
    for number, plan in enumerate(plans):
        try:
            check_place(plan)
            tasks[number] = _task(read_plan(plan), orders)
        except PlannerError as error:
            heard(number, Station(plan, problem=error.message))
            continue
        _check_station(stations, plan, tasks[number].request.plan)
        try:
            scheduler.submit(number, tasks[number])
        except PlannerError as error:
            heard(number, Station(plan, problem=error.message))
    for number, answer in scheduler.results(stop or StopFlag()):
        heard(number, _saved(plans[number], tasks.pop(number).request, answer, orders))
    return [found[number] for number in range(len(plans))]


def _check_once(plans: Sequence[Path]) -> None:
    seen: set[Path] = set()
    for plan in plans:
        if paths.whole(plan) in seen:
            text = translate("bureau", "{file} is named twice; name every plan once.")
            raise UserError(text.fill(file=str(plan)))
        seen.add(paths.whole(plan))


@dataclass(frozen=True, slots=True)
class _PeopleOfPlan:
    """A plan file, and who is in it."""

    file: Path
    people: frozenset[tuple[str, str]]


def _check_station(stations: dict[str, list[_PeopleOfPlan]], file: Path, plan: Plan) -> None:
    """Two files of one name and with the same people would roster these twice."""
    name = plan.setting("organisation").strip()
    if not name:
        return
    staff = _PeopleOfPlan(file, frozenset((p.id, p.name) for p in plan.people))
    others = stations.setdefault(folded(name), [])
    for other in others:
        if other.people & staff.people:
            text = translate("bureau", "{file} and {other} are both plans of {station} with the same people; name one.")
            raise UserError(text.fill(file=str(file), other=str(other.file), station=name))
    others.append(staff)


def _task(stored: StoredPlan, orders: Orders) -> Task:
    check_reason(stored, orders.period, orders.keep, orders.reason, orders.now.date())
    request = FillRequest(
        stored.plan, stored.roster, orders.period, orders.keep, stored.published, orders.now, stored.journal
    )
    return Task(request, replace(orders.effort, workers=1))


def _saved(plan: Path, request: FillRequest, answer: Answer, orders: Orders) -> Station:
    if isinstance(answer, Message):
        return Station(plan, problem=answer)
    try:
        stored = store_found(plan, orders.who, request, answer.roster, orders.reason, lambda: orders.now)
    except PlannerError as error:
        return Station(plan, problem=error.message)
    filled = replace(answer, roster=stored.stored.roster, verdict=stored.verdict)
    return Station(plan, filled, notes=stored.notes)
