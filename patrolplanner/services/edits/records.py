"""Edits of the plan's facts: adding, changing and removing records, with everything that refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from patrolplanner.domain.camera_ground import watch_problems
from patrolplanner.domain.cameras import without_street
from patrolplanner.domain.demands import crews_apart
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.incidents import PlaceName
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.leave_codes import code_clash
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import owner_name, post_name, shift_name
from patrolplanner.domain.patrols import Beat
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import Facts, renamed, with_origin
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.site_ground import site_problems
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.planning.judging.rulebook import rule_problems
from patrolplanner.services.edits.patrol_links import spots_without, without_spots, without_vehicles
from patrolplanner.services.edits.references import dangling
from patrolplanner.services.open_plan.document import Document, Edit

KEYS: Mapping[str, str] = {
    **dict.fromkeys(("units", "people", "areas", "streets", "posts", "mannings", "sites"), "id"),
    **dict.fromkeys(("incident_batches", "vehicles", "spots", "beats", "exits", "cameras"), "id"),
    "shifts": "code",
    "scenarios": "name",
}
"""The fields of a plan whose records have a number or code of their own, and its name."""


def add_records(field: str, records: Sequence[Any], at: int | None = None) -> Edit:
    """Put records into a sequence of the plan, at its end or before position ``at``."""

    def edit(document: Document) -> Document:
        there: tuple[Any, ...] = getattr(document.plan, field)
        place = len(there) if at is None else at
        return refuse_misfits(document, replace(document.plan, **{field: (*there[:place], *records, *there[place:])}))

    return edit


def change_records(field: str, changes: Mapping[int, Any]) -> Edit:
    """Replace the records at these positions. A new number or code is taken over everywhere."""

    def edit(document: Document) -> Document:
        there = list(getattr(document.plan, field))
        renamed_to: dict[str, str] = {}
        for position, record in changes.items():
            if (key := KEYS.get(field)) and getattr(there[position], key) != getattr(record, key):
                renamed_to[getattr(there[position], key)] = getattr(record, key)
            record = with_origin(there[position], record)
            there[position] = record
        plan = replace(document.plan, **{field: tuple(there)})
        return refuse_misfits(document, *renamed(Facts(plan, document.roster, document.journal), field, renamed_to))

    return edit


def remove_records(field: str, positions: Iterable[int]) -> Edit:
    """Take records out, and with them whatever belongs to them (duties, absences, demands of a post ...).

    Raises UserError where something that cannot go with it still needs one: people need their unit.
    """
    removed = frozenset(positions)

    def edit(document: Document) -> Document:
        there: tuple[Any, ...] = getattr(document.plan, field)
        plan = replace(document.plan, **{field: tuple(r for n, r in enumerate(there) if n not in removed)})
        ids = {getattr(there[n], KEYS[field]) for n in removed} if field in KEYS else set()
        return refuse_misfits(document, *_WITHOUT.get(field, _nothing_else)(plan, document.roster, ids))

    return edit


def together(*edits: Edit) -> Edit:
    """Several edits as one action: all of them, or none."""

    def edit(document: Document) -> Document:
        for each in edits:
            document = each(document)
        return document

    return edit


def refusal_of(edit: Edit, document: Document) -> Message | None:
    """Why an edit would not be done, None when it would: for a reason beside a field before anything is changed."""
    try:
        edit(document)
    except PlannerError as error:
        return error.message
    return None


def with_setting(key: str, value: str) -> Edit:
    """Set one of the plan's settings; empty text removes it."""

    def edit(document: Document) -> Document:
        kept = tuple(s for s in document.plan.settings if s[0] != key)
        settings = (*kept, (key, value)) if value else kept
        if dict(settings) == dict(document.plan.settings):
            return document
        return replace(document, plan=replace(document.plan, settings=settings))

    return edit


def removal(document: Document, field: str, positions: Iterable[int]) -> tuple[Message, ...]:
    """What else would go or change if these records were removed, such as "31 duties"; empty when nothing would.

    Raises UserError when they cannot be removed.
    """
    found = _gone_with(document, field, positions)
    return tuple(text.fill(count=found[name]) for name, text in _GOES.items() if found.get(name))


_GOES: Mapping[str, Message] = {
    "roster": translate("plan edits", "{count} {count:duty|duties}"),
    "demands": translate("plan edits", "{count} {count:demand|demands}"),
    "contingents": translate("plan edits", "{count} {count:entry|entries} of people by number"),
    "absences": translate("plan edits", "{count} {count:absence|absences}"),
    "ties": translate("plan edits", "{count} {count:pair|pairs}"),
    "rotations": translate("plan edits", "{count} {count:rotation|rotations}"),
    "requests": translate("plan edits", "{count} {count:wish|wishes}"),
    "ledger": translate("plan edits", "{count} opening {count:balance|balances}"),
    "people": translate("plan edits", "entries of {count} {count:person|people}"),
    "posts": translate("plan edits", "entries of {count} {count:post|posts}"),
    "spots": translate("plan edits", "the place of {count} {count:spot|spots} of patrols"),
    "beats": translate("plan edits", "entries of {count} {count:beat|beats}"),
    "vehicles": translate("plan edits", "entries of {count} {count:vehicle|vehicles}"),
    "route_cards": translate("plan edits", "entries of {count} route {count:card|cards}"),
    "visits": translate("plan edits", "{count} {count:visit|visits} of patrols"),
    "cameras": translate("plan edits", "entries of {count} {count:camera|cameras}"),
    "unasked": translate("plan edits", "the demand behind {count} {count:duty|duties}"),
    "unled": translate("plan edits", "the rotation of {count} {count:person|people}"),
}


_COUNTED = (
    *("demands", "contingents", "absences", "ties", "rotations", "requests", "ledger", "people", "posts"),
    *("spots", "beats", "vehicles", "route_cards", "visits", "cameras"),
)


def _gone_with(document: Document, field: str, positions: Iterable[int]) -> Mapping[str, int]:
    """How many rows of the other parts of the document go, or change, with these records."""
    after = remove_records(field, positions)(document)
    found = {"roster": len(document.roster) - len(after.roster)}
    for name in _COUNTED:
        if name != field:
            old, new = getattr(document.plan, name), getattr(after.plan, name)
            found[name] = len(old) - len(new) or sum(a != b for a, b in zip(old, new, strict=True))
    if field == "demands":
        lost = _asked_for(document.plan) - _asked_for(after.plan)
        found["unasked"] = sum((p.duty.post, p.duty.shift) in lost for p in document.roster.pairs)
    if field == "rotations":
        owners = {r.team for r in document.plan.rotations} - {r.team for r in after.plan.rotations}
        found["unled"] = sum(bool(owners & {p.team, p.id}) for p in document.plan.people)
    return found


def _asked_for(plan: Plan) -> set[tuple[str, str]]:
    """The posts with their shifts that some demand is about."""
    return {(d.post, d.shift) for d in plan.demands}


# -- what belongs to a record ------------------------------------------------------------------------------

_Parts = tuple[Plan, Roster]


def _nothing_else(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    return plan, roster


def _without_people(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    plan = replace(
        plan,
        absences=tuple(a for a in plan.absences if a.person not in ids),
        requests=tuple(r for r in plan.requests if r.person not in ids),
        ledger=tuple(b for b in plan.ledger if b.person not in ids),
        ties=tuple(t for t in plan.ties if not ids & {t.first, t.second}),
        former_people=tuple(f for f in plan.former_people if f.person not in ids),
        rotations=tuple(r for r in plan.rotations if r.team not in ids - plan.team_names),
        route_cards=tuple(replace(c, crew=_but_for(ids, c.crew)) if ids & {*c.crew} else c for c in plan.route_cards),
    )
    return plan, _kept(roster, lambda p: p.person not in ids)


def _without_posts(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    plan = replace(
        plan,
        demands=tuple(d for d in plan.demands if d.post not in ids),
        contingents=tuple(c for c in plan.contingents if c.post not in ids),
        people=tuple(
            replace(p, posts=_but_for(ids, p.posts), home=_but_for(ids, p.home)) if ids & {*p.posts, *p.home} else p
            for p in plan.people
        ),
        vehicles=tuple(replace(v, posts=_but_for(ids, v.posts)) if ids & {*v.posts} else v for v in plan.vehicles),
        beats=tuple(replace(b, posts=_but_for(ids, b.posts)) if ids & {*b.posts} else b for b in plan.beats),
        route_cards=tuple(c for c in plan.route_cards if c.post not in ids),
        visits=tuple(v for v in plan.visits if v.post not in ids),
        cameras=tuple(replace(c, post="") if c.post in ids else c for c in plan.cameras),
    )
    return plan, _kept(roster, lambda p: p.duty.post not in ids)


def _but_for(ids: set[str], named: Sequence[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in named if id_ not in ids)


def _without_shifts(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    owners = tuple(owner_name(plan, r.team) for r in plan.rotations if ids & r.codes)
    if owners:
        text = translate("plan edits", "The rotation of {teams} uses this shift; change the rotation first.")
        raise UserError(text.fill(teams=owners))
    plan = replace(
        plan,
        demands=tuple(d for d in plan.demands if d.shift not in ids),
        contingents=tuple(c for c in plan.contingents if c.shift not in ids),
        requests=tuple(r for r in plan.requests if r.shift not in ids),
        former_shifts=tuple(f for f in plan.former_shifts if f.shift not in ids),
        route_cards=tuple(c for c in plan.route_cards if c.shift not in ids),
        visits=tuple(v for v in plan.visits if v.shift not in ids),
    )
    return plan, _kept(roster, lambda p: p.duty.shift not in ids)


def _without_areas(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    posts = tuple(
        replace(p, areas=tuple(a for a in p.areas if a not in ids)) if ids & set(p.areas) else p for p in plan.posts
    )
    return replace(plan, posts=posts, spots=spots_without(plan.spots, "area", ids)), roster


def _without_units(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    if people := tuple(p.name for p in plan.people if p.unit in ids):
        text = translate(
            "plan edits",
            "{count} {count:person belongs to|people belong to} this unit ({people}); give them another one first.",
        )
        raise UserError(text.fill(count=len(people), people=people[:3]))
    if demands := [d for d in plan.demands if ids & d.team.named_units]:
        text = translate(
            "plan edits",
            "{count} {count:demand asks|demands ask} for people of this unit; change {count:it|them} first.",
        )
        raise UserError(text.fill(count=len(demands)))
    posts = tuple(replace(p, unit="") if p.unit in ids else p for p in plan.posts)
    contingents = tuple(c for c in plan.contingents if c.unit not in ids)
    vehicles = tuple(replace(v, unit="") if v.unit in ids else v for v in plan.vehicles)
    return replace(plan, posts=posts, contingents=contingents, vehicles=vehicles), roster


def _beat_without(beat: Beat, streets: set[str]) -> Beat:
    return replace(beat, stretches=tuple(s for s in beat.stretches if s.street not in streets))


def _without_streets(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    streets = tuple(replace(s, over=_but_for(ids, s.over)) if ids & {*s.over} else s for s in plan.streets)
    places = tuple(replace(p, street="") if p.street in ids else p for p in plan.places if _has_place(p, ids))
    spots = spots_without(plan.spots, "street", ids)
    beats = tuple(_beat_without(b, ids) if any(s.street in ids for s in b.stretches) else b for b in plan.beats)
    cameras = tuple(without_street(c) if c.street in ids else c for c in plan.cameras)
    return replace(plan, streets=streets, places=places, spots=spots, beats=beats, cameras=cameras), roster


def _has_place(place: PlaceName, gone: set[str]) -> bool:
    return place.x is not None or place.street not in gone


def _without_batches(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    return replace(plan, incidents=tuple(i for i in plan.incidents if i.batch not in ids)), roster


def _without_mannings(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    sites = tuple(replace(s, options=_but_for(ids, s.options)) if ids & {*s.options} else s for s in plan.sites)
    if emptied := tuple(s.name for s, was in zip(sites, plan.sites, strict=True) if was.options and not s.options):
        text = translate("plan edits", "{sites} may be manned in this way alone; give them another way first.")
        raise UserError(text.fill(sites=emptied))
    return replace(plan, sites=sites), roster


_WITHOUT: Mapping[str, Callable[[Plan, Roster, set[str]], _Parts]] = {
    "people": _without_people,
    "posts": _without_posts,
    "shifts": _without_shifts,
    "areas": _without_areas,
    "units": _without_units,
    "streets": _without_streets,
    "incident_batches": _without_batches,
    "mannings": _without_mannings,
    "vehicles": without_vehicles,
    "spots": without_spots,
}


def _kept(roster: Roster, wanted: Callable[[Pair], bool]) -> Roster:
    if all(wanted(a.pair) for a in roster.assignments):
        return roster
    return Roster(frozenset(a for a in roster.assignments if wanted(a.pair)))


# -- what must fit -----------------------------------------------------------------------------------------


def refuse_misfits(
    document: Document, plan: Plan, roster: Roster | None = None, journal: Journal | None = None
) -> Document:
    """The document with another plan, roster and journal. Raises UserError with the first thing that does not fit.

    What did not fit before either stands in the way of nothing: it could not be mended one step at a time.
    """
    problems = list(plan_problems(plan))
    if problems:
        known = set(plan_problems(document.plan))
        for problem in problems:
            if problem not in known:
                raise UserError(problem)
    return replace(
        document,
        plan=plan,
        roster=document.roster if roster is None else roster,
        journal=document.journal if journal is None else journal,
    )


_TWICE = translate("plan edits", "{id} is taken already; choose another number or code.")
_BOTH = translate(
    "plan edits",
    "The rotation of {id} could be that of a team and of a person; rename the team, or give the person another number.",
)
_APART = translate(
    "plan edits",
    "{post} {shift} has the crew mark {crew}, but can be on no date together with the others of this mark; change the "
    "mark, the days or the dates.",
)
_EMPTY = translate("plan edits", "A number or code cannot be empty.")


def plan_problems(plan: Plan) -> Iterable[Message]:
    """What no plan file can hold: empty and double numbers, references to records there are not, senseless rules.

    Nor shifts that cells would show as leave.
    """
    known: dict[str, set[str]] = {}
    for field, key in KEYS.items():
        seen: set[str] = set()
        for record in getattr(plan, field):
            id_ = getattr(record, key)
            if not id_:
                yield _EMPTY
            if id_ in seen:
                yield _TWICE.fill(id=id_)
            seen.add(id_)
        known[field] = seen
    yield from (clash for shift in plan.shifts if (clash := code_clash(shift.code)) is not None)
    yield from dangling(plan, known)
    for owner in dict.fromkeys(r.team for r in plan.rotations):
        if owner in plan.team_names and owner in plan.people_by_id:
            yield _BOTH.fill(id=owner)
    for place in crews_apart(plan.demands):
        demand = plan.demands[place]
        yield _APART.fill(post=post_name(plan, demand.post), shift=shift_name(plan, demand.shift), crew=demand.crew)
    yield from rule_problems(plan.rules)
    yield from site_problems(plan)
    yield from watch_problems(plan)
    ground = StreetGround.of(plan)
    yield from (wrong for s in plan.spots if (wrong := ground.astray(s.x, s.y)) is not None)
