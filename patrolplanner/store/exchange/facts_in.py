"""From rows of the workbook to facts of the plan: one function a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from patrolplanner.domain.absences import Absence, Request
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Person, Sex, Unit, UnitKind
from patrolplanner.domain.posts import Area, AreaKind, Post, PostStatus, default_mode
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import DAY_MINUTES, Rotation, Shift, ShiftKind
from patrolplanner.domain.typed_text import BadCell, Cell, day_of, half_width, whole_of
from patrolplanner.planning.judging.rulebook import REGISTRY, is_rule, rule_problems
from patrolplanner.store.exchange import vocabulary as words
from patrolplanner.store.exchange.references import Ids
from patrolplanner.store.exchange.row_reading import Row

_HEAVIEST_WISH = 10

_VALUED = re.compile(r"(?P<name>.*?)\s*[:：]\s*(?P<value>[^:：]*)")
_OFF = frozenset({"-", "—", "–", "－"})

_SETTING_VALUES: Mapping[str, Mapping[str, str]] = {
    "coordinates": {"经纬度": "lonlat", "米": "metres", "平面": "metres"},
}


@dataclass(frozen=True, slots=True)
class References:
    """What rows may refer to."""

    units: Ids
    areas: Ids
    posts: Ids
    shifts: Ids
    people: Ids
    teams: Ids


def unit(row: Row) -> Unit:
    """A row of 单位."""
    return Unit(
        id=row.id("id"),
        name=row.text("name") or row.id("id"),
        kind=row.word("kind", words.UNIT_KINDS) or UnitKind.POLICE,
        duty_phone=row.text("duty_phone"),
        supervision_phone=row.text("supervision_phone"),
    )


def area(row: Row) -> Area:
    """A row of 区域."""
    weight = row.number("weight", least=0)
    return Area(
        id=row.id("id"),
        name=row.text("name") or row.id("id"),
        kind=row.word("kind", words.AREA_KINDS) or AreaKind.OTHER,
        x=row.number("x"),
        y=row.number("y"),
        weight=1.0 if weight is None else weight,
        note=row.text("note"),
    )


def shift(row: Row) -> Shift:
    """A row of 班次; effective hours are the length where none are given."""
    start, end = row.minutes("start"), row.minutes("end")
    if start == DAY_MINUTES:
        row.wrong(
            "start",
            translate("workbook", "a shift cannot start at 24:00; 00:00 is the morning of the duty date itself."),
        )
        start = 0
    hours = row.number("effective_hours", least=0)
    clock = Shift(
        code=row.id("code"),
        name=row.text("name") or row.id("code"),
        start=start,
        end=end,
        kind=row.word("kind", words.SHIFT_KINDS) or ShiftKind.OTHER,
        effective_minutes=round(hours * 60) if hours else 0,
        colour=row.text("colour"),
    )
    if hours is not None:
        return clock
    return Shift(clock.code, clock.name, start, end, clock.kind, clock.length, clock.colour)


def post(row: Row, known: References) -> Post:
    """A row of 岗位."""
    kind = row.needed_word("kind", words.POST_KINDS)
    return Post(
        id=row.id("id"),
        name=row.text("name"),
        kind=kind,
        mode=row.word("mode", words.MODES) or default_mode(kind),
        unit=row.ref("unit", known.units),
        areas=row.refs("areas", known.areas),
        address=row.text("address"),
        x=row.number("x"),
        y=row.number("y"),
        phone=row.text("phone"),
        road=row.word("road", words.ROADS),
        public_board=row.flag("public_board") or False,
        status=row.word("status", words.STATUSES) or PostStatus.EXISTING,
    )


def person(row: Row, known: References) -> Person:
    """A row of 人员."""
    start, end = row.span()
    return Person(
        id=row.id("id"),
        name=row.text("name"),
        role=row.needed_word("role", words.ROLES),
        unit=row.ref("unit", known.units),
        team=row.id("team"),
        sex=row.word("sex", words.SEXES) or Sex.MALE,
        title=row.text("title"),
        leader=row.flag("leader") or False,
        mobile=row.text("mobile"),
        public_phone=row.text("public_phone"),
        publish_name=row.flag("publish_name") or False,
        publish_mobile=row.flag("publish_mobile") or False,
        certificates=tuple(_certificate(row, item) for item in row.items("qualifications")),
        restrictions=row.words("restrictions", words.RESTRICTIONS),
        start=start,
        end=end,
        joined=row.day("joined"),
        posts=row.refs("posts", known.posts),
        order=row.whole("order"),
    )


def _certificate(row: Row, item: str) -> Certificate:
    """``持枪证:2027-05-01``, or the name alone for one that does not end."""
    match = _VALUED.fullmatch(item)
    if match is None:
        return Certificate(item)
    if not match["name"]:
        row.wrong("qualifications", _nameless(item))
    try:
        return Certificate(match["name"], day_of(Cell(match["value"])))
    except BadCell as error:
        row.wrong("qualifications", error.message)
        return Certificate(match["name"])


def demand(row: Row, known: References) -> Demand:
    """A row of 勤务需求."""
    start, end = row.span()
    if not any(row.has(key) for key in _COUNTS):
        row.wrong("min", translate("workbook", "the row does not say how many people are needed; enter a minimum."))
    least, most = row.whole("min", least=0) or 0, row.whole("max", least=0)
    target = row.whole("target", least=0)
    _refuse_contradiction(row, least, target, most)
    return Demand(
        post=row.ref("post", known.posts),
        shift=row.ref("shift", known.shifts),
        team=Team(
            least=least,
            target=least if target is None else target,
            most=most,
            officers=row.whole("officers", least=0) or 0,
            auxiliaries=row.whole("auxiliaries", least=0) or 0,
            women=row.whole("women", least=0) or 0,
            needs=_certificate_needs(row, known.units),
            unit_needs=tuple(
                UnitNeed(row.referred("unit_needs", name, known.units), count)
                for name, count in _counted(row, "unit_needs")
            ),
        ),
        days=row.words("days", words.DAY_TYPES) or frozenset({DayType.ALL}),
        start=start,
        end=end,
    )


_COUNTS = ("min", "target", "max", "officers", "auxiliaries", "women", "needs", "unit_needs")


def _refuse_contradiction(row: Row, least: int, target: int | None, most: int | None) -> None:
    if target is not None and target < least:
        row.wrong(
            "target",
            translate(
                "workbook", "the target {target} is below the minimum {least}; raise one or lower the other."
            ).fill(target=target, least=least),
        )
    wanted = least if target is None else max(least, target)
    if most is not None and most < wanted:
        row.wrong(
            "max",
            translate("workbook", "the most {most} is below the {wanted} that are asked for; raise it.").fill(
                most=most, wanted=wanted
            ),
        )


def _certificate_needs(row: Row, units: Ids) -> tuple[CertificateNeed, ...]:
    """``持枪证:2``, or ``执法证@SJ:2`` for holders of one unit."""
    found = []
    for label, count in _counted(row, "needs"):
        name, at, unit_id = (part.strip() for part in label.replace("＠", "@").partition("@"))
        if not name or (at and not unit_id):
            row.wrong("needs", _nameless(label))
        found.append(CertificateNeed(name, count, row.referred("needs", unit_id, units) if unit_id else ""))
    return tuple(found)


def _counted(row: Row, key: str) -> list[tuple[str, int]]:
    """``NAME:2`` as the name and the number; a name alone asks for one."""
    found = []
    for item in row.items(key):
        match = _VALUED.fullmatch(item)
        name, text = (match["name"], match["value"]) if match else (item, "1")
        if not name:
            row.wrong(key, _nameless(item))
            continue
        try:
            count = whole_of(Cell(text))
        except BadCell as error:
            row.wrong(key, error.message)
            continue
        if count < 0:
            row.wrong(key, translate("workbook", "a number of people cannot be negative."))
        found.append((name, count))
    return found


def _nameless(item: str) -> Message:
    return translate("workbook", 'in "{item}" the name is missing; write NAME:VALUE, separated by ";".').fill(item=item)


def rotation(row: Row, known: References) -> Rotation:
    """A row of 轮班."""
    start, end = row.span()
    days = [None if code in _OFF else row.referred("pattern", code, known.shifts) for code in row.items("pattern")]
    return Rotation(row.ref("team", known.teams), tuple(days), row.needed_day("anchor"), start, end)


def absence(row: Row, known: References) -> Absence:
    """A row of 请假."""
    row.span()
    kind = row.needed_word("kind", words.ABSENCE_KINDS)
    return Absence(row.ref("person", known.people), row.needed_day("from"), row.needed_day("until"), kind)


def request(row: Row, known: References) -> Request:
    """A row of 意愿."""
    weight = row.whole("weight", least=1)
    if weight is not None and weight > _HEAVIEST_WISH:
        row.wrong("weight", translate("workbook", "the weight {weight} is above 10.").fill(weight=weight))
    return Request(
        person=row.ref("person", known.people),
        day=row.needed_day("date"),
        wish=row.needed_word("wish", words.WISHES),
        shift=row.ref("shift", known.shifts) or None,
        weight=weight or 1,
    )


def calendar_row(row: Row) -> CalendarRow:
    """A row of 日历."""
    confirmed = row.flag("confirmed")
    return CalendarRow(
        day=row.needed_day("date"),
        kind=row.word("kind", words.DAY_KINDS),
        name=row.text("name"),
        market=row.flag("market"),
        school=row.flag("school"),
        confirmed=True if confirmed is None else confirmed,
    )


def rule_setting(row: Row) -> RuleSetting:
    """A row of 规则; the rulebook says which rules and parameters there are."""
    setting = RuleSetting(
        rule=row.id("rule"),
        on=row.flag("on"),
        severity=row.word("severity", words.SEVERITIES),
        price=row.whole("price", least=0),
        parameters=_parameters(row),
    )
    for text in rule_problems((setting,)):
        row.wrong("parameters" if setting.parameters and is_rule(setting.rule) else "rule", text)
    return setting


def rule_identity(setting: RuleSetting) -> object:
    """What may stand once only: a rule's id, unless the rule takes several rows."""
    id_ = setting.rule.upper()
    return object() if any(kind.id == id_ and kind.several for kind in REGISTRY) else id_


def _parameters(row: Row) -> tuple[tuple[str, str], ...]:
    """``hours=8;target=11``; an entry without ``=`` continues the one before, as in ``shifts=D,N;most=3``."""
    found: list[tuple[str, str]] = []
    for item in row.items("parameters"):
        name, equals, value = (part.strip() for part in item.replace("＝", "=").partition("="))
        if equals and name:
            found.append((name, value))
        elif found and not equals:
            found[-1] = (found[-1][0], f"{found[-1][1]},{item}")
        else:
            row.wrong(
                "parameters",
                translate("workbook", '"{item}" is not a parameter; write NAME=VALUE, separated by ";".').fill(
                    item=item
                ),
            )
    return tuple(found)


def opening_balance(row: Row, known: References) -> OpeningBalance:
    """A row of 期初."""
    hours = row.number("hours", least=0)
    return OpeningBalance(
        person=row.ref("person", known.people),
        as_of=row.needed_day("as_of"),
        nights=row.whole("nights", least=0) or 0,
        weekends=row.whole("weekends", least=0) or 0,
        holidays=row.whole("holidays", least=0) or 0,
        minutes=round(hours * 60) if hours else 0,
    )


def setting(row: Row) -> tuple[str, str]:
    """A row of 设置, under its English key."""
    key, value = words.setting_key(row.text("key")), row.text("value")
    return key, _SETTING_VALUES.get(key, {}).get(half_width(value), value)
