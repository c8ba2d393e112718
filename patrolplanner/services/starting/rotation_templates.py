"""Puts a well-known rotation into a plan: its teams, and the shifts it needs where the plan has none like them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Rotation, Shift
from patrolplanner.planning.rotation.teams import OFFICE, Template, standard_shifts, team_rotations
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit

_WORKED = {DayType.ALL, DayType.WORKDAY}
_NEAR_MINUTES = 60


@dataclass(frozen=True, slots=True)
class FittedTemplate:
    """A template in the codes of a plan: its rotations, and the shifts that the plan still wants for them."""

    rotations: tuple[Rotation, ...]
    new_shifts: tuple[Shift, ...]
    shifts: tuple[Shift, ...]


def fitted(
    plan: Plan, chosen: Template, teams: Sequence[str], anchor: date, say: Callable[[Message], str] = str
) -> FittedTemplate:
    """The template for these teams. A shift of the plan with the same hours stands for a letter of the template.

    Raises UserError when the template is made for another number of teams.
    """
    rotations = team_rotations(chosen, teams, anchor)
    standard = standard_shifts(say)
    letters = [letter for letter in standard if any(letter in r.codes for r in rotations)]
    codes: dict[str, str] = {}
    new: list[Shift] = []
    for letter in letters:
        like = standard[letter]
        there = shift_like(plan, like)
        if there is None:
            there = replace(like, code=free_code(letter, {s.code for s in (*plan.shifts, *new)}))
            new.append(there)
        codes[letter] = there.code
    in_codes = tuple(r.renamed(codes) for r in rotations)
    return FittedTemplate(in_codes, tuple(new), (*plan.shifts, *new))


def owner_of(plan: Plan, name: str) -> str:
    """The team of this name, else the number of the only person with it, else the name itself."""
    if name in plan.team_names or name in plan.people_by_id:
        return name
    called = [p.id for p in plan.people if p.name == name]
    return called[0] if len(called) == 1 else name


def with_template(chosen: Template, teams: Sequence[str], anchor: date, say: Callable[[Message], str] = str) -> Edit:
    """Give these teams or people the rotation, in place of any they have."""

    def edit(document: Document) -> Document:
        plan = document.plan
        found = fitted(plan, chosen, teams, anchor, say)
        kept = tuple(r for r in plan.rotations if r.team not in set(teams))
        return refuse_misfits(document, replace(plan, shifts=found.shifts, rotations=(*kept, *found.rotations)))

    return edit


def shift_like(plan: Plan, wanted: Shift) -> Shift | None:
    """The shift of the plan with these hours; for office hours the nearest that somebody is asked for on workdays."""
    same = next((s for s in plan.shifts if (s.start, s.end) == (wanted.start, wanted.end)), None)
    if same is not None or wanted.code != OFFICE:
        return same
    asked = {d.shift for d in plan.demands if d.days & _WORKED}
    near = [s for s in plan.shifts if s.code in asked and _apart(s, wanted) <= _NEAR_MINUTES]
    return min(near, key=lambda s: _apart(s, wanted), default=None)


def _apart(one: Shift, other: Shift) -> int:
    return max(abs(one.start - other.start), abs(one.start + one.length - other.start - other.length))


def free_code(letter: str, taken: set[str]) -> str:
    """The letter, or the first with a number behind it that is not taken."""
    return next(code for code in (letter, *(f"{letter}{n}" for n in range(2, 1000))) if code not in taken)
