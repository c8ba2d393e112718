"""The columns of demands: how many people of which sort a post wants on a shift."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from patrolplanner.domain.demands import CertificateNeed, Demand, Team, UnitNeed
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import Cell, whole_of
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind, ValueMark
from patrolplanner.gui.records.columns import swapped
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import demands as notes
from patrolplanner.gui.records.shared_columns import in_order
from patrolplanner.store import fields

_BELOW = translate("records", "The target {target} is below the minimum {least}.")
_CAPPED = translate("records", "At most {most} {most:person|people} is below the {wanted} that are asked for.")
_NO_UNIT = translate("records", 'There is no unit "{unit}".')
_NEGATIVE = translate("records", "A number of people cannot be negative.")
_MORE_THAN_ALL = ValueMark(
    translate("records", "more than all"),
    translate(
        "records", "Officers and auxiliaries are together more than all that are asked for; the larger number is taken."
    ),
)


def _of_team(key: str, title: Message, check: Callable[[Team, Any], Team], *, empty: bool = False) -> Column:
    def put(demand: Any, value: Any) -> Any:
        return replace(demand, team=check(demand.team, value))

    return make.whole(
        key, title, put=put, empty=empty, value=lambda demand: getattr(demand.team, key), mark=_mark_of(key)
    )


def _mark_of(key: str) -> Callable[[PlanFacts, Any], ValueMark | None]:
    def mark(_facts: PlanFacts, demand: Any) -> ValueMark | None:
        team = demand.team
        wanted = max(team.least, team.target)
        return _MORE_THAN_ALL if key == "least" and team.officers + team.auxiliaries > wanted else None

    return mark


def _least(team: Team, value: int) -> Team:
    """A target that was the minimum stays so."""
    target = value if team.target in (team.least, 0) else max(value, team.target)
    return _capped(replace(team, least=value, target=target))


def _target(team: Team, value: int) -> Team:
    if value < team.least:
        raise InvalidValue(_BELOW.fill(target=value, least=team.least))
    return _capped(replace(team, target=value))


def _most(team: Team, value: int | None) -> Team:
    return _capped(replace(team, most=value))


def _capped(team: Team) -> Team:
    wanted = max(team.least, team.target)
    if team.most is not None and team.most < wanted:
        raise InvalidValue(_CAPPED.fill(most=team.most, wanted=wanted))
    return team


def _sort_of(key: str) -> Callable[[Team, int], Team]:
    def put(team: Team, value: int) -> Team:
        found: Team = swapped(key)(team, value)
        return found

    return put


def _count(text: str) -> int:
    found = whole_of(Cell(text or "1"))
    if found < 0:
        raise InvalidValue(_NEGATIVE)
    return found


def _unit(facts: PlanFacts, text: str) -> str:
    found = facts.find("units", text)
    if found is None:
        raise InvalidValue(_NO_UNIT.fill(unit=text))
    return found


def _needs() -> Column:
    def parse(facts: PlanFacts, typed: str) -> tuple[CertificateNeed, ...]:
        found = []
        for name, count in make.pairs(typed.replace("＠", "@")):
            certificate, at, unit = (part.strip() for part in name.partition("@"))
            found.append(CertificateNeed(certificate, _count(count), _unit(facts, unit) if at else ""))
        return tuple(found)

    def write(facts: PlanFacts, value: tuple[CertificateNeed, ...]) -> str:
        units = [f"@{make.in_list(facts, 'units', n.unit)}" if n.unit else "" for n in value]
        return "; ".join(f"{n.name}{unit}:{n.count}" for n, unit in zip(value, units, strict=True))

    return Column(
        "needs",
        translate("records", "Certificates"),
        EditorKind.COUNTED,
        lambda demand: demand.team.needs,
        lambda demand, value: replace(demand, team=replace(demand.team, needs=value)),
        write,
        parse,
        choices=lambda facts: facts.certificates,
        sort=write,
        width=130,
        note=translate(
            "records",
            "Written NAME:number or NAME×number, NAME@UNIT:number for holders of one unit; several parted by ; or 、. "
            "The arrow opens a list.",
        ),
    )


def _unit_needs() -> Column:
    def parse(facts: PlanFacts, typed: str) -> tuple[UnitNeed, ...]:
        return tuple(UnitNeed(_unit(facts, name), _count(count)) for name, count in make.pairs(typed))

    def write(facts: PlanFacts, value: tuple[UnitNeed, ...]) -> str:
        return "; ".join(f"{make.in_list(facts, 'units', n.unit)}:{n.count}" for n in value)

    return Column(
        "unit_needs",
        translate("records", "From units"),
        EditorKind.COUNTED,
        lambda demand: demand.team.unit_needs,
        lambda demand, value: replace(demand, team=replace(demand.team, unit_needs=value)),
        write,
        parse,
        choices=lambda facts: [make.in_list(facts, "units", id_) for id_ in facts.labels("units")],
        sort=write,
        width=130,
        note=translate(
            "records",
            "Written UNIT:number or UNIT×number, several parted by ; or 、. The arrow opens a list.",
        ),
    )


def _named(facts: PlanFacts, demand: Any) -> str:
    return f"{facts.label('posts', demand.post)} {facts.label('shifts', demand.shift)}"


_demand = made_from(fields.DEMANDS)

DEMANDS = RecordKind(
    field="demands",
    one=translate("records", "demand"),
    columns=with_headings(
        fields.DEMANDS,
        (
            _demand("post", translate("records", "Post"), width=150),
            _demand("shift", translate("records", "Shift"), width=90),
            _demand("days", translate("records", "On days"), needed=True, width=120),
            _of_team("least", translate("records", "Least"), _least),
            _of_team("target", translate("records", "Target"), _target),
            _of_team("most", translate("records", "Most"), _most, empty=True),
            _of_team("officers", translate("records", "Officers"), _sort_of("officers")),
            _of_team("auxiliaries", translate("records", "Auxiliaries"), _sort_of("auxiliaries")),
            _of_team("women", translate("records", "Women"), _sort_of("women")),
            _needs(),
            _unit_needs(),
            _demand("start", translate("records", "From"), put=in_order("start", "end", first=True)),
            _demand("end", translate("records", "Until"), put=in_order("end", "start", first=False)),
            make.suggestion("crew", translate("records", "Same crew"), lambda facts: facts.crews, width=90),
        ),
        notes.DEMANDS,
    ),
    new=lambda facts: Demand(
        next((p.id for p in facts.plan.posts if p.id not in {d.post for d in facts.plan.demands}), "")
        or next((p.id for p in facts.plan.posts), ""),
        next((s.code for s in facts.plan.shifts), ""),
        Team(least=1, target=1),
    ),
    name=_named,
    empty=translate(
        "records", "No demands yet. A demand says how many people a post wants on a shift: press Ctrl+N for a new one."
    ),
    needs=("posts", "shifts"),
    wanting=translate("records", "Add posts and shifts first."),
    reads=("posts", "shifts", "units"),
)
