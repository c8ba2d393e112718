"""Which people a rule row speaks of: everybody, or those of some units, teams, roles or numbers."""

from __future__ import annotations

import numpy as np

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.planning.model.instance import Instance, Ints


def selected(instance: Instance, who: str) -> Ints:
    """Board indices of the people that ``who`` names; empty means everybody.

    Names are unit ids, teams, roles or person ids, joined by ``|``. Raises InvalidValue for an unknown name.
    """
    if not who.strip():
        return np.arange(len(instance.people))
    names = {n.strip() for n in who.split("|") if n.strip()}
    strange = sorted(names - _known(instance))
    if strange:
        raise InvalidValue(
            translate("rules", "who={name}: there is no unit, team, role or person of this name.").fill(name=strange[0])
        )
    return np.flatnonzero([bool(names & _names(p)) for p in instance.people])


def _known(instance: Instance) -> set[str]:
    """Whatever may be named, also units and teams that nobody belongs to just now."""
    plan = instance.plan
    named = {u.id for u in plan.units} | {r.team for r in plan.rotations} | {role.value for role in Role}
    return named.union(*(_names(p) for p in instance.people))


def _names(person: Person) -> set[str]:
    return {n for n in (person.id, person.unit, person.team, person.role.value) if n}
