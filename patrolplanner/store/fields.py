"""Every column of every kind of record, said once: for the plan file, the workbook and the tables of the window.

Names of sheets and headings are a contract with people's files: some may be added, none changed or taken away. Each is
found whatever its case, width, spaces and underscores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import starmap
from typing import Any, NamedTuple

from patrolplanner.domain.absences import Absence, Wish
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, UnitNeed
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Person, Restriction, RestrictionKind, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Post, default_mode
from patrolplanner.domain.roster import Assignment, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import DAY_MINUTES, DayTypeShift, Rotation, Shift
from patrolplanner.domain.ties import Tie
from patrolplanner.store import vocabulary as words
from patrolplanner.store.camera_fields import CAMERAS, EXITS
from patrolplanner.store.codecs import (
    COUNT,
    DAY,
    DAY_OF_MOMENT,
    FLAG,
    HOURS,
    ID,
    IMPORTANCE,
    NUMBER,
    OWNER,
    SETTING_KEY,
    SHARE,
    SOURCE,
    TEXT,
    WEIGHT,
    choice,
    member,
    minute_beside,
    number,
    reference,
    whole,
)
from patrolplanner.store.contingent_fields import CONTINGENTS
from patrolplanner.store.former_fields import FORMER_PEOPLE, FORMER_SHIFTS, WORKING_TIMES
from patrolplanner.store.incident_fields import INCIDENT_BATCHES, INCIDENTS, PLACES
from patrolplanner.store.list_codecs import (
    CERTIFICATE_NEEDS,
    CERTIFICATES,
    DAY_TYPE_SHIFTS,
    PARAMETERS,
    PATTERN,
    RESTRICTIONS,
    UNIT_NEEDS,
    choices,
    references,
)
from patrolplanner.store.patrol_fields import BEATS, ROUTE_CARDS, SPOTS, VEHICLES, VISITS
from patrolplanner.store.site_fields import MANNINGS, SCENARIOS, SITES
from patrolplanner.store.street_fields import STREETS
from patrolplanner.store.tables import Field, Records, entries, entry_set, members, pairs, single


class Setting(NamedTuple):
    """An entry of the plan's settings."""

    key: str
    value: str = ""


UNITS = Records(
    "units",
    Unit,
    "unit",
    chinese="单位",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("kind", choice(words.UNIT_KINDS), "类别"),
        Field("duty_phone", TEXT, "值班电话"),
        Field("supervision_phone", TEXT, "监督电话"),
    ),
)

PEOPLE = Records(
    "people",
    Person,
    "person",
    chinese="人员",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "姓名", needed=True),
        Field("role", choice(words.ROLES), "身份", needed=True),
        Field("unit", reference("units"), "单位", needed=True),
        Field("team", ID, "警组"),
        Field("sex", choice(words.SEXES), "性别"),
        Field("title", TEXT, "职务"),
        Field("leader", FLAG, "领导"),
        Field("mobile", TEXT, "手机"),
        Field("public_phone", TEXT, "公开电话"),
        Field("publish_name", FLAG, "公开姓名"),
        Field("publish_mobile", FLAG, "公开手机"),
        Field(
            "certificates",
            CERTIFICATES,
            "资质",
            "qualifications",
            inside=entries("certificate", Certificate, Field("name", TEXT), Field("until", DAY, column="until_day")),
        ),
        Field(
            "restrictions",
            RESTRICTIONS,
            "限制",
            inside=entry_set(
                "restriction",
                Restriction,
                Field("kind", member(RestrictionKind)),
                Field("start", DAY, column="start_day"),
                Field("end", DAY, column="end_day"),
            ),
        ),
        Field("start", DAY, "起始", "from", column="start_day"),
        Field("end", DAY, "截止", "until", column="end_day"),
        Field("joined", DAY, "参加工作"),
        Field("posts", references("posts"), "可上岗位", inside=single("person_post", "post", TEXT)),
        Field("order", whole(), "排序", column="sort_order"),
        Field("home", references("posts"), "常驻岗位", inside=single("person_home", "post", TEXT)),
        Field("fair_group", TEXT, "公平组"),
        Field("origin", ID, "原编号", "first_number"),
        Field("photo", TEXT, "照片"),
    ),
    needed=True,
)

AREAS = Records(
    "areas",
    Area,
    "area",
    chinese="区域",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("kind", choice(words.AREA_KINDS), "类别"),
        Field("x", NUMBER, "x"),
        Field("y", NUMBER, "y"),
        Field("weight", number(least=0), "权重"),
        Field("note", TEXT, "备注"),
    ),
)

POSTS = Records(
    "posts",
    Post,
    "post",
    chinese="岗位",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", needed=True),
        Field("kind", choice(words.POST_KINDS), "类别", needed=True),
        Field("unit", reference("units", unsaid=True), "单位"),
        Field("areas", references("areas"), "区域", inside=single("post_area", "area", TEXT)),
        Field("address", TEXT, "地址"),
        Field("x", NUMBER, "x"),
        Field("y", NUMBER, "y"),
        Field("phone", TEXT, "电话"),
        Field("mode", choice(words.MODES), "模式", otherwise=lambda said: default_mode(said["kind"])),
        Field("road", choice(words.ROADS), "道路"),
        Field("public_board", FLAG, "公示"),
        Field("status", choice(words.STATUSES), "状态"),
        Field("importance", IMPORTANCE, "重要"),
        Field("origin", ID, "原编号", "first_number"),
        Field("services", TEXT, "服务事项"),
    ),
    needed=True,
)

SHIFTS = Records(
    "shifts",
    Shift,
    "shift",
    chinese="班次",
    fields=(
        Field("code", ID, "代码", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["code"]),
        *WORKING_TIMES,
        Field("colour", TEXT, "颜色"),
        Field("origin", ID, "原代码", "first_code"),
    ),
    needed=True,
)

DEMANDS = Records(
    "demands",
    Demand,
    "demand",
    chinese="勤务需求",
    fields=(
        Field("post", reference("posts"), "岗位", needed=True),
        Field("shift", reference("shifts"), "班次", needed=True),
        Field("days", choices(words.DAY_TYPES), "日类型", inside=members("demand_day", "kind", member(DayType))),
        Field("start", DAY, "起始", "from", column="start_day"),
        Field("end", DAY, "截止", "until", column="end_day"),
        Field("team.least", COUNT, "最少人数", "min"),
        Field("team.target", COUNT, "目标人数", otherwise=lambda said: said.get("team.least", 0)),
        Field("team.most", COUNT, "最多人数", "max"),
        Field("team.officers", COUNT, "民警"),
        Field("team.auxiliaries", COUNT, "辅警"),
        Field("team.women", COUNT, "女警"),
        Field(
            "team.needs",
            CERTIFICATE_NEEDS,
            "资质要求",
            inside=entries(
                "demand_certificate",
                CertificateNeed,
                Field("name", TEXT),
                Field("count", COUNT),
                Field("unit", reference("units", unsaid=True)),
            ),
        ),
        Field(
            "team.unit_needs",
            UNIT_NEEDS,
            "单位人数",
            inside=entries("demand_unit", UnitNeed, Field("unit", TEXT), Field("count", COUNT)),
        ),
        Field("crew", TEXT, "同组"),
    ),
    numbered=True,
    needed=True,
)

ROTATIONS = Records(
    "rotations",
    Rotation,
    "rotation",
    chinese="轮班",
    fields=(
        Field("team", OWNER, "警组", needed=True),
        Field("pattern", PATTERN, "周期", needed=True, inside=single("rotation_day", "shift", TEXT)),
        Field("anchor", DAY, "基准日", needed=True),
        Field("start", DAY, "起始", "from", column="start_day"),
        Field("end", DAY, "截止", "until", column="end_day"),
        Field(
            "by_day",
            DAY_TYPE_SHIFTS,
            "周期",
            "pattern",
            inside=entries("rotation_day_type", DayTypeShift, Field("kind", member(DayType)), Field("shift", TEXT)),
            beside=True,
        ),
    ),
    numbered=True,
)

ABSENCES = Records(
    "absences",
    Absence,
    "absence",
    chinese="请假",
    fields=(
        Field("person", reference("people"), "人员", needed=True),
        Field("start", DAY_OF_MOMENT, "起始", "from", needed=True, column="start_day"),
        Field("end", DAY_OF_MOMENT, "截止", "until", needed=True, column="end_day"),
        Field("kind", choice(words.ABSENCE_KINDS), "类别", needed=True),
        Field("start_minute", minute_beside(0), "起始", "from", column="start_minute", beside=True),
        Field("end_minute", minute_beside(DAY_MINUTES), "截止", "until", column="end_minute", beside=True),
    ),
    numbered=True,
)

TIES = Records(
    "ties",
    Tie,
    "tie",
    chinese="结对",
    english="pairs",
    fields=(
        Field("first", reference("people"), "人员甲", needed=True),
        Field("second", reference("people"), "人员乙", needed=True),
        Field("kind", choice(words.TIE_KINDS), "关系", "tie", needed=True),
        Field("start", DAY, "起始", "from", column="start_day"),
        Field("end", DAY, "截止", "until", column="end_day"),
        Field("share", SHARE, "份额"),
    ),
    numbered=True,
)

REQUESTS = Records(
    "requests",
    Wish,
    "request",
    chinese="意愿",
    fields=(
        Field("person", reference("people"), "人员", needed=True),
        Field("day", DAY, "日期", "date", needed=True),
        Field("shift", reference("shifts"), "班次"),
        Field("wish", choice(words.WISHES), "意愿", needed=True),
        Field("weight", WEIGHT, "权重"),
        Field("habit", FLAG, "习惯"),
    ),
    numbered=True,
)

CALENDAR = Records(
    "calendar",
    CalendarRow,
    "calendar_day",
    chinese="日历",
    fields=(
        Field("day", DAY, "日期", "date", needed=True),
        Field("kind", choice(words.DAY_KINDS), "类别"),
        Field("name", TEXT, "名称"),
        Field("market", FLAG, "赶场"),
        Field("school", FLAG, "上学"),
        Field("confirmed", FLAG, "已确认"),
        Field("weather", FLAG, "恶劣天气"),
    ),
)

RULES = Records(
    "rules",
    RuleSetting,
    "rule_setting",
    chinese="规则",
    fields=(
        Field("rule", ID, "规则", needed=True),
        Field("on", FLAG, "启用", column="is_on"),
        Field("severity", choice(words.SEVERITIES), "等级"),
        Field("price", COUNT, "代价"),
        Field("parameters", PARAMETERS, "参数", inside=pairs("rule_parameter", "name", "value")),
    ),
    numbered=True,
)

ROSTER = Records(
    "roster",
    Assignment,
    "assignment",
    chinese="排班",
    fields=(
        Field("pair.duty.day", DAY, "日期", "date", needed=True),
        Field("pair.duty.post", reference("posts"), "岗位", needed=True),
        Field("pair.duty.shift", reference("shifts"), "班次", needed=True),
        Field("pair.person", reference("people"), "人员", needed=True),
        Field("locked", FLAG, "锁定"),
        Field("source", SOURCE, "来源", otherwise=lambda said: Source.IMPORT),
    ),
)

LEDGER = Records(
    "ledger",
    OpeningBalance,
    "fact",
    chinese="期初",
    fields=(
        Field("person", reference("people"), "人员", needed=True),
        Field("as_of", DAY, "截至", needed=True),
        Field("nights", COUNT, "夜班"),
        Field("weekends", COUNT, "周末"),
        Field("holidays", COUNT, "节假日"),
        Field("minutes", HOURS, "工时", "hours"),
    ),
)

SETTINGS = Records(
    "settings",
    Setting,
    "setting",
    chinese="设置",
    fields=(Field("key", SETTING_KEY, "键", needed=True), Field("value", TEXT, "值")),
)

SHEETS: tuple[Records[Any], ...] = (
    *(UNITS, PEOPLE, FORMER_PEOPLE, AREAS, STREETS, PLACES, POSTS, SHIFTS, FORMER_SHIFTS, DEMANDS, CONTINGENTS),
    *(ROTATIONS, MANNINGS, SITES, SCENARIOS, ABSENCES, TIES, REQUESTS, CALENDAR, RULES, ROSTER, LEDGER),
    *(INCIDENT_BATCHES, INCIDENTS, VEHICLES, SPOTS, BEATS, ROUTE_CARDS, VISITS, EXITS, CAMERAS, SETTINGS),
)
"""In the order of the workbook."""


def facts_of(plan: Plan, roster: Roster) -> Mapping[str, Iterable[Any]]:
    listed = {sheet.key: getattr(plan, sheet.key) for sheet in SHEETS if sheet not in (ROSTER, SETTINGS)}
    return listed | {ROSTER.key: roster, SETTINGS.key: tuple(starmap(Setting, plan.settings))}
