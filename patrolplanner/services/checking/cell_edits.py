"""What the roster page's gestures mean: which duty a typed code stands for, what a move, a swap or a paste changes.

A gesture becomes a `CellEdit`: pairs that come and go under one label. `do` checks a deed and does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import PlannerError, ReasonWanted
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.roster import Pair, Source
from patrolplanner.planning.judging.live_verdict import EditEffect, EffectWeight
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.records import together
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.open_plan.session import Session

Cell = tuple[str, date]
"""A person and a date."""

PUT = translate("roster steps", "Put {person} on {duty}")
_PUT_MANY = translate("roster steps", "Put people on {count} {count:duty|duties}")
TAKE_OFF = translate("roster steps", "Take {person} off {duty}")
_TAKE_MANY = translate("roster steps", "Clear {count} {count:duty|duties}")
_MOVE = translate("roster steps", "Move {duty} from {person} to {other}")
_MOVE_DAY = translate("roster steps", "Move {person} from {duty} to {other}")
_SWAP = translate("roster steps", "Swap {person} ({day}) and {other} ({other_day})")
_BOTH = translate("roster steps", "{one}; {other}")
_NO_SHIFT = translate("roster edits", "No post asks for {shift} on {day}.")
NO_DUTY = translate("roster edits", "{post} has no {shift} on {day}.")
ON_IT = translate("roster edits", "{person} has this duty already.")
_LOCKED = translate("roster edits", "{person} is locked on {duty}. Unlock it first (Ctrl+L).")
_OUTSIDE = translate("roster edits", "{day} lies outside the period shown; show its month to change it.")
_NOTHING = translate("roster edits", "There is nothing to move.")
_SAME = translate(
    "roster edits",
    "Both cells have the same duty: nothing changes. For two people to trade dates, write a swap slip (Ctrl+Shift+D).",
)
_MORE = translate("roster page", "{text} ({count} more {count:cell|cells} not changed)")


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A user action on cells. ``refused`` says why parts of it, or all of it, cannot be done.

    ``facts`` is what it changes of the plan itself, such as leave, and ``told`` what a user should hear of it.
    """

    added: frozenset[Pair] = frozenset()
    removed: frozenset[Pair] = frozenset()
    label: Message = _NOTHING
    refused: tuple[Message, ...] = ()
    facts: Edit | None = None
    told: Message | None = None

    @property
    def empty(self) -> bool:
        return self.added == self.removed and self.facts is None

    @property
    def left_out(self) -> Message | None:
        """What is said of the parts that cannot be done."""
        first, *more = self.refused or (None,)
        return _MORE.fill(text=first, count=len(more)) if first is not None and more else first


@dataclass(frozen=True, slots=True)
class Option:
    """A duty that a typed shift could stand for."""

    duty: DutyKey
    missing: int
    weight: EffectWeight


def shift_tokens(view: RosterView) -> dict[str, str]:
    """Everything that can be typed for a shift, in capitals, and the shift's code."""
    tokens: dict[str, str] = {}
    for shift in view.plan.shifts:
        tokens.setdefault(shift.name.upper(), shift.code)
    for code, short in view.codes.items():
        tokens[short.upper()] = code
    for shift in view.plan.shifts:
        tokens[shift.code.upper()] = shift.code
    return tokens


def options(
    checker: Checker,
    view: RosterView,
    cell: Cell,
    shift: str,
    added: frozenset[Pair] = frozenset(),
    removed: frozenset[Pair] = frozenset(),
) -> list[Option]:
    """The duties of a shift for a person on a date: those allowed first, those that lack people, the cheapest."""
    person, day = cell
    there = {a.pair.duty for a in view.cell(person, day)} - {p.duty for p in removed if p.person == person}
    duties = [key for key in view.duties_of_shift(day, shift) if key not in there]
    weights = checker.weigh_each([(added | {Pair(person, key)}, removed) for key in duties])
    found = []
    for key, weight in zip(duties, weights, strict=True):
        lost = sum(p.duty == key for p in removed) - sum(p.duty == key for p in added)
        found.append(Option(key, max(0, view.need(key) - len(view.crew(key)) + lost), weight))
    return sorted(found, key=lambda o: (o.weight.refused, o.missing == 0, o.weight.breaks, o.weight.price, o.duty.post))


def sensible(found: Sequence[Option]) -> list[Option]:
    """Of ranked options those to choose from: the ones that lack people, else those that break nothing, else all."""
    allowed = [o for o in found if not o.weight.refused]
    return [o for o in allowed if o.missing] or [o for o in allowed if not o.weight.breaks] or allowed


def refusal_of(
    checker: Checker,
    view: RosterView,
    cell: Cell,
    shift: str,
    removed: frozenset[Pair],
    ranked: Sequence[Option] | None = None,
) -> Message:
    """Why a person cannot take any duty of a shift on a date; ``ranked`` are its options where they are known."""
    person, day = cell
    name = view.shifts[shift].name
    keys = view.duties_of_shift(day, shift)
    if not keys:
        return _NO_SHIFT.fill(shift=name, day=day)
    if all(any(a.pair.duty == key for a in view.cell(person, day)) for key in keys):
        return ON_IT.fill(person=person_name(view.plan, person))
    if ranked is None:
        ranked = options(checker, view, cell, shift, removed=removed)
    # a post where this person may stand says more than one where this person never stands
    for option in sorted(ranked, key=lambda o: bool(checker.barred(Pair(person, o.duty)))):
        for reason in checker.refusal(frozenset({Pair(person, option.duty)}), removed):
            return reason
    return _NO_SHIFT.fill(shift=name, day=day)


# -- deeds -------------------------------------------------------------------------------------------------


def together_with(*deeds: CellEdit) -> CellEdit:
    """Several deeds as one: it is called after those that change something."""
    labels = [deed.label for deed in deeds if not deed.empty and deed.label is not _NOTHING]
    label = labels[0] if labels else _NOTHING
    for other in labels[1:]:
        label = _BOTH.fill(one=label, other=other)
    facts = [deed.facts for deed in deeds if deed.facts is not None]
    return CellEdit(
        frozenset[Pair]().union(*(deed.added for deed in deeds)),
        frozenset[Pair]().union(*(deed.removed for deed in deeds)),
        label,
        tuple(why for deed in deeds for why in deed.refused),
        together(*facts) if facts else None,
        next((deed.told for deed in deeds if deed.told is not None), None),
    )


def putting(view: RosterView, person: str, duty: DutyKey, removed: frozenset[Pair] = frozenset()) -> CellEdit:
    """Put a person on a duty, in place of others if any are named."""
    label = PUT.fill(person=person_name(view.plan, person), duty=duty_said(view.plan, duty))
    return CellEdit(frozenset({Pair(person, duty)}), removed, label)


def taking_off(view: RosterView, pair: Pair) -> CellEdit:
    """Take a person off one duty, unless the row is locked."""
    if any(row.locked for row in view.cell(pair.person, pair.duty.day) if row.pair == pair):
        return CellEdit(refused=(locked_said(view, pair),))
    return CellEdit(removed=frozenset({pair}), label=_take_label(view, {pair}))


def clearing(view: RosterView, cells: Iterable[Cell]) -> CellEdit:
    """Take people off all their duties of these cells; locked ones stay."""
    removed, refused = set(), []
    for person, day in cells:
        for row in view.cell(person, day):
            if row.locked:
                refused.append(locked_said(view, row.pair))
            else:
                removed.add(row.pair)
    return CellEdit(removed=frozenset(removed), label=_take_label(view, removed), refused=tuple(refused))


def _take_label(view: RosterView, removed: set[Pair]) -> Message:
    if len(removed) == 1:
        pair = next(iter(removed))
        return TAKE_OFF.fill(person=person_name(view.plan, pair.person), duty=duty_said(view.plan, pair.duty))
    return _TAKE_MANY.fill(count=len(removed))


def filling(
    checker: Checker, view: RosterView, wanted: Mapping[Cell, Sequence[str]], posts: Mapping[Cell, Sequence[str]]
) -> CellEdit:
    """Give cells these shifts, each its best duty, in place of what they have. ``posts`` are preferred where named.

    Cells that cannot have theirs keep what they have, and the reason is given.
    """
    added: frozenset[Pair] = frozenset()
    removed: frozenset[Pair] = frozenset()
    refused: list[Message] = []
    for cell, shifts in wanted.items():
        if blocked := blocked_cell(view, cell):
            refused.append(blocked)
            continue
        had = frozenset(a.pair for a in view.cell(*cell))
        new, why = _filled(checker, view, cell, shifts, posts.get(cell, ()), added, removed | had)
        if why is not None:
            refused.append(why)
        else:
            added, removed = added | new, removed | had
    added, removed = added - removed, removed - added
    if len(added) == 1:
        pair = next(iter(added))
        label = PUT.fill(person=person_name(view.plan, pair.person), duty=duty_said(view.plan, pair.duty))
    else:
        label = _PUT_MANY.fill(count=len(added)) if added else _take_label(view, set(removed))
    return CellEdit(added, removed, label, tuple(refused))


def _filled(
    checker: Checker,
    view: RosterView,
    cell: Cell,
    shifts: Sequence[str],
    posts: Sequence[str],
    added: frozenset[Pair],
    removed: frozenset[Pair],
) -> tuple[frozenset[Pair], Message | None]:
    new: frozenset[Pair] = frozenset()
    for n, shift in enumerate(shifts):
        choice = sensible(options(checker, view, cell, shift, added | new, removed))
        if not choice:
            return new, refusal_of(checker, view, cell, shift, removed)
        post = posts[n] if n < len(posts) else ""
        best = next((o for o in choice if o.duty.post == post), choice[0])
        new |= {Pair(cell[0], best.duty)}
    return new, None


def moving(view: RosterView, source: Cell, target: Cell, copy: bool = False) -> CellEdit:
    """Drag what a cell has to another cell: to another person, another date, or both; an occupied target swaps."""
    rows = view.cell(*source)
    if not rows or source == target:
        return CellEdit(refused=(_NOTHING,))
    back = [] if copy else view.cell(*target)
    if back:
        return swapping(view, source, target)
    deed = _transferred(view, source, target)
    if deed.refused:
        return deed
    removed = frozenset[Pair]() if copy else deed.removed
    if not copy and (locked := [r for r in rows if r.locked]):
        return CellEdit(refused=tuple(locked_said(view, r.pair) for r in locked))
    first = rows[0].pair.duty
    if copy:
        added = sorted(deed.added)[0]
        label = PUT.fill(person=person_name(view.plan, added.person), duty=duty_said(view.plan, added.duty))
    elif source[0] != target[0]:
        label = _MOVE.fill(
            duty=duty_said(view.plan, first),
            person=person_name(view.plan, source[0]),
            other=person_name(view.plan, target[0]),
        )
    else:
        other = duty_said(view.plan, sorted(deed.added)[0].duty)
        label = _MOVE_DAY.fill(person=person_name(view.plan, source[0]), duty=duty_said(view.plan, first), other=other)
    return CellEdit(deed.added, removed, label)


def swapping(view: RosterView, one: Cell, other: Cell) -> CellEdit:
    locked = [r for r in (*view.cell(*one), *view.cell(*other)) if r.locked]
    if locked:
        return CellEdit(refused=tuple(locked_said(view, r.pair) for r in locked))
    there, back = _transferred(view, one, other), _transferred(view, other, one)
    refused = (*there.refused, *back.refused)
    if refused:
        return CellEdit(refused=refused)
    added, removed = there.added | back.added, there.removed | back.removed
    if not added:
        return CellEdit(refused=(_NOTHING,))
    if added == removed:
        return CellEdit(refused=(_SAME,))
    label = _SWAP.fill(
        person=person_name(view.plan, one[0]), day=one[1], other=person_name(view.plan, other[0]), other_day=other[1]
    )
    return CellEdit(added - removed, removed - added, label)


def _transferred(view: RosterView, source: Cell, target: Cell) -> CellEdit:
    """All duties of one cell given to the other; refused where a post has no such duty on the other date."""
    added = set()
    for row in view.cell(*source):
        duty = row.pair.duty._replace(day=target[1])
        if target[1] != source[1] and duty not in view.asked:
            post, shift = view.posts[duty.post].name, view.shifts[duty.shift].name
            return CellEdit(refused=(NO_DUTY.fill(post=post, shift=shift, day=target[1]),))
        added.add(Pair(target[0], duty))
    return CellEdit(frozenset(added), frozenset(r.pair for r in view.cell(*source)))


def blocked_cell(view: RosterView, cell: Cell) -> Message | None:
    """Why nothing may be put into a cell at all: a lock, or a date outside the period."""
    if outside := outside_said(view, cell[1]):
        return outside
    for row in view.cell(*cell):
        if row.locked:
            return locked_said(view, row.pair)
    return None


def outside_said(view: RosterView, day: date) -> Message | None:
    """Why a date does not change: it is not of the period that is judged."""
    return None if day in view.period else _OUTSIDE.fill(day=day)


def locked_said(view: RosterView, pair: Pair) -> Message:
    """Why a row does not change: it is locked."""
    return _LOCKED.fill(person=person_name(view.plan, pair.person), duty=duty_said(view.plan, pair.duty))


# -- doing ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Done:
    """The deed is in the plan: what that made worse and better, and what is said of parts that were left out.

    The effect is None where nothing was to be checked.
    """

    effect: EditEffect | None
    left_out: Message | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done, and why; None where there was nothing to do."""

    why: Message | None


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """Nothing was done yet: the deed needs a reason."""

    why: Message


def do(
    session: Session, checker: Checker | None, deed: CellEdit, source: Source = Source.MANUAL, reason: str = ""
) -> Done | Refused | ReasonAsked:
    """Check a deed against the rules and do it as one step. Without a checker nothing refuses it: who is ill is ill."""
    if deed.empty:
        return Refused(deed.left_out)
    added, removed = deed.added - deed.removed, deed.removed - deed.added
    effect = checker.effect(added, removed) if checker is not None else None
    for why in checker.refusal(added, removed, effect) if checker is not None else ():
        return Refused(why)
    edit = with_pairs(deed.added, deed.removed, source=source)
    try:
        done = session.apply(together(deed.facts, edit) if deed.facts else edit, deed.label, reason=reason)
    except ReasonWanted as wanted:
        return ReasonAsked(wanted.message)
    except PlannerError as error:
        return Refused(error.message)
    return Done(effect, deed.left_out) if done else Refused(None)


# -- text --------------------------------------------------------------------------------------------------


def cell_text(view: RosterView, cell: Cell) -> str:
    """What a cell is in a spreadsheet: the codes of its duties."""
    return "/".join(view.codes[a.pair.duty.shift] for a in view.cell(*cell))


def shifts_in(text: str, tokens: Mapping[str, str]) -> list[str] | None:
    """The shifts that the text of a spreadsheet's cell names; None when it names something else."""
    found = [tokens.get(part.upper()) for part in re.split(r"[/、,，\s]+", text.strip()) if part]
    return None if None in found else [f for f in found if f is not None]
