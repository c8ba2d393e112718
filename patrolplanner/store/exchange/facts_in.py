"""From rows of the workbook to facts of the plan, by the columns that each kind of facts has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from patrolplanner.domain.cameras import ALL_ROUND, looking_fault
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.incidents import Incident, PlaceName
from patrolplanner.domain.leave_codes import code_clash
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import USUAL_VISIT, PatrolSpot, PatrolVisit, visit_fault
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.setting_checks import check_setting
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.sites import NOBODY
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.street_settings import STREET_WORDS
from patrolplanner.domain.streets import NO_LENGTH, has_length
from patrolplanner.domain.typed_text import clock, half_width
from patrolplanner.planning.judging.rulebook import REGISTRY, is_rule, rule_problems
from patrolplanner.store.exchange.row_reading import SheetRow
from patrolplanner.store.fields import DEMANDS, SETTINGS, Setting
from patrolplanner.store.tables import Records

V = TypeVar("V")
P = TypeVar("P", Incident, PlaceName, PatrolSpot)
Said = Mapping[str, Any]
"""What a row says, by attributes; None where it says nothing."""

_SETTING_VALUES: Mapping[str, Mapping[str, str]] = {
    "coordinates": {"经纬度": "lonlat", "米": "metres", "平面": "metres"},
    **STREET_WORDS,
    "accounts_by": {"按时刻": "clock", "时刻": "clock", "按勤务日期": "duty_date", "日期": "duty_date"},
    "notice_issue": {"每日一张": "day", "按日": "day", "每班一张": "shift", "按班": "shift"},
}


def fact(row: SheetRow, records: Records[V]) -> V | None:
    """The fact of a row, None for a bad one; what it does not say follows from the rest or is the usual."""
    said = {field.attribute: row.read(field) for field in records.fields}
    if check := _CHECKS.get(records.key):
        check(row, said)
    if row.bad:
        return None
    values = {attribute: value for attribute, value in said.items() if value is not None}
    for field in records.fields:
        if field.otherwise is not None and field.attribute not in values:
            values[field.attribute] = field.otherwise(values)
    return records.of(values)


def demand(row: SheetRow) -> Demand | None:
    """A row of 勤务需求, which must say of somebody how many are needed."""
    if not any(row.has(field.key) for field in DEMANDS.fields if field.attribute.startswith("team.")):
        row.wrong("min", translate("workbook", "the row does not say how many people are needed; enter a minimum."))
    return fact(row, DEMANDS)


def setting(row: SheetRow) -> Setting | None:
    """A row of 设置; some values have words in Chinese."""
    found = fact(row, SETTINGS)
    if found is None:
        return None
    try:
        check_setting(found.key, found.value)
    except InvalidValue as error:
        row.wrong("value", error.message)
        return None
    return Setting(found.key, _SETTING_VALUES.get(found.key, {}).get(half_width(found.value), found.value))


def rule_identity(setting: RuleSetting) -> object:
    """What may stand once only: a rule's id, unless the rule takes several rows."""
    id_ = setting.rule.upper()
    return object() if any(kind.id == id_ and kind.several for kind in REGISTRY) else id_


def _check_span(row: SheetRow, said: Said) -> None:
    """Of two dates the second must not lie before the first."""
    start, end = said["start"], said["end"]
    if start is not None and end is not None and end < start:
        text = translate("workbook", "the end {end} lies before the beginning {start}; one of the two is wrong.")
        row.wrong("until", text.fill(end=end.isoformat(), start=start.isoformat()))


def _check_absence(row: SheetRow, said: Said) -> None:
    """On one date the time of the end must be later than that of the beginning."""
    _check_span(row, said)
    start, end = said["start_minute"] or 0, said["end_minute"] or DAY_MINUTES
    if said["start"] is not None and said["start"] == said["end"] and end <= start:
        text = translate("workbook", "the end {end} is not later than the beginning {start}; correct one of the two.")
        row.wrong("until", text.fill(end=clock(end), start=clock(start)))


def _check_demand(row: SheetRow, said: Said) -> None:
    _check_span(row, said)
    least, target, most = said["team.least"] or 0, said["team.target"], said["team.most"]
    if target is not None and target < least:
        text = translate("workbook", "the target {target} is below the minimum {least}; raise one or lower the other.")
        row.wrong("target", text.fill(target=target, least=least))
    wanted = least if target is None else max(least, target)
    if most is not None and most < wanted:
        text = translate("workbook", "the most {most} is below the {wanted} that are asked for; raise it.")
        row.wrong("max", text.fill(most=most, wanted=wanted))


def _check_shift(row: SheetRow, said: Said) -> None:
    """In a cell the code would be read as leave."""
    if (clash := code_clash(said["code"] or "")) is not None:
        row.wrong("code", clash)


def _check_street(row: SheetRow, said: Said) -> None:
    if said["points"] is not None and not has_length(said["points"]):
        row.wrong("line", NO_LENGTH)


def _check_facts(kind: type) -> Callable[[SheetRow, Said], None]:
    """What the fact itself refuses is said at its first cell."""

    def check(row: SheetRow, said: Said) -> None:
        if not row.bad:
            try:
                kind(**{name: value for name, value in said.items() if value is not None})
            except InvalidValue as error:
                row.wrong("x", error.message)

    return check


def _check_manning(row: SheetRow, said: Said) -> None:
    """Somebody must be there: one officer where the row does not say how many."""
    if said["officers"] == 0 and not said["auxiliaries"]:
        row.wrong("officers", NOBODY)


def _check_spot(row: SheetRow, said: Said) -> None:
    """A spot has a place, and its longest gap is not shorter than its visits allow."""
    if (said["x"] is None or said["y"] is None) and not row.has("street") and not row.has("area"):
        row.wrong("x", translate("workbook", "the spot has no place; give x and y, a street or an area."))
    gap, minutes = said["most_gap"], said["minutes"] or USUAL_VISIT
    if gap is not None and gap < 2 * minutes:
        text = translate("workbook", "a visit takes {minutes} min, so every {least} min is the most that can be asked.")
        row.wrong("most_gap", text.fill(minutes=minutes, least=2 * minutes))


def _check_camera(row: SheetRow, said: Said) -> None:
    """A camera looks along its street, or into a sector that has a direction, or all round."""
    angle = ALL_ROUND if said["angle"] is None else said["angle"]
    wrong = looking_fault(said["bearing"], angle, "street" if row.has("street") else "")
    if wrong is not None and not row.bad:
        row.wrong(*wrong)


def _check_visit(row: SheetRow, said: Said) -> None:
    if said["arrived"] is not None and said["state"] is None:
        return  # with a time of arrival it has been made
    given = {name: value for name, value in said.items() if value is not None}
    if given.keys() >= {"day", "post", "shift", "spot"}:
        wrong = visit_fault(PatrolVisit(**given))
        if wrong is not None:
            row.wrong("arrived" if said["arrived"] is not None else "state", wrong)


def _check_rule(row: SheetRow, said: Said) -> None:
    """The rulebook says which rules and parameters there are."""
    given = {name: value for name, value in said.items() if value is not None}
    setting = RuleSetting(**({"rule": ""} | given))
    for text in rule_problems((setting,)):
        row.wrong("parameters" if setting.parameters and is_rule(setting.rule) else "rule", text)


def _check_tie(row: SheetRow, said: Said) -> None:
    """Two different people."""
    _check_span(row, said)
    if said["first"] is not None and said["first"] == said["second"]:
        text = translate("workbook", "{person} stands in both columns; a pair is two different people.")
        row.wrong("second", text.fill(person=said["first"]))


_CHECKS: Mapping[str, Callable[[SheetRow, Said], None]] = {
    **dict.fromkeys(("people", "rotations", "contingents"), _check_span),
    "absences": _check_absence,
    "ties": _check_tie,
    "demands": _check_demand,
    "rules": _check_rule,
    "shifts": _check_shift,
    "streets": _check_street,
    "places": _check_facts(PlaceName),
    "incidents": _check_facts(Incident),
    "mannings": _check_manning,
    "spots": _check_spot,
    "cameras": _check_camera,
    "visits": _check_visit,
}


def on_the_map(records: Records[P], plan: Plan) -> Callable[[SheetRow], P | None]:
    """Like `fact`, for records with a place of their own, which must lie where the rest of the plan does."""
    ground = StreetGround.of(plan)

    def build(row: SheetRow) -> P | None:
        found = fact(row, records)
        if found is not None and (wrong := ground.astray(found.x, found.y)) is not None:
            row.wrong("x", wrong)
        return found

    return build
