"""Joint enforcement of a period as dated demands: who can come, where rounds are held, and what the plan asks then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.demands import CertificateNeed, Demand, Team, UnitNeed, holds_on
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import UnitKind
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import PATROL_KINDS, Mode, PostStatus
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit

CERTIFICATE = "执法证"
_TWO = 2
_SATURDAY, _EVENING = 5, 18 * 60
_FORCES = frozenset({UnitKind.POLICE, UnitKind.TRAFFIC, UnitKind.MILITIA, UnitKind.GARRISON})
_NO_POSTS = translate(
    "joint programme", "No post with demands is for joint enforcement; give one the mode 联合执法 (enforce)."
)
_NO_AGENCIES = translate("joint programme", "No authority has two people with the certificate {certificate}.")
_NO_ROUND = translate("joint programme", "No round can be held in these dates: nobody of the authorities is there.")
_TOO_MANY = translate(
    "joint programme",
    "Of {rounds} {rounds:round|rounds} not {least} can be on market days or weekend evenings; ask for "
    "more rounds, or fewer of these.",
)


@dataclass(frozen=True, slots=True)
class JointWish:
    """What is asked: so many rounds, the share of hours at fixed posts, and how often an authority comes in a week."""

    period: Period
    rounds: int
    fixed: float = 0.4
    most_a_week: int = 2
    seed: int = 0
    on_market_days: int = 0
    """So many rounds on market days at least, those that demands ask for anyway not among them."""
    at_weekend_evenings: int = 0
    """So many at least that last into the evening of a Saturday or Sunday."""


@dataclass(frozen=True)
class JointProgramme:
    """The demands of the rounds in their order, how many were asked for, and the hours that stand and that rove."""

    wish: JointWish
    demands: tuple[Demand, ...]
    fixed_hours: float
    roving_hours: float
    on_market_days: int
    at_weekend_evenings: int

    @property
    def is_whole(self) -> bool:
        """Whether all that was asked for is there."""
        wish = self.wish
        rounds = len(self.demands) >= wish.rounds
        least = self.on_market_days >= wish.on_market_days, self.at_weekend_evenings >= wish.at_weekend_evenings
        return rounds and all(least)


@dataclass(frozen=True, slots=True)
class _RoundPlace:
    post: str
    shift: str
    team: Team


def plan_joint_rounds(plan: Plan, wish: JointWish) -> JointProgramme:
    """Raises UserError where nobody could hold a round, and where more are to be on certain dates than there are."""
    from patrolplanner.planning.solving.deployment.joint import JointLeast, JointPlace, JointTask, joint_rounds

    if (least := max(wish.on_market_days, wish.at_weekend_evenings)) > wish.rounds:
        raise UserError(_TOO_MANY.fill(rounds=wish.rounds, least=least))
    places, calendar = _places(plan), calendar_for(plan, *wish.period)
    if not places:
        raise UserError(_NO_POSTS)
    agencies = _agencies(plan)
    if not agencies:
        raise UserError(_NO_AGENCIES.fill(certificate=CERTIFICATE))
    posts, dates = plan.posts_by_id, dates_of(wish.period)
    able = tuple(frozenset(day for day in dates if _can_come(plan, unit, day)) for unit in agencies)
    cells = [(number, day) for number in range(len(places)) for day in dates]
    markets = frozenset(cell for cell in cells if calendar[cell[1]].market)
    evenings = frozenset(cell for cell in cells if _is_evening(plan, places[cell[0]], cell[1]))
    task = JointTask(
        tuple(
            JointPlace(
                plan.shifts_by_code[place.shift].length / 60,
                posts[place.post].kind not in PATROL_KINDS,
                tuple(day for day in dates if not _is_asked(plan, place, calendar[day])),
            )
            for place in places
        ),
        able,
        wish.rounds,
        wish.fixed,
        _TWO,
        wish.most_a_week,
        wish.seed,
        (JointLeast(wish.on_market_days, markets), JointLeast(wish.at_weekend_evenings, evenings)),
    )
    rounds = joint_rounds(task)
    if not rounds:
        raise UserError(_NO_ROUND)
    demands = tuple(_demand(places[r.place], r.day, [agencies[a] for a in r.agencies]) for r in rounds)
    hours = Counter[bool]()
    for one in rounds:
        hours[task.places[one.place].fixed] += round(task.places[one.place].hours * 60)
    held = {(one.place, one.day) for one in rounds}
    counted = len(held & markets), len(held & evenings)
    return JointProgramme(wish, demands, hours[True] / 60, hours[False] / 60, *counted)


def _is_evening(plan: Plan, place: _RoundPlace, day: date) -> bool:
    """Whether a round there lasts into the evening of a Saturday or Sunday, for an hour at least."""
    shift = plan.shift_on(plan.shifts_by_code[place.shift], day)
    return day.weekday() >= _SATURDAY and shift.start + shift.length >= _EVENING + 60


def _places(plan: Plan) -> list[_RoundPlace]:
    """Posts for joint enforcement with the shifts of their demands, each once."""
    posts = {p.id for p in plan.posts if p.mode is Mode.ENFORCE and p.status is PostStatus.EXISTING}
    found: dict[tuple[str, str], _RoundPlace] = {}
    for demand in plan.demands:
        if demand.post in posts:
            found.setdefault((demand.post, demand.shift), _RoundPlace(demand.post, demand.shift, demand.team))
    return [*found.values()]


def _is_asked(plan: Plan, place: _RoundPlace, day: DayFacts) -> bool:
    """Whether a demand asks for the place on a date anyway, as on every market day; rounds are planned besides."""
    here = (d for d in plan.demands if (d.post, d.shift) == (place.post, place.shift))
    return any(holds_on(day, d.days, d.start, d.end) for d in here if not is_round(plan, d))


def _agencies(plan: Plan) -> list[str]:
    """Authorities, none of them a force, that have two people with the certificate."""
    holders = Counter(p.unit for p in plan.people if any(c.name == CERTIFICATE for c in p.certificates))
    return [unit.id for unit in plan.units if unit.kind not in _FORCES and holders[unit.id] >= _TWO]


def _can_come(plan: Plan, unit: str, day: date) -> bool:
    """Whether two of a unit hold the certificate on a date and are not away."""
    away = {a.person for a in plan.absences if a.start <= day <= a.end}
    holders = (p for p in plan.people if p.unit == unit and p.holds(CERTIFICATE, day))
    return sum(p.serves_on(day) and p.id not in away for p in holders) >= _TWO


def _demand(place: _RoundPlace, day: date, agencies: Sequence[str]) -> Demand:
    """The round as a demand of its date; the authority that leads is named first."""
    others = tuple(need for need in place.team.unit_needs if need.unit not in agencies)
    police = max(0, place.team.officers)
    units = (*(UnitNeed(unit, _TWO) for unit in agencies),)
    least = max(_TWO * len(agencies) + police, sum(need.count for need in units))
    kept = tuple(need for need in others if _is_force(need, place))
    team = Team(
        least=least + sum(need.count for need in kept),
        target=least + sum(need.count for need in kept),
        officers=police,
        needs=tuple(CertificateNeed(CERTIFICATE, _TWO, unit) for unit in agencies),
        unit_needs=(*units, *kept),
    )
    return Demand(place.post, place.shift, team, start=day, end=day)


def _is_force(need: UnitNeed, place: _RoundPlace) -> bool:
    """Whether a unit comes to the place whichever authorities do: no certificate is asked of it."""
    return all(one.unit != need.unit for one in place.team.needs)


def is_round(plan: Plan, demand: Demand) -> bool:
    """Whether a demand is a round of joint enforcement: of one date, with authorities that come."""
    post = plan.posts_by_id.get(demand.post)
    dated = demand.start is not None and demand.start == demand.end
    return dated and post is not None and post.mode is Mode.ENFORCE and bool(demand.team.unit_needs)


def take_programme(programme: JointProgramme) -> Edit:
    """The rounds in the place of those that the dates had."""

    def edit(document: Document) -> Document:
        plan, period = document.plan, programme.wish.period
        old = {id(d) for d in plan.demands if is_round(plan, d) and d.start in period}
        kept = (d for d in plan.demands if id(d) not in old)
        return refuse_misfits(document, replace(plan, demands=(*kept, *programme.demands)))

    return edit


def rounds_of(plan: Plan, period: Period) -> list[Demand]:
    """The rounds of a period in the order of time, those that every market day has among them, one for each date."""
    calendar = calendar_for(plan, *period)
    posts = plan.posts_by_id
    found = []
    for demand in plan.demands:
        post = posts.get(demand.post)
        if post is None or post.mode is not Mode.ENFORCE or demand.shift not in plan.shifts_by_code:
            continue
        for day in dates_of(period):
            if holds_on(calendar[day], demand.days, demand.start, demand.end):
                found.append(replace(demand, start=day, end=day))
    return sorted(found, key=lambda d: (d.start, plan.shifts_by_code[d.shift].start, d.post))
