"""Who may take which duty at all, by dates of service, lists of posts, units and the leader's mark: the first rule's
terms, which others ask for too."""

from __future__ import annotations

import numpy as np

from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.posts import Post, PostKind
from patrolplanner.planning.model.instance import Bools, Instance


def may_take(instance: Instance) -> Bools:
    """[people, duties] within the person's dates, at posts of their list, else of their unit or a duty that names it.

    A leader's post is for those who are marked as leaders or have it in their list.
    """
    return instance.kept("may take", lambda: _may_take(instance))


def _may_take(instance: Instance) -> Bools:
    ok = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
    by_post, units = _post_units(instance)
    led = instance.duties_at(lambda post: post.kind is PostKind.LEADER)
    nowhere = np.zeros(len(instance.duties), dtype=bool)
    for i, person in enumerate(instance.people):
        served = instance.duties_between(person.start, person.end)
        at_home = (by_post == person.unit) | units.get(person.unit, nowhere)
        listed = np.array([p.id in person.posts for p in instance.posts], dtype=bool)[instance.duty_post]
        ok[i] = served & (listed if person.posts else at_home | (by_post == ""))
        if person.role is Role.PARTNER:
            ok[i] &= at_home
        if not person.leader:
            ok[i] &= listed | ~led
    return ok


def leads_at(person: Person, post: Post) -> bool:
    """Whether a person may lead, at a leader's post of whatever unit: by the mark, or because it is in their list."""
    return post.kind is not PostKind.LEADER or person.leader or post.id in person.posts


def _post_units(instance: Instance) -> tuple[np.ndarray, dict[str, Bools]]:
    """[duties] unit of the post, and for each unit the duties whose demand names it."""
    by_post = np.array([instance.posts[i].unit for i in instance.duty_post], dtype=object)
    named: dict[str, Bools] = {}
    for j, duty in enumerate(instance.duties):
        for unit in duty.team.named_units:
            named.setdefault(unit, np.zeros(len(instance.duties), dtype=bool))[j] = True
    return by_post, named
