"""The posts, shifts and demands of a share in a station's plan, in place of those of an earlier share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.campaigns import taken_of, with_taken
from patrolplanner.domain.demands import OFFICERS, AskedSort, Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.shifts import Shift
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.services.county.letters import CampaignLetter
from patrolplanner.services.edits.ending import leaving
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document

_OFFICER = AskedSort(OFFICERS)
_POST_TAKEN = translate(
    "campaign", "The number {id} is {here} in this plan and {there} in the campaign; give one of them another number."
)


def with_share(document: Document, letter: CampaignLetter, today: date) -> Document:
    """Raises UserError where a post's number means another post here."""
    held = taken_of(document.plan, letter.campaign)
    posts = {post.id for post in letter.plan.posts}
    left = _without_posts(document, [id_ for id_ in held.posts if id_ not in posts], today)
    plan, codes = with_shifts(left.plan, letter.plan.shifts)
    plan = _with_posts(plan, letter.plan)
    demands = tuple(replace(d, shift=codes.get(d.shift, d.shift)) for d in letter.plan.demands)
    kept = tuple(d for d in plan.demands if d.post not in posts)
    plan = replace(plan, demands=(*kept, *demands))
    if set(plan.demands) == set(left.plan.demands):
        plan = replace(plan, demands=left.plan.demands)
    kept_posts = tuple(id_ for id_ in held.posts if id_ in plan.posts_by_id)
    held = replace(held, posts=tuple(dict.fromkeys((*kept_posts, *(post.id for post in letter.plan.posts)))))
    plan = with_taken(plan, letter.campaign, held)
    return refuse_misfits(document, plan, _without_surplus(plan, left.roster, posts, today))


def _without_posts(document: Document, ids: Sequence[str], today: date) -> Document:
    """Posts that are the campaign's no more, and what is asked for at those that stay for their past."""
    left = leaving("posts", ids, today)(document)
    closed = {id_ for id_ in ids if id_ in left.plan.posts_by_id}
    if not closed:
        return left
    last = today - timedelta(days=1)
    demands = (_ended(d, last) if d.post in closed else d for d in left.plan.demands)
    return replace(left, plan=replace(left.plan, demands=tuple(d for d in demands if d is not None)))


def _ended(demand: Demand, last: date) -> Demand | None:
    if demand.start is not None and demand.start > last:
        return None
    return replace(demand, end=last if demand.end is None else min(last, demand.end))


def _without_surplus(plan: Plan, roster: Roster, posts: set[str], today: date) -> Roster:
    """Of today and later: nobody at a post of the campaign when it asks for nobody, no more than it asks for."""
    rows: dict[DutyKey, list[Assignment]] = defaultdict(list)
    for row in roster.assignments:
        if row.pair.duty.post in posts and row.pair.duty.day >= today:
            rows[row.pair.duty].append(row)
    if not rows:
        return roster
    dates = Period(min(key.day for key in rows), max(key.day for key in rows))
    teams = {duty.key: duty.team for duty in duties_of(plan, calendar_for(plan, *dates), dates)}
    surplus = {row for key, crew in rows.items() for row in _surplus(plan, teams.get(key, Team(least=0)), crew)}
    return Roster(roster.assignments - surplus) if surplus else roster


def _surplus(plan: Plan, team: Team, crew: list[Assignment]) -> list[Assignment]:
    """Locked rows stay longest, and as many officers as are asked for."""
    room = team.places if team.most is None else max(team.most, team.places)
    people = plan.people_by_id
    crew.sort(key=lambda row: (not row.locked, row.pair.person))
    led = [row for row in crew if people[row.pair.person].role is Role.OFFICER][: min(room, team.asks(_OFFICER))]
    others = [row for row in crew if row not in led]
    return others[max(0, room - len(led)) :]


def with_shifts(plan: Plan, shifts: Iterable[Shift]) -> tuple[Plan, dict[str, str]]:
    """A shift of the same hours serves as it is; one whose code means something else here gets a code of its own."""
    codes: dict[str, str] = {}
    made = list(plan.shifts)
    for shift in shifts:
        same = next((s for s in made if _hours(s) == _hours(shift) and s.code == shift.code), None)
        same = same or next((s for s in made if _hours(s) == _hours(shift)), None)
        if same is None:
            taken = {s.code for s in made}
            code = next(c for n in range(len(taken) + 1) if (c := f"{shift.code}{n or ''}") not in taken)
            same = replace(shift, code=code, origin="")
            made.append(same)
        codes[shift.code] = same.code
    return (plan if len(made) == len(plan.shifts) else replace(plan, shifts=tuple(made))), codes


def _hours(shift: Shift) -> tuple[object, ...]:
    return shift.start, shift.end, shift.kind, shift.effective_minutes


def _with_posts(plan: Plan, facts_in: Plan) -> Plan:
    """Posts by their numbers, areas by their names."""
    by_name = {area.name: area.id for area in plan.areas}
    taken = set(plan.areas_by_id)
    areas, ids = list(plan.areas), {}
    for area in facts_in.areas:
        if area.name not in by_name:
            id_ = next(c for n in range(len(taken) + 1) if (c := f"{area.id}{f'-{n}' if n else ''}") not in taken)
            taken.add(id_)
            # where it lies is said on the county's map, which has another ground
            areas.append(replace(area, id=id_, x=None, y=None))
            by_name[area.name] = id_
        ids[area.id] = by_name[area.name]
    posts = list(plan.posts)
    for post in facts_in.posts:
        new = replace(post, areas=tuple(ids[a] for a in post.areas if a in ids), x=None, y=None, origin="")
        there = plan.posts_by_id.get(post.id)
        if there is None:
            posts.append(new)
        elif there.name != post.name:
            raise UserError(_POST_TAKEN.fill(id=post.id, here=there.name, there=post.name))
        elif there.status is not PostStatus.EXISTING:
            posts[posts.index(there)] = replace(there, status=PostStatus.EXISTING)
    return replace(plan, areas=tuple(areas), posts=tuple(posts))
