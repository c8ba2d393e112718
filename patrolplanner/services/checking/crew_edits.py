"""What the gestures on the roster by post mean: who comes and goes where names are typed, moved, copied, taken off.

As on the table by person a gesture becomes a `CellEdit`; a cell is a duty, and what it has is a crew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name, post_name, shift_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.typed_text import parted_at_last
from patrolplanner.planning.judging.live_verdict import EffectWeight
from patrolplanner.services.checking.cell_edits import (
    NO_DUTY,
    ON_IT,
    PUT,
    TAKE_OFF,
    CellEdit,
    locked_said,
    outside_said,
)
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.roster_view import RosterView

_REPLACE = translate("roster steps", "Put {person} on {duty} instead of {other}")
_MOVE = translate("roster steps", "Move {person} from {duty} to {other}")
_CREW = translate("roster steps", "Crew of {duty}: {people}")
_CREWS = translate("roster steps", "Change the crews of {count} {count:duty|duties}")
_EMPTY = translate("roster steps", "Empty {count} {count:duty|duties}")
_SWAP = translate("roster steps", "Swap the crews of {duty} and {other}")
_CHANGE = translate("roster steps", "{person} ({duty}) and {other} ({other_duty}) change places")
NO_NAME = translate("roster edits", "{text} is nobody of this plan. Type a name, its pinyin or a number.")
_SEVERAL = translate("roster edits", "{text} could be {people}. Type the number behind the name.")
_SAME_CREW = translate("roster edits", "The same people are on both duties, so nothing changes.")
_NOBODY = translate("roster edits", "There is nobody here to move.")
_FULL = translate("roster edits", "{duty} has its crew already. Choose this cell alone to say who goes.")

_PARTS = re.compile(r"[、，,；;/\n\t]+")


# -- names ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a text names, in its order; ``refused`` says what of it names nobody, or several people."""

    people: tuple[str, ...] = ()
    refused: Message | None = None


def people_named(plan: Plan, text: str) -> Named:
    """The people of a spreadsheet's cell: names or numbers, parted by commas, strokes, lines or blanks."""
    found: list[str] = []
    for part in filter(None, (p.strip() for p in _PARTS.split(text))):
        whole = _named(plan, part)
        words = part.split()
        for named in [whole] if whole.people or len(words) == 1 else [_named(plan, word) for word in words]:
            if named.refused is not None:
                return named
            found += [person for person in named.people if person not in found]
    return Named(tuple(found))


def _named(plan: Plan, text: str) -> Named:
    """Somebody by number, by a name with the number behind it, or by a name that only one person has."""
    wanted = text.casefold()
    name, number = _numbered(text) or ("", wanted)
    named = [p for p in plan.people if p.name == name] if name else plan.people
    by_number = [p.id for p in named if p.id.casefold() == number.casefold()]
    alike = by_number or [p.id for p in plan.people if p.name.casefold() == wanted]
    if len(alike) == 1:
        return Named((alike[0],))
    if not alike:
        return Named(refused=NO_NAME.fill(text=text))
    several = tuple(f"{person_name(plan, person)} ({person})" for person in alike)
    return Named(refused=_SEVERAL.fill(text=text, people=several))


def _numbered(text: str) -> tuple[str, str] | None:
    """The name and the number of a text such as 王伟 (001)."""
    parted = parted_at_last(text[:-1], "(（") if text.endswith((")", "）")) else None
    if parted is None:
        return None
    name, number = parted[0], parted[1].rstrip()
    return (name, number) if name and number and not {")", "）"} & set(number) else None


# -- who could come ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who might come to a duty, and what that would do."""

    person: str
    there: bool
    weight: EffectWeight


def takers(checker: Checker, view: RosterView, duty: DutyKey, people: Iterable[str]) -> list[Taker]:
    """These people for a duty: those who can come first, the cheapest, in their order where they are alike."""
    crew = {row.pair.person for row in view.crew(duty)}
    people = list(people)
    weights = checker.weigh_each([(frozenset({Pair(p, duty)}), frozenset()) for p in people])
    found = [Taker(p, p in crew, weight) for p, weight in zip(people, weights, strict=True)]
    return sorted(found, key=lambda t: (t.there, t.weight.refused, t.weight.breaks, t.weight.reminders > 0))


def whom_instead(view: RosterView, duty: DutyKey) -> list[str]:
    """In whose place somebody comes: nobody's while a place is open, else one of these, locked ones last."""
    crew = view.crew(duty)
    if view.short(duty):
        return []
    return [row.pair.person for row in sorted(crew, key=lambda row: row.locked)]


# -- deeds ---------------------------------------------------------------------------------------------------


def joining(view: RosterView, person: str, duty: DutyKey, instead: str = "") -> CellEdit:
    """Put somebody on a duty, beside the others or in place of one of them."""
    if refused := _blocked(view, duty):
        return CellEdit(refused=(refused,))
    if any(row.pair.person == person for row in view.crew(duty)):
        return CellEdit(refused=(ON_IT.fill(person=person_name(view.plan, person)),))
    removed = frozenset({Pair(instead, duty)} if instead else ())
    if locked := _locked(view, removed):
        return CellEdit(refused=locked)
    return CellEdit(frozenset({Pair(person, duty)}), removed, _label(view, frozenset({Pair(person, duty)}), removed))


def joining_all(
    checker: Checker, view: RosterView, person: str, duties: Iterable[DutyKey], *, beside: bool = False
) -> CellEdit:
    """Put somebody on several duties: where a place is open, else in place of the only one there."""
    wanted: dict[DutyKey, list[str]] = {}
    refused = []
    for duty in duties:
        there = [row.pair.person for row in view.crew(duty)]
        if beside or view.short(duty):
            wanted[duty] = [*there, person]
        elif len(there) < 2:
            wanted[duty] = [person]
        elif person not in there:
            refused.append(_FULL.fill(duty=duty_said(view.plan, duty)))
    deed = giving(checker, view, wanted)
    return CellEdit(deed.added, deed.removed, deed.label, (*deed.refused, *refused))


def giving(checker: Checker, view: RosterView, wanted: Mapping[DutyKey, Sequence[str]]) -> CellEdit:
    """Give duties these crews in place of those they have.

    Who cannot come does not, and why is said; where none of those who are new can, the crew stays as it is.
    """
    added: frozenset[Pair] = frozenset()
    removed: frozenset[Pair] = frozenset()
    refused: list[Message] = []
    for duty, people in wanted.items():
        had = frozenset(row.pair for row in view.crew(duty))
        asked = frozenset(Pair(person, duty) for person in people)
        if had == asked:
            continue
        if blocked := _blocked(view, duty, asked):
            refused.append(blocked)
            continue
        if locked := _locked(view, had - asked):
            refused += locked
            continue
        fresh, gone = [Pair(p, duty) for p in people if Pair(p, duty) not in had], removed | (had - asked)
        new, why = _allowed(checker, fresh, added, gone)
        refused += why
        if new or not fresh:
            added, removed = added | new, gone
    return CellEdit(added, removed, _label(view, added, removed), tuple(refused))


def _allowed(
    checker: Checker, pairs: Sequence[Pair], added: frozenset[Pair], removed: frozenset[Pair]
) -> tuple[frozenset[Pair], list[Message]]:
    """Of these pairs those that can stand together with what is done already, and why the others cannot."""
    new: frozenset[Pair] = frozenset()
    refused: list[Message] = []
    for pair in pairs:
        if checker.weigh(added | new | {pair}, removed - added - new).refused:
            refused += checker.refusal(added | new | {pair}, removed - added - new)[:1]
        else:
            new |= {pair}
    return new, refused


def emptying(view: RosterView, duties: Iterable[DutyKey]) -> CellEdit:
    """Take everybody off these duties; locked ones stay."""
    rows = [row for duty in duties if duty.day in view.period for row in view.crew(duty)]
    removed = frozenset(row.pair for row in rows if not row.locked)
    refused = tuple(locked_said(view, row.pair) for row in rows if row.locked)
    return CellEdit(removed=removed, label=_label(view, frozenset(), removed), refused=refused)


def moving_one(view: RosterView, pair: Pair, target: DutyKey, *, copy: bool = False, instead: str = "") -> CellEdit:
    """Somebody goes to another duty, or goes there as well; ``instead`` of somebody, who then comes here."""
    deed = joining(view, pair.person, target, instead)
    if deed.refused or copy:
        return deed
    if refused := _locked(view, {pair}):
        return CellEdit(refused=refused)
    back = frozenset({Pair(instead, pair.duty)} if instead else ())
    names = {"person": person_name(view.plan, pair.person), "duty": duty_said(view.plan, pair.duty)}
    there = duty_said(view.plan, target)
    if instead:
        label = _CHANGE.fill(**names, other=person_name(view.plan, instead), other_duty=there)
    else:
        label = _MOVE.fill(**names, other=there)
    return CellEdit(deed.added | back, deed.removed | {pair}, label)


def swapping_crews(view: RosterView, one: DutyKey, other: DutyKey) -> CellEdit:
    """The crews of two duties change places; an empty one takes the other's."""
    rows = [*view.crew(one), *view.crew(other)]
    if not rows:
        return CellEdit(refused=(_NOBODY,))
    refused = [b for duty in (one, other) if (b := _blocked(view, duty))]
    refused += _locked(view, {row.pair for row in rows})
    if refused:
        return CellEdit(refused=tuple(refused))
    there = {duty: frozenset(row.pair.person for row in view.crew(duty)) for duty in (one, other)}
    added = {Pair(p, other) for p in there[one] - there[other]} | {Pair(p, one) for p in there[other] - there[one]}
    removed = {Pair(p, one) for p in there[one] - there[other]} | {Pair(p, other) for p in there[other] - there[one]}
    if not added:
        return CellEdit(refused=(_SAME_CREW,))
    label = _SWAP.fill(duty=duty_said(view.plan, one), other=duty_said(view.plan, other))
    return CellEdit(frozenset(added), frozenset(removed), label)


def _blocked(view: RosterView, duty: DutyKey, wanted: Iterable[Pair] | None = None) -> Message | None:
    """Why nobody can come to a duty: its date, or that the post asks for nobody then."""
    if outside := outside_said(view, duty.day):
        return outside
    comes = wanted is None or any(wanted)
    if comes and duty not in view.asked and not view.crew(duty):
        return NO_DUTY.fill(post=post_name(view.plan, duty.post), shift=shift_name(view.plan, duty.shift), day=duty.day)
    return None


def _locked(view: RosterView, pairs: Iterable[Pair]) -> tuple[Message, ...]:
    wanted = frozenset(pairs)
    rows = [row for duty in {pair.duty for pair in wanted} for row in view.crew(duty)]
    return tuple(locked_said(view, row.pair) for row in rows if row.locked and row.pair in wanted)


def _label(view: RosterView, added: frozenset[Pair], removed: frozenset[Pair]) -> Message:
    """What a step is called: by name where one duty is concerned."""
    duties = {pair.duty for pair in added | removed}
    if len(duties) != 1:
        return (_CREWS if added else _EMPTY).fill(count=len(duties))
    duty = duty_said(view.plan, next(iter(duties)))
    come, go = ([person_name(view.plan, p.person) for p in sorted(pairs)] for pairs in (added, removed))
    if len(come) == 1 and len(go) <= 1:
        return _REPLACE.fill(person=come[0], duty=duty, other=go[0]) if go else PUT.fill(person=come[0], duty=duty)
    if come:
        return _CREW.fill(duty=duty, people=tuple(come))
    return TAKE_OFF.fill(person=go[0], duty=duty) if len(go) == 1 else _EMPTY.fill(count=1)
