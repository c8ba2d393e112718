"""What the facts of a plan refer to: no plan file can hold a reference to a record that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.services.edits.patrol_links import named_by_patrols


def dangling(plan: Plan, known: Mapping[str, set[str]]) -> Iterable[Message]:
    """References to records that are not among the ``known`` ones, which are numbers by field."""
    texts = {
        "units": translate("plan edits", "There is no unit {id}."),
        "people": translate("plan edits", "There is no person {id}."),
        "areas": translate("plan edits", "There is no area {id}."),
        "posts": translate("plan edits", "There is no post {id}."),
        "shifts": translate("plan edits", "There is no shift {id}."),
        "streets": translate("plan edits", "There is no street {id}."),
        "incident_batches": translate("plan edits", "There is no batch of incidents {id}."),
        "mannings": translate("plan edits", "There is no way {id} to man a post."),
        "vehicles": translate("plan edits", "There is no vehicle {id}."),
        "spots": translate("plan edits", "There is no spot {id}."),
    }
    for field, id_ in _references(plan):
        if id_ not in known[field]:
            yield texts[field].fill(id=id_)


def _references(plan: Plan) -> Iterable[tuple[str, str]]:
    for person in plan.people:
        yield "units", person.unit
        yield from (("posts", post) for post in (*person.posts, *person.home))
    for post in plan.posts:
        if post.unit:
            yield "units", post.unit
        yield from (("areas", area) for area in post.areas)
    for demand in plan.demands:
        yield "posts", demand.post
        yield "shifts", demand.shift
        yield from (("units", unit) for unit in demand.team.named_units)
    for sent in plan.contingents:
        yield from (("posts", sent.post), ("shifts", sent.shift), ("units", sent.unit))
    yield from (("streets", place.street) for place in plan.places if place.street)
    yield from (("incident_batches", batch) for batch in sorted({i.batch for i in plan.incidents} - {""}))
    yield from (("streets", other) for street in plan.streets for other in street.over)
    yield from (("mannings", option) for site in plan.sites for option in site.options)
    yield from named_by_patrols(plan)
    yield from _named_by_cameras(plan)
    for rotation in plan.rotations:
        yield from (("shifts", shift) for shift in sorted(rotation.codes))
    yield from (("people", person) for person in _people_named(plan))
    for request in plan.requests:
        if request.shift is not None:
            yield "shifts", request.shift


def _named_by_cameras(plan: Plan) -> Iterable[tuple[str, str]]:
    for camera in plan.cameras:
        yield from ((field, id_) for field, id_ in (("streets", camera.street), ("posts", camera.post)) if id_)


def _people_named(plan: Plan) -> Iterable[str]:
    """Whom absences, pairs, wishes and opening balances are about."""
    yield from (a.person for a in plan.absences)
    yield from (r.person for r in plan.requests)
    yield from (b.person for b in plan.ledger)
    for tie in plan.ties:
        yield from (tie.first, tie.second)
