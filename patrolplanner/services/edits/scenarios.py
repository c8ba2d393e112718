"""What can be done to scenarios: kept in the plan, and adopted: their posts, shifts and demands as one step."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from patrolplanner.domain.demands import CertificateNeed, Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import DRIVING
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostKind, PostStatus, default_mode
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind
from patrolplanner.domain.sites import AS_NOW, ManningOption, OptionTurn, Scenario, SitedPost
from patrolplanner.planning.deployment.siting_town import FIXED_KINDS, kiosks_of
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit

_NO_PLACE = translate(
    "siting", "The scenario {scenario} has a post at {place}, which is neither a site nor a post of the plan any more."
)
_NO_OPTION = translate(
    "siting", "The scenario {scenario} mans {place} in the way {option}, which the plan does not have any more."
)
_BOARDED = frozenset({PostKind.KIOSK, PostKind.DAY_KIOSK})


def keep(scenario: Scenario) -> Edit:
    """Put a scenario into the plan; one of the same name makes room."""

    def edit(document: Document) -> Document:
        others = tuple(s for s in document.plan.scenarios if s.name != scenario.name)
        return refuse_misfits(document, replace(document.plan, scenarios=(*others, scenario)))

    return edit


def adopt(scenario: Scenario, options: tuple[ManningOption, ...], first: date) -> Edit:
    """Make a scenario's posts posts of the plan, manned from a date on. Sites that become posts are sites no longer.

    Raises UserError for a place or a way to man it that the plan does not have any more.
    """

    def edit(document: Document) -> Document:
        return refuse_misfits(document, adopted_plan(document.plan, scenario, options, first))

    return edit


def adopted_plan(plan: Plan, scenario: Scenario, options: tuple[ManningOption, ...], first: date) -> Plan:
    """The plan with a scenario's posts, manned from a date on. Raises UserError as `adopt` does."""
    found = _closed(plan if plan.mannings else replace(plan, mannings=options), scenario, first)
    for chosen in scenario.chosen:
        if chosen.option != AS_NOW:
            found = _manned(found, scenario, chosen, first)
        elif chosen.place not in found.posts_by_id:
            raise UserError(_NO_PLACE.fill(scenario=scenario.name, place=chosen.place))
    return replace(found, mannings=plan.mannings)


def free_name(plan: Plan, named: Callable[[int], str]) -> str:
    """A name that no scenario has."""
    taken = {scenario.name for scenario in plan.scenarios}
    return next(name for n in count(1) if (name := named(n)) not in taken)


def _closed(plan: Plan, scenario: Scenario, first: date) -> Plan:
    """Without the kiosks that the scenario has no more: nobody is asked for from the date on."""
    kept = {chosen.place for chosen in scenario.chosen}
    gone = {post.id for post in kiosks_of(plan) if post.x is not None and post.id not in kept}
    return _ended(plan, gone, first)


def _ended(plan: Plan, posts: set[str], first: date) -> Plan:
    """The demands of posts end before a date; those that would begin later fall away."""
    if not posts:
        return plan
    until, demands = first - timedelta(days=1), []
    for demand in plan.demands:
        if demand.post not in posts or (demand.end is not None and demand.end <= until):
            demands.append(demand)
        elif demand.start is None or demand.start <= until:
            demands.append(replace(demand, end=until))
    return replace(plan, demands=tuple(demands))


def _manned(plan: Plan, scenario: Scenario, chosen: SitedPost, first: date) -> Plan:
    option = next((o for o in plan.mannings if o.id == chosen.option), None)
    if option is None:
        raise UserError(_NO_OPTION.fill(scenario=scenario.name, place=chosen.place, option=chosen.option))
    if chosen.place in plan.posts_by_id:
        plan = _ended(plan, {chosen.place}, first)
        posts = tuple(replace(p, status=PostStatus.EXISTING) if p.id == chosen.place else p for p in plan.posts)
        plan = _for_people(replace(plan, posts=posts), chosen.place)
    else:
        plan = _built(plan, scenario, chosen, option)
    for turn in option.turns:
        plan, shift = _with_shift(plan, turn)
        needs = (CertificateNeed(DRIVING, 1),) if option.vehicle else ()
        people = option.officers + option.auxiliaries
        team = Team(people, people, officers=option.officers, auxiliaries=option.auxiliaries, needs=needs)
        demand = Demand(chosen.place, shift, team, frozenset({turn.days}), first)
        plan = replace(plan, demands=(*plan.demands, demand))
    return plan


def _built(plan: Plan, scenario: Scenario, chosen: SitedPost, option: ManningOption) -> Plan:
    """With the site as a post, and whoever mans kiosks beside it manning this one too."""
    site = next((s for s in plan.sites if s.id == chosen.place), None)
    if site is None:
        raise UserError(_NO_PLACE.fill(scenario=scenario.name, place=chosen.place))
    unit = _unit_near(plan, site.x, site.y)
    kind, board = option.kind, option.kind in _BOARDED
    post = Post(site.id, site.name, kind, default_mode(kind), unit, x=site.x, y=site.y, public_board=board)
    sites = tuple(s for s in plan.sites if s is not site)
    return _for_people(replace(plan, posts=(*plan.posts, post), sites=sites), post.id)


def _unit_near(plan: Plan, x: float, y: float) -> str:
    """The unit of the nearest kiosk; without any, the one that most people are of."""
    paper = Projection.of(plan).paper
    here = paper(x, y)
    kiosks = [(p.x, p.y, p.unit) for p in kiosks_of(plan) if p.unit]
    near = [(math.dist(paper(a, b), here), unit) for a, b, unit in kiosks if a is not None and b is not None]
    if near:
        return min(near)[1]
    most = Counter(person.unit for person in plan.people).most_common(1)
    return most[0][0] if most else ""


def _for_people(plan: Plan, id_: str) -> Plan:
    """Whoever is bound to posts and may man a kiosk of its unit may man this post too."""
    unit = plan.posts_by_id[id_].unit
    alike = {post.id for post in plan.posts if post.kind in FIXED_KINDS and post.unit == unit}
    people = tuple(
        replace(p, posts=(*p.posts, id_)) if alike.intersection(p.posts) and id_ not in p.posts else p
        for p in plan.people
    )
    return replace(plan, people=people)


def _with_shift(plan: Plan, turn: OptionTurn) -> tuple[Plan, str]:
    """The plan with a shift of these hours, one of its own where it has one, and its code."""
    start, end = turn.first * 60, turn.until * 60
    for shift in plan.shifts:
        same = shift.start == start and shift.end % DAY_MINUTES == end % DAY_MINUTES
        if same and shift.kind is not ShiftKind.STANDBY:
            return plan, shift.code
    code = next(code for n in count(1) if (code := f"G{n}") not in plan.shifts_by_code)
    length = turn.length * 60
    kind = ShiftKind.FULL if length == DAY_MINUTES else ShiftKind.NIGHT if end <= start else ShiftKind.OTHER
    name = f"{turn.first}–{turn.until}"
    return replace(plan, shifts=(*plan.shifts, Shift(code, name, start, end, kind, length))), code
